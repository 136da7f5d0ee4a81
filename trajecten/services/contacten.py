"""Logging a contact: a visit, once, also when it is sent twice (DOMEIN 5 and 6)."""

import datetime as dt
from dataclasses import dataclass
from uuid import UUID

from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.db.models import Q
from django.utils.translation import gettext as _

from gebruikers.models import Gebruiker
from inburgeraars.fouten import NietVanJou
from inburgeraars.models import Benadering, Inburgeraar, Route, Taal, Vindgegevens, Vindroute
from inburgeraars.services.benaderingen import (
    aanstelling_voor_wijk,
    claim_persoon,
    lock_persoon,
    open_benadering,
)
from logboek.enums import Handeling
from logboek.services import handeling
from roermond_inburgering.kern.klok import vandaag
from trajecten.enums import MINUTEN_NIEMAND_THUIS, Bezoekstand, Contactsoort, Resultaat
from trajecten.fouten import BezoekAnders, NietInCaseload
from trajecten.models import Contactmoment, GeplandBezoek, Traject, Verslag
from trajecten.services.trajecten import open_traject


@dataclass(frozen=True, kw_only=True)
class Bezoek:
    """What a coordinator tells of a huisbezoek.

    Args:
        datum: the day; not in the future.
        resultaat: how it went.
        minuten: how long it took; None when nobody was at home (10 is counted) or one was not let in.
        tijd: at what time.
        aanwezig: who else was there, in words.
        taal: in which language.
        tolk: with which interpreter.
        tekst: what was said.
        vervolg_op: when to come again.
        vervolg_wat: to do what.
    """

    datum: dt.date
    resultaat: Resultaat
    minuten: int | None = None
    tijd: dt.time | None = None
    aanwezig: str = ""
    taal: Taal | None = None
    tolk: str = ""
    tekst: str = ""
    vervolg_op: dt.date | None = None
    vervolg_wat: str = ""

    @property
    def getelde_minuten(self) -> int:
        """The minutes that count as worked."""
        return self.minuten or MINUTEN_NIEMAND_THUIS


@transaction.atomic
def log_huisbezoek(*, inburgeraar_id: int, door: Gebruiker, sleutel: UUID, bezoek: Bezoek) -> Contactmoment:
    """Log a huisbezoek to one person.

    A talk with somebody who is free, or reserved for the coordinator's wijk, claims the person in the same act.
    The first talk under one's own claim opens the traject and its fase. A talk with somebody on the regular
    route is recorded and opens nothing. A talk is what was planned up to that day, held; who found nobody and plans
    another day has moved it; else it stays planned, and late.

    Args:
        inburgeraar_id: the person.
        door: the trajectcoördinator.
        sleutel: made when the form opened; the same key again returns the visit that exists.
        bezoek: what happened.

    Raises:
        NietInCaseload: another coordinator guides this person.
        NietVanJou: no aanstelling in force for the wijk of this person.
        BezoekAnders: the key was used for another visit.
        ValidationError: a day still to come, or a talk without minutes.
    """
    _eis_kan_kloppen(bezoek)
    persoon = lock_persoon(inburgeraar_id)
    if bestaand := _eerder(sleutel, persoon, door, bezoek):
        return bestaand
    lopend = _eis_mag_vastleggen(persoon, door)
    with handeling(Handeling.CONTACT_VASTGELEGD, door=door) as daad:
        daad.over("inburgeraar", persoon.pk)
        try:
            with transaction.atomic():
                contact = Contactmoment.objects.create(
                    sleutel=sleutel,
                    soort=Contactsoort.HUISBEZOEK,
                    datum=bezoek.datum,
                    tijd=bezoek.tijd,
                    minuten=bezoek.getelde_minuten,
                    door=door,
                )
        except IntegrityError as fout:
            raise BezoekAnders from fout
        _schrijf_verslag(contact, persoon, bezoek)
        if bezoek.resultaat == Resultaat.GESPROKEN:
            _na_gesprek(persoon, door=door, lopend=lopend, op=bezoek.datum)
        _werk_planning_bij(contact, persoon, door=door, bezoek=bezoek)
        return contact


def _eis_kan_kloppen(bezoek: Bezoek) -> None:
    if bezoek.datum > vandaag():
        raise ValidationError({"datum": _("Deze dag moet nog komen. Vul de dag in waarop je er was")})
    if bezoek.resultaat == Resultaat.GESPROKEN and not bezoek.minuten:
        raise ValidationError({"minuten": _("Kies hoe lang het duurde")})


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


def _eis_mag_vastleggen(persoon: Inburgeraar, door: Gebruiker) -> Benadering | None:
    """Return the open approach, when this user may record a visit to this person."""
    lopend = open_benadering(persoon.pk)
    if lopend is not None and lopend.route == Route.WIJKGERICHT:
        # Whoever moved to another wijk keeps its fixed contact; nobody else writes in that dossier.
        if lopend.door_id != door.pk:
            raise NietInCaseload(lopend.door.naam if lopend.door else "")
        return lopend
    if aanstelling_voor_wijk(door, persoon.wijk_id) is None:
        raise NietVanJou(_("Je kunt alleen bezoeken vastleggen bij mensen in je eigen wijk."))
    return lopend


def _schrijf_verslag(contact: Contactmoment, persoon: Inburgeraar, bezoek: Bezoek) -> None:
    Verslag.objects.create(
        inburgeraar=persoon,
        contactmoment=contact,
        datum=bezoek.datum,
        resultaat=bezoek.resultaat,
        minuten=contact.minuten,
        taal=bezoek.taal,
        tolk=bezoek.tolk,
        aanwezig=bezoek.aanwezig,
        tekst=bezoek.tekst,
    )


def _na_gesprek(persoon: Inburgeraar, *, door: Gebruiker, lopend: Benadering | None, op: dt.date) -> None:
    if lopend is not None and lopend.route == Route.REGULIER:
        return
    benadering = claim_persoon(inburgeraar_id=persoon.pk, door=door, van=op)
    # A talk of before the claim opens the traject on the day of the claim: only then was it wijkgericht.
    opening = max(op, benadering.van)
    Vindgegevens.objects.filter(
        inburgeraar=persoon, vindroute=Vindroute.BPI, gevonden_op__isnull=True
    ).update(gevonden_op=op)
    # A traject that was closed under this benadering has its nazorg: a talk then opens no other.
    heeft_traject = Traject.objects.filter(
        Q(gesloten_op__isnull=True) | Q(gesloten_op__gte=benadering.van), inburgeraar=persoon
    )
    if not heeft_traject.exists():
        with handeling(Handeling.TRAJECT_GEOPEND, door=door) as daad:
            daad.over("inburgeraar", persoon.pk)
            open_traject(persoon=persoon, door=door, op=opening)


def _werk_planning_bij(
    contact: Contactmoment, persoon: Inburgeraar, *, door: Gebruiker, bezoek: Bezoek
) -> None:
    gepland = GeplandBezoek.objects.filter(
        inburgeraar=persoon, door=door, stand=Bezoekstand.GEPLAND, datum__lte=bezoek.datum
    )
    if bezoek.resultaat == Resultaat.GESPROKEN:
        gepland.update(stand=Bezoekstand.GEHOUDEN, gehouden_als=contact)
    elif bezoek.vervolg_op is not None:
        gepland.update(stand=Bezoekstand.VERZET)
    if bezoek.vervolg_op is not None:
        GeplandBezoek.objects.create(
            inburgeraar=persoon,
            door=door,
            datum=bezoek.vervolg_op,
            wat=bezoek.vervolg_wat,
            uit_contact=contact,
        )
