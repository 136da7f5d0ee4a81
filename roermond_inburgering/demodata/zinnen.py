"""Sentences that notes of visits are built from, all written for the demo.

Each comes with what must be true of the person; `!` turns it round. In braces: `n` the first name, `zij` and `haar`
in the right gender (`Zij` with a capital, `hem` as object), `kind` and `leeftijd`, `partner`, `taal`, `plek` where
somebody was found, `act` and `org` of the activiteit, `buurt`, `straat`.
"""

type Zin = tuple[str, tuple[str, ...]]

BINNENKOMST: tuple[Zin, ...] = (
    ("Ik mocht meteen binnenkomen en kreeg thee.", ("bpi",)),
    ("Gesproken aan de keukentafel. {n} keek eerst de kat uit de boom.", ("bpi",)),
    ("{n} had mijn kaartje bewaard en deed zelf open.", ("bpi", "poging")),
    ("{n} dacht dat ik van de belasting was. Toen dat duidelijk was, werd het een goed gesprek.", ("bpi",)),
    ("De brief van de gemeente lag nog dicht op tafel. Die hebben we samen gelezen.", ("bpi",)),
    ("Verteld wie ik ben en dat ik het vaste gezicht blijf, ook later.", ()),
    ("Kort begonnen in de gang omdat de jongste sliep, daarna toch gaan zitten.", ("jongkind",)),
    ("Eerst over de {buurt} gepraat; {n} woont er graag maar kent weinig mensen.", ("buurt",)),
    ("{n} zag op tegen het gesprek, zei {zij} achteraf. Het viel mee.", ()),
    ("Bij {plek} hadden we elkaar al even gesproken. Nu rustig bij {hem} thuis.", ("netwerk", "plek")),
    ("{n} kent mij van {plek} en had koffie klaarstaan.", ("netwerk", "plek")),
    (
        "Iemand van {plek} had {hem} over mij verteld. Dat hielp: de deur ging meteen open.",
        ("netwerk", "plek"),
    ),
    ("Aangesproken op de galerij en daarna binnen verder gepraat.", ("netwerk", "!plek")),
    ("Een buurvrouw bracht me naar de deur. {n} vond het goed dat ik even bleef.", ("netwerk", "!plek")),
    ("Het huis was vol visite, maar {n} nam er een stoel bij en wilde alles weten.", ()),
    ("Een rustig eerste gesprek. We hebben nog niets ingevuld, alleen geluisterd en uitgelegd.", ()),
    ("{partner} zat erbij en had veel vragen. {n} zelf zei pas later iets.", ("samen",)),
)

SITUATIE: tuple[Zin, ...] = (
    ("{n} zorgt alleen voor de kinderen en heeft overdag weinig ruimte.", ("kinderen", "alleen")),
    (
        "{kind} van {leeftijd} tolkte eerst mee; dat hoeft niet meer, ik bel voortaan een tolk.",
        ("schoolkind", "tolk"),
    ),
    ("De dagen draaien om school: halen, brengen en overblijven.", ("schoolkind",)),
    (
        "{kind} is nu {leeftijd} en gaat graag naar school. {n} begrijpt de brieven van school niet goed.",
        ("schoolkind",),
    ),
    ("Met een kind van {leeftijd} thuis kan {n} alleen in de ochtend weg.", ("jongkind",)),
    ("De kinderen zijn bijna groot. {n} zegt: nu ben ik zelf aan de beurt.", ("grootkind",)),
    ("{partner} werkt veel avonden. Overdag is {n} alleen.", ("samen", "!kinderen")),
    ("{partner} spreekt beter Nederlands en regelt de post. {n} wil dat zelf leren.", ("samen",)),
    ("{n} woont alleen en ziet soms dagen niemand.", ("alleen", "!kinderen")),
    ("{n} werkt een paar uur per week als schoonmaker, via een bekende.", ("deeltijd",)),
    ("Er is werk bij een kweker, maar alleen in het seizoen.", ("deeltijd", "man")),
    ("{n} werkt in de nacht en slaapt tot een uur of één. Langskomen kan na twee uur.", ("nachtdienst",)),
    ("{n} zoekt al langer werk. Vroeger was {zij} kapper.", ("zoekt", "vrouw")),
    ("{n} zoekt al langer werk. Vroeger reed {zij} op een vrachtwagen.", ("zoekt", "man")),
    ("Vroeger gaf {n} les op een dorpsschool. Dat diploma telt hier niet zomaar.", ("zoekt", "n2")),
    ("Vroeger had {n} een eigen winkel; rekenen en praten met klanten kan {zij} goed.", ("zoekt",)),
    ("{n} is al lang in Nederland en heeft zich er altijd met gebaren uit gered.", ("n0", "!jong")),
    (
        "{n} heeft nooit op school gezeten. Daar schaamt {zij} zich voor; dat hoeft niet, heb ik gezegd.",
        ("leestniet",),
    ),
    ("Op {haar} leeftijd nog leren vindt {n} spannend, en ook wel mooi.", ("ouder",)),
    ("{n} is jong en ongeduldig: het liefst morgen naar les.", ("jong",)),
    ("Geld is krap deze maand, maar er zijn geen betalingsachterstanden.", ("!b:schulden",)),
    ("De flat is netjes en vol planten. {n} is er trots op.", ("flat",)),
    ("Familie woont in Venlo en Eindhoven; in de wijk heeft {n} nog geen vrienden.", ()),
    ("Er komt vaak bezoek uit de straat. {n} kent iedereen, maar niemand spreekt Nederlands.", ()),
)

TAAL: tuple[Zin, ...] = (
    ("Het gesprek ging in het {taal}, met de tolk aan de telefoon.", ("tolktel",)),
    ("We spraken {taal} met een tolk erbij; {n} ontspande daar zichtbaar van.", ("tolkbij",)),
    ("Een nicht vertaalde. Voor het vervolg neem ik een tolk mee.", ("naaste",)),
    ("{n} verstaat meer dan {zij} spreekt.", ("n1",)),
    ("Losse woorden lukken, zinnen nog niet.", ("n0",)),
    ("Het Nederlands is redelijk: we konden het grootste deel zonder tolk.", ("n2",)),
    ("{n} spreekt goed Nederlands, maar schrijven lukt niet.", ("n3",)),
    ("Lezen en schrijven gaat in geen enkele taal. Alfabetisering is de eerste vraag.", ("leestniet",)),
    ("{n} heeft eerder een cursus gehad en is gestopt toen de groep te groot werd.", ("n1",)),
    ("{n} oefent met een app op de telefoon en liet trots de score zien.", ("leest",)),
    ("Sprak met opzet langzaam. {n} herhaalde woorden en schreef er een paar op.", ("leest", "!n3")),
    ("Nederlands hoort {n} alleen bij de dokter en in de supermarkt.", ("n0",)),
)

TAXEREN: tuple[Zin, ...] = (
    ("Verder gepraat over wat {n} wil bereiken. Eerst zelf naar de huisarts kunnen, dan pas werk.", ("n0",)),
    ("Doel voor nu: meedoen in de wijk en mensen leren kennen.", ()),
    ("Doel voor over een jaar: een baan van twintig uur.", ("zoekt",)),
    ("Het verblijfsdocument en de oude schoolpapieren bekeken.", ("leest",)),
    ("Het verblijfsdocument bekeken. De toets plannen we samen.", ()),
    ("{n} had een lijst met vragen gemaakt. We zijn tot de helft gekomen.", ("leest",)),
    ("Samen op de kaart gekeken wat er in de wijk te doen is en wat te lopen is.", ()),
    ("Twee keer dezelfde vraag gekregen: is dit echt vrijwillig? Uitgelegd wat moet en wat mag.", ()),
    ("{n} vertelde voor het eerst over vroeger. Alleen geluisterd.", ()),
    ("We maakten een weekrooster. Dinsdag en donderdag zijn vrij.", ()),
    ("Foto's gekeken van het dorp. Zo kwamen we op wat {n} goed kan.", ()),
    (
        "{n} wil niets beloven zolang de situatie thuis zo druk is. Afgesproken het klein te houden.",
        ("kinderen",),
    ),
    ("Nog geen besluit. {n} wil er eerst met {partner} over praten.", ("samen",)),
    ("Ik heb verteld hoe het bij anderen ging. Vooral dat de les in de wijk kan, sprak {hem} aan.", ()),
    ("De doelgroep is nog niet te zeggen. Dat houdt niets tegen; we gaan gewoon door.", ()),
)

VORMGEVEN: tuple[Zin, ...] = (
    ("Het aanbod besproken: twee ochtenden taalles en daarnaast iets in de wijk. {n} denkt na.", ()),
    ("{n} zei ja tegen het aanbod en wilde meteen tekenen.", ()),
    ("Samen het plan opgeschreven in korte zinnen, zodat {n} het zelf kan nalezen.", ("leest",)),
    ("Het plan met pictogrammen op één blad gezet. Het hangt nu op de koelkast.", ("leestniet",)),
    ("Gilde Opleidingen belde over de intake. Ik ga mee.", ()),
    ("De taalles kan bij Gilde Opleidingen op de ochtenden dat {kind} op school is.", ("schoolkind",)),
    ("Een avondgroep past beter bij het werk. Nagevraagd bij Gilde Opleidingen.", ("deeltijd",)),
    ("Alfabetisering begint met een kleine groep van zes. Dat stelde {n} gerust.", ("leestniet",)),
    ("De overeenkomst regel voor regel doorgenomen. Een handtekening zetten we volgende keer.", ()),
    ("Papieren gecontroleerd: alleen een pasfoto ontbreekt nog.", ()),
    ("We kozen één doel dat over drie maanden gehaald moet zijn, niet vijf.", ()),
    ("{n} twijfelt over het tempo. Afgesproken om met één ochtend te beginnen.", ("n0",)),
    ("{partner} vindt het plan goed en neemt op dinsdag de kinderen.", ("samen", "kinderen")),
    ("Ook gesproken over reizen: lopen kan, dus geen strippenkaart nodig.", ()),
    ("{n} wil liever een vrouwengroep. Dat kan.", ("vrouw",)),
)

PLAATSEN: tuple[Zin, ...] = (
    ("Samen naar Gilde Opleidingen gefietst voor de intake. {n} was zenuwachtig en deed het goed.", ()),
    ("De intake is geweest. Er is plek in de groep van maandag en woensdag.", ()),
    ("De eerste les is achter de rug. {n} kon na afloop het leslokaal zonder mij vinden.", ()),
    ("Kennisgemaakt met de docent. {n} kreeg een map en een pen en bedankte drie keer.", ()),
    ("Wachten op een bericht van school. Ondertussen oefenen we thuis met de klok.", ()),
    ("De bus naar school geoefend, heen en terug.", ("!n3",)),
    ("De opvang voor {kind} is rond, dus de les kan doorgaan.", ("jongkind",)),
    (
        "{n} was er de eerste keer niet. Bleek een vergissing met de datum; ik bel voortaan de avond ervoor.",
        (),
    ),
    ("Overgedragen aan de contactpersoon, met {n} erbij. Telefoonnummers gewisseld.", ()),
    ("De groep is gemengd en rustig. {n} zit naast een overbuurvrouw.", ("vrouw",)),
    ("De groep is gemengd en rustig. {n} kende er al iemand van het voetbal.", ("man",)),
    ("Alles staat klaar voor de start; nu nog de schooltas, grapte {n}.", ()),
)

VOLGEN: tuple[Zin, ...] = (
    ("{n} is er deze maand elke les geweest.", ()),
    ("Twee lessen gemist door griep, netjes afgemeld.", ()),
    ("De docent vertelt dat {n} in de klas meer durft te zeggen.", ()),
    ("{n} liet het schrift zien: hele zinnen nu.", ("leest",)),
    ("{n} schreef voor het eerst {haar} eigen adres. Daar waren we allebei stil van.", ("leestniet",)),
    ("Het eerste deel van het gesprek ging zonder tolk.", ("tolk",)),
    ("{n} belde zelf de huisarts en werd begrepen.", ()),
    ("{n} ging alleen naar de tienminutengesprekken op school.", ("schoolkind",)),
    (
        "Thuis spreekt {kind} nu Nederlands met {hem} bij het avondeten, tien minuten per dag.",
        ("schoolkind",),
    ),
    ("{n} is moe: werk, les en thuis is veel. We hebben één ding geschrapt.", ("werk",)),
    ("Een dipje. {n} wilde stoppen, maar na een uur praten toch maar niet.", ()),
    ("De toets viel tegen. Samen gekeken wat wel goed ging: luisteren en spreken.", ()),
    ("De tussentoets is gehaald, ook het onderdeel waar {zij} tegenop zag.", ()),
    ("Met de docent afgesproken dat {n} extra leesboekjes mee naar huis krijgt.", ("leest",)),
    ("{n} groet nu de buren bij naam. Dat viel een buurman ook op.", ()),
    ("Er is ruzie in de groep geweest. {n} hield zich erbuiten en gaat gewoon weer.", ()),
    ("De vakantie is voorbij en het ritme is terug.", ("najaar",)),
    ("Door de ramadan korter op bezoek geweest; alles loopt.", ("voorjaar", "moslim")),
    ("{n} nam een buurvrouw mee naar de les. Die heb ik ook gesproken.", ("vrouw",)),
    ("{n} hielp een nieuwe deelnemer wegwijs. Dat gaf {hem} zelfvertrouwen.", ()),
    ("Een solliciatiegesprek gehad bij een bakkerij. Niet gelukt, wel geleerd.", ("zoekt", "n2")),
    ("Volgende maand kijken we of het examen al kan.", ("n2",)),
    ("Met {n} teruggekeken op de afspraken. Twee zijn af, één schuift een maand op.", ()),
    ("{n} vroeg of {haar} zus ook mee kan doen. Haar gegevens volgen.", ()),
    ("We hebben de tv-zender met ondertiteling ingesteld. Huiswerk voor op de bank.", ("leest",)),
    ("{n} leest nu zelf de brief van de woningbouw en belt als iets niet klopt.", ("leest",)),
    ("Alleen koffie en bijpraten vandaag; het gaat goed en dat mag ook.", ()),
    ("Vaker bewegen heeft geholpen, zegt {n}. {Zij} slaapt beter.", ("ouder",)),
    ("{n} mist {haar} moeder, die ver weg ziek is. De les is dan afleiding.", ("!ouder",)),
    ("{partner} begint ook over taalles. Folder achtergelaten.", ("samen", "!partner")),
)

AFRONDEN: tuple[Zin, ...] = (
    ("Teruggekeken op het hele traject. Van niemand kennen naar elke week drie afspraken.", ()),
    ("{n} wil zonder mij verder en dat kan ook. Ik bel over drie maanden.", ()),
    ("Het examen is gedaan; nu wachten op de uitslag.", ("diploma",)),
    ("De uitslag is binnen: geslaagd. {n} had gebak gehaald.", ("diploma",)),
    ("Het afgesproken niveau is bereikt volgens de docent. Een examen hoeft niet.", ("!diploma",)),
    ("Besproken wie {n} belt als het even niet lukt: de docent, de buurvrouw, dan pas ik.", ()),
    ("{n} blijft doorgaan met wat in de wijk begonnen is. De les stopt, de mensen blijven.", ()),
    ("Samen opgeschreven wat {n} nu zelf doet en een jaar geleden niet.", ("leest",)),
)

AFSCHEID: dict[str, tuple[Zin, ...]] = {
    "verhuisd": (
        ("{n} verhuist naar familie in een andere stad. De papieren meegegeven voor de gemeente daar.", ()),
        ("De verhuisdozen staan klaar. We hebben afscheid genomen; {n} zoekt daar zelf een taalles.", ()),
    ),
    "gestopt: werk": (
        ("{n} heeft een vaste baan gevonden en stopt met de les. Een mooie reden om te stoppen.", ()),
        ("De werktijden gaan niet samen met school. Voorlopig kiest {n} voor het werk.", ()),
    ),
    "gestopt: gezondheid": (
        ("Door de gezondheid lukt het niet meer. De deur blijft open, dat weet {n}.", ()),
        ("De arts raadt rust aan. We sluiten af en houden contact via het buurthuis.", ()),
    ),
    "gestopt: kinderopvang": (
        ("De opvang is gestopt en er is geen andere plek. {n} vindt het jammer, wij ook.", ("kinderen",)),
        (
            "Zonder opvang gaat het niet. Als {kind} naar school gaat, wil {n} opnieuw beginnen.",
            ("jongkind",),
        ),
        ("Zonder opvang gaat het niet. {n} wil later opnieuw beginnen.", ()),
    ),
    "gestopt: motivatie": (
        ("{n} heeft er geen zin meer in en zegt dat eerlijk. Dat respecteer ik.", ()),
        ("We hebben het op drie manieren geprobeerd. {n} wil nu even niets.", ()),
    ),
    "geen aanbod mogelijk": (
        ("Er is op dit moment niets passends voor {n}. Uitgelegd waarom en wat er wel in de wijk is.", ()),
        ("De wachtlijst is te lang en iets anders past niet. {n} gaat intussen naar het taalcafé.", ()),
    ),
    "niet plichtig of vrijgesteld": (
        ("Uit de papieren blijkt dat {n} niets meer hoeft. Wel verteld wat er in de wijk te doen is.", ()),
        ("{n} heeft al een diploma van voor {haar} komst naar Roermond. We sluiten het af.", ("leest",)),
    ),
    "terug naar de reguliere route": (
        ("{n} wil liever les overdag in het centrum, met vaste tijden. Een collega neemt het over.", ()),
    ),
}

NIEMAND: tuple[Zin, ...] = (
    ("", ()), ("", ()), ("", ()), ("", ()),
    ("Kaartje in de bus gedaan.", ()),
    ("Kaartje in het {taal} achtergelaten.", ("leest",)),
    ("Gordijnen dicht. Morgen aan het eind van de middag nog eens.", ()),
    ("De buurman zegt dat {n} overdag werkt.", ("werk",)),
    ("Een kind deed open; mama is om vier uur thuis.", ("schoolkind", "vrouw")),
    ("Bel doet het niet. Geklopt en gewacht.", ("flat",)),
    ("Auto stond er wel. Rustig gelaten.", ("man",)),
    ("Naam staat niet meer bij de bel; navragen.", ()),
    ("Gezien dat er een nieuwe brievenbus hangt. Kaartje erin.", ()),
)  # fmt: skip

WIL_NIET: tuple[Zin, ...] = (
    ("{n} wil nu niet praten. Ik mag over een paar weken terugkomen.", ()),
    ("Komt niet goed uit: de jongste is ziek. Niet aangedrongen.", ("jongkind",)),
    ("{n} heeft genoeg aan {haar} hoofd en zegt nee. Vriendelijk afscheid genomen.", ()),
    ("Slechte ervaring met eerdere lessen. Gezegd dat ik dat snap; nummer achtergelaten.", ()),
    ("{n} stond met de jas aan. Geen tijd, geen zin, wel een hand gegeven.", ()),
    ("Aan de deur gepraat, twee minuten. Voor nu nee.", ()),
    ("{partner} zei dat het niet hoeft. {n} zelf niet gezien; later nog eens proberen.", ("samen",)),
)

WAT_DAN: dict[str, tuple[Zin, ...]] = {
    "contact": (
        ("aan het eind van de middag proberen", ()),
        ("met tolk bellen voor een afspraak", ()),
        ("kaartje brengen in het {taal}", ("leest",)),
        ("langsgaan na schooltijd", ("schoolkind",)),
        ("kennismaken, brief meenemen", ()),
    ),
    "taxeren": (
        ("wensen en doelen bespreken", ()),
        ("papieren bekijken", ()),
        ("samen langs {act}", ("act",)),
        ("gesprek met tolk, over taal en werk", ("tolk",)),
        ("weekrooster maken", ("kinderen",)),
        ("rustig verder praten", ()),
    ),
    "vormgeven": (
        ("aanbod doornemen", ()),
        ("plan bespreken en tekenen", ()),
        ("pasfoto en kopie van het document", ()),
        ("opvang regelen voor {kind}", ("jongkind",)),
        ("mee naar {act}", ("act",)),
    ),
    "plaatsen": (
        ("mee naar de intake bij Gilde Opleidingen", ()),
        ("vragen hoe de eerste les was", ()),
        ("samen de weg naar school oefenen", ()),
        ("kennismaken bij {act}", ("act",)),
    ),
    "volgen": (
        ("horen hoe het gaat op les", ()),
        ("afspraken nalopen", ()),
        ("met de docent erbij", ()),
        ("bijpraten over {act}", ("act",)),
        ("toets nabespreken", ()),
        ("vragen naar het werk", ("werk",)),
    ),
    "afronden": (
        ("laatste gesprek, terugkijken", ()),
        ("uitslag bespreken", ("diploma",)),
        ("afspraken voor daarna", ()),
    ),
}
"""What to do at a planned visit, by step; before the traject it is making contact."""
