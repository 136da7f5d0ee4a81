"""Organisaties and their contact persons (DOMEIN 3)."""

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
    """The data of an organisatie; each field as in the model.

    `wijken` are those in which it works, as far as the writer decides on them; none means the whole municipality.
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
    """The data of a contact person; each field as in the model."""

    naam: str
    functie: str = ""
    telefoon: str = ""
    email: str = ""
    actief: bool = True


def wijken_na(door: Gebruiker, huidig: set[int], gekozen: set[int], *, nieuw: bool) -> set[int]:
    """Return the wijken of an organisatie after a choice, which decides only on the chooser's own wijken.

    Args:
        door: who chooses.
        huidig: keys of the wijken it works in now; none means all.
        gekozen: keys of the chosen wijken.
        nieuw: the organisatie is being added, so that an empty `huidig` does not mean all.

    Raises:
        PermissionDenied: a wijk is chosen in which `door` does not work.
        ValidationError: no wijk would be left, which would mean the whole municipality: only a user who works in all
            of it may choose that.
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
    """Change an organisatie to `gegevens`; wijken in which `door` does not work stay.

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
    """Add a contact person to an organisatie.

    Raises:
        PermissionDenied: the organisatie works in none of the wijken of `door`.
        ValidationError: by field.
    """
    contactpersoon = Contactpersoon(organisatie=organisatie)
    return _bewaar_contactpersoon(door, contactpersoon, gegevens)


def change_contactpersoon(*, door: Gebruiker, pk: int, gegevens: Contactgegevens) -> Contactpersoon:
    """Change a contact person to `gegevens`.

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
