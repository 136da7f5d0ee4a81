"""Forms of the start of a component: confirming it, and correcting it (DOMEIN 5.3 and 7)."""

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from typing import Any, ClassVar

from crispy_forms.layout import LayoutObject
from django import forms
from django.http import QueryDict
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from kern.datumvelden import eis_dag_kan_kloppen
from kern.formulieren import NaastElkaar, Onthul, Sectie
from kern.klok import vandaag
from kern.ladder import Trede
from kern.widgets import Keuzekaarten
from participatie.enums import Aanleiding
from participatie.forms.meting import NIET, Tredekaarten, uitleg_bij, woorden_bij
from participatie.models import Trede as Tredetekst
from participatie.services.metingen import Waarneming
from trajecten.plan.forms.componenten import datumveld
from trajecten.plan.forms.plaatsing import Bronvelden, MetComponent
from trajecten.plan.models import Component
from trajecten.plan.services import Bron
from trajecten.traject.pijlers import Verschuiving


class _MetGevolgen(forms.Form):
    """Mixin: shows the metingen whose score changes with a start, and accepts a submit only after they were shown.

    Args of its form:
        gevolgen: returns these metingen for a first day; None stands for no start at all.
    """

    gezien = forms.CharField(required=False, widget=forms.HiddenInput())
    gevolgen: Callable[[dt.date | None], list[Verschuiving]]
    verschuivingen: Sequence[Verschuiving] = ()

    def begin_met(self, op: dt.date | None) -> None:
        """Show at once the changes for the day that is filled in beforehand."""
        if not self.is_bound:
            self.verschuivingen = self.gevolgen(op)
            self.initial["gezien"] = self._teken()

    def _teken(self) -> str:
        return ",".join(f"{v.datum:%Y%m%d}-{v.was}-{v.wordt}" for v in self.verschuivingen)

    def toon_gevolgen(self, op: dt.date | None) -> None:
        """Keep the changes; those not shown before raise an error once, so that the user sees them."""
        self.verschuivingen = self.gevolgen(op)
        teken = self._teken()
        if teken == self.cleaned_data.get("gezien", ""):
            return
        assert isinstance(self.data, QueryDict)
        self.data = self.data.copy()
        self.data[self.add_prefix("gezien")] = teken
        if teken:
            self.add_error(
                None, _("Kijk hierboven welke scores veranderen. Klopt dat? Sla dan nog een keer op")
            )


class StartForm(_MetGevolgen, Bronvelden, MetComponent):
    """A component began; when the traject starts by it, the form asks the current trede of the person.

    Args:
        gevolgen: the metingen whose score changes, by first day.
        treden: the descriptions of the treden of the pijler that begins; None when no pijler begins.
    """

    knop = gettext_lazy("Start bevestigen")
    field_order = ("op", "gehoord_van", "gehoord_op")

    op = datumveld(gettext_lazy("Eerste dag"), initial=vandaag)
    trede = forms.ChoiceField(label=gettext_lazy("Welke trede nu?"), required=False)
    waarom = forms.CharField(
        label=gettext_lazy("Waarom deze trede? In één zin"), required=False, max_length=300
    )

    def __init__(
        self,
        *args: Any,
        gevolgen: Callable[[dt.date | None], list[Verschuiving]],
        treden: Mapping[int, Tredetekst] | None,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.gevolgen = gevolgen
        self.begin_met(vandaag())
        if treden is None:
            del self.fields["trede"], self.fields["waarom"]
            return
        keuzes = woorden_bij(treden)
        self.fields["trede"].choices = keuzes  # type: ignore[attr-defined]
        self.fields["trede"].widget = Tredekaarten(choices=keuzes, uitleg=uitleg_bij(treden))

    def onderdelen(self) -> "tuple[str | LayoutObject, ...]":
        """Return the fields, the trede in a section."""
        bron = ("op", NaastElkaar("gehoord_van", "gehoord_op"))
        if "trede" not in self.fields:
            return bron
        uitleg = _(
            "Met deze start begint het traject. Geen tijd voor een meting? Dan komt die als taak op Mijn dag."
        )
        return (*bron, Sectie(_("De ladder"), "trede", "waarom", uitleg=uitleg))

    def clean_op(self) -> dt.date:
        """Refuse a day in the future, and one more than a year ago."""
        return eis_dag_kan_kloppen(self.cleaned_data["op"])

    def clean(self) -> dict[str, Any]:
        """Require a reason with a trede, and show the changes."""
        schoon = super().clean() or self.cleaned_data
        if schoon.get("trede") and not schoon.get("waarom", "").strip():
            self.add_error("waarom", _("Vul in één zin in waarom deze trede past"))
        if schoon.get("op") and not self.errors:
            self.toon_gevolgen(schoon["op"])
        return schoon

    def meting(self) -> Waarneming | None:
        """Return the meting of the current trede, for the service; None when it was skipped."""
        trede = self.cleaned_data.get("trede")
        if not trede:
            return None
        return Waarneming(
            trede=None if trede == NIET else Trede(int(trede)),
            waarom=self.cleaned_data["waarom"],
            aanleiding=Aanleiding.START,
        )


class StartVerbeterForm(_MetGevolgen, Bronvelden, MetComponent):
    """A component began on another day, was reported by somebody else, or did not begin at all.

    Args:
        gevolgen: the metingen whose score changes, by first day.
    """

    BEGON, NIET_BEGONNEN = "begon", "niet begonnen"
    knop = gettext_lazy("Verbetering opslaan")
    veld_van: ClassVar[dict[str, str]] = {"gestart_op": "op", "stand": "", "correctiereden": ""}

    hoe = forms.ChoiceField(
        label=gettext_lazy("Wat klopt er?"),
        choices=[
            (BEGON, gettext_lazy("Het begon, maar anders dan hier staat")),
            (NIET_BEGONNEN, gettext_lazy("Het is niet begonnen")),
        ],
        initial=BEGON,
        widget=Keuzekaarten(),
    )
    op = datumveld(gettext_lazy("Eerste dag"), verplicht=False)
    reden = forms.CharField(
        label=gettext_lazy("Waarom verbeter je dit?"),
        max_length=200,
        help_text=gettext_lazy("Wat er eerst stond, blijft bewaard."),
        error_messages={"required": gettext_lazy("Vul in waarom je dit verbetert")},
    )

    def __init__(
        self,
        *args: Any,
        component: Component,
        gevolgen: Callable[[dt.date | None], list[Verschuiving]],
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, component=component, **kwargs)
        self.gevolgen = gevolgen
        self.begin_met(component.gestart_op)
        self.liep_al = component.liep_al
        self.initial.update(
            op=component.gestart_op, gehoord_van=component.gehoord_van, gehoord_op=component.gehoord_op
        )
        self.fields["gehoord_van"].required = self.fields["gehoord_op"].required = False
        if component.liep_al:
            # There is no source: the component ran before there was a plan.
            del self.fields["gehoord_van"], self.fields["gehoord_op"]
            self.fields["hoe"].choices = [(self.BEGON, _("Het begon, maar anders dan hier staat"))]  # type: ignore[attr-defined]

    def onderdelen(self) -> "tuple[str | LayoutObject, ...]":
        """Return the fields, the days beside the answer that asks for them."""
        bron = () if self.liep_al else (NaastElkaar("gehoord_van", "gehoord_op"),)
        return ("hoe", Onthul("op", *bron, bij="hoe", waarde=self.BEGON), "reden")

    def bron_of_niets(self) -> Bron | None:
        """Return the source, for the service; None when the component did not begin, or ran already."""
        return None if self.liep_al or self.eerste_dag() is None else self.bron()

    def eerste_dag(self) -> dt.date | None:
        """Return the first day; None when it did not begin."""
        op: dt.date | None = self.cleaned_data.get("op")
        return op if self.cleaned_data.get("hoe") == self.BEGON else None

    def clean(self) -> dict[str, Any]:
        """Require the day and the source of a component that began, and show the changes."""
        schoon = super().clean() or self.cleaned_data
        if schoon.get("hoe") == self.BEGON:
            for naam, fout in (
                ("op", _("Vul in wanneer het begon")),
                ("gehoord_van", _("Vul in van wie je dit hoorde")),
                ("gehoord_op", _("Vul in wanneer je het hoorde")),
            ):
                if naam in self.fields and naam not in self.errors and not schoon.get(naam):
                    self.add_error(naam, fout)
            if schoon.get("op") and schoon["op"] > vandaag():
                self.add_error("op", _("Deze dag is nog niet geweest. Kies vandaag of een eerdere dag"))
        if schoon.get("hoe") and not self.errors:
            self.toon_gevolgen(self.eerste_dag())
        return schoon
