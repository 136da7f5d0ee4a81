"""What the hours of a year cost, for each traject that started and for each person guided."""

import datetime as dt
from collections.abc import Callable
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from kern.woorden import voluit
from rapportage.cijfers.kosten import kosten_per
from rapportage.opmaak.boek.gegevens import Boek, kolommen
from rapportage.opmaak.delen import Blok, Rij
from rapportage.opmaak.woorden import GEEN, euro, getal, uren


def kosten_van(boek: Boek) -> Blok | None:
    """Return the costs beside those of the year before; None as long as no besluit set what an hour costs."""
    lezer = boek.jaar
    if lezer.nu.get("kosten") is None:
        return None
    minuten = lezer.minuten()
    gestart, eerder_gestart = lezer.paar("gestart")
    jaren = [_Jaar(lezer.nu, minuten[0], gestart)]
    koppen = [lezer.kolom]
    if lezer.toen is not None:
        jaren.insert(0, _Jaar(lezer.toen, minuten[1] or 0, eerder_gestart or 0))
        koppen.insert(0, lezer.kolom_vorig_jaar)
    elk = [lezer.van_jaar(jaar) for jaar in boek.cijfers.get("jaren", ())]
    jaren[:0] = [_Jaar(een.nu, een.minuten()[0], een.som("gestart")) for een in elk]
    koppen[:0] = [str(een.jaar) for een in elk]
    rijen: list[tuple[str, Callable[[_Jaar], str]]] = [
        (_("Uren"), lambda jaar: getal(uren(jaar.minuten))),
        (_("Tarief op de laatste dag"), lambda jaar: _bedrag(jaar.tarief)),
        (_("Kosten"), lambda jaar: _bedrag(jaar.samen)),
        (_("Kosten per gestart traject"), lambda jaar: _bedrag(jaar.per_traject)),
        (_("Kosten per persoon"), lambda jaar: _bedrag(jaar.per_persoon)),
    ]
    return Blok(
        waarover=_("Kosten van de uren van de trajectcoördinatoren, precies"),
        kop=_kop(boek, jaren[-1]),
        kolommen=kolommen(_("Wat"), *koppen, ruim=koppen[-1:] if elk else ()),
        rijen=[Rij(kop=kop, cellen=[cel(jaar) for jaar in jaren]) for kop, cel in rijen],
        noot=_noot(boek, jaren[-1]),
        begrippen=[
            (
                _("Kosten"),
                _("Alleen uren van trajectcoördinatoren; niet wat een onderdeel of activiteit kost."),
            )
        ],
    )


class _Jaar:
    """What was worked in a year, and what that cost; an edition of before the rate does not tell."""

    def __init__(self, werk: dict[str, Any], minuten: int, gestart: int) -> None:
        self.minuten, self.gestart = minuten, gestart
        self.begeleid: int = werk.get("begeleid_samen", 0)
        self.tarief: int | None = werk.get("uurtarief")
        self.bedragen: dict[str, int] | None = werk.get("kosten")
        self.samen = None if self.bedragen is None else sum(self.bedragen.values())
        self.per_traject = kosten_per(self.bedragen, gestart)
        self.per_persoon = kosten_per(self.bedragen, self.begeleid)


def _bedrag(waarde: int | None) -> str:
    return GEEN if waarde is None else euro(waarde)


def _kop(boek: Boek, jaar: _Jaar) -> str:
    if jaar.per_traject is None:
        return _("De uren %(periode)s kostten %(n)s") % {
            "periode": boek.jaar.periode,
            "n": _bedrag(jaar.samen),
        }
    return _("Een gestart traject kostte %(n)s aan uren") % {"n": euro(jaar.per_traject)}


def _noot(boek: Boek, jaar: _Jaar) -> str:
    """Return of how many it is, and from when which rate counts where that was not one rate all along."""
    zinnen = [
        ngettext(
            "%(periode)s is %(n)s traject gestart.", "%(periode)s zijn %(n)s trajecten gestart.", jaar.gestart
        )
        % {"periode": boek.jaar.periode_vooraan, "n": getal(jaar.gestart)},
        _("Alle uren tellen, ook die voor wie eerder startte of nog niet is gestart."),
    ]
    eerste, *later = [dt.date.fromisoformat(dag) for dag in sorted(jaar.bedragen or {})]
    if eerste > dt.date.fromisoformat(boek.cijfers["van"]):
        zinnen.append(
            _("Het eerste tarief geldt vanaf %s. Uren van daarvoor tellen met dat tarief.") % voluit(eerste)
        )
    if later:
        zinnen.append(
            _("Het tarief is gewijzigd, voor het laatst op %s. Uren tellen met het tarief van hun dag.")
            % voluit(later[-1])
        )
    return " ".join(zinnen)
