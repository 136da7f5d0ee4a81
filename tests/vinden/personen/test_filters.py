"""What narrows and orders the list of people, and what stands in its address."""

import datetime as dt
from uuid import uuid4

import pytest
from django.forms import DateField
from django.http import QueryDict
from django.urls import reverse

from gebruikers.models import Gebruiker
from inburgeraars.models import (
    Benadering,
    Doelgroepbevinding,
    Huishouden,
    Huishoudlid,
    Inburgeraar,
    Route,
    Toegang,
    Veiligheidsnotitie,
)
from kern.klok import vandaag
from tests.fabrieken.inburgeraars import maak_persoon, ontmoet_persoon
from tests.fabrieken.trajecten import maak_huisbezoek
from tests.klant import als_klant
from tests.team import Team
from trajecten.contact.enums import Resultaat
from trajecten.normen.enums import Signaalregel
from trajecten.traject.enums import Stap
from trajecten.traject.models import Traject
from vinden.personen import NIET_BEKEND, OPEN, Lijstkeuze, Sortering, bladzijde, lees_lijstkeuze, personen
from vinden.personen.filter import Personenfilter
from vinden.personen.lijstkeuze import DAGEN

LIJST = reverse("trajecten:personen")
WEEK = dt.timedelta(weeks=1)


def lees(vraag: str, gebruiker: Gebruiker) -> Lijstkeuze:
    """Read an address."""
    return lees_lijstkeuze(QueryDict(vraag), gebruiker)


def namen(gebruiker: Gebruiker, selectie: Lijstkeuze) -> list[str]:
    """Return the first names in the list, in order."""
    return [rij.naam.split()[0] for rij in bladzijde(gebruiker, selectie, 1).object_list]


@pytest.fixture
def mensen(team: Team) -> dict[str, Inburgeraar]:
    """Return people: Anna free, Bilal spoken three weeks ago, Chen today, Dana met in the wijk, Emre reserved."""
    mensen = {
        naam: maak_persoon(team.wijk, voornamen=naam, geslachtsnaam=naam)
        for naam in ("Anna", "Bilal", "Chen", "Emre")
    }
    mensen["Dana"] = ontmoet_persoon(team.coordinator, team.wijk, voornamen="Dana")
    maak_huisbezoek(mensen["Bilal"], team.coordinator, datum=vandaag() - 3 * WEEK)
    maak_huisbezoek(mensen["Chen"], team.collega)
    Traject.objects.filter(inburgeraar=mensen["Chen"]).update(stap=Stap.VORMGEVEN)
    Benadering.objects.create(
        inburgeraar=mensen["Emre"], route=Route.GERESERVEERD, wijk=team.wijk, tot=vandaag() + WEEK
    )
    Inburgeraar.objects.filter(pk=mensen["Emre"].pk).update(route=Route.GERESERVEERD)
    for naam, wat in (("Bilal", "behoeftig"), ("Bilal", "plichtig"), ("Chen", "behoeftig")):
        Doelgroepbevinding.objects.create(inburgeraar=mensen[naam], doelgroep=wat, door=team.coordinator)
    return mensen


@pytest.mark.parametrize("dag", ["0001-01-01", "1899-12-31", "3000-01-01", "9999-12-31"])
def test_day_near_the_end_of_dates_is_said_and_left_out(
    team: Team, mensen: dict[str, Inburgeraar], dag: str
) -> None:
    velden = {n for n, veld in Personenfilter.base_fields.items() if isinstance(veld, DateField)}
    assert velden == set(DAGEN)
    for veld in velden:
        antwoord = als_klant(team.coordinator).get(LIJST, {veld: dag})
        assert antwoord.status_code == 200
        assert "Klopt het jaar? Kies een dag tussen 1900 en 3000" in antwoord.text
        assert len(namen(team.coordinator, lees(f"{veld}={dag}", team.coordinator))) == len(mensen)


def test_every_filter_gives_its_people(team: Team, mensen: dict[str, Inburgeraar]) -> None:
    mij = team.coordinator.pk
    verwacht: list[tuple[Lijstkeuze, set[str]]] = [
        (Lijstkeuze(), {"Anna", "Bilal", "Chen", "Dana", "Emre"}),
        (Lijstkeuze(zoek="bil"), {"Bilal"}),
        (Lijstkeuze(zoek="1980", route=Route.VRIJ), {"Anna"}),
        (Lijstkeuze(zoek="x"), set()),
        (Lijstkeuze(route=Route.VRIJ), {"Anna"}),
        (Lijstkeuze(stap=OPEN), {"Bilal", "Chen"}),
        (Lijstkeuze(stap=Stap.VORMGEVEN), {"Chen"}),
        (Lijstkeuze(trajectwijk=team.wijk), {"Bilal", "Chen"}),
        (Lijstkeuze(trajectwijk=team.andere_wijk), set()),
        (Lijstkeuze(vindroute="wijknetwerk"), {"Dana"}),
        (Lijstkeuze(vindroute="BPI"), {"Bilal", "Chen"}),
        (Lijstkeuze(doelgroep="plichtig"), {"Bilal"}),
        (Lijstkeuze(doelgroep="behoeftig"), {"Chen"}),
        (Lijstkeuze(doelgroep=NIET_BEKEND), {"Anna", "Dana", "Emre"}),
        (Lijstkeuze(contact=mij), {"Bilal", "Dana"}),
        (Lijstkeuze(contact=mij, stap=OPEN), {"Bilal"}),
        (Lijstkeuze(geen_contact=2), {"Bilal"}),
        (Lijstkeuze(geen_contact=3), set()),
        (Lijstkeuze(gereserveerd_tot=vandaag() + WEEK - dt.timedelta(days=1)), {"Emre"}),
        (Lijstkeuze(gereserveerd_tot=vandaag()), set()),
        (Lijstkeuze(signaal=Signaalregel.GEEN_CONTACT), set()),
        (Lijstkeuze(signaal=Signaalregel.RESERVERING_LOOPT_AF), {"Emre"}),
    ]
    for wie in (team.coordinator, team.teamleider):
        vers = Gebruiker.objects.get(pk=wie.pk)
        for selectie, hoort in verwacht:
            if selectie.zoek:
                continue  # searched under the walls alone, below
            assert set(namen(vers, selectie)) == hoort, selectie
            assert personen(vers, selectie).count() == len(hoort), selectie
        for selectie, hoort in verwacht:
            if wie == team.coordinator and selectie.trajectwijk == team.andere_wijk:
                continue  # no choice of hers
            tekst = als_klant(wie).get(selectie.adres).text
            assert {
                naam for naam in mensen if f"{naam}</a>" in tekst or f"{naam} {naam}</a>" in tekst
            } == hoort


def test_attempts_and_talks_with_an_instantie_are_no_contact(
    team: Team, mensen: dict[str, Inburgeraar]
) -> None:
    maak_huisbezoek(mensen["Bilal"], team.coordinator, resultaat=Resultaat.NIEMAND_THUIS, minuten=None)
    assert namen(team.coordinator, Lijstkeuze(geen_contact=2)) == ["Bilal"]
    maak_huisbezoek(mensen["Bilal"], team.coordinator)
    assert namen(team.coordinator, Lijstkeuze(geen_contact=2)) == []


def test_moved_client_is_listed_by_trajectwijk_and_by_where_it_lives(
    team: Team, mensen: dict[str, Inburgeraar]
) -> None:
    Inburgeraar.objects.filter(pk=mensen["Bilal"].pk).update(wijk=team.andere_wijk)
    leider = team.teamleider
    assert namen(leider, Lijstkeuze(wijk=team.andere_wijk)) == ["Bilal"]
    assert namen(leider, Lijstkeuze(wijk=team.andere_wijk, trajectwijk=team.wijk)) == ["Bilal"]
    assert "traject in Donderberg" in als_klant(leider).get(Lijstkeuze(wijk=team.andere_wijk).adres).text


@pytest.mark.parametrize(
    ("sorteer", "volgorde"),
    [
        (Sortering.NAAM, ["Anna", "Bilal", "Chen", "Dana", "Emre"]),
        (Sortering.CONTACT, ["Bilal", "Chen", "Dana", "Anna", "Emre"]),
        (Sortering.GEOPEND, ["Chen", "Bilal", "Dana", "Anna", "Emre"]),
    ],
)
def test_order(team: Team, mensen: dict[str, Inburgeraar], sorteer: str, volgorde: list[str]) -> None:
    # Dana has no surname, so she comes before Anna Anna where nothing else orders them.
    if sorteer == Sortering.NAAM:
        Inburgeraar.objects.filter(pk=mensen["Dana"].pk).update(sorteernaam="dana")
    else:
        Inburgeraar.objects.filter(pk=mensen["Dana"].pk).update(sorteernaam="a")
    for wie in (team.coordinator, team.teamleider):
        assert namen(wie, Lijstkeuze(sorteer=sorteer)) == volgorde


def test_address_holds_the_whole_selection(team: Team, mensen: dict[str, Inburgeraar]) -> None:
    heel = Lijstkeuze(
        zoek="yılmaz 6043 CE",
        wijk=team.wijk,
        trajectwijk=team.andere_wijk,
        route=Route.WIJKGERICHT,
        stap=Stap.TAXEREN,
        vindroute="wijknetwerk",
        doelgroep=NIET_BEKEND,
        contact=team.collega.pk,
        geen_contact=4,
        gereserveerd_tot=dt.date(2026, 12, 24),
        signaal=Signaalregel.GEEN_CONTACT,
        sorteer=Sortering.CONTACT,
    )
    assert lees(heel.adres.partition("?")[2], team.teamleider) == heel
    assert Lijstkeuze().adres == f"{LIJST}?sorteer=naam"


def test_what_an_address_cannot_mean_is_left_out(team: Team) -> None:
    vraag = "wijk=99&stap=rennen&geen_contact=-3&contact=99999999999999999999&gereserveerd_tot=morgen&route=x"
    assert lees(vraag, team.coordinator) == Lijstkeuze()
    assert lees(f"wijk={team.andere_wijk.pk}", team.coordinator) == Lijstkeuze()
    assert lees("toon=mijn", team.coordinator) == Lijstkeuze(contact=team.coordinator.pk)
    assert lees("toon=taxeren&route=vrij", team.coordinator) == Lijstkeuze(stap="taxeren", route="vrij")
    assert als_klant(team.coordinator).get(f"{LIJST}?{vraag}").status_code == 200


def test_address_names_nobody_but_coordinators(team: Team) -> None:
    """Also one of another wijk, who keeps whom moved; never any other user by its number."""
    assert lees(f"contact={team.elders.pk}", team.coordinator) == Lijstkeuze(contact=team.elders.pk)
    for wie in (team.beleid, team.consulent, team.teamleider):
        assert lees(f"contact={wie.pk}", team.coordinator) == Lijstkeuze()
        assert wie.naam not in als_klant(team.coordinator).get(LIJST, {"contact": wie.pk}).text


def test_filters_that_are_on_are_shown_with_an_address_without_each(
    team: Team, mensen: dict[str, Inburgeraar]
) -> None:
    antwoord = als_klant(team.coordinator).get(LIJST, {"route": "vrij", "contact": "mij", "zoek": "anna"})
    assert [deel.naam for deel in antwoord.context["filter"].aan] == [
        "zoekt: anna",
        "Route: vrij",
        "Vast contact: Ik",
    ]
    assert antwoord.context["filter"].aan[1].url == f"{LIJST}?zoek=anna&contact={team.coordinator.pk}"


def test_filters_are_drawn_when_they_are_opened(team: Team, mensen: dict[str, Inburgeraar]) -> None:
    klant, adres = (
        als_klant(team.teamleider),
        Lijstkeuze(zoek="Chen", stap=OPEN, route=Route.WIJKGERICHT).adres,
    )
    dicht = klant.get(adres).text
    assert "<select" not in dicht
    # A search keeps what stands in the fields that are not there.
    for naam, waarde in (("stap", OPEN), ("route", "wijkgericht")):
        assert f'<input type="hidden" name="{naam}" value="{waarde}">' in dicht
    assert 'type="hidden" name="zoek"' not in dicht.split('id="filter"')[1].split("</form>")[0]
    met = f"{adres}&filters=open".replace("&", "&amp;")
    assert f'hx-get="{met}"' in dicht
    assert f'<a href="{met}#filter">Filters tonen</a>' in dicht

    open_ = klant.get(f"{adres}&filters=open").text
    assert '<details class="vouwrij" open>' in open_
    assert open_.count("<select") == 11
    assert '<option value="wijkgericht" selected>' in open_
    assert "Filters tonen" not in open_
    assert 'name="filters"' not in open_
    assert "Chen Chen</a>" in open_


def test_opened_filters_come_without_the_list(team: Team, mensen: dict[str, Inburgeraar]) -> None:
    klant = als_klant(team.teamleider)
    deel = klant.get(f"{Lijstkeuze(stap=OPEN).adres}&filters=open", headers={"HX-Request": "true"}).text
    assert '<div class="formulier__naast">' in deel
    assert deel.count("<select") == 11
    assert "Chen" not in deel
    assert "<html" not in deel


def test_filter_that_cannot_be_read_is_shown_with_why(team: Team) -> None:
    tekst = als_klant(team.teamleider).get(LIJST, {"geen_contact": "veel"}).text
    assert '<details class="vouwrij" open>' in tekst
    assert 'name="geen_contact"' in tekst


def test_household_and_safety_note_stand_in_the_row(team: Team, mensen: dict[str, Inburgeraar]) -> None:
    Veiligheidsnotitie.objects.create(
        inburgeraar=mensen["Bilal"], reden="hond", tot=vandaag() + WEEK, door=team.coordinator
    )
    huis = Huishouden.objects.create()
    elders = maak_persoon(team.andere_wijk, voornamen="Verborgen")
    for mens in (mensen["Anna"], mensen["Chen"], elders):
        Huishoudlid.objects.create(inburgeraar=mens, huishouden=huis)
    rijen = {r.naam.split()[0]: r for r in bladzijde(team.coordinator, Lijstkeuze(), 1).object_list}
    assert rijen["Anna"].huisgenoten == ("Chen Chen",)
    assert rijen["Bilal"].waarschuwing.startswith("Ga samen op bezoek, tot en met")
    tekst = als_klant(team.coordinator).get(LIJST).text
    assert "woont met Chen Chen" in tekst
    assert "Ga samen op bezoek" in tekst
    assert "hond" not in tekst
    assert "Verborgen" not in tekst


def test_free_people_can_be_ticked(team: Team, mensen: dict[str, Inburgeraar]) -> None:
    client = als_klant(team.coordinator)
    tekst = client.get(LIJST).text
    assert tekst.count('name="persoon"') == 1
    assert f'name="persoon" value="{mensen["Anna"].pk}"' in tekst
    assert "Reservering vragen" in tekst
    assert " checked>" not in tekst.partition("<tbody>")[2]
    assert " checked>" in client.get(LIJST, {"alles": "1"}).text.partition("<tbody>")[2]
    vraag = client.post(reverse("trajecten:selectie_nieuw"), {"persoon": [mensen["Anna"].pk]})
    assert vraag.status_code == 200
    assert "Anna" in vraag.text


def test_other_who_saved_first_is_shown_and_nothing_typed_is_lost(
    team: Team, mensen: dict[str, Inburgeraar]
) -> None:
    dana, client = mensen["Dana"], als_klant(team.coordinator)
    adres = reverse("trajecten:persoon_wijzigen", args=[dana.pk])
    form = client.get(adres).context["form"]
    velden = {n: form[n].value() or "" for n in form.fields} | {"sleutel": str(uuid4())}
    assert client.post(adres, velden | {"telefoon": "0475 11 11 11"}).status_code == 302
    velden["sleutel"] = str(uuid4())
    tweede = client.post(adres, velden | {"telefoon": "0475 22 22 22", "beste_tijd": "na vieren"})
    assert tweede.status_code == 200
    assert "Ondertussen gewijzigd door Sanne" in tweede.text
    assert "0475 11 11 11" in tweede.text
    assert 'value="0475 22 22 22"' in tweede.text
    nog_eens = {n: tweede.context["form"][n].value() or "" for n in form.fields}
    assert client.post(adres, nog_eens).status_code == 302
    dana.refresh_from_db()
    assert (dana.telefoon, dana.beste_tijd) == ("0475 22 22 22", "na vieren")


def test_others_fields_are_no_reason_to_stop(team: Team, mensen: dict[str, Inburgeraar]) -> None:
    dana, client = mensen["Dana"], als_klant(team.coordinator)
    adres = reverse("trajecten:persoon_wijzigen", args=[dana.pk])
    form = client.get(adres).context["form"]
    Inburgeraar.objects.filter(pk=dana.pk).update(wijk=team.wijk, bereikbaar_via=dana.bereikbaar_via)
    Toegang.objects.filter(inburgeraar=dana).update(omvang="alles")
    velden = {n: form[n].value() or "" for n in form.fields} | {"sleutel": str(uuid4()), "email": "d@x.nl"}
    assert client.post(adres, velden).status_code == 302
