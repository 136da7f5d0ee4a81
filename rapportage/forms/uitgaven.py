"""The form to ask for a report."""

from typing import Any

from django import forms
from django.conf import settings
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from kern.formulieren import Formulier, MetSleutel, Opmaak
from kern.klok import vandaag
from rapportage.parameters import OnmogelijkRapport, Parameters, parameters

MAKEN = _("Rapport maken")


class JaarrapportageForm(MetSleutel, Formulier):
    """The year of a report, and its peildatum."""

    jaar = forms.IntegerField(label=_("Jaar"), widget=forms.TextInput(attrs={"inputmode": "numeric"}))
    peildatum = forms.DateField(
        label=_("Peildatum"),
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        help_text=_("Tot en met welke dag we tellen, zoals 30-06-2026. Laat leeg voor het hele jaar."),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        laatste = min(vandaag().year, settings.PILOT_TOT_EN_MET.year)
        self.fields["jaar"].help_text = gettext("Een jaar van de pilot: %(van)d tot en met %(tot)d.") % {
            "van": settings.PILOT_VAN.year,
            "tot": laatste,
        }
        # The last year that is over; in the first year of the pilot the current year.
        self.fields["jaar"].initial = max(settings.PILOT_VAN.year, min(vandaag().year - 1, laatste))
        self.helper = Opmaak(
            self, "jaar", "peildatum", knop=MAKEN, bezig=_("Bezig met versturen"), actiebalk=True
        )

    def clean(self) -> dict[str, Any]:
        """Check year and peildatum together."""
        velden: dict[str, Any] = super().clean() or {}
        if not self.errors:
            try:
                self.gevraagd: Parameters = parameters(jaar=velden["jaar"], peildatum=velden["peildatum"])
            except OnmogelijkRapport as fout:
                self.add_error(fout.veld, str(fout))
        return velden
