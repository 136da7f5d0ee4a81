"""Chapter 1: who was found, by which route and in which wijk, and whose traject opened."""

from typing import Any

from django.utils.dateparse import parse_date
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from kern.grafiek.staven import Staaf, staven
from kern.woorden import voluit
from rapportage.cijfers.kenmerken import KLASSEN, SAMEN
from rapportage.opmaak.delen import Blok, Hoofdstuk, Kolom, Rij
from rapportage.opmaak.lezer import VINDROUTES, Lezer
from rapportage.opmaak.woorden import NIET_GETOOND, getal, grootste, vergelijk


def hoofdstuk(lezer: Lezer) -> Hoofdstuk:
    """Return the chapter."""
    return Hoofdstuk(
        kop=_("1 Gevonden en geopend"),
        inleiding=_(
            "We vinden mensen op twee manieren: uit het register (BPI) en via het wijknetwerk. Met het eerste gesprek "
            "wordt een traject geopend."
        ),
        blokken=[
            _tabel_gevonden(lezer),
            _figuur_geopend(lezer),
            _tabel_geopend(lezer),
            _tabel_doelgroep(lezer),
        ],
    )


def conclusie(lezer: Lezer) -> str:
    """Return the heading about people found: the comparison with the year before, or the main vindroute."""
    nu, toen = lezer.paar("gevonden")
    if not nu:
        return _("Er is nog niemand gevonden")
    if toen is not None:
        return _("We vonden %(n)s mensen, %(vergelijk)s") % {
            "n": getal(nu),
            "vergelijk": vergelijk(nu, toen, lezer.vorig_jaar),
        }
    meeste = grootste({route: lezer.som_route("gevonden", route) for route in VINDROUTES})
    if meeste == "BPI":
        return _("De meeste mensen vonden we via het BPI")
    if meeste:
        return _("De meeste mensen vonden we via het wijknetwerk")
    return _("Via het BPI en het wijknetwerk vonden we evenveel mensen")


def _tabel_gevonden(lezer: Lezer) -> Blok:
    wijk = grootste(lezer.per_wijk("gevonden"))
    return Blok(
        nummer=_("Tabel 1"),
        waarover=_("Mensen gevonden"),
        kop=_("In %(wijk)s vonden we de meeste mensen") % {"wijk": wijk} if wijk else _("Gevonden per wijk"),
        kolommen=_kolommen(lezer, "gevonden"),
        rijen=[*_naar_route_en_wijk(lezer, "gevonden"), *_al_in_bpi(lezer, "gevonden", "al_in_bpi")],
        noot=_("Wie in de wijk is gevonden, kan al in het register staan: zie de laatste regel."),
    )


def _al_in_bpi(lezer: Lezer, cijfer: str, al_in_bpi: str) -> list[Rij]:
    """Return the row "waarvan al in het BPI" that stands below every number by vindroute (DOMEIN 4).

    No row for figures that were stored before they counted this (versie 1): zeros would be untrue.
    """
    if al_in_bpi not in lezer.nu:
        return []
    al: dict[str, int] = lezer.nu[al_in_bpi]
    rij = Rij(
        kop=_("waarvan al in het BPI"),
        cellen=[
            *(getal(al.get(route, 0)) for route in lezer.routes(cijfer)),
            getal(sum(al.values())),
            *_eerder(None if lezer.toen is None else sum(lezer.toen[al_in_bpi].values())),
        ],
    )
    return [rij]


def _figuur_geopend(lezer: Lezer) -> Blok:
    nu, _toen = lezer.paar("geopend")
    return figuur_nu_en_toen(
        lezer,
        "geopend",
        nummer=_("Figuur 2"),
        waarover=_("Trajecten geopend, naar trajectwijk"),
        kop=ngettext("Er is %(n)s traject geopend", "Er zijn %(n)s trajecten geopend", nu) % {"n": getal(nu)},
    )


def figuur_nu_en_toen(lezer: Lezer, cijfer: str, *, nummer: str, waarover: str, kop: str) -> Blok:
    """Return a figure of bars, a wijk each, with those of the year before beside them.

    Args:
        lezer: reads the numbers.
        cijfer: the number shown.
        nummer: as "Figuur 2".
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
        nummer=nummer,
        waarover=waarover,
        kop=kop,
        legenda=legenda_nu_en_toen(lezer),
        grafiek=staven(kop, rijen),
    )


def legenda_nu_en_toen(lezer: Lezer) -> list[tuple[str, str]]:
    """Return the legend of a chart that compares a year with the year before."""
    nu = ("donker", str(lezer.jaar))
    return [nu] if lezer.toen is None else [nu, ("toen", lezer.kolom_vorig_jaar)]


def _tabel_geopend(lezer: Lezer) -> Blok:
    wijk = grootste(lezer.per_wijk("geopend"))
    kop = (
        _("In %(wijk)s zijn de meeste trajecten geopend") % {"wijk": wijk} if wijk else _("Geopend per wijk")
    )
    return Blok(
        nummer=_("Tabel 2"),
        waarover=_("Trajecten geopend"),
        kop=kop,
        kolommen=_kolommen(lezer, "geopend"),
        rijen=[
            *_naar_route_en_wijk(lezer, "geopend"),
            *_al_in_bpi(lezer, "geopend", "geopend_al_in_bpi"),
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


def _kolommen(lezer: Lezer, cijfer: str) -> list[Kolom]:
    namen = {"BPI": _("BPI"), "wijknetwerk": _("Wijknetwerk"), "onbekend": _("Onbekend")}
    eerder = (
        [Kolom(naam=_("Samen %(jaar)s") % {"jaar": lezer.kolom_vorig_jaar})] if lezer.toen is not None else []
    )
    return [
        Kolom(naam=_("Wijk"), getal=False),
        *(Kolom(naam=namen[route]) for route in lezer.routes(cijfer)),
        Kolom(naam=_("Samen %(jaar)d") % {"jaar": lezer.jaar}),
        *eerder,
    ]


def _naar_route_en_wijk(lezer: Lezer, cijfer: str) -> list[Rij]:
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


def _tabel_doelgroep(lezer: Lezer) -> Blok:
    nummer, waarover = _("Tabel 3"), _("Mensen gevonden, naar vindroute en doelgroep")
    kenmerken: dict[str, Any] | None = lezer.cijfers["kenmerken"]
    if kenmerken is None:
        sinds = parse_date(lezer.cijfers["kenmerken_sinds"])
        return Blok(
            nummer=nummer,
            waarover=waarover,
            kop=_("De doelgroepen staan hier nog niet"),
            noot=_(
                "Kenmerken van mensen staan alleen in een rapport over het hele jaar, zoals bekend op %(dag)s of later. "
                "Twee tussenstanden naast elkaar zouden laten zien om wie het gaat."
            )
            % {"dag": voluit(sinds) if sinds else ""},
        )
    namen = {"BPI": _("BPI"), "wijknetwerk": _("Wijknetwerk"), SAMEN: _("Samen")}
    rijen = [
        Rij(
            kop=namen[route],
            cellen=[*(cel(rij["cellen"][klasse]) for klasse in KLASSEN), getal(rij["totaal"])],
            totaal=route == SAMEN,
        )
        for route in (*VINDROUTES, SAMEN)
        for rij in [kenmerken["doelgroep"][route]]
    ]
    return Blok(
        nummer=nummer,
        waarover=waarover,
        kop=_("De doelgroep van de mensen die we vonden"),
        kolommen=[
            Kolom(naam=_("Vindroute"), getal=False),
            *(Kolom(naam=naam) for naam in _klasnamen()),
            Kolom(naam=_("Samen")),
        ],
        rijen=rijen,
        noot=noot_niet_getoond(),
    )


def cel(aantal: int | None) -> str:
    """Return a cell of a table of traits."""
    return NIET_GETOOND if aantal is None else getal(aantal)


def noot_niet_getoond() -> str:
    """Return the note below a table with hidden cells."""
    return _(
        "x: niet getoond. Het gaat dan om 1 tot en met 4 mensen, of zo'n aantal zou uit dit getal zijn uit te rekenen. "
        "Zoals bekend op 1 maart na het jaar."
    )


def _klasnamen() -> list[str]:
    return [
        _("Plichtig"),
        _("Behoeftig"),
        _("Niet te bepalen"),
        _("Niet plichtig of vrijgesteld"),
        _("Nog niet bekend"),
    ]
