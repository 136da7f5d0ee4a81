"""Forms of the regular route and of takeovers."""

from typing import Any

from django import forms
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from kern.formulieren import Formulier, MetSleutel, Opmaak
from kern.klok import vandaag
from kern.widgets import Datum, Keuzekaarten
from vinden.models import EINDES, Regulierestap, RegulierMoment

LENGTE = 200


class Keuzelijst(forms.Field):
    """The people ticked in the list before, in hidden fields; the view checks the values."""

    widget = forms.MultipleHiddenInput


class OproepForm(MetSleutel, Formulier):
    """The day of a call-up."""

    persoon = Keuzelijst()
    op = forms.DateField(label=_("Wanneer roep je op?"), widget=Datum, initial=vandaag)

    def __init__(self, *args: Any, annuleer: tuple[str, str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["op"].help_text = _("De dag waarop de brief of het telefoontje uitgaat.")
        self.helper = Opmaak(
            self,
            "op",
            knop=str(_("Oproepen")),
            bezig=str(_("Bezig met oproepen")),
            annuleer=annuleer,
            actiebalk=True,
        )


class OproepbriefForm(MetSleutel, Formulier):
    """Day and text of the letters to people who were called up.

    Args:
        telefoon: of the consulent, for the text that it begins with.
    """

    persoon = Keuzelijst()
    datum = forms.DateField(label=_("Datum van de brief"), widget=Datum, initial=vandaag)
    tekst = forms.CharField(
        label=_("Wat staat er in de brief?"),
        max_length=3000,
        widget=forms.Textarea(attrs={"rows": 12}),
        help_text=_(
            "Naam, adres en jouw naam komen er automatisch in. Een lege regel begint een nieuwe alinea."
        ),
        error_messages={"required": _("Schrijf op wat er in de brief staat")},
    )

    def __init__(
        self, *args: Any, telefoon: str, annuleer: tuple[str, str], initial: dict[str, Any], **kwargs: Any
    ) -> None:
        bel = _("Wilt u mij bellen? Mijn nummer is %s.") % telefoon if telefoon else _("Wilt u mij bellen?")
        super().__init__(*args, initial={"tekst": f"{_BRIEF} {bel}\n\n{_BRIEF_SLOT}"} | initial, **kwargs)
        self.helper = Opmaak(
            self,
            "datum",
            "tekst",
            knop=str(_("Brieven maken")),
            bezig=str(_("Bezig met maken")),
            annuleer=annuleer,
            actiebalk=True,
        )


_BRIEF = _(
    "U woont in Roermond. De gemeente helpt u om Nederlands te leren en mee te doen. Daarover wil ik graag met u "
    "praten.\n\nIk wil een afspraak met u maken."
)
_BRIEF_SLOT = _("Vindt u bellen moeilijk? Dan kan iemand voor u bellen.")


class StapForm(MetSleutel, Formulier):
    """The day on which a person reached the next stage.

    Args:
        stap: the stage that comes next.
    """

    stap = forms.CharField(widget=forms.HiddenInput)
    op = forms.DateField(label=_("Wanneer was dat?"), widget=Datum, initial=vandaag)

    def __init__(self, *args: Any, stap: Regulierestap, annuleer: tuple[str, str], **kwargs: Any) -> None:
        super().__init__(*args, initial={"stap": stap.value}, **kwargs)
        self.volgende = stap
        self.helper = Opmaak(self, "op", knop=str(_("Vastleggen")), annuleer=annuleer, actiebalk=True)

    def getoond(self) -> Regulierestap:
        """Return the stage that was on screen, which is the one to record: another tab may have been first."""
        gezien = self.cleaned_data["stap"]
        return Regulierestap(gezien) if gezien in Regulierestap.values else self.volgende


class StapVerbeterForm(MetSleutel, Formulier):
    """Another day for a stage, or its removal when it was not reached after all.

    Args:
        mag_terug: the stage can be taken back.
    """

    DATUM, TERUG = "datum", "terug"

    wat = forms.ChoiceField(
        label=_("Wat klopt er niet?"),
        choices=[(DATUM, _("De datum")), (TERUG, _("Deze stap is niet gezet"))],
        widget=Keuzekaarten,
        initial=DATUM,
    )
    op = forms.DateField(label=_("Wanneer was het wel?"), widget=Datum, required=False)
    reden = forms.CharField(label=_("Waarom verandert dit?"), max_length=LENGTE)

    def __init__(
        self, *args: Any, moment: RegulierMoment, mag_terug: bool, annuleer: tuple[str, str], **kwargs: Any
    ) -> None:
        super().__init__(*args, initial={"wat": self.DATUM, "op": moment.datum}, **kwargs)
        if not mag_terug:
            del self.fields["wat"]
        velden = [naam for naam in ("wat", "op", "reden") if naam in self.fields]
        self.helper = Opmaak(self, *velden, knop=str(_("Opslaan")), annuleer=annuleer, actiebalk=True)

    @property
    def neemt_terug(self) -> bool:
        """Whether the stage is taken back."""
        return self.cleaned_data.get("wat") == self.TERUG

    def clean(self) -> dict[str, Any]:
        """Require the day, unless the stage is taken back."""
        velden = super().clean() or {}
        if velden.get("wat") != self.TERUG and not velden.get("op") and "op" not in self.errors:
            self.add_error("op", _("Vul in op welke dag het was"))
        return velden


class EindeForm(MetSleutel, Formulier):
    """How the regular route ended before it was completed."""

    einde = forms.TypedChoiceField(
        label=_("Wat is er gebeurd?"),
        choices=[(e.value, capfirst(e.label)) for e in EINDES],
        coerce=Regulierestap,
        widget=Keuzekaarten,
    )
    op = forms.DateField(label=_("Wanneer was dat?"), widget=Datum, initial=vandaag)
    reden = forms.CharField(label=_("Wat weet je ervan? In één zin"), max_length=LENGTE)

    def __init__(self, *args: Any, annuleer: tuple[str, str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        velden = ("einde", "op", "reden")
        self.helper = Opmaak(self, *velden, knop=str(_("Vastleggen")), annuleer=annuleer, actiebalk=True)


class RedenForm(MetSleutel, Formulier):
    """The reason of an act."""

    reden = forms.CharField(max_length=LENGTE)

    def __init__(self, *args: Any, label: str, knop: str, annuleer: tuple[str, str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["reden"].label = label
        self.helper = Opmaak(self, "reden", knop=knop, annuleer=annuleer, actiebalk=True)


class VraagOvernameForm(MetSleutel, Formulier):
    """The reason for taking a person over from the other route."""

    waarom = forms.CharField(label=_("Waarom wil je deze persoon overnemen?"), max_length=LENGTE)

    def __init__(
        self, *args: Any, aan: str, annuleer: tuple[str, str], actie: str = "", **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.fields["waarom"].help_text = _(
            "%(wie)s leest dit. Schrijf niets op wat iemand je in vertrouwen vertelde."
        ) % {"wie": aan}
        self.helper = Opmaak(
            self,
            "waarom",
            knop=str(_("Vraag versturen")),
            bezig=str(_("Bezig met versturen")),
            annuleer=annuleer,
            actie=actie,
            actiebalk=True,
        )


class VraagUitWijkForm(VraagOvernameForm):
    """The same by a consulent, for a person now out of sight, whose identity is in hidden fields."""

    persoon = Keuzelijst()


class AntwoordForm(Formulier):
    """The answer to a request: yes, or no with a sentence. Each answer is a button."""

    antwoord = forms.ChoiceField(choices=[("ja", _("Ja")), ("nee", _("Nee"))], widget=forms.HiddenInput)
    toelichting = forms.CharField(label=_("Toelichting"), max_length=LENGTE, required=False)

    def clean(self) -> dict[str, Any]:
        """Require a sentence with a no."""
        velden = super().clean() or {}
        if velden.get("antwoord") == "nee" and not velden.get("toelichting", "").strip():
            self.add_error("toelichting", _("Schrijf in een zin op waarom niet"))
        return velden
