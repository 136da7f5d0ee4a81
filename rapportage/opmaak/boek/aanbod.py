"""The activiteiten on offer and the wishes that none meets: figures of the questions, and of network and inkoop."""

from typing import Any

from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from kern.grafiek.staven import Deelrij, delen_van
from rapportage.cijfers.activiteiten import HELE_GEMEENTE
from rapportage.opmaak.boek.gegevens import Boek, kolommen
from rapportage.opmaak.delen import Blok, Kolom, Rij
from rapportage.opmaak.woorden import GEEN, getal
from trajecten.plan.enums import Componentsoort

HOOGSTENS = 8
"""How many activiteiten stand in a figure or table."""


def _rijen_activiteiten(boek: Boek) -> list[tuple[str, str, dict[str, Any]]]:
    alle: dict[str, dict[str, dict[str, Any]]] = boek.cijfers["activiteiten"]
    return [(wijk, naam, plek) for wijk, namen in alle.items() for naam, plek in namen.items()]


def bezetting(boek: Boek) -> Blok:
    """Return the places taken of the activiteiten, those with most people first."""
    rijen = [rij for rij in _rijen_activiteiten(boek) if rij[2]["plaatsen"]]
    rijen.sort(key=lambda rij: (-rij[2]["bezet"], rij[0], rij[1]))
    getoond = rijen[:HOOGSTENS]
    bezet, plaatsen = (sum(plek[wat] for *_w, plek in rijen) for wat in ("bezet", "plaatsen"))
    kop = _("Plaatsen bij activiteiten: %(n)s van de %(m)s bezet") % {
        "n": getal(bezet),
        "m": getal(plaatsen),
    }
    return Blok(
        waarover=_("Plaatsen bij activiteiten op de peildatum, precies"),
        kop=kop if rijen else _("Er zijn nog geen activiteiten met een vast aantal plaatsen"),
        grafiek=delen_van(
            kop,
            [
                Deelrij(naam=naam, deel=min(plek["bezet"], plek["plaatsen"]), geheel=plek["plaatsen"])
                for _wijk, naam, plek in getoond
            ],
        )
        if getoond
        else "",
        noot=_(
            "De activiteiten met de meeste mensen; het totaal is van alle. Bezet: alleen door mensen met een traject. "
            "De andere plaatsen hoeven niet vrij te zijn."
        )
        if rijen
        else "",
    )


def tabel_onvervuld(boek: Boek) -> Blok:
    """Return the wishes without a place, by kind and wijk."""
    onvervuld: dict[str, dict[str, int]] = boek.cijfers["onvervuld"]
    wijken = boek.jaar.wijken

    def rij(kop: str, delen: list[dict[str, int]], *, totaal: bool = False) -> Rij:
        per_wijk = [sum(deel.get(wijk, 0) for deel in delen) for wijk in wijken]
        samen = sum(sum(deel.values()) for deel in delen)
        return Rij(kop=kop, cellen=[getal(n) for n in (*per_wijk, samen)], totaal=totaal)

    soorten = [soort for soort in Componentsoort if soort.participatie]
    meeste = max(soorten, key=lambda soort: sum(onvervuld.get(soort, {}).values()))
    aantal = sum(onvervuld.get(meeste, {}).values())
    return Blok(
        waarover=_("Onderdelen in plannen waarvoor nog geen plaats is gevonden, naar trajectwijk, precies"),
        kop=_("Het vaakst ontbreekt: %(soort)s (%(n)s)") % {"soort": meeste.label, "n": getal(aantal)}
        if aantal
        else _("Er ontbreekt geen plek"),
        kolommen=kolommen(_("Soort"), *wijken, _("Samen")),
        rijen=[
            *(rij(capfirst(str(soort.label)), [onvervuld.get(soort, {})]) for soort in soorten),
            rij(_("Samen"), list(onvervuld.values()), totaal=True),
        ],
    )


def tabel_vol(boek: Boek) -> Blok:
    """Return the activiteiten that are full or have a waiting list."""
    rijen = [
        (wijk, naam, plek)
        for wijk, naam, plek in _rijen_activiteiten(boek)
        if plek["wachten"] or (plek["plaatsen"] is not None and plek["bezet"] >= plek["plaatsen"])
    ]
    rijen.sort(key=lambda rij: (-rij[2]["wachten"], -rij[2]["bezet"], rij[1]))
    vol = [rij for rij in rijen if rij[2]["plaatsen"] is not None and rij[2]["bezet"] >= rij[2]["plaatsen"]]
    getoond, meer = rijen[:HOOGSTENS], len(rijen[HOOGSTENS:])
    return Blok(
        waarover=_("Activiteiten zonder vrije plaats, of met een wachtlijst, op de peildatum; precies"),
        kop=ngettext("%(n)s activiteit is vol", "%(n)s activiteiten zijn vol", len(vol))
        % {"n": getal(len(vol))}
        if vol
        else _("Geen activiteit is vol"),
        kolommen=[
            Kolom(naam=_("Activiteit"), getal=False),
            Kolom(naam=_("Wijk"), getal=False),
            Kolom(naam=_("Plaatsen")),
            Kolom(naam=_("Bezet")),
            Kolom(naam=_("Wachten")),
        ]
        if getoond
        else [],
        rijen=[
            Rij(
                kop=naam,
                cellen=[
                    _("hele gemeente") if wijk == HELE_GEMEENTE else wijk,
                    GEEN if plek["plaatsen"] is None else getal(plek["plaatsen"]),
                    getal(plek["bezet"]),
                    getal(plek["wachten"]),
                ],
            )
            for wijk, naam, plek in getoond
        ],
        noot=ngettext("Er is nog %(n)s andere.", "Er zijn nog %(n)s andere.", meer) % {"n": getal(meer)}
        if meer
        else "",
    )
