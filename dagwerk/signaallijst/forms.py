"""The form above the list, and its parameters in the URL."""

from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from dagwerk.signaallijst.keuze import AANDACHT, Signaalkeuze, Signaalmens, Volgorde
from gebruikers.enums import Rol
from gebruikers.models import Aanstelling, Gebruiker
from kern.formulieren import Formulier, Opmaak
from vinden.personen.lijstkeuze import NIEMAND
from wijken.models import Wijk

GEEN = "niemand"
"""In the URL: there is no fixed contact."""


class Signaalfilter(Formulier):
    """The filters of the list. Unknown values in a URL are left out, so that an old link still opens.

    Args:
        wijken: those that can be chosen.
        mensen: the people of the wijk in the URL, whose fixed contacts can be chosen.
    """

    wijk = forms.ChoiceField(label=gettext_lazy("Wijk"), required=False)
    medewerker = forms.ChoiceField(label=gettext_lazy("Vast contact"), required=False)
    volgorde = forms.ChoiceField(
        label=gettext_lazy("Volgorde"), choices=Volgorde.choices, required=False, initial=Volgorde.ERGSTE
    )
    regel = forms.ChoiceField(
        choices=[(regel.value, regel.label) for regel in AANDACHT], required=False, widget=forms.HiddenInput
    )

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
        if gevraagd in namen or not (gevraagd.isascii() and gevraagd.isdigit() and len(gevraagd) < 19):  # noqa: PLR2004  digits of a bigint
            return {}
        ooit = Aanstelling.objects.met_rol(Rol.TRAJECTCOORDINATOR).order_by()
        anders = Gebruiker.objects.filter(pk=int(gevraagd), pk__in=ooit.values("gebruiker")).order_by("pk")
        return {str(g.pk): g.naam for g in anders}

    @cached_property
    def keuze(self) -> Signaalkeuze:
        """The choice, from the valid values."""
        self.is_valid()
        schoon = {naam: waarde for naam, waarde in self.cleaned_data.items() if waarde}
        wie = schoon.get("medewerker")
        return Signaalkeuze(
            wijk=self._wijken.get(schoon.get("wijk", "")),
            medewerker=NIEMAND if wie == GEEN else int(wie) if wie else None,
            regel=schoon.get("regel", ""),
            volgorde=schoon.get("volgorde", Volgorde.ERGSTE),
        )
