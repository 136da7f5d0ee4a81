"""What became of trajecten in a period: started and ended, which is work and exact (DOMEIN 8a and 9)."""

import dataclasses
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from rapportage.cijfers.register import uit_het_register
from rapportage.cijfers.stand import Stand, Tijdvak
from rapportage.cijfers.uitkomsten import uitkomsten
from rapportage.cijfers.werk import ONBEKEND, Telling, werkcijfers


@uit_het_register
@dataclass(frozen=True, kw_only=True)
class Verloopcijfers:
    """What became of trajecten in a period.

    Args:
        gestart: trajecten that started, by vindroute and trajectwijk.
        geeindigd: trajecten that closed, by kind of ending and trajectwijk.
    """

    gestart: dict[str, Telling]
    geeindigd: dict[str, Telling]


def verloopcijfers(stand: Stand, tijdvak: Tijdvak) -> Verloopcijfers:
    """Count what became of trajecten in a period."""

    def route(persoon: int) -> str:
        gevonden = stand.gevonden.get(persoon)
        return gevonden.route.value if gevonden else ONBEKEND

    return Verloopcijfers(
        gestart=_tel(
            (route(t.persoon), stand.wijken[t.wijk].naam)
            for t in stand.trajecten
            if tijdvak.omvat(t.gestart_op)
        ),
        geeindigd=_tel((e.einde.value, stand.wijken[e.wijk].naam) for e in uitkomsten(stand, tijdvak)),
    )


def exact_werk(stand: Stand, tijdvak: Tijdvak) -> dict[str, Any]:
    """Return the work of a period, with what became of trajecten in it."""
    werk = dataclasses.asdict(werkcijfers(stand, tijdvak))
    verloop = dataclasses.asdict(verloopcijfers(stand, tijdvak))
    return werk | verloop


def _tel(paren: Iterable[tuple[str, str]]) -> dict[str, Telling]:
    uit: dict[str, Telling] = defaultdict(dict)
    for (groep, wijk), aantal in Counter(paren).items():
        uit[groep][wijk] = aantal
    return dict(uit)
