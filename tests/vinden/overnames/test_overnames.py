"""Taking a person over: the other's yes, and what becomes of the person, its traject and the access to it."""

import threading
from collections.abc import Callable
from uuid import uuid4

import pytest
from django.core.exceptions import ValidationError
from django.db import transaction
from django.test import Client
from django.urls import reverse

from gebruikers.enums import Rol
from gebruikers.models import Gebruiker, Melding
from inburgeraars.fouten import NietVanJou
from inburgeraars.models import Benadering, Eindreden, Inburgeraar, Route, Toegang
from inburgeraars.services.benaderingen import claim_persoon
from kern.identiteit import als
from kern.klok import DAG, vandaag
from kern.weigering import Weigering
from logboek.enums import Handeling
from logboek.models import Logregel
from tests.fabrieken.gebruikers import maak_gebruiker
from tests.fabrieken.inburgeraars import maak_persoon
from tests.fabrieken.trajecten import maak_huisbezoek
from tests.fabrieken.wijken import maak_wijk
from tests.race import race
from tests.team import Team
from trajecten.contact.enums import Contactsoort, Resultaat
from trajecten.contact.models import Contactmoment, GeplandBezoek, Verslag
from trajecten.stappen.services.sluiten import close_traject
from trajecten.stappen.services.stappen import release_persoon
from trajecten.stappen.services.terugnemen import undo_claim
from trajecten.traject.enums import Stap, Uitkomst
from trajecten.traject.fouten import LopendTraject
from trajecten.traject.models import Traject
from vinden.meldingen import over_overnames
from vinden.models import Overnameverzoek
from vinden.overnames.instemmen import agree_to_overname
from vinden.overnames.services import ask_from_regulier, ask_from_wijk, refuse_overname, withdraw_overname
from vinden.regulier.services import call_up, find_holder, release_from_regulier

pytestmark = pytest.mark.django_db


def _op_regulier(team: Team) -> Inburgeraar:
    persoon = maak_persoon(team.wijk)
    call_up(inburgeraar_ids=[persoon.pk], door=team.consulent)
    return persoon


def _vraag(team: Team, persoon: Inburgeraar) -> Overnameverzoek:
    with als(team.coordinator):
        return ask_from_regulier(inburgeraar_id=persoon.pk, door=team.coordinator, waarom="Kent haar.")


def _vraag_uit_wijk(team: Team, persoon: Inburgeraar) -> Overnameverzoek:
    with als(team.consulent):
        return ask_from_wijk(inburgeraar_id=persoon.pk, door=team.consulent, waarom="Meldde zich.")


def _zeg_ja(verzoek: Overnameverzoek, door: Gebruiker) -> None:
    """Say yes, under the walls of who says it, as in the browser."""
    with transaction.atomic(), als(door):
        agree_to_overname(verzoek_id=verzoek.pk, door=door)


# ---- from the regular route to the wijk -------------------------------------------------------------------------


def test_request_of_a_coordinator_changes_nothing_and_reaches_the_consulent(team: Team) -> None:
    persoon = _op_regulier(team)
    verzoek = _vraag(team, persoon)
    assert (verzoek.gevraagd_aan, verzoek.naar_route, verzoek.antwoord) == (
        team.consulent,
        Route.WIJKGERICHT,
        "",
    )
    assert Inburgeraar.objects.get(pk=persoon.pk).route == Route.REGULIER
    melding = Melding.objects.get(gebruiker=team.consulent, soort="overname")
    assert melding.handeling == Handeling.OVERNAME_GEVRAAGD
    with pytest.raises(Weigering, match="loopt al een verzoek"):
        ask_from_regulier(inburgeraar_id=persoon.pk, door=team.collega)


def test_yes_after_a_talk_opens_the_traject_that_day(team: Team) -> None:
    persoon = _op_regulier(team)
    gesprek = vandaag() - 5 * DAG
    maak_huisbezoek(persoon, team.coordinator, datum=gesprek)
    assert not Traject.objects.exists()
    _zeg_ja(_vraag(team, persoon), team.consulent)
    persoon.refresh_from_db()
    assert persoon.route == Route.WIJKGERICHT
    oud, nieuw = Benadering.objects.order_by("pk")
    assert (oud.route, oud.eindreden, oud.tot) == (Route.REGULIER, Eindreden.OVERGENOMEN, vandaag())
    assert (nieuw.route, nieuw.door, nieuw.van, nieuw.eindreden) == (
        Route.WIJKGERICHT,
        team.coordinator,
        vandaag(),
        "",
    )
    assert Toegang.objects.in_kracht().get().gebruiker == team.coordinator
    traject = Traject.objects.get()
    assert (traject.geopend_op, traject.stap) == (vandaag(), Stap.TAXEREN)
    assert list(
        Logregel.objects.filter(handeling__in=("overname beantwoord", "persoon overgenomen"))
        .order_by("pk")
        .values_list("handeling", "actor_id")
    ) == [("overname beantwoord", team.consulent.pk), ("persoon overgenomen", team.coordinator.pk)]
    with als(team.consulent):
        assert not Inburgeraar.objects.filter(pk=persoon.pk).exists()


def test_yes_without_a_talk_opens_no_traject(team: Team) -> None:
    persoon = _op_regulier(team)
    maak_huisbezoek(persoon, team.coordinator, resultaat=Resultaat.NIEMAND_THUIS, minuten=None)
    _zeg_ja(_vraag(team, persoon), team.consulent)
    assert not Traject.objects.exists()


def test_yes_after_a_groepsactiviteit_alone_opens_no_traject(team: Team) -> None:
    persoon = _op_regulier(team)
    contact = Contactmoment.objects.create(
        sleutel=uuid4(), soort=Contactsoort.GROEPSACTIVITEIT, minuten=10, door=team.coordinator
    )
    Verslag.objects.create(
        inburgeraar=persoon,
        contactmoment=contact,
        datum=vandaag() - DAG,
        resultaat=Resultaat.GESPROKEN,
        minuten=10,
    )
    _zeg_ja(_vraag(team, persoon), team.consulent)
    assert not Traject.objects.exists()


def test_no_has_a_sentence_and_leaves_everything(team: Team) -> None:
    persoon = _op_regulier(team)
    verzoek = _vraag(team, persoon)
    with pytest.raises(ValidationError, match="waarom niet"):
        refuse_overname(verzoek_id=verzoek.pk, door=team.consulent, toelichting=" ")
    with als(team.consulent):
        refuse_overname(verzoek_id=verzoek.pk, door=team.consulent, toelichting="Start maandag.")
    verzoek.refresh_from_db()
    assert (verzoek.antwoord, verzoek.toelichting) == ("nee", "Start maandag.")
    assert Inburgeraar.objects.get(pk=persoon.pk).route == Route.REGULIER
    assert Melding.objects.filter(gebruiker=team.coordinator, soort="overname").count() == 1
    with pytest.raises(Weigering, match="al beantwoord of ingetrokken"):
        agree_to_overname(verzoek_id=verzoek.pk, door=team.consulent)


def test_only_who_was_asked_answers_until_that_one_left(team: Team) -> None:
    verzoek = _vraag(team, _op_regulier(team))
    els = maak_gebruiker(Rol.CONSULENT)
    for wie in (els, team.coordinator, team.teamleider):
        with pytest.raises(NietVanJou):
            refuse_overname(verzoek_id=verzoek.pk, door=wie, toelichting="nee")
        with pytest.raises(NietVanJou):
            agree_to_overname(verzoek_id=verzoek.pk, door=wie)
    team.consulent.aanstellingen.update(tot=vandaag())
    _zeg_ja(verzoek, els)
    assert Benadering.objects.get(eindreden="").door == team.coordinator


def test_asker_who_left_the_wijk_gets_nobody(team: Team) -> None:
    verzoek = _vraag(team, _op_regulier(team))
    team.coordinator.aanstellingen.update(tot=vandaag())
    with pytest.raises(Weigering, match="kan deze persoon niet meer benaderen"):
        _zeg_ja(verzoek, team.consulent)
    assert Benadering.objects.get(eindreden="").door == team.consulent


def test_withdrawn_request_is_answered_no_more(team: Team) -> None:
    persoon = _op_regulier(team)
    verzoek = _vraag(team, persoon)
    with pytest.raises(NietVanJou):
        withdraw_overname(verzoek_id=verzoek.pk, door=team.collega)
    with als(team.coordinator):
        withdraw_overname(verzoek_id=verzoek.pk, door=team.coordinator)
    with pytest.raises(Weigering, match="al beantwoord of ingetrokken"):
        _zeg_ja(verzoek, team.consulent)
    release_from_regulier(inburgeraar_id=persoon.pk, door=team.consulent)


def test_coordinator_asks_for_nobody_elsewhere_or_free(team: Team) -> None:
    with pytest.raises(NietVanJou):
        ask_from_regulier(inburgeraar_id=_op_regulier(team).pk, door=team.elders)
    with pytest.raises(Weigering, match="niet op de reguliere route"):
        ask_from_regulier(inburgeraar_id=maak_persoon(team.wijk).pk, door=team.coordinator)


# ---- from the wijk to the regular route -------------------------------------------------------------------------


def _geclaimd(team: Team) -> Inburgeraar:
    persoon = maak_persoon(team.wijk)
    claim_persoon(inburgeraar_id=persoon.pk, door=team.coordinator)
    return persoon


def test_yes_of_the_coordinator_ends_its_caseload(team: Team) -> None:
    persoon = _geclaimd(team)
    GeplandBezoek.objects.create(inburgeraar=persoon, door=team.coordinator, datum=vandaag() + DAG)
    verzoek = _vraag_uit_wijk(team, persoon)
    assert verzoek.gevraagd_aan == team.coordinator
    _zeg_ja(verzoek, team.coordinator)
    persoon.refresh_from_db()
    assert persoon.route == Route.REGULIER
    assert not Toegang.objects.in_kracht().exists()
    assert Benadering.objects.get(eindreden="").door == team.consulent
    assert GeplandBezoek.objects.get().stand == "vervallen"
    with als(team.consulent):
        assert Inburgeraar.objects.filter(pk=persoon.pk).exists()


def test_somebody_who_moved_away_can_be_handed_over_all_the_same(team: Team) -> None:
    persoon = _geclaimd(team)
    Inburgeraar.objects.filter(pk=persoon.pk).update(wijk=team.andere_wijk)
    _zeg_ja(_vraag_uit_wijk(team, persoon), team.coordinator)
    assert Inburgeraar.objects.get(pk=persoon.pk).route == Route.REGULIER
    with als(team.coordinator):
        assert not Inburgeraar.objects.filter(pk=persoon.pk).exists()


def test_a_running_traject_is_not_handed_over(team: Team) -> None:
    persoon = _geclaimd(team)
    maak_huisbezoek(persoon, team.coordinator)
    verzoek = _vraag_uit_wijk(team, persoon)
    with pytest.raises(LopendTraject):
        _zeg_ja(verzoek, team.coordinator)
    verzoek.refresh_from_db()
    assert verzoek.antwoord == ""


def test_consulent_asks_for_nobody_free_or_reserved(team: Team) -> None:
    with pytest.raises(Weigering, match="weer vrij"):
        _vraag_uit_wijk(team, maak_persoon(team.wijk))
    for wie in (team.coordinator, team.teamleider):
        with pytest.raises(NietVanJou):
            ask_from_wijk(inburgeraar_id=_geclaimd(team).pk, door=wie)


def test_holder_is_told_to_a_consulent_alone_and_logged(team: Team) -> None:
    persoon = _geclaimd(team)
    with als(team.consulent):
        houder = find_holder(inburgeraar_id=persoon.pk, door=team.consulent)
    assert houder is not None
    assert (houder.route, houder.door) == (Route.WIJKGERICHT, team.coordinator)
    assert Logregel.objects.get(handeling=Handeling.BENADERING_NAGEVRAAGD).actor_id == team.consulent.pk
    with pytest.raises(NietVanJou):
        find_holder(inburgeraar_id=persoon.pk, door=team.elders)


# ---- in the browser ---------------------------------------------------------------------------------------------


def _klant(wie: Gebruiker) -> Client:
    client = Client()
    client.force_login(wie)
    return client


def test_asked_from_the_dossier_and_answered_from_the_list(team: Team) -> None:
    persoon = _op_regulier(team)
    sanne, karel = _klant(team.coordinator), _klant(team.consulent)
    dossier = reverse("trajecten:dossier", args=[persoon.pk])
    vraag_url = reverse("trajecten:overname_vragen", args=[persoon.pk])
    assert vraag_url in sanne.get(dossier).text
    velden = {"waarom": "Kent haar van de kookgroep.", "sleutel": str(uuid4())}
    assert sanne.post(vraag_url, velden).url == dossier  # type: ignore[attr-defined]
    na = sanne.get(dossier).text
    assert "Er is nog geen antwoord." in na
    assert vraag_url not in na
    verzoek = Overnameverzoek.objects.get()
    url = reverse("trajecten:overname", args=[verzoek.pk])
    lijst = karel.get(reverse("trajecten:overnames")).text
    assert "Kent haar van de kookgroep." in lijst
    assert url in lijst
    assert url in karel.get(reverse("gebruikers:meldingen")).text
    assert "Schrijf in een zin op waarom niet" in karel.post(url, {"antwoord": "nee"}).text
    assert karel.post(url, {"antwoord": "ja", "toelichting": ""}).status_code == 302
    assert Benadering.objects.get(eindreden="").door == team.coordinator
    assert "zegt ja: je neemt iemand over." in sanne.get(reverse("gebruikers:meldingen")).text
    assert "ja, " in sanne.get(url).text


# ---- at one instant ---------------------------------------------------------------------------------------------


@pytest.mark.django_db(transaction=True)
def test_two_answers_in_the_same_instant_one_wins() -> None:
    wijk = maak_wijk("Donderberg")
    sanne, karel = maak_gebruiker(Rol.TRAJECTCOORDINATOR, wijk=wijk), maak_gebruiker(Rol.CONSULENT)

    def doe(daad: Callable[[], object]) -> object:
        with transaction.atomic(), als(karel):
            return daad()

    for _ in range(10):
        persoon = maak_persoon(wijk)
        call_up(inburgeraar_ids=[persoon.pk], door=karel)
        verzoek = ask_from_regulier(inburgeraar_id=persoon.pk, door=sanne)
        ja, nee = race(
            lambda v=verzoek: doe(lambda: agree_to_overname(verzoek_id=v.pk, door=karel)),  # type: ignore[misc]
            lambda v=verzoek: doe(  # type: ignore[misc]
                lambda: refuse_overname(verzoek_id=v.pk, door=karel, toelichting="nee")
            ),
        )
        verzoek.refresh_from_db()
        assert type(nee if verzoek.antwoord == "ja" else ja) is Weigering
        assert not isinstance(ja if verzoek.antwoord == "ja" else nee, Exception)
        route = Route.WIJKGERICHT if verzoek.antwoord == "ja" else Route.REGULIER
        assert Benadering.objects.get(inburgeraar=persoon, eindreden="").route == route


@pytest.mark.django_db(transaction=True)
def test_without_the_lock_both_answers_stand() -> None:
    """Negative control: two who look first and write later both believe that theirs was the answer."""
    wijk = maak_wijk("Donderberg")
    sanne, karel = maak_gebruiker(Rol.TRAJECTCOORDINATOR, wijk=wijk), maak_gebruiker(Rol.CONSULENT)
    persoon = maak_persoon(wijk)
    call_up(inburgeraar_ids=[persoon.pk], door=karel)
    verzoek = ask_from_regulier(inburgeraar_id=persoon.pk, door=sanne)
    kijk = threading.Barrier(2)

    def naief(antwoord: str) -> bool:
        with transaction.atomic():
            is_open = Overnameverzoek.objects.get(pk=verzoek.pk).antwoord == ""
            kijk.wait()
            if is_open:
                Overnameverzoek.objects.filter(pk=verzoek.pk).update(
                    antwoord=antwoord, beantwoord_op=verzoek.gevraagd_op
                )
            return is_open

    assert race(lambda: naief("ja"), lambda: naief("nee")) == [True, True]


# ---- what a request does when the claim ends without an answer ------------------------------------------------------


@pytest.mark.parametrize("hoe", ["gesloten", "vrijgegeven", "claim terug"])
def test_request_of_a_consulent_lapses_with_the_claim_and_the_consulent_is_told(team: Team, hoe: str) -> None:
    persoon = maak_persoon(team.wijk)
    claim_persoon(inburgeraar_id=persoon.pk, door=team.coordinator)
    if hoe == "gesloten":
        maak_huisbezoek(persoon, team.coordinator)
    verzoek = _vraag_uit_wijk(team, persoon)
    with transaction.atomic(), als(team.coordinator):
        if hoe == "gesloten":
            close_traject(
                inburgeraar_id=persoon.pk,
                door=team.coordinator,
                uitkomst=Uitkomst.WIL_NIET,
                op=vandaag(),
                reden="Wil niet.",
            )
        elif hoe == "vrijgegeven":
            release_persoon(inburgeraar_id=persoon.pk, door=team.coordinator)
        else:
            undo_claim(inburgeraar_id=persoon.pk, door=team.coordinator)
    verzoek.refresh_from_db()
    assert (verzoek.antwoord, verzoek.toelichting) == ("ingetrokken", "De begeleiding in de wijk is gestopt.")
    melding = Melding.objects.filter(gebruiker=team.consulent).latest("pk")
    with als(team.consulent):
        tekst = over_overnames([melding], {team.coordinator.pk: "Sanne"})[melding.pk].tekst
    assert tekst == "Sanne begeleidt niet meer wie jij wilde overnemen. Je verzoek om overname is vervallen."
    call_up(inburgeraar_ids=[persoon.pk], door=team.consulent)
    persoon.refresh_from_db()
    assert persoon.route == Route.REGULIER
