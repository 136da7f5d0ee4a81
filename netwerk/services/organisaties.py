"""Organisaties and the people one calls there (DOMEIN 3)."""

from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from gebruikers.models import Gebruiker
from logboek.enums import Handeling
from logboek.services import handeling
from netwerk.permissions import eis, mag_organisatie_bewerken, netwerkgebied
from netwerk.services.bewaren import bewaar, vul
from wijken.models import Contactpersoon, Organisatie, Wijk

WIJKEN = frozenset({"wijken"})


@dataclass(frozen=True, kw_only=True)
class Organisatiegegevens:
    """What is known of an organisatie; each field as in the model.

    Args:
        wijken: where it works, as far as who writes has a say in it; none at all: in the whole municipality.
    """

    naam: str
    soort: str
    wijken: frozenset[Wijk] = frozenset()
    telefoon: str = ""
    email: str = ""
    adres: str = ""
    website: str = ""
    notitie: str = ""
    actief: bool = True


@dataclass(frozen=True, kw_only=True)
class Contactgegevens:
    """What is known of a contact person; each field as in the model."""

    naam: str
    functie: str = ""
    telefoon: str = ""
    email: str = ""
    actief: bool = True


def wijken_na(door: Gebruiker, huidig: set[int], gekozen: set[int], *, nieuw: bool) -> set[int]:
    """Return the wijken of an organisatie after somebody chose: a choice holds for one's own wijken alone.

    Args:
        door: who chooses.
        huidig: keys of the wijken it works in now; none: all.
        gekozen: keys of those chosen.
        nieuw: it is being added, so that none does not mean all yet.

    Raises:
        PermissionDenied: a wijk is chosen in which `door` does not work.
        ValidationError: nothing would be left, which means the whole municipality: not for who works in one wijk.
    """
    gebied = netwerkgebied(door)
    if gebied.alle:
        return gekozen
    eis(all(gebied.omvat(wijk) for wijk in gekozen))
    if not huidig and not nieuw:
        return huidig
    erna = {wijk for wijk in huidig if not gebied.omvat(wijk)} | gekozen
    if not erna:
        raise ValidationError({"wijken": _("Kies minstens één wijk waarin je werkt.")})
    return erna


def add_organisatie(*, door: Gebruiker, gegevens: Organisatiegegevens) -> Organisatie:
    """Add an organisatie.

    Args:
        door: who adds it.
        gegevens: what is known of it.

    Raises:
        PermissionDenied: `door` may not, or not in those wijken.
        ValidationError: by field.
    """
    eis(bool(netwerkgebied(door)))
    organisatie = Organisatie()
    vul(organisatie, gegevens, behalve=WIJKEN)
    wijken = wijken_na(door, set(), {w.pk for w in gegevens.wijken}, nieuw=True)
    with handeling(Handeling.NETWERK_GEWIJZIGD, door=door, onderdeel="organisatie") as daad:
        bewaar(organisatie)
        organisatie.wijken.set(wijken)
        daad.over("organisatie", organisatie.pk)
    return organisatie


def change_organisatie(*, door: Gebruiker, pk: int, gegevens: Organisatiegegevens) -> Organisatie:
    """Change an organisatie; wijken of others that it works in stay.

    Args:
        door: who changes it.
        pk: of the organisatie.
        gegevens: all that is known of it now.

    Raises:
        PermissionDenied: it works in none of the wijken of `door`.
        ValidationError: by field.
    """
    with handeling(Handeling.NETWERK_GEWIJZIGD, door=door, onderdeel="organisatie") as daad:
        organisatie = Organisatie.objects.select_for_update().get(pk=pk)
        huidig = set(organisatie.wijken.values_list("pk", flat=True))
        eis(mag_organisatie_bewerken(door, huidig))
        wijken = wijken_na(door, huidig, {w.pk for w in gegevens.wijken}, nieuw=False)
        vul(organisatie, gegevens, behalve=WIJKEN)
        bewaar(organisatie)
        organisatie.wijken.set(wijken)
        daad.over("organisatie", pk)
    return organisatie


def add_contactpersoon(
    *, door: Gebruiker, organisatie: Organisatie, gegevens: Contactgegevens
) -> Contactpersoon:
    """Add somebody whom one calls at an organisatie.

    Args:
        door: who adds it.
        organisatie: where it works.
        gegevens: what is known of it.

    Raises:
        PermissionDenied: the organisatie works in none of the wijken of `door`.
        ValidationError: by field.
    """
    contactpersoon = Contactpersoon(organisatie=organisatie)
    return _bewaar_contactpersoon(door, contactpersoon, gegevens)


def change_contactpersoon(*, door: Gebruiker, pk: int, gegevens: Contactgegevens) -> Contactpersoon:
    """Change what is known of a contact person.

    Args:
        door: who changes it.
        pk: of the contact person.
        gegevens: all that is known of it now.

    Raises:
        PermissionDenied: the organisatie works in none of the wijken of `door`.
        ValidationError: by field.
    """
    contactpersoon = Contactpersoon.objects.select_related("organisatie").get(pk=pk)
    return _bewaar_contactpersoon(door, contactpersoon, gegevens)


def _bewaar_contactpersoon(
    door: Gebruiker, contactpersoon: Contactpersoon, gegevens: Contactgegevens
) -> Contactpersoon:
    organisatie = contactpersoon.organisatie
    eis(mag_organisatie_bewerken(door, organisatie.wijken.values_list("pk", flat=True)))
    vul(contactpersoon, gegevens)
    with handeling(Handeling.NETWERK_GEWIJZIGD, door=door, onderdeel="contactpersoon") as daad:
        bewaar(contactpersoon)
        daad.over("organisatie", organisatie.pk)
        daad.over("contactpersoon", contactpersoon.pk)
    return contactpersoon
