"""Panel: the findings of Taxeren: doelperspectief, taalniveau and network (DOMEIN 5.1)."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from gebruikers.models import Gebruiker
from kern.woorden import voluit
from trajecten.kader.gegevens import Gegeven
from trajecten.kader.lezen import Rijen
from trajecten.taxatie.rijen import TAXATIE


@dataclass(frozen=True, kw_only=True)
class Taxatiepaneel:
    """The panel.

    Args:
        regels: the known findings, without the unknown.
        loopt: whether a traject runs, so that it can be filled in.
    """

    regels: list[Gegeven]
    loopt: bool


def taxatie(_gebruiker: Gebruiker, rijen: Rijen) -> Taxatiepaneel:
    """Return the findings about a person; the walls decide what the user can read of them."""
    loopt = rijen.traject is not None and rijen.traject.gesloten_op is None
    rij = rijen.van(TAXATIE)
    if rij is None:
        return Taxatiepaneel(regels=[], loopt=loopt)
    sinds = voluit(rij.taalniveau_op) if rij.taalniveau_op else ""
    alle = [
        Gegeven(wat=_("Doel"), waarde=rij.get_doelperspectief_display(), noot=rij.doel),
        Gegeven(wat=_("Wil leren"), waarde=rij.get_leervraag_display()),
        Gegeven(
            wat=_("Taalniveau"),
            waarde=rij.get_taalniveau_display(),
            noot=" · ".join(filter(None, (sinds, rij.taalniveau_hoe))),
        ),
        Gegeven(wat=_("Netwerk"), waarde=rij.netwerk),
        Gegeven(wat=_("Vragen"), waarde=rij.vragen),
    ]
    return Taxatiepaneel(regels=[g for g in alle if g.waarde or g.noot], loopt=loopt)
