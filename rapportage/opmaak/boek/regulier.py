"""What of the regular route stands beside the steps of the wijkgerichte one: how many people there are, and why no more (DOMEIN 9)."""

from typing import Any

from django.utils.translation import gettext as _

from rapportage.cijfers.aanpak import AFGEROND_IN_ANDERHALF, Aanpak
from rapportage.cijfers.benaderd import BENADERD
from rapportage.cijfers.populaties import BEGIN
from rapportage.opmaak.boek.gegevens import Boek, kolommen
from rapportage.opmaak.boek.vergelijking import NAMEN, kort_oordeel
from rapportage.opmaak.delen import Blok, Rij
from rapportage.opmaak.woorden import getal


def naast_de_stappen(boek: Boek) -> Blok:
    """Return the people of both routes of whom start and completion are compared, and why the steps are not."""
    return Blok(
        waarover=_("Mensen van wie we de routes vergelijken, precies"),
        kop=_("Van de reguliere route tellen we de start en de afronding, niet de stappen"),
        kolommen=kolommen(_("Wie"), *(str(NAMEN[aanpak]) for aanpak in Aanpak)),
        rijen=[*_benaderd(boek), *_gestart(boek)],
        noot=" ".join(filter(None, (_waarom(), *_oordelen(boek)))),
    )


def _waarom() -> str:
    return _(
        "Taxeren, Vormgeven en Plaatsen zijn stappen van de wijkgerichte route. De consulent legt op de reguliere route vast wie is "
        "opgeroepen, kwam, is getoetst, startte en klaar is. Dat zijn andere stappen en andere mensen, dus die staan er niet "
        "naast. Wie van route wisselde, telt bij de route die het eerst kwam. De groepen zijn niet geloot."
    )


def _benaderd(boek: Boek) -> list[Rij]:
    """Return how many were approached a year before the traits; none while there are no traits."""
    kenmerken = boek.jaar.kenmerken
    if kenmerken is None:
        return []
    tabellen = [kenmerken.tabel(BENADERD[aanpak.value], BEGIN.naam) for aanpak in Aanpak]
    if any(tabel is None for tabel in tabellen):
        return []
    return [
        Rij(
            kop=_("Een jaar of langer geleden benaderd"),
            cellen=[getal(tabel.grootte()) for tabel in tabellen if tabel is not None],
        )
    ]


def _gestart(boek: Boek) -> list[Rij]:
    """Return how many started so long before that who completed is compared; a quarter compares nothing."""
    oordeel = next((o for o in _vergelijking(boek) if o["naam"] == AFGEROND_IN_ANDERHALF), None)
    if oordeel is None:
        return []
    mensen = oordeel["mensen"]
    kop = _("Anderhalf jaar of langer geleden gestart")
    return [Rij(kop=kop, cellen=[getal(mensen[aanpak.value]) for aanpak in Aanpak])]


def _oordelen(boek: Boek) -> list[str]:
    oordelen = _vergelijking(boek)
    if not oordelen:
        return [_("Een oordeel staat alleen in de jaarrapportage, als het jaar vastligt.")]
    return [
        _("Oordeel over %(wat)s: %(zin)s.") % {"wat": o["naam"], "zin": kort_oordeel(o)} for o in oordelen
    ]


def _vergelijking(boek: Boek) -> list[dict[str, Any]]:
    return boek.cijfers.get("vergelijking") or []
