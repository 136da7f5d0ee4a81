"""The work of each wijk beside its norms: a dot for each wijk against 50, 1,350 and 27 (DOMEIN 8 and 9)."""

from decimal import Decimal
from typing import Any

from django.utils.translation import gettext as _

from kern.grafiek.last import Lastrij, Norm, last
from kern.woorden import UUR, met_een_decimaal
from rapportage.opmaak.delen import Blok
from rapportage.opmaak.lezer import Lezer
from rapportage.opmaak.woorden import GEEN, boven_norm, getal, uren
from trajecten.normen.enums import Normsoort

type Wijklast = dict[str, Any]
"""The work of a wijk, as `rapportage.cijfers.last.Wijklast` is stored."""


def uren_per_persoon(wijk: Wijklast) -> Decimal | None:
    """Return the hours for each person guided in twelve months; None when they are not judged."""
    if wijk["twaalf"] is None:
        return None
    twaalf: dict[str, int] = wijk["twaalf"]
    return Decimal(twaalf["minuten"]) / UUR / twaalf["begeleid"]


def figuur(nu: Lezer) -> Blok:
    """Return the dots of each wijk, or what there is to say where no wijk has a coordinator."""
    wijken: dict[str, Wijklast] = nu.cijfers["last"]
    normen: dict[str, int] = nu.cijfers["normen"]
    kop = _kop(wijken, normen)
    return Blok(
        waarover=_("Werk per wijk naast de normen, precies"),
        kop=kop,
        grafiek=last(kop, [_begeleid(wijken, normen), _uren(wijken, normen), _per_persoon(wijken, normen)])
        if wijken
        else "",
        noot=_(
            "De eerste twee normen gaan naar rato van de aanstellingen in de wijk; lange afwezigheid verlaagt alleen de uren. Alle "
            "uren tellen mee, ook mensen vinden, overleg en schrijven. Het is een gemiddelde, geen tegoed van een persoon."
        )
        if wijken
        else _("Er zijn geen pilotwijken."),
        begrippen=[
            (
                _("Begeleid"),
                _(
                    "Dit jaar minstens één dag in Vormgeven, Plaatsen, Volgen of Afronden, met een vast contact."
                ),
            )
        ],
    )


def _kop(wijken: dict[str, Wijklast], normen: dict[str, int]) -> str:
    """Return which wijken are above a norm: that of people first, then that of a person, then that of the hours."""
    uur = normen[Normsoort.UREN_PER_PERSOON]
    per_persoon = {naam: aantal for naam, d in wijken.items() if (aantal := uren_per_persoon(d)) is not None}
    if boven := [naam for naam, d in wijken.items() if d["begeleid"] > d["begeleid_norm"] > 0]:
        een = _("%(wijk)s begeleidt %(n)s mensen; de norm is %(norm)s")
        veel = _("In %(hoeveel)s wijken meer mensen begeleid dan de norm")
        nu, norm = getal(wijken[boven[0]]["begeleid"]), getal(wijken[boven[0]]["begeleid_norm"])
    elif boven := [naam for naam, aantal in per_persoon.items() if boven_norm(aantal, uur) > 0]:
        een = _("%(wijk)s: %(n)s uur per persoon; de norm is %(norm)s")
        veel = _("In %(hoeveel)s wijken meer dan %(norm)s uur per persoon")
        nu, norm = met_een_decimaal(per_persoon[boven[0]]), getal(uur)
    elif boven := [naam for naam, d in wijken.items() if d["minuten"] > d["minuten_norm"] > 0]:
        een = _("%(wijk)s: %(n)s uur dit jaar; de norm is %(norm)s")
        veel = _("In %(hoeveel)s wijken meer uren dan de norm")
        nu, norm = (getal(uren(wijken[boven[0]][deel])) for deel in ("minuten", "minuten_norm"))
    else:
        return _("Geen wijk zit boven een norm")
    woorden = {"wijk": boven[0], "n": nu, "norm": norm, "hoeveel": getal(len(boven))}
    return (een if len(boven) == 1 else veel) % woorden


def _begeleid(wijken: dict[str, Wijklast], normen: dict[str, int]) -> Norm:
    heel, signaal = normen[Normsoort.BEGELEID_PER_JAAR], normen[Normsoort.BEGELEID_SIGNAAL]

    def rij(naam: str, deel: Wijklast) -> Lastrij:
        aantal, norm = deel["begeleid"], deel["begeleid_norm"]
        if aantal > norm:
            oordeel = _("%(n)s erboven") % {"n": getal(aantal - norm)}
        else:
            bijna = aantal * heel >= signaal * norm
            oordeel = _("bijna aan de norm") if bijna else _("binnen de norm")
        return _rij(naam, aantal, norm, heel, _("%(n)s van %(norm)s"), oordeel)

    return Norm(
        naam=_("Mensen begeleid dit jaar"),
        norm=heel,
        woord=_("norm: %(n)s per volle aanstelling") % {"n": getal(heel)},
        rijen=[rij(naam, deel) for naam, deel in wijken.items()],
    )


def _uren(wijken: dict[str, Wijklast], normen: dict[str, int]) -> Norm:
    heel = normen[Normsoort.UREN_PER_JAAR]

    def rij(naam: str, deel: Wijklast) -> Lastrij:
        aantal, norm = uren(deel["minuten"]), uren(deel["minuten_norm"])
        oordeel = (
            _("%(n)s uur erboven") % {"n": getal(aantal - norm)} if aantal > norm else _("binnen de norm")
        )
        return _rij(naam, aantal, norm, heel, _("%(n)s van %(norm)s uur"), oordeel)

    return Norm(
        naam=_("Uren dit jaar tot nu toe"),
        norm=heel,
        woord=_("norm: %(n)s in een heel jaar") % {"n": getal(heel)},
        rijen=[rij(naam, deel) for naam, deel in wijken.items()],
    )


def _per_persoon(wijken: dict[str, Wijklast], normen: dict[str, int]) -> Norm:
    norm = normen[Normsoort.UREN_PER_PERSOON]

    def rij(naam: str, deel: Wijklast) -> Lastrij:
        aantal = uren_per_persoon(deel)
        if aantal is None:
            return Lastrij(naam=naam, waarde=None, woord=GEEN, oordeel=_("nog niet te zeggen"))
        boven = (
            _("%(n)s erboven") % {"n": met_een_decimaal(erboven)}
            if (erboven := boven_norm(aantal, norm)) > 0
            else _("binnen de norm")
        )
        return Lastrij(
            naam=naam,
            waarde=float(aantal),
            woord=_("%(n)s uur") % {"n": met_een_decimaal(aantal)},
            oordeel=boven,
        )

    return Norm(
        naam=_("Uren per persoon, in twaalf maanden"),
        norm=norm,
        woord=_("norm: %(n)s") % {"n": getal(norm)},
        rijen=[rij(naam, deel) for naam, deel in wijken.items()],
    )


def _rij(naam: str, aantal: int, norm: int, heel: int, woord: str, oordeel: str) -> Lastrij:
    """Return a dot on the axis of a full aanstelling; none for a wijk without one."""
    if not norm:
        return Lastrij(naam=naam, waarde=None, woord=getal(aantal), oordeel=_("geen aanstelling"))
    return Lastrij(
        naam=naam,
        waarde=heel * aantal / norm,
        woord=woord % {"n": getal(aantal), "norm": getal(norm)},
        oordeel=oordeel,
    )
