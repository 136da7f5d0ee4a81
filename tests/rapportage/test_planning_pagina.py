"""The page of the planning: when, what came last, what comes next and for whom; and what of it who sees."""

import datetime as dt
from uuid import uuid4

import pytest
from django.test import Client
from django.urls import reverse

from gebruikers.enums import Rol
from kern.klok import DAG, vandaag
from kern.opdracht import Stand
from rapportage import tijdvakken
from rapportage.enums import Rapportsoort
from rapportage.models import Rapportplanning, Rapportuitgave
from rapportage.planninglijst import WANNEER
from tests.fabrieken.gebruikers import maak_gebruiker
from tests.fabrieken.rapportage_planning import maak_planning, vul_rapportage
from tests.klok import Zetklok
from tests.queries import tel
from tests.rapportage.laden import laad
from tests.rapportage.narekenen import HIER

pytestmark = pytest.mark.django_db

MAAND = Rapportsoort.MAANDMONITORING
PAGINA = "/rapportages/planning/"


@pytest.fixture
def eva(client: Client) -> Client:
    client.force_login(maak_gebruiker(Rol.BELEIDSMEDEWERKER))
    return client


def tekst_van(client: Client, adres: str = PAGINA) -> str:
    return " ".join(client.get(adres, follow=True).text.split())


def test_without_rows_it_says_whom_to_ask(eva: Client) -> None:
    Rapportplanning.objects.all().delete()
    tekst = tekst_van(eva)
    assert "Er is nog niets gepland." in tekst
    assert "Vraag de functioneel beheerder" in tekst


def test_it_says_when_and_of_what_the_next_is(eva: Client, klok: Zetklok) -> None:
    maak_planning()
    Rapportplanning.objects.update(actief=True)
    tekst = tekst_van(eva)
    peildatum = tijdvakken.volgende_peildatum(MAAND)
    assert peildatum is not None
    for woorden in (
        "Maandmonitoring",
        "Op de eerste werkdag na elke maand, om 6.10",
        f"over {tijdvakken.periode_in_woorden(MAAND, peildatum)}",
        "Kwartaalmonitoring",
        "Elk jaar op 1 maart",
    ):
        assert woorden in tekst
    assert tekst.index("Maandmonitoring") < tekst.index("Kwartaalmonitoring") < tekst.index("Jaarrapportage")


def test_rhythm_in_words_is_that_of_the_periods() -> None:
    """The sentences of the page name the times that `tijdvakken` works out."""
    for soort, dag, uur in (
        (MAAND, dt.date(2026, 11, 30), "6.10"),
        (Rapportsoort.KWARTAALMONITORING, dt.date(2026, 9, 30), "6.10"),
        (Rapportsoort.JAARRAPPORTAGE, dt.date(2026, 12, 31), "0.10"),
    ):
        moment = tijdvakken.te_maken_vanaf(soort, dag).astimezone(HIER)
        assert f"{moment:%-H.%M}" == uur
        assert f"om {uur}\N{NO-BREAK SPACE}uur" in str(WANNEER[soort])


def test_what_is_behind_and_what_came_last_is_said(eva: Client) -> None:
    laad()
    *_, eerder, _, _ = tijdvakken.peildata(MAAND)
    maak_planning(gevraagd_tot=eerder)
    assert "nog 2 uitgaven te maken" in tekst_van(eva)
    vul_rapportage()
    tekst = tekst_van(eva)
    uitgave = Rapportuitgave.objects.get()
    assert f'href="{reverse("rapportage:uitgave", args=[uitgave.pk])}">{uitgave}' in tekst.replace(
        "<span", " <span"
    )
    Rapportuitgave.objects.update(stand=Stand.MISLUKT, gemeld_op=None)
    assert "mislukt" in tekst_van(eva)


def test_after_the_pilot_nothing_is_to_come(eva: Client, settings: object) -> None:
    settings.PILOT_TOT_EN_MET = vandaag() - 100 * DAG  # type: ignore[attr-defined]
    maak_planning()
    assert "de pilot is voorbij" in tekst_van(eva)


def test_making_now_says_what_happens(eva: Client) -> None:
    *_, vorige, laatste = tijdvakken.peildata(MAAND)
    pk = maak_planning(gevraagd_tot=vorige).pk
    naam = tijdvakken.titel(MAAND, laatste)
    antwoord = eva.post(reverse("rapportage:planning_nu", args=[pk]), follow=True)
    assert f"{naam} wordt gemaakt." in antwoord.text
    assert Rapportuitgave.objects.get().peildatum == laatste
    assert "wacht op een plek" in antwoord.text
    Rapportuitgave.objects.update(stand=Stand.MISLUKT)
    assert f"{naam} is niet gelukt." in eva.post(
        reverse("rapportage:planning_nu", args=[pk]), follow=True
    ).text.replace("&#x27;", "'")


def test_switching_off_and_on_again(eva: Client) -> None:
    pk = maak_planning().pk
    antwoord = eva.post(reverse("rapportage:planning_uit", args=[pk]), follow=True)
    assert "De maandmonitoring wordt niet meer automatisch gemaakt." in antwoord.text
    assert "Aanzetten" in antwoord.text
    antwoord = eva.post(reverse("rapportage:planning_aan", args=[pk]), follow=True)
    assert "De maandmonitoring wordt weer automatisch gemaakt." in antwoord.text
    assert Rapportplanning.objects.get(pk=pk).actief


def test_who_is_told_is_chosen_from_who_may_read(eva: Client) -> None:
    hoofd, adviseur, leider = (
        maak_gebruiker(rol, achternaam=f"Van {rol}")
        for rol in (Rol.AFDELINGSHOOFD, Rol.ADVISEUR, Rol.TEAMLEIDER)
    )
    pk = maak_planning(MAAND, hoofd).pk
    adres = reverse("rapportage:planning_abonnees", args=[pk])
    pagina = tekst_van(eva, adres)
    assert adviseur.naam in pagina
    assert leider.naam not in pagina
    invoer = {"sleutel": str(uuid4()), "gezien": str(hoofd.pk), "abonnees": [str(adviseur.pk)]}
    assert "Vastgelegd wie een mail krijgt." in eva.post(adres, invoer, follow=True).text
    assert list(Rapportplanning.objects.get(pk=pk).abonnees.all()) == [adviseur]
    assert "1 persoon" in tekst_van(eva)
    fout = eva.post(
        adres, {"sleutel": str(uuid4()), "gezien": str(adviseur.pk), "abonnees": [str(leider.pk)]}
    )
    assert "Kies een van de antwoorden die er staan" in fout.text


def test_who_may_not_read_it_any_more_is_said(eva: Client) -> None:
    hoofd = maak_gebruiker(Rol.AFDELINGSHOOFD, achternaam="Weg")
    pk = maak_planning(MAAND, hoofd).pk
    hoofd.aanstellingen.update(tot=vandaag() - DAG)
    assert f"Mag dit rapport niet meer lezen en krijgt geen mail: {hoofd.naam}." in tekst_van(eva)
    assert "mag dit niet meer lezen" in tekst_van(eva, reverse("rapportage:planning_abonnees", args=[pk]))


def test_who_only_reads_sees_no_names_and_no_buttons(client: Client) -> None:
    hoofd, ander = maak_gebruiker(Rol.AFDELINGSHOOFD), maak_gebruiker(Rol.PROJECTLEIDER, achternaam="Ander")
    maak_planning(MAAND, hoofd, ander)
    client.force_login(hoofd)
    tekst = tekst_van(client)
    assert ander.naam not in tekst
    assert "je krijgt een mail als het klaar is" in tekst
    assert "Nu maken" not in tekst
    assert "Uitzetten" not in tekst


@pytest.mark.parametrize("rol", [Rol.ADVISEUR, Rol.WIJKCOORDINATOR])
def test_werkgroep_reads_monitoring_alone(client: Client, rol: Rol) -> None:
    laad()
    vul_rapportage()
    monitoring = Rapportuitgave.objects.get()
    jaar = Rapportuitgave.objects.create(
        soort=Rapportsoort.JAARRAPPORTAGE,
        jaar=2025,
        peildatum=dt.date(2025, 12, 31),
        bekend_op=monitoring.bekend_op,
    )
    wie = maak_gebruiker(rol)
    client.force_login(wie)
    tekst = tekst_van(client, reverse("rapportage:uitgaven"))
    assert str(monitoring) in tekst
    assert str(jaar) not in tekst
    assert reverse("rapportage:planning") not in tekst
    assert "Cijfers downloaden" not in tekst_van(client, reverse("rapportage:uitgave", args=[monitoring.pk]))
    assert client.get(reverse("rapportage:uitgave_pdf", args=[monitoring.pk])).status_code == 200
    assert client.get(reverse("rapportage:uitgave_cijfers", args=[monitoring.pk])).status_code == 403
    assert client.get(reverse("rapportage:uitgave", args=[jaar.pk])).status_code == 404
    assert client.get(PAGINA).status_code == 403


def test_page_takes_as_many_queries_for_one_told_as_for_many(eva: Client) -> None:
    lezers = [maak_gebruiker(Rol.PROJECTLEIDER) for _ in range(12)]
    maak_planning(MAAND, lezers[0])
    een = tel(eva, PAGINA)
    maak_planning(MAAND, *lezers)
    assert tel(eva, PAGINA) == een


def test_form_takes_as_many_queries_for_one_reader_as_for_many(eva: Client) -> None:
    maak_gebruiker(Rol.PROJECTLEIDER)
    adres = reverse("rapportage:planning_abonnees", args=[maak_planning().pk])
    een = tel(eva, adres)
    for _ in range(12):
        maak_gebruiker(Rol.PROJECTLEIDER)
    assert tel(eva, adres) == een


def test_editions_of_the_planning_say_so(eva: Client) -> None:
    laad()
    vul_rapportage()
    tekst = tekst_van(eva, reverse("rapportage:uitgaven"))
    assert "gevraagd door de planning" in tekst
    assert reverse("rapportage:planning") in tekst
