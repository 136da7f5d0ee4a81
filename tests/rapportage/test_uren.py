"""The hours of a year by wijk, and for each person guided (DOMEIN 8 and 8a)."""

import datetime as dt
from fractions import Fraction
from typing import Any

import pytest

from kern.klok import DAG
from rapportage.cijfers.stand import (
    Aanstellingrij,
    Contactrij,
    Normrij,
    Overgang,
    Stand,
    Tijdvak,
    Trajectrij,
    Urenrij,
    Vastrij,
    Wijkrij,
)
from rapportage.cijfers.uren import Uren, uren
from rapportage.cijfers.werk import GEEN_WIJK
from tests.rapportage.rijen import maak_stand
from trajecten.contact.enums import Contactsoort
from trajecten.normen.enums import Normsoort
from trajecten.traject.enums import Stap

VAK = Tijdvak(dt.date(2026, 1, 1), dt.date(2026, 12, 31))
DON, VEL, KEM, BUITEN = 1, 2, 3, 9
ANNA = 11
MAANDAG = dt.date(2026, 3, 2)
WIJKEN = {
    DON: Wijkrij("Donderberg", True, False),
    VEL: Wijkrij("Veld", True, False),
    KEM: Wijkrij("Kemp", True, False),
    BUITEN: Wijkrij("Buiten de pilot", False, True),
}


def stad(**rijen: Any) -> Stand:
    return maak_stand(wijken=WIJKEN, **rijen)


def aanstelling(wijk: int | None, van: dt.date = VAK.van, tot: dt.date | None = None) -> Aanstellingrij:
    return Aanstellingrij(ANNA, wijk, van, tot)


def regel(minuten: int, week: dt.date = MAANDAG, wie: int = ANNA) -> Urenrij:
    return Urenrij(week, "schrijven", minuten, wie)


@pytest.mark.parametrize(
    ("aanstellingen", "minuten"),
    [
        ([aanstelling(DON)], {"Donderberg": 100}),
        ([aanstelling(DON), aanstelling(VEL)], {"Donderberg": 50, "Veld": 50}),
        # 100 over three: what does not divide goes to the first by name.
        ([aanstelling(None)], {"Donderberg": 34, "Kemp": 33, "Veld": 33}),
        ([aanstelling(DON), aanstelling(None)], {"Donderberg": 34, "Kemp": 33, "Veld": 33}),
        ([aanstelling(DON, MAANDAG + 6 * DAG)], {"Donderberg": 100}),
        ([aanstelling(DON, MAANDAG + 7 * DAG)], {GEEN_WIJK: 100}),
        (
            [aanstelling(DON, VAK.van, MAANDAG + DAG), aanstelling(VEL, MAANDAG + DAG)],
            {"Donderberg": 50, "Veld": 50},
        ),
        ([aanstelling(DON, VAK.van, MAANDAG)], {GEEN_WIJK: 100}),
        ([], {GEEN_WIJK: 100}),
    ],
)
def test_weekly_line_is_shared_over_the_wijken_of_the_aanstelling(
    aanstellingen: list[Aanstellingrij], minuten: dict[str, int]
) -> None:
    assert uren(stad(uren=[regel(100)], aanstellingen=aanstellingen), VAK).minuten == minuten


def test_week_counts_on_its_monday_and_a_contact_on_its_day() -> None:
    weken = (dt.date(2025, 12, 29), dt.date(2026, 1, 5), dt.date(2026, 12, 28), dt.date(2027, 1, 4))
    regels = [regel(10**n, week) for n, week in enumerate(weken)]
    contacten = [
        Contactrij(n, Contactsoort.VINDPLAATS, dag, minuten, DON, ANNA)
        for n, (dag, minuten) in enumerate([(VAK.van - DAG, 7), (VAK.van, 30), (VAK.tot_en_met, 15)])
    ]
    uit = uren(
        stad(uren=regels, contacten=contacten, aanstellingen=[aanstelling(VEL, dt.date(2025, 1, 1))]), VAK
    )
    assert uit.minuten == {"Donderberg": 45, "Veld": 110}


def traject(nr: int = 1, persoon: int = 1, wijk: int = DON, gesloten_op: dt.date | None = None) -> Trajectrij:
    return Trajectrij(nr, persoon, wijk, dt.date(2025, 6, 2), gesloten_op)


def gezet(*stappen: tuple[dt.date, Stap], nr: int = 1) -> list[Overgang]:
    return [Overgang(dag, 10 * nr + n, nr, "", stap.value) for n, (dag, stap) in enumerate(stappen)]


def begeleid(
    *stappen: tuple[dt.date, Stap], van: dt.date, tot: dt.date | None, dicht: dt.date | None = None
) -> int:
    rijen = stad(
        trajecten=[traject(gesloten_op=dicht)],
        overgangen={1: gezet(*stappen)},
        vast={1: [Vastrij(1, ANNA, van, tot)]},
    )
    return uren(rijen, VAK).samen_begeleid


def test_guided_is_who_was_in_such_a_step_on_a_day_with_a_fixed_contact() -> None:
    vorig, nieuw = dt.date(2025, 6, 2), dt.date(2026, 7, 1)
    in_stap = (vorig, Stap.VORMGEVEN)
    assert begeleid(in_stap, van=vorig, tot=None) == 1
    assert begeleid((vorig, Stap.TAXEREN), van=vorig, tot=None) == 0
    assert begeleid(in_stap, van=vorig, tot=VAK.van) == 0
    assert begeleid(in_stap, van=vorig, tot=VAK.van + DAG) == 1
    assert begeleid(in_stap, van=VAK.tot_en_met, tot=None) == 1
    assert begeleid(in_stap, van=VAK.tot_en_met + DAG, tot=None) == 0
    # Out of the step before the contact came; on the day it left, it was taken all the same.
    weg = (nieuw, Stap.TAXEREN)
    assert begeleid(in_stap, weg, van=nieuw, tot=None) == 0
    assert begeleid(in_stap, weg, van=nieuw - DAG, tot=None) == 1
    assert begeleid((nieuw, Stap.VORMGEVEN), weg, van=nieuw, tot=nieuw + DAG) == 1
    # Closed by the day the contact came; nazorg of a traject that was closed before the year is none.
    assert begeleid(in_stap, van=nieuw, tot=None, dicht=nieuw) == 0
    assert begeleid(in_stap, van=nieuw - DAG, tot=None, dicht=nieuw) == 1
    assert begeleid(in_stap, van=vorig, tot=None, dicht=VAK.van) == 0


def test_person_counts_once_in_a_wijk_and_once_in_the_city() -> None:
    stap = (dt.date(2026, 2, 2), Stap.VORMGEVEN)
    rijen = stad(
        trajecten=[traject(1), traject(2), traject(3, wijk=VEL), traject(4, persoon=2)],
        overgangen={nr: gezet(stap, nr=nr) for nr in range(1, 5)},
        vast={pk: [Vastrij(pk, ANNA, VAK.van, None)] for pk in (1, 2)},
    )
    uit = uren(rijen, VAK)
    assert (uit.begeleid, uit.samen_begeleid) == ({"Donderberg": 2, "Veld": 1}, 2)


def test_hours_for_each_person_stand_beside_the_norm_of_the_day() -> None:
    """By hand: 5,400 minutes are 90 hours over 3 people = 30; in Donderberg 60 hours over 2."""
    uit = Uren(
        minuten={"Donderberg": 3600, "Veld": 1200, GEEN_WIJK: 600},
        begeleid={"Donderberg": 2, "Veld": 1},
        samen_begeleid=3,
        norm=27,
    )
    assert uit.per_persoon == 30
    assert [uit.per_persoon_in(wijk) for wijk in ("Donderberg", "Veld")] == [30, 20]
    assert uit.per_persoon_in("Kemp") is None
    assert Uren(minuten={}, begeleid={}, samen_begeleid=0, norm=27).per_persoon is None
    assert Uren(
        minuten={"Veld": 100}, begeleid={"Veld": 3}, samen_begeleid=3, norm=27
    ).per_persoon == Fraction(5, 9)


def test_norm_is_that_of_the_last_day() -> None:
    soort = Normsoort.UREN_PER_PERSOON
    normen = [
        Normrij(soort, dt.date(2025, 1, 1), VAK.tot_en_met, 26),
        Normrij(soort, VAK.tot_en_met, None, 30),
        Normrij(Normsoort.POGINGEN, dt.date(2025, 1, 1), None, 3),
    ]
    assert uren(stad(normen=normen), VAK).norm == 30
    assert uren(stad(), VAK).norm == 27
