"""The cover: the finding of the year, people on the stairs of the ladder, and what stands where."""

from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from kern.grafiek.omslag import Trap, mensen_per_stip, trap_van_mensen
from kern.ladder import Pijler, Trede
from kern.woorden import opsomming, voluit
from participatie.scoring import score
from rapportage.cijfers.populaties import SCORE
from rapportage.opmaak.boek.gegevens import Boek
from rapportage.opmaak.boek.samenvatting import gestart_tegen_doel
from rapportage.opmaak.vijftallen import ruimte_opgeteld
from rapportage.opmaak.woorden import getal


@dataclass(frozen=True, kw_only=True)
class Omslag:
    """What stands on the cover above its contents.

    Args:
        titel: the finding.
        onder: which part of the pilot it is, and where.
        beeld: people on the stairs; empty when the ladder is not shown.
        noot: what a dot is, or why there are none.
    """

    titel: str
    onder: str
    beeld: SafeString | str
    noot: str


def omslag(boek: Boek) -> Omslag:
    """Return the cover."""
    beeld, noot = _trap(boek)
    gestart = boek.pilot.som("gestart")
    return Omslag(
        titel=gestart_tegen_doel(boek) if gestart else _("Nog geen traject gestart"),
        onder=_onder(boek),
        beeld=beeld,
        noot=noot,
    )


def _onder(boek: Boek) -> str:
    if boek.over_pilot:
        waar = opsomming(boek.pilotwijken) if boek.pilotwijken else _("Roermond")
        return _("De hele pilot in %(waar)s, en de drie ambities") % {"waar": waar}
    rang = boek.nummer - settings.PILOT_VAN.year
    namen = [_("Eerste jaar"), _("Tweede jaar"), _("Derde jaar")]
    jaar = namen[rang] if rang < len(namen) else _("Jaar %(n)d") % {"n": rang + 1}
    if not boek.pilotwijken:
        return _("%(jaar)s van de pilot in Roermond") % {"jaar": jaar}
    return _("%(jaar)s van de pilot in %(wijken)s") % {"jaar": jaar, "wijken": opsomming(boek.pilotwijken)}


def _trap(boek: Boek) -> tuple[SafeString | str, str]:
    tabel = boek.tabel("op de ladder", SCORE.naam)
    if tabel is None or tuple(tabel.klassen(SCORE.naam)) != SCORE.klassen:
        return "", _("Waar mensen op de participatieladder staan, tonen we nog niet.")

    def aantal(pijler: Pijler, trede: Trede) -> int:
        return tabel.cijfer(score=str(score(pijler, trede))) or 0

    namen: dict[int, Any] = {1: _("voor het traject"), 2: _("tijdens"), 3: _("na")}
    trappen = [Trap(naam=namen[p], aantallen=[aantal(p, trede) for trede in Trede]) for p in Pijler]
    gemeten = sum(sum(trap.aantallen) for trap in trappen)
    titel = _(
        "Ongeveer %(n)s mensen op de twaalf treden van de participatieladder: %(delen)s. %(ruimte)s"
    ) % {
        "n": getal(gemeten),
        "delen": opsomming([f"{trap.naam} {getal(sum(trap.aantallen))}" for trap in trappen]),
        "ruimte": ruimte_opgeteld(len(Trede)),
    }
    noot = _(
        "Een stip is hooguit %(per)s mensen. Zij hebben een meting op een van de twaalf treden; %(dag)s, in vijftallen."
    )
    return trap_van_mensen(titel, trappen), noot % {
        "per": getal(mensen_per_stip(trappen)),
        "dag": voluit(tabel.tabel.dag),
    }
