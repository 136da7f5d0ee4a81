"""Adding and correcting a wijkcijfer."""

from typing import Any, ClassVar

from django.utils.translation import gettext_lazy as _

from gebruikers.models import Gebruiker
from kern.formulieren import NaastElkaar, Opmaak
from netwerk.forms.basis import Getalveld, NetwerkFormulier, groepeer
from netwerk.permissions import CIJFERAARS, werkgebied
from netwerk.services.wijkcijfers import Cijfergegevens
from wijken.models import Gebied, Gebiedsoort, Wijkcijfer

VOLGORDE = (
    Gebiedsoort.PILOTWIJK,
    Gebiedsoort.BUURT,
    Gebiedsoort.WIJK,
    Gebiedsoort.GEMEENTE,
    Gebiedsoort.WIJKEN,
)


class WijkcijferForm(NetwerkFormulier):
    """A figure as its source states it; a correction requires a reason."""

    bij_veld: ClassVar[dict[str, str]] = {
        "wijkcijfer_eenmaal": "indicator",
        "wijkcijfer_bereik_loopt_op": "waarde_tot",
    }

    waarde = Getalveld(
        label=_("Waarde"),
        required=False,
        help_text=_("Laat dit leeg als de bron het wel noemt, maar geen getal geeft."),
    )
    waarde_tot = Getalveld(
        label=_("Tot"), required=False, help_text=_("Alleen bij een bereik, zoals 25 tot 40.")
    )

    class Meta:
        model = Wijkcijfer
        fields = (
            "gebied",
            "indicator",
            "waarde",
            "waarde_tot",
            "ongeveer",
            "eenheid",
            "peildatum",
            "bron",
            "opmerking",
            "reden",
        )
        labels = {
            "gebied": _("Waarover gaat het cijfer?"),
            "indicator": _("Wat is er geteld of gemeten?"),
            "ongeveer": _("Voorbehoud"),
            "eenheid": _("Eenheid"),
            "peildatum": _("Peildatum"),
            "bron": _("Bron"),
            "opmerking": _("Opmerking"),
            "reden": _("Waarom verandert dit cijfer?"),
        }
        help_texts = {
            "indicator": _("Gebruik hetzelfde woord als bij andere wijken, dan staan ze naast elkaar."),
            "ongeveer": _("Een woord dat voor het getal komt: ongeveer, ca. of ruim."),
            "eenheid": _("Bijvoorbeeld personen, procent of euro."),
            "peildatum": _("Een jaar of een dag. Staat het er niet bij, schrijf dan: niet vermeld."),
            "reden": _("De oude waarde blijft bewaard."),
        }
        error_messages = {
            "gebied": {"required": _("Kies waarover het cijfer gaat")},
            "indicator": {"required": _("Vul in wat er geteld of gemeten is")},
            "eenheid": {"required": _("Vul de eenheid in")},
            "peildatum": {"required": _("Vul de peildatum in, of: niet vermeld")},
            "bron": {"required": _("Vul in waar het cijfer vandaan komt")},
            "reden": {"required": _("Vul in waarom dit cijfer verandert")},
        }

    def __init__(self, *args: Any, gebruiker: Gebruiker, wijk: str = "", **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        mag = werkgebied(gebruiker, CIJFERAARS)
        gebieden = Gebied.objects.defer("omtrek").order_by("naam")
        if not mag.alle:
            gebieden = gebieden.filter(wijk__in=mag.wijken)
        veld: Any = self.fields["gebied"]
        veld.queryset = gebieden
        op_soort = sorted(gebieden.select_related("wijk"), key=lambda g: VOLGORDE.index(Gebiedsoort(g.soort)))
        veld.choices = groepeer(
            ((g.get_soort_display(), g.pk, g.naam) for g in op_soort), str(_("Kies een gebied"))
        )
        if wijk and not self.initial.get("gebied"):
            self.initial["gebied"] = next((g.pk for g in op_soort if g.wijk and g.wijk.code == wijk), None)
        if self.instance.pk is None:
            del self.fields["reden"]
        else:
            self.initial["reden"] = ""
            self.fields["reden"].required = True
        rest = [n for n in ("eenheid", "peildatum", "bron", "opmerking", "reden") if n in self.fields]
        getallen = NaastElkaar("waarde", "waarde_tot")
        self.helper = Opmaak(
            self,
            "gebied",
            "indicator",
            getallen,
            "ongeveer",
            *rest,
            knop=str(_("Cijfer opslaan")),
            actiebalk=True,
        )

    def gegevens(self) -> Cijfergegevens:
        """Return the filled-in values."""
        return Cijfergegevens(**{naam: waarde for naam, waarde in self.invoer().items() if naam != "reden"})

    @property
    def reden(self) -> str:
        """The reason of a correction; empty for a new figure."""
        return str(self.cleaned_data.get("reden", ""))
