"""The pijlers of a person from its trajecten, where the acts that wrote them cannot be followed: after a merge (DOMEIN 7)."""

import datetime as dt
from collections.abc import Iterable, Iterator

from inburgeraars.models import Fase
from kern.klok import DAG
from kern.ladder import Pijler
from trajecten.traject.enums import Uitkomst
from trajecten.traject.models import Traject
from trajecten.traject.pijlers import Deel


def fases_van(trajecten: Iterable[Traject]) -> list[Deel]:
    """Return the pijlers that follow from trajecten in order of opening; from the opening of one, its own count."""
    alle = list(trajecten)
    grenzen: list[tuple[dt.date, int]] = []
    for plaats, traject in enumerate(alle):
        tot = alle[plaats + 1].geopend_op if plaats + 1 < len(alle) else dt.date.max
        grenzen += [g for g in _grenzen(traject) if g[0] < tot]
    einden = [*(van for van, _pijler in grenzen[1:]), None]
    return [Deel(van, tot, pijler) for (van, pijler), tot in zip(grenzen, einden, strict=False)]


def _grenzen(traject: Traject) -> Iterator[tuple[dt.date, int]]:
    """Yield the days from which another pijler counts in a traject."""
    yield traject.geopend_op, Pijler.VOOR
    if traject.gestart_op is not None:
        yield traject.gestart_op, Pijler.TIJDENS
        if traject.gesloten_op is not None:
            afgerond = Uitkomst(traject.uitkomst).afgerond
            yield traject.gesloten_op + DAG, Pijler.NA if afgerond else Pijler.VOOR


def rebuild_fases(inburgeraar_id: int) -> None:
    """Write the fases of a person anew from its trajecten, when they are others; with the person locked.

    Rows are used again, because the application may not delete rows about a person; what is left of them has no days.
    """
    nodig = fases_van(Traject.objects.filter(inburgeraar=inburgeraar_id).order_by("geopend_op", "pk"))
    rijen = list(Fase.objects.filter(inburgeraar=inburgeraar_id).order_by("van", "tot", "pk"))
    if [d for d in nodig if d.van != d.tot] == [
        Deel(r.van, r.tot, r.pijler) for r in rijen if r.van != r.tot
    ]:
        return
    for rij in rijen:  # a person is never in two
        rij.tot = rij.van
        rij.save(update_fields=["tot"])
    for rij, deel in zip(rijen, nodig, strict=False):
        rij.van, rij.tot, rij.pijler = deel.van, deel.tot, deel.pijler
        rij.save(update_fields=["van", "tot", "pijler"])
    for deel in nodig[len(rijen) :]:
        Fase.objects.create(inburgeraar_id=inburgeraar_id, van=deel.van, tot=deel.tot, pijler=deel.pijler)
