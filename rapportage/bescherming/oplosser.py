"""A thin, typed border around HiGHS (`highspy`): linear conditions, in whole numbers or not.

It is imported when something is solved and not before: only the worker that makes an edition needs it, and numpy.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import highspy

ONBEGRENSD = float("inf")
HEEL = 1e-6
"""How far a solution may lie from a whole number to be one."""
SECONDEN = 10.0
"""How long one question may take."""
DRADEN = 1
"""One thread: the same question then has the same answer on every machine."""

GEEN_GRENS = 2**31 - 1

type Termen = Mapping[int, int]


class TijdOp(Exception):
    """No answer within `SECONDEN`."""


class Stelsel:
    """Conditions on columns: bounds of each, and bounds of sums of them."""

    def __init__(self) -> None:
        self.kolommen: list[tuple[float, float]] = []
        self.rijen: list[tuple[Termen, float, float]] = []

    def kolom(self, laag: float = 0, hoog: float = ONBEGRENSD) -> int:
        """Add an unknown between two bounds, and return its number."""
        self.kolommen.append((laag, hoog))
        return len(self.kolommen) - 1

    def rij(self, termen: Termen, laag: float, hoog: float) -> None:
        """Demand that a sum of unknowns (by number, each with its factor) lies between two bounds."""
        self.rijen.append((termen, laag, hoog))


class Oplosser:
    """A system given to HiGHS, of which several questions can be asked; each begins where the last one ended."""

    def __init__(self, stelsel: Stelsel, *, geheel: bool) -> None:
        import highspy  # noqa: PLC0415  costs memory in each process, and only who solves needs it

        # The class beneath `Highs`, which would write a banner to the output of a command.
        self._highs = highspy._core._Highs()  # noqa: SLF001
        for naam, waarde in (
            ("log_to_console", False),
            ("output_flag", False),
            ("threads", DRADEN),
            ("random_seed", 0),
            ("mip_rel_gap", 0.0),
            ("mip_abs_gap", 1e-9),
            ("time_limit", SECONDEN),
        ):
            self._highs.setOptionValue(naam, waarde)
        self._highs.passModel(_model(stelsel, geheel=geheel))
        self._aantal = len(stelsel.kolommen)
        self._kosten: set[int] = set()
        stand = highspy.HighsModelStatus
        self._gevonden, self._onmogelijk, self._tijd = (
            (stand.kOptimal, stand.kSolutionLimit),
            stand.kInfeasible,
            stand.kTimeLimit,
        )
        self._zin = (highspy.ObjSense.kMinimize, highspy.ObjSense.kMaximize)

    def zoek(
        self, kosten: Mapping[int, float], *, hoogste: bool = False, eerste: bool = False
    ) -> Sequence[float] | None:
        """Return the solution with the lowest (or highest) cost; None when there is no solution at all.

        Args:
            kosten: the cost of an unknown, by its number; what is absent costs nothing.
            hoogste: ask for the highest.
            eerste: the first solution in whole numbers will do.

        Raises:
            TijdOp: it took too long.
            ArithmeticError: HiGHS gave up for another reason.
        """
        for kolom in self._kosten - kosten.keys():
            self._highs.changeColCost(kolom, 0.0)
        for kolom, prijs in kosten.items():
            self._highs.changeColCost(kolom, float(prijs))
        self._kosten = set(kosten)
        self._highs.changeObjectiveSense(self._zin[hoogste])
        self._highs.setOptionValue("mip_max_improving_sols", 1 if eerste else GEEN_GRENS)
        # The clock of HiGHS runs on over questions to one model.
        self._highs.setOptionValue("time_limit", self._highs.getRunTime() + SECONDEN)
        self._highs.run()
        stand = self._highs.getModelStatus()
        if stand in self._gevonden:
            waarden: Sequence[float] = self._highs.getSolution().col_value
            return waarden
        if stand == self._onmogelijk:
            return None
        if stand == self._tijd:
            raise TijdOp
        raise ArithmeticError(f"HiGHS stopped with {stand}")

    def begrens(self, rij: int, laag: float, hoog: float) -> None:
        """Change the bounds of a sum that was demanded."""
        self._highs.changeRowBounds(rij, float(laag), float(hoog))


def heel(waarden: Sequence[float]) -> list[int] | None:
    """Return a solution in whole numbers, or None when it is none."""
    uit = [round(waarde) for waarde in waarden]
    return uit if all(abs(w - u) < HEEL for w, u in zip(waarden, uit, strict=True)) else None


def _model(stelsel: Stelsel, *, geheel: bool) -> highspy.HighsLp:
    import highspy  # noqa: PLC0415  as above

    lp = highspy.HighsLp()
    lp.num_col_, lp.num_row_ = len(stelsel.kolommen), len(stelsel.rijen)
    lp.col_cost_ = [0.0] * len(stelsel.kolommen)
    lp.col_lower_ = [laag for laag, _ in stelsel.kolommen]
    lp.col_upper_ = [hoog for _, hoog in stelsel.kolommen]
    lp.row_lower_ = [laag for _, laag, _ in stelsel.rijen]
    lp.row_upper_ = [hoog for _, _, hoog in stelsel.rijen]
    start, plaatsen, factoren = [0], list[int](), list[float]()
    for termen, _, _ in stelsel.rijen:
        plaatsen += termen.keys()
        factoren += map(float, termen.values())
        start.append(len(plaatsen))
    lp.a_matrix_.format_ = highspy.MatrixFormat.kRowwise
    lp.a_matrix_.start_, lp.a_matrix_.index_, lp.a_matrix_.value_ = start, plaatsen, factoren
    if geheel:
        lp.integrality_ = [highspy.HighsVarType.kInteger] * len(stelsel.kolommen)
    return lp
