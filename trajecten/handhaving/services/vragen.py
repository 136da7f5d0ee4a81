"""Questions on a handover, from consulent to coordinator and the other way (DOMEIN 5)."""

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from gebruikers.enums import Rol
from gebruikers.models import Gebruiker
from kern.klok import nu
from kern.weigering import Weigering
from logboek.enums import Handeling
from logboek.services import handeling
from trajecten.handhaving.enums import Vraagkant
from trajecten.handhaving.models import Overdrachtvraag, Verzuimoverdracht
from trajecten.handhaving.services.basis import lock_van_consulent, lock_van_dossier, vertel


def _lock(overdracht_id: int, door: Gebruiker) -> tuple[Verzuimoverdracht, Vraagkant]:
    """Return a running handover, locked, and the side of it that this user is on; no user is on both."""
    if door.heeft(Rol.CONSULENT):
        return lock_van_consulent(overdracht_id, door), Vraagkant.CONSULENT
    return lock_van_dossier(overdracht_id, door), Vraagkant.COORDINATOR


def _overkant(overdracht: Verzuimoverdracht, kant: Vraagkant) -> int | None:
    """Return the user who is told of an act of one side.

    A consulent cannot see who keeps the dossier now, so the user who handed over is told; Mijn dag shows an open
    question to the user who keeps the dossier now.
    """
    return overdracht.door_id if kant == Vraagkant.CONSULENT else overdracht.toegang.gebruiker_id


@transaction.atomic
def ask_vraag(*, overdracht_id: int, door: Gebruiker, vraag: str) -> Overdrachtvraag:
    """Ask the other side of a handover a question; that side gets a notice.

    Raises:
        NietVanConsulent, NietInCaseload: `door` is on neither side.
        Weigering: it was closed.
        ValidationError: an empty question.
    """
    if not vraag.strip():
        raise ValidationError({"vraag": _("Vul in wat je wilt weten")})
    overdracht, kant = _lock(overdracht_id, door)
    with handeling(Handeling.HANDHAVING_VRAAG, door=door) as daad:
        daad.over("inburgeraar", overdracht.inburgeraar_id)
        rij = Overdrachtvraag.objects.create(
            inburgeraar_id=overdracht.inburgeraar_id,
            overdracht=overdracht,
            van=kant,
            vraag=vraag.strip(),
            gesteld_door=door,
        )
        vertel(overdracht, _overkant(overdracht, kant), Handeling.HANDHAVING_VRAAG, door)
    return rij


@transaction.atomic
def answer_vraag(*, vraag_id: int, door: Gebruiker, antwoord: str) -> Overdrachtvraag:
    """Answer a question of the other side; the user who asked gets a notice.

    Raises:
        NietVanConsulent, NietInCaseload: `door` is on neither side.
        Weigering: it was closed, has an answer, or the question came from `door`'s own side.
        ValidationError: an empty answer.
    """
    if not antwoord.strip():
        raise ValidationError({"antwoord": _("Vul je antwoord in")})
    overdracht_id = Overdrachtvraag.objects.values_list("overdracht_id", flat=True).get(pk=vraag_id)
    overdracht, kant = _lock(overdracht_id, door)
    rij = Overdrachtvraag.objects.get(pk=vraag_id)
    if rij.van == kant:
        raise Weigering(_("Deze vraag is aan de ander. Wacht op het antwoord."))
    if rij.beantwoord_op is not None:
        raise Weigering(_("Deze vraag is ondertussen beantwoord."))
    with handeling(Handeling.HANDHAVING_ANTWOORD, door=door) as daad:
        daad.over("inburgeraar", overdracht.inburgeraar_id)
        rij.antwoord, rij.beantwoord_door, rij.beantwoord_op = antwoord.strip(), door, nu()
        rij.save(update_fields=["antwoord", "beantwoord_door", "beantwoord_op"])
        vertel(overdracht, _overkant(overdracht, kant), Handeling.HANDHAVING_ANTWOORD, door)
    return rij
