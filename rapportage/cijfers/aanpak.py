"""Who was approached in the wijk and who by the regular route, and what came of it (DOMEIN 8a, *Time to start*).

The groups were not drawn by lot. Somebody counts with the route that approached it first, also when the other took over:
else a route would keep only those with whom it went well. A share is over who was approached so long ago that all could
have come so far; among them nobody is still under way, and the cumulative incidence with competing risks (Aalen-Johansen)
is that share.
"""

import datetime as dt
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from inburgeraars.models import Route, Vindroute
from participatie.scoring import plus_maanden
from rapportage.cijfers.oordeel import Groep, Telling, Vergelijking
from rapportage.cijfers.register import in_het_register
from rapportage.cijfers.stand import GEEN_POGING, Momentrij, Stand, Trajectrij
from trajecten.traject.enums import Uitkomst
from vinden.models import Regulierestap

MOMENTEN = (90, 180, 365)
"""After so many days from the approach the share that started is given."""
JAAR, ANDERHALF_JAAR = 365, 18
"""The days within which a start is compared, and the months within which a completion is."""
TAAL_IN_EEN_JAAR = "taal gestart binnen een jaar"
AFGEROND_IN_ANDERHALF = "afgerond binnen anderhalf jaar na de start"
"""The two comparisons that were fixed beforehand (DOMEIN 8a)."""
GEEN_DOELGROEP = "nog niet bekend"


class Aanpak(StrEnum):
    """Who approached a person first."""

    WIJKGERICHT = "wijkgericht"
    REGULIER = "regulier"


@dataclass(frozen=True, kw_only=True)
class Aangepakt:
    """A person who was approached, and what came of it by that route.

    Args:
        persoon: its key.
        aanpak: the route that approached it first.
        vindroute: how it was found; empty when nothing is on record, as for who was only ever called up.
        doelgroep: the one that held on the day of the approach.
        professional: the key of who approached it.
        benaderd_op: the first attempt, or the first call-up.
        taal_gestart_op: the first start of language since then.
        gestart_op: the first start since then; on the regular route that of language.
        afgerond_op: the day of the completion of what started.
        weg_op: the day since which that route does not go on with the person; None while it does.
    """

    persoon: int
    aanpak: Aanpak
    vindroute: str
    doelgroep: str
    professional: int
    benaderd_op: dt.date
    taal_gestart_op: dt.date | None = None
    gestart_op: dt.date | None = None
    afgerond_op: dt.date | None = None
    weg_op: dt.date | None = None


def aangepakt(stand: Stand, dag: dt.date) -> list[Aangepakt]:
    """Return the persons approached by a day, by key; what came later than that day did not come."""
    return sorted(_rijen(stand, dag), key=lambda rij: rij.persoon)


def _rijen(stand: Stand, dag: dt.date) -> Iterator[Aangepakt]:
    pogingen: dict[int, tuple[dt.date, int, int]] = {}
    for v in stand.verslagen:
        if v.contact.soort not in GEEN_POGING:
            poging = (v.contact.datum, v.contact.id, v.contact.door)
            pogingen[v.persoon] = min(poging, pogingen.get(v.persoon, poging))
    # Who came over from the wijk was never called up, and begins with a later stage.
    oproepen = {
        persoon: oproep
        for persoon, momenten in stand.momenten.items()
        if (oproep := next((m for m in momenten if m.stap == Regulierestap.OPGEROEPEN), None))
    }
    for persoon in {*pogingen, *oproepen}:
        eerste, oproep = pogingen.get(persoon), oproepen.get(persoon)
        regulier = oproep is not None and (eerste is None or oproep.datum < eerste[0])
        if oproep is not None and regulier:
            begin, wie = oproep.datum, oproep.door
            kwam_ervan = _regulier(stand.momenten[persoon], begin, dag)
        else:
            assert eerste is not None
            begin, _contact, wie = eerste
            kwam_ervan = _wijkgericht(stand, stand.van_persoon.get(persoon, []), begin, dag)
        if begin <= dag:
            gevonden, doelgroep = stand.gevonden.get(persoon), stand.doelgroep_op(persoon, begin)
            taal, start, afgerond = kwam_ervan
            yield Aangepakt(
                persoon=persoon,
                aanpak=Aanpak.REGULIER if regulier else Aanpak.WIJKGERICHT,
                vindroute=gevonden.route.value if gevonden else "",
                doelgroep=doelgroep.value if doelgroep else GEEN_DOELGROEP,
                professional=wie,
                benaderd_op=begin,
                taal_gestart_op=taal,
                gestart_op=start,
                afgerond_op=afgerond,
                weg_op=_weg_op(stand, persoon, dag, regulier=regulier),
            )


type _Ervan = tuple[dt.date | None, dt.date | None, dt.date | None]
"""The starts of language and of anything, and the completion."""


def _regulier(momenten: Iterable[Momentrij], begin: dt.date, dag: dt.date) -> _Ervan:
    def eerste(stap: Regulierestap, vanaf: dt.date) -> dt.date | None:
        return min((m.datum for m in momenten if m.stap == stap and vanaf <= m.datum <= dag), default=None)

    start = eerste(Regulierestap.GESTART, begin)
    return start, start, eerste(Regulierestap.AFGEROND, start) if start else None


def _wijkgericht(stand: Stand, trajecten: Iterable[Trajectrij], begin: dt.date, dag: dt.date) -> _Ervan:
    eigen = list(trajecten)
    taal = _eerste_van((stand.taal_gestart.get(t.id) for t in eigen), begin, dag)
    start = _eerste_van((t.gestart_op for t in eigen), begin, dag)
    if start is None:
        return taal, None, None
    gesloten = (t for t in eigen if t.gestart_op == start and t.uitkomst and Uitkomst(t.uitkomst).afgerond)
    return taal, start, _eerste_van((t.gesloten_op for t in gesloten), begin, dag)


def _weg_op(stand: Stand, persoon: int, dag: dt.date, *, regulier: bool) -> dt.date | None:
    route = Route.REGULIER if regulier else Route.WIJKGERICHT
    door = stand.wordt_benaderd(persoon, route, dag) if regulier else stand.gaat_door(persoon, dag)
    geopend = [] if regulier else [t for t in stand.van_persoon.get(persoon, ()) if t.geopend_op <= dag]
    einden = [t.gesloten_op for t in geopend] or [
        b.tot for b in stand.benaderingen.get(persoon, ()) if b.route == route
    ]
    return None if door else max((op for op in einden if op is not None and op <= dag), default=None)


def _eerste_van(dagen: Iterable[dt.date | None], vanaf: dt.date, tot_en_met: dt.date) -> dt.date | None:
    return min((d for d in dagen if d is not None and vanaf <= d <= tot_en_met), default=None)


@in_het_register("taal_binnen")
def taal_binnen(rijen: Iterable[Aangepakt], dagen: int, dag: dt.date) -> Telling:
    """Return how many started language within so many days, of who was approached at least so long before a day."""
    toen = [rij for rij in rijen if rij.benaderd_op + dt.timedelta(days=dagen) <= dag]
    return Telling(met=sum(_taal_op_tijd(rij, dagen) for rij in toen), n=len(toen))


def vergelijkingen(rijen: Iterable[Aangepakt], dag: dt.date) -> list[Vergelijking]:
    """Return the two comparisons that may be judged: of the wijk those found by the BPI, beside the regular route."""
    groepen = te_vergelijken(rijen)
    toen = {a: [r for r in g if r.benaderd_op + dt.timedelta(days=JAAR) <= dag] for a, g in groepen.items()}
    gestart = {
        a: [r for r in g if r.gestart_op and plus_maanden(r.gestart_op, ANDERHALF_JAAR) <= dag]
        for a, g in groepen.items()
    }
    return [
        _vergelijking(TAAL_IN_EEN_JAAR, toen, lambda rij: _taal_op_tijd(rij, JAAR)),
        _vergelijking(AFGEROND_IN_ANDERHALF, gestart, _afgerond_op_tijd),
    ]


def te_vergelijken(rijen: Iterable[Aangepakt]) -> dict[Aanpak, list[Aangepakt]]:
    """Return by route whom the two are compared of: beside the regular one, of the wijk those found by the BPI."""
    groepen: dict[Aanpak, list[Aangepakt]] = {aanpak: [] for aanpak in Aanpak}
    for rij in rijen:
        if rij.aanpak == Aanpak.REGULIER or rij.vindroute == Vindroute.BPI:
            groepen[rij.aanpak].append(rij)
    return groepen


def _vergelijking(
    naam: str, groepen: dict[Aanpak, list[Aangepakt]], telt: Callable[[Aangepakt], bool]
) -> Vergelijking:
    een, ander = (_groep(groepen[aanpak], telt) for aanpak in (Aanpak.WIJKGERICHT, Aanpak.REGULIER))
    return Vergelijking(naam=naam, een=een, ander=ander)


def _groep(rijen: list[Aangepakt], telt: Callable[[Aangepakt], bool]) -> Groep:
    per_doelgroep: dict[str, list[bool]] = defaultdict(list)
    for rij in rijen:
        per_doelgroep[rij.doelgroep].append(telt(rij))
    return Groep(
        per_doelgroep={d: Telling(met=sum(uit), n=len(uit)) for d, uit in per_doelgroep.items()},
        professionals=len({rij.professional for rij in rijen}),
    )


def _taal_op_tijd(rij: Aangepakt, dagen: int) -> bool:
    op = rij.taal_gestart_op
    return op is not None and op <= rij.benaderd_op + dt.timedelta(days=dagen)


def _afgerond_op_tijd(rij: Aangepakt) -> bool:
    if rij.gestart_op is None or rij.afgerond_op is None:
        return False
    return rij.afgerond_op <= plus_maanden(rij.gestart_op, ANDERHALF_JAAR)
