"""The texts of reports that are under way: how far each is, and what the reader can do with it."""

from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from gebruikers.models import Gebruiker
from rapportage.schrijven.enums import Tekststand
from rapportage.schrijven.models import Rapporttekst
from rapportage.schrijven.overzicht import lopende_teksten
from rapportage.schrijven.permissions import SCHRIJVERS, VASTSTELLERS, schreef_mee
from rapportage.schrijven.teksten import Boek


@dataclass(frozen=True, kw_only=True)
class Concept:
    """A text that is not published yet.

    Args:
        tekst: which.
        geschreven: how many of its chapters somebody wrote, of how many.
        gewijzigd: in how many chapters a figure changed since they were written.
        wacht: what waits for this reader, as the rest of a sentence that begins with its name; empty for nothing.
        daad: what the reader can do with it, in words, with its address.
    """

    tekst: Rapporttekst
    geschreven: int
    hoofdstukken: int
    gewijzigd: int
    wacht: str
    daad: str
    daad_url: str

    @property
    def regel(self) -> str:
        """How far it is, in words."""
        delen = [
            str(Tekststand(self.tekst.stand).label),
            _("%(n)d van de %(m)d hoofdstukken geschreven") % {"n": self.geschreven, "m": self.hoofdstukken},
        ]
        if self.gewijzigd:
            delen.append(
                ngettext(
                    "in %d hoofdstuk is een cijfer gewijzigd",
                    "in %d hoofdstukken is een cijfer gewijzigd",
                    self.gewijzigd,
                )
                % self.gewijzigd
            )
        return " · ".join(delen)


def concepten(gebruiker: Gebruiker) -> list[Concept]:
    """Return the texts under way for a user who reads all reports, the last year first."""
    return [_concept(gebruiker, tekst) for tekst in lopende_teksten()]


def _concept(gebruiker: Gebruiker, tekst: Rapporttekst) -> Concept:
    boek = Boek(tekst)
    wacht, daad, naar = _wat_nu(gebruiker, tekst, boek)
    return Concept(
        tekst=tekst,
        geschreven=len(boek.hoofdstukken) - len(boek.van_niemand),
        hoofdstukken=len(boek.hoofdstukken),
        gewijzigd=len(boek.gewijzigd),
        wacht=wacht,
        daad=daad,
        daad_url=reverse(f"rapportage:{naar}", args=[tekst.pk]),
    )


def _wat_nu(gebruiker: Gebruiker, tekst: Rapporttekst, boek: Boek) -> tuple[str, str, str]:
    """Return what waits for this reader, the act in words, and the page of the act."""
    schrijft = gebruiker.heeft(*SCHRIJVERS)
    niet_zelf = not schreef_mee(gebruiker, tekst)
    match Tekststand(tekst.stand):
        case Tekststand.CONCEPT if niet_zelf and boek.is_te_lezen:
            return _("wacht op een tweede lezer"), _("Tekst lezen"), "tekst_lezen"
        case Tekststand.GELEZEN if niet_zelf and gebruiker.heeft(*VASTSTELLERS):
            return _("is gelezen, en wacht op jou"), _("Lezen en vaststellen"), "tekst_lezen"
        case Tekststand.VASTGESTELD if schrijft:
            return _("is vastgesteld, en kan worden gepubliceerd"), _("Publiceren"), "publiceren"
        case Tekststand.CONCEPT if schrijft:
            return "", _("Verder schrijven"), "tekst"
    return "", _("Tekst bekijken"), "tekst"
