"""What people like to do and what hinders them, in sentences that follow the steps."""

from demodata.netwerk import (
    FIETSEN,
    KOKEN,
    NAAIEN,
    SCHOOL,
    SPORT,
    TAALCOACH,
    TUIN,
    WINKEL,
    ZORG,
)
from demodata.zinnen import Zin

THEMA_VOOR: dict[str, tuple[str, ...]] = {
    KOKEN: (),
    NAAIEN: ("DON",),
    TUIN: ("VEL",),
    FIETSEN: (),
    SCHOOL: ("kinderen",),
    ZORG: ("!n0",),
    WINKEL: ("zoekt",),
    TAALCOACH: (),
    SPORT: ("!ouder",),
}
"""The words that must be true of a person for a theme to suit."""

THEMAS: dict[str, dict[str, tuple[Zin, ...]]] = {
    KOKEN: {
        "taxeren": (
            ("Koken is wat {n} het liefst doet; op zondag eet de halve galerij mee.", ()),
            ("{n} wil leren hoe je hier voor een groep kookt, met regels en al.", ()),
            ("Het brood van {n} is in het trappenhuis beroemd. Daar zit een kans.", ()),
            ("{n} zette een schaal linzen voor me neer en vertelde waar het recept vandaan komt.", ()),
        ),
        "vormgeven": (
            ("We schreven {act} in het plan: een vast moment met mensen die Nederlands praten.", ("act",)),
            ("{n} gaat een keer kijken bij {act}, samen met iemand uit de straat.", ("act",)),
            ("{act} heeft nog plek. {n} wil eerst zien hoe groot de pannen zijn.", ("act",)),
            ("{n} wil iets met koken, maar niet in een te drukke keuken.", ()),
        ),
        "plaatsen": (
            ("Eerste keer bij {act}: uien gesneden, gelachen, recepten geruild.", ("act",)),
            ("Bij {act} kreeg {n} meteen een schort.", ("act",)),
            ("{n} en de begeleider van {act} hebben kennisgemaakt. Woensdag begint {zij}.", ("act", "!gestart", "DON")),
            ("De groep van {act} klapte toen {n} zich in het Nederlands voorstelde.", ("act",)),
        ),
        "volgen": (
            ("{n} leidde bij {act} zelf een middag. Het boodschappenlijstje was in het Nederlands.", ("act", "laat")),
            ("Bij {act} leert {n} de woorden die in het lesboek pas later komen.", ("act",)),
            ("Voor het buurtfeest kookte {n} voor veertig mensen.", ("laat",)),
            ("{n} schrijft de recepten van {act} op voor een boekje.", ("act", "leest")),
            ("Bij {act} was het eten te zout, vond {n}. Dat zei {zij} ook, heel beleefd.", ("act",)),
        ),
        "afronden": (
            ("{n} blijft bij {act}, nu als vaste vrijwilliger.", ("act",)),
            ("{n} heeft het bewijs van sociale hygiëne gehaald en wil de catering in.", ("diploma",)),
        ),
    },
    NAAIEN: {
        "taxeren": (
            ("Er staat een naaimachine op tafel. {n} maakt gordijnen voor de hele straat.", ()),
            ("{n} naaide vroeger in een atelier en mist dat.", ("!jong",)),
            ("De jas van {n} is zelfgemaakt, met voering en al.", ()),
        ),
        "vormgeven": (
            ("{act} past precies: werken met de handen en ondertussen praten.", ("act",)),
            ("Afgesproken dat {n} twee ochtenden naar {act} gaat, naast de les.", ("act",)),
            ("{n} bracht drie werkstukken mee om te laten zien wat {zij} kan.", ()),
        ),
        "plaatsen": (
            ("{n} is begonnen bij {act} en maakte als eerste een schort.", ("act",)),
            ("Bij {act} mocht {n} de grote machine proberen. Die naait leer.", ("act",)),
            ("De begeleider van {act} legt alles voor en {n} doet het na. Zo gaat het vanzelf.", ("act",)),
        ),
        "volgen": (
            ("Bij {act} is een bestelling van de school binnengekomen. {n} naait twintig tasjes.", ("act",)),
            ("{n} legde bij {act} in het Nederlands uit hoe je een rits inzet.", ("act", "laat")),
            ("De machine thuis is stuk; bij {act} mag {n} na sluitingstijd door.", ("act",)),
            ("De kleedjes van {n} hangen op de markt van de wijk.", ("laat",)),
        ),
        "afronden": (
            ("{n} wil met een vriendin een klein atelier beginnen. Doorverwezen naar een adviseur.", ()),
            ("{n} blijft een dag per week bij {act}.", ("act",)),
        ),
    },
    TUIN: {
        "taxeren": (
            ("Op het balkon groeien munt, tomaten en pepers. {n} zou graag een stuk grond hebben.", ()),
            ("{n} komt van het land en wordt onrustig van binnen zitten.", ()),
            ("{n} herkende elke plant langs het spoor en noemde de namen in twee talen.", ()),
        ),
        "vormgeven": (
            ("{act} op dinsdag komt in het plan. De les is op andere dagen.", ("act",)),
            ("Langs de tuinen gelopen. {n} wees meteen aan welk stuk te nat is.", ()),
            ("Een tuin vraagt elke week tijd. {n} moest lachen: dat weet {zij} beter dan ik.", ()),
        ),
        "plaatsen": (
            ("{n} kreeg bij {act} een eigen hoek. De buurman legt uit wat onkruid is en wat niet.", ("act",)),
            ("Laarzen gevonden bij de kringloop; {n} kan beginnen bij {act}.", ("act", "!gestart")),
            ("Bij {act} spreken ze dialect. {n} hoort het verschil al.", ("act", "gestart")),
        ),
        "volgen": (
            ("We spraken elkaar tussen de bonen. {n} noemt alle groenten bij de Nederlandse naam.", ("!winter",)),
            ("In de winter is er weinig te doen bij {act}; {n} helpt met het hek.", ("act", "winter")),
            ("{n} bracht een tas courgettes mee voor de groep op school.", ("!winter",)),
            ("{n} ruilde zaden met de buurman van {act} en kreeg er een verhaal bij.", ("act",)),
        ),
        "afronden": (
            ("{n} is gevraagd voor het bestuur van de tuinders en zei ja.", ()),
            ("De tuin blijft, ook zonder mij. De sleutel hangt bij {n} aan de muur.", ()),
        ),
    },
    FIETSEN: {
        "taxeren": (
            ("{n} kan niet fietsen en wil dat leren, dan is de school dichtbij.", ("vrouw",)),
            ("{n} keek jaren naar fietsende buren en durfde het nooit te vragen.", ("vrouw",)),
            ("{n} repareert fietsen voor de kinderen uit de straat, gewoon in de gang.", ("man",)),
            ("{n} haalt alles uit elkaar en zet het weer in elkaar, zegt {partner}.", ("man", "samen")),
        ),
        "vormgeven": (
            ("{act} staat in het plan. Eerst een proefles.", ("vrouw", "act")),
            ("{n} wil leren fietsen, maar niet waar de hele straat bij staat. Dat regelen we.", ("vrouw",)),
            ("{act} zoekt iemand die secuur werkt. {n} dus.", ("man", "act")),
            ("{n} wil graag met gereedschap werken en leert dan de taal erbij.", ("man",)),
        ),
        "plaatsen": (
            ("De eerste rondjes op het plein gingen met vallen en opstaan.", ("vrouw",)),
            ("Bij {act} lachten ze met {hem}, niet om {hem}. Dat was nodig.", ("vrouw", "act")),
            ("{n} draaide een proefweek bij {act} en mag blijven.", ("man", "act")),
            ("De begeleider van {act} geeft {n} een overall met naam.", ("man", "act")),
        ),
        "volgen": (
            ("{n} fietste vandaag alleen naar school, over het rustige pad.", ("vrouw", "laat")),
            ("{n} fietst nu met {kind} achterop naar de bibliotheek.", ("vrouw", "jongkind", "laat")),
            ("Afstappen is nog eng, opstappen gaat vanzelf.", ("vrouw", "vroeg")),
            ("De begeleider van {act} laat {n} de klanten te woord staan.", ("man", "act", "laat")),
            ("{n} leert de namen van het gereedschap; de lijst hangt in de werkplaats.", ("man",)),
            ("{n} knapte een fiets op voor een nieuwe deelnemer van de les.", ("man",)),
        ),
        "afronden": (
            ("De fiets heeft {haar} wereld groter gemaakt, zei {n}.", ("vrouw",)),
            ("Er is uitzicht op een leerbaan in een fietsenwinkel.", ("man",)),
        ),
    },
    SCHOOL: {
        "taxeren": (
            ("{n} wil begrijpen wat de kinderen op school doen en mee kunnen praten.", ()),
            ("{n} bleef eens bij de koffie op school en vond het fijn dat iemand {haar} naam wist.", ("schoolkind",)),
            ("Op het schoolplein staat {n} altijd aan dezelfde kant. Daar wil {zij} weg.", ("schoolkind",)),
        ),
        "vormgeven": (
            ("{act} komt in het plan: eens per week, met andere ouders.", ("act",)),
            ("{n} gaat een keer mee naar {act}. Een andere ouder haalt {hem} op.", ("act",)),
            ("De juf van {kind} denkt mee en geeft woordjes mee naar huis.", ("schoolkind",)),
        ),
        "plaatsen": (
            ("{n} is twee keer bij {act} geweest en zat naast een ouder uit de straat.", ("act",)),
            ("Bij {act} kreeg {n} een boekje mee om met {kind} te lezen.", ("act",)),
            ("Samen naar de school gelopen en de directeur een hand gegeven.", ("schoolkind",)),
        ),
        "volgen": (
            ("{n} las voor in de klas van {kind}, vier bladzijden lang.", ("schoolkind", "leest", "laat")),
            ("Bij {act} stelde {n} voor het eerst zelf een vraag.", ("act",)),
            ("{n} hielp mee op de sportdag en kent nu de juf.", ("schoolkind",)),
            ("Thuis hangt een blaadje met de woorden van {act}.", ("act", "leest")),
            ("{kind} verbetert {hem} nu. {n} doet soms expres iets fout.", ("grootschool",)),
        ),
        "afronden": (
            ("{n} zit nu in de ouderraad. Dat had niemand gedacht, {zij} zelf het minst.", ("schoolkind",)),
            ("{n} helpt volgend jaar bij {act} de nieuwe ouders.", ("act",)),
        ),
    },
    ZORG: {
        "taxeren": (
            ("{n} zorgde jaren voor een oma en zou graag iets voor ouderen doen.", ()),
            ("Werken in de zorg is de droom. De weg is lang, maar de eerste stap kan in de wijk.", ("jong",)),
            ("{n} doet boodschappen voor een oude buurman. Zomaar.", ()),
        ),
        "vormgeven": (
            ("{act} is een goed begin. Kennismaking in het zorgcentrum gepland.", ("act",)),
            ("{n} vroeg of {zij} goed genoeg Nederlands spreekt voor {act}. Ja, juist daarom.", ("act",)),
        ),
        "plaatsen": (
            ("{n} is gekoppeld aan een mevrouw van 84 die graag rummikubt.", ()),
            ("Rondgeleid in het zorgcentrum. {n} vond het rustig en schoon.", ("!gestart",)),
            ("De eerste keer voorlezen uit de krant ging langzaam. Meneer vond het prima.", ("leest",)),
        ),
        "volgen": (
            ("De mevrouw van {act} belde mij: ze kijkt elke week naar {n} uit.", ("act",)),
            ("Met de rolstoel naar de markt geweest. {n} vertaalde de kraamnamen.", ()),
            ("{n} vraagt of er een opleiding is voor helpende. Uitgezocht en folder meegebracht.", ("!n1", "laat")),
            ("Er is iemand overleden op de afdeling. {n} ging naar het afscheid.", ("laat",)),
        ),
        "afronden": (
            ("Het zorgcentrum wil {n} houden en betaalt een cursus.", ()),
            ("{n} blijft maatje, op eigen tijd.", ()),
        ),
    },
    WINKEL: {
        "taxeren": (
            ("{n} wil werken, liefst met {haar} handen en onder de mensen.", ()),
            ("Stil zitten is niets voor {n}. Een werkplek met taal erbij zou passen.", ()),
            ("{n} heeft een map vol getuigschriften, in een taal die hier niemand leest.", ("leest",)),
        ),
        "vormgeven": (
            ("{act} heeft over een maand plek. Dat past naast twee ochtenden les.", ("act",)),
            ("Met de jobcoach gebeld over {act}; {n} mag komen praten.", ("act",)),
            ("Samen een kort cv gemaakt, met foto.", ("leest",)),
        ),
        "plaatsen": (
            ("Eerste week bij {act}. {n} was elke dag tien minuten te vroeg.", ("act",)),
            ("Kennisgemaakt bij {act}. {n} kreeg werkschoenen aangemeten.", ("act", "!gestart")),
            ("Bij {act} is de pauze het moeilijkst: iedereen praat door elkaar.", ("act",)),
        ),
        "volgen": (
            ("Bij {act} mag {n} nu achter de kassa.", ("act", "laat")),
            ("De werkbegeleider is tevreden; alleen bellen vindt {n} nog eng.", ()),
            ("{n} sorteert sneller dan wie ook en leert de prijzen uit het hoofd.", ()),
            ("Op de werkplek hangt een bord met {haar} naam. Daar moest ik naar kijken.", ()),
        ),
        "afronden": (
            ("De werkplek is omgezet in een contract voor een half jaar.", ()),
            ("{n} heeft een referentie van {act} en solliciteert zelf.", ("act",)),
        ),
    },
    TAALCOACH: {
        "taxeren": (
            ("{n} wil vooral praten, met steeds dezelfde persoon.", ()),
            ("Een groep is nog te groot. Eén op één zou {n} aandurven.", ()),
            ("{n} oefent zinnetjes voor de spiegel, vertelde {zij} zacht.", ()),
        ),
        "vormgeven": (
            ("Aangemeld voor {act}. {n} heeft het liefst iemand die geduld heeft.", ("act",)),
            ("{act} komt in het plan, op een moment dat het huis rustig is.", ("act",)),
            ("Een vrijwilliger uit de buurt zou kunnen. {n} wil eerst kennismaken.", ()),
        ),
        "plaatsen": (
            ("Kennismaking via {act}: het klikte, ze houden allebei van oude films.", ("act",)),
            ("De taalcoach woont drie straten verder. Ze gaan samen wandelen en praten.", ()),
            ("De eerste keer met de taalcoach duurde twee uur in plaats van één.", ()),
            ("Taalcoach gevonden: een gepensioneerde postbode die iedereen kent.", ("!gestart",)),
        ),
        "volgen": (
            ("Met de taalcoach naar de bibliotheek geweest; {n} heeft nu een pas.", ("leest",)),
            ("De taalcoach en {n} oefenen telefoongesprekken, met twee telefoons in twee kamers.", ()),
            ("Van de taalcoach hoorde ik dat {n} grapjes maakt in het Nederlands.", ("laat",)),
            ("De taalcoach was drie weken op reis; {n} stuurde elke dag een bericht.", ("leest",)),
            ("{n} en de taalcoach koken om de beurt voor elkaar.", ()),
        ),
        "afronden": (
            ("De taalcoach en {n} blijven elkaar zien, nu als vrienden.", ()),
            ("{n} wil zelf taalmaatje worden voor iemand die net begint.", ("!n0",)),
        ),
    },
    SPORT: {
        "taxeren": (
            ("Bewegen doet {n} goed, maar alleen durft {zij} de sporthal niet in.", ()),
            ("{n} voetbalde vroeger elke dag. Nu al een jaar niet.", ("man",)),
            ("{n} loopt elke ochtend een rondje om de wijk, het liefst voor zeven uur.", ()),
        ),
        "vormgeven": (
            ("{act} is om de hoek. {n} gaat de eerste keer met mij mee.", ("act",)),
            ("Een sportgroep waar ook gepraat wordt: dat wil {n} wel proberen.", ()),
            ("{act} in het plan gezet, na de les. Dan is {n} toch al op pad.", ("act",)),
        ),
        "plaatsen": (
            ("{n} was bij {act} en kreeg gelijk een plek in het groepje van vrijdag.", ("act", "vrouw")),
            ("{n} was bij {act} en scoorde twee keer. Nu kent iedereen {haar} naam.", ("act", "man")),
            ("Sportschoenen geregeld; daarmee kan {n} beginnen bij {act}.", ("act", "!gestart")),
        ),
        "volgen": (
            ("Via {act} is een appgroep ontstaan. {n} schrijft mee, met plaatjes en woorden.", ("act",)),
            ("{n} komt vrolijker binnen sinds {act}.", ("act",)),
            ("Na het sporten wordt koffie gedronken; daar gebeurt de taal.", ()),
            ("{n} telt hardop mee bij de oefeningen, tot honderd zonder fout.", ("vroeg",)),
        ),
        "afronden": (
            ("{n} begeleidt nu zelf een groepje beginners.", ()),
            ("{n} is lid geworden van de vereniging en betaalt zelf contributie.", ()),
        ),
    },
}  # fmt: skip

BELEMMERINGEN: dict[str, dict[str, tuple[Zin, ...]]] = {
    "kinderopvang": {
        "voor": (("", ("jongkind",)),),
        "gezien": (
            ("Voor {kind} is geen opvang. Daar hangt alles aan.", ("jongkind",)),
            ("Zonder opvang kan {n} niet naar les; oma woont te ver weg.", ()),
        ),
        "toelichting": (
            ("Geen opvang voor {kind}. Wachtlijst bij de voorschool.", ("jongkind",)),
            ("Opvang is te duur bij dit inkomen. Regeling nagaan.", ()),
        ),
        "voorbij": (("De opvang is geregeld, drie ochtenden.", ()),),
    },
    "lezen en schrijven": {
        "voor": (("", ("leestniet",)),),
        "gezien": (("Een formulier invullen lukt niet alleen. Daar houden we rekening mee.", ()),),
        "toelichting": (
            ("Nooit naar school geweest. Gebruikt spraakberichten.", ()),
            ("Leest geen Latijns schrift; alfabetisering eerst.", ()),
        ),
        "voorbij": (("Lezen gaat nu zo goed dat het geen drempel meer is.", ()),),
    },
    "schulden": {
        "voor": (("", ()),),
        "gezien": (("Er liggen drie herinneringen ongeopend. Die eerst, dan de rest.", ()),),
        "toelichting": (
            ("Achterstand bij zorgverzekering en energie. Wil hulp, schaamt zich.", ()),
            ("Huurschuld van twee maanden. Regeling met verhuurder loopt.", ()),
        ),
        "voorbij": (("De betalingsregeling is rond; {n} slaapt weer.", ()),),
    },
    "gezondheid": {
        "voor": (("", ("ouder",)),),
        "gezien": (("De knie is slecht. Traplopen en lang zitten gaan moeilijk.", ()),),
        "toelichting": (
            ("Rugklachten; kan niet langer dan een uur zitten.", ()),
            ("Diabetes, regelmatig naar het ziekenhuis.", ()),
        ),
        "voorbij": (("De behandeling heeft geholpen en de les gaat weer.", ()),),
    },
    "psychische klachten": {
        "voor": (("", ()),),
        "gezien": (("{n} slaapt slecht en schrikt van de bel. Huisarts genoemd, niet aangedrongen.", ()),),
        "toelichting": (
            ("Nachtmerries over de reis. Praat er met de huisarts over.", ()),
            ("Somber sinds het overlijden van een broer. Afspraak bij de praktijkondersteuner.", ()),
        ),
        "voorbij": (("Het gaat beter sinds de gesprekken bij de praktijkondersteuner.", ()),),
    },
    "huisvesting": {
        "voor": (("", ("flat",)),),
        "gezien": (("Vocht in de slaapkamer en een buur die 's nachts muziek draait.", ()),),
        "toelichting": (("Te klein voor het gezin; staat ingeschreven voor een andere woning.", ()),
                        ("Schimmel gemeld bij de woningstichting.", ())),
        "voorbij": (("Er is een andere woning gevonden, in dezelfde wijk.", ()),),
    },
    "mantelzorg": {
        "voor": (("", ("!jong",)),),
        "gezien": (("{n} zorgt elke dag voor een zieke tante een straat verder.", ()),),
        "toelichting": (("Zorgt voor een tante; alleen dinsdag en vrijdag vrij.", ()),),
        "voorbij": (("De thuiszorg neemt een deel over.", ()),),
    },
    "vervoer": {
        "voor": (("", ("!werk",)),),
        "gezien": (("De school is te ver om te lopen en de bus is duur.", ()),),
        "toelichting": (("Geen fiets, busabonnement te duur.", ()),),
        "voorbij": (("Er is een fiets, van de werkplaats in de wijk.", ()),),
    },
    "werktijden": {
        "voor": (("", ("werk",)),),
        "gezien": (("Het rooster verandert elke week. Vaste lesdagen zijn lastig.", ()),),
        "toelichting": (("Wisselende diensten, rooster pas op vrijdag bekend.", ()),),
        "voorbij": (("De baas geeft voortaan vrij op de lesdag.", ()),),
    },
    "weinig steun van de omgeving": {
        "voor": (("", ("samen",)),),
        "gezien": (("Thuis vindt niet iedereen de les een goed idee. {n} zelf wel.", ()),),
        "toelichting": (("Schoonfamilie is tegen. Wil zelf graag, praat er niet over waar anderen bij zijn.", ()),),
        "voorbij": (("De familie is bijgedraaid en paste al twee keer op.", ()),),
    },
}  # fmt: skip
"""By kind of barrier: the people it suits, the sentence of the visit, the explanation, and the sentence at its end."""

VEILIGHEID: tuple[str, ...] = (
    "Grote hond in huis, reageert fel op onbekenden. Vooraf bellen.",
    "Broer die soms logeert kan boos worden op instanties. Ga met een collega.",
    "Spanningen met de bovenburen; er is al eens een ruit gesneuveld.",
    "In het trappenhuis wordt gehandeld. Overdag gaan en niet alleen.",
    "Ex-partner komt onverwacht langs. Niet alleen op bezoek, telefoon bij de hand.",
)

DOELGROEPGROND: dict[str, tuple[str, ...]] = {
    "plichtig": ("verblijfsdocument gezien", "beschikking uit 2024 gezien", "register en verblijfsdocument"),
    "behoeftig": ("Nederlands paspoort, wil graag meedoen", "al lang in Nederland, geen plicht meer", "vertelt zelf; paspoort gezien"),
    "niet te bepalen": ("nog te weinig gegevens, gesprek met tolk", "papieren zijn zoek, wordt nagevraagd", "spreekt bijna geen Nederlands"),
    "niet plichtig": ("EU-burger, paspoort gezien",),
    "vrijgesteld": ("diploma gezien", "ontheffing om medische redenen gezien"),
}  # fmt: skip

STAPREDENEN: tuple[str, ...] = (
    "Doelgroep volgt nog; de les begint volgende maand en wacht daar niet op.",
    "Papieren zijn onderweg, verder is alles besproken.",
    "Wil graag door; de doelgroep zoeken we intussen uit.",
)
TERUGREDENEN: tuple[str, ...] = (
    "De situatie thuis is veranderd; we beginnen opnieuw met de wensen.",
    "Het eerste plan past niet meer sinds de nieuwe baan.",
    "Na de verhuizing eerst weer rust en een nieuw doel.",
)
