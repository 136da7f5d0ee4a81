"""Two who do something in the same instant, each on a database connection of its own."""

import threading
from collections.abc import Callable

from django.db import connection, transaction


def race(*doen: Callable[[], object]) -> list[object]:
    """Run these at the same instant; return what each returned, or the exception it ended with."""
    hek = threading.Barrier(len(doen))
    uit: list[object] = [None] * len(doen)

    def loop(plaats: int, doe: Callable[[], object]) -> None:
        try:
            hek.wait()
            uit[plaats] = doe()
        except Exception as fout:  # noqa: BLE001  the outcome is what the test judges
            uit[plaats] = fout
        finally:
            connection.close()

    draden = [threading.Thread(target=loop, args=(i, doe)) for i, doe in enumerate(doen)]
    for draad in draden:
        draad.start()
    for draad in draden:
        draad.join()
    return uit


def terwijl(eerst: Callable[[], object], dan: Callable[[], object], *, wacht: float = 0.5) -> list[object]:
    """Run `dan` while `eerst` has done its work and not yet committed; return what each returned, or its exception.

    Args:
        eerst: runs in a transaction that stays open until `dan` ended, or waits for it.
        dan: starts when `eerst` has written.
        wacht: seconds that the transaction stays open for a `dan` that waits for it.
    """
    geschreven, klaar = threading.Event(), threading.Event()

    def open_gehouden() -> object:
        try:
            with transaction.atomic():
                uit = eerst()
                geschreven.set()
                klaar.wait(wacht)
                return uit
        finally:
            geschreven.set()

    def erdoorheen() -> object:
        geschreven.wait()
        try:
            return dan()
        finally:
            klaar.set()

    return race(open_gehouden, erdoorheen)
