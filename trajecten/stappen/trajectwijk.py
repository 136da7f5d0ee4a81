"""The corrections of the trajectwijk in the timeline."""

from django.urls import reverse
from django.utils.timezone import localtime
from django.utils.translation import gettext as _

from gebruikers.enums import Rol
from trajecten.kader.lezen import Rijen
from trajecten.kader.moment import Moment, dag_in_woorden
from trajecten.traject.models import Traject


def trajectwijk_momenten(rijen: Rijen) -> list[Moment]:
    """Return an entry for each traject whose trajectwijk was corrected; a teamleider corrects it there again."""
    trajecten = {o.traject_id: o.traject for o in rijen.verloop.overgangen}.values()
    mag = rijen.gebruiker.heeft(Rol.TEAMLEIDER)
    return [_moment(t, mag=mag) for t in trajecten if t.trajectwijk_verbeterd_op is not None]


def _moment(traject: Traject, *, mag: bool) -> Moment:
    op, door = traject.trajectwijk_verbeterd_op, traject.trajectwijk_verbeterd_door
    assert op is not None
    assert door is not None
    dag = localtime(op).date()
    return Moment(
        soort="trajectwijk",
        kop=_("Trajectwijk verbeterd: het traject telt bij %s") % traject.trajectwijk,
        icoon="map-pin",
        getint=False,
        meta=f"{dag_in_woorden(dag)} · {door.naam}",
        tekst=traject.trajectwijk_reden,
        badges=[],
        datum=dag,
        verbeter_url=reverse("trajecten:trajectwijk", args=[traject.pk]) if mag else "",
        orde=(op, traject.pk),
    )
