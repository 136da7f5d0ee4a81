"""Aanstellingen in beheer: the forms, and the timeline of who works when."""

import datetime as dt
from decimal import Decimal
from uuid import uuid4

import pytest
from django.test import Client

from gebruikers.beheer.tijdbalk import timeline
from gebruikers.enums import Rol
from gebruikers.models import Aanstelling, Gebruiker
from kern.klok import DAG, vandaag
from tests.fabrieken.gebruikers import maak_aanstelling, maak_gebruiker
from tests.fabrieken.wijken import maak_organisatie, maak_wijk
from tests.gebruikers.beheer.hulp import beheer_url, paginatekst
from tests.gebruikers.hulp import LAATSTE

pytestmark = pytest.mark.django_db


# --- aanstellingen


def _aanstelling(**velden: object) -> dict[str, object]:
    return {"rol": "teamleider", "fte": "1", "van": vandaag().isoformat(), "sleutel": str(uuid4()), **velden}


def test_appoint_other_content_under_one_key_is_shown_again(client: Client, beheerder: Gebruiker) -> None:
    gebruiker = maak_gebruiker()
    adres, velden = beheer_url("aanstelling_nieuw", gebruiker.pk), _aanstelling(fte="0,5")
    assert client.post(adres, velden).status_code == 302
    anders = client.post(adres, velden | {"fte": "0,8"})
    assert "Kijk eerst bij de aanstellingen van deze gebruiker of alles is opgeslagen." in anders.text
    assert [a.fte for a in gebruiker.aanstellingen.all()] == [Decimal("0.5")]


@pytest.mark.usefixtures("beheerder")
def test_appoint_for_a_wijk(client: Client) -> None:
    ander, wijk = maak_gebruiker(voornaam="Sanne", achternaam="de Wit"), maak_wijk("Donderberg")
    velden = _aanstelling(
        rol="trajectcoordinator",
        wijk=wijk.pk,
        fte="0,8",
        laatste_dag=(vandaag() + DAG).isoformat(),
    )
    for _ in range(2):
        antwoord = client.post(beheer_url("aanstelling_nieuw", ander.pk), velden)
        assert antwoord.headers["Location"] == beheer_url("gebruiker", ander.pk)
    aanstelling = Aanstelling.objects.get(gebruiker=ander)
    assert (aanstelling.fte, aanstelling.wijk, aanstelling.tot) == (
        Decimal("0.80"),
        wijk,
        vandaag() + 2 * DAG,
    )
    tekst = paginatekst(client, beheer_url("gebruiker", ander.pk))
    assert "Sanne de Wit is aangesteld: trajectcoördinator, Donderberg." in tekst


@pytest.mark.usefixtures("beheerder")
def test_appoint_without_wijk_asks_for_it(client: Client) -> None:
    ander = maak_gebruiker()
    antwoord = client.post(beheer_url("aanstelling_nieuw", ander.pk), _aanstelling(rol="trajectcoordinator"))
    assert antwoord.context["form"].errors == {"wijk": ["Kies een wijk, of kies alle wijken"]}
    client.post(
        beheer_url("aanstelling_nieuw", ander.pk), _aanstelling(rol="trajectcoordinator", wijk="alle")
    )
    assert Aanstelling.objects.get(gebruiker=ander).wijk is None


@pytest.mark.usefixtures("beheerder")
def test_appoint_partner_at_its_organisatie(client: Client) -> None:
    ander, organisatie = maak_gebruiker(), maak_organisatie("Gilde Opleidingen")
    zonder = client.post(beheer_url("aanstelling_nieuw", ander.pk), _aanstelling(rol="partner"))
    assert zonder.context["form"].errors == {"organisatie": ["Kies de organisatie van deze partner"]}
    client.post(
        beheer_url("aanstelling_nieuw", ander.pk), _aanstelling(rol="partner", organisatie=organisatie.pk)
    )
    assert str(Aanstelling.objects.get(gebruiker=ander)) == "partner, Gilde Opleidingen"


@pytest.mark.usefixtures("beheerder")
def test_appoint_forbidden_pair_says_so_at_rol(client: Client) -> None:
    ander = maak_gebruiker(Rol.CONSULENT)
    antwoord = client.post(beheer_url("aanstelling_nieuw", ander.pk), _aanstelling())
    assert antwoord.context["form"].errors == {
        "rol": ["Een inburgeringsconsulent kan niet tegelijk trajectcoördinator of teamleider zijn."]
    }
    assert Aanstelling.objects.filter(gebruiker=ander).count() == 1


@pytest.mark.parametrize(
    ("velden", "fouten"),
    [
        ({"rol": ""}, {"rol": ["Kies een rol"]}),
        ({"fte": "", "van": ""}, {"fte": ["Vul in hoeveel fte, zoals 0,8"], "van": ["Vul de eerste dag in"]}),
        ({"fte": "1,5"}, {"fte": ["Vul een getal in van hoogstens 1"]}),
        ({"fte": "0"}, {"fte": ["Vul een getal in van 0,05 of meer"]}),
        ({"fte": "0,123"}, {"fte": ["Vul een getal in met hoogstens 2 cijfers achter de komma"]}),
        ({"van": "ooit"}, {"van": ["Vul een datum in, zoals 24-11-2026"]}),
        ({"laatste_dag": "2020-01-01"}, {"laatste_dag": ["De laatste dag ligt niet voor de eerste."]}),
    ],
)
@pytest.mark.usefixtures("beheerder")
def test_appoint_wrong_values_each_at_its_field(
    client: Client, velden: dict[str, str], fouten: dict[str, list[str]]
) -> None:
    antwoord = client.post(beheer_url("aanstelling_nieuw", maak_gebruiker().pk), _aanstelling(**velden))
    assert antwoord.context["form"].errors == fouten


def test_appoint_oneself_offers_no_form_and_is_refused(client: Client, beheerder: Gebruiker) -> None:
    tekst = paginatekst(client, beheer_url("aanstelling_nieuw", beheerder.pk))
    assert "Je kunt jezelf geen aanstelling geven" in tekst
    assert 'name="rol"' not in tekst
    antwoord = client.post(beheer_url("aanstelling_nieuw", beheerder.pk), _aanstelling())
    assert antwoord.status_code == 403
    assert Aanstelling.objects.filter(gebruiker=beheerder).count() == 1


@pytest.mark.usefixtures("beheerder")
def test_change_fte_from_today_shows_both_on_the_page(client: Client) -> None:
    ander = maak_gebruiker(Rol.TRAJECTCOORDINATOR, wijk=maak_wijk("Donderberg"))
    oud = Aanstelling.objects.get(gebruiker=ander)
    begin = client.get(beheer_url("aanstelling_wijzig", ander.pk, oud.pk)).context["form"].initial
    assert begin == {"fte": Decimal(1), "fte_vanaf": vandaag(), "laatste_dag": None}
    client.post(
        beheer_url("aanstelling_wijzig", ander.pk, oud.pk), {"fte": "0,6", "fte_vanaf": vandaag().isoformat()}
    )
    tekst = paginatekst(client, beheer_url("gebruiker", ander.pk))
    assert "1,00" in tekst
    assert "0,60" in tekst
    assert tekst.count("trajectcoördinator, Donderberg") >= 2


def test_change_own_and_ended_aanstelling_offer_no_form(client: Client, beheerder: Gebruiker) -> None:
    eigen = Aanstelling.objects.get(gebruiker=beheerder)
    oud = maak_gebruiker(Rol.TEAMLEIDER, laatste_dag=vandaag() - DAG)
    oude = Aanstelling.objects.get(gebruiker=oud)
    for gebruiker, aanstelling in ((beheerder, eigen), (oud, oude)):
        assert 'name="fte"' not in paginatekst(
            client, beheer_url("aanstelling_wijzig", gebruiker.pk, aanstelling.pk)
        )
    assert (
        client.post(beheer_url("aanstelling_wijzig", beheerder.pk, eigen.pk), {"fte": "0,5"}).status_code
        == 403
    )
    fout = client.post(beheer_url("aanstelling_wijzig", oud.pk, oude.pk), {"fte": "0,5"})
    assert fout.context["form"].errors["laatste_dag"] == [
        "Deze aanstelling is al beëindigd. Voeg een nieuwe toe."
    ]


def test_aanstelling_of_somebody_else_is_not_found(client: Client, beheerder: Gebruiker) -> None:
    ander = maak_gebruiker(Rol.TEAMLEIDER)
    eigen = Aanstelling.objects.get(gebruiker=beheerder)
    for naam in ("aanstelling_wijzig", "aanstelling_beeindig"):
        assert client.get(beheer_url(naam, ander.pk, eigen.pk)).status_code == 404


def test_end_at_once_ends_a_running_session(client: Client, beheerder: Gebruiker) -> None:
    ander = maak_gebruiker(Rol.BEHEERDER, voornaam="Tim", achternaam="Bos")
    elders = Client()
    elders.force_login(ander)
    assert elders.get(beheer_url("overzicht")).status_code == 200
    aanstelling = Aanstelling.objects.get(gebruiker=ander)
    url = beheer_url("aanstelling_beeindig", ander.pk, aanstelling.pk)
    assert "Aanstelling beëindigen?" in paginatekst(client, url)
    client.post(url, {"wanneer": "per direct"})
    assert elders.get(beheer_url("overzicht")).status_code == 403
    tekst = paginatekst(client, beheer_url("gebruiker", ander.pk))
    assert "is beëindigd: functioneel beheerder." in tekst
    assert "geweest" in tekst
    assert "is al beëindigd" in paginatekst(client, url)


@pytest.mark.usefixtures("beheerder")
def test_end_after_a_day_asks_for_the_day(client: Client) -> None:
    ander = maak_gebruiker(Rol.TEAMLEIDER)
    aanstelling = Aanstelling.objects.get(gebruiker=ander)
    url = beheer_url("aanstelling_beeindig", ander.pk, aanstelling.pk)
    zonder = client.post(url, {"wanneer": "na een dag"})
    assert zonder.context["form"].errors == {"laatste_dag": ["Vul de laatste dag in"]}
    client.post(url, {"wanneer": "na een dag", "laatste_dag": vandaag().isoformat()})
    aanstelling.refresh_from_db()
    assert aanstelling.tot_en_met == vandaag()
    assert aanstelling.is_in_kracht()


def test_end_own_as_last_beheerder_says_why_not(client: Client, beheerder: Gebruiker) -> None:
    eigen = Aanstelling.objects.get(gebruiker=beheerder)
    url = beheer_url("aanstelling_beeindig", beheerder.pk, eigen.pk)
    assert 'name="laatste_dag"' not in paginatekst(client, url)
    antwoord = client.post(url, {"wanneer": "per direct"})
    assert antwoord.context["form"].non_field_errors() == [LAATSTE]
    assert LAATSTE in antwoord.content.decode()
    assert client.get(beheer_url("overzicht")).status_code == 200


def test_end_own_as_one_of_two_leads_away(client: Client, beheerder: Gebruiker) -> None:
    maak_gebruiker(Rol.BEHEERDER)
    eigen = Aanstelling.objects.get(gebruiker=beheerder)
    antwoord = client.post(
        beheer_url("aanstelling_beeindig", beheerder.pk, eigen.pk), {"wanneer": "per direct"}, follow=True
    )
    assert antwoord.status_code == 200
    assert client.get(beheer_url("overzicht")).status_code == 403


def test_end_open_beheerder_beside_a_temporary_one_says_from_when(
    client: Client, beheerder: Gebruiker
) -> None:
    ander = maak_gebruiker(Rol.BEHEERDER)
    Aanstelling.objects.filter(gebruiker=beheerder).update(tot=dt.date(2099, 1, 1))
    aanstelling = Aanstelling.objects.get(gebruiker=ander)
    antwoord = client.post(
        beheer_url("aanstelling_beeindig", ander.pk, aanstelling.pk), {"wanneer": "per direct"}
    )
    fouten = antwoord.context["form"].errors
    assert list(fouten) == ["wanneer"]
    assert fouten["wanneer"][0].startswith("Vanaf 1 januari 2099 is er dan geen functioneel beheerder meer.")


# --- the timeline


def test_timeline_places_every_aanstelling_and_keeps_the_ended() -> None:
    gebruiker, dag = maak_gebruiker(), dt.date(2026, 11, 24)
    geweest = maak_aanstelling(
        gebruiker, Rol.PROJECTLEIDER, van=dt.date(2024, 1, 1), laatste_dag=dt.date(2024, 12, 31)
    )
    loopt = maak_aanstelling(gebruiker, Rol.PROJECTLEIDER, van=dt.date(2025, 1, 1))
    komt = maak_aanstelling(gebruiker, Rol.TEAMLEIDER, van=dt.date(2027, 1, 1))
    ingetrokken = maak_aanstelling(
        gebruiker, Rol.BEHEERDER, van=dt.date(2026, 12, 1), laatste_dag=dt.date(2026, 11, 30)
    )
    balk = timeline([geweest, loopt, komt, ingetrokken], dag)
    assert [b.verloop for b in balk.balken] == ["geweest", "loopt", "komt", "ingetrokken"]
    assert [b.is_te_wijzigen for b in balk.balken] == [False, True, True, False]
    assert [b.periode for b in balk.balken] == [
        "1 jan 2024 tot en met 31 dec 2024",
        "vanaf 1 jan 2025",
        "vanaf 1 jan 2027",
        "zou beginnen op 1 dec 2026",
    ]
    links = [float(b.x.rstrip("%")) for b in balk.balken]
    assert links[0] == 0
    assert links[0] < links[1] < links[3] < links[2]
    einden = [x + float(b.breedte.rstrip("%")) for x, b in zip(links, balk.balken, strict=True)]
    assert [round(e) for e in einden[1:3]] == [100, 100]
    assert links[1] < float(balk.vandaag.rstrip("%")) < links[3]
    assert [s.tekst for s in balk.streepjes] == ["2025", "2026", ""]


@pytest.mark.usefixtures("beheerder")
def test_page_of_user_shows_ended_aanstelling_and_no_inline_style(client: Client) -> None:
    ander = maak_gebruiker(Rol.PROJECTLEIDER, laatste_dag=vandaag() - DAG)
    tekst = paginatekst(client, beheer_url("gebruiker", ander.pk))
    assert tekst.count("projectleider") == 2
    assert 'class="tijdbalk__balk--geweest"' in tekst
    assert "style=" not in tekst
