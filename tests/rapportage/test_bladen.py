"""The sheets of real reports keep to the grid of the book, and none is half empty."""

import datetime as dt
from collections.abc import Iterator
from functools import cache
from typing import Any

import pytest
from django.template.loader import render_to_string
from django.utils.safestring import mark_safe

from kern.grafiek.letters import breed
from kern.grafiek.tekening import VET
from rapportage.enums import Verslagdeel
from rapportage.opmaak.bladspiegel import KANTLIJN, PUNT
from rapportage.opmaak.jaarverslag import jaarverslag
from rapportage.parameters import Parameters
from rapportage.services.maken import MAAKWIJZEN, maak_rapport, verslag_van
from tests.bladen import MM, ONDER, Blad, houdt_zich_aan_het_boek, lees_bladen, met, teksten, vakken
from tests.rapportage.test_eindrapport import GEVRAAGD as EINDE
from tests.rapportage.test_eindrapport import pilot_van
from tests.rapportage.test_maken import LATER, TUSSEN
from tests.rapportage.test_monitoring import JUNI, KWARTAAL_2

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("geladen")]

BOVEN = 22 * MM
VOL = 0.8


def bladen_van(sjabloon: str, verslag: Any) -> list[Blad]:
    moment = dt.datetime(2026, 11, 24, tzinfo=dt.UTC)
    return lees_bladen(
        render_to_string(sjabloon, {"verslag": verslag, "titel": "x", "moment": moment, "demo": False})
    )


@cache
def cijfers_van(parameters: Any) -> dict[str, Any]:
    return maak_rapport(parameters).cijfers


@pytest.fixture
def parameters(request: pytest.FixtureRequest) -> Iterator[Parameters]:
    """Return the parameters of a report, with the pilot over where it is of the whole of it."""
    with pilot_van(request.param):
        yield request.param


def jaarbladen(cijfers: dict[str, Any], **opties: Any) -> list[Blad]:
    return bladen_van("rapportage/pdf/jaarrapportage.html", jaarverslag(cijfers, **opties))


def gevuld(blad: Blad) -> float:
    """Return how far down a sheet its lowest text stands."""
    return float((max(vak.position_y + vak.height for vak in teksten(blad)) - BOVEN) / (ONDER - BOVEN))


@pytest.mark.parametrize(
    "parameters",
    [LATER, TUSSEN, JUNI, KWARTAAL_2, EINDE],
    ids=["jaar", "tussenstand", "maand", "kwartaal", "eind"],
    indirect=True,
)
def test_sheets_of_a_report_keep_to_the_book(parameters: Any) -> None:
    bladen = bladen_van(MAAKWIJZEN[parameters.soort].sjabloon, verslag_van(cijfers_van(parameters)))
    for blad in bladen:
        houdt_zich_aan_het_boek(blad)
    assert sum(len(met(blad, "kantlijn")) for blad in bladen) > 8


@pytest.mark.parametrize("parameters", [LATER, JUNI, EINDE], ids=["jaar", "maand", "eind"], indirect=True)
def test_no_word_of_the_margin_runs_into_the_text(parameters: Any) -> None:
    verslag = verslag_van(cijfers_van(parameters))
    in_de_kant = [
        tekst
        for hoofdstuk in verslag.hoofdstukken
        for blok in hoofdstuk.blokken
        if not blok.breed
        for tekst in (blok.waarover, *(deel for begrip in blok.begrippen for deel in begrip))
    ]
    assert in_de_kant
    te_lang = {w for tekst in in_de_kant for w in tekst.split() if breed(w, 9 * PUNT, VET) > KANTLIJN}
    assert te_lang == set()


@pytest.mark.parametrize("parameters", [LATER, EINDE], ids=["jaar", "eind"], indirect=True)
def test_every_sheet_of_the_book_is_full_from_eighty_percent_but_the_last(parameters: Any) -> None:
    *bladen, _laatste = jaarbladen(cijfers_van(parameters))
    assert [
        (n, round(gevuld(blad), 2)) for n, blad in enumerate(bladen, 1) if round(gevuld(blad), 2) < VOL
    ] == []


@pytest.mark.parametrize(
    "parameters", [LATER, TUSSEN, EINDE], ids=["jaar", "tussenstand", "eind"], indirect=True
)
def test_costs_stand_with_the_hours_and_leave_no_sheet_half_empty(parameters: Any) -> None:
    cijfers = cijfers_van(parameters)
    kosten = {"uurtarief": 83, "kosten": {"2025-03-01": 40_000, "2025-07-01": 60_500}}
    *bladen, laatste = jaarbladen(cijfers | {"werk": cijfers["werk"] | kosten})
    for blad in (*bladen, laatste):
        houdt_zich_aan_het_boek(blad)
    (vel,) = [blad for blad in (*bladen, laatste) if "Tarief op de laatste dag" in _woorden(blad)]
    assert "De meeste uren" in _woorden(vel)
    assert gevuld(vel) >= VOL
    if parameters != TUSSEN:
        assert [round(gevuld(blad), 2) for blad in bladen if round(gevuld(blad), 2) < VOL] == []


def _woorden(blad: Blad) -> str:
    return " ".join(" ".join(vak.text for vak in teksten(blad)).split())


def test_a_sheet_of_the_book_has_one_finding_and_every_chapter_begins_one() -> None:
    cijfers = cijfers_van(LATER)
    bladen = jaarbladen(cijfers)
    koppen = [{id(vak.element) for _k, vak in blad if vak.element_tag == "h1"} for blad in bladen]
    assert max(map(len, koppen)) == 1
    assert sum(map(len, koppen)) == len(jaarverslag(cijfers).hoofdstukken) + 1


def test_text_of_people_stands_in_its_chapter_and_pushes_what_can_leave_to_the_back() -> None:
    cijfers = cijfers_van(LATER)
    tekst = mark_safe("<p>" + "Wij zien dat mensen elkaar helpen. " * 30 + "</p>")  # noqa: S308  ours
    sleutels = [Verslagdeel.GEVONDEN, Verslagdeel.van_wijk("Noord"), Verslagdeel.VRAAG_3]
    bladen = jaarbladen(cijfers, teksten={sleutel: [tekst] for sleutel in sleutels})
    for blad in bladen:
        houdt_zich_aan_het_boek(blad)
    assert sum(bool(met(blad, "tekst")) for blad in bladen) == len(sleutels)
    assert sum(
        vak.text.count("elkaar")
        for blad in bladen
        for tekst in met(blad, "tekst")
        for vak in teksten(list(vakken(tekst)))
    ) == 30 * len(sleutels)


@pytest.mark.parametrize("wijken", [0, 1])
def test_a_town_with_one_wijk_or_none_has_its_book(wijken: int) -> None:
    cijfers = cijfers_van(LATER)
    doelen = dict(list(cijfers["doelen"].items())[:wijken])
    minder = cijfers | {
        "doelen": doelen,
        "wijken": list(doelen),
        "wijkcijfers": cijfers["wijkcijfers"][:wijken],
    }
    verslag = jaarverslag(minder)
    assert [h.nummer for h in verslag.hoofdstukken if h.sleutel.startswith(Verslagdeel.WIJK)] == ["5"][
        :wijken
    ]
    for blad in jaarbladen(minder):
        houdt_zich_aan_het_boek(blad)


def test_a_year_with_nothing_has_its_book() -> None:
    cijfers = cijfers_van(LATER)

    def leeg(deel: Any) -> Any:
        if isinstance(deel, dict):
            return {naam: leeg(waarde) for naam, waarde in deel.items()}
        return 0 if isinstance(deel, int) else deel

    niets = {deel: leeg(cijfers[deel]) for deel in ("werk", "werk_pilot", "trechter", "startcohort")} | {
        "gestart_per_maand": [0] * len(cijfers["gestart_per_maand"]),
        "vindplaatsen": {},
        "gevonden_via": {},
        "activiteiten": {},
        "onvervuld": {},
        "organisaties": {},
        "besluiten": {"open": 0, "te laat": 0},
        "besluiten_per_onderwerp": {},
        "kenmerken": None,
        "wijkcijfers": [],
    }
    verslag = jaarverslag(cijfers | niets)
    assert verslag.omslag is not None
    assert verslag.omslag.titel == "Nog geen traject gestart"
    assert verslag.kern == "In 2025 is er nog niemand gevonden of bezocht."
    for blad in jaarbladen(cijfers | niets):
        houdt_zich_aan_het_boek(blad)
