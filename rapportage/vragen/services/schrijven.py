"""Writing the answer to a question, and citing an ervaring with it."""

from collections.abc import Iterable, Mapping

from django.db import connection, transaction

from gebruikers.models import Gebruiker
from logboek.enums import Handeling
from logboek.services import handeling
from rapportage.ervaringen.citeren import PER_TEKST
from rapportage.ervaringen.enums import Vraag
from rapportage.ervaringen.services.citeren import Plek, cite, place_foto, take_back
from rapportage.redactie.services.opmerkingen import handle
from rapportage.redactie.services.versies import save_versie
from rapportage.vragen.cijfers import bron
from rapportage.vragen.enums import Antwoorddeel
from rapportage.vragen.models import Vraagantwoord, Vraagcitaat, Vraagopmerking
from rapportage.vragen.permissions import eis_schrijft

SLOT_VRAGEN = 0x76696A66
"""Key of the advisory locks of the questions."""


def lock_vraag(vraag: Vraag) -> None:
    """Let one transaction at a time write the answer to a question; a question is no row that could be locked."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s, %s)", [SLOT_VRAGEN, vraag])


@transaction.atomic
def save_antwoord(
    *, vraag: Vraag, gezien: int, uitgave_id: int | None, teksten: Mapping[str, str], door: Gebruiker
) -> Vraagantwoord:
    """Save the answer to a question as its next version (`save_versie`).

    Args:
        vraag: which question.
        gezien: the number of the version that was written on; 0 for the first.
        uitgave_id: the edition whose figures stood beside the text; None while there is none.
        teksten: HTML by part.
        door: who writes.

    Raises:
        PermissionDenied: `door` writes no answers.
        Ondertussen: a colleague changed the same part, perhaps an instant before.
        OnbekendCijfer, HalfCijfer: a text refers to no figure of the edition.

    Returns:
        The version; the last one when it says the same.
    """
    eis_schrijft(door)
    lock_vraag(vraag)
    cijfers = bron(uitgave_id)
    return save_versie(
        Vraagantwoord(vraag=vraag, uitgave=cijfers.uitgave, door=door),
        eerdere=Vraagantwoord.objects.filter(vraag=vraag),
        delen=Antwoorddeel,
        teksten=teksten,
        gezien=gezien,
        lijst=cijfers.lijst,
        leg_vast=_leg_vast,
    )


def _leg_vast(versie: Vraagantwoord) -> None:
    with handeling(Handeling.VRAAGANTWOORD_GEWIJZIGD, door=versie.door) as daad:
        versie.save(force_insert=True)
        daad.over("pilotvraag", versie.vraag)


@transaction.atomic
def cite_ervaring(
    *, vraag: Vraag, ervaring_id: int, laten_staan: Iterable[str], door: Gebruiker
) -> Vraagcitaat:
    """Cite an ervaring with the answer to a question; one that is cited there already stays.

    Args:
        vraag: which question.
        ervaring_id: what is cited, as it is now.
        laten_staan: what looks like a name and may stay (`Naam.sleutel`).
        door: who cites.

    Raises:
        PermissionDenied: `door` writes no answers.
        StaatAnders: the ervaring was withdrawn.
        NamenGevonden: it names a person.
        Weigering: as many are cited as a chapter has room for.
    """
    plek = _plek(vraag, door)
    return cite(plek, ervaring_id=ervaring_id, hoogstens=PER_TEKST, laten_staan=laten_staan, door=door)


@transaction.atomic
def take_back_citaat(*, vraagcitaat_id: int, door: Gebruiker) -> Vraagcitaat:
    """Take a citation away from an answer; one that was taken back before stays so.

    Raises:
        PermissionDenied: `door` writes no answers.
    """
    rij = Vraagcitaat.objects.select_related("citaat").get(pk=vraagcitaat_id)
    take_back(_plek(Vraag(rij.vraag), door), rij.citaat, door=door)
    return rij


@transaction.atomic
def place_foto_at_antwoord(
    *, vraagcitaat_id: int, foto_id: int | None, laten_staan: Iterable[str], door: Gebruiker
) -> Vraagcitaat:
    """Let a picture stand along with a citation at an answer, or none any more (`place_foto`, which tells the errors)."""
    rij = Vraagcitaat.objects.select_related("citaat").get(pk=vraagcitaat_id)
    plek = _plek(Vraag(rij.vraag), door)
    place_foto(plek, rij.citaat, foto_id=foto_id, laten_staan=laten_staan, door=door)
    return rij


def _plek(vraag: Vraag, door: Gebruiker) -> Plek[Vraagcitaat]:
    """Return where an answer cites, locked.

    Raises:
        PermissionDenied: `door` writes no answers.
    """
    eis_schrijft(door)
    lock_vraag(vraag)
    return Plek(
        rijen=Vraagcitaat.objects.filter(vraag=vraag),
        maak=lambda citaat: Vraagcitaat.objects.create(vraag=vraag, citaat=citaat),
        waar=str(vraag.deel.label),
        over=("pilotvraag", vraag),
    )


@transaction.atomic
def add_opmerking(*, vraag: Vraag, tekst: str, door: Gebruiker) -> Vraagopmerking:
    """Make a comment on an answer. It changes nothing of the text."""
    with handeling(Handeling.VRAAGANTWOORD_GEWIJZIGD, door=door, onderdeel="opmerking") as daad:
        opmerking = Vraagopmerking.objects.create(vraag=vraag, tekst=tekst, door=door)
        daad.over("pilotvraag", vraag)
    return opmerking


@transaction.atomic
def handle_opmerking(*, opmerking_id: int, klaar: bool, door: Gebruiker) -> Vraagopmerking:
    """Record that a comment was handled, or that it is open still."""
    return handle(
        Vraagopmerking,
        opmerking_id=opmerking_id,
        klaar=klaar,
        door=door,
        als=Handeling.VRAAGANTWOORD_GEWIJZIGD,
        over=lambda opmerking: ("pilotvraag", opmerking.vraag),
    )
