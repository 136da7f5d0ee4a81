"""The day somebody was found: the same in the dossier and in the report, whatever kind of talk it was."""

import datetime as dt
from uuid import uuid4

import pytest
from django.db import transaction
from django.urls import reverse
from django.utils.formats import date_format

from inburgeraars.models import Adres, Inburgeraar
from inburgeraars.namen import Naam
from inburgeraars.services.benaderingen import claim_persoon
from inburgeraars.services.personen import lees_bereikbaarheid, register_persoon
from kern.identiteit import als
from kern.klok import DAG, nu, vandaag
from netwerk.models import Activiteit
from rapportage.cijfers.lezen import lees_stand
from tests.fabrieken.inburgeraars import maak_persoon, ontmoet_persoon
from tests.fabrieken.netwerk import maak_vindplaats
from tests.fabrieken.trajecten import maak_huisbezoek
from tests.fabrieken.wijken import maak_organisatie
from tests.klant import als_klant
from tests.team import Team
from tests.trajecten.bezoek.test_verbeteren import verbeter
from trajecten.contact.enums import Contactsoort, Resultaat
from trajecten.contact.gevonden import gevonden_op
from trajecten.contact.models import Verslag
from trajecten.contact.services.andere import Contact, log_contact
from vinden.dubbelen.samenvoegen import merge_personen
from vinden.overnames.instemmen import agree_to_overname
from vinden.overnames.services import ask_from_regulier
from vinden.regulier.services import call_up

pytestmark = pytest.mark.django_db


def gevonden(team: Team, persoon: Inburgeraar) -> dt.date | None:
    """Return the day, once it is known to be that of the report and of the page."""
    with transaction.atomic(), als(team.teamleider):
        dag: dt.date | None = Inburgeraar.objects.values_list(gevonden_op(), flat=True).get(pk=persoon.pk)
    assert lees_stand(nu()).gevonden_op.get(persoon.pk) == dag
    pagina = als_klant(team.teamleider).get(reverse("trajecten:dossier", args=[persoon.pk])).text
    assert (date_format(dag, "j F Y") if dag else "nog niet gesproken") in pagina
    return dag


def in_groep(team: Team, persoon: Inburgeraar, dag: dt.date) -> None:
    """Log a group in which the person took part."""
    activiteit = Activiteit.objects.create(
        naam=f"Kookgroep {persoon.pk}", soort="ontmoeting", organisatie=maak_organisatie(), wijk=team.wijk
    )
    contact = Contact(
        activiteit=activiteit,
        soort=Contactsoort.GROEPSACTIVITEIT,
        datum=dag,
        minuten=20,
        resultaat=Resultaat.GESPROKEN,
        personen=(persoon.pk,),
    )
    log_contact(door=team.coordinator, sleutel=uuid4(), contact=contact)


def test_who_can_be_reached_at_a_street_counts_in_the_wijk_of_the_meeting(team: Team) -> None:
    persoon = register_persoon(
        door=team.coordinator,
        naam=Naam(voornamen="Amina"),
        bereikbaar=lees_bereikbaarheid("Veldstraat 26"),
        vindplaats=maak_vindplaats(team.wijk),
    )
    assert Adres.objects.get(inburgeraar=persoon).buurt is None
    assert lees_stand(nu()).wijk_op(persoon.pk, vandaag()) == team.wijk.pk
    Inburgeraar.objects.filter(pk=persoon.pk).update(wijk=team.andere_wijk)
    assert lees_stand(nu()).wijk_op(persoon.pk, vandaag()) == team.wijk.pk


def test_attempt_finds_nobody_and_the_first_talk_does(team: Team) -> None:
    persoon = maak_persoon(team.wijk)
    claim_persoon(inburgeraar_id=persoon.pk, door=team.coordinator)
    maak_huisbezoek(persoon, team.coordinator, resultaat=Resultaat.NIEMAND_THUIS, minuten=None)
    assert gevonden(team, persoon) is None
    maak_huisbezoek(persoon, team.coordinator)
    assert gevonden(team, persoon) == vandaag()


def test_talk_in_a_group_before_the_claim_counts_and_follows_its_correction(team: Team) -> None:
    persoon = maak_persoon(team.wijk)
    in_groep(team, persoon, vandaag() - 5 * DAG)
    claim_persoon(inburgeraar_id=persoon.pk, door=team.coordinator)
    assert gevonden(team, persoon) == vandaag() - 5 * DAG
    verbeter(team, Verslag.objects.get(inburgeraar=persoon), datum=vandaag() - 2 * DAG)
    assert gevonden(team, persoon) == vandaag() - 2 * DAG


def test_talk_on_the_regular_route_counts_once_taken_over(team: Team) -> None:
    persoon = maak_persoon(team.wijk)
    call_up(inburgeraar_ids=[persoon.pk], door=team.consulent)
    maak_huisbezoek(persoon, team.coordinator, datum=vandaag() - 3 * DAG)
    with als(team.coordinator):
        verzoek = ask_from_regulier(inburgeraar_id=persoon.pk, door=team.coordinator, waarom="Kent haar.")
    with transaction.atomic(), als(team.consulent):
        agree_to_overname(verzoek_id=verzoek.pk, door=team.consulent)
    assert gevonden(team, persoon) == vandaag() - 3 * DAG


def test_talks_go_along_in_a_merge(team: Team) -> None:
    blijft, gaat = maak_persoon(team.wijk), maak_persoon(team.wijk)
    maak_huisbezoek(blijft, team.coordinator)
    in_groep(team, gaat, vandaag() - 4 * DAG)
    with transaction.atomic(), als(team.teamleider):
        merge_personen(blijft_id=blijft.pk, gaat_id=gaat.pk, door=team.teamleider)
    assert gevonden(team, blijft) == vandaag() - 4 * DAG


def test_who_was_met_in_the_wijk_was_found_on_being_registered(team: Team) -> None:
    persoon = ontmoet_persoon(team.coordinator, team.wijk)
    in_groep(team, persoon, vandaag() - 4 * DAG)
    assert gevonden(team, persoon) == vandaag()
