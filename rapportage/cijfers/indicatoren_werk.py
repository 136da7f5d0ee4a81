"""The entries of figures that count work, which are exact (DOMEIN 9)."""

from django.utils.translation import gettext_lazy as _

from rapportage.cijfers.indicator import NETWERK, URENREGELS, Eenheid, Indicator, Richting

TARIEVEN = _("de dossiers, de urenregels van de trajectcoördinatoren, en het uurtarief van de werkgroep")
ALLEEN_UREN = _(
    "Alleen de uren van trajectcoördinatoren; niet wat een onderdeel of activiteit kost. Uren van vóór het eerste "
    "tarief tellen met dat eerste tarief."
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
        naam="uren_per_wijk",
        begrip=_("Uren per wijk"),
        uitleg=_(
            "De minuten van contacten, bij de trajectwijk van de persoon of de wijk van de vindplaats. Daarbij de uren die "
            "per week zijn bijgehouden, gelijk verdeeld over de wijken van de aanstelling van de trajectcoördinator."
        ),
        eenheid=Eenheid.MINUTEN,
        bron=URENREGELS,
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
            "Hoeveel trajecten er sinds het begin van de pilot in een stap kwamen, en na hoeveel weken de helft daarvan verder was. "
            "Een stap terug is niet verder: dan telt de tijd door vanaf de eerste keer. Een traject dat is gesloten, gaat niet meer "
            "verder; een traject dat er nog is, kan dat nog doen. Alleen bij tien trajecten of meer."
        ),
        eenheid=Eenheid.WEKEN,
        richting=Richting.LAGER,
    ),
    Indicator(
        naam="trechter",
        begrip=_("Van gevonden tot afgerond"),
        uitleg=_(
            "Wie in de periode is gevonden, en hoe ver die persoon op de peildatum is gekomen: geopend, in Vormgeven, in "
            "Plaatsen, gestart, afgerond. Bij elke stap staat wie verder ging, wie daar nog is, en met wie het daar "
            "eindigde. Wie een stap terugging, telt bij de verste stap. Iedereen telt één keer."
        ),
        eenheid=Eenheid.MENSEN,
        voorbehoud=_(
            "Wie pas kort geleden is gevonden, kan nog niet ver zijn. Een traject dat is ingelezen zonder gesprek, "
            "staat hier niet bij, want die persoon telt niet als gevonden."
        ),
    ),
    Indicator(
        naam="nodig_per_maand",
        begrip=_("Nodig per maand"),
        uitleg=_(
            "Hoeveel trajecten er elke maand die nog rest moeten starten om het doel van de pilot te halen."
        ),
        eenheid=Eenheid.TRAJECTEN,
        richting=Richting.LAGER,
    ),
    Indicator(
        naam="nog_te_komen",
        begrip=_("Loopt het zo door"),
        uitleg=_(
            "Tussen welke aantallen de starts tot het einde van de pilot in 95 van de 100 gevallen liggen, als het gaat zoals "
            "in het afgelopen jaar. Niet in het eerste half jaar, en niet bij minder dan 10 starts."
        ),
        eenheid=Eenheid.TRAJECTEN,
        voorbehoud=_("Dit is geen voorspelling: het rekent alleen met toeval."),
    ),
    Indicator(
        naam="afgerond",
        begrip=_("Afgerond"),
        uitleg=_("Trajecten die zijn gesloten met als uitkomst dat ze zijn afgerond, met of zonder diploma."),
        eenheid=Eenheid.TRAJECTEN,
        voorbehoud=_(
            "Deel dit niet door het aantal dat in dezelfde periode is gestart: dat zijn andere mensen. Zie daarvoor "
            "wat er werd van wie in een jaar startte."
        ),
        richting=Richting.HOGER,
    ),
    Indicator(
        naam="startcohort",
        begrip=_("Wat er werd van wie in een jaar startte"),
        uitleg=_(
            "De trajecten die in een jaar zijn gestart, en wat daarvan was geworden 6, 12, 18 en 24 maanden na de eigen "
            "start: het loopt nog, is afgerond, is gestopt, of de persoon is verhuisd of overleden."
        ),
        eenheid=Eenheid.TRAJECTEN,
        voorbehoud=_("Een moment staat er pas als iedereen die in dat jaar kon starten, zo ver is."),
    ),
    Indicator(
        naam="begeleid",
        begrip=_("Begeleid"),
        uitleg=_(
            "Mensen van wie het traject in de periode minstens één dag in Vormgeven, Plaatsen, Volgen of Afronden was, "
            "terwijl zij een vast contact hadden. Iedereen telt één keer per wijk, en één keer in de stad."
        ),
        eenheid=Eenheid.MENSEN,
    ),
    Indicator(
        naam="uren_per_persoon",
        begrip=_("Uren per persoon"),
        uitleg=_(
            "Alle uren van de trajectcoördinatoren in twaalf maanden, gedeeld door het aantal mensen dat in die maanden is "
            "begeleid. De norm is 27 uur. Mensen vinden, overleg en schrijven tellen mee."
        ),
        eenheid=Eenheid.UREN,
        bron=URENREGELS,
        voorbehoud=_(
            "Over minder dan twaalf maanden zegt dit niets. Het is een gemiddelde: het is geen tegoed van een persoon."
        ),
    ),
    Indicator(
        naam="normen",
        begrip=_("Normen"),
        uitleg=_(
            "De normen die op de peildatum gelden: die van de nota, of zoals ze bij besluit zijn bijgesteld."
        ),
        eenheid=Eenheid.VAN_DE_BRON,
        bron=_("de normen en doelen van de pilot"),
    ),
    Indicator(
        naam="last",
        begrip=_("Werk per wijk naast de normen"),
        uitleg=_(
            "Per wijk: de mensen die dit kalenderjaar zijn begeleid, naast 50 per volle aanstelling; de uren tot en met de "
            "peildatum, naast 1.350 per volle aanstelling in een heel jaar; en de uren per persoon over twaalf maanden, "
            "naast 27. De eerste twee gaan naar rato van de aanstellingen in de wijk. Wie vier weken of langer afwezig is, telt in "
            "die tijd niet mee voor de 1.350."
        ),
        eenheid=Eenheid.UREN,
        bron=URENREGELS,
        voorbehoud=_(
            "Een aanstelling voor alle wijken is gelijk verdeeld over de pilotwijken. De uren per persoon staan er pas als er "
            "twaalf maanden lang een trajectcoördinator in de wijk was."
        ),
    ),
    Indicator(
        naam="heel_jaar_bezet",
        begrip=_("Het hele jaar een trajectcoördinator"),
        uitleg=_(
            "De pilotwijken waar op elke dag van de periode een trajectcoördinator was aangesteld. Alleen van die wijken "
            "staan de uren per persoon naast de norm."
        ),
        eenheid=Eenheid.WIJKEN,
    ),
    Indicator(
        naam="begeleid_samen",
        begrip=_("Begeleid in de stad"),
        uitleg=_("Mensen die in de periode zijn begeleid, in alle wijken samen. Iedereen telt één keer."),
        eenheid=Eenheid.MENSEN,
    ),
    Indicator(
        naam="norm_uren",
        begrip=_("Norm: uren per persoon"),
        uitleg=_("Hoeveel uren er volgens de nota of een besluit per jaar bij één begeleide persoon horen."),
        eenheid=Eenheid.UREN,
        bron=_("de normen en doelen van de pilot"),
    ),
    Indicator(
        naam="uurtarief",
        begrip=_("Uurtarief"),
        uitleg=_(
            "Wat een uur van een trajectcoördinator op de laatste dag van de periode kost, zoals de werkgroep dat heeft "
            "besloten."
        ),
        eenheid=Eenheid.EURO_PER_UUR,
        bron=TARIEVEN,
    ),
    Indicator(
        naam="kosten",
        begrip=_("Kosten van uren"),
        uitleg=_(
            "Alle uren van de trajectcoördinatoren, elk met het uurtarief van die dag. Een weekregel telt bij de maandag "
            "van de week. Het bedrag staat bij de dag vanaf wanneer het tarief gold."
        ),
        eenheid=Eenheid.EURO,
        bron=TARIEVEN,
        voorbehoud=ALLEEN_UREN,
    ),
    Indicator(
        naam="kosten_per_traject",
        begrip=_("Kosten per gestart traject"),
        uitleg=_(
            "De kosten van alle uren in de periode, gedeeld door het aantal trajecten dat in de periode is gestart."
        ),
        eenheid=Eenheid.EURO,
        bron=TARIEVEN,
        voorbehoud=_(
            "Alleen de uren van trajectcoördinatoren; niet wat een onderdeel of activiteit kost. De uren zijn ook van "
            "trajecten die eerder startten, en van wie nog niet is gestart."
        ),
    ),
    Indicator(
        naam="kosten_per_persoon",
        begrip=_("Kosten per persoon"),
        uitleg=_(
            "De kosten van alle uren in de periode, gedeeld door het aantal mensen dat in de periode is begeleid."
        ),
        eenheid=Eenheid.EURO,
        bron=TARIEVEN,
        voorbehoud=_(
            "Alleen de uren van trajectcoördinatoren; niet wat een onderdeel of activiteit kost. Het is een gemiddelde: "
            "mensen vinden, overleg en schrijven tellen mee."
        ),
    ),
    Indicator(
        naam="gevonden_via",
        begrip=_("Gevonden via bekende en nieuwe vindplaatsen"),
        uitleg=_(
            "Mensen die via het wijknetwerk zijn gevonden, per jaar. Een vindplaats is nieuw als die tijdens de pilot is "
            "gevonden. Wie op geen vindplaats is ontmoet, staat bij aan de deur."
        ),
        eenheid=Eenheid.MENSEN,
        bron=NETWERK,
    ),
    Indicator(
        naam="werving",
        begrip=_("Opbrengst per manier van werven"),
        uitleg=_(
            "Mensen die in de pilot via het wijknetwerk zijn gevonden, en hoeveel van hen op de peildatum een traject zijn gestart "
            "of hebben afgerond. De manier van werven is die van de vindplaats, zoals bekend bij het tellen. Wie op geen vindplaats "
            "is ontmoet, staat bij aan de deur. Is er maar van één vindplaats een traject geopend, dan staat die manier samen met "
            "een andere."
        ),
        eenheid=Eenheid.MENSEN,
        bron=NETWERK,
        voorbehoud=_(
            "Wie kort geleden is gevonden, kan nog starten. Het verschil kan aan de mensen of de plek liggen."
        ),
        richting=Richting.HOGER,
    ),
    Indicator(
        naam="organisaties",
        begrip=_("Organisaties"),
        uitleg=_("Organisaties die bij het tellen met de pilot samenwerken, naar soort."),
        eenheid=Eenheid.ORGANISATIES,
        bron=NETWERK,
    ),
    Indicator(
        naam="besluiten_per_onderwerp",
        begrip=_("Besluiten naar onderwerp"),
        uitleg=_(
            "Besluiten van de werkgroep: in het jaar genomen, in het jaar gedaan, en op de peildatum nog open of te laat. "
            "Wat op de peildatum is ingetrokken, telt niet mee."
        ),
        eenheid=Eenheid.BESLUITEN,
        bron=_("de besluiten van de werkgroep"),
    ),
    Indicator(
        naam="vindplaatsen",
        begrip=_("Vindplaatsen"),
        uitleg=_(
            "Per vindplaats: hoeveel mensen er in de periode zijn gevonden, en hoeveel trajecten er zijn geopend van mensen "
            "die er ooit zijn gevonden. Wie aan de deur is ontmoet, staat apart per wijk. Is een vindplaats een persoon, zoals een "
            "sleutelfiguur of een opbouwwerker? Dan staat die niet met een naam in het rapport, maar per wijk onder de soort, "
            "met hoeveel het er zijn."
        ),
        eenheid=Eenheid.MENSEN,
        bron=NETWERK,
        richting=Richting.HOGER,
    ),
    Indicator(
        naam="activiteiten",
        begrip=_("Activiteiten"),
        uitleg=_(
            "Per activiteit die loopt: hoeveel plaatsen er zijn, hoeveel daarvan op de peildatum bezet zijn en hoeveel "
            "mensen op de wachtlijst staan. Een activiteit is vol als er geen plaats meer vrij is."
        ),
        eenheid=Eenheid.PLAATSEN,
        bron=NETWERK,
        voorbehoud=_(
            "Alleen plaatsen van mensen met een traject tellen. Een organisatie kan er ook anderen plaatsen. Welke activiteiten "
            "lopen, hoeveel plaatsen er zijn en bij welke activiteit een onderdeel hoort, is zoals bekend bij het tellen: een "
            "latere wijziging geldt ook voor een eerdere peildatum."
        ),
    ),
    Indicator(
        naam="onvervuld",
        begrip=_("Onvervulde vraag"),
        uitleg=_(
            "Onderdelen die op de peildatum in een plan staan en waarvoor nog geen plaats is gevonden, naar soort en "
            "trajectwijk. Hulp telt niet."
        ),
        eenheid=Eenheid.ONDERDELEN,
        voorbehoud=_(
            "Is er later een plaats gevonden? Dan telt de wens ook op een eerdere peildatum niet meer mee."
        ),
        richting=Richting.LAGER,
    ),
    Indicator(
        naam="onvervuld_lang",
        begrip=_("Onvervulde vraag, al langer"),
        uitleg=_(
            "De onvervulde vraag die ook aan het eind van het vorige kwartaal al openstond, naar soort en trajectwijk. Hulp telt niet."
        ),
        eenheid=Eenheid.ONDERDELEN,
        richting=Richting.LAGER,
    ),
    Indicator(
        naam="onderdelen",
        begrip=_("Onderdelen van de productbeschrijving"),
        uitleg=_(
            "Per onderdeel: wanneer de tekst klaar moest zijn, en wanneer een tekst is goedgekeurd. Te laat: een dag waarop de "
            "tekst klaar moest zijn, is op de peildatum voorbij, en voor die dag of een latere is geen tekst goedgekeurd."
        ),
        eenheid=Eenheid.ONDERDELEN,
        bron=_("de productbeschrijving"),
        voorbehoud=_(
            "Een goedgekeurde tekst die op de peildatum weer concept is, telt niet als goedgekeurd."
        ),
    ),
    Indicator(
        naam="weken_zonder_ervaring",
        begrip=_("Weken zonder ervaring"),
        uitleg=_(
            "Per vraag van de pilot: hoeveel hele weken er op de peildatum voorbij zijn sinds een collega de laatste ervaring "
            "deelde, of sinds het begin van de pilot als er nog geen is. Een ervaring die is ingetrokken, telt niet."
        ),
        eenheid=Eenheid.WEKEN,
        bron=_("de ervaringen van het team"),
        richting=Richting.LAGER,
    ),
    Indicator(
        naam="wijkcijferreeks",
        begrip=_("Wijkcijfers door de jaren"),
        uitleg=_(
            "Cijfers over de wijk, de buurten daarin en de CBS-wijken waar die in liggen, als er van minstens twee jaren "
            "een cijfer is. Ernaast staat wat de pilot in die wijk per jaar deed."
        ),
        eenheid=Eenheid.VAN_DE_BRON,
        bron=_("de bron die bij elk cijfer staat"),
        voorbehoud=_(
            "Bronnen kunnen verschillend tellen. Dat een wijkcijfer verandert, hoeft niet door de pilot te komen."
        ),
    ),
)
