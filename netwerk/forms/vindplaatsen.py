"""Adding and changing a vindplaats."""

from typing import Any, ClassVar

from django import forms
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from gebruikers.models import Aanstelling, Gebruiker
from kern.formulieren import Onthul, Opmaak
from kern.klok import vandaag
from kern.widgets import Datum, Keuzekaarten
from netwerk.forms.basis import NetwerkFormulier, groepeer
from netwerk.models import Vindplaats, Werfwijze
from netwerk.permissions import BEWERKERS, netwerkgebied
from netwerk.querysets import op_naam
from netwerk.services.vindplaatsen import Vindplaatsgegevens
from wijken.models import Buurt, Organisatie, Wijk

BESTAAND, NIEUW = "bestaand", "nieuw"


class VindplaatsForm(NetwerkFormulier):
    """A vindplaats in one of the user's wijken."""

    bij_veld: ClassVar[dict[str, str]] = {
        "vindplaats_naam_in_wijk": "naam",
        "vindplaats_nieuw_heeft_datum": "gevonden_op",
    }

    herkomst = forms.ChoiceField(
        label=_("Sinds wanneer kennen we deze plek?"),
        choices=[(NIEUW, _("Nieuw gevonden")), (BESTAAND, _("Bestond al bij de start van de pilot"))],
        widget=Keuzekaarten,
        initial=NIEUW,
        error_messages={"required": _("Kies sinds wanneer we deze plek kennen")},
    )

    class Meta:
        model = Vindplaats
        fields = (
            "naam",
            "soort",
            "wijk",
            "buurt",
            "adres",
            "organisatie",
            "herkomst",
            "gevonden_op",
            "gevonden_door",
            "wijze_van_contact",
            "werfwijze",
            "wijze_van_werving",
            "actief",
        )
        widgets = {"gevonden_op": Datum}
        labels = {
            "naam": _("Naam"),
            "soort": _("Soort plek"),
            "wijk": _("Wijk"),
            "buurt": _("Buurt"),
            "adres": _("Adres"),
            "organisatie": _("Hoort bij organisatie"),
            "gevonden_op": _("Gevonden op"),
            "gevonden_door": _("Gevonden door"),
            "wijze_van_contact": _("Hoe heb je contact gelegd?"),
            "werfwijze": _("Manier van werven"),
            "wijze_van_werving": _("Hoe vind je hier mensen?"),
            "actief": _("We komen hier nog"),
        }
        help_texts = {
            "naam": _(
                "Is het een persoon? Kies dan bij Soort plek voor sleutelfiguur of opbouwwerker. In rapporten staat dan de "
                "soort, en niet de naam."
            ),
            "wijze_van_contact": _("Bijvoorbeeld: via de beheerder, of tijdens het koffie-uur."),
            "werfwijze": _("Wat hier het meeste gebeurt. Zo tellen we wat een manier van werven oplevert."),
            "wijze_van_werving": _("Bijvoorbeeld: elke dinsdag aanwezig, of via een vertrouwd gezicht."),
        }
        error_messages = {
            "naam": {"required": _("Vul de naam van de plek in")},
            "soort": {"required": _("Kies wat voor plek het is")},
            "wijk": {"required": _("Kies de wijk")},
        }

    def __init__(self, *args: Any, gebruiker: Gebruiker, wijk: str = "", **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        gebied = netwerkgebied(gebruiker)
        wijken = Wijk.objects.all() if gebied.alle else Wijk.objects.filter(pk__in=gebied.wijken)
        self.nieuw = self.instance.pk is None
        self._zet_plek(list(wijken), wijk)
        self._zet_wie(gebruiker)
        organisaties = Organisatie.objects.filter(Q(actief=True) | Q(pk=self.instance.organisatie_id))
        self.fields["organisatie"].queryset = op_naam(organisaties)  # type: ignore[attr-defined]
        self.fields["werfwijze"].choices = [("", _("Nog niet gezegd")), *Werfwijze.choices]  # type: ignore[attr-defined]
        self.fields["gevonden_op"].widget.attrs["max"] = vandaag().isoformat()
        if self.nieuw:
            del self.fields["actief"]
        elif self.instance.bestaand:
            self.initial["herkomst"] = BESTAAND
        gevonden = (Onthul(naam, bij="herkomst", waarde=NIEUW) for naam in ("gevonden_op", "gevonden_door"))
        voor = ("naam", "soort", "wijk", "buurt", "adres", "organisatie", "herkomst")
        na = ("wijze_van_contact", "werfwijze", "wijze_van_werving", *(() if self.nieuw else ("actief",)))
        self.helper = Opmaak(
            self,
            *voor,
            *gevonden,
            *na,
            knop=str(_("Vindplaats opslaan")),
            actiebalk=True,
            stil=("gevonden_op",),
        )

    def _zet_plek(self, wijken: list[Wijk], code: str) -> None:
        pks = [wijk.pk for wijk in wijken]
        self.fields["wijk"].queryset = Wijk.objects.filter(pk__in=pks)  # type: ignore[attr-defined]
        self.fields["wijk"].empty_label = None if len(wijken) == 1 else _("Kies een wijk")  # type: ignore[attr-defined]
        if not self.initial.get("wijk"):
            self.initial["wijk"] = next((w.pk for w in wijken if w.code == code), None)
        buurten = Buurt.objects.filter(wijk__in=pks).select_related("wijk").order_by("wijk__naam", "naam")
        self.fields["buurt"].queryset = buurten  # type: ignore[attr-defined]
        self.fields["buurt"].choices = groepeer(  # type: ignore[attr-defined]
            ((b.wijk.naam, b.pk, b.naam) for b in buurten), str(_("Geen vaste buurt"))
        )

    def _zet_wie(self, gebruiker: Gebruiker) -> None:
        nu_aangesteld = Aanstelling.objects.in_kracht().met_rol(*BEWERKERS).values("gebruiker")
        gebruikers = Gebruiker.objects.filter(Q(pk__in=nu_aangesteld) | Q(pk=self.instance.gevonden_door_id))
        self.fields["gevonden_door"].queryset = gebruikers.order_by("voornaam", "achternaam")  # type: ignore[attr-defined]
        self.fields["gevonden_door"].empty_label = _("Iemand anders, of niet bekend")  # type: ignore[attr-defined]
        if self.nieuw:
            self.initial["gevonden_door"] = gebruiker.pk

    def _get_validation_exclusions(self) -> set[str]:
        # The form shows the field `bestaand` as `herkomst`, so the constraints on `bestaand` must still be checked.
        uitgezonderd: set[str] = super()._get_validation_exclusions()  # type: ignore[misc]  # a hook of ModelForm
        return uitgezonderd - {"bestaand"}

    def clean(self) -> dict[str, Any]:
        """Clear the finder and the date of finding when the vindplaats existed at the start of the pilot."""
        schoon: dict[str, Any] = super().clean() or self.cleaned_data
        if schoon.get("herkomst") == BESTAAND:
            schoon["gevonden_op"] = schoon["gevonden_door"] = None
            self.errors.pop("gevonden_op", None)
        self.instance.bestaand = schoon.get("herkomst") == BESTAAND
        return schoon

    def gegevens(self) -> Vindplaatsgegevens:
        """Return the filled-in values."""
        velden = self.invoer()
        return Vindplaatsgegevens(bestaand=velden.pop("herkomst") == BESTAAND, **velden)
