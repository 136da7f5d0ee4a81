"""That the person of a visit heard what an absence changed: who comes instead, or that nobody does (docs/adr/0055)."""

from django.db import transaction
from django.utils.translation import gettext as _

from gebruikers.enums import Rol
from gebruikers.models import Gebruiker
from inburgeraars.models import Toegang, Toegangsgrond
from inburgeraars.services.benaderingen import lock_persoon
from kern.klok import vandaag
from kern.versie import wijzig_rij
from kern.weigering import Weigering
from logboek.enums import Handeling
from logboek.services import handeling
from trajecten.contact.enums import Bezoekstand
from trajecten.contact.models import GeplandBezoek
from trajecten.overdracht.services.verdeeld import kan_niet


@transaction.atomic
def record_gebeld(*, bezoek_id: int, door: Gebruiker) -> GeplandBezoek:
    """Record that the person of a visit was told today that a colleague comes, or that it is off. Again changes nothing.

    Raises:
        Weigering: no teamleider, or no absence changed this visit, or its day has passed.
    """
    bezoek = _lock(bezoek_id, door)
    veld = weet_het(bezoek)
    if getattr(bezoek, veld) is not None:
        return bezoek
    with handeling(Handeling.BEZOEK_AANGEKONDIGD, door=door) as daad:
        daad.over("inburgeraar", bezoek.inburgeraar_id)
        return wijzig_rij(bezoek, gezien=None, velden={veld: vandaag()})


@transaction.atomic
def undo_gebeld(*, bezoek_id: int, door: Gebruiker) -> GeplandBezoek:
    """Record that the person was not told after all. Again changes nothing; errors as in `record_gebeld`."""
    bezoek = _lock(bezoek_id, door)
    veld = weet_het(bezoek)
    if getattr(bezoek, veld) is None:
        return bezoek
    with handeling(Handeling.ONGEDAAN_GEMAAKT, door=door, onderdeel=Handeling.BEZOEK_AANGEKONDIGD) as daad:
        daad.over("inburgeraar", bezoek.inburgeraar_id)
        return wijzig_rij(bezoek, gezien=None, velden={veld: None})


def weet_het(bezoek: GeplandBezoek) -> str:
    """Return the field with the day on which the person heard how it is now."""
    return "afgebeld_op" if bezoek.stand == Bezoekstand.VERVALLEN else "aangekondigd_op"


def _lock(bezoek_id: int, door: Gebruiker) -> GeplandBezoek:
    lock_persoon(GeplandBezoek.objects.values_list("inburgeraar_id", flat=True).get(pk=bezoek_id))
    bezoek = GeplandBezoek.objects.select_related("door", "inburgeraar").get(pk=bezoek_id)
    if not door.heeft(Rol.TEAMLEIDER):
        raise Weigering(_("Alleen een teamleider kan dit bij een afwezigheid vastleggen."))
    if bezoek.datum < vandaag() or not _gaat_anders(bezoek):
        raise Weigering(_("Dit bezoek is intussen veranderd. Kijk opnieuw."))
    return bezoek


def _gaat_anders(bezoek: GeplandBezoek) -> bool:
    """Tell whether somebody else comes by a replacement, or the visit is off because its colleague cannot come."""
    if bezoek.stand == Bezoekstand.VERVALLEN:
        return bezoek.reden == kan_niet(bezoek.door)
    vervangt = Toegang.objects.filter(
        inburgeraar=bezoek.inburgeraar_id, gebruiker=bezoek.door_id, grond=Toegangsgrond.VERVANGING
    )
    return bezoek.stand == Bezoekstand.GEPLAND and vervangt.in_kracht(bezoek.datum).exists()
