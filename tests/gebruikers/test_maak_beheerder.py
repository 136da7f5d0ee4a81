"""The first beheerder of an installation."""

from io import StringIO

import pytest
from django.core.mail import EmailMessage
from django.core.management import CommandError, call_command
from django.test import Client

from gebruikers.enums import Rol
from gebruikers.models import Gebruiker
from tests.fabrieken.gebruikers import maak_gebruiker

pytestmark = pytest.mark.django_db


def _maak(*opties: str) -> str:
    uit = StringIO()
    call_command("maak_beheerder", "bea@roermond.test", "Bea", "Hendriks", *opties, stdout=uit)
    return uit.getvalue()


def test_first_beheerder_is_appointed_and_invited(mailoutbox: list[EmailMessage]) -> None:
    assert _maak() == "De uitnodiging gaat naar bea@roermond.test.\n"
    bea = Gebruiker.objects.get()
    assert (bea.naam, set(bea.rollen), bea.has_usable_password()) == ("Bea Hendriks", {"beheerder"}, False)
    assert [mail.to for mail in mailoutbox] == [["bea@roermond.test"]]


def test_link_is_shown_when_asked_and_opens(client: Client) -> None:
    link = _maak("--toon-link").splitlines()[1]
    assert client.get(f"/{link.split('/', 3)[3]}", follow=True).status_code == 200


def test_second_beheerder_refused_by_command() -> None:
    maak_gebruiker(Rol.BEHEERDER)
    with pytest.raises(CommandError, match="Er is al een functioneel beheerder"):
        _maak()
    assert Gebruiker.objects.count() == 1


def test_beheerder_made_again_when_none_is_left(mailoutbox: list[EmailMessage]) -> None:
    ander = maak_gebruiker(Rol.BEHEERDER)
    Gebruiker.objects.filter(pk=ander.pk).update(is_active=False)
    _maak()
    assert len(mailoutbox) == 1


def test_address_in_use_says_so() -> None:
    maak_gebruiker(email="bea@roermond.test")
    with pytest.raises(CommandError, match="Er is al een gebruiker met dit e-mailadres"):
        _maak()
