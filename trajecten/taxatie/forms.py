"""Forms of the taxatie and the doelgroep."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from inburgeraars.models import Doelgroep
from kern.datumvelden import DAG_FOUT
from kern.formulieren import Formulier, MetSleutel, NaastElkaar, Opmaak, Sectie
from kern.klok import vandaag
from kern.versieformulier import MetVersieveld
from kern.widgets import Datum
from trajecten.taxatie.enums import Doelperspectief, Leervraag, Taalniveau
from trajecten.taxatie.models import Taxatie
from trajecten.taxatie.services import Bevonden


def _met_leeg(keuzes: Sequence[tuple[Any, Any]]) -> list[tuple[Any, Any]]:
    return [("", gettext_lazy("Nog niet bekend")), *keuzes]


class TaxatieForm(MetSleutel, MetVersieveld, Formulier):
    """The findings of Taxeren; any part can be filled in later.

    Args:
        taxatie: the findings so far, when there are any.
        concept: the URL that drafts are sent to.
    """

    doelperspectief = forms.ChoiceField(
        label=gettext_lazy("Waar werken jullie naartoe?"),
        required=False,
        choices=_met_leeg(Doelperspectief.choices),
    )
    doel = forms.CharField(
        label=gettext_lazy("In eigen woorden"),
        required=False,
        max_length=2_000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=gettext_lazy("Bijvoorbeeld: ze wil de juf van haar kinderen kunnen verstaan."),
    )
    leervraag = forms.ChoiceField(
        label=gettext_lazy("Wat wil iemand leren?"), required=False, choices=_met_leeg(Leervraag.choices)
    )
    taalniveau = forms.ChoiceField(
        label=gettext_lazy("Taalniveau nu"), required=False, choices=_met_leeg(Taalniveau.choices)
    )
    taalniveau_hoe = forms.CharField(
        label=gettext_lazy("Hoe weet je dat?"),
        required=False,
        max_length=120,
        help_text=gettext_lazy("Bijvoorbeeld: uit het gesprek, of een toets van de school."),
    )
    netwerk = forms.CharField(
        label=gettext_lazy("Met wie heeft deze persoon al contact?"),
        required=False,
        max_length=2_000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=gettext_lazy("Familie, buren, school, kerk of moskee, een vereniging."),
    )
    vragen = forms.CharField(
        label=gettext_lazy("Nieuwe vragen"),
        required=False,
        max_length=2_000,
        widget=forms.Textarea(attrs={"rows": 3}),
    )

    def __init__(self, *args: Any, taxatie: Taxatie | None, concept: str = "", **kwargs: Any) -> None:
        begin: dict[str, Any] = {"versie": 1}
        if taxatie is not None:
            begin = {naam: getattr(taxatie, naam) for naam in Bevonden.__dataclass_fields__}
            begin["versie"] = taxatie.versie
        super().__init__(*args, initial=begin, **kwargs)
        self.helper = Opmaak(
            self,
            Sectie(_("Doel"), "doelperspectief", "doel"),
            Sectie(_("Taal"), "leervraag", NaastElkaar("taalniveau", "taalniveau_hoe")),
            Sectie(_("Omgeving"), "netwerk", "vragen"),
            knop=_("Opslaan"),
            actiebalk=True,
            later=False,
            concept=concept,
        )

    def bevonden(self) -> Bevonden:
        """Return the input for the service."""
        return Bevonden(**{naam: self.cleaned_data[naam] for naam in Bevonden.__dataclass_fields__})


class DoelgroepForm(MetSleutel, Formulier):
    """The finding about the doelgroep of a person."""

    doelgroep = forms.TypedChoiceField(
        label=gettext_lazy("Doelgroep"),
        widget=forms.RadioSelect,
        coerce=Doelgroep,
        choices=[(d.value, str(d.label).capitalize()) for d in Doelgroep],
        error_messages={"required": gettext_lazy("Kies een doelgroep. Je mag ook ‘niet te bepalen’ kiezen")},
    )
    grond = forms.CharField(
        label=gettext_lazy("Waarop berust dat?"),
        max_length=200,
        required=False,
        help_text=gettext_lazy("Bijvoorbeeld: verblijfsdocument gezien, of brief van DUO."),
    )
    datum = forms.DateField(
        label=gettext_lazy("Sinds wanneer weet je dit?"), widget=Datum(), error_messages=DAG_FOUT
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, initial={"datum": vandaag()}, **kwargs)
        self.helper = Opmaak(
            self, "doelgroep", "grond", "datum", knop=_("Opslaan"), actiebalk=True, later=False
        )
