"""An edition as a document: the state of the ten, and each part with what it says, its figures and its versions."""

import datetime as dt
import json
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from django.conf import settings
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from kern.grafiek.strook import Merk, Strookrij, strook
from kern.pdf import maak_pdf
from kern.woorden import opsomming, voluit
from rapportage.bestanden.inhoud import Inhoud
from rapportage.bestanden.tekst import als_tekst
from rapportage.enums import Rapportsoort, Verslagdeel
from rapportage.ervaringen.citeren import als_html
from rapportage.opmaak.delen import Blok, Hoofdstuk, Kolom, Rij, genummerd
from rapportage.opmaak.jaarverslag import jaarverslag
from rapportage.product.enums import Aspectdeel, Opleverstand
from rapportage.product.models import Producteditie
from rapportage.product.vragen import vragen
from rapportage.product.woorden import dagen_te_laat
from rapportage.redactie.proza import blokken_van, schoon

TITEL = "Productbeschrijving wijkgericht inburgeren"
FIGUREN: Mapping[int, tuple[Verslagdeel, ...]] = {
    1: (Verslagdeel.UREN,),
    2: (Verslagdeel.DOELBEREIK,),
    3: (Verslagdeel.VRAAG_1,),
    4: (Verslagdeel.GEVONDEN,),
    5: (Verslagdeel.VRAAG_2,),
    6: (Verslagdeel.VRAAG_3,),
    7: (Verslagdeel.DOEL,),
    8: (Verslagdeel.TEVREDENHEID,),
    9: (Verslagdeel.NETWERK,),
    10: (Verslagdeel.VRAAG_4,),
}
"""By number of the part: the chapters of the book of a year whose figures it rests on."""
FIGUREN_PER_ONDERDEEL = 2
MERKEN: Mapping[str, Merk] = {
    Opleverstand.GOEDGEKEURD.value: Merk.VASTGESTELD,
    Opleverstand.WORDT_GELEZEN.value: Merk.GESCHREVEN,
    Opleverstand.MOET_NOG.value: Merk.STRAKS,
    Opleverstand.TE_LAAT.value: Merk.TE_LAAT,
}


def als_pdf(editie: Producteditie) -> bytes:
    """Return the PDF of an edition: the same frozen contents give the same bytes.

    Raises:
        kern.pdf.PdfOnmogelijk: a library of the system is missing.
    """
    return maak_pdf(
        "rapportage/pdf/productbeschrijving.html",
        {"editie": editie, "hoofdstukken": hoofdstukken_van(editie), "stand": _gemaakt(editie)},
        titel=f"{TITEL}: {editie}",
        identifier=json.dumps([str(editie), editie.nummer, editie.inhoud], sort_keys=True),
        moment=editie.created_at,
    )


def als_docx(editie: Producteditie) -> bytes:
    """Return an edition as a text to go on with.

    Raises:
        kern.pdf.PdfOnmogelijk: a library of the system is missing, for the charts.
    """
    inhoud = Inhoud(
        titel=_("Productbeschrijving, %s") % str(editie).lower(),
        feiten=[(_("Editie"), str(editie)), (_("Stand"), _gemaakt(editie))],
        voorbehoud=_("Dit is een concept.") if editie.concept else "",
        opening=_("Waarvoor is dit?"),
        zinnen=[(_begin_zelf(), "")],
        hoofdcijfers=[],
        hoofdstukken=hoofdstukken_van(editie),
        definities=[],
    )
    return als_tekst(inhoud, moment=editie.created_at)


def _gemaakt(editie: Producteditie) -> str:
    return voluit(dt.date.fromisoformat(editie.inhoud["gemaakt"]))


def hoofdstukken_van(editie: Producteditie) -> list[Hoofdstuk]:
    """Return the chapters: the state of the ten, and one for each part, with figures and tables numbered through."""
    geteld: Counter[str] = Counter()
    figuren = _figuren(editie)
    ruw = [
        _stand(editie.inhoud),
        *(_onderdeel(o, figuren.get(o["nummer"], [])) for o in editie.inhoud["onderdelen"]),
    ]
    return [replace(h, blokken=genummerd(h.blokken, geteld)) for h in ruw]


def _stand(inhoud: dict[str, Any]) -> Hoofdstuk:
    onderdelen = inhoud["onderdelen"]
    actueel = sum(bool(o["tekst"]) and not o["te_laat"] for o in onderdelen)
    laat = [o["naam"] for o in onderdelen if o["te_laat"]]
    kop = ngettext("%d van de tien is actueel", "%d van de tien zijn actueel", actueel) % actueel
    if laat:
        kop += _("; te laat: %s") % (
            opsomming(laat) if len(laat) <= 2 else _("%d onderdelen") % len(laat)  # noqa: PLR2004  more is a list
        )
    jaren = list(range(settings.PILOT_VAN.year, settings.PILOT_TOT_EN_MET.year + 1))
    return Hoofdstuk(
        sleutel="stand",
        naam=_("De stand van de tien onderdelen"),
        kop=kop,
        inleiding=_(
            "Deze beschrijving groeit mee met de pilot. Elk onderdeel heeft eigenaren, vaste dagen en een tweede lezer. "
            "Wie schrijft, keurt nooit zelf goed."
        ),
        alineas=[_begin_zelf()],
        blokken=[
            Blok(
                breed=True,
                waarover=_("Wanneer elk onderdeel beschreven moest zijn, en wat ervan is"),
                kop=_("Wat klaar is, en wat er nog komt"),
                grafiek=strook(
                    _("Tien onderdelen over de jaren van de pilot. %s.") % kop,
                    [_strookrij(o) for o in onderdelen],
                    jaren,
                    nu=dt.date.fromisoformat(inhoud["gemaakt"]),
                ),
                noot=_(
                    "Volle stip: goedgekeurd. Halve stip: geschreven, wordt gelezen. Open stip: moet nog. Ruit met "
                    "uitroepteken: te laat."
                ),
            ),
            *_sinds_vorige(inhoud),
        ],
    )


def _begin_zelf() -> str:
    return _(
        "Begin je zelf? Lees dan eerst onderdeel 2 (het proces), 1 (wie je zoekt) en 3 (hoe je mensen vindt). Bij elk "
        "onderdeel staat wat een andere gemeente kan overnemen."
    )


def _strookrij(o: dict[str, Any]) -> Strookrij:
    return Strookrij(
        nummer=o["nummer"],
        naam=o["naam"],
        eigenaren=o["eigenaren"],
        momenten=[(dt.date.fromisoformat(dag), MERKEN[stand]) for dag, stand in o["momenten"]],
        stand=_in_woorden(o),
        actueel=bool(o["tekst"]) and not o["te_laat"],
    )


def _in_woorden(o: dict[str, Any]) -> str:
    if o["te_laat"]:
        return dagen_te_laat(o["te_laat"])
    if o["stand"]:
        return str(o["stand"])
    return _("actueel") if o["tekst"] else _("nog niet begonnen")


def _sinds_vorige(inhoud: dict[str, Any]) -> Iterator[Blok]:
    nieuw = [o for o in inhoud["onderdelen"] if o["gewijzigd"]]
    if not inhoud["vorige"] or not nieuw:
        return
    yield Blok(
        waarover=_("Goedgekeurd sinds de editie van %s") % voluit(dt.date.fromisoformat(inhoud["vorige"])),
        kop=ngettext("%d onderdeel is nieuw beschreven", "%d onderdelen zijn nieuw beschreven", len(nieuw))
        % len(nieuw),
        kolommen=[Kolom(naam=_("Onderdeel"), getal=False), Kolom(naam=_("Tekst voor"), getal=False)],
        rijen=[
            Rij(
                kop=f"{o['nummer']} {o['naam']}",
                cellen=[voluit(dt.date.fromisoformat(o["versies"][0]["dag"]))],
            )
            for o in nieuw
        ],
    )


def _onderdeel(o: dict[str, Any], figuren: list[Blok]) -> Hoofdstuk:
    tekst = o["tekst"]
    return Hoofdstuk(
        sleutel=f"onderdeel-{o['nummer']}",
        nummer=str(o["nummer"]),
        naam=o["naam"],
        kop=o["naam"],
        inleiding=_("Eigenaren: %s.") % o["eigenaren"],
        nog_open="" if tekst else _("de tekst van dit onderdeel. Die is nog niet goedgekeurd."),
        teksten=list(_teksten(tekst, o["begin"])) if tekst else [],
        blokken=[*figuren, *_versies(o)],
    )


def _teksten(tekst: dict[str, Any], begin: dict[str, Any] | None) -> Iterator[SafeString]:
    """Yield what a part says: aspect by aspect where it began and how it is now, and at the end what can be taken over."""
    eerder = {aspect["naam"]: aspect for aspect in begin["aspecten"]} if begin else {}
    toen_op = voluit(dt.date.fromisoformat(begin["dag"])) if begin else ""
    for aspect in tekst["aspecten"]:
        yield format_html("<h2>{}</h2>", aspect["naam"])
        if (toen := eerder.get(aspect["naam"])) and toen[Aspectdeel.SITUATIE]:
            yield format_html("<h3>{}</h3>", _("Zo begon het, %s") % toen_op)
            yield from _blokken(toen[Aspectdeel.SITUATIE])
        for deel, (vraag, _hulp) in vragen(eerste=aspect["eerste"]).items():
            if deel != Aspectdeel.OVERDRAAGBAAR and aspect[deel]:
                yield format_html("<h3>{}</h3>", vraag)
                yield from _blokken(aspect[deel])
        # What was made before anything could be cited has none.
        yield from map(als_html, aspect.get("citaten", ()))
    over = [aspect[Aspectdeel.OVERDRAAGBAAR] for aspect in tekst["aspecten"]]
    if any(over):
        yield format_html("<h2>{}</h2>", _("Wat een andere gemeente kan overnemen"))
        for stuk in filter(None, over):
            yield from _blokken(stuk)


def _blokken(tekst: str) -> Iterator[SafeString]:
    for blok in blokken_van(schoon(tekst)):
        # A heading in a text stands right below that of its question.
        yield mark_safe(replace(blok, soort="h4" if blok.soort == "h3" else blok.soort).als_html())  # noqa: S308  it was sanitised here


def _versies(o: dict[str, Any]) -> Iterator[Blok]:
    if o["versies"]:
        yield Blok(
            waarover=_("Redactie en versies"),
            kop=ngettext(
                "%d keer beschreven en goedgekeurd", "%d keer beschreven en goedgekeurd", len(o["versies"])
            )
            % len(o["versies"]),
            kolommen=[
                Kolom(naam=_("Tekst voor"), getal=False),
                Kolom(naam=_("Geschreven door"), getal=False),
                Kolom(naam=_("Goedgekeurd op"), getal=False),
            ],
            rijen=[
                Rij(
                    kop=voluit(dt.date.fromisoformat(v["dag"])),
                    cellen=[v["schreven"], voluit(dt.date.fromisoformat(v["goedgekeurd"]))],
                )
                for v in o["versies"]
            ],
        )


def _figuren(editie: Producteditie) -> dict[int, list[Blok]]:
    """Return the figures of each part, out of the book of the last year; none while there is no book."""
    uitgave = editie.uitgave
    if uitgave is None or uitgave.soort != Rapportsoort.JAARRAPPORTAGE:
        return {}
    delen = {h.sleutel: h.blokken for h in jaarverslag(uitgave.cijfers or {}).hoofdstukken}
    return {
        nummer: [
            replace(blok, nummer="", nieuw_blad=False, lucht=0)
            for sleutel in sleutels
            for blok in delen.get(sleutel, [])
            if blok.grafiek or blok.kolommen
        ][:FIGUREN_PER_ONDERDEEL]
        for nummer, sleutels in FIGUREN.items()
    }
