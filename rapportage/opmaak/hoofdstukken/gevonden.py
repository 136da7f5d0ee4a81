"""The chapter on who was found, by which route and in which wijk, and whose traject opened."""

from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from inburgeraars.models import Vindroute
from kern.grafiek.staven import Staaf, staven
from rapportage.cijfers.populatie import JA, ROUTE
from rapportage.cijfers.populaties import AL_IN_BPI, DOELGROEP
from rapportage.opmaak.delen import Blok, Hoofdstuk, Kolom, Rij
from rapportage.opmaak.lezer import VINDROUTES, Lezer
from rapportage.opmaak.vijftallen import (
    Kenmerktabel,
    grootste_klasse,
    kruistabel,
    niet_verdeeld,
    ongeveer,
)
from rapportage.opmaak.woorden import GEEN, VINDROUTENAMEN, getal, grootste, vergelijk


def hoofdstuk(lezer: Lezer) -> Hoofdstuk:
    """Return the chapter."""
    return Hoofdstuk(
        kop=_("Gevonden en geopend"),
        inleiding=_(
            "We vinden mensen op twee manieren: uit het register (BPI) en via het wijknetwerk. Met het eerste gesprek "
            "wordt een traject geopend."
        ),
        blokken=[
            tabel_gevonden(lezer),
            figuur_geopend(lezer),
            tabel_geopend(lezer),
            tabel_doelgroep(lezer),
        ],
    )


def conclusie(lezer: Lezer) -> str:
    """Return the heading about people found: the comparison with the year before, or the main vindroute."""
    nu, toen = lezer.paar("gevonden")
    if not nu:
        return _("%(periode)s is niemand gevonden") % {"periode": lezer.periode_vooraan}
    if toen is not None:
        return ngettext(
            "We vonden %(n)s persoon, %(vergelijk)s", "We vonden %(n)s mensen, %(vergelijk)s", nu
        ) % {
            "n": getal(nu),
            "vergelijk": vergelijk(nu, toen, lezer.vorig_jaar),
        }
    meeste = grootste({route: lezer.som_route("gevonden", route) for route in VINDROUTES})
    if meeste == "BPI":
        return _("De meeste mensen vonden we via het BPI")
    if meeste:
        return _("De meeste mensen vonden we via het wijknetwerk")
    return _("Via het BPI en het wijknetwerk vonden we evenveel mensen")


def figuur(lezer: Lezer) -> Blok:
    """Return the people found, by wijk and vindroute."""
    kop = conclusie(lezer)
    rijen = [
        Staaf(
            naam=wijk, delen=[lezer.cel("gevonden", "BPI", wijk), lezer.cel("gevonden", "wijknetwerk", wijk)]
        )
        for wijk in lezer.wijken
    ]
    return Blok(
        waarover=_("Mensen gevonden %(periode)s, naar wijk en vindroute") % {"periode": lezer.periode},
        kop=kop,
        legenda=[("donker", _("BPI")), ("licht", _("wijknetwerk"))],
        grafiek=staven(kop, rijen, ("donker", "licht")),
        noot=_("Het getal achter de staaf is BPI en wijknetwerk samen."),
    )


def tabel_gevonden(lezer: Lezer) -> Blok:
    """Return whom we found, by wijk and vindroute."""
    wijk = grootste(lezer.per_wijk("gevonden"))
    return Blok(
        waarover=_("Mensen gevonden"),
        kop=_("In %(wijk)s vonden we de meeste mensen") % {"wijk": wijk} if wijk else _("Gevonden per wijk"),
        kolommen=kolommen(lezer, "gevonden"),
        rijen=[*naar_route_en_wijk(lezer, "gevonden"), *_al_in_bpi(lezer, "gevonden")],
        noot=_("Wie in de wijk is gevonden, kan al in het register staan."),
    )


def _al_in_bpi(lezer: Lezer, cijfer: str) -> list[Rij]:
    """Return the row "waarvan al in het BPI" that stands below every number by vindroute (DOMEIN 4).

    It is a trait, so it stands in vijftallen, and only in the report of a whole year or of the pilot. Of whom the register found the
    definition says it, exactly.
    """
    if lezer.kenmerken is None or not (lezer.kenmerken_van_dit_jaar or lezer.over_pilot):
        return []
    van_de = lezer.kenmerken.van_de_dag if lezer.over_pilot else lezer.kenmerken.van_het_jaar
    tabel = van_de(cijfer, AL_IN_BPI.naam, ROUTE.naam)
    if tabel is None or not tabel.is_verdeeld:
        return []
    cellen = [
        getal(tabel.grootte(vindroute=route))
        if route == Vindroute.BPI
        else _vijftal(tabel.cijfer(vindroute=route, al_in_bpi=JA))
        for route in lezer.routes(cijfer)
    ]
    eerder = [] if lezer.toen is None else [""]
    samen = _vijftal(tabel.cijfer(al_in_bpi=JA))
    return [Rij(kop=_("waarvan al in het BPI (mensen, in vijftallen)"), cellen=[*cellen, samen, *eerder])]


def _vijftal(aantal: int | None) -> str:
    return GEEN if aantal is None else getal(aantal)


def figuur_geopend(lezer: Lezer) -> Blok:
    """Return the trajecten opened by wijk, beside the year before."""
    nu, _toen = lezer.paar("geopend")
    return figuur_nu_en_toen(
        lezer,
        "geopend",
        waarover=_("Trajecten geopend, naar trajectwijk"),
        kop=ngettext("Er is %(n)s traject geopend", "Er zijn %(n)s trajecten geopend", nu) % {"n": getal(nu)},
    )


def figuur_nu_en_toen(lezer: Lezer, cijfer: str, *, waarover: str, kop: str) -> Blok:
    """Return a figure of bars, a wijk each, with those of the year before beside them.

    Args:
        lezer: reads the numbers.
        cijfer: the number shown.
        waarover: what is counted, and by what it is divided.
        kop: the sentence with the total; the comparison with the year before is added to it.
    """
    nu, toen = lezer.paar(cijfer)
    if toen is not None:
        kop = f"{kop}, {vergelijk(nu, toen, lezer.vorig_jaar)}"
    rijen = [
        Staaf(
            naam=wijk,
            delen=[lezer.van_wijk(cijfer, wijk) or 0],
            toen=lezer.van_wijk(cijfer, wijk, toen=True),
        )
        for wijk in lezer.wijken
    ]
    return Blok(
        waarover=waarover,
        kop=kop,
        legenda=legenda_nu_en_toen(lezer),
        grafiek=staven(kop, rijen),
    )


def legenda_nu_en_toen(lezer: Lezer) -> list[tuple[str, str]]:
    """Return the legend of a chart that compares a year with the year before."""
    nu = ("donker", lezer.kolom)
    return [nu] if lezer.toen is None else [nu, ("toen", lezer.kolom_vorig_jaar)]


def tabel_geopend(lezer: Lezer) -> Blok:
    """Return the trajecten opened, by wijk and vindroute."""
    wijk = grootste(lezer.per_wijk("geopend"))
    kop = (
        _("In %(wijk)s zijn de meeste trajecten geopend") % {"wijk": wijk} if wijk else _("Geopend per wijk")
    )
    return Blok(
        waarover=_("Trajecten geopend"),
        kop=kop,
        kolommen=kolommen(lezer, "geopend"),
        rijen=[
            *naar_route_en_wijk(lezer, "geopend"),
            *_al_in_bpi(lezer, "geopend"),
            *_overgenomen(lezer),
        ],
    )


def _overgenomen(lezer: Lezer) -> list[Rij]:
    """Return the row of trajecten that ran already when they were read in; none while there are none."""
    nu: dict[str, int] = lezer.nu.get("geopend_overgenomen", {})
    toen: dict[str, int] = (lezer.toen or {}).get("geopend_overgenomen", {})
    if not nu and not toen:
        return []
    cellen = [*(getal(nu.get(route, 0)) for route in lezer.routes("geopend")), getal(sum(nu.values()))]
    eerder = _eerder(None if lezer.toen is None else sum(toen.values()))
    return [Rij(kop=_("waarvan overgenomen: die liepen al"), cellen=[*cellen, *eerder])]


def kolommen(lezer: Lezer, cijfer: str) -> list[Kolom]:
    """Return the columns of a table by vindroute, with the year before."""
    eerder = (
        [Kolom(naam=_("Samen %(jaar)s") % {"jaar": lezer.kolom_vorig_jaar})] if lezer.toen is not None else []
    )
    return [
        Kolom(naam=_("Wijk"), getal=False),
        *(Kolom(naam=capfirst(VINDROUTENAMEN[route])) for route in lezer.routes(cijfer)),
        Kolom(naam=lezer.kolom_samen),
        *eerder,
    ]


def naar_route_en_wijk(lezer: Lezer, cijfer: str) -> list[Rij]:
    """Return a number by wijk and vindroute, with the sums."""
    routes = lezer.routes(cijfer)
    rijen = []
    for wijk in lezer.wijken:
        cellen = [getal(lezer.cel(cijfer, route, wijk)) for route in routes]
        eerder = lezer.van_wijk(cijfer, wijk, toen=True)
        rijen.append(
            Rij(kop=wijk, cellen=[*cellen, getal(lezer.van_wijk(cijfer, wijk) or 0), *_eerder(eerder)])
        )
    som, toen = lezer.paar(cijfer)
    totaal = [*(getal(lezer.som_route(cijfer, route)) for route in routes), getal(som), *_eerder(toen)]
    return [*rijen, Rij(kop=_("Samen"), cellen=totaal, totaal=True)]


def _eerder(aantal: int | None) -> list[str]:
    return [] if aantal is None else [getal(aantal)]


def tabel_doelgroep(lezer: Lezer) -> Blok:
    """Return the doelgroep of who was found, by vindroute: of the year when that is closed, else of the pilot."""
    if lezer.kenmerken is None:
        return nog_geen_kenmerken(
            lezer, waarover=_("Mensen gevonden, naar vindroute en doelgroep"), wat=_("De doelgroepen")
        )
    tabel, heel = lezer.tabel_van_jaar_of_pilot("gevonden", DOELGROEP.naam, ROUTE.naam)
    waarover = (
        _("Mensen gevonden in %(jaar)d, naar vindroute en doelgroep") % {"jaar": lezer.jaar}
        if heel
        else _("Mensen gevonden sinds het begin van de pilot, naar vindroute en doelgroep")
    )
    if not tabel.is_verdeeld:
        return niet_verdeeld(tabel, kop=_("De doelgroepen tonen we nog niet"), waarover=waarover)
    return kruistabel(
        tabel,
        kenmerk=DOELGROEP.naam,
        groep=ROUTE.naam,
        kop=_kop_doelgroep(tabel),
        waarover=waarover,
    )


def _kop_doelgroep(tabel: Kenmerktabel) -> str:
    delen = {"n": getal(tabel.grootte())}
    grootste_ = grootste_klasse(tabel, DOELGROEP.naam)
    if grootste_ is None:
        return _("De doelgroep van de %(n)s mensen die we vonden") % delen
    klasse, aantal = grootste_
    return _("Van de %(n)s mensen die we vonden, is de grootste groep %(klasse)s: %(m)s") % (
        delen | {"klasse": klasse, "m": ongeveer(aantal)}
    )


def nog_geen_kenmerken(lezer: Lezer, *, waarover: str, wat: str) -> Blok:
    """Return what stands in place of a table of traits that this report does not have; `wat` names them, in the plural."""
    if lezer.is_van_voor_vijftallen:
        noot = _("Dit rapport is van vóór de vijftallen. De tabel staat in de pdf van toen.")
    else:
        noot = _(
            "Kenmerken van mensen tonen we per kwartaal. Van deze pilot lag bij dit rapport nog geen kwartaal vast."
        )
    return Blok(waarover=waarover, kop=_("%(wat)s staan hier nog niet") % {"wat": wat}, noot=noot)
