"""All figures of the monitoring of a month or quarter, as one JSON object with everything the PDF shows (DOMEIN 9)."""

import dataclasses
from typing import Any

from django.conf import settings
from django.utils import timezone

from rapportage.cijfers.doorloop import Stroom, stroom, verblijven
from rapportage.cijfers.jaar import Voortgang, wijken_op_volgorde, zoals_bewaard
from rapportage.cijfers.nagekomen import exact_werk, nagekomen
from rapportage.cijfers.populaties import NAMEN
from rapportage.cijfers.register import uit_het_register, woordenlijst
from rapportage.cijfers.stand import Stand, Tijdvak, lees_stand
from rapportage.cijfers.verloop import Verloopcijfers
from rapportage.cijfers.werk import Telling, Werkcijfers, werkcijfers
from rapportage.parameters import Parameters
from rapportage.tijdvakken import begin_van
from trajecten.normen.doelen import doelen_op

VERSIE = 1
"""The version of the shape of the object, for readers of the file."""


@uit_het_register
@dataclasses.dataclass(frozen=True, kw_only=True)
class Monitoringcijfers:
    """What monitoring tells beside the work of its period.

    Args:
        doelen: the target of started trajecten at the end of the pilot, by wijk and vindroute.
        stroom: what came into each step and left it.
    """

    doelen: dict[str, Telling]
    stroom: dict[str, Stroom]


def monitoringcijfers(
    parameters: Parameters, kenmerken: dict[str, Any] | None, meld: Voortgang
) -> dict[str, Any]:
    """Return the figures of a month or quarter beside those of the pilot up to its last day, ready to store.

    Args:
        parameters: the kind, the last day, and the moment.
        kenmerken: the protected edition of the traits of the last quarter; None when there is none yet.
        meld: is told the progress.
    """
    tijdvak = Tijdvak(begin_van(parameters.soort, parameters.peildatum), parameters.peildatum)
    pilot = Tijdvak(settings.PILOT_VAN, parameters.peildatum)
    meld("lezen", 15)
    stand = lees_stand(parameters.bekend_op)
    meld("tellen", 30)
    eigen = Monitoringcijfers(
        doelen=_doelen(stand, parameters),
        stroom={
            stap.value: deel for stap, deel in stroom(verblijven(stand, tijdvak.tot_en_met), tijdvak).items()
        },
    )
    uit = {
        "rapport": parameters.soort.value,
        "versie": VERSIE,
        "jaar": parameters.jaar,
        "van": tijdvak.van.isoformat(),
        "peildatum": parameters.peildatum.isoformat(),
        "bekend_op": timezone.localtime(parameters.bekend_op).isoformat(),
        "wijken": wijken_op_volgorde(stand, [werkcijfers(stand, pilot)]),
        "werk": exact_werk(stand, tijdvak),
        "werk_pilot": exact_werk(stand, pilot),
        **dataclasses.asdict(eigen),
        "nagekomen": nagekomen(parameters, stand),
        "kenmerken": kenmerken,
        "definities": woordenlijst([Werkcijfers, Verloopcijfers, Monitoringcijfers], NAMEN),
    }
    return zoals_bewaard(uit)


def _doelen(stand: Stand, parameters: Parameters) -> dict[str, Telling]:
    doelen = doelen_op(parameters.peildatum, moment=parameters.bekend_op)
    return {
        wijk.naam: {route.value: doel for route, doel in doelen[pk].items()}
        for pk, wijk in stand.wijken.items()
        if wijk.pilot
    }
