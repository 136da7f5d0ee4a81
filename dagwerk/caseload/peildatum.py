"""The day that the caseload page is of: today, a fixed day, or another one of the pilot."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django import forms
from django.conf import settings
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from dagwerk.peildagen import peildagen
from kern.formulieren import Formulier, Opmaak
from kern.klok import vandaag
from kern.widgets import Datum
from kern.woorden import voluit
from wijken.models import Wijk


class PeildatumForm(Formulier):
    """Another day, beside the wijk that is shown."""

    wijk = forms.CharField(required=False, widget=forms.HiddenInput)
    peildatum = forms.DateField(label=gettext_lazy("Andere dag"), widget=Datum, required=False)

    def __init__(self, data: Mapping[str, Any]) -> None:
        super().__init__({"wijk": data.get("wijk", ""), "peildatum": data.get("peildatum", "")})
        self.helper = Opmaak(
            self,
            "wijk",
            "peildatum",
            methode="get",
            weergave="filter",
            knop=gettext_lazy("Deze dag tonen"),
            knop_soort="omlijnd",
            id="peildatum",
        )

    def clean_peildatum(self) -> dt.date:
        """Return the day, today when left out; one of the pilot that has come."""
        dag: dt.date = self.cleaned_data["peildatum"] or vandaag()
        if dag > vandaag():
            raise forms.ValidationError(_("Deze dag is nog niet geweest. Kies vandaag of een eerdere dag"))
        if dag < settings.PILOT_VAN:
            eerste = voluit(settings.PILOT_VAN)
            raise forms.ValidationError(_("De pilot is begonnen op %s. Kies die dag of een latere") % eerste)
        return dag

    @property
    def dag(self) -> dt.date:
        """The chosen day; today when none was, or one that cannot be."""
        self.is_valid()
        dag: dt.date = self.cleaned_data.get("peildatum") or vandaag()
        return dag


@dataclass(frozen=True, kw_only=True)
class Keuze:
    """A day to choose, with the page of it."""

    naam: str
    url: str
    actief: bool


def keuzes(gekozen: dt.date, wijk: Wijk | None) -> list[Keuze]:
    """Return the days that can be chosen by name, each with its page."""
    return [Keuze(naam=naam, url=adres(wijk, dag), actief=dag == gekozen) for naam, dag in peildagen()]


def adres(wijk: Wijk | None, dag: dt.date) -> str:
    """Return the address of the page of a wijk (None: of all) on a day."""
    vraag: dict[str, object] = {"wijk": wijk.pk} if wijk else {}
    if dag != vandaag():
        vraag |= {"peildatum": dag.isoformat()}
    return reverse("trajecten:caseload") + (f"?{urlencode(vraag)}" if vraag else "")
