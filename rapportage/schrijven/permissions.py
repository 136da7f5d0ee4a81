"""Who writes the text of a report, who reads and approves it, and who reads what is published (DOMEIN 2 and 9)."""

from collections.abc import Mapping
from typing import Any

from django.db.models import CharField, Exists, OuterRef, Value
from django.db.models.functions import Cast, Concat

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
from rapportage.vragen.models import Vraagantwoord, Vraagcitaat

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
    """Tell whether a user wrote a version of a chapter or cited in one, and so may not read or approve the whole.

    Who wrote the answer to a question, or cited with it, before its chapter was saved last, did so too. What of an answer a
    chapter took over is not kept: all that was there counts.
    """
    hoofdstuk = Hoofdstuktekst.objects.filter(
        rapport=rapport, deel=Concat(Value("vraag-"), Cast(OuterRef("vraag"), CharField()))
    )
    antwoorden = Vraagantwoord.objects.filter(
        Exists(hoofdstuk.filter(op__gte=OuterRef("op"))), door=gebruiker
    )
    bij_antwoord = Vraagcitaat.objects.filter(
        Exists(hoofdstuk.filter(op__gte=OuterRef("citaat__op"))), citaat__door=gebruiker
    )
    return (
        Hoofdstuktekst.objects.filter(rapport=rapport, door=gebruiker).exists()
        or Hoofdstukcitaat.objects.filter(rapport=rapport, citaat__door=gebruiker).exists()
        or antwoorden.exists()
        or bij_antwoord.exists()
    )
