"""Logging a huisbezoek to one or several persons of a household, once, also when it is sent twice (DOMEIN 5 and 6)."""

from uuid import UUID

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from gebruikers.models import Gebruiker
from inburgeraars.fouten import NietVanJou
from inburgeraars.models import Adres, Benadering, Inburgeraar
from inburgeraars.services.benaderingen import aanstelling_voor_wijk, lock_personen
from logboek.enums import Handeling
from logboek.services import handeling
from trajecten.bezoek.services.bijzonderheden import leg_bijzonderheden_vast
from trajecten.bezoek.services.invoer import Bezoek
from trajecten.contact.enums import Contactsoort, Resultaat
from trajecten.contact.fouten import BezoekAnders
from trajecten.contact.minuten import verdeel
from trajecten.contact.models import Contactmoment, Verslag
from trajecten.contact.services.gevolgen import (
    eis_collega,
    eis_dag_was,
    eis_mag_vastleggen,
    eis_taal,
    maak_contactmoment,
    neem_taal_over,
    splits_wie_mag,
    trek_gevolgen,
)
from trajecten.contact.services.invoer import Vastgelegd
from trajecten.contact.services.planning_bij import werk_planning_bij
from wijken.models import Buurt, Wijk


def log_huisbezoek(*, inburgeraar_id: int, door: Gebruiker, sleutel: UUID, bezoek: Bezoek) -> Contactmoment:
    """Log a huisbezoek; arguments and errors as in `log_bezoek`."""
    return log_bezoek(inburgeraar_id=inburgeraar_id, door=door, sleutel=sleutel, bezoek=bezoek).contact


@transaction.atomic
def log_bezoek(*, inburgeraar_id: int, door: Gebruiker, sleutel: UUID, bezoek: Bezoek) -> Vastgelegd:
    """Log a huisbezoek to a person, and to others of its household for whom it counts.

    A talk with a person who is free, or reserved for the coordinator's wijk, claims the person in the same act.
    Another person met there, whom nobody approached yet, was found through the wijknetwerk, at that door. The first
    talk under the coordinator's own claim opens the traject and its fase. A talk with somebody on the regular route is
    recorded and opens nothing. The rules hold for each of the others separately: a person guided by another
    coordinator is left out, and named in the result.

    Args:
        inburgeraar_id: the person whom the visit was for.
        door: the trajectcoördinator.
        sleutel: made when the form opened; the same key again returns the existing visit.
        bezoek: the details.

    Raises:
        NietInCaseload: another coordinator guides this person.
        NietVanJou: no aanstelling in force for the wijk of this person.
        BezoekAnders: the key was used for another visit.
        ValidationError: a day still to come, a talk without minutes, or a second visitor who cannot have been there.
    """
    eis_dag_was(bezoek.datum)
    eis_collega(bezoek.samen_met, door=door, soort=Contactsoort.HUISBEZOEK, datum=bezoek.datum)
    if bezoek.resultaat == Resultaat.GESPROKEN and not bezoek.minuten:
        raise ValidationError({"minuten": _("Kies hoe lang het duurde")})
    personen = lock_personen([inburgeraar_id, *(d.inburgeraar_id for d in bezoek.ook)])
    if (persoon := personen.pop(inburgeraar_id, None)) is None:
        raise NietVanJou(_("Deze persoon staat niet meer in je lijst."))
    if bestaand := _eerder(sleutel, persoon, door, bezoek):
        return Vastgelegd(contact=bestaand, geteld=(persoon,))
    lopend = eis_mag_vastleggen(persoon, door, bezoek_op=bezoek.datum)
    eis_taal(bezoek.taal, op=bezoek.datum, bekend=[persoon.taal_id])
    mogen, niet = splits_wie_mag(personen.values(), door, bezoek_op=bezoek.datum)
    allen = {persoon: lopend} | mogen
    contact = _schrijf_bezoek(allen, door=door, sleutel=sleutel, bezoek=bezoek)
    return Vastgelegd(contact=contact, geteld=tuple(allen), overgeslagen=tuple(niet))


def _schrijf_bezoek(
    allen: dict[Inburgeraar, Benadering | None], *, door: Gebruiker, sleutel: UUID, bezoek: Bezoek
) -> Contactmoment:
    """Write a visit and its consequences for each person it counts for; the first is the person whom it was for."""
    persoon = next(iter(allen))
    with handeling(Handeling.CONTACT_VASTGELEGD, door=door) as daad:
        for wie in allen:
            daad.over("inburgeraar", wie.pk)
        contact = maak_contactmoment(
            sleutel=sleutel,
            soort=Contactsoort.HUISBEZOEK,
            datum=bezoek.datum,
            tijd=bezoek.tijd,
            minuten=bezoek.getelde_minuten,
            door=door,
            samen_met=bezoek.samen_met,
        )
        _schrijf_verslagen(contact, list(allen), bezoek)
        for wie, lopend in allen.items():
            eigen = bezoek if wie == persoon else None
            # The person whom the visit was for came from the register; the others were found at that door.
            plek = None if eigen else _de_deur(persoon, wie, door)
            trek_gevolgen(wie, contact, resultaat=bezoek.resultaat, door=door, lopend=lopend, plek=plek)
            werk_planning_bij(
                contact,
                wie,
                door=door,
                resultaat=bezoek.resultaat,
                vervolg_op=eigen.vervolg_op if eigen else None,
                vervolg_wat=bezoek.vervolg_wat,
            )
        if bezoek.resultaat == Resultaat.GESPROKEN:
            neem_taal_over(
                persoon, taal=bezoek.taal, tolk=bezoek.tolk, voortaan=bezoek.taal_voortaan, door=door
            )
        leg_bijzonderheden_vast(contact, persoon, door=door, bezoek=bezoek)
    return contact


def _de_deur(persoon: Inburgeraar, ander: Inburgeraar, door: Gebruiker) -> Buurt | Wijk | None:
    """Return where somebody was met at another's door: the buurt, or the wijk when no address tells the buurt.

    None when neither of the two lives in a wijk of the user's aanstelling.
    """
    adressen = Adres.objects.in_kracht().filter(inburgeraar__in=(persoon, ander), buurt__isnull=False)
    buurten = {adres.inburgeraar_id: adres.buurt for adres in adressen.select_related("buurt")}
    for buurt in (buurten.get(persoon.pk), buurten.get(ander.pk)):
        if buurt is not None and aanstelling_voor_wijk(door, buurt.wijk_id) is not None:
            return buurt
    wijken = (persoon.wijk, ander.wijk)
    return next((wijk for wijk in wijken if aanstelling_voor_wijk(door, wijk.pk) is not None), None)


def _eerder(sleutel: UUID, persoon: Inburgeraar, door: Gebruiker, bezoek: Bezoek) -> Contactmoment | None:
    contact = Contactmoment.objects.filter(sleutel=sleutel).first()
    if contact is None:
        return None
    verslag = Verslag.objects.filter(contactmoment=contact, inburgeraar=persoon).first()
    zelfde = (
        verslag is not None
        and contact.door_id == door.pk
        and (contact.datum, contact.minuten, verslag.resultaat, verslag.tekst)
        == (bezoek.datum, bezoek.getelde_minuten, bezoek.resultaat, bezoek.tekst)
    )
    if not zelfde:
        raise BezoekAnders
    return contact


def _schrijf_verslagen(contact: Contactmoment, mensen: list[Inburgeraar], bezoek: Bezoek) -> None:
    """Write the report of each person; the first person's holds the texts about the visit as a whole."""
    teksten = {d.inburgeraar_id: d.tekst for d in bezoek.ook}
    for plaats, (wie, minuten) in enumerate(zip(mensen, verdeel(contact.minuten, len(mensen)), strict=True)):
        Verslag.objects.create(
            inburgeraar=wie,
            contactmoment=contact,
            datum=contact.datum,
            resultaat=bezoek.resultaat,
            minuten=minuten,
            taal=bezoek.taal,
            tolk=bezoek.tolk,
            aanwezig=bezoek.aanwezig if plaats == 0 else "",
            tekst=bezoek.tekst if plaats == 0 else teksten[wie.pk],
            kansen=bezoek.kansen if plaats == 0 else "",
        )
