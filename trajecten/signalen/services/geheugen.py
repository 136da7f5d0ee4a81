"""The memory of signals: since when they hold, and until when a user laid them aside (docs/adr/0017)."""

import datetime as dt

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from gebruikers.models import Gebruiker
from inburgeraars.services.benaderingen import lock_persoon
from kern.klok import vandaag
from logboek.enums import Handeling
from logboek.services import handeling
from trajecten.normen.enums import Signaalregel
from trajecten.signalen.fouten import SignaalWeg
from trajecten.signalen.models import Signaal
from trajecten.signalen.zichtbaar import OBJECT, REGELS, zonder_zicht
from trajecten.traject.fouten import GeenTraject
from trajecten.traject.lopend import eis_begeleidt
from trajecten.traject.models import Traject

LANGST = dt.timedelta(days=92)
"""The longest that a signal can be laid aside: longer would be forgetting it."""
VERSTE_CONTACT = dt.timedelta(days=183)
"""The latest day for a chosen contact: a person not spoken to for longer is not guided."""
PORTIE = 500


@transaction.atomic
def lay_aside_signaal(
    *, inburgeraar_id: int, regel: Signaalregel, object_id: int, door: Gebruiker, tot: dt.date
) -> Signaal:
    """Lay a signal aside until a day, from which it shows again if the rule still holds.

    Args:
        inburgeraar_id: the person.
        regel: the rule.
        object_id: the row that the rule gave.
        door: the user who keeps the dossier.
        tot: the day from which it shows again; three months ahead at most.

    Raises:
        NietInCaseload: another user keeps this dossier.
        SignaalWeg: the signal has ended.
        ValidationError: a day that is not ahead, or too far ahead.
    """
    if not vandaag() < tot <= vandaag() + LANGST:
        raise ValidationError({"tot": _("Kies een dag vanaf morgen, hoogstens drie maanden verder")})
    lock_persoon(inburgeraar_id)
    eis_begeleidt(inburgeraar_id, door)
    if not REGELS[regel](door).filter(inburgeraar_id=inburgeraar_id, pk=object_id).exists():
        raise SignaalWeg
    with handeling(Handeling.SIGNAAL_WEGGELEGD, door=door, onderdeel=regel.value) as daad:
        daad.over("inburgeraar", inburgeraar_id)
        signaal, _nieuw = Signaal.objects.get_or_create(
            inburgeraar_id=inburgeraar_id,
            regel=regel,
            object_soort=OBJECT[regel],
            object_id=object_id,
            geeindigd_op=None,
        )
        signaal.weggelegd_door, signaal.weggelegd_tot = door, tot
        signaal.save(update_fields=["weggelegd_door", "weggelegd_tot"])
        return signaal


@transaction.atomic
def pick_up_signaal(*, signaal_id: int, door: Gebruiker) -> Signaal:
    """Let a signal show again that was laid aside by mistake; one that was not stays as it is.

    Raises:
        NietInCaseload: another user keeps this dossier.
    """
    lock_persoon(Signaal.objects.values_list("inburgeraar_id", flat=True).get(pk=signaal_id))
    signaal = Signaal.objects.select_related("inburgeraar").get(pk=signaal_id)
    eis_begeleidt(signaal.inburgeraar_id, door)
    if signaal.weggelegd_tot is not None:
        with handeling(Handeling.ONGEDAAN_GEMAAKT, door=door, onderdeel=Handeling.SIGNAAL_WEGGELEGD) as daad:
            daad.over("inburgeraar", signaal.inburgeraar_id)
            signaal.weggelegd_door, signaal.weggelegd_tot = None, None
            signaal.save(update_fields=["weggelegd_door", "weggelegd_tot"])
    return signaal


@transaction.atomic
def choose_contact_voor(*, inburgeraar_id: int, door: Gebruiker, op: dt.date | None) -> None:
    """Choose the day by which the next talk is due, in place of the norm of the step; None restores the norm.

    The day is today or later, and half a year ahead at most.

    Raises:
        GeenTraject: no traject runs.
        NietInCaseload: another user keeps this dossier.
        ValidationError: a day in the past, or too far ahead.
    """
    if op is not None and not vandaag() <= op <= vandaag() + VERSTE_CONTACT:
        raise ValidationError({"op": _("Kies een dag vanaf vandaag, hoogstens een half jaar verder")})
    lock_persoon(inburgeraar_id)
    eis_begeleidt(inburgeraar_id, door)
    with handeling(Handeling.CONTACTTERMIJN_GEKOZEN, door=door) as daad:
        daad.over("inburgeraar", inburgeraar_id)
        lopend = Traject.objects.filter(inburgeraar_id=inburgeraar_id, gesloten_op__isnull=True)
        if not lopend.update(contact_voor=op):
            raise GeenTraject


def keep_in_step() -> int:
    """Add a `Signaal` for each signal that began, and end those of signals that ended.

    It runs as `taak`, which sees everybody. Nothing waits for it, because pages ask the rules themselves.

    Returns:
        The number of rows added or ended.
    """
    anders = 0
    for regel in REGELS:
        with transaction.atomic():
            nu = set(zonder_zicht(regel).values_list("inburgeraar_id", "pk"))
            open_ = {
                (s.inburgeraar_id, s.object_id): s.pk
                for s in Signaal.objects.filter(regel=regel, geeindigd_op__isnull=True)
            }
            nieuw = [
                Signaal(inburgeraar_id=persoon, regel=regel, object_soort=OBJECT[regel], object_id=pk)
                for persoon, pk in sorted(nu - set(open_))
            ]
            Signaal.objects.bulk_create(nieuw, batch_size=PORTIE, ignore_conflicts=True)
            weg = [pk for sleutel, pk in open_.items() if sleutel not in nu]
            Signaal.objects.filter(pk__in=weg).update(geeindigd_op=vandaag())
            anders += len(nieuw) + len(weg)
    return anders
