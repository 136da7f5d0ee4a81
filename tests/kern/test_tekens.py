"""Line breaks and marks of direction are in no name, whoever writes it."""

import datetime as dt
from typing import Any

import pytest
from django import forms
from django.core.exceptions import ValidationError
from django.db import IntegrityError, connection, transaction

from gebruikers.enums import Rol
from gebruikers.models import Gebruiker
from gebruikers.services.gebruikers import add_user
from inburgeraars.models import Inburgeraar
from inburgeraars.namen import Naam
from inburgeraars.services.personen import zet_naam
from kern.formulieren import Formulier
from kern.tekens import FOUT, VREEMD, is_vreemd
from kern.widgets import Datum
from netwerk.models import Activiteit, Vindplaats
from tests.fabrieken.gebruikers import maak_gebruiker
from tests.fabrieken.inburgeraars import maak_persoon
from tests.fabrieken.netwerk import maak_activiteit, maak_vindplaats
from tests.fabrieken.wijken import maak_wijk
from wijken.models import Contactpersoon, Organisatie
from wijken.models.organisaties import Organisatiesoort

VREEMDE = ["\n", "\r", "\t", "\x1b", "\x85", "\u061c", "\u200f", "\u2028", "\u202e", "\u2066", "\u2069"]
GEWONE = ["Şükrü", "O'Neill", "Ben-Ali", "Al\N{NO-BREAK SPACE}Masri", "مينا", "می\u200cخواهم", "क्‍ष"]


class Naamform(Formulier):
    naam = forms.CharField(required=False)
    tekst = forms.CharField(required=False, widget=forms.Textarea)
    dag = forms.DateField(required=False, widget=Datum)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["later"] = forms.DateField(required=False, widget=Datum)


@pytest.mark.parametrize("teken", VREEMDE)
def test_field_of_one_line_refuses_it_and_a_text_does_not(teken: str) -> None:
    form = Naamform({"naam": f"Fatma{teken}Kaya", "tekst": f"Fatma{teken}Kaya"})
    assert form.errors == {"naam": [str(FOUT)]}


@pytest.mark.parametrize("naam", GEWONE)
def test_names_of_the_world_are_taken(naam: str) -> None:
    assert Naamform({"naam": naam}).is_valid()


@pytest.mark.django_db
@pytest.mark.parametrize("tekst", [*VREEMDE, *GEWONE])
def test_database_reads_the_rule_as_python_does(tekst: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT %s ~ %s", [tekst, VREEMD])
        assert cursor.fetchone() == (is_vreemd(tekst),)


@pytest.mark.parametrize("veld", ["voornamen", "voorvoegsel", "geslachtsnaam"])
def test_service_refuses_the_name_of_a_person_at_its_part(veld: str) -> None:
    with pytest.raises(ValidationError) as fout:
        zet_naam(Inburgeraar(), Naam(**{"voornamen": "Fatma", veld: "Fatma\u202eayaK"}))
    assert fout.value.message_dict == {veld: [str(FOUT)]}


@pytest.mark.django_db
def test_service_refuses_the_name_of_a_user() -> None:
    with pytest.raises(ValidationError) as fout:
        add_user(email="x@roermond.test", voornaam="Ria\n", achternaam="de\u202eVries", door=None)
    assert fout.value.message_dict == {"voornaam": [str(FOUT)]}


@pytest.mark.django_db
def test_database_refuses_it_in_every_name() -> None:
    wijk = maak_wijk("Donderberg")
    organisatie = Organisatie.objects.create(naam="Wel.kom", soort=Organisatiesoort.WELZIJN)
    rijen = [
        (maak_persoon(wijk), "geslachtsnaam"),
        (maak_persoon(wijk), "voornamen"),
        (maak_persoon(wijk), "voorvoegsel"),
        (maak_gebruiker(Rol.BEHEERDER), "achternaam"),
        (organisatie, "naam"),
        (Contactpersoon.objects.create(organisatie=organisatie, naam="Ria"), "naam"),
        (maak_vindplaats(wijk), "naam"),
        (maak_activiteit(), "naam"),
    ]
    assert {type(rij) for rij, _ in rijen} == {
        *(Inburgeraar, Gebruiker, Organisatie, Contactpersoon, Vindplaats, Activiteit)
    }
    for rij, veld in rijen:
        with pytest.raises(IntegrityError, match="gewone_tekens"), transaction.atomic():
            type(rij).objects.filter(pk=rij.pk).update(**{veld: "a\u202eb"})  # type: ignore[attr-defined]


@pytest.mark.parametrize("dag", ["0001-01-01", "1899-12-31", "3000-01-01", "9999-12-31"])
def test_day_near_the_end_of_dates_is_refused_in_any_form(dag: str) -> None:
    form = Naamform({"dag": dag, "later": dag})
    zin = "Klopt het jaar? Kies een dag tussen 1900 en 3000"
    assert form.errors == {"dag": [zin], "later": [zin]}


@pytest.mark.parametrize("dag", ["1900-01-01", "2999-12-31"])
def test_day_within_is_taken(dag: str) -> None:
    form = Naamform({"dag": dag})
    assert form.is_valid()
    assert form.cleaned_data["dag"] == dt.date.fromisoformat(dag)
