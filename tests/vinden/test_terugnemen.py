"""Taking back what was decided about selections, takeovers, questions and the regular route."""

import datetime as dt

import pytest
from django.db import transaction
from django.test import Client
from django.urls import reverse

from gebruikers.meldingen import in_words
from gebruikers.models import Melding
from inburgeraars.fouten import NietVanJou
from inburgeraars.models import Benadering, Inburgeraar, Route
from inburgeraars.services.benaderingen import claim_persoon
from kern.identiteit import als
from kern.klok import vandaag
from kern.weigering import Weigering
from tests.fabrieken.inburgeraars import maak_persoon
from tests.team import Team
from vinden.models import Navraag, RegulierMoment, Selectie, Selectiestand
from vinden.navragen.services import answer_navraag, ask_navraag, reopen_navraag
from vinden.overnames.services import ask_from_regulier, refuse_overname, reopen_verzoek, withdraw_overname
from vinden.regulier.services import call_up, release_from_regulier, undo_release_from_regulier
from vinden.selecties.services import (
    ask_selectie,
    refuse_selectie,
    release_reserveringen,
    reopen_selectie,
    reserve_directly,
    reserve_selectie,
    undo_release_reserveringen,
    withdraw_selectie,
)

LATER = vandaag() + dt.timedelta(weeks=3)


def _selectie(team: Team, *personen: Inburgeraar) -> Selectie:
    return ask_selectie(wijk=team.wijk, inburgeraar_ids=[p.pk for p in personen], door=team.coordinator)


def test_withdrawn_or_refused_selection_waits_again(team: Team) -> None:
    selectie = _selectie(team, maak_persoon(team.wijk))
    withdraw_selectie(selectie_id=selectie.pk, door=team.coordinator)
    with pytest.raises(NietVanJou):
        reopen_selectie(selectie_id=selectie.pk, door=team.teamleider)
    reopen_selectie(selectie_id=selectie.pk, door=team.coordinator)
    refuse_selectie(selectie_id=selectie.pk, door=team.teamleider, reden="Te veel")
    with pytest.raises(NietVanJou):
        reopen_selectie(selectie_id=selectie.pk, door=team.coordinator)
    rij = reopen_selectie(selectie_id=selectie.pk, door=team.teamleider)
    assert (rij.stand, rij.reden, rij.besloten_door) == (Selectiestand.GEVRAAGD, "", None)
    melding = in_words(Melding.objects.filter(gebruiker=team.coordinator, soort="selectie"))[0]
    assert "wacht weer op een antwoord" in melding.tekst
    reserve_selectie(selectie_id=selectie.pk, door=team.teamleider, tot=LATER)
    with pytest.raises(Weigering, match="gereserveerd"):
        reopen_selectie(selectie_id=selectie.pk, door=team.teamleider)


def test_last_release_of_reservations_is_taken_back_for_who_is_still_free(team: Team) -> None:
    eerst, een, geclaimd = (maak_persoon(team.wijk) for _ in range(3))
    selectie, _uit = reserve_directly(
        wijk=team.wijk, inburgeraar_ids=[eerst.pk, een.pk, geclaimd.pk], door=team.teamleider, tot=LATER
    )
    release_reserveringen(selectie_id=selectie.pk, door=team.teamleider, inburgeraar_ids=[eerst.pk])
    release_reserveringen(selectie_id=selectie.pk, door=team.teamleider)
    claim_persoon(inburgeraar_id=geclaimd.pk, door=team.coordinator)
    with transaction.atomic(), als(team.teamleider):
        assert undo_release_reserveringen(selectie_id=selectie.pk, door=team.teamleider) == 1
    routes = [Inburgeraar.objects.get(pk=p.pk).route for p in (eerst, een, geclaimd)]
    assert routes == [Route.VRIJ, Route.GERESERVEERD, Route.WIJKGERICHT]
    assert Benadering.objects.get(inburgeraar=een, eindreden="").tot == LATER
    with pytest.raises(NietVanJou):
        undo_release_reserveringen(selectie_id=selectie.pk, door=team.coordinator)


def test_without_anybody_free_nothing_is_reserved_again(team: Team) -> None:
    persoon = maak_persoon(team.wijk)
    selectie, _uit = reserve_directly(
        wijk=team.wijk, inburgeraar_ids=[persoon.pk], door=team.teamleider, tot=LATER
    )
    release_reserveringen(selectie_id=selectie.pk, door=team.teamleider)
    call_up(inburgeraar_ids=[persoon.pk], door=team.consulent)
    with pytest.raises(Weigering, match="niemand meer vrij"):
        undo_release_reserveringen(selectie_id=selectie.pk, door=team.teamleider)


def test_release_from_the_regular_route_is_taken_back_with_its_steps(team: Team) -> None:
    persoon = maak_persoon(team.wijk)
    call_up(inburgeraar_ids=[persoon.pk], door=team.consulent)
    release_from_regulier(inburgeraar_id=persoon.pk, door=team.consulent)
    with transaction.atomic(), als(team.consulent):
        undo_release_from_regulier(inburgeraar_id=persoon.pk, door=team.consulent)
    persoon.refresh_from_db()
    assert persoon.route == Route.REGULIER
    assert RegulierMoment.objects.filter(inburgeraar=persoon).count() == 1
    release_from_regulier(inburgeraar_id=persoon.pk, door=team.consulent)
    claim_persoon(inburgeraar_id=persoon.pk, door=team.coordinator)
    with pytest.raises(Weigering, match="ondertussen"):
        undo_release_from_regulier(inburgeraar_id=persoon.pk, door=team.consulent)


def test_withdrawn_or_refused_takeover_waits_again(team: Team) -> None:
    persoon = maak_persoon(team.wijk)
    call_up(inburgeraar_ids=[persoon.pk], door=team.consulent)
    verzoek = ask_from_regulier(inburgeraar_id=persoon.pk, door=team.coordinator)
    withdraw_overname(verzoek_id=verzoek.pk, door=team.coordinator)
    with pytest.raises(NietVanJou):
        reopen_verzoek(verzoek_id=verzoek.pk, door=team.consulent)
    reopen_verzoek(verzoek_id=verzoek.pk, door=team.coordinator)
    refuse_overname(verzoek_id=verzoek.pk, door=team.consulent, toelichting="Zij begint maandag")
    rij = reopen_verzoek(verzoek_id=verzoek.pk, door=team.consulent)
    assert (rij.antwoord, rij.beantwoord_op, rij.toelichting) == ("", None, "")
    melding = in_words(Melding.objects.filter(gebruiker=team.coordinator, soort="overname"))[0]
    assert "teruggenomen" in melding.tekst
    withdraw_overname(verzoek_id=verzoek.pk, door=team.coordinator)
    ask_from_regulier(inburgeraar_id=persoon.pk, door=team.coordinator)
    with pytest.raises(Weigering, match="al een verzoek"):
        reopen_verzoek(verzoek_id=verzoek.pk, door=team.coordinator)


def test_answer_to_a_question_is_taken_back_by_who_gave_it(team: Team) -> None:
    persoon = maak_persoon(team.wijk)
    nummer = ask_navraag(inburgeraar_id=persoon.pk, door=team.elders, getypt="Fatma")
    answer_navraag(nummer=nummer, door=team.teamleider, antwoord="Zij is het")
    with pytest.raises(NietVanJou):
        reopen_navraag(nummer=nummer, door=team.coordinator)
    reopen_navraag(nummer=nummer, door=team.teamleider)
    rij = Navraag.objects.get(pk=nummer)
    assert (rij.antwoord, rij.beantwoord_op, rij.getypt) == ("", None, "")


def test_message_of_a_release_offers_to_reserve_again(client: Client, team: Team) -> None:
    persoon = maak_persoon(team.wijk)
    selectie, _uit = reserve_directly(
        wijk=team.wijk, inburgeraar_ids=[persoon.pk], door=team.teamleider, tot=LATER
    )
    client.force_login(team.teamleider)
    client.post(reverse("trajecten:selectie_vrijgeven", args=[selectie.pk]), {"alles": "1"})
    terug = reverse("trajecten:selectie_vrijgeven_ongedaan", args=[selectie.pk])
    assert terug in client.get(reverse("trajecten:selectie", args=[selectie.pk])).content.decode()
    client.post(terug)
    persoon.refresh_from_db()
    assert persoon.route == Route.GERESERVEERD
