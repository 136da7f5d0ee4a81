"""What a way of recruiting yields: found through the wijknetwerk, and how many of them started and completed (DOMEIN 3 and 9).

It is work, told exactly as far as it lies in no single vindplaats: of one alone reports give found and opened.
"""

from collections import Counter, defaultdict
from collections.abc import Mapping

from inburgeraars.models import Vindroute
from netwerk.models import Werfwijze
from rapportage.cijfers.stand import Stand, Tijdvak
from rapportage.cijfers.trechter import VOLGORDE, Mijlpaal, gevolgd
from rapportage.cijfers.vindplaatsen import AAN_DE_DEUR
from rapportage.cijfers.werk import Telling

NIET_GEZEGD, ANDERE = "niet gezegd", "andere manieren samen"


def werving(stand: Stand, pilot: Tijdvak) -> dict[str, Telling]:
    """Return by way of recruiting how many were found in the pilot, and how many of them started and completed by its day.

    The way is that of the vindplaats where somebody was found, as known; who was met at none was met at the door.
    """
    wijze = {v.id: Werfwijze(v.werfwijze).label if v.werfwijze else NIET_GEZEGD for v in stand.vindplaatsen}
    uit: dict[str, Counter[str]] = defaultdict(Counter)
    geopend: dict[str, set[tuple[int | None, int | None]]] = defaultdict(set)
    for rij in gevolgd(stand, pilot):
        vondst = stand.gevonden[rij.persoon]
        if vondst.route != Vindroute.WIJKNETWERK:
            continue
        naam = AAN_DE_DEUR if vondst.vindplaats is None else str(wijze[vondst.vindplaats])
        ver = VOLGORDE.index(rij.kwam_tot)
        deel = {
            m.value: int(ver >= VOLGORDE.index(m))
            for m in (Mijlpaal.GEVONDEN, Mijlpaal.GESTART, Mijlpaal.AFGEROND)
        }
        uit[naam].update(deel)
        if ver >= VOLGORDE.index(Mijlpaal.GEOPEND):
            geopend[naam].add((vondst.vindplaats, None if vondst.vindplaats else vondst.wijk))
    return _samen(uit, {naam: len(waar) for naam, waar in geopend.items()})


def _samen(uit: dict[str, Counter[str]], geopend: Mapping[str, int]) -> dict[str, Telling]:
    """Return the ways, the one that yields most first; those that would tell of one vindplaats stand together.

    Reports give found and opened of each place: where nobody opened a traject, nobody hides who started elsewhere.

    Args:
        uit: what each way yields.
        geopend: by way, at how many vindplaatsen, or doors of a wijk, somebody was found who opened a traject.
    """
    op_volgorde = sorted(uit, key=lambda naam: (-uit[naam][Mijlpaal.GEVONDEN], naam))
    weg = [naam for naam in op_volgorde if naam != AAN_DE_DEUR and geopend.get(naam) == 1]
    if len(weg) == 1:
        rest = [naam for naam in op_volgorde if naam not in weg]
        # All together they are the wijknetwerk, of which the funnel tells.
        weg += [naam for naam in rest if naam in geopend][-1:] or rest
    samen: Counter[str] = Counter()
    for naam in weg:
        samen.update(uit[naam])
    rijen = {naam: dict(uit[naam]) for naam in op_volgorde if naam not in weg}
    return rijen | ({ANDERE: dict(samen)} if weg else {})
