"""Pages of the lists: what each shows to whom, each act on its form, and what a form keeps when it is refused."""

import datetime as dt
from typing import Any
from uuid import uuid4

import pytest
from django.test import Client
from django.urls import reverse

from gebruikers.enums import Rol
from gebruikers.models import Gebruiker
from inburgeraars import referentie as over_mensen
from inburgeraars.models import Belemmeringsoort, Inburgeraar, Taal
from kern.klok import vandaag
from tests.fabrieken.gebruikers import maak_gebruiker
from tests.fabrieken.inburgeraars import maak_persoon
from tests.fabrieken.plan import maak_component
from tests.fabrieken.trajecten import maak_huisbezoek
from tests.queries import tel
from tests.team import Team
from trajecten import referentie
from trajecten.kader.forms.velden import Taalvelden
from trajecten.lijsten.lijst import vind
from trajecten.lijsten.services import end_keuze
from trajecten.plan.enums import Componentsoort
from trajecten.plan.models import Taalroute

pytestmark = pytest.mark.django_db

DAG = dt.timedelta(days=1)


@pytest.fixture
def lotte(client: Client) -> Gebruiker:
    over_mensen.laad()
    referentie.laad()
    gebruiker = maak_gebruiker(Rol.BELEIDSMEDEWERKER, voornaam="Lotte", achternaam="Rademakers")
    client.force_login(gebruiker)
    return gebruiker


def _vul(client: Client, adres: str, **velden: object) -> Any:
    """Open a form and send it with these fields."""
    form = client.get(adres).context["form"]
    gevuld = {naam: form[naam].value() for naam in form.fields if form[naam].value() not in {None, False}}
    return client.post(adres, gevuld | {"sleutel": uuid4()} | velden)


def _adres(naam: str, *args: object) -> str:
    return reverse(f"trajecten:{naam}", args=args)


def test_overview_counts_what_can_be_chosen(client: Client, lotte: Gebruiker) -> None:
    _vul(client, _adres("keuze_nieuw", "taalroutes"), naam="B1-route", soort="WI", van=vandaag() + DAG)
    rijen = {r.lijst.sleutel: r for r in client.get(_adres("lijsten")).context["rijen"]}
    route, taal = rijen["taalroutes"], rijen["talen"]
    assert (route.te_kiezen, route.straks, route.beeindigd, route.mag) == (2, 1, 0, True)
    assert (taal.te_kiezen, taal.laatst, taal.mag) == (52, None, False)
    assert route.laatst is not None


def test_number_of_queries_does_not_grow_with_the_list(client: Client, lotte: Gebruiker) -> None:
    for naam in ("lijsten", "lijst"):
        adres = _adres(naam, *(["talen"] if naam == "lijst" else []))
        client.get(adres)
        veel = tel(client, adres)
        Taal.objects.exclude(naam="Turks").delete()
        assert tel(client, adres) == veel


def test_route_is_added_and_offered_to_the_team(client: Client, lotte: Gebruiker) -> None:
    antwoord = _vul(client, _adres("keuze_nieuw", "taalroutes"), naam="B1-route", soort="WI")
    assert antwoord.url == _adres("lijst", "taalroutes")
    tekst = client.get(antwoord.url).content.decode()
    assert "De keuze staat in de lijst." in tekst
    assert "‘B1-route’ toegevoegd, te kiezen vanaf" in tekst
    assert "Lotte Rademakers" in tekst
    assert Taalroute.objects.te_kiezen().filter(naam="B1-route").exists()


def test_name_that_is_taken_is_told_at_its_field_and_nothing_is_lost(
    client: Client, lotte: Gebruiker
) -> None:
    antwoord = _vul(client, _adres("keuze_nieuw", "taalroutes"), naam="web", soort="WI")
    form = antwoord.context["form"]
    assert form.errors == {"naam": ["Deze naam staat al in de lijst. Kies een andere naam"]}
    assert (form["naam"].value(), form["soort"].value()) == ("web", "WI")


def test_name_that_is_too_long_is_told_in_plain_words(client: Client, lotte: Gebruiker) -> None:
    antwoord = _vul(client, _adres("keuze_nieuw", "taalroutes"), naam="x" * 81, soort="WI")
    assert antwoord.context["form"].errors == {"naam": ["Gebruik hoogstens 80 tekens, nu zijn het er 81"]}


def test_choice_is_ended_and_made_available_again(client: Client, lotte: Gebruiker) -> None:
    pk = Belemmeringsoort.objects.get(naam="vervoer").pk
    antwoord = _vul(client, _adres("keuze_beeindigen", "belemmeringen", pk), waarom="Komt niet voor.")
    assert antwoord.url == _adres("keuze", "belemmeringen", pk)
    bladzijde = client.get(antwoord.url)
    assert "De keuze is beëindigd." in bladzijde.content.decode()
    assert _adres("keuze_weer", "belemmeringen", pk) in bladzijde.content.decode()
    assert _adres("keuze_beeindigen", "belemmeringen", pk) not in bladzijde.content.decode()
    pagina = client.get(_adres("lijst", "belemmeringen")).context["pagina"]
    assert [r.keuze.naam for r in pagina.beeindigd] == ["vervoer"]
    _vul(client, _adres("keuze_weer", "belemmeringen", pk), waarom="Toch wel.")
    pagina = client.get(_adres("lijst", "belemmeringen")).context["pagina"]
    assert pagina.beeindigd == []


def test_page_says_why_a_choice_stays(client: Client, lotte: Gebruiker) -> None:
    pk = vind("resultaten").model.objects.get(code="anders").pk  # type: ignore[union-attr]
    tekst = client.get(_adres("keuze", "resultaten", pk)).content.decode()
    assert "Het systeem gebruikt deze keuze zelf." in tekst
    assert _adres("keuze_beeindigen", "resultaten", pk) not in tekst
    antwoord = _vul(client, _adres("keuze_beeindigen", "resultaten", pk), waarom="Weg.")
    assert antwoord.context["form"].non_field_errors() == [
        "Het systeem gebruikt deze keuze zelf. Daarom kun je deze keuze niet beëindigen."
    ]


def test_place_is_asked_where_there_is_an_order(client: Client, lotte: Gebruiker) -> None:
    form = client.get(_adres("keuze_nieuw", "resultaten")).context["form"]
    assert form.fields["na"].choices[:2] == [
        ("0", "Bovenaan"),
        (form.fields["na"].choices[1][0], "Na ‘Inburgeringsexamen’"),
    ]
    assert form["na"].value() == form.fields["na"].choices[-1][0]
    assert "na" not in client.get(_adres("keuze_nieuw", "belemmeringen")).context["form"].fields
    pk = vind("resultaten").model.objects.get(code="anders").pk  # type: ignore[union-attr]
    _vul(client, _adres("keuze_verbeteren", "resultaten", pk), na="0", waarom="Vaak gekozen.")
    pagina = client.get(_adres("lijst", "resultaten")).context["pagina"]
    assert [r.keuze.naam for r in pagina.rijen][:2] == ["Iets anders", "Inburgeringsexamen"]


def test_form_of_a_used_choice_does_not_ask_its_meaning(client: Client, lotte: Gebruiker, team: Team) -> None:
    web, wi = Taalroute.objects.get(code="web"), Taalroute.objects.get(code="wi")
    persoon = maak_persoon(team.wijk)
    maak_huisbezoek(persoon, team.coordinator)
    maak_component(persoon, team.coordinator, Componentsoort.TAAL, taalroute=web)
    assert "soort" not in client.get(_adres("keuze_verbeteren", "taalroutes", web.pk)).context["form"].fields
    assert "soort" in client.get(_adres("keuze_verbeteren", "taalroutes", wi.pk)).context["form"].fields
    rijen = client.get(_adres("lijst", "taalroutes")).context["pagina"].rijen
    assert [(r.keuze.naam, r.gebruikt) for r in rijen] == [("WEB", True), ("WI", False)]


def test_two_who_correct_at_once_both_read_it(client: Client, lotte: Gebruiker) -> None:
    web = Taalroute.objects.get(code="web")
    adres = _adres("keuze_verbeteren", "taalroutes", web.pk)
    _vul(client, adres, naam="WEB 1", waarom="Eerst.")
    antwoord = _vul(client, adres, versie=web.versie, naam="WEB 2", waarom="Daarna.")
    assert "Ondertussen gewijzigd door Lotte Rademakers" in antwoord.content.decode()
    assert Taalroute.objects.get(pk=web.pk).naam == "WEB 1"


def test_language_that_ended_stays_with_who_speaks_it(lotte: Gebruiker, team: Team) -> None:
    turks = Taal.objects.get(code="tr")
    lijst = vind("talen")
    assert lijst is not None
    henk = maak_gebruiker(Rol.BEHEERDER)
    end_keuze(lijst=lijst, pk=turks.pk, tot=vandaag(), waarom="Proef.", door=henk, gezien=None)
    Inburgeraar.objects.filter(pk=maak_persoon(team.wijk).pk).update(taal=turks)
    assert turks not in Taalvelden().fields["taal"].queryset  # type: ignore[attr-defined]
    for nu in (turks, turks.pk):
        assert turks in Taalvelden(initial={"taal": nu}).fields["taal"].queryset  # type: ignore[attr-defined]


def test_keeper_of_another_list_reads_without_buttons(client: Client, lotte: Gebruiker) -> None:
    tekst = client.get(_adres("lijst", "talen")).content.decode()
    assert "Turks" in tekst
    assert _adres("keuze_nieuw", "talen") not in tekst
    antwoord = client.get(_adres("keuze_nieuw", "talen"))
    assert antwoord.status_code == 403
    assert "Alleen de functioneel beheerder kan deze lijst wijzigen." in antwoord.content.decode()
