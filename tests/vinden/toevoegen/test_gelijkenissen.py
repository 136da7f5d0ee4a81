"""Adding somebody who is known already: whom one is shown, how it is claimed, and what is asked of the teamleider."""

import datetime as dt
import re
from uuid import uuid4

import pytest
from django.test import Client
from django.urls import reverse

from gebruikers.models import Gebruiker, Melding
from inburgeraars.models import Inburgeraar, Registergegevens, Vindgegevens
from inburgeraars.services.benaderingen import claim_persoon
from kern.historie import historiemodel
from logboek.enums import Handeling
from logboek.models import Logonderwerp, Logregel
from tests.fabrieken.inburgeraars import maak_persoon
from tests.fabrieken.logboek import zocht
from tests.fabrieken.netwerk import maak_vindplaats
from tests.fabrieken.trajecten import maak_huisbezoek
from tests.fabrieken.wijken import maak_wijk
from tests.klant import als_klant
from tests.team import Team
from vinden.models import Navraag

NIEUW = reverse("trajecten:persoon_nieuw")
LIJKT_OP = reverse("trajecten:persoon_lijkt_op")
NAVRAGEN = reverse("trajecten:navragen")


@pytest.fixture
def fatma(team: Team) -> Inburgeraar:
    """Return a free person of the wijk, on the register since before today."""
    persoon = maak_persoon(team.wijk, voornamen="Fatma", geslachtsnaam="Yılmaz")
    Registergegevens.objects.filter(inburgeraar=persoon).update(geboortejaar=1980)
    return persoon


@pytest.fixture
def omar(team: Team) -> Inburgeraar:
    """Return somebody of the other wijk, guided there."""
    persoon = maak_persoon(
        team.andere_wijk, voornamen="Omar", geslachtsnaam="Haddadi", telefoon="+31 6 12 34 56 78"
    )
    claim_persoon(inburgeraar_id=persoon.pk, door=team.elders)
    return persoon


def velden(team: Team, **anders: str) -> dict[str, str]:
    """Return what is posted of the form."""
    plaats = maak_vindplaats(team.wijk)
    return {
        "sleutel": str(uuid4()),
        "voornamen": "Fatma",
        "geslachtsnaam": "Yilmaz",
        "bereikbaar": "06 00 00 12 34",
        "plek": str(plaats.pk),
    } | anders


def gezien(html: str) -> str:
    """Return the mark that says that the matches were seen."""
    (merk,) = re.findall(r'name="gezien" value="(\w+)"', html)
    return str(merk)


def merk_van(html: str) -> str:
    """Return the mark of the one person out of sight."""
    (merk,) = re.findall(r'name="navraag" value="([^"]+)"', html)
    return str(merk)


def zoek(client: Client, **getypt: str) -> str:
    """Return what is shown while somebody types."""
    antwoord = client.post(LIJKT_OP, getypt)
    assert antwoord.status_code == 200
    return antwoord.text


# ---- within sight -----------------------------------------------------------------------------------------------


def test_person_is_shown_while_typing(team: Team, fatma: Inburgeraar) -> None:
    client = als_klant(team.coordinator)
    tekst = zoek(client, voornamen="fat")
    assert "Fatma Yılmaz" in tekst
    assert "Donderberg · vrij · geboren mei 1980" in tekst
    assert f'name="is" value="{fatma.pk}"' in tekst
    assert "Fatma" not in zoek(client, voornamen="fa")
    assert "Fatma" not in zoek(client, voornamen="fatma", geboren="1981")
    assert "Fatma" not in zoek(als_klant(team.elders), voornamen="fatma", geslachtsnaam="yilmaz")


def test_person_is_shown_by_telephone(team: Team, fatma: Inburgeraar) -> None:
    Inburgeraar.objects.filter(pk=fatma.pk).update(telefoon="06-12345678")
    assert "Fatma" in zoek(als_klant(team.coordinator), voornamen="Jasmin", bereikbaar="0031 6 12 34 56 78")
    assert "Fatma" not in zoek(als_klant(team.elders), voornamen="Jasmin", bereikbaar="06 12 34 56 78")


def test_matches_are_shown_once_before_saving(team: Team, fatma: Inburgeraar) -> None:
    client = als_klant(team.coordinator)
    data = velden(team)
    eerst = client.post(NIEUW, data)
    assert eerst.status_code == 200
    assert "Nog niet opgeslagen" in eerst.text
    assert Inburgeraar.objects.count() == 1
    daarna = client.post(NIEUW, data | {"gezien": gezien(eerst.text)})
    assert daarna.status_code == 302
    assert Inburgeraar.objects.count() == 2


def test_nobody_alike_is_saved_at_once(team: Team) -> None:
    assert als_klant(team.coordinator).post(NIEUW, velden(team)).status_code == 302


def test_deze_is_het_claims_and_was_found_through_the_wijk(team: Team, fatma: Inburgeraar) -> None:
    data = velden(team, voornamen="", geslachtsnaam="") | {"is": str(fatma.pk)}
    antwoord = als_klant(team.coordinator).post(NIEUW, data)
    naar = reverse("trajecten:contact_wijkcentrum", args=[fatma.pk])
    assert antwoord.headers["Location"] == f"{naar}?vindplaats={data['plek']}"
    gevonden = Vindgegevens.objects.get(inburgeraar=fatma)
    assert (gevonden.vindroute, gevonden.al_in_bpi) == ("wijknetwerk", True)
    assert str(gevonden.vindplaats_id) == data["plek"]
    fatma.refresh_from_db()
    assert (fatma.route, fatma.telefoon) == ("wijkgericht", "06 00 00 12 34")
    assert Inburgeraar.objects.count() == 1


def test_deze_is_het_asks_where_they_met(team: Team, fatma: Inburgeraar) -> None:
    antwoord = als_klant(team.coordinator).post(NIEUW, {"is": str(fatma.pk), "sleutel": str(uuid4())})
    assert antwoord.status_code == 200
    assert "Kies waar je deze persoon vond" in antwoord.text
    assert not Vindgegevens.objects.exists()


def test_who_was_claimed_before_stays_found_by_the_bpi(team: Team, fatma: Inburgeraar) -> None:
    claim_persoon(inburgeraar_id=fatma.pk, door=team.collega)
    als_klant(team.collega).post(reverse("trajecten:vrijgeven", args=[fatma.pk]), {"sleutel": str(uuid4())})
    fatma.refresh_from_db()
    assert fatma.route == "vrij"
    antwoord = als_klant(team.coordinator).post(NIEUW, {"is": str(fatma.pk), "sleutel": str(uuid4())})
    assert antwoord.status_code == 302
    assert Vindgegevens.objects.get(inburgeraar=fatma).vindroute == "BPI"


def test_own_person_opens_its_dossier(team: Team, fatma: Inburgeraar) -> None:
    maak_huisbezoek(fatma, team.coordinator)
    client = als_klant(team.coordinator)
    assert "Jij bent al het vaste contact" in zoek(client, voornamen="fatma")
    antwoord = client.post(NIEUW, {"is": str(fatma.pk)})
    assert antwoord.headers["Location"] == reverse("trajecten:dossier", args=[fatma.pk])


def test_colleagues_person_says_who_guides(team: Team, fatma: Inburgeraar) -> None:
    maak_huisbezoek(fatma, team.collega)
    client = als_klant(team.coordinator)
    tekst = zoek(client, voornamen="fatma")
    assert f"{team.collega.naam} begeleidt deze persoon" in tekst
    assert 'name="is"' not in tekst
    antwoord = client.post(NIEUW, velden(team) | {"is": str(fatma.pk)})
    assert f"{team.collega.naam} begeleidt deze persoon sinds" in antwoord.text


def test_person_out_of_sight_cannot_be_named(team: Team, omar: Inburgeraar) -> None:
    client = als_klant(team.coordinator)
    for sleutel in (str(omar.pk), "999999", "x", "9" * 40):
        assert client.post(NIEUW, velden(team) | {"is": sleutel}).status_code == 404


# ---- out of sight -----------------------------------------------------------------------------------------------

OMAR = {"voornamen": "Omar", "geslachtsnaam": "Hadadi", "geboren": "1980"}


def test_person_elsewhere_is_told_by_wijk_route_and_colleague(team: Team, omar: Inburgeraar) -> None:
    Gebruiker.objects.filter(pk=team.elders.pk).update(telefoon="0475 12 34 56")
    tekst = zoek(als_klant(team.coordinator), **OMAR)
    assert "Lijkt op iemand in Roermondse Veld" in tekst
    assert "wijkgericht" in tekst
    assert team.elders.naam in tekst
    assert "0475 12 34 56" in tekst
    assert "Haddadi" not in tekst
    assert not re.search(rf'["/]{omar.pk}["/]', tekst)
    assert "Lijkt op" in zoek(als_klant(team.coordinator), voornamen="omar", bereikbaar="06 12345678")


@pytest.mark.parametrize(
    "getypt",
    [
        {"voornamen": "Omar", "geslachtsnaam": "Haddadi"},
        {"voornamen": "Omar", "geboren": "1980"},
        {"voornamen": "Oma", "geslachtsnaam": "Had", "geboren": "1980"},
        {"voornamen": "Omar", "geslachtsnaam": "Hadd", "geboren": "1980"},
        {"voornamen": "Omar", "geslachtsnaam": "Haddadi", "geboren": "1981"},
        {"voornamen": "Om", "bereikbaar": "06 12 34 56 78"},
        {"voornamen": "Jasmin", "bereikbaar": "06 12 34 56 78"},
    ],
)
def test_less_than_that_tells_nothing(team: Team, omar: Inburgeraar, getypt: dict[str, str]) -> None:
    assert "Lijkt op" not in zoek(als_klant(team.coordinator), **getypt)


def test_looking_elsewhere_is_logged_with_whom_was_told_of(team: Team, omar: Inburgeraar) -> None:
    client = als_klant(team.coordinator)
    zoek(client, voornamen="Omar")
    assert not Logregel.objects.filter(handeling=Handeling.ELDERS_GEZOCHT).exists()
    zoek(client, **OMAR)
    regel = Logregel.objects.get(handeling=Handeling.ELDERS_GEZOCHT)
    assert (regel.actor_id, regel.onderdeel) == (team.coordinator.pk, "")
    assert list(Logonderwerp.objects.filter(logregel=regel).values_list("soort", "object_id")) == [
        ("inburgeraar", omar.pk)
    ]
    zoek(client, **OMAR | {"geboren": "1979"})
    assert Logregel.objects.filter(handeling=Handeling.ELDERS_GEZOCHT).count() == 2
    assert Logonderwerp.objects.filter(logregel__handeling=Handeling.ELDERS_GEZOCHT).count() == 1


def test_looking_elsewhere_is_limited_to_sixty_an_hour(team: Team, omar: Inburgeraar) -> None:
    client = als_klant(team.coordinator)
    for _ in range(60):
        assert "Lijkt op" in zoek(client, **OMAR)
    tekst = zoek(client, **OMAR)
    assert "Lijkt op" not in tekst
    assert "dit uur al vaak" in tekst
    assert "Lijkt op" not in zoek(als_klant(team.collega), voornamen="Omar")
    assert "Lijkt op" in zoek(als_klant(team.collega), **OMAR)


def test_looking_elsewhere_is_limited_to_a_hundred_and_fifty_a_day(team: Team, omar: Inburgeraar) -> None:
    zocht(team.coordinator.pk, 150, dt.timedelta(hours=2))
    tekst = zoek(als_klant(team.coordinator), **OMAR)
    assert "Lijkt op" not in tekst
    assert "vandaag al vaak" in tekst
    zocht(team.collega.pk, 150, dt.timedelta(hours=25))
    assert "Lijkt op" in zoek(als_klant(team.collega), **OMAR)


def vraag(client: Client, merk: str) -> str:
    """Ask the teamleider, and return the page that follows."""
    antwoord = client.post(NIEUW, OMAR | {"navraag": merk, "sleutel": str(uuid4())}, follow=True)
    assert antwoord.status_code == 200
    return antwoord.text


def test_person_is_added_after_a_question_from_the_draft_that_it_kept(team: Team, omar: Inburgeraar) -> None:
    """The page that follows sends the key of the form, as a browser does, and nobody is added twice."""
    client = als_klant(team.coordinator)
    plek = str(maak_vindplaats(team.wijk).pk)
    pagina = client.get(NIEUW).text
    (sleutel,) = re.findall(r'name="sleutel" value="([^"]+)"', pagina)
    getypt = OMAR | {"sleutel": sleutel, "plek": plek, "bereikbaar": "06 00 00 12 34"}
    pagina = client.post(NIEUW, getypt | {"navraag": merk_van(zoek(client, **OMAR))}, follow=True).text
    assert re.findall(r'name="sleutel" value="([^"]+)"', pagina) == [sleutel]

    gekeken = client.post(NIEUW, getypt).text
    for _keer in range(2):
        client.post(NIEUW, getypt | {"gezien": gezien(gekeken)})
    assert Inburgeraar.objects.filter(geslachtsnaam="Hadadi").count() == 1
    assert Navraag.objects.filter(inburgeraar=omar).count() == 1


def test_question_to_the_teamleider_and_the_answer(team: Team, omar: Inburgeraar) -> None:
    client = als_klant(team.coordinator)
    pagina = vraag(client, merk_van(zoek(client, **OMAR)))
    assert "Je vraag staat bij de teamleider" in pagina
    assert 'value="Hadadi"' in pagina  # what was typed is still there
    navraag = Navraag.objects.get()
    assert (navraag.inburgeraar, navraag.gevraagd_door, navraag.wijk) == (omar, team.coordinator, team.wijk)
    assert "Over iemand in Roermondse Veld" in client.get(NAVRAGEN).text
    assert "Haddadi" not in client.get(NAVRAGEN).text

    leider = als_klant(team.teamleider)
    assert f"{team.coordinator.naam} vraagt of iemand al bekend is" in (
        leider.get(reverse("gebruikers:meldingen")).text
    )
    lijst = leider.get(NAVRAGEN).text
    assert f"{team.coordinator.naam} · Donderberg" in lijst
    adres = reverse("trajecten:navraag", args=[navraag.pk])
    beide = leider.get(adres).text
    assert "Omar Hadadi · 1980" in beide
    assert "Omar Haddadi" in beide
    assert leider.post(adres, {"antwoord": "Ja, bel Joris."}).status_code == 302
    assert "al beantwoord" in leider.post(adres, {"antwoord": "Nee."}, follow=True).text
    navraag.refresh_from_db()
    assert navraag.getypt == ""
    assert "Hadadi" not in leider.get(adres).text.replace("Haddadi", "")
    assert "getypt" not in {veld.name for veld in historiemodel(Navraag)._meta.concrete_fields}

    (melding,) = Melding.objects.filter(gebruiker=team.coordinator)
    assert melding.handeling == Handeling.NAVRAAG_BEANTWOORD
    assert "antwoordt op je vraag over iemand in Roermondse Veld: Ja, bel Joris." in (
        client.get(reverse("gebruikers:meldingen")).text
    )
    assert "Ja, bel Joris." in client.get(NAVRAGEN).text
    assert "Ja, bel Joris." not in als_klant(team.collega).get(NAVRAGEN).text


def test_question_keeps_the_wijk_that_was_told(team: Team, omar: Inburgeraar) -> None:
    client = als_klant(team.coordinator)
    vraag(client, merk_van(zoek(client, **OMAR)))
    Inburgeraar.objects.filter(pk=omar.pk).update(wijk=maak_wijk("Maasniel"))
    pagina = client.get(NAVRAGEN).text
    assert "Over iemand in Roermondse Veld" in pagina
    assert "Maasniel" not in pagina


def test_mark_of_another_user_or_a_false_one_asks_nothing(team: Team, omar: Inburgeraar) -> None:
    merk = merk_van(zoek(als_klant(team.collega), **OMAR))
    client = als_klant(team.coordinator)
    for vals in (merk, merk[:-3] + "abc", "x", str(omar.pk)):
        assert "Deze vraag is verlopen" in vraag(client, vals)
    assert not Navraag.objects.exists()


def test_ten_questions_a_day(team: Team, omar: Inburgeraar) -> None:
    client = als_klant(team.coordinator)
    merk = merk_van(zoek(client, **OMAR))
    for _ in range(10):
        assert "Je vraag staat bij de teamleider" in vraag(client, merk)
    assert "al 10 keer iets gevraagd" in vraag(client, merk)
    assert Navraag.objects.count() == 10
