"""The chapter on the wijken themselves, in figures from other sources."""

from typing import Any

from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from rapportage.opmaak.delen import Blok, Hoofdstuk, Kolom, Rij
from rapportage.opmaak.lezer import Lezer


def hoofdstuk(lezer: Lezer) -> Hoofdstuk:
    """Return the chapter: a table for each wijk of the pilot."""
    return Hoofdstuk(
        kop=_("De wijken in cijfers"),
        inleiding=_(
            "Cijfers van anderen over de wijken waar we werken. Ze zijn van verschillende jaren en bronnen: vergelijk "
            "ze alleen als datum en bron hetzelfde zijn."
        ),
        blokken=[_tabel(wijk) for wijk in lezer.cijfers["wijkcijfers"]],
    )


def _tabel(wijk: dict[str, Any]) -> Blok:
    rijen = [
        Rij(kop=_indicator(rij, wijk["wijk"]), cellen=[rij["waarde"], f"{rij['peildatum']} · {rij['bron']}"])
        for rij in wijk["rijen"]
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
        noot=_noot(len(rijen), wijk["meer"]),
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
