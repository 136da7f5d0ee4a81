"""The first page of a person, as the rol concerned and as everybody who must not; claiming and letting go."""

import re

import pytest
from django.urls import reverse

from gebruikers.checks import url_patronen
from inburgeraars.models import Inburgeraar
from tests.fabrieken.inburgeraars import maak_persoon
from tests.fabrieken.trajecten import maak_huisbezoek
from tests.klant import als_klant, bezoekdata
from tests.team import Team
from trajecten.contact.models import Verslag

OVER_EEN_PERSOON = [
    naam
    for naam, patroon in url_patronen()
    if naam.startswith("trajecten:") and re.findall("<.*?>", str(patroon.pattern)) == ["<int:pk>"]
]


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


def test_release_asks_first(team: Team) -> None:
    persoon = maak_persoon(team.wijk, voornamen="Omar")
    client = als_klant(team.coordinator)
    client.post(reverse("trajecten:claim", args=[persoon.pk]))
    vraag = client.get(reverse("trajecten:vrijgeven", args=[persoon.pk]))
    assert ("Vrijgeven" in vraag.text, "Omar Testpersoon" in vraag.text) == (True, True)
    client.post(reverse("trajecten:vrijgeven", args=[persoon.pk]))
    assert Inburgeraar.objects.get(pk=persoon.pk).route == "vrij"


def test_release_with_running_traject_refused(team: Team) -> None:
    persoon = maak_persoon(team.wijk)
    maak_huisbezoek(persoon, team.coordinator)
    antwoord = als_klant(team.coordinator).post(
        reverse("trajecten:vrijgeven", args=[persoon.pk]), follow=True
    )
    assert "Er loopt een traject, dus jij blijft het vaste contact." in antwoord.text
    assert Inburgeraar.objects.get(pk=persoon.pk).route == "wijkgericht"


def test_page_of_a_person_stays_on_no_shared_computer(team: Team) -> None:
    persoon = maak_persoon(team.wijk)
    antwoord = als_klant(team.coordinator).get(reverse("trajecten:dossier", args=[persoon.pk]))
    assert "no-store" in antwoord["Cache-Control"]


@pytest.mark.parametrize(("minuten", "uren"), [(45, "0,8 uur"), (44, "0,7 uur"), (90, "1,5 uur")])
def test_hours_are_rounded_not_cut_off(team: Team, minuten: int, uren: str) -> None:
    persoon = maak_persoon(team.wijk)
    maak_huisbezoek(persoon, team.coordinator, minuten=minuten)
    dossier = als_klant(team.coordinator).get(reverse("trajecten:dossier", args=[persoon.pk]))
    assert uren in dossier.text
