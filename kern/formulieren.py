"""Forms: one crispy helper, its layout objects, and messages in plain Dutch.

A form inherits `Formulier` or `ModelFormulier` and gives itself a helper:

    class BezoekForm(MetSleutel, Formulier):
        def __init__(self, *args, **kwargs):
            super().__init__(*args, **kwargs)
            self.helper = Opmaak(self, "uitslag", Sectie("Vervolg", "vervolg"), knop="Bezoek opslaan")
"""

import datetime as dt
import uuid
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

from crispy_forms.helper import FormHelper
from crispy_forms.layout import Layout, LayoutObject
from django import forms
from django.db.models.fields import BLANK_CHOICE_LABEL
from django.http import QueryDict
from django.template.loader import render_to_string
from django.utils.safestring import SafeString
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from kern.tekens import op_een_regel
from kern.widgets import weergave_van

if TYPE_CHECKING:
    from django.utils.functional import _StrOrPromise

OPSLAAN = _("Opslaan")
BEZIG = _("Bezig met opslaan")
KEUZE = _("Maak een keuze")
KEUZES = ("keuzelijst", "keuzekaarten", "chips", "vinklijst")
BERICHTEN: "dict[str, _StrOrPromise]" = {
    "invalid_choice": _("Kies een van de antwoorden die er staan"),
    "invalid_list": _("Kies een of meer van de antwoorden die er staan"),
    "max_length": _("Gebruik hoogstens %(limit_value)d tekens, nu zijn het er %(show_value)d"),
    "min_length": _("Gebruik minstens %(limit_value)d tekens, nu zijn het er %(show_value)d"),
    "min_value": _("Vul een getal in van %(limit_value)s of meer"),
    "max_value": _("Vul een getal in van hoogstens %(limit_value)s"),
}
ONGELDIG: "tuple[tuple[type[forms.Field], _StrOrPromise], ...]" = (
    (forms.EmailField, _("Vul een e-mailadres in, zoals naam@voorbeeld.nl")),
    (forms.DateTimeField, _("Vul een datum en een tijd in, zoals 24-11-2026 09.30")),
    (forms.DateField, _("Vul een datum in, zoals 24-11-2026")),
    (forms.TimeField, _("Vul een tijd in, zoals 09.30")),
    (forms.DecimalField, _("Vul een getal in, zoals 12,5")),
    (forms.IntegerField, _("Vul een getal in, zonder letters")),
    (forms.FileField, _("Kies een bestand")),
)


def bericht_verplicht(veld: forms.Field, label: str) -> str:
    """Return the message of a required field that is empty; the unit behind the label is left out."""
    naam = label.partition(" (")[0]
    if naam.endswith("?"):
        return gettext("Geef antwoord op ‘%(naam)s’") % {"naam": naam}
    if weergave_van(veld.widget) in KEUZES:
        return gettext("Kies een antwoord bij ‘%(naam)s’") % {"naam": naam}
    return gettext("Vul ‘%(naam)s’ in") % {"naam": naam}


def zet_lege_keuze(veld: forms.Field) -> None:
    """Replace Django's English empty choice of a list by ours."""
    if isinstance(veld, forms.ModelChoiceField):
        if veld.empty_label == BLANK_CHOICE_LABEL:
            veld.empty_label = KEUZE
    elif isinstance(veld, forms.ChoiceField):
        keuzes: list[Any] = list(veld.choices)  # type: ignore[arg-type]  # read back it is always a list
        if keuzes and keuzes[0][1] == BLANK_CHOICE_LABEL:
            veld.choices = [("", KEUZE), *keuzes[1:]]


VROEGSTE, LAATSTE = dt.date(1900, 1, 1), dt.date(2999, 12, 31)
"""Other days are slips of the keyboard, and too near to the end of what a date can be to count with."""


def _stel_grenzen(veld: forms.Field) -> None:
    """Bound what any field takes: a line of text is one line, and a day lies in these centuries."""
    vormloos = (forms.Textarea, forms.HiddenInput, forms.PasswordInput)
    if isinstance(veld, forms.CharField) and not isinstance(veld.widget, vormloos):
        grens: Any = op_een_regel
    elif isinstance(veld, forms.DateField):
        grens = _dag_kan
    else:
        return
    if grens not in veld.validators:
        veld.validators.append(grens)


def _dag_kan(dag: dt.date) -> None:
    if not VROEGSTE <= dag <= LAATSTE:
        raise forms.ValidationError(gettext("Klopt het jaar? Kies een dag tussen 1900 en 3000"))


class NetteBerichten:
    """Mixin for a form: error messages in plain Dutch, unless the field has its own, and bounds to what is typed."""

    fields: dict[str, forms.Field]
    cleaned_data: dict[str, Any]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for naam, veld in self.fields.items():
            zet_lege_keuze(veld)
            label = str(veld.label or naam.replace("_", " ").capitalize())
            eigen = self._eigen_berichten(type(veld), veld)
            netjes = BERICHTEN | {"required": bericht_verplicht(veld, label)}
            ongeldig = next((tekst for soort, tekst in ONGELDIG if isinstance(veld, soort)), "")
            netjes |= {"invalid": ongeldig} if ongeldig else {}
            veld.error_messages.update({code: tekst for code, tekst in netjes.items() if code not in eigen})

    def __getitem__(self, naam: str) -> forms.BoundField:
        """Return a field to draw, without a limit for the browser: that drops what is pasted above it without a word."""
        self.fields[naam].widget.attrs.pop("maxlength", None)
        veld: forms.BoundField = super().__getitem__(naam)  # type: ignore[misc]  # of the form this is mixed into
        return veld

    def full_clean(self) -> None:
        """Validate within the bounds of any field, those that a form adds itself too."""
        for veld in self.fields.values():
            _stel_grenzen(veld)
        super().full_clean()  # type: ignore[misc]  # of the form this is mixed into

    def invoer(self) -> dict[str, Any]:
        """Return what was filled in, for a service whose arguments are named as the fields."""
        return {naam: waarde for naam, waarde in self.cleaned_data.items() if naam != "sleutel"}

    @staticmethod
    def _eigen_berichten(soort: type[forms.Field], veld: forms.Field) -> set[str]:
        """Return the codes of the messages that differ from Django's default for this kind of field."""
        standaard: dict[str, Any] = {}
        for klasse in reversed(soort.__mro__):
            standaard.update(getattr(klasse, "default_error_messages", {}))
        return {code for code, tekst in veld.error_messages.items() if tekst != standaard.get(code)}


class Formulier(NetteBerichten, forms.Form):
    """The base of our forms."""


class ModelFormulier(NetteBerichten, forms.ModelForm):  # type: ignore[type-arg]
    """The base of our forms over a model."""


class MetSleutel(forms.Form):
    """Mixin: a hidden key by which a form that is sent twice is carried out once (gebruikers.Verzoek keeps it)."""

    sleutel = forms.UUIDField(
        widget=forms.HiddenInput,
        initial=uuid.uuid4,
        error_messages={
            "required": _("Open dit formulier opnieuw en probeer het nog een keer"),
            "invalid": _("Open dit formulier opnieuw en probeer het nog een keer"),
        },
    )

    def vernieuw_sleutel(self) -> None:
        """Give a bound form another key: the typed values stay, and sending them again is another act."""
        velden = QueryDict(mutable=True)
        velden.update(self.data)
        velden[self.add_prefix("sleutel")] = str(uuid.uuid4())
        self.data = velden


class Opmaak(FormHelper):  # type: ignore[misc]  # crispy-forms has no types
    """The one form helper: form tag, csrf, layout, buttons.

    Args:
        onderdelen: names of fields and layout objects; none means every field in order.
        bezig: the text of the button while the form is being sent.
        id: of the form tag, for buttons outside it and links to it.
        weergave: "kolom", or "filter" for one line of fields.
        later: whether fields that are not required say so; `stil` names the fields that do not.
        actiebalk: the page has a bar with the same button on phones, so this button shows on desktops only.
        annuleer: text and address of the link to leave the form.
        concept: address that drafts are sent to; turns autosave on.
    """

    def __init__(  # noqa: PLR0913 - the options of a form
        self,
        formulier: forms.BaseForm,
        *onderdelen: "str | LayoutObject",
        knop: "_StrOrPromise" = OPSLAAN,
        knop_soort: str = "gevuld",
        bezig: "_StrOrPromise" = BEZIG,
        id: str = "formulier",  # noqa: A002 - the name of the HTML attribute
        methode: str = "post",
        actie: str = "",
        weergave: str = "kolom",
        later: bool = True,
        stil: Iterable[str] = (),
        actiebalk: bool = False,
        annuleer: "tuple[_StrOrPromise, str]" = ("", ""),
        concept: str = "",
    ) -> None:
        super().__init__()
        if weergave not in {"kolom", "filter"}:
            raise ValueError(f"Opmaak: weergave {weergave!r} is unknown, choose from kolom, filter")
        self.layout = Layout(*(onderdelen or formulier.fields))
        self.render_hidden_fields = True
        self.form_id, self.form_method, self.form_action = id, methode, actie
        self.attrs = {"data-eenmalig": methode == "post"} | ({"data-concept-url": concept} if concept else {})
        self.knop, self.knop_soort, self.bezig = knop, knop_soort, bezig
        self.soort, self.actiebalk = weergave, actiebalk
        self.annuleer, self.annuleer_href = annuleer
        self.later, self.stil = later and weergave == "kolom", tuple(stil)


class _Blok(LayoutObject):  # type: ignore[misc]  # crispy-forms has no types
    """A layout object that draws its fields inside a template with options."""

    sjabloon = ""

    def __init__(self, *velden: "str | LayoutObject", **opties: Any) -> None:
        self.fields = list(velden)
        self.opties = opties

    def render(
        self, form: forms.BaseForm, context: Any, template_pack: object = "nlds", **kwargs: Any
    ) -> SafeString:
        """Return the fields as HTML, inside the template of this object."""
        inhoud = self.get_rendered_fields(form, context, template_pack, **kwargs)
        return render_to_string(
            f"nlds/layout/{self.sjabloon}.html", self.opties_voor(form) | {"inhoud": inhoud}
        )

    def opties_voor(self, form: forms.BaseForm) -> dict[str, Any]:
        """Return the options for this form; a block with an error inside is shown open."""
        if "open" not in self.opties:
            return self.opties
        namen = {veld.name for veld in self.get_field_names()}
        return self.opties | {"open": self.opties["open"] or any(naam in form.errors for naam in namen)}


class Sectie(_Blok):
    """Fields under a heading; a rule stands between two sections."""

    sjabloon = "sectie"

    def __init__(self, titel: str, *velden: "str | LayoutObject", uitleg: str = "") -> None:
        super().__init__(*velden, titel=titel, uitleg=uitleg)


class Deel(LayoutObject):  # type: ignore[misc]  # crispy-forms has no types
    """A part with a template of its own, which gets `form` and the drawn fields as `inhoud`."""

    def __init__(self, sjabloon: str, *velden: "str | LayoutObject") -> None:
        self.fields = list(velden)
        self.sjabloon = sjabloon

    def render(
        self, form: forms.BaseForm, context: Any, template_pack: object = "nlds", **kwargs: Any
    ) -> SafeString:
        """Return the part as HTML."""
        inhoud = self.get_rendered_fields(form, context, template_pack, **kwargs)
        return render_to_string(self.sjabloon, {"form": form, "inhoud": inhoud})


class NaastElkaar(_Blok):
    """Short fields beside each other where there is room; with `plaats` the first is a place in a list, and narrow."""

    sjabloon = "naast"


class Samenvatting(_Blok):
    """One line that sums up what is filled in, with a muted word below; "Wijzig" opens the fields."""

    sjabloon = "samenvatting"

    def __init__(
        self,
        tekst: str,
        *velden: "str | LayoutObject",
        icoon: str,
        noot: str = "",
        open: bool = False,  # noqa: A002 - the name of the HTML attribute
    ) -> None:
        super().__init__(*velden, tekst=tekst, icoon=icoon, noot=noot, open=open)


class Vouwrijen(_Blok):
    """A box with folded rows (`Vouwrij`)."""

    sjabloon = "vouwrijen"

    def __init__(self, titel: str, *rijen: "Vouwrij") -> None:
        super().__init__(*rijen, titel=titel)


class Vouwrij(_Blok):
    """A folded row with fields; it opens by itself when one of them has an error."""

    sjabloon = "vouwrij"

    def __init__(
        self,
        naam: str,
        *velden: "str | LayoutObject",
        icoon: str = "",
        uitleg: str = "",
        telling: int | str = "",
        open: bool = False,  # noqa: A002 - the name of the HTML attribute
    ) -> None:
        super().__init__(*velden, naam=naam, icoon=icoon, uitleg=uitleg, telling=telling, open=open)


class Onthul(_Blok):
    """Fields shown only while field `bij` has value `waarde` (or one of several); always, without JavaScript."""

    sjabloon = "onthul"

    def __init__(self, *velden: "str | LayoutObject", bij: str, waarde: str | Sequence[str]) -> None:
        waarden = [waarde] if isinstance(waarde, str) else waarde
        super().__init__(*velden, bij=bij, waarde="|".join(waarden))

    def opties_voor(self, form: forms.BaseForm) -> dict[str, Any]:
        """Return the options, with the name of the other field including the prefix of this form."""
        return self.opties | {"bij": form.add_prefix(self.opties["bij"])}
