"""The three ambitions of the pilot, a chapter each: what was aimed at, what came of it, and what worked (nota, *Uitwerking*).

Whether something worked is said of a target, which is exact, and of a comparison fixed beforehand, which is judged from exact
counts. Of what had no target stands what came of it; the rest is *niet te zeggen*, with why.
"""

from collections.abc import Sequence
from dataclasses import replace
from enum import StrEnum
from typing import NamedTuple

from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from kern.woorden import opsomming
from rapportage.cijfers.boek import MEER
from rapportage.cijfers.deelname import Blijvend, Boven, Verandering
from rapportage.cijfers.oordeel import Uitspraak
from rapportage.cijfers.populaties import BLIJVEND, BOVEN_5, BOVEN_10, VERANDERING
from rapportage.cijfers.uitkomsten import Einde
from rapportage.cijfers.vindplaatsen import aantal_vindplaatsen
from rapportage.enums import Verslagdeel
from rapportage.opmaak.boek import bereik
from rapportage.opmaak.boek.gegevens import Boek, kolommen, woordkolommen
from rapportage.opmaak.boek.samenvatting import lager
from rapportage.opmaak.boek.vergelijking import ONDERWERP, kort_oordeel
from rapportage.opmaak.boek.vragen import waar_gesproken
from rapportage.opmaak.delen import Blok, Hoofdstuk, Kolom, Rij
from rapportage.opmaak.lezer import VINDROUTES
from rapportage.opmaak.vijftallen import Kenmerktabel, ongeveer
from rapportage.opmaak.woorden import GEEN, VINDROUTENAMEN, gestart_van, getal, op_schema

LANGER = "vijftien maanden afgerond"
KORT = {
    "taal gestart binnen een jaar": gettext_lazy("binnen een jaar starten"),
    "afgerond binnen anderhalf jaar na de start": gettext_lazy("binnen anderhalf jaar klaar"),
}
"""The comparisons in the words of a heading."""


class Uitkomst(StrEnum):
    """What is said of something that the pilot wanted, in the order of headings."""

    GELUKT = "gelukt"
    NIET_GELUKT = "niet gelukt"
    GEEN_DOEL = "geen doel afgesproken"
    NIET_TE_ZEGGEN = "niet te zeggen"


def _gehaald(*, gehaald: bool, doel: bool) -> Uitkomst:
    """Return whether a target was reached; without one nothing was agreed."""
    if not doel:
        return Uitkomst.GEEN_DOEL
    return Uitkomst.GELUKT if gehaald else Uitkomst.NIET_GELUKT


class Oordeel(NamedTuple):
    """What the pilot wanted, in words for a table and for a heading; how it is measured; whether it worked, and why so."""

    wat: str
    kort: str
    meten: str
    uitkomst: Uitkomst
    waarop: str


def hoofdstukken(boek: Boek) -> list[Hoofdstuk]:
    """Return the chapters."""
    return [_meedoen(boek), _leefbaar(boek), _inburgeren(boek)]


def in_het_kort(boek: Boek) -> Blok:
    """Return the finding of each ambition, for the summary."""
    return Blok(
        waarover=_("De ambities van de pilot, en wat ervan kwam"),
        kop=_("De drie ambities in het kort"),
        kolommen=woordkolommen(_("Ambitie"), _("Wat we vonden")),
        rijen=[
            Rij(kop=deel.naam.partition(": ")[2].capitalize(), cellen=[deel.kop])
            for deel in hoofdstukken(boek)
        ],
    )


def _gelukt(oordelen: Sequence[Oordeel]) -> Blok:
    """Return what was wanted and how it is measured, with what worked, what did not, and what cannot be said."""
    per_uitkomst = {
        uitkomst: [oordeel.kort for oordeel in oordelen if oordeel.uitkomst == uitkomst]
        for uitkomst in Uitkomst
    }
    return Blok(
        waarover=_("Wat de pilot met deze ambitie wilde, en wat er werkte en wat niet"),
        kop=". ".join(f"{capfirst(naam)}: {opsomming(wat)}" for naam, wat in per_uitkomst.items() if wat),
        breed=True,
        kolommen=woordkolommen(_("De pilot wilde"), _("Wij meten"), _("Gelukt?"), _("Waar dat op rust")),
        rijen=[Rij(kop=o.wat, cellen=[o.meten, o.uitkomst.value, o.waarop]) for o in oordelen],
        noot=_(
            "Gelukt of niet gelukt zeggen we alleen van een doel, en van een vergelijking die vooraf is gekozen. Waardoor het "
            "komt, weten we niet."
        ),
    )


def _meedoen(boek: Boek) -> Hoofdstuk:
    tabel = boek.tabel(LANGER, BLIJVEND.naam)
    return Hoofdstuk(
        sleutel=Verslagdeel.AMBITIE_1,
        naam=_("Ambitie 1: blijvend meedoen"),
        vraag=_("Ambitie 1, het hoofddoel: blijvend meedoen"),
        kop=_("Een jaar na het afronden: %(m)s van de %(n)s mensen gelijk of hoger")
        % {"m": ongeveer(_cijfer(tabel, BLIJVEND.naam, Blijvend.BLEEF)), "n": getal(tabel.grootte())}
        if tabel is not None
        else _("Of mensen blijven meedoen, is niet te zeggen"),
        inleiding=_(
            "De pilot wilde dat mensen blijvend meedoen, ook na hun traject. Dat meten we op de participatieladder."
        ),
        blokken=[
            _gelukt(_oordelen_meedoen(boek, tabel)),
            _uitkomsten(boek),
            _einde_per_wijk(boek),
            replace(_einde_per_route(boek), rang=1),
        ],
    )


def _cijfer(tabel: Kenmerktabel, kenmerk: str, klasse: str) -> int:
    return tabel.cijfer(**{kenmerk: klasse}) or 0


def _uitkomsten(boek: Boek) -> Blok:
    """Return what people reached, in vijftallen, beside the exact size of their group."""
    delen = (
        (_("Hoger dan bij de eerste meting"), "een half jaar geopend", VERANDERING, Verandering.HOGER),
        (_("Boven 5 binnen een jaar"), "een jaar geopend", BOVEN_5, Boven.JA),
        (_("Boven 10 na het afronden"), "een half jaar afgerond", BOVEN_10, Boven.JA),
        (_("Een jaar later gelijk of hoger"), LANGER, BLIJVEND, Blijvend.BLEEF),
    )
    rijen, noten = [], []
    for kop, populatie, als, klasse in delen:
        tabel = boek.tabel(populatie, als.naam)
        if tabel is None:
            rijen.append(Rij(kop=kop, cellen=[GEEN, GEEN]))
            noten.append(boek.waarom_niet(populatie, als.naam))
        else:
            rijen.append(
                Rij(kop=kop, cellen=[getal(_cijfer(tabel, als.naam, klasse)), getal(tabel.grootte())])
            )
            noten += tabel.noten()
    return Blok(
        waarover=_("Mensen die het bereikten in vijftallen, en van hoeveel mensen precies"),
        kop=_("Wat mensen op de ladder bereikten"),
        kolommen=kolommen(_("Uitkomst"), _("In vijftallen"), _("Van, precies"), ruim=[_("Van, precies")]),
        rijen=rijen,
        noot=" ".join(
            [_("20 kan in het echt 16 tot en met 24 zijn, 0 kan tot en met 4 zijn."), *dict.fromkeys(noten)]
        ),
        begrippen=[(_("Boven 5"), _("Begonnen en daarna gemeten."))],
    )


def _einde_per_wijk(boek: Boek) -> Blok:
    lezer = boek.pilot

    def rij(kop: str, wijk: str | None) -> Rij:
        def einde(hoe: Einde) -> int:
            return lezer.som_route("geeindigd", hoe) if wijk is None else lezer.cel("geeindigd", hoe, wijk)

        gestart = lezer.som("gestart") if wijk is None else lezer.van_wijk("gestart", wijk) or 0
        aantallen = [
            gestart,
            einde(Einde.AFGEROND),
            einde(Einde.GESTOPT),
            einde(Einde.VERTROKKEN),
        ]
        return Rij(kop=kop, cellen=[getal(n) for n in aantallen], totaal=wijk is None)

    afgerond = lezer.som_route("geeindigd", Einde.AFGEROND)
    return Blok(
        waarover=_("Trajecten in de hele pilot naar trajectwijk, precies"),
        kop=ngettext("%(n)s traject afgerond", "%(n)s trajecten afgerond", afgerond) % {"n": getal(afgerond)},
        kolommen=kolommen(
            _("Trajectwijk"),
            _("Gestart"),
            _("Afgerond"),
            _("Gestopt"),
            _("Vertrokken"),
        ),
        rijen=[*(rij(wijk, wijk) for wijk in lezer.wijken), rij(_("Samen"), None)],
        begrippen=[(_("Vertrokken"), _("Verhuisd of overleden na de start."))],
    )


def _einde_per_route(boek: Boek) -> Blok:
    """Return what became of who started, by vindroute."""
    rijen, samen = [], [0, 0, 0]
    for route in VINDROUTES:
        deel = boek.cijfers["trechter"][route]["gestart"]
        aantallen = [deel["door"], deel["bezig"], deel["eruit"]]
        samen = [a + b for a, b in zip(samen, aantallen, strict=True)]
        rijen.append((capfirst(VINDROUTENAMEN[route]), aantallen))
    rijen.append((_("Samen"), samen))
    return Blok(
        waarover=_("Mensen die in de pilot zijn gevonden en gestart, naar vindroute, precies"),
        kop=_("Wat er werd van wie startte, naar vindroute"),
        kolommen=kolommen(_("Vindroute"), _("Gestart"), _("Afgerond"), _("Nog bezig"), _("Eruit")),
        rijen=[
            Rij(kop=kop, cellen=[getal(sum(n)), *map(getal, n)], totaal=kop == _("Samen")) for kop, n in rijen
        ],
        noot=_("De vindroutes zijn niet geloot, en een deel is nog bezig: vergelijk ze niet op het aandeel."),
        begrippen=[(_("Eruit"), _("Gestopt, verhuisd of overleden."))],
    )


def _oordelen_meedoen(boek: Boek, blijvend: Kenmerktabel | None) -> list[Oordeel]:
    hoger = boek.tabel("een half jaar geopend", VERANDERING.naam)
    afgerond = boek.pilot.som_route("geeindigd", Einde.AFGEROND)
    gestopt = boek.pilot.som_route("geeindigd", Einde.GESTOPT)
    return [
        Oordeel(
            wat=_("Mensen stijgen op de ladder"),
            kort=_("stijgen"),
            meten=_("de laatste meting naast de eerste"),
            uitkomst=Uitkomst.NIET_TE_ZEGGEN if hoger is None else Uitkomst.GEEN_DOEL,
            waarop=_waarop_hoger(hoger)
            if hoger is not None
            else boek.waarom_niet("een half jaar geopend", VERANDERING.naam),
        ),
        Oordeel(
            wat=_("Wie start, rondt af"),
            kort=_("afronden"),
            meten=_("trajecten afgerond, en gestopt na de start"),
            uitkomst=Uitkomst.GEEN_DOEL,
            waarop=_("Afgerond: %(n)s. Gestopt: %(m)s.") % {"n": getal(afgerond), "m": getal(gestopt)},
        ),
        Oordeel(
            wat=_("Meedoen blijft na het traject"),
            kort=_("blijven meedoen"),
            meten=_("de trede een jaar na het afronden"),
            uitkomst=Uitkomst.NIET_TE_ZEGGEN if blijvend is None else Uitkomst.GEEN_DOEL,
            waarop=_waarop_blijvend(blijvend)
            if blijvend is not None
            else boek.waarom_niet(LANGER, BLIJVEND.naam),
        ),
    ]


def _waarop_hoger(tabel: Kenmerktabel) -> str:
    klasse, minder = lager(tabel)
    return tabel.met_dag(
        _("Hoger: %(n)s. %(klasse)s: %(m)s.")
        % {
            "n": ongeveer(_cijfer(tabel, VERANDERING.naam, Verandering.HOGER)),
            "klasse": capfirst(klasse),
            "m": ongeveer(minder),
        }
    )


def _waarop_blijvend(tabel: Kenmerktabel) -> str:
    delen = [
        f"{capfirst(klasse)}: {ongeveer(_cijfer(tabel, BLIJVEND.naam, klasse))}."
        for klasse in tabel.klassen(BLIJVEND.naam)
    ]
    return tabel.met_dag(" ".join(delen))


def _leefbaar(boek: Boek) -> Hoofdstuk:
    reeksen = len(boek.cijfers["wijkcijferreeksen"])
    return Hoofdstuk(
        sleutel=Verslagdeel.AMBITIE_2,
        naam=_("Ambitie 2: een leefbare wijk"),
        vraag=_("Ambitie 2: een leefbare wijk waar veel mensen meedoen"),
        kop=_("Of de wijken leefbaarder werden, kan de pilot niet laten zien"),
        inleiding=ngettext(
            "Van %(n)s wijkcijfer is te zien hoe het verliep. Of de pilot daar iets aan deed, weten we niet.",
            "Van %(n)s wijkcijfers is te zien hoe ze verliepen. Of de pilot daar iets aan deed, weten we niet.",
            reeksen,
        )
        % {"n": getal(reeksen)}
        if reeksen
        else _("Van geen wijkcijfer is te zien hoe het verliep: er is nog maar één jaar van."),
        blokken=[_gelukt(_oordelen_leefbaar(boek)), _in_de_wijk(boek), _netwerk_per_wijk(boek)],
    )


def _wensen(boek: Boek, wijk: str | None = None) -> int:
    per_soort: dict[str, dict[str, int]] = boek.cijfers["onvervuld"]
    return sum(sum(d.values()) if wijk is None else d.get(wijk, 0) for d in per_soort.values())


def _in_de_wijk(boek: Boek) -> Blok:
    """Return what the pilot did in the wijken, exactly."""
    in_wijk, elders = waar_gesproken(boek.jaar.nu["contacten"])
    organisaties = sum(boek.cijfers["organisaties"].values())
    rijen = [
        (_("Mensen gevonden via het wijknetwerk"), boek.pilot.som_route("gevonden", "wijknetwerk")),
        (_("Bezoeken en gesprekken in de wijk"), in_wijk),
        (_("Gesprekken op een plek buiten de wijk"), elders),
        (_("Organisaties in het netwerk, op de laatste dag"), organisaties),
        (_("Wensen in een plan zonder plek, op de laatste dag"), _wensen(boek)),
    ]
    via_wijk = boek.pilot.som_route("gevonden", "wijknetwerk")
    return Blok(
        waarover=_("Wat de pilot in de wijken deed, precies"),
        kop=ngettext(
            "%(n)s persoon gevonden in de wijk zelf", "%(n)s mensen gevonden in de wijk zelf", via_wijk
        )
        % {"n": getal(via_wijk)}
        if via_wijk
        else _("Niemand is in de wijk zelf gevonden"),
        kolommen=kolommen(_("Wat we tellen"), _("Pilot")),
        rijen=[Rij(kop=kop, cellen=[getal(n)]) for kop, n in rijen],
        begrippen=[
            (_("In de wijk"), _("Huisbezoeken, en gesprekken op een plek in de wijk.")),
        ],
    )


def _netwerk_per_wijk(boek: Boek) -> Blok:
    vindplaatsen, activiteiten = boek.cijfers["vindplaatsen"], boek.cijfers["activiteiten"]

    def rij(kop: str, wijk: str) -> Rij:
        plekken = activiteiten.get(wijk, {}).values()
        aantallen = [
            aantal_vindplaatsen(vindplaatsen.get(wijk, {})),
            boek.pilot.cel("gevonden", "wijknetwerk", wijk),
            len(plekken),
            sum(plek["bezet"] for plek in plekken),
            _wensen(boek, wijk),
        ]
        return Rij(kop=kop, cellen=[getal(n) for n in aantallen])

    return Blok(
        waarover=_("Vindplaatsen, gevonden mensen, activiteiten en wensen, naar wijk, precies"),
        kop=_("Wat er in elke wijk was"),
        kolommen=kolommen(
            _("Wijk"),
            _("Vindplaatsen"),
            _("Gevonden via de wijk"),
            _("Activiteiten"),
            _("Mensen met een plaats"),
            _("Wensen zonder plek"),
        ),
        rijen=[rij(wijk, wijk) for wijk in boek.jaar.wijken],
        noot=_(
            "Activiteiten, de mensen die er een plaats hebben en wensen zijn van de laatste dag. Een activiteit voor de hele "
            "gemeente staat er niet bij. Elke wijk heeft eigen trajectcoördinatoren: wijken vergelijken we niet."
        ),
    )


def _oordelen_leefbaar(boek: Boek) -> list[Oordeel]:
    stand, wensen = boek.voortgang(None, "wijknetwerk"), _wensen(boek)
    return [
        Oordeel(
            wat=_("Mensen vinden in de wijk zelf"),
            kort=_("mensen vinden in de wijk"),
            meten=_("gestart via het wijknetwerk, tegen het doel"),
            uitkomst=_gehaald(gehaald=stand.is_gehaald, doel=bool(stand.doel)),
            waarop=_("Via het wijknetwerk: %s.") % gestart_van(stand),
        ),
        Oordeel(
            wat=_("Een plek voor elke wens"),
            kort=_("een plek voor elke wens"),
            meten=_("onderdelen in een plan zonder plaats"),
            uitkomst=Uitkomst.GEEN_DOEL,
            waarop=ngettext(
                "Op de laatste dag had %(n)s wens geen plek.",
                "Op de laatste dag hadden %(n)s wensen geen plek.",
                wensen,
            )
            % {"n": getal(wensen)}
            if wensen
            else _("Op de laatste dag had elke wens een plek."),
        ),
        Oordeel(
            wat=_("De wijk wordt leefbaarder"),
            kort=_("de leefbaarheid"),
            meten=_("wijkcijfers van anderen, door de jaren"),
            uitkomst=Uitkomst.NIET_TE_ZEGGEN,
            waarop=_(
                "Een wijkcijfer verandert ook door andere dingen, en er is geen wijk om mee te vergelijken."
            ),
        ),
    ]


def _inburgeren(boek: Boek) -> Hoofdstuk:
    stand = boek.voortgang()
    return Hoofdstuk(
        sleutel=Verslagdeel.AMBITIE_3,
        naam=_("Ambitie 3: meer en beter inburgeren"),
        vraag=_("Ambitie 3: meer en beter inburgeren"),
        kop=capfirst(gestart_van(stand)),
        kort=_("%(n)s van de %(doel)s gestart") % {"n": getal(stand.gestart), "doel": getal(stand.doel)}
        if stand.doel
        else "",
        inleiding=_(
            "Voor het aantal trajecten was er een doel. Of inburgeren ook beter gaat, zeggen we alleen van twee dingen die "
            "vooraf zijn gekozen."
        ),
        blokken=[
            _gelukt(_oordelen_inburgeren(boek)),
            bereik.figuur(boek),
            replace(_per_wijk_en_route(boek), rang=1),
        ],
    )


def _per_wijk_en_route(boek: Boek) -> Blok:
    lezer = boek.pilot
    namen = {"BPI": _("BPI"), "wijknetwerk": _("wijk")}

    def rij(kop: str, wijk: str | None) -> Rij:
        cellen = []
        for route in VINDROUTES:
            gevonden = (
                lezer.som_route("gevonden", route) if wijk is None else lezer.cel("gevonden", route, wijk)
            )
            stand = boek.voortgang(wijk, route)
            cellen += [getal(gevonden), getal(stand.gestart), getal(stand.doel) if stand.doel else GEEN]
        return Rij(kop=kop, cellen=cellen, totaal=wijk is None)

    koppen = [
        kop % {"via": namen[route]}
        for route in VINDROUTES
        for kop in (_("Gevonden %(via)s"), _("Gestart %(via)s"), _("Doel %(via)s"))
    ]
    return Blok(
        waarover=_("Mensen gevonden en trajecten gestart naar wijk en vindroute, precies"),
        kop=_("Gevonden, gestart en het doel, naar wijk en vindroute"),
        kolommen=[
            Kolom(naam=_("Wijk"), getal=False),
            *(Kolom(naam=kop, ruim=nummer == len(koppen) // 2) for nummer, kop in enumerate(koppen)),
        ],
        rijen=[*(rij(wijk, wijk) for wijk in lezer.wijken), rij(_("Samen"), None)],
    )


def _oordelen_inburgeren(boek: Boek) -> list[Oordeel]:
    stand, niet = boek.voortgang(), bereik.achter(boek)
    routes = {route: boek.voortgang(None, route) for route in VINDROUTES}
    uit = [
        Oordeel(
            wat=_("Het doel van de pilot"),
            kort=_("het doel"),
            meten=_("trajecten gestart tegen het doel"),
            uitkomst=_gehaald(gehaald=stand.is_gehaald, doel=bool(stand.doel)),
            waarop=capfirst(gestart_van(stand)) + ".",
        ),
        Oordeel(
            wat=_("Het doel in elke wijk"),
            kort=_("elke wijk"),
            meten=_("het doel per trajectwijk"),
            uitkomst=_gehaald(gehaald=not niet, doel=bool(boek.pilotwijken)),
            waarop="; ".join(f"{wijk}: {op_schema(boek.voortgang(wijk))}" for wijk in boek.pilotwijken) + "."
            if boek.pilotwijken
            else _("Er is geen doel vastgesteld."),
        ),
        Oordeel(
            wat=_("Het doel via elke vindroute"),
            kort=_("elke vindroute"),
            meten=_("het doel per vindroute"),
            uitkomst=_gehaald(gehaald=all(s.is_gehaald for s in routes.values()), doel=bool(stand.doel)),
            waarop="; ".join(f"{VINDROUTENAMEN[route]}: {op_schema(s)}" for route, s in routes.items()) + "."
            if stand.doel
            else _("Er is geen doel vastgesteld."),
        ),
    ]
    for oordeel in boek.cijfers["vergelijking"]:
        verschil = oordeel["uitspraak"] == Uitspraak.VERSCHIL
        uit.append(
            Oordeel(
                wat=str(ONDERWERP[oordeel["naam"]]),
                kort=str(KORT[oordeel["naam"]]),
                meten=_("wijkgericht (BPI) naast de reguliere route"),
                uitkomst=_gehaald(gehaald=oordeel["richting"] == MEER, doel=True)
                if verschil
                else Uitkomst.NIET_TE_ZEGGEN,
                waarop=_("%s. De groepen zijn niet geloot.") % capfirst(kort_oordeel(oordeel)),
            )
        )
    return uit
