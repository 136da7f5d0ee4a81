"""Forms of the lists: a choice from a day on, a correction, an end, and taking that back."""

from typing import Any

from django import forms
from django.core.validators import MaxLengthValidator
from django.db import models
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from kern.formulieren import Formulier, MetSleutel, NaastElkaar, Opmaak
from kern.klok import vandaag
from kern.versieformulier import MetVersieveld
from kern.widgets import Datum, Vinklijst
from trajecten.lijsten.lijst import Lijst
from trajecten.lijsten.regels import Cel, Regelsoort
from trajecten.lijsten.velden import VELDEN, Veld
from trajecten.papieren.enums import Overneembron
from trajecten.papieren.models import Overneemveld

BOVENAAN = "0"


class _Waarom(forms.Form):
    """The reason of a change, which stands with it for who looks back."""

    waarom = forms.CharField(
        label=gettext_lazy("Waarom?"),
        max_length=200,
        help_text=gettext_lazy("Dit staat bij wat er is gewijzigd."),
        error_messages={"required": gettext_lazy("Vul in waarom je dit wijzigt")},
    )


class _Keuzevelden(Formulier):
    """What a choice says: its name, the fields of its list, and its place."""

    naam = forms.CharField(
        label=gettext_lazy("Naam"), error_messages={"required": gettext_lazy("Vul een naam in")}
    )
    lijst: Lijst

    def _zet_velden(self, lijst: Lijst, keuze: Any = None, *, gebruikt: bool = False) -> list[str]:
        """Add the fields of the list; return the names of all, in order. What was used keeps its meaning."""
        self.lijst = lijst
        lengte = lijst.model._meta.get_field("naam").max_length  # noqa: SLF001
        self.fields["naam"].validators.append(MaxLengthValidator(lengte or 0))
        self.fields["naam"].initial = keuze.naam if keuze else ""
        namen = [n for n in lijst.velden if not (gebruikt and n in lijst.betekenis)]
        for naam in namen:
            veld = lijst.model._meta.get_field(naam)  # noqa: SLF001
            assert isinstance(veld, models.Field)
            formveld = veld.formfield()
            assert formveld is not None
            formveld.label = capfirst(str(veld.verbose_name))
            if keuze is not None:
                formveld.initial = getattr(keuze, naam)
            self.fields[naam] = formveld
        if not lijst.geordend:
            return ["naam", *namen]
        self.fields["na"] = self._plaatsveld(keuze)
        return ["naam", *namen, "na"]

    def _plaatsveld(self, keuze: Any) -> forms.ChoiceField:
        """Return the question after which choice this one comes; one that is new comes last."""
        rijen = list(self.lijst.keuzes)
        plaats = next((i for i, r in enumerate(rijen) if keuze is not None and r.pk == keuze.pk), len(rijen))
        ander = [r for r in rijen if keuze is None or r.pk != keuze.pk]
        return forms.ChoiceField(
            label=_("Waar in de lijst?"),
            choices=[
                (BOVENAAN, _("Bovenaan")),
                *((str(r.pk), _("Na ‘%s’") % r.naam) for r in ander),
            ],
            initial=str(ander[plaats - 1].pk) if plaats else BOVENAAN,
        )

    def keuze(self) -> dict[str, Any]:
        """Return the choice as arguments of the services."""
        na = self.cleaned_data.get("na") or BOVENAAN
        return {
            "naam": self.cleaned_data["naam"],
            "velden": {n: self.cleaned_data[n] for n in self.lijst.velden if n in self.fields},
            "na": None if na == BOVENAAN else int(na),
        }


class NieuweKeuzeForm(MetSleutel, _Keuzevelden):
    """A choice that is added, and from which day on."""

    van = forms.DateField(
        label=gettext_lazy("Te kiezen vanaf welke dag?"),
        widget=Datum(),
        initial=vandaag,
        error_messages={"required": gettext_lazy("Vul in vanaf welke dag dit te kiezen is")},
    )

    def __init__(self, *args: Any, lijst: Lijst, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.helper = Opmaak(
            self, *self._zet_velden(lijst), "van", knop=_("Keuze toevoegen"), actiebalk=True, later=False
        )


class VerbeterKeuzeForm(MetVersieveld, MetSleutel, _Waarom, _Keuzevelden):
    """A better name, another place, or what was wrong beside the name."""

    def __init__(self, *args: Any, lijst: Lijst, keuze: Any, **kwargs: Any) -> None:
        super().__init__(*args, initial={"versie": keuze.versie}, **kwargs)
        velden = self._zet_velden(lijst, keuze, gebruikt=keuze.pk in lijst.gebruikt())
        self.helper = Opmaak(self, *velden, "waarom", actiebalk=True, later=False)


class EindeForm(MetVersieveld, MetSleutel, _Waarom, Formulier):
    """From which day on a choice can be chosen no more."""

    tot = forms.DateField(
        label=gettext_lazy("Vanaf welke dag niet meer te kiezen?"),
        widget=Datum(),
        initial=vandaag,
        error_messages={"required": gettext_lazy("Vul in vanaf welke dag dit niet meer te kiezen is")},
    )

    def __init__(self, *args: Any, keuze: Any, **kwargs: Any) -> None:
        super().__init__(*args, initial={"versie": keuze.versie}, **kwargs)
        self.helper = Opmaak(self, "tot", "waarom", knop=_("Keuze beëindigen"), actiebalk=True)


class WeerForm(MetSleutel, _Waarom, Formulier):
    """Taking back the end of a choice."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.helper = Opmaak(self, "waarom", knop=_("Weer te kiezen maken"), actiebalk=True)


ALLE = "alle"
"""Every route, in a form."""


class RegelsForm(MetSleutel, _Waarom, Formulier):
    """The rules of a choice as a table: a doelgroep a row, with a tick for each route or ground."""

    gezien = forms.CharField(widget=forms.HiddenInput, required=False)
    van = forms.DateField(
        label=gettext_lazy("Vanaf welke dag?"),
        widget=Datum(),
        help_text=gettext_lazy("Tot die dag blijft gelden wat nu geldt."),
        error_messages={"required": gettext_lazy("Vul in vanaf welke dag dit geldt")},
    )

    def __init__(self, *args: Any, soort: Regelsoort, keuze: Any, **kwargs: Any) -> None:
        dag = soort.komende_dag(keuze) or vandaag()
        super().__init__(*args, initial={"gezien": soort.merk(keuze), "van": dag}, **kwargs)
        nu = soort.cellen_op(keuze, dag)
        kolommen = [(ALLE if pk is None else str(pk), naam) for pk, naam in soort.kolomkoppen(nu)]
        self.doelgroepen = {f"rij_{n}": d for n, (d, _naam) in enumerate(soort.rijkoppen())}
        for veld, (doelgroep, naam) in zip(self.doelgroepen, soort.rijkoppen(), strict=True):
            self.fields[veld] = forms.MultipleChoiceField(
                label=capfirst(naam),
                choices=kolommen,
                required=False,
                widget=Vinklijst,
                initial=[ALLE if k is None else str(k) for d, k in nu if d == doelgroep],
            )
        self.helper = Opmaak(self, *self.doelgroepen, "van", "waarom", "gezien", actiebalk=True, later=False)

    def cellen(self) -> set[Cel]:
        """Return the doelgroepen, each with a route or ground."""
        return {
            (doelgroep, None if k == ALLE else int(k))
            for veld, doelgroep in self.doelgroepen.items()
            for k in self.cleaned_data[veld]
        }


LEGE_REGELS = 3
"""Empty lines below the fields of a check; who needs more saves and opens the form again."""


class VeldenForm(MetSleutel, _Waarom, Formulier):
    """The fields that are copied for a check as lines: a place, the name in the other system, and the source."""

    gezien = forms.CharField(widget=forms.HiddenInput, required=False)
    van = forms.DateField(
        label=gettext_lazy("Vanaf welke dag?"),
        widget=Datum(),
        help_text=gettext_lazy("Tot die dag blijft gelden wat nu geldt."),
        error_messages={"required": gettext_lazy("Vul in vanaf welke dag dit geldt")},
    )

    def __init__(self, *args: Any, keuze: Any, **kwargs: Any) -> None:
        dag = VELDEN.komende_dag(keuze) or vandaag()
        super().__init__(*args, initial={"gezien": VELDEN.merk(keuze), "van": dag}, **kwargs)
        staat_er = VELDEN.op(keuze, dag)
        self.aantal, self.al = len(staat_er) + LEGE_REGELS, len(staat_er)
        regels = [self._zet_regel(n, *veld) for n, veld in enumerate(staat_er, start=1)]
        regels += [self._zet_regel(n) for n in range(self.al + 1, self.aantal + 1)]
        self.helper = Opmaak(self, *regels, "van", "waarom", "gezien", actiebalk=True, later=False)

    def _zet_regel(self, nummer: int, naam: str = "", bron: str = "") -> NaastElkaar:
        """Add the questions of a line, empty for a field that is not there yet."""
        lengte = Overneemveld._meta.get_field("naam").max_length  # noqa: SLF001
        self.fields[f"plaats_{nummer}"] = forms.IntegerField(
            label=_("Plaats"), min_value=1, max_value=99, required=False, initial=nummer if naam else None
        )
        self.fields[f"naam_{nummer}"] = forms.CharField(
            label=_("Naam in ander systeem"), max_length=lengte, required=False, initial=naam
        )
        self.fields[f"bron_{nummer}"] = forms.ChoiceField(
            label=_("Staat in het dossier bij"),
            choices=[("", ""), *Overneembron.choices],
            required=False,
            initial=bron,
        )
        return NaastElkaar(f"plaats_{nummer}", f"naam_{nummer}", f"bron_{nummer}", plaats=True)

    def clean(self) -> dict[str, Any]:
        """Ask a source with each name, and each name once; a line whose name was emptied goes."""
        schoon = super().clean() or self.cleaned_data
        gehad: set[str] = set()
        for n in range(1, self.aantal + 1):
            naam, bron = schoon.get(f"naam_{n}"), schoon.get(f"bron_{n}")
            if naam and not bron and f"bron_{n}" in schoon:
                self.add_error(f"bron_{n}", _("Kies bij ‘%s’ waar dit in het dossier staat") % naam)
            elif bron and not naam and n > self.al and f"naam_{n}" in schoon:
                self.add_error(f"naam_{n}", _("Vul de naam van het veld in"))
            elif naam and naam.casefold() in gehad:
                self.add_error(
                    f"naam_{n}", _("‘%s’ staat er twee keer. Geef een van de twee een andere naam") % naam
                )
            gehad.add((naam or "").casefold())
        return schoon

    def velden(self) -> list[Veld]:
        """Return the fields in order; of two with one place the new one comes first, without a place last."""
        schoon = self.cleaned_data
        regels = [
            (schoon[f"plaats_{n}"] or self.aantal + n, n <= self.al, n)
            for n in range(1, self.aantal + 1)
            if schoon[f"naam_{n}"]
        ]
        return [(schoon[f"naam_{n}"], schoon[f"bron_{n}"]) for _plaats, _al, n in sorted(regels)]
