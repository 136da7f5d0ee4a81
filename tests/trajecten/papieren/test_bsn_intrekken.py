"""A BSN recorded by mistake: asked to be withdrawn, standing until the yes, and free for whom it belongs to after it."""

import datetime as dt
from typing import Any
from uuid import uuid4

import pytest
from django.core.exceptions import ValidationError
from django.db import ProgrammingError, connection, transaction
from django.urls import reverse

from gebruikers.enums import Rol
from gebruikers.models import Gebruiker, Melding
from inburgeraars.models import Burgerservicenummer, Identiteitscontrole, Inburgeraar, Toegang, Toegangsgrond
from kern.historie import historiemodel
from kern.identiteit import als
from kern.klok import nu
from kern.weigering import Weigering
from logboek.enums import Handeling
from logboek.models import Logregel
from tests.fabrieken.gebruikers import maak_gebruiker
from tests.klant import als_klant
from tests.race import race
from tests.team import Team
from tests.trajecten.papieren.test_bsn_vastleggen import BSN, daden, in_vormgeven, leg_bsn
from trajecten import referentie
from trajecten.papieren.fouten import BsnKanNiet
from trajecten.papieren.models import Bsnintrekking
from trajecten.papieren.services.bsn import BsnBezet
from trajecten.papieren.services.bsn_intrekken import (
    answer_intrekking,
    ask_intrekking,
    take_back_intrekking,
)
from trajecten.traject.fouten import NietInCaseload

pytestmark = pytest.mark.django_db

REDEN = "Overgenomen van het paspoort van haar zus."


@pytest.fixture
def persoon(team: Team) -> Inburgeraar:
    """Return somebody with the BSN of another."""
    referentie.laad()
    gevonden = in_vormgeven(team, voornamen="Fatma", geslachtsnaam="Yildiz")
    leg_bsn(gevonden, team.coordinator)
    return gevonden


def vraag(persoon: Inburgeraar, door: Gebruiker, reden: str = REDEN) -> Bsnintrekking:
    with transaction.atomic(), als(door):
        return ask_intrekking(inburgeraar_id=persoon.pk, door=door, reden=reden)


def antwoord(rij: Bsnintrekking, door: Gebruiker, *, ja: bool = True, toelichting: str = "") -> Bsnintrekking:
    with transaction.atomic(), als(door):
        return answer_intrekking(intrekking_id=rij.pk, door=door, ja=ja, toelichting=toelichting)


def test_number_stands_until_the_yes_and_is_free_for_its_owner_after_it(
    team: Team, persoon: Inburgeraar
) -> None:
    zus = in_vormgeven(team, voornamen="Zeynep", geslachtsnaam="Yildiz")
    rij = vraag(persoon, team.coordinator)
    assert Burgerservicenummer.objects.get().inburgeraar == persoon
    with pytest.raises(BsnBezet):
        leg_bsn(zus, team.coordinator)
    antwoord(rij, team.teamleider)
    assert not Burgerservicenummer.objects.exists()
    leg_bsn(zus, team.coordinator)
    assert Burgerservicenummer.objects.get().inburgeraar == zus
    # The right number can be taken over for the first as well.
    leg_bsn(persoon, team.coordinator, "999990019")
    assert daden(Handeling.BSN_INTREKKEN_GEVRAAGD) == daden(Handeling.BSN_INGETROKKEN) == [{persoon.pk}]
    regel = Logregel.objects.get(handeling=Handeling.BSN_INGETROKKEN)
    assert (regel.actor_id, regel.onderdeel) == (team.teamleider.pk, "ja")
    weg: Any = historiemodel(Burgerservicenummer)._default_manager.get(pgh_label="verwijderd")
    assert (weg.pgh_obj_id, weg.pgh_context) == (persoon.pk, {"logregel": regel.pk})


def test_no_leaves_the_number_and_has_a_sentence(team: Team, persoon: Inburgeraar) -> None:
    rij = vraag(persoon, team.coordinator)
    with pytest.raises(ValidationError, match="waarom niet"):
        antwoord(rij, team.teamleider, ja=False, toelichting=" ")
    antwoord(rij, team.teamleider, ja=False, toelichting="Het klopt met het register.")
    assert Burgerservicenummer.objects.get().bsn == BSN
    with pytest.raises(Weigering, match="al beantwoord"):
        antwoord(rij, team.teamleider)
    # It can be asked again.
    assert vraag(persoon, team.coordinator).pk != rij.pk


def test_asker_takes_the_request_back_before_the_answer(team: Team, persoon: Inburgeraar) -> None:
    rij = vraag(persoon, team.coordinator)
    with pytest.raises(BsnKanNiet, match="al gevraagd"):
        vraag(persoon, team.coordinator)
    with pytest.raises(Weigering, match="die dit heeft gevraagd"):
        take_back_intrekking(intrekking_id=rij.pk, door=team.collega)
    with transaction.atomic(), als(team.coordinator):
        take_back_intrekking(intrekking_id=rij.pk, door=team.coordinator)
    with pytest.raises(Weigering, match="teruggetrokken"):
        antwoord(rij, team.teamleider)
    assert Burgerservicenummer.objects.get().bsn == BSN


@pytest.mark.parametrize("wie", ["collega", "teamleider", "consulent", "vervanger"])
def test_only_the_fixed_contact_asks(team: Team, persoon: Inburgeraar, wie: str) -> None:
    door = team.collega if wie == "vervanger" else getattr(team, wie)
    if wie == "vervanger":
        Toegang.objects.create(inburgeraar=persoon, gebruiker=door, grond=Toegangsgrond.VERVANGING)
    with pytest.raises((NietInCaseload, Inburgeraar.DoesNotExist)):
        vraag(persoon, door)
    assert not Bsnintrekking.objects.exists()


@pytest.mark.parametrize("wie", ["coordinator", "collega", "consulent"])
def test_only_a_teamleider_answers(team: Team, persoon: Inburgeraar, wie: str) -> None:
    rij = vraag(persoon, team.coordinator)
    with pytest.raises(Weigering, match="Alleen een andere teamleider"):
        answer_intrekking(intrekking_id=rij.pk, door=getattr(team, wie), ja=True, toelichting="")
    assert Burgerservicenummer.objects.exists()


@pytest.mark.parametrize("reden", ["", "  ", f"Het is {BSN}.", "Het is 1234.56.782"])
def test_reason_is_asked_and_holds_no_number(team: Team, persoon: Inburgeraar, reden: str) -> None:
    with pytest.raises(ValidationError) as fout:
        vraag(persoon, team.coordinator, reden)
    assert list(fout.value.message_dict) == ["reden"]
    assert not Bsnintrekking.objects.exists()


def test_nothing_to_withdraw_without_a_number(team: Team) -> None:
    referentie.laad()
    with pytest.raises(BsnKanNiet, match="geen BSN bekend"):
        vraag(in_vormgeven(team), team.coordinator)


def test_a_number_recorded_since_the_request_is_another_one(team: Team, persoon: Inburgeraar) -> None:
    rij = vraag(persoon, team.coordinator)
    Bsnintrekking.objects.update(created_at=nu() - dt.timedelta(days=1))
    with pytest.raises(Weigering, match="opnieuw vastgelegd"):
        antwoord(rij, team.teamleider)
    assert Burgerservicenummer.objects.exists()
    rij.refresh_from_db()
    assert rij.antwoord == "open"


def test_database_takes_no_number_away_without_that_act(team: Team, persoon: Inburgeraar) -> None:
    vraag(persoon, team.coordinator)
    regel = Logregel.objects.get(handeling=Handeling.BSN_INTREKKEN_GEVRAAGD).pk
    for wie in (team.coordinator, team.teamleider):
        with pytest.raises(ProgrammingError), transaction.atomic(), als(wie), connection.cursor() as cursor:
            cursor.execute("SELECT rls.trek_bsn_in(%s, %s)", [persoon.pk, regel])
    assert Burgerservicenummer.objects.exists()


@pytest.mark.django_db(transaction=True)
def test_yes_and_taking_back_in_the_same_instant_are_one_of_them(team: Team, persoon: Inburgeraar) -> None:
    rij = vraag(persoon, team.coordinator)
    ander = maak_gebruiker(Rol.TEAMLEIDER)
    uit = race(
        lambda: antwoord(rij, team.teamleider),
        lambda: antwoord(rij, ander),
        lambda: take_back_intrekking(intrekking_id=rij.pk, door=team.coordinator),
    )
    assert sorted(type(u).__name__ for u in uit) == ["Bsnintrekking", "Weigering", "Weigering"]
    rij.refresh_from_db()
    assert Burgerservicenummer.objects.exists() == (rij.antwoord == "teruggetrokken")


def test_it_goes_through_the_pages_and_the_number_stands_in_none(team: Team, persoon: Inburgeraar) -> None:
    klant, leider = als_klant(team.coordinator), als_klant(team.teamleider)
    bsn = reverse("trajecten:bsn", args=[persoon.pk])
    vraag_url = reverse("trajecten:bsn_intrekken", args=[persoon.pk])
    gezien = [klant.get(bsn).text]
    assert vraag_url in gezien[0]
    velden = {"reden": REDEN, "sleutel": str(uuid4())}
    for _keer in range(2):
        assert klant.post(vraag_url, velden)["Location"] == bsn
    rij = Bsnintrekking.objects.get()
    assert klant.get(vraag_url).status_code == 403
    gezien.append(klant.get(bsn).text)
    assert "Verzoek terugtrekken" in gezien[-1]

    answer_url = reverse("trajecten:bsn_intrekking", args=[rij.pk])
    gezien.append(leider.get("/meldingen/").text)
    assert "Sanne" in gezien[-1]
    assert answer_url in gezien[-1]
    gezien.append(leider.get(reverse("trajecten:caseload")).text)
    assert answer_url in gezien[-1]
    gezien.append(leider.get(answer_url).text)
    assert REDEN in gezien[-1]
    assert "paspoort gezien op" in gezien[-1]
    nee = {"antwoord": "nee", "toelichting": "", "sleutel": str(uuid4())}
    assert "waarom niet" in leider.post(answer_url, nee).text
    ja = {"antwoord": "ja", "toelichting": "", "sleutel": str(uuid4())}
    assert leider.post(answer_url, ja)["Location"] == reverse("trajecten:caseload")
    gezien.append(leider.get(answer_url).text)
    gezien.append(leider.get(reverse("trajecten:caseload")).text)
    assert answer_url not in gezien[-1]
    gezien.append(klant.get("/meldingen/").text)
    assert "heeft op jouw verzoek een BSN ingetrokken" in gezien[-1]
    gezien.append(leider.get(reverse("trajecten:logboek", args=[persoon.pk])).text)
    assert "BSN ingetrokken" in gezien[-1]
    papieren = klant.get(reverse("trajecten:documenten", args=[persoon.pk])).text
    assert "nodig voor de papieren" in papieren
    assert reverse("trajecten:bsn_vastleggen", args=[persoon.pk]) in papieren
    assert not any(BSN in tekst for tekst in gezien)
    assert Melding.objects.filter(soort="bsn").count() == 2


def test_document_of_a_withdrawn_number_is_told_no_more(team: Team, persoon: Inburgeraar) -> None:
    antwoord(vraag(persoon, team.coordinator), team.teamleider)
    Burgerservicenummer.objects.create(inburgeraar=persoon, bsn="999990019", bsn_hash=b"x" * 32)
    assert Identiteitscontrole.objects.filter(inburgeraar=persoon).exists()
    papieren = als_klant(team.coordinator).get(reverse("trajecten:documenten", args=[persoon.pk])).text
    assert "uit het register" in papieren
    assert "paspoort gezien op" not in papieren


def test_request_is_taken_back_in_the_browser(team: Team, persoon: Inburgeraar) -> None:
    rij = vraag(persoon, team.coordinator)
    terug = reverse("trajecten:bsn_intrekking_terug", args=[rij.pk])
    antwoord_ = als_klant(team.coordinator).post(terug, follow=True)
    assert "Je verzoek is teruggetrokken. Het BSN blijft staan." in antwoord_.text
    rij.refresh_from_db()
    assert rij.antwoord == "teruggetrokken"
