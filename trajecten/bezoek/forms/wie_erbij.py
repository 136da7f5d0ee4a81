"""The part of a visit form with the persons it counts for: the household, somebody found, somebody new."""

from collections.abc import Iterable, Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from inburgeraars.models import Inburgeraar, Relatie
from kern.formulieren import Deel, Vouwrij, Vouwrijen
from kern.getypt import lees_sleutels
from kern.widgets import Vinklijst
from trajecten.bezoek.services.invoer import Deelverslag
from trajecten.bezoek.wie_erbij import Kandidaat

TEKST = "tekst_"


class Erbijvelden(forms.Form):
    """Mixin: the persons a visit counts for, and a text for each.

    Args:
        persoon: the person visited; the visit always counts for this person.
        kandidaten: the others who can be chosen.
    """

    wie = forms.MultipleChoiceField(
        label=gettext_lazy("Voor wie telt dit bezoek?"),
        required=False,
        widget=Vinklijst(),
        help_text=gettext_lazy("De minuten tellen één keer, ook bij meer mensen."),
    )
    erbij_zoek = forms.CharField(label=gettext_lazy("Zoek iemand"), required=False, max_length=80)
    erbij_nieuw = forms.CharField(
        label=gettext_lazy("Of voeg iemand nieuw toe"),
        required=False,
        max_length=120,
        help_text=gettext_lazy("Een voornaam is genoeg. Deze persoon komt in jouw caseload."),
    )
    relatie_nieuw = forms.ChoiceField(
        choices=[("", gettext_lazy("Nog niet vastgelegd")), *Relatie.choices], required=False
    )
    woont_hier = forms.BooleanField(
        label=gettext_lazy("Wie ik toevoeg, woont hier ook"), required=False, initial=True
    )

    def __init__(
        self, *args: Any, persoon: Inburgeraar, kandidaten: Sequence[Kandidaat] = (), **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.persoon, self.kandidaten = persoon, list(kandidaten)
        self.gevonden: list[Kandidaat] | None = None
        self.te_veel = ""
        self.fields["relatie_nieuw"].label = _("Wat is deze persoon van %s?") % persoon.voornamen
        kiesbaar = self._kiesbaar()
        veld = self.fields["wie"]
        veld.choices = [(str(persoon.pk), persoon.naam)] + [  # type: ignore[attr-defined]
            (str(k.persoon.pk), k.persoon.naam) for k in kiesbaar
        ]
        veld.initial = [str(persoon.pk)]
        veld.widget.noten = {str(k.persoon.pk): k.noot for k in kiesbaar}
        veld.widget.telt = {str(pk): _("bezoek telt") for pk, _naam in veld.choices}  # type: ignore[attr-defined]
        for kandidaat in kiesbaar:
            self.fields[f"{TEKST}{kandidaat.persoon.pk}"] = forms.CharField(
                label=_("Wat is besproken met %s?") % kandidaat.persoon.voornamen,
                required=False,
                max_length=20_000,
                widget=forms.Textarea(attrs={"rows": 3}),
            )

    def _kiesbaar(self) -> list[Kandidaat]:
        return [k for k in self.kandidaten if not k.bezet]

    @property
    def heeft_huisgenoten(self) -> bool:
        """Whether somebody lives here for whom a visit can count as well."""
        return any(k.huisgenoot for k in self._kiesbaar())

    @property
    def bezet(self) -> list[Kandidaat]:
        """The candidates who cannot be chosen, since somebody else guides them."""
        return [k for k in self.kandidaten if k.bezet]

    @property
    def zoekt(self) -> bool:
        """Whether a person is being added: that part is then shown open."""
        bezig = self.gevonden is not None or "erbij_nieuw" in self.errors
        return bezig or bool(self["erbij_nieuw"].value())

    def gekozen(self) -> set[int]:
        """Return the keys of the ticked persons, as far as the form is filled in."""
        return set(lees_sleutels(self["wie"].value() or ()))

    def toegevoegd(self) -> list[int]:
        """Return the keys of the ticked persons who were added in this form: they must stay in it."""
        gekozen = self.gekozen()
        return [k.persoon.pk for k in self.kandidaten if not k.huisgenoot and k.persoon.pk in gekozen]

    def toon_gevonden(self, gevonden: list[Kandidaat], te_veel: str) -> None:
        """Show the persons found, without errors: a user who searches has not finished the form.

        `te_veel` says that more names resemble the term than were weighed; empty when all were.
        """
        self.gevonden, self.te_veel = gevonden, te_veel
        self._errors = forms.utils.ErrorDict()

    def deel_wie(self) -> Deel:
        """Return the layout of the persons it counts for."""
        return Deel("trajecten/bezoek/partials/erbij.html", "wie")

    def deel_teksten(self) -> list[Vouwrijen]:
        """Return the layout of the texts for the others; nothing without others."""
        rijen = [
            Vouwrij(
                _("Met %s") % k.persoon.voornamen,
                f"{TEKST}{k.persoon.pk}",
                icoon="user",
                uitleg=_("wat er over deze persoon te zeggen is"),
                telling=1 if self[f"{TEKST}{k.persoon.pk}"].value() else "",
            )
            for k in self._kiesbaar()
        ]
        return [Vouwrijen("", *rijen)] if rijen else []

    def clean_erbij_nieuw(self) -> str:
        """Refuse a name without a letter."""
        naam = " ".join(self.cleaned_data["erbij_nieuw"].split())
        if naam and not any(letter.isalpha() for letter in naam):
            raise forms.ValidationError(_("Vul een voornaam in"))
        return naam

    def clean_wie(self) -> list[str]:
        """Require that the visit counts for the person visited."""
        gekozen: list[str] = self.cleaned_data["wie"]
        if gekozen and str(self.persoon.pk) not in gekozen:
            raise forms.ValidationError(
                _(
                    "Dit is een bezoek bij %s. Was je bij iemand anders? Leg het bezoek dan bij die persoon"
                    " vast"
                )
                % self.persoon.voornamen
            )
        return gekozen or [str(self.persoon.pk)]

    def eis_teksten_horen_bij_iemand(self) -> None:
        """Refuse a text about somebody for whom the visit does not count: it would be lost."""
        gekozen = set(self.cleaned_data.get("wie") or ())
        for kandidaat in self._kiesbaar():
            veld = f"{TEKST}{kandidaat.persoon.pk}"
            if self.cleaned_data.get(veld) and str(kandidaat.persoon.pk) not in gekozen:
                self.add_error(veld, _("Vink %s aan, of haal deze tekst weg") % kandidaat.persoon.voornamen)

    def deelverslagen(self) -> tuple[Deelverslag, ...]:
        """Return the others for whom it counts, with their texts."""
        gekozen = set(self.cleaned_data["wie"])
        return tuple(
            Deelverslag(
                inburgeraar_id=k.persoon.pk, tekst=self.cleaned_data.get(f"{TEKST}{k.persoon.pk}", "")
            )
            for k in self._kiesbaar()
            if str(k.persoon.pk) in gekozen
        )

    def relatie(self) -> Relatie | None:
        """Return what the new person is of the one visited, when they live together."""
        soort = self.cleaned_data["relatie_nieuw"]
        return Relatie(soort) if soort and self.cleaned_data["woont_hier"] else None

    def nieuwe_huisgenoten(self) -> list[int]:
        """Return the keys of the added persons who live here as well."""
        return self.toegevoegd() if self.cleaned_data["woont_hier"] else []


def lees_erbij(waarden: Iterable[str]) -> list[int]:
    """Return the keys of the persons added in the form, from the values of a form or a draft."""
    return lees_sleutels(waarden)[:40]
