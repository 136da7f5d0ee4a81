"""The pages of selections and of the funnel: asked, reserved, refused, released; every number opens its people."""

import re
from uuid import uuid4

import pytest
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse

from gebruikers.models import Gebruiker
from inburgeraars.models import Benadering, Inburgeraar, Route
from kern.klok import DAG, vandaag
from tests.fabrieken.inburgeraars import maak_persoon, ontmoet_persoon
from tests.fabrieken.trajecten import maak_huisbezoek
from tests.queries import tel
from tests.team import Team
from trajecten.contact.enums import Contactsoort, Resultaat
from trajecten.contact.models import Contactmoment, Verslag
from trajecten.traject.enums import Uitkomst
from trajecten.traject.lopend import start_traject
from trajecten.traject.models import Traject
from vinden.models import Selectie, Selectiestand
from vinden.personen import Lijstkeuze, personen
from vinden.regulier.services import call_up
from vinden.selecties.services import ask_selectie, reserve_directly
from vinden.trechter import Trechterfase, trechters

pytestmark = pytest.mark.django_db

NIEUW = "trajecten:selectie_nieuw"


def _klant(wie: Gebruiker) -> Client:
    client = Client()
    client.force_login(wie)
    return client


def _bevestig(klant: Client, team: Team, mensen: list[Inburgeraar], **velden: str) -> HttpResponse:
    basis = {"persoon": [p.pk for p in mensen], "wijk": team.wijk.pk, "sleutel": str(uuid4())}
    return klant.post(reverse(NIEUW), basis | velden)  # type: ignore[return-value]


def test_coordinator_sees_who_can_and_who_cannot_and_asks(team: Team) -> None:
    vrij, bezet = maak_persoon(team.wijk), maak_persoon(team.wijk)
    call_up(inburgeraar_ids=[bezet.pk], door=team.consulent)
    klant = _klant(team.coordinator)
    vraag = klant.post(reverse(NIEUW), {"persoon": [vrij.pk, bezet.pk]})
    assert "Reservering vragen voor 1 persoon" in vraag.text
    assert "Heeft een open oproep bij een consulent." in vraag.text
    assert "Gereserveerd tot en met" not in vraag.text
    assert _bevestig(klant, team, [vrij, bezet], toelichting="kookgroep").status_code == 302
    selectie = Selectie.objects.get()
    assert [r.inburgeraar for r in selectie.regels.all()] == [vrij]
    assert "kookgroep" in klant.get(reverse("trajecten:selectie", args=[selectie.pk])).text


def test_the_same_submit_again_asks_once(team: Team) -> None:
    klant, persoon = _klant(team.coordinator), maak_persoon(team.wijk)
    sleutel = str(uuid4())
    een = _bevestig(klant, team, [persoon], sleutel=sleutel)
    twee = _bevestig(klant, team, [persoon], sleutel=sleutel)
    assert een.url == twee.url  # type: ignore[attr-defined]
    assert Selectie.objects.count() == 1


def test_persons_out_of_sight_are_not_in_it(team: Team) -> None:
    elders = maak_persoon(team.andere_wijk, geslachtsnaam="Onzichtbaar")
    antwoord = _bevestig(_klant(team.coordinator), team, [elders])
    assert antwoord.status_code == 200
    assert "Onzichtbaar" not in antwoord.text
    assert not Selectie.objects.exists()


def test_wijk_of_another_coordinator_cannot_be_chosen(team: Team) -> None:
    persoon = maak_persoon(team.wijk)
    antwoord = _bevestig(_klant(team.coordinator), team, [persoon], wijk=str(team.andere_wijk.pk))
    assert antwoord.status_code == 200
    assert not Selectie.objects.exists()


def test_teamleider_reserves_directly_with_an_end(team: Team) -> None:
    klant, persoon = _klant(team.teamleider), maak_persoon(team.wijk)
    zonder = _bevestig(klant, team, [persoon], laatste_dag="")
    assert "Vul ‘Gereserveerd tot en met’ in" in zonder.text
    laatste = vandaag() + 20 * DAG
    assert _bevestig(klant, team, [persoon], laatste_dag=laatste.isoformat()).status_code == 302
    benadering = Benadering.objects.get()
    assert (benadering.route, benadering.tot) == (Route.GERESERVEERD, laatste + DAG)


def test_teamleider_reserves_what_was_asked(team: Team) -> None:
    een, twee = maak_persoon(team.wijk), maak_persoon(team.wijk)
    selectie = ask_selectie(wijk=team.wijk, inburgeraar_ids=[een.pk, twee.pk], door=team.coordinator)
    call_up(inburgeraar_ids=[twee.pk], door=team.consulent)
    klant = _klant(team.teamleider)
    url = reverse("trajecten:selectie_reserveren", args=[selectie.pk])
    te_ver = {"laatste_dag": (vandaag() + 500 * DAG).isoformat(), "sleutel": str(uuid4())}
    assert "Reserveer hoogstens een jaar vooruit" in klant.post(url, te_ver).text
    goed = {"laatste_dag": (vandaag() + 20 * DAG).isoformat(), "sleutel": str(uuid4())}
    antwoord = klant.post(url, goed, follow=True)
    assert "1 persoon is gereserveerd tot en met" in antwoord.text
    assert "1 persoon kon niet" in antwoord.text
    assert "Heeft een open oproep bij een consulent." in antwoord.text
    te_laat = klant.post(url, goed | {"sleutel": str(uuid4())})
    assert "Deze selectie is al gereserveerd." in te_laat.text


def test_teamleider_refuses_with_a_reason_the_asker_reads(team: Team) -> None:
    selectie = ask_selectie(
        wijk=team.wijk, inburgeraar_ids=[maak_persoon(team.wijk).pk], door=team.coordinator
    )
    klant = _klant(team.teamleider)
    url = reverse("trajecten:selectie_afwijzen", args=[selectie.pk])
    assert klant.post(url, {"reden": ""}).status_code == 200
    assert klant.post(url, {"reden": "Eerst de vorige."}).status_code == 302
    asker = _klant(team.coordinator)
    assert "Eerst de vorige." in asker.get(reverse("trajecten:selectie", args=[selectie.pk])).text
    gemeld = asker.get(reverse("gebruikers:meldingen")).text
    assert "heeft de selectie afgewezen die je vroeg voor Donderberg." in gemeld
    assert reverse("trajecten:selectie", args=[selectie.pk]) in gemeld


def test_notice_is_readable_when_its_reader_opens_persons_no_more(team: Team) -> None:
    ask_selectie(wijk=team.wijk, inburgeraar_ids=[maak_persoon(team.wijk).pk], door=team.coordinator)
    team.teamleider.aanstellingen.update(tot=vandaag())
    antwoord = _klant(team.teamleider).get(reverse("gebruikers:meldingen"))
    assert antwoord.status_code == 200
    assert "vraagt om mensen te reserveren voor een wijk." in antwoord.text


def test_asker_withdraws(team: Team) -> None:
    selectie = ask_selectie(
        wijk=team.wijk, inburgeraar_ids=[maak_persoon(team.wijk).pk], door=team.coordinator
    )
    url = reverse("trajecten:selectie_intrekken", args=[selectie.pk])
    _klant(team.collega).post(url)
    selectie.refresh_from_db()
    assert selectie.stand == Selectiestand.GEVRAAGD
    _klant(team.coordinator).post(url)
    selectie.refresh_from_db()
    assert selectie.stand == Selectiestand.INGETROKKEN


def test_teamleider_releases_one_and_all(team: Team) -> None:
    mensen = [maak_persoon(team.wijk) for _ in range(3)]
    selectie, _ = reserve_directly(
        wijk=team.wijk,
        inburgeraar_ids=[p.pk for p in mensen],
        door=team.teamleider,
        tot=vandaag() + 20 * DAG,
    )
    klant = _klant(team.teamleider)
    url = reverse("trajecten:selectie_vrijgeven", args=[selectie.pk])
    assert "Kies eerst wie" in klant.post(url, {}, follow=True).text
    assert "1 persoon is weer vrij." in klant.post(url, {"persoon": [mensen[0].pk]}, follow=True).text
    assert "2 mensen zijn weer vrij." in klant.post(url, {"alles": "ja"}, follow=True).text
    assert not Inburgeraar.objects.exclude(route=Route.VRIJ).exists()


def test_queries_of_a_selection_and_of_the_list_are_equal_for_one_and_for_many(team: Team) -> None:
    klant = _klant(team.teamleider)

    def vraag(aantal: int) -> Selectie:
        ids = [maak_persoon(team.wijk).pk for _ in range(aantal)]
        return ask_selectie(wijk=team.wijk, inburgeraar_ids=ids, door=team.coordinator)

    een = vraag(1)
    lijst, pagina = reverse("trajecten:selecties"), reverse("trajecten:selectie", args=[een.pk])
    eerst = [tel(klant, lijst), tel(klant, pagina)]
    veel = vraag(9)
    assert [tel(klant, lijst), tel(klant, reverse("trajecten:selectie", args=[veel.pk]))] == eerst
    assert max(eerst) <= 14


# ---- the funnel -------------------------------------------------------------------------------------------------


def _vul_trechter(team: Team) -> None:
    vrij, gereserveerd, poging, gesproken = (maak_persoon(team.wijk) for _ in range(4))
    assert vrij.route == Route.VRIJ
    reserve_directly(
        wijk=team.wijk, inburgeraar_ids=[gereserveerd.pk], door=team.teamleider, tot=vandaag() + DAG
    )
    maak_huisbezoek(poging, team.coordinator, resultaat=Resultaat.NIEMAND_THUIS, minuten=None)
    maak_huisbezoek(gesproken, team.coordinator)
    maak_huisbezoek(gesproken, team.coordinator)
    ontmoet_persoon(team.coordinator, team.wijk)
    maak_persoon(team.andere_wijk)


def test_funnel_counts_each_person_once_a_stage(team: Team) -> None:
    _vul_trechter(team)
    (hier, daar) = trechters(team.teamleider, [team.wijk, team.andere_wijk])
    assert {str(fase): n for fase, n in hier.aantallen.items()} == {
        "register": 4,
        "vrij": 2,
        "gereserveerd": 1,
        "benaderd": 2,
        "gesproken": 1,
        "geopend": 1,
        "gestart": 0,
    }
    assert sum(daar.aantallen.values()) == 2


def test_talk_with_an_instantie_is_no_attempt(team: Team) -> None:
    persoon = maak_persoon(team.wijk)
    contact = Contactmoment.objects.create(
        sleutel=uuid4(), soort=Contactsoort.INSTANTIE, minuten=20, door=team.coordinator
    )
    Verslag.objects.create(
        inburgeraar=persoon,
        contactmoment=contact,
        datum=vandaag(),
        resultaat=Resultaat.BESPROKEN,
        minuten=20,
    )
    (hier,) = trechters(team.teamleider, [team.wijk])
    assert hier.aantallen[Trechterfase.BENADERD] == 0


def test_the_funnel_goes_on_to_who_started(team: Team) -> None:
    """Also after the closing; who opened and did not start is not in it."""
    opent, loopt, klaar = (maak_persoon(team.wijk) for _ in range(3))
    for persoon in (opent, loopt, klaar):
        maak_huisbezoek(persoon, team.coordinator)
    for persoon in (loopt, klaar):
        start_traject(inburgeraar_id=persoon.pk, op=vandaag())
    Traject.objects.filter(inburgeraar=klaar).update(gesloten_op=vandaag(), uitkomst=Uitkomst.GESTOPT_WERK)
    (hier,) = trechters(team.teamleider, [team.wijk])
    assert (hier.aantallen[Trechterfase.GEOPEND], hier.aantallen[Trechterfase.GESTART]) == (3, 2)
    lijst = Lijstkeuze(wijk=team.wijk, trechter=Trechterfase.GESTART)
    assert set(personen(team.teamleider, lijst)) == {loopt, klaar}


def test_every_number_of_the_funnel_opens_its_people(team: Team) -> None:
    _vul_trechter(team)
    klant = _klant(team.teamleider)
    pagina = klant.get(reverse("trajecten:vinden")).text
    for trechter in trechters(team.teamleider, [team.wijk, team.andere_wijk]):
        for fase in Trechterfase:
            lijst = Lijstkeuze(wijk=trechter.wijk, trechter=fase)
            assert lijst.adres.replace("&", "&amp;") in pagina
            assert personen(team.teamleider, lijst).count() == trechter.aantallen[fase]
            rijen = klant.get(lijst.adres).text
            assert len(set(re.findall(r"/inburgeraars/(\d+)/\"", rijen))) == trechter.aantallen[fase]


def test_funnel_is_of_the_own_wijk_and_equal_in_queries(team: Team) -> None:
    klant = _klant(team.coordinator)
    url = reverse("trajecten:vinden")
    leeg = tel(klant, url)
    _vul_trechter(team)
    assert tel(klant, url) == leeg
    assert leeg <= 12
    tekst = klant.get(url).text
    assert team.wijk.naam in tekst
    assert team.andere_wijk.naam not in tekst
