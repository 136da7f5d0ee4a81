"""The forms of the five questions: an answer, and what is to be found out."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from gebruikers.models import Gebruiker
from kern.formulieren import Deel, Formulier, MetSleutel, NaastElkaar, Opmaak, Sectie
from kern.versieformulier import MetVersieveld
from kern.widgets import Datum
from rapportage.ervaringen.forms import NAMEN, MetNamen
from rapportage.ervaringen.namen import Naam, namen_in
from rapportage.redactie.forms import VORM, Vormveld, proza
from rapportage.vragen.enums import Antwoorddeel
from rapportage.vragen.models import LANGSTE_PUNT, LANGSTE_REDEN, LANGSTE_UITKOMST, Uitzoekpunt
from rapportage.vragen.permissions import uitzoekers
from rapportage.vragen.services.uitzoeken import Puntgegevens


class AntwoordForm(MetVersieveld, MetSleutel, Formulier):
    """The answer to a question: in short, and what shows it."""

    kort = proza(
        _("Wat is het antwoord tot nu toe?"),
        _("Antwoord in een paar zinnen, voor wie het werk niet kent. Zet er geen namen van inburgeraars in."),
        5,
    )
    uitleg = proza(
        _("Waar blijkt dat uit?"),
        _("Noem de cijfers en ervaringen waar het antwoord op rust, en wat ertegen pleit."),
        8,
    )
    vorm = forms.CharField(required=False, initial="tekst", widget=Vormveld)
    uitgave = forms.IntegerField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, concept: str, **kwargs: Any) -> None:
        """Make the form with the address of its draft."""
        super().__init__(*args, **kwargs)
        self.helper = Opmaak(
            self,
            *(deel.value for deel in Antwoorddeel),
            VORM,
            "uitgave",
            "versie",
            "sleutel",
            knop=_("Antwoord opslaan"),
            later=False,
            actiebalk=True,
            concept=concept,
        )

    def invoer(self) -> dict[str, Any]:
        """Return what was written, the version it was written on, and the edition that stood beside it."""
        return {
            "teksten": {deel.value: self.cleaned_data[deel.value] for deel in Antwoorddeel},
            "gezien": self.cleaned_data["versie"],
            "uitgave_id": self.cleaned_data["uitgave"],
        }


class VanDeLijst(MetNamen):
    """Mixin: names are noticed by the list alone, whoever writes."""

    def zoek_namen(self, gebruiker: Gebruiker, *teksten: str) -> list[list[Naam]]:  # noqa: ARG002  who asks is the same
        """Return the names in each text."""
        return [namen_in(tekst) for tekst in teksten]


class Puntvelden(VanDeLijst, forms.Form):
    """Mixin: what is not known yet, who finds it out, and by which day."""

    met_namen = ("wat",)

    wat = forms.CharField(
        label=_("Wat weten we nog niet?"),
        max_length=LANGSTE_PUNT,
        help_text=_("Schrijf het op als vraag. Zet er geen namen van inburgeraars in."),
        error_messages={"required": _("Schrijf op wat jullie nog niet weten")},
    )
    wie = forms.ModelChoiceField(
        label=_("Wie zoekt het uit?"),
        queryset=Gebruiker.objects.none(),
        empty_label=_("Maak een keuze"),
        error_messages={"required": _("Kies wie het uitzoekt")},
    )
    uiterlijk = forms.DateField(
        label=_("Uiterlijk op"),
        widget=Datum(),
        error_messages={"required": _("Vul in wanneer het bekend moet zijn")},
    )

    def kies_uitzoekers(self, nu: int | None = None) -> None:
        """Offer who reads the questions today, and who finds it out now."""
        pks = [*uitzoekers(), *([nu] if nu else [])]
        self.fields["wie"].queryset = Gebruiker.objects.filter(pk__in=pks)  # type: ignore[attr-defined]

    def gegevens(self) -> Puntgegevens:
        """Return the input for the service."""
        return Puntgegevens(**{naam: self.cleaned_data[naam] for naam in ("wat", "wie", "uiterlijk")})


class PuntForm(MetSleutel, Puntvelden, Formulier):
    """Something new to find out."""

    def __init__(self, *args: Any, actie: str, **kwargs: Any) -> None:
        """Make the form with the address it is sent to."""
        super().__init__(*args, **kwargs)
        self.kies_uitzoekers()
        self.helper = Opmaak(
            self,
            "wat",
            Deel(NAMEN),
            NaastElkaar("wie", "uiterlijk"),
            "laten_staan",
            "sleutel",
            knop=_("Uitzoekpunt opslaan"),
            actie=actie,
            actiebalk=True,
        )


class PuntWijzigForm(MetVersieveld, MetSleutel, Puntvelden, Formulier):
    """What is to be found out, changed, with why."""

    waarom = forms.CharField(
        label=_("Waarom wijzig je dit?"),
        max_length=LANGSTE_REDEN,
        help_text=_("Dit staat bij de eerdere versies."),
        error_messages={"required": _("Vul in waarom je dit wijzigt")},
    )

    def __init__(self, *args: Any, punt: Uitzoekpunt, actie: str, **kwargs: Any) -> None:
        """Make the form of a row, with the address it is sent to."""
        initial = {naam: getattr(punt, naam) for naam in ("wat", "uiterlijk", "versie")}
        super().__init__(*args, initial=initial | {"wie": punt.wie_id}, **kwargs)
        self.kies_uitzoekers(punt.wie_id)
        self.helper = Opmaak(
            self,
            "wat",
            Deel(NAMEN),
            NaastElkaar("wie", "uiterlijk"),
            Sectie(str(_("De wijziging")), "waarom"),
            "laten_staan",
            "versie",
            "sleutel",
            actie=actie,
            actiebalk=True,
        )


class UitkomstForm(VanDeLijst, MetSleutel, Formulier):
    """What came of it."""

    met_namen = ("uitkomst",)

    uitkomst = forms.CharField(
        label=_("Wat kwam eruit?"),
        max_length=LANGSTE_UITKOMST,
        help_text=_("Wat weten we nu, en hoe? Zet er geen namen van inburgeraars in."),
        widget=forms.Textarea(attrs={"rows": 4}),
        error_messages={"required": _("Schrijf op wat eruit kwam")},
    )

    def __init__(self, *args: Any, actie: str, **kwargs: Any) -> None:
        """Make the form with the address it is sent to."""
        super().__init__(*args, **kwargs)
        self.helper = Opmaak(
            self,
            "uitkomst",
            Deel(NAMEN),
            "laten_staan",
            "sleutel",
            knop=_("Beantwoorden"),
            actie=actie,
            actiebalk=True,
        )


class IntrekForm(MetSleutel, Formulier):
    """Withdrawing something to find out."""

    waarom = forms.CharField(
        label=_("Waarom hoeft dit niet meer?"),
        max_length=LANGSTE_REDEN,
        help_text=_("Dit blijft bij het uitzoekpunt staan."),
        error_messages={"required": _("Vul in waarom dit niet meer hoeft")},
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.helper = Opmaak(self, "waarom", "sleutel", knop=_("Uitzoekpunt intrekken"), actiebalk=True)
