"""The crispy helper, the pack it draws with, and the messages of a form."""

import re
import uuid
from typing import Any

import pytest
from crispy_forms.utils import render_crispy_form
from django import forms
from django.db import models
from django.template import Context, Template

from kern.formulieren import (
    Formulier,
    MetSleutel,
    Onthul,
    Opmaak,
    Samenvatting,
    Vouwrij,
    Vouwrijen,
)
from kern.widgets import Chips, ChipsMetVrij, Datum, Keuzekaarten, Vinklijst

MINUTEN = [("30", "30"), ("45", "45")]


class ProefForm(Formulier):
    voornaam = forms.CharField(label="Voornaam", max_length=5)
    achternaam = forms.CharField(label="Achternaam", required=False)
    telefoon = forms.CharField(
        label="Telefoon of adres",
        help_text="Eén manier is genoeg.",
        error_messages={"required": "Vul een telefoonnummer of adres in"},
    )
    uitslag = forms.ChoiceField(
        label="Hoe ging het?", choices=[("ja", "Gesproken"), ("nee", "Niemand thuis")], widget=Keuzekaarten
    )
    minuten = forms.IntegerField(
        label="Hoe lang? (minuten)", max_value=600, required=False, widget=ChipsMetVrij(choices=MINUTEN)
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.helper = Opmaak(self, knop="Persoon opslaan")


def teken(form: forms.Form, **context: Any) -> str:
    return str(render_crispy_form(form, context={"csrf_token": "teken"} | context))


def test_messages_required_field_says_what_to_do() -> None:
    form = ProefForm({})

    assert form.errors == {
        "voornaam": ["Vul ‘Voornaam’ in"],
        "telefoon": ["Vul een telefoonnummer of adres in"],
        "uitslag": ["Geef antwoord op ‘Hoe ging het?’"],
    }


def test_messages_wrong_value_says_what_is_right() -> None:
    form = ProefForm({"voornaam": "Wilhelmina", "telefoon": "1", "uitslag": "anders", "minuten_vrij": "veel"})

    assert form.errors == {
        "voornaam": ["Gebruik hoogstens 5 tekens, nu zijn het er 10"],
        "uitslag": ["Kies een van de antwoorden die er staan"],
        "minuten": ["Vul een getal in, zonder letters"],
    }


def test_field_order_is_label_help_error_input() -> None:
    html = teken(ProefForm({"voornaam": "Amina", "uitslag": "ja"}))
    veld = html[html.index('for="id_telefoon"') : html.index('id="id_telefoon"')]

    plekken = [
        veld.index(deel) for deel in ("Telefoon of adres", "id_telefoon_helptext", "id_telefoon_error")
    ]
    assert plekken == sorted(plekken)
    assert 'aria-describedby="id_telefoon_helptext id_telefoon_error"' in html
    assert 'aria-invalid="true"' in html
    assert "utrecht-form-field--invalid" in html


def test_required_field_is_called_wrong_only_with_an_error() -> None:
    """While it is empty a browser calls it wrong by itself, unless it says that it is not."""

    def fout(form: ProefForm) -> dict[str, set[str]]:
        uit: dict[str, set[str]] = {}
        for invoer in re.findall(r"<input[^>]*>", teken(form)):
            naam, genoemd = re.search(r' name="(\w+)"', invoer), re.search(r' aria-invalid="(\w+)"', invoer)
            if naam and " required" in invoer:
                uit.setdefault(naam[1], set()).add(genoemd[1] if genoemd else "")
        return uit

    assert fout(ProefForm()) == {"voornaam": {"false"}, "telefoon": {"false"}, "uitslag": {"false"}}
    ingevuld = ProefForm({"voornaam": "Amina"})
    assert fout(ingevuld) == {"voornaam": {"false"}, "telefoon": {"true"}, "uitslag": {"true"}}


def test_field_optional_says_later_and_required_says_nothing() -> None:
    html = teken(ProefForm())

    assert re.findall(r"(\w+)\??(?:\s+<span[^>]*>\(minuten\)</span>)?\s+<span[^>]*>\(mag later\)", html) == [
        "Achternaam",
        "lang",
    ]


def test_field_silenced_or_disabled_does_not_say_later() -> None:
    form = ProefForm()
    form.fields["achternaam"].disabled = True
    form.helper = Opmaak(form, stil=("minuten",))

    assert "mag later" not in teken(form)


def test_error_summary_counts_links_and_repeats_the_message() -> None:
    html = teken(ProefForm({}))

    assert "Er ontbreken 3 antwoorden" in html
    assert '<a href="#id_telefoon">Vul een telefoonnummer of adres in</a>' in html
    assert '<a href="#id_uitslag_0">Geef antwoord op ‘Hoe ging het?’</a>' in html
    assert 'tabindex="-1" autofocus' in html


@pytest.mark.parametrize(
    ("gegevens", "titel"),
    [
        ({"voornaam": "Amina", "uitslag": "ja"}, "Er ontbreekt 1 antwoord"),
        ({"voornaam": "Wilhelmina", "telefoon": "1", "uitslag": "ja"}, "Er klopt 1 punt niet"),
        ({"voornaam": "Wilhelmina", "telefoon": "1", "uitslag": "x"}, "Er kloppen 2 punten niet"),
        ({"voornaam": "Wilhelmina", "uitslag": "x"}, "Kijk nog naar 3 punten"),
    ],
)
def test_error_summary_title_names_what_is_the_matter(gegevens: dict[str, str], titel: str) -> None:
    assert titel in teken(ProefForm(gegevens))


def test_error_summary_shown_above_is_not_repeated() -> None:
    bron = Template("{% load crispy_forms_tags %}{% formulierfouten form %}<hr>{% crispy form %}")

    html = bron.render(Context({"form": ProefForm({}), "csrf_token": "teken"}))

    assert html.count('id="fouten"') == 1
    assert html.index('id="fouten"') < html.index("<hr>")


def test_error_summary_without_errors_is_nothing() -> None:
    assert Template("{% formulierfouten form %}").render(Context({"form": ProefForm()})) == ""


def test_error_of_the_whole_form_comes_first_and_links_nowhere() -> None:
    form = ProefForm({"voornaam": "Amina", "uitslag": "ja"})
    form.add_error(None, "Deze persoon staat er al")

    html = teken(form)

    assert "<li>Deze persoon staat er al</li>" in html
    assert html.index("Deze persoon staat er al") < html.index("#id_telefoon")


def test_title_starts_with_fout_when_a_form_has_errors() -> None:
    bron = Template("{% fout_voor form %}")

    assert bron.render(Context({"form": ProefForm({})})) == "Fout: "
    assert bron.render(Context({"form": ProefForm()})) == ""


def test_empty_answer_of_a_list_has_our_words() -> None:
    class Lijsten(Formulier):
        uit_model = models.CharField(choices=[("a", "Appel")]).formfield()
        eigen = forms.ChoiceField(choices=[("", "Kies een vindplaats"), ("a", "De Ster")])

    form = Lijsten()

    assert list(form.fields["uit_model"].choices) == [("", "Maak een keuze"), ("a", "Appel")]  # type: ignore[attr-defined]
    assert list(form.fields["eigen"].choices) == [("", "Kies een vindplaats"), ("a", "De Ster")]  # type: ignore[attr-defined]


def test_chips_free_value_wins_and_is_shown_again() -> None:
    gegevens = {
        "voornaam": "Amina",
        "telefoon": "1",
        "uitslag": "ja",
        "minuten": "30",
        "minuten_vrij": " 75 ",
    }
    form = ProefForm(gegevens)

    assert form.is_valid()
    assert form.cleaned_data["minuten"] == 75
    assert 'value="75"' in teken(form)


def test_chips_quick_value_is_checked_and_leaves_the_free_field_empty() -> None:
    html = teken(ProefForm(initial={"minuten": 45}))

    assert re.search(r'<input[^>]*value="45"[^>]*checked|<input[^>]*checked[^>]*value="45"', html)
    assert 'value=""' not in html


def test_checklist_says_what_counts() -> None:
    class Lijst(Formulier):
        wie = forms.MultipleChoiceField(
            label="Wie waren erbij?",
            choices=[("a", "Fatma"), ("b", "Elif")],
            widget=Vinklijst(noten={"b": "dochter"}, telt={"a": "bezoek telt"}, erbij={"b": "was erbij"}),
        )

    form = Lijst(initial={"wie": ["a"]})
    form.helper = Opmaak(form)  # type: ignore[attr-defined]

    html = teken(form)

    assert html.count("utrecht-checkbox") == 2
    assert "vinklijst__telt--ja" in html
    assert "was erbij" in html
    assert html.count(" checked") == 1


def test_folded_parts_open_when_something_in_them_is_wrong() -> None:
    class Vouw(Formulier):
        datum = forms.DateField(label="Datum", widget=Datum)
        kans = forms.CharField(label="Kans")

        def __init__(self, *args: Any, **kwargs: Any) -> None:
            super().__init__(*args, **kwargs)
            self.helper = Opmaak(
                self,
                Samenvatting("Vandaag", "datum", icoon="calendar"),
                Vouwrijen("Meer", Vouwrij("Kansen", "kans", icoon="sprout")),
            )

    assert " open>" not in teken(Vouw())
    assert teken(Vouw({"datum": "2026-11-24"})).count(" open>") == 1
    assert teken(Vouw({})).count(" open>") == 2


def test_reveal_names_the_field_as_the_form_writes_it() -> None:
    class Vervolg(Formulier):
        vervolg = forms.ChoiceField(choices=[("2", "over 2 weken"), ("datum", "andere datum")], widget=Chips)
        datum = forms.DateField(required=False, widget=Datum)

    form = Vervolg(prefix="b")
    form.helper = Opmaak(form, "vervolg", Onthul("datum", bij="vervolg", waarde="datum"))  # type: ignore[attr-defined]

    assert 'data-toon-bij="b-vervolg" data-toon-waarde="datum"' in teken(form)


def test_key_is_hidden_new_each_time_and_required() -> None:
    class Bezoek(MetSleutel, Formulier):
        wat = forms.CharField()

    een, twee = Bezoek(), Bezoek()
    een.helper = Opmaak(een)  # type: ignore[attr-defined]

    assert uuid.UUID(een["sleutel"].value()).version == 4
    assert een["sleutel"].value() != twee["sleutel"].value()
    assert '<input type="hidden" name="sleutel"' in teken(een)
    assert Bezoek({"wat": "x"}).errors == {
        "sleutel": ["Open dit formulier opnieuw en probeer het nog een keer"]
    }


def test_helper_writes_the_form_tag() -> None:
    form = ProefForm()
    form.helper = Opmaak(
        form, knop="Bezoek opslaan", id="bezoek", actie="/b/", actiebalk=True, concept="/concept/"
    )

    html = teken(form)

    tag = re.search(r"<form[^>]*>", html)
    assert tag is not None
    for deel in (
        'method="post"',
        'id="bezoek"',
        'action="/b/"',
        "novalidate",
        'data-concept-url="/concept/"',
    ):
        assert deel in tag.group()
    assert "data-eenmalig" in tag.group()
    assert 'name="csrfmiddlewaretoken" value="teken"' in html
    assert "formulier__knoppen alleen-scherm" in html
    assert ">Bezoek opslaan<" in html


def test_helper_filter_sends_get_without_token() -> None:
    form = ProefForm()
    form.helper = Opmaak(form, methode="get", weergave="filter", knop="Zoeken")

    html = teken(form)

    assert "csrfmiddlewaretoken" not in html
    assert "formulier--filter" in html
    assert "mag later" not in html


def test_helper_unknown_display_raises() -> None:
    with pytest.raises(ValueError, match="choose from kolom, filter"):
        Opmaak(ProefForm(), weergave="breed")
