"""On which day a traject can close, and what is on record after that day (DOMEIN 5)."""

import datetime as dt
from typing import Any

from django.db.models import Max
from django.utils.translation import gettext as _

from kern.woorden import voluit
from participatie.models import Meting
from trajecten.contact.models import Verslag
from trajecten.plan.models import Aanwezigheid, Component
from trajecten.traject.lopend import laatste_stap_op
from trajecten.traject.models import Traject


def vroegste_einde(traject: Traject) -> dt.date:
    """Return the first day on which a traject can close: that of its last step, or a later start or end in its plan."""
    plan: dict[str, Any] = Component.objects.filter(traject=traject).aggregate(
        gestart=Max("gestart_op"), geeindigd=Max("geeindigd_op")
    )
    dagen: list[dt.date] = [dag for dag in plan.values() if dag is not None]
    return max([laatste_stap_op(traject), *dagen])


def later_vastgelegd(traject: Traject, op: dt.date) -> list[str]:
    """Return in words what is on record of the person after day `op`: contacts, metingen and presence, oldest first."""
    verslagen = Verslag.objects.filter(inburgeraar=traject.inburgeraar_id, datum__gt=op)
    metingen = Meting.objects.filter(inburgeraar=traject.inburgeraar_id, datum__gt=op)
    aanwezig = Aanwezigheid.objects.filter(component__traject=traject, datum__gt=op)
    rijen: list[tuple[dt.date, str]] = [
        *((v.datum, v.contactmoment.get_soort_display()) for v in verslagen.select_related("contactmoment")),
        *((m.datum, _("meting")) for m in metingen),
        *((a.datum, _("aanwezigheid")) for a in aanwezig),
    ]
    return [_("%(wat)s op %(dag)s") % {"wat": wat, "dag": voluit(dag)} for dag, wat in sorted(set(rijen))]
