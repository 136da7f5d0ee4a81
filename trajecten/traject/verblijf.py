"""When a traject was in which step, from its transitions."""

import datetime as dt
from dataclasses import dataclass

from trajecten.traject.enums import Stap
from trajecten.traject.models import Stapovergang, Traject


@dataclass(frozen=True, kw_only=True)
class Verblijf:
    """A stay of a traject in a step: from day `van` to the day of the next step or of the closing, None while it lasts."""

    stap: Stap
    van: dt.date
    tot: dt.date | None


def verblijven(traject: Traject, gezet: list[Stapovergang]) -> list[Verblijf]:
    """Return the stays of a traject in its steps, oldest first; `gezet` are the steps taken (`verloop.gezet`)."""
    einden = [*(o.datum for o in gezet[1:]), traject.gesloten_op]
    return [
        Verblijf(stap=Stap(o.naar_stap), van=o.datum, tot=tot) for o, tot in zip(gezet, einden, strict=True)
    ]
