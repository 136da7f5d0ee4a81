"""The folded part of a visit form: chances, barriers, an afspraak, a task (DOMEIN 6)."""

import datetime as dt
from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from inburgeraars.models import Belemmeringsoort
from kern.formulieren import NaastElkaar, Vouwrij, Vouwrijen
from kern.klok import vandaag
from kern.widgets import Datum, Vinklijst
from trajecten.bezoek.services.invoer import NieuweAfspraak, NieuweTaak
from trajecten.plan.enums import Afspraakpartij

EEN_WEEK = dt.timedelta(days=7)


def over_een_week() -> dt.date:
    """Return the day by which a task must be done when the user gives no other."""
    return vandaag() + EEN_WEEK


class Vastlegvelden(forms.Form):
    """Mixin: optional fields for what was seen and agreed, besides the report.

    Args:
        bekende_belemmeringen: names of barriers that are on record already.
        mag_gevoelig: the user keeps this dossier, or will by this visit: only then barriers are asked.
    """

    kansen = forms.CharField(
        label=gettext_lazy("Welke kansen zie je?"),
        required=False,
        max_length=5_000,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    belemmeringen = forms.ModelMultipleChoiceField(
        label=gettext_lazy("Wat maakt het moeilijk?"),
        queryset=Belemmeringsoort.objects.none(),
        required=False,
        widget=Vinklijst(),
    )
    belemmering_toelichting = forms.CharField(
        label=gettext_lazy("Toelichting"),
        required=False,
        max_length=5_000,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    afspraak_wie = forms.ChoiceField(
        label=gettext_lazy("Wie doet het?"), choices=Afspraakpartij.choices, required=False
    )
    afspraak_wat = forms.CharField(
        label=gettext_lazy("Wat spraken jullie af?"), required=False, max_length=300
    )
    afspraak_uiterlijk = forms.DateField(
        label=gettext_lazy("Voor welke datum?"), required=False, widget=Datum()
    )
    taak_wat = forms.CharField(label=gettext_lazy("Wat ga jij doen?"), required=False, max_length=300)
    taak_uiterlijk = forms.DateField(
        label=gettext_lazy("Uiterlijk op"), required=False, initial=over_een_week, widget=Datum()
    )

    def __init__(
        self,
        *args: Any,
        bekende_belemmeringen: Sequence[str] = (),
        mag_gevoelig: bool = False,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.mag_gevoelig = mag_gevoelig
        if mag_gevoelig:
            soorten = self.fields["belemmeringen"]
            soorten.queryset = Belemmeringsoort.objects.te_kiezen()  # type: ignore[attr-defined]
            if bekende_belemmeringen:
                soorten.help_text = _("Staat er al: %s.") % ", ".join(bekende_belemmeringen)
        else:
            for naam in ("belemmeringen", "belemmering_toelichting"):
                del self.fields[naam]

    def deel_vastleggen(self) -> Vouwrijen:
        """Return the layout: a folded row for each subject."""
        rijen = [
            Vouwrij(_("Kansen"), "kansen", icoon="sprout", telling=1 if self["kansen"].value() else ""),
        ]
        if self.mag_gevoelig:
            rijen.append(
                Vouwrij(
                    _("Belemmeringen"),
                    "belemmeringen",
                    "belemmering_toelichting",
                    icoon="lock",
                    uitleg=_("alleen jij, je vervanger en je teamleider"),
                    telling=len(self["belemmeringen"].value() or ()) or "",
                )
            )
        rijen += [
            Vouwrij(
                _("Afspraken"),
                "afspraak_wat",
                NaastElkaar("afspraak_wie", "afspraak_uiterlijk"),
                icoon="handshake",
                telling=1 if self["afspraak_wat"].value() else "",
            ),
            Vouwrij(
                _("Taak voor jezelf"),
                NaastElkaar("taak_wat", "taak_uiterlijk"),
                icoon="list-checks",
                telling=1 if self["taak_wat"].value() else "",
            ),
        ]
        return Vouwrijen(_("Meer vastleggen"), *rijen)

    def eis_bijzonderheden_kloppen(self) -> None:
        """Require a kind with an explanation, the content of an afspraak with its day, and a day for a task."""
        schoon = self.cleaned_data
        if schoon.get("belemmering_toelichting") and not schoon.get("belemmeringen"):
            self.add_error("belemmeringen", _("Kies waar deze toelichting bij hoort"))
        if schoon.get("afspraak_uiterlijk") and not schoon.get("afspraak_wat"):
            self.add_error("afspraak_wat", _("Vul in wat jullie afspraken"))
        if schoon.get("taak_wat") and "taak_uiterlijk" not in self.errors:
            if not schoon.get("taak_uiterlijk"):
                self.add_error("taak_uiterlijk", _("Vul in wanneer het klaar moet zijn"))
            elif schoon["taak_uiterlijk"] < vandaag():
                self.add_error("taak_uiterlijk", _("Deze dag is al geweest. Kies een dag die nog komt"))

    def bijzonderheden(self) -> dict[str, Any]:
        """Return the input as arguments of the service."""
        schoon = self.cleaned_data
        afspraak = taak = None
        if schoon["afspraak_wat"].strip():
            wie = Afspraakpartij(schoon["afspraak_wie"] or Afspraakpartij.INBURGERAAR)
            afspraak = NieuweAfspraak(
                wie=wie, wat=schoon["afspraak_wat"], uiterlijk=schoon["afspraak_uiterlijk"]
            )
        if schoon["taak_wat"].strip():
            taak = NieuweTaak(wat=schoon["taak_wat"], uiterlijk=schoon["taak_uiterlijk"])
        return {
            "kansen": schoon["kansen"],
            "belemmeringen": tuple(schoon.get("belemmeringen") or ()),
            "belemmering_toelichting": schoon.get("belemmering_toelichting", ""),
            "afspraak": afspraak,
            "taak": taak,
        }
