"""What waits on the pages where owners begin: late, to read, to approve, due soon; and nothing for who owns nothing."""

import datetime as dt

import pytest
from django.test import Client

from gebruikers.enums import Rol
from gebruikers.models import Gebruiker
from rapportage.product.wacht import wacht_op
from tests.fabrieken.gebruikers import maak_gebruiker
from tests.fabrieken.inburgeraars import maak_persoon
from tests.fabrieken.product import (
    begin,
    bied_aan,
    geef_recht,
    laad_onderdelen,
    lees,
    maak_goedgekeurd,
    schrijf_alles,
)
from tests.fabrieken.wijken import maak_wijk
from tests.klok import Zetklok

pytestmark = pytest.mark.django_db

VAN = dt.date(2024, 1, 1)


@pytest.fixture
def klok(monkeypatch: pytest.MonkeyPatch) -> Zetklok:
    klok = Zetklok(monkeypatch)
    klok.zet(dt.datetime(2025, 3, 15, 12, tzinfo=dt.UTC))
    return klok


def _wie(rol: Rol) -> Gebruiker:
    return maak_gebruiker(rol, van=VAN)


def _zinnen(wie: Gebruiker) -> list[tuple[str, str]]:
    return [(wacht.waar, wacht.zin) for wacht in wacht_op(wie)]


def test_an_installation_without_parts_has_nothing_that_waits(klok: Zetklok) -> None:
    assert _zinnen(_wie(Rol.TEAMLEIDER)) == []


def test_each_owner_is_told_of_its_own_parts(klok: Zetklok) -> None:
    laad_onderdelen()
    assert _zinnen(_wie(Rol.TRAJECTCOORDINATOR)) == [
        (
            "Wacht op jou",
            "4 onderdelen van de productbeschrijving moeten binnen een maand klaar zijn, het eerst op 31 maart",
        )
    ]
    leider = _zinnen(_wie(Rol.TEAMLEIDER))
    assert leider[0] == ("Te laat", "2 onderdelen van de productbeschrijving zijn te laat")
    assert _zinnen(_wie(Rol.WIJKCOORDINATOR)) == []
    assert _zinnen(_wie(Rol.CONSULENT)) == []


def test_late_names_the_longest_with_its_days(klok: Zetklok) -> None:
    laad_onderdelen()
    klok.zet(dt.datetime(2025, 4, 30, 12, tzinfo=dt.UTC))
    (laat,) = wacht_op(_wie(Rol.TRAJECTCOORDINATOR))
    assert laat.zin == "4 onderdelen van de productbeschrijving zijn te laat"
    assert "30 dagen te laat" in laat.waarom


def test_the_reader_and_who_may_approve_are_told(klok: Zetklok) -> None:
    coord, project, leider = _wie(Rol.TRAJECTCOORDINATOR), _wie(Rol.PROJECTLEIDER), _wie(Rol.TEAMLEIDER)
    tekst = begin(3, coord)
    schrijf_alles(tekst, coord)
    bied_aan(tekst, lezer=project, door=coord)
    zin = ("Wacht op jou", "De tekst over Werkmethoden trajectcoördinatoren wacht op jou als tweede lezer")
    assert zin in _zinnen(project)
    assert zin not in _zinnen(leider)
    lees(tekst, project)
    assert (
        "Wacht op jou",
        "De tekst over Werkmethoden trajectcoördinatoren is gelezen, en wacht op jouw goedkeuring",
    ) in _zinnen(leider)


def test_a_partner_is_told_of_the_part_of_its_redactierecht(klok: Zetklok) -> None:
    partner = _wie(Rol.PARTNER)
    assert _zinnen(partner) == []
    geef_recht(3, partner, _wie(Rol.BELEIDSMEDEWERKER))
    assert [waar for waar, _zin in _zinnen(Gebruiker.objects.get(pk=partner.pk))] == ["Wacht op jou"]


def test_what_was_approved_waits_no_longer(klok: Zetklok) -> None:
    coord, project, leider = _wie(Rol.TRAJECTCOORDINATOR), _wie(Rol.PROJECTLEIDER), _wie(Rol.TEAMLEIDER)
    for nummer in (3, 4, 5):
        maak_goedgekeurd(nummer, schrijver=coord, lezer=project, keurder=leider)
    assert _zinnen(coord) == [
        ("Wacht op jou", "1 onderdeel van de productbeschrijving moet uiterlijk 31 maart klaar zijn")
    ]


@pytest.mark.parametrize("rol", [Rol.TRAJECTCOORDINATOR, Rol.TEAMLEIDER, Rol.BELEIDSMEDEWERKER])
def test_it_stands_on_the_page_where_an_owner_begins(rol: Rol) -> None:
    laad_onderdelen()
    maak_persoon(maak_wijk("Donderberg"))
    klant = Client()
    klant.force_login(maak_gebruiker(rol))
    assert "van de productbeschrijving zijn te laat" in " ".join(klant.get("/", follow=True).text.split())
