"""The form for a new version of the ladder: all twelve treden, filled in with the current descriptions."""

from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from kern.formulieren import Formulier, MetSleutel, Opmaak, Vouwrij, Vouwrijen
from kern.klok import vandaag
from kern.ladder import Pijler
from kern.widgets import Datum
from participatie.models import Ladderversie
from participatie.scoring import SCORES, plek_van
from participatie.services.ladder import Tredetekst

DELEN = ("titel", "omschrijving", "voorbeelden")


def _velden_van(score: int) -> dict[str, forms.Field]:
    lang = forms.Textarea(attrs={"rows": 3})
    return {
        f"titel_{score}": forms.CharField(
            label=_("Titel"),
            max_length=80,
            error_messages={"required": _("Geef score %d een titel") % score},
        ),
        f"omschrijving_{score}": forms.CharField(
            label=_("Waaraan zie je het?"),
            max_length=600,
            widget=lang,
            error_messages={"required": _("Beschrijf score %d") % score},
        ),
        f"voorbeelden_{score}": forms.CharField(
            label=_("Voorbeelden"), max_length=600, required=False, widget=lang
        ),
    }


class LadderForm(MetSleutel, Formulier):
    """A new version of the ladder.

    Args:
        huidig: the current version; None when there is none yet.
        concept: the URL that its draft is sent to.
    """

    van = forms.DateField(
        label=gettext_lazy("Geldt vanaf"),
        widget=Datum(),
        initial=vandaag,
        help_text=gettext_lazy("Vandaag of later. Metingen van ervoor houden de oude beschrijving."),
    )
    toelichting = forms.CharField(
        label=gettext_lazy("Wat verandert er, en waarom?"),
        max_length=300,
        error_messages={"required": gettext_lazy("Vul in wat er verandert en waarom")},
    )
    voorstel = forms.BooleanField(
        label=gettext_lazy("Dit is nog een voorstel"),
        required=False,
        help_text=gettext_lazy("Dat staat er dan bij, overal waar de treden staan."),
    )

    def __init__(
        self, *args: Any, huidig: Ladderversie | None = None, concept: str = "", **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        titels: dict[int, str] = {}
        for score in SCORES:
            self.fields.update(_velden_van(score))
        for trede in huidig.treden.all() if huidig else ():
            titels[trede.score] = trede.titel
            self.initial.update({f"{deel}_{trede.score}": getattr(trede, deel) for deel in DELEN})
        self.helper = Opmaak(
            self,
            "van",
            "toelichting",
            "voorstel",
            *(self._pijler(pijler, titels) for pijler in Pijler),
            knop=_("Nieuwe versie opslaan"),
            actiebalk=True,
            later=False,
            concept=concept,
        )

    @staticmethod
    def _pijler(pijler: Pijler, titels: dict[int, str]) -> Vouwrijen:
        return Vouwrijen(
            _("Pijler %(nummer)d, %(wanneer)s") % {"nummer": pijler.value, "wanneer": pijler.label},
            *(
                Vouwrij(
                    _("Score %(score)d: %(titel)s") % {"score": s, "titel": titels.get(s, "")},
                    *(f"{deel}_{s}" for deel in DELEN),
                )
                for s in SCORES
                if plek_van(s)[0] == pijler
            ),
        )

    def teksten(self) -> dict[int, Tredetekst]:
        """Return the twelve descriptions, by score."""
        return {
            score: Tredetekst(**{deel: self.cleaned_data[f"{deel}_{score}"] for deel in DELEN})
            for score in SCORES
        }
