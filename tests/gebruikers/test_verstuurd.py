"""A form that was sent, and a button that was pressed: done once, and never lost."""

import datetime as dt
import uuid
from collections.abc import Callable
from typing import Any

import pytest
from django.contrib.messages import get_messages
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from pytest_django import Settings

from gebruikers.enums import Rol
from gebruikers.models import Concept, Gebruiker, Verzoek
from gebruikers.services.concepten import lees_velden
from gebruikers.services.verzoeken import AndereInhoud
from inburgeraars.models import Inburgeraar
from kern.versie import Ondertussen, Verschil
from kern.weigering import Weigering
from tests.fabrieken.gebruikers import maak_gebruiker
from tests.gebruikers.urls_verstuurd import DIENST

pytestmark = pytest.mark.django_db


class DagFout(Weigering):
    veld = "dag"


@pytest.fixture(autouse=True)
def met_formulieren(settings: Settings) -> None:
    settings.ROOT_URLCONF = "tests.gebruikers.urls_verstuurd"


@pytest.fixture
def gedaan(monkeypatch: pytest.MonkeyPatch) -> list[dict[str, Any]]:
    """Return what the service was called with."""
    gedaan: list[dict[str, Any]] = []

    def doe(invoer: dict[str, Any]) -> str:
        gedaan.append(invoer)
        return str(invoer.get("naam", len(gedaan)))

    monkeypatch.setitem(DIENST, "doe", doe)
    return gedaan


@pytest.fixture
def weigert(monkeypatch: pytest.MonkeyPatch) -> Callable[[Exception], None]:
    """Let the service refuse."""

    def zet(fout: Exception) -> None:
        def doe(_invoer: dict[str, Any]) -> str:
            raise fout

        monkeypatch.setitem(DIENST, "doe", doe)

    return zet


@pytest.fixture
def coordinator(client: Client) -> Gebruiker:
    gebruiker = maak_gebruiker(Rol.TRAJECTCOORDINATOR)
    client.force_login(gebruiker)
    return gebruiker


AL_VERSTUURD = ("info", "Dit had je al verstuurd. Er is niets dubbel opgeslagen.")


def velden(**anders: Any) -> dict[str, Any]:
    return {"sleutel": str(uuid.uuid4()), "versie": 1, "naam": "Ada"} | anders


def meldingen(antwoord: Any) -> list[tuple[str, str]]:
    return [(m.level_tag, str(m)) for m in get_messages(antwoord.wsgi_request)]


def bewaarde(gebruiker: Gebruiker) -> dict[str, Any]:
    return lees_velden(Concept.objects.get(gebruiker=gebruiker).inhoud).dict()


@pytest.mark.usefixtures("coordinator")
def test_form_that_is_opened_does_nothing(client: Client, gedaan: list[Any]) -> None:
    assert client.get("/formulier/", {"naam": "Ada"}).status_code == 200
    assert gedaan == []


@pytest.mark.usefixtures("coordinator")
def test_valid_form_calls_the_service_and_goes_where_that_leads(client: Client, gedaan: list[Any]) -> None:
    antwoord = client.post("/formulier/", velden(dag="2026-03-01"))
    assert antwoord["Location"] == "/klaar/Ada/"
    assert meldingen(antwoord) == [("success", "Bewaard.")]
    (invoer,) = gedaan
    assert (invoer["naam"], invoer["dag"], invoer["versie"]) == ("Ada", dt.date(2026, 3, 1), 1)
    assert "sleutel" not in invoer


@pytest.mark.usefixtures("coordinator")
def test_same_submit_again_leads_where_the_first_did(client: Client, gedaan: list[Any]) -> None:
    verstuurd = velden()
    adressen = [client.post("/formulier/", verstuurd)["Location"] for _ in range(3)]
    assert adressen == ["/klaar/Ada/"] * 3
    assert len(gedaan) == Verzoek.objects.count() == 1


@pytest.mark.usefixtures("coordinator", "gedaan")
def test_same_submit_again_says_that_it_was_sent_before(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    verstuurd = velden()
    client.post("/formulier/", verstuurd)
    assert meldingen(client.post("/formulier/", verstuurd))[1:] == [AL_VERSTUURD]
    monkeypatch.setitem(DIENST, "bezet", lambda: ("Ada",))
    assert meldingen(client.post("/formulier/", verstuurd))[2:] == [AL_VERSTUURD]


def test_other_content_under_one_key_is_offered_under_another(
    client: Client, coordinator: Gebruiker, gedaan: list[Any]
) -> None:
    verstuurd = velden()
    client.post("/formulier/", verstuurd)
    antwoord = client.post("/formulier/", verstuurd | {"naam": "Bo"})
    form = antwoord.context["form"]
    (zin,) = form.non_field_errors()
    assert zin == (
        "Dit formulier heb je al eerder verstuurd, maar toen met andere antwoorden. Kijk eerst bij "
        "/klaar/Ada/ of alles is opgeslagen. Ontbreekt er nog iets? Verstuur het dan nog een keer."
    )
    assert [i["naam"] for i in gedaan] == ["Ada"]
    nieuw = {naam: form[naam].value() or "" for naam in ("sleutel", "versie", "naam")}
    assert nieuw["sleutel"] != verstuurd["sleutel"]
    assert bewaarde(coordinator) == {"sleutel": nieuw["sleutel"], "versie": "1", "naam": "Bo"}
    assert client.post("/formulier/", nieuw)["Location"] == "/klaar/Bo/"
    assert [i["naam"] for i in gedaan] == ["Ada", "Bo"]
    assert not Concept.objects.exists()


@pytest.mark.usefixtures("coordinator")
def test_file_with_other_content_is_another_submit(client: Client, gedaan: list[Any]) -> None:
    def verstuur(inhoud: bytes, naam: str) -> int:
        return client.post("/formulier/", getypt | {"bestand": SimpleUploadedFile(naam, inhoud)}).status_code

    getypt = velden()
    assert verstuur(b"een", "a.txt") == 302
    assert verstuur(b"een", "b.txt") == 302
    assert verstuur(b"twee", "a.txt") == 200
    assert len(gedaan) == 1


def test_service_that_finds_the_key_used_offers_the_form_again(
    client: Client, coordinator: Gebruiker, weigert: Callable[[Exception], None]
) -> None:
    weigert(AndereInhoud("/elders/"))
    verstuurd = velden()
    form = client.post("/formulier/", verstuurd).context["form"]
    assert "Kijk eerst bij /elders/ of alles is opgeslagen." in form.non_field_errors()[0]
    assert form["sleutel"].value() != verstuurd["sleutel"]
    assert bewaarde(coordinator)["sleutel"] == form["sleutel"].value()


@pytest.mark.usefixtures("coordinator")
def test_submit_that_its_first_made_invalid_leads_where_that_did(
    client: Client, gedaan: list[Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    verstuurd = velden()
    client.post("/formulier/", verstuurd)
    monkeypatch.setitem(DIENST, "bezet", lambda: ("Ada",))
    antwoord = client.post("/formulier/", verstuurd)
    assert antwoord["Location"] == "/klaar/Ada/"
    assert len(gedaan) == 1
    ander = client.post("/formulier/", velden())
    assert ander.context["form"].errors == {"naam": ["Deze naam is bezet"]}
    zonder_sleutel = client.post("/formulier/", verstuurd | {"sleutel": "x"})
    assert "naam" in zonder_sleutel.context["form"].errors


@pytest.mark.parametrize(
    ("fout", "fouten"),
    [
        (Weigering("Dat kan nu niet."), {"__all__": ["Dat kan nu niet."]}),
        (DagFout("Die dag niet."), {"dag": ["Die dag niet."]}),
        (ValidationError("Dat klopt niet."), {"__all__": ["Dat klopt niet."]}),
        (
            ValidationError({"naam": ["Te kort.", "Te vreemd."], "weg": "Weg.", "elders": "Elders."}),
            {"naam": ["Te kort.", "Te vreemd."], "__all__": ["Weg.", "Elders."]},
        ),
    ],
)
def test_refusal_is_shown_at_the_form_or_the_field_that_it_names(
    client: Client,
    coordinator: Gebruiker,
    weigert: Callable[[Exception], None],
    fout: Exception,
    fouten: dict[str, list[str]],
) -> None:
    weigert(fout)
    verstuurd = velden(dag="2026-03-01")
    antwoord = client.post("/formulier/", verstuurd)
    assert antwoord.status_code == 200
    assert antwoord.context["form"].errors == fouten
    assert meldingen(antwoord) == []
    assert not Verzoek.objects.exists(), "the key can be used again"
    assert bewaarde(coordinator) == verstuurd | {"versie": "1"}


@pytest.mark.usefixtures("coordinator")
def test_refused_form_sent_again_is_carried_out(
    client: Client, weigert: Callable[[Exception], None], request: pytest.FixtureRequest
) -> None:
    weigert(Weigering("Nu niet."))
    verstuurd = velden()
    client.post("/formulier/", verstuurd)
    gedaan = request.getfixturevalue("gedaan")
    assert client.post("/formulier/", verstuurd)["Location"] == "/klaar/Ada/"
    assert len(gedaan) == 1
    assert not Concept.objects.exists()


def test_row_that_changed_meanwhile_is_said_and_the_draft_has_its_version(
    client: Client, coordinator: Gebruiker, weigert: Callable[[Exception], None]
) -> None:
    anders = Verschil(veld="naam", naam="Naam", was="Eva", nu="Eef")
    weigert(Ondertussen(rij=Inburgeraar(pk=4, versie=7), verschillen=[anders]))
    form = client.post("/formulier/", velden()).context["form"]
    (botsing,) = form.ondertussen.botsingen
    assert (botsing.naam, botsing.was, botsing.nu, botsing.getypt) == ("Naam", "Eva", "Eef", "Ada")
    assert form["versie"].value() == bewaarde(coordinator)["versie"] == "7"
    assert bewaarde(coordinator)["naam"] == "Ada"


def test_draft_goes_in_the_act_that_saves(client: Client, coordinator: Gebruiker, gedaan: list[Any]) -> None:
    verstuurd = velden()
    client.post("/concept/verstuurd/geen/0/", verstuurd, headers={"X-Achtergrond": "1"})
    assert bewaarde(coordinator)["naam"] == "Ada"
    client.post("/formulier/", verstuurd)
    assert not Concept.objects.exists()
    assert len(gedaan) == 1


def test_invalid_form_leaves_its_draft_alone(client: Client, coordinator: Gebruiker) -> None:
    client.post("/concept/verstuurd/geen/0/", velden(naam="A"), headers={"X-Achtergrond": "1"})
    assert client.post("/formulier/", velden(naam="")).status_code == 200
    assert bewaarde(coordinator)["naam"] == "A"


def test_who_reads_figures_sends_forms_without_drafts(
    client: Client, gedaan: list[Any], weigert: Callable[[Exception], None]
) -> None:
    wijkcoordinator = maak_gebruiker(Rol.WIJKCOORDINATOR)
    client.force_login(wijkcoordinator)
    assert wijkcoordinator.databaserol == "cijfers"
    assert client.post("/formulier/", velden())["Location"] == "/klaar/Ada/"
    assert len(gedaan) == 1
    weigert(Weigering("Nu niet."))
    antwoord = client.post("/formulier/", velden())
    assert antwoord.context["form"].non_field_errors() == ["Nu niet."]
    assert antwoord.context["form"]["naam"].value() == "Ada"
    assert not Concept.objects.exists()


@pytest.mark.usefixtures("coordinator")
def test_page_of_one_form_without_key(
    client: Client, gedaan: list[Any], weigert: Callable[[Exception], None]
) -> None:
    tekst = client.get("/zonder-sleutel/").content.decode()
    assert "<title>Naam kiezen" in tekst
    assert "Kies maar." in tekst
    for _ in range(2):
        antwoord = client.post("/zonder-sleutel/", {"naam": "Ada"})
        assert antwoord["Location"] == "/terug/"
    assert meldingen(antwoord)[-1] == ("success", "Ada is bewaard.")
    assert len(gedaan) == 2
    weigert(Weigering("Nu niet."))
    assert "Nu niet." in client.post("/zonder-sleutel/", {"naam": "Ada"}).content.decode()


@pytest.mark.usefixtures("coordinator")
def test_nothing_to_say_says_nothing(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(DIENST, "doe", lambda _invoer: "")
    assert meldingen(client.post("/zonder-sleutel/", {"naam": "Ada"})) == []


@pytest.mark.usefixtures("coordinator", "gedaan")
def test_button_says_what_was_done(client: Client) -> None:
    antwoord = client.post("/knop/")
    assert antwoord["Location"] == "/klaar/"
    assert meldingen(antwoord) == [("success", "1 gedaan.")]


@pytest.mark.usefixtures("coordinator")
@pytest.mark.parametrize(
    ("fout", "zin"),
    [
        (Weigering("Nu niet."), "Nu niet."),
        (ValidationError(["Een.", "Twee."]), "Een. Twee."),
        (
            Ondertussen(rij=Inburgeraar(pk=4, versie=7)),
            "Dit is ondertussen gewijzigd. Kijk hieronder wat er veranderde en kies.",
        ),
    ],
)
def test_button_that_is_refused_says_why(
    client: Client, weigert: Callable[[Exception], None], fout: Exception, zin: str
) -> None:
    weigert(fout)
    antwoord = client.post("/knop/")
    assert antwoord["Location"] == "/klaar/"
    assert meldingen(antwoord) == [("error", zin)]
    assert client.post("/knop/?anders=/blijf/")["Location"] == "/blijf/"
