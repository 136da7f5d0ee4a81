"""Hours beside whom they went to and the norm, and what a traject costs."""

from dataclasses import replace
from decimal import Decimal
from typing import Any

from django.utils.html import format_html
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from kern.grafiek.kleuren import DONKER, TOEN
from kern.grafiek.last import Lastrij, Norm, last
from kern.grafiek.legenda import legenda, vakje
from kern.grafiek.staven import Staaf, staven
from kern.woorden import UUR, met_een_decimaal
from rapportage.cijfers.werk import GEEN_WIJK
from rapportage.enums import Verslagdeel
from rapportage.opmaak.boek import jaren
from rapportage.opmaak.boek.gegevens import Boek, kolommen
from rapportage.opmaak.boek.kosten import kosten_van
from rapportage.opmaak.delen import Blok, Hoofdstuk, Rij
from rapportage.opmaak.woorden import GEEN, boven_norm, getal, uren
from trajecten.contact.enums import Contactsoort
from trajecten.uren.enums import Urensoort

HEEL_JAAR = (12, 31)


def hoofdstuk(boek: Boek) -> Hoofdstuk:
    """Return the chapter."""
    per_persoon = per_persoon_van(boek)
    norm, kosten = boek.jaar.nu["norm_uren"], kosten_van(boek)
    return Hoofdstuk(
        sleutel=Verslagdeel.UREN,
        naam=_("Uren en kosten"),
        kop=_kop(boek, per_persoon),
        kort=_("%(n)s uur per persoon") % {"n": met_een_decimaal(per_persoon)}
        if per_persoon is not None and _stad_te_beoordelen(boek)
        else _("%(n)s uur werk") % {"n": getal(uren(boek.jaar.minuten()[0]))},
        inleiding=_lead(boek),
        nog_open=""
        if kosten
        else _("er is nog geen uurtarief vastgesteld. Kosten per traject staan hier daarom nog niet."),
        blokken=[
            _soorten(boek),
            # Beside the costs there may be no room for it: it stands at the back then.
            replace(
                jaren.uren_per_persoon(boek) if boek.over_pilot else _per_wijk(boek, norm),
                rang=1 if kosten else 0,
            ),
            *_tabellen(boek, kosten),
        ],
    )


def _tabellen(boek: Boek, kosten: Blok | None) -> list[Blok]:
    """Return the table of costs and that of hours by wijk, which leaves for the appendix where not all fit."""
    tabel = replace(_tabel(boek), rang=2)
    return [kosten, tabel] if kosten else [tabel]


def _heel_jaar(boek: Boek) -> bool:
    return (boek.peildatum.month, boek.peildatum.day) == HEEL_JAAR


def _bezet(boek: Boek) -> list[str]:
    """Return the wijken with a coordinator all year: of those alone hours are judged; none of before that was kept.

    The norm is of a year, so nothing of the whole pilot is judged.
    """
    bezet: list[str] = boek.cijfers.get("heel_jaar_bezet", [])
    return bezet if _heel_jaar(boek) and not boek.over_pilot else []


def _stad_te_beoordelen(boek: Boek) -> bool:
    bezet = _bezet(boek)
    return bool(bezet) and set(boek.pilotwijken) <= set(bezet)


def per_persoon_van(boek: Boek, wijk: str | None = None, *, toen: bool = False) -> Decimal | None:
    """Return the hours for each person guided, in a wijk or in the city; None when nobody was, or it was not counted."""
    werk = (boek.jaar.toen or {}) if toen else boek.jaar.nu
    if "uren_per_wijk" not in werk:
        return None
    minuten, begeleid = werk["uren_per_wijk"], werk["begeleid"]
    mensen = werk["begeleid_samen"] if wijk is None else begeleid.get(wijk, 0)
    samen = sum(minuten.values()) if wijk is None else minuten.get(wijk, 0)
    return Decimal(samen) / (UUR * mensen) if mensen else None


def _kop(boek: Boek, per_persoon: Decimal | None) -> str:
    minuten = boek.jaar.minuten()[0]
    if per_persoon is None or not _stad_te_beoordelen(boek):
        delen = {"periode": boek.jaar.periode_vooraan, "n": getal(uren(minuten))}
        return _("%(periode)s werkten we %(n)s uur") % delen
    return _("Per persoon %(n)s uur; de norm is %(norm)s") % {
        "n": met_een_decimaal(per_persoon),
        "norm": getal(boek.jaar.nu["norm_uren"]),
    }


def _lead(boek: Boek) -> str:
    nu, toen = boek.jaar.minuten()
    mensen = boek.jaar.nu["begeleid_samen"]
    zin = ngettext(
        "%(periode)s werkten de trajectcoördinatoren %(n)s uur. Ze begeleidden %(m)s persoon.",
        "%(periode)s werkten de trajectcoördinatoren %(n)s uur. Ze begeleidden %(m)s mensen.",
        mensen,
    ) % {"periode": boek.jaar.periode_vooraan, "n": getal(uren(nu)), "m": getal(mensen)}
    if toen is not None:
        zin += " " + _("%(wanneer)s was het %(n)s uur.") % {
            "wanneer": capfirst(boek.jaar.vorig_jaar),
            "n": getal(uren(toen)),
        }
    return zin


def _soorten(boek: Boek) -> Blok:
    """Return the hours by kind, with those of the year before around them."""

    def minuten(werk: dict[str, Any], soort: str, *, contact: bool) -> int:
        return int(
            werk["contacten"].get(soort, {"minuten": 0})["minuten"]
            if contact
            else werk["urenregels"].get(soort, 0)
        )

    alle = [(s.value, str(s.label), True) for s in Contactsoort] + [
        (s.value, str(s.label), False) for s in Urensoort
    ]
    lezer, rijen = boek.jaar, []
    for soort, label, contact in alle:
        nu = uren(minuten(lezer.nu, soort, contact=contact))
        toen = None if lezer.toen is None else uren(minuten(lezer.toen, soort, contact=contact))
        if nu or toen:
            rijen.append(Staaf(naam=capfirst(label), delen=[nu], toen=toen))
    meeste = max(rijen, key=lambda rij: rij.totaal, default=None)
    kop = (
        _("De meeste uren: %(wat)s, %(n)s") % {"wat": meeste.naam.lower(), "n": getal(meeste.totaal)}
        if meeste
        else _("Er zijn nog geen uren vastgelegd")
    )
    woorden = [(vakje(DONKER), lezer.kolom)]
    if lezer.toen is not None:
        woorden.append((vakje(TOEN), lezer.kolom_vorig_jaar))
    return Blok(
        waarover=_("Uren van de trajectcoördinatoren naar soort, precies"),
        kop=kop,
        grafiek=format_html("{}{}", legenda(woorden), staven(kop, rijen)) if rijen else "",
        noot=_("Uren zijn afgerond: de som kan afwijken. Een bezoek aan een gezin telt één keer."),
        begrippen=[(_("Uren"), _("Contacten, en wat per week is bijgehouden: vinden, schrijven, overleg."))],
    )


def _per_wijk(boek: Boek, norm: int) -> Blok:
    """Return the hours for each person guided beside the norm; of less than a year they are not judged."""
    wijken = [w for w in boek.jaar.wijken if per_persoon_van(boek, w) is not None]
    if not set(wijken) & set(_bezet(boek)):
        return Blok(
            nummer=_("Uren per persoon"),
            waarover=_("Uren per begeleide persoon, tegen de norm van %(n)s") % {"n": getal(norm)},
            kop=_("Uren per persoon vergelijken we over een heel jaar"),
            noot=_(
                "De norm geldt voor een wijk waar een heel jaar een trajectcoördinator was. Daarvóór, of zonder begeleide "
                "mensen, is het nog niet te zeggen."
            ),
        )
    rijen = [_lastrij(boek, wijk, norm) for wijk in wijken]
    kop = _kop_norm(boek, rijen, norm)
    norm_ = Norm(
        naam=_("Uren per persoon"), norm=norm, woord=_("norm: %(n)s") % {"n": getal(norm)}, rijen=rijen
    )
    return Blok(
        waarover=_("Uren per begeleide persoon in een jaar, tegen de norm, precies"),
        kop=kop,
        grafiek=last(kop, [norm_]),
        noot=_("De uren van één persoon zijn geen budget: alleen het gemiddelde staat naast de norm."),
        begrippen=[
            (
                _("Norm"),
                _("1.350 werkbare uren gedeeld door 50 mensen. Vinden, overleg en schrijven tellen mee."),
            ),
            (
                _("Begeleid"),
                _(
                    "Wie op minstens één dag in Vormgeven, Plaatsen, Volgen of Afronden was, met een vast contact."
                ),
            ),
        ],
    )


def _kop_norm(boek: Boek, rijen: list[Lastrij], norm: int) -> str:
    beoordeeld = [rij.naam for rij in rijen if rij.waarde is not None]
    boven = [
        wijk
        for wijk in beoordeeld
        if (waarde := per_persoon_van(boek, wijk)) is not None and boven_norm(waarde, norm) > 0
    ]
    if boven:
        zin = ngettext("%(n)s wijk ligt boven de norm", "%(n)s wijken liggen boven de norm", len(boven))
        return zin % {"n": getal(len(boven))}
    if len(beoordeeld) < len(rijen):
        return _("Geen wijk waarvan het te zeggen is, ligt boven de norm")
    return _("Geen wijk ligt boven de norm")


def _lastrij(boek: Boek, wijk: str, norm: int) -> Lastrij:
    waarde = per_persoon_van(boek, wijk)
    assert waarde is not None
    if wijk not in _bezet(boek):
        return Lastrij(naam=wijk, waarde=None, woord=GEEN, oordeel=_("nog niet te zeggen"))
    return Lastrij(
        naam=wijk, waarde=float(waarde), woord=met_een_decimaal(waarde), oordeel=_tegen_norm(waarde, norm)
    )


def _tegen_norm(waarde: Decimal, norm: int) -> str:
    verschil = boven_norm(waarde, norm)
    if verschil > 0:
        return _("%(n)s boven") % {"n": met_een_decimaal(verschil)}
    if verschil < 0:
        return _("%(n)s onder") % {"n": met_een_decimaal(-verschil)}
    return _("op de norm")


def _tabel(boek: Boek) -> Blok:
    """Return hours and people guided by wijk, beside the year before."""
    lezer = boek.jaar
    eerder = [lezer.kolom_vorig_jaar] if lezer.toen is not None else []

    def rij(kop: str, wijk: str | None) -> Rij:
        cellen = []
        for werk in (*([lezer.toen] if lezer.toen is not None else []), lezer.nu):
            if "uren_per_wijk" not in werk:
                cellen += [GEEN, GEEN]
                continue
            minuten, mensen = werk["uren_per_wijk"], werk["begeleid"]
            cellen += [
                getal(uren(sum(minuten.values()) if wijk is None else minuten.get(wijk, 0))),
                getal(werk["begeleid_samen"] if wijk is None else mensen.get(wijk, 0)),
            ]
        return Rij(kop=kop, cellen=cellen, totaal=wijk is None)

    werken = [werk for werk in (lezer.toen, lezer.nu) if werk is not None]
    zonder = any(werk.get("uren_per_wijk", {}).get(GEEN_WIJK) for werk in werken)
    perioden = [*eerder, lezer.kolom]
    koppen = [
        woord % {"jaar": jaar} for jaar in perioden for woord in (_("Uren %(jaar)s"), _("Begeleid %(jaar)s"))
    ]
    if boek.over_pilot:
        koppen = [_("Uren"), _("Begeleid")]
    mensen = lezer.nu["begeleid_samen"]
    return Blok(
        waarover=_("Uren en begeleide mensen naar wijk, precies"),
        kop=ngettext("%(n)s persoon is begeleid", "%(n)s mensen zijn begeleid", mensen)
        % {"n": getal(mensen)},
        kolommen=kolommen(_("Wijk"), *koppen, ruim=[koppen[-2]]),
        rijen=[
            *(rij(wijk, wijk) for wijk in lezer.wijken),
            *([rij(_("Zonder wijk"), GEEN_WIJK)] if zonder else []),
            rij(_("Samen"), None),
        ],
        noot=_(
            "Wat per week is bijgehouden, is gelijk verdeeld over de wijken van de aanstelling. Wie in twee wijken is "
            "begeleid, telt in de stad één keer."
        ),
    )
