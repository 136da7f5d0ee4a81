"""Forms of presence: several meetings of a component at once, and correcting one (DOMEIN 5.4)."""

import datetime as dt
from collections.abc import Iterable
from typing import Any, ClassVar

from crispy_forms.layout import LayoutObject
from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from kern.formulieren import NaastElkaar
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
"""How it went, with why somebody was excused: one choice a meeting, for a thumb."""


def uit_keuze(keuze: str) -> tuple[Aanwezigstand, Afmeldreden | None]:
    """Return how it went and why somebody was excused, from a choice of `HOE`."""
    stand, _scheiding, reden = keuze.partition(SCHEIDING)
    return Aanwezigstand(stand), Afmeldreden(reden) if reden else None


def als_keuze(rij: Aanwezigheid) -> str:
    """Return the choice of `HOE` that a row is."""
    return f"{rij.stand}{SCHEIDING}{rij.afmeldreden}" if rij.afmeldreden else rij.stand


class AanwezigheidForm(Bronvelden, Planformulier):
    """How some meetings went: a day and a choice each; what has no choice is left out.

    Args:
        dagen: the days that are filled in beforehand.
    """

    knop = gettext_lazy("Aanwezigheid opslaan")

    def __init__(self, *args: Any, dagen: Iterable[dt.date], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        voorstel = [*dagen, *[None] * RIJEN][:RIJEN]
        for nummer, dag in enumerate(voorstel, start=1):
            self.fields[f"datum_{nummer}"] = datumveld(_("Dag %d") % nummer, verplicht=False, initial=dag)
            self.fields[f"hoe_{nummer}"] = forms.ChoiceField(
                label=_("Hoe ging het op dag %d?") % nummer, choices=HOE, required=False
            )

    def onderdelen(self) -> "tuple[str | LayoutObject, ...]":
        """Return a line a meeting, and who told it."""
        dagen = [NaastElkaar(f"datum_{n}", f"hoe_{n}") for n in range(1, RIJEN + 1)]
        return (*dagen, NaastElkaar("gehoord_van", "gehoord_op"))

    def clean(self) -> dict[str, Any]:
        """Ask a day for each choice, one choice a day, and at least one."""
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
                self.add_error(f"datum_{nummer}", _("Deze dag moet nog komen"))
            elif dag is not None:
                gezien.add(dag)
        if not ingevuld and not self.errors:
            self.add_error("hoe_1", _("Kies bij minstens één dag hoe het ging"))
        return schoon

    def bijeenkomsten(self) -> list[Bijeenkomst]:
        """Return what was filled in, for the service."""
        uit = []
        for nummer in range(1, RIJEN + 1):
            if keuze := self.cleaned_data.get(f"hoe_{nummer}"):
                stand, reden = uit_keuze(keuze)
                uit.append(
                    Bijeenkomst(datum=self.cleaned_data[f"datum_{nummer}"], stand=stand, afmeldreden=reden)
                )
        return uit


class AanwezigheidVerbeterForm(Bronvelden, MetVersieveld, Planformulier):
    """That a meeting went otherwise than was recorded.

    Args:
        aanwezigheid: as it was recorded.
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
        """Return what was filled in, for the service."""
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
    """Return days to fill in beforehand: week by week after the last that was recorded, else the last day alone.

    Args:
        component_begin: the first day of the component.
        tot_en_met: the last day that can be recorded.
        bekend: the days that were recorded.
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
