"""Who reads besluiten, who adds them, and who may change which (DOMEIN 2).

The werkgroep reads: beleidsmedewerker, wijkcoördinatoren, adviseur and projectleider, and the afdelingshoofd above it.
Beleidsmedewerker and projectleider keep all of them; wijkcoördinator and adviseur add, and change what they added.
Nobody who opens dossiers reads them by that rol: a besluit says nothing about a person.
"""

from django.core.exceptions import PermissionDenied
from django.utils.translation import gettext as _

from besluiten.models import Besluit
from gebruikers.enums import Rol
from gebruikers.models import Aanstelling, Gebruiker

BEHEERDERS = frozenset({Rol.BELEIDSMEDEWERKER, Rol.PROJECTLEIDER})
SCHRIJVERS = BEHEERDERS | {Rol.WIJKCOORDINATOR, Rol.ADVISEUR}
LEZERS = SCHRIJVERS | {Rol.AFDELINGSHOOFD}


def mag_toevoegen(gebruiker: Gebruiker) -> bool:
    """Tell whether this user may add a besluit."""
    return gebruiker.heeft(*SCHRIJVERS)


def mag_wijzigen(gebruiker: Gebruiker, besluit: Besluit) -> bool:
    """Tell whether this user may change or withdraw a besluit."""
    if gebruiker.heeft(*BEHEERDERS):
        return True
    return gebruiker.heeft(*SCHRIJVERS) and besluit.toegevoegd_door_id == gebruiker.pk


def mag_afhandelen(gebruiker: Gebruiker, besluit: Besluit) -> bool:
    """Tell whether this user may say that a besluit was carried out."""
    if gebruiker.heeft(*BEHEERDERS):
        return True
    return gebruiker.heeft(*LEZERS) and besluit.eigenaar_id == gebruiker.pk


def mag_herinneren(gebruiker: Gebruiker, besluit: Besluit) -> bool:
    """Tell whether this user may remind the owner of a besluit; nobody reminds itself."""
    return gebruiker.heeft(*BEHEERDERS) and besluit.eigenaar_id != gebruiker.pk


def eigenaren() -> list[int]:
    """Return the keys of the users who can be made owner: who reads besluiten today."""
    return list(
        Aanstelling.objects.in_kracht()
        .met_rol(*sorted(LEZERS))
        .filter(gebruiker__is_active=True)
        .order_by()
        .values_list("gebruiker_id", flat=True)
        .distinct()
    )


def eis_wijzigt(gebruiker: Gebruiker, besluit: Besluit) -> None:
    """Refuse who may not change or withdraw a besluit.

    Raises:
        PermissionDenied: with the reason.
    """
    if not mag_wijzigen(gebruiker, besluit):
        raise PermissionDenied(
            _(
                "Een collega heeft dit besluit toegevoegd. Alleen die collega, de beleidsmedewerker of de projectleider kan "
                "het wijzigen."
            )
        )


def eis_handelt_af(gebruiker: Gebruiker, besluit: Besluit) -> None:
    """Refuse who may not say that a besluit was carried out.

    Raises:
        PermissionDenied: with the reason.
    """
    if not mag_afhandelen(gebruiker, besluit):
        raise PermissionDenied(
            _("Alleen wie het besluit uitvoert, de beleidsmedewerker of de projectleider kan dit doen.")
        )


def eis_herinnert(gebruiker: Gebruiker, besluit: Besluit) -> None:
    """Refuse who may not remind the owner of a besluit.

    Raises:
        PermissionDenied: with the reason.
    """
    if not mag_herinneren(gebruiker, besluit):
        raise PermissionDenied(
            _("Alleen de beleidsmedewerker of de projectleider kan een collega aan een besluit herinneren.")
        )
