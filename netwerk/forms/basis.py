"""The base of the forms of the network."""

from collections.abc import Iterable
from decimal import Decimal
from typing import Any, ClassVar

from django import forms
from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.utils.translation import gettext_lazy as _

from kern.formulieren import MetSleutel, ModelFormulier
from wijken.getallen import GeenGetal, lees_getal, schrijf_getal


class NetwerkFormulier(MetSleutel, ModelFormulier):
    """A form over a model of the network; it validates, and services write.

    `bij_veld` maps the name of a constraint of the model to the field at which its message is shown.
    """

    bij_veld: ClassVar[dict[str, str]] = {}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for veld in self.fields.values():
            leeg = _("Maak een keuze") if veld.required else _("Niet ingevuld")
            if isinstance(veld, forms.ModelChoiceField) and not isinstance(
                veld, forms.ModelMultipleChoiceField
            ):
                veld.empty_label = leeg
            elif isinstance(veld, forms.TypedChoiceField) and isinstance(veld.widget, forms.Select):
                keuzes: Any = veld.choices
                veld.choices = [("", leeg), *(keuze for keuze in keuzes if keuze[0] != "")]

    def _update_errors(self, errors: ValidationError) -> None:
        if hasattr(errors, "error_dict"):
            plek = {
                str(regel.violation_error_message): self.bij_veld[regel.name]
                for regel in self._meta.model._meta.constraints  # noqa: SLF001
                if regel.name in self.bij_veld
            }
            for fout in errors.error_dict.pop(NON_FIELD_ERRORS, []):
                veld = plek.get(str(fout.message), NON_FIELD_ERRORS)
                errors.error_dict.setdefault(veld, []).append(fout)
        super()._update_errors(errors)  # type: ignore[misc]  # a hook of ModelForm that its types leave out


class Getalveld(forms.Field):
    """A number in Dutch notation, up to two decimals."""

    widget = forms.TextInput(attrs={"inputmode": "decimal"})
    default_error_messages: ClassVar[Any] = {"invalid": _("Vul een getal in, zoals 1.350 of 8,5")}

    def to_python(self, value: Any) -> Decimal | None:
        """Return the number; None for an empty field."""
        tekst = str(value or "").strip()
        if not tekst:
            return None
        try:
            return lees_getal(tekst)
        except GeenGetal as fout:
            raise ValidationError(self.error_messages["invalid"], code="invalid") from fout

    def prepare_value(self, value: Any) -> Any:
        """Return a stored number in Dutch notation."""
        return schrijf_getal(value) if isinstance(value, Decimal) else value


def groepeer(rijen: Iterable[tuple[str, int, str]], leeg: str) -> list[tuple[str, Any]]:
    """Return choices under headings.

    Args:
        rijen: heading, value and label of each choice, sorted.
        leeg: label of the empty choice.
    """
    groepen: dict[str, list[tuple[int, str]]] = {}
    for groep, waarde, naam in rijen:
        groepen.setdefault(groep, []).append((waarde, naam))
    return [("", leeg), *groepen.items()]
