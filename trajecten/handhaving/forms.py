"""Forms of handing verzuim over, of the questions about it, and of a consulent's decision (DOMEIN 5)."""

from typing import Any

from crispy_forms.layout import LayoutObject
from django import forms
from django.db.models import QuerySet
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from gebruikers.enums import Rol
from gebruikers.models import Aanstelling, Gebruiker
from kern.datumvelden import eis_dag_kan_kloppen
from kern.formulieren import Onthul
from kern.klok import vandaag
from kern.widgets import Chips, Datum, Keuzekaarten
from trajecten.handhaving.enums import Bezwaaruitkomst, Gevolg
from trajecten.handhaving.maatregelen import regels_voor
from trajecten.handhaving.models import Handhavingsbesluit, Handhavingsbezwaar
from trajecten.handhaving.services import Besluitgegevens, Bezwaargegevens, Verzuimmelding
from trajecten.plan.enums import TELT_IN_PLAN, Componentsoort
from trajecten.plan.feiten import naam_van
from trajecten.plan.forms.componenten import Planformulier
from trajecten.plan.models import Component
from trajecten.traject.models import Traject

GEEN = "geen"
LANGSTE = 4000


def consulenten() -> QuerySet[Gebruiker]:
    """Return the consulenten of today, by name: they decide on handhaving."""
    in_dienst = Aanstelling.objects.in_kracht().met_rol(Rol.CONSULENT).values("gebruiker")
    return Gebruiker.objects.filter(pk__in=in_dienst, is_active=True).order_by("achternaam", "voornaam", "pk")


def tekstveld(label: Any, leeg: Any, uitleg: Any = "", *, verplicht: bool = True) -> forms.CharField:
    """Return a field for a few sentences."""
    return forms.CharField(
        label=label,
        help_text=uitleg,
        required=verplicht,
        max_length=LANGSTE,
        widget=forms.Textarea(attrs={"rows": 4}),
        error_messages={"required": leeg},
    )


class _Consulentveld(forms.Form):
    consulent = forms.ModelChoiceField(
        label=gettext_lazy("Aan welke consulent?"),
        queryset=Gebruiker.objects.none(),
        empty_label=gettext_lazy("Kies een consulent"),
        error_messages={"required": gettext_lazy("Kies een consulent")},
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        veld: Any = self.fields["consulent"]
        veld.queryset = consulenten()
        veld.label_from_instance = lambda gebruiker: gebruiker.naam
        if not veld.queryset:
            veld.help_text = _("Er is nu geen consulent aangesteld. Vraag het je teamleider.")


class OverdraagForm(_Consulentveld, Planformulier):
    """The verzuim that a coordinator hands over."""

    knop = gettext_lazy("Overdragen")

    verzuim_sinds = forms.DateField(
        label=gettext_lazy("Sinds wanneer?"),
        widget=Datum(),
        error_messages={"required": gettext_lazy("Vul in sinds wanneer")},
    )
    component = forms.ModelChoiceField(
        label=gettext_lazy("Waar gaat het om?"),
        queryset=Component.objects.none(),
        required=False,
        empty_label=gettext_lazy("het hele traject"),
    )
    gebeurd = tekstveld(
        gettext_lazy("Wat gebeurde er?"),
        gettext_lazy("Vul in wat er gebeurde"),
        gettext_lazy("Dagen, afmeldingen, wat je zag. Alleen wat de consulent nodig heeft."),
    )
    geprobeerd = tekstveld(
        gettext_lazy("Wat heb je geprobeerd?"),
        gettext_lazy("Vul in wat je hebt geprobeerd"),
        gettext_lazy("Gesprekken, een andere dag of plek, hulp erbij."),
    )
    field_order = ("verzuim_sinds", "component", "gebeurd", "geprobeerd", "consulent")

    def __init__(self, *args: Any, traject: Traject, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        veld: Any = self.fields["component"]
        in_plan = Component.objects.filter(traject=traject, stand__in=TELT_IN_PLAN)
        veld.queryset = in_plan.exclude(soort=Componentsoort.HULP).select_related(
            "taalroute", "activiteit", "organisatie"
        )
        veld.label_from_instance = naam_van

    def clean_verzuim_sinds(self) -> Any:
        """Refuse a day in the future, and one more than a year ago."""
        return eis_dag_kan_kloppen(self.cleaned_data["verzuim_sinds"])

    def melding(self) -> Verzuimmelding:
        """Return the input for the service."""
        velden = ("verzuim_sinds", "component", "gebeurd", "geprobeerd")
        return Verzuimmelding(**{veld: self.cleaned_data[veld] for veld in velden})


class AndereConsulentForm(_Consulentveld, Planformulier):
    """The other consulent to whom a handover goes."""

    knop = gettext_lazy("Overdragen")


class VraagForm(Planformulier):
    """A question to the other side."""

    knop = gettext_lazy("Vraag versturen")

    vraag = tekstveld(gettext_lazy("Wat wil je weten?"), gettext_lazy("Vul in wat je wilt weten"))


class VraagAntwoordForm(Planformulier):
    """The answer to a question of the other side."""

    knop = gettext_lazy("Antwoord versturen")

    antwoord = tekstveld(gettext_lazy("Wat is je antwoord?"), gettext_lazy("Vul je antwoord in"))


class BesluitForm(Planformulier):
    """The decision of a consulent: one of the measures that exist for this doelgroep, or none.

    Args:
        doelgroep: that of the handover: which measures exist follows from it.
        besluit: the current decision when it is corrected, with a reason; None for the first one.
    """

    knop = gettext_lazy("Besluit vastleggen")

    maatregel = forms.ChoiceField(label=gettext_lazy("Wat besluit je?"), widget=Chips())
    grond = forms.ChoiceField(
        label=gettext_lazy("Op welke grond?"), required=False, widget=Chips(), choices=[]
    )
    bedrag = forms.DecimalField(
        label=gettext_lazy("Bedrag in euro"), required=False, max_digits=8, decimal_places=2, localize=True
    )
    datum = forms.DateField(label=gettext_lazy("Datum van het besluit"), widget=Datum(), initial=vandaag)
    kenmerk = forms.CharField(label=gettext_lazy("Kenmerk van de brief"), required=False, max_length=60)
    motivering = tekstveld(
        gettext_lazy("Waarom besluit je dit?"),
        gettext_lazy("Schrijf op waarom je dit besluit"),
        gettext_lazy("Wat weegt mee: wat er gebeurde, wat er is geprobeerd en wat je hebt gehoord."),
    )
    reden = forms.CharField(label=gettext_lazy("Waarom verbeter je het besluit?"), max_length=200)

    def __init__(self, *args: Any, doelgroep: str, besluit: Handhavingsbesluit | None, **kwargs: Any) -> None:
        self.verbetert = besluit is not None
        super().__init__(*args, initial=_als_begin(besluit), **kwargs)
        regels = list(regels_voor(doelgroep))
        self.maatregelen = {r.maatregel.code: r.maatregel for r in regels}
        self.gronden = {r.grond.code: r.grond for r in regels}
        self.is_voorstel = any(r.maatregel.voorstel or r.grond.voorstel for r in regels)
        keuzes = [(code, capfirst(m.naam)) for code, m in self.maatregelen.items()]
        self.fields["maatregel"].choices = [(GEEN, _("Geen maatregel")), *keuzes]  # type: ignore[attr-defined]
        self.fields["grond"].choices = [(c, capfirst(g.naam)) for c, g in self.gronden.items()]  # type: ignore[attr-defined]
        if not regels:
            del self.fields["grond"], self.fields["bedrag"]
        if not self.verbetert:
            del self.fields["reden"]

    def onderdelen(self) -> "tuple[str | LayoutObject, ...]":
        """Return the fields, each measure followed by those it asks for."""
        reden = ("reden",) if self.verbetert else ()
        if not self.maatregelen:
            return ("maatregel", "motivering", "datum", "kenmerk", *reden)
        met_bedrag = [code for code, m in self.maatregelen.items() if m.met_bedrag]
        bedrag = (Onthul("bedrag", bij="maatregel", waarde=met_bedrag),) if met_bedrag else ()
        grond = Onthul("grond", bij="maatregel", waarde=list(self.maatregelen))
        return ("maatregel", grond, *bedrag, "motivering", "datum", "kenmerk", *reden)

    def besluit(self) -> Besluitgegevens:
        """Return the input for the service, without fields that do not belong to the chosen measure."""
        schoon = self.cleaned_data
        maatregel = self.maatregelen.get(schoon["maatregel"])
        return Besluitgegevens(
            datum=schoon["datum"],
            maatregel=maatregel,
            grond=self.gronden.get(schoon.get("grond", "")) if maatregel else None,
            bedrag=schoon.get("bedrag") if maatregel and maatregel.met_bedrag else None,
            kenmerk=schoon["kenmerk"],
            motivering=schoon["motivering"],
        )


def _als_begin(besluit: Handhavingsbesluit | None) -> dict[str, Any]:
    if besluit is None:
        return {}
    return {
        "maatregel": besluit.maatregel.code if besluit.maatregel else GEEN,
        "grond": besluit.grond.code if besluit.grond else "",
        "bedrag": besluit.bedrag,
        "datum": besluit.datum,
        "kenmerk": besluit.kenmerk,
        "motivering": besluit.motivering,
    }


class BezwaarForm(Planformulier):
    """The objection to a decision: when it came, until when it must be decided, and the outcome."""

    knop = gettext_lazy("Bezwaar opslaan")

    ontvangen_op = forms.DateField(label=gettext_lazy("Wanneer kwam het bezwaar binnen?"), widget=Datum())
    uiterlijk = forms.DateField(
        label=gettext_lazy("Uiterlijk beslissen op"),
        widget=Datum(),
        help_text=gettext_lazy("De termijn die in de ontvangstbevestiging staat."),
    )
    uitkomst = forms.ChoiceField(
        label=gettext_lazy("Uitkomst"),
        required=False,
        choices=[("", gettext_lazy("nog niet beslist")), *Bezwaaruitkomst.choices],
    )
    uitkomst_op = forms.DateField(label=gettext_lazy("Beslist op"), required=False, widget=Datum())

    def __init__(self, *args: Any, bezwaar: Handhavingsbezwaar | None, **kwargs: Any) -> None:
        velden = ("ontvangen_op", "uiterlijk", "uitkomst", "uitkomst_op")
        begin = {veld: getattr(bezwaar, veld) for veld in velden} if bezwaar else {}
        super().__init__(*args, initial=begin, **kwargs)

    def gegevens(self) -> Bezwaargegevens:
        """Return the input for the service."""
        return Bezwaargegevens(**self.invoer())


class SluitForm(Planformulier):
    """The consequence of a decision for the traject."""

    knop = gettext_lazy("Afsluiten")

    gevolg = forms.TypedChoiceField(
        label=gettext_lazy("Hoe gaat het traject verder?"),
        choices=[(g.value, capfirst(str(g.label))) for g in Gevolg],
        coerce=Gevolg,
        widget=Keuzekaarten(),
        error_messages={"required": gettext_lazy("Kies hoe het traject verdergaat")},
    )
    afspraken = tekstveld(
        gettext_lazy("Met welke afspraken?"),
        "",
        gettext_lazy("De trajectcoördinator leest dit. Schrijf hier niet op wat je hebt besloten."),
        verplicht=False,
    )

    def onderdelen(self) -> "tuple[str | LayoutObject, ...]":
        """Return the fields, the agreements beside the answer that asks for them."""
        return ("gevolg", Onthul("afspraken", bij="gevolg", waarde=Gevolg.MET_AFSPRAKEN))
