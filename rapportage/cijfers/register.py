"""What is counted: each figure with its definition, unit, source and caveat, in one place (DOMEIN 8a and 9).

A figure is a field of a dataclass that `uit_het_register` marks, and has its entry by the name of that field: one without
an entry cannot be made. Report, page and file read the entries from here.
"""

import dataclasses
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, NamedTuple

from django.db.models import TextChoices
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

type Woorden = str | Promise


class Begrip(NamedTuple):
    """A word of a report that is no figure itself, and what it means."""

    begrip: Woorden
    uitleg: Woorden


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
    WEKEN = "weken", _("weken")
    BESLUITEN = "besluiten", _("besluiten")


DOSSIERS = _("de dossiers van wijkgericht inburgeren")
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


def uit_het_register[T](soort: type[T]) -> type[T]:
    """Return a dataclass of figures, each of whose fields has its entry.

    Raises:
        KeyError: a field without one.
    """
    namen = [veld.name for veld in dataclasses.fields(soort)]  # type: ignore[arg-type]
    if zonder := [naam for naam in namen if naam not in REGISTER]:
        raise KeyError(f"{soort.__name__}: no entry in the register for {', '.join(zonder)}")
    return soort


def woordenlijst(soorten: Iterable[type[Any]], kenmerken: Iterable[str] = ()) -> list[dict[str, str]]:
    """Return what the words of a report mean.

    Args:
        soorten: the dataclasses whose fields are its figures; what is no figure comes before them.
        kenmerken: the names of its traits, which come last.
    """
    begrippen = [{"begrip": str(b.begrip), "uitleg": str(b.uitleg)} for b in BEGRIPPEN]
    velden = (veld.name for soort in soorten for veld in dataclasses.fields(soort))
    return begrippen + [REGISTER[naam].als_json() for naam in (*velden, *kenmerken)]


BEGRIPPEN = (
    Begrip(
        _("Peildatum en bekend op"),
        _(
            "We tellen wat tot en met de peildatum is gebeurd. Wat na het moment 'bekend op' is vastgelegd of "
            "verbeterd, telt niet mee. Zo geeft hetzelfde rapport later dezelfde cijfers."
        ),
    ),
    Begrip(
        _("Vindroute"),
        _(
            "BPI: de eerste benadering kwam uit het register. Wijknetwerk: iemand is in de wijk ontmoet of genoemd, "
            "ook wie al in het BPI stond."
        ),
    ),
    Begrip(
        _("Wijk van een persoon"),
        _(
            "De trajectwijk, als er een traject is. Anders de wijk van het adres op de peildatum. Is er "
            "geen adres? Dan de wijk waarin iemand is toegevoegd."
        ),
    ),
    Begrip(
        _("In vijftallen"),
        _(
            "Kenmerken en uitkomsten van mensen tonen we in veelvouden van vijf, zodat niet te herkennen is om wie het "
            "gaat. Elk getal gaat naar een van de twee vijftallen ernaast, en dezelfde groep steeds dezelfde kant op. "
            "20 kan in het echt 16 tot en met 24 zijn. Een echte 0 blijft 0, maar een 0 kan ook 1 tot en met 4 zijn. "
            "Aantallen over het werk tonen we precies."
        ),
    ),
    Begrip(
        _("Niet verdeeld"),
        _(
            "Een groep van minder dan tien mensen verdelen we niet. Kwamen er sinds de vorige tabel minder dan tien "
            "mensen bij of gingen er minder dan tien weg? Dan staat de vorige tabel er nog een keer, met haar dag."
        ),
    ),
    Begrip(
        _("Samengevoegd"),
        _(
            "Stond iemand twee keer in het register? Dan telt die persoon één keer, vanaf het moment dat "
            "we dat wisten. Het werk voor die persoon blijft meetellen."
        ),
    ),
)

INDICATOREN = (
    Indicator(
        naam="gevonden",
        begrip=_("Gevonden"),
        uitleg=_(
            "Via het wijknetwerk: de dag waarop iemand is toegevoegd. Via het BPI: het eerste contact waarin met "
            "iemand is gesproken. Iedereen telt één keer."
        ),
        eenheid=Eenheid.MENSEN,
        richting=Richting.HOGER,
    ),
    Indicator(
        naam="benaderd",
        begrip=_("Benaderd"),
        uitleg=_(
            "De eerste poging om iemand te bereiken, of het eerste gesprek, viel in de periode. Een gesprek met een "
            "instantie telt niet."
        ),
        eenheid=Eenheid.MENSEN,
        richting=Richting.HOGER,
    ),
    Indicator(
        naam="geopend",
        begrip=_("Geopend"),
        uitleg=_(
            "Het eerste gesprek nadat iemand wijkgericht wordt benaderd. Vanaf die dag is er een traject. Het telt bij "
            "de trajectwijk, ook na een verhuizing."
        ),
        eenheid=Eenheid.TRAJECTEN,
        richting=Richting.HOGER,
    ),
    Indicator(
        naam="geopend_overgenomen",
        begrip=_("Geopend, overgenomen"),
        uitleg=_("Geopende trajecten die al liepen toen ze werden ingelezen, naar vindroute."),
        eenheid=Eenheid.TRAJECTEN,
        voorbehoud=_("Wat er vóór het inlezen gebeurde, is alleen bekend zoals het is ingelezen."),
    ),
    Indicator(
        naam="open",
        begrip=_("Open"),
        uitleg=_(
            "Trajecten die op de peildatum waren geopend en nog niet gesloten, met de stap waarin ze die dag waren."
        ),
        eenheid=Eenheid.TRAJECTEN,
    ),
    Indicator(
        naam="huisbezoeken",
        begrip=_("Huisbezoek"),
        uitleg=_(
            "Een bezoek telt één keer, ook als er meer mensen bij waren. Het telt bij de wijk van wie het eerst is "
            "toegevoegd. Ook bezoeken waarbij niemand thuis was, tellen."
        ),
        eenheid=Eenheid.BEZOEKEN,
    ),
    Indicator(
        naam="mensen_bezocht",
        begrip=_("Mensen bezocht"),
        uitleg=_("Voor wie een huisbezoek was, ook als niemand thuis was. Iedereen telt één keer."),
        eenheid=Eenheid.MENSEN,
    ),
    Indicator(
        naam="contacten",
        begrip=_("Contacten"),
        uitleg=_("Alle contacten naar soort, met hun minuten. Een contact met meer mensen telt één keer."),
        eenheid=Eenheid.CONTACTEN,
    ),
    Indicator(
        naam="minuten_per_wijk",
        begrip=_("Uren per wijk"),
        uitleg=_(
            "De minuten van contacten, bij de wijk van de persoon, of anders van de vindplaats. Wat per week is "
            "bijgehouden, hoort bij geen wijk."
        ),
        eenheid=Eenheid.MINUTEN,
    ),
    Indicator(
        naam="urenregels",
        begrip=_("Uren"),
        uitleg=_(
            "Alle minuten van contacten, ook met instanties en op vindplaatsen, en de uren die per week zijn "
            "bijgehouden. Een bezoek aan een huishouden telt één keer. Gaan er twee collega's samen, dan tellen de "
            "minuten van allebei. Een weekregel telt bij de maandag van de week."
        ),
        eenheid=Eenheid.MINUTEN,
        bron=URENREGELS,
    ),
    Indicator(
        naam="gestart",
        begrip=_("Gestart"),
        uitleg=_(
            "De eerste bevestigde start van taal, een activiteit, opleiding, werk of hulp bij opvoeden die nog niet "
            "liep. Het telt bij de trajectwijk, naar vindroute."
        ),
        eenheid=Eenheid.TRAJECTEN,
        richting=Richting.HOGER,
    ),
    Indicator(
        naam="geeindigd",
        begrip=_("Geëindigd"),
        uitleg=_(
            "Trajecten die zijn gesloten, naar hoe ze eindigden: afgerond, gestopt na de start, verhuisd of overleden "
            "na de start, of gesloten vóór de start. Wordt een traject heropend, dan telt de sluiting niet meer."
        ),
        eenheid=Eenheid.TRAJECTEN,
    ),
    Indicator(
        naam="doelen",
        begrip=_("Doel en op schema"),
        uitleg=_(
            "Hoeveel trajecten aan het eind van de pilot gestart moeten zijn. Op schema is dat doel, gelijk verdeeld "
            "over de dagen van de pilot."
        ),
        eenheid=Eenheid.TRAJECTEN,
        bron=_("de normen en doelen van de pilot"),
        voorbehoud=_("De wijken samen kunnen door het afronden afwijken van het totaal."),
    ),
    Indicator(
        naam="stroom",
        begrip=_("Stroom door de stappen"),
        uitleg=_(
            "Trajecten die bij het begin van de periode in een stap waren, erin kwamen, naar een andere stap gingen, "
            "sloten, en er aan het eind waren. Een traject dat een stap terug ging, telt ook mee."
        ),
        eenheid=Eenheid.TRAJECTEN,
    ),
    Indicator(
        naam="stand_per_maand",
        begrip=_("In elke stap, per maand"),
        uitleg=_("Open trajecten op de laatste dag van elke maand, naar de stap waarin ze die dag waren."),
        eenheid=Eenheid.TRAJECTEN,
    ),
    Indicator(
        naam="gestart_per_maand",
        begrip=_("Gestart, per maand opgeteld"),
        uitleg=_(
            "Hoeveel trajecten sinds het begin van de pilot waren gestart op de laatste dag van elke maand."
        ),
        eenheid=Eenheid.TRAJECTEN,
        richting=Richting.HOGER,
    ),
    Indicator(
        naam="besluiten",
        begrip=_("Besluiten die openstaan"),
        uitleg=_(
            "Besluiten van de werkgroep tot en met de peildatum die dan niet zijn gedaan of ingetrokken. Te laat: de dag "
            "waarop ze uiterlijk klaar moesten zijn, is voorbij."
        ),
        eenheid=Eenheid.BESLUITEN,
        bron=_("de besluiten van de werkgroep"),
    ),
    Indicator(
        naam="weken_in_stap",
        begrip=_("Weken in een stap"),
        uitleg=_(
            "Na hoeveel weken de helft van de trajecten naar een andere stap was gegaan, over de hele pilot. Een traject "
            "dat is gesloten, gaat niet meer verder; een traject dat er nog is, kan dat nog doen. Onder tien trajecten, of als "
            "nog geen helft verder ging, staat er een streepje."
        ),
        eenheid=Eenheid.WEKEN,
        richting=Richting.LAGER,
    ),
)

KENMERKEN = (
    Indicator(
        naam="doelgroep",
        begrip=_("Doelgroep"),
        uitleg=_("Wat op de peildatum was vastgesteld over de plicht om in te burgeren."),
        eenheid=Eenheid.MENSEN,
        klasse=Klasse.PERSOON,
    ),
    Indicator(
        naam="al_in_bpi",
        begrip=_("Al in het BPI"),
        uitleg=_("Wie op een levering van het BPI stond toen die persoon werd gevonden."),
        eenheid=Eenheid.MENSEN,
        klasse=Klasse.PERSOON,
    ),
    Indicator(
        naam="hoe_ver",
        begrip=_("Hoe ver een huisbezoek kwam"),
        uitleg=_(
            "Van wie is bezocht: met wie op minstens één huisbezoek is gesproken, wie nu niet wilde, en bij wie er "
            "niemand thuis was. Iedereen telt één keer, bij wat het verst kwam."
        ),
        eenheid=Eenheid.MENSEN,
        klasse=Klasse.PERSOON,
    ),
    Indicator(
        naam="score",
        begrip=_("Plek op de ladder"),
        uitleg=_(
            "De score op de peildatum: de pijler waarin iemand dan is, en de trede van de laatste meting. De scores "
            "lopen van 1 tot en met 14; 5 en 10 bestaan niet. Iedereen van wie een traject is geopend telt mee, behalve wie vóór de start "
            "verhuisde of overleed."
        ),
        eenheid=Eenheid.MENSEN,
        klasse=Klasse.PERSOON,
        richting=Richting.HOGER,
    ),
    Indicator(
        naam="verandering",
        begrip=_("Verandering in trede"),
        uitleg=_(
            "De trede van de laatste meting naast die van de eerste meting van het traject. Het gaat om iedereen van wie "
            "het traject minstens een half jaar geleden is geopend."
        ),
        eenheid=Eenheid.MENSEN,
        klasse=Klasse.PERSOON,
        voorbehoud=_("Dat iemand hoger staat, zegt niet waardoor dat komt."),
        richting=Richting.HOGER,
    ),
    Indicator(
        naam="boven_5",
        begrip=_("Boven 5"),
        uitleg=_(
            "Of iemand binnen een jaar na de opening een score boven 5 had. Het gaat om iedereen van wie het traject "
            "minstens een jaar geleden is geopend."
        ),
        eenheid=Eenheid.MENSEN,
        klasse=Klasse.PERSOON,
        richting=Richting.HOGER,
    ),
    Indicator(
        naam="boven_10",
        begrip=_("Boven 10"),
        uitleg=_(
            "Of iemand een score boven 10 had. Het gaat om iedereen die het traject minstens een half jaar geleden heeft afgerond."
        ),
        eenheid=Eenheid.MENSEN,
        klasse=Klasse.PERSOON,
        richting=Richting.HOGER,
    ),
    Indicator(
        naam="blijvend",
        begrip=_("Blijvend"),
        uitleg=_(
            "De trede een jaar na het afronden naast de laatste trede van het traject. Het gaat om iedereen die het traject "
            "minstens vijftien maanden geleden heeft afgerond."
        ),
        eenheid=Eenheid.MENSEN,
        klasse=Klasse.PERSOON,
        richting=Richting.HOGER,
    ),
    Indicator(
        naam="reden",
        begrip=_("Reden van stoppen"),
        uitleg=_(
            "Waarom iemand na de start stopte, de laatste keer dat dat gebeurde. Wie verhuisde of overleed, telt hier "
            "niet mee."
        ),
        eenheid=Eenheid.MENSEN,
        klasse=Klasse.PERSOON,
    ),
)
"""The traits and outcomes of persons, which leave the team in vijftallen alone."""


def _op_naam(indicatoren: Iterable[Indicator]) -> Mapping[str, Indicator]:
    """Return the entries by name.

    Raises:
        ValueError: two of one name.
    """
    uit: dict[str, Indicator] = {}
    for indicator in indicatoren:
        if indicator.naam in uit:
            raise ValueError(f"two entries named {indicator.naam}")
        uit[indicator.naam] = indicator
    return uit


REGISTER: Mapping[str, Indicator] = _op_naam((*INDICATOREN, *KENMERKEN))
