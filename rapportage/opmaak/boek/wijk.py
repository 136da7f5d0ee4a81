"""A page for each wijk. What leaves first when it is full is the `rang` of its blocks: the work, which also stands in the tables by wijk.

Then, beside a text or a quote, the wijkcijfers, which stand at the back with their sources. Pijlers, target and
vindplaatsen always stay; of the wijkcijfers six are named, of the vindplaatsen four.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from django.utils.html import format_html
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from kern.grafiek.doelbalk import Balkgroep, Doelbalk, doelbalken
from kern.grafiek.kleuren import PIJLERS
from kern.grafiek.legenda import legenda, vakje
from kern.grafiek.verdeling import Verdeling, honderd
from kern.grafiek.verloopje import verloopje
from kern.ladder import Pijler, Trede
from kern.woorden import met_een_decimaal
from participatie.scoring import score
from rapportage.bescherming.afgeleid import AANDEEL_VAN
from rapportage.cijfers.populatie import WIJK
from rapportage.cijfers.populaties import SCORE, nog_niet_in
from rapportage.cijfers.uitkomsten import Einde
from rapportage.cijfers.vindplaatsen import pleknaam
from rapportage.enums import Verslagdeel
from rapportage.opmaak.boek.gegevens import Boek, kolommen
from rapportage.opmaak.boek.samenvatting import zin_gestart
from rapportage.opmaak.delen import Blok, Hoofdstuk, Kolom, Rij
from rapportage.opmaak.hoofdstukken import wijken
from rapportage.opmaak.hoofdstukken.beelden import VULLINGEN
from rapportage.opmaak.hoofdstukken.maand import EINDES
from rapportage.opmaak.lezer import VINDROUTES
from rapportage.opmaak.vijftallen import Kenmerktabel, noot_opgeteld
from rapportage.opmaak.woorden import GEEN, VINDROUTENAMEN, andere_plekken, getal, op_schema, uren

HOOGSTENS, PLEKKEN = 6, 4
"""How many wijkcijfers, and how many vindplaatsen, stand on the page."""


def hoofdstukken(boek: Boek) -> list[Hoofdstuk]:
    """Return a chapter for each wijk with a target."""
    return [_hoofdstuk(boek, wijk) for wijk in boek.pilotwijken]


def _hoofdstuk(boek: Boek, wijk: str) -> Hoofdstuk:
    stand = boek.voortgang(wijk)
    return Hoofdstuk(
        sleutel=Verslagdeel.van_wijk(wijk),
        naam=wijk,
        kop=f"{wijk}: {op_schema(stand)}",
        kort=_("%(n)s van de %(doel)s gestart") % {"n": getal(stand.gestart), "doel": getal(stand.doel)},
        inleiding=zin_gestart(boek, wijk),
        blokken=[
            *_pijlers(boek, wijk),
            _doel(boek, wijk),
            _vindplaatsen(boek, wijk),
            # They stand at the back too, with their sources.
            replace(_wijkcijfers(boek, wijk), rang=1, achterin=False),
            _werk(boek, wijk),
        ],
    )


def per_pijler(tabel: Kenmerktabel, groep: dict[str, str]) -> list[int]:
    """Return the people of a group in each pijler, with who was not measured in it yet: sums of figures in vijftallen."""
    return [
        sum(tabel.cijfer(**groep, score=klasse) or 0 for klasse in _klassen_van(tabel, pijler))
        for pijler in Pijler
    ]


def _klassen_van(tabel: Kenmerktabel, pijler: Pijler) -> list[str]:
    """Return the classes shown that lie in a pijler."""
    eigen = [str(score(pijler, trede)) for trede in Trede] + [nog_niet_in(pijler)]
    samen = [f"{score(pijler, a)}-{score(pijler, b)}" for a, b in ((1, 2), (3, 4))]
    klassen = set(tabel.klassen(SCORE.naam))
    return [klasse for klasse in (*eigen, *samen) if klasse in klassen]


def _noot_pijlers(tabel: Kenmerktabel) -> str:
    return noot_opgeteld(
        tabel,
        max(len(_klassen_van(tabel, pijler)) for pijler in Pijler),
        _("Wie vóór de start verhuisde of overleed, staat er niet bij."),
    )


def _pijlers(boek: Boek, wijk: str) -> list[Blok]:
    """Return where the people of the wijk stand, beside those of the whole pilot: bars from 50 people, else a table."""
    tabel = boek.tabel_per_wijk("op de ladder", SCORE.naam)
    waarover = _("Mensen per pijler, in vijftallen")
    if tabel is None or tabel.cijfer(wijk=wijk) is None:
        return [
            Blok(
                nummer=_("Ladder"),
                waarover=waarover,
                kop=_("Waar mensen op de ladder staan, tonen we hier nog niet"),
                noot=boek.waarom_niet("op de ladder", SCORE.naam, WIJK, wijk=wijk),
            )
        ]
    rijen = [
        (wijk, per_pijler(tabel, {WIJK: wijk}), tabel.cijfer(wijk=wijk) or 0),
        (_("Hele pilot"), per_pijler(tabel, {}), tabel.cijfer() or 0),
    ]
    mensen = tabel.grootte(wijk=wijk)
    kop = ngettext(
        "%(n)s persoon met een traject, en de pijler waarin die staat",
        "%(n)s mensen met een traject, en de pijler waarin ze staan",
        mensen,
    ) % {"n": getal(mensen)}
    if min(sum(aantallen) for _naam, aantallen, _n in rijen) < AANDEEL_VAN:
        return [_pijlertabel(tabel, rijen, kop, waarover)]
    return [_pijlerbeeld(tabel, rijen, kop, waarover)]


def _pijlerbeeld(
    tabel: Kenmerktabel, rijen: Sequence[tuple[str, list[int], int]], kop: str, waarover: str
) -> Blok:
    woorden = legenda(
        [
            (vakje(PIJLERS[pijler]), naam)
            for pijler, naam in ((1, _("voor het traject")), (2, _("tijdens")), (3, _("na")))
        ]
    )
    beeld = honderd(
        f"{rijen[0][0]}. {kop}",
        [
            Verdeling(
                naam=naam, onder=_("ongeveer %(n)s") % {"n": getal(sum(aantallen))}, aantallen=aantallen
            )
            for naam, aantallen, _n in rijen
        ],
        [PIJLERS[pijler] for pijler in (1, 2, 3)],
    )
    return Blok(
        waarover=tabel.waarover(waarover),
        kop=kop,
        grafiek=format_html("{}{}", woorden, beeld),
        noot=_noot_pijlers(tabel),
    )


def _pijlertabel(
    tabel: Kenmerktabel, rijen: Sequence[tuple[str, list[int], int]], kop: str, waarover: str
) -> Blok:
    return Blok(
        waarover=tabel.waarover(waarover),
        kop=kop,
        kolommen=kolommen(_("Waar"), _("Voor het traject"), _("Tijdens"), _("Na")),
        rijen=[Rij(kop=naam, cellen=[getal(n) for n in aantallen]) for naam, aantallen, _n in rijen],
        noot=_noot_pijlers(tabel),
    )


def _doel(boek: Boek, wijk: str) -> Blok:
    standen = {route: stand for route in VINDROUTES if (stand := boek.voortgang(wijk, route)).doel}
    kop = _("Gestart in de hele pilot: %(delen)s") % {
        "delen": ", ".join(
            f"{_('via het BPI') if route == VINDROUTES[0] else _('via de wijk')} {getal(stand.gestart)}"
            for route, stand in standen.items()
        )
    }
    eerste = next(iter(standen.values()))
    groep = Balkgroep(
        streep=_("doel: %(n)s") % {"n": getal(eerste.doel)}
        if eerste.is_voorbij
        else _("op schema: %(n)s") % {"n": met_een_decimaal(eerste.hoort)},
        balken=[
            Doelbalk(
                naam=capfirst(str(VINDROUTENAMEN[route])),
                gedaan=stand.gestart,
                doel=stand.doel,
                schema=float(stand.hoort),
                oordeel=op_schema(stand),
                vulling=VULLINGEN[route],
            )
            for route, stand in standen.items()
        ],
    )
    return Blok(
        waarover=_("Trajecten gestart sinds het begin van de pilot, tegen het doel, precies"),
        kop=kop,
        grafiek=doelbalken(f"{wijk}. {kop}", [groep]),
    )


def _vindplaatsen(boek: Boek, wijk: str) -> Blok:
    plekken: dict[str, dict[str, int]] = boek.cijfers["vindplaatsen"].get(wijk, {})
    volgorde = sorted(plekken.items(), key=lambda plek: (-plek[1]["gevonden in de pilot"], plek[0]))
    getoond, rest = volgorde[:PLEKKEN], volgorde[PLEKKEN:]
    maten: list[str] = ["gevonden in de pilot", "geopend in de pilot"]
    koppen = [_("Gevonden, pilot"), _("Geopend, pilot")]
    if not boek.over_pilot:
        maten.insert(0, "gevonden")
        koppen.insert(0, _("Gevonden %(jaar)d") % {"jaar": boek.nummer})
    rijen = [Rij(kop=capfirst(pleknaam(naam, n)), cellen=[getal(n[m]) for m in maten]) for naam, n in getoond]
    if rest:
        rijen.append(
            Rij(kop=andere_plekken(rest), cellen=[getal(sum(n[m] for _naam, n in rest)) for m in maten])
        )
    samen = [sum(n[m] for n in plekken.values()) for m in maten]
    rijen.append(Rij(kop=_("Via het wijknetwerk"), cellen=[getal(n) for n in samen], totaal=True))
    eerste = next((pleknaam(naam, n) for naam, n in volgorde if n["gevonden in de pilot"]), None)
    return Blok(
        waarover=_("Opbrengst van de vindplaatsen, precies"),
        kop=_("De meeste mensen vonden we hier: %(plek)s") % {"plek": eerste}
        if eerste
        else _("Via het wijknetwerk is hier nog niemand gevonden"),
        kolommen=kolommen(_("Vindplaats"), *koppen, ruim=koppen[-2:-1]) if plekken else [],
        rijen=rijen if plekken else [],
    )


def _wijkcijfers(boek: Boek, wijk: str) -> Blok:
    """Return the six newest figures of others about the wijk, with how they went where there are more years."""
    alles = next((w for w in boek.cijfers["wijkcijfers"] if w["wijk"] == wijk), None)
    rijen: list[dict[str, str]] = alles["rijen"] if alles else []
    nieuwste = wijken.nieuwste(rijen, HOOGSTENS)
    waarover = _("De wijk zelf, in cijfers van anderen. De pilot kan ze niet verklaren.")
    if not nieuwste:
        return Blok(
            nummer=_("Wijkcijfers"),
            waarover=waarover,
            kop=_("Van deze wijk zijn nog geen wijkcijfers ingevoerd"),
            noot=_("Nog open: de leefbaarheidsverkenning met cijfers over meedoen in de wijk."),
        )
    beelden = [_verloop(boek, wijk, rij) for rij in nieuwste]
    met_beeld = any(beelden)
    return Blok(
        waarover=waarover,
        kop=_("De nieuwste wijkcijfers van %(wijk)s") % {"wijk": wijk},
        kolommen=[
            Kolom(naam=_("Cijfer"), getal=False),
            *([Kolom(naam=_("Verloop"), getal=False, beeld=True)] if met_beeld else []),
            Kolom(naam=_("Waarde")),
            Kolom(naam=_("Wanneer"), getal=False),
        ],
        rijen=[
            Rij(
                kop=_naam(rij, wijk),
                cellen=[*([beeld or GEEN] if met_beeld else []), rij["waarde"], rij["peildatum"]],
            )
            for rij, beeld in zip(nieuwste, beelden, strict=True)
        ],
        noot=_("De bron van elk cijfer staat bij de tabellen achterin."),
    )


def _naam(rij: dict[str, str], wijk: str) -> str:
    naam = capfirst(rij["indicator"])
    return naam if rij["gebied"] == wijk else f"{naam}, {rij['gebied']}"


def _verloop(boek: Boek, wijk: str, rij: dict[str, str]) -> str:
    reeks: dict[str, Any] | None = next(
        (
            r
            for r in boek.cijfers["wijkcijferreeksen"]
            if (r["wijk"], r["gebied"], r["indicator"]) == (wijk, rij["gebied"], rij["indicator"])
        ),
        None,
    )
    waarden = [float(p["waarde"]) for p in reeks["punten"] if p["waarde"] is not None] if reeks else []
    return verloopje(waarden) if len(waarden) > 1 else ""


def _werk(boek: Boek, wijk: str) -> Blok:
    """Return the work in the wijk beside the year before and the pilot: the first to leave a full page."""
    lezer, pilot = boek.jaar, boek.pilot

    def rij(kop: str, cijfer: str) -> Rij:
        toen = lezer.van_wijk(cijfer, wijk, toen=True)
        aantallen = boek.naast_elkaar(toen, lezer.van_wijk(cijfer, wijk), pilot.van_wijk(cijfer, wijk))
        return Rij(kop=kop, cellen=[GEEN if n is None else getal(n) for n in aantallen])

    def einde(soort: Einde) -> Rij:
        toen = (lezer.toen or {}).get("geeindigd", {}).get(soort.value, {}).get(wijk, 0)
        aantallen = boek.naast_elkaar(
            toen, lezer.cel("geeindigd", soort, wijk), pilot.cel("geeindigd", soort, wijk)
        )
        return Rij(kop=str(EINDES[soort]), cellen=[getal(n) for n in aantallen])

    def in_uren() -> Rij:
        toen = (lezer.toen or {}).get("uren_per_wijk")
        minuten = boek.naast_elkaar(
            None if toen is None else toen.get(wijk, 0),
            lezer.nu["uren_per_wijk"].get(wijk, 0),
            pilot.nu["uren_per_wijk"].get(wijk, 0),
        )
        return Rij(kop=_("Uren"), cellen=[GEEN if m is None else getal(uren(m)) for m in minuten])

    gevonden, geopend = lezer.van_wijk("gevonden", wijk) or 0, lezer.van_wijk("geopend", wijk) or 0
    return Blok(
        rang=2,
        achterin=False,
        waarover=_("Het werk in de wijk, precies"),
        kop=_("%(periode)s gevonden: %(n)s; trajecten geopend: %(m)s")
        % {"periode": lezer.periode_vooraan, "n": getal(gevonden), "m": getal(geopend)},
        kolommen=kolommen(_("Wat we tellen"), *boek.koppen, ruim=[_("Pilot")]),
        rijen=[
            rij(_("Mensen gevonden"), "gevonden"),
            rij(_("Trajecten geopend"), "geopend"),
            rij(_("Trajecten gestart"), "gestart"),
            *(einde(soort) for soort in (Einde.AFGEROND, Einde.GESTOPT, Einde.NIET_GESTART)),
            rij(_("Huisbezoeken"), "huisbezoeken"),
            in_uren(),
        ],
    )
