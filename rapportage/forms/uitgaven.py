"""The form to ask for a report."""

import datetime as dt
from typing import Any

from django import forms
from django.conf import settings
from django.utils.text import capfirst
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from kern.formulieren import Formulier, MetSleutel, Opmaak, bericht_verplicht
from kern.klok import vandaag
from rapportage.enums import Rapportsoort
from rapportage.parameters import (
    KWARTALEN,
    OnmogelijkRapport,
    Parameters,
    eindrapport,
    eindrapport_vanaf,
    parameters,
)

MAKEN = _("Rapport maken")
NAMEN = tuple(zip(KWARTALEN, (_("31 maart"), _("30 juni"), _("30 september"), _("31 december")), strict=True))


class RapportForm(MetSleutel, Formulier):
    """A jaarrapportage, with its year and the quarter up to which it counts; or the eindrapportage of the whole pilot."""

    soort = forms.ChoiceField(
        label=_("Welk rapport?"),
        required=False,
        initial=Rapportsoort.JAARRAPPORTAGE.value,
        choices=[
            (soort.value, capfirst(soort.label))
            for soort in (Rapportsoort.JAARRAPPORTAGE, Rapportsoort.EINDRAPPORTAGE)
        ],
        widget=forms.RadioSelect,
    )
    jaar = forms.IntegerField(
        label=_("Jaar"),
        required=False,
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
        self.fields["soort"].help_text = gettext(
            "De eindrapportage gaat over de hele pilot, zonder jaar. Die kan vanaf %(moment)s."
        ) % {"moment": eindrapport_vanaf()}
        laatste = min(vandaag().year, settings.PILOT_TOT_EN_MET.year)
        self.fields["jaar"].help_text = gettext(
            "Alleen bij een jaarrapportage: een jaar van de pilot, %(van)d tot en met %(tot)d."
        ) % {
            "van": settings.PILOT_VAN.year,
            "tot": laatste,
        }
        # The last year that is over; in the first year of the pilot the current year.
        self.fields["jaar"].initial = max(settings.PILOT_VAN.year, min(vandaag().year - 1, laatste))
        self.helper = Opmaak(
            self,
            "soort",
            "jaar",
            "peildatum",
            knop=MAKEN,
            bezig=_("Bezig met versturen"),
            later=False,
            actiebalk=True,
        )

    def clean(self) -> dict[str, Any]:
        """Check kind, year and peildatum together; the eindrapportage has no year."""
        velden: dict[str, Any] = super().clean() or {}
        eind = velden.get("soort") == Rapportsoort.EINDRAPPORTAGE
        if not eind and "jaar" in velden and velden["jaar"] is None:
            self.add_error("jaar", bericht_verplicht(self.fields["jaar"], str(self.fields["jaar"].label)))
        if not self.errors:
            try:
                self.gevraagd = eindrapport() if eind else self._van_jaar(velden)
            except OnmogelijkRapport as fout:
                self.add_error(fout.veld, str(fout))
        return velden

    def _van_jaar(self, velden: dict[str, Any]) -> Parameters:
        dag = velden["peildatum"] and dt.date.fromisoformat(f"{velden['jaar']:04}-{velden['peildatum']}")
        return parameters(jaar=velden["jaar"], peildatum=dag or None)
