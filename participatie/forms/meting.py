"""Recording a meting: one of the four treden of a pijler, with the reason in one sentence."""

import datetime as dt
from collections.abc import Mapping
from typing import Any, ClassVar

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from kern.datumvelden import eis_dag_kan_kloppen
from kern.formulieren import Formulier, MetSleutel, NaastElkaar, Opmaak, Samenvatting
from kern.klok import vandaag
from kern.ladder import Trede
from kern.versieformulier import MetVersieveld
from kern.widgets import Datum, Keuzekaarten
from participatie.enums import Aanleiding
from participatie.models import Meting
from participatie.models import Trede as Tredetekst
from participatie.services.metingen import Waarneming

NIET = "niet"
"""The answer when no trede can be determined."""


class Tredekaarten(Keuzekaarten):
    """The treden below each other, each with its description; a tap moves the focus to the field `daarna`."""

    weergave = "tredekaarten"
    daarna = "id_waarom"


class MetingForm(MetSleutel, Formulier):
    """A meting.

    Args:
        treden: the descriptions of the four treden of this pijler, by trede.
        aanleiding: the most likely occasion.
        tweede_lezer: the user is a second reader, who gives no occasion.
        concept: the URL that its draft is sent to.
    """

    trede = forms.ChoiceField(
        label=gettext_lazy("Welke trede past nu?"),
        error_messages={"required": gettext_lazy("Kies een trede, of kies dat het niet te bepalen is")},
    )
    waarom = forms.CharField(
        label=gettext_lazy("Waarom? In één zin"),
        max_length=300,
        help_text=gettext_lazy("Wat zag of hoorde je waardoor deze trede past?"),
        error_messages={"required": gettext_lazy("Vul in één zin in waarom deze trede past")},
    )
    datum = forms.DateField(
        label=gettext_lazy("Datum"),
        widget=Datum(),
        initial=vandaag,
        error_messages={"required": gettext_lazy("Vul in wanneer je keek")},
    )
    aanleiding = forms.ChoiceField(
        label=gettext_lazy("Aanleiding"),
        choices=[(a.value, a.label) for a in Aanleiding if a != Aanleiding.TWEEDE_LEZER],
    )
    knop: ClassVar[Any] = gettext_lazy("Meting opslaan")

    def __init__(
        self,
        *args: Any,
        treden: Mapping[int, Tredetekst],
        aanleiding: Aanleiding = Aanleiding.VOORTGANG,
        tweede_lezer: bool = False,
        concept: str = "",
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        keuzes = woorden_bij(treden)
        self.fields["trede"].widget = Tredekaarten(choices=keuzes, uitleg=uitleg_bij(treden))
        self.fields["trede"].choices = keuzes  # type: ignore[attr-defined]
        self.initial.setdefault("aanleiding", aanleiding.value)
        if tweede_lezer:
            del self.fields["aanleiding"]
        self.tweede_lezer = tweede_lezer
        self.helper = Opmaak(
            self, *self._onderdelen(), knop=self.knop, actiebalk=True, later=False, concept=concept
        )

    def _onderdelen(self) -> list[Any]:
        wanneer = ["datum"] if self.tweede_lezer else [NaastElkaar("datum", "aanleiding")]
        kop = _("Vandaag") if self.tweede_lezer else _("Vandaag, %s") % self._aanleiding_in_woorden()
        afwijkend = self.is_bound or self.initial.get("datum", vandaag) not in (vandaag, vandaag())
        return ["trede", "waarom", Samenvatting(kop, *wanneer, icoon="calendar", open=afwijkend)]

    def _aanleiding_in_woorden(self) -> str:
        return str(Aanleiding(self.initial["aanleiding"]).label)

    def clean_datum(self) -> dt.date:
        """Refuse a day that is still to come, or more than a year ago."""
        return eis_dag_kan_kloppen(self.cleaned_data["datum"])

    def waarneming(self) -> Waarneming:
        """Return the observation, for the service."""
        schoon = self.cleaned_data
        return Waarneming(
            datum=schoon["datum"],
            trede=None if schoon["trede"] == NIET else Trede(int(schoon["trede"])),
            waarom=schoon["waarom"],
            aanleiding=Aanleiding(schoon.get("aanleiding", Aanleiding.TWEEDE_LEZER)),
        )


class MetingverbeterForm(MetVersieveld, MetingForm):
    """Correcting a meting: the same fields, and a reason that is always required."""

    # The form has no field for another correctiereden or ladderversie: there is nothing to choose.
    veld_van: ClassVar[dict[str, str]] = {"correctiereden": "", "ladderversie": ""}
    knop: ClassVar[Any] = gettext_lazy("Verbetering opslaan")

    reden = forms.CharField(
        label=gettext_lazy("Waarom verbeter je dit?"),
        max_length=200,
        help_text=gettext_lazy("Wat er eerst stond, blijft te lezen bij ‘Eerdere versies’."),
        error_messages={"required": gettext_lazy("Vul in waarom je dit verbetert")},
    )

    def __init__(self, *args: Any, meting: Meting, **kwargs: Any) -> None:
        self.meting = meting
        nu = {
            "versie": meting.versie,
            "trede": str(meting.trede or NIET),
            "waarom": meting.waarom,
            "datum": meting.datum,
            "aanleiding": meting.aanleiding,
        }
        super().__init__(*args, initial=nu, tweede_lezer=meting.tweede_lezer, **kwargs)

    def _onderdelen(self) -> list[Any]:
        wanneer = ["datum"] if self.tweede_lezer else [NaastElkaar("datum", "aanleiding")]
        return ["reden", "trede", "waarom", *wanneer]

    def clean_datum(self) -> dt.date:
        """Accept the recorded day, however long ago; check any other day as in a new meting."""
        datum: dt.date = self.cleaned_data["datum"]
        return datum if datum == self.meting.datum else eis_dag_kan_kloppen(datum)


def woorden_bij(treden: Mapping[int, Tredetekst]) -> list[tuple[str, str]]:
    """Return the choices for these descriptions of a pijler's treden, "niet te bepalen" last."""
    return [*((str(t.value), _naam(t, treden)) for t in Trede), (NIET, _("Niet te bepalen"))]


def uitleg_bij(treden: Mapping[int, Tredetekst]) -> dict[str, str]:
    """Return the explanation of each choice, by choice."""
    uitleg = {str(nummer): _uitleg(tekst) for nummer, tekst in treden.items()}
    return uitleg | {NIET: _("Je kunt het nu niet zeggen. De score blijft zoals die was.")}


def _naam(trede: Trede, treden: Mapping[int, Tredetekst]) -> str:
    tekst = treden.get(trede)
    return (
        _("Trede %(nummer)d: %(titel)s") % {"nummer": trede, "titel": tekst.titel}
        if tekst
        else str(trede.label)
    )


def _uitleg(tekst: Tredetekst) -> str:
    return (
        f"{tekst.omschrijving} {_('Bijvoorbeeld:')} {tekst.voorbeelden}"
        if tekst.voorbeelden
        else tekst.omschrijving
    )
