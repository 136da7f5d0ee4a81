"""The card "ik was bij u": in the language of who lives there, and without anything others may not read."""

import datetime as dt
import io

import pikepdf
import pytest
from django.urls import reverse

from gebruikers.models import Gebruiker
from inburgeraars.models import Inburgeraar, Taal
from tests.fabrieken.inburgeraars import maak_persoon
from tests.fabrieken.trajecten import maak_huisbezoek
from tests.klant import als_klant, bezoekdata
from tests.team import Team
from trajecten.contact.enums import Resultaat
from trajecten.contact.models import GeplandBezoek
from trajecten.papieren.aankondiging import berichten
from trajecten.papieren.kaartje import kaarten
from trajecten.papieren.talen import LRI, PDI, TALEN

NUMMER = "06 00 00 56 78"


def _met_taal(team: Team, naam: str, code: str) -> Inburgeraar:
    Gebruiker.objects.filter(pk=team.coordinator.pk).update(telefoon=NUMMER)
    team.coordinator.refresh_from_db()
    persoon = maak_persoon(team.wijk, voornamen="Fatma Zehra", geslachtsnaam="Yildiz")
    persoon.taal = Taal.objects.create(naam=naam, code=code)
    persoon.save()
    return persoon


def test_niemand_thuis_leads_to_the_card(team: Team) -> None:
    persoon = maak_persoon(team.wijk)
    client = als_klant(team.coordinator)
    adres = reverse("trajecten:huisbezoek_nieuw", args=[persoon.pk])
    data = bezoekdata(resultaat="niemand thuis", minuten="", tekst="", vervolg="niet", vervolg_wat="")
    antwoord = client.post(adres, data)
    assert antwoord["Location"] == reverse("trajecten:kaartje", args=[persoon.pk])
    pagina = client.get(antwoord["Location"])
    assert "opgeslagen" in pagina.text
    assert "Er was niemand thuis." in pagina.text


@pytest.mark.parametrize(
    ("naam", "code", "talen"),
    [
        ("Turks", "tr", ["tr"]),
        ("Arabisch", "ar", ["ar"]),
        ("Marokkaans-Arabisch", "ary", ["ar"]),
        ("Pools", "pl", ["pl"]),
        ("Tigrinya", "ti", ["nl", "en"]),
    ],
)
def test_card_is_in_ones_own_language_or_in_dutch_and_english(
    team: Team, naam: str, code: str, talen: list[str]
) -> None:
    assert [k.taal for k in kaarten(team.coordinator, _met_taal(team, naam, code))] == talen


def test_card_holds_a_first_name_and_no_more(team: Team) -> None:
    persoon = _met_taal(team, "Turks", "tr")
    persoon.telefoon = "06 11 11 11 11"
    persoon.save()
    (kaart,) = kaarten(team.coordinator, persoon)
    assert "Fatma" in kaart.tekst
    assert NUMMER in kaart.tekst
    assert team.coordinator.naam in kaart.tekst
    for geheim in ("Yildiz", "Zehra", "06 11", "Siriushof"):
        assert geheim not in kaart.tekst


def test_arabic_card_keeps_number_and_date_readable(team: Team) -> None:
    persoon = _met_taal(team, "Arabisch", "ar")
    maak_huisbezoek(persoon, team.coordinator, resultaat=Resultaat.NIEMAND_THUIS, minuten=None)
    pagina = als_klant(team.coordinator).get(reverse("trajecten:kaartje", args=[persoon.pk]))
    assert 'lang="ar" dir="rtl"' in pagina.text
    assert f'<bdi dir="ltr">{NUMMER}</bdi>' in pagina.text
    (kaart,) = kaarten(team.coordinator, persoon)
    assert f"\u2066{NUMMER}\u2069" in kaart.tekst


def test_every_text_names_the_same_things() -> None:
    for woorden in TALEN.values():
        assert "{naam}" in woorden.kaart.groet
        for regels in (woorden.kaart.regels, woorden.kaart.bekend):
            assert sum("{datum}" in regel for regel in regels) == 1


@pytest.mark.parametrize(("naam", "code"), [("Turks", "tr"), ("Arabisch", "ar")])
def test_card_is_a_pdf_in_every_language(team: Team, naam: str, code: str) -> None:
    persoon, client = _met_taal(team, naam, code), als_klant(team.coordinator)
    adres = reverse("trajecten:kaartje_pdf", args=[persoon.pk])
    assert adres in client.get(reverse("trajecten:kaartje", args=[persoon.pk])).text
    antwoord = client.get(adres)
    assert antwoord["Content-Type"] == "application/pdf"
    with pikepdf.open(io.BytesIO(antwoord.content)) as pdf:
        assert str(pdf.Root.Lang) == code
        (bladzijde,) = pdf.pages
        letters = {str(f.BaseFont).split("+")[-1] for f in bladzijde.Resources.Font.values()}
    assert any(naam.startswith("IBM-Plex-Sans-Arabic") for naam in letters) == (code == "ar")
    assert all(naam.startswith(("Source-Sans-3", "IBM-Plex-Sans-Arabic")) for naam in letters), letters


@pytest.mark.parametrize("taal", sorted(TALEN))
def test_card_says_whether_they_met(team: Team, taal: str) -> None:
    persoon, woorden = _met_taal(team, "Taal", taal), TALEN[taal].kaart
    nieuw, bekend = woorden.regels[-1], woorden.bekend[-1]
    assert nieuw != bekend
    maak_huisbezoek(persoon, team.coordinator, resultaat=Resultaat.NIEMAND_THUIS, minuten=None, tekst="")
    (kaart,) = kaarten(team.coordinator, persoon)
    assert kaart.regels[-1] == nieuw
    maak_huisbezoek(persoon, team.coordinator)
    (kaart,) = kaarten(team.coordinator, persoon)
    assert kaart.regels[-1] == bekend


@pytest.mark.parametrize(
    ("naam", "code", "eerste"),
    [("Turks", "tr", "tr"), ("Marokkaans-Arabisch", "ary", "ar"), ("Tigrinya", "ti", "nl")],
)
def test_visit_is_announced_in_five_languages(team: Team, naam: str, code: str, eerste: str) -> None:
    persoon = _met_taal(team, naam, code)
    bezoek = GeplandBezoek.objects.create(
        inburgeraar=persoon,
        door=team.coordinator,
        datum=dt.date(2030, 3, 5),
        tijd=dt.time(9, 30),
        wat="Praten over schulden",
    )
    pagina = als_klant(team.coordinator).get(reverse("trajecten:bezoek_aankondigen", args=[bezoek.pk]))
    berichten = pagina.context["berichten"]
    assert berichten[0].taal == eerste
    assert sorted(b.taal for b in berichten) == sorted(TALEN)
    assert pagina.text.count("data-kopieer=") == 5
    for b in berichten:
        ontdaan = b.tekst.replace(LRI, "").replace(PDI, "")
        assert team.coordinator.naam in ontdaan
        assert NUMMER in ontdaan
        assert "09.30" in ontdaan
        assert ("5 maart" if b.taal == "nl" else "05-03-2030") in ontdaan
        assert "schulden" not in ontdaan
        assert "{" not in ontdaan
        assert f'lang="{b.taal}"' in pagina.text


def test_announcement_says_whether_they_met(team: Team) -> None:
    persoon = _met_taal(team, "Nederlands", "nl")
    bezoek = GeplandBezoek.objects.create(
        inburgeraar=persoon, door=team.coordinator, datum=dt.date(2030, 3, 5)
    )
    nieuw = berichten(team.coordinator, bezoek)[0].tekst
    assert nieuw == (
        f"Hallo, ik ben {team.coordinator.naam} van de gemeente Roermond. Ik maak graag kennis met u. "
        f"Ik kom bij u langs op dinsdag 5 maart. Kunt u niet? Bel of app mij: {NUMMER}."
    )
    maak_huisbezoek(persoon, team.coordinator)
    assert "Ik kom weer bij u langs" in berichten(team.coordinator, bezoek)[0].tekst
    Gebruiker.objects.filter(pk=team.coordinator.pk).update(telefoon="")
    bezoek.door.telefoon = ""
    assert berichten(team.coordinator, bezoek)[0].tekst.endswith("Stuur mij een bericht terug.")
