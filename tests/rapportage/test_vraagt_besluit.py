"""What asks a besluit: each rule just below and just above its norm, at most three, what weighs most first."""

from typing import Any

import pytest

from rapportage.cijfers.populatie import tabelnaam
from rapportage.cijfers.populaties import VERZUIM, deelnemers_aan
from rapportage.cijfers.verzuim import Verzuimklasse
from rapportage.opmaak.hoofdstukken.verzuim import gestegen
from rapportage.opmaak.vijftallen import WINST, Kenmerken
from rapportage.opmaak.vraagt_besluit import Besluitvraag
from tests.rapportage.test_monitoring import LAST, STAPPEN, verslag_met
from trajecten.plan.enums import Componentsoort


def vragen(**velden: Any) -> list[Besluitvraag]:
    uit: list[Besluitvraag] = verslag_met(**velden).besluitvragen
    return uit


def regels(**velden: Any) -> list[tuple[str, str, str]]:
    return [(v.kop, v.rest, v.wie) for v in vragen(**velden)]


def last(**velden: Any) -> dict[str, Any]:
    return {"last": {"Donderberg": LAST | velden, "Veld": LAST}}


def weken(**per_stap: int | None) -> dict[str, Any]:
    return {"weken_in_stap": {s: {"trajecten": 12, "weken": per_stap.get(s)} for s in STAPPEN}}


def gestart(aantal: int) -> dict[str, Any]:
    """Return so many started by the end of June 2025, evenly by month; on schedule is 16.5 of 100."""
    return {
        "werk_pilot": {"gestart": {"BPI": {"Veld": aantal}}},
        "gestart_per_maand": [aantal * n // 6 for n in range(1, 7)],
    }


def test_quiet_month_asks_nothing() -> None:
    assert vragen() == []


def test_target_is_asked_when_luck_does_not_reach_it_either() -> None:
    """From 10 starts in a half year at most 93 more may come: with 103 a target of 100 can still be reached, 150 cannot."""
    assert regels(**gestart(10), doelen={"Veld": {"BPI": 150}}) == [
        (
            "Meer mensen laten starten, of het doel bijstellen?",
            "10 van de 150 gestart: 15 achter op schema. Loopt het zo door, dan komen er nog 23 tot 93 starts bij. Geen voorspelling.",
            "Projectleider",
        )
    ]
    assert regels(**gestart(10)) == []
    # Too few to say anything of what is to come.
    assert regels(**gestart(9), doelen={"Veld": {"BPI": 150}}) == []


@pytest.mark.parametrize(("aantal", "norm", "vraagt"), [(44, 50, False), (45, 50, True), (36, 40, True)])
def test_wijk_is_full_from_nine_tenths_of_its_norm(aantal: int, norm: int, vraagt: bool) -> None:
    verwacht = (
        "Meer begeleiding in Donderberg?",
        f"Daar zijn dit jaar {aantal} mensen begeleid; de norm is {norm}.",
        "Teamleider inburgering",
    )
    assert regels(**last(begeleid=aantal, begeleid_norm=norm)) == ([verwacht] if vraagt else [])


def test_wijk_without_an_aanstelling_is_never_full() -> None:
    assert regels(**last(begeleid=3, begeleid_norm=0)) == []


def test_fullest_wijk_is_named_alone() -> None:
    delen = {"Donderberg": LAST | {"begeleid": 46}, "Veld": LAST | {"begeleid": 49}}
    assert [v.kop for v in vragen(last=delen)] == ["Meer begeleiding in Veld?"]


@pytest.mark.parametrize(("minuten", "vraagt"), [(27 * 60 * 10, False), (27 * 60 * 10 + 60, True)])
def test_hours_for_each_person_are_asked_above_27(minuten: int, vraagt: bool) -> None:
    uit = regels(**last(twaalf={"minuten": minuten, "begeleid": 10}))
    assert uit == (
        [
            (
                "Minder uren per persoon in Donderberg, of een hogere norm?",
                "Over twaalf maanden is het 27,1 uur per persoon; de norm is 27.",
                "Projectleider",
            )
        ]
        if vraagt
        else []
    )


@pytest.mark.parametrize(
    ("per_stap", "kop"),
    [
        ({"vormgeven": 8}, None),
        ({"vormgeven": 9}, "Sneller door Vormgeven?"),
        ({"taxeren": 9, "plaatsen": 10}, "Sneller door Plaatsen?"),
        # In Volgen being long is the work.
        ({"volgen": 30, "afronden": 30}, None),
    ],
)
def test_step_is_asked_above_its_norm_of_eight_weeks(per_stap: dict[str, int], kop: str | None) -> None:
    uit = vragen(**weken(**per_stap))
    assert [v.kop for v in uit] == ([kop] if kop else [])
    if per_stap == {"vormgeven": 9}:
        assert uit[0].rest == "Pas na 9 weken is de helft van de trajecten verder; de norm is 8 weken."


@pytest.mark.parametrize(
    ("bezet", "wachten", "vraagt"), [(12, 2, False), (12, 3, True), (11, 3, False), (13, 3, True)]
)
def test_second_group_is_asked_when_a_full_one_has_three_waiting(
    bezet: int, wachten: int, vraagt: bool
) -> None:
    plek = {"plaatsen": 12, "bezet": bezet, "wachten": wachten}
    uit = regels(activiteiten={"Veld": {"Koken": plek}})
    verwacht = ("Een tweede groep voor Koken?", "Alle 12 plaatsen zijn bezet, en 3 mensen wachten.")
    assert uit == ([(*verwacht, "Beleidsmedewerker")] if vraagt else [])


def test_activiteit_without_a_maximum_is_never_full() -> None:
    plek = {"plaatsen": None, "bezet": 90, "wachten": 5}
    assert regels(activiteiten={"Veld": {"Koken": plek}}) == []


@pytest.mark.parametrize(("lang", "vraagt"), [({"Veld": 2}, False), ({"Veld": 2, "Donderberg": 1}, True)])
def test_offer_is_asked_for_three_wishes_that_waited_a_quarter_ago(
    lang: dict[str, int], vraagt: bool
) -> None:
    uit = regels(onvervuld={"werk": {"Veld": 9}}, onvervuld_lang={"werk": lang})
    verwacht = ("Meer werkplekken inkopen?", "Voor 3 wensen was er vorig kwartaal geen plek, en nu nog niet.")
    assert uit == ([(*verwacht, "Beleidsmedewerker")] if vraagt else [])


def kenmerken(dag: str, vaak: int, minder: int, niet: int = 0) -> dict[str, Any]:
    """Return an edition of one table: verzuim at taal."""
    naam = deelnemers_aan(Componentsoort.TAAL)
    cijfers = zip(Verzuimklasse, (vaak, minder, niet), strict=True)
    tabel = {
        "naam": tabelnaam(naam, (VERZUIM.naam,)),
        "dag": dag,
        "indelingen": {VERZUIM.naam: list(VERZUIM.klassen)},
        "cijfers": [
            {"cel": {}, "aantal": vaak + minder + niet},
            *({"cel": {VERZUIM.naam: klasse.value}, "aantal": n} for klasse, n in cijfers),
        ],
        "niet_verdeeld": [],
        "precies": [],
    }
    return {"dag": dag, "uitgaven": [{"populatie": naam, "stappen": [], "tabellen": [tabel]}]}


@pytest.mark.parametrize(
    ("nu", "toen", "vraagt"),
    [
        ((25, 25), (15, 25), True),
        ((20, 30), (15, 25), False),
        # As many more, of a group that grew as fast.
        ((30, 60), (15, 30), False),
    ],
)
def test_verzuim_is_asked_when_truly_more_people_stayed_away(
    nu: tuple[int, int], toen: tuple[int, int], vraagt: bool
) -> None:
    deel = kenmerken("2026-06-30", *nu) | {"jaar_eerder": kenmerken("2025-06-30", *toen)}
    assert bool(gestegen(Kenmerken(deel), WINST)) == vraagt


def test_three_are_shown_the_heaviest_first_with_the_last_day_of_the_next_month() -> None:
    uit = vragen(
        **last(begeleid=48, twaalf={"minuten": 9000, "begeleid": 4}),
        **weken(taxeren=12),
        activiteiten={"Veld": {"Koken": {"plaatsen": 1, "bezet": 1, "wachten": 3}}},
    )
    assert [v.kop for v in uit] == [
        "Meer begeleiding in Donderberg?",
        "Minder uren per persoon in Donderberg, of een hogere norm?",
        "Sneller door Taxeren?",
    ]
    assert {v.uiterlijk for v in uit} == {"31 juli 2025"}


def test_figures_of_the_first_version_ask_nothing() -> None:
    oud = ("last", "normen", "activiteiten", "onvervuld", "onvervuld_lang")
    verslag = verslag_met(zonder=oud, weken_in_stap=dict.fromkeys(STAPPEN, 12))
    assert verslag.besluitvragen == []
    assert "12" in {
        rij.cellen[-1] for deel in verslag.hoofdstukken for blok in deel.blokken for rij in blok.rijen
    }
