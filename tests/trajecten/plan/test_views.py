"""The pages of a plan: what they show, what they ask, and to whom."""

import datetime as dt
from typing import Any
from uuid import uuid4

import pytest
from django.test import Client
from django.urls import reverse

from inburgeraars.models import Inburgeraar
from kern.klok import vandaag
from kern.ladder import Score
from logboek.models import Logregel
from tests.fabrieken.inburgeraars import maak_persoon
from tests.fabrieken.netwerk import maak_activiteit, maak_contactpersoon
from tests.fabrieken.plan import maak_afspraak, maak_component, maak_taalroute, start_component
from tests.fabrieken.trajecten import maak_huisbezoek
from tests.fabrieken.wijken import maak_organisatie
from tests.klant import als_klant
from tests.queries import tel
from tests.team import Team
from trajecten.plan.enums import Afspraakstand, Componentsoort
from trajecten.plan.models import Aanbod, Afspraak, Component
from trajecten.plan.services import end_component
from trajecten.traject.models import Traject

VANDAAG = vandaag().isoformat()


def url(naam: str, pk: int) -> str:
    """Return an address of this part."""
    return reverse(f"trajecten:{naam}", args=[pk])


def data(**velden: Any) -> dict[str, Any]:
    """Return what a form sends."""
    return {"sleutel": str(uuid4()), **velden}


@pytest.fixture
def persoon(team: Team) -> Inburgeraar:
    """Return somebody with a running traject."""
    persoon = maak_persoon(team.wijk, voornamen="Fatma", geslachtsnaam="Yildiz")
    maak_huisbezoek(persoon, team.coordinator)
    return persoon


@pytest.fixture
def klant(team: Team) -> Client:
    """Return a client of who guides."""
    return als_klant(team.coordinator)


def test_an_empty_plan_says_what_to_do_first(team: Team, persoon: Inburgeraar, klant: Client) -> None:
    tekst = klant.get(url("plan", persoon.pk)).text
    assert "Maak samen een plan" in tekst
    assert url("component_nieuw", persoon.pk) in tekst
    gelezen = als_klant(team.teamleider).get(url("plan", persoon.pk)).text
    assert "Nog geen plan" in gelezen
    assert url("component_nieuw", persoon.pk) not in gelezen


def test_a_plan_from_aanbod_to_start(team: Team, persoon: Inburgeraar, klant: Client) -> None:
    web, gilde = maak_taalroute(), maak_organisatie("Gilde Opleidingen")
    klant.post(
        url("aanbod_nieuw", persoon.pk),
        data(gedaan_op=VANDAAG, taalroute=web.pk, antwoord="ja", antwoord_op=VANDAAG),
    )
    klant.post(
        url("component_nieuw", persoon.pk),
        data(
            soort="taal",
            hoe="plek",
            taalroute=web.pk,
            taalniveau="A2",
            organisatie=gilde.pk,
            uren_per_week="7,5",
        ),
    )
    klant.post(
        url("component_nieuw", persoon.pk),
        data(soort="activiteit", hoe="te vinden", wens="Koken voor groepen"),
    )
    plan = klant.get(url("plan", persoon.pk)).text
    for deel in ("WEB bij Gilde Opleidingen", "7,5 uur per week", "Nog te vinden: Koken voor groepen"):
        assert deel in plan, deel
    assert "nog niet duaal" not in plan
    taal = Component.objects.get(soort="taal")
    klant.post(
        url("afspraak_nieuw", persoon.pk),
        data(
            wie="inburgeraar",
            wat="Belt de opvang",
            score="6",
            component=taal.pk,
            akkoord=["inburgeraar", "coordinator"],
        ),
    )
    antwoord = klant.post(
        url("component_start", taal.pk),
        data(versie=1, op=VANDAAG, gehoord_van="Carla", gehoord_op=VANDAAG),
        follow=True,
    )
    assert "De start is vastgelegd." in antwoord.text
    assert "akkoord van jullie allebei" in antwoord.text
    assert Traject.objects.get().gestart_op == vandaag()
    assert Aanbod.objects.get().antwoord == "ja"


def test_dossier_tells_plan_afspraken_and_what_happened(
    team: Team, persoon: Inburgeraar, klant: Client
) -> None:
    koken = maak_component(persoon, team.coordinator, activiteit=maak_activiteit(naam="Kookgroep"))
    start_component(koken)
    end_component(
        component_id=koken.pk,
        door=team.coordinator,
        versie=None,
        afgerond=False,
        op=vandaag(),
        reden="Groep is opgeheven",
    )
    maak_component(persoon, team.coordinator, Componentsoort.WERK, liep_al_sinds=vandaag())
    maak_afspraak(persoon, team.coordinator, wat="Belt de opvang")
    dossier = klant.get(url("dossier", persoon.pk)).text
    for deel in ("Belt de opvang", f"afspraak · {persoon.voornamen}", "liep al"):
        assert deel in dossier, deel
    tijdlijn = klant.get(url("tijdlijn", persoon.pk)).text
    for deel in (
        "Gestart: Kookgroep",
        "gehoord van Carla van Gilde",
        "Gestopt: Kookgroep",
        "Groep is opgeheven",
        "Akkoord van allebei op een afspraak",
    ):
        assert deel in tijdlijn, deel
    assert tijdlijn.count("Gestart:") == 1


def test_everybody_of_the_team_reads_and_the_reading_is_logged(team: Team, persoon: Inburgeraar) -> None:
    component = maak_component(persoon, team.coordinator)
    for wie in (team.teamleider, team.collega):
        tekst = als_klant(wie).get(url("plan", persoon.pk)).text
        assert str(component.organisatie) in tekst
        assert url("component_start", component.pk) not in tekst
    assert Logregel.objects.filter(onderdeel="plan en afspraken").count() == 2


@pytest.mark.parametrize(
    ("velden", "fout"),
    [
        ({"soort": "taal", "hoe": "plek"}, "Kies de taalroute"),
        ({"soort": "werk", "hoe": "plek"}, "Vul in wat het is, of kies waar het is"),
        ({"soort": "werk", "hoe": "te vinden"}, "Vul in wat iemand graag wil doen"),
        ({"soort": "hulp", "hoe": "te vinden", "wens": "Hulp"}, "Alleen een participatieonderdeel"),
        ({"soort": "werk", "hoe": "liep al", "omschrijving": "Bakkerij"}, "Vul in sinds wanneer dit loopt"),
        ({"soort": "werk", "hoe": "plek", "omschrijving": "x", "uren_per_week": "veel"}, "zoals 2,5"),
        ({"hoe": "plek", "omschrijving": "x"}, "Kies wat voor onderdeel het is"),
    ],
)
def test_what_is_wrong_with_a_component_stands_at_its_field(
    persoon: Inburgeraar, klant: Client, velden: dict[str, str], fout: str
) -> None:
    antwoord = klant.post(url("component_nieuw", persoon.pk), data(**velden))
    assert antwoord.status_code == 200
    assert fout in antwoord.text
    assert 'aria-invalid="true"' in antwoord.text
    assert not Component.objects.exists()


def test_twice_sent_is_once_added(persoon: Inburgeraar, klant: Client) -> None:
    velden = data(soort="werk", hoe="plek", omschrijving="Bakkerij")
    for _ in range(2):
        klant.post(url("component_nieuw", persoon.pk), velden)
    assert Component.objects.get().omschrijving == "Bakkerij"


def test_warme_overdracht_is_offered_to_people_of_the_organisatie(
    team: Team, persoon: Inburgeraar, klant: Client
) -> None:
    component = maak_component(persoon, team.coordinator)
    hier, elders = maak_contactpersoon(component.organisatie), maak_contactpersoon()
    formulier = klant.get(url("component_plaatsen", component.pk)).text
    assert (hier.naam in formulier, elders.naam in formulier) == (True, False)
    velden = data(versie=1, wijze="gaat mee", overdracht_op=VANDAAG, gedeeld="Haar naam")
    half = klant.post(url("component_plaatsen", component.pk), velden)
    assert "Kies de contactpersoon" in half.text
    klant.post(
        url("component_plaatsen", component.pk), velden | {"overdracht_met": hier.pk, "grond": "toestemming"}
    )
    assert f"met {hier.naam}" in klant.get(url("plan", persoon.pk)).text


def test_what_runs_ends_and_what_will_not_begin_is_told(
    team: Team, persoon: Inburgeraar, klant: Client
) -> None:
    loopt = start_component(maak_component(persoon, team.coordinator))
    weg, vol = (maak_component(persoon, team.coordinator) for _ in range(2))
    zonder = klant.post(url("component_einde", loopt.pk), data(versie=2, hoe="gestopt", op=VANDAAG))
    assert "Vul de reden in" in zonder.text
    klant.post(url("component_einde", loopt.pk), data(versie=2, hoe="afgerond", op=VANDAAG))
    klant.post(url("component_vervalt", weg.pk), data(versie=1, reden="Wil werken"))
    bron = {"gehoord_van": "Carla", "gehoord_op": VANDAAG}
    klant.post(url("component_weigering", vol.pk), data(versie=1, op=VANDAAG, reden="Vol", **bron))
    standen = Component.objects.order_by("pk").values_list("stand", flat=True)
    assert list(standen) == ["afgerond", "vervallen", "geweigerd"]
    assert "Niet meer in het plan (2)" in klant.get(url("plan", persoon.pk)).text


def test_who_saves_second_chooses_field_by_field(team: Team, persoon: Inburgeraar, klant: Client) -> None:
    werk = maak_component(persoon, team.coordinator, Componentsoort.WERK, omschrijving="Bakkerij")
    Component.objects.filter(pk=werk.pk).update(uren_per_week=8)
    velden = data(
        versie=1, hoe="plek", omschrijving="Bakkerij", organisatie=werk.organisatie_id, uren_per_week="12"
    )
    botst = klant.post(url("component_wijzigen", werk.pk), velden)
    assert "Ondertussen gewijzigd" in botst.text
    klant.post(url("component_wijzigen", werk.pk), velden | {"versie": 2, "sleutel": str(uuid4())})
    werk.refresh_from_db()
    assert werk.uren_per_week == 12


def test_afspraken_are_changed_agreed_and_settled(team: Team, persoon: Inburgeraar, klant: Client) -> None:
    afspraak = maak_afspraak(persoon, team.coordinator)
    assert url("afspraak_akkoord", afspraak.pk) not in klant.get(url("plan", persoon.pk)).text
    klant.post(
        url("afspraak_wijzigen", afspraak.pk),
        data(versie=1, wie="coördinator", wat="Belt de opvang", doel="Opvang", score="7"),
    )
    plan = klant.get(url("plan", persoon.pk)).text
    assert "nog niet akkoord" in plan
    assert url("afspraak_akkoord", afspraak.pk) in plan
    klant.post(url("afspraak_akkoord", afspraak.pk), data(versie=2, inburgeraar_op=VANDAAG))
    assert "wacht op akkoord van de coördinator" in klant.get(url("plan", persoon.pk)).text
    zonder = klant.post(
        url("afspraak_afhandelen", afspraak.pk), data(versie=3, stand="niet nagekomen", op=VANDAAG)
    )
    assert "Vul de reden in" in zonder.text
    klant.post(url("afspraak_afhandelen", afspraak.pk), data(versie=3, stand="nagekomen", op=VANDAAG))
    afspraak.refresh_from_db()
    assert (afspraak.stand, afspraak.score) == (Afspraakstand.NAGEKOMEN, Score.ZEVEN)


def test_an_aanbod_is_answered_later(team: Team, persoon: Inburgeraar, klant: Client) -> None:
    velden = data(gedaan_op=VANDAAG, taalroute=maak_taalroute().pk, antwoord="nog geen", antwoord_op="")
    klant.post(url("aanbod_nieuw", persoon.pk), velden)
    aanbod = Aanbod.objects.get()
    tweede = klant.post(url("aanbod_nieuw", persoon.pk), velden | {"sleutel": str(uuid4())})
    assert "nog geen ja of nee gezegd" in tweede.text
    klant.post(url("aanbod_antwoord", aanbod.pk), data(versie=1, antwoord="denkt na", antwoord_op=VANDAAG))
    aanbod.refresh_from_db()
    assert (aanbod.antwoord, aanbod.taalroute) == ("denkt na", maak_taalroute())
    assert "Klopt het aanbod?" in klant.get(url("aanbod_antwoord", aanbod.pk)).text
    verbeterd = data(
        versie=2,
        antwoord="denkt na",
        antwoord_op=VANDAAG,
        gedaan_op=VANDAAG,
        taalroute=maak_taalroute("wi").pk,
    )
    klant.post(url("aanbod_antwoord", aanbod.pk), verbeterd)
    aanbod.refresh_from_db()
    assert aanbod.taalroute == maak_taalroute("wi")
    assert "Antwoord op het aanbod: denkt na" in klant.get(url("dossier", persoon.pk)).text


def test_a_closed_traject_is_read_and_not_written(team: Team, persoon: Inburgeraar, klant: Client) -> None:
    component = maak_component(persoon, team.coordinator)
    Traject.objects.update(gesloten_op=vandaag(), uitkomst="verhuisd")
    plan = klant.get(url("plan", persoon.pk))
    assert str(component.organisatie) in plan.text
    assert url("component_start", component.pk) not in plan.text
    assert klant.get(url("component_start", component.pk)).status_code == 403


def test_plan_of_1_and_of_20_takes_as_many_statements(
    team: Team, persoon: Inburgeraar, klant: Client
) -> None:
    maak_component(persoon, team.coordinator)
    maak_afspraak(persoon, team.coordinator)
    paginas = [url("plan", persoon.pk), url("dossier", persoon.pk)]
    een = [tel(klant, pagina) for pagina in paginas]
    assert een[0] <= 15
    for n in range(20):
        component = maak_component(persoon, team.coordinator)
        if n % 2:
            start_component(component, op=vandaag() - dt.timedelta(days=n))
        maak_afspraak(persoon, team.coordinator, component=component)
    assert [tel(klant, pagina) for pagina in paginas] == een


def test_what_a_form_was_begun_with_comes_back(persoon: Inburgeraar, klant: Client) -> None:
    concept = reverse("gebruikers:concept", args=["afspraak", "inburgeraar", persoon.pk])
    assert klant.post(f"{concept}?gezien=", {"wat": "Halverwege"}).status_code == 200
    assert "Halverwege" in klant.get(url("afspraak_nieuw", persoon.pk)).text
    assert "Afspraak" in klant.get(reverse("trajecten:mijn_dag")).text
    assert not Afspraak.objects.exists()
