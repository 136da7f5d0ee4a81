"""The safety note of a person: a warning for visitors, with its reason and last day (DOMEIN 4)."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import QuerySet
from django.utils.translation import gettext as _

from gebruikers.models import Gebruiker
from inburgeraars.models import Inburgeraar, Veiligheidsnotitie
from inburgeraars.services.benaderingen import lock_persoon
from kern.dagen import JAAR, eis_komt
from kern.klok import DAG, vandaag
from kern.terugdraaien import versie_voor
from kern.weigering import Weigering
from logboek.enums import Handeling
from logboek.services import handeling
from trajecten.contact.services.gevolgen import eis_mag_vastleggen


@dataclass(frozen=True, kw_only=True)
class Notitie:
    """The content of a safety note.

    Args:
        waarschuwing: what visitors must know; shown in lists too.
        reden: shown to users who may read the dossier.
        tot_en_met: the last day.
    """

    waarschuwing: str
    reden: str
    tot_en_met: dt.date


@transaction.atomic
def write_notitie(*, inburgeraar_id: int, door: Gebruiker, notitie: Notitie) -> Veiligheidsnotitie:
    """Write a safety note that holds from today on, and end the note in force; the same note again changes nothing.

    Every user who may log a visit to this person may write it.

    Returns:
        The note in force.

    Raises:
        NietInCaseload: another coordinator guides this person.
        NietVanJou: no aanstelling in force for the wijk of this person.
        ValidationError: a last day in the past, or more than a year away.
    """
    _eis_dag(notitie.tot_en_met)
    persoon = lock_persoon(inburgeraar_id)
    eis_mag_vastleggen(persoon, door)
    velden = {
        "waarschuwing": notitie.waarschuwing,
        "reden": notitie.reden,
        "tot": notitie.tot_en_met + DAG,
    }
    oude = list(_in_kracht(inburgeraar_id))
    for eerdere in oude:
        if all(getattr(eerdere, naam) == waarde for naam, waarde in velden.items()):
            return eerdere
    with handeling(Handeling.VEILIGHEIDSNOTITIE_GESCHREVEN, door=door) as daad:
        daad.over("inburgeraar", inburgeraar_id)
        _beeindig(oude)
        return Veiligheidsnotitie.objects.create(inburgeraar=persoon, door=door, **velden)


@transaction.atomic
def end_notitie(*, inburgeraar_id: int, door: Gebruiker) -> None:
    """End the note in force from today on; without one nothing happens. Errors as in `write_notitie`."""
    persoon = lock_persoon(inburgeraar_id)
    eis_mag_vastleggen(persoon, door)
    if notities := list(_in_kracht(inburgeraar_id)):
        with handeling(Handeling.VEILIGHEIDSNOTITIE_BEEINDIGD, door=door) as daad:
            daad.over("inburgeraar", inburgeraar_id)
            _beeindig(notities)


@transaction.atomic
def restore_notitie(*, inburgeraar_id: int, door: Gebruiker) -> Inburgeraar:
    """Let the note hold again that was ended today by mistake, until its own last day; nothing happens while one holds.

    Raises:
        NietInCaseload, NietVanJou: as in `write_notitie`.
        Weigering: no note was ended today.
    """
    persoon = lock_persoon(inburgeraar_id)
    eis_mag_vastleggen(persoon, door)
    if _in_kracht(inburgeraar_id).exists():
        return persoon
    notitie = Veiligheidsnotitie.objects.filter(inburgeraar=inburgeraar_id, tot=vandaag()).first()
    was = versie_voor(notitie, "tot") if notitie else None
    if notitie is None or was is None or was.tot <= vandaag():
        raise Weigering(_("Deze notitie geldt niet meer. Schrijf een nieuwe."))
    with handeling(
        Handeling.ONGEDAAN_GEMAAKT, door=door, onderdeel=Handeling.VEILIGHEIDSNOTITIE_BEEINDIGD
    ) as daad:
        daad.over("inburgeraar", inburgeraar_id)
        notitie.tot = was.tot
        notitie.save(update_fields=["tot"])
    return persoon


def _eis_dag(tot_en_met: dt.date) -> None:
    eis_komt("tot_en_met", tot_en_met)
    if tot_en_met > vandaag() + JAAR:
        raise ValidationError(
            {"tot_en_met": _("Kies hoogstens een jaar. Daarna kijk je opnieuw of het nodig is")}
        )


def _in_kracht(inburgeraar_id: int) -> QuerySet[Veiligheidsnotitie]:
    """Return the notes in force; there are two when merged persons each had one."""
    notities: QuerySet[Veiligheidsnotitie] = Veiligheidsnotitie.objects.filter(
        inburgeraar=inburgeraar_id
    ).in_kracht()
    return notities


def _beeindig(notities: Iterable[Veiligheidsnotitie]) -> None:
    for notitie in notities:
        notitie.tot = max(vandaag(), notitie.van)
        notitie.save(update_fields=["tot"])
