"""The check that a choice of a list can be chosen; every service that writes one asks it."""

import datetime as dt

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from gebruikers.models import Keuze
from kern.klok import vandaag
from kern.woorden import jaar_zo_nodig


def eis_te_kiezen(
    veld: str, keuze: Keuze | None, *, op: dt.date | None = None, nu: int | None = None
) -> None:
    """Refuse a choice that had ended on the day of the fact, or that begins on a day to come.

    The day of the fact counts, not that of the act: what was so before the end can be recorded after it, and what was
    added since can be chosen for it. A form offers less, what can be chosen today (`KeuzeQuerySet.te_kiezen`).

    Args:
        veld: the field at which the message is shown.
        keuze: the choice; None passes.
        op: the day of the fact; today when left out.
        nu: the key of the current choice of the row that is being changed, which may stay.

    Raises:
        ValidationError: on the field `veld`.
    """
    if keuze is None or (nu is not None and keuze.pk == nu):
        return
    dag = vandaag()
    if keuze.tot is not None and keuze.tot <= min(op or dag, dag):
        zin = _("‘%(naam)s’ is niet meer te kiezen vanaf %(dag)s. Kies iets anders")
        raise ValidationError({veld: zin % {"naam": keuze.naam, "dag": jaar_zo_nodig(keuze.tot)}})
    if keuze.van > dag:
        zin = _("‘%(naam)s’ is te kiezen vanaf %(dag)s. Kies iets anders")
        raise ValidationError({veld: zin % {"naam": keuze.naam, "dag": jaar_zo_nodig(keuze.van)}})
