"""Meeting a known person in the wijk (DOMEIN 4): claiming it, and recording how it was found."""

import datetime as dt

from django.db import transaction
from django.utils.translation import gettext as _

from gebruikers.models import Gebruiker
from inburgeraars.fouten import NietVanJou
from inburgeraars.models import (
    Adres,
    Benadering,
    EigenOpgave,
    Inburgeraar,
    Vindgegevens,
    Vindroute,
)
from inburgeraars.services.benaderingen import aanstelling_voor_wijk, claim_persoon, lock_persoon
from inburgeraars.services.opgave import Opgave, schrijf_opgave, staat_geboren_in_register
from inburgeraars.services.personen import Bereikbaarheid
from inburgeraars.services.vindgegevens import stond_in_bpi, wijk_van
from kern.dagen import eis_was
from kern.klok import vandaag
from logboek.enums import Handeling
from logboek.services import handeling
from netwerk.models import Vindplaats
from wijken.models import Buurt, Wijk


def is_nooit_benaderd(inburgeraar_id: int) -> bool:
    """Tell whether a person was never approached and never found, so that how it is found must still be recorded."""
    return not (
        Benadering.objects.filter(inburgeraar_id=inburgeraar_id).exists()
        or Vindgegevens.objects.filter(inburgeraar_id=inburgeraar_id).exists()
    )


@transaction.atomic
def recognise_persoon(
    *,
    inburgeraar_id: int,
    door: Gebruiker,
    vindplaats: Vindplaats | None = None,
    buurt: Buurt | None = None,
    bereikbaar: Bereikbaarheid | None = None,
    opgave: Opgave | None = None,
    eerste_contact: dt.date | None = None,
) -> Inburgeraar:
    """Claim a person who was met in the wijk and turns out to be known.

    A person whom nobody approached yet was found through the wijknetwerk, at the place of the meeting, whether or not
    on the register; a person reserved or claimed from the register before stays found by the BPI. How it was found is
    set once. A way to reach the person, date of birth and sex are added where none was known.

    Args:
        inburgeraar_id: the person.
        door: the trajectcoördinator who met the person.
        vindplaats: where they met; or
        buurt: the buurt, when they met at the door.
        bereikbaar: a way to reach the person.
        opgave: date of birth and sex, as far as told.
        eerste_contact: the day of the first contact, when that lies back; None means today.

    Returns:
        The person, guided by `door`.

    Raises:
        AlBenaderd: another approaches this person; it says who, since when.
        NietVanJou: no aanstelling for the wijk of this person, or of the place.
        ValidationError: a first contact on a day still to come.
    """
    eis_was("eerste_contact", eerste_contact)
    persoon = lock_persoon(inburgeraar_id)
    if (vindplaats or buurt) and is_nooit_benaderd(inburgeraar_id):
        vond_in_wijk(persoon, door, vindplaats or buurt, eerste_contact or vandaag())
    claim_persoon(inburgeraar_id=inburgeraar_id, door=door)
    if bereikbaar is not None:
        _vul_aan(persoon, bereikbaar, door)
    if opgave:
        _vul_opgave_aan(persoon, opgave, door)
    persoon.refresh_from_db()
    return persoon


def vond_in_wijk(
    persoon: Inburgeraar, door: Gebruiker, plek: Vindplaats | Buurt | Wijk | None, eerste_contact: dt.date
) -> None:
    """Record that a person whom nobody approached yet was found through the wijknetwerk.

    Args:
        persoon: the person.
        door: the trajectcoördinator who met the person.
        plek: where they met; the wijk when they met at a door whose buurt is not known.
        eerste_contact: the day of the first contact.

    Raises:
        NietVanJou: the place lies outside the wijken of this coordinator.
        ValidationError: a first contact on a day still to come.
    """
    eis_was("eerste_contact", eerste_contact)
    if plek is None or aanstelling_voor_wijk(door, wijk_van(plek)) is None:
        raise NietVanJou(_("Je kunt alleen een vindplaats of buurt in je eigen wijk kiezen."))
    with handeling(Handeling.PERSOON_GEREGISTREERD, door=door) as daad:
        daad.over("inburgeraar", persoon.pk)
        Vindgegevens.objects.create(
            inburgeraar=persoon,
            vindroute=Vindroute.WIJKNETWERK,
            vindplaats=plek if isinstance(plek, Vindplaats) else None,
            buurt=plek if isinstance(plek, Buurt) else None,
            wijk=plek if isinstance(plek, Wijk) else None,
            al_in_bpi=stond_in_bpi(persoon.pk, op=eerste_contact),
            gevonden_op=vandaag(),
            ontmoet_op=eerste_contact if eerste_contact < vandaag() else None,
        )


def _vul_aan(persoon: Inburgeraar, bereikbaar: Bereikbaarheid, door: Gebruiker) -> None:
    nieuw = {
        naam: waarde
        for naam, waarde in (
            ("telefoon", bereikbaar.telefoon),
            ("email", bereikbaar.email),
            ("bereikbaar_via", bereikbaar.via),
        )
        if waarde and not getattr(persoon, naam)
    }
    adres_onbekend = bereikbaar.straat and not Adres.objects.filter(inburgeraar=persoon).in_kracht().exists()
    if not nieuw and not adres_onbekend:
        return
    with handeling(Handeling.PERSOON_GEWIJZIGD, door=door) as daad:
        daad.over("inburgeraar", persoon.pk)
        if nieuw:
            Inburgeraar.objects.filter(pk=persoon.pk).update(**nieuw)
        if adres_onbekend:
            Adres.objects.create(
                inburgeraar=persoon,
                straat=bereikbaar.straat,
                huisnummer=bereikbaar.huisnummer,
                toevoeging=bereikbaar.toevoeging,
            )


def _vul_opgave_aan(persoon: Inburgeraar, opgave: Opgave, door: Gebruiker) -> None:
    if staat_geboren_in_register(persoon.pk):
        return
    eerder = EigenOpgave.objects.filter(inburgeraar=persoon).first() or EigenOpgave()
    samen = Opgave(
        geboren=eerder.geboortedatum or opgave.geboren, geslacht=eerder.geslacht or opgave.geslacht
    )
    with handeling(Handeling.PERSOON_GEWIJZIGD, door=door) as daad:
        daad.over("inburgeraar", persoon.pk)
        schrijf_opgave(persoon, samen)
