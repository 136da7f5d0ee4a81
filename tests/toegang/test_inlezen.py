"""Uploaded workbooks with running trajecten: for a teamleider alone, in the database as well."""

import pytest
from django.db import DatabaseError, models, transaction

from kern.identiteit import als
from tests.toegang.inlezen import vul_inlezen
from tests.toegang.test_muren import zonder_policy
from tests.toegang.wereld import Wereld
from trajecten.inlezen.models import Trajectinlezing

pytestmark = pytest.mark.django_db


def check(wereld: Wereld) -> None:
    """Ask and change every upload as everybody who works as `web`."""
    alle = Trajectinlezing.objects.count()
    for wie, gebruiker in wereld.gebruikers.items():
        if gebruiker.databaserol != "web":
            continue
        with transaction.atomic(), als(gebruiker):
            gezien = Trajectinlezing.objects.count()
            geraakt = Trajectinlezing.objects.update(id=models.F("id"))
        assert gezien == geraakt == (alle if wie == "leider" else 0), f"{wie} sees uploads"


def test_policies_alone_show_uploads_to_a_teamleider(wereld: Wereld) -> None:
    vul_inlezen(wereld)
    check(wereld)


def test_mutation_without_the_policy_is_caught(wereld: Wereld) -> None:
    vul_inlezen(wereld)
    with zonder_policy("trajecten_trajectinlezing"), pytest.raises(AssertionError, match="sees uploads"):
        check(wereld)


@pytest.mark.parametrize("wie", ["beheer", "beleid", "geen"])
def test_who_reads_figures_cannot_even_ask(wereld: Wereld, wie: str) -> None:
    with (
        pytest.raises(DatabaseError, match="permission denied"),
        transaction.atomic(),
        als(wereld.gebruikers[wie]),
    ):
        Trajectinlezing.objects.exists()
