"""Panel: that handhaving runs or was closed, and what that means for the traject; never the decision (DOMEIN 5)."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from gebruikers.enums import Rol
from gebruikers.models import Gebruiker
from kern.woorden import voluit
from trajecten.handhaving.models import Verzuimoverdracht
from trajecten.handhaving.rijen import OVERDRACHTEN
from trajecten.kader.hoofd import Hoofd
from trajecten.kader.lezen import Rijen
from trajecten.kader.moment import Moment, dag_in_woorden

HANDHAVING = "handhaving"


@dataclass(frozen=True, kw_only=True)
class Handhavingpaneel:
    """The panel.

    Args:
        zin: that it runs and since when, or how it ended.
        afspraken: the agreements under which the traject continues.
        url: of the page of the handover; empty for users who may not open it.
    """

    zin: str
    afspraken: str
    url: str


def handhaving(gebruiker: Gebruiker, rijen: Rijen) -> Handhavingpaneel | None:
    """Return the panel about the last handover; None when nothing was handed over."""
    overdrachten = rijen.van(OVERDRACHTEN)
    if not overdrachten:
        return None
    laatste = overdrachten[-1]
    mag = gebruiker.heeft(Rol.TRAJECTCOORDINATOR)
    return Handhavingpaneel(
        zin=_in_een_zin(laatste),
        afspraken=laatste.afspraken,
        url=reverse("trajecten:verzuim", args=[laatste.pk]) if mag else "",
    )


def mag_overdragen(kop: Hoofd, rijen: Rijen) -> bool:
    """Tell whether the guiding coordinator can hand verzuim over: a traject runs and no handover is open."""
    loopt = rijen.traject is not None and rijen.traject.gesloten_op is None
    return kop.begeleidt and loopt and all(o.gesloten_op for o in rijen.van(OVERDRACHTEN))


def _in_een_zin(overdracht: Verzuimoverdracht) -> str:
    if overdracht.gesloten_op is None:
        return _("Loopt sinds %s.") % voluit(timezone.localtime(overdracht.created_at))
    return _("Afgesloten op %(dag)s: het traject %(gevolg)s.") % {
        "dag": voluit(overdracht.gesloten_op),
        "gevolg": overdracht.get_gevolg_display() or _("was gesloten"),
    }


def handhaving_momenten(rijen: Rijen) -> Iterator[Moment]:
    """Yield the entries of the timeline: that verzuim was handed over, and that a handover was closed."""
    for overdracht in rijen.van(OVERDRACHTEN):
        begin = timezone.localtime(overdracht.created_at).date()
        yield Moment(
            soort=HANDHAVING,
            kop=_("Verzuim overgedragen aan een consulent"),
            icoon="send",
            getint=False,
            meta=" · ".join(
                (dag_in_woorden(begin), rijen.verloop.wie(overdracht.door, overdracht.created_at))
            ),
            tekst="",
            badges=[],
            datum=begin,
            orde=(overdracht.created_at, overdracht.pk),
        )
        if overdracht.gesloten_op is not None:
            gevolg = overdracht.get_gevolg_display() or _("vervallen met het traject")
            yield Moment(
                soort=HANDHAVING,
                kop=_("Handhaving afgesloten: %s") % gevolg,
                icoon="flag",
                getint=False,
                meta=dag_in_woorden(overdracht.gesloten_op),
                tekst=overdracht.afspraken,
                badges=[],
                datum=overdracht.gesloten_op,
                orde=(overdracht.created_at, overdracht.pk),
            )
