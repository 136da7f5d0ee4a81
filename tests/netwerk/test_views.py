"""Pages of the network: what they show, how lists narrow and sort, what a form says and saves."""

import datetime as dt
from uuid import UUID, uuid4

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from gebruikers.enums import Rol
from gebruikers.models import Gebruiker
from netwerk.models import Activiteit, Vindplaats
from roermond_inburgering.kern.klok import vandaag
from tests.fabrieken.gebruikers import maak_gebruiker
from tests.fabrieken.netwerk import maak_activiteit, maak_contactpersoon, maak_vindplaats
from tests.fabrieken.wijken import maak_buurt, maak_organisatie, maak_wijk
from wijken.models import Contactpersoon, Organisatie, Wijk

pytestmark = pytest.mark.django_db


@pytest.fixture
def noord() -> Wijk:
    return maak_wijk("Noord")


@pytest.fixture
def teamleider(client: Client) -> Gebruiker:
    gebruiker = maak_gebruiker(Rol.TEAMLEIDER)
    client.force_login(gebruiker)
    return gebruiker


@pytest.fixture
def coordinator(client: Client, noord: Wijk) -> Gebruiker:
    gebruiker = maak_gebruiker(Rol.TRAJECTCOORDINATOR, wijk=noord)
    client.force_login(gebruiker)
    return gebruiker


def _namen(client: Client, lijst: str, **vraag: str) -> list[str]:
    return [rij.naam for rij in client.get(reverse(f"netwerk:{lijst}"), vraag).context["pagina"]]


def _tekst(client: Client, naam: str, *args: object) -> str:
    return client.get(reverse(f"netwerk:{naam}", args=args)).content.decode()


@pytest.mark.usefixtures("teamleider")
def test_list_sorts_without_accents_and_capitals(client: Client, noord: Wijk) -> None:
    for naam in ("Zuid", "Één voor allen", "buurthuis", "Eenhoorn", "Élan", "Ali"):
        maak_vindplaats(noord, naam=naam)
    assert _namen(client, "vindplaatsen") == [
        "Ali",
        "buurthuis",
        "Één voor allen",
        "Eenhoorn",
        "Élan",
        "Zuid",
    ]


@pytest.mark.usefixtures("teamleider")
def test_list_shows_fifty_a_page(client: Client, noord: Wijk, teamleider: Gebruiker) -> None:
    for nummer in range(51):
        maak_vindplaats(noord, door=teamleider, naam=f"Plek {nummer:02}")
    assert len(_namen(client, "vindplaatsen")) == 50
    assert _namen(client, "vindplaatsen", pagina="2") == ["Plek 50"]
    assert _namen(client, "vindplaatsen", pagina="x") == _namen(client, "vindplaatsen", pagina="1")
    assert _namen(client, "vindplaatsen", pagina="99") == ["Plek 50"]


@pytest.mark.usefixtures("teamleider")
def test_vindplaatsen_narrow_by_wijk_kind_and_use(client: Client, noord: Wijk) -> None:
    zuid = maak_wijk("Zuid")
    maak_vindplaats(noord, naam="School noord", soort="school")
    maak_vindplaats(noord, naam="Buurthuis noord", soort="buurthuis")
    maak_vindplaats(zuid, naam="School zuid", soort="school")
    maak_vindplaats(noord, naam="Dicht", soort="school", actief=False)
    assert _namen(client, "vindplaatsen") == ["Buurthuis noord", "School noord", "School zuid"]
    assert _namen(client, "vindplaatsen", wijk=noord.code) == ["Buurthuis noord", "School noord"]
    assert _namen(client, "vindplaatsen", wijk=noord.code, soort="school") == ["School noord"]
    assert _namen(client, "vindplaatsen", toon="gestopt") == ["Dicht"]
    assert _namen(client, "vindplaatsen", toon="alles", soort="school") == [
        "Dicht",
        "School noord",
        "School zuid",
    ]


@pytest.mark.usefixtures("teamleider")
def test_what_is_for_everyone_belongs_to_every_wijk(client: Client, noord: Wijk) -> None:
    zuid = maak_wijk("Zuid")
    overal, hier = maak_organisatie("Overal"), maak_organisatie("Hier")
    hier.wijken.add(noord)
    maak_activiteit(overal, naam="Van iedereen")
    maak_activiteit(hier, naam="Van noord", wijk=noord)
    assert _namen(client, "activiteiten", wijk=noord.code) == ["Van iedereen", "Van noord"]
    assert _namen(client, "activiteiten", wijk=zuid.code) == ["Van iedereen"]
    assert _namen(client, "organisaties", wijk=noord.code) == ["Hier", "Overal"]
    assert _namen(client, "organisaties", wijk=zuid.code) == ["Overal"]


@pytest.mark.usefixtures("teamleider")
@pytest.mark.parametrize(
    "vraag", [{"wijk": "WEG"}, {"soort": "kasteel"}, {"toon": "x"}, {"wijk": "' OR 1=1"}]
)
def test_choice_that_is_none_says_so(client: Client, noord: Wijk, vraag: dict[str, str]) -> None:
    maak_vindplaats(noord, naam="De Ster")
    antwoord = client.get(reverse("netwerk:vindplaatsen"), vraag)
    assert "Kies een van de antwoorden die er staan" in antwoord.content.decode()
    assert [v.naam for v in antwoord.context["pagina"]] == ["De Ster"]


@pytest.mark.usefixtures("teamleider")
@pytest.mark.parametrize(
    ("lijst", "leeg", "eerste_stap"),
    [
        ("vindplaatsen", "Er staan nog geen vindplaatsen.", "Voeg een vindplaats toe"),
        ("activiteiten", "Er staan nog geen activiteiten.", "Voeg een activiteit toe"),
        ("organisaties", "Er staan nog geen organisaties.", "Voeg een organisatie toe"),
    ],
)
def test_empty_list_says_what_to_do_first(client: Client, lijst: str, leeg: str, eerste_stap: str) -> None:
    tekst = _tekst(client, lijst)
    assert leeg in tekst
    assert eerste_stap in tekst
    assert (
        "Niets past bij deze keuze."
        in client.get(reverse(f"netwerk:{lijst}"), {"toon": "gestopt"}).content.decode()
    )


def test_reader_is_offered_nothing_to_change(client: Client, noord: Wijk) -> None:
    vindplaats = maak_vindplaats(noord)
    client.force_login(maak_gebruiker(Rol.CONSULENT))
    assert "/nieuw/" not in _tekst(client, "vindplaatsen")
    assert "/wijzigen/" not in _tekst(client, "vindplaats", vindplaats.pk)
    assert "/nieuw/" not in _tekst(client, "wijk", noord.code)


@pytest.mark.usefixtures("teamleider")
def test_page_of_vindplaats_shows_what_is_known(client: Client, noord: Wijk) -> None:
    vinder = maak_gebruiker(Rol.TRAJECTCOORDINATOR, wijk=noord, voornaam="Sanne", achternaam="de Wit")
    vindplaats = maak_vindplaats(
        noord,
        naam="De Ster",
        buurt=maak_buurt(noord, "Sterrenberg"),
        organisatie=maak_organisatie("Wel.kom"),
        gevonden_op=dt.date(2026, 3, 5),
        gevonden_door=vinder,
        wijze_van_contact="via de beheerder",
    )
    tekst = _tekst(client, "vindplaats", vindplaats.pk)
    for deel in (
        "De Ster",
        "Noord",
        "Sterrenberg",
        "Wel.kom",
        "5 maart 2026",
        "Sanne de Wit",
        "via de beheerder",
    ):
        assert deel in tekst


@pytest.mark.usefixtures("teamleider")
def test_page_of_organisatie_shows_whom_to_call(client: Client, noord: Wijk) -> None:
    organisatie = maak_organisatie("Wel.kom")
    maak_contactpersoon(organisatie, naam="Ans Peeters", telefoon="06 12 34 56 78", email="ans@welkom.test")
    weg = maak_contactpersoon(organisatie, naam="Jan Weg", actief=False)
    maak_activiteit(organisatie, naam="Kookgroep")
    maak_vindplaats(noord, naam="De Ster", organisatie=organisatie)
    tekst = _tekst(client, "organisatie", organisatie.pk)
    assert 'href="tel:0612345678"' in tekst
    assert 'href="mailto:ans@welkom.test"' in tekst
    assert "Kookgroep" in tekst
    assert "De Ster" in tekst
    assert tekst.index("Niet meer te bereiken") < tekst.index(weg.naam)
    nieuw = f"{reverse('netwerk:activiteit_nieuw')}?organisatie={organisatie.pk}"
    assert nieuw in tekst
    assert client.get(nieuw).context["form"]["organisatie"].value() == str(organisatie.pk)


def _plek(wijk: Wijk, sleutel: UUID | None = None, **velden: object) -> dict[str, object]:
    return {
        "sleutel": sleutel or uuid4(),
        "naam": "De Ster",
        "soort": "moedercentrum",
        "wijk": wijk.pk,
        "herkomst": "nieuw",
        "gevonden_op": vandaag().isoformat(),
        **velden,
    }


def test_vindplaats_is_added_from_the_form(client: Client, coordinator: Gebruiker, noord: Wijk) -> None:
    buurt = maak_buurt(noord)
    antwoord = client.post(
        reverse("netwerk:vindplaats_nieuw"), _plek(noord, buurt=buurt.pk, gevonden_door=coordinator.pk)
    )
    vindplaats = Vindplaats.objects.get()
    assert antwoord["Location"] == reverse("netwerk:vindplaats", args=[vindplaats.pk])
    assert (vindplaats.buurt, vindplaats.gevonden_door, vindplaats.bestaand, vindplaats.actief) == (
        buurt,
        coordinator,
        False,
        True,
    )
    assert "De vindplaats is toegevoegd." in client.get(antwoord["Location"]).content.decode()


@pytest.mark.usefixtures("coordinator")
def test_submit_twice_adds_one(client: Client, noord: Wijk) -> None:
    velden = _plek(noord)
    adressen = {client.post(reverse("netwerk:vindplaats_nieuw"), velden)["Location"] for _ in range(2)}
    assert len(adressen) == Vindplaats.objects.count() == 1


@pytest.mark.usefixtures("coordinator")
def test_other_content_under_one_key_is_shown_again(client: Client, noord: Wijk) -> None:
    adres, velden = reverse("netwerk:vindplaats_nieuw"), _plek(noord)
    client.post(adres, velden)
    anders = client.post(adres, velden | {"naam": "Tweede plek"})
    assert anders.status_code == 200
    assert "al verstuurd, met een andere inhoud. Kijk eerst bij “Vindplaatsen” wat er staat." in anders.text
    assert "Tweede plek" in anders.text
    assert Vindplaats.objects.count() == 1
    client.post(adres, velden | {"naam": "Tweede plek", "sleutel": anders.context["form"]["sleutel"].value()})
    assert Vindplaats.objects.filter(naam="Tweede plek").count() == 1


@pytest.mark.usefixtures("coordinator")
def test_existing_vindplaats_was_found_by_nobody(client: Client, coordinator: Gebruiker, noord: Wijk) -> None:
    client.post(
        reverse("netwerk:vindplaats_nieuw"),
        _plek(noord, herkomst="bestaand", gevonden_op="morgen", gevonden_door=coordinator.pk),
    )
    vindplaats = Vindplaats.objects.get()
    assert (vindplaats.bestaand, vindplaats.gevonden_op, vindplaats.gevonden_door) == (True, None, None)


@pytest.mark.usefixtures("teamleider")
@pytest.mark.parametrize(
    ("veld", "waarde", "melding"),
    [
        ("naam", "", "Vul de naam van de plek in"),
        ("naam", "x" * 121, "Gebruik hoogstens 120 tekens, nu zijn het er 121"),
        ("soort", "kasteel", "Kies een van de antwoorden die er staan"),
        ("wijk", "", "Kies de wijk"),
        ("wijk", "999999", "Kies een van de antwoorden die er staan"),
        ("herkomst", "", "Kies sinds wanneer we deze plek kennen"),
        ("gevonden_op", "", "Vul in wanneer deze nieuwe vindplaats is gevonden."),
        ("gevonden_op", "31-02-2026", "Vul een datum in, zoals 24-11-2026"),
        ("gevonden_op", "2999-01-01", "Kies vandaag of een dag die geweest is."),
        ("gevonden_door", "999999", "Kies een van de antwoorden die er staan"),
        ("organisatie", "x", "Kies een van de antwoorden die er staan"),
    ],
)
def test_wrong_field_of_vindplaats_says_what_to_do(
    client: Client, noord: Wijk, veld: str, waarde: str, melding: str
) -> None:
    antwoord = client.post(reverse("netwerk:vindplaats_nieuw"), _plek(noord) | {veld: waarde})
    assert antwoord.context["form"].errors == {veld: [melding]}
    assert not Vindplaats.objects.exists()


@pytest.mark.usefixtures("teamleider")
def test_buurt_of_other_wijk_says_so_at_the_buurt(client: Client, noord: Wijk) -> None:
    buurt = maak_buurt(maak_wijk("Zuid"))
    antwoord = client.post(reverse("netwerk:vindplaats_nieuw"), _plek(noord, buurt=buurt.pk))
    assert antwoord.context["form"].errors == {"buurt": ["Kies een buurt in de wijk van deze vindplaats."]}
    assert "<title>Fout: " in antwoord.content.decode()


@pytest.mark.usefixtures("teamleider")
def test_name_that_is_taken_says_so_at_the_name(client: Client, noord: Wijk) -> None:
    maak_vindplaats(noord, naam="De Ster")
    antwoord = client.post(reverse("netwerk:vindplaats_nieuw"), _plek(noord))
    assert antwoord.context["form"].errors == {"naam": ["Deze wijk heeft al een vindplaats met die naam."]}
    activiteit = maak_activiteit(naam="Kookgroep")
    velden = {
        "sleutel": uuid4(),
        "naam": "Kookgroep",
        "soort": "taal",
        "organisatie": activiteit.organisatie_id,
        "vanaf_trede": 1,
    }
    antwoord = client.post(reverse("netwerk:activiteit_nieuw"), velden)
    assert antwoord.context["form"].errors == {
        "naam": ["Deze organisatie heeft al een activiteit met die naam."]
    }
    velden = {"sleutel": uuid4(), "naam": activiteit.organisatie.naam, "soort": "welzijn"}
    antwoord = client.post(reverse("netwerk:organisatie_nieuw"), velden)
    assert antwoord.context["form"].errors == {"naam": ["Er is al een organisatie met deze naam"]}


@pytest.mark.usefixtures("coordinator")
def test_form_begins_with_own_wijk_today_and_me(client: Client, coordinator: Gebruiker, noord: Wijk) -> None:
    form = client.get(reverse("netwerk:vindplaats_nieuw"), {"wijk": noord.code}).context["form"]
    assert form.initial["wijk"] == noord.pk
    assert form["gevonden_op"].value() == vandaag()
    assert form.initial["gevonden_door"] == coordinator.pk
    assert list(form.fields["wijk"].queryset) == [noord]


def test_vindplaats_is_changed_from_the_form(client: Client, coordinator: Gebruiker, noord: Wijk) -> None:
    vindplaats = maak_vindplaats(
        noord, naam="Oud", gevonden_op=dt.date(2026, 1, 5), gevonden_door=coordinator
    )
    adres = reverse("netwerk:vindplaats_wijzigen", args=[vindplaats.pk])
    form = client.get(adres).context["form"]
    assert (form.initial["naam"], form["actief"].value(), form["herkomst"].value()) == ("Oud", True, "nieuw")
    antwoord = client.post(adres, _plek(noord, naam="Nieuw", gevonden_op="2026-01-06"))
    assert antwoord.status_code == 302
    vindplaats.refresh_from_db()
    assert (vindplaats.naam, vindplaats.gevonden_op, vindplaats.gevonden_door, vindplaats.actief) == (
        "Nieuw",
        dt.date(2026, 1, 6),
        None,
        False,
    )


@pytest.mark.usefixtures("teamleider")
def test_activiteit_is_added_and_changed(client: Client, noord: Wijk) -> None:
    organisatie = maak_organisatie()
    velden: dict[str, object] = {
        "sleutel": uuid4(),
        "naam": "Kookgroep",
        "soort": "ontmoeting",
        "organisatie": organisatie.pk,
        "wijk": noord.pk,
        "capaciteit": "12",
        "vanaf_trede": "2",
        "wanneer": "dinsdag",
    }
    antwoord = client.post(reverse("netwerk:activiteit_nieuw"), velden)
    activiteit = Activiteit.objects.get()
    assert antwoord["Location"] == reverse("netwerk:activiteit", args=[activiteit.pk])
    assert (activiteit.capaciteit, activiteit.vanaf_trede, activiteit.wijk, activiteit.actief) == (
        12,
        2,
        noord,
        True,
    )
    velden |= {"sleutel": uuid4(), "wijk": "", "capaciteit": "", "actief": "on"}
    client.post(reverse("netwerk:activiteit_wijzigen", args=[activiteit.pk]), velden)
    activiteit.refresh_from_db()
    assert (activiteit.capaciteit, activiteit.wijk, activiteit.actief) == (None, None, True)
    assert "hele gemeente" in _tekst(client, "activiteit", activiteit.pk)


@pytest.mark.usefixtures("teamleider")
@pytest.mark.parametrize(
    ("veld", "waarde", "melding"),
    [
        ("capaciteit", "0", "Vul een getal in van 1 of meer"),
        ("capaciteit", "veel", "Vul een getal in, zonder letters"),
        ("capaciteit", "40000", "Vul een getal in van hoogstens 32767"),
        ("vanaf_trede", "5", "Kies een van de antwoorden die er staan"),
        ("organisatie", "", "Kies de organisatie"),
    ],
)
def test_wrong_field_of_activiteit_says_what_to_do(
    client: Client, veld: str, waarde: str, melding: str
) -> None:
    velden: dict[str, object] = {
        "sleutel": uuid4(),
        "naam": "Kookgroep",
        "soort": "ontmoeting",
        "organisatie": maak_organisatie().pk,
        "vanaf_trede": "1",
    }
    antwoord = client.post(reverse("netwerk:activiteit_nieuw"), velden | {veld: waarde})
    assert antwoord.context["form"].errors == {veld: [melding]}


def test_organisatie_and_contact_person_are_added_and_changed(
    client: Client, coordinator: Gebruiker, noord: Wijk
) -> None:
    velden: dict[str, object] = {
        "sleutel": uuid4(),
        "naam": "Wel.kom",
        "soort": "welzijn",
        "wijken": [noord.pk],
        "telefoon": "0475 12 34 56",
        "website": "www.welkom.test",
    }
    antwoord = client.post(reverse("netwerk:organisatie_nieuw"), velden)
    organisatie = Organisatie.objects.get()
    assert antwoord["Location"] == reverse("netwerk:organisatie", args=[organisatie.pk])
    assert (organisatie.website, list(organisatie.wijken.all())) == ("https://www.welkom.test", [noord])
    persoon: dict[str, object] = {"sleutel": uuid4(), "naam": "Ans", "telefoon": "06 12 34 56 78"}
    client.post(reverse("netwerk:contactpersoon_nieuw", args=[organisatie.pk]), persoon)
    contact = Contactpersoon.objects.get()
    assert (contact.organisatie, contact.actief) == (organisatie, True)
    persoon |= {"sleutel": uuid4(), "functie": "beheerder"}
    client.post(reverse("netwerk:contactpersoon_wijzigen", args=[contact.pk]), persoon)
    contact.refresh_from_db()
    assert (contact.functie, contact.actief) == ("beheerder", False)
    velden |= {"sleutel": uuid4(), "naam": "Wel.kom Roermond", "actief": "on"}
    client.post(reverse("netwerk:organisatie_wijzigen", args=[organisatie.pk]), velden)
    assert Organisatie.objects.get().naam == "Wel.kom Roermond"


@pytest.mark.usefixtures("coordinator")
def test_coordinator_must_choose_a_wijk_for_an_organisatie(client: Client) -> None:
    velden = {"sleutel": uuid4(), "naam": "Wel.kom", "soort": "welzijn"}
    antwoord = client.post(reverse("netwerk:organisatie_nieuw"), velden)
    assert antwoord.context["form"].errors == {"wijken": ["Kies minstens één wijk waarin je werkt."]}
    assert not Organisatie.objects.exists()


@pytest.mark.usefixtures("coordinator")
@pytest.mark.parametrize(
    ("veld", "waarde", "melding"),
    [
        ("telefoon", "bel maar", "Schrijf een telefoonnummer met cijfers, bijvoorbeeld 0475 12 34 56."),
        ("email", "ans", "Vul een e-mailadres in, zoals naam@voorbeeld.nl"),
    ],
)
def test_wrong_field_of_contact_person_says_what_to_do(
    client: Client, veld: str, waarde: str, melding: str
) -> None:
    organisatie = maak_organisatie()
    velden = {"sleutel": uuid4(), "naam": "Ans", veld: waarde}
    antwoord = client.post(reverse("netwerk:contactpersoon_nieuw", args=[organisatie.pk]), velden)
    assert antwoord.context["form"].errors == {veld: [melding]}


def test_text_of_a_user_is_escaped(client: Client, teamleider: Gebruiker, noord: Wijk) -> None:
    vindplaats = maak_vindplaats(noord, door=teamleider, naam="<script>alert(1)</script>")
    for tekst in (
        _tekst(client, "vindplaatsen"),
        _tekst(client, "vindplaats", vindplaats.pk),
        _tekst(client, "wijk", noord.code),
    ):
        assert "<script>alert" not in tekst
        assert "&lt;script&gt;" in tekst


def _statements(client: Client, adres: str) -> int:
    with CaptureQueriesContext(connection) as vragen:
        assert client.get(adres).status_code == 200
    return len([v for v in vragen.captured_queries if "SAVEPOINT" not in v["sql"]])


@pytest.mark.parametrize("lijst", ["vindplaatsen", "activiteiten", "organisaties"])
def test_list_asks_as_often_for_one_row_as_for_fifty(
    client: Client, teamleider: Gebruiker, noord: Wijk, lijst: str
) -> None:
    def maak() -> None:
        organisatie = maak_organisatie()
        organisatie.wijken.add(noord)
        maak_contactpersoon(organisatie, door=teamleider)
        if lijst == "vindplaatsen":
            maak_vindplaats(noord, door=teamleider, buurt=maak_buurt(noord), organisatie=organisatie)
        if lijst == "activiteiten":
            maak_activiteit(organisatie, door=teamleider, wijk=noord)

    adres = reverse(f"netwerk:{lijst}")
    maak()
    _statements(client, adres)
    een = _statements(client, adres)
    for _ in range(49):
        maak()
    assert _statements(client, adres) == een


def test_pages_ask_as_often_for_little_as_for_much(
    client: Client, teamleider: Gebruiker, noord: Wijk
) -> None:
    organisatie = maak_organisatie()

    def maak() -> None:
        maak_contactpersoon(organisatie, door=teamleider)
        maak_vindplaats(noord, door=teamleider, buurt=maak_buurt(noord), organisatie=organisatie)
        maak_activiteit(organisatie, door=teamleider, wijk=noord)

    adressen = [
        reverse("netwerk:organisatie", args=[organisatie.pk]),
        reverse("netwerk:wijk", args=[noord.code]),
        reverse("netwerk:wijken"),
    ]
    maak()
    for adres in adressen:
        _statements(client, adres)
    een = [_statements(client, adres) for adres in adressen]
    for _ in range(9):
        maak()
        maak_wijk()
    assert [_statements(client, adres) for adres in adressen] == een
