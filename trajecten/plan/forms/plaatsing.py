"""Forms of placing: the way to a component, a refusal, and the end of a component (DOMEIN 5.3)."""

from typing import Any, ClassVar

from crispy_forms.layout import LayoutObject
from django import forms
from django.db.models import Q
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from kern.formulieren import NaastElkaar, Onthul, Sectie
from kern.klok import vandaag
from kern.versieformulier import MetVersieveld
from kern.widgets import Chips, Keuzekaarten
from trajecten.plan.enums import Componentstand, Deelgrond, Plaatsingswijze
from trajecten.plan.forms.componenten import GEEN_KEUZE, Planformulier, datumveld
from trajecten.plan.models import Component
from trajecten.plan.services import Bron, Plaatsing
from wijken.models import Contactpersoon


class PlaatsForm(MetVersieveld, Planformulier):
    """The way in which somebody gets to a component.

    Args:
        component: the component, with its organisatie.
    """

    veld_van: ClassVar[dict[str, str]] = {
        "warme_overdracht_op": "overdracht_op",
        "warme_overdracht_met": "overdracht_met",
        "warme_overdracht_gedeeld": "gedeeld",
        "warme_overdracht_grond": "grond",
        "toegang": "",
        "stand": "",
        "organisatie": "",
    }
    knop = gettext_lazy("Plaatsing opslaan")

    wijze = forms.ChoiceField(
        label=gettext_lazy("Hoe komt iemand er?"),
        required=False,
        choices=Plaatsingswijze.choices,
        widget=Chips(),
    )
    wachtlijst_sinds = datumveld(
        gettext_lazy("Op de wachtlijst sinds"),
        verplicht=False,
        help_text=gettext_lazy("Laat dit leeg als er geen wachtlijst is."),
    )
    overdracht_op = datumveld(gettext_lazy("Samen gesproken op"), verplicht=False)
    overdracht_met = forms.ModelChoiceField(
        label=gettext_lazy("Contactpersoon"), queryset=Contactpersoon.objects.none(), required=False
    )
    gedeeld = forms.CharField(
        label=gettext_lazy("Wat heb je gedeeld?"),
        required=False,
        max_length=2_000,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    grond = forms.ChoiceField(
        label=gettext_lazy("Waarom mocht dat?"), required=False, choices=[*GEEN_KEUZE, *Deelgrond.choices]
    )

    toegang = forms.BooleanField(
        label=gettext_lazy("Deze organisatie krijgt toegang tot deze persoon"),
        required=False,
        help_text=gettext_lazy(
            "Alleen naam, contactgegevens en de afspraken van deze plaatsing, tot 30 dagen na het einde."
        ),
    )

    def __init__(self, *args: Any, component: Component, **kwargs: Any) -> None:
        nu = {veld: getattr(component, veld) for veld in ("versie", "wijze", "wachtlijst_sinds")}
        nu |= {
            veld: getattr(component, naam)
            for naam, veld in self.veld_van.items()
            if naam.startswith("warme_overdracht")
        }
        toegang = component.toegang
        nu["toegang"] = toegang is not None and (toegang.tot is None or toegang.tot > vandaag())
        super().__init__(*args, initial=nu, **kwargs)
        self.waar = component.organisatie
        if self.waar is None:
            for naam in ("overdracht_op", "overdracht_met", "gedeeld", "grond", "toegang"):
                del self.fields[naam]
            return
        rijen = Contactpersoon.objects.filter(
            Q(actief=True) | Q(pk=component.warme_overdracht_met_id), organisatie=self.waar
        )
        self.fields["overdracht_met"].queryset = rijen  # type: ignore[attr-defined]

    def onderdelen(self) -> "tuple[str | LayoutObject, ...]":
        """Return the fields, those of the warme overdracht in a section."""
        if self.waar is None:
            return ("wijze", "wachtlijst_sinds")
        return (
            "wijze",
            "wachtlijst_sinds",
            Sectie(
                _("Warme overdracht"),
                NaastElkaar("overdracht_op", "overdracht_met"),
                "gedeeld",
                "grond",
                "toegang",
                uitleg=_("Een gesprek met jullie drieën. Niet nodig? Laat het leeg."),
            ),
        )

    def invoer(self) -> dict[str, Any]:
        """Return the input for the service."""
        velden = super().invoer()
        return {"versie": velden.pop("versie"), "plaatsing": Plaatsing(**velden)}


class Bronvelden(forms.Form):
    """Mixin: who told it, and when."""

    gehoord_van = forms.CharField(
        label=gettext_lazy("Van wie hoorde je dit?"),
        max_length=120,
        error_messages={"required": gettext_lazy("Vul in van wie je dit hoorde")},
    )
    gehoord_op = datumveld(gettext_lazy("Gehoord op"), initial=vandaag)

    def bron(self) -> Bron:
        """Return the source, for the service."""
        return Bron(van=self.cleaned_data["gehoord_van"], op=self.cleaned_data["gehoord_op"])


class MetComponent(MetVersieveld, Planformulier):
    """A form that decides on the version of a component that the user saw."""

    def __init__(self, *args: Any, component: Component, **kwargs: Any) -> None:
        super().__init__(*args, initial={"versie": component.versie}, **kwargs)


class WeigerForm(Bronvelden, MetComponent):
    """A component will not begin."""

    knop = gettext_lazy("Vastleggen")
    field_order = ("op", "reden", "gehoord_van", "gehoord_op")

    op = datumveld(gettext_lazy("Wanneer bleek dat?"), initial=vandaag)
    reden = forms.CharField(
        label=gettext_lazy("Waarom gaat het niet door?"),
        max_length=200,
        error_messages={"required": gettext_lazy("Vul in waarom het niet doorgaat")},
    )

    def invoer(self) -> dict[str, Any]:
        """Return the input for the service."""
        velden = super().invoer()
        return {naam: velden[naam] for naam in ("versie", "op", "reden")} | {"bron": self.bron()}


class EindeForm(MetComponent):
    """A component has ended."""

    knop = gettext_lazy("Einde opslaan")
    AFGEROND, GESTOPT = Componentstand.AFGEROND.value, Componentstand.GESTOPT.value

    hoe = forms.ChoiceField(
        label=gettext_lazy("Hoe eindigde het?"),
        choices=[(AFGEROND, gettext_lazy("Afgerond")), (GESTOPT, gettext_lazy("Gestopt"))],
        widget=Keuzekaarten(),
        error_messages={"required": gettext_lazy("Kies hoe het eindigde")},
    )
    op = datumveld(gettext_lazy("Laatste dag"), initial=vandaag)
    reden = forms.CharField(label=gettext_lazy("Waarom stopte het?"), required=False, max_length=200)

    def onderdelen(self) -> "tuple[str | LayoutObject, ...]":
        """Return the fields, the reason beside the answer that asks for it."""
        return ("hoe", "op", Onthul("reden", bij="hoe", waarde=self.GESTOPT))

    def invoer(self) -> dict[str, Any]:
        """Return the input for the service."""
        velden = super().invoer()
        return velden | {"afgerond": velden.pop("hoe") == self.AFGEROND}


class VervalForm(MetComponent):
    """A component leaves the plan before it begins."""

    knop = gettext_lazy("Laten vervallen")

    reden = forms.CharField(
        label=gettext_lazy("Waarom hoort het niet meer in het plan?"),
        max_length=200,
        error_messages={"required": gettext_lazy("Vul in waarom het vervalt")},
    )
