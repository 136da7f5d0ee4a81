"""The vindplaatsen and what each yielded: how many were found there, and how many trajecten opened (DOMEIN 3 and 9)."""

from collections import Counter
from dataclasses import dataclass

from inburgeraars.models import Vindroute
from rapportage.cijfers.register import in_het_register
from rapportage.cijfers.stand import Stand, Tijdvak

AAN_DE_DEUR = "aan de deur"
"""Where somebody was met at no vindplaats: at the door, in a wijk."""


@in_het_register("vindplaatsen")
@dataclass(frozen=True, kw_only=True)
class Vindplaatscijfer:
    """What a place yielded in a period.

    Args:
        vindplaats: its key; None for what was found at the door of a wijk.
        naam: its name.
        wijk: the name of its wijk.
        nieuw: whether it was found in the period.
        gevonden: people found there.
        geopend: trajecten opened of who was found there, whenever that was.
    """

    vindplaats: int | None
    naam: str
    wijk: str
    nieuw: bool
    gevonden: int
    geopend: int


type _Plek = tuple[int | None, int | None]
"""A vindplaats, or else the wijk of a door (keys)."""


def vindplaatsen(stand: Stand, tijdvak: Tijdvak) -> list[Vindplaatscijfer]:
    """Return each place in use by the end of a period, and any other with a yield in it, by wijk and name."""
    plek: dict[int, _Plek] = {
        rij.persoon: (rij.vindplaats, None if rij.vindplaats else rij.wijk)
        for rij in stand.gevonden.values()
        if rij.route == Vindroute.WIJKNETWERK
    }
    gevonden = Counter(
        plek[persoon] for persoon, dag in stand.gevonden_op.items() if persoon in plek and tijdvak.omvat(dag)
    )
    geopend = Counter(
        plek[t.persoon] for t in stand.trajecten if t.persoon in plek and tijdvak.omvat(t.geopend_op)
    )
    alle: list[tuple[_Plek, str, int, bool, bool]] = [
        ((v.id, None), v.naam, v.wijk, tijdvak.omvat(v.gevonden_op), v.actief) for v in stand.vindplaatsen
    ]
    deuren = {wijk for geen, wijk in {**gevonden, **geopend} if geen is None and wijk is not None}
    alle += [((None, wijk), AAN_DE_DEUR, wijk, False, False) for wijk in deuren]
    uit = [
        Vindplaatscijfer(
            vindplaats=waar[0],
            naam=naam,
            wijk=stand.wijken[wijk].naam,
            nieuw=nieuw,
            gevonden=gevonden[waar],
            geopend=geopend[waar],
        )
        for waar, naam, wijk, nieuw, actief in alle
        if actief or gevonden[waar] or geopend[waar]
    ]
    return sorted(uit, key=lambda rij: (rij.wijk, rij.vindplaats is None, rij.naam))
