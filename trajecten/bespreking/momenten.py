"""The entries of the timeline about caseload talks: what was said of the person, and the tasks that were agreed."""

from collections.abc import Iterator

from django.urls import reverse
from django.utils.translation import gettext as _

from gebruikers.enums import Rol
from gebruikers.models import Gebruiker
from kern.woorden import zonder_jaar
from trajecten.bespreking.models import Bespreekpunt
from trajecten.bespreking.rijen import BESPROKEN
from trajecten.bespreking.services.punten import INGETROKKEN
from trajecten.kader.lezen import Rijen
from trajecten.kader.moment import Moment, dag_in_woorden
from trajecten.taken.models import Taak

BESPREKING = "bespreking"


def bespreek_momenten(gebruiker: Gebruiker, rijen: Rijen) -> Iterator[Moment]:
    """Yield an entry for each talk in which a note was written or a task was agreed, in no order.

    That somebody was discussed without a word tells nothing about the person.
    """
    besproken, leidt = rijen.van(BESPROKEN), gebruiker.heeft(Rol.TEAMLEIDER)
    taken: dict[int, list[Taak]] = {}
    for uit in besproken.taken:
        if uit.taak.reden != INGETROKKEN:
            taken.setdefault(uit.punt_id, []).append(uit.taak)
    for punt in besproken.punten:
        if punt.notitie or punt.pk in taken:
            yield _moment(punt, taken.get(punt.pk, []), verbetert=leidt and punt.door_id == gebruiker.pk)


def _moment(punt: Bespreekpunt, taken: list[Taak], *, verbetert: bool) -> Moment:
    return Moment(
        soort=BESPREKING,
        kop=_("Caseloadbespreking"),
        icoon="users",
        getint=False,
        meta=f"{dag_in_woorden(punt.op)} · {punt.door.naam}",
        tekst=punt.notitie,
        badges=[
            _("taak: %(wat)s, uiterlijk %(dag)s") % {"wat": t.wat, "dag": zonder_jaar(t.uiterlijk)}
            for t in taken
        ],
        datum=punt.op,
        orde=(punt.created_at, punt.pk),
        verbeterd=punt.correctiereden,
        versies_url=reverse("trajecten:bespreeknotitie_versies", args=[punt.pk])
        if punt.correctiereden
        else "",
        verbeter_url=reverse("trajecten:bespreeknotitie", args=[punt.pk]) if verbetert else "",
    )
