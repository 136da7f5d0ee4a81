"""Forms of beheer. Their fields have the names of the arguments of the services they call."""

from decimal import Decimal
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from gebruikers.enums import MET_WIJK, Rol
from gebruikers.models import Aanstelling
from gebruikers.permissions import where_errors
from kern.formulieren import Formulier, MetSleutel, NaastElkaar, Onthul, Opmaak
from kern.klok import vandaag
from kern.widgets import Datum, Keuzekaarten
from wijken.models import Organisatie, Wijk

PER_DIRECT, NA_DAG = "per direct", "na een dag"
ALLE_WIJKEN = "alle"


class GebruikerForm(MetSleutel, Formulier):
    """Name and addresses of a user."""

    voornaam = forms.CharField(
        label=_("Voornaam"), max_length=60, error_messages={"required": _("Vul de voornaam in")}
    )
    achternaam = forms.CharField(
        label=_("Achternaam"),
        max_length=80,
        help_text=_("Met tussenvoegsel, zoals “de Wit”."),
        error_messages={"required": _("Vul de achternaam in")},
    )
    email = forms.EmailField(
        label=_("E-mailadres"),
        help_text=_("Hiermee meldt deze persoon zich aan. Hier komt ook de uitnodiging."),
        error_messages={"required": _("Vul een e-mailadres in")},
    )
    telefoon = forms.CharField(label=_("Telefoon"), max_length=20, required=False)

    def __init__(self, *args: Any, knop: str, terug: tuple[str, str], **kwargs: Any) -> None:
        """Make the form with the text of its button, and `terug`: text and URL of the link that leaves the form."""
        super().__init__(*args, **kwargs)
        self.fields["email"].widget.attrs["autocomplete"] = "off"
        self.fields["telefoon"].widget.input_type = "tel"
        self.helper = Opmaak(
            self, NaastElkaar("voornaam", "achternaam"), "email", "telefoon", knop=knop, annuleer=terug
        )


def _fte() -> forms.DecimalField:
    return forms.DecimalField(
        label=_("Fte"),
        max_digits=3,
        decimal_places=2,
        min_value=Decimal("0.05"),
        max_value=Decimal(1),
        initial=1,
        localize=True,
        help_text=_("1 is een volle werkweek, 0,8 is vier dagen."),
        error_messages={
            "required": _("Vul in hoeveel fte, zoals 0,8"),
            "invalid": _("Vul een getal in, zoals 0,8"),
            "min_value": _("Vul een getal in van 0,05 of meer"),
            "max_value": _("Vul een getal in van hoogstens 1"),
            "max_digits": _("Vul een getal in met hoogstens 2 cijfers achter de komma"),
            "max_decimal_places": _("Vul een getal in met hoogstens 2 cijfers achter de komma"),
            "max_whole_digits": _("Vul een getal in van hoogstens 1"),
        },
    )


OPEN_EINDE = _("Tot en met deze dag. Laat dit leeg als er geen einddatum is.")


def _laatste_dag(help_text: Any = OPEN_EINDE) -> forms.DateField:
    return forms.DateField(label=_("Laatste dag"), required=False, widget=Datum, help_text=help_text)


class AanstellingForm(MetSleutel, Formulier):
    """A new aanstelling of a user."""

    rol = forms.ChoiceField(
        label=_("Rol"),
        choices=[("", _("Kies een rol")), *Rol.choices],
        error_messages={"required": _("Kies een rol")},
    )
    wijk = forms.ChoiceField(
        label=_("Wijk"), required=False, help_text=_("Alleen bij trajectcoördinator en wijkcoördinator.")
    )
    organisatie = forms.ModelChoiceField(
        label=_("Organisatie"),
        queryset=Organisatie.objects.none(),
        required=False,
        empty_label=_("Geen"),
        help_text=_("Alleen bij een partner."),
    )
    fte = _fte()
    van = forms.DateField(
        label=_("Eerste dag"),
        widget=Datum,
        initial=vandaag,
        error_messages={"required": _("Vul de eerste dag in")},
    )
    laatste_dag = _laatste_dag()

    def __init__(self, *args: Any, terug: tuple[str, str], **kwargs: Any) -> None:
        """Make the form with `terug`: text and URL of the link that leaves the form."""
        super().__init__(*args, **kwargs)
        self.wijken = {str(wijk.pk): wijk for wijk in Wijk.objects.filter(buiten_pilot=False)}
        self.fields["wijk"].choices = [  # type: ignore[attr-defined]
            ("", _("Kies een wijk")),
            (ALLE_WIJKEN, _("Alle wijken")),
            *[(pk, wijk.naam) for pk, wijk in self.wijken.items()],
        ]
        self.fields["organisatie"].queryset = Organisatie.objects.filter(actief=True)  # type: ignore[attr-defined]
        self.helper = Opmaak(
            self,
            "rol",
            "wijk",
            Onthul("organisatie", bij="rol", waarde=Rol.PARTNER.value),
            "fte",
            NaastElkaar("van", "laatste_dag"),
            knop=str(_("Aanstelling toevoegen")),
            stil=("wijk", "organisatie", "laatste_dag"),
            annuleer=terug,
        )

    def clean(self) -> dict[str, Any]:
        """Require a wijk for a rol that can have one: all wijken must be chosen explicitly."""
        schoon = super().clean() or {}
        gekozen = schoon.get("wijk", "")
        if schoon.get("rol") in MET_WIJK and not gekozen and "wijk" not in self.errors:
            self.add_error("wijk", _("Kies een wijk, of kies alle wijken"))
        schoon["wijk"] = self.wijken.get(gekozen)
        if "rol" in schoon:
            for veld, zin in where_errors(schoon["rol"], schoon["wijk"], schoon.get("organisatie")).items():
                if veld not in self.errors:
                    self.add_error(veld, zin)
        return schoon


class WijzigAanstellingForm(Formulier):
    """Fte and last day of an aanstelling; for another rol, wijk or first day a new aanstelling is made."""

    fte = _fte()
    fte_vanaf = forms.DateField(
        label=_("Nieuwe fte geldt vanaf"),
        widget=Datum,
        required=False,
        help_text=_(
            "Laat dit leeg als de fte vanaf de eerste dag zo was. Deze dag telt alleen als je de fte "
            "verandert."
        ),
    )
    laatste_dag = _laatste_dag()

    def __init__(self, *args: Any, aanstelling: Aanstelling, terug: tuple[str, str], **kwargs: Any) -> None:
        """Make the form for an aanstelling, with `terug`: text and URL of the link that leaves the form."""
        begin = {
            "fte": aanstelling.fte.normalize(),
            "fte_vanaf": max(vandaag(), aanstelling.van),
            "laatste_dag": aanstelling.tot_en_met,
        }
        super().__init__(*args, initial=begin, **kwargs)
        self.helper = Opmaak(
            self,
            "fte",
            "fte_vanaf",
            "laatste_dag",
            stil=("fte_vanaf", "laatste_dag"),
            annuleer=terug,
        )


class BeeindigForm(Formulier):
    """The day on which an aanstelling ends."""

    wanneer = forms.ChoiceField(
        label=_("Wanneer stopt deze aanstelling?"),
        choices=[(PER_DIRECT, _("Nu meteen")), (NA_DAG, _("Na een dag die ik kies"))],
        initial=PER_DIRECT,
        widget=Keuzekaarten(
            uitleg={
                PER_DIRECT: str(_("De toegang stopt nu, ook als deze persoon aan het werk is.")),
                NA_DAG: str(_("De toegang stopt na die dag.")),
            }
        ),
        error_messages={"required": _("Kies wanneer deze aanstelling stopt")},
    )
    laatste_dag = _laatste_dag(_("De aanstelling telt tot en met deze dag."))

    def __init__(self, *args: Any, eigen: bool, terug: tuple[str, str], **kwargs: Any) -> None:
        """Make the form.

        `eigen` says that it is the user's own aanstelling; `terug` has text and URL of the link that leaves the form.
        """
        super().__init__(*args, **kwargs)
        velden: list[Any] = ["wanneer", Onthul("laatste_dag", bij="wanneer", waarde=NA_DAG)]
        if eigen:
            # The user's own aanstelling can only end at once, so nothing is asked.
            self.fields["wanneer"].widget = forms.HiddenInput()
            del self.fields["laatste_dag"]
            velden = ["wanneer"]
        self.helper = Opmaak(
            self,
            *velden,
            knop=str(_("Beëindigen")),
            bezig=str(_("Bezig met beëindigen")),
            stil=("laatste_dag",),
            annuleer=terug,
        )

    def clean(self) -> dict[str, Any]:
        """Require a last day when the choice is to end after one."""
        schoon = super().clean() or {}
        if (
            schoon.get("wanneer") == NA_DAG
            and not schoon.get("laatste_dag")
            and "laatste_dag" not in self.errors
        ):
            self.add_error("laatste_dag", _("Vul de laatste dag in"))
        if schoon.get("wanneer") == PER_DIRECT:
            schoon["laatste_dag"] = None
        return schoon

    def add_error(self, field: str | None, error: Any) -> None:
        """Move an error about the last day to the choice, when that day was not asked."""
        schoon = self.cleaned_data
        niet_gevraagd = schoon.get("wanneer") == PER_DIRECT and field == "laatste_dag" and field in schoon
        super().add_error("wanneer" if niet_gevraagd else field, error)
