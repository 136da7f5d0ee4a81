"""Who reads ervaringen, who shares them, and who uses them (DOMEIN 2 and 9).

The team shares and answers: trajectcoördinatoren and the teamleider, who know the people and so what would point at one.
Who reads all reports reads them too. A writer changes its own; the teamleider can withdraw those of others.
"""

from collections.abc import Mapping
from typing import Any

from django.core.exceptions import PermissionDenied
from django.utils.translation import gettext as _

from gebruikers.enums import TEAM, Rol
from gebruikers.models import Gebruiker
from kern.beleid import Bereik, Onderwerp, vraagt
from rapportage.ervaringen.models import Ervaring, Ervaringfoto

SCHRIJVERS = TEAM
LEZERS = TEAM | {Rol.BELEIDSMEDEWERKER, Rol.PROJECTLEIDER, Rol.AFDELINGSHOOFD}
"""Who reads ervaringen; the policies of the tables name the same rollen."""
VERZAMELAARS = frozenset({Rol.TEAMLEIDER, Rol.BELEIDSMEDEWERKER, Rol.PROJECTLEIDER})
"""Who gathers them into parts and chapters."""
AANVULLERS = SCHRIJVERS | VERZAMELAARS
"""Who gives them keywords."""


def _op(model: type[Ervaring | Ervaringfoto], soort: str, **alleen: Any) -> Bereik:
    def gevraagd(kwargs: Mapping[str, Any]) -> Onderwerp:
        return Onderwerp(soort, kwargs["pk"])

    @vraagt(gevraagd, personen=False)
    def bereik(gebruiker: Gebruiker, kwargs: Mapping[str, Any]) -> Onderwerp | None:
        onderwerp = gevraagd(kwargs)
        rijen = model._default_manager.filter(pk=onderwerp.pk, **alleen)  # noqa: SLF001
        return onderwerp if gebruiker.heeft(*LEZERS) and rijen.exists() else None

    return bereik


ERVARING = _op(Ervaring, "ervaring")
"""The scope of a page about an ervaring (`pk` in its URL)."""
FOTO = _op(Ervaringfoto, "ervaringfoto", bestand__isnull=False)
"""The scope of a page about a picture that was not removed."""


def mag_wijzigen(gebruiker: Gebruiker, ervaring: Ervaring) -> bool:
    """Tell whether this user may change an ervaring: its writer."""
    return gebruiker.heeft(*SCHRIJVERS) and ervaring.door_id == gebruiker.pk


def mag_intrekken(gebruiker: Gebruiker, ervaring: Ervaring) -> bool:
    """Tell whether this user may withdraw an ervaring, and take that back: its writer, and the teamleider."""
    return mag_wijzigen(gebruiker, ervaring) or gebruiker.heeft(Rol.TEAMLEIDER)


def mag_bijvallen(gebruiker: Gebruiker, ervaring: Ervaring) -> bool:
    """Tell whether this user may say *bij mij ook*: a colleague of its writer."""
    return gebruiker.heeft(*SCHRIJVERS) and ervaring.door_id != gebruiker.pk


def eis(mag: bool, reden: str) -> None:  # noqa: FBT001  reads as a sentence
    """Refuse, with the reason, unless allowed.

    Raises:
        PermissionDenied: `mag` is false.
    """
    if not mag:
        raise PermissionDenied(reden)


def eis_wijzigt(gebruiker: Gebruiker, ervaring: Ervaring) -> None:
    """Refuse who did not write an ervaring.

    Raises:
        PermissionDenied: with the reason.
    """
    eis(
        mag_wijzigen(gebruiker, ervaring),
        _("Een collega heeft deze ervaring gedeeld. Alleen die collega kan de ervaring wijzigen."),
    )


def eis_trekt_in(gebruiker: Gebruiker, ervaring: Ervaring) -> None:
    """Refuse who may not withdraw an ervaring.

    Raises:
        PermissionDenied: with the reason.
    """
    eis(
        mag_intrekken(gebruiker, ervaring),
        _(
            "Een collega heeft deze ervaring gedeeld. Alleen die collega of de teamleider kan de ervaring intrekken."
        ),
    )
