"""The Roermondse participatiescore, with the values of DOMEIN 7 and on the edges of each definition of 8a."""

import datetime as dt
from dataclasses import dataclass

import pytest

from kern.klok import DAG
from kern.ladder import Pijler, Trede
from participatie.scoring import (
    BOVEN_BLIJVEND,
    BOVEN_START,
    SCORES,
    Looptijd,
    Stand,
    Winst,
    blijvende_winst,
    fase_op,
    hoogste,
    is_boven,
    is_meting_over_tijd,
    is_tweemaal_omlaag,
    is_vast_in_pijler_1,
    plek_van,
    plus_maanden,
    score,
    score_van,
    stand_op,
    tellend,
    winst,
)

OPENING, START, SLUITING = dt.date(2026, 1, 12), dt.date(2026, 4, 1), dt.date(2027, 3, 31)


@dataclass(frozen=True)
class Deel:
    """A fase."""

    van: dt.date
    tot: dt.date | None
    pijler: int


@dataclass(frozen=True)
class Punt:
    """A meting."""

    datum: dt.date
    trede: int | None
    tweede_lezer: bool = False
    aanleiding: str = "voortgang"


AFGEROND = (
    Deel(OPENING, START, 1),
    Deel(START, SLUITING + DAG, 2),
    Deel(SLUITING + DAG, None, 3),
)
GESTOPT = (*AFGEROND[:2], Deel(SLUITING + DAG, None, 1))
LOOPT = (AFGEROND[0], Deel(START, None, 2))
NIET_GESTART = (Deel(OPENING, None, 1),)


def dag(maand: int, dag_: int, jaar: int = 2026) -> dt.date:
    """Return a day."""
    return dt.date(jaar, maand, dag_)


def test_the_twelve_scores() -> None:
    assert [[score(p, t) for t in Trede] for p in Pijler] == [[1, 2, 3, 4], [6, 7, 8, 9], [11, 12, 13, 14]]
    assert SCORES == (1, 2, 3, 4, 6, 7, 8, 9, 11, 12, 13, 14)


def test_a_score_names_its_pijler_and_trede() -> None:
    assert [plek_van(s) for s in SCORES] == [(p, t) for p in Pijler for t in Trede]


@pytest.mark.parametrize("getal", [-1, 0, 5, 10, 15, 16])
def test_nothing_scores_5_or_10(getal: int) -> None:
    with pytest.raises(ValueError, match=r"valid (Trede|Pijler)"):
        plek_van(getal)


@pytest.mark.parametrize(("pijler", "trede"), [(0, 1), (4, 1), (1, 0), (1, 5), (2, -1)])
def test_there_is_no_other_pijler_or_trede(pijler: int, trede: int) -> None:
    with pytest.raises(ValueError, match=r"valid (Trede|Pijler)"):
        score(pijler, trede)


@pytest.mark.parametrize(
    ("op", "afgerond", "gestopt"),
    [
        (OPENING - DAG, 1, 1),
        (OPENING, 1, 1),
        (START - DAG, 1, 1),
        (START, 2, 2),
        (SLUITING, 2, 2),
        (SLUITING + DAG, 3, 1),
        (SLUITING + dt.timedelta(days=900), 3, 1),
    ],
)
def test_pijler_of_a_day(op: dt.date, afgerond: int, gestopt: int) -> None:
    assert fase_op(AFGEROND, op)[0] == afgerond
    assert fase_op(tuple(reversed(AFGEROND)), op)[0] == afgerond
    assert fase_op(GESTOPT, op)[0] == gestopt
    meting = Punt(op, 2)
    assert score_van(meting, AFGEROND) == {1: 2, 2: 7, 3: 12}[afgerond]
    assert score_van(meting, GESTOPT) == {1: 2, 2: 7}[gestopt]


def test_a_second_traject_begins_in_pijler_1_on_its_opening_day() -> None:
    weer = SLUITING + dt.timedelta(days=200)
    fases = (*AFGEROND[:2], Deel(SLUITING + DAG, weer, 3), Deel(weer, None, 1))
    assert [fase_op(fases, d) for d in (weer - DAG, weer)] == [(3, SLUITING + DAG), (1, weer)]
    metingen = [Punt(SLUITING + dt.timedelta(days=100), 4)]
    assert stand_op(metingen, fases, weer - DAG).score == 14
    assert stand_op(metingen, fases, weer).score is None


def test_who_never_had_a_traject_is_in_pijler_1() -> None:
    assert fase_op((), OPENING) == (Pijler.VOOR, None)
    assert stand_op([Punt(OPENING, 3)], (), OPENING).score == 3


def test_after_a_last_fase_that_ended_comes_pijler_1() -> None:
    fases = (Deel(OPENING, START, 1), Deel(START, SLUITING, 2))
    assert fase_op(fases, SLUITING) == (Pijler.VOOR, SLUITING)
    assert stand_op([Punt(START, 3)], fases, SLUITING - DAG).score == 8
    assert stand_op([Punt(START, 3)], fases, SLUITING).score is None


def test_a_fase_of_no_day_covers_none() -> None:
    """Who starts on the day of the opening was in pijler 1 on no day."""
    fases = (Deel(OPENING, OPENING, 1), Deel(OPENING, None, 2))
    assert fase_op(fases, OPENING) == (Pijler.TIJDENS, OPENING)
    assert score_van(Punt(OPENING, 1), fases) == 6


def test_a_start_recorded_late_changes_what_lies_after_it() -> None:
    metingen = [Punt(START - DAG, 4), Punt(START, 2)]
    assert [score_van(m, NIET_GESTART) for m in metingen] == [4, 2]
    assert [score_van(m, LOOPT) for m in metingen] == [4, 7]


def test_stand_is_that_of_the_last_meting_up_to_the_day() -> None:
    metingen = [Punt(dag(5, 1), 2), Punt(dag(9, 1), 4), Punt(dag(7, 1), 3)]
    gezien = {d: stand_op(metingen, LOOPT, d).score for d in (dag(4, 30), dag(5, 1), dag(8, 31), dag(9, 1))}
    assert gezien == {dag(4, 30): None, dag(5, 1): 7, dag(8, 31): 8, dag(9, 1): 9}


def test_not_yet_measured_in_this_pijler() -> None:
    voor = Punt(START - DAG, 3)
    assert stand_op([voor], LOOPT, START - DAG).score == 3
    stand = stand_op([voor], LOOPT, START)
    assert (stand.pijler, stand.score, stand.gemeten, stand.meting) == (Pijler.TIJDENS, None, False, voor)
    assert stand_op([voor, Punt(START, 1)], LOOPT, START).score == 6


def test_not_yet_measured_after_the_end() -> None:
    """A final meting is in pijler 2, so a score above 10 needs one of nazorg."""
    eind = Punt(SLUITING, 4)
    assert stand_op([eind], AFGEROND, SLUITING).score == 9
    na = stand_op([eind], AFGEROND, SLUITING + DAG)
    assert (na.pijler, na.score) == (Pijler.NA, None)
    assert stand_op([eind, Punt(SLUITING + DAG, 4)], AFGEROND, SLUITING + DAG).score == 14
    assert stand_op([eind], GESTOPT, SLUITING + DAG).score is None


def test_nothing_measured() -> None:
    stand: Stand[Punt] = stand_op([], LOOPT, START)
    assert (stand.pijler, stand.score, stand.meting) == (Pijler.TIJDENS, None, None)


def test_niet_te_bepalen_is_passed_over() -> None:
    metingen = [Punt(dag(5, 1), 2), Punt(dag(6, 1), None)]
    assert score_van(metingen[1], LOOPT) is None
    stand = stand_op(metingen, LOOPT, dag(7, 1))
    assert (stand.score, stand.meting) == (7, metingen[0])


def test_second_readers_never_counts() -> None:
    metingen = [Punt(dag(5, 1), 2), Punt(dag(6, 1), 4, tweede_lezer=True)]
    assert tellend(metingen, dag(7, 1)) == metingen[:1]
    assert stand_op(metingen, LOOPT, dag(7, 1)).score == 7
    assert stand_op(metingen[1:], LOOPT, dag(7, 1)).score is None
    looptijd = Looptijd(geopend_op=OPENING)
    assert hoogste(metingen, LOOPT, looptijd, dag(7, 1)) == 7
    assert winst(metingen, LOOPT, looptijd, dag(7, 1)) is None


@pytest.mark.parametrize(
    ("hoogste_score", "boven_5", "boven_10"),
    [(None, False, False), (4, False, False), (6, True, False), (9, True, False), (11, True, True)],
)
def test_above_5_and_above_10(hoogste_score: int | None, boven_5: bool, boven_10: bool) -> None:
    assert is_boven(BOVEN_START, hoogste_score) is boven_5
    assert is_boven(BOVEN_BLIJVEND, hoogste_score) is boven_10


def test_highest_is_kept_and_belongs_to_its_traject() -> None:
    weer = dag(6, 1, 2028)
    eerste = Looptijd(geopend_op=OPENING, gesloten_op=SLUITING, volgend_op=weer)
    tweede = Looptijd(geopend_op=weer)
    fases = (*AFGEROND[:2], Deel(SLUITING + DAG, weer, 3), Deel(weer, None, 1))
    metingen = [
        Punt(OPENING - DAG, 4),
        Punt(OPENING, 1),
        Punt(START, 4),
        Punt(SLUITING, 2),
        Punt(weer - DAG, 1),
        Punt(weer, 2),
    ]
    assert hoogste(metingen, fases, eerste, START - DAG) == 1
    assert hoogste(metingen, fases, eerste, SLUITING) == 9
    assert hoogste(metingen, fases, eerste, weer) == 11
    assert hoogste(metingen, fases, tweede, weer) == 2
    assert hoogste(metingen, fases, tweede, weer - DAG) is None


class TestWinst:
    """Gain, and what lasts."""

    looptijd = Looptijd(geopend_op=OPENING, gesloten_op=SLUITING)
    metingen = (
        Punt(OPENING - DAG, 1),
        Punt(OPENING, 2),
        Punt(dag(6, 1), 1),
        Punt(SLUITING, 3),
        Punt(SLUITING + DAG, 4),
        Punt(dag(9, 30, 2027), 3),
    )

    def test_last_by_the_closing_day_less_first_since_the_opening(self) -> None:
        assert winst(self.metingen, AFGEROND, self.looptijd, SLUITING) == Winst(score=6, treden=1)
        assert winst(self.metingen, AFGEROND, self.looptijd, dag(12, 31, 2027)) == Winst(score=6, treden=1)
        assert winst(self.metingen, AFGEROND, self.looptijd, SLUITING - DAG) == Winst(score=4, treden=-1)

    def test_needs_two_days(self) -> None:
        assert winst(self.metingen, AFGEROND, self.looptijd, dag(5, 31)) is None
        assert winst(self.metingen[1:2], AFGEROND, self.looptijd, SLUITING) is None
        # A meting before the opening, and one of nazorg, are none of the traject's.
        assert winst((*self.metingen[:2], self.metingen[4]), AFGEROND, self.looptijd, dag(1, 1, 2028)) is None

    def test_within_one_pijler_gain_is_in_treden(self) -> None:
        metingen = [Punt(dag(5, 1), 1), Punt(dag(6, 1), None), Punt(dag(7, 1), 4)]
        looptijd = Looptijd(geopend_op=OPENING)
        assert winst(metingen, LOOPT, looptijd, dag(7, 1)) == Winst(score=3, treden=3)
        assert winst(metingen, LOOPT, looptijd, dag(6, 30)) is None

    def test_lasting_gain_is_last_of_nazorg_less_that_first(self) -> None:
        op = dag(9, 30, 2027)
        assert blijvende_winst(self.metingen, AFGEROND, self.looptijd, op) == Winst(score=11, treden=1)
        assert blijvende_winst(self.metingen, AFGEROND, self.looptijd, op - DAG) == Winst(score=12, treden=2)
        assert blijvende_winst(self.metingen, AFGEROND, self.looptijd, SLUITING) is None

    def test_nothing_lasts_after_another_closing(self) -> None:
        assert blijvende_winst(self.metingen, GESTOPT, self.looptijd, dag(9, 30, 2027)) is None

    def test_nothing_lasts_while_it_runs(self) -> None:
        looptijd = Looptijd(geopend_op=OPENING)
        assert blijvende_winst(self.metingen, LOOPT, looptijd, dag(9, 30, 2027)) is None

    def test_nothing_to_compare_nazorg_with(self) -> None:
        assert blijvende_winst(self.metingen[4:], AFGEROND, self.looptijd, dag(9, 30, 2027)) is None

    def test_metingen_of_a_next_traject_are_its_own(self) -> None:
        weer = dag(9, 1, 2027)
        looptijd = Looptijd(geopend_op=OPENING, gesloten_op=SLUITING, volgend_op=weer)
        op = dag(9, 30, 2027)
        assert blijvende_winst(self.metingen, AFGEROND, looptijd, op) == Winst(score=12, treden=2)


@pytest.mark.parametrize(
    ("van", "naar"),
    [
        (dag(1, 12), dag(7, 12)),
        (dag(8, 31), dag(2, 28, 2027)),
        (dag(8, 31, 2027), dag(2, 29, 2028)),
        (dag(7, 1), dag(1, 1, 2027)),
        (dag(6, 30), dag(12, 30)),
        (dag(12, 31), dag(6, 30, 2027)),
    ],
)
def test_six_calendar_months_later(van: dt.date, naar: dt.date) -> None:
    assert plus_maanden(van, 6) == naar


class TestSignalen:
    """What asks attention."""

    looptijd = Looptijd(geopend_op=OPENING)
    gesloten = Looptijd(geopend_op=OPENING, gesloten_op=dag(7, 1))

    def test_no_meting_for_six_months(self) -> None:
        assert not is_meting_over_tijd([], self.looptijd, dag(7, 12))
        assert is_meting_over_tijd([], self.looptijd, dag(7, 13))
        metingen = [Punt(dag(5, 31), 2)]
        assert not is_meting_over_tijd(metingen, self.looptijd, dag(11, 30))
        assert is_meting_over_tijd(metingen, self.looptijd, dag(12, 1))
        assert is_meting_over_tijd(metingen, self.looptijd, dag(9, 1), maanden=3)

    def test_niet_te_bepalen_ends_it_and_a_second_reader_does_not(self) -> None:
        assert not is_meting_over_tijd([Punt(dag(7, 13), None)], self.looptijd, dag(7, 13))
        assert is_meting_over_tijd([Punt(dag(7, 13), 2, tweede_lezer=True)], self.looptijd, dag(7, 13))

    def test_a_later_meting_says_nothing_of_the_day_itself(self) -> None:
        assert is_meting_over_tijd([Punt(dag(7, 14), 2)], self.looptijd, dag(7, 13))

    def test_a_meting_before_the_opening_does_not_make_it_late_sooner(self) -> None:
        assert not is_meting_over_tijd([Punt(dag(1, 1, 2025), 2)], self.looptijd, dag(7, 12))

    def test_none_once_closed_nor_before_the_opening(self) -> None:
        assert not is_meting_over_tijd([], self.gesloten, dag(12, 31))
        assert not is_vast_in_pijler_1(NIET_GESTART, self.gesloten, dag(12, 31))
        assert not is_meting_over_tijd([], self.looptijd, OPENING - DAG)

    def test_open_up_to_the_closing_day(self) -> None:
        assert [self.gesloten.is_open(d) for d in (OPENING - DAG, OPENING, dag(6, 30), dag(7, 1))] == [
            False,
            True,
            True,
            False,
        ]

    @pytest.mark.parametrize(
        ("treden", "omlaag"),
        [
            ([4, 3, 2], True),
            ([1, 4, 3, 2], True),
            ([4, 3], False),
            ([4, 3, 3], False),
            ([4, 4, 3], False),
            ([4, 3, 2, 2], False),
            ([4, 3, 2, 3], False),
            ([4, 3, None, 2], True),
        ],
    )
    def test_two_metingen_down(self, treden: list[int | None], omlaag: bool) -> None:
        metingen = [Punt(dag(5, 1 + n), t) for n, t in enumerate(treden)]
        assert is_tweemaal_omlaag(metingen, self.looptijd, dag(6, 1)) is omlaag
        assert not is_tweemaal_omlaag(metingen, self.gesloten, dag(8, 1))

    def test_a_start_hides_no_decline(self) -> None:
        """Trede 4 before the start scores 4, trede 3 after it 8: the score rises, and the person takes part less."""
        metingen = [Punt(dag(3, 1), 4), Punt(dag(5, 1), 3), Punt(dag(6, 1), 2)]
        assert [score_van(meting, LOOPT) for meting in metingen] == [4, 8, 7]
        assert is_tweemaal_omlaag(metingen, self.looptijd, dag(6, 1))

    def test_a_decline_in_an_earlier_traject_does_not_count(self) -> None:
        metingen = [Punt(OPENING - DAG, 4), Punt(OPENING, 3), Punt(dag(6, 1), 2)]
        assert not is_tweemaal_omlaag(metingen, self.looptijd, dag(6, 1))

    def test_stuck_in_pijler_1(self) -> None:
        assert not is_vast_in_pijler_1(NIET_GESTART, self.looptijd, dag(7, 12))
        assert is_vast_in_pijler_1(NIET_GESTART, self.looptijd, dag(7, 13))
        assert not is_vast_in_pijler_1(LOOPT, self.looptijd, dag(7, 13))
        gestart_op_de_dag = (Deel(OPENING, dag(7, 13), 1), Deel(dag(7, 13), None, 2))
        assert not is_vast_in_pijler_1(gestart_op_de_dag, self.looptijd, dag(7, 13))


def test_on_the_day_of_the_start_the_eerste_meting_counts_before_it() -> None:
    eerste, bij_start = Punt(START, 2, aanleiding="eerste meting"), Punt(START, 3, aanleiding="start")
    assert [score_van(m, LOOPT) for m in (eerste, bij_start)] == [2, 8]
    assert [m.trede for m in tellend([bij_start, eerste], START)] == [2, 3]
    assert stand_op([bij_start, eerste], LOOPT, START).score == 8
    alleen = stand_op([eerste], LOOPT, START)
    assert (alleen.pijler, alleen.meting, alleen.score) == (Pijler.TIJDENS, eerste, None)
    assert score_van(Punt(START + DAG, 2, aanleiding="eerste meting"), LOOPT) == 7
    assert score_van(Punt(OPENING, 2, aanleiding="eerste meting"), LOOPT) == 2
