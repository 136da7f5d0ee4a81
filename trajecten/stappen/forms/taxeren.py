"""Form of what Taxeren still asks: doelgroep, doelperspectief and first meting at once, with the step that follows."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from inburgeraars.models import Doelgroep
from kern.formulieren import Formulier, MetSleutel, Opmaak, Sectie
from kern.ladder import Trede
from kern.widgets import Chips
from participatie.enums import Aanleiding
from participatie.forms.meting import NIET, Tredekaarten, uitleg_bij, woorden_bij
from participatie.models import Trede as Tredetekst
from participatie.services.metingen import Waarneming
from trajecten.stappen.services.taxeren import Getaxeerd
from trajecten.taxatie.enums import Doelperspectief
from trajecten.traject import workflow

VELDEN = {
    workflow.DOELGROEP: ("doelgroep",),
    workflow.DOELPERSPECTIEF: ("doelperspectief",),
    workflow.METING: ("trede", "waarom"),
}
"""By condition: the fields that fill it in."""

LEEG = {
    "doelgroep": gettext_lazy("Kies een doelgroep. Je mag ook ‘niet te bepalen’ kiezen"),
    "doelperspectief": gettext_lazy("Kies waar jullie naartoe werken"),
    "trede": gettext_lazy("Kies een trede, of kies dat het niet te bepalen is"),
    "waarom": gettext_lazy("Vul in één zin in waarom deze trede past"),
}
"""By field: the error when it is left empty, and must not be."""


class TaxeerForm(MetSleutel, Formulier):
    """What is open of Taxeren; any part may be filled in later, but for who goes on to Vormgeven at once.

    Args:
        feiten: the facts of the traject; what is known is not asked.
        treden: the descriptions of the four treden of this pijler, by trede.
        concept: the URL that its draft is sent to.
    """

    doelgroep = forms.TypedChoiceField(
        label=gettext_lazy("Doelgroep"),
        widget=forms.RadioSelect,
        required=False,
        coerce=Doelgroep,
        empty_value=None,
        choices=[(d.value, str(d.label).capitalize()) for d in Doelgroep],
    )
    doelperspectief = forms.TypedChoiceField(
        label=gettext_lazy("Waar werken jullie naartoe?"),
        widget=Chips(),
        required=False,
        coerce=Doelperspectief,
        empty_value=None,
        choices=Doelperspectief.choices,
    )
    trede = forms.ChoiceField(label=gettext_lazy("Welke trede past nu?"), required=False)
    waarom = forms.CharField(
        label=gettext_lazy("Waarom? In één zin"),
        required=False,
        max_length=300,
        help_text=gettext_lazy("Wat zag of hoorde je waardoor deze trede past?"),
    )
    verder = forms.BooleanField(
        label=gettext_lazy("Zet daarna meteen de stap naar Vormgeven"),
        required=False,
        help_text=gettext_lazy("Dit kan alleen als je alles invult."),
    )

    def __init__(
        self,
        *args: Any,
        feiten: workflow.Feiten,
        treden: Mapping[int, Tredetekst],
        concept: str = "",
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        keuzes = woorden_bij(treden)
        self.fields["trede"].widget = Tredekaarten(choices=keuzes, uitleg=uitleg_bij(treden))
        self.fields["trede"].choices = keuzes  # type: ignore[attr-defined]
        # A field that is not asked stays a field: sent twice, the form says the same though it asks less by then.
        self.gevraagd = [naam for w, velden in VELDEN.items() if not w.klopt(feiten) for naam in velden]
        # What this form cannot fill in, the page of the step explains.
        self.mag_verder = all(w.klopt(feiten) for w in (workflow.GESPREK, workflow.RUIMTE))
        self.helper = Opmaak(
            self, *self._onderdelen(), knop=_("Opslaan"), actiebalk=True, later=False, concept=concept
        )

    def _onderdelen(self) -> list[Any]:
        wie = [naam for naam in self.gevraagd if naam not in VELDEN[workflow.METING]]
        meting = [Sectie(_("Eerste meting"), *VELDEN[workflow.METING])] if "trede" in self.gevraagd else []
        return [*wie, *meting, *(["verder"] if self.mag_verder else [])]

    def clean(self) -> dict[str, Any]:
        """Require trede and reason together, and everything of who goes on at once."""
        schoon = super().clean() or self.cleaned_data
        leeg = [naam for naam in self.gevraagd if naam not in self.errors and not schoon.get(naam)]
        if not schoon.get("verder"):
            if leeg and leeg == self.gevraagd:
                self.add_error(leeg[0], _("Je hebt nog niets ingevuld. Vul in wat je weet"))
            meting = [naam for naam in VELDEN[workflow.METING] if naam in leeg]
            leeg = meting if len(meting) == 1 else []
        for naam in leeg:
            self.add_error(naam, LEEG[naam])
        return schoon

    def getaxeerd(self) -> Getaxeerd:
        """Return the input for the service."""
        schoon = self.cleaned_data
        return Getaxeerd(
            doelgroep=schoon.get("doelgroep"),
            doelperspectief=schoon.get("doelperspectief"),
            waarneming=self._waarneming(),
            verder=schoon.get("verder", False),
        )

    def _waarneming(self) -> Waarneming | None:
        trede = self.cleaned_data.get("trede")
        if not trede:
            return None
        return Waarneming(
            trede=None if trede == NIET else Trede(int(trede)),
            waarom=self.cleaned_data["waarom"],
            aanleiding=Aanleiding.EERSTE,
        )
