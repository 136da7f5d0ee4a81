"""Forms of besluiten."""

from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from besluiten.enums import Onderwerp
from besluiten.models import Besluit
from besluiten.permissions import eigenaren
from besluiten.services.besluiten import Besluitgegevens
from gebruikers.models import Gebruiker
from kern.bestanden.formulier import MetBestandveld
from kern.formulieren import Formulier, MetSleutel, NaastElkaar, Opmaak, Sectie
from kern.klok import vandaag
from kern.versieformulier import MetVersieveld
from kern.widgets import Chips, Datum


class Besluitvelden(forms.Form):
    """Mixin: what was decided, why, and who does it by when."""

    datum = forms.DateField(
        label=gettext_lazy("Werkgroep van"),
        widget=Datum(),
        help_text=gettext_lazy("De dag waarop de werkgroep dit heeft besloten."),
        error_messages={"required": gettext_lazy("Vul de dag van de werkgroep in")},
    )
    onderwerp = forms.TypedChoiceField(
        label=gettext_lazy("Waar gaat het over?"),
        choices=Onderwerp.choices,
        coerce=Onderwerp,
        widget=Chips(),
        error_messages={"required": gettext_lazy("Kies waar het besluit over gaat")},
    )
    besluit = forms.CharField(
        label=gettext_lazy("Wat is er besloten?"),
        max_length=200,
        help_text=gettext_lazy("In één zin. Schrijf geen namen van inburgeraars op."),
        error_messages={"required": gettext_lazy("Vul in wat er is besloten")},
    )
    reden = forms.CharField(
        label=gettext_lazy("Waarom?"),
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=gettext_lazy(
            "Schrijf op wat je zag, en niet over wie. Bijvoorbeeld: na 8 weken raken we juist hen kwijt."
        ),
        error_messages={"required": gettext_lazy("Vul in waarom dit is besloten")},
    )
    eigenaar = forms.ModelChoiceField(
        label=gettext_lazy("Wie doet het?"),
        queryset=Gebruiker.objects.none(),
        empty_label=gettext_lazy("Maak een keuze"),
        error_messages={"required": gettext_lazy("Kies wie het doet")},
    )
    uiterlijk = forms.DateField(
        label=gettext_lazy("Uiterlijk klaar"),
        widget=Datum(),
        help_text=gettext_lazy("Is het meteen klaar? Vul dan de dag van de werkgroep in."),
        error_messages={"required": gettext_lazy("Vul in wanneer het klaar moet zijn")},
    )

    def kies_eigenaren(self, nu: int | None = None) -> None:
        """Offer who reads besluiten today, and the current owner."""
        pks = [*eigenaren(), *([nu] if nu else [])]
        self.fields["eigenaar"].queryset = Gebruiker.objects.filter(pk__in=pks)  # type: ignore[attr-defined]

    def gegevens(self) -> Besluitgegevens:
        """Return the input for the service."""
        namen = ("datum", "onderwerp", "besluit", "reden", "eigenaar", "uiterlijk")
        return Besluitgegevens(**{naam: self.cleaned_data[naam] for naam in namen})


class BesluitForm(MetSleutel, Besluitvelden, Formulier):
    """A new besluit."""

    def __init__(self, *args: Any, gebruiker: Gebruiker, **kwargs: Any) -> None:
        super().__init__(*args, initial={"datum": vandaag(), "eigenaar": gebruiker.pk}, **kwargs)
        self.kies_eigenaren()
        self.helper = Opmaak(
            self,
            "datum",
            "onderwerp",
            "besluit",
            "reden",
            NaastElkaar("eigenaar", "uiterlijk"),
            knop=_("Besluit opslaan"),
            actiebalk=True,
        )


class BesluitWijzigForm(MetVersieveld, MetSleutel, Besluitvelden, Formulier):
    """The changed content of a besluit, with why; of one that is done also the day on which it was."""

    gedaan_op = forms.DateField(
        label=gettext_lazy("Gedaan op"),
        widget=Datum(),
        error_messages={"required": gettext_lazy("Vul in op welke dag het klaar was")},
    )
    waarom = forms.CharField(
        label=gettext_lazy("Waarom wijzig je dit?"),
        max_length=200,
        help_text=gettext_lazy("Dit staat bij de eerdere versies."),
        error_messages={"required": gettext_lazy("Vul in waarom je dit wijzigt")},
    )

    def __init__(self, *args: Any, besluit: Besluit, **kwargs: Any) -> None:
        velden = ("datum", "onderwerp", "besluit", "reden", "uiterlijk", "gedaan_op", "versie")
        initial = {naam: getattr(besluit, naam) for naam in velden} | {"eigenaar": besluit.eigenaar_id}
        super().__init__(*args, initial=initial, **kwargs)
        self.kies_eigenaren(besluit.eigenaar_id)
        if besluit.gedaan_op is None:
            del self.fields["gedaan_op"]
        self.helper = Opmaak(
            self,
            "datum",
            "onderwerp",
            "besluit",
            "reden",
            NaastElkaar("eigenaar", "uiterlijk"),
            *(["gedaan_op"] if besluit.gedaan_op else []),
            Sectie(_("De wijziging"), "waarom"),
            actiebalk=True,
        )


class IntrekForm(MetSleutel, Formulier):
    """Withdrawing a besluit."""

    waarom = forms.CharField(
        label=gettext_lazy("Waarom geldt het niet meer?"),
        max_length=200,
        help_text=gettext_lazy("Dit blijft bij het besluit staan."),
        error_messages={"required": gettext_lazy("Vul in waarom het besluit niet meer geldt")},
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.helper = Opmaak(self, "waarom", knop=_("Besluit intrekken"), actiebalk=True)


class StukForm(MetBestandveld, MetSleutel, Formulier):
    """A document that goes with a besluit."""

    naam = forms.CharField(
        label=gettext_lazy("Hoe heet het?"),
        max_length=120,
        help_text=gettext_lazy("Bijvoorbeeld: notulen van de werkgroep, of voorstel van het welzijnswerk."),
        error_messages={"required": gettext_lazy("Vul in hoe het heet")},
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.helper = Opmaak(
            self,
            "bestand",
            "naam",
            knop=_("Toevoegen"),
            bezig=_("Bezig met versturen"),
            actiebalk=True,
            later=False,
        )


class StukVerwijderForm(MetSleutel, Formulier):
    """Removing a document that goes with a besluit."""

    reden = forms.CharField(
        label=gettext_lazy("Waarom moet het weg?"),
        max_length=200,
        help_text=gettext_lazy("Dit blijft bij het besluit staan."),
        error_messages={"required": gettext_lazy("Vul in waarom het weg moet")},
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.helper = Opmaak(self, "reden", knop=_("Verwijderen"), actiebalk=True)
