"""Forms of absence and replacement: who is away, who goes to which visit, and until when."""

import datetime as dt
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from gebruikers.models import Afwezigheid, Afwezigheidsreden, Gebruiker
from kern.formulieren import Formulier, MetSleutel, Opmaak
from kern.widgets import Chips, Datum
from trajecten.overdracht.services.vervangen import Bezoekkeuze, Regeling
from trajecten.overdracht.vervangvoorstel import AFZEGGEN, Vervangvoorstel


class Verdeelvelden(forms.Form):
    """A choice for each visit, with the proposal already made; and who replaces for everybody.

    Args:
        voorstel: the visits and the colleagues.
    """

    allen = forms.ChoiceField(required=False)

    def __init__(self, *args: Any, voorstel: Vervangvoorstel, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.voorstel = voorstel
        self._collegas = {str(c.wie.pk): c.wie for c in voorstel.collegas}
        allen: Any = self.fields["allen"]
        allen.label = _("Wie vervangt %s voor alle mensen?") % voorstel.wie.voornaam
        allen.choices = [
            *((pk, f"{c.naam}") for pk, c in self._collegas.items()),
            ("", _("Niemand, alleen voor de bezoeken")),
        ]
        allen.help_text = voorstel.waarom_allen
        allen.initial = str(voorstel.allen.pk) if voorstel.allen else ""
        for bezoek in voorstel.bezoeken:
            wie = bezoek.bezoek.inburgeraar.naam
            self.fields[bezoek.veld] = forms.ChoiceField(
                label=_("Wie gaat er naar %s?") % wie,
                choices=bezoek.keuzes,
                required=False,
                initial=bezoek.keuze,
                help_text=bezoek.waarom,
            )

    def gekozen_allen(self) -> Gebruiker | None:
        """Return who replaces for the whole caseload."""
        return self._collegas.get(self.cleaned_data["allen"])

    def bezoekkeuzes(self) -> tuple[Bezoekkeuze, ...]:
        """Return the choices for the service."""
        return tuple(self._keuze(b.bezoek.pk, self.cleaned_data[b.veld]) for b in self.voorstel.bezoeken)

    def _keuze(self, pk: int, waarde: str) -> Bezoekkeuze:
        if waarde == AFZEGGEN:
            return Bezoekkeuze(bezoek=pk, afzeggen=True)
        wie = [self._collegas[deel] for deel in waarde.split("-") if deel]
        return Bezoekkeuze(bezoek=pk, wie=wie[0] if wie else None, samen_met=wie[1] if len(wie) > 1 else None)


class VervangingForm(MetSleutel, Verdeelvelden, Formulier):
    """That a colleague is away, and who replaces it."""

    reden = forms.ChoiceField(
        label=gettext_lazy("Waarom?"),
        choices=[(r.value, str(r.label).capitalize()) for r in Afwezigheidsreden],
        widget=Chips(),
        initial=Afwezigheidsreden.ZIEK,
        help_text=gettext_lazy("Alleen de collega zelf en de teamleider zien dit."),
    )
    van = forms.DateField(label=gettext_lazy("Vanaf"), widget=Datum())
    laatste_dag = forms.DateField(
        label=gettext_lazy("Tot en met"),
        widget=Datum(),
        help_text=gettext_lazy("Langer of korter kan altijd. De vervanging stopt automatisch."),
    )

    def __init__(self, *args: Any, voorstel: Vervangvoorstel, **kwargs: Any) -> None:
        super().__init__(*args, voorstel=voorstel, **kwargs)
        self.fields["van"].initial, self.fields["laatste_dag"].initial = voorstel.van, voorstel.laatste_dag

    def regeling(self) -> Regeling:
        """Return the input for the service."""
        schoon = self.cleaned_data
        return Regeling(
            reden=Afwezigheidsreden(schoon["reden"]),
            van=schoon["van"],
            laatste_dag=schoon["laatste_dag"],
            allen=self.gekozen_allen(),
            bezoeken=self.bezoekkeuzes(),
        )


class VerdeelForm(MetSleutel, Verdeelvelden, Formulier):
    """Who goes to the visits that are left with somebody who is away."""


class LaatsteDagForm(MetSleutel, Formulier):
    """Another last day of an absence."""

    laatste_dag = forms.DateField(
        label=gettext_lazy("Tot en met welke dag is deze collega afwezig?"),
        widget=Datum(),
        error_messages={"required": gettext_lazy("Kies een dag")},
    )

    def __init__(self, *args: Any, afwezigheid: Afwezigheid, annuleer: str, **kwargs: Any) -> None:
        dag: dt.date | None = afwezigheid.tot_en_met
        super().__init__(*args, initial={"laatste_dag": dag}, **kwargs)
        self.fields["laatste_dag"].help_text = _(
            "Is deze collega er vandaag weer? Kies dan gisteren. De vervanging stopt dan meteen."
        )
        self.helper = Opmaak(
            self,
            "laatste_dag",
            knop=_("Laatste dag opslaan"),
            actiebalk=True,
            annuleer=(_("Terug"), annuleer),
        )
