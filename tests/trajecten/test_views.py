"""Pages of a coordinator's day, as the rol concerned and as everybody who must not."""

import re
from uuid import UUID, uuid4

import pytest
from django.test import Client
from django.urls import reverse

from gebruikers.checks import url_patronen
from gebruikers.models import Concept, Gebruiker
from inburgeraars.models import Inburgeraar
from kern.klok import vandaag
from tests.fabrieken.inburgeraars import maak_persoon, ontmoet_persoon
from tests.fabrieken.trajecten import maak_huisbezoek
from tests.fabrieken.wijken import maak_buurt
from tests.trajecten.conftest import Team
from trajecten.contact.models import Contactmoment, Verslag

OVER_EEN_PERSOON = [
    naam
    for naam, patroon in url_patronen()
    if naam.startswith("trajecten:") and re.findall("<.*?>", str(patroon.pattern)) == ["<int:pk>"]
]


def als_klant(gebruiker: Gebruiker) -> Client:
    """Return a client that is signed in as this user."""
    client = Client()
    client.force_login(gebruiker)
    return client


def bezoekdata(**velden: str) -> dict[str, str]:
    """Return what the visit form sends."""
    return {
        "sleutel": str(uuid4()),
        "datum": vandaag().isoformat(),
        "resultaat": "gesproken",
        "minuten": "45",
        "tolk": "geen",
        "tekst": "Zij kookt graag voor groepen.",
        "vervolg": "2",
        "vervolg_wat": "Samen naar de kookgroep",
    } | velden


def test_path_from_list_to_read_report(team: Team) -> None:
    persoon = maak_persoon(team.wijk, voornamen="Fatma", geslachtsnaam="Yildiz")
    client = als_klant(team.coordinator)

    lijst = client.get(reverse("trajecten:personen"), {"toon": "vrij"})
    assert "Fatma Yildiz" in lijst.text
    claim = client.post(reverse("trajecten:claim", args=[persoon.pk]), follow=True)
    assert "Fatma Yildiz staat nu in jouw caseload." in claim.text
    assert "Fatma Yildiz" in client.get(reverse("trajecten:mijn_dag")).text

    formulier = reverse("trajecten:huisbezoek_nieuw", args=[persoon.pk])
    assert client.get(formulier).status_code == 200
    opgeslagen = client.post(formulier, bezoekdata(), follow=True)
    assert "Bezoek bij Fatma Yildiz opgeslagen." in opgeslagen.text
    assert "Zij kookt graag voor groepen." in opgeslagen.text

    gelezen = als_klant(team.teamleider).get(reverse("trajecten:dossier", args=[persoon.pk]))
    assert "Zij kookt graag voor groepen." in gelezen.text
    logboek = als_klant(team.teamleider).get(reverse("trajecten:logboek", args=[persoon.pk]))
    assert "dossier geopend" in logboek.text
    assert "contact vastgelegd" in logboek.text


@pytest.mark.parametrize("wie", ["elders", "consulent", "beleid"])
def test_nobody_else_opens_or_sends_a_page_of_the_person(team: Team, wie: str) -> None:
    persoon = maak_persoon(team.wijk)
    maak_huisbezoek(persoon, team.coordinator)
    client = als_klant(getattr(team, wie))
    voor = Verslag.objects.count()
    for naam in OVER_EEN_PERSOON:
        adres = reverse(naam, args=[persoon.pk])
        kreeg = {client.get(adres).status_code, client.post(adres, bezoekdata()).status_code}
        assert kreeg <= {403, 404, 405}, f"{adres}: {kreeg}"
        assert Verslag.objects.count() == voor, f"{adres} wrote a report"


def test_double_submit_leaves_one_visit(team: Team) -> None:
    persoon = maak_persoon(team.wijk)
    client, data = als_klant(team.coordinator), bezoekdata()
    adres = reverse("trajecten:huisbezoek_nieuw", args=[persoon.pk])
    eerste, tweede = client.post(adres, data), client.post(adres, data)
    assert eerste.status_code == tweede.status_code == 302
    assert eerste["Location"] == tweede["Location"]
    assert Contactmoment.objects.count() == 1


def test_text_edited_after_the_first_submit_is_not_lost(team: Team) -> None:
    persoon = maak_persoon(team.wijk)
    client, data = als_klant(team.coordinator), bezoekdata()
    adres = reverse("trajecten:huisbezoek_nieuw", args=[persoon.pk])
    client.post(adres, data, follow=True)
    later = data | {"tekst": "Zij kookt graag, en zoekt werk."}
    antwoord = client.post(adres, later)
    assert antwoord.status_code == 200
    assert "al verstuurd, met een andere inhoud. Kijk eerst in de tijdlijn wat er staat." in antwoord.text
    assert "Zij kookt graag, en zoekt werk." in antwoord.text
    assert "Bezoek bij" not in antwoord.text
    assert [v.tekst for v in Verslag.objects.all()] == [data["tekst"]]

    # What was typed is the draft now, under a key of its own: sent again, on purpose, it is a second visit.
    sleutel = antwoord.context["form"]["sleutel"].value()
    assert sleutel != data["sleutel"]
    opnieuw = client.get(adres).context["form"]
    assert (opnieuw["tekst"].value(), opnieuw["sleutel"].value()) == (later["tekst"], sleutel)
    assert client.post(adres, later | {"sleutel": sleutel}).status_code == 302
    assert {v.tekst for v in Verslag.objects.all()} == {data["tekst"], later["tekst"]}
    assert not Concept.objects.exists()


def test_key_of_a_visit_to_another_is_refused(team: Team) -> None:
    een, twee = maak_persoon(team.wijk), maak_persoon(team.wijk, voornamen="Twee")
    client, data = als_klant(team.coordinator), bezoekdata()
    client.post(reverse("trajecten:huisbezoek_nieuw", args=[een.pk]), data)
    antwoord = client.post(reverse("trajecten:huisbezoek_nieuw", args=[twee.pk]), data)
    assert antwoord.status_code == 200
    assert "de tijdlijn van de persoon bij wie je het opsloeg" in antwoord.text
    assert Verslag.objects.get().inburgeraar_id == een.pk
    opnieuw = data | {"sleutel": antwoord.context["form"]["sleutel"].value()}
    client.post(reverse("trajecten:huisbezoek_nieuw", args=[twee.pk]), opnieuw)
    assert {v.inburgeraar_id for v in Verslag.objects.all()} == {een.pk, twee.pk}


def test_key_of_a_colleagues_visit_is_refused_by_the_service(team: Team) -> None:
    persoon, data = maak_persoon(team.wijk), bezoekdata()
    maak_huisbezoek(persoon, team.coordinator, sleutel=UUID(data["sleutel"]), tekst="Van gisteren.")
    adres = reverse("trajecten:huisbezoek_nieuw", args=[persoon.pk])
    antwoord = als_klant(team.coordinator).post(adres, data)
    assert "Dit formulier is al verstuurd, met een andere inhoud." in antwoord.text
    assert antwoord.context["form"]["sleutel"].value() != data["sleutel"]
    assert Verslag.objects.get().tekst == "Van gisteren."
    assert Concept.objects.exists()


def test_key_of_another_new_person_is_refused(team: Team) -> None:
    buurt, client = maak_buurt(team.wijk, "Sterrenberg"), als_klant(team.coordinator)
    adres = reverse("trajecten:persoon_nieuw")
    data = {
        "sleutel": str(uuid4()),
        "voornamen": "Amina",
        "bereikbaar": "06 00 00 12 34",
        "plek": "deur",
        "buurt": str(buurt.pk),
    }
    eerste, tweede = client.post(adres, data), client.post(adres, data)
    assert eerste["Location"] == tweede["Location"]
    anders = client.post(adres, data | {"voornamen": "Bilal", "bereikbaar": "06 00 00 99 99"})
    assert anders.status_code == 200
    assert "al verstuurd, met een andere inhoud. Kijk eerst bij Mijn dag wat er staat." in anders.text
    assert [p.voornamen for p in Inburgeraar.objects.all()] == ["Amina"]
    opnieuw = data | {"voornamen": "Bilal", "bereikbaar": "06 00 00 99 99"}
    opnieuw |= {"sleutel": anders.context["form"]["sleutel"].value()}
    assert client.post(adres, opnieuw).status_code == 302
    assert {p.voornamen for p in Inburgeraar.objects.all()} == {"Amina", "Bilal"}


def test_missing_minutes_asks_and_loses_nothing(team: Team) -> None:
    persoon = maak_persoon(team.wijk)
    adres = reverse("trajecten:huisbezoek_nieuw", args=[persoon.pk])
    antwoord = als_klant(team.coordinator).post(adres, bezoekdata(minuten=""))
    assert antwoord.status_code == 200
    assert "Kies hoe lang het duurde" in antwoord.text
    assert "Zij kookt graag voor groepen." in antwoord.text
    assert "<title>Fout:" in antwoord.text
    assert not Contactmoment.objects.exists()


def test_persoon_met_at_the_door_leads_into_the_visit(team: Team) -> None:
    buurt = maak_buurt(team.wijk, "Sterrenberg")
    client = als_klant(team.coordinator)
    adres = reverse("trajecten:persoon_nieuw")
    assert client.get(adres).status_code == 200
    fout = client.post(adres, {"sleutel": str(uuid4()), "voornamen": "Amina"})
    assert "Vul een telefoonnummer of adres in" in fout.text
    assert "Kies waar je deze persoon vond" in fout.text
    goed = client.post(
        adres,
        {
            "sleutel": str(uuid4()),
            "voornamen": "Amina",
            "bereikbaar": "06 00 00 12 34",
            "plek": "deur",
            "buurt": str(buurt.pk),
        },
    )
    amina = Inburgeraar.objects.get()
    assert goed["Location"] == reverse("trajecten:huisbezoek_nieuw", args=[amina.pk])
    assert (amina.telefoon, amina.route) == ("06 00 00 12 34", "wijkgericht")


def test_visit_to_anothers_client_refused_with_reason(team: Team) -> None:
    persoon = maak_persoon(team.wijk)
    maak_huisbezoek(persoon, team.coordinator)
    client = als_klant(team.collega)
    assert client.get(reverse("trajecten:dossier", args=[persoon.pk])).status_code == 200
    assert client.get(reverse("trajecten:huisbezoek_nieuw", args=[persoon.pk])).status_code == 403


def test_release_asks_first(team: Team) -> None:
    persoon = maak_persoon(team.wijk, voornamen="Omar")
    client = als_klant(team.coordinator)
    client.post(reverse("trajecten:claim", args=[persoon.pk]))
    vraag = client.get(reverse("trajecten:vrijgeven", args=[persoon.pk]))
    assert "Omar Testpersoon vrijgeven" in vraag.text
    client.post(reverse("trajecten:vrijgeven", args=[persoon.pk]))
    assert Inburgeraar.objects.get(pk=persoon.pk).route == "vrij"


def test_release_with_running_traject_refused(team: Team) -> None:
    persoon = maak_persoon(team.wijk)
    maak_huisbezoek(persoon, team.coordinator)
    antwoord = als_klant(team.coordinator).post(
        reverse("trajecten:vrijgeven", args=[persoon.pk]), follow=True
    )
    assert "Zolang er een traject loopt, blijf jij het vaste contact." in antwoord.text
    assert Inburgeraar.objects.get(pk=persoon.pk).route == "wijkgericht"


def test_empty_pages_say_what_to_do_first(team: Team) -> None:
    client = als_klant(team.coordinator)
    assert (
        "Welkom, Sanne. Je hebt nog niemand in je caseload." in client.get(reverse("trajecten:mijn_dag")).text
    )
    assert "nog niemand in het register" in client.get(reverse("trajecten:personen")).text
    assert "Je hebt nog niemand in je caseload." in client.get(reverse("trajecten:huisbezoek_kies")).text


def test_names_sort_as_the_dutch_do(team: Team) -> None:
    for voorvoegsel, naam in (("", "Zaal"), ("van der", "Berg"), ("", "Çelik")):
        maak_persoon(team.wijk, voornamen="A", voorvoegsel=voorvoegsel, geslachtsnaam=naam)
    tekst = als_klant(team.coordinator).get(reverse("trajecten:personen")).text
    assert tekst.index("van der Berg") < tekst.index("Çelik") < tekst.index("Zaal")


def test_page_of_a_person_stays_on_no_shared_computer(team: Team) -> None:
    persoon = maak_persoon(team.wijk)
    antwoord = als_klant(team.coordinator).get(reverse("trajecten:dossier", args=[persoon.pk]))
    assert "no-store" in antwoord["Cache-Control"]


def test_facts_of_a_met_person_are_changed(team: Team) -> None:
    persoon = ontmoet_persoon(team.coordinator, team.wijk)
    client, adres = als_klant(team.coordinator), reverse("trajecten:persoon_wijzigen", args=[persoon.pk])
    assert 'value="06 00 00 12 34"' in client.get(adres).text
    fout = client.post(
        adres, {"sleutel": str(uuid4()), "voornamen": "", "telefoon": "bel", "postcode": "604"}
    )
    for zin in (
        "Vul een voornaam in",
        "Schrijf een telefoonnummer met cijfers",
        "Vul een postcode in, zoals 6043 CE",
    ):
        assert zin in fout.text
    client.post(
        adres,
        {
            "sleutel": str(uuid4()),
            "versie": str(persoon.versie),
            "voornamen": "Amina",
            "telefoon": "0475 12 34 56",
            "tolk": "geen",
        },
    )
    assert "0475 12 34 56" in client.get(reverse("trajecten:dossier", args=[persoon.pk])).text


def test_facts_of_the_register_are_not_asked(team: Team) -> None:
    persoon = maak_persoon(team.wijk)
    client = als_klant(team.coordinator)
    client.post(reverse("trajecten:claim", args=[persoon.pk]))
    formulier = client.get(reverse("trajecten:persoon_wijzigen", args=[persoon.pk])).text
    assert "Naam en adres komen uit het register." in formulier
    assert 'name="voornamen"' not in formulier


@pytest.mark.parametrize(("minuten", "uren"), [(45, "0,8 uur"), (44, "0,7 uur"), (90, "1,5 uur")])
def test_hours_are_rounded_not_cut_off(team: Team, minuten: int, uren: str) -> None:
    persoon = maak_persoon(team.wijk)
    maak_huisbezoek(persoon, team.coordinator, minuten=minuten)
    dossier = als_klant(team.coordinator).get(reverse("trajecten:dossier", args=[persoon.pk]))
    assert uren in dossier.text
