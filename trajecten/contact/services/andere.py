"""Logging a contact that is no huisbezoek: a talk, message, instantie, group or vindplaats (DOMEIN 6)."""

import datetime as dt
from dataclasses import dataclass
from uuid import UUID

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from gebruikers.models import Gebruiker
from inburgeraars.fouten import NietVanJou
from inburgeraars.models import Benadering, Inburgeraar, Taal
from inburgeraars.services.benaderingen import aanstelling_voor_wijk, lock_personen
from logboek.enums import Handeling
from logboek.services import handeling
from netwerk.models import Activiteit, Vindplaats
from trajecten.contact.enums import Contactsoort, Resultaat, Waaromelders
from trajecten.contact.fouten import BezoekAnders, NiemandOver
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
from trajecten.contact.services.invoer import Overgeslagen, Vastgelegd, eis_waarom_elders
from trajecten.contact.services.planning_bij import werk_planning_bij
from wijken.models import Organisatie


@dataclass(frozen=True, kw_only=True)
class Contact:
    """The details of a contact that is no huisbezoek.

    Args:
        datum: the day; not in the future.
        samen_met: the colleague who came along to a talk in person, whose minutes count as well.
        resultaat: None at a vindplaats, and for a kind with a single possible result.
        personen: keys of the people it is about, the first one first; nobody at a vindplaats.
        taal_voortaan: taal and tolk become those of the person, who had others; one without gets them anyhow.
        tekst: what was said; of a group the same for each person.
        vindplaats: the place, of a talk in the wijk or a visit to a vindplaats.
        organisatie: of a talk with an instantie.
        activiteit: of a group.
        aantal_gesproken: at a vindplaats, the number of people spoken to without registering them.
        waarom_elders: the reason for a talk outside the wijk.
    """

    soort: Contactsoort
    datum: dt.date
    minuten: int
    resultaat: Resultaat | None = None
    personen: tuple[int, ...] = ()
    tijd: dt.time | None = None
    samen_met: Gebruiker | None = None
    taal: Taal | None = None
    tolk: str = ""
    taal_voortaan: bool = False
    tekst: str = ""
    vindplaats: Vindplaats | None = None
    organisatie: Organisatie | None = None
    activiteit: Activiteit | None = None
    aantal_gesproken: int | None = None
    waarom_elders: Waaromelders | None = None


@transaction.atomic
def log_contact(*, door: Gebruiker, sleutel: UUID, contact: Contact) -> Vastgelegd:
    """Log a contact of another kind than a huisbezoek.

    A talk claims a person and opens its traject as a huisbezoek does, except for the kinds that open nothing
    (`Contactsoort`). Of several people, those guided by another coordinator are left out and named in the result.

    Args:
        door: the trajectcoördinator.
        sleutel: made when the form opened; the same key again returns the existing contact.
        contact: the details.

    Raises:
        NietInCaseload: another coordinator guides the one person it is about.
        NietVanJou: outside the wijken of this coordinator.
        NiemandOver: of several people none is left.
        BezoekAnders: the key was used for another contact.
        ValidationError: a day still to come, a second visitor who cannot have been there, or something that its kind
            requires is missing.
    """
    eis_dag_was(contact.datum)
    eis_collega(contact.samen_met, door=door, soort=contact.soort, datum=contact.datum)
    resultaat = _eis_kan_kloppen(contact)
    personen = list(lock_personen(contact.personen).values())
    personen.sort(key=lambda p: contact.personen.index(p.pk))
    if bestaand := _eerder(sleutel, door, contact, resultaat):
        return Vastgelegd(contact=bestaand, geteld=tuple(personen))
    _eis_eigen_plek(contact, door)
    eis_taal(contact.taal, op=contact.datum, bekend=[p.taal_id for p in personen])
    mogen, niet = _wie_mag(personen, door)
    if contact.personen and not mogen:
        raise NiemandOver([o.reden for o in niet])
    with handeling(Handeling.CONTACT_VASTGELEGD, door=door) as daad:
        for wie in mogen:
            daad.over("inburgeraar", wie.pk)
        rij = _schrijf(contact, list(mogen), door=door, sleutel=sleutel, resultaat=resultaat)
        for wie, lopend in mogen.items():
            assert resultaat is not None  # every kind about persons has one
            trek_gevolgen(wie, rij, resultaat=resultaat, door=door, lopend=lopend, plek=contact.vindplaats)
            if resultaat == Resultaat.GESPROKEN:
                neem_taal_over(
                    wie, taal=contact.taal, tolk=contact.tolk, voortaan=contact.taal_voortaan, door=door
                )
            if contact.soort.persoonlijk:
                werk_planning_bij(rij, wie, door=door, resultaat=resultaat)
    return Vastgelegd(contact=rij, geteld=tuple(mogen), overgeslagen=tuple(niet))


def _wie_mag(
    personen: list[Inburgeraar], door: Gebruiker
) -> tuple[dict[Inburgeraar, Benadering | None], list[Overgeslagen]]:
    """Return the people it may count for, and those left out; a single person who may not is refused."""
    if len(personen) == 1:
        return {personen[0]: eis_mag_vastleggen(personen[0], door)}, []
    return splits_wie_mag(personen, door)


def _eis_kan_kloppen(contact: Contact) -> Resultaat | None:
    """Return the result, or refuse a contact without what its kind requires, or with what does not belong to it."""
    soort = contact.soort
    if soort == Contactsoort.HUISBEZOEK:
        raise ValidationError(_("Een huisbezoek leg je vast met het formulier voor huisbezoeken."))
    if bool(contact.personen) == (soort == Contactsoort.VINDPLAATS):
        raise ValidationError({"wie": _("Kies over wie dit gaat")})
    if soort == Contactsoort.VINDPLAATS and contact.vindplaats is None:
        raise ValidationError({"vindplaats": _("Kies de vindplaats waar je was")})
    if soort == Contactsoort.INSTANTIE and contact.organisatie is None:
        raise ValidationError({"organisatie": _("Kies met welke organisatie je sprak")})
    if soort == Contactsoort.GROEPSACTIVITEIT and contact.activiteit is None:
        raise ValidationError({"activiteit": _("Kies bij welke activiteit dit was")})
    eis_waarom_elders(soort, contact.waarom_elders)
    mogelijk = soort.resultaten
    resultaat = contact.resultaat or (mogelijk[0] if len(mogelijk) == 1 else None)
    if mogelijk and resultaat not in mogelijk:
        raise ValidationError({"resultaat": _("Kies hoe het ging")})
    return resultaat if mogelijk else None


def _eis_eigen_plek(contact: Contact, door: Gebruiker) -> None:
    plek = contact.vindplaats
    if plek is not None and aanstelling_voor_wijk(door, plek.wijk_id) is None:
        raise NietVanJou(_("Je kunt alleen vindplaatsen in je eigen wijk kiezen."))


def _eerder(
    sleutel: UUID, door: Gebruiker, contact: Contact, resultaat: Resultaat | None
) -> Contactmoment | None:
    rij = Contactmoment.objects.filter(sleutel=sleutel).first()
    if rij is None:
        return None
    zelfde = (rij.door_id, rij.soort, rij.datum, rij.minuten, rij.aantal_gesproken) == (
        door.pk,
        contact.soort,
        contact.datum,
        contact.minuten,
        contact.aantal_gesproken,
    ) and all(
        (v.resultaat, v.tekst) == (resultaat, contact.tekst)
        for v in Verslag.objects.filter(contactmoment=rij)
    )
    if not zelfde:
        raise BezoekAnders
    return rij


def _schrijf(
    contact: Contact,
    mensen: list[Inburgeraar],
    *,
    door: Gebruiker,
    sleutel: UUID,
    resultaat: Resultaat | None,
) -> Contactmoment:
    rij = maak_contactmoment(
        sleutel=sleutel,
        soort=contact.soort,
        datum=contact.datum,
        tijd=contact.tijd,
        minuten=contact.minuten,
        door=door,
        samen_met=contact.samen_met,
        vindplaats=contact.vindplaats,
        organisatie=contact.organisatie,
        activiteit=contact.activiteit,
        aantal_gesproken=contact.aantal_gesproken,
    )
    delen = verdeel(contact.minuten, len(mensen)) if mensen and resultaat is not None else []
    for wie, minuten in zip(mensen, delen, strict=True):
        assert resultaat is not None  # every kind about persons has one
        Verslag.objects.create(
            inburgeraar=wie,
            contactmoment=rij,
            datum=rij.datum,
            resultaat=resultaat,
            minuten=minuten,
            taal=contact.taal,
            tolk=contact.tolk,
            tekst=contact.tekst,
            waarom_elders=contact.waarom_elders or "",
        )
    return rij
