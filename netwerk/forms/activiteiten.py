"""Adding and changing an activiteit."""

from typing import Any, ClassVar

from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from gebruikers.models import Gebruiker
from kern.formulieren import Opmaak
from kern.ladder import Trede
from kern.widgets import Chips
from netwerk.forms.basis import NetwerkFormulier
from netwerk.models import Activiteit
from netwerk.permissions import netwerkgebied
from netwerk.querysets import op_naam
from netwerk.services.activiteiten import Activiteitgegevens
from wijken.models import Organisatie, Wijk


class ActiviteitForm(NetwerkFormulier):
    """An activiteit in one of the user's wijken; for the whole municipality only when the user works in all of it."""

    bij_veld: ClassVar[dict[str, str]] = {
        "activiteit_naam_bij_organisatie": "naam",
        "activiteit_trede": "vanaf_trede",
    }

    class Meta:
        model = Activiteit
        fields = (
            "naam",
            "soort",
            "organisatie",
            "wijk",
            "capaciteit",
            "vanaf_trede",
            "wanneer",
            "vraagt",
            "geeft",
            "actief",
        )
        widgets = {"vanaf_trede": Chips}
        labels = {
            "naam": _("Naam"),
            "soort": _("Soort activiteit"),
            "organisatie": _("Organisatie"),
            "wijk": _("Wijk"),
            "capaciteit": _("Hoeveel plaatsen zijn er?"),
            "vanaf_trede": _("Vanaf welke trede past het?"),
            "wanneer": _("Wanneer is het?"),
            "vraagt": _("Wat vraagt het van mensen?"),
            "geeft": _("Wat hebben mensen eraan?"),
            "actief": _("Loopt nu"),
        }
        help_texts = {
            "naam": _("Zet er geen naam van een persoon in: deze naam staat ook in rapporten."),
            "capaciteit": _(
                "Hoeveel mensen er tegelijk kunnen meedoen. Laat dit leeg als er geen maximum is."
            ),
            "wanneer": _("Bijvoorbeeld: dinsdag van 10 tot 12 uur."),
        }
        error_messages = {
            "naam": {"required": _("Vul de naam van de activiteit in")},
            "soort": {"required": _("Kies wat voor activiteit het is")},
            "organisatie": {"required": _("Kies de organisatie")},
            "wijk": {"required": _("Kies de wijk")},
            "vanaf_trede": {"required": _("Kies vanaf welke trede het past")},
        }

    def __init__(self, *args: Any, gebruiker: Gebruiker, wijk: str = "", **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        gebied = netwerkgebied(gebruiker)
        wijken = list(Wijk.objects.all() if gebied.alle else Wijk.objects.filter(pk__in=gebied.wijken))
        veld: Any = self.fields["wijk"]
        veld.queryset = Wijk.objects.filter(pk__in=[w.pk for w in wijken])
        veld.required = not gebied.alle
        veld.help_text = ""
        if gebied.alle:
            veld.empty_label = _("De hele gemeente")
        else:
            veld.empty_label = None if len(wijken) == 1 else _("Kies een wijk")
        if not self.initial.get("wijk"):
            self.initial["wijk"] = next((w.pk for w in wijken if w.code == wijk), None)
        organisaties: Any = self.fields["organisatie"]
        organisaties.queryset = op_naam(
            Organisatie.objects.filter(Q(actief=True) | Q(pk=self.instance.organisatie_id))
        )
        organisaties.empty_label = _("Kies een organisatie")
        self.fields["vanaf_trede"].choices = Trede.choices  # type: ignore[attr-defined]
        if self.instance.pk is None:
            del self.fields["actief"]
        namen = [naam for naam in self.fields if naam != "sleutel"]
        self.helper = Opmaak(
            self,
            *namen,
            knop=str(_("Activiteit opslaan")),
            actiebalk=True,
            stil=("wijk",) if gebied.alle else (),
        )

    def gegevens(self) -> Activiteitgegevens:
        """Return the filled-in values."""
        return Activiteitgegevens(**self.invoer())
