"""Making a spreadsheet of a list in the background: asking for it, making it as `taak`, wiping it."""

import datetime as dt
from collections.abc import Mapping
from typing import Any

from django.db import transaction
from django.db.models import F, Q, QuerySet
from django.http import QueryDict
from django.utils.translation import gettext as _

from gebruikers.models import Gebruiker, Lijstbestand, Meldingsoort
from gebruikers.models.lijstbestand import BEWAARD
from gebruikers.services.meldingen import tell
from gebruikers.weergaven import Blad, Lijst, lijst_met, lijsten_van
from kern.beleid import Onderwerp
from kern.identiteit import als
from kern.klok import nu
from kern.opdracht import Stand, WerkMislukt, opdrachten, voer_uit, wek
from kern.versleuteld import ontsleutel_bytes, versleutel_bytes
from kern.weigering import Weigering
from kern.werkboek import maak_werkboek
from logboek.enums import Handeling
from logboek.services import leg_vast

DOEL = "lijstbestand"
SOORT = "lijstbestand"
"""As the logboek and a notice name it."""
VERGETEN = dt.timedelta(days=30)
"""After how long nothing is left of a file that was wiped."""


def als_bestand(lijst: Lijst, blad: Blad, door: Gebruiker) -> bytes:
    """Return a list as a spreadsheet; logged for each person in it."""
    over = tuple(Onderwerp("inburgeraar", pk) for pk in blad.mensen)
    leg_vast(Handeling.LIJST_GEDOWNLOAD, door=door, over=over, onderdeel=lijst.onderdeel)
    return maak_werkboek(str(lijst.naam), blad.koppen, blad.rijen)


@transaction.atomic
def request_lijstbestand(*, lijst: Lijst, vraag: str, door: Gebruiker) -> Lijstbestand:
    """Ask for a spreadsheet of a choice of a list; the same one gives the file that is being made.

    Args:
        lijst: one that the user opens.
        vraag: the parameters of its address.
        door: who asks.

    Raises:
        Weigering: not a list of this user.
    """
    if lijst not in lijsten_van(door):
        raise Weigering(_("Deze lijst kun je niet openen."))
    # One at a time for a user, so that two taps find each other.
    Gebruiker.objects.select_for_update(no_key=True).only("pk").get(pk=door.pk)
    lopend = _licht().filter(
        gebruiker=door, lijst=lijst.sleutel, gewist_op=None, stand__in=(Stand.WACHT, Stand.BEZIG)
    )
    if zelfde := next((rij for rij in lopend if rij.vraag == vraag), None):
        return zelfde
    rij = Lijstbestand.objects.create(
        gebruiker=door, aanstelling_id=door.aanstelling_in_gebruik_id, lijst=lijst.sleutel, vraag=vraag
    )
    wek(Lijstbestand.taak, rij.pk)
    return rij


def maak_lijstbestand(*, pk: int) -> bool:
    """Make a file that was asked for, and tell who asked; called by the worker, outside a transaction.

    Returns:
        Whether it was made here and now.
    """
    gemaakt = voer_uit(Lijstbestand, pk, _maak)
    rij = _licht().filter(pk=pk, gewist_op=None).first()
    if rij is not None and (gemaakt or rij.stand == Stand.MISLUKT):
        tell(
            ontvangers=[rij.gebruiker_id],
            soort=Meldingsoort.LIJSTBESTAND,
            handeling=Handeling.LIJST_GEDOWNLOAD,
            over=Onderwerp(SOORT, pk),
            door=None,
        )
    return gemaakt


def _maak(rij: Lijstbestand) -> Mapping[str, Any]:
    wie, lijst = Gebruiker.objects.get(pk=rij.gebruiker_id), lijst_met(rij.lijst)
    wie.gekozen_aanstelling_id = rij.aanstelling_id
    if not wie.is_active or lijst is None or lijst not in lijsten_van(wie):
        raise WerkMislukt(_("Je kunt deze lijst niet meer openen."), definitief=True)
    # Under the walls of who asked, as they are now.
    with transaction.atomic(), als(wie):
        blad = lijst.blad(wie, QueryDict(rij.vraag or ""))
        inhoud = als_bestand(lijst, blad, wie)
    return {"inhoud": versleutel_bytes(inhoud, doel=DOEL), "rijen": len(blad.rijen)}


def lees_lijstbestand(rij: Lijstbestand) -> bytes:
    """Return the contents of a file that was made."""
    return ontsleutel_bytes(bytes(rij.inhoud or b""), doel=DOEL)


@transaction.atomic
def retry_lijstbestand(*, bestand_id: int, door: Gebruiker) -> bool:
    """Make a file that failed again, from its first attempt.

    Returns:
        False, with nothing changed, when it had not failed.
    """
    opnieuw = {"stand": Stand.WACHT, "volgende_op": nu(), "pogingen": 0, "voortgang": 0, "fout": ""}
    eigen = opdrachten(Lijstbestand).filter(pk=bestand_id, gebruiker=door, gewist_op=None)
    if not eigen.filter(stand=Stand.MISLUKT).update(**opnieuw):
        return False
    wek(Lijstbestand.taak, bestand_id)
    return True


@transaction.atomic
def wipe_lijstbestand(*, bestand_id: int, door: Gebruiker) -> None:
    """Wipe a file of one's own; one that is being made is not made any more."""
    eigen = Lijstbestand.objects.filter(pk=bestand_id, gebruiker=door, gewist_op=None)
    _wis(eigen.exclude(stand=Stand.KLAAR), stand=Stand.MISLUKT)
    _wis(eigen)


def wipe_old_lijstbestanden() -> None:
    """Wipe the files that a day has passed over, and forget those that were wiped a month ago."""
    grens = nu() - BEWAARD
    _wis(Lijstbestand.objects.filter(Q(klaar_op__lt=grens) | Q(stand=Stand.MISLUKT, created_at__lt=grens)))
    Lijstbestand.objects.filter(gewist_op__lt=nu() - VERGETEN).delete()


def _wis(rijen: QuerySet[Lijstbestand], **anders: Any) -> None:
    # A growing fence: the worker that has it can no longer finish it.
    rijen.filter(gewist_op=None).update(
        inhoud=None, vraag=None, gewist_op=nu(), lease_tot=None, hek=F("hek") + 1, **anders
    )


def _licht() -> QuerySet[Lijstbestand]:
    return Lijstbestand.objects.defer("inhoud").order_by("pk")
