"""What started beside the target of the pilot, and whether the pace suffices."""

from dataclasses import replace

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from kern.woorden import opsomming
from rapportage.cijfers.eerdere_jaren import opgeteld
from rapportage.cijfers.nagekomen import GEEINDIGD
from rapportage.enums import Verslagdeel
from rapportage.opmaak.boek.gegevens import Boek, kolommen
from rapportage.opmaak.boek.samenvatting import zin_gestart
from rapportage.opmaak.delen import Blok, Hoofdstuk, Kolom, Rij
from rapportage.opmaak.hoofdstukken import beelden, eerdere_jaren
from rapportage.opmaak.lezer import VINDROUTES
from rapportage.opmaak.woorden import GEEN, getal, op_schema

WIJKEN, HOOGTE_WIJK, LAAGST = 3, 60, 200
"""Beside the bars of so many wijken the line has its whole height; of each wijk more so much less, and this at least."""


def hoofdstuk(boek: Boek) -> Hoofdstuk:
    """Return the chapter."""
    stand = boek.voortgang()
    return Hoofdstuk(
        sleutel=Verslagdeel.DOELBEREIK,
        naam=_("Doelbereik"),
        kop=_("%(n)s van de\N{NO-BREAK SPACE}%(doel)s gestart: %(oordeel)s")
        % {"n": getal(stand.gestart), "doel": getal(stand.doel), "oordeel": op_schema(stand)}
        if stand.doel
        else _("%(n)s gestart; er is geen doel vastgesteld") % {"n": getal(stand.gestart)},
        kort=_("%(n)s van de %(doel)s gestart") % {"n": getal(stand.gestart), "doel": getal(stand.doel)}
        if stand.doel
        else "",
        inleiding=_lead(boek),
        blokken=[
            figuur(boek),
            replace(beelden.figuur_tempo(boek.pilot, boek.peildatum, hoogte=_hoogte_tempo(boek)), rang=1),
            replace(_per_jaar(boek), rang=3),
            *_optelling(boek),
            *nagekomen(boek),
        ],
    )


def _hoogte_tempo(boek: Boek) -> float:
    """Return how tall the line is: less beside the bars of more than three wijken, so that both stand on one sheet."""
    meer = max(len(boek.pilotwijken) - WIJKEN, 0)
    return max(beelden.HOOGTE_TEMPO - meer * HOOGTE_WIJK, LAAGST)


def figuur(boek: Boek) -> Blok:
    """Return what started beside the target, by wijk and vindroute."""
    return beelden.figuur_doelen(boek.pilot, boek.peildatum, kop=_kop_wijken(boek))


def _lead(boek: Boek) -> str:
    zin = zin_gestart(boek)
    if not boek.voortgang().doel:
        return zin
    samen = {route: op_schema(boek.voortgang(None, route)) for route in VINDROUTES}
    return _("Via het register: %(bpi)s. Via het wijknetwerk: %(wijk)s. %(zin)s") % {
        "bpi": samen["BPI"],
        "wijk": samen["wijknetwerk"],
        "zin": zin,
    }


def achter(boek: Boek) -> list[str]:
    """Return the wijken that are behind; after the pilot, those that did not reach their target."""
    return [wijk for wijk in boek.pilotwijken if boek.voortgang(wijk).is_achter]


def _kop_wijken(boek: Boek) -> str:
    wijken, niet = boek.pilotwijken, achter(boek)
    if not wijken:
        return _("Er zijn geen doelen vastgesteld")
    if boek.voortgang().is_voorbij:
        return _kop_na_afloop(wijken, niet)
    if not niet:
        return _("Geen wijk loopt achter op schema")
    if len(niet) == len(wijken) > 1:
        return _("Alle wijken lopen achter op schema")
    zin = ngettext("%(wijken)s loopt achter op schema", "%(wijken)s lopen achter op schema", len(niet))
    return zin % {"wijken": opsomming(niet)}


def _kop_na_afloop(wijken: list[str], niet: list[str]) -> str:
    """Return which wijken reached their target, once the pilot is over."""
    if not niet:
        return _("Elke wijk haalde het doel") if len(wijken) > 1 else _("%s haalde het doel") % wijken[0]
    if len(niet) == len(wijken) > 1:
        return _("Geen wijk haalde het doel")
    zin = ngettext("%(wijken)s haalde het doel niet", "%(wijken)s haalden het doel niet", len(niet))
    return zin % {"wijken": opsomming(niet)}


def _per_jaar(boek: Boek) -> Blok:
    """Return what started by wijk and vindroute in the year and the year before, and in the pilot."""
    lezer, toen = boek.jaar, boek.jaar.toen
    eerder = [lezer.kolom_vorig_jaar] if toen is not None else []
    namen = {"BPI": _("BPI"), "wijknetwerk": _("Wijk")}
    koppen = [f"{namen[route]} {jaar}" for route in VINDROUTES for jaar in (*eerder, str(boek.nummer))]

    def rij(kop: str, wijk: str | None) -> Rij:
        cellen: list[int | None] = []
        for route in VINDROUTES:
            if toen is not None:
                per_wijk: dict[str, int] | None = (
                    toen["gestart"].get(route, {}) if "gestart" in toen else None
                )
                cellen.append(None if per_wijk is None else _som(per_wijk, wijk))
            cellen.append(_som(lezer.nu["gestart"].get(route, {}), wijk))
        jaar = lezer.som("gestart") if wijk is None else lezer.van_wijk("gestart", wijk)
        pilot = boek.pilot.som("gestart") if wijk is None else boek.pilot.van_wijk("gestart", wijk)
        tekst = [GEEN if n is None else getal(n) for n in (*cellen, jaar, pilot)]
        return Rij(kop=kop, cellen=tekst, totaal=wijk is None)

    samen, wijk = _("Samen %(jaar)d") % {"jaar": boek.nummer}, _wijk_met_meeste(boek)
    return Blok(
        waarover=_("Trajecten gestart, naar trajectwijk en vindroute, precies"),
        kop=_("In %(wijk)s zijn de meeste trajecten gestart") % {"wijk": wijk}
        if wijk
        else _("Gestart naar wijk en vindroute"),
        kolommen=kolommen(_("Trajectwijk"), *koppen, samen, _("Pilot"), ruim=[samen]),
        rijen=[*(rij(wijk, wijk) for wijk in lezer.wijken), rij(_("Samen"), None)],
    )


def _wijk_met_meeste(boek: Boek) -> str | None:
    per_wijk = boek.jaar.per_wijk("gestart")
    hoogste = max(per_wijk.values(), default=0)
    wie = [wijk for wijk, n in per_wijk.items() if n == hoogste]
    return wie[0] if hoogste and len(wie) == 1 else None


def _som(per_wijk: dict[str, int], wijk: str | None) -> int:
    return sum(per_wijk.values()) if wijk is None else per_wijk.get(wijk, 0)


def _optelling(boek: Boek) -> list[Blok]:
    """Return how the years make the pilot; nothing in its first year, nor of figures of before they held it."""
    jaren = boek.cijfers.get("eerdere_jaren", [])
    return [
        replace(blok, rang=4) for blok in eerdere_jaren.optelling(jaren, opgeteld(boek.jaar.nu), boek.nummer)
    ]


def nagekomen(boek: Boek) -> list[Blok]:
    """Return what is known now of earlier years that their editions do not say; nothing when they say it all."""
    wat = {
        "gestart": _("Gestart"),
        GEEINDIGD: _("Geëindigd"),
        "gevonden": _("Gevonden"),
        "geopend": _("Geopend"),
    }
    regels = [
        (jaar["jaar"], regel)
        for jaar in boek.eerdere_jaren
        for regel in jaar["nagekomen"]
        if regel["cijfer"] in wat
    ]
    if not regels:
        return []
    jaren = opsomming(list(dict.fromkeys(str(jaar) for jaar, _regel in regels)))
    return [
        Blok(
            rang=2,
            waarover=_("Wat we nu weten van %(jaren)s, en niet in dat rapport stond; precies")
            % {"jaren": jaren},
            kop=ngettext(
                "Sinds het rapport van %(jaren)s veranderde %(n)d cijfer",
                "Sinds het rapport van %(jaren)s veranderden %(n)d cijfers",
                len(regels),
            )
            % {"jaren": jaren, "n": len(regels)},
            kolommen=[
                Kolom(naam=_("Cijfer"), getal=False),
                Kolom(naam=_("Stond er")),
                Kolom(naam=_("Weten we nu")),
            ],
            rijen=[
                Rij(
                    kop=", ".join(filter(None, (str(jaar), wat[r["cijfer"]], r["soort"], r["wijk"]))),
                    cellen=[getal(r["stond"]), getal(r["nu"])],
                )
                for jaar, r in regels
            ],
            noot=_("Het rapport van %(jaren)s blijft zoals het is.") % {"jaren": jaren},
        )
    ]
