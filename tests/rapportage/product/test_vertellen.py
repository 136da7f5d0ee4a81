"""Who is told whose turn it is: by a notice, and by a mail with a link for who must come and do something."""

import datetime as dt

import pytest
from django.test import Client

from gebruikers.enums import Rol
from gebruikers.meldingen import in_words
from gebruikers.models import Bericht, Gebruiker, Melding, Taakplanning
from kern.identiteit import als
from rapportage.product.models import Producttekst
from rapportage.product.services.rechten import end_redactierecht
from rapportage.product.services.stappen import send_back
from rapportage.product.services.vertellen import tell_laat
from rapportage.tasks import meld_te_laat
from tests.fabrieken.gebruikers import maak_gebruiker
from tests.fabrieken.product import (
    begin,
    bied_aan,
    geef_recht,
    keur_goed,
    laad_onderdelen,
    lees,
    maak_goedgekeurd,
    onderdeel,
    schrijf_alles,
)
from tests.klok import Zetklok

pytestmark = pytest.mark.django_db

NAAM = "Werkmethoden trajectcoördinatoren"


@pytest.fixture
def coord() -> Gebruiker:
    return maak_gebruiker(Rol.TRAJECTCOORDINATOR, voornaam="Jo", achternaam="Peulen")


@pytest.fixture
def leider() -> Gebruiker:
    return maak_gebruiker(Rol.TEAMLEIDER, voornaam="An", achternaam="Creemers")


@pytest.fixture
def beleid() -> Gebruiker:
    return maak_gebruiker(Rol.BELEIDSMEDEWERKER, voornaam="Lotte", achternaam="Rademakers")


@pytest.fixture
def welzijn(beleid: Gebruiker) -> Gebruiker:
    partner = maak_gebruiker(Rol.PARTNER)
    geef_recht(3, partner, beleid)
    return partner


def _meldingen(wie: Gebruiker) -> list[tuple[str, str]]:
    """Return what a user reads at its notices, with where each leads, the last first."""
    with als(wie):
        return [(m.tekst, m.url) for m in in_words(Melding.objects.filter(gebruiker=wie))]


def _mails(wie: Gebruiker) -> list[str]:
    return [str(m.onderwerp) for m in Bericht.objects.filter(aan=wie.email).order_by("pk")]


def _geschreven(door: Gebruiker) -> Producttekst:
    tekst = begin(3, door)
    schrijf_alles(tekst, door)
    return tekst


def test_the_welzijnsorganisatie_is_told_that_it_may_write_and_no_more(
    welzijn: Gebruiker, beleid: Gebruiker
) -> None:
    adres = f"/rapportages/productbeschrijving/onderdeel/{onderdeel(3).pk}/"
    gegeven = f"Lotte Rademakers heeft je een redactierecht gegeven op {NAAM}: je kunt meeschrijven en als tweede lezen."
    assert _meldingen(welzijn) == [(gegeven, adres)]
    assert _mails(welzijn) == [f"Je kunt meeschrijven aan {NAAM}"]
    recht = geef_recht(3, welzijn, beleid)
    assert len(_meldingen(welzijn)) == 1  # given twice is told once
    end_redactierecht(recht_id=recht.pk, door=beleid)
    assert _meldingen(welzijn) == [
        (f"Lotte Rademakers heeft je redactierecht op {NAAM} beëindigd.", ""),
        (gegeven, ""),
    ]
    assert len(_mails(welzijn)) == 1


@pytest.mark.parametrize("rol", [Rol.TEAMLEIDER, Rol.PROJECTLEIDER, Rol.PARTNER])
def test_who_is_asked_to_read_is_told(rol: Rol, coord: Gebruiker) -> None:
    lezer = maak_gebruiker(rol)
    if rol == Rol.PARTNER:
        geef_recht(3, lezer)
    tekst = _geschreven(coord)
    bied_aan(tekst, lezer=lezer, door=coord)
    assert _meldingen(lezer)[0] == (
        f"Jo Peulen heeft je gevraagd om de tekst over {NAAM} als tweede te lezen.",
        f"/rapportages/productbeschrijving/tekst/{tekst.pk}/",
    )
    assert _mails(lezer)[-1] == f"Een tekst over {NAAM} wacht op jou"
    klant = Client()
    klant.force_login(lezer)
    assert "als tweede te lezen" in klant.get("/meldingen/").text


def test_who_may_approve_is_told_and_nobody_else(
    coord: Gebruiker, leider: Gebruiker, welzijn: Gebruiker
) -> None:
    project = maak_gebruiker(Rol.PROJECTLEIDER)
    tekst = _geschreven(coord)
    bied_aan(tekst, lezer=welzijn, door=coord)
    lees(tekst, welzijn)
    for wie in (leider, project):
        assert [zin for zin, _url in _meldingen(wie)] == [
            f"{welzijn.naam} heeft de tekst over {NAAM} gelezen. De tekst wacht op jouw goedkeuring."
        ]
        assert _mails(wie) == [f"Een tekst over {NAAM} wacht op jou"]
    assert _meldingen(coord) == []
    keur_goed(tekst, leider)
    assert [zin for zin, _url in _meldingen(project)] == [
        f"{welzijn.naam} heeft de tekst over {NAAM} gelezen."
    ]


def test_who_wrote_is_told_that_it_came_back(coord: Gebruiker, leider: Gebruiker, welzijn: Gebruiker) -> None:
    tekst = _geschreven(coord)
    schrijf_alles(tekst, welzijn, "Wel.kom vult aan.")
    bied_aan(tekst, lezer=leider, door=coord)
    send_back(tekst_id=tekst.pk, reden="Noem de Ster.", door=leider)
    zin = f"An Creemers heeft de tekst over {NAAM} teruggegeven. Lees de reden bij Stappen."
    assert _meldingen(coord)[0][0] == _meldingen(welzijn)[0][0] == zin


def test_who_sees_the_part_no_more_reads_nothing_of_its_text(
    coord: Gebruiker, beleid: Gebruiker, welzijn: Gebruiker
) -> None:
    tekst = _geschreven(coord)
    bied_aan(tekst, lezer=welzijn, door=coord)
    end_redactierecht(recht_id=geef_recht(3, welzijn, beleid).pk, door=beleid)
    assert (
        "Er was een tekst van de productbeschrijving voor jou. Je ziet dat onderdeel niet meer.",
        "",
    ) in _meldingen(welzijn)


def test_a_day_that_passed_is_told_to_the_owners_once(monkeypatch: pytest.MonkeyPatch) -> None:
    klok, van = Zetklok(monkeypatch), dt.date(2024, 1, 1)
    klok.zet(dt.datetime(2025, 3, 31, 12, tzinfo=dt.UTC))
    coord, project, leider, partner, wijk = (
        maak_gebruiker(rol, van=van)
        for rol in (
            Rol.TRAJECTCOORDINATOR,
            Rol.PROJECTLEIDER,
            Rol.TEAMLEIDER,
            Rol.PARTNER,
            Rol.WIJKCOORDINATOR,
        )
    )
    beleid = maak_gebruiker(Rol.BELEIDSMEDEWERKER, van=van)
    geef_recht(3, partner, beleid)
    for nummer in (4, 5):
        maak_goedgekeurd(nummer, schrijver=coord, lezer=project, keurder=leider)
    maak_goedgekeurd(6, schrijver=coord, lezer=leider, keurder=beleid)
    Melding.objects.all().delete()
    tell_laat()
    assert _meldingen(coord) == _meldingen(partner) == []
    klok.zet(dt.datetime(2025, 4, 1, 5, tzinfo=dt.UTC))
    tell_laat()
    zin = f"De tekst over {NAAM} moest op 31 maart 2025 klaar zijn, en was dat niet."
    adres = f"/rapportages/productbeschrijving/onderdeel/{onderdeel(3).pk}/"
    assert _meldingen(coord) == _meldingen(partner) == [(zin, adres)]
    assert _meldingen(wijk) == []
    assert tell_laat() == 0
    klok.zet(dt.datetime(2026, 1, 1, 5, tzinfo=dt.UTC))
    tell_laat()
    assert f"De tekst over {NAAM} moest op 31 december 2025 klaar zijn, en was dat niet." in dict(
        _meldingen(coord)
    )


def test_each_late_day_is_told_whose_aspects_no_later_one_asks_for(monkeypatch: pytest.MonkeyPatch) -> None:
    """Of part 1 two aspects are due before the pilot begins, the third after a quarter; of part 3 all, each time."""
    klok, van = Zetklok(monkeypatch), dt.date(2024, 1, 1)
    klok.zet(dt.datetime(2026, 1, 1, 5, tzinfo=dt.UTC))
    laad_onderdelen()
    leider = maak_gebruiker(Rol.TEAMLEIDER, van=van)
    tell_laat()
    zinnen = [zin for zin, _url in _meldingen(leider)]

    def laat(naam: str) -> list[str]:
        return sorted(zin.removeprefix(f"De tekst over {naam} moest op ") for zin in zinnen if naam in zin)

    assert laat(onderdeel(1).naam) == [
        f"{dag} klaar zijn, en was dat niet." for dag in ("31 december 2024", "31 maart 2025")
    ]
    assert laat(NAAM) == ["31 december 2025 klaar zijn, en was dat niet."]
    assert tell_laat() == 0


def test_the_task_tells_and_ends_well() -> None:
    maak_gebruiker(Rol.TEAMLEIDER)
    laad_onderdelen()
    meld_te_laat(Taakplanning.objects.get(taak="rapportage.tasks.meld_te_laat").pk)
    assert Melding.objects.filter(over_soort="onderdeel").exists()
