"""The form at the door: only date and result are asked, and minutes when somebody spoke (DOMEIN 6)."""

import datetime as dt
from typing import Any

from django import forms
from django.utils.formats import date_format
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from gebruikers.models import Gebruiker
from inburgeraars.models import Inburgeraar
from kern.formulieren import (
    Deel,
    Formulier,
    MetSleutel,
    NaastElkaar,
    Onthul,
    Opmaak,
    Samenvatting,
)
from kern.getypt import lees_sleutels
from kern.klok import vandaag
from kern.widgets import Chips, ChipsMetVrij, Datum, Keuzekaarten, Tijd, Vinklijst
from kern.woorden import met_weekdag
from trajecten.bezoek.forms.collega import Collegaveld
from trajecten.bezoek.forms.vastleggen import Vastlegvelden
from trajecten.bezoek.forms.wie_erbij import Erbijvelden
from trajecten.bezoek.paneel_vorige import Vorigekeer
from trajecten.bezoek.services.invoer import Bezoek
from trajecten.contact.enums import Contactsoort, Resultaat
from trajecten.contact.models import GeplandBezoek
from trajecten.kader.forms.velden import Gesprekstaal

MINUTEN = (30, 45, 60, 90)
LANGSTE_BEZOEK = 8 * 60
OUDSTE = dt.timedelta(days=366)
IEMAND_THUIS = ("", Resultaat.GESPROKEN, Resultaat.WIL_NIET_NU)
"""The results that ask more than that nobody was at home; without an answer yet everything is shown."""


class Vervolg:
    """The quick answers about the next visit: the day of an afspraak, weeks from this one, a date, or not known yet."""

    AFSPRAAK, WEKEN_2, WEKEN_4, DATUM, NIET = "afspraak", "2", "4", "datum", "niet"
    KEUZES = (
        (AFSPRAAK, gettext_lazy("op de dag van de afspraak")),
        (WEKEN_2, gettext_lazy("over 2 weken")),
        (WEKEN_4, gettext_lazy("over 4 weken")),
        (DATUM, gettext_lazy("andere datum")),
        (NIET, gettext_lazy("nog niet")),
    )


class NogOpen(forms.MultipleChoiceField):
    """Ticks of which one may be no choice any more, since a colleague settled it meanwhile: that says nothing then."""

    def validate(self, value: list[str]) -> None:
        """Accept what was ticked; the service leaves out what is not open."""


class HuisbezoekForm(MetSleutel, Erbijvelden, Collegaveld, Vastlegvelden, Gesprekstaal, Formulier):
    """What happened at the door.

    Args:
        persoon: the person who was visited.
        gebruiker: the user who was there.
        kandidaten: the other persons it can count for.
        bekende_belemmeringen, mag_gevoelig: see `Vastlegvelden`.
        concept: the URL that drafts are sent to; empty for none.
        waar: the address shown beside the date; empty when none is known.
        vorige: what was said and agreed last time.
        gepland: the planned visit whose day and time are taken over.
    """

    nagekomen = NogOpen(
        label=gettext_lazy("Loopt nog (vink aan wat is nagekomen)"), required=False, widget=Vinklijst()
    )

    datum = forms.DateField(
        label=gettext_lazy("Datum"),
        initial=vandaag,
        widget=Datum(),
        error_messages={"required": gettext_lazy("Vul in wanneer je er was")},
    )
    tijd = forms.TimeField(label=gettext_lazy("Tijd"), required=False, widget=Tijd())
    resultaat = forms.ChoiceField(
        label=gettext_lazy("Hoe ging het?"),
        choices=[(r.value, r.label) for r in Contactsoort.HUISBEZOEK.resultaten],
        widget=Keuzekaarten(),
        error_messages={"required": gettext_lazy("Kies hoe het ging")},
    )
    minuten = forms.IntegerField(
        label=gettext_lazy("Hoe lang? (minuten)"),
        required=False,
        min_value=1,
        max_value=LANGSTE_BEZOEK,
        widget=ChipsMetVrij(
            choices=[(str(m), str(m)) for m in MINUTEN],
            vrij_attrs={"aria-label": gettext_lazy("andere duur in minuten")},
        ),
    )
    aanwezig = forms.CharField(
        label=gettext_lazy("Wie waren er nog meer bij?"),
        required=False,
        max_length=300,
        help_text=gettext_lazy("Voor wie het bezoek niet telt. Bijvoorbeeld: dochter Elif, buurvrouw Ria."),
    )
    tekst = forms.CharField(
        label=gettext_lazy("Wat is besproken?"),
        required=False,
        max_length=20_000,
        widget=forms.Textarea(attrs={"rows": 5}),
    )
    vervolg = forms.ChoiceField(
        label=gettext_lazy("Volgend contact"),
        choices=Vervolg.KEUZES,
        required=False,
        widget=Chips(),
    )
    vervolg_op = forms.DateField(label=gettext_lazy("Op welke datum?"), required=False, widget=Datum())
    vervolg_wat = forms.CharField(label=gettext_lazy("Wat ga je dan doen?"), required=False, max_length=300)

    def __init__(
        self,
        *args: Any,
        persoon: Inburgeraar,
        gebruiker: Gebruiker,
        concept: str = "",
        waar: str = "",
        vorige: Vorigekeer | None = None,
        gepland: GeplandBezoek | None = None,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, persoon=persoon, **kwargs)
        self.zet_taal_van(persoon)
        self.zet_collegas_van(gebruiker)
        self.waar, self.concept, self.vorige, self.gepland = waar, concept, vorige, gepland
        if gepland is not None:
            self.fields["datum"].initial, self.fields["tijd"].initial = gepland.datum, gepland.tijd
        self.dag_van_afspraak = vorige.eerste_dag if vorige else None
        if self.dag_van_afspraak:
            self.fields["vervolg"].choices = [  # type: ignore[attr-defined]
                (Vervolg.AFSPRAAK, date_format(self.dag_van_afspraak, "D j F").lower()),
                *Vervolg.KEUZES[1:],
            ]
            self.fields["vervolg"].widget.attrs["data-bekend"] = "ja"
            self.fields["vervolg"].help_text = _("%s is de dag van een afspraak.") % capfirst(
                met_weekdag(self.dag_van_afspraak)
            )
        loopt = vorige.loopt if vorige and vorige.van_mij else []
        nagekomen = self.fields["nagekomen"]
        nagekomen.choices = [(str(a.pk), a.wat) for a in loopt]  # type: ignore[attr-defined]
        nagekomen.widget.noten = {str(a.pk): a.regel for a in loopt}
        nagekomen.widget.telt = {str(a.pk): _("nagekomen") for a in loopt}

    @property
    def helper(self) -> Opmaak:
        """The layout; made when it is rendered, since a draft can have another date than today."""
        return Opmaak(
            self,
            Deel("trajecten/bezoek/partials/vorige_keer.html", *self._nagekomen()),
            Samenvatting(
                ", ".join(filter(None, (self._wanneer(), self.waar))),
                NaastElkaar("datum", "tijd"),
                icoon="calendar",
                noot=_("overgenomen uit je agenda") if self.gepland else "",
                open="datum" in self.errors if self.is_bound else False,
            ),
            "resultaat",
            Onthul("minuten", bij="resultaat", waarde=Resultaat.GESPROKEN),
            # Nobody at home asks no more than this.
            Onthul(self.deel_wie(), bij="resultaat", waarde=self._voor_wie()),
            *(n for n in ("samen_met",) if n in self.fields),
            Onthul(
                "aanwezig",
                self.deel_taal(),
                bij="resultaat",
                waarde=Resultaat.GESPROKEN,
            ),
            Onthul("tekst", bij="resultaat", waarde=IEMAND_THUIS),
            Onthul(*self.deel_teksten(), self.deel_vastleggen(), bij="resultaat", waarde=Resultaat.GESPROKEN),
            "vervolg",
            Onthul("vervolg_op", bij="vervolg", waarde=Vervolg.DATUM),
            "vervolg_wat",
            knop=_("Bezoek opslaan"),
            actiebalk=True,
            later=False,
            concept=self.concept,
        )

    def _nagekomen(self) -> tuple[str, ...]:
        return ("nagekomen",) if self.fields["nagekomen"].choices else ()  # type: ignore[attr-defined]

    def _voor_wie(self) -> tuple[str, ...]:
        """Return with which results is asked for whom it counts; an attempt can count for a housemate too."""
        return (*IEMAND_THUIS, Resultaat.NIEMAND_THUIS) if self.heeft_huisgenoten else IEMAND_THUIS

    def _wanneer(self) -> str:
        """Return the day and the time in the form, in words."""
        waarde = self["datum"].value()
        try:
            datum = waarde if isinstance(waarde, dt.date) else dt.date.fromisoformat(str(waarde))
        except ValueError:
            return str(waarde or "")
        woorden = met_weekdag(datum)
        dag = _("Vandaag, %s") % woorden if datum == vandaag() else woorden
        tijd = self["tijd"].value()
        if not tijd:
            return dag
        uur = f"{tijd:%H.%M}" if isinstance(tijd, dt.time) else str(tijd).replace(":", ".")
        return _("%(dag)s om %(tijd)s uur") % {"dag": dag, "tijd": uur}

    def clean_datum(self) -> dt.date:
        """Refuse a day in the future, and one more than a year ago (probably a wrong year)."""
        datum: dt.date = self.cleaned_data["datum"]
        if datum > vandaag():
            raise forms.ValidationError(
                _(
                    "Deze dag is nog niet geweest. Kies vandaag of een eerdere dag."
                    " Vul de dag in waarop je er was"
                )
            )
        if datum < vandaag() - OUDSTE:
            raise forms.ValidationError(_("Dit is meer dan een jaar geleden. Klopt het jaar?"))
        return datum

    def clean(self) -> dict[str, Any]:
        """Require minutes when somebody was spoken to, and a date when that answer was chosen."""
        schoon = super().clean() or self.cleaned_data
        gesproken = schoon.get("resultaat") == Resultaat.GESPROKEN
        if gesproken and "minuten" not in self.errors and not schoon.get("minuten"):
            self.add_error("minuten", _("Kies hoe lang het duurde"))
        self._eis_vervolg_kan()
        if gesproken:
            self.eis_teksten_horen_bij_iemand()
            self.eis_bijzonderheden_kloppen()
        return schoon

    def _eis_vervolg_kan(self) -> None:
        """Require a day still to come for the next contact, when one was chosen."""
        schoon = self.cleaned_data
        al_geweest = _("Deze dag is al geweest. Kies een dag die nog komt")
        match schoon.get("vervolg"):
            case Vervolg.DATUM if "vervolg_op" not in self.errors:
                if not schoon.get("vervolg_op"):
                    self.add_error("vervolg_op", _("Vul een datum in voor het volgende contact"))
                elif schoon["vervolg_op"] < vandaag():
                    self.add_error("vervolg_op", al_geweest)
            case Vervolg.AFSPRAAK if "afspraak_uiterlijk" not in self.errors:
                dag = self._dag_van_afspraak()
                if dag is None:
                    self.add_error("vervolg", _("Vul bij Afspraken een datum in, of kies een andere dag"))
                elif dag < vandaag():
                    self.add_error("vervolg", al_geweest)

    def _dag_van_afspraak(self) -> dt.date | None:
        """Return the day of the afspraak that was made now, else of the first that runs."""
        schoon = self.cleaned_data
        gemaakt = schoon.get("afspraak_uiterlijk") if schoon.get("resultaat") == Resultaat.GESPROKEN else None
        return gemaakt or self.dag_van_afspraak

    def bezoek(self) -> Bezoek:
        """Return the input for the service."""
        schoon = self.cleaned_data
        gesproken = schoon["resultaat"] == Resultaat.GESPROKEN
        return Bezoek(
            datum=schoon["datum"],
            tijd=schoon["tijd"],
            resultaat=Resultaat(schoon["resultaat"]),
            minuten=schoon["minuten"] if gesproken else None,
            ook=self.deelverslagen(),
            aanwezig=schoon["aanwezig"] if gesproken else "",
            samen_met=schoon.get("samen_met"),
            **(self.gesproken_taal() if gesproken else {}),
            tekst=schoon["tekst"],
            nagekomen=tuple(lees_sleutels(schoon["nagekomen"])),
            vervolg_op=self._vervolg_op(),
            vervolg_wat=schoon["vervolg_wat"],
            **(self.bijzonderheden() if gesproken else {}),
        )

    def _vervolg_op(self) -> dt.date | None:
        schoon = self.cleaned_data
        datum: dt.date | None = None
        match schoon["vervolg"]:
            case Vervolg.WEKEN_2 | Vervolg.WEKEN_4 as weken:
                datum = schoon["datum"] + dt.timedelta(weeks=int(weken))
            case Vervolg.DATUM:
                datum = schoon["vervolg_op"]
            case Vervolg.AFSPRAAK:
                datum = self._dag_van_afspraak()
        return datum
