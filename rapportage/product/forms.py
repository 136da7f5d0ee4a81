"""The forms of the productbeschrijving: an aspect, the second reader, and a redactierecht."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from gebruikers.models import Aanstelling, Gebruiker
from kern.formulieren import Formulier, MetSleutel, Opmaak
from kern.versieformulier import MetVersieveld
from kern.widgets import Keuzekaarten
from rapportage.product.enums import Aspectdeel
from rapportage.product.vragen import Vragen
from rapportage.product.woorden import als_in_woorden
from rapportage.redactie.forms import VORM, Vormveld, proza


class AspectForm(MetVersieveld, MetSleutel, Formulier):
    """The text of an aspect: the questions that are asked of it, each a text in blocks."""

    situatie = proza("", "", 8)
    plichtig = proza("", "", 5)
    behoeftig = proza("", "", 5)
    ontwikkeling = proza("", "", 6)
    waarom = proza("", "", 6)
    overdraagbaar = proza("", "", 4)
    vorm = forms.CharField(required=False, initial="tekst", widget=Vormveld)

    def __init__(self, *args: Any, vragen: Vragen, concept: str, **kwargs: Any) -> None:
        """Make the form with its questions and the address of its draft."""
        super().__init__(*args, **kwargs)
        self.gevraagd = vragen
        for deel in Aspectdeel:
            if deel not in self.gevraagd:
                del self.fields[deel.value]
                continue
            vraag, hulp = self.gevraagd[deel]
            self.fields[deel.value].label, self.fields[deel.value].help_text = vraag, hulp  # type: ignore[assignment]
        self.helper = Opmaak(
            self,
            *(deel.value for deel in self.gevraagd),
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
            "teksten": {deel.value: self.cleaned_data[deel.value] for deel in self.gevraagd},
            "gezien": self.cleaned_data["versie"],
        }


class LezerForm(MetSleutel, Formulier):
    """Who is asked to read the text as a second."""

    lezer = forms.TypedChoiceField(
        label=_("Wie leest de tekst?"),
        help_text=_("Kies iemand van een andere eigenaar, die niet heeft meegeschreven."),
        coerce=int,
        widget=Keuzekaarten,
        error_messages={"required": _("Kies wie de tekst leest")},
    )

    def __init__(self, *args: Any, lezers: Mapping[Gebruiker, list[str]], **kwargs: Any) -> None:
        """Make the form with who can read, each with its capacities."""
        super().__init__(*args, **kwargs)
        veld = self.fields["lezer"]
        veld.choices = [(lezer.pk, lezer.naam) for lezer in lezers]  # type: ignore[attr-defined]
        veld.widget.noten = {str(lezer.pk): als_in_woorden(als) for lezer, als in lezers.items()}
        self.helper = Opmaak(self, "lezer", "sleutel", knop=_("Naar tweede lezer"), later=False)

    def invoer(self) -> dict[str, Any]:
        """Return who was chosen."""
        return {"lezer_id": self.cleaned_data["lezer"]}


class RechtForm(MetSleutel, Formulier):
    """Which user of a partner gets a redactierecht."""

    gebruiker = forms.TypedChoiceField(
        label=_("Wie van de welzijnsorganisatie schrijft mee?"),
        help_text=_(
            "Deze gebruiker ziet dan dit onderdeel van de productbeschrijving, met de ervaringen en cijfers die erbij horen. "
            "De andere onderdelen niet."
        ),
        coerce=int,
        widget=Keuzekaarten,
        error_messages={"required": _("Kies wie meeschrijft")},
    )

    def __init__(self, *args: Any, partners: list[Aanstelling], **kwargs: Any) -> None:
        """Make the form with the aanstellingen of partners."""
        super().__init__(*args, **kwargs)
        veld = self.fields["gebruiker"]
        veld.choices = [(a.gebruiker_id, a.gebruiker.naam) for a in partners]  # type: ignore[attr-defined]
        veld.widget.noten = {str(a.gebruiker_id): capfirst(str(a.organisatie)) for a in partners}
        self.helper = Opmaak(self, "gebruiker", "sleutel", knop=_("Redactierecht geven"), later=False)

    def invoer(self) -> dict[str, Any]:
        """Return who was chosen."""
        return {"gebruiker_id": self.cleaned_data["gebruiker"]}
