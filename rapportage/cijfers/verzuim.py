"""Who often missed meetings without excusing itself, by quarter (DOMEIN 8a, *Verzuim*, as published).

Persons are counted and never meetings, for the city alone. Help is left out: that somebody has it is seen by few.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum

from rapportage.bescherming.vormen import IEDEREEN, Uitgegeven
from rapportage.cijfers.register import in_het_register
from rapportage.cijfers.stand import Componentrij, Stand, Tijdvak
from trajecten.plan.enums import Aanwezigstand, Componentsoort

SOORTEN = tuple(soort for soort in Componentsoort if soort != Componentsoort.HULP)
"""The kinds of component of which verzuim is told."""
KENMERK = "verzuim"
"""The name of the trait."""
MINSTENS = 4
"""Of fewer meetings recorded nothing is said of a person."""
KWART, GENOEG = 4, 80
"""One in so many missed is often; under so many percent of the people recorded there is no figure."""


class Verzuimklasse(StrEnum):
    """How much of what was planned somebody missed without excuse."""

    VAAK = "een kwart of meer gemist"
    MINDER = "minder dan een kwart gemist"
    NIET_VASTGELEGD = "te weinig vastgelegd"


@dataclass(frozen=True, kw_only=True)
class Deelnemer:
    """Somebody with a component of a kind that ran in the quarter."""

    persoon: int
    soort: Componentsoort
    klasse: Verzuimklasse


@in_het_register("verzuim")
@dataclass(frozen=True, kw_only=True)
class Verzuim:
    """The people with a component of one kind that ran in the quarter, by class."""

    vaak: int
    minder: int
    niet_vastgelegd: int

    @property
    def vastgelegd(self) -> int:
        """The people of whom enough is recorded."""
        return self.vaak + self.minder

    @property
    def is_genoeg(self) -> bool:
        """Whether enough is recorded to give a figure."""
        return 0 < 100 * self.vastgelegd >= GENOEG * (self.vastgelegd + self.niet_vastgelegd)


def deelnemers(stand: Stand, kwartaal: Tijdvak) -> list[Deelnemer]:
    """Return a row for each person and kind of component that ran on a day of a quarter, in order."""
    liep = {c.id: c for c in stand.componenten if c.soort in SOORTEN and _liep(c, kwartaal)}
    standen: dict[tuple[int, Componentsoort], list[Aanwezigstand]] = defaultdict(list)
    for c in liep.values():
        standen[c.persoon, c.soort] = []
    for rij in stand.aanwezig:
        if rij.component in liep and kwartaal.omvat(rij.datum) and rij.stand != Aanwezigstand.VIEL_UIT:
            c = liep[rij.component]
            standen[c.persoon, c.soort].append(rij.stand)
    return [
        Deelnemer(persoon=persoon, soort=soort, klasse=_klasse(hoe))
        for (persoon, soort), hoe in sorted(standen.items())
    ]


def _liep(c: Componentrij, vak: Tijdvak) -> bool:
    if c.gestart_op is None or c.gestart_op > vak.tot_en_met:
        return False
    return c.geeindigd_op is None or c.geeindigd_op >= vak.van


def _klasse(hoe: list[Aanwezigstand]) -> Verzuimklasse:
    if len(hoe) < MINSTENS:
        return Verzuimklasse.NIET_VASTGELEGD
    gemist = hoe.count(Aanwezigstand.NIET_AFGEMELD)
    return Verzuimklasse.VAAK if KWART * gemist >= len(hoe) else Verzuimklasse.MINDER


def verzuim(rijen: Iterable[Deelnemer]) -> dict[Componentsoort, Verzuim]:
    """Return the people by class, for each kind of component that anybody had."""
    geteld = Counter((rij.soort, rij.klasse) for rij in rijen)
    return {
        soort: Verzuim(
            vaak=geteld[soort, Verzuimklasse.VAAK],
            minder=geteld[soort, Verzuimklasse.MINDER],
            niet_vastgelegd=geteld[soort, Verzuimklasse.NIET_VASTGELEGD],
        )
        for soort in Componentsoort
        if any(s == soort for s, _ in geteld)
    }


def uit_tabel(tabel: Uitgegeven) -> Verzuim | None:
    """Return the people by class as a table has them in vijftallen; None when it is not divided, or gives no figure."""
    cijfers = {k: tabel.cijfers.get(_cel(k)) for k in Verzuimklasse}
    if None in cijfers.values():
        return None
    vaak, minder, niet = (cijfers[k] or 0 for k in Verzuimklasse)
    return Verzuim(vaak=vaak, minder=minder, niet_vastgelegd=niet)


def als_genoeg_is_vastgelegd(tabel: Uitgegeven) -> Uitgegeven:
    """Return a table with how many are not recorded alone, when so little is recorded that there is no figure.

    The threshold looks at what would be published, so that what is left out tells nothing more.
    """
    uit = uit_tabel(tabel)
    if uit is None or uit.is_genoeg:
        return tabel
    over = (IEDEREEN, _cel(Verzuimklasse.NIET_VASTGELEGD))
    return replace(tabel, cijfers={cel: tabel.cijfers[cel] for cel in over})


def _cel(klasse: Verzuimklasse) -> frozenset[tuple[str, str]]:
    return frozenset({(KENMERK, klasse.value)})
