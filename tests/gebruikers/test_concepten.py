"""Drafts: kept while one types, given back to their own user, and never twice."""

import uuid
from typing import Any

import pytest
from django.http import QueryDict
from django.test import Client
from pytest_django import Settings

from gebruikers.concept import houdt_concept
from gebruikers.enums import Rol
from gebruikers.models import Concept, Gebruiker
from gebruikers.services.concepten import (
    MAX_TEKENS,
    ConceptTeGroot,
    bewaar_concept,
    gooi_concept_weg,
    lees_concept,
    schrijf_velden,
)
from kern.beleid import Onderwerp
from tests.fabrieken.gebruikers import maak_gebruiker

pytestmark = pytest.mark.django_db

ACHTERGROND = {"X-Achtergrond": "1"}
OVER = Onderwerp("inburgeraar", 4)


@pytest.fixture(autouse=True)
def met_formulieren(settings: Settings) -> None:
    settings.ROOT_URLCONF = "tests.gebruikers.urls_concept"


@pytest.fixture
def coordinator(client: Client) -> Gebruiker:
    gebruiker = maak_gebruiker(Rol.TRAJECTCOORDINATOR)
    client.force_login(gebruiker)
    return gebruiker


def velden(**waarden: Any) -> QueryDict:
    dict_ = QueryDict(mutable=True)
    for naam, waarde in waarden.items():
        dict_.setlist(naam, waarde if isinstance(waarde, list) else [waarde])
    return dict_


def bewaar(client: Client, pad: str = "/concept/proef/inburgeraar/4/", **waarden: Any) -> Any:
    return client.post(pad, waarden, headers=ACHTERGROND)


def test_draft_comes_back_as_typed(client: Client, coordinator: Gebruiker) -> None:
    sleutel = str(uuid.uuid4())
    antwoord = bewaar(
        client,
        tekst="Ze wil leren lassen.\nEn fietsen.",
        dag="morgen of zo",
        wie=["man", "buur"],
        minuten_vrij="25",
        sleutel=sleutel,
    )
    assert antwoord.status_code == 200
    assert set(antwoord.json()) == {"bewaard"}
    pagina = client.get("/proef/4/")
    initial = pagina.context["form"].initial
    assert initial["tekst"] == "Ze wil leren lassen.\nEn fietsen."
    assert initial["dag"] == "morgen of zo"
    assert initial["wie"] == ["man", "buur"]
    assert initial["minuten"] == "25"
    assert initial["akkoord"] is False
    assert initial["sleutel"] == sleutel
    assert "Hier was je aan begonnen" in pagina.content.decode()


def test_form_without_draft_opens_as_usual(client: Client, coordinator: Gebruiker) -> None:
    pagina = client.get("/proef/4/")
    assert pagina.context["form"].initial == {}
    assert "Hier was je aan begonnen" not in pagina.content.decode()


def test_last_draft_counts(client: Client, coordinator: Gebruiker) -> None:
    bewaar(client, tekst="eerst")
    bewaar(client, tekst="daarna")
    assert Concept.objects.count() == 1
    assert client.get("/proef/4/").context["form"].initial["tekst"] == "daarna"


def test_draft_is_of_one_form_and_one_person(client: Client, coordinator: Gebruiker) -> None:
    bewaar(client, tekst="over vier")
    bewaar(client, "/concept/proef-nieuw/geen/0/", tekst="over niemand")
    assert client.get("/proef/6/").context["form"].initial == {}
    assert client.get("/proef/nieuw/").context["form"].initial["tekst"] == "over niemand"


def test_draft_is_not_seen_by_colleague_with_same_sight(client: Client, coordinator: Gebruiker) -> None:
    bewaar(client, tekst="van mij")
    client.force_login(maak_gebruiker(Rol.TRAJECTCOORDINATOR))
    assert client.get("/proef/4/").context["form"].initial == {}


def test_draft_is_stored_encrypted_without_token_and_password(client: Client, coordinator: Gebruiker) -> None:
    bewaar(
        client,
        tekst="Ze is ziek.",
        csrfmiddlewaretoken="geheim-a",
        wachtwoord="geheim-b",
        password1="geheim-c",
    )
    (concept,) = Concept.objects.all()
    assert concept.inhoud == '{"tekst": ["Ze is ziek."]}'
    from django.db import connection  # noqa: PLC0415  the bytes as they lie there

    with connection.cursor() as cursor:
        cursor.execute("SELECT inhoud FROM gebruikers_concept")
        (bytes_,) = cursor.fetchone()
    assert b"ziek" not in bytes(bytes_)


def test_submit_throws_draft_away(client: Client, coordinator: Gebruiker) -> None:
    bewaar(client, tekst="bijna klaar")
    antwoord = client.post("/proef/4/", {"tekst": "klaar", "sleutel": str(uuid.uuid4())})
    assert antwoord["Location"] == "/proef/4/klaar/"
    assert not Concept.objects.exists()


def test_autosave_after_submit_is_no_draft(client: Client, coordinator: Gebruiker) -> None:
    sleutel = str(uuid.uuid4())
    client.post("/proef/4/", {"tekst": "klaar", "sleutel": sleutel})
    assert bewaar(client, tekst="klaar", sleutel=sleutel).json() == {"bewaard": None}
    assert not Concept.objects.exists()


def test_draft_of_a_sent_form_is_not_offered(coordinator: Gebruiker, client: Client) -> None:
    # The autosave was under way when the form was sent, and landed last.
    sleutel = str(uuid.uuid4())
    client.post("/proef/4/", {"tekst": "klaar", "sleutel": sleutel})
    bewaar_concept(
        gebruiker=coordinator,
        formulier="proef",
        onderwerp=OVER,
        velden=velden(tekst="klaar", sleutel=sleutel),
    )
    assert client.get("/proef/4/").context["form"].initial == {}
    assert not Concept.objects.exists()


def test_resumed_form_counts_once(client: Client, coordinator: Gebruiker) -> None:
    sleutel = str(uuid.uuid4())
    bewaar(client, tekst="half", sleutel=sleutel)
    hervat = str(client.get("/proef/4/").context["form"].initial["sleutel"])
    assert client.post("/proef/4/", {"tekst": "heel", "sleutel": hervat})["Location"] == "/proef/4/klaar/"
    assert client.post("/proef/4/", {"tekst": "heel", "sleutel": sleutel})["Location"] == "/proef/4/klaar/"
    assert coordinator.verzoeken.count() == 1


def test_draft_can_be_thrown_away(client: Client, coordinator: Gebruiker) -> None:
    bewaar(client, tekst="toch niet")
    antwoord = client.post("/concept/proef/inburgeraar/4/weg/", {"terug": "/proef/4/"})
    assert antwoord["Location"] == "/proef/4/"
    assert not Concept.objects.exists()
    elders = client.post("/concept/proef/inburgeraar/4/weg/", {"terug": "https://elders.example/"})
    assert elders["Location"] == "/"


@pytest.mark.parametrize(
    ("pad", "status"),
    [
        ("/concept/proef/inburgeraar/5/", 404),
        ("/concept/proef/organisatie/4/", 404),
        ("/concept/proef/geen/0/", 404),
        ("/concept/proef-nieuw/inburgeraar/4/", 404),
        ("/concept/bestaat-niet/geen/0/", 404),
        ("/concept/proef/inburgeraar/4/", 200),
        ("/concept/proef-nieuw/geen/0/", 200),
    ],
)
def test_draft_follows_sight_of_its_page(
    client: Client, coordinator: Gebruiker, pad: str, status: int
) -> None:
    assert bewaar(client, pad, tekst="x").status_code == status
    assert Concept.objects.exists() is (status == 200)


@pytest.mark.parametrize(("rol", "status"), [(Rol.TEAMLEIDER, 403), (Rol.BELEIDSMEDEWERKER, 404)])
def test_draft_asks_the_rol_of_its_page(client: Client, rol: Rol, status: int) -> None:
    client.force_login(maak_gebruiker(rol))
    assert bewaar(client, tekst="x").status_code == status
    assert not Concept.objects.exists()


def test_draft_is_posted(client: Client, coordinator: Gebruiker) -> None:
    assert client.get("/concept/proef/inburgeraar/4/").status_code == 405


def test_draft_without_session_is_401(client: Client) -> None:
    antwoord = bewaar(client, tekst="x")
    assert antwoord.status_code == 401
    assert antwoord.json() == {"fout": "Je bent afgemeld."}


def test_too_large_draft_leaves_the_one_before(client: Client, coordinator: Gebruiker) -> None:
    bewaar(client, tekst="kort")
    antwoord = bewaar(client, tekst="x" * MAX_TEKENS)
    assert antwoord.status_code == 413
    assert client.get("/proef/4/").context["form"].initial["tekst"] == "kort"


def test_service_keeps_reads_and_throws_away(coordinator: Gebruiker) -> None:
    plek: dict[str, Any] = {"gebruiker": coordinator, "formulier": "proef", "onderwerp": None}
    assert lees_concept(**plek) is None
    moment = bewaar_concept(**plek, velden=velden(tekst="a", wie=["x", "y"]))
    bewaard = lees_concept(**plek)
    assert bewaard is not None
    assert bewaard.velden.getlist("wie") == ["x", "y"]
    assert bewaard.bewaard_op == moment
    gooi_concept_weg(**plek)
    gooi_concept_weg(**plek)
    assert lees_concept(**plek) is None


def test_size_is_that_of_the_text() -> None:
    assert schrijf_velden(velden(a="é" * 10)) == '{"a": ["éééééééééé"]}'
    with pytest.raises(ConceptTeGroot):
        schrijf_velden(velden(a="é" * MAX_TEKENS))


def test_two_views_cannot_claim_one_draft() -> None:
    def maak() -> Any:
        return lambda _request: None

    naam = f"proef-{uuid.uuid4()}"
    houdt_concept(naam)(maak())
    with pytest.raises(ValueError, match=f"draft '{naam}' is that of"):
        houdt_concept(naam)(maak())
