"""Forms of selections: requesting, reserving, refusing."""

import datetime as dt
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from kern.formulieren import Formulier, MetSleutel, Opmaak
from kern.klok import DAG, vandaag
from kern.widgets import Datum
from vinden.regulier.forms import LENGTE, Keuzelijst
from vinden.selecties.services import HOOGSTENS, STANDAARD
from wijken.models import Wijk


def _laatste_dag() -> dt.date:
    return vandaag() + STANDAARD - DAG


class Laatstedag(forms.DateField):
    """The last day of a reservation: today at the earliest, within a year."""

    def __init__(self, **opties: Any) -> None:
        super().__init__(
            label=_("Gereserveerd tot en met"),
            help_text=_(
                "Meestal acht weken, hoogstens een jaar. Is iemand dan nog niet geclaimd? Dan is die weer"
                " vrij."
            ),
            widget=Datum,
            initial=_laatste_dag,
            **opties,
        )

    def clean(self, value: Any) -> dt.date:
        """Return the day when it lies between today and a year ahead."""
        dag: dt.date = super().clean(value)
        if dag < vandaag():
            raise forms.ValidationError(_("Kies een laatste dag vanaf vandaag"))
        if dag >= vandaag() + HOOGSTENS:
            raise forms.ValidationError(_("Reserveer hoogstens een jaar vooruit"))
        return dag


class SelectieForm(MetSleutel, Formulier):
    """A new selection: its wijk and its reason; a teamleider reserves at once.

    Args:
        wijken: the wijken it can be for.
        reserveert: the user reserves; otherwise the user requests it.
    """

    persoon = Keuzelijst()
    wijk = forms.ModelChoiceField(label=_("Voor welke wijk?"), queryset=Wijk.objects.none(), empty_label=None)
    laatste_dag = Laatstedag()
    toelichting = forms.CharField(
        label=_("Toelichting"),
        max_length=LENGTE,
        required=False,
        help_text=_("Bijvoorbeeld: gezinnen rond de school, voor de kookgroep. Schrijf geen namen op."),
    )

    def __init__(
        self,
        *args: Any,
        wijken: list[Wijk],
        reserveert: bool,
        annuleer: tuple[str, str],
        actie: str,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.fields["wijk"].queryset = Wijk.objects.filter(pk__in=[w.pk for w in wijken])  # type: ignore[attr-defined]
        if not reserveert:
            del self.fields["laatste_dag"]
        if len(wijken) == 1:
            self.fields["wijk"].widget = forms.HiddenInput()
        self.helper = Opmaak(
            self,
            *(naam for naam in ("wijk", "laatste_dag", "toelichting") if naam in self.fields),
            knop=str(_("Reserveren") if reserveert else _("Reservering vragen")),
            bezig=str(_("Bezig")),
            annuleer=annuleer,
            actie=actie,
            actiebalk=True,
        )


class ReserveerForm(MetSleutel, Formulier):
    """The last day of the reservation of a requested selection."""

    laatste_dag = Laatstedag()

    def __init__(self, *args: Any, actie: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.helper = Opmaak(
            self, knop=str(_("Reserveren")), bezig=str(_("Bezig met reserveren")), actie=actie
        )


class AfwijsForm(Formulier):
    """The reason for refusing a selection."""

    reden = forms.CharField(
        label=_("Waarom wijs je de selectie af?"),
        max_length=LENGTE,
        help_text=_("De collega die de selectie heeft gevraagd, leest dit. Schrijf geen namen op."),
    )

    def __init__(self, *args: Any, actie: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.helper = Opmaak(
            self,
            knop=str(_("Afwijzen")),
            knop_soort="omlijnd",
            bezig=str(_("Bezig")),
            actie=actie,
            id="afwijzen",
        )
