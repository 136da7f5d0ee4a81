"""Forms of absence and replacement: who is away, who goes to which visit, and until when."""

import datetime as dt
from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from gebruikers.models import Afwezigheid, Afwezigheidsreden, Gebruiker
from kern.formulieren import Formulier, MetSleutel, Opmaak
from kern.widgets import Chips, Datum
from trajecten.overdracht.forms.redenen import redenen
from trajecten.overdracht.models import Vervanging
from trajecten.overdracht.services.vervangen import Bezoekkeuze, Regeling
from trajecten.overdracht.vervangvoorstel import AFZEGGEN, Vervangvoorstel, waarom_allen, waarom_ieder


class Verdeelvelden(forms.Form):
    """A choice for each visit, with the proposal already made; and who replaces for everybody.

    Args:
        voorstel: the visits and the colleagues.
        getypt: what was typed so far, to go on with it for other days.
    """

    allen = forms.ChoiceField(required=False)

    def __init__(
        self, *args: Any, voorstel: Vervangvoorstel, getypt: QueryDict | None = None, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs | {"initial": getypt.dict() if getypt else None})
        self.voorstel = voorstel
        self._collegas = {str(c.wie.pk): c.wie for c in voorstel.collegas}
        self._vul_allen(voorstel)
        for bezoek in voorstel.bezoeken:
            wie = bezoek.bezoek.inburgeraar.naam
            self.fields[bezoek.veld] = forms.ChoiceField(
                label=_("Wie gaat er naar %s?") % wie,
                choices=bezoek.keuzes,
                required=False,
                initial=bezoek.keuze,
            )
            uitleg = redenen(bezoek.redenen.items(), self._nu(bezoek.veld))
            self.fields[bezoek.veld].help_text = uitleg or bezoek.waarom

    def _vul_allen(self, voorstel: Vervangvoorstel) -> None:
        allen: Any = self.fields["allen"]
        allen.label = _("Wie vervangt %s voor alle mensen?") % voorstel.wie.voornaam
        allen.choices = [
            *((pk, c.naam) for pk, c in self._collegas.items()),
            ("", _("Niemand, alleen voor de bezoeken")),
        ]
        allen.initial = str(voorstel.allen.pk) if voorstel.allen else ""
        allen.help_text = redenen(waarom_ieder(voorstel.collegas), self._nu("allen")) or waarom_allen(None)

    def _nu(self, veld: str) -> str:
        """Return what is chosen in a field: as sent, as typed before, or as proposed."""
        getypt = self.data if self.is_bound else self.initial
        return str(getypt.get(veld, self.fields[veld].initial) or "")

    def gekozen_nu(self) -> dict[str, str]:
        """Return what is chosen for each visit, whether or not it is valid."""
        return {b.veld: self._nu(b.veld) for b in self.voorstel.bezoeken}

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
    laatste_dag = forms.DateField(label=gettext_lazy("Tot en met"), widget=Datum())

    def __init__(self, *args: Any, voorstel: Vervangvoorstel, **kwargs: Any) -> None:
        super().__init__(*args, voorstel=voorstel, **kwargs)
        self.fields["van"].initial, self.fields["laatste_dag"].initial = voorstel.van, voorstel.laatste_dag
        self._opvolgers = {o.veld: {str(c.wie.pk): c.wie for c in o.collegas} for o in voorstel.opvolgingen}
        for opvolging in voorstel.opvolgingen:
            woorden = {"wie": opvolging.vervanging.vervangt.voornaam, "weg": voorstel.wie.voornaam}
            self.fields[opvolging.veld] = forms.ChoiceField(
                label=_("Wie vervangt %(wie)s nu %(weg)s er niet is?") % woorden,
                choices=[
                    *((pk, c.naam) for pk, c in self._opvolgers[opvolging.veld].items()),
                    ("", _("Nog niemand, %(weg)s blijft %(wie)s vervangen") % woorden),
                ],
                required=False,
                initial=str(opvolging.voorstel.pk) if opvolging.voorstel else "",
            )
            self.fields[opvolging.veld].help_text = redenen(
                waarom_ieder(opvolging.collegas), self._nu(opvolging.veld)
            ) or waarom_allen(None)

    def opvolgers(self) -> list[forms.BoundField]:
        """Return the choices of who goes on with what the colleague does for others who are away."""
        return [self[o.veld] for o in self.voorstel.opvolgingen]

    def _gekozen_opvolgers(self) -> dict[int, Gebruiker]:
        return {
            o.vervanging.pk: self._opvolgers[o.veld][pk]
            for o in self.voorstel.opvolgingen
            if (pk := self.cleaned_data[o.veld])
        }

    def regeling(self) -> Regeling:
        """Return the input for the service."""
        schoon = self.cleaned_data
        return Regeling(
            reden=Afwezigheidsreden(schoon["reden"]),
            van=schoon["van"],
            laatste_dag=schoon["laatste_dag"],
            allen=self.gekozen_allen(),
            bezoeken=self.bezoekkeuzes(),
            opvolgers=self._gekozen_opvolgers(),
        )


class VerdeelForm(MetSleutel, Verdeelvelden, Formulier):
    """Who goes to the visits that are left with somebody who is away, and who replaces for everybody.

    Args:
        heel: the replacement for everybody that runs; another can be chosen.
        heel_kan: who does that is at work on these days.
    """

    def __init__(
        self,
        *args: Any,
        voorstel: Vervangvoorstel,
        heel: Vervanging | None,
        heel_kan: bool = True,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, voorstel=voorstel, **kwargs)
        if heel is None:
            return
        nu = str(heel.vervanger_id)
        self._collegas[nu] = heel.vervanger
        allen: Any = self.fields["allen"]
        allen.choices = [(pk, c.naam) for pk, c in self._collegas.items()]
        if heel_kan or voorstel.allen is None:
            allen.initial, allen.help_text = nu, ""
        if heel_kan:
            allen.help_text = _(
                "Kies je een ander? Dan gaan de bezoeken die %(nu)s nog zou doen terug, en verdeel je ze opnieuw."
            ) % {"nu": heel.vervanger.voornaam}


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
