"""Adding a person met in the wijk: a first name, one way to reach the person, and the place (DOMEIN 4)."""

from typing import Any

from crispy_forms.layout import HTML
from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from inburgeraars.services.personen import Bereikbaarheid, lees_bereikbaarheid
from kern.formulieren import (
    Formulier,
    MetSleutel,
    NaastElkaar,
    Onthul,
    Opmaak,
)
from netwerk.models import Vindplaats
from trajecten.kader.forms.velden import Naamvelden, Opgavevelden, Taalvelden
from wijken.models import Buurt, Wijk

AAN_DE_DEUR = "deur"


GELIJKENISSEN = HTML('{% include "vinden/toevoegen/partials/gelijkenissen_vak.html" %}')


class PersoonForm(MetSleutel, Naamvelden, Opgavevelden, Taalvelden, Formulier):
    """A person met in the wijk. A person who turns out to be known needs no name or number here.

    Args:
        wijken: the wijken of the coordinator; they decide which places can be chosen.
        bekend: the person is known already.
        plek_nodig: the place of meeting is required.
        concept: the URL that drafts are sent to.
        plek: the key of the vindplaats to begin with.
    """

    bereikbaar = forms.CharField(
        label=gettext_lazy("Telefoon of adres"),
        max_length=160,
        help_text=gettext_lazy("Eén manier om de persoon te bereiken is genoeg."),
        error_messages={"required": gettext_lazy("Vul een telefoonnummer of adres in")},
    )
    plek = forms.ChoiceField(
        label=gettext_lazy("Waar vond je deze persoon?"),
        error_messages={"required": gettext_lazy("Kies waar je deze persoon vond")},
    )
    buurt = forms.ModelChoiceField(
        label=gettext_lazy("In welke buurt?"),
        queryset=Buurt.objects.none(),
        required=False,
        empty_label=gettext_lazy("Kies een buurt"),
    )

    def __init__(
        self,
        *args: Any,
        wijken: list[Wijk],
        bekend: bool = False,
        plek_nodig: bool = True,
        concept: str = "",
        plek: int | None = None,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, initial={"plek": str(plek or "")}, **kwargs)
        for naam in ("voornamen", "bereikbaar") if bekend else ():
            self.fields[naam].required = False
        self.fields["plek"].required = plek_nodig
        self.vindplaatsen = {
            str(v.pk): v for v in Vindplaats.objects.filter(wijk__in=wijken, actief=True).order_by("naam")
        }
        self.fields["plek"].choices = [  # type: ignore[attr-defined]
            ("", _("Kies een vindplaats")),
            (AAN_DE_DEUR, _("Aan de deur")),
            *((pk, v.naam) for pk, v in self.vindplaatsen.items()),
        ]
        self.fields["buurt"].queryset = Buurt.objects.filter(wijk__in=wijken)  # type: ignore[attr-defined]
        self.helper = Opmaak(
            self,
            "voornamen",
            NaastElkaar("voorvoegsel", "geslachtsnaam"),
            NaastElkaar("geboren", "geslacht"),
            GELIJKENISSEN,
            "bereikbaar",
            "plek",
            Onthul("buurt", bij="plek", waarde=AAN_DE_DEUR),
            NaastElkaar("taal", "tolk"),
            knop=_("Opslaan en gesprek vastleggen"),
            actiebalk=True,
            stil=("buurt", "tolk"),
            concept=concept,
        )

    def clean(self) -> dict[str, Any]:
        """Require the buurt of a person met at the door."""
        schoon = super().clean() or self.cleaned_data
        if schoon.get("plek") == AAN_DE_DEUR and not schoon.get("buurt") and "buurt" not in self.errors:
            self.add_error("buurt", _("Kies in welke buurt dat was"))
        return schoon

    def clean_voornamen(self) -> str:
        """Leave out the name of a known person."""
        return super().clean_voornamen() if self.cleaned_data["voornamen"] else ""

    def bereikbaarheid(self) -> Bereikbaarheid:
        """Return the typed way to reach the person."""
        return lees_bereikbaarheid(self.cleaned_data["bereikbaar"])

    def vindplaats(self) -> Vindplaats | None:
        """Return the vindplaats; None for a person met at the door."""
        return self.vindplaatsen.get(self.cleaned_data["plek"])

    def gekozen_buurt(self) -> Buurt | None:
        """Return the buurt, for a person met at the door."""
        return self.cleaned_data["buurt"] if self.cleaned_data["plek"] == AAN_DE_DEUR else None
