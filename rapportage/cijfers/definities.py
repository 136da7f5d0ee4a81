"""The definition of each figure in words: the same text in a report, on screen and in the file (DOMEIN 8a)."""

from typing import NamedTuple

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


class Definitie(NamedTuple):
    """The name of a figure, and what it counts."""

    begrip: str | Promise
    uitleg: str | Promise


DEFINITIES = (
    Definitie(
        _("Peildatum en bekend op"),
        _(
            "We tellen wat tot en met de peildatum is gebeurd. Wat na het moment 'bekend op' is vastgelegd of "
            "verbeterd, telt niet mee. Zo geeft hetzelfde rapport later dezelfde cijfers."
        ),
    ),
    Definitie(
        _("Gevonden"),
        _(
            "Via het wijknetwerk: de dag waarop iemand is toegevoegd. Via het BPI: het eerste contact waarin met "
            "iemand is gesproken. Iedereen telt één keer."
        ),
    ),
    Definitie(
        _("Vindroute"),
        _(
            "BPI: de eerste benadering kwam uit het register. Wijknetwerk: iemand is in de wijk ontmoet of genoemd, "
            "ook wie al in het BPI stond. Die staan er apart bij."
        ),
    ),
    Definitie(
        _("Benaderd"),
        _(
            "De eerste poging om iemand te bereiken, of het eerste gesprek, viel in het jaar. Een gesprek met een "
            "instantie telt niet."
        ),
    ),
    Definitie(
        _("Geopend"),
        _(
            "Het eerste gesprek nadat iemand wijkgericht wordt benaderd. Vanaf die dag is er een traject. Het telt bij "
            "de trajectwijk, ook na een verhuizing."
        ),
    ),
    Definitie(
        _("Open"),
        _(
            "Trajecten die op de peildatum waren geopend en nog niet gesloten, met de stap waarin ze die dag waren."
        ),
    ),
    Definitie(
        _("Huisbezoek"),
        _(
            "Een bezoek telt één keer, ook als er meer mensen bij waren. Het telt bij de wijk van wie het eerst is "
            "toegevoegd. Ook bezoeken waarbij niemand thuis was, tellen."
        ),
    ),
    Definitie(
        _("Uren"),
        _(
            "Alle minuten van contacten, ook met instanties en op vindplaatsen, en de uren die per week zijn "
            "bijgehouden. Een bezoek aan een huishouden telt één keer. Gaan er twee collega's samen, dan tellen de minuten van allebei. Een weekregel telt bij de maandag van de week."
        ),
    ),
    Definitie(
        _("Wijk van een persoon"),
        _(
            "De trajectwijk, als er een traject is. Anders de wijk van het adres op de peildatum. Is er "
            "geen adres? Dan de wijk waarin iemand is toegevoegd."
        ),
    ),
    Definitie(
        _("Doelgroep"),
        _(
            "Wat op 31 december was vastgesteld over de plicht om in te burgeren, zoals wij dat op 1 maart daarna "
            "wisten. Alle rapporten over een jaar tonen daarvoor dezelfde tabel."
        ),
    ),
    Definitie(
        _("Niet getoond"),
        _(
            "Kenmerken en uitkomsten van 1 tot en met 4 mensen tonen we niet, anders is te herkennen om wie het gaat. "
            "Ook een ander getal valt dan weg, anders is het uit te rekenen. Aantallen over het werk tonen we altijd."
        ),
    ),
    Definitie(
        _("Samengevoegd"),
        _(
            "Stond iemand twee keer in het register? Dan telt die persoon één keer, vanaf het moment dat "
            "we dat wisten. Het werk voor die persoon blijft meetellen."
        ),
    ),
)
