"""What the next figures still miss, per wijk and by what is missing: this Monday beside the one before."""

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from kern.woorden import voluit, zonder_jaar
from rapportage.cijfers.ontbreekt import Gat
from rapportage.enums import Rapportsoort
from rapportage.models import Weekstand
from rapportage.services.weekstand import WEEK
from rapportage.tijdvakken import volgende_peildatum


@dataclass(frozen=True, kw_only=True)
class Aantal:
    """How often something is missing this Monday, and the one before; None when that was not kept."""

    naam: str
    nu: int
    toen: int | None


@dataclass(frozen=True, kw_only=True)
class Klaarkaart:
    """What figures miss.

    Args:
        voor: the next peildatum, in words.
        maandag: of when it is.
        vorige: the Monday before; empty when that was not kept.
        wijken: how often something is missing, by wijk; who misses two things counts twice.
        per_gat: how many people miss what.
        samen: all together.
    """

    voor: str
    maandag: str
    vorige: str
    wijken: list[Aantal]
    per_gat: list[Aantal]
    samen: Aantal


def klaarkaart() -> Klaarkaart | None:
    """Return what the next figures still miss; None before the first Monday, and after the pilot."""
    voor = volgende_peildatum(Rapportsoort.KWARTAALMONITORING)
    nieuwste = Weekstand.objects.first()
    if voor is None or nieuwste is None:
        return None
    eerder = Weekstand.objects.filter(maandag=nieuwste.maandag - WEEK).first()
    nu, toen = nieuwste.tellingen, eerder.tellingen if eerder else None
    return Klaarkaart(
        voor=zonder_jaar(voor),
        maandag=voluit(nieuwste.maandag),
        vorige=zonder_jaar(eerder.maandag) if eerder else "",
        wijken=[
            Aantal(naam=wijk, nu=_keer(nu, wijk), toen=None if toen is None else _keer(toen, wijk))
            for wijk in sorted({*nu, *(toen or {})})
        ],
        per_gat=[
            Aantal(
                naam=str(gat.label),
                nu=_met(nu, gat),
                toen=None if toen is None else _met(toen, gat),
            )
            for gat in Gat
        ],
        samen=Aantal(
            naam=_("Samen"),
            nu=sum(_keer(nu, wijk) for wijk in nu),
            toen=None if toen is None else sum(_keer(toen, wijk) for wijk in toen),
        ),
    )


def _keer(tellingen: dict[str, Any], wijk: str) -> int:
    return sum(tellingen.get(wijk, {}).get(gat, 0) for gat in Gat.values)


def _met(tellingen: dict[str, Any], gat: Gat) -> int:
    return sum(telling.get(gat.value, 0) for telling in tellingen.values())
