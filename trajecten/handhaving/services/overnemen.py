"""Taking a handover over from a consulent who is absent (DOMEIN 4 and 5)."""

import datetime as dt
from dataclasses import dataclass

from django.db import connection, transaction
from django.utils.translation import gettext as _

from gebruikers.enums import Rol
from gebruikers.models import Gebruiker
from kern.beleid import Onderwerp
from kern.historie import zet_handeling
from kern.weigering import Weigering
from logboek.enums import Handeling
from logboek.services import add_onderwerpen, leg_vast
from trajecten.handhaving.fouten import NietVanConsulent
from trajecten.handhaving.models import Verzuimoverdracht
from trajecten.handhaving.services.basis import vertel


@dataclass(frozen=True)
class Bijcollega:
    """An open handover to another consulent: its number, the key of that consulent, and since when."""

    nummer: int
    consulent_id: int
    sinds: dt.datetime


def bij_collegas(gebruiker: Gebruiker) -> list[Bijcollega]:
    """Return the open handovers to other consulenten, longest first, without the persons they are about."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT nummer, consulent, sinds FROM rls.overdrachten_bij_collegas(%s)", [gebruiker.pk]
        )
        return [Bijcollega(*rij) for rij in cursor.fetchall()]


@transaction.atomic
def take_overdracht(*, overdracht_id: int, van_id: int, door: Gebruiker) -> Verzuimoverdracht:
    """Go on with a handover of another consulent, who loses sight of it and can take it back in the same way.

    Questions, answers and a decision keep who wrote them. That consulent, and the coordinator who handed over, get a
    notice.

    Args:
        overdracht_id: the handover.
        van_id: the key of the consulent to whom it was open on screen.
        door: the consulent who goes on with it.

    Raises:
        NietVanConsulent: `door` is no consulent.
        Weigering: it was closed, or another consulent has it by now.
    """
    if not door.heeft(Rol.CONSULENT):
        raise NietVanConsulent
    deze = Onderwerp("verzuimoverdracht", overdracht_id)
    regel = leg_vast(Handeling.HANDHAVING_OVERGENOMEN, door=door, over=(deze,))
    zet_handeling(regel)
    with connection.cursor() as cursor:
        cursor.execute("SELECT rls.neem_overdracht(%s, %s, %s)", [overdracht_id, van_id, regel])
        (persoon,) = cursor.fetchone()
    zet_handeling(None)
    if persoon is None:
        raise Weigering(_("Deze handhaving is afgesloten, of al door een andere collega overgenomen."))
    add_onderwerpen(logregel_id=regel, over=[Onderwerp("inburgeraar", persoon)])
    overdracht: Verzuimoverdracht = Verzuimoverdracht.objects.get(pk=overdracht_id)
    for wie in (van_id, overdracht.door_id):
        vertel(overdracht, wie, Handeling.HANDHAVING_OVERGENOMEN, door)
    return overdracht
