"""Correcting a contact of one's own: the same fields, and a reason that is always required."""

import datetime as dt
from typing import Any, ClassVar

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from gebruikers.models import Gebruiker
from kern.datumvelden import eis_dag_kan_kloppen
from kern.formulieren import Formulier, MetSleutel, NaastElkaar, Opmaak
from kern.versie import Ondertussen
from kern.versieformulier import MetVersieveld
from kern.widgets import Datum, Keuzekaarten, Tijd
from trajecten.bezoek.forms.collega import Collegaveld
from trajecten.bezoek.forms.contact import LANGSTE
from trajecten.contact.enums import Contactsoort, Resultaat, Waaromelders
from trajecten.contact.models import Contactmoment, Verslag
from trajecten.contact.services.verbeteren import Verbetering
from trajecten.kader.forms.velden import Taalvelden


class VerbeterForm(MetVersieveld, MetSleutel, Taalvelden, Collegaveld, Formulier):
    """The correction of a contact.

    Args:
        verslag: the current report, with its contact.
        gebruiker: the user who corrects it.
        concept: the URL that its draft is sent to.
    """

    # The form has no field for another reason: there is nothing to choose.
    veld_van: ClassVar[dict[str, str]] = {"correctiereden": ""}

    contact_versie = forms.IntegerField(widget=forms.HiddenInput)
    reden = forms.CharField(
        label=gettext_lazy("Waarom verbeter je dit?"),
        max_length=200,
        help_text=gettext_lazy("Wat er eerst stond, blijft te lezen bij ‘Eerdere versies’."),
        error_messages={"required": gettext_lazy("Vul in waarom je dit verbetert")},
    )
    datum = forms.DateField(label=gettext_lazy("Datum"), widget=Datum())
    tijd = forms.TimeField(label=gettext_lazy("Tijd"), required=False, widget=Tijd())
    minuten = forms.IntegerField(
        label=gettext_lazy("Minuten"),
        min_value=1,
        max_value=LANGSTE,
        help_text=gettext_lazy("Van het hele contact, ook als het voor meer mensen telt."),
    )
    resultaat = forms.ChoiceField(label=gettext_lazy("Hoe ging het?"), required=False)
    waarom_elders = forms.ChoiceField(
        label=gettext_lazy("Waarom niet in de wijk?"), choices=Waaromelders.choices, widget=forms.RadioSelect
    )
    aanwezig = forms.CharField(
        label=gettext_lazy("Wie waren er nog meer bij?"), required=False, max_length=300
    )
    tekst = forms.CharField(
        label=gettext_lazy("Wat is besproken?"),
        required=False,
        max_length=20_000,
        widget=forms.Textarea(attrs={"rows": 6}),
    )
    kansen = forms.CharField(
        label=gettext_lazy("Welke kansen zie je?"),
        required=False,
        max_length=5_000,
        widget=forms.Textarea(attrs={"rows": 3}),
    )

    def __init__(
        self, *args: Any, verslag: Verslag, gebruiker: Gebruiker, concept: str = "", **kwargs: Any
    ) -> None:
        contact = verslag.contactmoment
        nu = {n: getattr(verslag, n) for n in ("versie", *Verbetering.VAN_VERSLAG)}
        nu |= {n: getattr(contact, n) for n in ("datum", "tijd", "minuten", "samen_met")} | {
            "contact_versie": contact.versie
        }
        super().__init__(*args, initial=nu, **kwargs)
        self.verslag = verslag
        self.zet_collegas_van(gebruiker, contact.samen_met)
        soort = Contactsoort(contact.soort)
        keuzes = [(r.value, str(r.label)) for r in soort.resultaten]
        self.fields["resultaat"].widget = Keuzekaarten(choices=keuzes)
        self.fields["resultaat"].choices = keuzes  # type: ignore[attr-defined]
        weg: tuple[str, ...] = () if len(keuzes) > 1 else ("resultaat",)
        weg += () if soort == Contactsoort.HUISBEZOEK else ("aanwezig", "kansen")
        weg += () if soort == Contactsoort.ELDERS else ("waarom_elders",)
        weg += () if soort.persoonlijk else ("samen_met",)
        for naam in weg:
            self.fields.pop(naam, None)
        self.helper = Opmaak(
            self,
            "reden",
            NaastElkaar("datum", "tijd"),
            *(
                n
                for n in ("resultaat", "minuten", "samen_met", "waarom_elders", "aanwezig")
                if n in self.fields
            ),
            NaastElkaar("taal", "tolk"),
            *(n for n in ("tekst", "kansen") if n in self.fields),
            knop=_("Verbetering opslaan"),
            actiebalk=True,
            later=False,
            concept=concept,
        )

    def versieveld(self, fout: Ondertussen) -> str:
        """Return the version field of the row that was changed: the report, or the contact."""
        return "contact_versie" if isinstance(fout.rij, Contactmoment) else "versie"

    def clean_datum(self) -> dt.date:
        """Accept the recorded day; refuse any other in the future or more than a year ago."""
        datum: dt.date = self.cleaned_data["datum"]
        return datum if datum == self.verslag.datum else eis_dag_kan_kloppen(datum)

    def verbetering(self) -> Verbetering:
        """Return the input for the service."""
        schoon = self.cleaned_data
        return Verbetering(
            datum=schoon["datum"],
            tijd=schoon["tijd"],
            minuten=schoon["minuten"],
            samen_met=schoon.get("samen_met"),
            resultaat=Resultaat(schoon.get("resultaat") or self.verslag.resultaat),
            aanwezig=schoon.get("aanwezig", self.verslag.aanwezig),
            taal=schoon["taal"],
            tolk=schoon["tolk"],
            tekst=schoon["tekst"],
            kansen=schoon.get("kansen", self.verslag.kansen),
            waarom_elders=schoon.get("waarom_elders", self.verslag.waarom_elders),
            reden=schoon["reden"],
        )
