"""A number of the caseload at the end of each month, and now: the table behind a small line."""

from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from dagwerk.caseload.peildatum import VIER_WEKEN, Keuze
from dagwerk.caseload.tellen import Peil, gestart, groepen, medewerkers
from dagwerk.caseload.tellingen import aantallen, maandeinden
from dagwerk.caseload.verloop import REEKSEN, Dagstand, Reeks, geteld, van_nu
from dagwerk.signaallijst.mensen import mensen_met_signaal
from gebruikers.models import Gebruiker
from kern.klok import vandaag
from kern.woorden import voluit
from trajecten.uren.jaar import jaren
from vinden.personen import NIEMAND
from wijken.models import Wijk

ONBEKEND = "–"
NU, ZELF, LATER = gettext_lazy("nu"), gettext_lazy("op de dag zelf"), gettext_lazy("later")


@dataclass(frozen=True, kw_only=True)
class Verlooprij:
    """A day with its numbers, each with the head of its column.

    Args:
        geteld: when it was counted, in words.
    """

    dag: str
    waarden: list[tuple[str, str]]
    geteld: str


@dataclass(frozen=True, kw_only=True)
class Verlooptabel:
    """The table of a number.

    Args:
        kolommen: the wijken and all of them together, or the coordinators.
        rijen: of now first, then the days of which there is a number, newest first.
        niet_geteld: days before today were counted without this number.
        is_leeg: of no day before today there is a number.
    """

    reeks: Reeks
    kolommen: list[str]
    rijen: list[Verlooprij]
    niet_geteld: bool
    is_leeg: bool


def keuzes(gekozen: Reeks) -> list[Keuze]:
    """Return every number that has a course, to choose from."""
    return [Keuze(naam=str(r.naam), url=r.adres, actief=r == gekozen) for r in REEKSEN.values()]


def verlooptabel(gebruiker: Gebruiker, reeks: Reeks) -> Verlooptabel:
    """Return the table of a number as a teamleider sees it, in a fixed number of queries."""
    nu = _nu(gebruiker)
    vier_weken, einden = vandaag() - VIER_WEKEN, maandeinden()
    standen = geteld({vier_weken, *einden})
    dagen = [standen[dag] for dag in sorted({vier_weken, *einden} & standen.keys(), reverse=True)]
    kolommen = _collegas(reeks, [nu, *dagen]) if reeks.per_collega else _wijken(reeks, [nu, *dagen])
    rijen = [
        Verlooprij(
            dag=_("Vandaag") if stand is nu else voluit(stand.dag),
            waarden=[(_waarde(stand, reeks, waar), naam) for naam, waar in kolommen],
            geteld=str(NU if stand is nu else ZELF if stand.volledig else LATER),
        )
        for stand in (nu, *dagen)
    ]
    bekend = [rij for rij in rijen[1:] if any(waarde != ONBEKEND for waarde, _kolom in rij.waarden)]
    return Verlooptabel(
        reeks=reeks,
        kolommen=[naam for naam, _waar in kolommen],
        rijen=[rijen[0], *bekend],
        niet_geteld=len(bekend) < len(dagen),
        is_leeg=not bekend,
    )


def _nu(gebruiker: Gebruiker) -> Dagstand:
    peil = Peil(gebruiker=gebruiker.pk, wijk=None, dag=vandaag())
    open_ = groepen(peil)
    wie = [m.pk for m in medewerkers({g.contact for g in open_} - {NIEMAND}, peil.dag)]
    return van_nu(
        aantallen(
            peil.dag,
            open_=open_,
            starts=gestart(peil),
            standen=jaren(wie).values(),
            signalen=mensen_met_signaal(gebruiker),
        )
    )


type _Kolom = tuple[str, dict[str, int]]
"""A head, and of whom the numbers below it are."""


def _wijken(reeks: Reeks, standen: list[Dagstand]) -> list[_Kolom]:
    """Return the wijken of the pilot, those outside it of which there is a number, and all of them together."""
    wijken = [
        wijk
        for wijk in Wijk.objects.order_by("buiten_pilot", "naam")
        if wijk.pilot or any(stand.aantal(reeks, wijk=wijk.pk) for stand in standen)
    ]
    return [*((wijk.naam, {"wijk": wijk.pk}) for wijk in wijken), (_("Samen"), {})]


def _collegas(reeks: Reeks, standen: list[Dagstand]) -> list[_Kolom]:
    """Return the coordinators of whom there is a number, by name."""
    wie = {plek[3] for stand in standen for plek in stand.aantallen if plek[0] == reeks.maat}
    mensen = Gebruiker.objects.filter(pk__in=wie).order_by("achternaam", "voornaam", "pk")
    return [(mens.naam, {"contact": mens.pk}) for mens in mensen]


def _waarde(stand: Dagstand, reeks: Reeks, waar: dict[str, int]) -> str:
    aantal = stand.aantal(reeks, **waar)
    return ONBEKEND if aantal is None else reeks.in_woorden(aantal)


def gekozen(sleutel: str) -> Reeks:
    """Return the number that is named in the address; the first one when it names none."""
    return REEKSEN.get(sleutel) or next(iter(REEKSEN.values()))
