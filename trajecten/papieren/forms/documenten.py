"""Forms of documents, and of the documents and checks of Vormgeven (DOMEIN 5.1 and 5.2)."""

import datetime as dt
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from inburgeraars.models import Document, Documentsoort, Documentzicht
from inburgeraars.services.documenten import Documentgegevens
from kern.bestanden.formulier import MetBestandveld
from kern.formulieren import Formulier, MetSleutel, Onthul, Opmaak
from kern.klok import vandaag
from kern.versieformulier import MetVersieveld
from kern.widgets import Chips, Datum
from trajecten.papieren.enums import Controlestand
from trajecten.papieren.models import Controle, Controlesoort
from trajecten.papieren.services.controles import Controlegegevens


class Documentvelden(forms.Form):
    """Mixin: kind, name, day and visibility of a document."""

    soort = forms.ModelChoiceField(
        label=gettext_lazy("Wat is het?"),
        queryset=Documentsoort.objects.none(),
        empty_label=gettext_lazy("Maak een keuze"),
        error_messages={"required": gettext_lazy("Kies wat het is")},
    )
    naam = forms.CharField(
        label=gettext_lazy("Hoe heet het?"),
        max_length=120,
        required=False,
        help_text=gettext_lazy("Vul je niets in? Dan krijgt het document de naam van de soort."),
    )
    datum = forms.DateField(
        label=gettext_lazy("Datum op het document"),
        initial=vandaag,
        widget=Datum(),
        error_messages={"required": gettext_lazy("Vul de datum in")},
    )
    gevoelig = forms.BooleanField(
        label=gettext_lazy("Alleen voor mij, mijn vervanger en de teamleider"),
        required=False,
        help_text=gettext_lazy(
            "Een identiteitsbewijs, een medische verklaring en stukken over geld zijn dat altijd."
        ),
    )

    def kies_soorten(self, nu: Documentsoort | None = None) -> None:
        """Offer the kinds in use, and the current kind of the document."""
        soorten = Documentsoort.objects.te_kiezen(nu.pk if nu else None)
        self.fields["soort"].queryset = soorten  # type: ignore[attr-defined]
        self.fields["soort"].label_from_instance = capfirst  # type: ignore[attr-defined]

    def clean_datum(self) -> dt.date:
        """Refuse a day in the future."""
        datum: dt.date = self.cleaned_data["datum"]
        if datum > vandaag():
            raise ValidationError(_("Deze dag is nog niet geweest. Vul de dag in die op het document staat"))
        return datum

    def gegevens(self) -> Documentgegevens:
        """Return the input for the service; without a name the document gets that of its kind."""
        schoon = self.cleaned_data
        return Documentgegevens(
            soort=schoon["soort"],
            naam=schoon["naam"] or capfirst(schoon["soort"].naam),
            datum=schoon["datum"],
            gevoelig=schoon["gevoelig"],
        )


class DocumentForm(MetBestandveld, MetSleutel, Documentvelden, Formulier):
    """A new document."""

    field_order = ("bestand", "soort", "naam", "datum", "gevoelig")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.kies_soorten()
        self.helper = Opmaak(
            self,
            "bestand",
            "soort",
            "naam",
            "datum",
            "gevoelig",
            knop=_("Toevoegen"),
            bezig=_("Bezig met versturen"),
            actiebalk=True,
            later=False,
        )


class DocumentWijzigForm(MetVersieveld, MetSleutel, Documentvelden, Formulier):
    """The changed kind, name, day and visibility of a document."""

    veld_van = {"zicht": "gevoelig"}

    def __init__(self, *args: Any, document: Document, **kwargs: Any) -> None:
        nu = {"soort": document.soort, "naam": document.naam, "datum": document.datum}
        gevoelig = document.zicht == Documentzicht.GEVOELIG
        initial = nu | {"gevoelig": gevoelig, "versie": document.versie}
        super().__init__(*args, initial=initial, **kwargs)
        self.kies_soorten(document.soort)
        self.helper = Opmaak(self, "soort", "naam", "datum", "gevoelig", actiebalk=True, later=False)


class VerwijderForm(MetSleutel, Formulier):
    """Removing a document."""

    reden = forms.CharField(
        label=gettext_lazy("Waarom moet het weg?"),
        max_length=200,
        help_text=gettext_lazy("Dit blijft in het dossier staan."),
        error_messages={"required": gettext_lazy("Vul in waarom het weg moet")},
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.helper = Opmaak(self, "reden", knop=_("Verwijderen"), actiebalk=True)


class ControleForm(MetVersieveld, MetSleutel, Formulier):
    """The state of a document or check of Vormgeven.

    Args:
        soort: the kind of document or check.
        controle: the recorded state; None when nothing is recorded yet.
        documenten: those of the dossier within sight.
    """

    stand = forms.TypedChoiceField(
        label=gettext_lazy("Hoe staat het ermee?"),
        choices=[
            (s.value, s.label) for s in (Controlestand.GEDAAN, Controlestand.NIET_NODIG, Controlestand.OPEN)
        ],
        widget=Chips(),
        coerce=Controlestand,
        error_messages={"required": gettext_lazy("Kies hoe het ermee staat")},
    )
    gedaan_op = forms.DateField(label=gettext_lazy("Gedaan op"), required=False, widget=Datum())
    kenmerk = forms.CharField(label=gettext_lazy("Kenmerk"), max_length=60, required=False)
    document = forms.ModelChoiceField(
        label=gettext_lazy("Document"),
        queryset=Document.objects.none(),
        required=False,
        empty_label=gettext_lazy("geen document"),
        help_text=gettext_lazy("Staat het in het dossier, kies het dan hier."),
    )
    reden = forms.CharField(label=gettext_lazy("Waarom is het niet nodig?"), max_length=200, required=False)

    def __init__(
        self,
        *args: Any,
        soort: Controlesoort,
        controle: Controle | None,
        documenten: QuerySet[Document],
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, initial=_stand_van(controle), **kwargs)
        self.fields["document"].queryset = documenten  # type: ignore[attr-defined]
        self.fields["document"].label_from_instance = lambda d: d.naam  # type: ignore[attr-defined]
        gedaan = ["gedaan_op", "kenmerk", "document"]
        if not soort.met_kenmerk and not (controle and controle.kenmerk):
            del self.fields["kenmerk"]
            gedaan.remove("kenmerk")
        if not documenten.exists():
            del self.fields["document"]
            gedaan.remove("document")
        self.helper = Opmaak(
            self,
            "stand",
            Onthul(*gedaan, bij="stand", waarde=Controlestand.GEDAAN),
            Onthul("reden", bij="stand", waarde=Controlestand.NIET_NODIG),
            actiebalk=True,
            stil=("gedaan_op", "reden"),
        )

    def gegevens(self) -> Controlegegevens:
        """Return the input; the service refuses combinations that do not go together."""
        schoon = self.cleaned_data
        return Controlegegevens(
            stand=schoon["stand"],
            gedaan_op=schoon["gedaan_op"],
            kenmerk=schoon.get("kenmerk", ""),
            document=schoon.get("document"),
            reden=schoon["reden"],
        )


def _stand_van(controle: Controle | None) -> dict[str, Any]:
    """Return the initial values of the form: done today, unless something else was recorded."""
    if controle is None:
        return {"stand": Controlestand.GEDAAN, "gedaan_op": vandaag(), "versie": 0}
    return {
        "stand": controle.stand,
        "gedaan_op": controle.gedaan_op or vandaag(),
        "kenmerk": controle.kenmerk,
        "document": controle.document_id,
        "reden": controle.reden,
        "versie": controle.versie,
    }
