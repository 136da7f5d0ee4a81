"""What a run took: what each process did, and the dearest tests and files. Told, never asserted."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from heapq import nlargest
from typing import Any

AANTAL = 10


def regels(verslagen: Iterable[Any]) -> Iterator[str]:
    """Yield the lines to print.

    Args:
        verslagen: of setting up, running and tearing down each test, with the process (`node`) that did it.
    """
    processen, bestanden, toetsen = (defaultdict[str, float](float) for _ in range(3))
    wie: dict[str, str] = {}
    for verslag in verslagen:
        wie[verslag.nodeid] = verslag.node.gateway.id
        processen[wie[verslag.nodeid]] += verslag.duration
        bestanden[verslag.nodeid.partition("::")[0]] += verslag.duration
        toetsen[verslag.nodeid] += verslag.duration
    aantallen = Counter(wie.values())
    yield from (
        f"{naam:>9} {aantallen[naam]:5} tests in {processen[naam]:6.1f} s" for naam in sorted(processen)
    )
    for kop, tijden in (("duurste tests", toetsen), ("duurste bestanden", bestanden)):
        yield f"{kop}:"
        yield from (
            f"{tijden[naam]:9.1f} s  {naam}" for naam in nlargest(AANTAL, tijden, key=tijden.__getitem__)
        )
