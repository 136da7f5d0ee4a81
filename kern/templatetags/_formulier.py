"""Tags for forms outside crispy: one field, the error summary, the start of the title."""

from dataclasses import dataclass

from django import template
from django.forms import BaseForm, BoundField
from django.forms.utils import ErrorList
from django.template.loader import get_template
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext, ngettext

from kern.templatetags._hulp import toon

register = template.Library()

KIES = "kies"


@dataclass(frozen=True, slots=True)
class Fout:
    """One line of the error summary; `doel` is the id of the input, or empty."""

    tekst: str
    doel: str
    code: str


def _doel(veld: BoundField) -> str:
    """Return the id that a link to this field jumps to: its input, or the first input of a group."""
    if veld.is_hidden or not veld.auto_id:
        return ""
    return f"{veld.auto_id}_0" if veld.use_fieldset else veld.id_for_label


def _lees(fouten: ErrorList, doel: str) -> list[Fout]:
    """Return the errors of one field, each message with its code."""
    codes = [fout.code or "" for fout in fouten.as_data()]
    return [Fout(str(tekst), doel, code) for tekst, code in zip(fouten, codes, strict=True)]


def lees_fouten(*formulieren: BaseForm) -> list[Fout]:
    """Return every error of these forms, in the order of their fields, errors of a whole form first."""
    gevonden: list[Fout] = []
    for formulier in formulieren:
        gevonden += _lees(formulier.non_field_errors(), "")
        gevonden += _te_kiezen(formulier)
        for veld in formulier:
            gevonden += _lees(veld.errors, _doel(veld))
    return gevonden


def _te_kiezen(formulier: BaseForm) -> list[Fout]:
    """Return a line for each field that somebody else changed meanwhile, which leads to the choice between the two."""
    stand = getattr(formulier, "ondertussen", None)
    return [
        Fout(gettext("Kies wat blijft bij ‘%(naam)s’") % {"naam": b.naam}, f"id_{b.invoer}_{b.kies}", KIES)
        for b in (stand.botsingen if stand else [])
        if b.invoer
    ]


def _kop(fouten: list[Fout]) -> str:
    """Return the title of the summary: it counts what is missing or wrong, without blaming the user."""
    aantal = len(fouten)
    ontbreekt = sum(fout.code in {"required", KIES} for fout in fouten)
    if ontbreekt == aantal:
        tekst = ngettext("Er ontbreekt %(aantal)d antwoord", "Er ontbreken %(aantal)d antwoorden", aantal)
    elif ontbreekt:
        tekst = ngettext("Kijk nog naar %(aantal)d punt", "Kijk nog naar %(aantal)d punten", aantal)
    else:
        tekst = ngettext("Er klopt %(aantal)d punt niet", "Er kloppen %(aantal)d punten niet", aantal)
    return tekst % {"aantal": aantal}


@register.simple_tag
def formulierfouten(*formulieren: BaseForm) -> SafeString:
    """Return the error summary of one or more forms, placed directly under the h1; nothing without errors.

    `{% crispy %}` leaves out its own summary for a form that was shown here.
    """
    for formulier in formulieren:
        formulier.fouten_getoond = True  # type: ignore[attr-defined]  # read by nlds/whole_uni_form.html
    fouten = [fout for fout in lees_fouten(*formulieren) if fout.tekst]
    return toon("foutenlijst", fouten=fouten, kop=_kop(fouten)) if fouten else mark_safe("")


@register.simple_tag
def fout_voor(*formulieren: BaseForm) -> str:
    """Return "Fout: " for the title when one of the forms has errors (WCAG, GOV.UK pattern)."""
    return f"{gettext('Fout:')} " if any(formulier.errors for formulier in formulieren) else ""


@register.simple_tag
def veld(veld: BoundField, *, later: bool = True) -> SafeString:
    """Return one field as the crispy pack renders it, for forms without a layout of their own."""
    html = get_template("nlds/field.html").render({"field": veld, "later": later, "stil": ()})
    return mark_safe(html)  # noqa: S308 - it comes out of an autoescaped template


@register.simple_tag
def velden(formulier: BaseForm, *, later: bool = True) -> SafeString:
    """Return every field of a form, hidden ones included."""
    return mark_safe("".join(veld(field, later=later) for field in formulier))  # noqa: S308
