"""Forms of the trajectplan: the aanbod, and the components (DOMEIN 5.2)."""

import datetime as dt
from typing import Any, ClassVar

from crispy_forms.layout import LayoutObject
from django import forms
from django.db.models import Q, QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from inburgeraars.models import Inburgeraar
from kern.datumvelden import eis_dag_kan_kloppen
from kern.formulieren import Formulier, MetSleutel, NaastElkaar, Onthul, Opmaak, Sectie
from kern.klok import vandaag
from kern.versieformulier import MetVersieveld
from kern.widgets import Chips, Datum, Keuzekaarten
from netwerk.models import Activiteit
from trajecten.plan.enums import Aanbodantwoord, Componentsoort, Componentstand
from trajecten.plan.models import Aanbod, Component, Taalroute
from trajecten.plan.services import Componentgegevens
from trajecten.taxatie.enums import Taalniveau
from wijken.models import Organisatie

PLEK, TE_VINDEN, LIEP_AL = "plek", "te vinden", "liep al"
GEEN_KEUZE = [("", gettext_lazy("Maak een keuze"))]


def datumveld(label: Any, *, verplicht: bool = True, **opties: Any) -> forms.DateField:
    """Return a field for a day."""
    return forms.DateField(label=label, required=verplicht, widget=Datum(), **opties)


class Planformulier(MetSleutel, Formulier):
    """A form of the plan; its layout is its fields, in order.

    Args:
        concept: the URL of its draft; empty for none.
    """

    knop: ClassVar[Any] = gettext_lazy("Opslaan")

    def __init__(self, *args: Any, concept: str = "", **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.concept = concept

    def onderdelen(self) -> "tuple[str | LayoutObject, ...]":
        """Return the visible fields, in order."""
        return tuple(naam for naam, veld in self.fields.items() if not veld.widget.is_hidden)

    @property
    def helper(self) -> Opmaak:
        """The layout."""
        return Opmaak(
            self, *self.onderdelen(), knop=self.knop, actiebalk=True, later=False, concept=self.concept
        )


class _Antwoordvelden(forms.Form):
    antwoord = forms.TypedChoiceField(
        label=gettext_lazy("Wat is het antwoord?"),
        choices=Aanbodantwoord.choices,
        coerce=Aanbodantwoord,
        widget=Chips(),
        error_messages={"required": gettext_lazy("Kies wat het antwoord is")},
    )
    antwoord_op = datumveld(gettext_lazy("Antwoord gekregen op"), verplicht=False)

    def clean_antwoord_op(self) -> dt.date | None:
        """Clear the day as long as there is no answer: the field is hidden then."""
        if self.cleaned_data.get("antwoord") == Aanbodantwoord.NOG_GEEN:
            return None
        op: dt.date | None = self.cleaned_data["antwoord_op"]
        return op


class AanbodForm(_Antwoordvelden, Planformulier):
    """An aanbod to a person."""

    knop = gettext_lazy("Aanbod opslaan")

    gedaan_op = datumveld(gettext_lazy("Aanbod gedaan op"), initial=vandaag)
    taalroute = forms.ModelChoiceField(
        label=gettext_lazy("Welke taalroute?"),
        queryset=Taalroute.objects.none(),
        widget=Chips(),
        empty_label=None,
        error_messages={"required": gettext_lazy("Kies de taalroute")},
    )
    field_order = ("gedaan_op", "taalroute", "antwoord", "antwoord_op")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["taalroute"].queryset = _taalroutes()  # type: ignore[attr-defined]
        self.fields["antwoord"].initial = Aanbodantwoord.NOG_GEEN

    def clean_gedaan_op(self) -> dt.date:
        """Refuse a day in the future, and one more than a year ago."""
        return eis_dag_kan_kloppen(self.cleaned_data["gedaan_op"])


class AntwoordForm(MetVersieveld, _Antwoordvelden, Planformulier):
    """The answer to an aanbod, and what was wrong in the aanbod itself."""

    knop = gettext_lazy("Antwoord opslaan")

    gedaan_op = datumveld(gettext_lazy("Aanbod gedaan op"), verplicht=False)
    taalroute = forms.ModelChoiceField(
        label=gettext_lazy("Welke taalroute?"),
        queryset=Taalroute.objects.none(),
        required=False,
        widget=Chips(),
        empty_label=None,
    )

    def __init__(self, *args: Any, aanbod: Aanbod, **kwargs: Any) -> None:
        nu = {
            "versie": aanbod.versie,
            "antwoord": aanbod.antwoord,
            "antwoord_op": aanbod.antwoord_op or vandaag(),
            "gedaan_op": aanbod.gedaan_op,
            "taalroute": aanbod.taalroute_id,
        }
        super().__init__(*args, initial=nu, **kwargs)
        self.fields["taalroute"].queryset = _taalroutes(aanbod.taalroute)  # type: ignore[attr-defined]

    def onderdelen(self) -> "tuple[str | LayoutObject, ...]":
        """Return the answer first, and under it the aanbod."""
        return ("antwoord", "antwoord_op", Sectie(_("Klopt het aanbod?"), "gedaan_op", "taalroute"))


def _taalroutes(nu: Taalroute | None = None) -> QuerySet[Taalroute]:
    return Taalroute.objects.te_kiezen(nu.pk if nu else None)


class _Componentvelden(Planformulier):
    """The fields of a component, of any kind."""

    hoe = forms.ChoiceField(label=gettext_lazy("Is er al een plek?"), widget=Keuzekaarten())
    wens = forms.CharField(
        label=gettext_lazy("Wat wil iemand graag doen?"),
        required=False,
        max_length=2_000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=gettext_lazy("Een wens waar nog niets bij past, telt mee voor de inkoop."),
    )
    taalroute = forms.ModelChoiceField(
        label=gettext_lazy("Taalroute"), queryset=Taalroute.objects.none(), required=False
    )
    taalniveau = forms.ChoiceField(
        label=gettext_lazy("Naar niveau"), required=False, choices=[*GEEN_KEUZE, *Taalniveau.choices]
    )
    activiteit = forms.ModelChoiceField(
        label=gettext_lazy("Activiteit"),
        queryset=Activiteit.objects.none(),
        required=False,
        empty_label=gettext_lazy("Geen, of een andere"),
    )
    organisatie = forms.ModelChoiceField(
        label=gettext_lazy("Organisatie"),
        queryset=Organisatie.objects.none(),
        required=False,
        empty_label=gettext_lazy("Geen, of een andere"),
    )
    omschrijving = forms.CharField(label=gettext_lazy("Wat is het?"), required=False, max_length=300)
    uren_per_week = forms.DecimalField(
        label=gettext_lazy("Uren per week"),
        required=False,
        max_digits=4,
        decimal_places=1,
        localize=True,
        widget=forms.TextInput(attrs={"inputmode": "decimal", "autocomplete": "off"}),
        error_messages={
            "invalid": gettext_lazy("Vul uren in als getal, zoals 2,5"),
            "max_digits": gettext_lazy("Vul uren in als getal, zoals 2,5"),
            "max_decimal_places": gettext_lazy("Vul uren in met één cijfer achter de komma"),
        },
    )
    begin = datumveld(gettext_lazy("Begint op"), verplicht=False)

    def vul_keuzes(self, persoon: Inburgeraar, nu: Component | None = None) -> None:
        """Offer what exists in the wijk of a person, and the current values of the component `nu`."""
        hier = Q(actief=True) & (Q(wijk=persoon.wijk_id) | Q(wijk__isnull=True))
        keuzes: dict[str, QuerySet[Any]] = {
            "taalroute": _taalroutes(nu.taalroute if nu else None),
            "activiteit": Activiteit.objects.filter(hier | Q(pk=nu.activiteit_id if nu else None)),
            "organisatie": Organisatie.objects.filter(
                Q(actief=True) | Q(pk=nu.organisatie_id if nu else None)
            ),
        }
        for naam, rijen in keuzes.items():
            if naam in self.fields:
                self.fields[naam].queryset = rijen  # type: ignore[attr-defined]

    def kies_uit(self, *waarden: str) -> None:
        """Offer these answers to the question whether there is a place."""
        woorden = {
            PLEK: _("Ja, er is een plek"),
            TE_VINDEN: _("Nog te vinden"),
            LIEP_AL: _("Dit liep al"),
        }
        keuzes = [(waarde, woorden[waarde]) for waarde in waarden]
        self.fields["hoe"].widget = Keuzekaarten(choices=keuzes)
        self.fields["hoe"].choices = keuzes  # type: ignore[attr-defined]

    def gegevens_voor(self, soort: Componentsoort) -> Componentgegevens:
        """Return the input for the service, without fields that belong to another kind of component."""
        taal = soort == Componentsoort.TAAL
        velden = {
            naam: self.cleaned_data[naam]
            for naam in (
                *("omschrijving", "organisatie", "activiteit", "wens", "uren_per_week", "begin"),
                *(("taalroute", "taalniveau") if taal else ()),
            )
            if naam in self.cleaned_data
        }
        return Componentgegevens(nog_te_vinden=self.cleaned_data.get("hoe") == TE_VINDEN, **velden)


class ComponentForm(_Componentvelden):
    """A component to be added to the plan.

    Args:
        persoon: the person of the plan.
        soort: the kind that is chosen initially.
        activiteit: the key of the activiteit that is chosen initially.
    """

    knop = gettext_lazy("Onderdeel toevoegen")

    soort = forms.ChoiceField(
        label=gettext_lazy("Wat voor onderdeel?"),
        choices=Componentsoort.choices,
        widget=Chips(),
        error_messages={"required": gettext_lazy("Kies wat voor onderdeel het is")},
    )
    liep_al_sinds = datumveld(
        gettext_lazy("Sinds wanneer?"),
        verplicht=False,
        help_text=gettext_lazy("Weet je de dag niet precies? Kies de eerste van de maand."),
    )

    def __init__(
        self, *args: Any, persoon: Inburgeraar, soort: str = "", activiteit: int | None = None, **kwargs: Any
    ) -> None:
        begin = {"hoe": PLEK, "soort": soort, "activiteit": activiteit}
        super().__init__(*args, initial=begin, **kwargs)
        self.vul_keuzes(persoon)
        self.kies_uit(PLEK, TE_VINDEN, LIEP_AL)

    def onderdelen(self) -> "tuple[str | LayoutObject, ...]":
        """Return the fields, each conditional field beside the answer that asks for it."""
        return (
            "soort",
            Onthul(NaastElkaar("taalroute", "taalniveau"), bij="soort", waarde=Componentsoort.TAAL),
            "hoe",
            Onthul("wens", bij="hoe", waarde=TE_VINDEN),
            Onthul("liep_al_sinds", bij="hoe", waarde=LIEP_AL),
            Sectie(_("Waar en wanneer"), "omschrijving", NaastElkaar("activiteit", "organisatie")),
            NaastElkaar("uren_per_week", "begin"),
        )

    def clean(self) -> dict[str, Any]:
        """Require the first day of a component that ran already."""
        schoon = super().clean() or self.cleaned_data
        if schoon.get("hoe") != LIEP_AL:
            schoon["liep_al_sinds"] = None
        elif not schoon.get("liep_al_sinds") and "liep_al_sinds" not in self.errors:
            self.add_error("liep_al_sinds", _("Vul in sinds wanneer dit loopt"))
        return schoon

    def invoer(self) -> dict[str, Any]:
        """Return the input for the service."""
        soort = Componentsoort(self.cleaned_data["soort"])
        sinds = self.cleaned_data["liep_al_sinds"]
        return {"soort": soort, "gegevens": self.gegevens_voor(soort), "liep_al_sinds": sinds}


class ComponentWijzigForm(MetVersieveld, _Componentvelden):
    """The changes to a component.

    Args:
        component: the component, with its person.
    """

    veld_van: ClassVar[dict[str, str]] = {"nog_te_vinden": "hoe", "stand": ""}
    knop = gettext_lazy("Wijziging opslaan")

    def __init__(self, *args: Any, component: Component, **kwargs: Any) -> None:
        self.soort = Componentsoort(component.soort)
        nu = {
            veld: getattr(component, veld)
            for veld in (
                *("versie", "wens", "taalroute", "taalniveau", "activiteit", "organisatie"),
                *("omschrijving", "uren_per_week", "begin"),
            )
        }
        nu["hoe"] = TE_VINDEN if component.nog_te_vinden else PLEK
        super().__init__(*args, initial=nu, **kwargs)
        weg: tuple[str, ...] = () if self.soort == Componentsoort.TAAL else ("taalroute", "taalniveau")
        if not self.soort.participatie:
            weg += ("activiteit", "hoe", "wens")
        elif component.stand != Componentstand.GEPLAND:
            weg += ("hoe",)
        for naam in weg:
            del self.fields[naam]
        self.vul_keuzes(component.inburgeraar, component)
        if "hoe" in self.fields:
            self.kies_uit(PLEK, TE_VINDEN)

    def invoer(self) -> dict[str, Any]:
        """Return the input for the service."""
        return {"versie": self.cleaned_data["versie"], "gegevens": self.gegevens_voor(self.soort)}
