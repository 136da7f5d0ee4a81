"""Holding a row of background work while its steps run, each within a limit (docs/adr/0007).

One call may take longer than a lease (laying out a book, reading a large register). A heartbeat renews the lease beside
it, until the step has had its time: what hangs loses the row, and another worker begins again.
"""

import datetime as dt
import threading
import time
from types import TracebackType
from typing import Any, Self

from django.db import connection
from django.utils.translation import gettext as _

from kern.opdracht import LEASE, Opdracht, WerkMislukt, opdrachten

SLAG = LEASE / 4
"""How often the lease is renewed."""


class Hartslag:
    """Renews the lease of a claimed row, as a context; `stap` begins the next step.

    Args:
        rij: the row, with the fence of this worker.
        stap_hoogstens: how long a step is waited for.
        slag: how often the lease is renewed.
    """

    def __init__(self, rij: Opdracht, *, stap_hoogstens: dt.timedelta, slag: dt.timedelta = SLAG) -> None:
        self.rij = rij
        self.stap_hoogstens = stap_hoogstens.total_seconds()
        self.slag = slag.total_seconds()
        self._klaar = threading.Event()
        self._tot = time.monotonic() + self.stap_hoogstens
        self._draad = threading.Thread(target=self._klop, name="hartslag", daemon=True)

    def __enter__(self) -> Self:
        self._draad.start()
        return self

    def __exit__(
        self, soort: type[BaseException] | None, fout: BaseException | None, spoor: TracebackType | None
    ) -> None:
        self._klaar.set()
        self._draad.join()

    def stap(self, **voortgang: Any) -> None:
        """Begin the next step, and store the progress.

        Raises:
            WerkMislukt: the row is no longer of this worker: another took over, or somebody stopped the work.
        """
        self._tot = time.monotonic() + self.stap_hoogstens
        if not self._verleng(**voortgang):
            raise WerkMislukt(_("Dit werk is gestopt, of intussen opnieuw gestart."))

    def _klop(self) -> None:
        try:
            while not self._klaar.wait(self.slag) and time.monotonic() < self._tot:
                if not self._verleng():
                    return
        finally:
            connection.close()

    def _verleng(self, **voortgang: Any) -> bool:
        return opdrachten(type(self.rij)).verleng(self.rij.pk, self.rij.hek, **voortgang)
