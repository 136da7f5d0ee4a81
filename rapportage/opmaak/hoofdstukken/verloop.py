"""The chapter on what became of trajecten: started and ended, which is work and exact (DOMEIN 8a)."""

from collections.abc import Mapping

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from rapportage.cijfers.uitkomsten import Einde
from rapportage.opmaak.delen import Blok, Hoofdstuk, Kolom, Rij
from rapportage.opmaak.hoofdstukken.gevonden import figuur_nu_en_toen, kolommen, naar_route_en_wijk
from rapportage.opmaak.hoofdstukken.maand import EINDES
from rapportage.opmaak.lezer import Lezer
from rapportage.opmaak.woorden import getal, grootste


def hoofdstuk(lezer: Lezer) -> Hoofdstuk:
    """Return the chapter."""
    return Hoofdstuk(
        kop=_("Gestart en geëindigd"),
        inleiding=_(
            "Een traject start met het eerste onderdeel dat nog niet liep: taal, een activiteit, opleiding, werk of hulp bij "
            "opvoeden. Het eindigt als het wordt gesloten."
        ),
        blokken=[figuur_gestart(lezer), tabel_gestart(lezer), tabel_geeindigd(lezer)],
    )


def is_er(lezer: Lezer) -> bool:
    """Tell whether these figures hold what started and ended: those that were stored earlier do not."""
    return "gestart" in lezer.nu


def figuur_gestart(lezer: Lezer) -> Blok:
    """Return the trajecten started by wijk, beside the year before."""
    nu, _toen = lezer.paar("gestart")
    return figuur_nu_en_toen(
        lezer,
        "gestart",
        waarover=_("Trajecten gestart, naar trajectwijk"),
        kop=ngettext("Er is %(n)s traject gestart", "Er zijn %(n)s trajecten gestart", nu) % {"n": getal(nu)},
    )


def tabel_gestart(lezer: Lezer) -> Blok:
    """Return the trajecten started, by wijk and vindroute."""
    wijk = grootste(lezer.per_wijk("gestart"))
    return Blok(
        waarover=_("Trajecten gestart"),
        kop=_("In %(wijk)s zijn de meeste trajecten gestart") % {"wijk": wijk}
        if wijk
        else _("Gestart per wijk"),
        kolommen=kolommen(lezer, "gestart"),
        rijen=naar_route_en_wijk(lezer, "gestart"),
    )


def tabel_geeindigd(lezer: Lezer, namen: Mapping[Einde, str | Promise] = EINDES) -> Blok:
    """Return how trajecten ended, by trajectwijk; short `namen` are told in full beside it."""

    def rij(kop: str, einde: str | None) -> Rij:
        if einde is None:
            per_wijk = [lezer.van_wijk("geeindigd", wijk) or 0 for wijk in lezer.wijken]
            samen, toen = lezer.paar("geeindigd")
        else:
            per_wijk = [lezer.cel("geeindigd", einde, wijk) for wijk in lezer.wijken]
            samen, toen = lezer.paar_route("geeindigd", einde)
        eerder = [] if toen is None else [getal(toen)]
        return Rij(kop=kop, cellen=[*map(getal, [*per_wijk, samen]), *eerder], totaal=einde is None)

    aantal = lezer.som("geeindigd")
    eerder = (
        [] if lezer.toen is None else [Kolom(naam=_("Samen %(jaar)s") % {"jaar": lezer.kolom_vorig_jaar})]
    )
    return Blok(
        waarover=_("Trajecten geëindigd, naar trajectwijk"),
        kop=ngettext("%(n)s traject eindigde", "%(n)s trajecten eindigden", aantal) % {"n": getal(aantal)}
        if aantal
        else _("Geen traject eindigde"),
        kolommen=[
            Kolom(naam=_("Hoe"), getal=False),
            *(Kolom(naam=wijk) for wijk in lezer.wijken),
            Kolom(naam=lezer.kolom_samen),
            *eerder,
        ],
        rijen=[*(rij(str(kop), einde.value) for einde, kop in namen.items()), rij(_("Samen"), None)],
        begrippen=[]
        if namen is EINDES
        else [
            (_("Gestopt, vertrokken"), _("Na de start. Vertrokken: verhuisd of overleden.")),
            (_("Vóór start"), _("Gesloten zonder dat er iets was gestart.")),
        ],
    )
