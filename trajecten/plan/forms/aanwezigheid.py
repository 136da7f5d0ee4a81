"""Forms of presence: recording several meetings of a component at once, and correcting one (DOMEIN 5.4)."""

import datetime as dt
from collections.abc import Iterable
from typing import Any, ClassVar

from crispy_forms.layout import LayoutObject
from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from kern.formulieren import NaastElkaar, Vouwrij, Vouwrijen
from kern.klok import vandaag
from kern.versieformulier import MetVersieveld
from trajecten.plan.enums import Aanwezigstand, Afmeldreden
from trajecten.plan.forms.componenten import GEEN_KEUZE, Planformulier, datumveld
from trajecten.plan.forms.plaatsing import Bronvelden
from trajecten.plan.models import Aanwezigheid
from trajecten.plan.services.aanwezigheid import Bijeenkomst

RIJEN = 4
"""How many meetings are recorded at once."""
WEEK = dt.timedelta(days=7)
SCHEIDING = ": "

HOE = [
    *GEEN_KEUZE,
    (Aanwezigstand.AANWEZIG.value, Aanwezigstand.AANWEZIG.label),
    (Aanwezigstand.TE_LAAT.value, Aanwezigstand.TE_LAAT.label),
    *(
        (
            f"{Aanwezigstand.AFGEMELD}{SCHEIDING}{reden}",
            f"{Aanwezigstand.AFGEMELD.label}{SCHEIDING}{reden.label}",
        )
        for reden in Afmeldreden
    ),
    (Aanwezigstand.NIET_AFGEMELD.value, Aanwezigstand.NIET_AFGEMELD.label),
    (Aanwezigstand.VIEL_UIT.value, Aanwezigstand.VIEL_UIT.label),
]
"""Presence with the reason of an excused absence, in one choice per meeting: one tap on a phone."""


def uit_keuze(keuze: str) -> tuple[Aanwezigstand, Afmeldreden | None]:
    """Return the presence and the reason of an excused absence, from a choice of `HOE`."""
    stand, _scheiding, reden = keuze.partition(SCHEIDING)
    return Aanwezigstand(stand), Afmeldreden(reden) if reden else None


def als_keuze(rij: Aanwezigheid) -> str:
    """Return the choice of `HOE` for a row."""
    return f"{rij.stand}{SCHEIDING}{rij.afmeldreden}" if rij.afmeldreden else rij.stand


class AanwezigheidForm(Bronvelden, Planformulier):
    """The presence at some meetings: a day and a choice for each; meetings without a choice are left out.

    Args:
        dagen: the days that are filled in beforehand.
    """

    knop = gettext_lazy("Aanwezigheid opslaan")

    def __init__(self, *args: Any, dagen: Iterable[dt.date], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        bekend = list(dagen)[:RIJEN]
        self._voorgesteld = max(len(bekend), 1)
        for nummer, dag in enumerate([*bekend, *[None] * (RIJEN - len(bekend))], start=1):
            self.fields[f"datum_{nummer}"] = datumveld(_("Dag %d") % nummer, verplicht=False, initial=dag)
            self.fields[f"hoe_{nummer}"] = forms.ChoiceField(
                label=_("Hoe ging het op dag %d?") % nummer, choices=HOE, required=False
            )

    def onderdelen(self) -> "tuple[str | LayoutObject, ...]":
        """Return a line for each meeting, folded where no day is proposed, and the source."""
        dagen = [NaastElkaar(f"datum_{n}", f"hoe_{n}") for n in range(1, RIJEN + 1)]
        open_, dicht = dagen[: self._voorgesteld], dagen[self._voorgesteld :]
        meer = [Vouwrijen("", Vouwrij(_("Meer dagen"), *dicht, icoon="calendar-plus"))] if dicht else []
        return (*open_, *meer, NaastElkaar("gehoord_van", "gehoord_op"))

    def clean(self) -> dict[str, Any]:
        """Require a day for each choice, one choice a day, and at least one meeting."""
        schoon = super().clean() or self.cleaned_data
        gezien: set[dt.date] = set()
        ingevuld = [n for n in range(1, RIJEN + 1) if schoon.get(f"hoe_{n}")]
        for nummer in ingevuld:
            dag = schoon.get(f"datum_{nummer}")
            if dag is None and f"datum_{nummer}" not in self.errors:
                self.add_error(f"datum_{nummer}", _("Vul de dag in"))
            elif dag in gezien:
                self.add_error(f"datum_{nummer}", _("Deze dag staat er al. Eén keer per dag"))
            elif dag is not None and dag > vandaag():
                self.add_error(
                    f"datum_{nummer}", _("Deze dag is nog niet geweest. Kies vandaag of een eerdere dag")
                )
            elif dag is not None:
                gezien.add(dag)
        if not ingevuld and not self.errors:
            self.add_error("hoe_1", _("Kies bij minstens één dag hoe het ging"))
        return schoon

    def bijeenkomsten(self) -> list[Bijeenkomst]:
        """Return the input for the service."""
        uit = []
        for nummer in range(1, RIJEN + 1):
            if keuze := self.cleaned_data.get(f"hoe_{nummer}"):
                stand, reden = uit_keuze(keuze)
                uit.append(
                    Bijeenkomst(datum=self.cleaned_data[f"datum_{nummer}"], stand=stand, afmeldreden=reden)
                )
        return uit


class AanwezigheidVerbeterForm(Bronvelden, MetVersieveld, Planformulier):
    """The correction of a meeting.

    Args:
        aanwezigheid: the row before the correction.
    """

    knop = gettext_lazy("Verbetering opslaan")
    field_order = ("hoe", "gehoord_van", "gehoord_op", "reden")
    veld_van: ClassVar[dict[str, str]] = {"stand": "hoe", "afmeldreden": "", "correctiereden": ""}

    hoe = forms.ChoiceField(
        label=gettext_lazy("Hoe ging het?"),
        choices=HOE,
        error_messages={"required": gettext_lazy("Kies hoe het ging")},
        help_text=gettext_lazy("Was er die dag niets gepland? Kies ‘ging niet door’: dat telt niet mee."),
    )
    reden = forms.CharField(
        label=gettext_lazy("Waarom verbeter je dit?"),
        max_length=200,
        help_text=gettext_lazy("Wat er eerst stond, blijft bewaard."),
        error_messages={"required": gettext_lazy("Vul in waarom je dit verbetert")},
    )

    def __init__(self, *args: Any, aanwezigheid: Aanwezigheid, **kwargs: Any) -> None:
        nu = {"versie": aanwezigheid.versie, "hoe": als_keuze(aanwezigheid)}
        nu |= {"gehoord_van": aanwezigheid.gehoord_van, "gehoord_op": aanwezigheid.gehoord_op}
        super().__init__(*args, initial=nu, **kwargs)

    def invoer(self) -> dict[str, Any]:
        """Return the input for the service."""
        velden = super().invoer()
        stand, afmeldreden = uit_keuze(velden["hoe"])
        return {
            "versie": velden["versie"],
            "stand": stand,
            "afmeldreden": afmeldreden,
            "bron": self.bron(),
            "reden": velden["reden"],
        }


def voorstel(component_begin: dt.date, tot_en_met: dt.date, bekend: Iterable[dt.date]) -> list[dt.date]:
    """Return days to fill in beforehand: weekly after the last recorded one, otherwise only the last day.

    `tot_en_met` is the last day that can be recorded; `bekend` are the days that were recorded.
    """
    al = set(bekend)
    if not al:
        return [max(component_begin, tot_en_met)]
    dag = max(al) + WEEK
    uit: list[dt.date] = []
    while dag <= tot_en_met and len(uit) < RIJEN:
        uit.append(dag)
        dag += WEEK
    return uit
