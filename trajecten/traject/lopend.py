"""Opening and starting a traject, its pijlers, and the checks of who guides a person (DOMEIN 5 and 7)."""

import datetime as dt
from collections.abc import Callable, Collection

from gebruikers.enums import Rol
from gebruikers.models import Gebruiker
from inburgeraars.models import Fase, Inburgeraar, Toegang, Toegangsgrond, Vindgegevens
from inburgeraars.permissions import houdt_dossier
from inburgeraars.services.vindgegevens import wijk_van
from kern.ladder import Pijler
from trajecten.traject.enums import Stap, Uitkomst
from trajecten.traject.fouten import GeenTraject, NietInCaseload
from trajecten.traject.models import Stapovergang, Traject
from trajecten.traject.verloop import gezet


def vast_contact(inburgeraar_id: int) -> Gebruiker | None:
    """Return the user who guides a person: the holder of the open toegang with ground caseload."""
    toegang = vaste_contacten([inburgeraar_id]).get(inburgeraar_id)
    return toegang.gebruiker if toegang else None


def vaste_contacten(personen: Collection[int]) -> dict[int, Toegang]:
    """Return the open toegang with ground caseload of people (keys), by person."""
    rijen = Toegang.objects.filter(inburgeraar__in=personen, grond=Toegangsgrond.CASELOAD).in_kracht()
    return {t.inburgeraar_id: t for t in rijen.select_related("gebruiker").order_by("pk")}


def eis_caseload(inburgeraar_id: int, door: Gebruiker) -> None:
    """Refuse all users but the fixed contact of a person.

    Raises:
        NietInCaseload: another guides the person, or nobody does.
    """
    contact = vast_contact(inburgeraar_id)
    if contact is None or contact.pk != door.pk:
        raise NietInCaseload(contact.naam if contact else "")


def eis_begeleidt(inburgeraar_id: int, door: Gebruiker) -> None:
    """Refuse all users but those who keep the dossier of a person: its fixed contact, and a replacement.

    Raises:
        NietInCaseload: another user keeps it, or nobody.
    """
    if not houdt_dossier(inburgeraar_id, door):
        contact = vast_contact(inburgeraar_id)
        raise NietInCaseload(contact.naam if contact else "")


def traject_van_plan(inburgeraar_id: int) -> Traject:
    """Return the traject whose components may change: the running one, or the one just completed (nazorg).

    Called for who keeps the dossier, which after a completed traject is until nazorg ends.

    Raises:
        GeenTraject: none runs, and the last did not end as completed.
    """
    traject = Traject.objects.filter(inburgeraar_id=inburgeraar_id).order_by("-geopend_op", "-pk").first()
    if traject is None or not (traject.gesloten_op is None or Uitkomst(traject.uitkomst).afgerond):
        raise GeenTraject
    return traject


def begin_fase(*, inburgeraar_id: int, pijler: Pijler, van: dt.date) -> Fase:
    """Let a person enter a pijler from day `van` on, and end the fase it was in (DOMEIN 7)."""
    lopend = Fase.objects.filter(inburgeraar_id=inburgeraar_id, tot__isnull=True).first()
    if lopend is not None:
        lopend.tot = max(van, lopend.van)
        lopend.save(update_fields=["tot"])
    return Fase.objects.create(inburgeraar_id=inburgeraar_id, pijler=pijler, van=van)


def open_traject(
    *,
    persoon: Inburgeraar,
    door: Gebruiker,
    op: dt.date,
    trajectwijk_id: int | None = None,
    overgenomen_op: dt.date | None = None,
) -> Traject:
    """Open a traject on day `op` of the first talk under a wijkgerichte benadering, in step Taxeren and pijler 1.

    Called by the logging of that talk, inside its act and with the person locked; with the last two arguments by the
    reading of trajecten that ran already, of which the wijk and the day of opening are told.
    """
    traject = Traject.objects.create(
        inburgeraar=persoon,
        trajectwijk_id=trajectwijk_id or _trajectwijk_id(persoon, door),
        geopend_op=op,
        overgenomen_op=overgenomen_op,
    )
    Stapovergang.objects.create(
        inburgeraar=persoon, traject=traject, naar_stap=Stap.TAXEREN, datum=op, door=door
    )
    begin_fase(inburgeraar_id=persoon.pk, pijler=Pijler.VOOR, van=op)
    return traject


type Bij = Callable[[Traject], None]

_bij_opening: list[Bij] = []


def registreer(bij: Bij) -> None:
    """Register a function of a room above that is called with a traject whose opening moved to an earlier day."""
    _bij_opening.append(bij)


def move_opening(*, traject: Traject, naar: dt.date) -> None:
    """Let a running traject have opened on an earlier day: its first step and its pijler follow, its wijk stays.

    Called by the logging of a talk, inside its act and with the person locked.
    """
    was = traject.geopend_op
    traject.geopend_op = naar
    traject.save(update_fields=["geopend_op"])
    eerste = gezet(traject.overgangen.order_by("pk"))[0]
    eerste.datum = naar
    eerste.save(update_fields=["datum"])
    fasen = Fase.objects.filter(inburgeraar_id=traject.inburgeraar_id)
    # The fase that becomes shorter is written first, so that a person is never in two.
    fasen.filter(tot=was, van__lt=was).update(tot=naar)
    fasen.filter(van=was, pijler=Pijler.VOOR).update(van=naar)
    for bij in _bij_opening:
        bij(traject)


def laatste_stap_op(traject: Traject) -> dt.date:
    """Return the day of the last step of a traject; a reopening is none."""
    return max((o.datum for o in gezet(traject.overgangen.all())), default=traject.geopend_op)


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
    """Let the running traject count as started from day `op` on, unless it started before (DOMEIN 5.3 and 7).

    A day before the opening counts from the opening on.
    """
    traject = Traject.objects.filter(inburgeraar_id=inburgeraar_id, gesloten_op__isnull=True).first()
    if traject is not None and (traject.gestart_op is None or traject.gestart_op > op):
        move_start(traject=traject, naar=max(op, traject.geopend_op))


def move_start(*, traject: Traject, naar: dt.date | None) -> None:
    """Set the start of a running traject to a day; None when it did not start. Pijler 2 follows to the day (DOMEIN 7).

    Called by the acts that confirm or correct a start, inside the act and with the person locked.
    """
    was = traject.gestart_op
    if naar == was:
        return
    if was is None and naar is not None:
        begin_fase(inburgeraar_id=traject.inburgeraar_id, pijler=Pijler.TIJDENS, van=naar)
    elif was is not None and naar is not None:
        _verleg_start(traject.inburgeraar_id, van=was, naar=naar)
    elif was is not None:
        end_fase(inburgeraar_id=traject.inburgeraar_id, van=was, naar=Pijler.VOOR)
    traject.gestart_op = naar
    traject.save(update_fields=["gestart_op"])


def _verleg_start(inburgeraar_id: int, *, van: dt.date, naar: dt.date) -> None:
    fasen = Fase.objects.filter(inburgeraar_id=inburgeraar_id)
    ervoor, erna = fasen.filter(tot=van, van__lt=van), fasen.filter(van=van, tot=None)
    if naar > van and not ervoor.exists():
        # It started on the day it opened: the pijler before has no days yet.
        ervoor = fasen.filter(tot=van, van=van, pijler=Pijler.VOOR)
    # The fase that becomes shorter is written first, so that a person is never in two.
    if naar < van:
        ervoor.update(tot=naar)
        erna.update(van=naar)
    else:
        erna.update(van=naar)
        ervoor.update(tot=naar)


def end_fase(*, inburgeraar_id: int, van: dt.date, naar: Pijler) -> None:
    """Take back the fase that began on day `van`: it gets `van == tot`, so no days, and the one before continues.

    `naar` is the pijler of the one before: on the same day others may have been taken back too. The row stays, because
    the application may not delete rows about a person.
    """
    fasen = Fase.objects.filter(inburgeraar_id=inburgeraar_id)
    weg = fasen.filter(van=van, tot=None).first()
    if weg is None:
        return
    fasen.filter(pk=weg.pk).update(tot=van)
    vorige = fasen.filter(tot=van, pijler=naar).exclude(pk=weg.pk).order_by("-van", "-pk").first()
    if vorige is not None:
        fasen.filter(pk=vorige.pk).update(tot=None)
