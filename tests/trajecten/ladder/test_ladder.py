"""The ladder in a dossier: the panel, the page, recording a meting in three taps, and correcting it."""

import datetime as dt
import re
from typing import Any
from uuid import uuid4

import pytest
from django.test import Client
from django.urls import reverse

from inburgeraars.models import Fase, Inburgeraar, Toegang, Toegangsgrond
from kern.klok import DAG, vandaag
from participatie.models import Meting
from participatie.services.metingen import correct_meting
from tests.fabrieken.inburgeraars import maak_persoon
from tests.fabrieken.participatie import maak_meting
from tests.fabrieken.trajecten import maak_huisbezoek
from tests.klant import als_klant
from tests.queries import tel
from tests.team import Team
from trajecten.plan.models import Afspraak
from trajecten.traject.models import Traject

WAAROM = "Zij kookt elke dinsdag in het moedercentrum."


def terug(dagen: int) -> dt.date:
    """Return the day so many days ago."""
    return vandaag() - dagen * DAG


@pytest.fixture
def persoon(team: Team) -> Inburgeraar:
    """Return somebody whose traject opened a hundred days ago."""
    persoon = maak_persoon(team.wijk, voornamen="Fatma")
    maak_huisbezoek(persoon, team.coordinator, datum=terug(100))
    maak_meting(persoon, team.coordinator, None, datum=terug(100), waarom="Te kort gesproken.")
    return persoon


@pytest.fixture
def client(team: Team) -> Client:
    """Return the coordinator."""
    return als_klant(team.coordinator)


def url(naam: str, persoon: Inburgeraar) -> str:
    """Return the address of a page about a person."""
    return reverse(f"trajecten:{naam}", args=[persoon.pk])


def start(persoon: Inburgeraar, op: dt.date) -> None:
    """Let the traject start on a day."""
    Traject.objects.filter(inburgeraar=persoon).update(gestart_op=op)
    Fase.objects.filter(inburgeraar=persoon).update(tot=op)
    Fase.objects.create(inburgeraar=persoon, pijler=2, van=op)


def invoer(**anders: Any) -> dict[str, Any]:
    """Return a filled-in form."""
    return {
        "sleutel": str(uuid4()),
        "trede": "3",
        "waarom": WAAROM,
        "datum": vandaag().isoformat(),
        "aanleiding": "voortgang",
    } | anders


def test_panel_says_that_nobody_measured(client: Client, persoon: Inburgeraar) -> None:
    tekst = client.get(url("dossier", persoon)).text
    assert "Nog niet gemeten" in tekst
    assert "Meting doen" in tekst
    assert "is-beklommen" not in tekst


def test_panel_says_score_trede_and_why(team: Team, client: Client, persoon: Inburgeraar) -> None:
    maak_meting(persoon, team.coordinator, 3, datum=terug(10), waarom=WAAROM)
    for wie in (client, als_klant(team.teamleider), als_klant(team.collega)):
        tekst = wie.get(url("dossier", persoon)).text
        assert "Score 3" in tekst
        assert "Trede 3: Komt elke week in een vaste groep" in tekst
        assert "Waarom deze trede?" in tekst
        assert WAAROM in tekst
        assert tekst.count('class="ladder__blok is-beklommen"') == 3
        assert ("Meting doen" in tekst) is (wie is client)


def test_not_yet_measured_in_this_pijler(team: Team, client: Client, persoon: Inburgeraar) -> None:
    maak_meting(persoon, team.coordinator, 4, datum=terug(30))
    start(persoon, terug(20))
    tekst = client.get(url("dossier", persoon)).text
    assert "Nog niet gemeten in deze pijler" in tekst
    assert "Pijler 2, tijdens het traject. Laatste meting: score 4" in tekst
    maak_meting(persoon, team.coordinator, 2, datum=terug(20))
    assert "Score 7" in client.get(url("dossier", persoon)).text


def test_page_tells_the_way_in_picture_and_table(team: Team, client: Client, persoon: Inburgeraar) -> None:
    maak_meting(persoon, team.coordinator, 2, datum=terug(90))
    start(persoon, terug(60))
    maak_meting(persoon, team.coordinator, 3, datum=terug(30), waarom=WAAROM)
    maak_meting(persoon, team.teamleider, 1, datum=terug(29), tweede_lezer=True)
    tekst = client.get(url("ladder", persoon)).text
    assert "Van score 2 op" in tekst
    assert "naar score 8 op" in tekst
    assert tekst.count('class="ladder__punt"') == 2 * 2
    assert tekst.count("<th scope=") == 6 + 4
    assert "tweede meting, telt niet mee" in tekst
    assert "niet te bepalen" in tekst
    assert "Taxeren</text>" in tekst
    assert WAAROM in tekst


def test_page_without_any_meting(team: Team, client: Client) -> None:
    tekst = client.get(url("ladder", maak_persoon(team.wijk))).text
    assert "Er is nog geen meting." in tekst
    assert "Meting doen" not in tekst


def test_timeline_tells_of_a_meting(team: Team, client: Client, persoon: Inburgeraar) -> None:
    maak_meting(persoon, team.coordinator, 2, datum=terug(90))
    maak_meting(persoon, team.coordinator, 3, datum=terug(30), waarom=WAAROM)
    maak_meting(persoon, team.teamleider, 4, datum=terug(30), tweede_lezer=True)
    tekst = client.get(url("dossier", persoon)).text
    assert "Meting: van score 2 naar 3" in tekst
    assert "Meting: niet te bepalen" in tekst
    assert "Meting: score 4" in tekst


def test_form_offers_the_treden_of_the_pijler(client: Client, persoon: Inburgeraar) -> None:
    tekst = client.get(url("meting_nieuw", persoon)).text
    assert "Trede 3: Komt elke week in een vaste groep" in tekst
    assert "Niet te bepalen" in tekst
    start(persoon, terug(1))
    assert "Trede 3: Gebruikt de taal buiten de les" in client.get(url("meting_nieuw", persoon)).text


@pytest.mark.parametrize(
    ("voorbereiding", "aanleiding"),
    [((), "voortgang"), (("start",), "start van het traject"), (("stap",), "afronding")],
)
def test_form_guesses_the_occasion(
    client: Client, persoon: Inburgeraar, voorbereiding: tuple[str, ...], aanleiding: str
) -> None:
    if "start" in voorbereiding:
        start(persoon, terug(1))
    if "stap" in voorbereiding:
        Traject.objects.filter(inburgeraar=persoon).update(stap="afronden")
    assert f"Vandaag, {aanleiding}" in client.get(url("meting_nieuw", persoon)).text


def test_saved_visit_leads_to_the_form_and_the_form_to_the_ladder(team: Team, client: Client) -> None:
    """From a saved visit: the link, the trede, and Opslaan."""
    persoon = maak_persoon(team.wijk)
    bezoek = {
        "sleutel": str(uuid4()),
        "datum": vandaag().isoformat(),
        "resultaat": "gesproken",
        "minuten": "30",
        "tekst": "We spraken.",
        "vervolg": "niet",
    }
    maak_meting_mogelijk()
    tekst = client.post(url("huisbezoek_nieuw", persoon), bezoek, follow=True).text
    assert f'<a href="{url("meting_nieuw", persoon)}">Welke trede nu?</a>' in tekst
    antwoord = client.post(url("meting_nieuw", persoon), invoer(), follow=True)
    assert antwoord.redirect_chain == [(url("ladder", persoon), 302)]
    assert "De meting is opgeslagen." in antwoord.text
    assert (Meting.objects.get().trede, Meting.objects.get().waarom) == (3, WAAROM)


def maak_meting_mogelijk() -> None:
    """Load the ladder."""
    from participatie import referentie  # noqa: PLC0415

    referentie.laad()


def test_nobody_at_home_asks_for_no_trede(team: Team, client: Client) -> None:
    persoon = maak_persoon(team.wijk)
    bezoek = {"sleutel": str(uuid4()), "datum": vandaag().isoformat(), "resultaat": "niemand thuis"}
    assert "Welke trede nu?" not in client.post(url("huisbezoek_nieuw", persoon), bezoek, follow=True).text


def test_form_leads_to_the_meting_of_today(team: Team, client: Client, persoon: Inburgeraar) -> None:
    assert "Vandaag is er al een meting." not in client.get(url("meting_nieuw", persoon)).text
    maak_meting(persoon, team.teamleider, tweede_lezer=True)
    assert "Vandaag is er al een meting." not in client.get(url("meting_nieuw", persoon)).text
    meting = maak_meting(persoon, team.coordinator)
    adres = reverse("trajecten:meting_verbeteren", args=[meting.pk])
    assert f'<a href="{adres}">Verbeter die</a>' in client.get(url("meting_nieuw", persoon)).text
    assert adres not in als_klant(team.teamleider).get(url("meting_nieuw", persoon)).text


@pytest.mark.parametrize(("doel", "vlag"), [(7, True), (3, False), (2, False)])
def test_goal_of_an_afspraak_is_a_flag_when_it_lies_ahead(
    team: Team, client: Client, persoon: Inburgeraar, doel: int, vlag: bool
) -> None:
    maak_meting(persoon, team.coordinator, 3)
    afspraak = Afspraak.objects.create(inburgeraar=persoon, wat="Koken", door=team.coordinator, score=doel)
    assert (">doel</text>" in client.get(url("dossier", persoon)).text) is vlag
    Afspraak.objects.filter(pk=afspraak.pk).update(stand="vervallen", afgehandeld_op=vandaag(), reden="x")
    assert ">doel</text>" not in client.get(url("dossier", persoon)).text


def test_sent_twice_makes_one(client: Client, persoon: Inburgeraar) -> None:
    velden = invoer()
    for _ in range(2):
        assert client.post(url("meting_nieuw", persoon), velden).status_code == 302
    assert Meting.objects.filter(datum=vandaag()).count() == 1


def test_niet_te_bepalen_is_an_answer(client: Client, persoon: Inburgeraar) -> None:
    assert client.post(url("meting_nieuw", persoon), invoer(trede="niet")).status_code == 302
    assert Meting.objects.get(datum=vandaag()).trede is None


@pytest.mark.parametrize(
    ("anders", "zin"),
    [
        ({"trede": ""}, "Kies een trede, of kies dat het niet te bepalen is"),
        ({"waarom": " "}, "Vul in één zin in waarom deze trede past"),
        (
            {"datum": (vandaag() + DAG).isoformat()},
            "Deze dag is nog niet geweest. Kies vandaag of een eerdere dag",
        ),
        ({"datum": terug(400).isoformat()}, "Klopt het jaar?"),
        ({"datum": terug(100).isoformat()}, "is al een meting vastgelegd"),
        ({"trede": "5"}, "Kies een van de antwoorden die er staan"),
    ],
)
def test_what_is_wrong_is_told(
    client: Client, persoon: Inburgeraar, anders: dict[str, str], zin: str
) -> None:
    antwoord = client.post(url("meting_nieuw", persoon), invoer(**anders))
    assert antwoord.status_code == 200
    assert zin in antwoord.text
    assert Meting.objects.count() == 1


def test_second_reader_measures_without_an_occasion(team: Team, persoon: Inburgeraar) -> None:
    klant = als_klant(team.teamleider)
    assert "Tweede meting" in klant.get(url("ladder", persoon)).text
    tekst = klant.get(url("meting_nieuw", persoon)).text
    assert "Deze meting telt niet mee in de score" in tekst
    assert "Aanleiding" not in tekst
    assert klant.post(url("meting_nieuw", persoon), invoer()).status_code == 302
    assert Meting.objects.get(tweede_lezer=True).door == team.teamleider
    assert "Nog niet gemeten" in klant.get(url("dossier", persoon)).text


def test_draft_is_kept(client: Client, persoon: Inburgeraar) -> None:
    adres = reverse("gebruikers:concept", args=["meting", "inburgeraar", persoon.pk])
    assert client.post(adres, invoer(trede="4", waarom="Half af")).status_code in {200, 204}
    assert "Half af" in client.get(url("meting_nieuw", persoon)).text
    client.post(url("meting_nieuw", persoon), invoer())
    assert "Half af" not in client.get(url("meting_nieuw", persoon)).text


class TestVerbeteren:
    """Correcting in the browser."""

    def test_with_the_reason_and_what_stood_there(
        self, team: Team, client: Client, persoon: Inburgeraar
    ) -> None:
        meting = maak_meting(persoon, team.coordinator, 2, waarom="Eerst zo.")
        adres = reverse("trajecten:meting_verbeteren", args=[meting.pk])
        assert "Eerst zo." in client.get(adres).text
        assert "Vul in waarom je dit verbetert" in client.post(adres, invoer(versie="1", reden="")).text
        antwoord = client.post(adres, invoer(versie="1", reden="Verkeerd gekozen."), follow=True)
        for zin in ("Verbeterd.", "Verkeerd gekozen.", "was: trede 2", "was: Eerst zo.", "trede 3", "Sanne"):
            assert zin in antwoord.text
        assert "Eerdere versies" in client.get(url("ladder", persoon)).text

    def test_who_saves_second_chooses(self, team: Team, client: Client, persoon: Inburgeraar) -> None:
        meting = maak_meting(persoon, team.coordinator, 2, waarom="Eerst zo.")
        Toegang.objects.create(inburgeraar=persoon, gebruiker=team.collega, grond=Toegangsgrond.VERVANGING)
        from kern.ladder import Trede  # noqa: PLC0415
        from participatie.services.metingen import Waarneming  # noqa: PLC0415

        correct_meting(
            meting_id=meting.pk,
            door=team.collega,
            waarneming=Waarneming(trede=Trede.VIER, waarom="Van Youssef."),
            reden="x",
            gezien=1,
        )
        adres = reverse("trajecten:meting_verbeteren", args=[meting.pk])
        tekst = client.post(adres, invoer(versie="1", reden="y")).text
        assert "Ondertussen gewijzigd door Youssef" in tekst
        assert "Van Youssef." in tekst
        assert WAAROM in tekst
        meting.refresh_from_db()
        assert meting.trede == 4


def test_page_of_1_and_of_60_metingen(team: Team, client: Client, persoon: Inburgeraar) -> None:
    paginas = [url("ladder", persoon), url("dossier", persoon), url("meting_nieuw", persoon)]
    een = [tel(client, pagina) for pagina in paginas]
    for n in range(60):
        maak_meting(persoon, team.coordinator, 1 + n % 4, datum=terug(n))
    assert [tel(client, pagina) for pagina in paginas] == een
    assert een[0] <= 15


def test_nowhere_is_it_the_national_ladder(client: Client, persoon: Inburgeraar) -> None:
    tekst = client.get(url("ladder", persoon)).text + client.get(reverse("participatie:ladder")).text
    # As a word: a token of chance holds these letters once in a while.
    assert not re.search(r"\bVNG\b", tekst)
    assert "zes treden" not in tekst
