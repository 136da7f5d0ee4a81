"""Registering a person met in the wijk, and changing a person's data (DOMEIN 4)."""

import re
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db import transaction
from django.utils.translation import gettext as _

from gebruikers.models import Gebruiker
from gebruikers.services.keuzes import eis_te_kiezen
from inburgeraars.fouten import NietVanJou
from inburgeraars.models import (
    Adres,
    Inburgeraar,
    Registergegevens,
    Taal,
    Tolk,
    Vindgegevens,
    Vindroute,
)
from inburgeraars.namen import Naam, naamsleutels
from inburgeraars.permissions import houdt_dossier
from inburgeraars.services.benaderingen import aanstelling_voor_wijk, claim_persoon, lock_persoon
from inburgeraars.services.opgave import Opgave, schrijf_opgave
from inburgeraars.services.verhuizingen import meld_verhuisd
from inburgeraars.services.vindgegevens import wijk_van
from kern.klok import vandaag
from kern.tekens import FOUT, is_vreemd
from kern.versie import wijzig_rij
from logboek.enums import Handeling
from logboek.services import handeling
from netwerk.models import Vindplaats
from wijken.models import Buurt, Postcode, Wijk
from wijken.models.organisaties import telefoonnummer

_ADRES = re.compile(
    r"^(?P<straat>[^\d,]{3,}?)\s+(?P<huisnummer>\d{1,5})\s*(?P<toevoeging>[A-Za-z0-9\-]{0,8})$"
)


@dataclass(frozen=True, kw_only=True)
class Bereikbaarheid:
    """One way to reach somebody, recognised from a single field: telephone, address, e-mail, or through whom."""

    telefoon: str = ""
    email: str = ""
    straat: str = ""
    huisnummer: str = ""
    toevoeging: str = ""
    via: str = ""


def lees_bereikbaarheid(tekst: str) -> Bereikbaarheid:
    """Recognise what was typed at the door: telephone, e-mail, street and number, or else through whom.

    `tekst` is the text of the field, not empty.
    """
    tekst = " ".join(tekst.split())
    if _past(telefoonnummer, tekst):
        return Bereikbaarheid(telefoon=tekst)
    if _past(validate_email, tekst):
        return Bereikbaarheid(email=tekst)
    if adres := _ADRES.match(tekst):
        return Bereikbaarheid(**adres.groupdict())
    return Bereikbaarheid(via=tekst)


def _past(validator: object, tekst: str) -> bool:
    try:
        validator(tekst)  # type: ignore[operator]
    except ValidationError:
        return False
    return True


def zet_naam(persoon: Inburgeraar, naam: Naam) -> None:
    """Set the name of a person, and the stored keys by which it is sorted and found. Does not save.

    Raises:
        ValidationError: a part holds a line break or a mark of direction, by field.
    """
    for veld in ("voornamen", "voorvoegsel", "geslachtsnaam"):
        if is_vreemd(getattr(naam, veld)):
            raise ValidationError({veld: str(FOUT)})
    persoon.voornamen, persoon.voorvoegsel, persoon.geslachtsnaam = (
        naam.voornamen,
        naam.voorvoegsel,
        naam.geslachtsnaam,
    )
    sleutels = naamsleutels(naam)
    persoon.sorteernaam, persoon.zoeknaam = sleutels.sorteernaam, sleutels.zoeknaam


@transaction.atomic
def register_persoon(  # noqa: PLR0913 - what is told at the door
    *,
    door: Gebruiker,
    naam: Naam,
    bereikbaar: Bereikbaarheid,
    vindplaats: Vindplaats | None = None,
    buurt: Buurt | None = None,
    wijk: Wijk | None = None,
    taal: Taal | None = None,
    tolk: Tolk = Tolk.GEEN,
    opgave: Opgave | None = None,
) -> Inburgeraar:
    """Register a person met in the wijk, and claim it in the same act.

    A first name, one way to reach the person and where they met are enough; the rest comes later. The wijk is that of
    the vindplaats, or of the buurt when they met at the door.

    Args:
        door: the trajectcoördinator.
        naam: at least a first name.
        bereikbaar: one way to reach the person.
        vindplaats: where they met; or
        buurt: the buurt, when they met at the door; or
        wijk: the wijk of that door, when its buurt is not known.
        taal: the language the person prefers, when known.
        tolk: whether a talk needs an interpreter.
        opgave: date of birth and sex, as far as told.

    Returns:
        The person.

    Raises:
        ValidationError: no place, or a date of birth still to come.
        NietVanJou: the place lies outside the wijken of this coordinator.
    """
    plek = _eigen_plek(door, vindplaats or buurt or wijk)
    eis_te_kiezen("taal", taal)
    persoon = Inburgeraar(wijk_id=wijk_van(plek), taal=taal, tolk=tolk)
    zet_naam(persoon, naam)
    _zet_bereikbaarheid(persoon, bereikbaar)
    with handeling(Handeling.PERSOON_GEREGISTREERD, door=door) as daad:
        persoon.save(force_insert=True)
        daad.over("inburgeraar", persoon.pk)
        _schrijf_vindgegevens(persoon, plek)
        _schrijf_adres(persoon, bereikbaar, buurt)
        schrijf_opgave(persoon, opgave or Opgave())
    claim_persoon(inburgeraar_id=persoon.pk, door=door)
    persoon.refresh_from_db()
    return persoon


def _eigen_plek(door: Gebruiker, plek: Vindplaats | Buurt | Wijk | None) -> Vindplaats | Buurt | Wijk:
    if plek is None:
        raise ValidationError({"vindplaats": _("Kies waar je deze persoon vond")})
    if aanstelling_voor_wijk(door, wijk_van(plek)) is None:
        raise NietVanJou(_("Je kunt alleen mensen toevoegen in je eigen wijk."))
    return plek


def _zet_bereikbaarheid(persoon: Inburgeraar, bereikbaar: Bereikbaarheid) -> None:
    persoon.telefoon, persoon.email = bereikbaar.telefoon, bereikbaar.email
    persoon.bereikbaar_via = bereikbaar.via


def _schrijf_vindgegevens(persoon: Inburgeraar, plek: Vindplaats | Buurt | Wijk) -> None:
    Vindgegevens.objects.create(
        inburgeraar=persoon,
        vindroute=Vindroute.WIJKNETWERK,
        vindplaats=plek if isinstance(plek, Vindplaats) else None,
        buurt=plek if isinstance(plek, Buurt) else None,
        wijk=plek if isinstance(plek, Wijk) else None,
        gevonden_op=vandaag(),
    )


def _schrijf_adres(persoon: Inburgeraar, bereikbaar: Bereikbaarheid, buurt: Buurt | None) -> None:
    if bereikbaar.straat:
        Adres.objects.create(
            inburgeraar=persoon,
            straat=bereikbaar.straat,
            huisnummer=bereikbaar.huisnummer,
            toevoeging=bereikbaar.toevoeging,
            buurt=buurt,
        )


@dataclass(frozen=True, kw_only=True)
class Woonadres:
    """The address where somebody says to live; a known postcode gives the buurt and the wijk."""

    straat: str
    huisnummer: str = ""
    toevoeging: str = ""
    postcode: str = ""
    woonplaats: str = ""


@dataclass(frozen=True, kw_only=True)
class Wijziging:
    """New values of a person's data, by its fixed contact.

    Args:
        naam: None leaves it; a name from the register is never changed by hand.
        adres: None leaves it; an address from the register is never changed by hand.
        opgave: None leaves it; a date of birth from the register is never changed by hand.
    """

    telefoon: str
    email: str
    bereikbaar_via: str
    beste_tijd: str
    taal: Taal | None
    tolk: Tolk
    naam: Naam | None = None
    adres: Woonadres | None = None
    opgave: Opgave | None = None


def staat_in_register(inburgeraar_id: int) -> bool:
    """Tell whether name and address of a person come from the register: only a delivery then changes them."""
    return Registergegevens.objects.filter(inburgeraar_id=inburgeraar_id, vervallen_op__isnull=True).exists()


def alleen_houder() -> str:
    """Return the refusal of who does not keep the dossier."""
    return _("Alleen het vaste contact of een vervanger kan de gegevens van deze persoon wijzigen.")


@transaction.atomic
def change_persoon(
    *, inburgeraar_id: int, door: Gebruiker, wijziging: Wijziging, gezien: int | None = None
) -> Inburgeraar:
    """Change the data of a person whose dossier one keeps.

    A new address ends the one before today. Its postcode gives the person's wijk; a postcode in no wijk puts the
    person outside the pilot. The fixed contact stays the same (DOMEIN 2, access follows the traject).

    Args:
        inburgeraar_id: the person.
        door: the fixed contact, or who replaces it.
        wijziging: the new values.
        gezien: the version of the person that the form was opened with.

    Raises:
        NietVanJou: the user is neither, in nazorg too.
        ValidationError: name or address of somebody on the register.
        Ondertussen: somebody changed the same meanwhile.
    """
    persoon = lock_persoon(inburgeraar_id)
    if not houdt_dossier(inburgeraar_id, door):
        raise NietVanJou(alleen_houder())
    if (wijziging.naam or wijziging.adres) and staat_in_register(inburgeraar_id):
        raise ValidationError(_("Naam en adres komen uit het register en veranderen met een levering."))
    eis_te_kiezen("taal", wijziging.taal, nu=persoon.taal_id)
    with handeling(Handeling.PERSOON_GEWIJZIGD, door=door) as daad:
        daad.over("inburgeraar", persoon.pk)
        persoon = wijzig_rij(persoon, gezien=gezien, velden=_velden(wijziging))
        if wijziging.adres is not None:
            woonde_in = persoon.wijk_id
            zet_adres(persoon, wijziging.adres)
            persoon.save(update_fields=["wijk"])
            if persoon.wijk_id != woonde_in:
                meld_verhuisd([persoon.pk], handeling=Handeling.PERSOON_GEWIJZIGD, door_id=door.pk)
        if wijziging.opgave is not None and schrijf_opgave(persoon, wijziging.opgave):
            # The form of another tab, which read what stood there before, then has an older version.
            persoon.save(update_fields=["wijk"])
    persoon.refresh_from_db()
    return persoon


def _velden(wijziging: Wijziging) -> dict[str, Any]:
    velden = {
        veld: getattr(wijziging, veld)
        for veld in ("telefoon", "email", "bereikbaar_via", "beste_tijd", "taal", "tolk")
    }
    if wijziging.naam is None:
        return velden
    nieuw = Inburgeraar()
    zet_naam(nieuw, wijziging.naam)
    namen = ("voornamen", "voorvoegsel", "geslachtsnaam", "sorteernaam", "zoeknaam")
    return velden | {veld: getattr(nieuw, veld) for veld in namen}


def zet_adres(persoon: Inburgeraar, adres: Woonadres) -> None:
    """Give a person an address from today, and the wijk it lies in. Does not save the person."""
    postcode = Postcode.objects.filter(postcode=adres.postcode).select_related("buurt__wijk").first()
    oud = Adres.objects.filter(inburgeraar=persoon).in_kracht().first()
    velden = {
        "straat": adres.straat,
        "huisnummer": adres.huisnummer,
        "toevoeging": adres.toevoeging,
        "postcode": adres.postcode,
        "buurt": postcode.buurt if postcode else None,
    }
    if adres.woonplaats:
        velden["woonplaats"] = adres.woonplaats
    if oud is not None and all(getattr(oud, naam) == waarde for naam, waarde in velden.items()):
        return
    if oud is not None:
        oud.tot = vandaag()
        oud.save(update_fields=["tot"])
    Adres.objects.create(inburgeraar=persoon, van=vandaag(), **velden)
    if postcode is not None:
        persoon.wijk = postcode.buurt.wijk
    elif adres.postcode:
        # The import of the register does the same with a postcode that is in no wijk.
        persoon.wijk = Wijk.objects.filter(buiten_pilot=True).first() or persoon.wijk
