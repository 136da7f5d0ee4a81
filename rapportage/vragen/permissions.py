"""Who reads the five questions, who writes their answers, and who finds out what is not known yet (DOMEIN 2 and 9).

They are read by whoever reads the texts of the productbeschrijving within the municipality; written by the two whose task
reports and productbeschrijving are. Of what is to be found out, who finds it out says what came of it. Ervaringen and
citations are seen by who reads ervaringen, as everywhere (`rapportage/sql/zicht_ervaringen.sql`).
"""

from collections.abc import Mapping
from typing import Any

from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.utils.translation import gettext as _

from gebruikers.enums import Rol
from gebruikers.models import Aanstelling, Gebruiker
from kern.beleid import Bereik, Onderwerp, vraagt
from rapportage.ervaringen.enums import Vraag
from rapportage.product.permissions import BINNEN
from rapportage.vragen.models import Uitzoekpunt, Vraagcitaat, Vraagopmerking

LEZERS = BINNEN
"""Who reads the questions; the policies of the tables name the same rollen (`rapportage/sql/zicht_vragen.sql`)."""
SCHRIJVERS = frozenset({Rol.BELEIDSMEDEWERKER, Rol.PROJECTLEIDER})
"""Who writes answers, cites with them, and keeps what is to be found out."""


def _vraag(kwargs: Mapping[str, Any]) -> Onderwerp:
    return Onderwerp("pilotvraag", kwargs["pk"])


@vraagt(_vraag, personen=False)
def VRAAG(gebruiker: Gebruiker, kwargs: Mapping[str, Any]) -> Onderwerp | None:  # noqa: N802  a scope, named as one
    """Return the scope of a page about a question (`pk` in its URL, its number)."""
    onderwerp = _vraag(kwargs)
    return onderwerp if gebruiker.heeft(*LEZERS) and onderwerp.pk in Vraag.values else None


def _via(model: type[Uitzoekpunt | Vraagopmerking | Vraagcitaat], soort: str) -> Bereik:
    def gevraagd(kwargs: Mapping[str, Any]) -> Onderwerp:
        return Onderwerp(soort, kwargs["pk"])

    @vraagt(gevraagd, personen=False)
    def bereik(gebruiker: Gebruiker, kwargs: Mapping[str, Any]) -> Onderwerp | None:
        onderwerp = gevraagd(kwargs)
        rijen = model._default_manager.filter(pk=onderwerp.pk)  # noqa: SLF001
        return onderwerp if gebruiker.heeft(*LEZERS) and rijen.exists() else None

    return bereik


PUNT = _via(Uitzoekpunt, "uitzoekpunt")
OPMERKING = _via(Vraagopmerking, "vraagopmerking")
CITAAT = _via(Vraagcitaat, "vraagcitaat")


def mag_beantwoorden(gebruiker: Gebruiker, punt: Uitzoekpunt) -> bool:
    """Tell whether this user may say what came of something: who finds it out, and who writes the answers."""
    return gebruiker.heeft(*SCHRIJVERS) or (gebruiker.heeft(*LEZERS) and punt.wie_id == gebruiker.pk)


def als_uitzoeker() -> QuerySet[Aanstelling]:
    """Return the aanstellingen by which users can be asked to find something out: who reads the questions today."""
    return Aanstelling.objects.in_kracht().met_rol(*sorted(LEZERS)).filter(gebruiker__is_active=True)


def uitzoekers() -> list[int]:
    """Return the keys of the users who can be asked to find something out."""
    return list(als_uitzoeker().order_by().values_list("gebruiker_id", flat=True).distinct())


def eis_schrijft(gebruiker: Gebruiker) -> None:
    """Refuse who writes no answers.

    Raises:
        PermissionDenied: with the reason.
    """
    if not gebruiker.heeft(*SCHRIJVERS):
        raise PermissionDenied(_("Alleen de beleidsmedewerker of de projectleider kan dit doen."))


def eis_beantwoordt(gebruiker: Gebruiker, punt: Uitzoekpunt) -> None:
    """Refuse who may not say what came of something.

    Raises:
        PermissionDenied: with the reason.
    """
    if not mag_beantwoorden(gebruiker, punt):
        raise PermissionDenied(
            _("Alleen wie dit uitzoekt, de beleidsmedewerker of de projectleider kan dit doen.")
        )
