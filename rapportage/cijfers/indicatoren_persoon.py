"""The entries of figures that tell something of persons, which are protected (DOMEIN 9)."""

from django.utils.translation import gettext_lazy as _

from rapportage.cijfers.indicator import Eenheid, Indicator, Klasse, Richting

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
        naam="taalcoach",
        begrip=_("Met of zonder taalcoach"),
        uitleg=_(
            "Met taalcoach: in het traject is uiterlijk op de dag van de laatste meting een onderdeel gestart bij een "
            "activiteit van de soort taalcoach, ook als dat al is afgelopen. Iedereen anders is zonder. De eerste meting van "
            "het traject kan van na het begin met de taalcoach zijn."
        ),
        eenheid=Eenheid.MENSEN,
        klasse=Klasse.PERSOON,
        voorbehoud=_(
            "Wie een taalcoach krijgt, is niet geloot. Een verschil zegt niet dat de taalcoach dat deed."
        ),
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
    Indicator(
        naam="vast",
        begrip=_("Vast in pijler 1"),
        uitleg=_(
            "Mensen met een traject dat meer dan zes maanden vóór de peildatum is geopend en dan nog open is: wie daarvan nog "
            "niet is gestart."
        ),
        eenheid=Eenheid.MENSEN,
        klasse=Klasse.PERSOON,
        richting=Richting.LAGER,
    ),
    Indicator(
        naam="verzuim",
        begrip=_("Verzuim"),
        uitleg=_(
            "Per soort onderdeel en kwartaal: hoeveel mensen een kwart of meer van de geplande keren niet kwamen zonder af te "
            "melden, van de mensen van wie minstens vier keer is vastgelegd. Wat niet doorging, telt niet. Hulp telt niet."
        ),
        eenheid=Eenheid.MENSEN,
        klasse=Klasse.PERSOON,
        voorbehoud=_(
            "Alleen voor de hele stad. Is van minder dan 80 procent van de mensen genoeg vastgelegd? Dan geven we geen "
            "cijfer. Wie pas kort meedeed, telt als niet vastgelegd."
        ),
        richting=Richting.LAGER,
    ),
    Indicator(
        naam="begin",
        begrip=_("Tijd tot de start van taal"),
        uitleg=_(
            "Bij hoeveel mensen het taalonderdeel 90, 180 en 365 dagen na de eerste poging of oproep is gestart, en met "
            "hoeveel mensen het toen zonder start was geëindigd. Over wie minstens zo lang vóór de peildatum is benaderd."
        ),
        eenheid=Eenheid.MENSEN,
        klasse=Klasse.PERSOON,
        voorbehoud=_(
            "De routes zijn niet door loting gekozen. Naast de reguliere route zetten we alleen mensen die via het BPI "
            "zijn gevonden."
        ),
        richting=Richting.HOGER,
    ),
)
"""The traits and outcomes of persons, which leave the team in vijftallen alone."""

OVER_MENSEN = (
    Indicator(
        naam="tevredenheid",
        begrip=_("Tevredenheid"),
        uitleg=_(
            "Mensen die in een tevredenheidsonderzoek dit antwoord kozen, van alle mensen die in dat onderzoek antwoordden. "
            "Wie een vraag oversloeg, telt als ‘niet beantwoord’. Een proef telt niet mee."
        ),
        eenheid=Eenheid.MENSEN,
        klasse=Klasse.PERSOON,
        bron=_("de antwoorden op het klanttevredenheidsonderzoek, zonder naam"),
        voorbehoud=_(
            "Wie niet antwoordde, kan er anders over denken. Hoeveel mensen antwoordden, staat er alleen bij als dat niet zegt "
            "wie."
        ),
    ),
    Indicator(
        naam="winst",
        begrip=_("Winst in punten"),
        uitleg=_(
            "De score van de laatste meting van een traject min die van de eerste van een andere dag, van iedereen van wie "
            "het traject minstens een half jaar geleden is geopend en die twee keer is gemeten. De middelste waarde (van twee "
            "de laagste) als het zeker tien mensen zijn, het gemiddelde als het er zeker honderd zijn. Het aantal mensen staat in vijftallen."
        ),
        eenheid=Eenheid.PUNTEN,
        klasse=Klasse.PERSOON,
        voorbehoud=_(
            "Het meeste hiervan is de pijler: wie start, krijgt vijf punten erbij zonder meer mee te doen."
        ),
        richting=Richting.HOGER,
    ),
    Indicator(
        naam="taal_binnen",
        begrip=_("Taal gestart binnen een tijd"),
        uitleg=_(
            "Mensen van wie het taalonderdeel binnen zoveel dagen na de eerste poging of oproep is gestart, van wie "
            "minstens zo lang vóór de peildatum is benaderd."
        ),
        eenheid=Eenheid.MENSEN,
        klasse=Klasse.PERSOON,
        richting=Richting.HOGER,
    ),
    Indicator(
        naam="vergelijking",
        begrip=_("Vergelijking van de routes"),
        uitleg=_(
            "Of de wijkgerichte en de reguliere route verschillen in twee dingen die vooraf zijn gekozen: taal gestart binnen "
            "een jaar na de eerste benadering, en afgerond binnen anderhalf jaar na de start."
        ),
        eenheid=Eenheid.MENSEN,
        klasse=Klasse.PERSOON,
        voorbehoud=_(
            "De groepen zijn niet door loting gemaakt. Bij minder dan 20 mensen in een groep, of minder dan 5 met of zonder "
            "de uitkomst, zeggen we niets."
        ),
    ),
)
"""What else is told of persons: no trait of a population."""
