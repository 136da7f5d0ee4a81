"""What suits somebody: in which order, for which reasons, and how many places are left."""

import datetime as dt
from typing import Any

from django.db import transaction
from django.urls import reverse

from kern.identiteit import als
from kern.klok import vandaag
from netwerk.models import Activiteit
from tests.fabrieken.inburgeraars import maak_persoon
from tests.fabrieken.netwerk import maak_activiteit
from tests.fabrieken.participatie import maak_meting
from tests.fabrieken.plan import maak_component
from tests.fabrieken.trajecten import maak_huisbezoek
from tests.klant import als_klant
from tests.team import Team
from trajecten.plan.matching import Past, Zoeker, rangschik, voor_wijken
from trajecten.plan.models import Component
from trajecten.taxatie.enums import Doelperspectief
from trajecten.taxatie.services import Bevonden, save_taxatie
from trajecten.traject.models import Traject


def maak(naam: str, **velden: Any) -> Activiteit:
    return maak_activiteit(naam=naam, **velden)


def namen(rijen: list[Past]) -> list[str]:
    return [rij.activiteit.naam for rij in rijen]


def test_where_it_leads_then_how_near_then_where_one_stands(team: Team) -> None:
    maak("Sport", soort="bewegen", wijk=team.wijk)
    maak("Naaiatelier", soort="werk")
    maak("Bakkerij", soort="werk", wijk=team.wijk)
    maak("Zwaar werk", soort="werk", wijk=team.wijk, vanaf_trede=4)
    maak("Elders", soort="werk", wijk=team.andere_wijk)
    maak("Voorbij", soort="werk", wijk=team.wijk, actief=False)
    zoeker = Zoeker(wijken=frozenset({team.wijk.pk}), doel=Doelperspectief.WERK, trede=2)
    rijen = rangschik(voor_wijken(zoeker.wijken), zoeker)
    assert namen(rijen) == ["Bakkerij", "Naaiatelier", "Sport", "Zwaar werk"]
    assert rijen[0].redenen == ("past bij het doel: werk", "in Donderberg", "past bij trede 2")
    assert rijen[1].redenen == ("past bij het doel: werk", "voor de hele gemeente", "past bij trede 2")
    assert rijen[3].bezwaren == ("vraagt trede 4",)


def test_without_goal_or_meting_nothing_is_held_against_it(team: Team) -> None:
    maak("Kookgroep", wijk=team.wijk, vanaf_trede=4)
    zoeker = Zoeker(wijken=frozenset({team.wijk.pk}))
    (kookgroep,) = rangschik(voor_wijken(zoeker.wijken), zoeker)
    assert (kookgroep.redenen, kookgroep.bezwaren) == (("in Donderberg",), ())


def test_who_is_out_of_sight_takes_a_place_too(team: Team) -> None:
    """The coordinator of one wijk sees how many places are left, and nobody of the other."""
    koor = maak("Koor", capaciteit=2)
    for door, wijk in ((team.coordinator, team.wijk), (team.elders, team.andere_wijk)):
        persoon = maak_persoon(wijk)
        maak_huisbezoek(persoon, door)
        component = maak_component(persoon, door, activiteit=koor, organisatie=koor.organisatie)
    zoeker = Zoeker(wijken=frozenset({team.wijk.pk}))

    def bezwaren() -> tuple[str, ...]:
        with transaction.atomic(), als(team.coordinator):
            assert Component.objects.count() == 1
            (rij,) = rangschik(voor_wijken(zoeker.wijken), zoeker)
            return rij.bezwaren or rij.redenen

    assert bezwaren() == ("vol",)
    Component.objects.filter(pk=component.pk).update(wachtlijst_sinds=dt.date(2026, 1, 5))
    assert bezwaren() == ("voor de hele gemeente", "1 plaats vrij")
    Component.objects.filter(pk=component.pk).update(wachtlijst_sinds=None)
    traject = Traject.objects.get(inburgeraar=component.inburgeraar_id)
    Traject.objects.filter(pk=traject.pk).update(gesloten_op=traject.geopend_op, uitkomst="wil niet")
    assert bezwaren() == ("voor de hele gemeente", "1 plaats vrij")


def test_the_last_meting_counts_and_a_second_readers_does_not(team: Team) -> None:
    persoon = maak_persoon(team.wijk)
    maak_huisbezoek(persoon, team.coordinator, datum=vandaag() - dt.timedelta(days=90))
    for geleden, trede in ((80, 1), (10, 3)):
        maak_meting(persoon, team.coordinator, trede, datum=vandaag() - dt.timedelta(days=geleden))
    maak_meting(persoon, team.teamleider, 4, tweede_lezer=True)
    maak("Zwaar werk", wijk=team.wijk, vanaf_trede=3)
    pagina = als_klant(team.coordinator).get(reverse("trajecten:passend", args=[persoon.pk])).text
    assert "Laatst gemeten op trede 3." in pagina
    assert "past bij trede 3" in pagina


def test_a_long_list_has_pages_the_most_suitable_first(team: Team) -> None:
    persoon = maak_persoon(team.wijk)
    maak_huisbezoek(persoon, team.coordinator)
    for nummer in range(30):
        maak(f"Activiteit {nummer:02}")
    maak("Kookgroep", wijk=team.wijk)
    client, adres = als_klant(team.coordinator), reverse("trajecten:passend", args=[persoon.pk])
    eerste, tweede = client.get(adres).text, client.get(adres, {"pagina": 2}).text
    assert "1 tot en met 25 van 31 activiteiten" in eerste
    assert "Kookgroep" in eerste
    assert "Activiteit 00" in eerste
    assert "Kookgroep" not in tweede
    assert "Activiteit 29" in tweede


def test_page_shows_what_suits_and_puts_it_into_the_plan(team: Team) -> None:
    persoon, client = maak_persoon(team.wijk), als_klant(team.coordinator)
    maak_huisbezoek(persoon, team.coordinator)
    adres = reverse("trajecten:passend", args=[persoon.pk])
    leeg = client.get(adres).text
    assert "Er zijn nog geen activiteiten in deze wijk" in leeg
    assert "Doel kiezen" in leeg
    kookgroep = maak("Kookgroep", wijk=team.wijk)
    gevonden = Bevonden(doelperspectief=Doelperspectief.SOCIAAL)
    save_taxatie(inburgeraar_id=persoon.pk, door=team.coordinator, bevonden=gevonden, gezien=None)
    maak_meting(persoon, team.coordinator, trede=2)
    pagina = client.get(adres).text
    assert "past bij het doel: sociale participatie" in pagina
    assert "past bij trede 2" in pagina
    naar = (
        reverse("trajecten:component_nieuw", args=[persoon.pk])
        + f"?soort=activiteit&amp;activiteit={kookgroep.pk}"
    )
    assert naar in pagina
    formulier = client.get(naar.replace("&amp;", "&")).context["form"]
    assert (formulier["activiteit"].value(), formulier["soort"].value()) == (kookgroep.pk, "activiteit")
    maak_component(persoon, team.coordinator, activiteit=kookgroep, organisatie=kookgroep.organisatie)
    assert naar not in client.get(adres).text
    leider = als_klant(team.teamleider).get(adres).text
    assert "Kookgroep" in leider
    assert "In het plan<" not in leider
