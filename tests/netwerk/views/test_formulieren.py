"""Forms of the network: what they say, and what they save."""

import datetime as dt
from uuid import UUID, uuid4

import pytest
from django.test import Client
from django.urls import reverse

from gebruikers.models import Gebruiker
from kern.historie import historiemodel
from kern.klok import vandaag
from netwerk.models import Activiteit, Vindplaats
from tests.fabrieken.netwerk import maak_activiteit, maak_vindplaats
from tests.fabrieken.wijken import maak_buurt, maak_organisatie, maak_wijk
from tests.netwerk.views.hulp import paginatekst
from wijken.models import Contactpersoon, Organisatie, Wijk

pytestmark = pytest.mark.django_db


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
def test_how_people_are_recruited_is_chosen_shown_and_taken_back(client: Client, noord: Wijk) -> None:
    plek = maak_vindplaats(noord, naam="De Ster", soort="moedercentrum")
    assert plek.werfwijze == ""
    adres = reverse("netwerk:vindplaats_wijzigen", args=[plek.pk])
    form = client.get(adres).context["form"]
    assert [naam for _waarde, naam in form.fields["werfwijze"].choices][:2] == [
        "Nog niet gezegd",
        "iemand neemt iemand mee",
    ]
    for wijze in ("folder", "vaste tafel", ""):
        antwoord = client.post(adres, _plek(noord, werfwijze=wijze, actief="on"))
        assert antwoord.status_code == 302
    versies = historiemodel(Vindplaats)._default_manager.filter(pgh_obj_id=plek.pk).order_by("pgh_id")
    assert list(versies.values_list("werfwijze", flat=True)) == ["", "folder", "vaste tafel", ""]
    client.post(adres, _plek(noord, werfwijze="folder", actief="on"))
    assert "folder of kaartje" in paginatekst(client, "vindplaats", plek.pk)
    fout = client.post(adres, _plek(noord, werfwijze="toverij", actief="on"))
    assert "werfwijze" in fout.context["form"].errors


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
    assert (
        "maar toen met andere antwoorden. Kijk eerst bij “Vindplaatsen” of alles is opgeslagen."
        in anders.text
    )
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
    assert "hele gemeente" in paginatekst(client, "activiteit", activiteit.pk)


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
