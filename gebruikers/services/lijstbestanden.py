"""Making a spreadsheet of a list in the background: asking for it, making it as `taak`, downloading it, wiping it.

Sight ends with the aanstelling, at once (DOMEIN 2), also over a file that was made before.
"""

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
from kern.opdracht import Stand, WerkMislukt, voer_uit, wek
from kern.versleuteld import ontsleutel_bytes, versleutel_bytes
from kern.weigering import Weigering
from kern.werkboek import maak_werkboek
from logboek.enums import Handeling
from logboek.services import leg_vast

DOEL = "lijstbestand"
SOORT = "lijstbestand"
"""As the logboek and a notice name it."""
EINDE = (Stand.KLAAR, Stand.MISLUKT)
VERGETEN = dt.timedelta(days=30)
"""After how long nothing is left of a file that was wiped."""


def als_bestand(lijst: Lijst, blad: Blad) -> bytes:
    """Return a list as a spreadsheet."""
    return maak_werkboek(str(lijst.naam), blad.koppen, blad.rijen)


def log_download(lijst: Lijst, mensen: list[int], door: Gebruiker) -> None:
    """Log that somebody gets a list as a file, for each person in it."""
    over = tuple(Onderwerp("inburgeraar", pk) for pk in mensen)
    leg_vast(Handeling.LIJST_GEDOWNLOAD, door=door, over=over, onderdeel=lijst.onderdeel)


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
    geclaimd: list[int] = []

    def maak(rij: Lijstbestand) -> Mapping[str, Any]:
        geclaimd.append(rij.hek)
        return _maak(rij)

    gemaakt = voer_uit(Lijstbestand, pk, maak)
    # Told by the worker that ended it: another wake-up of a file that failed tells nothing.
    rij = _licht().filter(pk=pk, gewist_op=None, hek__in=geclaimd, stand__in=EINDE).first()
    if rij is not None:
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
        blad = lijst.blad(wie, QueryDict(rij.vraag or ""), None)
        assert blad is not None
    return {
        "inhoud": versleutel_bytes(als_bestand(lijst, blad), doel=DOEL),
        "mensen": ",".join(map(str, blad.mensen)),
        "rijen": len(blad.rijen),
    }


def _mensen(rij: Lijstbestand) -> list[int]:
    return [int(pk) for pk in filter(None, (rij.mensen or "").split(","))]


def waarom_niet(rij: Lijstbestand, door: Gebruiker) -> str:
    """Return why its user cannot download a file; empty when it can."""
    lijst, mensen = lijst_met(rij.lijst), _mensen(rij)
    if lijst is None or not rij.is_klaar:
        return _("Dit bestand is er niet.")
    if lijst.in_zicht(door, mensen) < len(set(mensen)):
        return _("Niet iedereen in dit bestand mag je nog zien. Maak het opnieuw.")
    return ""


@transaction.atomic
def download_lijstbestand(*, bestand_id: int, door: Gebruiker) -> bytes:
    """Return the contents of a file of one's own; logged for each person in it, each time.

    Raises:
        Weigering: it is not there (yet, or any more), or it holds people who went out of sight since.
    """
    rij = Lijstbestand.objects.get(pk=bestand_id, gebruiker=door)
    if waarom := waarom_niet(rij, door):
        raise Weigering(waarom)
    lijst = lijst_met(rij.lijst)
    assert lijst is not None
    log_download(lijst, _mensen(rij), door)
    return ontsleutel_bytes(bytes(rij.inhoud or b""), doel=DOEL)


@transaction.atomic
def retry_lijstbestand(*, bestand_id: int, door: Gebruiker) -> bool:
    """Make a file again that failed, or that holds people who went out of sight; from its first attempt.

    Returns:
        False, with nothing changed, when it is being made, or can be downloaded.
    """
    eigen = _licht().filter(pk=bestand_id, gebruiker=door, gewist_op=None)
    rij = eigen.select_for_update().first()
    if rij is None or rij.is_weg or rij.is_bezig or (rij.is_klaar and not waarom_niet(rij, door)):
        return False
    eigen.update(
        stand=Stand.WACHT,
        volgende_op=nu(),
        pogingen=0,
        voortgang=0,
        fout="",
        inhoud=None,
        mensen=None,
        rijen=0,
        klaar_op=None,
        created_at=nu(),
    )
    wek(Lijstbestand.taak, bestand_id)
    return True


@transaction.atomic
def wipe_lijstbestand(*, bestand_id: int, door: Gebruiker) -> None:
    """Wipe a file of one's own; one that is being made is not made any more."""
    _wis(Lijstbestand.objects.filter(pk=bestand_id, gebruiker=door))


@transaction.atomic
def wipe_old_lijstbestanden() -> None:
    """Wipe the files that a day has passed over, made or not, and forget those that were wiped a month ago."""
    grens = nu() - BEWAARD
    _wis(Lijstbestand.objects.filter(Q(klaar_op__lt=grens) | Q(klaar_op=None, created_at__lt=grens)))
    Lijstbestand.objects.filter(gewist_op__lt=nu() - VERGETEN).delete()


def _wis(rijen: QuerySet[Lijstbestand]) -> None:
    """Wipe files; one that is not ready is not made any more, and the worker that has it can no longer finish it."""
    hier = rijen.filter(gewist_op=None)
    hier.exclude(stand=Stand.KLAAR).update(stand=Stand.MISLUKT)
    hier.update(inhoud=None, mensen=None, vraag=None, gewist_op=nu(), lease_tot=None, hek=F("hek") + 1)


def _licht() -> QuerySet[Lijstbestand]:
    return Lijstbestand.objects.defer("inhoud").order_by("pk")
