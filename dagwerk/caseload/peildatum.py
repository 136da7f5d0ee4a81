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
from kern.klok import DAG, vandaag
from kern.widgets import Datum
from kern.woorden import jaar_zo_nodig, voluit
from wijken.models import Wijk

VIER_WEKEN = dt.timedelta(days=28)


@dataclass(frozen=True, kw_only=True)
class Tegen:
    """The day that the page is compared with.

    Args:
        gekozen: somebody chose it, so that tables show the difference too.
    """

    dag: dt.date
    gekozen: bool

    def in_woorden(self, *, met_zinnen: bool) -> str:
        """Return the day as the menu says it: of sentences there is always one."""
        return jaar_zo_nodig(self.dag) if self.gekozen or met_zinnen else _("niet")


class PeildatumForm(Formulier):
    """Another day, and one to compare it with, beside the wijk that is shown."""

    wijk = forms.CharField(required=False, widget=forms.HiddenInput)
    peildatum = forms.DateField(label=gettext_lazy("Andere dag"), widget=Datum, required=False)
    vergelijk = forms.DateField(
        label=gettext_lazy("Vergelijken met"),
        widget=Datum,
        required=False,
        help_text=gettext_lazy(
            "Laat dit leeg als je alleen de zinnen met vier weken eerder wilt vergelijken."
        ),
    )

    def __init__(self, data: Mapping[str, Any]) -> None:
        super().__init__({naam: data.get(naam, "") for naam in ("wijk", "peildatum", "vergelijk")})
        self.helper = Opmaak(
            self,
            "wijk",
            "peildatum",
            "vergelijk",
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

    def clean_vergelijk(self) -> dt.date | None:
        """Return the day to compare with: one of the pilot, before the peildatum; None when left out."""
        dag: dt.date | None = self.cleaned_data["vergelijk"]
        if dag is None or "peildatum" not in self.cleaned_data:
            return None
        if dag >= self.cleaned_data["peildatum"]:
            raise forms.ValidationError(_("Kies een dag voor de peildatum"))
        if dag < settings.PILOT_VAN:
            eerste = voluit(settings.PILOT_VAN)
            raise forms.ValidationError(_("De pilot is begonnen op %s. Kies die dag of een latere") % eerste)
        return dag

    @property
    def tegen(self) -> Tegen:
        """The day to compare with: the chosen one, else four weeks before the peildatum."""
        dag = self.dag
        gekozen: dt.date | None = self.cleaned_data.get("vergelijk")
        return Tegen(dag=gekozen or dag - VIER_WEKEN, gekozen=gekozen is not None)

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


def in_woorden(dag: dt.date) -> str:
    """Return the peildatum as the menu of days says it."""
    naam = jaar_zo_nodig(dag)
    return _("vandaag, %s") % naam if dag == vandaag() else naam


def vergelijkingen(dag: dt.date, wijk: Wijk | None, tegen: Tegen) -> list[Keuze]:
    """Return the days to compare a peildatum with at a tap: none, four weeks before, the end of the month before."""
    niet = _("Alleen de zinnen, met vier weken eerder") if dag == vandaag() else _("Niet")
    namen: list[tuple[str, dt.date | None]] = [(niet, None)]
    for naam, ander in (
        (_("Vier weken eerder, %s"), dag - VIER_WEKEN),
        (_("Einde vorige maand, %s"), dag.replace(day=1) - DAG),
    ):
        if ander >= settings.PILOT_VAN:
            namen.append((naam % jaar_zo_nodig(ander), ander))
    gekozen = tegen.dag if tegen.gekozen else None
    return [Keuze(naam=naam, url=adres(wijk, dag, ander), actief=ander == gekozen) for naam, ander in namen]


def keuzes(gekozen: dt.date, wijk: Wijk | None) -> list[Keuze]:
    """Return the days that can be chosen by name, each with its page."""
    return [Keuze(naam=naam, url=adres(wijk, dag), actief=dag == gekozen) for naam, dag in peildagen()]


ANDERS = "anders"
"""In the address: the fields for another day are shown."""


def adres(
    wijk: Wijk | None,
    dag: dt.date,
    vergelijk: dt.date | None = None,
    *,
    anders: bool = False,
    pagina: str = "trajecten:caseload",
) -> str:
    """Return the address of a page of a wijk (None: of all) on a day, compared with another when there is one.

    With `anders` the fields for another day are shown.
    """
    vraag: dict[str, object] = {"wijk": wijk.pk} if wijk else {}
    if dag != vandaag():
        vraag |= {"peildatum": dag.isoformat()}
    if vergelijk is not None:
        vraag |= {"vergelijk": vergelijk.isoformat()}
    if anders:
        vraag |= {ANDERS: "ja"}
    return reverse(pagina) + (f"?{urlencode(vraag)}" if vraag else "")
