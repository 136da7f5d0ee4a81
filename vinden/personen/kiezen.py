"""Choosing who was spoken to: today's visits first, then the caseload; a typed term searches everybody within sight."""

from dataclasses import dataclass
from typing import Any

from django.core.paginator import Page
from django.urls import reverse
from django.utils.translation import gettext as _

from gebruikers.models import Gebruiker
from inburgeraars.zoeken import lees_term, zoek
from kern.klok import vandaag
from trajecten.bezoek.wie_erbij import Kandidaat, beschrijf
from trajecten.contact.enums import Bezoekstand, Contactsoort
from trajecten.contact.models import GeplandBezoek
from vinden.personen.lijst import bladzijde
from vinden.personen.lijstkeuze import Lijstkeuze

FORMULIER = {
    Contactsoort.HUISBEZOEK: "trajecten:huisbezoek_nieuw",
    Contactsoort.WIJKCENTRUM: "trajecten:contact_wijkcentrum",
    Contactsoort.TELEFOON: "trajecten:contact_telefoon",
}
"""The kinds of talk with one person that begin here, with the page of each."""
HOOGSTENS = 20
"""The most people shown for a term."""


@dataclass(frozen=True, kw_only=True)
class Kiesrij:
    """Somebody to choose; `tijd` is that of a visit planned today, `url` the form, or the dossier of a colleague's."""

    naam: str
    url: str
    regel: str
    tijd: str = ""


@dataclass(frozen=True, kw_only=True)
class Kiespagina:
    """The panel.

    Args:
        term: what was typed; empty shows today's visits and the caseload.
        vandaag: the visits planned today.
        mensen: the people of the caseload, or those found.
        pagina: the page of the caseload; None for a term.
        soorten: the kinds of talk, as chips.
        soort: the one chosen.
        te_veel: that more names resemble the term than were weighed, in words; empty when all were.
    """

    term: str
    vandaag: list[Kiesrij]
    mensen: list[Kiesrij]
    pagina: Page[Any] | None
    soorten: list[dict[str, object]]
    soort: str
    te_veel: str


def kiespagina(gebruiker: Gebruiker, *, term: str, soort: str, nummer: str | int) -> Kiespagina:
    """Return the panel for a term and a kind of talk; another kind than those offered is a huisbezoek."""
    gekozen = next((s for s in FORMULIER if s.value == soort), Contactsoort.HUISBEZOEK)
    term = " ".join(term.split())
    pagina = None if term else bladzijde(gebruiker, Lijstkeuze(contact=gebruiker.pk), nummer)
    te_veel = ""
    if pagina is None:
        gevonden = zoek(gebruiker, lees_term(term), hoogstens=HOOGSTENS)
        te_veel = gevonden.te_veel
        kandidaten = beschrijf(gebruiker, [p.pk for p in gevonden.rijen])
        mensen = [_gevonden(k, gekozen) for k in kandidaten]
    else:
        mensen = [
            Kiesrij(naam=rij.naam, url=reverse(FORMULIER[gekozen], args=[rij.pk]), regel=rij.regel)
            for rij in pagina.object_list
        ]
    adres = reverse("trajecten:huisbezoek_kies")
    return Kiespagina(
        term=term,
        vandaag=[] if term else _vandaag(gebruiker, gekozen),
        mensen=mensen,
        pagina=pagina,
        soorten=[
            {
                "naam": str(s.label).capitalize(),
                "url": f"{adres}?soort={s.value}",
                "actief": s == gekozen,
            }
            for s in FORMULIER
        ],
        soort=gekozen.value,
        te_veel=te_veel,
    )


def _gevonden(kandidaat: Kandidaat, soort: Contactsoort) -> Kiesrij:
    """Return the row of a person found; one whom a colleague guides leads to the dossier, which says so."""
    naar = "trajecten:dossier" if kandidaat.bezet else FORMULIER[soort]
    return Kiesrij(
        naam=kandidaat.persoon.naam,
        url=reverse(naar, args=[kandidaat.persoon.pk]),
        regel=_("begeleid door %s") % kandidaat.bezet if kandidaat.bezet else kandidaat.noot,
    )


def _vandaag(gebruiker: Gebruiker, soort: Contactsoort) -> list[Kiesrij]:
    bezoeken = GeplandBezoek.objects.visible_to(gebruiker).filter(
        door=gebruiker, stand=Bezoekstand.GEPLAND, datum=vandaag()
    )
    rijen = bezoeken.select_related("inburgeraar").order_by("tijd", "pk")
    return [
        Kiesrij(
            naam=b.inburgeraar.naam,
            url=reverse(FORMULIER[soort], args=[b.inburgeraar_id])
            + (f"?bezoek={b.pk}" if soort == Contactsoort.HUISBEZOEK else ""),
            regel=b.wat,
            tijd=f"{b.tijd:%H.%M}" if b.tijd else "",
        )
        for b in rijen
    ]
