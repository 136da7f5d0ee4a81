"""Pages of the parts as reference data: what each shows to whom, and each act on its form."""

import datetime as dt
from typing import Any
from uuid import uuid4

import pytest
from django.test import Client
from django.urls import reverse

from gebruikers.enums import Rol
from gebruikers.models import Gebruiker
from kern.klok import vandaag
from rapportage.product.inrichting.services import rename_onderdeel
from rapportage.product.inrichting.soorten import ASPECT, EIGENAAR, OPLEVERING, Deel
from rapportage.product.models import Aspect, Onderdeel, Onderdeeleigenaar, Oplevering, Producttekst
from tests.fabrieken.gebruikers import maak_gebruiker
from tests.fabrieken.product import begin, laad_onderdelen, onderdeel
from tests.queries import tel

pytestmark = pytest.mark.django_db

DAG = dt.timedelta(days=1)


@pytest.fixture
def lotte(client: Client) -> Gebruiker:
    laad_onderdelen()
    gebruiker = maak_gebruiker(Rol.BELEIDSMEDEWERKER, voornaam="Lotte", achternaam="Rademakers")
    client.force_login(gebruiker)
    return gebruiker


def _adres(naam: str, *args: object) -> str:
    return reverse(f"rapportage:{naam}", args=args)


def _vul(client: Client, adres: str, **velden: object) -> Any:
    """Open a form and send it with these fields."""
    form = client.get(adres).context["form"]
    gevuld = {naam: form[naam].value() for naam in form.fields if form[naam].value() not in {None, False}}
    return client.post(adres, gevuld | {"sleutel": uuid4(), "waarom": "Zo is het beter."} | velden)


def _tekst(client: Client, adres: str) -> str:
    return " ".join(client.get(adres).content.decode().split())


def test_all_parts_with_what_holds_and_the_days_of_editions(client: Client, lotte: Gebruiker) -> None:
    delen = {p.deel.sleutel: p for p in client.get(_adres("inrichting")).context["delen"]}
    assert list(delen) == [*(str(n) for n in range(1, 11)), "edities"]
    drie, edities = delen["3"], delen["edities"]
    assert [r.naam for r in drie.aspecten.van_nu][:2] == ["Bekende vindplaatsen", "Nieuwe vindplaatsen"]
    assert [(r.naam, r.ritme, r.dagen) for r in drie.opleveringen.van_nu] == [
        ("Startsituatie", "na 3 maanden, één keer", "31 maart 2025"),
        (
            "Elk jaar",
            "na 12 maanden, daarna elke 12 maanden",
            "31 december 2025, 31 december 2026 en 31 december 2027",
        ),
    ]
    assert delen["10"].eigenaren.namen == "beleidsmedewerker en wijkcoördinator"
    assert delen["2"].opleveringen.met_dagen == (
        "Plan van aanpak: 31 december 2024; Na het eerste jaar: 31 december 2025"
    )
    assert [r.naam for r in edities.opleveringen.van_nu] == ["Na het eerste kwartaal", "Elk jaar"]
    assert edities.aspecten is None
    assert [r.daden for r in edities.opleveringen.regels] == [[], []]
    assert "Onderdelen en opleveringen" in _tekst(client, _adres("product"))


def test_number_of_queries_does_not_grow(client: Client, lotte: Gebruiker) -> None:
    for adres in (_adres("inrichting"), _adres("inrichting_deel", "3")):
        veel = tel(client, adres)
        Aspect.objects.filter(onderdeel__nummer=3, volgorde__gt=1).delete()
        Onderdeeleigenaar.objects.filter(onderdeel__nummer=3, rol="projectleider").delete()
        assert tel(client, adres) == veel


def test_who_reads_finds_no_button_and_who_writes_alone_one_part_nothing(
    client: Client, lotte: Gebruiker
) -> None:
    client.force_login(maak_gebruiker(Rol.TRAJECTCOORDINATOR))
    tekst = _tekst(client, _adres("inrichting_deel", "9"))
    assert "Dit onderdeel heeft één eigenaar." in tekst
    assert "Dit is meegeleverd, en nooit gewijzigd." in tekst
    assert "Aspect toevoegen" not in tekst
    assert client.get(_adres("inrichting_nieuw", "9", "aspecten")).status_code == 403
    client.force_login(maak_gebruiker(Rol.PARTNER))
    assert client.get(_adres("inrichting")).status_code == 403
    assert "Onderdelen en opleveringen" not in _tekst(client, _adres("product"))


def test_an_aspect_from_a_day_on_and_back(client: Client, lotte: Gebruiker) -> None:
    adres = _adres("inrichting_deel", "4")
    morgen = vandaag() + DAG
    antwoord = _vul(client, _adres("inrichting_nieuw", "4", ASPECT.sleutel), naam="Samenwerking", van=morgen)
    assert antwoord.url == adres
    tekst = _tekst(client, adres)
    assert "Dit is toegevoegd." in tekst
    assert "Aspect ‘Samenwerking’ toegevoegd, vanaf" in tekst
    assert "geldt straks" in tekst
    nieuw = Aspect.objects.get(naam="Samenwerking")
    assert nieuw.volgorde == 7
    _vul(client, _adres("inrichting_wijzigen", "4", ASPECT.sleutel, nieuw.pk), naam="Samen", na="0")
    assert onderdeel(4).aspecten.all()[0].naam == "Samen"
    _vul(client, _adres("inrichting_beeindigen", "4", ASPECT.sleutel, nieuw.pk), tot=morgen + DAG)
    assert "Laten doorlopen" in _tekst(client, adres)
    _vul(client, _adres("inrichting_hervatten", "4", ASPECT.sleutel, nieuw.pk))
    nieuw.refresh_from_db()
    assert nieuw.tot is None
    _vul(client, _adres("inrichting_verwijderen", "4", ASPECT.sleutel, nieuw.pk))
    tekst = _tekst(client, adres)
    assert not Aspect.objects.filter(pk=nieuw.pk).exists()
    assert "Aspect ‘Samen’ verwijderd" in tekst
    assert "Lotte Rademakers" in tekst
    assert "Zo is het beter." in tekst


def test_an_owner_and_a_deliverable(client: Client, lotte: Gebruiker) -> None:
    _vul(client, _adres("inrichting_nieuw", "9", EIGENAAR.sleutel), rol="teamleider")
    assert "Dit onderdeel heeft één eigenaar." not in _tekst(client, _adres("inrichting_deel", "9"))
    keuzes = (
        client.get(_adres("inrichting_nieuw", "9", EIGENAAR.sleutel)).context["form"].fields["rol"].choices
    )
    assert {"teamleider", "beleidsmedewerker"}.isdisjoint(waarde for waarde, _naam in keuzes)
    aspect = onderdeel(9).aspecten.all()[1]
    velden = {"naam": "Halverwege", "maanden": 30, "aspect": aspect.pk}
    _vul(client, _adres("inrichting_nieuw", "9", OPLEVERING.sleutel), **velden)
    rij = Oplevering.objects.get(naam="Halverwege")
    assert (rij.aspect, rij.elke, rij.van) == (aspect, None, vandaag())
    antwoord = _vul(
        client, _adres("inrichting_wijzigen", "9", OPLEVERING.sleutel, rij.pk), maanden="33", elke="1"
    )
    assert antwoord.status_code == 302
    rij.refresh_from_db()
    assert (rij.maanden, rij.elke) == (33, 1)
    tekst = _tekst(client, _adres("inrichting_deel", "9"))
    assert "na 33 maanden, daarna elke maand" in tekst


def test_who_changes_no_part_still_deletes_its_empty_text(client: Client) -> None:
    coord = maak_gebruiker(Rol.TRAJECTCOORDINATOR)
    tekst = begin(6, coord)
    client.force_login(coord)
    client.post(_adres("product_verwijderen", tekst.onderdeel_id))
    assert not Producttekst.objects.exists()


def test_the_days_of_editions_are_changed_on_their_page(client: Client, lotte: Gebruiker) -> None:
    velden = {"naam": "Tussentijds", "maanden": 30}
    antwoord = _vul(client, _adres("inrichting_nieuw", "edities", OPLEVERING.sleutel), **velden)
    assert antwoord.url == _adres("inrichting_deel", "edities")
    assert Oplevering.objects.get(naam="Tussentijds").onderdeel is None
    assert client.get(_adres("inrichting_nieuw", "edities", ASPECT.sleutel)).status_code == 404


def test_a_refusal_keeps_what_was_typed(client: Client, lotte: Gebruiker) -> None:
    eigenaar = Onderdeeleigenaar.objects.get(onderdeel__nummer=9)
    adres = _adres("inrichting_beeindigen", "9", EIGENAAR.sleutel, eigenaar.pk)
    form = _vul(client, adres, tot=vandaag()).context["form"]
    assert "geen eigenaar binnen de gemeente meer" in str(form.non_field_errors())
    assert form["waarom"].value() == "Zo is het beter."
    form = _vul(client, adres, tot=vandaag() - DAG).context["form"]
    assert list(form.errors) == ["tot"]
    form = _vul(client, _adres("inrichting_nieuw", "9", ASPECT.sleutel), naam="Andere behoeften").context[
        "form"
    ]
    assert form.errors


def test_two_who_name_one_part_see_each_other(client: Client, lotte: Gebruiker) -> None:
    adres = _adres("inrichting_naam", "9")
    form = client.get(adres).context["form"]
    velden = {naam: form[naam].value() for naam in form.fields} | {"waarom": "Anders.", "naam": "Inkopen"}
    ander = maak_gebruiker(Rol.PROJECTLEIDER, voornaam="Wim", achternaam="Cuijpers")
    negen = Deel(onderdeel(9))
    rename_onderdeel(deel=negen, naam="Wat we inkopen", waarom="Beter.", door=ander, gezien=None)
    form = client.post(adres, velden).context["form"]
    assert form.ondertussen.kop.startswith("Ondertussen gewijzigd door Wim Cuijpers")
    assert Onderdeel.objects.get(nummer=9).naam == "Wat we inkopen"
