"""Forms of the steps: taking one, releasing a person, reopening a traject."""

import datetime as dt
from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from kern.datumvelden import DAG_FOUT
from kern.formulieren import Formulier, MetSleutel, Onthul, Opmaak
from kern.klok import vandaag
from kern.widgets import Datum
from trajecten.traject import workflow
from trajecten.traject.enums import Stap, Uitkomst


class Gebeurdop(forms.Form):
    """Mixin: the day of an event, today by default and never in the future.

    Args:
        vanaf: the first day that is possible.
    """

    op = forms.DateField(label=gettext_lazy("Wanneer was het?"), widget=Datum(), error_messages=DAG_FOUT)
    vanaf: dt.date | None = None
    te_vroeg: Any = gettext_lazy("Op die dag liep dit traject nog niet. Kies een latere dag")

    def clean_op(self) -> dt.date:
        """Refuse a day in the future, or before the traject."""
        op: dt.date = self.cleaned_data["op"]
        if op > vandaag():
            raise forms.ValidationError(_("Deze dag is nog niet geweest. Kies vandaag of een eerdere dag"))
        if self.vanaf is not None and op < self.vanaf:
            raise forms.ValidationError(str(self.te_vroeg))
        return op


def zeker_overleden(naam: str) -> str:
    """Return the sentence that a user ticks to say that a person died."""
    return _("Ja, %s is overleden. Dat weet ik zeker.") % naam


def eis_zeker(form: forms.Form) -> None:
    """Require the sentence of `zeker_overleden` in field `overleden`: one tap must not say that somebody died."""
    if not form.cleaned_data.get("overleden"):
        form.add_error("overleden", _("Kruis dit aan als je zeker weet dat deze persoon is overleden"))


class StapForm(MetSleutel, Gebeurdop, Formulier):
    """Taking a step, forward or back.

    Args:
        nu: the current step of the traject.
        naar: the steps that can be taken from it.
        vanaf: the day of the step before.
        zonder_reden: the step that needs no reason, when there is one.
    """

    te_vroeg = gettext_lazy("De vorige stap was later dan deze dag. Kies een latere dag")

    naar = forms.TypedChoiceField(
        label=gettext_lazy("Naar welke stap?"),
        widget=forms.RadioSelect,
        coerce=Stap,
        error_messages={"required": gettext_lazy("Kies een stap")},
    )
    reden = forms.CharField(
        label=gettext_lazy("Waarom?"),
        max_length=200,
        required=False,
        help_text=gettext_lazy("Komt in de tijdlijn."),
    )

    def __init__(
        self,
        *args: Any,
        nu: Stap,
        naar: Sequence[Stap],
        vanaf: dt.date,
        zonder_reden: Stap | None,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, initial={"op": vandaag(), "naar": naar[0] if naar else None}, **kwargs)
        self.nu, self.vanaf, self.zonder_reden = nu, vanaf, zonder_reden
        self.fields["naar"].choices = [(s.value, self._woord(s)) for s in naar]  # type: ignore[attr-defined]
        self.helper = Opmaak(self, "naar", "op", "reden", knop=_("Stap zetten"), actiebalk=True, later=False)

    def _woord(self, stap: Stap) -> str:
        return str(stap.label) if stap.nummer > self.nu.nummer else _("Terug naar %s") % stap.label

    def clean(self) -> dict[str, Any]:
        """Require a reason when the step needs one."""
        schoon = super().clean() or self.cleaned_data
        naar = schoon.get("naar")
        if naar and naar != self.zonder_reden and not schoon.get("reden", "").strip():
            self.add_error("reden", _("Vul in waarom"))
        return schoon


class VrijgeefForm(Formulier):
    """Releasing a person whose traject never opened: somebody else goes on, or the approach ended.

    Args:
        feiten: the known facts about the person.
    """

    waarom = forms.ChoiceField(
        label=gettext_lazy("Waarom?"),
        choices=[
            ("", gettext_lazy("Een ander kan verder")),
            *((u.value, str(u.label).capitalize()) for u in workflow.ZONDER_TRAJECT),
        ],
        widget=forms.RadioSelect,
        required=False,
    )
    overleden = forms.BooleanField(required=False)
    op = forms.DateField(label=gettext_lazy("Op welke dag?"), widget=Datum(), required=False)
    reden = forms.CharField(
        label=gettext_lazy("Toelichting"),
        max_length=200,
        required=False,
        help_text=gettext_lazy("Komt in de tijdlijn. Alleen het team ziet dit."),
    )

    def __init__(self, *args: Any, feiten: workflow.Feiten, naam: str, **kwargs: Any) -> None:
        super().__init__(*args, initial={"waarom": "", "op": vandaag()}, **kwargs)
        self.feiten = feiten
        self.fields["overleden"].label = zeker_overleden(naam)
        overleden = Onthul("overleden", "op", bij="waarom", waarde=Uitkomst.OVERLEDEN)
        self.helper = Opmaak(
            self, "waarom", overleden, "reden", knop=_("Vrijgeven"), actiebalk=True, later=False
        )

    @property
    def uitkomst(self) -> Uitkomst | None:
        """The outcome of the approach; None when somebody else goes on."""
        return Uitkomst(self.cleaned_data["waarom"]) if self.cleaned_data.get("waarom") else None

    def clean_op(self) -> dt.date | None:
        """Refuse a day in the future."""
        op: dt.date | None = self.cleaned_data["op"]
        if op is not None and op > vandaag():
            raise forms.ValidationError(_("Deze dag is nog niet geweest. Kies vandaag of een eerdere dag"))
        return op

    def clean(self) -> dict[str, Any]:
        """Require a reason when the outcome needs more than is recorded."""
        schoon = super().clean() or self.cleaned_data
        if self.uitkomst == Uitkomst.OVERLEDEN:
            eis_zeker(self)
        if self.uitkomst is not None:
            oordeel = workflow.beoordeel_zonder_traject(
                self.uitkomst, self.feiten, reden=schoon.get("reden", "")
            )
            if not oordeel.mag:
                mist = " ".join(str(v.mist) for v in oordeel.mist)
                self.add_error("reden", _("%s Vul in waarom je toch stopt") % mist)
        return schoon


class HeropenForm(MetSleutel, Formulier):
    """Reopening a traject."""

    reden = forms.CharField(
        label=gettext_lazy("Waarom gaat het toch verder?"),
        max_length=200,
        help_text=gettext_lazy("Komt in de tijdlijn."),
        error_messages={"required": gettext_lazy("Vul in waarom het traject verder gaat")},
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.helper = Opmaak(self, "reden", knop=_("Heropenen"), actiebalk=True, later=False)
