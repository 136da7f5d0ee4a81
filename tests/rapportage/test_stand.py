"""What reports read of metingen, starts and the regular route: as the services wrote it."""

from decimal import Decimal

import pytest

from gebruikers.enums import Rol
from gebruikers.models import Aanstelling
from inburgeraars.models import Route
from inburgeraars.namen import Naam
from inburgeraars.services.personen import Bereikbaarheid, register_persoon
from kern.klok import DAG, nu, vandaag
from rapportage.cijfers.aanpak import Aanpak, aangepakt
from rapportage.cijfers.activiteiten import activiteiten, onvervuld
from rapportage.cijfers.deelname import deelname
from rapportage.cijfers.lezen import lees_stand
from rapportage.cijfers.reeksen import wijkcijferreeksen
from rapportage.cijfers.stand import (
    Aanstellingrij,
    Aanwezigrij,
    Activiteitrij,
    Componentrij,
    Normrij,
    Vastrij,
    Vindplaatsrij,
)
from tests.fabrieken.inburgeraars import maak_persoon
from tests.fabrieken.netwerk import maak_activiteit, maak_vindplaats
from tests.fabrieken.participatie import maak_meting
from tests.fabrieken.plan import maak_component, start_component
from tests.fabrieken.trajecten import maak_huisbezoek
from tests.team import Team
from trajecten.normen.enums import Normsoort
from trajecten.normen.models import Norm
from trajecten.plan.enums import Aanwezigstand, Componentsoort
from trajecten.plan.services import Bron
from trajecten.plan.services.aanwezigheid import Bijeenkomst, record_aanwezigheid
from vinden.models import Regulierestap
from vinden.regulier.services import call_up
from vinden.regulier.stappen import record_stap, take_back_stap
from wijken.models import Gebied, Gebiedsoort, Wijkcijfer

pytestmark = pytest.mark.django_db


def test_dossier_gives_metingen_fases_and_the_start_of_language(team: Team) -> None:
    persoon = maak_persoon(team.wijk)
    maak_huisbezoek(persoon, team.coordinator, datum=vandaag() - 40 * DAG)
    maak_meting(persoon, team.coordinator, 2, datum=vandaag() - 40 * DAG)
    start_component(maak_component(persoon, team.coordinator), op=vandaag() - 9 * DAG)
    eerder = lees_stand(nu())
    taal = maak_component(persoon, team.coordinator, Componentsoort.TAAL)
    start_component(taal, op=vandaag() - 7 * DAG)
    maak_component(persoon, team.coordinator, Componentsoort.TAAL, liep_al_sinds=vandaag() - 20 * DAG)
    maak_meting(persoon, team.coordinator, 3, datum=vandaag() - 2 * DAG)
    nieuw = lees_stand(nu())
    assert [(rij.pijler, rij.score) for rij in deelname(nieuw, vandaag())] == [(2, 8)]
    assert [(rij.pijler, rij.score) for rij in deelname(eerder, vandaag())] == [(2, None)]
    (rij,) = aangepakt(nieuw, vandaag())
    assert (rij.aanpak, rij.professional, rij.benaderd_op) == (
        Aanpak.WIJKGERICHT,
        team.coordinator.pk,
        vandaag() - 40 * DAG,
    )
    assert (rij.gestart_op, rij.taal_gestart_op) == (vandaag() - 9 * DAG, vandaag() - 7 * DAG)
    assert [r.taal_gestart_op for r in aangepakt(eerder, vandaag())] == [None]


def test_regular_route_gives_call_ups_and_stages_that_were_not_taken_back(team: Team) -> None:
    persoon = maak_persoon(team.wijk)
    call_up(inburgeraar_ids=[persoon.pk], door=team.consulent, op=vandaag() - 9 * DAG)
    for stap in (Regulierestap.VERSCHENEN, Regulierestap.TAALTOETS, Regulierestap.GESTART):
        laatste = record_stap(
            inburgeraar_id=persoon.pk, door=team.consulent, stap=stap, op=vandaag() - 3 * DAG
        )
    (voor,) = aangepakt(lees_stand(nu()), vandaag())
    take_back_stap(moment_id=laatste.pk, door=team.consulent, reden="Het was iemand anders")
    (na,) = aangepakt(lees_stand(nu()), vandaag())
    assert (voor.aanpak, voor.professional, voor.benaderd_op) == (
        Aanpak.REGULIER,
        team.consulent.pk,
        vandaag() - 9 * DAG,
    )
    assert (voor.taal_gestart_op, na.taal_gestart_op) == (vandaag() - 3 * DAG, None)


def test_found_at_a_place_with_a_fixed_contact_and_its_aanstelling(team: Team) -> None:
    plek = maak_vindplaats(team.wijk)
    persoon = register_persoon(
        door=team.coordinator,
        naam=Naam(voornamen="Amina"),
        bereikbaar=Bereikbaarheid(telefoon="06 00 00 12 34"),
        vindplaats=plek,
    )
    Norm.objects.create(soort=Normsoort.UREN_PER_PERSOON, van=vandaag() - DAG, waarde=30)
    rijen = lees_stand(nu())
    assert (rijen.gevonden[persoon.pk].vindplaats, rijen.gevonden[persoon.pk].wijk) == (plek.pk, team.wijk.pk)
    assert rijen.vindplaatsen == [
        Vindplaatsrij(plek.pk, plek.naam, "buurthuis", team.wijk.pk, vandaag(), True)
    ]
    assert rijen.vast == {persoon.pk: [Vastrij(persoon.pk, team.coordinator.pk, vandaag(), None)]}
    assert rijen.wordt_benaderd(persoon.pk, Route.WIJKGERICHT, vandaag())
    assert not rijen.wordt_benaderd(persoon.pk, Route.WIJKGERICHT, vandaag() - DAG)
    mijn = Aanstelling.objects.get(gebruiker=team.coordinator)
    assert Aanstellingrij(team.coordinator.pk, team.wijk.pk, mijn.van, None) in rijen.aanstellingen
    assert {a.wie for a in rijen.aanstellingen} == set(
        Aanstelling.objects.filter(rol=Rol.TRAJECTCOORDINATOR).values_list("gebruiker_id", flat=True)
    )
    assert rijen.normen == [Normrij("uren per persoon", vandaag() - DAG, None, 30)]


def test_plan_gives_components_presence_and_activiteiten(team: Team) -> None:
    persoon = maak_persoon(team.wijk)
    maak_huisbezoek(persoon, team.coordinator, datum=vandaag() - 40 * DAG)
    naaien = maak_activiteit(naam="Naaien", wijk=team.wijk, capaciteit=8)
    deel = maak_component(persoon, team.coordinator, activiteit=naaien)
    start_component(deel, op=vandaag() - 9 * DAG)
    wens = maak_component(persoon, team.coordinator, Componentsoort.WERK, nog_te_vinden=True, wens="Koken")
    record_aanwezigheid(
        component_id=deel.pk,
        door=team.coordinator,
        bijeenkomsten=[Bijeenkomst(datum=vandaag() - DAG, stand=Aanwezigstand.NIET_AFGEMELD)],
        bron=Bron(van="Carla van Gilde", op=vandaag()),
    )
    rijen = lees_stand(nu())
    (traject,) = rijen.trajecten
    assert sorted(rijen.componenten) == [
        Componentrij(
            *(deel.pk, persoon.pk, traject.id, Componentsoort.ACTIVITEIT, vandaag(), vandaag() - 9 * DAG),
            activiteit=naaien.pk,
        ),
        Componentrij(*(wens.pk, persoon.pk, traject.id, Componentsoort.WERK, vandaag()), nog_te_vinden=True),
    ]
    assert rijen.aanwezig == [Aanwezigrij(deel.pk, vandaag() - DAG, Aanwezigstand.NIET_AFGEMELD)]
    assert rijen.activiteiten == [Activiteitrij(naaien.pk, "Naaien", team.wijk.pk, 8, True, naaien.soort)]
    (bezet,), (open_wens,) = activiteiten(rijen, vandaag()), onvervuld(rijen, vandaag())
    assert (bezet.naam, bezet.bezet, open_wens.soort) == ("Naaien", 1, Componentsoort.WERK)


def test_wijkcijfers_come_with_the_area_they_are_of(team: Team) -> None:
    gebied = Gebied.objects.create(naam="Donderberg", soort=Gebiedsoort.PILOTWIJK, wijk=team.wijk)
    for jaar, waarde in ((2007, "8.50"), (2008, "9.00")):
        Wijkcijfer.objects.create(
            gebied=gebied,
            indicator="werkloosheid",
            waarde=Decimal(waarde),
            eenheid="procent",
            peildatum=str(jaar),
            bron="nota",
        )
    (reeks,) = wijkcijferreeksen(lees_stand(nu()))
    assert (reeks.wijk, reeks.gebied, reeks.indicator) == ("Donderberg", "Donderberg", "werkloosheid")
    assert [(p.jaar, p.waarde) for p in reeks.punten] == [(2007, Decimal("8.50")), (2008, Decimal(9))]
