"""The form above the list with its parameters in the URL, and the forms of what is done about people in it."""

import datetime as dt
from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from dagwerk.signaallijst.keuze import AANDACHT, ALLE_KOLOMMEN, Kolom, Signaalkeuze, Signaalmens, Volgorde
from gebruikers.enums import Rol
from gebruikers.kolommen import lees_kolommen
from gebruikers.models import Aanstelling, Gebruiker
from inburgeraars.models import Inburgeraar
from kern.formulieren import Formulier, MetSleutel, NaastElkaar, Opmaak
from kern.getypt import lees_sleutel
from kern.klok import vandaag
from kern.widgets import Datum
from trajecten.bezoek.forms.planning import Planvelden
from trajecten.taken.vragen import LANGSTE
from vinden.personen.vast_contact import GEEN, NIEMAND, lees_contact
from wijken.models import Wijk

WEEK = dt.timedelta(days=7)
"""How long an answer may take, unless another day is chosen."""
VIER_WEKEN = dt.timedelta(weeks=4)
"""For how long something lies aside, unless another day is chosen."""


class Signaalfilter(Formulier):
    """The filters of the list, but for the reason, which has chips. Unknown values in a URL are left out.

    Args:
        wijken: those that can be chosen.
        mensen: the people of the wijk in the URL, whose fixed contacts can be chosen.
    """

    wijk = forms.ChoiceField(label=gettext_lazy("Wijk"), required=False)
    medewerker = forms.ChoiceField(label=gettext_lazy("Vast contact"), required=False)
    volgorde = forms.ChoiceField(
        label=gettext_lazy("Volgorde"), choices=Volgorde.choices, required=False, initial=Volgorde.ERGSTE
    )
    regel = forms.CharField(required=False, widget=forms.HiddenInput)
    opzij = forms.BooleanField(required=False, widget=forms.HiddenInput)
    kolommen = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(self, data: Mapping[str, Any], *, wijken: list[Wijk], mensen: Iterable[Signaalmens]) -> None:
        super().__init__({"volgorde": Volgorde.ERGSTE} | dict(data.items()))
        self._wijken = {str(wijk.pk): wijk for wijk in wijken}
        namen = {str(m.contact): m.contact_naam for m in mensen if m.contact != NIEMAND}
        self._kies("wijk", [("", _("Alle wijken")), *((pk, w.naam) for pk, w in self._wijken.items())])
        self._kies(
            "medewerker",
            [
                ("", _("Iedereen")),
                *sorted((namen | self._gekozen(namen)).items(), key=lambda keuze: keuze[1]),
                (GEEN, _("Niemand: zonder vast contact")),
            ],
        )
        self.helper = Opmaak(
            self,
            "wijk",
            "medewerker",
            "volgorde",
            "regel",
            methode="get",
            weergave="filter",
            knop=_("Tonen"),
            knop_soort="omlijnd",
            id="filter",
        )

    def _kies(self, naam: str, keuzes: list[tuple[str, str]]) -> None:
        self.fields[naam].choices = keuzes  # type: ignore[attr-defined]

    def _gekozen(self, namen: dict[str, str]) -> dict[str, str]:
        """Return the coordinator in the URL when none of its people asks attention; nobody else is named by number."""
        gevraagd = str(self.data.get("medewerker") or "")
        if gevraagd in namen or not lees_sleutel(gevraagd):
            return {}
        ooit = Aanstelling.objects.met_rol(Rol.TRAJECTCOORDINATOR).order_by()
        anders = Gebruiker.objects.filter(
            pk=lees_sleutel(gevraagd), pk__in=ooit.values("gebruiker")
        ).order_by("pk")
        return {str(g.pk): g.naam for g in anders}

    @cached_property
    def keuze(self) -> Signaalkeuze:
        """The choice, from the valid values."""
        self.is_valid()
        schoon = {naam: waarde for naam, waarde in self.cleaned_data.items() if waarde}
        return Signaalkeuze(
            wijk=self._wijken.get(schoon.get("wijk", "")),
            medewerker=lees_contact(schoon.get("medewerker")),
            regel=next((regel.value for regel in AANDACHT if regel == schoon.get("regel")), ""),
            volgorde=schoon.get("volgorde", Volgorde.ERGSTE),
            opzij=schoon.get("opzij", False),
            kolommen=lees_kolommen(schoon.get("kolommen", ""), Kolom, ALLE_KOLOMMEN),
        )


class OverMensen(MetSleutel, Formulier):
    """What is done about one person, or about all who were ticked.

    Args:
        mensen: within sight, and chosen.
    """

    persoon = forms.TypedMultipleChoiceField(
        coerce=int,
        widget=forms.MultipleHiddenInput,
        error_messages={"required": gettext_lazy("Kies eerst een of meer mensen in de lijst")},
    )

    helper: Opmaak

    def __init__(self, *args: Any, mensen: Iterable[Inburgeraar], **kwargs: Any) -> None:
        gekozen = [(mens.pk, mens.naam) for mens in mensen]
        super().__init__(*args, initial={"persoon": [pk for pk, _naam in gekozen]}, **kwargs)
        self.fields["persoon"].choices = gekozen  # type: ignore[attr-defined]


class VraagForm(OverMensen):
    """A question to the fixed contact of each; `wat` is what it begins with."""

    wat = forms.CharField(
        label=gettext_lazy("Wat wil je weten?"),
        max_length=LANGSTE,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=gettext_lazy(
            "Het vaste contact leest dit op Mijn dag en in het dossier, en schrijft een antwoord."
        ),
        error_messages={"required": gettext_lazy("Schrijf op wat je wilt weten")},
    )
    uiterlijk = forms.DateField(
        label=gettext_lazy("Wanneer wil je uiterlijk antwoord?"),
        widget=Datum(),
        error_messages={"required": gettext_lazy("Kies uiterlijk wanneer")},
    )

    def __init__(self, *args: Any, wat: str = "", **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["wat"].initial = wat
        self.fields["uiterlijk"].initial = vandaag() + WEEK
        self.helper = Opmaak(
            self, "wat", "uiterlijk", knop=_("Vraag stellen"), bezig=_("Bezig"), actiebalk=True, later=False
        )


class BezoekForm(OverMensen, Planvelden):
    """A visit of the fixed contact of one person."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["wat"].label, self.fields["tijd"].help_text = _("Waarvoor?"), _("Mag leeg blijven.")
        self.helper = Opmaak(
            self, NaastElkaar("datum", "tijd"), "wat", knop=_("Plannen"), actiebalk=True, later=False
        )


class OpzijForm(OverMensen):
    """Laying aside what asks attention about each, until a day."""

    tot = forms.DateField(
        label=gettext_lazy("Tot wanneer?"),
        widget=Datum(),
        help_text=gettext_lazy("Op deze dag komt het terug in de lijst. Hoogstens drie maanden verder."),
        error_messages={"required": gettext_lazy("Kies tot wanneer")},
    )
    reden = forms.CharField(
        label=gettext_lazy("Waarom kan dit wachten?"),
        max_length=200,
        help_text=gettext_lazy("Bijvoorbeeld: wacht op opvang. Het vaste contact leest dit in het dossier."),
        error_messages={"required": gettext_lazy("Vul in waarom dit kan wachten")},
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["tot"].initial = vandaag() + VIER_WEKEN
        self.helper = Opmaak(self, "tot", "reden", knop=_("Opzij leggen"), actiebalk=True, later=False)


class TerugForm(OverMensen):
    """Putting back what lies aside about each."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.helper = Opmaak(self, knop=_("Terugleggen"), actiebalk=True, later=False)
