"""The participatieladder as an edition prints it: its twelve treden, out of the reference data, frozen."""

import datetime as dt
from collections.abc import Iterator, Mapping
from typing import Any

from django.utils.text import capfirst
from django.utils.translation import gettext as _

from kern.ladder import Pijler, Trede
from kern.woorden import voluit
from participatie.models import Ladderversie
from rapportage.opmaak.delen import Blok, Kolom, Rij

NUMMER = 2
"""The part that is about the process, in which is measured."""


def bevroren_ladder(dag: dt.date) -> dict[str, Any] | None:
    """Return the ladder that holds on a day as an edition keeps it: of each pijler its treden; None while there is none."""
    versie = Ladderversie.objects.op(dag)
    if versie is None:
        return None
    treden: dict[str, dict[str, str]] = {}
    for trede in versie.treden.all():
        treden.setdefault(str(trede.pijler), {})[str(trede.trede)] = trede.titel
    return {"van": versie.van.isoformat(), "voorstel": versie.voorstel, "treden": treden}


def blok_ladder(inhoud: Mapping[str, Any], nummer: int) -> Iterator[Blok]:
    """Yield the ladder that an edition kept, at the part that is about the process; editions of before it was kept have none."""
    ladder = inhoud.get("ladder")
    if nummer != NUMMER or not ladder:
        return
    van = voluit(dt.date.fromisoformat(ladder["van"]))
    stand = _("een voorstel, nog niet vastgesteld") if ladder["voorstel"] else _("vastgesteld")
    yield Blok(
        breed=True,
        soort="ladder",
        waarover=_("De participatieladder waarmee we meten vanaf %(dag)s: %(stand)s")
        % {"dag": van, "stand": stand},
        kop=_("De twaalf treden waarmee we meten"),
        kolommen=[
            Kolom(naam=_("Pijler"), getal=False),
            *(Kolom(naam=_("Trede %d") % trede.value, getal=False) for trede in Trede),
        ],
        rijen=[
            Rij(
                kop=capfirst(str(pijler.label)),
                cellen=[ladder["treden"][str(pijler.value)][str(trede.value)] for trede in Trede],
            )
            for pijler in Pijler
        ],
        noot=_(
            "De pijler volgt uit hoe ver het traject is. De trajectcoördinator kiest na een gesprek de trede die past bij wat iemand "
            "doet, en schrijft in één zin op waarom. Een tweede lezer kan ook meten; die meting telt niet mee. De score is 5 voor elke "
            "pijler die voorbij is, plus de trede. Een score van 5 of 10 bestaat dus niet."
        ),
    )
