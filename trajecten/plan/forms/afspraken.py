"""Forms of a trajectafspraak: making and changing it, agreement, and settling it (DOMEIN 5.2)."""

from typing import Any, ClassVar

from crispy_forms.layout import LayoutObject
from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from inburgeraars.models import Inburgeraar
from kern.formulieren import NaastElkaar
from kern.klok import vandaag
from kern.ladder import Pijler, Score
from kern.versieformulier import MetVersieveld
from kern.widgets import Chips, Datum, Keuzekaarten, Vinklijst
from trajecten.plan.enums import TELT_IN_PLAN, Afspraakpartij, Afspraakstand
from trajecten.plan.feiten import naam_van
from trajecten.plan.forms.componenten import Planformulier
from trajecten.plan.models import Afspraak, Component
from trajecten.plan.services import Afspraakgegevens
from trajecten.traject.models import Traject

INBURGERAAR, COORDINATOR = "inburgeraar", "coordinator"


def _scores() -> list[tuple[str, Any]]:
    """Return the scores by pijler, after the choice for no score."""
    uit: list[tuple[str, Any]] = [("", _("Geen score"))]
    for pijler in Pijler:
        kop = _("Pijler %(nummer)d, %(naam)s") % {"nummer": pijler, "naam": pijler.label}
        uit.append((kop, [(s.value, s.label.capitalize()) for s in Score if s.pijler == pijler]))
    return uit


class _Afspraakvelden(Planformulier):
    """The fields of an afspraak."""

    wie = forms.ChoiceField(
        label=gettext_lazy("Wie doet het?"), choices=Afspraakpartij.choices, widget=Chips()
    )
    wat = forms.CharField(
        label=gettext_lazy("Wat spreken jullie af?"),
        max_length=300,
        error_messages={"required": gettext_lazy("Vul in wat jullie afspraken")},
    )
    doel = forms.CharField(
        label=gettext_lazy("Waarvoor is dat?"),
        required=False,
        max_length=2_000,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=gettext_lazy("Het doel, in gewone woorden."),
    )
    uiterlijk = forms.DateField(label=gettext_lazy("Uiterlijk wanneer?"), required=False, widget=Datum())
    score = forms.TypedChoiceField(
        label=gettext_lazy("Naar welke score werken jullie toe?"),
        required=False,
        coerce=int,
        empty_value=None,
    )
    component = forms.ModelChoiceField(
        label=gettext_lazy("Bij welk onderdeel?"),
        queryset=Component.objects.none(),
        required=False,
        empty_label=gettext_lazy("Het hele plan"),
    )

    def __init__(self, *args: Any, traject: Traject, nu: int = 0, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["score"].choices = _scores()  # type: ignore[attr-defined]
        rijen = Component.objects.filter(traject=traject).select_related(
            "taalroute", "organisatie", "activiteit"
        )
        veld = self.fields["component"]
        veld.queryset = rijen.filter(stand__in=TELT_IN_PLAN) | rijen.filter(pk=nu)  # type: ignore[attr-defined]
        veld.label_from_instance = naam_van  # type: ignore[attr-defined]

    def gegevens(self) -> Afspraakgegevens:
        """Return the input for the service."""
        schoon = self.cleaned_data
        return Afspraakgegevens(
            wie=Afspraakpartij(schoon["wie"]),
            wat=schoon["wat"],
            doel=schoon["doel"],
            uiterlijk=schoon["uiterlijk"],
            score=Score(schoon["score"]) if schoon["score"] else None,
            component=schoon["component"],
        )


class AfspraakForm(_Afspraakvelden):
    """A new afspraak; parties that agree at once are ticked here."""

    knop = gettext_lazy("Afspraak opslaan")

    akkoord = forms.MultipleChoiceField(label=gettext_lazy("Wie is het ermee eens?"), required=False)

    def __init__(self, *args: Any, persoon: Inburgeraar, **kwargs: Any) -> None:
        super().__init__(*args, initial={"wie": Afspraakpartij.INBURGERAAR}, **kwargs)
        keuzes = [(INBURGERAAR, persoon.naam), (COORDINATOR, _("ikzelf"))]
        self.fields["akkoord"].widget = Vinklijst(choices=keuzes)
        self.fields["akkoord"].choices = keuzes  # type: ignore[attr-defined]
        self.fields["akkoord"].help_text = _(
            "Het akkoord is van vandaag. Je kunt het ook later vastleggen, bij ‘Akkoord’."
        )

    def onderdelen(self) -> "tuple[str | LayoutObject, ...]":
        """Return the fields, in order."""
        return ("wie", "wat", "doel", NaastElkaar("uiterlijk", "score"), "component", "akkoord")

    def akkoord_op(self) -> dict[str, Any]:
        """Return the days since which either side agrees, for the service."""
        eens, dag = self.cleaned_data["akkoord"], vandaag()
        return {
            "akkoord_inburgeraar_op": dag if INBURGERAAR in eens else None,
            "akkoord_coordinator_op": dag if COORDINATOR in eens else None,
        }


class AfspraakWijzigForm(MetVersieveld, _Afspraakvelden):
    """The changes to an afspraak."""

    veld_van: ClassVar[dict[str, str]] = {"traject": "", "stand": ""}
    knop = gettext_lazy("Wijziging opslaan")

    def __init__(self, *args: Any, afspraak: Afspraak, **kwargs: Any) -> None:
        velden = ("versie", "wie", "wat", "doel", "uiterlijk", "score", "component")
        nu = {veld: getattr(afspraak, veld) for veld in velden}
        super().__init__(*args, initial=nu, nu=afspraak.component_id or 0, **kwargs)

    def onderdelen(self) -> "tuple[str | LayoutObject, ...]":
        """Return the fields, in order."""
        return ("wie", "wat", "doel", NaastElkaar("uiterlijk", "score"), "component")


class AkkoordForm(MetVersieveld, Planformulier):
    """The days since which either side agrees.

    Args:
        afspraak: the afspraak, with its person.
    """

    knop = gettext_lazy("Akkoord opslaan")

    inburgeraar_op = forms.DateField(required=False, widget=Datum())
    coordinator_op = forms.DateField(
        label=gettext_lazy("Jij gaat akkoord op"), required=False, widget=Datum()
    )

    def __init__(self, *args: Any, afspraak: Afspraak, **kwargs: Any) -> None:
        nu = {
            "versie": afspraak.versie,
            "inburgeraar_op": afspraak.akkoord_inburgeraar_op or vandaag(),
            "coordinator_op": afspraak.akkoord_coordinator_op or vandaag(),
        }
        super().__init__(*args, initial=nu, **kwargs)
        self.fields["inburgeraar_op"].label = _("%s gaat akkoord op") % afspraak.inburgeraar.naam
        self.fields["inburgeraar_op"].help_text = _("Laat dit leeg als er nog geen akkoord is.")


class AfhandelForm(MetVersieveld, Planformulier):
    """The result of an afspraak."""

    knop = gettext_lazy("Opslaan")
    KEUZES = [(s.value, s.label.capitalize()) for s in Afspraakstand if s != Afspraakstand.OPEN]

    stand = forms.TypedChoiceField(
        label=gettext_lazy("Wat kwam ervan?"),
        choices=KEUZES,
        coerce=Afspraakstand,
        widget=Keuzekaarten(),
        error_messages={"required": gettext_lazy("Kies wat ervan kwam")},
    )
    op = forms.DateField(label=gettext_lazy("Wanneer?"), initial=vandaag, widget=Datum())
    reden = forms.CharField(label=gettext_lazy("Waarom niet?"), required=False, max_length=200)

    def __init__(self, *args: Any, afspraak: Afspraak, **kwargs: Any) -> None:
        super().__init__(*args, initial={"versie": afspraak.versie}, **kwargs)
        self.fields["reden"].help_text = _("Alleen als de afspraak niet is nagekomen of vervalt.")
