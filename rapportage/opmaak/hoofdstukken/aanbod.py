"""The network in monitoring: what places yielded, which activiteiten are full, and which wishes none meets (DOMEIN 3 and 9)."""

from typing import Any

from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from rapportage.cijfers.vindplaatsen import pleknaam
from rapportage.opmaak.delen import Blok, Kolom, Rij
from rapportage.opmaak.lezer import Lezer
from rapportage.opmaak.woorden import GEEN, andere_plekken, getal
from trajecten.plan.enums import Componentsoort

HOOGSTENS_PLEKKEN = 9
"""How many places a table shows by name."""


def tabel_vindplaatsen(nu: Lezer, in_periode: str) -> Blok:
    """Return the places where people were found, those with most in the pilot first."""
    per_wijk: dict[str, dict[str, dict[str, int]]] = nu.cijfers["vindplaatsen"]
    maten = ("gevonden", "geopend", "gevonden in de pilot", "geopend in de pilot")
    plekken = sorted(
        ((wijk, naam, aantallen) for wijk, namen in per_wijk.items() for naam, aantallen in namen.items()),
        key=lambda plek: (-plek[2]["gevonden in de pilot"], plek[0], plek[1]),
    )
    getoond, rest = plekken[:HOOGSTENS_PLEKKEN], plekken[HOOGSTENS_PLEKKEN:]
    rijen = [
        Rij(kop=pleknaam(naam, n), cellen=[wijk, *(getal(n[m]) for m in maten)]) for wijk, naam, n in getoond
    ]
    if rest:
        kop = andere_plekken((naam, n) for _wijk, naam, n in rest)
        rijen.append(Rij(kop=kop, cellen=["", *(getal(sum(n[m] for *_w, n in rest)) for m in maten)]))
    aantal = sum(n["gevonden"] for *_w, n in plekken)
    return Blok(
        waarover=_("Vindplaatsen in %(periode)s en in de pilot, precies") % {"periode": in_periode},
        kop=ngettext(
            "%(n)s persoon gevonden via het wijknetwerk",
            "%(n)s mensen gevonden via het wijknetwerk",
            aantal,
        )
        % {"n": getal(aantal)}
        if aantal
        else _("Niemand gevonden via het wijknetwerk"),
        kolommen=[
            Kolom(naam=_("Vindplaats"), getal=False),
            Kolom(naam=_("Wijk"), getal=False),
            Kolom(naam=_("Gevonden")),
            Kolom(naam=_("Geopend")),
            Kolom(naam=_("Gevonden, pilot"), ruim=True),
            Kolom(naam=_("Geopend, pilot")),
        ]
        if rijen
        else [],
        rijen=rijen,
        noot="" if rijen else _("Er zijn nog geen vindplaatsen vastgelegd."),
    )


def is_vol(plek: dict[str, Any]) -> bool:
    """Tell whether an activiteit has no place left."""
    return plek["plaatsen"] is not None and plek["bezet"] >= plek["plaatsen"]


def activiteiten_van(nu: Lezer) -> list[tuple[str, str, dict[str, Any]]]:
    """Return wijk, name and places of each activiteit, those with most people waiting first, then the full ones."""
    per_wijk: dict[str, dict[str, dict[str, Any]]] = nu.cijfers["activiteiten"]
    alle = ((wijk, naam, plek) for wijk, namen in per_wijk.items() for naam, plek in namen.items())
    return sorted(alle, key=lambda rij: (-rij[2]["wachten"], not is_vol(rij[2]), rij[0], rij[1]))


def tabel_activiteiten(nu: Lezer) -> Blok:
    """Return the activiteiten with the places taken in them; those that are full or waited for first."""
    alle = activiteiten_van(nu)
    vol = sum(is_vol(plek) for *_w, plek in alle)
    getoond, rest = alle[:HOOGSTENS_PLEKKEN], alle[HOOGSTENS_PLEKKEN:]
    rijen = [Rij(kop=naam, cellen=[wijk, *_plaatsen(plek)]) for wijk, naam, plek in getoond]
    if rest:
        samen = {maat: sum(plek[maat] for *_w, plek in rest) for maat in ("bezet", "wachten")}
        kop = ngettext("%(n)s andere activiteit", "%(n)s andere activiteiten", len(rest))
        rijen.append(
            Rij(
                kop=kop % {"n": getal(len(rest))},
                cellen=["", "", getal(samen["bezet"]), getal(samen["wachten"]), ""],
            )
        )
    kop = ngettext(
        "%(m)s van de %(n)s activiteiten is vol", "%(m)s van de %(n)s activiteiten zijn vol", vol
    ) % {"m": getal(vol), "n": getal(len(alle))}
    if len(alle) == 1:
        kop = _("De enige activiteit is vol")
    return Blok(
        waarover=_("Activiteiten die lopen op de peildatum, met plaatsen, precies"),
        kop=(kop if vol else _("Geen activiteit is vol")) if alle else _("Er lopen nog geen activiteiten"),
        kolommen=[
            Kolom(naam=_("Activiteit"), getal=False),
            Kolom(naam=_("Wijk"), getal=False),
            Kolom(naam=_("Plaatsen")),
            Kolom(naam=_("Bezet")),
            Kolom(naam=_("Wachten")),
            Kolom(naam=_("Vol"), getal=False),
        ]
        if rijen
        else [],
        rijen=rijen,
        noot=_("Alleen mensen met een traject tellen mee. Een streepje: er is geen maximum.")
        if rijen
        else "",
    )


def _plaatsen(plek: dict[str, Any]) -> list[str]:
    plaatsen = GEEN if plek["plaatsen"] is None else getal(plek["plaatsen"])
    return [plaatsen, getal(plek["bezet"]), getal(plek["wachten"]), _("vol") if is_vol(plek) else ""]


def som(wensen: dict[str, int] | None) -> int:
    """Return how many wishes of a kind there are over all wijken."""
    return sum((wensen or {}).values())


def tabel_wensen(nu: Lezer) -> Blok:
    """Return the wishes that no activiteit or organisatie meets, by kind and trajectwijk."""
    per_soort: dict[str, dict[str, int]] = nu.cijfers["onvervuld"]
    lang: dict[str, dict[str, int]] = nu.cijfers["onvervuld_lang"]
    aantal = sum(som(wijken) for wijken in per_soort.values())
    rijen = [
        Rij(
            kop=capfirst(str(soort.label)),
            cellen=[
                *(getal(per_soort[soort].get(wijk, 0)) for wijk in nu.wijken),
                getal(som(per_soort[soort])),
                getal(som(lang.get(soort))),
            ],
        )
        for soort in Componentsoort
        if soort in per_soort
    ]
    return Blok(
        waarover=_("Onderdelen in een plan waarvoor nog geen plek is, naar trajectwijk, precies"),
        kop=ngettext("Voor %(n)s wens is nog geen plek", "Voor %(n)s wensen is nog geen plek", aantal)
        % {"n": getal(aantal)}
        if aantal
        else _("Voor elke wens is een plek"),
        kolommen=[
            Kolom(naam=_("Onderdeel"), getal=False),
            *(Kolom(naam=wijk) for wijk in nu.wijken),
            Kolom(naam=_("Samen")),
            Kolom(naam=_("Ook vorig kwartaal"), ruim=True),
        ]
        if rijen
        else [],
        rijen=rijen,
        noot=_("Hulp telt niet mee. Ook vorig kwartaal: de wens stond toen aan het eind al open.")
        if rijen
        else "",
    )
