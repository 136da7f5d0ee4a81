"""How trajecten ended in a period: completed, stopped, left, or closed before they started (DOMEIN 8a)."""

from dataclasses import dataclass
from enum import StrEnum

from rapportage.cijfers.register import in_het_register
from rapportage.cijfers.stand import Stand, Tijdvak, Trajectrij
from trajecten.traject.enums import Uitkomst


class Einde(StrEnum):
    """The kind of an ending. Who moved or died after the start is counted apart from who stopped."""

    AFGEROND = "afgerond"
    GESTOPT = "gestopt"
    VERTROKKEN = "verhuisd of overleden"
    NIET_GESTART = "niet gestart"


@in_het_register("geeindigd", "reden")
@dataclass(frozen=True, kw_only=True)
class Geeindigd:
    """A traject that closed in the period.

    Args:
        traject: its key.
        persoon: the key of the person.
        wijk: the trajectwijk (key).
        einde: the kind, which counts work.
        uitkomst: the outcome, which is the person's.
    """

    traject: int
    persoon: int
    wijk: int
    einde: Einde
    uitkomst: Uitkomst


def uitkomsten(stand: Stand, tijdvak: Tijdvak) -> list[Geeindigd]:
    """Return the trajecten that closed in a period; what was reopened by the moment of `stand` did not close."""
    return [
        Geeindigd(
            traject=t.id,
            persoon=t.persoon,
            wijk=t.wijk,
            einde=einde_van(t),
            uitkomst=Uitkomst(t.uitkomst),
        )
        for t in stand.trajecten
        if tijdvak.omvat(t.gesloten_op)
    ]


def einde_van(traject: Trajectrij) -> Einde:
    """Return how a closed traject ended."""
    uitkomst = Uitkomst(traject.uitkomst)
    if uitkomst.afgerond:
        return Einde.AFGEROND
    if traject.gestart_op is None:
        return Einde.NIET_GESTART
    return Einde.VERTROKKEN if uitkomst.vertrokken else Einde.GESTOPT
