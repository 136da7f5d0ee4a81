"""Whether two groups differ: the two comparisons that reports may judge, from exact counts (DOMEIN 9, *Judgement*).

The groups were not drawn by lot and share their professionals, so the interval is that of Newcombe (1998, method 10)
with fewer persons than there were: of people with one professional the outcomes resemble each other. Both comparisons
are fixed beforehand, so Holm's procedure holds the chance of one false claim in either. A claim also needs the same sign
within the doelgroepen together (Mantel-Haenszel), because vindroute and doelgroep go together.

In simulated pilots without a difference a claim came in 4.8 to 5.0 % of them; were people with one professional twice as
alike as reckoned with, in 8 to 13 %.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from math import sqrt
from statistics import NormalDist

from rapportage.cijfers.register import in_het_register

ALFA = 0.05
"""The chance of a false claim in any of the comparisons that is accepted."""
SAMENHANG = 0.05
"""The intraclass correlation of persons with one professional that is reckoned with."""
KLEINSTE_GROEP, KLEINSTE_UITKOMST = 20, 5
"""Of fewer persons, or fewer with or without the outcome, nothing is said."""
KLEINSTE_STAP = 1e-9


class Uitspraak(StrEnum):
    """What may be said of a comparison."""

    VERSCHIL = "verschil"
    GEEN_VERSCHIL = "nog geen verschil"
    TE_WEINIG = "te weinig"


@dataclass(frozen=True, kw_only=True)
class Telling:
    """How many of a number of persons had the outcome.

    Raises:
        ValueError: more than there were, or fewer than none.
    """

    met: int
    n: int

    def __post_init__(self) -> None:
        if not 0 <= self.met <= self.n:
            raise ValueError(f"{self.met} of {self.n}")


@dataclass(frozen=True, kw_only=True)
class Groep:
    """One side of a comparison.

    Args:
        per_doelgroep: the exact counts by doelgroep; together they are the group.
        professionals: how many coordinators or consulenten had these persons; at least one when there are any.
    """

    per_doelgroep: Mapping[str, Telling]
    professionals: int

    @property
    def n(self) -> int:
        """The persons."""
        return sum(t.n for t in self.per_doelgroep.values())

    @property
    def met(self) -> int:
        """Those with the outcome."""
        return sum(t.met for t in self.per_doelgroep.values())

    @property
    def deel(self) -> float:
        """The share with the outcome, between 0 and 1; there must be somebody."""
        return self.met / self.n

    @property
    def effectief(self) -> float:
        """The number of persons that tell as much as these do, who share their professionals."""
        gemiddeld = self.n / self.professionals
        return self.n / (1 + max(gemiddeld - 1, 0) * SAMENHANG)

    @property
    def is_te_klein(self) -> bool:
        """Whether nothing may be said of it."""
        return self.n < KLEINSTE_GROEP or min(self.met, self.n - self.met) < KLEINSTE_UITKOMST


@dataclass(frozen=True, kw_only=True)
class Vergelijking:
    """Two groups beside each other; the difference is that of the first less the second."""

    naam: str
    een: Groep
    ander: Groep

    @property
    def verschil(self) -> float:
        """The difference of the shares."""
        return self.een.deel - self.ander.deel

    @property
    def is_te_klein(self) -> bool:
        """Whether nothing may be said of it."""
        return self.een.is_te_klein or self.ander.is_te_klein


@dataclass(frozen=True, kw_only=True)
class Oordeel:
    """What may be said of a comparison.

    Args:
        verschil: the difference of the shares; None when the groups are too small, as all below.
        onder: the lower end of its interval.
        boven: the upper end.
        binnen_doelgroepen: the difference within the doelgroepen together; None when none of them has both groups.
        zekerheid: the level of the interval, such as 0.975.
    """

    naam: str
    uitspraak: Uitspraak
    verschil: float | None = None
    onder: float | None = None
    boven: float | None = None
    binnen_doelgroepen: float | None = None
    zekerheid: float | None = None


@in_het_register("vergelijking")
def beoordeel(vergelijkingen: Sequence[Vergelijking]) -> list[Oordeel]:
    """Judge comparisons that were fixed beforehand, in their order.

    Those that are too small to judge count among them all the same: leaving them out would make the others easier to
    claim.
    """
    kans = {v.naam: 1.0 if v.is_te_klein else kleinste_alfa(v) for v in vergelijkingen}
    uit: dict[str, Oordeel] = {}
    alfa, gestopt = ALFA, False
    op_kans = sorted(vergelijkingen, key=lambda v: kans[v.naam])
    for over, v in zip(range(len(op_kans), 0, -1), op_kans, strict=True):
        # Each that is a difference leaves the next more room; from the first that is none on, it stays as it is.
        alfa = alfa if gestopt else ALFA / over
        uit[v.naam] = _oordeel(v, alfa)
        gestopt = gestopt or kans[v.naam] > alfa
    return [uit[v.naam] for v in vergelijkingen]


def _oordeel(v: Vergelijking, alfa: float) -> Oordeel:
    if v.is_te_klein:
        return Oordeel(naam=v.naam, uitspraak=Uitspraak.TE_WEINIG)
    onder, boven = newcombe(v, alfa)
    binnen = binnen_doelgroepen(v)
    zelfde_kant = binnen is not None and binnen * v.verschil > 0
    buiten = onder > 0 or boven < 0
    return Oordeel(
        naam=v.naam,
        uitspraak=Uitspraak.VERSCHIL if buiten and zelfde_kant else Uitspraak.GEEN_VERSCHIL,
        verschil=v.verschil,
        onder=onder,
        boven=boven,
        binnen_doelgroepen=binnen,
        zekerheid=1 - alfa,
    )


def newcombe(v: Vergelijking, alfa: float) -> tuple[float, float]:
    """Return the interval of the difference of two shares (Newcombe 1998, method 10).

    Args:
        v: the groups, each with somebody in it; of each the effective number of persons counts.
        alfa: 1 less the level, between 0 and 1.
    """
    z = NormalDist().inv_cdf(1 - alfa / 2)
    (l1, u1), (l2, u2) = (_wilson(g.deel, g.effectief, z) for g in (v.een, v.ander))
    p1, p2 = v.een.deel, v.ander.deel
    onder = v.verschil - sqrt((p1 - l1) ** 2 + (u2 - p2) ** 2)
    boven = v.verschil + sqrt((u1 - p1) ** 2 + (p2 - l2) ** 2)
    return onder, boven


def _wilson(p: float, n: float, z: float) -> tuple[float, float]:
    """Return Wilson's interval of a share `p` of `n` persons."""
    midden, half = p + z * z / (2 * n), z * sqrt(p * (1 - p) / n + z * z / (4 * n * n))
    return (midden - half) / (1 + z * z / n), (midden + half) / (1 + z * z / n)


def kleinste_alfa(v: Vergelijking) -> float:
    """Return the smallest alfa whose interval leaves nought out, found by halving: the p-value of the comparison."""
    laag, hoog = 0.0, 1.0
    while hoog - laag > KLEINSTE_STAP:
        midden = (laag + hoog) / 2
        onder, boven = newcombe(v, midden)
        if onder > 0 or boven < 0:
            hoog = midden
        else:
            laag = midden
    return hoog


def binnen_doelgroepen(v: Vergelijking) -> float | None:
    """Return the difference of the shares within the doelgroepen, weighed as Mantel-Haenszel do.

    A doelgroep that only one of the groups has tells nothing of their difference. None without any that both have.
    """
    som, gewichten = 0.0, 0.0
    for doelgroep, een in v.een.per_doelgroep.items():
        ander = v.ander.per_doelgroep.get(doelgroep)
        if ander is None or not een.n or not ander.n:
            continue
        gewicht = een.n * ander.n / (een.n + ander.n)
        som += gewicht * (een.met / een.n - ander.met / ander.n)
        gewichten += gewicht
    return som / gewichten if gewichten else None
