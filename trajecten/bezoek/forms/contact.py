"""Forms of the other kinds of contact: each asks only what its kind needs (DOMEIN 6)."""

import datetime as dt
from typing import Any, ClassVar

from crispy_forms.layout import LayoutObject
from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from gebruikers.models import Gebruiker
from inburgeraars.models import Inburgeraar
from kern.datumvelden import eis_dag_kan_kloppen
from kern.formulieren import Formulier, MetSleutel, NaastElkaar, Opmaak
from kern.klok import vandaag
from kern.widgets import ChipsMetVrij, Datum, Keuzekaarten, Tijd, Vinklijst
from netwerk.models import Activiteit, Vindplaats
from trajecten.bezoek.forms.collega import Collegaveld
from trajecten.contact.enums import Contactsoort, Resultaat, Waaromelders
from trajecten.contact.services.andere import Contact
from trajecten.kader.forms.velden import Gesprekstaal
from wijken.models import Organisatie, Wijk

LANGSTE = 8 * 60
MEESTE_MENSEN = 500


class ContactForm(MetSleutel, Formulier):
    """The fields of every kind: when it was, and how long it took.

    Args:
        concept: the URL that drafts are sent to; empty for none.
    """

    soort: ClassVar[Contactsoort]
    duren: ClassVar[tuple[int, ...]] = (5, 10, 15, 30)
    onderdelen: ClassVar[tuple[str | LayoutObject, ...]] = ()
    """The further fields of this kind, in order; `taal` stands for all of `Gesprekstaal`."""

    datum = forms.DateField(
        label=gettext_lazy("Datum"),
        initial=vandaag,
        widget=Datum(),
        error_messages={"required": gettext_lazy("Vul in wanneer het was")},
    )
    tijd = forms.TimeField(label=gettext_lazy("Tijd"), required=False, widget=Tijd())
    minuten = forms.IntegerField(
        label=gettext_lazy("Hoe lang? (minuten)"),
        min_value=1,
        max_value=LANGSTE,
        error_messages={"required": gettext_lazy("Kies hoe lang het duurde")},
    )

    def __init__(self, *args: Any, concept: str = "", **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.concept = concept
        self.fields["minuten"].widget = ChipsMetVrij(
            choices=[(str(m), str(m)) for m in self.duren],
            vrij_attrs={"aria-label": _("andere duur in minuten")},
        )

    @property
    def helper(self) -> Opmaak:
        """The layout."""
        return Opmaak(
            self,
            NaastElkaar("datum", "tijd"),
            *(
                self.deel_taal() if deel == "taal" and isinstance(self, Gesprekstaal) else deel
                for deel in self.onderdelen
                if deel != "samen_met" or deel in self.fields
            ),
            knop=_("Contact opslaan"),
            actiebalk=True,
            later=False,
            concept=self.concept,
        )

    def clean_datum(self) -> dt.date:
        """Refuse a day in the future, and one more than a year ago."""
        return eis_dag_kan_kloppen(self.cleaned_data["datum"])

    def contact(self, personen: tuple[int, ...]) -> Contact:
        """Return the input for the service; `personen` are the keys of the persons it is about."""
        schoon = self.cleaned_data
        velden = {
            naam: schoon[naam]
            for naam in (
                "tekst",
                "samen_met",
                "taal",
                "tolk",
                "taal_voortaan",
                "vindplaats",
                "organisatie",
                "activiteit",
                "aantal_gesproken",
                "waarom_elders",
            )
            if naam in schoon
        }
        uit = schoon.get("resultaat")
        return Contact(
            soort=self.soort,
            datum=schoon["datum"],
            tijd=schoon["tijd"],
            minuten=schoon["minuten"],
            resultaat=Resultaat(uit) if uit else None,
            personen=personen,
            **velden,
        )


class _MetTekst(forms.Form):
    """Mixin: what the contact was about."""

    tekst = forms.CharField(
        label=gettext_lazy("Wat is besproken?"),
        required=False,
        max_length=20_000,
        widget=forms.Textarea(attrs={"rows": 5}),
    )


class _MetResultaat(forms.Form):
    """Mixin: the result, among those that this kind can have."""

    soort: ClassVar[Contactsoort]

    resultaat = forms.ChoiceField(
        label=gettext_lazy("Hoe ging het?"),
        error_messages={"required": gettext_lazy("Kies hoe het ging")},
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        keuzes = [(r.value, str(r.label)) for r in self.soort.resultaten]
        self.fields["resultaat"].widget = Keuzekaarten(choices=keuzes)
        self.fields["resultaat"].choices = keuzes  # type: ignore[attr-defined]


class _OverPersoon(forms.Form):
    """Mixin: the form is about one person.

    Args:
        gebruiker: the coordinator.
        wijken: the wijken of the coordinator.
    """

    def __init__(
        self, *args: Any, persoon: Inburgeraar, gebruiker: Gebruiker, wijken: list[Wijk], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.persoon, self.wijken = persoon, wijken
        if isinstance(self, Gesprekstaal):
            self.zet_taal_van(persoon)
        if isinstance(self, Collegaveld):
            self.zet_collegas_van(gebruiker)


class GesprekForm(_OverPersoon, _MetResultaat, _MetTekst, Gesprekstaal, Collegaveld, ContactForm):
    """A personal talk in the wijk: in a wijkcentrum or at a vindplaats."""

    soort = Contactsoort.WIJKCENTRUM
    duren = (15, 30, 45, 60)
    onderdelen = ("resultaat", "minuten", "vindplaats", "samen_met", "taal", "tekst")

    vindplaats = forms.ModelChoiceField(
        label=gettext_lazy("Waar was het?"),
        queryset=Vindplaats.objects.none(),
        required=False,
        empty_label=gettext_lazy("Ergens anders in de wijk"),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        plekken = Vindplaats.objects.filter(wijk__in=self.wijken, actief=True).order_by("naam")
        self.fields["vindplaats"].queryset = plekken  # type: ignore[attr-defined]


class EldersForm(_OverPersoon, _MetResultaat, _MetTekst, Gesprekstaal, Collegaveld, ContactForm):
    """A personal talk outside the wijk: it counts as a personal talk, with the reason."""

    soort = Contactsoort.ELDERS
    duren = (15, 30, 45, 60)
    onderdelen = ("resultaat", "minuten", "waarom_elders", "samen_met", "taal", "tekst")

    waarom_elders = forms.TypedChoiceField(
        label=gettext_lazy("Waarom niet in de wijk?"),
        coerce=Waaromelders,
        choices=Waaromelders.choices,
        widget=forms.RadioSelect,
        help_text=gettext_lazy("We tellen hoe vaak dit gebeurt en waarom."),
        error_messages={"required": gettext_lazy("Kies waarom het niet in de wijk was")},
    )


class TelefoonForm(_OverPersoon, _MetResultaat, _MetTekst, Gesprekstaal, ContactForm):
    """A call."""

    soort = Contactsoort.TELEFOON
    onderdelen = ("resultaat", "minuten", "taal", "tekst")


class BerichtForm(_OverPersoon, _MetResultaat, _MetTekst, ContactForm):
    """A message, written or received."""

    soort = Contactsoort.BERICHT
    onderdelen = ("resultaat", "minuten", "tekst")


class InstantieForm(_OverPersoon, _MetTekst, ContactForm):
    """A talk with an organisatie about a person."""

    soort = Contactsoort.INSTANTIE
    onderdelen = ("organisatie", "minuten", "tekst")

    organisatie = forms.ModelChoiceField(
        label=gettext_lazy("Met wie sprak je?"),
        queryset=Organisatie.objects.none(),
        empty_label=gettext_lazy("Kies een organisatie"),
        error_messages={"required": gettext_lazy("Kies met welke organisatie je sprak")},
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["organisatie"].queryset = Organisatie.objects.order_by("naam")  # type: ignore[attr-defined]


class GroepForm(_MetTekst, ContactForm):
    """An activiteit at which the coordinator met several people.

    Args:
        mensen: key and name of the people who can be chosen.
        wijken: of the coordinator.
    """

    soort = Contactsoort.GROEPSACTIVITEIT
    duren = (30, 60, 90, 120)
    onderdelen = ("activiteit", "minuten", "wie", "tekst")

    activiteit = forms.ModelChoiceField(
        label=gettext_lazy("Bij welke activiteit?"),
        queryset=Activiteit.objects.none(),
        empty_label=gettext_lazy("Kies een activiteit"),
        error_messages={"required": gettext_lazy("Kies bij welke activiteit dit was")},
    )
    wie = forms.MultipleChoiceField(
        label=gettext_lazy("Wie waren er?"),
        widget=Vinklijst(),
        help_text=gettext_lazy("De minuten tellen één keer. De tekst komt bij iedereen."),
        error_messages={"required": gettext_lazy("Kies wie er waren")},
    )

    def __init__(self, *args: Any, mensen: list[tuple[str, str]], wijken: list[Wijk], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["wie"].choices = mensen  # type: ignore[attr-defined]
        activiteiten = Activiteit.objects.filter(wijk__in=wijken) | Activiteit.objects.filter(wijk=None)
        self.fields["activiteit"].queryset = activiteiten.order_by("naam")  # type: ignore[attr-defined]

    def personen(self) -> tuple[int, ...]:
        """Return the keys of the people who were there."""
        return tuple(int(pk) for pk in self.cleaned_data["wie"])


class VindplaatsForm(ContactForm):
    """A visit to a vindplaats: it is about no person, so no text is asked.

    Args:
        wijken: of the coordinator.
    """

    soort = Contactsoort.VINDPLAATS
    duren = (30, 60, 90, 120)
    onderdelen = ("vindplaats", "minuten", "aantal_gesproken")

    vindplaats = forms.ModelChoiceField(
        label=gettext_lazy("Waar was je?"),
        queryset=Vindplaats.objects.none(),
        empty_label=gettext_lazy("Kies een vindplaats"),
        error_messages={"required": gettext_lazy("Kies de vindplaats waar je was")},
    )
    aantal_gesproken = forms.IntegerField(
        label=gettext_lazy("Hoeveel mensen sprak je?"),
        required=False,
        min_value=0,
        max_value=MEESTE_MENSEN,
        help_text=gettext_lazy(
            "Mensen die je niet registreert. Wie je wel wilt volgen, voeg je toe als persoon."
        ),
    )

    def __init__(self, *args: Any, wijken: list[Wijk], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        plekken = Vindplaats.objects.filter(wijk__in=wijken, actief=True).order_by("naam")
        self.fields["vindplaats"].queryset = plekken  # type: ignore[attr-defined]
