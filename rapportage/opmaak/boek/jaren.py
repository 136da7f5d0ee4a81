"""The years of the pilot beside each other: as published, with what came in since, and the pilot they add up to (DOMEIN 9).

A year is never counted again: what is known otherwise now stands in a column of its own, which may be below nought.
"""

from dataclasses import replace
from decimal import Decimal
from typing import Any

from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from kern.grafiek.kleuren import DONKER, LICHT
from kern.grafiek.legenda import legenda, vakje
from kern.grafiek.staven import Staaf, staven
from kern.woorden import UUR, met_een_decimaal, opsomming
from rapportage.cijfers.eerdere_jaren import opgeteld
from rapportage.enums import Verslagdeel
from rapportage.opmaak.boek.bereik import nagekomen
from rapportage.opmaak.boek.gegevens import Boek, kolommen
from rapportage.opmaak.delen import Blok, Hoofdstuk, Kolom, Rij
from rapportage.opmaak.hoofdstukken import beelden
from rapportage.opmaak.hoofdstukken.eerdere_jaren import optelling
from rapportage.opmaak.hoofdstukken.nagekomen import met_teken
from rapportage.opmaak.lezer import VINDROUTES, Lezer
from rapportage.opmaak.woorden import GEEN, VINDROUTENAMEN, getal, uren

HOOGTE_TEMPO = 200
"""So that the line stands on one page with the years."""


def hoofdstuk(boek: Boek) -> Hoofdstuk:
    """Return the chapter."""
    return Hoofdstuk(
        sleutel=Verslagdeel.JAREN,
        naam=_("De jaren naast elkaar"),
        kop=_("Gestart: %(jaren)s") % {"jaren": _gestart_per_jaar(boek)},
        inleiding=_(
            "Elk jaar staat er zoals in zijn eigen rapport. Wat later is vastgelegd of verbeterd, staat bij nagekomen. Samen "
            "is dat de hele pilot."
        ),
        blokken=[
            beelden.figuur_tempo(boek.pilot, boek.peildatum, hoogte=HOOGTE_TEMPO),
            _figuur(boek),
            *_optelling(boek),
            replace(_per_wijk(boek), rang=1),
            *nagekomen(boek),
        ],
    )


def _optelling(boek: Boek) -> list[Blok]:
    """Return how the years make the pilot; nothing of a pilot of one year."""
    laatste = opgeteld(boek.cijfers["jaren"][-1]["werk"])
    waarover = _("De pilot als som van de jaren, precies")
    return [replace(blok, waarover=waarover) for blok in optelling(boek.eerdere_jaren, laatste, boek.nummer)]


def jaren_van(boek: Boek) -> list[tuple[Lezer, dict[str, Any]]]:
    """Return each year of the pilot: what reads it, and where it comes from."""
    return [(boek.jaar.van_jaar(jaar), jaar) for jaar in boek.cijfers["jaren"]]


def _gestart_per_jaar(boek: Boek) -> str:
    delen = [
        _("%(n)s in %(jaar)d") % {"n": getal(lezer.som("gestart")), "jaar": lezer.jaar}
        for lezer, _bron in jaren_van(boek)
    ]
    return opsomming(delen)


def _figuur(boek: Boek) -> Blok:
    rijen = [
        Staaf(naam=str(lezer.jaar), delen=[lezer.som_route("gestart", route) for route in VINDROUTES])
        for lezer, _bron in jaren_van(boek)
    ]
    kop = _("Gestart via het BPI: %(bpi)s, via het wijknetwerk: %(wijk)s") % {
        "bpi": getal(boek.pilot.som_route("gestart", "BPI")),
        "wijk": getal(boek.pilot.som_route("gestart", "wijknetwerk")),
    }
    woorden = legenda(
        [(vakje(vulling), VINDROUTENAMEN[r]) for vulling, r in zip((DONKER, LICHT), VINDROUTES, strict=True)]
    )
    return Blok(
        waarover=_("Trajecten gestart per jaar, naar vindroute, precies"),
        kop=kop,
        grafiek=format_html("{}{}", woorden, staven(kop, rijen, ("donker", "licht"))),
        noot=_(
            "De kop telt de hele pilot, met wat is nagekomen. De staven zijn de jaren zoals ze in hun rapport staan."
        ),
    )


def _later(boek: Boek, wijk: str | None) -> int:
    """Return how many starts came in later, over all years, in the city or a wijk; below 0 what was undone."""
    return sum(
        regel["nu"] - regel["stond"]
        for jaar in boek.eerdere_jaren
        for regel in jaar["nagekomen"]
        if regel["cijfer"] == "gestart" and wijk in {None, regel["wijk"]}
    )


def _per_wijk(boek: Boek) -> Blok:
    lezers = [lezer for lezer, _bron in jaren_van(boek)]

    def rij(kop: str, wijk: str | None) -> Rij:
        def van(lezer: Lezer) -> int | None:
            return lezer.som("gestart") if wijk is None else lezer.van_wijk("gestart", wijk)

        per_jaar = [van(lezer) if "gestart" in lezer.nu else None for lezer in lezers]
        *eerder, laatste = [GEEN if n is None else getal(n) for n in per_jaar]
        erbij = _later(boek, wijk)
        cellen = [*eerder, met_teken(erbij, getal(abs(erbij))), laatste, getal(van(boek.pilot) or 0)]
        return Rij(kop=kop, cellen=cellen, totaal=wijk is None)

    *jaren, laatste = [str(lezer.jaar) for lezer in lezers]
    gestart = boek.pilot.som("gestart")
    return Blok(
        waarover=_("Trajecten gestart per jaar, naar trajectwijk, precies"),
        kop=ngettext(
            "%(n)s traject gestart, naar wijk en jaar", "%(n)s trajecten gestart, naar wijk en jaar", gestart
        )
        % {"n": getal(gestart)},
        kolommen=kolommen(_("Trajectwijk"), *jaren, _("Nagekomen"), laatste, _("Pilot"), ruim=[_("Pilot")]),
        rijen=[*(rij(wijk, wijk) for wijk in boek.jaar.wijken), rij(_("Samen"), None)],
    )


def uren_per_persoon(boek: Boek) -> Blok:
    """Return the hours for each person guided by year beside the norm, which is of a year and not of the pilot."""
    rijen, norm = [], boek.jaar.nu["norm_uren"]
    for lezer, jaar in jaren_van(boek):
        mensen: int = lezer.nu.get("begeleid_samen", 0)
        minuten = sum(lezer.nu.get("uren_per_wijk", {}).values())
        per_persoon = met_een_decimaal(Decimal(minuten) / (UUR * mensen)) if mensen else GEEN
        heel = bool(boek.pilotwijken) and set(boek.pilotwijken) <= set(jaar["heel_jaar_bezet"])
        rijen.append(
            Rij(
                kop=str(lezer.jaar),
                cellen=[
                    getal(uren(minuten)),
                    getal(mensen),
                    per_persoon,
                    getal(lezer.nu.get("norm_uren", norm)),
                    _("ja") if heel else _("nee"),
                ],
            )
        )
    return Blok(
        waarover=_("Uren en begeleide mensen per jaar, naast de norm van dat jaar, precies"),
        kop=_("De norm is %(n)s uur per persoon in een jaar") % {"n": getal(norm)},
        kolommen=[
            *kolommen(_("Jaar"), _("Uren"), _("Begeleid"), _("Uren per persoon"), _("Norm")),
            Kolom(naam=_("Te vergelijken"), getal=False),
        ],
        rijen=rijen,
        noot=_(
            "Te vergelijken: elke wijk had dat hele jaar een trajectcoördinator. Wie in twee jaren is begeleid, telt in elk jaar. "
            "De hele pilot zetten we niet naast de norm: die is van een jaar."
        ),
    )
