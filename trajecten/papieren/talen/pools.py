"""Polish."""

from trajecten.papieren.talen.vorm import Aankondigtekst, Kaarttekst, Plantekst, Woorden
from trajecten.plan.enums import Afspraakpartij, Componentsoort, Plaatsingswijze

POOLS = Woorden(
    taal="pl",
    naam="Polski",
    nederlands="Pools",
    kaart=Kaarttekst(
        groet="Dzień dobry {naam},",
        regels=(
            "W dniu {datum} nie było nikogo w domu.",
            "Bardzo proszę o spotkanie. Będę u Państwa jeszcze raz.",
        ),
        bekend=(
            "W dniu {datum} nie było nikogo w domu.",
            "Proszę o następną rozmowę. Będę u Państwa jeszcze raz.",
        ),
        overdracht=(
            "Od dnia {datum} będę stałą osobą do kontaktu z gminą. Do tego dnia: {van}.",
            "Wszystkie ustalenia pozostają bez zmian.",
        ),
        bel="Proszę o telefon lub wiadomość:",
        slot="Pozdrawiam,",
    ),
    aankondiging=Aankondigtekst(
        nieuw="Dzień dobry, nazywam się {wie}, {gemeente}. Proszę o spotkanie. Będę u Państwa w dniu {dag}{om}.",
        bekend="Dzień dobry, tu {wie}, {gemeente}. Będę znów u Państwa w dniu {dag}{om}.",
        vervangt="Dzień dobry, nazywam się {wie}, {gemeente}. {vast} nie może przyjść. Będę u Państwa w dniu {dag}{om}.",
        mee="Razem ze mną przyjdzie {ander}.",
        om=" o godzinie {tijd}",
        bel="Jeśli ten termin nie pasuje, proszę o telefon lub wiadomość: {telefoon}.",
        antwoord="Jeśli ten termin nie pasuje, proszę o wiadomość.",
    ),
    plan=Plantekst(
        titel="Pani/Pana plan",
        intro="Tutaj jest napisane, co Pani/Pan będzie robić i co razem ustaliliśmy. Proszę zachować tę kartkę.",
        doen="Co Pani/Pan będzie robić",
        afspraken="Co ustaliliśmy",
        bezoek="Moja wizyta u Pani/Pana",
        bellen="Ma Pani/Pan pytanie?",
        bellen_kan="Proszę o telefon lub wiadomość.",
        waar="Gdzie",
        wanneer="Kiedy",
        hoe="Jak tam dotrzeć",
        telefoon="Telefon",
        doel="Cel",
        soorten={
            Componentsoort.TAAL: "Lekcje niderlandzkiego",
            Componentsoort.ACTIVITEIT: "Zajęcia w dzielnicy",
            Componentsoort.ONDERWIJS: "Nauka",
            Componentsoort.WERK: "Praca",
            Componentsoort.OPVOEDING: "Wychowanie dzieci",
            Componentsoort.HULP: "Pomoc",
        },
        wijzen={
            Plaatsingswijze.ZELF: "Idzie Pani/Pan samodzielnie.",
            Plaatsingswijze.TELEFOONTJE: "Najpierw my dzwonimy. Potem idzie Pani/Pan samodzielnie.",
            Plaatsingswijze.GAAT_MEE: "Ktoś pójdzie razem z Panią/Panem.",
            Plaatsingswijze.AAN_DE_HAND: "Zaprowadzimy Panią/Pana na miejsce.",
        },
        wie={
            Afspraakpartij.INBURGERAAR: "Pani/Pan",
            Afspraakpartij.COORDINATOR: "Koordynator",
            Afspraakpartij.ORGANISATIE: "Organizacja",
        },
        uren="godzin w tygodniu: {uren}",
        niveau="do poziomu {niveau}",
        begint="początek: {dag}",
        loopt="od {dag}",
        tot="do {dag}",
        om="godz. {tijd}",
        wachtlijst="jest Pani/Pan na liście oczekujących",
        zoeken="Jeszcze szukamy miejsca.",
        onbekend="Damy znać.",
        klaar="To jest zakończone.",
        geen_dag="bez stałego dnia",
        meer="W planie jest więcej: {aantal}. Proszę mnie zapytać.",
    ),
)
