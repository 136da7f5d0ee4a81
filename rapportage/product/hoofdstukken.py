"""The chapters of an edition: how the ten stand, what to take over first, each part, and how it was made."""

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from math import ceil
from typing import Any

from django.conf import settings
from django.utils.html import format_html, format_html_join, strip_tags
from django.utils.safestring import SafeString, mark_safe
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from kern.grafiek.strook import Merk, Strookrij, strook
from kern.woorden import opsomming, voluit
from rapportage.ervaringen.citeren import als_html as citaat_html
from rapportage.opmaak.delen import Blok, Hoofdstuk, Kolom, Rij
from rapportage.opmaak.foto import PER_DEEL, Bron, zonder_foto
from rapportage.product.enums import Aspectdeel, Opleverstand
from rapportage.product.uitleg import BEGRIPPEN, EERST, WAAROVER
from rapportage.product.woorden import dagen_te_laat
from rapportage.redactie.proza import blokken_van, schoon, zinnen_van

MERKEN: Mapping[str, Merk] = {
    Opleverstand.GOEDGEKEURD.value: Merk.VASTGESTELD,
    Opleverstand.WORDT_GELEZEN.value: Merk.GESCHREVEN,
    Opleverstand.MOET_NOG.value: Merk.STRAKS,
    Opleverstand.TE_LAAT.value: Merk.TE_LAAT,
}


MATEN: Mapping[str, tuple[int, int, int]] = {"": (34, 66, 64), "nu-lang": (30, 84, 50)}
"""How the columns of the aspects are divided, in mm: the common way, and where much is said of now (product.css)."""
TEKENS = 0.7
"""How many signs stand on a mm of such a column."""
CITATEN = 2
"""How many ervaringen stand at a part: the newest of those that its texts cite."""


def _dag(iso: str) -> str:
    return voluit(dt.date.fromisoformat(iso))


def stand(inhoud: Mapping[str, Any]) -> list[Blok]:
    """Return how the ten stand, and what changed since the edition before."""
    return [_strook(inhoud), *_sinds_vorige(inhoud)]


def _kop_stand(onderdelen: Sequence[Mapping[str, Any]]) -> str:
    """Return how many parts are up to date, and which are late."""
    actueel = sum(_is_actueel(o) for o in onderdelen)
    kop = ngettext(
        "%(k)d van de %(n)d onderdelen is actueel", "%(k)d van de %(n)d onderdelen zijn actueel", actueel
    ) % {"k": actueel, "n": len(onderdelen)}
    laat = [o["naam"] for o in onderdelen if o["te_laat"]]
    if laat:
        kop += _("; te laat: %s") % (
            opsomming(laat) if len(laat) <= 2 else _("%d onderdelen") % len(laat)  # noqa: PLR2004  more is a list
        )
    return kop


def _strook(inhoud: Mapping[str, Any]) -> Blok:
    """Return the strip of the ten over the years of the pilot."""
    kop = _kop_stand(inhoud["onderdelen"])
    return Blok(
        breed=True,
        waarover=_("Wanneer elk onderdeel beschreven moest zijn, en wat ervan is"),
        kop=kop,
        grafiek=strook(
            _("Tien onderdelen over de jaren van de pilot. %s.") % kop,
            [_strookrij(o) for o in inhoud["onderdelen"]],
            list(range(settings.PILOT_VAN.year, settings.PILOT_TOT_EN_MET.year + 1)),
            nu=dt.date.fromisoformat(inhoud["gemaakt"]),
        ),
        noot=_(
            "Volle stip: goedgekeurd voor die dag of een latere. Halve stip: geschreven, wordt gelezen. Open stip: "
            "moet nog. Ruit met uitroepteken: te laat. Actueel: er is een goedgekeurde tekst, en er is niets te laat."
        ),
    )


def _is_actueel(o: Mapping[str, Any]) -> bool:
    return bool(o["versies"]) and not o["te_laat"]


def _strookrij(o: Mapping[str, Any]) -> Strookrij:
    return Strookrij(
        nummer=o["nummer"],
        naam=o["naam"],
        eigenaren=o["eigenaren"],
        momenten=[(dt.date.fromisoformat(dag), MERKEN[hoe]) for dag, hoe in o["momenten"]],
        stand=_in_woorden(o),
        actueel=_is_actueel(o),
    )


def _in_woorden(o: Mapping[str, Any]) -> str:
    if o["te_laat"]:
        return dagen_te_laat(o["te_laat"])
    if o["versies"]:
        return _("actueel")
    return str(o["stand"]) or _("nog niet begonnen")


def _sinds_vorige(inhoud: Mapping[str, Any]) -> Iterator[Blok]:
    if not inhoud["edities"]:
        return
    vorige = _dag(inhoud["edities"][0][0])
    nieuw = [o for o in inhoud["onderdelen"] if o["gewijzigd"]]
    if not nieuw:
        kop = _("Sinds de vorige editie is geen onderdeel opnieuw beschreven")
    else:
        kop = ngettext(
            "%d onderdeel is sindsdien beschreven", "%d onderdelen zijn sindsdien beschreven", len(nieuw)
        )
        kop %= len(nieuw)
    yield Blok(
        breed=True,
        soort="sinds",
        waarover=_("Goedgekeurd sinds de editie van %s, met het eerste dat erover is opgeschreven") % vorige,
        kop=kop,
        kolommen=[Kolom(naam=_("Onderdeel"), getal=False), Kolom(naam=_("Wat er is veranderd"), getal=False)],
        rijen=[Rij(kop=f"{o['nummer']} {o['naam']}", cellen=[_wat_veranderde(o)]) for o in nieuw],
    )


def _wat_veranderde(o: Mapping[str, Any]) -> str:
    """Return the first sentence of what changed, as approved since the edition before; else for which day it was written."""
    for aspect in (a for a in o["aspecten"] if a.get("gewijzigd")):
        for zin in zinnen_van(aspect["nu"][Aspectdeel.ONTWIKKELING]):
            return zin
    return _("beschreven voor %s") % _dag(o["versies"][0]["dag"])


def overnemen(inhoud: Mapping[str, Any]) -> Hoofdstuk:
    """Return what another municipality takes over first: out of the parts that one begins with, in that order.

    Each part ends with what to take over of it, so those that come later stand there alone.
    """
    van = {o["nummer"]: o for o in inhoud["onderdelen"]}
    eerste = [van[nummer] for nummer in EERST if nummer in van]
    blokken = [blok for o in eerste for blok in _overdraagbaar(o, kop=f"{o['nummer']} {o['naam']}")]
    ergens = any(a["nu"][Aspectdeel.OVERDRAAGBAAR] for o in inhoud["onderdelen"] for a in o["aspecten"])
    return Hoofdstuk(
        sleutel="overnemen",
        naam=_("Wat je als eerste overneemt"),
        kop=_("Wat je als eerste overneemt"),
        inleiding=_(
            "Eerst het proces, dan wie je zoekt. Wat je van een ander onderdeel overneemt, staat daar aan het eind."
        ),
        nog_open="" if ergens else _("wat een andere gemeente overneemt. Nog geen onderdeel zegt dat."),
        blokken=blokken,
    )


def _overdraagbaar(o: Mapping[str, Any], *, kop: str) -> Iterator[Blok]:
    rijen = [
        Rij(kop=a["naam"], cellen=[_html(a["nu"][Aspectdeel.OVERDRAAGBAAR])])
        for a in o["aspecten"]
        if a["nu"][Aspectdeel.OVERDRAAGBAAR]
    ]
    if rijen:
        yield Blok(
            breed=True,
            soort="proza",
            waarover=_("Wat een andere gemeente als eerste overneemt"),
            kop=kop,
            kolommen=[Kolom(naam=_("Aspect"), getal=False), Kolom(naam=_("Wat je overneemt"), getal=False)],
            rijen=rijen,
        )


def onderdeel(o: Mapping[str, Any], figuren: Sequence[Blok], bron: Bron = zonder_foto) -> Hoofdstuk:
    """Return the chapter of a part: first what it says and its versions, then figures, ervaringen, and what to take over.

    Args:
        o: the part, as it was frozen.
        figuren: its figures.
        bron: gives the addresses of its pictures.
    """
    return Hoofdstuk(
        sleutel=f"onderdeel-{o['nummer']}",
        nummer=str(o["nummer"]),
        naam=o["naam"],
        kop=o["naam"],
        inleiding=str(WAAROVER.get(o["nummer"], "")),
        nog_open="" if o["aspecten"] else _("de tekst van dit onderdeel. Die is nog niet goedgekeurd."),
        alineas=[_van_wie(o)],
        blokken=[
            *_aspecten(o),
            *_versies(o),
            *figuren,
            *_ervaringen(o, bron),
            *_overdraagbaar(o, kop=_("Wat een andere gemeente overneemt")),
        ],
    )


def _van_wie(o: Mapping[str, Any]) -> str:
    """Return who owns a part, on which days it is due, and how far it is, in sentences."""
    zinnen = [
        _("Eigenaren: %s.") % o["eigenaren"],
        _("Vaste dagen: %s.") % opsomming([_dag(dag) for dag, _stand in o["momenten"]])
        if o["momenten"]
        else "",
        _("Aspecten beschreven: %(k)d van %(n)d.") % {"k": len(o["aspecten"]), "n": o["te_beschrijven"]},
    ]
    return " ".join(filter(None, zinnen))


def _aspecten(o: Mapping[str, Any]) -> Iterator[Blok]:
    """Yield the table of the aspects: how each began, how it is now, and why."""
    if not o["aspecten"]:
        return
    ooit = any(a["begin"] for a in o["aspecten"])
    anders = any(a["nu"][Aspectdeel.ONTWIKKELING] for a in o["aspecten"])
    nu = _("Nu") if ooit else _("Begin") if all(a["nu"]["eerste"] for a in o["aspecten"]) else _("Nu")
    n = len(o["aspecten"])
    rijen = [
        Rij(kop=a["naam"], cellen=[*([_begin(a)] if ooit else []), _nu(a["nu"]), _waarom(a["nu"])])
        for a in o["aspecten"]
    ]
    yield Blok(
        soort="aspecten",
        maat=_kortst(rijen) if ooit else "",
        breed=True,
        kop_boven=True,
        waarover=ngettext("%d aspect van dit onderdeel", "%d aspecten van dit onderdeel", n) % n,
        kop=_("Hoe het begon, hoe het nu is en waarom") if ooit else _("Hoe het is, en waarom"),
        kolommen=[
            Kolom(naam=naam, getal=False)
            for naam in (
                _("Aspect"),
                *([_("Begin")] if ooit else []),
                nu,
                _("Wat er is veranderd, en waarom") if anders else _("Waarom"),
            )
        ],
        rijen=rijen,
    )


def _kortst(rijen: Sequence[Rij]) -> str:
    """Return the way to divide the columns with which the table is shortest, by the lines that each cell takes."""
    alineas = [[[len(strip_tags(a)) for a in cel.split("</p>")] for cel in rij.cellen] for rij in rijen]

    def hoogte(maten: Sequence[int]) -> int:
        return sum(
            max(sum(ceil(n / (TEKENS * mm)) for n in cel) for cel, mm in zip(rij, maten, strict=True))
            for rij in alineas
        )

    return min(MATEN, key=lambda naam: hoogte(MATEN[naam]))


def _begin(aspect: Mapping[str, Any]) -> SafeString:
    toen = aspect["begin"]
    return _van(toen, _situatie(toen)) if toen else mark_safe("")


def _nu(gezegd: Mapping[str, Any]) -> SafeString:
    return _van(gezegd, _situatie(gezegd))


def _situatie(gezegd: Mapping[str, Any]) -> SafeString:
    """Return how it was, for all and for each doelgroep; an older edition holds no doelgroepen."""
    doelgroepen = (
        format_html('<p class="deel">{}</p>{}', capfirst(str(deel.label)), _html(tekst))
        for deel in (Aspectdeel.PLICHTIG, Aspectdeel.BEHOEFTIG)
        if (tekst := gezegd.get(deel))
    )
    return format_html_join("", "{}", ([deel] for deel in (_html(gezegd[Aspectdeel.SITUATIE]), *doelgroepen)))


def _waarom(gezegd: Mapping[str, Any]) -> SafeString:
    """Return what changed, where something did, and why it is done so."""
    waarom = _html(gezegd[Aspectdeel.WAAROM])
    if not gezegd[Aspectdeel.ONTWIKKELING]:
        return waarom
    return format_html(
        '<p class="deel">{}</p>{}<p class="deel">{}</p>{}',
        _("Wat er is veranderd"),
        _html(gezegd[Aspectdeel.ONTWIKKELING]),
        _("Waarom"),
        waarom,
    )


def _van(gezegd: Mapping[str, Any], delen: SafeString) -> SafeString:
    """Return what was said below the day for which it was, and that nobody approved it when so."""
    dag = _dag(gezegd["dag"])
    if not gezegd["goedgekeurd"]:
        dag = _("%s, nog niet goedgekeurd") % dag
    return format_html('<p class="dag">{}</p>{}', dag, delen)


def _html(tekst: str) -> SafeString:
    """Return what somebody wrote as safe HTML; a heading in it stands out, and is none of the document."""
    blokken = (
        replace(blok, soort="p", delen=[f"<strong>{deel}</strong>" for deel in blok.delen])
        if blok.soort == "h3"
        else blok
        for blok in blokken_van(schoon(tekst))
    )
    return mark_safe("".join(blok.als_html() for blok in blokken))  # noqa: S308  it was sanitised here


def _ervaringen(o: Mapping[str, Any], bron: Bron) -> Iterator[Blok]:
    """Yield what colleagues saw, as it was cited, with its day: those with a picture first, then the newest."""
    alle = [(a["naam"], citaat) for a in o["aspecten"] for citaat in a["citaten"]]

    def eerst(paar: tuple[str, Mapping[str, Any]]) -> tuple[bool, str]:
        return bool(paar[1].get("foto")), paar[1]["dag"]

    gekozen = sorted(alle, key=eerst, reverse=True)[:CITATEN]
    citaten = [paar for paar in alle if paar in gekozen]
    if citaten:
        n = len(citaten)
        yield Blok(
            breed=True,
            soort="citaten",
            waarover=_("Ervaringen van collega’s, zoals ze zijn geciteerd"),
            kop=ngettext("Wat een collega zag", "Wat collega’s zagen", n),
            kolommen=[Kolom(naam=_("Bij"), getal=False), Kolom(naam=_("Ervaring"), getal=False)],
            rijen=[Rij(kop=bij, cellen=[citaat_html(citaat, bron)]) for bij, citaat in citaten],
            noot=_wat_er_meer_is(len(alle) - n, o.get("fotos_weg", 0)),
        )


def _wat_er_meer_is(ervaringen: int, fotos: int) -> str:
    """Return how many ervaringen and pictures the texts of a part hold beyond those that it shows; empty without any."""
    zinnen = []
    if ervaringen:
        zin = ngettext(
            "In de teksten is nog %d andere ervaring geciteerd.",
            "In de teksten zijn nog %d andere ervaringen geciteerd.",
            ervaringen,
        )
        zinnen.append(zin % ervaringen)
    if fotos:
        zin = ngettext(
            "Er staan hoogstens %(k)d foto’s bij een onderdeel; %(n)d andere staat er niet bij.",
            "Er staan hoogstens %(k)d foto’s bij een onderdeel; %(n)d andere staan er niet bij.",
            fotos,
        )
        zinnen.append(zin % {"k": PER_DEEL, "n": fotos})
    return " ".join(zinnen)


def _versies(o: Mapping[str, Any]) -> Iterator[Blok]:
    if o["versies"]:
        n = len(o["versies"])
        yield Blok(
            breed=True,
            soort="versies",
            waarover=_("Redactie en versies"),
            kop=ngettext("%d keer beschreven en goedgekeurd", "%d keer beschreven en goedgekeurd", n) % n,
            kolommen=[
                Kolom(naam=naam, getal=False)
                for naam in (_("Tekst voor"), _("Geschreven door"), _("Gelezen door"), _("Goedgekeurd"))
            ],
            rijen=[
                Rij(
                    kop=_dag(v["dag"]),
                    cellen=[
                        v["schreven"],
                        v["las"],
                        _goedgekeurd(v),
                    ],
                )
                for v in o["versies"]
            ],
        )


def _goedgekeurd(versie: Mapping[str, str]) -> str:
    """Return by whom and when; of the same rol as who read, it was another, which the name of a rol does not tell."""
    wie = versie["keurde"]
    if wie and wie == versie["las"]:
        wie = _("een andere %s") % wie
    return ", ".join(filter(None, (wie, _dag(versie["goedgekeurd"]))))


def hoe_gemaakt(inhoud: Mapping[str, Any], *, bron: str) -> Hoofdstuk:
    """Return how this document came about, and what its words mean.

    Args:
        inhoud: what the edition froze.
        bron: where its figures come from, in words; empty when there are none.
    """
    return Hoofdstuk(
        sleutel="verantwoording",
        naam=_("Hoe deze beschrijving is gemaakt"),
        kop=_("Hoe deze beschrijving is gemaakt"),
        inleiding=_("Wie schreef, wie las, waar de cijfers vandaan komen en wat woorden betekenen."),
        alineas=[
            _(
                "Eigenaren schrijven een onderdeel op vaste dagen. Een collega van een andere eigenaar leest mee, en iemand "
                "die niet schreef en niet las, keurt goed. Het afdelingshoofd stelt de editie vast."
            ),
            _("De cijfers komen uit: %s. Ze veranderen niet meer in deze editie.") % bron
            if bron
            else _(
                "Er was nog geen monitoring van een kwartaal en geen gepubliceerde jaarrapportage met cijfers."
            ),
            _(
                "Kenmerken van mensen staan in vijftallen: 20 kan in het echt 16 tot en met 24 zijn, en 0 kan tot en met 4 "
                "zijn. Werk, zoals gevonden en gestart, is precies geteld."
            ),
            _(
                "Deze editie is gemaakt op %s. Teksten en ervaringen tot en met die dag staan erin, ook van na de dag waarvoor "
                "ze is."
            )
            % _dag(inhoud["gemaakt"]),
            _("Ervaringen zijn van collega’s. Hun is gevraagd geen inburgeraar te noemen."),
            _eerder(inhoud),
        ],
        definities=[{"begrip": str(begrip), "uitleg": str(uitleg)} for begrip, uitleg in BEGRIPPEN],
    )


def _eerder(inhoud: Mapping[str, Any]) -> str:
    """Return which editions were approved before, with what became of them. What was frozen first tells of those in force alone."""
    rijen = inhoud.get("eerder_vastgesteld", [[*editie, False] for editie in inhoud["edities"]])
    if not rijen:
        return _("Er is geen eerdere editie vastgesteld.")
    eerder = [
        (
            _("editie van %(dag)s, nummer %(n)d (ingetrokken)")
            if weg
            else _("editie van %(dag)s, nummer %(n)d")
        )
        % {"dag": _dag(dag), "n": nummer}
        for dag, nummer, weg in rijen
    ]
    return _("Eerder vastgesteld: %s.") % opsomming(eerder)
