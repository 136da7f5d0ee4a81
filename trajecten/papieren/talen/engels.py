"""English."""

from trajecten.papieren.talen.vorm import Aankondigtekst, Kaarttekst, Plantekst, Woorden
from trajecten.plan.enums import Afspraakpartij, Componentsoort, Plaatsingswijze

ENGELS = Woorden(
    taal="en",
    naam="English",
    nederlands="Engels",
    kaart=Kaarttekst(
        groet="Hello {naam},",
        regels=(
            "I came to your door on {datum}. Nobody was at home.",
            "I would like to meet you and will come by again.",
        ),
        bekend=(
            "I came to your door on {datum}. Nobody was at home.",
            "I would like to talk with you again and will come by another time.",
        ),
        overdracht=(
            "From {datum} I am your fixed contact at the municipality. Until that day it is {van}.",
            "Everything we agreed stays as it is.",
        ),
        bel="You can call me or send me a message:",
        slot="Kind regards,",
    ),
    aankondiging=Aankondigtekst(
        nieuw="Hello, I am {wie} from {gemeente}. I would like to meet you. I will come to your home on {dag}{om}.",
        bekend="Hello, this is {wie} from {gemeente}. I will come to your home again on {dag}{om}.",
        vervangt="Hello, I am {wie} from {gemeente}. {vast} cannot come. I will come to your home on {dag}{om}.",
        mee="My colleague {ander} will come with me.",
        om=" at {tijd}",
        bel="Does this not suit you? Call me or send me a message: {telefoon}.",
        antwoord="Does this not suit you? Please send me a message.",
    ),
    plan=Plantekst(
        titel="Your plan",
        intro="This is what you are going to do, and what we have agreed. Please keep this paper.",
        doen="What you are going to do",
        afspraken="What we agreed",
        bezoek="I will visit you",
        bellen="Do you have a question?",
        bellen_kan="You can call me or send me a message.",
        waar="Where",
        wanneer="When",
        hoe="How you get there",
        telefoon="Phone",
        doel="Goal",
        soorten={
            Componentsoort.TAAL: "Dutch lessons",
            Componentsoort.ACTIVITEIT: "Joining in the neighbourhood",
            Componentsoort.ONDERWIJS: "Education",
            Componentsoort.WERK: "Work",
            Componentsoort.OPVOEDING: "Raising your children",
            Componentsoort.HULP: "Help",
        },
        wijzen={
            Plaatsingswijze.ZELF: "You go by yourself.",
            Plaatsingswijze.TELEFOONTJE: "We call first. Then you go by yourself.",
            Plaatsingswijze.GAAT_MEE: "Somebody goes with you.",
            Plaatsingswijze.AAN_DE_HAND: "We pick you up and take you there.",
        },
        wie={
            Afspraakpartij.INBURGERAAR: "You",
            Afspraakpartij.COORDINATOR: "Your coordinator",
            Afspraakpartij.ORGANISATIE: "The organisation",
        },
        uren="hours a week: {uren}",
        niveau="up to level {niveau}",
        begint="begins on {dag}",
        loopt="began on {dag}",
        tot="done by {dag}",
        om="at {tijd}",
        wachtlijst="you are on the waiting list",
        zoeken="We are still looking for a place.",
        onbekend="We will tell you.",
        klaar="This is done.",
        geen_dag="no fixed day",
        meer="There is more in your plan: {aantal}. Please ask me.",
    ),
)
