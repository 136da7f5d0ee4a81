"""The entries of the timeline about exceptions to the norm: the request, and its answer (DOMEIN 8)."""

from collections.abc import Iterator

from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from trajecten.kader.lezen import Rijen
from trajecten.kader.moment import Moment, dag_in_woorden
from trajecten.uren.enums import Uitzonderingstand
from trajecten.uren.models import Uitzondering
from trajecten.uren.rijen import UITZONDERINGEN

UITZONDERING = "uitzondering"


def norm_momenten(rijen: Rijen) -> Iterator[Moment]:
    """Yield the entries about the norm of the fixed contact, in no order."""
    for vraag in rijen.van(UITZONDERINGEN):
        yield _moment(vraag)


def _moment(vraag: Uitzondering) -> Moment:
    """Return the request, or its answer on the day of the answer."""
    beantwoord = vraag.antwoord != Uitzonderingstand.OPEN
    op = localtime(vraag.antwoord_op or vraag.created_at)
    kop = _("Uitzondering op de norm gevraagd aan de teamleider")
    if beantwoord and vraag.antwoord == Uitzonderingstand.JA:
        kop = (
            ngettext(
                "Uitzondering op de norm: ja, tot en met %d persoon",
                "Uitzondering op de norm: ja, tot en met %d mensen",
                vraag.tot,
            )
            % vraag.tot
        )
    elif beantwoord:
        kop = _("Uitzondering op de norm: nee")
    wie = vraag.antwoord_door or vraag.voor
    return Moment(
        soort=UITZONDERING,
        kop=kop,
        icoon="message-circle",
        getint=False,
        meta=f"{dag_in_woorden(op.date())} · {wie.naam}",
        tekst=vraag.toelichting or vraag.reden,
        badges=[],
        datum=op.date(),
        orde=(op, vraag.pk),
    )
