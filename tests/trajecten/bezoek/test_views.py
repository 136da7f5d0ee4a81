"""The form of a huisbezoek: sent twice, sent with another text, and by whom it is not opened."""

from uuid import UUID

from django.urls import reverse

from gebruikers.models import Concept
from tests.fabrieken.inburgeraars import maak_persoon
from tests.fabrieken.trajecten import maak_huisbezoek
from tests.klant import als_klant, bezoekdata
from tests.team import Team
from trajecten.contact.models import Contactmoment, Verslag


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
    assert (
        "maar toen met andere antwoorden. Kijk eerst in de tijdlijn of alles is opgeslagen." in antwoord.text
    )
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
    assert "Dit formulier heb je al eerder verstuurd, maar toen met andere antwoorden." in antwoord.text
    assert antwoord.context["form"]["sleutel"].value() != data["sleutel"]
    assert Verslag.objects.get().tekst == "Van gisteren."
    assert Concept.objects.exists()


def test_missing_minutes_asks_and_loses_nothing(team: Team) -> None:
    persoon = maak_persoon(team.wijk)
    adres = reverse("trajecten:huisbezoek_nieuw", args=[persoon.pk])
    antwoord = als_klant(team.coordinator).post(adres, bezoekdata(minuten=""))
    assert antwoord.status_code == 200
    assert "Kies hoe lang het duurde" in antwoord.text
    assert "Zij kookt graag voor groepen." in antwoord.text
    assert "<title>Fout:" in antwoord.text
    assert not Contactmoment.objects.exists()


def test_visit_to_anothers_client_refused_with_reason(team: Team) -> None:
    persoon = maak_persoon(team.wijk)
    maak_huisbezoek(persoon, team.coordinator)
    client = als_klant(team.collega)
    assert client.get(reverse("trajecten:dossier", args=[persoon.pk])).status_code == 200
    assert client.get(reverse("trajecten:huisbezoek_nieuw", args=[persoon.pk])).status_code == 403
