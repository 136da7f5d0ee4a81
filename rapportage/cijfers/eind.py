"""All figures of the eindrapportage: the whole pilot at once, and its years as they were published (DOMEIN 9)."""

import datetime as dt
from collections.abc import Iterator
from types import MappingProxyType
from typing import Any

from django.conf import settings
from django.utils import timezone

from rapportage.cijfers.eerdere_jaren import InKracht
from rapportage.cijfers.jaar import Voortgang, boekdelen, werk_van, wijken_op_volgorde, zoals_bewaard
from rapportage.cijfers.last import altijd_bezet
from rapportage.cijfers.lezen import lees_stand
from rapportage.cijfers.stand import Stand, Tijdvak
from rapportage.cijfers.werk import werkcijfers
from rapportage.parameters import Parameters

VERSIE = 4
"""The version of the shape of the object, for readers of the file: 2 added `uitzoekpunten`, 3 `werving` and the taalcoach, 4
what is cited of each round of `tevredenheid`."""


def eindcijfers(
    parameters: Parameters,
    *,
    kenmerken: dict[str, Any] | None = None,
    in_kracht: InKracht = MappingProxyType({}),
    meld: Voortgang = lambda _wat, _procent: None,
) -> dict[str, Any]:
    """Return the figures of the pilot, ready to store: exact work, and traits in vijftallen.

    The traits are those of the pilot on its last day, which were made once for every report: counted and rounded again
    they could be subtracted (docs/adr/0069).

    Args:
        parameters: of the report.
        kenmerken: the protected edition of the traits (`rapportage.services.kenmerken`); None when there is none yet.
        in_kracht: the figures of the edition in force of each year before the last that has one.
        meld: is told the progress.
    """
    pilot = Tijdvak(settings.PILOT_VAN, parameters.peildatum)
    meld("lezen", 15)
    stand = lees_stand(parameters.bekend_op)
    meld("tellen", 30)
    uit = {
        "rapport": parameters.soort.value,
        "versie": VERSIE,
        "jaar": parameters.jaar,
        "van": pilot.van.isoformat(),
        "peildatum": parameters.peildatum.isoformat(),
        "bekend_op": timezone.localtime(parameters.bekend_op).isoformat(),
        "wijken": wijken_op_volgorde(stand, [werkcijfers(stand, pilot)]),
        "werk": werk_van(stand, pilot),
        "jaren": list(_jaren(stand, pilot, in_kracht)),
        **boekdelen(stand, parameters, kenmerken=kenmerken, in_kracht=in_kracht, vast=True),
    }
    return zoals_bewaard(uit)


def _jaren(stand: Stand, pilot: Tijdvak, in_kracht: InKracht) -> Iterator[dict[str, Any]]:
    """Yield the work of each year as it was published; as it is known of the last, which closes with the pilot.

    So is a year without an edition in force.
    """
    for jaar in range(pilot.van.year, pilot.tot_en_met.year + 1):
        vak = Tijdvak(max(dt.date(jaar, 1, 1), pilot.van), min(dt.date(jaar, 12, 31), pilot.tot_en_met))
        uitgave = in_kracht.get(jaar)
        yield {
            "jaar": jaar,
            "werk": uitgave["werk"] if uitgave else werk_van(stand, vak),
            "heel_jaar_bezet": uitgave.get("heel_jaar_bezet", []) if uitgave else altijd_bezet(stand, vak),
        }
