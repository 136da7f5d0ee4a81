"""The selection of the list of people; it stands in the URL, so every number that opens the list names one."""

import datetime as dt
from dataclasses import dataclass, replace
from typing import Any

from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from gebruikers.enums import TEAM
from gebruikers.kolommen import AFLOPEND, OPLOPEND, Kop, Volgordes, als_tekst, getoond, koppen_van, naar
from gebruikers.models import Aanstelling, Gebruiker
from kern.klok import vandaag
from vinden.personen.vast_contact import schrijf_contact
from wijken.models import Wijk

OPEN = "open"
"""As a step: any step of an open traject."""
GEEN_TRAJECT, NAZORG = "geen", "nazorg"
"""As a step: no open traject, and no nazorg either; and nazorg after a traject that was completed."""
NIET_BEKEND = "nog niet bekend"
"""As a doelgroep: no finding yet (DOMEIN 4: an import leaves it empty)."""

DAGEN = (
    "begeleid_sinds",
    "contact_tot",
    "bezocht_sinds",
    "bezocht_tot",
    "gepland_tot",
    "gestart_sinds",
    "in_stap_sinds",
    "gereserveerd_tot",
    "peildatum",
)
"""The fields that hold a day."""
OPMAAK = frozenset({"sorteer", "kolommen"})
"""The parameters that narrow nothing: how the list is shown."""


class Sortering(models.TextChoices):
    """The order of the list."""

    NAAM = "naam", _("Naam")
    NAAM_TERUG = "naam-terug", _("Naam, van Z tot A")
    CONTACT = "contact", _("Langst niet gesproken eerst")
    CONTACT_TERUG = "contact-terug", _("Laatst gesproken eerst")
    GEOPEND = "geopend", _("Laatst geopend eerst")
    GEOPEND_TERUG = "geopend-terug", _("Langst open eerst")


class Kolom(models.TextChoices):
    """A column that can be left out, in the order of the table; the name always stands there."""

    PLEK = "plek", _("Buurt en wijk")
    STATUS = "status", _("Status")
    CONTACT = "contact", _("Vast contact")
    LAATST = "laatst", _("Laatste gesprek")
    GEOPEND = "geopend", _("Traject geopend")


KOLOMMEN = (Kolom.PLEK, Kolom.STATUS, Kolom.CONTACT, Kolom.LAATST)
"""The columns that are shown unless others were chosen."""
_OM: Volgordes = {
    "naam": ((Sortering.NAAM, OPLOPEND), (Sortering.NAAM_TERUG, AFLOPEND)),
    # Who was not spoken to for longest has the earliest day.
    Kolom.LAATST: ((Sortering.CONTACT, OPLOPEND), (Sortering.CONTACT_TERUG, AFLOPEND)),
    Kolom.GEOPEND: ((Sortering.GEOPEND, AFLOPEND), (Sortering.GEOPEND_TERUG, OPLOPEND)),
}


@dataclass(frozen=True, kw_only=True)
class Lijstkeuze:
    """The part of the list that is shown. Each field narrows it; without any it is everybody within sight.

    Args:
        zoek: the typed term to find people (`trajecten.zoeken`).
        wijk: the wijk where the person lives now.
        trajectwijk: that of the open traject, fixed when it was opened (DOMEIN 8a).
        route: a `Route`.
        stap: a `Stap` of the open traject, `OPEN`, `GEEN_TRAJECT` or `NAZORG`.
        vindroute: a `Vindroute`.
        doelgroep: a `Doelgroep` by the last finding, or `NIET_BEKEND`.
        contact: key of the fixed contact, or `NIEMAND`.
        begeleid_door: key of a coordinator who guided the person from `begeleid_sinds` on up to today (DOMEIN 8a).
        begeleid_in: or guided in this wijk by whoever was the fixed contact, in a traject of that wijk.
        begeleid_sinds: the first day of that; that of the year when left out.
        geen_contact: an open traject, and not spoken to for this many weeks (DOMEIN 8a, "Geen contact").
        contact_tot: an open traject, and the last talk on this day or before.
        bezocht_sinds: a visit at home on this day or after, also when nobody was at home.
        bezocht_tot: the last day of that; that of the peildatum when left out.
        gepland_tot: or a visit that is planned from `bezocht_sinds` up to this day.
        gestart_sinds: a traject that started on this day or after, open or closed; then `trajectwijk` is that of this
            traject.
        in_stap_sinds: an open traject in Taxeren, Vormgeven or Plaatsen since this day or before.
        verzuim: handhaving runs because of verzuim.
        gereserveerd_tot: reserved, with the end on this day or before.
        signaal: a `Signaalregel` with a signal today.
        peildatum: the day at whose end step, trajectwijk, fixed contact and what is said of days hold; today when left
            out. Signals and planned visits are of today.
        trechter: a `Trechterfase` that the person reached.
        sorteer: a `Sortering`.
        kolommen: the columns that are shown.
    """

    zoek: str = ""
    wijk: Wijk | None = None
    trajectwijk: Wijk | None = None
    route: str = ""
    stap: str = ""
    vindroute: str = ""
    doelgroep: str = ""
    contact: int | None = None
    begeleid_door: int | None = None
    begeleid_in: Wijk | None = None
    begeleid_sinds: dt.date | None = None
    geen_contact: int | None = None
    contact_tot: dt.date | None = None
    bezocht_sinds: dt.date | None = None
    bezocht_tot: dt.date | None = None
    gepland_tot: dt.date | None = None
    gestart_sinds: dt.date | None = None
    in_stap_sinds: dt.date | None = None
    verzuim: bool = False
    peildatum: dt.date | None = None
    gereserveerd_tot: dt.date | None = None
    signaal: str = ""
    trechter: str = ""
    sorteer: str = Sortering.NAAM
    kolommen: tuple[Kolom, ...] = KOLOMMEN

    @property
    def op(self) -> dt.date:
        """The day that the selection is of; a day to come counts as today."""
        return min(self.peildatum or vandaag(), vandaag())

    @property
    def params(self) -> dict[str, str]:
        """The parameters of the URL, without empty ones."""
        waarden: dict[str, Any] = {
            "zoek": self.zoek,
            "wijk": self.wijk.pk if self.wijk else "",
            "trajectwijk": self.trajectwijk.pk if self.trajectwijk else "",
            "route": self.route,
            "stap": self.stap,
            "vindroute": self.vindroute,
            "doelgroep": self.doelgroep,
            "contact": schrijf_contact(self.contact),
            "begeleid_door": self.begeleid_door,
            "begeleid_in": self.begeleid_in.pk if self.begeleid_in else "",
            "geen_contact": self.geen_contact,
            "verzuim": "ja" if self.verzuim else "",
            **{naam: dag.isoformat() for naam in DAGEN if (dag := getattr(self, naam))},
            "signaal": self.signaal,
            "trechter": self.trechter,
            "sorteer": self.sorteer if self.sorteer != Sortering.NAAM else "",
            "kolommen": als_tekst(self.kolommen, KOLOMMEN),
        }
        return {naam: str(waarde) for naam, waarde in waarden.items() if waarde}

    @property
    def adres(self) -> str:
        """The URL of the list with this selection."""
        return naar(reverse("trajecten:personen"), self.params, "sorteer", Sortering.NAAM)

    @property
    def xlsx_adres(self) -> str:
        """The URL of the list as a spreadsheet."""
        return naar(reverse("trajecten:personen_xlsx"), self.params, "sorteer", Sortering.NAAM)

    @property
    def iedereen(self) -> str:
        """The URL of the list without filters, with the same columns."""
        return Lijstkeuze(kolommen=self.kolommen).adres

    @property
    def toont(self) -> dict[str, bool]:
        """For each column whether it is shown."""
        return getoond(Kolom, self.kolommen)

    @property
    def koppen(self) -> dict[str, Kop]:
        """The heads by which the list is ordered, by the name of their column."""
        return koppen_van(_OM, self.sorteer, lambda sorteer: self.met(sorteer=sorteer).adres)

    @property
    def is_leeg(self) -> bool:
        """Whether nothing narrows the list."""
        return not self.params.keys() - OPMAAK

    def met(self, **anders: Any) -> "Lijstkeuze":
        """Return the selection with other values for some fields."""
        return replace(self, **anders)


def zichtbare_wijken(gebruiker: Gebruiker) -> list[Wijk]:
    """Return the wijken whose people this user may list, for the choice above the list."""
    return list(Wijk.objects.all()) if ziet_overal(gebruiker) else eigen_wijken(gebruiker)


def ziet_overal(gebruiker: Gebruiker) -> bool:
    """Tell whether this user sees the people of all wijken."""
    return any(a.wijk_id is None for a in _van_het_team(gebruiker))


def eigen_wijken(gebruiker: Gebruiker) -> list[Wijk]:
    """Return the wijken of the aanstellingen of this user in the team, by name."""
    return sorted({a.wijk for a in _van_het_team(gebruiker) if a.wijk}, key=lambda w: w.naam)


def _van_het_team(gebruiker: Gebruiker) -> list[Aanstelling]:
    return [a for a in gebruiker.in_kracht if a.rol in TEAM]
