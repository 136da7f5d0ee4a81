"""When a report may say that two groups differ: published examples, constructed cases, and simulated pilots."""

import random
from itertools import pairwise

import pytest

from rapportage.cijfers.oordeel import (
    ALFA,
    SAMENHANG,
    Groep,
    Oordeel,
    Telling,
    Uitspraak,
    Vergelijking,
    beoordeel,
    binnen_doelgroepen,
    kleinste_alfa,
    newcombe,
)

ALLEEN = 10_000
"""So many professionals that each had at most one of the persons: the groups count in full."""
PILOTS = 2_000
MARGE = 0.05


def groep(met: int, n: int, professionals: int = ALLEEN) -> Groep:
    return Groep(per_doelgroep={"plichtig": Telling(met=met, n=n)}, professionals=professionals)


def naast(een: Groep, ander: Groep, naam: str = "gestart") -> Vergelijking:
    return Vergelijking(naam=naam, een=een, ander=ander)


@pytest.mark.parametrize(
    ("een", "ander", "onder", "boven"),
    [
        ((56, 70), (48, 80), 0.0524, 0.3339),
        ((9, 10), (3, 10), 0.1705, 0.8090),
        ((5, 56), (0, 29), -0.0381, 0.1926),
        ((0, 10), (0, 20), -0.1611, 0.2775),
        ((10, 10), (0, 10), 0.6075, 1.0000),
    ],
)
def test_interval_is_that_of_the_examples_of_newcombe(
    een: tuple[int, int], ander: tuple[int, int], onder: float, boven: float
) -> None:
    """Newcombe (1998), *Interval estimation for the difference between independent proportions*, table II, method 10."""
    assert newcombe(naast(groep(*een), groep(*ander)), ALFA) == pytest.approx((onder, boven), abs=5e-5)


def test_difference_within_doelgroepen_is_that_of_an_example_with_two_ages() -> None:
    """The trial of tolbutamide (UGDP), deaths below 55 and from 55 on, as Rothman works it out: 0.035."""
    tolbutamide = {"jong": Telling(met=8, n=106), "oud": Telling(met=22, n=98)}
    placebo = {"jong": Telling(met=5, n=120), "oud": Telling(met=16, n=85)}
    v = naast(
        Groep(per_doelgroep=tolbutamide, professionals=ALLEEN),
        Groep(per_doelgroep=placebo, professionals=ALLEEN),
    )
    assert binnen_doelgroepen(v) == pytest.approx(0.0349, abs=5e-5)


def test_people_with_one_professional_tell_less_than_their_number() -> None:
    assert groep(30, 70, professionals=7).effectief == pytest.approx(70 / (1 + 9 * SAMENHANG))
    assert groep(30, 70, professionals=70).effectief == 70
    smal, breed = (newcombe(naast(groep(40, 70, p), groep(30, 70, p)), ALFA) for p in (70, 7))
    assert breed[0] < smal[0] < smal[1] < breed[1]


def test_smallest_alfa_is_where_nought_is_on_the_edge() -> None:
    v = naast(groep(56, 70), groep(48, 80))
    alfa = kleinste_alfa(v)
    assert newcombe(v, alfa)[0] == pytest.approx(0, abs=1e-6)
    assert 0.005 < alfa < 0.01


@pytest.mark.parametrize(
    ("een", "ander", "uitspraak"),
    [
        (groep(60, 80), groep(30, 80), Uitspraak.VERSCHIL),
        (groep(30, 80), groep(60, 80), Uitspraak.VERSCHIL),
        (groep(45, 80), groep(40, 80), Uitspraak.GEEN_VERSCHIL),
        (groep(14, 19), groep(30, 80), Uitspraak.TE_WEINIG),
        (groep(4, 80), groep(60, 80), Uitspraak.TE_WEINIG),
        (groep(76, 80), groep(30, 80), Uitspraak.TE_WEINIG),
        (groep(0, 0), groep(30, 80), Uitspraak.TE_WEINIG),
        (groep(15, 20), groep(5, 20), Uitspraak.VERSCHIL),
        (groep(60, 80, 3), groep(45, 80, 3), Uitspraak.GEEN_VERSCHIL),
        (groep(60, 80), groep(45, 80), Uitspraak.VERSCHIL),
    ],
)
def test_one_comparison_is_judged(een: Groep, ander: Groep, uitspraak: Uitspraak) -> None:
    (oordeel,) = beoordeel([naast(een, ander)])
    assert oordeel.uitspraak == uitspraak
    if uitspraak == Uitspraak.TE_WEINIG:
        assert oordeel == Oordeel(naam="gestart", uitspraak=uitspraak)


def test_difference_that_turns_within_doelgroepen_is_not_claimed() -> None:
    """Of each doelgroep fewer, together more: the groups differ in who is in them (Simpson)."""
    een = {"plichtig": Telling(met=80, n=100), "behoeftig": Telling(met=1, n=10)}
    ander = {"plichtig": Telling(met=9, n=10), "behoeftig": Telling(met=20, n=100)}
    v = naast(
        Groep(per_doelgroep=een, professionals=ALLEEN), Groep(per_doelgroep=ander, professionals=ALLEEN)
    )
    (oordeel,) = beoordeel([v])
    assert oordeel.onder is not None
    assert oordeel.binnen_doelgroepen is not None
    assert (oordeel.onder > 0, oordeel.binnen_doelgroepen < 0) == (True, True)
    assert oordeel.uitspraak == Uitspraak.GEEN_VERSCHIL


def test_groups_without_a_common_doelgroep_are_not_claimed_to_differ() -> None:
    een, ander = (
        Groep(per_doelgroep={naam: Telling(met=met, n=80)}, professionals=ALLEEN)
        for naam, met in (("plichtig", 60), ("behoeftig", 20))
    )
    (oordeel,) = beoordeel([naast(een, ander)])
    assert (oordeel.uitspraak, oordeel.binnen_doelgroepen) == (Uitspraak.GEEN_VERSCHIL, None)


def test_the_clearest_of_two_is_held_to_half_and_the_other_to_the_whole() -> None:
    """Holm: 0.0075 alone is no more than 0.025, and 0.04 counts once that one is a difference."""
    klaar, twijfel = groep(56, 70), groep(48, 80)
    sterk, zwak = naast(klaar, twijfel, "gestart"), naast(groep(53, 80), groep(40, 80), "afgerond")
    assert 0.025 < kleinste_alfa(zwak) < 0.05
    eerst, daarna = beoordeel([zwak, sterk])
    assert (eerst.naam, eerst.uitspraak, eerst.zekerheid) == ("afgerond", Uitspraak.VERSCHIL, 0.95)
    assert (daarna.naam, daarna.uitspraak, daarna.zekerheid) == ("gestart", Uitspraak.VERSCHIL, 0.975)


def test_without_a_clear_one_both_are_held_to_half() -> None:
    zwak = naast(groep(53, 80), groep(40, 80), "gestart"), naast(groep(53, 80), groep(40, 80), "afgerond")
    assert [(o.uitspraak, o.zekerheid) for o in beoordeel(zwak)] == [(Uitspraak.GEEN_VERSCHIL, 0.975)] * 2
    klein = naast(groep(3, 19), groep(3, 19), "afgerond")
    assert [o.uitspraak for o in beoordeel([zwak[0], klein])] == [
        Uitspraak.GEEN_VERSCHIL,
        Uitspraak.TE_WEINIG,
    ]


def test_counts_that_cannot_be_are_refused() -> None:
    with pytest.raises(ValueError, match="5 of 4"):
        Telling(met=5, n=4)
    assert beoordeel([]) == []


def _pilot(rng: random.Random, professionals: int, personen: int, kans: float, *, hangt: float) -> Groep:
    """Draw a group whose professionals each have a chance of their own, so that the correlation is `hangt`."""
    a, b = (deel * (1 / hangt - 1) for deel in (kans, 1 - kans))
    met = n = 0
    grenzen = [round(i * personen / professionals) for i in range(professionals + 1)]
    for begin, einde in pairwise(grenzen):
        eigen = rng.betavariate(a, b)
        met += sum(rng.random() < eigen for _ in range(einde - begin))
        n += einde - begin
    return groep(met, n, professionals)


@pytest.mark.parametrize(("wijk", "regulier"), [((6, 75), (5, 120)), ((8, 150), (4, 60)), ((3, 30), (3, 60))])
def test_false_claims_stay_below_one_in_twenty(wijk: tuple[int, int], regulier: tuple[int, int]) -> None:
    """Pilots without any difference, two comparisons each: a claim in either is false."""
    rng = random.Random(20270101)  # noqa: S311

    def claims(hangt: float) -> float:
        fout = 0
        for _ in range(PILOTS):
            paren = []
            for naam, kans in (("gestart", 0.6), ("afgerond", 0.35)):
                een, ander = (_pilot(rng, *wie, kans, hangt=hangt) for wie in (wijk, regulier))
                paren.append(naast(een, ander, naam))
            fout += any(o.uitspraak == Uitspraak.VERSCHIL for o in beoordeel(paren))
        return fout / PILOTS

    assert claims(SAMENHANG) < MARGE
    # What the professionals share must be reckoned with: were they four times as unlike, the claims would be too many.
    assert claims(8 * SAMENHANG) > MARGE
