"""The sheets of the workbook and their columns: what the template explains, and what the reading knows."""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

if TYPE_CHECKING:
    from django.utils.functional import _StrOrPromise

VOLGNUMMER = "Volgnummer"
DAG = _("dd-mm-jjjj")


@dataclass(frozen=True)
class Kolom:
    """A column: its head, an explanation and an example in the template, and the list (`Keuzes`) it chooses from."""

    kop: str
    uitleg: "_StrOrPromise"
    voorbeeld: str = ""
    verplicht: bool = False
    lijst: str = ""


@dataclass(frozen=True)
class Blad:
    """A sheet and its columns, the row key first."""

    naam: str
    kolommen: tuple[Kolom, ...] = field(repr=False)

    def __iter__(self):  # type: ignore[no-untyped-def]  # noqa: ANN204  tuple's own
        """Give the columns."""
        return iter(self.kolommen)


def _nummer(uitleg: "_StrOrPromise") -> Kolom:
    return Kolom(VOLGNUMMER, uitleg, "1", verplicht=True)


ANDER_BLAD = _("Het volgnummer van deze persoon op het blad Trajecten.")

TRAJECTEN = Blad(
    "Trajecten",
    (
        _nummer(_("Een eigen nummer per persoon. De andere bladen verwijzen ernaar.")),
        Kolom("Voornaam", _("Zoals in het paspoort."), "Fatma", verplicht=True),
        Kolom("Tussenvoegsel", _("Bijvoorbeeld: van de."), ""),
        Kolom("Achternaam", _("Zoals in het paspoort."), "Yildiz"),
        Kolom("Geboren", _("dd-mm-jjjj, of alleen het jaar."), "04-03-1985"),
        Kolom("Geslacht", _("Kies uit de lijst."), "vrouw", lijst="geslachten"),
        Kolom("BSN", _("Alleen om iemand in het register te herkennen. Wordt niet bewaard."), ""),
        Kolom("A-nummer", _("Alleen om iemand in het register te herkennen. Wordt niet bewaard."), ""),
        Kolom("Telefoon", _("Het nummer waarop je belt."), "06 00 00 12 34"),
        Kolom("E-mail", _("Het e-mailadres van de persoon."), ""),
        Kolom("Straat", _("Alleen van iemand die niet in het register staat."), "Siriushof"),
        Kolom("Huisnummer", _("Alleen cijfers."), "12"),
        Kolom("Toevoeging", _("Bijvoorbeeld: A of bis."), ""),
        Kolom("Postcode", _("Bijvoorbeeld: 6043 CE."), "6043 CE"),
        Kolom("Woonplaats", _("Als het niet in deze gemeente is."), ""),
        Kolom("Taal", _("De taal waarin je praat. Kies uit de lijst."), "", lijst="talen"),
        Kolom("Tolk", _("Kies uit de lijst."), "geen tolk nodig", lijst="tolken"),
        Kolom("Trajectwijk", _("De wijk waarin het traject is geopend."), "", verplicht=True, lijst="wijken"),
        Kolom("Gevonden via", _("BPI of wijknetwerk."), "wijknetwerk", verplicht=True, lijst="vindroutes"),
        Kolom("Vindplaats", _("Alleen bij wijknetwerk. Leeg is: aan de deur."), "", lijst="vindplaatsen"),
        Kolom("Doelgroep", _("Kies uit de lijst, als het is beoordeeld."), "", lijst="doelgroepen"),
        Kolom("Doelgroep sinds", DAG, ""),
        Kolom("Doelperspectief", _("Kies uit de lijst."), "", lijst="doelperspectieven"),
        Kolom(
            "Vast contact",
            _("Het e-mailadres van de trajectcoördinator."),
            "",
            verplicht=True,
            lijst="contacten",
        ),
        Kolom("Geopend op", _("De dag van het eerste gesprek."), "12-01-2026", verplicht=True),
        Kolom("Vormgeven sinds", _("Leeg als het traject nog in Taxeren is."), "02-02-2026"),
        Kolom("Plaatsen sinds", DAG, ""),
        Kolom("Volgen sinds", DAG, ""),
        Kolom("Afronden sinds", DAG, ""),
        Kolom("Gestart op", _("Ter controle: de dag waarop het eerste onderdeel begon."), ""),
    ),
)
ONDERDELEN = Blad(
    "Onderdelen",
    (
        _nummer(ANDER_BLAD),
        Kolom("Soort", _("Kies uit de lijst."), "taal", verplicht=True, lijst="onderdeelsoorten"),
        Kolom("Taalroute", _("Alleen bij taal."), "", lijst="taalroutes"),
        Kolom("Naar niveau", _("Alleen bij taal."), "", lijst="taalniveaus"),
        Kolom("Wat het is", _("In een paar woorden."), "les op dinsdag"),
        Kolom("Organisatie", _("Waar het is."), "", lijst="organisaties"),
        Kolom("Wens", _("Vul dit in als de plek nog te vinden is: wat iemand wil doen."), ""),
        Kolom("Uren per week", _("Een getal."), "6"),
        Kolom("Liep al sinds", _("Alleen als het al liep voordat het traject begon."), ""),
        Kolom("Gestart op", _("Leeg als het nog moet beginnen."), "02-03-2026"),
        Kolom("Gehoord van", _("Van wie je hoorde dat het is begonnen. Hoort bij Gestart op."), "de docent"),
        Kolom("Geëindigd op", _("Leeg als het nog loopt."), ""),
        Kolom("Afloop", _("Hoort bij Geëindigd op."), "", lijst="aflopen"),
        Kolom("Reden", _("Waarom het is gestopt."), ""),
    ),
)
AFSPRAKEN = Blad(
    "Afspraken",
    (
        _nummer(ANDER_BLAD),
        Kolom(
            "Wie", _("Wie het doet. Kies uit de lijst."), "de inburgeraar", verplicht=True, lijst="partijen"
        ),
        Kolom("Wat", _("Wat jullie hebben afgesproken."), "belt de opvang", verplicht=True),
        Kolom("Doel", _("Waarvoor."), ""),
        Kolom("Uiterlijk", _("De dag waarop het klaar moet zijn."), ""),
        Kolom("Score", _("De score waar het naartoe werkt, bijvoorbeeld 7."), "7", lijst="scores"),
        Kolom("Akkoord op", _("De dag waarop jullie het allebei eens waren."), "02-02-2026"),
        Kolom("Status", _("Leeg is: open."), "", lijst="afspraakstanden"),
        Kolom("Afgehandeld op", _("Hoort bij een status die niet open is."), ""),
        Kolom("Reden", _("Waarom het niet is nagekomen, of is vervallen."), ""),
    ),
)
METINGEN = Blad(
    "Metingen",
    (
        _nummer(ANDER_BLAD),
        Kolom("Datum", DAG, "20-01-2026", verplicht=True),
        Kolom("Trede", _("1, 2, 3, 4 of: niet te bepalen."), "2", verplicht=True, lijst="treden"),
        Kolom("Waarom", _("In één zin."), "komt elke week in het buurthuis", verplicht=True),
        Kolom("Aanleiding", _("Leeg is: voortgang."), "eerste meting", lijst="aanleidingen"),
    ),
)
CONTACTEN = Blad(
    "Contacten",
    (
        _nummer(ANDER_BLAD),
        Kolom("Datum", DAG, "12-01-2026", verplicht=True),
        Kolom("Soort", _("Kies uit de lijst."), "huisbezoek", verplicht=True, lijst="contactsoorten"),
        Kolom("Hoe ging het", _("Kies uit de lijst."), "Gesproken", verplicht=True, lijst="resultaten"),
        Kolom("Minuten", _("Hoe lang het duurde."), "45", verplicht=True),
        Kolom("Verslag", _("Wat er is besproken."), ""),
        Kolom(
            "Waarom buiten de wijk", _("Alleen bij een gesprek buiten de wijk."), "", lijst="redenen_elders"
        ),
    ),
)
BLADEN = (TRAJECTEN, ONDERDELEN, AFSPRAKEN, METINGEN, CONTACTEN)
KEUZEBLAD = "Keuzes"
"""The sheet of the template that holds the lists to choose from; the reading passes it by."""
