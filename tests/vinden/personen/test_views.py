"""The list of people, and changing what is known of one."""

from uuid import uuid4

from django.urls import reverse

from tests.fabrieken.inburgeraars import maak_persoon, ontmoet_persoon
from tests.klant import als_klant
from tests.team import Team


def test_names_sort_as_the_dutch_do(team: Team) -> None:
    for voorvoegsel, naam in (("", "Zaal"), ("van der", "Berg"), ("", "Çelik")):
        maak_persoon(team.wijk, voornamen="A", voorvoegsel=voorvoegsel, geslachtsnaam=naam)
    tekst = als_klant(team.coordinator).get(reverse("trajecten:personen")).text
    assert tekst.index("van der Berg") < tekst.index("Çelik") < tekst.index("Zaal")


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


def test_date_of_birth_and_sex_are_changed_as_told(team: Team) -> None:
    persoon = ontmoet_persoon(team.coordinator, team.wijk)
    client, adres = als_klant(team.coordinator), reverse("trajecten:persoon_wijzigen", args=[persoon.pk])

    def stuur(**velden: str) -> None:
        versie = str(client.get(adres).context["form"]["versie"].value())
        data = {"sleutel": str(uuid4()), "versie": versie, "voornamen": "Amina", "tolk": "geen"} | velden
        assert client.post(adres, data).status_code == 302

    stuur(geboren="14-10-1979", geslacht="V")
    dossier = client.get(reverse("trajecten:dossier", args=[persoon.pk])).text
    assert "14 oktober 1979" in dossier
    assert "zelf verteld" in dossier
    assert 'value="14-10-1979"' in client.get(adres).text
    stuur(geboren="", geslacht="")
    assert "zelf verteld" not in client.get(reverse("trajecten:dossier", args=[persoon.pk])).text


def test_facts_of_the_register_are_not_asked(team: Team) -> None:
    persoon = maak_persoon(team.wijk)
    client = als_klant(team.coordinator)
    client.post(reverse("trajecten:claim", args=[persoon.pk]))
    formulier = client.get(reverse("trajecten:persoon_wijzigen", args=[persoon.pk])).text
    assert "Naam en adres komen uit het register." in formulier
    assert 'name="voornamen"' not in formulier
    assert 'name="geboren"' not in formulier
