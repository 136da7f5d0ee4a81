"""Wijkcijfers over the years, and beside them what the pilot did in the same wijk (DOMEIN 3 and 9)."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from rapportage.cijfers.register import in_het_register
from rapportage.cijfers.stand import Stand, Tijdvak, Wijkcijferpunt
from rapportage.cijfers.uitkomsten import Einde, einde_van
from rapportage.cijfers.wijkcijfers import gebieden_van

PER_JAAR = ("gevonden", "geopend", "gestart", "afgerond")
"""What is told of a wijk by year."""
JAARTAL = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")


@dataclass(frozen=True, kw_only=True)
class Meetpunt:
    """A value of a source; a range has two, one that is missing none.

    Args:
        jaar: the last year that the source names with it.
        peildatum: the words of the source.
        waarde: the value, or the lower end.
        waarde_tot: the upper end of a range.
        bron: the source.
    """

    jaar: int
    peildatum: str
    waarde: Decimal | None
    waarde_tot: Decimal | None
    bron: str


@in_het_register("wijkcijferreeks")
@dataclass(frozen=True, kw_only=True)
class Wijkcijferreeks:
    """One figure of one area, in at least two years; of a year with two sources both."""

    wijk: str
    gebied: str
    indicator: str
    eenheid: str
    punten: list[Meetpunt]


@in_het_register(*PER_JAAR)
@dataclass(frozen=True, kw_only=True)
class Pilotjaar:
    """What the pilot did in a wijk in a calendar year, as far as it lies in the period."""

    wijk: str
    jaar: int
    gevonden: int
    geopend: int
    gestart: int
    afgerond: int


def wijkcijferreeksen(stand: Stand) -> list[Wijkcijferreeks]:
    """Return the wijkcijfers that are a series, by wijk of the pilot, area and figure; a day without a year has no place."""
    punten: dict[int, list[Wijkcijferpunt]] = defaultdict(list)
    for punt in stand.wijkcijfers:
        punten[punt.gebied].append(punt)
    uit = []
    for pk, wijk in _pilotwijken(stand):
        for gebied in gebieden_van(pk, stand.gebieden):
            for (indicator, eenheid), rijen in _per_indicator(punten[gebied.id]):
                gemeten = sorted(rijen, key=lambda p: (p.jaar, p.peildatum, p.bron))
                if len({p.jaar for p in gemeten}) > 1:
                    uit.append(
                        Wijkcijferreeks(
                            wijk=wijk,
                            gebied=gebied.naam,
                            indicator=indicator,
                            eenheid=eenheid,
                            punten=gemeten,
                        )
                    )
    return uit


def _per_indicator(
    punten: Iterable[Wijkcijferpunt],
) -> list[tuple[tuple[str, str], list[Meetpunt]]]:
    uit: dict[tuple[str, str], list[Meetpunt]] = defaultdict(list)
    for p in punten:
        if jaren := JAARTAL.findall(p.peildatum):
            uit[p.indicator, p.eenheid].append(
                Meetpunt(
                    jaar=int(jaren[-1]),
                    peildatum=p.peildatum,
                    waarde=p.waarde,
                    waarde_tot=p.waarde_tot,
                    bron=p.bron,
                )
            )
    return sorted(uit.items())


def pilotjaren(stand: Stand, tijdvak: Tijdvak) -> list[Pilotjaar]:
    """Return what the pilot did in each of its wijken, by calendar year of a period."""
    gedaan: Counter[tuple[str, int, int]] = Counter()
    for persoon, dag in stand.gevonden_op.items():
        if tijdvak.omvat(dag):
            gedaan["gevonden", stand.wijk_op(persoon, tijdvak.tot_en_met), dag.year] += 1
    for t in stand.trajecten:
        afgerond = t.gesloten_op if t.uitkomst and einde_van(t) == Einde.AFGEROND else None
        for wat, op in (("geopend", t.geopend_op), ("gestart", t.gestart_op), ("afgerond", afgerond)):
            if op is not None and tijdvak.omvat(op):
                gedaan[wat, t.wijk, op.year] += 1
    return [
        Pilotjaar(
            wijk=naam,
            jaar=jaar,
            **{wat: gedaan[wat, pk, jaar] for wat in PER_JAAR},
        )
        for pk, naam in _pilotwijken(stand)
        for jaar in range(tijdvak.van.year, tijdvak.tot_en_met.year + 1)
    ]


def _pilotwijken(stand: Stand) -> list[tuple[int, str]]:
    return sorted(((pk, w.naam) for pk, w in stand.wijken.items() if w.pilot), key=lambda paar: paar[1])
