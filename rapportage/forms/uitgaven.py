"""The form to ask for a report."""

import datetime as dt
from typing import Any

from django import forms
from django.conf import settings
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from kern.formulieren import Formulier, MetSleutel, Opmaak
from kern.klok import vandaag
from rapportage.parameters import KWARTALEN, OnmogelijkRapport, Parameters, parameters

MAKEN = _("Rapport maken")
NAMEN = tuple(zip(KWARTALEN, (_("31 maart"), _("30 juni"), _("30 september"), _("31 december")), strict=True))


class JaarrapportageForm(MetSleutel, Formulier):
    """The year of a report, and the quarter up to which it counts."""

    jaar = forms.IntegerField(
        label=_("Jaar"),
        max_value=dt.MAXYEAR,
        min_value=dt.MINYEAR,
        widget=forms.TextInput(attrs={"inputmode": "numeric"}),
    )
    peildatum = forms.ChoiceField(
        label=_("Tot en met"),
        required=False,
        choices=[
            ("", _("Het laatste kwartaal dat vastligt")),
            *((f"{m:02}-{d:02}", naam) for (m, d), naam in NAMEN),
        ],
        help_text=_(
            "Een kwartaal ligt vast op de eerste werkdag erna, het hele jaar op 1 maart. Tot die dag is het een tussenstand."
        ),
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
            self, "jaar", "peildatum", knop=MAKEN, bezig=_("Bezig met versturen"), later=False, actiebalk=True
        )

    def clean(self) -> dict[str, Any]:
        """Check year and peildatum together."""
        velden: dict[str, Any] = super().clean() or {}
        if not self.errors:
            try:
                dag = velden["peildatum"] and dt.date.fromisoformat(
                    f"{velden['jaar']:04}-{velden['peildatum']}"
                )
                self.gevraagd: Parameters = parameters(jaar=velden["jaar"], peildatum=dag or None)
            except OnmogelijkRapport as fout:
                self.add_error(fout.veld, str(fout))
        return velden
