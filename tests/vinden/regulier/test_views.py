"""The consulent's pages: who is on the list, and that nobody is called up who is reserved or claimed."""

import datetime as dt
from uuid import uuid4

import pytest
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse
from django.utils.timezone import get_current_timezone

from gebruikers.enums import Rol
from inburgeraars.models import Benadering, Inburgeraar, Route
from inburgeraars.services.benaderingen import claim_persoon
from kern.identiteit import als
from kern.klok import vandaag
from logboek.enums import Handeling
from logboek.models import Logregel
from tests.fabrieken.gebruikers import maak_gebruiker
from tests.fabrieken.inburgeraars import maak_persoon, ontmoet_persoon
from tests.queries import tel
from tests.team import Team
from vinden.models import Overnameverzoek, RegulierMoment
from vinden.overnames.services import ask_from_wijk, refuse_overname
from vinden.regulier.lijst import onderteken
from vinden.regulier.services import call_up
from vinden.selecties.services import reserve_directly

pytestmark = pytest.mark.django_db

MORGEN = dt.timedelta(days=1)
LIJST = "trajecten:regulier"


@pytest.fixture
def consulent(client: Client, team: Team) -> Client:
    client.force_login(team.consulent)
    return client


def _teken(team: Team, persoon: Inburgeraar) -> str:
    return onderteken(team.consulent, persoon.pk, persoon.naam)


def _roep_op(klant: Client, *tekens: str) -> HttpResponse:
    velden = {"persoon": list(tekens), "op": vandaag().isoformat(), "sleutel": str(uuid4())}
    return klant.post(reverse("trajecten:regulier_oproepen"), velden)  # type: ignore[return-value]


def _reserveer(team: Team, persoon: Inburgeraar) -> None:
    reserve_directly(
        wijk=team.wijk, inburgeraar_ids=[persoon.pk], door=team.teamleider, tot=vandaag() + MORGEN
    )


def test_consulent_starts_with_the_free_persons_of_the_register(consulent: Client, team: Team) -> None:
    vrij = maak_persoon(team.wijk, geslachtsnaam="Vrijmans")
    gereserveerd = maak_persoon(team.wijk, geslachtsnaam="Reservaat")
    geclaimd = maak_persoon(team.andere_wijk, geslachtsnaam="Claimers")
    opgeroepen = maak_persoon(team.wijk, geslachtsnaam="Oproepers")
    niet_in_register = ontmoet_persoon(team.coordinator, team.wijk)
    _reserveer(team, gereserveerd)
    claim_persoon(inburgeraar_id=geclaimd.pk, door=team.elders)
    call_up(inburgeraar_ids=[opgeroepen.pk], door=team.consulent)
    assert consulent.get("/").url == reverse(LIJST)  # type: ignore[attr-defined]
    tekst = consulent.get(reverse(LIJST)).text
    assert vrij.naam in tekst
    for persoon in (gereserveerd, geclaimd, opgeroepen, niet_in_register):
        assert persoon.naam not in tekst
    opgeroepenen = consulent.get(reverse("trajecten:regulier_opgeroepen")).text
    assert opgeroepen.naam in opgeroepenen
    assert vrij.naam not in opgeroepenen
    # At once: what is reserved now is gone now.
    _reserveer(team, vrij)
    assert vrij.naam not in consulent.get(reverse(LIJST)).text


def test_filters_and_order_stand_in_the_url(consulent: Client, team: Team) -> None:
    hier, daar = maak_persoon(team.wijk, geslachtsnaam="Aalst"), maak_persoon(team.andere_wijk)
    tekst = consulent.get(reverse(LIJST), {"wijk": team.wijk.code, "volgorde": "naam"}).text
    assert hier.naam in tekst
    assert daar.naam not in tekst
    assert consulent.get(reverse(LIJST), {"wijk": "bestaat-niet", "pagina": "x"}).status_code == 200


def test_call_up_asks_when_and_then_does_it(consulent: Client, team: Team) -> None:
    een, twee = maak_persoon(team.wijk), maak_persoon(team.wijk)
    tekens = [_teken(team, een), _teken(team, twee)]
    vraag = consulent.post(reverse("trajecten:regulier_oproepen"), {"persoon": tekens})
    assert "2 mensen oproepen" in vraag.text
    assert not Benadering.objects.exists()
    antwoord = _roep_op(consulent, *tekens)
    assert antwoord.status_code == 302
    assert set(RegulierMoment.objects.values_list("inburgeraar_id", "stap")) == {
        (een.pk, "opgeroepen"),
        (twee.pk, "opgeroepen"),
    }
    kaart = consulent.get(reverse("trajecten:regulier_persoon", args=[een.pk]))
    assert "Opgeroepen" in kaart.text


def test_reserved_person_cannot_be_called_up_however_it_is_asked(consulent: Client, team: Team) -> None:
    persoon = maak_persoon(team.wijk, geslachtsnaam="Reservaat")
    teken = _teken(team, persoon)
    _reserveer(team, persoon)
    antwoord = _roep_op(consulent, teken)
    assert antwoord.status_code == 200
    assert persoon.naam in antwoord.text
    assert f"gereserveerd voor {team.wijk.naam}" in antwoord.text
    assert "Overname vragen" not in antwoord.text
    # By number alone nothing is asked at all, and its page is not there.
    assert _roep_op(consulent, str(persoon.pk)).status_code == 302
    assert consulent.get(reverse("trajecten:regulier_persoon", args=[persoon.pk])).status_code == 404
    assert list(Benadering.objects.values_list("route", flat=True)) == [Route.GERESERVEERD]
    assert Logregel.objects.filter(handeling=Handeling.BENADERING_NAGEVRAAGD).count() == 1


def test_mark_of_another_user_asks_nothing(consulent: Client, team: Team) -> None:
    persoon = maak_persoon(team.wijk)
    _roep_op(consulent, onderteken(team.elders, persoon.pk, persoon.naam))
    assert not Benadering.objects.exists()


def test_claimed_person_can_be_asked_for_and_is_named_once_more(consulent: Client, team: Team) -> None:
    persoon = maak_persoon(team.wijk, geslachtsnaam="Claimers")
    teken = _teken(team, persoon)
    claim_persoon(inburgeraar_id=persoon.pk, door=team.coordinator)
    geweigerd = _roep_op(consulent, teken)
    assert f"{team.coordinator.naam} begeleidt deze persoon sinds" in geweigerd.text
    assert "Overname vragen" in geweigerd.text
    url = reverse("trajecten:overname_uit_wijk")
    vraag = consulent.post(url, {"persoon": [teken]}).text
    assert team.coordinator.naam in vraag
    assert "Noem de naam" not in vraag
    velden = {"persoon": [teken], "waarom": "Meldde zich bij de balie.", "sleutel": str(uuid4())}
    assert consulent.post(url, velden).status_code == 302
    verzoek = Overnameverzoek.objects.get()
    assert (verzoek.gevraagd_aan, verzoek.gevraagd_door, verzoek.naar_route) == (
        team.coordinator,
        team.consulent,
        Route.REGULIER,
    )
    eigen = consulent.get(reverse("trajecten:overnames")).text
    assert "Iemand in begeleiding" in eigen
    assert persoon.naam not in eigen
    assert f"{verzoek.gevraagd_op.astimezone(get_current_timezone()):%H.%M}" in eigen
    nog_eens = consulent.post(url, velden | {"sleutel": str(uuid4())})
    assert "Er loopt al een verzoek" in nog_eens.text


def test_answered_request_keeps_no_words_about_who_is_out_of_sight(consulent: Client, team: Team) -> None:
    persoon = maak_persoon(team.wijk)
    claim_persoon(inburgeraar_id=persoon.pk, door=team.coordinator)
    with als(team.consulent):
        verzoek = ask_from_wijk(inburgeraar_id=persoon.pk, door=team.consulent, waarom="Kwam langs.")
    url = reverse("trajecten:overname", args=[verzoek.pk])
    assert "Kwam langs." in consulent.get(url).text
    refuse_overname(verzoek_id=verzoek.pk, door=team.coordinator, toelichting="Ik spreek haar morgen.")
    eigen = consulent.get(url).text
    assert "Ik spreek haar morgen." in eigen
    assert "Kwam langs." not in eigen
    consulent.force_login(team.coordinator)
    assert "Kwam langs." in consulent.get(url).text


def test_words_of_the_door_are_for_who_called_up(consulent: Client, team: Team) -> None:
    persoon = maak_persoon(team.wijk)
    Inburgeraar.objects.filter(pk=persoon.pk).update(bereikbaar_via="via zus Samira")
    kaart = reverse("trajecten:regulier_persoon", args=[persoon.pk])
    assert "Samira" not in consulent.get(kaart).text
    call_up(inburgeraar_ids=[persoon.pk], door=team.consulent)
    assert "via zus Samira" in consulent.get(kaart).text
    consulent.force_login(maak_gebruiker(Rol.CONSULENT))
    ander = consulent.get(kaart)
    assert (ander.status_code, "Samira" in ander.text) == (200, False)


def test_release_and_its_page(consulent: Client, team: Team) -> None:
    persoon = maak_persoon(team.wijk)
    call_up(inburgeraar_ids=[persoon.pk], door=team.consulent)
    url = reverse("trajecten:regulier_vrijgeven", args=[persoon.pk])
    assert "vrijgeven?" in consulent.get(url).text
    assert consulent.post(url).status_code == 302
    persoon.refresh_from_db()
    assert persoon.route == Route.VRIJ


def test_queries_of_the_lists_are_equal_for_one_and_for_many(consulent: Client, team: Team) -> None:
    call_up(inburgeraar_ids=[maak_persoon(team.wijk).pk], door=team.consulent)
    maak_persoon(team.wijk)
    urls = [reverse(LIJST), reverse("trajecten:regulier_opgeroepen")]
    een = [tel(consulent, url) for url in urls]
    call_up(inburgeraar_ids=[maak_persoon(team.wijk).pk for _ in range(12)], door=team.consulent)
    for _ in range(12):
        maak_persoon(team.wijk)
    assert [tel(consulent, url) for url in urls] == een
    assert max(een) <= 13


def test_stage_is_recorded_corrected_and_shown_in_the_list(consulent: Client, team: Team) -> None:
    persoon = maak_persoon(team.wijk)
    call_up(inburgeraar_ids=[persoon.pk], door=team.consulent)
    kaart = reverse("trajecten:regulier_persoon", args=[persoon.pk])
    stap = reverse("trajecten:regulier_stap", args=[persoon.pk])
    assert "Vastleggen: verschenen" in consulent.get(kaart).text
    velden = {"stap": "verschenen", "op": vandaag().isoformat(), "sleutel": str(uuid4())}
    assert consulent.post(stap, velden).url == kaart  # type: ignore[attr-defined]
    # Sent twice is done once.
    assert consulent.post(stap, velden).url == kaart  # type: ignore[attr-defined]
    assert RegulierMoment.objects.count() == 2
    # Another tab that still shows this stage hears that it is there.
    antwoord = consulent.post(stap, velden | {"sleutel": str(uuid4())})
    assert "ondertussen al vastgelegd" in antwoord.text
    opgeroepen = reverse("trajecten:regulier_opgeroepen")
    assert persoon.naam in consulent.get(opgeroepen, {"stap": "verschenen"}).text
    assert persoon.naam not in consulent.get(opgeroepen, {"stap": "opgeroepen"}).text

    moment = RegulierMoment.objects.get(stap="verschenen")
    verbeter = reverse("trajecten:regulier_stap_verbeteren", args=[moment.pk])
    assert verbeter in consulent.get(kaart).text
    terug = {"wat": "terug", "reden": "Hij was het niet.", "sleutel": str(uuid4())}
    assert "Vul in op welke dag" in consulent.post(verbeter, terug | {"wat": "datum"}).text
    assert consulent.post(verbeter, terug).url == kaart  # type: ignore[attr-defined]
    assert "Vastleggen: verschenen" in consulent.get(kaart).text
    assert "Verschenen, " not in consulent.get(kaart).text
    assert persoon.naam in consulent.get(opgeroepen, {"stap": "opgeroepen"}).text
