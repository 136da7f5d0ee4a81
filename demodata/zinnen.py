"""Sentences for the notes of visits, all written for the demo.

Each sentence comes with the words that must be true of the person; `!` negates a word. In braces: `n` the first name,
`zij` and `haar` in the right gender (`Zij` with a capital, `hem` as object), `kind` and `leeftijd`, `partner`, `taal`,
`plek` where the person was found, `act` the activiteit, `buurt`. `vroeg` and `laat` tell how long the person is in a
step.
"""

type Zin = tuple[str, tuple[str, ...]]

BINNENKOMST: tuple[Zin, ...] = (
    ("Ik mocht meteen binnenkomen en kreeg thee.", ("bpi",)),
    ("Gesproken aan de keukentafel. {n} keek eerst de kat uit de boom.", ("bpi",)),
    ("{n} had mijn kaartje bewaard en deed zelf open.", ("bpi", "poging")),
    ("{n} dacht dat ik van de belasting was. Toen dat duidelijk was, werd het een goed gesprek.", ("bpi",)),
    ("De brief van de gemeente lag nog dicht op tafel. Die hebben we samen gelezen.", ("bpi",)),
    ("{n} was blij dat er iemand langskwam in plaats van weer een brief.", ("bpi",)),
    (
        "Na een paar keer een dichte deur nu wel thuis. {n} verontschuldigde zich; dat hoeft echt niet.",
        ("poging",),
    ),
    ("Verteld wie ik ben en dat ik het vaste gezicht blijf, ook later.", ()),
    ("Kort begonnen in de gang omdat de jongste sliep, daarna toch gaan zitten.", ("jongkind",)),
    ("Eerst over de buurt gepraat; {n} woont er graag maar kent weinig mensen.", ()),
    ("{n} zag op tegen het gesprek, zei {zij} achteraf. Het viel mee.", ()),
    ("Bij {plek} hadden we elkaar al even gesproken. Nu rustig bij {hem} thuis.", ("netwerk", "plek")),
    ("{n} kent mij van {plek} en had koffie klaarstaan.", ("netwerk", "plek")),
    (
        "Iemand van {plek} had {hem} over mij verteld. Dat hielp: de deur ging meteen open.",
        ("netwerk", "plek"),
    ),
    ("Kennisgemaakt via {plek}. {n} had al van de kookgroep gehoord.", ("netwerk", "plek", "vrouw")),
    ("Aangesproken op de galerij en daarna binnen verder gepraat.", ("netwerk", "!plek")),
    ("Een buurvrouw bracht me naar de deur. {n} vond het goed dat ik even bleef.", ("netwerk", "!plek")),
    ("{n} stond buiten met de buren te praten. Zo kwamen we aan de praat.", ("netwerk", "!plek")),
    ("Het huis was vol visite, maar {n} nam er een stoel bij en wilde alles weten.", ()),
    ("Een rustig eerste gesprek. We hebben nog niets ingevuld, alleen geluisterd en uitgelegd.", ()),
    ("{partner} zat erbij en had veel vragen. {n} zelf zei pas later iets.", ("samen",)),
    ("Het was even zoeken naar woorden. Met handen, foto's en een kop koffie kwamen we er.", ("n0",)),
)

SITUATIE: tuple[Zin, ...] = (
    ("{n} zorgt alleen voor de kinderen en heeft overdag weinig ruimte.", ("kinderen", "alleen")),
    (
        "{kind} van {leeftijd} tolkte eerst mee; dat hoeft niet meer, ik bel voortaan een tolk.",
        ("grootschool", "tolk"),
    ),
    ("De dagen draaien om school: halen, brengen en overblijven.", ("schoolkind",)),
    (
        "{kind} is nu {leeftijd} en gaat graag naar school. {n} begrijpt de brieven van school niet goed.",
        ("schoolkind",),
    ),
    ("{n} wil {kind} met huiswerk kunnen helpen. Dat is de grootste reden om te leren.", ("schoolkind",)),
    ("Met een kind van {leeftijd} thuis kan {n} alleen in de ochtend weg.", ("jongkind",)),
    ("{kind} is {leeftijd} en wijkt niet van de schoot. Oma past soms op.", ("jongkind",)),
    ("De kinderen zijn bijna groot. {n} zegt: nu ben ik zelf aan de beurt.", ("grootkind",)),
    ("{partner} werkt veel avonden. Overdag is {n} alleen.", ("samen", "!kinderen")),
    ("{partner} spreekt beter Nederlands en regelt de post. {n} wil dat zelf leren.", ("samen",)),
    ("Samen redden ze zich, maar {n} wil niet altijd op {partner} wachten.", ("samen",)),
    ("{n} woont alleen en ziet soms dagen niemand.", ("alleen", "!kinderen")),
    ("{n} eet vaak alleen en mist het praten aan tafel.", ("alleen", "!kinderen")),
    ("{n} werkt een paar uur per week als schoonmaker, via een bekende.", ("deeltijd",)),
    ("Er is werk bij een kweker, maar alleen in het seizoen.", ("deeltijd", "!n3")),
    ("{n} vult vakken in de vroege ochtend. Met klanten praten durft {zij} nog niet.", ("deeltijd",)),
    ("{n} werkt in de nacht en slaapt tot een uur of één. Langskomen kan na twee uur.", ("nachtdienst",)),
    ("{n} zoekt al langer werk. Vroeger knipte {zij} haar in een eigen zaak.", ("zoekt", "!jong")),
    ("{n} zoekt al langer werk. Vroeger zat {zij} op de vrachtwagen.", ("zoekt", "man", "!jong")),
    ("Vroeger gaf {n} les op een dorpsschool. Dat diploma telt hier niet zomaar.", ("zoekt", "n2", "leest")),
    ("Vroeger stond {n} op de markt; rekenen en met mensen omgaan kan {zij} goed.", ("zoekt",)),
    ("{n} heeft zich er jarenlang met gebaren uit gered.", ("n0", "langhier")),
    (
        "{n} heeft nooit op school gezeten. Daar schaamt {zij} zich voor; dat hoeft niet, heb ik gezegd.",
        ("leestniet",),
    ),
    ("Op {haar} leeftijd nog leren vindt {n} spannend, en ook wel mooi.", ("ouder",)),
    ("{n} is jong en ongeduldig: het liefst morgen naar les.", ("jong",)),
    ("Geld is krap deze maand, maar er zijn geen betalingsachterstanden.", ("!b:schulden",)),
    ("De flat is netjes en vol planten. {n} is er trots op.", ("flat",)),
    ("Familie woont in Venlo en Eindhoven; in de wijk heeft {n} nog geen vrienden.", ()),
    ("Er komt vaak bezoek uit de straat, maar Nederlands wordt daar niet gesproken.", ("!n3",)),
    ("{n} kent de wijk door en door en helpt nieuwe buren met de containers.", ("langhier",)),
)

TAAL: tuple[Zin, ...] = (
    ("Het gesprek ging in het {taal}, met de tolk aan de telefoon.", ("tolktel",)),
    ("De verbinding met de tolk viel twee keer weg. We lachten erom en begonnen opnieuw.", ("tolktel",)),
    ("We spraken {taal} met een tolk erbij; {n} ontspande daar zichtbaar van.", ("tolkbij",)),
    ("Een nicht vertaalde. Voor moeilijke dingen neem ik een tolk mee.", ("naaste",)),
    ("{n} verstaat meer dan {zij} spreekt.", ("n1",)),
    ("Losse woorden lukken, zinnen nog niet.", ("n0", "vroeg")),
    ("Het Nederlands is redelijk: we konden het grootste deel zonder tolk.", ("n2",)),
    ("{n} spreekt goed Nederlands, maar schrijven lukt niet.", ("n3",)),
    ("Lezen en schrijven gaat in geen enkele taal. Alfabetisering is de eerste vraag.", ("leestniet",)),
    ("{n} heeft eerder een cursus gehad en is gestopt toen de groep te groot werd.", ("n1", "langhier")),
    ("{n} oefent met een app op de telefoon en liet trots de score zien.", ("leest",)),
    ("Ik sprak met opzet langzaam. {n} herhaalde woorden en schreef er een paar op.", ("leest", "!n3")),
    ("Nederlands hoort {n} alleen bij de dokter en in de supermarkt.", ("n0",)),
    ("{n} kijkt Nederlandse televisie en vraagt steeds wat een woord betekent.", ("!n0",)),
)

SAMEN: tuple[Zin, ...] = (
    ("Gesprek met {hem} en {partner} samen. {n} vertelde zelf wat er goed gaat.", ()),
    ("Ze waren allebei thuis. {n} liet {partner} uitpraten en zei toen wat {zij} zelf wil.", ()),
    ("Samen de week doorgenomen: wie gaat wanneer naar les, wie is er thuis.", ()),
    ("{n} schoof later aan en vroeg hoe het met {haar} eigen papieren staat.", ()),
    ("{n} en {partner} overhoren elkaar. Vandaag won {n}.", ("leest",)),
    ("Met z'n drieën aan tafel. {n} maakt zich zorgen over de opvang.", ("jongkind",)),
    ("{n} is trots op {partner} en zei dat ook, in het Nederlands.", ()),
    ("Over het huishoudboekje gesproken, met {n} en {partner} naast elkaar.", ()),
)
"""Sentences for the other one, about a visit to a couple."""

TAXEREN: tuple[Zin, ...] = (
    ("Verder gepraat over wat {n} wil bereiken. Eerst zelf naar de huisarts kunnen, dan pas werk.", ("n0",)),
    ("Doel voor nu: meedoen in de wijk en mensen leren kennen.", ("!werk",)),
    ("Doel voor over een jaar: een baan van twintig uur.", ("zoekt",)),
    ("Het verblijfsdocument en de oude schoolpapieren bekeken.", ("leest",)),
    ("Het verblijfsdocument bekeken. De toets plannen we samen.", ("laat",)),
    ("{n} had een lijst met vragen gemaakt. We zijn tot de helft gekomen.", ("leest",)),
    ("Samen op de kaart gekeken wat er in de wijk te doen is en wat te lopen is.", ("vroeg",)),
    ("Twee keer dezelfde vraag gekregen: is dit echt vrijwillig? Uitgelegd wat moet en wat mag.", ("vroeg",)),
    ("{n} vertelde voor het eerst over vroeger. Alleen geluisterd.", ("laat",)),
    ("We maakten een weekrooster. Dinsdag en donderdag zijn vrij.", ()),
    ("Foto's gekeken van het dorp. Zo kwamen we op wat {n} goed kan.", ()),
    ("{n} wil niets beloven zolang het thuis zo druk is. Afgesproken het klein te houden.", ("kinderen",)),
    ("Nog geen besluit. {n} wil er eerst met {partner} over praten.", ("samen", "vroeg")),
    (
        "Ik heb verteld hoe het bij anderen ging. Vooral dat de les in de wijk kan, sprak {hem} aan.",
        ("vroeg",),
    ),
    (
        "De doelgroep is nog niet te zeggen. Dat houdt niets tegen; we gaan gewoon door.",
        ("!bevonden", "laat"),
    ),
    ("De post van drie maanden gesorteerd. Er zat niets dringends bij.", ("!b:schulden",)),
    ("{n} liet het huis zien en vertelde wat {zij} allemaal zelf heeft opgeknapt.", ()),
    ("Besproken waar {n} goed in is. Daar moest {zij} lang over nadenken; ik had er zo vijf.", ("laat",)),
    ("Samen naar de bibliotheek gelopen. {n} was er nooit eerder binnen geweest.", ("laat",)),
)

VORMGEVEN: tuple[Zin, ...] = (
    ("Het aanbod besproken: twee ochtenden taalles en daarnaast iets in de wijk. {n} denkt na.", ("vroeg",)),
    ("Het aanbod uitgelegd met voorbeelden. {n} vroeg vooral wie er nog meer in de groep zit.", ("vroeg",)),
    ("{n} zei ja tegen het aanbod. Volgende keer schrijven we het op.", ("!laat",)),
    ("Samen het plan opgeschreven in korte zinnen, zodat {n} het zelf kan nalezen.", ("leest", "!vroeg")),
    ("Het plan met pictogrammen op één blad gezet. Het hangt nu op de koelkast.", ("leestniet", "!vroeg")),
    ("Gilde Opleidingen belde: er komt een intake. Ik ga mee.", ("laat",)),
    ("De taalles kan bij Gilde Opleidingen op de ochtenden dat {kind} op school is.", ("schoolkind",)),
    ("Een avondgroep past beter bij het werk. Nagevraagd bij Gilde Opleidingen.", ("werk",)),
    ("Alfabetisering begint met een kleine groep van zes. Dat stelde {n} gerust.", ("leestniet",)),
    ("De overeenkomst regel voor regel doorgenomen. Tekenen doen we volgende keer.", ("!vroeg",)),
    ("De overeenkomst is getekend. {n} oefende de handtekening eerst op kladpapier.", ("laat",)),
    ("Papieren gecontroleerd: alleen een pasfoto ontbreekt nog.", ("!vroeg",)),
    ("We kozen één doel dat over drie maanden gehaald moet zijn, niet vijf.", ()),
    ("{n} twijfelt over het tempo. Afgesproken om met één ochtend te beginnen.", ("n0",)),
    ("{partner} vindt het plan goed en neemt op dinsdag de kinderen.", ("samen", "kinderen")),
    ("Gekeken hoe {n} er komt: lopen kan, twintig minuten door het park.", ()),
    ("{n} zit het liefst in een rustige groep. Doorgegeven aan de docent.", ()),
    ("Uitgerekend wat het kost en wat de gemeente betaalt. Dat luchtte op.", ("!vroeg",)),
    ("{n} vroeg of het ook korter kan. Besproken waarom een jaar nodig is.", ("!n3",)),
)

PLAATSEN: tuple[Zin, ...] = (
    ("Samen naar de intake bij Gilde Opleidingen. {n} was zenuwachtig en deed het goed.", ("!gestart",)),
    ("De intake is geweest. Er is plek in de groep van maandag en woensdag.", ("!gestart",)),
    ("Wachten op bericht van school. Ondertussen oefenen we thuis met de klok.", ("!gestart", "!n3")),
    ("Alles staat klaar voor de start; nu nog de schooltas, grapte {n}.", ("!gestart",)),
    ("De weg naar school geoefend, heen en terug.", ("!gestart",)),
    ("Overgedragen aan de contactpersoon, met {n} erbij. Telefoonnummers gewisseld.", ("!gestart",)),
    ("De opvang voor {kind} is rond, dus de les kan doorgaan.", ("jongkind", "!gestart")),
    ("De eerste les is achter de rug. {n} kon na afloop het leslokaal zonder mij vinden.", ("gestart",)),
    ("Kennisgemaakt met de docent. {n} kreeg een map en een pen en bedankte drie keer.", ("gestart",)),
    (
        "{n} was er de eerste keer niet. Bleek een vergissing met de datum; ik bel voortaan de avond ervoor.",
        ("gestart",),
    ),
    ("De groep is gemengd en rustig. {n} zit naast een bekende uit de straat.", ("gestart",)),
    ("De eerste weken zijn zwaar: {n} heeft na de les hoofdpijn van het luisteren.", ("gestart",)),
    ("{n} heeft een vaste plek bij het raam en een boek met {haar} naam erin.", ("gestart",)),
)

VOLGEN: tuple[Zin, ...] = (
    ("{n} is er deze maand elke les geweest.", ()),
    ("Twee lessen gemist door griep, netjes afgemeld.", ()),
    ("De docent vertelt dat {n} in de klas meer durft te zeggen.", ("vroeg",)),
    ("{n} liet het schrift zien: hele zinnen nu.", ("leest",)),
    ("{n} schreef voor het eerst {haar} eigen adres. Daar waren we allebei stil van.", ("leestniet",)),
    (
        "{n} spelt nu de straatnamen op de bordjes. De hond wordt er gek van, zegt {zij}.",
        ("leestniet", "laat"),
    ),
    ("Het eerste deel van het gesprek ging zonder tolk.", ("tolk", "laat")),
    ("{n} belde zelf de huisarts en werd begrepen.", ("laat",)),
    ("{n} ging alleen naar de tienminutengesprekken op school.", ("schoolkind", "laat")),
    ("{kind} spreekt nu bij het avondeten tien minuten Nederlands met {hem}.", ("schoolkind",)),
    ("{n} is moe: werk, les en thuis is veel. We hebben één ding geschrapt.", ("werk",)),
    ("Een dipje. {n} wilde stoppen, maar na een uur praten toch maar niet.", ()),
    ("De toets viel tegen. Samen gekeken wat wel goed ging: luisteren en spreken.", ("laat",)),
    ("De tussentoets is gehaald, ook het onderdeel waar {zij} tegenop zag.", ("laat",)),
    ("Met de docent afgesproken dat {n} extra leesboekjes mee naar huis krijgt.", ("leest",)),
    ("{n} groet nu de buren bij naam. Dat viel een buurman ook op.", ()),
    ("Er was onrust in de groep. {n} hield zich erbuiten en gaat gewoon weer.", ()),
    ("De zomervakantie is voorbij en het ritme is terug.", ("najaar",)),
    ("{n} nam een buurvrouw mee naar de les. Die heb ik ook gesproken.", ("laat",)),
    ("{n} hielp een nieuwe deelnemer wegwijs. Dat gaf {hem} zelfvertrouwen.", ("laat",)),
    ("Een gesprek gehad bij een bakkerij. Niet gelukt, wel geleerd.", ("zoekt", "!n0")),
    ("Volgende maand kijken we of het examen al kan.", ("n2", "laat")),
    ("Teruggekeken op de afspraken. Twee zijn af, één schuift een maand op.", ()),
    ("{n} vroeg of {haar} zus ook mee kan doen. Haar gegevens volgen.", ()),
    ("De televisie op ondertiteling gezet. Huiswerk voor op de bank.", ("leest",)),
    ("{n} leest nu zelf de brieven van de woningstichting en belt als iets niet klopt.", ("leest", "laat")),
    ("Alleen koffie en bijpraten vandaag; het gaat goed en dat mag ook.", ()),
    ("Vaker bewegen heeft geholpen, zegt {n}. {Zij} slaapt beter.", ("ouder",)),
    ("{n} mist {haar} moeder, die ver weg ziek is. De les is dan afleiding.", ("!ouder",)),
    ("{partner} begint ook over taalles. Folder achtergelaten.", ("samen", "!partner")),
    ("{n} heeft de docent gevraagd om moeilijkere opdrachten.", ("laat", "!n0")),
    ("Vandaag met {n} een afspraak bij de tandarts gemaakt. Ik hoefde alleen te luisteren.", ()),
    ("{n} had een klacht over het rooster en schreef die zelf op.", ("leest", "laat")),
    ("Het regende, dus we bleven binnen en oefenden een telefoongesprek.", ("vroeg",)),
    (
        "{kind} was ziek, daardoor weinig gedaan deze weken. Volgende keer pakken we het weer op.",
        ("kinderen",),
    ),
    ("{n} vertelde over een feest in de wijk waar {zij} met drie nieuwe mensen sprak.", ()),
)

KORT: tuple[Zin, ...] = (
    ("Kort bezoek: alles loopt zoals we afspraken.", ()),
    ("Even langs geweest met een formulier. {n} had weinig tijd.", ()),
    ("{n} had bezoek; we hebben de belangrijkste dingen in tien minuten besproken.", ()),
    ("De agenda naast elkaar gelegd en twee data verzet.", ()),
    ("Alleen de post doorgenomen. Volgende keer meer tijd.", ()),
    ("{n} wilde vooral {haar} verhaal kwijt. Dat was genoeg voor vandaag.", ()),
    ("Gevraagd hoe het gaat: goed, en dat was te zien.", ()),
    ("Een rustig gesprek zonder papieren op tafel.", ()),
    ("{n} had koekjes gebakken en stond erop dat ik ze meenam voor de collega's.", ()),
    ("We liepen een rondje door de wijk en praatten onderweg.", ("!winter",)),
    ("Binnen gebleven bij de verwarming en de week doorgenomen.", ("winter",)),
    ("{n} had een vraag over een rekening. Samen gebeld en opgelost.", ("!b:schulden",)),
)
"""Sentences for when there is little to tell, or all others were used."""

AFRONDEN: tuple[Zin, ...] = (
    ("Teruggekeken op het hele traject. Van niemand kennen naar elke week drie afspraken.", ()),
    ("{n} wil zonder mij verder en dat kan ook. Ik bel over drie maanden.", ("!vroeg",)),
    ("Het examen is gedaan; nu wachten op de uitslag.", ("diploma", "vroeg")),
    ("De uitslag is binnen: geslaagd. {n} had gebak gehaald.", ("diploma", "!vroeg")),
    ("Het afgesproken niveau is bereikt volgens de docent. Een examen hoeft niet.", ("!diploma",)),
    ("Besproken wie {n} belt als het even niet lukt: de docent, de buurvrouw, dan pas ik.", ()),
    ("{n} blijft doorgaan met wat in de wijk begonnen is. De les stopt, de mensen blijven.", ()),
    ("Samen opgeschreven wat {n} nu zelf doet en een jaar geleden niet.", ("leest",)),
    ("{n} las de eerste notitie van dit dossier na en schudde het hoofd: was ik dat?", ("leest", "!n0")),
    ("Laatste loodjes: oefenexamen gemaakt aan de keukentafel.", ("diploma", "vroeg")),
)

AFSCHEID: dict[str, tuple[Zin, ...]] = {
    "verhuisd": (
        ("{n} verhuist naar familie in een andere stad. De papieren meegegeven voor de gemeente daar.", ()),
        ("De verhuisdozen staan klaar. We hebben afscheid genomen; {n} zoekt daar zelf een taalles.", ()),
    ),
    "gestopt: werk": (
        ("{n} heeft een vaste baan gevonden en stopt met de les. Een mooie reden om te stoppen.", ()),
        ("De werktijden gaan niet samen met school. Voorlopig kiest {n} voor het werk.", ()),
        ("{n} kan voltijds aan de slag. We spraken af dat {zij} belt als er weer tijd is.", ()),
    ),
    "gestopt: gezondheid": (
        ("Door de gezondheid lukt het niet meer. De deur blijft open, dat weet {n}.", ()),
        ("De arts raadt rust aan. We sluiten af en houden contact via het buurthuis.", ()),
        ("{n} moet geopereerd worden en wil eerst herstellen. Beterschap gewenst en afgesloten.", ()),
    ),
    "gestopt: kinderopvang": (
        ("De opvang is gestopt en er is geen andere plek. {n} vindt het jammer, wij ook.", ("kinderen",)),
        (
            "Zonder opvang gaat het niet. Als {kind} naar school gaat, wil {n} opnieuw beginnen.",
            ("jongkind",),
        ),
        ("Er is thuis nu te veel te doen voor de les. {n} wil later opnieuw beginnen.", ()),
    ),
    "gestopt: motivatie": (
        ("{n} heeft er geen zin meer in en zegt dat eerlijk. Dat respecteer ik.", ()),
        ("We hebben het op drie manieren geprobeerd. {n} wil nu even niets.", ()),
        ("{n} haalde genoeg uit het taalcafé en stopt met de les. Daar zie ik {hem} vast nog.", ()),
    ),
    "geen aanbod mogelijk": (
        ("Er is op dit moment niets passends voor {n}. Uitgelegd waarom en wat er wel in de wijk is.", ()),
        ("De wachtlijst is te lang en iets anders past niet. {n} gaat intussen naar het taalcafé.", ()),
    ),
    "niet plichtig of vrijgesteld": (
        ("Uit de papieren blijkt dat {n} niets meer hoeft. Wel verteld wat er in de wijk te doen is.", ()),
        ("{n} heeft al een diploma van voor {haar} komst naar Roermond. We sluiten het af.", ("leest",)),
        ("{n} hoeft niet in te burgeren. {Zij} komt graag eens kijken bij het buurthuis.", ()),
    ),
    "terug naar de reguliere route": (
        ("{n} wil liever les overdag in het centrum, met vaste tijden. Een collega neemt het over.", ()),
        ("{n} wil gewoon snel examen doen, zonder iets erbij. Dat kan beter bij een collega.", ()),
    ),
}

NIEMAND: tuple[Zin, ...] = (
    ("Kaartje in de bus gedaan.", ()),
    ("Kaartje in het {taal} achtergelaten.", ("leest",)),
    ("Gordijnen dicht. Later deze week aan het eind van de middag nog eens.", ()),
    ("De buurman zegt dat {n} overdag werkt.", ("werk",)),
    ("Een kind deed open; mama is om vier uur thuis.", ("grootschool", "vrouw")),
    ("Een kind deed open; papa is om zes uur thuis.", ("grootschool", "man")),
    ("De bel doet het niet. Geklopt en gewacht.", ("flat",)),
    ("Licht brandde wel. Rustig gelaten.", ()),
    ("De naam staat niet bij de bel; navragen.", ("bpi", "!gesproken")),
    ("Gebeld vanaf de stoep, geen gehoor.", ("gesproken",)),
    ("Was het vergeten, appte {n} later. Nieuwe afspraak volgt.", ("gesproken",)),
)

WIL_NIET: tuple[Zin, ...] = (
    ("{n} wil nu niet praten. Ik mag over een paar weken terugkomen.", ()),
    ("Komt niet goed uit: de jongste is ziek. Niet aangedrongen.", ("jongkind",)),
    ("{n} heeft genoeg aan {haar} hoofd en zegt nee. Vriendelijk afscheid genomen.", ()),
    (
        "Slechte ervaring met eerdere lessen. Gezegd dat ik dat snap; nummer achtergelaten.",
        ("langhier", "!gesproken"),
    ),
    ("{n} stond met de jas aan. Geen tijd, geen zin, wel een hand gegeven.", ()),
    ("Aan de deur gepraat, twee minuten. Voor nu nee.", ()),
    (
        "{partner} zei dat het niet hoeft. {n} zelf niet gezien; later nog eens proberen.",
        ("samen", "!gesproken"),
    ),
)

WAT_DAN: dict[str, tuple[Zin, ...]] = {
    "contact": (
        ("aan het eind van de middag proberen", ("poging",)),
        ("met tolk bellen voor een afspraak", ("tolk",)),
        ("kaartje brengen in het {taal}", ("leest", "poging")),
        ("langsgaan na schooltijd", ("schoolkind",)),
        ("kennismaken, brief meenemen", ("bpi",)),
        ("kennismaken, rustig thuis", ("netwerk",)),
    ),
    "taxeren": (
        ("wensen en doelen bespreken", ()),
        ("papieren bekijken", ()),
        ("samen langs {act}", ("act",)),
        ("gesprek met tolk, over taal en werk", ("tolk",)),
        ("weekrooster maken", ("kinderen",)),
        ("rustig verder praten", ()),
        ("kaart van de wijk meenemen", ()),
    ),
    "vormgeven": (
        ("aanbod doornemen", ()),
        ("plan bespreken en tekenen", ()),
        ("pasfoto en kopie van het document", ()),
        ("opvang regelen voor {kind}", ("jongkind",)),
        ("mee naar {act}", ("act",)),
    ),
    "plaatsen": (
        ("mee naar de intake bij Gilde Opleidingen", ("!gestart",)),
        ("vragen hoe de eerste les was", ("gestart",)),
        ("samen de weg naar school oefenen", ("!gestart",)),
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
}  # fmt: skip
"""What to do at a planned visit, by step; before the traject it is making contact."""
