"""What is told of a figure: its name in words, definition, unit, source, caveat, class and direction (DOMEIN 9)."""

import dataclasses
from dataclasses import dataclass
from enum import StrEnum

from django.db.models import TextChoices
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

type Woorden = str | Promise


class Klasse(StrEnum):
    """Whether a figure counts work, and is exact, or something of persons, which is protected (DOMEIN 9)."""

    WERK = "werk"
    PERSOON = "persoon"


class Richting(StrEnum):
    """Whether more of it is better."""

    HOGER = "hoger is beter"
    LAGER = "lager is beter"
    GEEN = "geen"


class Eenheid(TextChoices):
    """What a figure counts."""

    MENSEN = "mensen", _("mensen")
    TRAJECTEN = "trajecten", _("trajecten")
    BEZOEKEN = "bezoeken", _("bezoeken")
    CONTACTEN = "contacten", _("contacten")
    MINUTEN = "minuten", _("minuten")
    UREN = "uren", _("uren")
    WEKEN = "weken", _("weken")
    BESLUITEN = "besluiten", _("besluiten")
    PUNTEN = "punten", _("punten")
    PLAATSEN = "plaatsen", _("plaatsen")
    WIJKEN = "wijken", _("wijken")
    ORGANISATIES = "organisaties", _("organisaties")
    EURO = "euro", _("euro")
    EURO_PER_UUR = "euro per uur", _("euro per uur")
    ONDERDELEN = "onderdelen", _("onderdelen")
    VAN_DE_BRON = "van de bron", _("zoals de bron het geeft")


DOSSIERS = _("de dossiers van wijkgericht inburgeren")
NETWERK = _("de gegevens over het netwerk in de wijken")
URENREGELS = _("de dossiers en de urenregels van de trajectcoördinatoren")


@dataclass(frozen=True, kw_only=True)
class Indicator:
    """A figure.

    Args:
        naam: its name in code and files.
        begrip: its name in words.
        uitleg: what it counts.
        eenheid: its unit.
        klasse: whether it is exact or protected.
        bron: where it comes from.
        voorbehoud: what a reader must know before concluding anything from it; empty when there is nothing.
        richting: whether more of it is better.
    """

    naam: str
    begrip: Woorden
    uitleg: Woorden
    eenheid: Eenheid
    klasse: Klasse = Klasse.WERK
    bron: Woorden = DOSSIERS
    voorbehoud: Woorden = ""
    richting: Richting = Richting.GEEN

    def als_json(self) -> dict[str, str]:
        """Return the entry for a file."""
        return {veld.name: str(getattr(self, veld.name)) for veld in dataclasses.fields(self)}
