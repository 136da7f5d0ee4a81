"""Opening a traject and taking its steps (DOMEIN 5)."""

import datetime as dt

from gebruikers.enums import Rol
from gebruikers.models import Gebruiker
from inburgeraars.models import Fase, Inburgeraar, Toegang, Toegangsgrond, Vindgegevens
from inburgeraars.permissions import houdt_dossier
from inburgeraars.services.vindgegevens import wijk_van
from kern.ladder import Pijler
from trajecten.traject.enums import Stap
from trajecten.traject.fouten import NietInCaseload
from trajecten.traject.models import Stapovergang, Traject


def vast_contact(inburgeraar_id: int) -> Gebruiker | None:
    """Return who guides a person: the holder of the open toegang with ground caseload."""
    toegang = (
        Toegang.objects.filter(inburgeraar_id=inburgeraar_id, grond=Toegangsgrond.CASELOAD)
        .in_kracht()
        .select_related("gebruiker")
        .first()
    )
    return toegang.gebruiker if toegang else None


def eis_caseload(inburgeraar_id: int, door: Gebruiker) -> None:
    """Let only the fixed contact of a person go on.

    Raises:
        NietInCaseload: another guides the person, or nobody does.
    """
    contact = vast_contact(inburgeraar_id)
    if contact is None or contact.pk != door.pk:
        raise NietInCaseload(contact.naam if contact else "")


def eis_begeleidt(inburgeraar_id: int, door: Gebruiker) -> None:
    """Let only who keeps the dossier of a person go on: its fixed contact, or who replaces that for a time.

    Raises:
        NietInCaseload: somebody else does, or nobody.
    """
    if not houdt_dossier(inburgeraar_id, door):
        contact = vast_contact(inburgeraar_id)
        raise NietInCaseload(contact.naam if contact else "")


def begin_fase(*, inburgeraar_id: int, pijler: Pijler, van: dt.date) -> Fase:
    """Let a person enter a pijler from a day on, ending the phase it was in (DOMEIN 7).

    Args:
        inburgeraar_id: the person.
        pijler: which.
        van: its first day.
    """
    lopend = Fase.objects.filter(inburgeraar_id=inburgeraar_id, tot__isnull=True).first()
    if lopend is not None:
        lopend.tot = max(van, lopend.van)
        lopend.save(update_fields=["tot"])
    return Fase.objects.create(inburgeraar_id=inburgeraar_id, pijler=pijler, van=van)


def open_traject(*, persoon: Inburgeraar, door: Gebruiker, op: dt.date) -> Traject:
    """Open a traject at the first talk under a wijkgerichte benadering, in step Taxeren and pijler 1.

    Called by what logs the talk, inside its act and with the person locked.

    Args:
        persoon: whose traject.
        door: the coordinator.
        op: the day of the talk; it becomes the opening day.
    """
    traject = Traject.objects.create(
        inburgeraar=persoon, trajectwijk_id=_trajectwijk_id(persoon, door), geopend_op=op
    )
    Stapovergang.objects.create(
        inburgeraar=persoon, traject=traject, naar_stap=Stap.TAXEREN, datum=op, door=door
    )
    begin_fase(inburgeraar_id=persoon.pk, pijler=Pijler.VOOR, van=op)
    return traject


def _trajectwijk_id(persoon: Inburgeraar, door: Gebruiker) -> int:
    """Return the pilot wijk of the address, else of the vindplaats, else of the aanstelling (DOMEIN 8a)."""
    if persoon.wijk.pilot:
        return persoon.wijk_id
    gevonden = (
        Vindgegevens.objects.filter(inburgeraar=persoon).select_related("vindplaats", "buurt", "wijk").first()
    )
    plek = gevonden.plek if gevonden else None
    eigen = [a.wijk_id for a in door.in_kracht if a.rol == Rol.TRAJECTCOORDINATOR and a.wijk_id]
    return next(filter(None, (wijk_van(plek) if plek else None, *eigen)), persoon.wijk_id)


def start_traject(*, inburgeraar_id: int, op: dt.date) -> None:
    """Let the running traject count as started from a day on, unless it started before (DOMEIN 5.3 and 7).

    Args:
        inburgeraar_id: the person.
        op: the day of the start; one before the traject opened counts from its opening on.
    """
    traject = Traject.objects.filter(inburgeraar_id=inburgeraar_id, gesloten_op__isnull=True).first()
    if traject is not None and (traject.gestart_op is None or traject.gestart_op > op):
        move_start(traject=traject, naar=max(op, traject.geopend_op))


def move_start(*, traject: Traject, naar: dt.date | None) -> None:
    """Let a running traject have started on a day, another day, or not at all; pijler 2 follows to the day (DOMEIN 7).

    Called by what confirms or corrects a start, inside its act and with the person locked.

    Args:
        traject: that runs.
        naar: the day it started; None for not at all.
    """
    was = traject.gestart_op
    if naar == was:
        return
    if was is None and naar is not None:
        begin_fase(inburgeraar_id=traject.inburgeraar_id, pijler=Pijler.TIJDENS, van=naar)
    elif was is not None and naar is not None:
        _verleg_start(traject.inburgeraar_id, van=was, naar=naar)
    elif was is not None:
        end_fase(inburgeraar_id=traject.inburgeraar_id, van=was)
    traject.gestart_op = naar
    traject.save(update_fields=["gestart_op"])


def _verleg_start(inburgeraar_id: int, *, van: dt.date, naar: dt.date) -> None:
    fasen = Fase.objects.filter(inburgeraar_id=inburgeraar_id)
    ervoor, erna = fasen.filter(tot=van, van__lt=van), fasen.filter(van=van, tot=None)
    if naar > van and not ervoor.exists():
        # It started on the day it opened: the pijler before has no days yet.
        ervoor = fasen.filter(tot=van, van=van, pijler=Pijler.VOOR)
    # Which of the two gives up its days goes first: at no moment is a person in two.
    if naar < van:
        ervoor.update(tot=naar)
        erna.update(van=naar)
    else:
        erna.update(van=naar)
        ervoor.update(tot=naar)


def end_fase(*, inburgeraar_id: int, van: dt.date) -> None:
    """Take a pijler back that began on a day: it keeps no days, and the one before goes on.

    The row stays, for nobody of the application takes rows about a person away.

    Args:
        inburgeraar_id: the person.
        van: the day it began.
    """
    fasen = Fase.objects.filter(inburgeraar_id=inburgeraar_id)
    weg = fasen.filter(van=van, tot=None).first()
    if weg is None:
        return
    fasen.filter(pk=weg.pk).update(tot=van)
    vorige = fasen.filter(tot=van).exclude(pk=weg.pk).order_by("-van", "-pk").first()
    if vorige is not None:
        fasen.filter(pk=vorige.pk).update(tot=None)
