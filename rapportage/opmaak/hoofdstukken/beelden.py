"""The charts of monitoring: started against the target, the pace, the funnel, and each step over thirteen months."""

import datetime as dt
from collections import Counter
from typing import Any

from django.conf import settings
from django.utils.formats import date_format
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from kern.grafiek.doelbalk import Balkgroep, Doelbalk, doelbalken
from kern.grafiek.kleuren import DONKER, LICHT, LIJNEN
from kern.grafiek.legenda import legenda, streepje, vakje
from kern.grafiek.maandbalken import Maandrij, maandbalken
from kern.grafiek.opgeteld import Opgeteld, Tempo, opgeteld
from kern.grafiek.trechter import Fase, Trechterbalk, trechter
from kern.woorden import met_een_decimaal
from rapportage.bescherming.afgeleid import MEDIAAN_VAN
from rapportage.cijfers.doelen import Voortgang, dagen_gezien, nog_te_komen
from rapportage.cijfers.trechter import Mijlpaal
from rapportage.enums import Rapportsoort
from rapportage.opmaak.delen import Blok, Kolom, Rij
from rapportage.opmaak.hoofdstukken.maand import doel
from rapportage.opmaak.lezer import VINDROUTES, Lezer
from rapportage.opmaak.woorden import GEEN, VINDROUTENAMEN, gestart_van, getal, op_schema
from rapportage.tijdvakken import alle_peildata
from trajecten.traject.enums import Stap

VULLINGEN = dict(zip(VINDROUTES, (DONKER, LICHT), strict=True))
HOOGTE_TEMPO = 320
"""So that the page of the targets is full."""
DAGEN_PER_MAAND = 365 / 12


def voortgang(
    pilot: Lezer, peildatum: dt.date, wijk: str | None = None, route: str | None = None
) -> Voortgang:
    """Return what started beside the target, of one wijk and one vindroute or of all."""
    if wijk is None:
        gestart = pilot.som("gestart") if route is None else pilot.som_route("gestart", route)
    elif route is None:
        gestart = pilot.van_wijk("gestart", wijk) or 0
    else:
        gestart = pilot.cel("gestart", route, wijk)
    return Voortgang(gestart=gestart, doel=doel(pilot, wijk, route), dag=peildatum)


def figuur_doelen(pilot: Lezer, peildatum: dt.date, *, kop: str = "") -> Blok:
    """Return the bars of each wijk against its targets by vindroute; without a heading of its own it tells of all wijken."""
    samen = voortgang(pilot, peildatum)
    kop, voorbij = kop or gestart_van(samen), samen.is_voorbij
    groepen = [_groep(pilot, peildatum, wijk) for wijk in pilot.wijken if doel(pilot, wijk)]
    grafiek = (
        format_html(
            "{}{}",
            legenda(
                [
                    *((vakje(VULLINGEN[r]), VINDROUTENAMEN[r]) for r in VINDROUTES),
                    (streepje(), _("doel") if voorbij else _("op schema")),
                ]
            ),
            doelbalken(kop, groepen),
        )
        if groepen
        else ""
    )
    return Blok(
        waarover=_("Trajecten gestart in de pilot, naar trajectwijk en vindroute, precies")
        if voorbij
        else _("Trajecten gestart in de pilot tot nu toe, naar trajectwijk en vindroute, precies"),
        kop=kop,
        grafiek=grafiek,
        noot=_("Er zijn geen doelen vastgesteld.")
        if not groepen
        else _("Elke balk is zo lang als het doel.")
        if voorbij
        else _(
            "Elke balk is zo lang als het doel aan het eind van de pilot. Voor of achter is berekend vóór het afronden."
        ),
    )


def _groep(pilot: Lezer, peildatum: dt.date, wijk: str) -> Balkgroep:
    balken = [
        Doelbalk(
            naam=VINDROUTENAMEN[route],
            gedaan=stand.gestart,
            doel=stand.doel,
            schema=float(stand.hoort),
            oordeel=op_schema(stand),
            vulling=VULLINGEN[route],
        )
        for route in VINDROUTES
        if (stand := voortgang(pilot, peildatum, wijk, route)).doel
    ]
    return Balkgroep(naam=wijk, balken=balken, oordeel=op_schema(voortgang(pilot, peildatum, wijk)))


def verwacht(pilot: Lezer, peildatum: dt.date) -> tuple[int, int] | None:
    """Return between how many will have started at the end of the pilot if it goes on like this; None when it is too soon."""
    maanden: list[int] = pilot.cijfers["gestart_per_maand"]
    terug = round(dagen_gezien(peildatum) / DAGEN_PER_MAAND)
    toen = maanden[-terug - 1] if terug < len(maanden) else 0
    gestart = pilot.som("gestart")
    komt = nog_te_komen(gestart - toen, peildatum)
    return komt and (gestart + komt[0], gestart + komt[1])


def figuur_tempo(pilot: Lezer, peildatum: dt.date, *, hoogte: float = HOOGTE_TEMPO) -> Blok:
    """Return the line of started trajecten that adds up, with where it should be and where this pace leads."""
    samen = voortgang(pilot, peildatum)
    maanden: list[int] = pilot.cijfers["gestart_per_maand"]
    tempo = None
    if eind := verwacht(pilot, peildatum):
        laag, hoog = eind
        tempo = Tempo(laag=laag, midden=round((laag + hoog) / 2), hoog=hoog)
    kop = _kop_tempo(samen, tempo)
    return Blok(
        waarover=_("Trajecten gestart sinds het begin van de pilot, opgeteld, precies"),
        kop=kop,
        grafiek=opgeteld(
            kop,
            Opgeteld(
                standen=[(0, 0), *((n, aantal) for n, aantal in enumerate(maanden, 1))],
                woord=_("gestart"),
                doel=samen.doel,
                schema=float(samen.hoort),
                perioden=_jaren(),
                tempo=tempo,
            ),
            hoogte=hoogte,
        ),
        noot=_(
            "Met marge: gaat het door zoals in het laatste jaar, dan ligt het aantal in 95 van de 100 gevallen tussen deze "
            "grenzen. Dat is geen voorspelling."
        )
        if tempo
        else _("De pilot is voorbij: er komt niets meer bij.")
        if peildatum >= settings.PILOT_TOT_EN_MET
        else _("Over wat er nog komt, zeggen we pas iets na een half jaar en tien starts."),
    )


def _jaren() -> list[tuple[int, str]]:
    """Return how many months of each year the pilot has, with the year."""
    per_jaar = Counter(dag.year for dag in alle_peildata(Rapportsoort.MAANDMONITORING))
    return [(maanden, str(jaar)) for jaar, maanden in per_jaar.items()]


def _kop_tempo(stand: Voortgang, tempo: Tempo | None) -> str:
    if not stand.doel:
        return gestart_van(stand)
    if stand.is_gehaald:
        return _("Het doel van %(doel)s gestarte trajecten is gehaald") % {"doel": getal(stand.doel)}
    if tempo is None:
        nodig = stand.nodig_per_maand
        if nodig is None:
            zin = ngettext(
                "%(n)s traject gestart; het doel was %(doel)s",
                "%(n)s trajecten gestart; het doel was %(doel)s",
                stand.gestart,
            )
            return zin % {"n": getal(stand.gestart), "doel": getal(stand.doel)}
        return _("Nodig zijn nog %(n)s starts per maand") % {"n": met_een_decimaal(nodig)}
    return _("In dit tempo %(laag)s tot %(hoog)s gestart; het doel is %(doel)s") % {
        "laag": getal(tempo.laag),
        "hoog": getal(tempo.hoog),
        "doel": getal(stand.doel),
    }


MIJLPALEN = {
    Mijlpaal.GEVONDEN: (gettext_lazy("Gevonden"), gettext_lazy("door: geopend")),
    Mijlpaal.GEOPEND: (gettext_lazy("Geopend"), gettext_lazy("door: in Vormgeven")),
    Mijlpaal.VORMGEVEN: (gettext_lazy("Vormgeven"), gettext_lazy("door: in Plaatsen")),
    Mijlpaal.PLAATSEN: (gettext_lazy("Plaatsen"), gettext_lazy("door: gestart")),
    Mijlpaal.GESTART: (gettext_lazy("Gestart"), gettext_lazy("door: afgerond")),
}


def figuur_trechter(nu: Lezer, *, kort: bool = False) -> Blok:
    """Return what became of who was found since the pilot began: each stage ends at the number of the one before.

    A short one has three stages: who was in a step before the start stands with who was opened.
    """
    delen, mijlpalen = _trechterdelen(nu.cijfers["trechter"], kort=kort)
    gevonden = sum(sum(delen[route][Mijlpaal.GEVONDEN].values()) for route in VINDROUTES)
    gestart = sum(sum(delen[route][Mijlpaal.GESTART].values()) for route in VINDROUTES)
    afgerond = sum(delen[route][Mijlpaal.GESTART]["door"] for route in VINDROUTES)
    kop = (
        ngettext(
            "Van %(n)s gevonden persoon: %(m)s gestart, %(k)s afgerond",
            "Van %(n)s gevonden mensen: %(m)s gestart, %(k)s afgerond",
            gevonden,
        )
        % {"n": getal(gevonden), "m": getal(gestart), "k": getal(afgerond)}
        if gevonden
        else _("Er is nog niemand gevonden")
    )
    fasen = [
        Fase(
            naam=str(naam),
            door=str(door),
            balken=[
                Trechterbalk(naam=VINDROUTENAMEN[route], door=d["door"], nog=d["bezig"], eruit=d["eruit"])
                for route in VINDROUTES
                for d in [delen[route][mijlpaal]]
            ],
        )
        for mijlpaal, (naam, door) in mijlpalen.items()
    ]
    woorden = legenda(
        [(vakje(DONKER), _("verder")), (vakje(LICHT), _("nog bezig")), (vakje(LIJNEN), _("eruit"))]
    )
    return Blok(
        waarover=_("Wie sinds het begin van de pilot is gevonden, en hoe ver die mensen kwamen, precies"),
        kop=kop,
        grafiek=format_html("{}{}", woorden, trechter(kop, fasen)),
        noot=_(
            "Elke stap begint met wie bij de vorige verder ging. Een deel is nog onderweg: vergelijk de vindroutes niet op "
            "het aandeel dat afrondde."
        ),
    )


type _Delen = dict[str, dict[str, dict[str, int]]]


def _trechterdelen(delen: _Delen, *, kort: bool) -> tuple[_Delen, dict[Mijlpaal, tuple[Any, Any]]]:
    """Return the stages by vindroute, and which of them are drawn."""
    if not kort:
        return delen, dict(MIJLPALEN)
    mijlpalen = {m: MIJLPALEN[m] for m in (Mijlpaal.GEVONDEN, Mijlpaal.GEOPEND, Mijlpaal.GESTART)}
    mijlpalen[Mijlpaal.GEOPEND] = (MIJLPALEN[Mijlpaal.GEOPEND][0], MIJLPALEN[Mijlpaal.PLAATSEN][1])
    samen = {route: deel | {Mijlpaal.GEOPEND.value: _tot_de_start(deel)} for route, deel in delen.items()}
    return samen, mijlpalen


def _tot_de_start(delen: dict[str, dict[str, int]]) -> dict[str, int]:
    """Return the stages from opening to the start as one."""
    samen = [delen[m] for m in (Mijlpaal.GEOPEND, Mijlpaal.VORMGEVEN, Mijlpaal.PLAATSEN)]
    return {
        "door": samen[-1]["door"],
        "bezig": sum(deel["bezig"] for deel in samen),
        "eruit": sum(deel["eruit"] for deel in samen),
    }


def tabel_maanden(nu: Lezer, peildatum: dt.date) -> Blok:
    """Return each step over the last months, with now, a year before, and how long half of the trajecten stay."""
    reeksen: dict[str, list[int]] = nu.cijfers["stand_per_maand"]
    stappen = list(Stap)
    aantal = len(reeksen[stappen[0]])
    eerste = _maand_ervoor(peildatum, aantal - 1)
    beelden = maandbalken(
        [Maandrij(titel=_titel(stap, reeksen[stap]), waarden=reeksen[stap]) for stap in stappen],
        eerste=date_format(eerste, "M Y"),
        laatste=date_format(peildatum, "M Y"),
    )
    open_ = sum(reeksen[stap][-1] for stap in stappen)
    return Blok(
        waarover=_("Open trajecten aan het eind van elke maand, naar stap, precies"),
        kop=ngettext("%(n)s traject is open", "%(n)s trajecten zijn open", open_) % {"n": getal(open_)}
        if open_
        else _("Er is geen traject open"),
        kolommen=[
            Kolom(naam=_("Stap"), getal=False),
            Kolom(
                naam=ngettext("De laatste maand", "De laatste %(n)s maanden", aantal) % {"n": aantal},
                getal=False,
                beeld=True,
            ),
            Kolom(naam=_("Nu")),
            Kolom(naam=_("Weken tot de helft verder is"), ruim=True),
        ],
        rijen=[
            Rij(
                kop=str(stap.label),
                cellen=[beeld, getal(reeksen[stap][-1]), weken_in_woorden(nu, stap)],
            )
            for stap, beeld in zip(stappen, beelden, strict=True)
        ],
        noot=_(
            "Weken: na zoveel weken was de helft van de trajecten verder, over de hele pilot. Een stap terug is niet verder. "
            "Een streepje: er kwamen minder dan tien trajecten in die stap."
        ),
    )


def _titel(stap: Stap, reeks: list[int]) -> str:
    zin = ngettext(
        "%(stap)s: van %(toen)s naar %(nu)s traject",
        "%(stap)s: van %(toen)s naar %(nu)s trajecten",
        reeks[-1],
    )
    return zin % {"stap": stap.label, "toen": getal(reeks[0]), "nu": getal(reeks[-1])}


def weken_in_woorden(nu: Lezer, stap: Stap) -> str:
    """Return after how many weeks half had gone on, or that half did not yet, or the dash for under ten trajecten."""
    trajecten, weken = weken_van(nu, stap)
    if weken is not None:
        return getal(weken)
    return _("nog niet bereikt") if trajecten >= MEDIAAN_VAN else GEEN


def weken_van(nu: Lezer, stap: Stap) -> tuple[int, int | None]:
    """Return how many trajecten came in a step, and after how many weeks half had gone on; None when half did not.

    The first version of the figures did not say of how many.
    """
    deel = nu.cijfers["weken_in_stap"][stap]
    return (deel["trajecten"], deel["weken"]) if isinstance(deel, dict) else (0, deel)


def _maand_ervoor(dag: dt.date, maanden: int) -> dt.date:
    jaar, maand = divmod(dag.year * 12 + dag.month - 1 - maanden, 12)
    return dt.date(jaar, maand + 1, 1)
