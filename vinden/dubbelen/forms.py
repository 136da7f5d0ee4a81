"""Judging a double: the person who stays, and the person to compare with."""

from typing import TYPE_CHECKING, Any

from django import forms
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from inburgeraars.models import Inburgeraar
from kern.formulieren import Formulier, MetSleutel, Opmaak
from kern.widgets import Keuzekaarten
from register.models import BpiWachtregel, Wachtoordeel

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise

GEVOLGEN: "dict[str, _StrPromise]" = {
    Wachtoordeel.ZELFDE: _("De regel vult aan wat wij al weten."),
    Wachtoordeel.ANDER: _("Er komt een nieuwe persoon bij, die vrij is."),
    Wachtoordeel.AFGEKEURD: _(
        "Het nummer op de regel is fout. Er verandert niets. De regel telt als fout, ook in een volgende levering."
    ),
    Wachtoordeel.NUMMER: _(
        "Het nummer stond bij ons bij de verkeerde. Er komt een nieuwe persoon bij, die dit nummer krijgt."
    ),
}
"""What each judgement of a waiting line brings about."""


class OordeelForm(MetSleutel, Formulier):
    """The judgement of a waiting line: those that go with the reason why it waits."""

    oordeel = forms.TypedChoiceField(
        label=_("Over wie gaat deze regel?"), coerce=Wachtoordeel, widget=Keuzekaarten
    )

    def __init__(self, *args: Any, wachtregel: BpiWachtregel, annuleer: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        kan = Wachtoordeel.bij(wachtregel.reden)
        if wachtregel.lijkt_op_id is None:
            kan = tuple(oordeel for oordeel in kan if oordeel != Wachtoordeel.ZELFDE)
        self.fields["oordeel"].widget.noten = {o.value: str(GEVOLGEN[o]) for o in kan}
        self.fields["oordeel"].choices = [(o.value, capfirst(o.label)) for o in kan]  # type: ignore[attr-defined]
        self.helper = Opmaak(
            self, "oordeel", knop=_("Oordeel vastleggen"), annuleer=(_("Terug"), annuleer), actiebalk=True
        )


class WieBlijftForm(Formulier):
    """The choice which of two persons stays.

    Args:
        een: the person whose dossier was open.
        voorkeur: the key of the person that is proposed.
    """

    blijft = forms.TypedChoiceField(label=_("Welk dossier blijft?"), coerce=int, widget=Keuzekaarten)

    def __init__(
        self, *args: Any, een: Inburgeraar, ander: Inburgeraar, voorkeur: int, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        veld = self.fields["blijft"]
        assert isinstance(veld, forms.TypedChoiceField)
        veld.choices = [(p.pk, f"{p.naam} ({p.wijk.naam})") for p in (een, ander)]
        veld.initial = voorkeur
        self.helper = Opmaak(self, "blijft", knop=_("Dezelfde persoon: samenvoegen"))


class ZoekAnderForm(Formulier):
    """The search for a person to compare with."""

    q = forms.CharField(label=_("Naam, postcode of geboortedatum"), max_length=80, required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.helper = Opmaak(self, "q", knop=_("Zoeken"), methode="get", weergave="filter")
