"""Chapter 3: the wijken themselves, in the figures of others."""

from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from rapportage.opmaak.delen import Blok, Hoofdstuk, Kolom, Rij
from rapportage.opmaak.lezer import Lezer

EERSTE_TABEL = 7


def hoofdstuk(lezer: Lezer) -> Hoofdstuk:
    """Return the chapter: a table for each wijk of the pilot."""
    return Hoofdstuk(
        kop=_("3 De wijken in cijfers"),
        inleiding=_(
            "Cijfers van anderen over de wijken waar we werken. Ze zijn van verschillende jaren en bronnen: vergelijk "
            "ze alleen als datum en bron hetzelfde zijn."
        ),
        blokken=[
            _tabel(nummer, wijk) for nummer, wijk in enumerate(lezer.cijfers["wijkcijfers"], EERSTE_TABEL)
        ],
    )


def _tabel(nummer: int, wijk: dict[str, Any]) -> Blok:
    rijen = [
        Rij(
            kop=rij["indicator"][:1].upper() + rij["indicator"][1:],
            cellen=[rij["gebied"], _waarde(rij), rij["peildatum"], rij["bron"]],
        )
        for rij in wijk["rijen"]
    ]
    meer = wijk["meer"]
    return Blok(
        nummer=_("Tabel %(nummer)d") % {"nummer": nummer},
        waarover=_("De wijk in cijfers"),
        kop=wijk["wijk"],
        kolommen=[
            Kolom(naam=_("Cijfer"), getal=False),
            Kolom(naam=_("Gebied"), getal=False),
            Kolom(naam=_("Waarde")),
            Kolom(naam=_("Datum"), getal=False),
            Kolom(naam=_("Bron"), getal=False),
        ]
        if rijen
        else [],
        rijen=rijen,
        noot=_noot(len(rijen), meer),
        smal=True,
    )


def _waarde(rij: dict[str, str]) -> str:
    return f"{rij['waarde']} ({rij['noot']})" if rij["noot"] else rij["waarde"]


def _noot(aantal: int, meer: int) -> str:
    if not aantal:
        return _("Van deze wijk zijn nog geen cijfers ingevoerd.")
    if meer:
        tekst = ngettext(
            "Nog %d cijfer staat op de bladzijde van de wijk.",
            "Nog %d cijfers staan op de bladzijde van de wijk.",
            meer,
        )
        return tekst % meer
    return ""
