"""Outgoing mail: a row per message, sent by the worker, retried, never sent twice (docs/beheer/achtergrond.md)."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID, uuid4

from django.core.exceptions import ValidationError
from django.db import connection, transaction
from django.utils.translation import gettext as _

from gebruikers.models import Bericht, Gebruiker
from gebruikers.transport import Brief, gekozen_transport, onzeker
from kern.beleid import Onderwerp
from kern.klok import nu
from kern.opdracht import Stand, WerkMislukt, voer_uit, wek
from logboek.enums import Handeling
from logboek.services import handeling

ONDERWERP_TEKENS = 200


def plaats(*, aan: str, onderwerp: str, tekst: str, kenmerk: UUID | None = None) -> Bericht:
    """Store a mail, in the transaction of the act it belongs to; a worker sends it once that commits.

    Args:
        aan: one e-mail address.
        onderwerp: the subject; line ends become spaces.
        tekst: the body, plain text.
        kenmerk: the unique mark of this mail; given by a caller that must never send it twice.

    Raises:
        IntegrityError: a mail with this kenmerk was stored before.
    """
    bericht = Bericht.objects.create(
        kenmerk=kenmerk or uuid4(),
        aan=aan,
        onderwerp=" ".join(onderwerp.split())[:ONDERWERP_TEKENS],
        tekst=tekst,
    )
    wek(Bericht.taak, bericht.pk)
    return bericht


def verstuur(*, pk: int) -> bool:
    """Send one mail, unless it was sent, may have been sent, or another worker has it.

    Returns:
        Whether it was sent here and now.
    """
    return voer_uit(Bericht, pk, _lever_af)


def _lever_af(bericht: Bericht) -> Mapping[str, Any]:
    if bericht.overgedragen_op is not None:
        # A worker handed it over and stopped before it stored the answer.
        raise onzeker()
    if bericht.tekst is None:
        raise WerkMislukt(_("De tekst is al gewist."), definitief=True)
    brief = Brief(
        kenmerk=bericht.kenmerk, aan=bericht.aan, onderwerp=bericht.onderwerp, tekst=str(bericht.tekst)
    )
    gekozen_transport().lever_af(brief, bied_aan=lambda: _leg_overdracht_vast(bericht))
    return {"verzonden_op": nu()}


def _leg_overdracht_vast(bericht: Bericht) -> None:
    """Commit that the mail is about to be handed over: from then on it is never sent again automatically."""
    if not Bericht.objects.verleng(bericht.pk, bericht.hek, overgedragen_op=nu()):
        raise WerkMislukt(_("Dit werk is intussen opnieuw gestart."))


@transaction.atomic
def verstuur_opnieuw(*, bericht: Bericht, door: Gebruiker | None) -> Bericht:
    """Send a failed or uncertain mail again, on request. It keeps its Message-ID.

    `door` is who asks; None when the system does.

    Raises:
        ValidationError: it did not fail, or its text was blanked.
    """
    rij = Bericht.objects.select_for_update().defer("tekst").get(pk=bericht.pk)
    if rij.stand != Stand.MISLUKT:
        raise ValidationError(_("Dit bericht is al verzonden, of wordt nog verzonden."))
    if not _heeft_tekst(rij.pk):
        raise ValidationError(_("De tekst van dit bericht is gewist. Verstuur een nieuw bericht."))
    with handeling(Handeling.BERICHT_OPNIEUW_VERSTUURD, door=door, over=(Onderwerp("bericht", rij.pk),)):
        rij.stand, rij.pogingen, rij.fout = Stand.WACHT, 0, ""
        rij.overgedragen_op, rij.volgende_op = None, nu()
        rij.save(update_fields=["stand", "pogingen", "fout", "overgedragen_op", "volgende_op"])
        wek(Bericht.taak, rij.pk)
    return rij


def _heeft_tekst(pk: int) -> bool:
    # No page may read the text itself: it may hold a link to choose a password.
    with connection.cursor() as cursor:
        cursor.execute("SELECT rls.heeft_tekst(%s)", [pk])
        return bool(cursor.fetchone()[0])
