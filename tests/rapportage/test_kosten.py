"""What hours cost: no rate, one, one that changed, nobody to divide by, and what the book says of it."""

import datetime as dt
from dataclasses import asdict
from typing import Any

import pytest

from kern.klok import DAG
from rapportage.cijfers.kosten import Kosten, kosten, kosten_per
from rapportage.cijfers.stand import Contactrij, Normrij, Stand, Tijdvak, Urenrij
from rapportage.cijfers.werk import werkcijfers
from rapportage.opmaak.boek.gegevens import Boek
from rapportage.opmaak.boek.kosten import kosten_van
from rapportage.opmaak.boek.tijd import hoofdstuk
from rapportage.opmaak.lezer import Lezer
from rapportage.redactie.cijferlijst import cijferlijst
from tests.rapportage.rijen import maak_stand
from trajecten.contact.enums import Contactsoort
from trajecten.normen.enums import Normsoort

JAAR = Tijdvak(dt.date(2026, 1, 1), dt.date(2026, 12, 31))
JULI = dt.date(2026, 7, 1)
GEEN_TARIEF = Kosten(uurtarief=None, kosten=None)


def tarief(waarde: int, van: dt.date, tot: dt.date | None = None) -> Normrij:
    return Normrij(Normsoort.UURTARIEF.value, van, tot, waarde)


def gewerkt(*tarieven: Normrij) -> Stand:
    """Return 10 hours of contacts on the last day of June, 20 on the first of July, and a week of 5 across them."""
    dagen = [(JAAR.van - DAG, 6000), (JULI - DAG, 600), (JULI, 1200), (JAAR.tot_en_met + DAG, 6000)]
    return maak_stand(
        contacten=[
            Contactrij(n, Contactsoort.VINDPLAATS, dag, minuten, None, 11)
            for n, (dag, minuten) in enumerate(dagen)
        ],
        uren=[Urenrij(dt.date(2026, 6, 29), "schrijven", 300, 11)],
        normen=list(tarieven),
    )


@pytest.mark.parametrize(
    ("tarieven", "uit"),
    [
        ([], GEEN_TARIEF),
        # Set after the year, and ended before its last day: none held then.
        ([tarief(70, JAAR.tot_en_met + DAG)], GEEN_TARIEF),
        ([tarief(70, dt.date(2025, 1, 1), JULI)], GEEN_TARIEF),
        ([Normrij(Normsoort.POGINGEN.value, JAAR.van, None, 3)], GEEN_TARIEF),
        ([tarief(70, dt.date(2025, 1, 1))], Kosten(uurtarief=70, kosten={"2026-01-01": 35 * 70})),
        # Days before the first rate are reckoned at the first.
        ([tarief(70, dt.date(2026, 9, 1))], Kosten(uurtarief=70, kosten={"2026-09-01": 35 * 70})),
        # A change: days at their own, the week at its Monday, which lies before it.
        (
            [tarief(80, JULI), tarief(70, dt.date(2025, 1, 1), JULI)],
            Kosten(uurtarief=80, kosten={"2026-01-01": 15 * 70, "2026-07-01": 20 * 80}),
        ),
        (
            [tarief(60, dt.date(2025, 1, 1), JAAR.van), tarief(70, JAAR.van)],
            Kosten(uurtarief=70, kosten={"2026-01-01": 35 * 70}),
        ),
        (
            [tarief(70, JAAR.van, JAAR.tot_en_met), tarief(80, JAAR.tot_en_met)],
            Kosten(uurtarief=80, kosten={"2026-01-01": 35 * 70, "2026-12-31": 0}),
        ),
    ],
)
def test_each_minute_costs_the_rate_of_its_day(tarieven: list[Normrij], uit: Kosten) -> None:
    assert kosten(gewerkt(*tarieven), JAAR) == uit


def test_costs_are_of_the_hours_that_are_told() -> None:
    stand = gewerkt(tarief(60, JAAR.van))
    assert kosten(stand, JAAR).kosten == {"2026-01-01": werkcijfers(stand, JAAR).minuten}


@pytest.mark.parametrize(
    ("bedragen", "aantal", "uit"),
    [
        (None, 3, None),
        ({"2026-01-01": 100}, 0, None),
        ({"2026-01-01": 0}, 4, 0),
        ({"2026-01-01": 90, "2026-07-01": 10}, 1, 100),
        ({"2026-01-01": 5}, 2, 3),
        ({"2026-01-01": 7}, 3, 2),
    ],
)
def test_nothing_is_divided_by_nobody(bedragen: dict[str, int] | None, aantal: int, uit: int | None) -> None:
    assert kosten_per(bedragen, aantal) == uit


def werk(gestart: int, uitgaven: Kosten, begeleid: int = 40) -> dict[str, Any]:
    return {
        "contacten": {"huisbezoek": {"aantal": 1, "minuten": 60_000}},
        "urenregels": {"overleg": 6_000},
        "gestart": {"BPI": {"Noord": gestart}},
        "uren_per_wijk": {"Noord": 66_000},
        "begeleid": {"Noord": begeleid},
        "begeleid_samen": begeleid,
        "norm_uren": 27,
    } | asdict(uitgaven)


def boek(nu: dict[str, Any], toen: dict[str, Any] | None = None, **delen: Any) -> Boek:
    cijfers = {
        "rapport": "jaarrapportage",
        "versie": 7,
        "jaar": 2026,
        "van": "2026-01-01",
        "peildatum": "2026-12-31",
        "wijken": ["Noord"],
        "werk": nu,
        "werk_jaar_ervoor": toen,
        "jaar_ervoor_tot_en_met": "2025-12-31" if toen else None,
        "definities": [],
    }
    return Boek(Lezer(cijfers | delen), JAAR.tot_en_met)


ZEVENTIG = Kosten(uurtarief=70, kosten={"2026-01-01": 77_000})


def test_without_a_rate_the_place_stays_open() -> None:
    zonder = boek(werk(20, GEEN_TARIEF))
    assert kosten_van(zonder) is None
    uit = hoofdstuk(zonder)
    assert uit.nog_open == (
        "er is nog geen uurtarief vastgesteld. Kosten per traject staan hier daarom nog niet."
    )
    assert len(uit.blokken) == 3
    assert [naam for naam in cijferlijst(zonder.cijfers) if naam.startswith(("kosten", "uurtarief"))] == []


def test_with_a_rate_the_chapter_says_what_a_traject_costs() -> None:
    blok = kosten_van(boek(werk(20, ZEVENTIG)))
    assert blok is not None
    assert blok.kop == "Een gestart traject kostte €\xa03.850 aan uren"
    assert {rij.kop: rij.cellen for rij in blok.rijen} == {
        "Uren": ["1.100"],
        "Tarief op de laatste dag": ["€\xa070"],
        "Kosten": ["€\xa077.000"],
        "Kosten per gestart traject": ["€\xa03.850"],
        "Kosten per persoon": ["€\xa01.925"],
    }
    assert "tarief" not in blok.noot
    assert hoofdstuk(boek(werk(20, ZEVENTIG))).nog_open == ""


def test_nothing_started_and_nobody_guided_cost_no_amount_each() -> None:
    blok = kosten_van(boek(werk(0, ZEVENTIG, begeleid=0)))
    assert blok is not None
    assert blok.kop == "De uren in 2026 kostten €\xa077.000"
    assert [rij.cellen for rij in blok.rijen[-2:]] == [["–"], ["–"]]
    assert blok.noot.startswith("In 2026 zijn 0 trajecten gestart.")


def test_the_year_before_stands_beside_it_where_it_is_known() -> None:
    toen = werk(10, Kosten(uurtarief=60, kosten={"2025-01-01": 66_000}))
    blok = kosten_van(boek(werk(1, ZEVENTIG), toen))
    assert blok is not None
    assert [k.naam for k in blok.kolommen] == ["Wat", "2025", "2026"]
    assert blok.rijen[3].cellen == ["€\xa06.600", "€\xa077.000"]
    assert blok.noot.startswith("In 2026 is 1 traject gestart.")
    # Of an edition of before the rate only the hours are known.
    for naam in ("uurtarief", "kosten", "begeleid_samen"):
        del toen[naam]
    blok = kosten_van(boek(werk(1, ZEVENTIG), toen))
    assert blok is not None
    assert [rij.cellen[0] for rij in blok.rijen] == ["1.100", "–", "–", "–", "–"]


def test_a_rate_that_changed_or_began_in_the_year_is_said() -> None:
    twee = Kosten(uurtarief=80, kosten={"2026-03-01": 70_000, "2026-07-01": 7_000})
    blok = kosten_van(boek(werk(20, twee)))
    assert blok is not None
    assert blok.rijen[2].cellen == ["€\xa077.000"]
    assert blok.noot.endswith(
        "Het eerste tarief geldt vanaf 1 maart 2026. Uren van daarvoor tellen met dat tarief. Het tarief is gewijzigd, "
        "voor het laatst op 1 juli 2026. Uren tellen met het tarief van hun dag."
    )


def test_a_text_can_name_the_costs() -> None:
    lijst = cijferlijst(boek(werk(20, ZEVENTIG)).cijfers)
    assert (lijst["kosten"].waarde, lijst["uurtarief"].waarde) == ("€\xa077.000", "€\xa070")
