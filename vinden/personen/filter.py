"""The form above the list of people, and its parameters in the URL."""

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any
from urllib.parse import urlencode

from django import forms
from django.db.models import Q
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from gebruikers.enums import Rol
from gebruikers.kolommen import lees_kolommen
from gebruikers.models import Aanstelling, Gebruiker
from gebruikers.weergaven import MIJ
from inburgeraars.models import Doelgroep, Route, Vindroute
from inburgeraars.zoeken import LANGSTE_TERM
from kern.formulieren import Deel, Formulier, NaastElkaar, Opmaak, Vouwrij
from kern.getypt import lees_sleutels
from kern.widgets import Datum
from trajecten.normen.enums import Signaalregel
from trajecten.signalen.zichtbaar import REGELS
from trajecten.traject.enums import Stap
from vinden.personen.lijstkeuze import (
    DAGEN,
    GEEN_TRAJECT,
    KOLOMMEN,
    NAZORG,
    NIET_BEKEND,
    OPEN,
    OPMAAK,
    Kolom,
    Lijstkeuze,
    Sortering,
    zichtbare_wijken,
)
from vinden.personen.vast_contact import GEEN, lees_contact
from vinden.trechter import Trechterfase
from wijken.models import Wijk

FILTERS = "filters"
"""In the URL: the fields of the filters are rendered, which the list otherwise shows as one line."""
MEESTE_WEKEN = 520

_ALLE = gettext_lazy("Alle")
_TOON = {
    "vrij": ("route", Route.VRIJ),
    "gereserveerd": ("route", Route.GERESERVEERD),
    "geclaimd": ("route", Route.WIJKGERICHT),
    "mijn": ("contact", MIJ),
    **{str(stap): ("stap", stap) for stap in Stap},
}
"""What `toon` stands for in a URL: a bookmarked link, or a number of Mijn dag."""

_FASEN: list[tuple[str, Any]] = [
    (fase.value, gettext_lazy("vrij in het register") if fase == Trechterfase.VRIJ else fase.label)
    for fase in Trechterfase
]
"""The stages. "Vrij" is named in full, since the route "vrij" beside it says nothing about the register."""


_OP_DAG = {
    "contact_tot": gettext_lazy("laatste gesprek op of voor %s"),
    "bezocht_sinds": gettext_lazy("huisbezoek sinds %s"),
    "bezocht_tot": gettext_lazy("huisbezoek tot en met %s"),
    "gepland_tot": gettext_lazy("of een bezoek gepland tot en met %s"),
    "gestart_sinds": gettext_lazy("gestart sinds %s"),
    "in_stap_sinds": gettext_lazy("in deze stap sinds %s of langer"),
    "peildatum": gettext_lazy("zoals het was op %s"),
    "gereserveerd_tot": gettext_lazy("gereserveerd tot en met %s"),
    "begeleid_sinds": gettext_lazy("begeleid sinds %s"),
}
"""The words of a filter with a day."""


def _met_leeg(keuzes: Iterable[tuple[Any, Any]], leeg: Any = _ALLE) -> list[tuple[Any, Any]]:
    return [("", leeg), *keuzes]


def _stille_dag(label: Any) -> forms.DateField:
    """Return a field that a number of the caseload fills, and of which the form only shows that it narrows the list."""
    return forms.DateField(label=label, widget=forms.HiddenInput, required=False)


class Personenfilter(Formulier):
    """The filters of the list. Unknown values in a URL are left out, so that an old link still opens.

    Args:
        gebruiker: decides which wijken and colleagues can be chosen.
    """

    zoek = forms.CharField(
        label=gettext_lazy("Naam, adres, telefoon of geboortedatum"), max_length=LANGSTE_TERM, required=False
    )
    wijk = forms.ChoiceField(label=gettext_lazy("Woont in"), required=False)
    trajectwijk = forms.ChoiceField(label=gettext_lazy("Trajectwijk"), required=False)
    contact = forms.ChoiceField(label=gettext_lazy("Vast contact"), required=False)
    stap = forms.ChoiceField(
        label=gettext_lazy("Stap"),
        required=False,
        choices=_met_leeg(
            [
                (OPEN, gettext_lazy("Elk open traject")),
                *Stap.choices,
                (NAZORG, gettext_lazy("Nazorg")),
                (GEEN_TRAJECT, gettext_lazy("Geen open traject en geen nazorg")),
            ]
        ),
    )
    route = forms.ChoiceField(label=gettext_lazy("Route"), required=False, choices=_met_leeg(Route.choices))
    vindroute = forms.ChoiceField(
        label=gettext_lazy("Gevonden via"), required=False, choices=_met_leeg(Vindroute.choices)
    )
    doelgroep = forms.ChoiceField(
        label=gettext_lazy("Doelgroep"),
        required=False,
        choices=_met_leeg([(NIET_BEKEND, gettext_lazy("nog niet bekend")), *Doelgroep.choices]),
    )
    begeleid_door = forms.ChoiceField(label=gettext_lazy("Begeleid door"), required=False)
    begeleid_in = forms.ChoiceField(
        label=gettext_lazy("Begeleid in"), required=False, widget=forms.HiddenInput
    )
    begeleid_sinds = forms.DateField(label=gettext_lazy("Begeleid sinds"), widget=Datum, required=False)
    geen_contact = forms.IntegerField(
        label=gettext_lazy("Niet gesproken in (weken)"), min_value=1, max_value=MEESTE_WEKEN, required=False
    )
    contact_tot = forms.DateField(
        label=gettext_lazy("Laatste gesprek op of voor"), widget=Datum, required=False
    )
    bezocht_sinds = forms.DateField(label=gettext_lazy("Huisbezoek sinds"), widget=Datum, required=False)
    gereserveerd_tot = forms.DateField(
        label=gettext_lazy("Gereserveerd tot en met"), widget=Datum, required=False
    )
    bezocht_tot = _stille_dag(gettext_lazy("Huisbezoek tot en met"))
    gepland_tot = _stille_dag(gettext_lazy("Bezoek gepland tot en met"))
    gestart_sinds = _stille_dag(gettext_lazy("Gestart sinds"))
    in_stap_sinds = _stille_dag(gettext_lazy("In deze stap sinds"))
    peildatum = _stille_dag(gettext_lazy("Zoals het was op"))
    verzuim = forms.ChoiceField(
        label=gettext_lazy("Handhaving"),
        required=False,
        choices=_met_leeg([("ja", gettext_lazy("loopt"))]),
        widget=forms.HiddenInput,
    )
    signaal = forms.ChoiceField(
        label=gettext_lazy("Vraagt aandacht"),
        required=False,
        choices=_met_leeg([(regel, Signaalregel(regel).label) for regel in REGELS]),
    )
    trechter = forms.ChoiceField(label=gettext_lazy("Hoe ver"), required=False, choices=_met_leeg(_FASEN))
    sorteer = forms.ChoiceField(label=gettext_lazy("Volgorde"), required=False, choices=Sortering.choices)
    kolommen = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(self, data: Mapping[str, Any], *, gebruiker: Gebruiker) -> None:
        super().__init__(_zonder_toon(data))
        self.gebruiker = gebruiker
        wijken = [(str(w.pk), w.naam) for w in self.wijken]
        self._kies("wijk", _met_leeg(wijken))
        self._kies("trajectwijk", _met_leeg(wijken))
        self._kies("begeleid_in", _met_leeg(wijken))
        # Queried only when a colleague is in the URL, or the fields are rendered.
        self._kies("contact", lambda: _met_leeg([*self.collegas, (GEEN, _("Niemand: zonder vast contact"))]))
        self._kies("begeleid_door", lambda: _met_leeg(self.collegas))
        zonder = {"trajectwijk", "wijk"} if len(wijken) < 2 else set()  # noqa: PLR2004  one wijk is no choice
        for naam in zonder:
            self.fields[naam].widget = forms.HiddenInput()
        zonder |= {naam for naam, veld in self.fields.items() if veld.widget.is_hidden}
        self._gevouwen = [n for n in self.fields if n not in {"zoek", *zonder}]
        is_open = FILTERS in data or not self.errors.keys().isdisjoint(self._gevouwen)
        self.helper = Opmaak(
            self,
            "zoek",
            *sorted(zonder),
            Vouwrij(
                _("Filters en volgorde"),
                # Rendering a dozen fields took nearly half of the time of the page, and most visits need none of them.
                NaastElkaar(*self._gevouwen)
                if is_open
                else Deel("vinden/personen/partials/filters_dicht.html"),
                icoon="list-checks",
                telling=self.aantal or "",
                open=is_open,
            ),
            methode="get",
            weergave="filter",
            knop=_("Tonen"),
            knop_soort="omlijnd",
            id="filter",
        )

    def _kies(self, naam: str, keuzes: Any) -> None:
        self.fields[naam].choices = keuzes  # type: ignore[attr-defined]

    @cached_property
    def wijken(self) -> list[Wijk]:
        """The wijken that can be chosen."""
        return zichtbare_wijken(self.gebruiker)

    @cached_property
    def collegas(self) -> list[tuple[str, str]]:
        """The colleagues that can be chosen: coordinators of the wijken in sight, and those in the URL."""
        ik = [(MIJ, _("Ik"))] if self._is_coordinator else []
        team = Aanstelling.objects.in_kracht().met_rol(Rol.TRAJECTCOORDINATOR).select_related("gebruiker")
        hier = team.filter(Q(wijk=None) | Q(wijk__in=self.wijken)).order_by("pk")
        mensen = {a.gebruiker_id: a.gebruiker for a in hier}
        gekozen = {str(self.data.get(naam) or "") for naam in ("contact", "begeleid_door")}
        nummers = set(lees_sleutels(gekozen))
        if nummers - mensen.keys():
            # A colleague who left or works elsewhere may still be a fixed contact; nobody else is named by number.
            ooit = Aanstelling.objects.met_rol(Rol.TRAJECTCOORDINATOR).order_by()
            anders = Gebruiker.objects.filter(pk__in=nummers - mensen.keys()).filter(
                pk__in=ooit.values("gebruiker")
            )
            mensen |= {g.pk: g for g in anders.order_by("pk")}
        op_naam = sorted(mensen.values(), key=lambda g: (g.achternaam, g.voornaam, g.pk))
        return [*ik, *((str(g.pk), g.naam) for g in op_naam)]

    @property
    def _is_coordinator(self) -> bool:
        return self.gebruiker.heeft(Rol.TRAJECTCOORDINATOR)

    @cached_property
    def selectie(self) -> Lijstkeuze:
        """The selection, from the valid values."""
        self.is_valid()
        schoon = {naam: waarde for naam, waarde in self.cleaned_data.items() if waarde}
        wijken = {str(w.pk): w for w in self.wijken}
        for naam in ("wijk", "trajectwijk", "begeleid_in"):
            if naam in schoon:
                schoon[naam] = wijken[schoon[naam]]
        if "verzuim" in schoon:
            schoon["verzuim"] = True
        schoon["kolommen"] = lees_kolommen(schoon.get("kolommen", ""), Kolom, KOLOMMEN)
        for naam in {"contact", "begeleid_door"} & schoon.keys():
            schoon[naam] = self.gebruiker.pk if schoon[naam] == MIJ else lees_contact(schoon[naam])
        return Lijstkeuze(**schoon)

    @cached_property
    def aantal(self) -> int:
        """The number of filters in use, without the search."""
        return len(self.selectie.params.keys() - OPMAAK - {"zoek"})

    @property
    def filters_url(self) -> str:
        """The same list with the fields of the filters rendered."""
        adres = self.selectie.adres
        return f"{adres}{'&' if '?' in adres else '?'}{urlencode({FILTERS: 'open'})}"

    @property
    def dichte_waarden(self) -> list[tuple[str, str]]:
        """The values of the fields that are not rendered, so that a search keeps them."""
        return [(naam, waarde) for naam, waarde in self.selectie.params.items() if naam in self._gevouwen]

    @property
    def aan(self) -> list["Filterdeel"]:
        """The filters in use, in words, each with the URL of the list without it."""
        return [
            Filterdeel(
                naam=self._keuze_in_woorden(naam, waarde), url=self.selectie.met(**{naam: _leeg(naam)}).adres
            )
            for naam, waarde in self.selectie.params.items()
            if naam != "kolommen"
        ]

    def _keuze_in_woorden(self, naam: str, waarde: str) -> str:
        match naam:
            case "zoek":
                return _("zoekt: %s") % waarde
            case "verzuim":
                return _("handhaving loopt")
            case "geen_contact":
                weken = self.selectie.geen_contact or 0
                return ngettext("%d week niet gesproken", "%d weken niet gesproken", weken) % weken
            case _ if naam in DAGEN:
                return str(_OP_DAG[naam]) % date_format(dt.date.fromisoformat(waarde), "j b Y")
            case "contact" | "begeleid_door" if waarde == str(self.gebruiker.pk) and self._is_coordinator:
                waarde = MIJ
        veld = self.fields[naam]
        keuze = dict(veld.choices).get(waarde, waarde)  # type: ignore[attr-defined]
        return f"{veld.label}: {keuze}"


def _zonder_toon(data: Mapping[str, Any]) -> dict[str, Any]:
    velden = dict(data.items())
    naam, waarde = _TOON.get(velden.pop("toon", ""), ("", ""))
    return {naam: waarde} | velden if naam else velden


@dataclass(frozen=True)
class Filterdeel:
    """A filter in use, and the URL of the list without it."""

    naam: str
    url: str


def _leeg(naam: str) -> Any:
    return Lijstkeuze.__dataclass_fields__[naam].default


def lees_lijstkeuze(params: Mapping[str, Any], gebruiker: Gebruiker) -> Lijstkeuze:
    """Return the selection in a query string for the user who looks; unknown values are left out."""
    return Personenfilter(params, gebruiker=gebruiker).selectie
