"""What each way of recruiting yields: of who was found, how many started."""

from collections.abc import Mapping

from django.utils.text import capfirst
from django.utils.translation import gettext as _

from kern.grafiek.staven import Deelrij, delen_van
from kern.woorden import opsomming
from rapportage.cijfers.werving import ANDERE, NIET_GEZEGD
from rapportage.opmaak.boek.gegevens import Boek
from rapportage.opmaak.delen import Blok
from rapportage.opmaak.woorden import getal, grootste

type Wijzen = Mapping[str, Mapping[str, int]]


def per_manier(boek: Boek) -> Blok:
    """Return of each way of recruiting how many of who was found started, as bars; who completed stands below."""
    wijzen = _op_volgorde(boek.cijfers["werving"])
    waarover = _(
        "Gevonden via het wijknetwerk en daarvan gestart, naar manier van werven; hele pilot, precies"
    )
    if not wijzen:
        return Blok(waarover=waarover, kop=_("Er is nog niets te zeggen over manieren van werven"))
    kop = _kop(wijzen)
    rijen = [
        Deelrij(naam=capfirst(naam), deel=n["gestart"], geheel=n["gevonden"]) for naam, n in wijzen.items()
    ]
    return Blok(
        waarover=waarover,
        kop=kop,
        legenda=[("licht", _("gevonden")), ("donker", _("gestart"))],
        grafiek=delen_van(kop, rijen),
        noot=" ".join(filter(None, (_("Getal: gestart van gevonden."), *_noten(wijzen)))),
    )


def _op_volgorde(wijzen: Wijzen) -> Wijzen:
    """Return the ways, the one by which most were found first; what is no one way stands last."""
    rest = (ANDERE, NIET_GEZEGD)
    op_volgorde = sorted(wijzen, key=lambda naam: (naam in rest, -wijzen[naam]["gevonden"], naam))
    return {naam: wijzen[naam] for naam in op_volgorde}


def _kop(wijzen: Wijzen) -> str:
    gestart = sum(n["gestart"] for n in wijzen.values())
    if not gestart:
        return _("Van wie via het wijknetwerk is gevonden, is nog niemand gestart")
    meeste = grootste({naam: n["gestart"] for naam, n in wijzen.items()})
    if meeste is None or meeste in {ANDERE, NIET_GEZEGD}:
        woorden = {"n": getal(gestart), "m": getal(sum(n["gevonden"] for n in wijzen.values()))}
        return _("Van wie via het wijknetwerk is gevonden, zijn er %(n)s van de %(m)s gestart") % woorden
    woorden = {"wijze": capfirst(meeste), "n": getal(wijzen[meeste]["gestart"]), "m": getal(gestart)}
    return _("%(wijze)s: %(n)s van de %(m)s starts, het meest") % woorden


def _noten(wijzen: Wijzen) -> list[str]:
    afgerond = [f"{naam} {getal(n['afgerond'])}" for naam, n in wijzen.items() if n["afgerond"]]
    return [
        _("Afgerond: %s.") % opsomming(afgerond) if afgerond else _("Van hen heeft nog niemand afgerond."),
        _("Niet gezegd: bij die vindplaatsen is nog geen manier gekozen.") if NIET_GEZEGD in wijzen else "",
        _("Wie laat is gevonden, kan nog starten."),
        _(
            "Wie wordt meegenomen, is misschien al verder: dit zegt niet dat de manier van werven het verschil maakt."
        ),
    ]
