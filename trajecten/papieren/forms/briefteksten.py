"""Forms of the texts of letters: a new one from a day on, a correction, taking back, and that it was adopted."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from kern.formulieren import Formulier, MetSleutel, Opmaak
from kern.klok import vandaag
from kern.versieformulier import MetVersieveld
from kern.widgets import Datum, Keuzekaarten
from trajecten.papieren.briefvelden import fouten_in
from trajecten.papieren.models import Briefontvanger, Briefsjabloon, Controlesoort
from trajecten.papieren.services.briefteksten import Brieftekstgegevens


class _Tekstvelden(Formulier):
    """What a letter says."""

    helper: Opmaak

    titel = forms.CharField(label=gettext_lazy("Titel"), max_length=100)
    aan = forms.ChoiceField(
        label=gettext_lazy("Naar wie gaat de brief?"), choices=Briefontvanger.choices, widget=Keuzekaarten
    )
    tekst = forms.CharField(
        label=gettext_lazy("Tekst"),
        max_length=8000,
        widget=forms.Textarea(attrs={"rows": 22}),
        help_text=gettext_lazy(
            "Een lege regel begint een alinea, # een kop en - een regel van een lijst. Tussen { en } staat wat het dossier "
            "invult. Onder het formulier zie je welke velden er zijn."
        ),
    )

    def clean_tekst(self) -> str:
        """Refuse a text with faults, each with its line."""
        tekst: str = self.cleaned_data["tekst"].replace("\r\n", "\n")
        if fouten := fouten_in(tekst):
            raise ValidationError(fouten)
        return tekst

    def gegevens(self) -> Brieftekstgegevens:
        """Return the text for the services."""
        return Brieftekstgegevens(**{naam: self.cleaned_data[naam] for naam in ("titel", "aan", "tekst")})

    def proef(self, soort: Controlesoort) -> Briefsjabloon:
        """Return the text as it was typed, for a preview."""
        velden = {naam: self.cleaned_data[naam] for naam in ("titel", "aan", "tekst")}
        return Briefsjabloon(soort=soort, **velden)

    def _blijft_staan(self) -> None:
        # A preview answers with the page again, so the form can be sent once more.
        self.helper.attrs = {}


class NieuweTekstForm(MetSleutel, _Tekstvelden):
    """A text, and from which day on; it opens with the text that holds."""

    van = forms.DateField(
        label=gettext_lazy("Vanaf welke dag?"),
        widget=Datum(),
        initial=vandaag,
        help_text=gettext_lazy("Tot die dag blijft de tekst van nu gelden."),
        error_messages={"required": gettext_lazy("Vul in vanaf welke dag deze tekst geldt")},
    )
    voorstel = forms.BooleanField(
        label=gettext_lazy("Dit is nog een voorstel"),
        required=False,
        help_text=gettext_lazy("De gemeente heeft deze tekst nog niet vastgesteld. Dat staat er dan bij."),
    )

    def __init__(self, *args: Any, nu: Briefsjabloon | None, **kwargs: Any) -> None:
        begin = (
            {"titel": nu.titel, "aan": nu.aan, "tekst": nu.tekst}
            if nu
            else {"aan": Briefontvanger.INBURGERAAR}
        )
        super().__init__(*args, initial={**begin, "voorstel": True}, **kwargs)
        self.helper = Opmaak(self, "titel", "aan", "tekst", "van", "voorstel", actiebalk=True, later=False)
        self._blijft_staan()


class VerbeterTekstForm(MetVersieveld, MetSleutel, _Tekstvelden):
    """A text that does not hold longer than today, and what was wrong in it."""

    waarom = forms.CharField(
        label=gettext_lazy("Wat was er fout?"),
        max_length=200,
        help_text=gettext_lazy("Dit staat bij wat er is gewijzigd."),
        error_messages={"required": gettext_lazy("Vul in wat er fout was")},
    )

    def __init__(self, *args: Any, tekst: Briefsjabloon, **kwargs: Any) -> None:
        nu = {"titel": tekst.titel, "aan": tekst.aan, "tekst": tekst.tekst, "versie": tekst.versie}
        super().__init__(*args, initial=nu, **kwargs)
        self.helper = Opmaak(self, "titel", "aan", "tekst", "waarom", actiebalk=True, later=False)
        self._blijft_staan()


class TerugneemTekstForm(MetSleutel, Formulier):
    """Taking back a text."""

    waarom = forms.CharField(
        label=gettext_lazy("Waarom neem je deze tekst terug?"),
        max_length=200,
        help_text=gettext_lazy("Dit staat bij wat er is gewijzigd."),
        error_messages={"required": gettext_lazy("Vul in waarom je deze tekst terugneemt")},
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.helper = Opmaak(self, "waarom", knop=_("Tekst terugnemen"), actiebalk=True)


class VaststelForm(MetSleutel, Formulier):
    """Whether a text is a proposal, or was adopted."""

    stand = forms.ChoiceField(
        label=gettext_lazy("Wat is deze tekst?"),
        widget=Keuzekaarten,
        choices=[
            ("vastgesteld", gettext_lazy("vastgesteld door de gemeente")),
            ("voorstel", gettext_lazy("nog een voorstel")),
        ],
    )
    waarom = forms.CharField(
        label=gettext_lazy("Wie heeft dit besloten, en wanneer?"),
        max_length=200,
        error_messages={"required": gettext_lazy("Vul in wie dit heeft besloten, en wanneer")},
    )

    def __init__(self, *args: Any, tekst: Briefsjabloon, **kwargs: Any) -> None:
        stand = "vastgesteld" if tekst.voorstel else "voorstel"
        super().__init__(*args, initial={"stand": stand}, **kwargs)
        self.helper = Opmaak(self, "stand", "waarom", actiebalk=True)
