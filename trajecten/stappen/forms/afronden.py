"""Forms of the end: closing a traject, its results, how the person goes on, and nazorg (DOMEIN 5.5)."""

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from crispy_forms.layout import LayoutObject
from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from kern.datumvelden import DAG_FOUT
from kern.formulieren import (
    Formulier,
    MetSleutel,
    NaastElkaar,
    Onthul,
    Opmaak,
    Sectie,
)
from kern.klok import vandaag
from kern.ladder import Trede
from kern.versieformulier import MetVersieveld
from kern.widgets import Chips, Datum
from kern.woorden import voluit
from participatie.enums import Aanleiding
from participatie.forms.meting import NIET, Tredekaarten, uitleg_bij, woorden_bij
from participatie.models import Trede as Tredetekst
from participatie.scoring import plus_maanden
from participatie.services.metingen import Waarneming
from trajecten.plan.forms.componenten import Planformulier
from trajecten.stappen.enums import Zelfstandigheid
from trajecten.stappen.forms.stappen import Gebeurdop, eis_zeker, zeker_overleden
from trajecten.stappen.fouten import LaterVastgelegd, einddag_te_vroeg
from trajecten.stappen.models import Afronding, Eindresultaat, Nazorgmeting, Resultaatsoort
from trajecten.stappen.services.afronden import Behaald, Slot, Verder
from trajecten.taxatie.enums import Taalniveau
from trajecten.traject import workflow
from trajecten.traject.enums import Stap, Uitkomst

ALTIJD = ("sleutel", "uitkomst", "overleden", "op", "later_gezien", "reden")
"""The fields of a closing that is not a completion."""
AFGEROND = tuple(u.value for u in Uitkomst if u.afgerond)
ANDERS = "anders"
KEUZE = 5
"""The most talks to choose from with which a new traject begins."""


def _soorten(nu: int | None = None) -> Any:
    return Resultaatsoort.objects.te_kiezen(nu)


def _woorden(label: Any, hulp: Any, *, rijen: int = 2) -> forms.CharField:
    widget = forms.Textarea(attrs={"rows": rijen})
    return forms.CharField(label=label, help_text=hulp, widget=widget, required=False, max_length=2_000)


class _Zelfstandig(forms.Form):
    """Mixin: whether the person goes on independently, and the purpose of nazorg."""

    zelfstandig = forms.ChoiceField(
        label=gettext_lazy("Kan iemand op dit niveau zelf verder, met het eigen netwerk?"),
        required=False,
        choices=[(z.value, str(z.label).capitalize()) for z in Zelfstandigheid],
        widget=Chips(),
    )
    zelfstandig_hoe = _woorden(
        gettext_lazy("Waaruit blijkt dat?"),
        gettext_lazy("Bijvoorbeeld: ze belt de buurvrouw als er een brief komt."),
    )
    nazorg = _woorden(gettext_lazy("Waar let je op bij de nazorg?"), "")

    def verder(self) -> Verder:
        """Return how the person goes on, for the service."""
        return Verder(**{naam: self.cleaned_data[naam] for naam in Verder.__dataclass_fields__})


class SluitForm(MetSleutel, Gebeurdop, _Zelfstandig, Formulier):
    """Closing a traject; a completed one also asks for what is still missing.

    Args:
        stap: the current step of the traject.
        feiten: the known facts about it.
        vanaf: the first day on which it can close.
        later: tells in words what is on record after a day.
        naam: of the person, for the sentence that confirms a death.
        treden: the descriptions of the treden of the last meting.
        concept: the URL of its draft.
    """

    uitkomst = forms.TypedChoiceField(
        label=gettext_lazy("Hoe is het afgelopen?"),
        widget=forms.RadioSelect,
        coerce=Uitkomst,
        error_messages={"required": gettext_lazy("Kies hoe het is afgelopen")},
    )
    overleden = forms.BooleanField(required=False)
    later_gezien = forms.BooleanField(
        label=gettext_lazy("Ik heb gezien wat er na deze dag is vastgelegd. Deze dag klopt toch."),
        required=False,
    )
    soort = forms.ModelChoiceField(
        label=gettext_lazy("Wat leverde het op?"), queryset=Resultaatsoort.objects.none(), required=False
    )
    datum = forms.DateField(label=gettext_lazy("Op welke dag?"), widget=Datum(), required=False)
    taalniveau = forms.ChoiceField(
        label=gettext_lazy("Welk niveau?"),
        required=False,
        choices=[("", gettext_lazy("Kies bij een examen")), *Taalniveau.choices],
    )
    in_woorden = _woorden(
        gettext_lazy("In eigen woorden"), gettext_lazy("Bijvoorbeeld: werkt drie ochtenden in de bakkerij.")
    )
    trede = forms.ChoiceField(label=gettext_lazy("Waar staat iemand nu op de ladder?"), required=False)
    waarom = forms.CharField(
        label=gettext_lazy("Waarom deze trede? In één zin"), required=False, max_length=300
    )
    nazorg_1 = forms.DateField(label=gettext_lazy("Eerste meting"), widget=Datum(), required=False)
    nazorg_2 = forms.DateField(label=gettext_lazy("Tweede meting"), widget=Datum(), required=False)
    nazorg_3 = forms.DateField(label=gettext_lazy("Derde meting"), widget=Datum(), required=False)
    reden = forms.CharField(
        label=gettext_lazy("Toelichting"),
        max_length=200,
        required=False,
        help_text=gettext_lazy("Komt in de tijdlijn. Alleen het team ziet dit."),
    )

    def __init__(
        self,
        *args: Any,
        stap: Stap,
        feiten: workflow.Feiten,
        vanaf: dt.date,
        later: Callable[[dt.date], list[str]],
        naam: str,
        treden: Mapping[int, Tredetekst],
        concept: str = "",
        **kwargs: Any,
    ) -> None:
        begin: dict[str, Any] = {"op": vandaag(), "datum": vandaag()}
        for n, maanden in enumerate(workflow.NAZORG_NA_MAANDEN, start=1):
            begin[f"nazorg_{n}"] = plus_maanden(vandaag(), maanden)
        super().__init__(*args, initial=begin, **kwargs)
        self.stap, self.feiten, self.vanaf, self.later = stap, feiten, vanaf, later
        self.te_vroeg = einddag_te_vroeg(vanaf)
        self.fields["overleden"].label = zeker_overleden(naam)
        uitkomsten = workflow.uitgangen(stap, feiten)
        self.fields["uitkomst"].choices = [(u.value, str(u.label).capitalize()) for u in uitkomsten]  # type: ignore[attr-defined]
        self.fields["soort"].queryset = _soorten()  # type: ignore[attr-defined]
        keuzes = woorden_bij(treden)
        self.fields["trede"].choices = keuzes  # type: ignore[attr-defined]
        self.fields["trede"].widget = Tredekaarten(choices=keuzes, uitleg=uitleg_bij(treden))
        slot = [Onthul(*self._slot(), bij="uitkomst", waarde=AFGEROND)] if self._kan_af(uitkomsten) else []
        zeker = Onthul("overleden", bij="uitkomst", waarde=Uitkomst.OVERLEDEN)
        velden = ("uitkomst", zeker, "op", *self._met_later(), *slot, "reden")
        self.helper = Opmaak(
            self, *velden, knop=_("Traject afsluiten"), actiebalk=True, later=False, concept=concept
        )

    def _kan_af(self, uitkomsten: Sequence[Uitkomst]) -> bool:
        """Remove fields that only a completed traject needs when it cannot be completed, and those recorded already."""
        weg: list[str] = []
        if not any(u.afgerond for u in uitkomsten):
            weg = [n for n in self.fields if n not in ALTIJD]
        else:
            if self.feiten.meting_recent:
                weg += ["trede", "waarom"]
            if self.feiten.zelfstandigheid_beoordeeld:
                weg += ["zelfstandig", "zelfstandig_hoe", "nazorg"]
        for naam in weg:
            del self.fields[naam]
        return "soort" in self.fields

    def _met_later(self) -> tuple[str, ...]:
        """Return the field that confirms a day after which something is on record; without any it is not asked."""
        try:
            op = self.fields["op"].clean(self["op"].value())
        except forms.ValidationError:
            op = None
        if op is not None and (later := self.later(op)):
            self.fields["later_gezien"].help_text = _("Vastgelegd na deze dag: %s.") % ", ".join(later)
            return ("later_gezien",)
        del self.fields["later_gezien"]
        return ()

    def _slot(self) -> list[Any]:
        delen: list[Any] = []
        uitleg = _("Meer resultaten? Die voeg je daarna toe in het dossier.")
        if self.feiten.resultaat_vastgelegd:
            uitleg = _("Er is al een resultaat vastgelegd. Een nieuw resultaat mag erbij.")
        delen.append(
            Sectie(_("Resultaat"), "soort", NaastElkaar("datum", "taalniveau"), "in_woorden", uitleg=uitleg)
        )
        if "zelfstandig" in self.fields:
            delen.append(Sectie(_("Verder op eigen kracht"), "zelfstandig", "zelfstandig_hoe"))
        if "trede" in self.fields:
            uitleg = _("De laatste meting is ouder dan drie maanden. Deze telt op de dag van het einde.")
            delen.append(Sectie(_("Laatste meting"), "trede", "waarom", uitleg=uitleg))
        nazorg: list[Any] = [NaastElkaar("nazorg_1", "nazorg_2", "nazorg_3")]
        if "nazorg" in self.fields:
            nazorg.append("nazorg")
        uitleg = _("Na 3, 6 en 12 maanden, of kies andere dagen. Zo lang blijf jij het vaste contact.")
        delen.append(Sectie(_("Nazorg: wanneer meet je opnieuw?"), *nazorg, uitleg=uitleg))
        return delen

    def clean(self) -> dict[str, Any]:
        """Judge what is still missing, given this input; require a reason when something is missing."""
        schoon = super().clean() or self.cleaned_data
        if "later_gezien" in self.fields and "op" in schoon and not schoon.get("later_gezien"):
            self.add_error("later_gezien", LaterVastgelegd(self.later(schoon["op"])).args[0])
        uitkomst = schoon.get("uitkomst")
        if uitkomst is None:
            return schoon
        if uitkomst == Uitkomst.OVERLEDEN:
            eis_zeker(self)
        if uitkomst.afgerond:
            self._eis_slot(schoon)
        oordeel = workflow.beoordeel_uitgang(
            self.stap, uitkomst, self._met_slot(schoon), reden=schoon.get("reden", "")
        )
        if oordeel.reden_nodig and not oordeel.mag:
            mist = " ".join(str(v.mist) for v in oordeel.mist)
            self.add_error("reden", _("%s Vul in waarom je toch afsluit") % mist)
        return schoon

    def _eis_slot(self, schoon: dict[str, Any]) -> None:
        soort, op = schoon.get("soort"), schoon.get("op")
        eis_resultaat(self, schoon, soort)
        if schoon.get("trede") and not schoon.get("waarom", "").strip():
            self.add_error("waarom", _("Vul in één zin in waarom deze trede past"))
        gekozen = [n for n in ("nazorg_1", "nazorg_2", "nazorg_3") if schoon.get(n)]
        for plaats, naam in enumerate(gekozen):
            if op is not None and schoon[naam] <= op:
                self.add_error(naam, _("Nazorg komt na het einde van het traject"))
            elif schoon[naam] in [schoon[ander] for ander in gekozen[:plaats]]:
                self.add_error(naam, _("Op deze dag is al een meting. Kies een andere dag"))

    def _met_slot(self, schoon: dict[str, Any]) -> workflow.Feiten:
        feiten = self.feiten
        return replace(
            feiten,
            resultaat_vastgelegd=feiten.resultaat_vastgelegd or bool(schoon.get("soort")),
            zelfstandigheid_beoordeeld=feiten.zelfstandigheid_beoordeeld or bool(schoon.get("zelfstandig")),
            meting_recent=feiten.meting_recent or bool(schoon.get("trede")),
            behaald_niveau=max(feiten.behaald_niveau, _rang(schoon)),
        )

    def slot(self) -> Slot:
        """Return the further input of a completed traject, for the service; nothing for any other."""
        schoon = self.cleaned_data
        if not schoon["uitkomst"].afgerond:
            return Slot()
        resultaten = (behaald_uit(schoon),) if schoon.get("soort") else ()
        verder = self.verder() if "zelfstandig" in self.fields else None
        return Slot(resultaten=resultaten, verder=verder, meting=self._meting())

    def _meting(self) -> Waarneming | None:
        schoon = self.cleaned_data
        if not schoon.get("trede"):
            return None
        return Waarneming(
            trede=None if schoon["trede"] == NIET else Trede(int(schoon["trede"])),
            waarom=schoon["waarom"],
            aanleiding=Aanleiding.AFRONDING,
            datum=schoon["op"],
        )

    def nazorgdagen(self) -> list[dt.date]:
        """Return the days of the metingen of nazorg."""
        return [d for n in (1, 2, 3) if (d := self.cleaned_data.get(f"nazorg_{n}")) is not None]


def _rang(schoon: Mapping[str, Any]) -> int:
    """Return the place on the scale of the level of a typed exam; 0 without one."""
    soort, niveau = schoon.get("soort"), schoon.get("taalniveau")
    return Taalniveau(niveau).rang if soort and soort.examen and niveau else 0


def eis_resultaat(form: forms.Form, schoon: Mapping[str, Any], soort: Resultaatsoort | None) -> None:
    """Require the fields that a kind of result needs, with the errors on `form`.

    `schoon` is the input; without a kind (None) there is no result, and no other field of it may be filled in.
    """
    if soort is None:
        if schoon.get("in_woorden", "").strip():
            form.add_error("soort", _("Kies wat voor resultaat dit is"))
        return
    datum = schoon.get("datum")
    if datum is None and "datum" not in form.errors:
        form.add_error("datum", _("Vul in op welke dag"))
    if datum is not None and datum > vandaag():
        form.add_error("datum", _("Deze dag is nog niet geweest. Kies vandaag of een eerdere dag"))
    if soort.examen and not schoon.get("taalniveau"):
        form.add_error("taalniveau", _("Kies welk niveau is gehaald"))
    if soort.code == ANDERS and not schoon.get("in_woorden", "").strip():
        form.add_error("in_woorden", _("Vul in wat het resultaat is"))


def behaald_uit(schoon: Mapping[str, Any]) -> Behaald:
    """Return the result, for the service."""
    return Behaald(**{naam: schoon[naam] for naam in Behaald.__dataclass_fields__})


class ResultaatForm(MetVersieveld, Planformulier):
    """A result of a traject.

    Args:
        resultaat: the current row when it is corrected.
    """

    knop = gettext_lazy("Resultaat opslaan")

    soort = forms.ModelChoiceField(
        label=gettext_lazy("Wat leverde het op?"),
        queryset=Resultaatsoort.objects.none(),
        error_messages={"required": gettext_lazy("Kies wat voor resultaat dit is")},
    )
    datum = forms.DateField(label=gettext_lazy("Op welke dag?"), widget=Datum(), error_messages=DAG_FOUT)
    taalniveau = forms.ChoiceField(
        label=gettext_lazy("Welk niveau?"),
        required=False,
        choices=[("", gettext_lazy("Kies bij een examen")), *Taalniveau.choices],
    )
    in_woorden = _woorden(
        gettext_lazy("In eigen woorden"), gettext_lazy("Bijvoorbeeld: werkt drie ochtenden in de bakkerij.")
    )

    def __init__(self, *args: Any, resultaat: Eindresultaat | None = None, **kwargs: Any) -> None:
        begin: dict[str, Any] = {"datum": vandaag(), "versie": 1}
        if resultaat is not None:
            begin = {naam: getattr(resultaat, naam) for naam in Behaald.__dataclass_fields__}
            begin["versie"] = resultaat.versie
        super().__init__(*args, initial=begin, **kwargs)
        nu = resultaat.soort_id if resultaat else None
        self.fields["soort"].queryset = _soorten(nu)  # type: ignore[attr-defined]

    def onderdelen(self) -> "tuple[str | LayoutObject, ...]":
        """Return the fields, the day beside the level."""
        return ("soort", NaastElkaar("datum", "taalniveau"), "in_woorden")

    def clean(self) -> dict[str, Any]:
        """Require what the kind needs."""
        schoon = super().clean() or self.cleaned_data
        if schoon.get("soort"):
            eis_resultaat(self, schoon, schoon["soort"])
        return schoon

    def behaald(self) -> Behaald:
        """Return the result, for the service."""
        return behaald_uit(self.cleaned_data)


class AfrondingForm(_Zelfstandig, MetVersieveld, Planformulier):
    """Whether the person goes on independently, and the purpose of nazorg.

    Args:
        afronding: the current row; None when there is none yet.
    """

    def __init__(self, *args: Any, afronding: Afronding | None, **kwargs: Any) -> None:
        begin: dict[str, Any] = {"versie": 1}
        if afronding is not None:
            begin = {naam: getattr(afronding, naam) for naam in Verder.__dataclass_fields__}
            begin["versie"] = afronding.versie
        super().__init__(*args, initial=begin, **kwargs)


class NazorgForm(Planformulier):
    """The days on which a person is measured after the traject; a meting without a day lapses.

    Args:
        metingen: the metingen still to be done.
    """

    knop = gettext_lazy("Nazorg opslaan")

    def __init__(self, *args: Any, metingen: Sequence[Nazorgmeting], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.metingen = metingen
        for meting in metingen:
            label = _("Gepland op %s") % voluit(meting.gepland_op)
            self.fields[f"op_{meting.pk}"] = forms.DateField(
                label=label,
                widget=Datum(),
                required=False,
                initial=meting.gepland_op,
                help_text=_("Maak je dit leeg? Dan vervalt deze meting."),
            )
        self.fields["erbij"] = forms.DateField(
            label=_("Nog een meting erbij op"), widget=Datum(), required=False
        )

    def clean(self) -> dict[str, Any]:
        """Refuse a new day in the past, and the same day twice."""
        schoon = super().clean() or self.cleaned_data
        eerder: set[dt.date] = set()
        for naam in (*(f"op_{m.pk}" for m in self.metingen), "erbij"):
            dag = schoon.get(naam)
            if dag is None:
                continue
            if dag in eerder:
                self.add_error(naam, _("Op deze dag is al een meting. Kies een andere dag"))
            elif dag < vandaag() and dag != self.fields[naam].initial:
                self.add_error(naam, _("Deze dag is al geweest. Kies een dag die nog komt"))
            eerder.add(dag)
        return schoon

    def dagen(self) -> dict[int, dt.date | None]:
        """Return the day of each meting by its key, for the service."""
        return {m.pk: self.cleaned_data[f"op_{m.pk}"] for m in self.metingen}


class NieuwTrajectForm(Planformulier):
    """Approaching a person in nazorg again, as a deliberate choice.

    Args:
        gesprekken: the days of talks in nazorg with which it can begin, newest first.
    """

    knop = gettext_lazy("Nieuw traject beginnen")

    reden = forms.CharField(
        label=gettext_lazy("Waarom begint er een nieuw traject?"),
        max_length=200,
        help_text=gettext_lazy("Komt in de tijdlijn."),
        error_messages={"required": gettext_lazy("Vul in waarom er een nieuw traject begint")},
    )
    gesprek_op = forms.TypedChoiceField(
        label=gettext_lazy("Met welk gesprek begint het?"),
        help_text=gettext_lazy("Op de dag van dat gesprek opent het nieuwe traject."),
        widget=forms.RadioSelect,
        coerce=dt.date.fromisoformat,
        empty_value=None,
        required=False,
    )

    def __init__(self, *args: Any, gesprekken: Sequence[dt.date], **kwargs: Any) -> None:
        begin = {"gesprek_op": vandaag().isoformat() if vandaag() in gesprekken else ""}
        super().__init__(*args, initial=begin, **kwargs)
        self.fields["gesprek_op"].choices = [  # type: ignore[attr-defined]
            *((dag.isoformat(), _("het gesprek van %s") % voluit(dag)) for dag in gesprekken[:KEUZE]),
            ("", _("het volgende gesprek")),
        ]
