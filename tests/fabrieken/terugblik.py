"""Trajecten with everything that a terugblik shows."""

import datetime as dt

from gebruikers.models import Gebruiker
from inburgeraars.models import Inburgeraar
from kern.klok import vandaag
from kern.ladder import Trede
from participatie import referentie as ladder
from participatie.enums import Aanleiding
from participatie.services.metingen import Waarneming
from tests.fabrieken.participatie import maak_meting
from tests.fabrieken.plan import maak_afspraak, maak_component
from tests.fabrieken.trajecten import maak_huisbezoek
from trajecten import referentie
from trajecten.plan.enums import Afspraakstand, Componentsoort
from trajecten.plan.models import Afspraak
from trajecten.stappen.enums import Zelfstandigheid
from trajecten.stappen.models import Resultaatsoort
from trajecten.stappen.services.afronden import Behaald, Slot, Verder
from trajecten.stappen.services.sluiten import close_traject
from trajecten.taxatie.enums import Taalniveau
from trajecten.traject.enums import Stap, Uitkomst
from trajecten.traject.lopend import start_traject
from trajecten.traject.models import Stapovergang, Traject


def dag(geleden: int) -> dt.date:
    """Return the day a number of days ago; a negative number gives a day ahead."""
    return vandaag() - dt.timedelta(days=geleden)


def maak_in_afronden(mens: Inburgeraar, door: Gebruiker) -> Traject:
    """Bring a person to Afronden, with a plan, a kept afspraak and one not kept, and metingen."""
    referentie.laad()
    ladder.laad()
    maak_huisbezoek(mens, door, datum=dag(200), minuten=50)
    maak_huisbezoek(mens, door, datum=dag(100), minuten=40)
    maak_component(mens, door, omschrijving="Kookgroep")
    maak_component(mens, door, Componentsoort.HULP, omschrijving="schulden")
    for wat, stand, reden in (
        ("Belt de opvang", Afspraakstand.NAGEKOMEN, ""),
        ("Koopt een fiets", Afspraakstand.NIET_NAGEKOMEN, "te duur"),
    ):
        afspraak = maak_afspraak(mens, door, wat=wat)
        Afspraak.objects.filter(pk=afspraak.pk).update(stand=stand, afgehandeld_op=vandaag(), reden=reden)
    start_traject(inburgeraar_id=mens.pk, op=dag(60))
    traject = Traject.objects.get(inburgeraar=mens)
    Traject.objects.filter(pk=traject.pk).update(stap=Stap.AFRONDEN)
    maak_meting(mens, door, trede=2, datum=dag(190))
    for stap, vorige, geleden in ((Stap.VORMGEVEN, "taxeren", 190), (Stap.AFRONDEN, "vormgeven", 20)):
        Stapovergang.objects.create(
            inburgeraar=mens,
            traject=traject,
            van_stap=vorige,
            naar_stap=stap,
            datum=dag(geleden),
            door=door,
        )
    return traject


def maak_afgerond(mens: Inburgeraar, door: Gebruiker) -> Traject:
    """Bring a person to Afronden and close the traject as completed, with a diploma and nazorg."""
    traject = maak_in_afronden(mens, door)
    diploma = Resultaatsoort.objects.get(code="staatsexamen-1")
    close_traject(
        inburgeraar_id=mens.pk,
        door=door,
        uitkomst=Uitkomst.AFGEROND_DIPLOMA,
        op=vandaag(),
        nazorg=[dag(-90), dag(-180)],
        slot=Slot(
            resultaten=(Behaald(soort=diploma, datum=dag(9), taalniveau=Taalniveau.B1),),
            verder=Verder(
                zelfstandig=Zelfstandigheid.JA, zelfstandig_hoe="belt de buurvrouw", nazorg="kijk na"
            ),
            meting=Waarneming(trede=Trede.VIER, waarom="helpt op school", aanleiding=Aanleiding.AFRONDING),
        ),
    )
    traject.refresh_from_db()
    return traject
