"""The estimator of Aalen and Johansen: a published example, one by hand, and what must hold of any (DOMEIN 8a)."""

import random
from fractions import Fraction

import pytest

from rapportage.cijfers.incidentie import binnen, incidentie

SES_MP = "6 6 6 6+ 7 9+ 10 10+ 11+ 13 16 17+ 19+ 20+ 22 23 25+ 32+ 32+ 34+ 35+"
NOG_GOED = {6: 0.857, 7: 0.807, 10: 0.753, 13: 0.690, 16: 0.627, 22: 0.538, 23: 0.448}


def test_with_one_cause_it_is_what_kaplan_and_meier_leave() -> None:
    """Remission of 21 children on 6-MP (Freireich 1963), with the values that Kleinbaum and Klein print."""
    duren = [(int(w.rstrip("+")), None if w.endswith("+") else "terug") for w in SES_MP.split()]
    uit = {dag: round(float(1 - delen["terug"]), 3) for dag, delen in incidentie(duren)}
    assert {dag: uit[dag] for dag in NOG_GOED} == NOG_GOED


def test_by_hand_of_six_with_two_causes() -> None:
    """Start at 1, weg at 2, one leaves the study at 2, start at 3 and 3, weg at 5.

    1: start 1/6, 5/6 is left. 2: weg 5/6 x 1/5 = 1/6, 4/6 is left. 3: three are followed, two start: 4/6 x 2/3 = 4/9,
    so start 1/6 + 4/9 = 11/18 and 2/9 is left. 5: the last one is weg: 1/6 + 2/9 = 7/18.
    """
    duren = [(1, "start"), (2, "weg"), (2, None), (3, "start"), (3, "start"), (5, "weg")]
    assert list(incidentie(duren)) == [
        (1, {"start": Fraction(1, 6), "weg": 0}),
        (2, {"start": Fraction(1, 6), "weg": Fraction(1, 6)}),
        (3, {"start": Fraction(11, 18), "weg": Fraction(1, 6)}),
        (5, {"start": Fraction(11, 18), "weg": Fraction(7, 18)}),
    ]
    assert [binnen(duren, dag, "start") for dag in (0, 1, 2, 3, 4, 9)] == [
        0,
        Fraction(1, 6),
        Fraction(1, 6),
        *[Fraction(11, 18)] * 3,
    ]
    assert binnen([], 90, "start") == 0


@pytest.mark.parametrize("seed", range(20))
def test_causes_together_are_what_one_cause_would_be(seed: int) -> None:
    rng = random.Random(seed)  # noqa: S311  a case must be the same again
    duren = [(rng.randint(0, 30), rng.choice(("start", "weg", None))) for _ in range(60)]
    samen = dict(incidentie([(dag, oorzaak and "iets") for dag, oorzaak in duren]))
    for dag, delen in incidentie(duren):
        assert sum(delen.values()) == samen[dag]["iets"]


@pytest.mark.parametrize("seed", range(20))
def test_of_whom_all_are_followed_it_is_the_share(seed: int) -> None:
    rng = random.Random(seed)  # noqa: S311  a case must be the same again
    duren: list[tuple[int, str | None]] = [
        (rng.randint(0, 40), rng.choice(("start", "weg"))) for _ in range(30)
    ]
    duren += [(rng.randint(41, 60), None) for _ in range(10)]
    for oorzaak in ("start", "weg"):
        kwamen = sum(dag <= 20 and wat == oorzaak for dag, wat in duren)
        assert binnen(duren, 20, oorzaak) * len(duren) == kwamen
