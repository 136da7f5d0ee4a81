"""Correcting a visit to a vindplaats: the same fields, and a reason that is always required."""

import datetime as dt
from typing import Any, ClassVar

from django import forms
from django.db.models import Q
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from kern.datumvelden import eis_dag_kan_kloppen
from kern.formulieren import Formulier, MetSleutel, NaastElkaar, Opmaak
from kern.versieformulier import MetVersieveld
from kern.widgets import Datum, Tijd
from netwerk.models import Vindplaats
from trajecten.bezoek.forms.contact import LANGSTE, MEESTE_MENSEN
from trajecten.contact.models import Contactmoment
from trajecten.contact.services.vindplaats import Bezoekverbetering
from wijken.models import Wijk


class BezoekverbeterForm(MetVersieveld, MetSleutel, Formulier):
    """The correction of a visit to a vindplaats.

    Args:
        bezoek: the visit before the correction.
        wijken: of the coordinator.
    """

    # The form has no field for another reason: there is nothing to choose.
    veld_van: ClassVar[dict[str, str]] = {"correctiereden": ""}

    reden = forms.CharField(
        label=gettext_lazy("Waarom verbeter je dit?"),
        max_length=200,
        help_text=gettext_lazy("Wat er eerst stond, blijft te lezen. Schrijf geen namen op."),
        error_messages={"required": gettext_lazy("Vul in waarom je dit verbetert")},
    )
    datum = forms.DateField(label=gettext_lazy("Datum"), widget=Datum())
    tijd = forms.TimeField(label=gettext_lazy("Tijd"), required=False, widget=Tijd())
    vindplaats = forms.ModelChoiceField(
        label=gettext_lazy("Waar was je?"), queryset=Vindplaats.objects.none(), empty_label=None
    )
    minuten = forms.IntegerField(label=gettext_lazy("Minuten"), min_value=1, max_value=LANGSTE)
    aantal_gesproken = forms.IntegerField(
        label=gettext_lazy("Hoeveel mensen sprak je?"),
        required=False,
        min_value=0,
        max_value=MEESTE_MENSEN,
        help_text=gettext_lazy("Mensen die je niet hebt toegevoegd. Laat dit leeg als je niet hebt geteld."),
    )

    def __init__(self, *args: Any, bezoek: Contactmoment, wijken: list[Wijk], **kwargs: Any) -> None:
        velden = ("versie", "datum", "tijd", "vindplaats", "minuten", "aantal_gesproken")
        super().__init__(*args, initial={naam: getattr(bezoek, naam) for naam in velden}, **kwargs)
        self.bezoek = bezoek
        plekken = Vindplaats.objects.filter(Q(wijk__in=wijken, actief=True) | Q(pk=bezoek.vindplaats_id))
        self.fields["vindplaats"].queryset = plekken.order_by("naam")  # type: ignore[attr-defined]
        self.helper = Opmaak(
            self,
            "reden",
            NaastElkaar("datum", "tijd"),
            "vindplaats",
            NaastElkaar("minuten", "aantal_gesproken"),
            knop=_("Verbetering opslaan"),
            actiebalk=True,
            later=False,
        )

    def clean_datum(self) -> dt.date:
        """Accept the recorded day; refuse any other in the future or more than a year ago."""
        datum: dt.date = self.cleaned_data["datum"]
        return datum if datum == self.bezoek.datum else eis_dag_kan_kloppen(datum)

    def verbetering(self) -> Bezoekverbetering:
        """Return the input for the service."""
        velden = ("vindplaats", "datum", "tijd", "minuten", "aantal_gesproken", "reden")
        return Bezoekverbetering(**{naam: self.cleaned_data[naam] for naam in velden})
