"""The book of the town: every fact with the moment it was recorded, so that what was known earlier can be read."""

import datetime as dt
from collections.abc import Callable

from tests.levend_jaar.beeld import Beeld
from tests.levend_jaar.feiten import Feit, dag_van


class Boek:
    """The facts in the order in which they were recorded.

    Args:
        nu: returns the moment it is.
    """

    def __init__(self, nu: Callable[[], dt.datetime]) -> None:
        self._nu = nu
        self.feiten: list[tuple[dt.datetime, Feit]] = []
        self.nu = Beeld()
        """What is known by now."""
        self._nummers: dict[str, int] = {}

    def schrijf(self, *feiten: Feit) -> None:
        """Record facts, now."""
        for feit in feiten:
            self.feiten.append((self._nu(), feit))
            _lees(self.nu, *self.feiten[-1])

    def nummer(self, soort: str) -> int:
        """Return the next number of a kind of thing."""
        self._nummers[soort] = self._nummers.get(soort, 0) + 1
        return self._nummers[soort]

    def bekend_op(self, moment: dt.datetime) -> Beeld:
        """Return what was known at a moment."""
        beeld = Beeld()
        for vastgelegd, feit in self.feiten:
            if vastgelegd > moment:
                break
            _lees(beeld, vastgelegd, feit)
        return beeld


def _lees(beeld: Beeld, moment: dt.datetime, feit: Feit) -> None:
    beeld.gelezen += 1
    feit.verwerk(beeld, moment)
    beeld.schrijf_regulier(dag_van(moment))
