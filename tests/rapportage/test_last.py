"""The work of each wijk beside its norms, worked out by hand (DOMEIN 8 and 8a)."""

import datetime as dt
from decimal import Decimal
from typing import Any

import pytest

from kern.klok import DAG
from rapportage.cijfers.last import Twaalfmaands, Wijklast, altijd_bezet, wijklast
from rapportage.cijfers.stand import (
    Aanstellingrij,
    Afwezigrij,
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
from tests.rapportage.rijen import maak_stand
from trajecten.contact.enums import Contactsoort
from trajecten.normen.enums import Normsoort
from trajecten.traject.enums import Stap

DON, VEL, BUITEN = 1, 2, 9
ANNA, BRAM = 11, 12
WIJKEN = {
    DON: Wijkrij("Donderberg", True, False),
    VEL: Wijkrij("Veld", True, False),
    BUITEN: Wijkrij("Buiten de pilot", False, True),
}
BEGIN, EIND = dt.date(2025, 1, 1), dt.date(2025, 12, 31)
HALVERWEGE = BEGIN + 72 * DAG
"""The 73rd of 365 days: a fifth of the year."""


def stad(**rijen: Any) -> Stand:
    return maak_stand(wijken=WIJKEN, **rijen)


def anna(
    wijk: int | None = DON,
    van: dt.date = BEGIN,
    tot: dt.date | None = None,
    fte: str = "1",
    wie: int = ANNA,
) -> Aanstellingrij:
    return Aanstellingrij(wie, wijk, van, tot, Decimal(fte))


def normen(dag: dt.date = EIND, **rijen: Any) -> tuple[int, int]:
    """Return the norms of the Donderberg: people, and hours."""
    deel = wijklast(stad(**rijen), dag)["Donderberg"]
    assert deel.minuten_norm % 60 == 0
    return deel.begeleid_norm, deel.minuten_norm // 60


@pytest.mark.parametrize(
    ("aanstellingen", "verwacht"),
    [
        ([anna()], (50, 1350)),
        ([anna(fte="0.8")], (40, 1080)),
        ([anna(), anna(wie=BRAM, fte="0.5")], (75, 2025)),
        # One for all wijken is shared by the two of the pilot.
        ([anna(None)], (25, 675)),
        ([anna(VEL)], (0, 0)),
        # 73 of 365 days.
        ([anna(tot=BEGIN + 73 * DAG)], (10, 270)),
        ([], (0, 0)),
    ],
)
def test_norms_follow_the_aanstellingen_in_the_wijk(
    aanstellingen: list[Aanstellingrij], verwacht: tuple[int, int]
) -> None:
    assert normen(aanstellingen=aanstellingen) == verwacht


def test_people_stand_beside_the_whole_year_and_hours_beside_what_has_gone_by() -> None:
    assert normen(HALVERWEGE, aanstellingen=[anna()]) == (50, 270)


def weg(van: dt.date, dagen: int) -> Afwezigrij:
    return Afwezigrij(ANNA, van, van + dagen * DAG)


@pytest.mark.parametrize(
    ("afwezig", "uren"),
    [
        ([weg(BEGIN, 27)], 270),
        # Of 73 days 36 and a half are left: half of 270; the absence began the year before, and counts with all its days.
        ([weg(BEGIN - 10 * DAG, 10), weg(BEGIN, 18)], 270 * 55 / 73),
        ([weg(BEGIN + 73 * DAG, 40)], 270),
    ],
)
def test_long_absence_lowers_the_hours_and_never_the_people(afwezig: list[Afwezigrij], uren: float) -> None:
    deel = wijklast(stad(aanstellingen=[anna()], afwezig=afwezig), HALVERWEGE)["Donderberg"]
    assert (deel.begeleid_norm, deel.minuten_norm) == (50, round(60 * uren))


def test_norms_are_those_of_the_day() -> None:
    rijen = [
        Normrij(Normsoort.BEGELEID_PER_JAAR, BEGIN, EIND, 60),
        Normrij(Normsoort.BEGELEID_PER_JAAR, EIND, None, 40),
        Normrij(Normsoort.UREN_PER_JAAR, EIND, None, 1400),
    ]
    assert normen(aanstellingen=[anna()], normen=rijen) == (40, 1400)


def begeleid(persoon: int, wijk: int = DON) -> dict[str, Any]:
    return {
        "traject": Trajectrij(persoon, persoon, wijk, BEGIN, None),
        "stap": [Overgang(BEGIN, persoon, persoon, "", Stap.VORMGEVEN.value)],
        "vast": [Vastrij(persoon, ANNA, BEGIN, None)],
    }


def met_werk(**rijen: Any) -> Stand:
    """Return a town in which two people are guided in the Donderberg, and 400 minutes were worked there in the year."""
    mensen = [begeleid(1), begeleid(2)]
    return stad(
        **{
            "trajecten": [m["traject"] for m in mensen],
            "overgangen": {n: m["stap"] for n, m in enumerate(mensen, 1)},
            "vast": {n: m["vast"] for n, m in enumerate(mensen, 1)},
            "contacten": [Contactrij(1, Contactsoort.VINDPLAATS, BEGIN, 100, DON, ANNA)],
            "uren": [Urenrij(dt.date(2025, 3, 3), "schrijven", 300, ANNA)],
            "aanstellingen": [anna()],
        }
        | rijen
    )


def test_work_of_a_wijk_counts_weekly_lines() -> None:
    assert wijklast(met_werk(), EIND) == {
        "Donderberg": Wijklast(
            begeleid=2,
            begeleid_norm=50,
            minuten=400,
            minuten_norm=81_000,
            twaalf=Twaalfmaands(minuten=400, begeleid=2),
        ),
        "Veld": Wijklast(begeleid=0, begeleid_norm=0, minuten=0, minuten_norm=0, twaalf=None),
    }


@pytest.mark.parametrize(
    ("dag", "aanstellingen", "geoordeeld"),
    [
        (EIND, [anna()], True),
        (EIND, [anna(van=BEGIN + DAG)], False),
        (EIND, [anna(tot=BEGIN + 30 * DAG), anna(wie=BRAM, van=BEGIN + 30 * DAG)], True),
        (EIND, [anna(tot=BEGIN + 30 * DAG), anna(wie=BRAM, van=BEGIN + 31 * DAG)], False),
        (EIND, [anna(tot=BEGIN + 30 * DAG), anna(None, wie=BRAM, van=BEGIN)], True),
        (EIND - DAG, [anna()], False),
    ],
)
def test_hours_for_each_person_are_judged_after_twelve_months_with_a_coordinator(
    dag: dt.date, aanstellingen: list[Aanstellingrij], geoordeeld: bool
) -> None:
    deel = wijklast(met_werk(aanstellingen=aanstellingen), dag)["Donderberg"]
    assert (deel.twaalf is not None) == geoordeeld


def test_without_anybody_guided_no_hours_for_each_person_are_given() -> None:
    assert wijklast(stad(aanstellingen=[anna()]), EIND)["Donderberg"].twaalf is None


def test_wijk_without_a_coordinator_on_one_day_is_not_judged_that_year() -> None:
    jaar = Tijdvak(BEGIN, EIND)
    gat = [anna(tot=HALVERWEGE), anna(van=HALVERWEGE + DAG, wie=BRAM), anna(VEL, wie=BRAM)]
    assert altijd_bezet(stad(aanstellingen=gat), jaar) == ["Veld"]
    assert altijd_bezet(stad(aanstellingen=[*gat, anna(None, van=HALVERWEGE)]), jaar) == [
        "Donderberg",
        "Veld",
    ]
    assert altijd_bezet(stad(aanstellingen=[]), jaar) == []
