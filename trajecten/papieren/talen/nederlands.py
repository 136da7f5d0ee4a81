"""Dutch (A2)."""

from trajecten.papieren.talen.vorm import Aankondigtekst, Kaarttekst, Plantekst, Woorden
from trajecten.plan.enums import Afspraakpartij, Componentsoort, Plaatsingswijze

NEDERLANDS = Woorden(
    taal="nl",
    naam="Nederlands",
    nederlands="Nederlands",
    kaart=Kaarttekst(
        groet="Dag {naam},",
        regels=(
            "Ik was op {datum} bij u aan de deur. Er was niemand thuis.",
            "Ik maak graag kennis met u en kom nog een keer langs.",
        ),
        bekend=(
            "Ik was op {datum} bij u aan de deur. Er was niemand thuis.",
            "Ik praat graag weer met u en kom nog een keer langs.",
        ),
        overdracht=(
            "Vanaf {datum} ben ik uw vaste contact bij de gemeente. Tot die dag is dat {van}.",
            "Uw afspraken blijven zoals ze zijn.",
        ),
        bel="U kunt mij bellen of een bericht sturen:",
        slot="Groeten van",
    ),
    aankondiging=Aankondigtekst(
        nieuw="Hallo, ik ben {wie} van {gemeente}. Ik maak graag kennis met u. Ik kom bij u langs op {dag}{om}.",
        bekend="Hallo, hier is {wie} van {gemeente}. Ik kom weer bij u langs op {dag}{om}.",
        vervangt="Hallo, ik ben {wie} van {gemeente}. {vast} kan niet komen. Ik kom bij u langs op {dag}{om}.",
        mee="Mijn collega {ander} komt mee.",
        om=" om {tijd} uur",
        bel="Kunt u niet? Bel of app mij: {telefoon}.",
        antwoord="Kunt u niet? Stuur mij een bericht terug.",
    ),
    plan=Plantekst(
        titel="Uw plan",
        intro="Dit gaat u doen. Dit hebben we samen afgesproken. Bewaar dit papier.",
        doen="Wat u gaat doen",
        afspraken="Onze afspraken",
        bezoek="Ik kom bij u langs",
        bellen="Hebt u een vraag?",
        bellen_kan="U kunt mij bellen of een bericht sturen.",
        waar="Waar",
        wanneer="Wanneer",
        hoe="Hoe komt u daar",
        telefoon="Bellen",
        doel="Doel",
        soorten={
            Componentsoort.TAAL: "Nederlandse les",
            Componentsoort.ACTIVITEIT: "Meedoen in de wijk",
            Componentsoort.ONDERWIJS: "Opleiding",
            Componentsoort.WERK: "Werk",
            Componentsoort.OPVOEDING: "Opvoeden van uw kinderen",
            Componentsoort.HULP: "Hulp",
        },
        wijzen={
            Plaatsingswijze.ZELF: "U gaat zelf.",
            Plaatsingswijze.TELEFOONTJE: "Wij bellen eerst. Daarna gaat u zelf.",
            Plaatsingswijze.GAAT_MEE: "Er gaat iemand met u mee.",
            Plaatsingswijze.AAN_DE_HAND: "Wij halen u op en brengen u.",
        },
        wie={
            Afspraakpartij.INBURGERAAR: "U",
            Afspraakpartij.COORDINATOR: "Uw trajectcoördinator",
            Afspraakpartij.ORGANISATIE: "De organisatie",
        },
        uren="{uren} uur per week",
        niveau="tot niveau {niveau}",
        begint="begint op {dag}",
        loopt="begonnen op {dag}",
        tot="klaar op {dag}",
        om="om {tijd} uur",
        wachtlijst="u staat op de wachtlijst",
        zoeken="We zoeken nog een plek.",
        onbekend="Dat hoort u nog.",
        klaar="Dit is klaar.",
        geen_dag="geen vaste dag",
        meer="In uw plan staat nog meer. Dat past niet op dit papier ({aantal}). Vraag mij ernaar.",
    ),
)
