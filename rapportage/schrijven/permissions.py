"""Who writes the text of a report, who reads and approves it, and who reads what is published (DOMEIN 2 and 9)."""

from collections.abc import Mapping
from typing import Any

from gebruikers.enums import Rol
from gebruikers.models import Gebruiker
from kern.beleid import Bereik, Onderwerp, vraagt
from kern.opdracht import Stand
from rapportage.permissions import LEZERS, VRAGERS, WERKGROEP
from rapportage.schrijven.models import (
    Hoofdstukcitaat,
    Hoofdstukopmerking,
    Hoofdstuktekst,
    Rapporterratum,
    Rapportpublicatie,
    Rapporttekst,
)

SCHRIJVERS = VRAGERS
VASTSTELLERS = frozenset({Rol.AFDELINGSHOOFD})
INTREKKERS = SCHRIJVERS | VASTSTELLERS
LEZERS_VAN_PUBLICATIES = WERKGROEP
"""Who reads a published report: the adviseur and the wijkcoördinatoren too, who read nothing of it before."""


def _rapporttekst(kwargs: Mapping[str, Any]) -> Onderwerp:
    return Onderwerp("rapporttekst", kwargs["pk"])


@vraagt(_rapporttekst, personen=False)
def TEKST(gebruiker: Gebruiker, kwargs: Mapping[str, Any]) -> Onderwerp | None:  # noqa: N802  a scope, named as one
    """Return the scope of a page about the text of a report (`pk` in its URL)."""
    onderwerp = _rapporttekst(kwargs)
    mag = gebruiker.heeft(*LEZERS) and Rapporttekst.objects.filter(pk=onderwerp.pk).exists()
    return onderwerp if mag else None


def publicatie_op(*, klaar: bool = False) -> Bereik:
    """Return the scope of a page about what is published (`pk` in its URL), for all only once it is.

    With `klaar` for everybody only once it is.
    """

    def gevraagd(kwargs: Mapping[str, Any]) -> Onderwerp:
        return Onderwerp("rapportpublicatie", kwargs["pk"])

    @vraagt(gevraagd, personen=False)
    def bereik(gebruiker: Gebruiker, kwargs: Mapping[str, Any]) -> Onderwerp | None:
        onderwerp = gevraagd(kwargs)
        rijen = Rapportpublicatie.objects.filter(pk=onderwerp.pk)
        if klaar or not gebruiker.heeft(*LEZERS):
            rijen = rijen.filter(stand=Stand.KLAAR)
        return onderwerp if gebruiker.heeft(*LEZERS_VAN_PUBLICATIES) and rijen.exists() else None

    return bereik


def _via(model: type[Hoofdstukcitaat | Hoofdstukopmerking | Rapporterratum], soort: str) -> Bereik:
    def gevraagd(kwargs: Mapping[str, Any]) -> Onderwerp:
        return Onderwerp(soort, kwargs["pk"])

    @vraagt(gevraagd, personen=False)
    def bereik(gebruiker: Gebruiker, kwargs: Mapping[str, Any]) -> Onderwerp | None:
        onderwerp = gevraagd(kwargs)
        mag = gebruiker.heeft(*LEZERS) and model.objects.filter(pk=onderwerp.pk).exists()
        return onderwerp if mag else None

    return bereik


OPMERKING = _via(Hoofdstukopmerking, "hoofdstukopmerking")
ERRATUM = _via(Rapporterratum, "rapporterratum")
CITAAT = _via(Hoofdstukcitaat, "hoofdstukcitaat")


def schreef_mee(gebruiker: Gebruiker, rapport: Rapporttekst) -> bool:
    """Tell whether a user wrote a version of a chapter or cited in one, and so may not read or approve the whole."""
    schreef = Hoofdstuktekst.objects.filter(rapport=rapport, door=gebruiker)
    citeerde = Hoofdstukcitaat.objects.filter(rapport=rapport, citaat__door=gebruiker)
    return schreef.exists() or citeerde.exists()
