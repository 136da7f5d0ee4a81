"""The objection to a decision of a consulent: received, its term, and what became of it (DOMEIN 5)."""

import datetime as dt
from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from gebruikers.models import Gebruiker
from kern.dagen import eis_was
from logboek.enums import Handeling
from logboek.services import handeling
from trajecten.handhaving.models import Handhavingsbesluit, Handhavingsbezwaar
from trajecten.handhaving.services.besluiten import lock_besluit


@dataclass(frozen=True, kw_only=True)
class Bezwaargegevens:
    """The content of an objection; `uitkomst` is a `Bezwaaruitkomst`, empty while it is dealt with."""

    ontvangen_op: dt.date
    uiterlijk: dt.date
    uitkomst: str = ""
    uitkomst_op: dt.date | None = None


@transaction.atomic
def save_bezwaar(*, besluit_id: int, door: Gebruiker, bezwaar: Bezwaargegevens) -> Handhavingsbezwaar:
    """Record the objection to a decision, or change it, also after the handover was closed; row history keeps the rest.

    An objection that was recorded by mistake gets the outcome *toch geen bezwaar*. The coordinator is told nothing.

    Raises:
        NietVanConsulent: the decision is out of this user's sight.
        ValidationError: days that cannot be, or an outcome without its day, by field.
    """
    ontvangen = _("Deze dag is nog niet geweest. Vul de dag in waarop het bezwaar binnenkwam")
    eis_was("ontvangen_op", bezwaar.ontvangen_op, ontvangen)
    eis_was("uitkomst_op", bezwaar.uitkomst_op)
    besluit = lock_besluit(besluit_id, door)
    _eis_dagen(besluit, bezwaar)
    with handeling(Handeling.HANDHAVING_BIJGEWERKT, door=door) as daad:
        daad.over("inburgeraar", besluit.inburgeraar_id)
        rij, _nieuw = Handhavingsbezwaar.objects.update_or_create(
            besluit=besluit,
            defaults={
                "inburgeraar_id": besluit.inburgeraar_id,
                "ontvangen_op": bezwaar.ontvangen_op,
                "uiterlijk": bezwaar.uiterlijk,
                "uitkomst": bezwaar.uitkomst,
                "uitkomst_op": bezwaar.uitkomst_op,
                "door": door,
            },
        )
    return rij


def _eis_dagen(besluit: Handhavingsbesluit, bezwaar: Bezwaargegevens) -> None:
    fouten = {}
    if bezwaar.ontvangen_op < besluit.datum:
        fouten["ontvangen_op"] = _("Dit was niet vóór het besluit. Vul een latere dag in")
    if bezwaar.uiterlijk < bezwaar.ontvangen_op:
        fouten["uiterlijk"] = _("De termijn eindigt niet vóór de dag van ontvangst. Vul een latere dag in")
    if bool(bezwaar.uitkomst) != (bezwaar.uitkomst_op is not None):
        leeg = "uitkomst_op" if bezwaar.uitkomst else "uitkomst"
        fouten[leeg] = _("Vul de uitkomst in, met de dag waarop dat is beslist")
    elif bezwaar.uitkomst_op is not None and bezwaar.uitkomst_op < bezwaar.ontvangen_op:
        fouten["uitkomst_op"] = _("Dit was niet vóór de ontvangst. Vul een latere dag in")
    if fouten:
        raise ValidationError(fouten)
