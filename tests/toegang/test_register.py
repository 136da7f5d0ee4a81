"""Uploads of the register: for a teamleider alone, in the database as well."""

import pytest
from django.db import DatabaseError, models, transaction

from kern.identiteit import als
from register.models import BpiInlezing, BpiVoorbeeldblad
from tests.toegang.register import vul_register
from tests.toegang.test_muren import zonder_policy
from tests.toegang.wereld import Wereld

pytestmark = pytest.mark.django_db

TABELLEN = [BpiInlezing, BpiVoorbeeldblad]


def check(wereld: Wereld, model: type[models.Model]) -> None:
    """Ask and change everything as everybody who works as `web`."""
    alle = model._default_manager.count()
    for wie, gebruiker in wereld.gebruikers.items():
        if gebruiker.databaserol != "web":
            continue
        with transaction.atomic(), als(gebruiker):
            gezien = model._default_manager.count()
            geraakt = model._default_manager.update(id=models.F("id"))
        assert gezien == geraakt == (alle if wie == "leider" else 0), f"{wie} sees uploads of the register"


@pytest.mark.parametrize("model", TABELLEN)
def test_policies_alone_show_uploads_to_a_teamleider(wereld: Wereld, model: type[models.Model]) -> None:
    vul_register(wereld.gebruikers["leider"])
    check(wereld, model)


@pytest.mark.parametrize("model", TABELLEN)
def test_mutation_without_the_policy_is_caught(wereld: Wereld, model: type[models.Model]) -> None:
    vul_register(wereld.gebruikers["leider"])
    with zonder_policy(model._meta.db_table), pytest.raises(AssertionError, match="sees uploads"):
        check(wereld, model)


@pytest.mark.parametrize("model", TABELLEN)
@pytest.mark.parametrize("wie", ["beheer", "beleid", "geen"])
def test_who_reads_figures_cannot_even_ask(wereld: Wereld, wie: str, model: type[models.Model]) -> None:
    with (
        pytest.raises(DatabaseError, match="permission denied"),
        transaction.atomic(),
        als(wereld.gebruikers[wie]),
    ):
        model._default_manager.exists()


def test_web_keeps_no_page_from_being_erased(wereld: Wereld) -> None:
    """It blanks what it may not delete, and the worker clears it away."""
    vul_register(wereld.gebruikers["leider"])
    with (
        pytest.raises(DatabaseError, match="permission denied"),
        transaction.atomic(),
        als(wereld.gebruikers["leider"]),
    ):
        BpiVoorbeeldblad.objects.all().delete()
