"""The acts on tasks: something to do for a person, made by a user or by a plan (docs/adr/0017)."""

import datetime as dt

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from gebruikers.enums import Rol
from gebruikers.models import Gebruiker
from inburgeraars.services.benaderingen import lock_persoon
from kern.dagen import eis_komt
from kern.klok import vandaag
from kern.versie import wijzig_rij
from logboek.enums import Handeling
from logboek.services import handeling
from trajecten.contact.models import Contactmoment
from trajecten.taken.enums import Taaksoort, Taakstand
from trajecten.taken.fouten import TaakNietMeerOpen, WilAntwoord
from trajecten.taken.models import Taak
from trajecten.traject.lopend import eis_begeleidt


@transaction.atomic
def add_taak(
    *,
    inburgeraar_id: int,
    door: Gebruiker,
    wat: str,
    uiterlijk: dt.date,
    uit_contact: Contactmoment | None = None,
) -> Taak:
    """Add a task for a person whose dossier the user keeps; the task is for that same user.

    `uiterlijk` is today or later; `uit_contact` is the contact at which the task was agreed.

    Raises:
        NietInCaseload: another user keeps this dossier.
        ValidationError: nothing to do, or a day in the past.
    """
    if not wat.strip():
        raise ValidationError({"wat": _("Vul in wat je gaat doen")})
    eis_komt("uiterlijk", uiterlijk)
    lock_persoon(inburgeraar_id)
    eis_begeleidt(inburgeraar_id, door)
    with handeling(Handeling.TAAK_TOEGEVOEGD, door=door) as daad:
        daad.over("inburgeraar", inburgeraar_id)
        return Taak.objects.create(
            inburgeraar_id=inburgeraar_id,
            wat=wat.strip(),
            voor=door,
            door=door,
            uiterlijk=uiterlijk,
            uit_contact=uit_contact,
        )


@transaction.atomic
def finish_taak(*, taak_id: int, door: Gebruiker) -> Taak:
    """Tick a task off, by its user or the user who keeps the dossier. Ticking it off again changes nothing.

    Raises:
        NietInCaseload: it is another user's.
        TaakNietMeerOpen: it lapsed before.
    """
    taak = _lock(taak_id, door)
    if taak.stand == Taakstand.GEDAAN:
        return taak
    _eis_open(taak)
    with handeling(Handeling.TAAK_GEDAAN, door=door) as daad:
        daad.over("inburgeraar", taak.inburgeraar_id)
        velden = {"stand": Taakstand.GEDAAN, "afgehandeld_op": vandaag()}
        return wijzig_rij(taak, gezien=None, velden=velden)


@transaction.atomic
def cancel_taak(*, taak_id: int, door: Gebruiker, versie: int | None, reden: str) -> Taak:
    """Let a task lapse that need not be done any more, by its user or the user who keeps the dossier.

    `versie` is that of the row as the user saw it.

    Raises:
        NietInCaseload: it is another user's.
        Ondertussen: the task was changed after the user saw it.
        TaakNietMeerOpen: it was done or lapsed before.
        ValidationError: no reason.
    """
    if not reden.strip():
        raise ValidationError({"reden": _("Vul in waarom het niet meer hoeft")})
    taak = _lock(taak_id, door)
    _eis_open(taak)
    with handeling(Handeling.TAAK_VERVALLEN, door=door) as daad:
        daad.over("inburgeraar", taak.inburgeraar_id)
        velden = {"stand": Taakstand.VERVALLEN, "afgehandeld_op": vandaag(), "reden": reden.strip()}
        return wijzig_rij(taak, gezien=versie, velden=velden, ook=("wat", "uiterlijk"))


@transaction.atomic
def reopen_taak(*, taak_id: int, door: Gebruiker) -> Taak:
    """Open a task again that was ticked off or lapsed by mistake, by who keeps the dossier. An open one stays open.

    A teamleider, who keeps no dossier, opens its own again.

    Raises:
        NietInCaseload: another user keeps this dossier by now, or nobody.
    """
    taak = _lock(taak_id, door)
    if not (taak.voor_id == door.pk and door.heeft(Rol.TEAMLEIDER)):
        eis_begeleidt(taak.inburgeraar_id, door)
    if taak.stand == Taakstand.OPEN:
        return taak
    daad_was = Handeling.TAAK_GEDAAN if taak.stand == Taakstand.GEDAAN else Handeling.TAAK_VERVALLEN
    with handeling(Handeling.ONGEDAAN_GEMAAKT, door=door, onderdeel=daad_was) as daad:
        daad.over("inburgeraar", taak.inburgeraar_id)
        velden = {"stand": Taakstand.OPEN, "afgehandeld_op": None, "reden": ""}
        return wijzig_rij(taak, gezien=None, velden=velden)


def _lock(taak_id: int, door: Gebruiker) -> Taak:
    """Return a task, with its person locked; refuse a user who may not change it, and a question (`vragen`)."""
    inburgeraar_id = Taak.objects.values_list("inburgeraar_id", flat=True).get(pk=taak_id)
    lock_persoon(inburgeraar_id)
    taak = Taak.objects.get(pk=taak_id)
    if taak.soort == Taaksoort.VRAAG:
        raise WilAntwoord
    if taak.voor_id != door.pk:
        eis_begeleidt(inburgeraar_id, door)
    return taak


def _eis_open(taak: Taak) -> None:
    if taak.stand != Taakstand.OPEN:
        raise TaakNietMeerOpen(str(taak.get_stand_display()))
