"""The pages of handhaving: the queue, what is handed over, the decision, and what the team gets to see of it."""

import datetime as dt
from typing import Any
from uuid import uuid4

import pytest
from django.test import Client
from django.urls import reverse

from gebruikers.enums import Rol
from inburgeraars.models import Doelgroep, Inburgeraar
from kern.klok import DAG, nu, vandaag
from tests.fabrieken.gebruikers import maak_gebruiker
from tests.fabrieken.handhaving import boete, maak_begeleide, maak_overdracht
from tests.team import Team
from trajecten.handhaving.enums import Gevolg
from trajecten.handhaving.maatregelen import laad_maatregelen
from trajecten.handhaving.models import (
    Handhavingsbesluit,
    Handhavingsbezwaar,
    Overdrachtvraag,
    Verzuimoverdracht,
)
from trajecten.handhaving.services import Besluitgegevens, ask_vraag, close_overdracht, decide_overdracht

pytestmark = pytest.mark.django_db


@pytest.fixture
def persoon(team: Team) -> Inburgeraar:
    return maak_begeleide(team.wijk, team.coordinator, voornamen="Emre", telefoon="06 12 34 56 78")


@pytest.fixture
def overdracht(team: Team, persoon: Inburgeraar) -> Verzuimoverdracht:
    return maak_overdracht(persoon, team.coordinator, team.consulent)


def _klant(wie: Any) -> Client:
    client = Client()
    client.force_login(wie)
    return client


def test_queue_shows_who_waits_longest_first_with_a_number_in_the_menu(team: Team) -> None:
    leeg = _klant(team.consulent).get(reverse("trajecten:handhavingen")).text
    assert "Er wacht niets op je." in leeg
    rijen = []
    for naam, dagen in (("Kort", 2), ("Lang", 40)):
        persoon = maak_begeleide(team.wijk, team.coordinator, voornamen=naam)
        rijen.append(maak_overdracht(persoon, team.coordinator, team.consulent))
        Verzuimoverdracht.objects.filter(pk=rijen[-1].pk).update(created_at=nu() - dagen * DAG)
    kort, lang = rijen
    ask_vraag(overdracht_id=kort.pk, door=team.coordinator, vraag="Hoe staat het?")
    ask_vraag(overdracht_id=lang.pk, door=team.consulent, vraag="Is er een brief?")
    tekst = _klant(team.consulent).get(reverse("trajecten:handhavingen")).text
    assert tekst.index("Lang Testpersoon") < tekst.index("Kort Testpersoon")
    assert "vraag aan jou" in tekst
    assert "wacht op antwoord van de trajectcoördinator" in tekst
    assert 'class="telling">2<' in tekst


def test_consulent_sees_what_was_handed_over_and_decides(team: Team, overdracht: Verzuimoverdracht) -> None:
    laad_maatregelen(dt.date(2020, 1, 1))
    klant = _klant(team.consulent)
    adres = reverse("trajecten:handhaving", args=[overdracht.pk])
    tekst = klant.get(adres).text
    for woord in ("Emre", "06 12 34 56 78", "Siriushof", "Vier lessen", "Twee keer gebeld"):
        assert woord in tekst
    # Nothing of the dossier: not what was said at the door.
    assert "We spraken over koken" not in tekst
    besluit = reverse("trajecten:handhaving_besluit", args=[overdracht.pk])
    formulier = klant.get(besluit).text
    assert "zijn een voorstel" in formulier
    # What is decided about stands beside it: folded on a phone, in a column on a wide screen.
    assert formulier.count("Vier lessen") == formulier.count("Twee keer gebeld") == 2
    velden = {
        "maatregel": "boete",
        "grond": "afwezig",
        "bedrag": "125,50",
        "motivering": "Er kwam geen reden voor het wegblijven.",
        "datum": vandaag().isoformat(),
        "sleutel": str(uuid4()),
    }
    fout = klant.post(besluit, velden | {"bedrag": ""})
    assert "Vul het bedrag in" in fout.text
    assert "Schrijf op waarom je dit besluit" in klant.post(besluit, velden | {"motivering": " "}).text
    assert klant.post(besluit, velden).url == adres  # type: ignore[attr-defined]
    besloten = klant.get(adres).text
    assert "125,50" in besloten
    assert "Er kwam geen reden voor het wegblijven." in besloten
    # Another choice leaves behind what belongs to no measure; it is made with a reason, on a page of its own.
    rij = Handhavingsbesluit.objects.get()
    verbeter = reverse("trajecten:besluit_verbeteren", args=[rij.pk])
    assert klant.get(besluit).url == verbeter  # type: ignore[attr-defined]
    assert "waarom verbeter je" in klant.post(verbeter, velden | {"sleutel": str(uuid4())}).text.lower()
    klant.post(verbeter, velden | {"maatregel": "geen", "reden": "Te streng.", "sleutel": str(uuid4())})
    rij.refresh_from_db()
    assert (rij.soort, rij.maatregel, rij.grond, rij.bedrag) == ("geen", None, None, None)
    sluit = reverse("trajecten:handhaving_sluiten", args=[overdracht.pk])
    antwoord = klant.post(sluit, {"gevolg": "eindigt", "afspraken": "", "sleutel": str(uuid4())})
    assert antwoord.url == reverse("trajecten:handhavingen")  # type: ignore[attr-defined]
    assert klant.get(adres).status_code == 404
    lijst = klant.get(reverse("trajecten:handhaving_besluiten")).text
    assert f"V-{overdracht.pk}" in lijst
    assert "Emre" not in lijst
    _bezwaar_na_sluiten(klant, rij)


def _bezwaar_na_sluiten(klant: Client, besluit: Handhavingsbesluit) -> None:
    """Record an objection to a decision of a closed handover, and decide on it."""
    pagina = reverse("trajecten:besluit", args=[besluit.pk])
    tekst = klant.get(pagina).text
    for woord in ("Verbeterd: Te streng.", "Eerdere versies", "125,50", "Er is geen bezwaar vastgelegd."):
        assert woord in tekst
    bezwaar = reverse("trajecten:besluit_bezwaar", args=[besluit.pk])
    velden = {"ontvangen_op": vandaag().isoformat(), "sleutel": str(uuid4()), "uitkomst": ""}
    assert "Uiterlijk beslissen op" in klant.post(bezwaar, velden).text
    velden |= {"uiterlijk": vandaag().isoformat()}
    assert klant.post(bezwaar, velden).url == pagina  # type: ignore[attr-defined]
    Handhavingsbezwaar.objects.update(ontvangen_op=vandaag() - 9 * DAG, uiterlijk=vandaag() - DAG)
    lijst = klant.get(reverse("trajecten:handhaving_besluiten")).text
    assert "te laat" in lijst
    klant.post(
        bezwaar,
        velden | {"uitkomst": "ongegrond", "uitkomst_op": vandaag().isoformat(), "sleutel": str(uuid4())},
    )
    assert "Ongegrond" in klant.get(pagina).text.replace("ongegrond", "Ongegrond")
    assert "te laat" not in klant.get(reverse("trajecten:handhaving_besluiten")).text
    for tekst in (klant.get(pagina).text, klant.get(bezwaar).text):
        assert "Emre" not in tekst


def test_handover_of_a_colleague_is_taken_over_by_number(team: Team, overdracht: Verzuimoverdracht) -> None:
    klant = _klant(maak_gebruiker(Rol.CONSULENT))
    lijst = klant.get(reverse("trajecten:handhavingen")).text
    assert f"V-{overdracht.pk}" in lijst
    assert team.consulent.naam in lijst
    assert "Emre" not in lijst
    over = reverse("trajecten:handhaving_overnemen", args=[overdracht.pk])
    assert "of al door een andere collega overgenomen" in klant.post(over, {"van": "0"}, follow=True).text
    antwoord = klant.post(over, {"van": str(team.consulent.pk)}, follow=True).text
    assert f"Jij gaat verder met V-{overdracht.pk}" in antwoord
    assert "Emre" in antwoord
    gemeld = _klant(team.consulent).get(reverse("gebruikers:meldingen")).text
    assert "handhaving overgenomen van een collega-consulent" in gemeld


def test_for_other_doelgroepen_no_measure_is_offered(team: Team) -> None:
    laad_maatregelen(dt.date(2020, 1, 1))
    persoon = maak_begeleide(team.wijk, team.coordinator, Doelgroep.NIET_TE_BEPALEN)
    overdracht = maak_overdracht(persoon, team.coordinator, team.consulent)
    tekst = _klant(team.consulent).get(reverse("trajecten:handhaving_besluit", args=[overdracht.pk])).text
    assert "bestaat geen maatregel" in tekst
    assert "boete" not in tekst
    assert 'name="bedrag"' not in tekst


def test_coordinator_hands_over_from_the_dossier_and_keeps_what_was_typed(
    team: Team, persoon: Inburgeraar
) -> None:
    klant = _klant(team.coordinator)
    dossier = reverse("trajecten:dossier", args=[persoon.pk])
    adres = reverse("trajecten:verzuim_overdragen", args=[persoon.pk])
    assert adres in klant.get(dossier).text
    velden = {
        "verzuim_sinds": (vandaag() - 9 * DAG).isoformat(),
        "gebeurd": "Drie keer niet gekomen.",
        "geprobeerd": "",
        "consulent": str(team.consulent.pk),
        "sleutel": str(uuid4()),
    }
    fout = klant.post(adres, velden).text
    assert "Vul in wat je hebt geprobeerd" in fout
    assert "Drie keer niet gekomen." in fout
    assert klant.post(adres, velden | {"geprobeerd": "Gebeld."}).url == dossier  # type: ignore[attr-defined]
    tekst = klant.get(dossier).text
    assert "Loopt sinds" in tekst
    assert "Verzuim overgedragen aan een consulent" in tekst
    assert adres not in tekst
    assert "loopt al handhaving" in klant.get(adres).text
    rij = Verzuimoverdracht.objects.get()
    vraag = ask_vraag(overdracht_id=rij.pk, door=team.consulent, vraag="Is er een brief?")
    antwoord_url = reverse("trajecten:verzuim_antwoord", args=[vraag.pk])
    assert antwoord_url in klant.get(reverse("trajecten:mijn_dag")).text
    klant.post(antwoord_url, {"antwoord": "Ja.", "sleutel": str(uuid4())})
    assert Overdrachtvraag.objects.get().antwoord == "Ja."
    verzuim = klant.get(reverse("trajecten:verzuim", args=[rij.pk])).text
    assert "Is er een brief?" in verzuim
    assert antwoord_url not in verzuim
    assert "handhaving" in klant.get(reverse("gebruikers:meldingen")).text


def test_pages_of_the_coordinator_threaten_with_nothing(team: Team, overdracht: Verzuimoverdracht) -> None:
    klant = _klant(team.coordinator)
    ander = maak_begeleide(team.wijk, team.coordinator)
    for naam, pk in (
        ("trajecten:verzuim_overdragen", ander.pk),
        ("trajecten:dossier", overdracht.inburgeraar_id),
        ("trajecten:verzuim", overdracht.pk),
        ("trajecten:verzuim_vraag", overdracht.pk),
        ("trajecten:verzuim_consulent", overdracht.pk),
    ):
        tekst = klant.get(reverse(naam, args=[pk])).text.lower()
        assert not [w for w in ("sanctie", "boete", "maatregel", "waarschuwing") if w in tekst], naam


def test_bsn_is_for_the_consulent_as_long_as_the_handover_runs(
    team: Team, overdracht: Verzuimoverdracht
) -> None:
    klant = _klant(team.consulent)
    bsn = reverse("trajecten:bsn", args=[overdracht.inburgeraar_id])
    pagina = klant.get(bsn)
    assert pagina.status_code == 200
    assert reverse("trajecten:handhaving", args=[overdracht.pk]) in pagina.text
    decide_overdracht(
        overdracht_id=overdracht.pk,
        door=team.consulent,
        besluit=Besluitgegevens(datum=vandaag(), motivering="Hij was ziek."),
    )
    close_overdracht(overdracht_id=overdracht.pk, door=team.consulent, gevolg=Gevolg.GAAT_VERDER)
    assert klant.get(bsn).status_code == 404


def test_teamleider_sees_numbers_and_waiting_times_and_no_more(
    team: Team, overdracht: Verzuimoverdracht
) -> None:
    Verzuimoverdracht.objects.update(created_at=nu() - 21 * DAG)
    decide_overdracht(overdracht_id=overdracht.pk, door=team.consulent, besluit=boete())
    klant = _klant(team.teamleider)
    tekst = klant.get(reverse("trajecten:caseload")).text
    assert "in handhaving, langst 3 weken" in tekst
    assert "op de reguliere route" in tekst
    ergens = klant.get(reverse("trajecten:caseload"), {"wijk": team.andere_wijk.pk}).text
    assert "in handhaving, langst" not in ergens
    assert klant.get(reverse("trajecten:verzuim", args=[overdracht.pk])).status_code == 403
