"""Adding somebody who is met in the wijk: what is asked, and that it is added once."""

from uuid import uuid4

from django.urls import reverse

from inburgeraars.models import EigenOpgave, Inburgeraar
from kern.klok import vandaag
from tests.fabrieken.wijken import maak_buurt
from tests.klant import als_klant
from tests.team import Team


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
    assert "maar toen met andere antwoorden. Kijk eerst bij Mijn dag of alles is opgeslagen." in anders.text
    assert [p.voornamen for p in Inburgeraar.objects.all()] == ["Amina"]
    opnieuw = data | {"voornamen": "Bilal", "bereikbaar": "06 00 00 99 99"}
    opnieuw |= {"sleutel": anders.context["form"]["sleutel"].value()}
    assert client.post(adres, opnieuw).status_code == 302
    assert {p.voornamen for p in Inburgeraar.objects.all()} == {"Amina", "Bilal"}


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


def test_told_date_of_birth_is_kept_and_a_minor_is_noticed(team: Team) -> None:
    buurt, client = maak_buurt(team.wijk, "Sterrenberg"), als_klant(team.coordinator)
    adres = reverse("trajecten:persoon_nieuw")
    data = {
        "sleutel": str(uuid4()),
        "voornamen": "Elif",
        "bereikbaar": "06 00 00 12 34",
        "plek": "deur",
        "buurt": str(buurt.pk),
        "geslacht": "V",
    }
    for getypt, zin in (
        ("vorig jaar", "Vul een geboortedatum in, zoals 14-10-1979, of alleen het jaar"),
        ("31-02-2010", "Deze dag bestaat niet. Kijk de geboortedatum na"),
        (f"{vandaag().year + 1}", "Deze geboortedatum is nog niet geweest."),
    ):
        fout = client.post(adres, data | {"geboren": getypt})
        assert zin in fout.text
        assert f'value="{getypt}"' in fout.text
    jaar = str(vandaag().year - 10)
    terwijl = client.post(reverse("trajecten:persoon_lijkt_op"), data | {"geboren": jaar})
    assert f"Minderjarig: geboren in {jaar}" in terwijl.text
    assert "Minderjarig" not in client.post(reverse("trajecten:persoon_lijkt_op"), data).text

    goed = client.post(adres, data | {"geboren": jaar})
    elif_ = Inburgeraar.objects.get()
    assert goed["Location"] == reverse("trajecten:huisbezoek_nieuw", args=[elif_.pk])
    rij = EigenOpgave.objects.get(inburgeraar=elif_)
    assert (rij.geslacht, rij.geboortejaar, rij.geboortemaand) == ("V", int(jaar), None)
    for pagina in ("huisbezoek_nieuw", "dossier"):
        assert (
            f"Minderjarig: geboren in {jaar}"
            in client.get(reverse(f"trajecten:{pagina}", args=[elif_.pk])).text
        )
