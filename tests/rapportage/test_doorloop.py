"""The flow through the steps, and the day on which half had gone on: published and worked examples (DOMEIN 8a)."""

import datetime as dt

import pytest

from kern.klok import DAG
from rapportage.cijfers.doorloop import (
    Stroom,
    Verblijf,
    dagen_tot_de_helft,
    stroom,
    tot_verder,
    verblijven,
)
from rapportage.cijfers.stand import Overgang, Tijdvak, Trajectrij
from tests.rapportage.rijen import maak_stand
from trajecten.traject.enums import Stap, Uitkomst

VAN, TOT = dt.date(2026, 1, 1), dt.date(2026, 3, 31)
BEGIN = dt.date(2025, 1, 6)


def traject(nr: int, gesloten_op: dt.date | None = None) -> Trajectrij:
    return Trajectrij(nr, nr, 4, BEGIN, gesloten_op, uitkomst=Uitkomst.WIL_NIET.value if gesloten_op else "")


def overgangen(nr: int, *stappen: tuple[dt.date, Stap]) -> list[Overgang]:
    return [Overgang(dag, 10 * nr + n, nr, "", stap.value) for n, (dag, stap) in enumerate(stappen)]


def test_stay_lasts_until_the_next_step_or_the_closing() -> None:
    stappen = overgangen(1, (BEGIN, Stap.TAXEREN), (VAN, Stap.VORMGEVEN))
    rijen = maak_stand(trajecten=[traject(1, TOT)], overgangen={1: stappen})
    eerst = Verblijf(traject=1, wijk=4, stap=Stap.TAXEREN, van=BEGIN, tot=VAN, naar=Stap.VORMGEVEN)
    assert verblijven(rijen, TOT) == [
        eerst,
        Verblijf(traject=1, wijk=4, stap=Stap.VORMGEVEN, van=VAN, tot=TOT),
    ]
    assert verblijven(rijen, TOT - DAG)[1] == Verblijf(traject=1, wijk=4, stap=Stap.VORMGEVEN, van=VAN)
    assert verblijven(rijen, VAN - DAG) == [Verblijf(traject=1, wijk=4, stap=Stap.TAXEREN, van=BEGIN)]
    assert verblijven(rijen, BEGIN - DAG) == []


def test_each_step_balances() -> None:
    stappen = {
        1: overgangen(1, (BEGIN, Stap.TAXEREN), (VAN, Stap.VORMGEVEN), (VAN, Stap.PLAATSEN)),
        2: overgangen(2, (VAN - DAG, Stap.TAXEREN)),
        3: overgangen(3, (TOT, Stap.TAXEREN)),
        4: overgangen(4, (BEGIN, Stap.TAXEREN), (BEGIN + DAG, Stap.VORMGEVEN)),
        5: overgangen(5, (VAN, Stap.TAXEREN)),
    }
    dicht = {4: VAN, 5: TOT}
    trajecten = [traject(nr, dicht.get(nr)) for nr in stappen]
    uit = stroom(verblijven(maak_stand(trajecten=trajecten, overgangen=stappen), TOT), Tijdvak(VAN, TOT))
    assert uit[Stap.TAXEREN] == Stroom(begin=2, erbij=2, door=1, eruit=1)
    assert uit[Stap.VORMGEVEN] == Stroom(begin=1, erbij=1, door=1, eruit=1)
    assert uit[Stap.PLAATSEN] == Stroom(begin=0, erbij=1, door=0, eruit=0)
    assert [s.eind for s in uit.values()] == [2, 0, 1, 0, 0]


def stay(dagen: int, hoe: str) -> Verblijf:
    """Return a stay of so many days that went on, closed, or is still there."""
    tot = None if hoe == "er" else BEGIN + dagen * DAG
    van = BEGIN if tot else TOT - dagen * DAG
    return Verblijf(
        traject=1, wijk=4, stap=Stap.TAXEREN, van=van, tot=tot, naar=Stap.VORMGEVEN if hoe == "door" else None
    )


SES_MP = "6 6 6 6+ 7 9+ 10 10+ 11+ 13 16 17+ 19+ 20+ 22 23 25+ 32+ 32+ 34+ 35+"
PLACEBO = "1 1 2 2 3 4 4 5 5 8 8 8 8 11 11 12 12 15 17 22 23"


@pytest.mark.parametrize(("weken", "helft"), [(SES_MP, 23), (PLACEBO, 8)])
def test_without_closings_it_is_the_median_of_kaplan_and_meier(weken: str, helft: int) -> None:
    """The leukaemia trial of Freireich (1963), as Cox and Oakes give it: remission of 21 children on 6-MP and on placebo."""
    alle = [stay(int(w.rstrip("+")), "er" if w.endswith("+") else "door") for w in weken.split()]
    assert dagen_tot_de_helft(alle, TOT) == helft


def test_what_closed_never_goes_on() -> None:
    """Of twelve stays four close at once: seven of twelve is the first number over half, not five of eight."""
    alle = [stay(1, "dicht")] * 4 + [stay(dagen, "door") for dagen in range(10, 18)]
    assert dagen_tot_de_helft(alle, TOT) == 15
    assert dagen_tot_de_helft([stay(1, "dicht")] * 7 + alle[4:], TOT) == 17
    assert dagen_tot_de_helft([stay(1, "dicht")] * 9 + alle[4:], TOT) is None


def test_what_is_there_yet_counts_as_far_as_it_came() -> None:
    """Worked by hand: 1/10 at 2; 9/10 x 7/8 x ... with one closed at 3 and one still there after 4 days."""
    alle = [stay(2, "door"), stay(3, "dicht"), stay(4, "er"), *(stay(5 + n, "door") for n in range(7))]
    # 1/10 at 2 days; 8/10 is left after 3; each of the seven brings 8/10 x 1/7: 0.1 + 4 x 0.114 = 0.557 at 8 days.
    assert dagen_tot_de_helft(alle, TOT) == 8


@pytest.mark.parametrize(("hoeveel", "helft"), [(9, None), (10, 5)])
def test_of_fewer_than_ten_nothing_is_said(hoeveel: int, helft: int | None) -> None:
    assert dagen_tot_de_helft([stay(5, "door")] * hoeveel, TOT) == helft


def test_step_back_is_not_going_on_and_a_traject_counts_once() -> None:
    """Of traject 1 Vormgeven lasts from day 1 until Plaatsen on day 9, whatever lay between; Taxeren was over on day 1."""
    stappen = {
        1: overgangen(
            1,
            (BEGIN, Stap.TAXEREN),
            (BEGIN + DAG, Stap.VORMGEVEN),
            (BEGIN + 3 * DAG, Stap.TAXEREN),
            (BEGIN + 5 * DAG, Stap.VORMGEVEN),
            (BEGIN + 9 * DAG, Stap.PLAATSEN),
        ),
        2: overgangen(
            2, (BEGIN, Stap.TAXEREN), (BEGIN + 2 * DAG, Stap.VORMGEVEN), (BEGIN + 4 * DAG, Stap.TAXEREN)
        ),
        3: overgangen(3, (BEGIN, Stap.TAXEREN), (BEGIN + DAG, Stap.VORMGEVEN)),
    }
    trajecten = [traject(1), traject(2, BEGIN + 6 * DAG), traject(3)]
    alle = verblijven(maak_stand(trajecten=trajecten, overgangen=stappen), TOT)

    def kort(stap: Stap) -> list[tuple[int, int, int | None, Stap | None]]:
        return [
            (v.traject, (v.van - BEGIN).days, (v.tot - BEGIN).days if v.tot else None, v.naar)
            for v in tot_verder(alle, stap)
        ]

    assert kort(Stap.TAXEREN) == [
        (1, 0, 1, Stap.VORMGEVEN),
        (2, 0, 2, Stap.VORMGEVEN),
        (3, 0, 1, Stap.VORMGEVEN),
    ]
    # The second closed after it went back, and never went on; the third is there yet.
    assert kort(Stap.VORMGEVEN) == [(1, 1, 9, Stap.PLAATSEN), (2, 2, 6, None), (3, 1, None, None)]
    assert kort(Stap.PLAATSEN) == [(1, 9, None, None)]
