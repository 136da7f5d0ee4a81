"""What a reader who does not know the work must know first: what each part is about, and words of the trade."""

from collections.abc import Mapping

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

WAAROVER: Mapping[int, Promise] = {
    1: _(
        "Wie je zoekt als trajectcoördinator, wat die anders doet dan een consulent, en wat dat moet opleveren."
    ),
    2: _(
        "Welke stappen iemand doorloopt, van het eerste gesprek tot na het traject, naast de reguliere route."
    ),
    3: _("Waar je mensen vindt, hoe je contact legt en hoe je hen werft."),
    4: _(
        "Wat je anders doet voor mensen die van de wet moeten inburgeren, en voor mensen die dat niet moeten."
    ),
    5: _("Met wie je in de wijk samenwerkt, en waar meedoen het leren van de taal vooruithelpt."),
    6: _("Wat een taalcoach doet, wie dat kan zijn, en wat het oplevert."),
    7: _("Hoe de werkgroep stuurt: op het proces, op de inhoud en op de samenwerking."),
    8: _("Hoe je inburgeraars vraagt wat zij van de hulp vinden."),
    9: _("Welk aanbod ontbreekt, hoe je daarop inkoopt, en hoe je met partners omgaat."),
    10: _("Wijkcijfers over meedoen, naast wat de pilot in die wijk deed."),
}
"""By number of the part."""

EERST = (2, 1)
"""The parts of which who begins takes over something first: the process, and whom to look for."""

BEGRIPPEN: tuple[tuple[Promise, Promise], ...] = (
    (
        _("Adviseur"),
        _(
            "De procesmanager van het ministerie, lid van de werkgroep. Leest cijfers, en opent nooit een dossier."
        ),
    ),
    (
        _("Afgerond"),
        _("Het traject is gesloten en het doel is gehaald, met of zonder diploma."),
    ),
    (_("Aspect"), _("Een vraag waarop een onderdeel antwoord geeft, zoals de manier van werven.")),
    (
        _("Behoeftig"),
        _(
            "Iemand hoeft van de wet niet in te burgeren, maar heeft taal en meedoen wel nodig. Nee zeggen mag."
        ),
    ),
    (
        _("Beschikking"),
        _(
            "De brief van de gemeente aan wie plichtig is, met de taalroute en de school. Voluit: vaststellende beschikking."
        ),
    ),
    (
        _("Bij mij ook"),
        _("Zo veel collega’s zeggen dat zij in hun werk hetzelfde zien."),
    ),
    (
        _("BPI"),
        _("Het register van mensen die mogelijk moeten inburgeren. Een regel betekent ‘misschien plichtig’."),
    ),
    (_("Consulent"), _("Begeleidt mensen in de reguliere route, en beslist over handhaving.")),
    (
        _("Contactouder"),
        _("Een ouder die op school andere ouders aanspreekt."),
    ),
    (
        _("Ervaring"),
        _("Wat een collega over de werkwijze opmerkt. Gaat over de aanpak, niet over een persoon."),
    ),
    (_("Geopend, gestart"), _("Geopend: het eerste gesprek. Gestart: het eerste onderdeel van het plan.")),
    (
        _("Gevonden"),
        _("Via het register: er is met iemand gesproken. Via het wijknetwerk: iemand is toegevoegd."),
    ),
    (
        _("GWS, ISI"),
        _("Twee systemen waarin de gemeente een traject ook vastlegt."),
    ),
    (
        _("Hoger, lager"),
        _(
            "De trede van de laatste meting naast die van de eerste. De score telt hierbij niet: die stijgt al als een traject begint."
        ),
    ),
    (_("Ladder"), _("Meet hoe iemand meedoet, in drie pijlers van vier treden.")),
    (
        _("Mijlpaal"),
        _("Een moment waarop we iemand vragen wat die van de hulp vindt: taal gestart, of traject afgerond."),
    ),
    (
        _("Moedercentrum"),
        _("Een plek in de wijk waar moeders elkaar ontmoeten."),
    ),
    (
        _("Niet plichtig of vrijgesteld"),
        _("Iemand hoeft van de wet niet in te burgeren, en is ook niet behoeftig."),
    ),
    (
        _("Niet te bepalen"),
        _(
            "Er is gekeken of iemand plichtig is, en dat is niet te zeggen. Nog niet bekend: er is nog niet gekeken."
        ),
    ),
    (
        _("Onderdeel"),
        _(
            "Een hoofdstuk van deze beschrijving. In een plan: één ding dat iemand gaat doen, zoals les of een activiteit."
        ),
    ),
    (
        _("Opbouwwerk"),
        _("Helpt bewoners om samen iets te doen in hun wijk, zoals een kookgroep of een buurtfeest."),
    ),
    (
        _("Overeenkomst"),
        _("De afspraken tussen iemand en de gemeente op papier, met een handtekening."),
    ),
    (_("Peildatum"), _("De dag tot en met welke is geteld.")),
    (
        _("Plan"),
        _("Wat iemand gaat doen: les, meedoen en hulp, met de afspraken daarover."),
    ),
    (
        _("Plan van aanpak"),
        _("De nota van de gemeente uit 2008 waarmee de pilot begon, met de wetten en woorden van toen."),
    ),
    (_("Plichtig"), _("Iemand moet inburgeren van de wet.")),
    (
        _("Projectleider"),
        _("Let op de doelen, de uren en deze beschrijving."),
    ),
    (
        _("Reguliere route"),
        _("De gewone aanpak: een consulent roept iemand op, daarna komen de taaltoets en de start."),
    ),
    (
        _("Reserveren"),
        _(
            "Iemand uit het register een tijd voor de wijk houden. Een consulent roept die persoon dan niet op."
        ),
    ),
    (
        _("Sleutelfiguur"),
        _("Iemand die veel mensen in de wijk kent en ons voorstelt."),
    ),
    (_("Stappen"), _("Taxeren, vormgeven, plaatsen, volgen en afronden.")),
    (_("Taalcoach"), _("Een vrijwilliger die met iemand Nederlands oefent.")),
    (
        _("Teamleider"),
        _("Leidt de trajectcoördinatoren, leest het register in en reserveert mensen."),
    ),
    (
        _("Trajectcoördinator"),
        _("Vindt mensen in de wijk, bezoekt hen en blijft hun vaste contact tot na het einde."),
    ),
    (
        _("Trajectwijk"),
        _("De wijk waar een traject bij hoort sinds het is geopend, ook als iemand daarna verhuist."),
    ),
    (_("Trede"), _("Een van de vier plekken binnen een pijler van de ladder.")),
    (
        _("Vast contact"),
        _("De trajectcoördinator die iemand begeleidt."),
    ),
    (
        _("Vijftallen"),
        _(
            "Veelvouden van vijf, waarin kenmerken van mensen verschijnen, zodat niemand te herkennen is. Elk vijftal kan 4 "
            "hoger of lager zijn. Tel je er drie op, dan kan de som 12 hoger of lager zijn."
        ),
    ),
    (
        _("Vindplaats"),
        _("Een plek of persoon waarlangs je inburgeraars vindt: een moedercentrum, een school."),
    ),
    (_("Vindroute"), _("Langs welke weg iemand het eerst is gevonden: het BPI of het wijknetwerk.")),
    (
        _("WEB, WI"),
        _(
            "De twee taalroutes, elk naar een wet van 2008 genoemd. WEB: zonder inburgeringsexamen. WI: met examen. Kijk na hoe de wet van nu het noemt."
        ),
    ),
    (
        _("Wijkcoördinator"),
        _(
            "Beheert het netwerk van een wijk: organisaties, vindplaatsen en activiteiten. Opent nooit een dossier."
        ),
    ),
    (
        _("Wijknetwerk"),
        _("De vindroute van wie in de wijk is ontmoet of genoemd, vóór er uit het register is benaderd."),
    ),
    (
        _("Wijkoverleg"),
        _("Het overleg van organisaties in een wijk, een keer per maand."),
    ),
    (
        _("Zelforganisatie"),
        _("Een vereniging die nieuwkomers zelf hebben opgericht."),
    ),
)
"""Words in this document and what they mean, by alphabet."""
