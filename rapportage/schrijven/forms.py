"""The forms of writing a report: a chapter, other figures, and an erratum."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from kern.formulieren import Formulier, MetSleutel, Opmaak
from kern.versieformulier import MetVersieveld
from kern.widgets import Keuzekaarten
from rapportage.redactie.forms import VORM, Vormveld, proza
from rapportage.schrijven.enums import Tekstsoort


class HoofdstukForm(MetVersieveld, MetSleutel, Formulier):
    """The text of a chapter, in three parts."""

    inleiding = proza(
        Tekstsoort.INLEIDING.label.capitalize(),
        _("Waar gaat dit hoofdstuk over? Zet er geen namen van inburgeraars in."),
        6,
    )
    duiding = proza(Tekstsoort.DUIDING.label.capitalize(), _("Wat betekenen de cijfers, en hoe komt het?"), 8)
    advies = proza(Tekstsoort.ADVIES.label.capitalize(), _("Wat vragen we de raad, of wat gaan we doen?"), 4)
    vorm = forms.CharField(required=False, initial="tekst", widget=Vormveld)

    def __init__(self, *args: Any, concept: str, **kwargs: Any) -> None:
        """Make the form with the address of its draft."""
        super().__init__(*args, **kwargs)
        self.helper = Opmaak(
            self,
            *(soort.value for soort in Tekstsoort),
            VORM,
            "versie",
            "sleutel",
            knop=_("Tekst opslaan"),
            later=False,
            actiebalk=True,
            concept=concept,
        )

    def invoer(self) -> dict[str, Any]:
        """Return what was written, by part, and the version it was written on."""
        return {
            "teksten": {soort.value: self.cleaned_data[soort.value] for soort in Tekstsoort},
            "gezien": self.cleaned_data["versie"],
        }


class UitgaveForm(MetSleutel, Formulier):
    """Which edition of the year a text takes its figures from."""

    uitgave = forms.TypedChoiceField(
        label=_("Welke cijfers gebruikt de tekst?"),
        coerce=int,
        widget=Keuzekaarten,
        error_messages={"required": _("Kies welke cijfers de tekst gebruikt")},
    )

    def __init__(self, *args: Any, keuzes: list[tuple[int, str, str]], **kwargs: Any) -> None:
        """Make the form with (key, name, note) of each edition."""
        super().__init__(*args, **kwargs)
        veld = self.fields["uitgave"]
        veld.choices = [(pk, naam) for pk, naam, _noot in keuzes]  # type: ignore[attr-defined]
        veld.widget.noten = {str(pk): noot for pk, _naam, noot in keuzes}
        self.helper = Opmaak(self, "uitgave", "sleutel", knop=_("Deze cijfers gebruiken"), later=False)


class ErratumForm(MetSleutel, Formulier):
    """What the text of a published report says wrongly, and where."""

    deel = forms.ChoiceField(label=_("Over welk hoofdstuk gaat het?"), required=False)
    tekst = forms.CharField(
        label=_("Wat is er in de tekst verbeterd?"),
        help_text=_(
            "Zo komt het op de omslag. Noem wat er in de tekst stond en wat er moet staan. Zet er geen namen in."
        ),
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={"required": _("Schrijf op wat er is verbeterd")},
    )

    def __init__(self, *args: Any, delen: list[tuple[str, str]], **kwargs: Any) -> None:
        """Make the form with the key and name of each chapter."""
        super().__init__(*args, **kwargs)
        self.fields["deel"].choices = [("", _("Het hele rapport")), *delen]  # type: ignore[attr-defined]
        self.helper = Opmaak(self, "deel", "tekst", "sleutel", knop=_("Erratum vastleggen"), later=False)
