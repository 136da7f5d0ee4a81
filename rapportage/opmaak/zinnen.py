"""The five sentences of monitoring: what changed, each with its number, what it is set beside, and where it is shown."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from rapportage.cijfers.doelen import Voortgang
from rapportage.cijfers.uitkomsten import Einde
from rapportage.opmaak.lezer import Lezer
from rapportage.opmaak.woorden import gestart_van, getal, op_schema, uren, uren_in_woorden, vergelijk
from trajecten.traject.enums import Stap

HOOGSTENS = 5
DOELBEREIK, STAPPEN, MENSEN, EINDES, WERK, NETWERK, PRODUCT = (
    "doelbereik",
    "stappen",
    "mensen",
    "eindes",
    "werk",
    "netwerk",
    "productbeschrijving",
)
"""The keys of the chapters that sentences point to."""


@dataclass(frozen=True, kw_only=True)
class Zin:
    """A sentence that tells by itself, what else there is to say, and the chapter that shows it."""

    kop: str
    rest: str
    naar: str


@dataclass(frozen=True, kw_only=True)
class Beeld:
    """What the sentences are made of.

    Args:
        nu: the figures of the period.
        ervoor: those of the period before it; None when that lies before the pilot.
        pilot: those of the pilot up to now.
        samen: what started beside the target.
        wijken: the same of each wijk with a target.
        verwacht: between how many will have started at the end of the pilot; None when nothing is said of that.
        periode: the name of the period.
        wanneer_ervoor: that of the period before, in words that fit after "dan".
    """

    nu: Lezer
    ervoor: Lezer | None
    pilot: Lezer
    samen: Voortgang
    wijken: dict[str, Voortgang]
    verwacht: tuple[int, int] | None
    periode: str
    wanneer_ervoor: str

    def naast(self, nu: int, toen: int | None) -> str:
        """Return how a number differs from that of the period before; nothing without one."""
        if toen is None:
            return ""
        if not nu and not toen:
            return ", " + _("ook niet %(wanneer)s") % {"wanneer": self.wanneer_ervoor}
        return ", " + vergelijk(nu, toen, self.wanneer_ervoor)


def zinnen(b: Beeld) -> list[Zin]:
    """Return the sentences, the one that weighs most first, at most five."""
    return list(_alle(b))[:HOOGSTENS]


def _alle(b: Beeld) -> Iterator[Zin]:
    yield _gestart(b)
    yield from _achter(b)
    yield _stap(b)
    yield _geeindigd(b)
    yield _gevonden(b)
    yield _uren(b)


def _gestart(b: Beeld) -> Zin:
    aantal = b.nu.som("gestart")
    zin = (
        ngettext("%(n)s traject gestart in %(periode)s", "%(n)s trajecten gestart in %(periode)s", aantal)
        if aantal
        else _("Geen traject gestart in %(periode)s")
    )
    toen = None if b.ervoor is None else b.ervoor.som("gestart")
    rest = zin % {"n": getal(aantal), "periode": b.periode} + b.naast(aantal, toen) + "."
    return Zin(kop=f"{gestart_van(b.samen)}.", rest=rest, naar=DOELBEREIK)


def _achter(b: Beeld) -> Iterator[Zin]:
    """Yield the sentence of the wijk that is furthest behind, when one is."""
    achter = {wijk: s for wijk, s in b.wijken.items() if s.is_achter}
    if not achter:
        return
    wijk, stand = min(achter.items(), key=lambda paar: paar[1].voor)
    yield Zin(
        kop=_("%(wijk)s: %(oordeel)s.") % {"wijk": wijk, "oordeel": op_schema(stand)},
        rest=_("%(n)s van de %(doel)s trajecten gestart.")
        % {"n": getal(stand.gestart), "doel": getal(stand.doel)},
        naar=DOELBEREIK,
    )


def _stap(b: Beeld) -> Zin:
    """Return the sentence of the step whose number changed most in the period."""
    delen: dict[str, dict[str, int]] = b.nu.cijfers["stroom"]
    erbij = {stap: d["erbij"] - d["door"] - d["eruit"] for stap, d in delen.items()}
    stap = max(Stap, key=lambda s: abs(erbij[s]))
    if not erbij[stap]:
        return Zin(
            kop=_("In geen stap veranderde het aantal trajecten."),
            rest=_("Er zijn er nu %(n)s open.") % {"n": getal(b.nu.som("open"))},
            naar=STAPPEN,
        )
    begin = delen[stap]["begin"]
    eind = begin + erbij[stap]
    zin = (
        ngettext("In %(stap)s is %(n)s traject", "In %(stap)s zijn %(n)s trajecten", eind)
        if eind
        else _("In %(stap)s is geen traject")
    )
    kop = zin % {"stap": stap.label, "n": getal(eind)}
    return Zin(
        kop=f"{kop}, " + vergelijk(eind, begin, _("aan het begin van de periode")) + ".",
        rest=_("Erbij: %(erbij)s. Naar een andere stap of gesloten: %(weg)s.")
        % {"erbij": getal(delen[stap]["erbij"]), "weg": getal(delen[stap]["door"] + delen[stap]["eruit"])},
        naar=STAPPEN,
    )


def _geeindigd(b: Beeld) -> Zin:
    aantal = b.nu.som("geeindigd")
    zin = (
        ngettext("%(n)s traject eindigde", "%(n)s trajecten eindigden", aantal) % {"n": getal(aantal)}
        if aantal
        else _("Geen traject eindigde")
    )
    return Zin(
        kop=zin + b.naast(aantal, None if b.ervoor is None else b.ervoor.som("geeindigd")) + ".",
        rest=_(
            "Afgerond: %(a)s. Gestopt na de start: %(b)s. Verhuisd of overleden na de start: %(d)s. Gesloten vóór de start: "
            "%(c)s."
        )
        % {
            "a": getal(b.nu.som_route("geeindigd", Einde.AFGEROND.value)),
            "b": getal(b.nu.som_route("geeindigd", Einde.GESTOPT.value)),
            "c": getal(b.nu.som_route("geeindigd", Einde.NIET_GESTART.value)),
            "d": getal(b.nu.som_route("geeindigd", Einde.VERTROKKEN.value)),
        },
        naar=EINDES,
    )


def _gevonden(b: Beeld) -> Zin:
    aantal = b.nu.som("gevonden")
    zin = (
        ngettext("%(n)s persoon gevonden", "%(n)s mensen gevonden", aantal) % {"n": getal(aantal)}
        if aantal
        else _("Niemand gevonden")
    )
    return Zin(
        kop=zin + b.naast(aantal, None if b.ervoor is None else b.ervoor.som("gevonden")) + ".",
        rest=_("Via het wijknetwerk: %(n)s. Via het BPI: %(m)s.")
        % {
            "n": getal(b.nu.som_route("gevonden", "wijknetwerk")),
            "m": getal(b.nu.som_route("gevonden", "BPI")),
        },
        naar=MENSEN,
    )


def _uren(b: Beeld) -> Zin:
    minuten = b.nu.minuten()[0]
    toen = None if b.ervoor is None else uren(b.ervoor.minuten()[0])
    return Zin(
        kop=capfirst(uren_in_woorden(minuten)) + b.naast(uren(minuten), toen) + ".",
        rest=_("Huisbezoeken: %(n)s.") % {"n": getal(b.nu.som("huisbezoeken"))},
        naar=WERK,
    )
