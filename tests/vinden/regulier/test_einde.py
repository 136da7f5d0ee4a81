"""The regular route that ends before it is completed, who is not called up again, and a colleague who is absent."""

from typing import Any
from uuid import uuid4

import pytest
from django.core.exceptions import ValidationError
from django.db import transaction
from django.test import Client
from django.urls import reverse

from gebruikers.enums import Rol
from gebruikers.models import Gebruiker, Melding
from inburgeraars.fouten import NietVanJou
from inburgeraars.models import Benadering, Eindreden, Inburgeraar, Route
from inburgeraars.services.benaderingen import claim_persoon
from kern.historie import historiemodel
from kern.identiteit import als
from kern.klok import DAG, vandaag
from kern.weigering import Weigering
from logboek.enums import Handeling
from logboek.models import Logregel
from tests.fabrieken.gebruikers import maak_gebruiker
from tests.fabrieken.inburgeraars import maak_persoon
from tests.fabrieken.trajecten import maak_huisbezoek
from tests.klant import als_klant
from tests.race import race
from tests.team import Team
from trajecten.traject.models import Traject
from vinden.models import VOLGORDE, Overnameverzoek, Regulierestap, RegulierMoment
from vinden.overnames.instemmen import agree_to_overname
from vinden.overnames.services import ask_from_regulier
from vinden.regulier.collega import take_from_colleague
from vinden.regulier.einde import stop_regulier, take_back_einde
from vinden.regulier.klaar import niet_op_te_roepen
from vinden.regulier.lijst import Keuze, onderteken, vrij
from vinden.regulier.services import call_up
from vinden.regulier.stappen import record_stap, take_back_stap

pytestmark = pytest.mark.django_db

GESTOPT, VERHUISD = Regulierestap.GESTOPT, Regulierestap.VERHUISD


@pytest.fixture
def persoon(team: Team) -> Inburgeraar:
    """Return somebody called up twenty days ago, who appeared ten days ago."""
    gevonden = maak_persoon(team.wijk)
    call_up(inburgeraar_ids=[gevonden.pk], door=team.consulent, op=vandaag() - 20 * DAG)
    record_stap(inburgeraar_id=gevonden.pk, door=team.consulent, stap=VOLGORDE[1], op=vandaag() - 10 * DAG)
    return gevonden


def stop(
    persoon: Inburgeraar, door: Gebruiker, einde: Regulierestap = GESTOPT, **velden: Any
) -> RegulierMoment:
    gegevens: dict[str, Any] = {"op": vandaag(), "reden": "Heeft werk gevonden."} | velden
    with transaction.atomic(), als(door):
        return stop_regulier(inburgeraar_id=persoon.pk, door=door, einde=einde, **gegevens)


def rond_af(persoon: Inburgeraar, door: Gebruiker) -> None:
    for stap in VOLGORDE[2:]:
        record_stap(inburgeraar_id=persoon.pk, door=door, stap=stap, op=vandaag())


# ---- stopped and moved --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("einde", "reden"), [(GESTOPT, Eindreden.VRIJGEGEVEN), (VERHUISD, Eindreden.VERHUISD)]
)
def test_stopping_is_a_stage_and_frees_the_person(
    team: Team, persoon: Inburgeraar, einde: Regulierestap, reden: Eindreden
) -> None:
    moment = stop(persoon, team.consulent, einde, op=vandaag() - 3 * DAG)
    persoon.refresh_from_db()
    assert (moment.stap, moment.datum, moment.reden, persoon.route) == (
        einde,
        vandaag() - 3 * DAG,
        "Heeft werk gevonden.",
        Route.VRIJ,
    )
    assert Benadering.objects.get().eindreden == reden
    gelogd = Logregel.objects.filter(handeling=Handeling.REGULIERE_STAP_VASTGELEGD, onderdeel=einde)
    assert gelogd.count() == 1
    # Who stopped is free for both routes.
    assert claim_persoon(inburgeraar_id=persoon.pk, door=team.coordinator).route == Route.WIJKGERICHT


@pytest.mark.parametrize(
    ("velden", "veld"),
    [({"reden": " "}, "reden"), ({"op": vandaag() + DAG}, "op"), ({"op": vandaag() - 11 * DAG}, "op")],
)
def test_stopping_asks_a_reason_and_a_day_that_can_be(
    team: Team, persoon: Inburgeraar, velden: dict[str, Any], veld: str
) -> None:
    with pytest.raises(ValidationError) as fout:
        stop(persoon, team.consulent, **velden)
    assert list(fout.value.message_dict) == [veld]
    assert Benadering.objects.get().eindreden == ""


def test_only_who_holds_the_person_stops_it_and_not_after_completion(
    team: Team, persoon: Inburgeraar
) -> None:
    for door in (maak_gebruiker(Rol.CONSULENT), team.teamleider):
        with pytest.raises(NietVanJou):
            stop_regulier(inburgeraar_id=persoon.pk, door=door, einde=GESTOPT, op=vandaag(), reden="Zomaar.")
    rond_af(persoon, team.consulent)
    with pytest.raises(Weigering, match="al afgerond"):
        stop(persoon, team.consulent)


def test_stopping_is_taken_back_and_the_same_call_up_goes_on(team: Team, persoon: Inburgeraar) -> None:
    moment = stop(persoon, team.consulent)
    with pytest.raises(ValidationError, match="waarom"):
        take_back_einde(moment_id=moment.pk, door=team.consulent, reden="")
    with transaction.atomic(), als(team.consulent):
        take_back_einde(moment_id=moment.pk, door=team.consulent, reden="Het was een ander.")
    persoon.refresh_from_db()
    benadering = Benadering.objects.get()
    assert (persoon.route, benadering.eindreden, benadering.tot) == (Route.REGULIER, "", None)
    with transaction.atomic(), als(team.consulent):
        volgende = record_stap(inburgeraar_id=persoon.pk, door=team.consulent, stap=VOLGORDE[2], op=vandaag())
    assert volgende.stap == Regulierestap.TAALTOETS
    with pytest.raises(Weigering, match="kan niet terug"):
        take_back_einde(moment_id=moment.pk, door=team.consulent, reden="Nog een keer.")


def test_stopping_is_not_taken_back_once_somebody_else_came(team: Team, persoon: Inburgeraar) -> None:
    moment = stop(persoon, team.consulent)
    claim_persoon(inburgeraar_id=persoon.pk, door=team.coordinator)
    with pytest.raises(Weigering, match="kan niet terug"):
        take_back_einde(moment_id=moment.pk, door=team.consulent, reden="Toch niet.")
    assert Benadering.objects.get(eindreden="").door == team.coordinator


@pytest.mark.django_db(transaction=True)
def test_taking_back_and_a_claim_in_the_same_instant_are_one_of_them(
    team: Team, persoon: Inburgeraar
) -> None:
    moment = stop(persoon, team.consulent)

    def terug() -> object:
        return take_back_einde(moment_id=moment.pk, door=team.consulent, reden="Toch niet.")

    uit = race(terug, lambda: claim_persoon(inburgeraar_id=persoon.pk, door=team.coordinator))
    assert sum(isinstance(u, Weigering) for u in uit) == 1
    assert Benadering.objects.filter(eindreden="").count() == 1


# ---- who completed ------------------------------------------------------------------------------------------------


def _afgerond_in_de_wijk(team: Team) -> Inburgeraar:
    """Return somebody free whose traject was completed, and whose nazorg may run or be over."""
    persoon = maak_persoon(team.wijk, geslachtsnaam="Klaarman")
    maak_huisbezoek(persoon, team.coordinator)
    Traject.objects.filter(inburgeraar=persoon).update(
        gesloten_op=vandaag(), uitkomst="afgerond met diploma", stap="afronden"
    )
    Benadering.objects.filter(inburgeraar=persoon).update(eindreden=Eindreden.AFGESLOTEN, tot=vandaag())
    Inburgeraar.objects.filter(pk=persoon.pk).update(route=Route.VRIJ)
    return persoon


def test_nobody_who_completed_is_listed_or_called_up(team: Team) -> None:
    klaar, ander = _afgerond_in_de_wijk(team), maak_persoon(team.wijk, geslachtsnaam="Vrijmans")
    gestopt = _afgerond_in_de_wijk(team)
    Traject.objects.filter(inburgeraar=gestopt).update(uitkomst="gestopt: werk")
    with transaction.atomic(), als(team.consulent):
        assert set(vrij(team.consulent, Keuze())) == {ander, gestopt}
        uit = call_up(inburgeraar_ids=[klaar.pk, ander.pk], door=team.consulent)
    assert uit.opgeroepen == [ander.pk]
    # That it cannot, not why: the dossier is not the consulent's to know.
    assert uit.geweigerd == {klaar.pk: "Deze persoon kan niet worden opgeroepen. Vraag de teamleider waarom."}
    Traject.objects.filter(inburgeraar=klaar).update(gesloten_op=None, uitkomst="")
    assert niet_op_te_roepen(team.consulent) == set()


def test_who_completed_the_regular_route_and_was_released_is_not_called_up_again(
    team: Team, persoon: Inburgeraar
) -> None:
    rond_af(persoon, team.consulent)
    assert niet_op_te_roepen(team.consulent) == {persoon.pk}
    assert niet_op_te_roepen(team.coordinator) == set()
    laatste = RegulierMoment.objects.latest("pk")
    take_back_stap(moment_id=laatste.pk, door=team.consulent, reden="Vergissing.")
    assert niet_op_te_roepen(team.consulent) == set()


def test_page_of_who_completed_offers_no_call_up(team: Team) -> None:
    klaar = _afgerond_in_de_wijk(team)
    klant = als_klant(team.consulent)
    kaart = klant.get(reverse("trajecten:regulier_persoon", args=[klaar.pk]))
    assert (kaart.status_code, "Oproepen" in kaart.text) == (200, False)
    velden = {
        "persoon": [onderteken(team.consulent, klaar.pk, klaar.naam)],
        "op": vandaag().isoformat(),
        "sleutel": str(uuid4()),
    }
    assert "kan niet worden opgeroepen" in klant.post(reverse("trajecten:regulier_oproepen"), velden).text


# ---- an absent colleague ------------------------------------------------------------------------------------------


def test_colleague_goes_on_with_the_person_and_the_request_that_waits(
    team: Team, persoon: Inburgeraar
) -> None:
    els = maak_gebruiker(Rol.CONSULENT, voornaam="Els")
    with als(team.coordinator):
        verzoek = ask_from_regulier(inburgeraar_id=persoon.pk, door=team.coordinator, waarom="Kent haar.")
    with pytest.raises(ValidationError, match="waarom"):
        take_from_colleague(inburgeraar_id=persoon.pk, door=els, reden=" ")
    with transaction.atomic(), als(els):
        take_from_colleague(inburgeraar_id=persoon.pk, door=els, reden="Karel is ziek.")
    verzoek.refresh_from_db()
    benadering = Benadering.objects.get()
    assert (benadering.door, benadering.toelichting, verzoek.gevraagd_aan) == (els, "Karel is ziek.", els)
    # Who did what is kept.
    assert set(RegulierMoment.objects.values_list("door", flat=True)) == {team.consulent.pk}
    eerst: Any = historiemodel(Benadering)._default_manager.earliest("pgh_id")
    assert eerst.door_id == team.consulent.pk
    with transaction.atomic(), als(els):
        record_stap(inburgeraar_id=persoon.pk, door=els, stap=VOLGORDE[2], op=vandaag())
        agree_to_overname(verzoek_id=verzoek.pk, door=els)
    persoon.refresh_from_db()
    assert persoon.route == Route.WIJKGERICHT
    melding = Melding.objects.get(gebruiker=team.consulent, handeling=Handeling.PERSOON_OVERGENOMEN)
    assert melding.door_id == els.pk
    with als(els), pytest.raises((Weigering, Inburgeraar.DoesNotExist)):
        take_from_colleague(inburgeraar_id=persoon.pk, door=els, reden="Nog eens.")


def test_colleague_who_is_back_takes_the_person_back(team: Team, persoon: Inburgeraar) -> None:
    els = maak_gebruiker(Rol.CONSULENT)
    for door in (els, team.consulent):
        with transaction.atomic(), als(door):
            take_from_colleague(inburgeraar_id=persoon.pk, door=door, reden="Wie er is, gaat verder.")
    assert Benadering.objects.get().door == team.consulent
    with pytest.raises(Weigering, match="begeleidt deze persoon al"):
        take_from_colleague(inburgeraar_id=persoon.pk, door=team.consulent, reden="Van mij.")
    with pytest.raises(NietVanJou):
        take_from_colleague(inburgeraar_id=persoon.pk, door=team.coordinator, reden="Van mij.")


def test_it_goes_through_the_pages(team: Team, persoon: Inburgeraar, client: Client) -> None:
    els = maak_gebruiker(Rol.CONSULENT, voornaam="Els")
    with als(team.coordinator):
        ask_from_regulier(inburgeraar_id=persoon.pk, door=team.coordinator, waarom="Kent haar.")
    client.force_login(els)
    kaart = reverse("trajecten:regulier_persoon", args=[persoon.pk])
    over = reverse("trajecten:regulier_van_collega", args=[persoon.pk])
    stoppen = reverse("trajecten:regulier_stoppen", args=[persoon.pk])
    lijst = client.get(reverse("trajecten:overnames")).text
    assert "Wacht op een collega" in lijst
    assert over in lijst
    assert (over in client.get(kaart).text, stoppen in client.get(kaart).text) == (True, False)
    assert client.get(stoppen).status_code == 403
    velden = {"reden": "Karel is ziek.", "sleutel": str(uuid4())}
    for _keer in range(2):
        assert client.post(over, velden)["Location"] == kaart
    assert "Overgenomen van een collega: Karel is ziek." in client.get(kaart).text
    assert client.get(over).status_code == 403
    assert "Wacht op een collega" not in client.get(reverse("trajecten:overnames")).text
    gemeld = als_klant(team.consulent).get("/meldingen/").text
    assert "Els" in gemeld
    assert "van je overgenomen op de reguliere route" in gemeld

    einde = {"einde": "gestopt", "op": vandaag().isoformat(), "reden": "Werk.", "sleutel": str(uuid4())}
    assert "Beantwoord eerst dat verzoek" in client.post(stoppen, einde).text
    Overnameverzoek.objects.update(antwoord="nee", beantwoord_op="2026-01-01T00:00Z")
    assert client.post(stoppen, einde | {"sleutel": str(uuid4())})["Location"] == kaart
    tekst = client.get(kaart).text
    assert "Els" in tekst
    assert ": Werk." in tekst
    moment = RegulierMoment.objects.get(stap="gestopt")
    terug = reverse("trajecten:regulier_stap_verbeteren", args=[moment.pk])
    assert terug in tekst
    assert "Gestopt terugnemen" in client.get(terug).text
    antwoord = client.post(terug, {"reden": "Toch niet.", "sleutel": str(uuid4())}, follow=True)
    assert "is weer op de reguliere route" in antwoord.text
    assert stoppen in antwoord.text
