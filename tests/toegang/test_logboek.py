"""Who read what, and who was refused what, stands in the logboek: once an act, whatever the browser says."""

import datetime as dt
import re
from collections.abc import Iterator
from html import unescape
from uuid import uuid4

import pytest
from django.test import Client
from django.urls import reverse
from pytest_django.plugin import DjangoDbBlocker

from gebruikers.models import Concept
from inburgeraars.models import Document, Inburgeraar, OverPersoon
from kern.klok import nu, vandaag
from logboek.models import Logonderwerp, Logregel
from tests.eens import eens
from tests.fabrieken.trajecten import maak_huisbezoek
from tests.toegang.wereld import GEHEIM, Wereld, maak_wereld
from trajecten.contact.models import GeplandBezoek
from trajecten.kader.verslagen import PER_KEER
from trajecten.plan.models import Afspraak, Component
from trajecten.taken.models import Taak

pytestmark = pytest.mark.django_db

HTMX = {"HX-Request": "true"}


@pytest.fixture(scope="module")
def _wereld(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[Wereld]:
    """The town, with somebody who was visited often, and an empty logboek."""
    with eens(django_db_blocker):
        wereld = maak_wereld()
        eigen = wereld.personen["eigen"]
        for dagen in range(1, PER_KEER * 2 + 2):
            maak_huisbezoek(eigen, wereld.gebruikers["coord"], datum=vandaag() - dt.timedelta(days=dagen))
        Logonderwerp.objects.all().delete()
        Logregel.objects.all().delete()
        yield wereld


@pytest.fixture
def coord(wereld: Wereld) -> Client:
    return wereld.klant("coord")


def _regels() -> list[tuple[str, str]]:
    """Return act and part of every row, oldest first."""
    return list(Logregel.objects.order_by("id").values_list("handeling", "onderdeel"))


def _van(persoon: Inburgeraar) -> list[tuple[int | None, str, str]]:
    """Return who, act and part of the rows about a person, oldest first."""
    rijen = Logonderwerp.objects.filter(soort="inburgeraar", object_id=persoon.pk).order_by("logregel_id")
    regels = [rij.logregel for rij in rijen.select_related("logregel")]
    return [(regel.actor_id, regel.handeling, regel.onderdeel) for regel in regels]


def _ouder(tekst: str) -> str:
    """Return the address behind "Ouder tonen"."""
    gevonden = re.search(r'hx-get="([^"]+)"', tekst)
    assert gevonden is not None
    return unescape(gevonden[1])


@pytest.mark.parametrize(
    ("naam", "onderdeel"),
    [
        ("dossier", "overzicht"),
        ("tijdlijn", "tijdlijn"),
        ("huisbezoek_nieuw", "huisbezoek"),
        ("persoon_wijzigen", "gegevens"),
    ],
)
@pytest.mark.parametrize("kop", [{}, HTMX], ids=["page", "fragment"])
def test_reading_is_logged_with_its_part(
    wereld: Wereld, coord: Client, kop: dict[str, str], naam: str, onderdeel: str
) -> None:
    eigen = wereld.personen["eigen"]
    assert coord.get(reverse(f"trajecten:{naam}", args=[eigen.pk]), headers=kop).status_code == 200
    assert _regels() == [("dossier geopend", onderdeel)]
    assert _van(eigen) == [(wereld.gebruikers["coord"].pk, "dossier geopend", onderdeel)]


def test_reading_the_logboek_is_logged_with_its_part(wereld: Wereld) -> None:
    eigen = wereld.personen["eigen"]
    assert wereld.klant("leider").get(reverse("trajecten:logboek", args=[eigen.pk])).status_code == 200
    assert _van(eigen) == [(wereld.gebruikers["leider"].pk, "logboek gelezen", "logboek")]


def test_form_that_is_sent_and_shown_again_is_reading_too(wereld: Wereld, coord: Client) -> None:
    adres = reverse("trajecten:huisbezoek_nieuw", args=[wereld.personen["eigen"].pk])
    assert coord.post(adres, {"sleutel": str(uuid4())}).status_code == 200
    assert _regels() == [("dossier geopend", "huisbezoek")]


def test_older_entries_go_on_from_the_page_that_was_logged(wereld: Wereld, coord: Client) -> None:
    eigen = wereld.personen["eigen"]
    pagina = coord.get(reverse("trajecten:dossier", args=[eigen.pk]))
    stuk = coord.get(_ouder(pagina.text), headers=HTMX)
    nog_een = coord.get(_ouder(stuk.text), headers=HTMX)
    assert stuk.status_code == nog_een.status_code == 200
    assert GEHEIM in pagina.text + stuk.text + nog_een.text
    assert _regels() == [("dossier geopend", "overzicht")]


def test_older_entries_without_javascript_go_on_as_well(wereld: Wereld, coord: Client) -> None:
    pagina = coord.get(reverse("trajecten:dossier", args=[wereld.personen["eigen"].pk]))
    assert coord.get(_ouder(pagina.text)).status_code == 200
    assert _regels() == [("dossier geopend", "overzicht")]


def test_timeline_opened_by_itself_is_one_act_with_what_follows(wereld: Wereld, coord: Client) -> None:
    stuk = coord.get(reverse("trajecten:tijdlijn", args=[wereld.personen["eigen"].pk]), headers=HTMX)
    coord.get(_ouder(stuk.text), headers=HTMX)
    assert _regels() == [("dossier geopend", "tijdlijn")]


def test_link_of_a_colleague_is_no_proof(wereld: Wereld, coord: Client) -> None:
    pagina = coord.get(reverse("trajecten:dossier", args=[wereld.personen["eigen"].pk]))
    wereld.klant("collega").get(_ouder(pagina.text), headers=HTMX)
    assert _regels()[1:] == [("dossier geopend", "tijdlijn")]


def test_link_to_another_person_is_no_proof(wereld: Wereld, coord: Client) -> None:
    eigen, vrij = wereld.personen["eigen"], wereld.personen["vrij"]
    adres = _ouder(coord.get(reverse("trajecten:dossier", args=[eigen.pk])).text)
    coord.get(adres.replace(f"/{eigen.pk}/", f"/{vrij.pk}/"), headers=HTMX)
    assert [onderdeel for _wie, _wat, onderdeel in _van(vrij)] == ["tijdlijn"]


def test_link_that_was_changed_is_no_proof(wereld: Wereld, coord: Client) -> None:
    adres = _ouder(coord.get(reverse("trajecten:dossier", args=[wereld.personen["eigen"].pk])).text)
    coord.get(f"{adres}x", headers=HTMX)
    assert _regels()[1:] == [("dossier geopend", "tijdlijn")]


@pytest.mark.parametrize(("minuten", "rijen"), [(29, 1), (31, 2)])
def test_link_is_good_for_half_an_hour(
    wereld: Wereld, coord: Client, monkeypatch: pytest.MonkeyPatch, minuten: int, rijen: int
) -> None:
    adres = _ouder(coord.get(reverse("trajecten:dossier", args=[wereld.personen["eigen"].pk])).text)
    later = nu().timestamp() + minuten * 60
    monkeypatch.setattr("django.core.signing.time.time", lambda: later)
    assert coord.get(adres, headers=HTMX).status_code == 200
    assert len(_regels()) == rijen


@pytest.mark.parametrize("wie", ["elders", "beleid", "partner"])
@pytest.mark.parametrize("naam", ["dossier", "tijdlijn", "huisbezoek_nieuw", "logboek"])
def test_refusal_stands_in_the_logboek_of_that_dossier(wereld: Wereld, wie: str, naam: str) -> None:
    eigen = wereld.personen["eigen"]
    klant = wereld.klant(wie)
    assert klant.get(reverse(f"trajecten:{naam}", args=[eigen.pk])).status_code == 404
    assert _van(eigen) == [(wereld.gebruikers[wie].pk, "geweigerd", f"trajecten:{naam}")]
    logboek = wereld.klant("leider").get(reverse("trajecten:logboek", args=[eigen.pk])).text
    assert f'geweigerd <span class="noot">{naam.replace("_", " ")}</span>' in " ".join(logboek.split())


def test_refusal_within_sight_names_the_person_too(wereld: Wereld) -> None:
    eigen = wereld.personen["eigen"]
    adres = reverse("trajecten:huisbezoek_nieuw", args=[eigen.pk])
    assert wereld.klant("collega").get(adres).status_code == 403
    assert wereld.klant("leider").post(adres).status_code == 403
    assert [wat for _wie, wat, _onderdeel in _van(eigen)] == ["geweigerd", "geweigerd"]


@pytest.mark.parametrize(
    ("naam", "model"),
    [
        ("component_wijzigen", Component),
        ("afspraak_wijzigen", Afspraak),
        ("bezoek_verzetten", GeplandBezoek),
        ("document_wijzigen", Document),
        ("taak_vervalt", Taak),
    ],
)
def test_refusal_of_a_row_stands_in_the_logboek_of_its_person(
    wereld: Wereld, naam: str, model: type[OverPersoon]
) -> None:
    eigen = wereld.personen["eigen"]
    rij = model.objects.filter(inburgeraar=eigen).order_by("pk")[0]
    assert wereld.klant("elders").get(reverse(f"trajecten:{naam}", args=[rij.pk])).status_code == 404
    assert _van(eigen) == [(wereld.gebruikers["elders"].pk, "geweigerd", f"trajecten:{naam}")]
    logboek = wereld.klant("leider").get(reverse("trajecten:logboek", args=[eigen.pk])).text
    assert f'geweigerd <span class="noot">{naam.replace("_", " ")}</span>' in " ".join(logboek.split())


def test_refusal_of_a_row_that_is_not_there_names_nobody(wereld: Wereld) -> None:
    assert wereld.klant("elders").get("/afspraken/987654321/wijzigen/").status_code == 404
    assert not Logonderwerp.objects.filter(soort="inburgeraar").exists()


def test_refusal_of_a_draft_names_the_person(wereld: Wereld) -> None:
    eigen = wereld.personen["eigen"]
    adres = reverse("gebruikers:concept", args=["huisbezoek", "inburgeraar", eigen.pk])
    assert wereld.klant("elders").post(adres, {"tekst": "x"}).status_code == 404
    assert [onderdeel for _wie, _wat, onderdeel in _van(eigen)] == ["gebruikers:concept"]
    assert not Concept.objects.exists()
    anders = reverse("gebruikers:concept", args=["huisbezoek", "verzonnen-soort", eigen.pk])
    assert wereld.klant("elders").post(anders, {"tekst": "x"}).status_code == 404
    assert not Logonderwerp.objects.exclude(soort="inburgeraar").exists()


def test_refusal_of_who_does_not_exist_names_what_was_asked(wereld: Wereld, coord: Client) -> None:
    assert coord.get("/inburgeraars/987654321/").status_code == 404
    assert Logonderwerp.objects.get().object_id == 987654321
    assert coord.get(f"/inburgeraars/{2**63}/").status_code == 404
    assert _regels()[1:] == [("geweigerd", "trajecten:dossier")]
    assert Logonderwerp.objects.count() == 1
