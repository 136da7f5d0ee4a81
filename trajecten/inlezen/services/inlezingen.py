"""The teamleider's acts on an uploaded workbook. The background work is in `werk`.

A file is stored encrypted, in its row, and no longer than needed: it is blanked in the act that applies or drops it,
and after a day in any case (docs/adr/0019 and 0050).
"""

import datetime as dt
import hashlib
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from gebruikers.enums import Rol
from gebruikers.models import Gebruiker
from kern.beleid import Onderwerp
from kern.klok import nu
from kern.opdracht import Stand, wek
from kern.versleuteld import versleutel_bytes
from kern.weigering import Weigering
from kern.woorden import voluit
from logboek.enums import Handeling
from logboek.services import handeling
from trajecten.inlezen.enums import GEDAAN, OPEN, Fase, Oordeel
from trajecten.inlezen.models import Trajectinlezing
from trajecten.inlezen.voorbeeld import Voorbeeld

DOEL = "trajecten_bestand"
BEWAAR = dt.timedelta(hours=24)
BEDENKTIJD = dt.timedelta(days=30)
"""How long reading in can be undone as a whole."""
SOORT = "trajectinlezing"


@transaction.atomic
def add_trajectinlezing(*, door: Gebruiker, bestandsnaam: str, inhoud: bytes) -> Trajectinlezing:
    """Store an uploaded workbook, and start reading it into a preview.

    A file that is uploaded again while it waits gives the row that waits. `bestandsnaam` is the name that the user's
    computer gave.

    Returns:
        The upload, or the open upload of the same file.

    Raises:
        Weigering: the user is no teamleider, or this very file was read in already.
    """
    eis_teamleider(door)
    sha256 = hashlib.sha256(inhoud).hexdigest()
    zelfde = Trajectinlezing.objects.defer("bestand", "voorbeeld").filter(sha256=sha256)
    if (gedaan := zelfde.filter(fase__in=GEDAAN).first()) is not None:
        raise AlIngelezen(gedaan)
    if (eerder := zelfde.filter(fase__in=OPEN).order_by("pk").first()) is not None:
        return eerder
    with handeling(Handeling.TRAJECTEN_GEUPLOAD, door=door) as daad:
        rij = Trajectinlezing.objects.create(
            bestandsnaam=bestandsnaam[-200:],
            sha256=sha256,
            bestand=versleutel_bytes(inhoud, doel=DOEL),
            door_id=door.pk,
        )
        daad.over(SOORT, rij.pk)
    wek(Trajectinlezing.taak, rij.pk)
    return rij


class AlIngelezen(Weigering):
    """The same file was read in before, and not undone."""

    veld = "bestand"

    def __init__(self, eerder: Trajectinlezing) -> None:
        dag = voluit(eerder.ingelezen_op.date()) if eerder.ingelezen_op else ""
        super().__init__(
            _("Dit bestand is al ingelezen, op %s. Draai dat eerst terug, of kies een ander bestand.") % dag
        )


@transaction.atomic
def judge_dubbel(*, inlezing_id: int, door: Gebruiker, sleutel: str, oordeel: Oordeel) -> Trajectinlezing:
    """Record whether somebody of the workbook is the person it resembles; a later judgement takes its place.

    With the last one the preview is made again: what is read in follows from it.

    Raises:
        Weigering: the user is no teamleider, the preview is gone, or it has no such pair.
    """
    eis_teamleider(door)
    rij = lock_inlezing(inlezing_id)
    voorbeeld = eis_voorbeeld(rij)
    if all(dubbel.sleutel != sleutel for dubbel in voorbeeld.dubbelen):
        raise Weigering(_("Deze twee staan niet meer bij de mogelijke dubbelen. Kijk het voorbeeld na."))
    oordelen = rij.oordelen | {sleutel: oordeel.value}
    if oordelen == rij.oordelen:
        return rij
    with handeling(Handeling.TRAJECTEN_BEOORDEELD, door=door, over=(Onderwerp(SOORT, rij.pk),)) as daad:
        for dubbel in voorbeeld.dubbelen:
            if dubbel.sleutel == sleutel and dubbel.persoon is not None:
                daad.over("inburgeraar", dubbel.persoon)
        rij.oordelen = oordelen
        rij.save(update_fields=["oordelen"])
    if not voorbeeld.te_oordelen(oordelen):
        Trajectinlezing.objects.filter(pk=rij.pk).update(fase=Fase.LEZEN, **van_voren())
        wek(Trajectinlezing.taak, rij.pk)
        rij.fase = Fase.LEZEN
    return rij


@transaction.atomic
def approve_trajectinlezing(*, inlezing_id: int, door: Gebruiker, boven_norm: str = "") -> bool:
    """Start reading in what the preview says.

    Args:
        inlezing_id: the upload.
        door: a teamleider.
        boven_norm: why coordinators may guide more people than the norm; asked when the preview names one.

    Returns:
        Whether this call decided it: False when it was decided already.

    Raises:
        Weigering: the user is no teamleider, there is no preview (any more), or it has faults or pairs to judge.
        ValidationError: no reason although somebody would guide too many.
    """
    eis_teamleider(door)
    rij = lock_inlezing(inlezing_id)
    if rij.fase in {Fase.TOEPASSEN, Fase.INGELEZEN}:
        return False
    voorbeeld = eis_voorbeeld(rij)
    if not voorbeeld.kan_ingelezen(rij.oordelen):
        raise Weigering(_("Er zijn nog fouten of mogelijke dubbelen. Los die eerst op."))
    if voorbeeld.boven and not boven_norm.strip():
        raise ValidationError({"boven_norm": _("Vul in waarom zij meer mensen mogen begeleiden dan de norm")})
    with handeling(Handeling.TRAJECTEN_GOEDGEKEURD, door=door, over=(Onderwerp(SOORT, rij.pk),)):
        Trajectinlezing.objects.filter(pk=rij.pk).update(
            fase=Fase.TOEPASSEN,
            boven_norm=boven_norm.strip()[:200],
            beslist_door_id=door.pk,
            beslist_op=nu(),
            **van_voren(),
        )
    wek(Trajectinlezing.taak, rij.pk)
    return True


@transaction.atomic
def drop_trajectinlezing(*, inlezing_id: int, door: Gebruiker) -> bool:
    """Drop an upload: its content is blanked, and nothing is read in.

    Returns:
        Whether this call dropped it: False when it was not open any more.

    Raises:
        Weigering: the user is no teamleider, or it is being read in.
    """
    eis_teamleider(door)
    rij = lock_inlezing(inlezing_id)
    if rij.fase not in OPEN:
        return False
    if rij.fase == Fase.TOEPASSEN and rij.stand != Stand.MISLUKT:
        raise Weigering(_("Deze trajecten worden al ingelezen."))
    with handeling(Handeling.TRAJECTEN_WEGGEGOOID, door=door, over=(Onderwerp(SOORT, rij.pk),)):
        sluit(rij.pk, fase=Fase.WEGGEGOOID, beslist_door_id=door.pk, beslist_op=nu())
    return True


@transaction.atomic
def retry_trajectinlezing(*, inlezing_id: int, door: Gebruiker) -> bool:
    """Start again the work of an upload that failed for good; return whether there was work to start again.

    Raises:
        Weigering: the user is no teamleider.
    """
    eis_teamleider(door)
    rij = lock_inlezing(inlezing_id)
    if not rij.is_vastgelopen:
        return False
    Trajectinlezing.objects.filter(pk=rij.pk).update(**van_voren())
    wek(Trajectinlezing.taak, rij.pk)
    return True


@transaction.atomic
def undo_trajectinlezing(*, inlezing_id: int, door: Gebruiker) -> bool:
    """Start undoing what was read in as a whole, but for the people who were worked on since.

    Returns:
        Whether this call decided it: False when it is being undone, or was.

    Raises:
        Weigering: the user is no teamleider, nothing was read in, or it is too long ago.
    """
    eis_teamleider(door)
    rij = lock_inlezing(inlezing_id)
    if rij.fase in {Fase.TERUGDRAAIEN, Fase.TERUGGEDRAAID}:
        return False
    if not is_terug_te_draaien(rij):
        raise Weigering(
            _("Terugdraaien kan tot %d dagen na het inlezen. Sluit de trajecten in het dossier.")
            % BEDENKTIJD.days
        )
    with handeling(Handeling.TRAJECTEN_TERUGGEDRAAID, door=door, over=(Onderwerp(SOORT, rij.pk),)):
        Trajectinlezing.objects.filter(pk=rij.pk).update(
            fase=Fase.TERUGDRAAIEN, beslist_door_id=door.pk, beslist_op=nu(), **van_voren()
        )
    wek(Trajectinlezing.taak, rij.pk)
    return True


def is_terug_te_draaien(rij: Trajectinlezing) -> bool:
    """Tell whether what was read in can still be undone as a whole."""
    return (
        rij.fase == Fase.INGELEZEN and rij.ingelezen_op is not None and rij.ingelezen_op + BEDENKTIJD > nu()
    )


def erase_expired() -> int:
    """Blank the uploads that nobody decided on for a day; return how many. Runs as database role `taak`.

    Uploads that a worker is busy with are left for the next run.
    """
    te_oud = Trajectinlezing.objects.filter(fase__in=OPEN, created_at__lte=nu() - BEWAAR).exclude(
        stand=Stand.BEZIG, lease_tot__gt=nu()
    )
    verlopen = 0
    for pk in list(te_oud.order_by("pk").values_list("pk", flat=True)):
        with transaction.atomic():
            # Checked again under a lock: somebody may have decided meanwhile.
            if te_oud.filter(pk=pk).select_for_update(of=("self",)).only("pk").first() is not None:
                sluit(pk, fase=Fase.VERLOPEN)
                verlopen += 1
    return verlopen


def eis_teamleider(door: Gebruiker) -> None:
    """Refuse all users but a teamleider.

    Raises:
        Weigering: the user is none.
    """
    if not door.heeft(Rol.TEAMLEIDER):
        raise Weigering(_("Alleen de teamleider kan lopende trajecten inlezen."))


def eis_voorbeeld(rij: Trajectinlezing) -> Voorbeeld:
    """Return the preview of an upload that waits for a decision.

    Raises:
        Weigering: it does not wait (any more).
    """
    if rij.fase != Fase.VOORBEELD or rij.voorbeeld is None:
        raise Weigering(_("Dit bestand wacht niet meer op een besluit."))
    return Voorbeeld.uit_json(rij.voorbeeld)


def lock_inlezing(pk: int) -> Trajectinlezing:
    """Return an upload, locked, without its file."""
    return Trajectinlezing.objects.select_for_update().defer("bestand").get(pk=pk)


def van_voren() -> dict[str, Any]:
    """Return the field values of work that starts anew: not done, not failed."""
    return {
        "stand": Stand.WACHT,
        "volgende_op": nu(),
        "lease_tot": None,
        "pogingen": 0,
        "voortgang": 0,
        "fout": "",
        "klaar_op": None,
    }


def sluit(pk: int, *, fase: Fase, **velden: Any) -> None:
    """End an upload and blank its content; a worker that is busy with it then finds its fence gone."""
    Trajectinlezing.objects.filter(pk=pk).update(
        fase=fase,
        stand=Stand.KLAAR,
        klaar_op=nu(),
        lease_tot=None,
        bestand=None,
        voorbeeld=None,
        oordelen={},
        **velden,
    )
