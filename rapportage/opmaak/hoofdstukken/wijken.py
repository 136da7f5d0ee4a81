"""The chapter on the wijken themselves, in figures from other sources."""

from typing import Any

from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from rapportage.cijfers.wijkcijfers import HOOGSTENS
from rapportage.opmaak.delen import Blok, Hoofdstuk, Kolom, Rij
from rapportage.opmaak.lezer import Lezer


def nieuwste(rijen: list[dict[str, str]], hoogstens: int) -> list[dict[str, str]]:
    """Return the newest figures of a wijk, the newest first."""
    return sorted(rijen, key=_jaar_van, reverse=True)[:hoogstens]


def _jaar_van(rij: dict[str, str]) -> str:
    """Return the last year that the words of the source name; a figure without one comes last."""
    woorden = "".join(teken if teken.isdigit() else " " for teken in rij["peildatum"]).split()
    return max((w for w in woorden if len(w) == len("2025")), default="")


def hoofdstuk(lezer: Lezer, per_wijk: int = HOOGSTENS) -> Hoofdstuk:
    """Return the chapter: a table for each wijk of the pilot, with its newest figures where not all are wanted."""
    return Hoofdstuk(
        kop=_("De wijken in cijfers"),
        inleiding=_(
            "Cijfers van anderen over de wijken waar we werken. Ze zijn van verschillende jaren en bronnen: vergelijk "
            "ze alleen als datum en bron hetzelfde zijn."
        ),
        blokken=[_tabel(wijk, per_wijk) for wijk in lezer.cijfers["wijkcijfers"]],
    )


def _tabel(wijk: dict[str, Any], hoogstens: int) -> Blok:
    alle: list[dict[str, str]] = wijk["rijen"]
    getoond = nieuwste(alle, hoogstens)
    rijen = [
        Rij(kop=_indicator(rij, wijk["wijk"]), cellen=[rij["waarde"], f"{rij['peildatum']} · {rij['bron']}"])
        for rij in alle
        if rij in getoond
    ]
    kolommen = [
        Kolom(naam=_("Cijfer"), getal=False),
        Kolom(naam=_("Waarde")),
        Kolom(naam=_("Datum en bron"), getal=False),
    ]
    return Blok(
        waarover=_("De wijk in cijfers"),
        kop=wijk["wijk"],
        kolommen=kolommen if rijen else [],
        rijen=rijen,
        noot=_noot(len(rijen), wijk["meer"] + len(alle) - len(rijen)),
        breed=True,
    )


def _indicator(rij: dict[str, str], wijk: str) -> str:
    """Return the name of a figure, with its area when that is not the wijk, and the remark of its source."""
    naam = capfirst(rij["indicator"])
    if rij["gebied"] != wijk:
        naam = f"{naam}, {rij['gebied']}"
    return f"{naam} ({rij['noot']})" if rij["noot"] else naam


def _noot(aantal: int, meer: int) -> str:
    if not aantal:
        return _("Van deze wijk zijn nog geen cijfers ingevoerd.")
    if meer:
        tekst = ngettext(
            "Op de pagina van de wijk staat nog %d cijfer.",
            "Op de pagina van de wijk staan nog %d cijfers.",
            meer,
        )
        return tekst % meer
    return ""
