"""Whom we found and how they take part: the findings above the tables of traits."""

from collections.abc import Sequence
from dataclasses import replace

from django.utils.html import format_html
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from inburgeraars.models import Doelgroep
from kern.grafiek.kleuren import LEEG, LEI, LEI_LICHT, LIJNEN, STIPPEN, Vulling
from kern.grafiek.legenda import legenda, vakje
from kern.grafiek.verdeling import Verdeling, honderd
from rapportage.bescherming.afgeleid import AANDEEL_VAN
from rapportage.cijfers.deelname import Verandering
from rapportage.cijfers.populatie import ROUTE, WIJK
from rapportage.cijfers.populaties import BOVEN_5, DOELGROEP, NIET_OF_VRIJ, NOG_NIET, VERANDERING
from rapportage.enums import Verslagdeel
from rapportage.opmaak.boek import taalcoach
from rapportage.opmaak.boek.gegevens import Boek
from rapportage.opmaak.boek.samenvatting import lager, meer_hoger_dan_lager
from rapportage.opmaak.delen import Blok, Hoofdstuk
from rapportage.opmaak.hoofdstukken import beelden, gevonden, meedoen
from rapportage.opmaak.lezer import VINDROUTES
from rapportage.opmaak.vijftallen import (
    Kenmerktabel,
    kruistabel,
    noot_vijftallen,
    ongeveer,
    precies,
)
from rapportage.opmaak.woorden import getal

KLEUREN: dict[str, Vulling] = {
    Doelgroep.PLICHTIG.value: LEI,
    Doelgroep.BEHOEFTIG.value: LEI_LICHT,
    Doelgroep.NIET_TE_BEPALEN.value: STIPPEN,
    NIET_OF_VRIJ: LEEG,
    NOG_NIET: LIJNEN,
}


def gevonden_hoofdstuk(boek: Boek) -> Hoofdstuk:
    """Return the chapter on whom we found."""
    lezer = boek.jaar
    return Hoofdstuk(
        sleutel=Verslagdeel.GEVONDEN,
        naam=_("Wie we vonden"),
        kop=gevonden.conclusie(lezer),
        kort=ngettext("%(n)s persoon", "%(n)s mensen", lezer.som("gevonden"))
        % {"n": getal(lezer.som("gevonden"))},
        inleiding=_(
            "We vinden mensen op twee manieren: uit het register (BPI) en via het wijknetwerk. Met het eerste gesprek wordt "
            "een traject geopend."
        ),
        blokken=[
            replace(gevonden.figuur(lezer), kop=_kop_route(boek)),
            *(replace(blok, rang=1) for blok in doelgroepbeeld(boek)),
            beelden.figuur_trechter(lezer, kort=True),
            replace(gevonden.tabel_gevonden(lezer), rang=2),
            replace(gevonden.tabel_geopend(lezer), rang=3, achterin=False),
            replace(gevonden.tabel_doelgroep(lezer), rang=4),
        ],
    )


def _kop_route(boek: Boek) -> str:
    bpi, wijk = (boek.jaar.som_route("gevonden", route) for route in VINDROUTES)
    if not bpi and not wijk:
        return _("%(periode)s is niemand gevonden") % {"periode": boek.jaar.periode_vooraan}
    return _("Via het BPI %(bpi)s, via het wijknetwerk %(wijk)s") % {"bpi": getal(bpi), "wijk": getal(wijk)}


def doelgroepbeeld(boek: Boek) -> list[Blok]:
    """Return the doelgroep by vindroute as bars of 100 %, of groups of which a share may be given."""
    if boek.jaar.kenmerken is None:
        return []
    tabel, heel = boek.jaar.tabel_van_jaar_of_pilot("gevonden", DOELGROEP.naam, ROUTE.naam)
    klassen = tabel.klassen(DOELGROEP.naam)
    groepen = [route for route in VINDROUTES if (tabel.cijfer(vindroute=route) or 0) >= AANDEEL_VAN]
    if not tabel.is_verdeeld or len(groepen) < len(VINDROUTES) or not set(klassen) <= set(KLEUREN):
        return []
    rijen = [
        Verdeling(
            naam=capfirst(route),
            onder=_("%(n)s mensen") % {"n": getal(tabel.cijfer(vindroute=route) or 0)},
            aantallen=[tabel.cijfer(vindroute=route, doelgroep=klasse) or 0 for klasse in klassen],
        )
        for route in groepen
    ]
    kop = _("De doelgroepen van wie we via het BPI en via de wijk vonden")
    titel = ". ".join(_in_woorden(rij, klassen) for rij in rijen)
    woorden = legenda([(vakje(KLEUREN[klasse]), klasse) for klasse in klassen])
    return [
        Blok(
            waarover=tabel.waarover(
                _("Mensen gevonden in %(jaar)d, in vijftallen") % {"jaar": boek.nummer}
                if heel
                else _("Mensen gevonden sinds het begin van de pilot, in vijftallen")
            ),
            kop=kop,
            grafiek=format_html(
                "{}{}", woorden, honderd(f"{kop}. {titel}", rijen, [KLEUREN[klasse] for klasse in klassen])
            ),
            noot=noot_vijftallen(tabel, precies(tabel)),
        )
    ]


def _in_woorden(rij: Verdeling, klassen: Sequence[str]) -> str:
    delen = ", ".join(
        f"{klasse} {getal(aantal)}" for klasse, aantal in zip(klassen, rij.aantallen, strict=True)
    )
    return f"{rij.naam}: {delen}"


def participatie_hoofdstuk(boek: Boek) -> Hoofdstuk:
    """Return the chapter on taking part."""
    kenmerken = boek.jaar.kenmerken
    tabel = boek.tabel("een half jaar geopend", VERANDERING.naam)
    return Hoofdstuk(
        sleutel=Verslagdeel.MEEDOEN,
        naam=_("Participatie"),
        kop=_kop_verandering(tabel),
        kort=_kort_verandering(tabel),
        inleiding=_(
            "De participatieladder laat zien hoe iemand meedoet in de wijk. Dat iemand hoger staat, zegt niet waardoor dat "
            "komt. Wie laag begint, heeft meer treden boven zich. De vindroutes zijn niet geloot: een verschil ertussen kan aan "
            "de mensen liggen."
        ),
        blokken=meedoen.tabellen(boek.jaar)
        if kenmerken is None
        else [
            meedoen.ladder(kenmerken),
            replace(meedoen.verandering(kenmerken), rang=1),
            replace(taalcoach.met_en_zonder(boek), rang=2),
            *(replace(blok, rang=2) for blok in meedoen.boven_5(kenmerken)),
        ],
    )


def _kop_verandering(tabel: Kenmerktabel | None) -> str:
    if tabel is None:
        return _("Of mensen meer meedoen, weten we nog niet")
    hoger = tabel.cijfer(verandering=Verandering.HOGER.value) or 0
    klasse, minder = lager(tabel)
    delen = {"m": ongeveer(hoger), "k": f"{ongeveer(minder)} {klasse}", "n": getal(tabel.grootte())}
    if meer_hoger_dan_lager(tabel):
        return _("Meer mensen hoger dan lager: van %(n)s staan er %(m)s hoger en %(k)s") % delen
    return _("Van %(n)s mensen staan er %(m)s hoger en %(k)s dan eerst") % delen


def _kort_verandering(tabel: Kenmerktabel | None) -> str:
    if tabel is None:
        return _("nog niet te zeggen")
    return _("%(n)s mensen hoger") % {"n": ongeveer(tabel.cijfer(verandering=Verandering.HOGER.value) or 0)}


def per_wijk(boek: Boek) -> list[Blok]:
    """Return change in trede and who began, by wijk; wijken are shown and not judged beside each other."""
    delen = (
        ("een half jaar geopend", VERANDERING, _("Verandering in trede, naar wijk")),
        ("een jaar geopend", BOVEN_5, _("Begonnen binnen een jaar, naar wijk")),
    )
    uit = []
    for rang, (populatie, als, kop) in enumerate(delen, 1):
        tabel = boek.tabel_per_wijk(populatie, als.naam)
        if tabel is not None:
            blok = kruistabel(
                tabel,
                kenmerk=als.naam,
                groep=WIJK,
                kop=kop,
                waarover=kop,
                noot=_(
                    "Elke wijk heeft eigen trajectcoördinatoren. Wijken vergelijken we daarom niet met elkaar."
                ),
            )
            uit.append(replace(blok, rang=rang, achterin=False))
    return uit
