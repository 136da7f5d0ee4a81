"""The entries of the timeline about questions of a teamleider: the question with its answer."""

import datetime as dt
from collections.abc import Iterator

from django.urls import reverse
from django.utils.timezone import localtime
from django.utils.translation import gettext as _

from gebruikers.models import Gebruiker
from trajecten.kader.lezen import Rijen
from trajecten.kader.moment import Moment, dag_in_woorden
from trajecten.taken.enums import Taakstand
from trajecten.taken.models import Taak
from trajecten.taken.rijen import VRAGEN

VRAAG = "vraag"


def vraag_momenten(rijen: Rijen, verbetert: Gebruiker | None) -> Iterator[Moment]:
    """Yield the answered questions, in no order; `verbetert` is the user when it keeps the dossier, else None.

    One that waits stands with what is open; one that was withdrawn or lapsed tells nothing about the person.
    """
    for vraag in rijen.van(VRAGEN):
        if vraag.stand == Taakstand.GEDAAN:
            yield _moment(vraag, verbetert)


def _moment(vraag: Taak, verbetert: Gebruiker | None) -> Moment:
    op, wie = vraag.afgehandeld_op, vraag.beantwoord_door
    assert op is not None
    assert wie is not None
    eigen = verbetert is not None and wie.pk == verbetert.pk
    return Moment(
        soort=VRAAG,
        kop=_("Antwoord op een vraag van %s") % vraag.door.naam,
        icoon="message-circle",
        getint=False,
        meta=f"{dag_in_woorden(op)} · {wie.naam}",
        tekst=vraag.antwoord,
        badges=[_("gevraagd op %(dag)s: %(wat)s") % {"dag": dag_in_woorden(_dag(vraag)), "wat": vraag.wat}],
        datum=op,
        orde=(vraag.created_at, vraag.pk),
        verbeter_url=reverse("trajecten:vraag_antwoord", args=[vraag.pk]) if eigen else "",
    )


def _dag(vraag: Taak) -> dt.date:
    return localtime(vraag.created_at).date()
