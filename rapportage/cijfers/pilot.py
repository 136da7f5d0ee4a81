"""What reports tell of the pilot up to a day: targets, the pace, the funnel, what places yielded, and besluiten that wait."""

import datetime as dt
from collections import Counter
from typing import Any

from django.db.models import Q, QuerySet

from besluiten.models import Besluit
from inburgeraars.models import Vindroute
from kern.historie import bekend_op
from rapportage.cijfers.stand import Stand, Tijdvak
from rapportage.cijfers.trechter import Trechterdeel, gevolgd, trechter
from rapportage.cijfers.vindplaatsen import AANTAL, vindplaatsen
from rapportage.cijfers.werk import Telling
from rapportage.enums import Rapportsoort
from rapportage.parameters import Parameters
from rapportage.tijdvakken import alle_peildata
from trajecten.normen.doelen import doelen_op


def doelen_van(stand: Stand, parameters: Parameters) -> dict[str, Telling]:
    """Return the target of started trajecten at the end of the pilot, by wijk and vindroute."""
    doelen = doelen_op(parameters.peildatum, moment=parameters.bekend_op)
    return {
        wijk.naam: {route.value: doel for route, doel in doelen[pk].items()}
        for pk, wijk in stand.wijken.items()
        if wijk.pilot
    }


def gestart_opgeteld(stand: Stand, pilot: Tijdvak) -> list[int]:
    """Return how many trajecten had started by the end of each month."""
    gestart = [t.gestart_op for t in stand.trajecten if pilot.omvat(t.gestart_op)]
    return [sum(op is not None and op <= dag for op in gestart) for dag in maandeinden(pilot.tot_en_met)]


def maandeinden(dag: dt.date) -> list[dt.date]:
    """Return the last day of each month of the pilot up to a day."""
    return [einde for einde in alle_peildata(Rapportsoort.MAANDMONITORING) if einde <= dag]


def trechters(stand: Stand, pilot: Tijdvak) -> dict[str, dict[str, Trechterdeel]]:
    """Return what became of who was found, by vindroute and stage."""
    alle = gevolgd(stand, pilot)
    return {
        route.value: {m.value: deel for m, deel in trechter(r for r in alle if r.vindroute == route).items()}
        for route in Vindroute
    }


def opbrengst(stand: Stand, tijdvak: Tijdvak, pilot: Tijdvak) -> dict[str, dict[str, Telling]]:
    """Return people found and trajecten opened, in a period and in the pilot, by wijk and place.

    Persons stand together under their kind, with how many they are: no name of theirs is stored.
    """
    hier = {(rij.vindplaats, rij.naam, rij.wijk): rij for rij in vindplaatsen(stand, tijdvak)}
    uit: dict[str, dict[str, Telling]] = {}
    # A place that is called as a kind of persons, or as a door, is the one that gets its number.
    for rij in sorted(vindplaatsen(stand, pilot), key=lambda rij: rij.vindplaats is not None):
        nu = hier.get((rij.vindplaats, rij.naam, rij.wijk))
        plekken = uit.setdefault(rij.wijk, {})
        naam = rij.naam if rij.naam not in plekken else f"{rij.naam} ({rij.vindplaats})"
        plekken[naam] = {
            "gevonden": nu.gevonden if nu else 0,
            "geopend": nu.geopend if nu else 0,
            "gevonden in de pilot": rij.gevonden,
            "geopend in de pilot": rij.geopend,
        } | ({AANTAL: rij.vindplaatsen} if rij.is_personen else {})
    return uit


def open_besluiten(parameters: Parameters) -> Telling:
    """Return how many besluiten of the werkgroep were still to be done on the last day, and how many of them were late."""
    dagen = list(_nog_te_doen(parameters).values_list("uiterlijk", flat=True))
    return {"open": len(dagen), "te laat": sum(uiterlijk < parameters.peildatum for uiterlijk in dagen)}


def besluiten_per_onderwerp(parameters: Parameters, tijdvak: Tijdvak) -> dict[str, Telling]:
    """Return by subject the besluiten of a period, those done in it, and those still to be done on its last day.

    What was withdrawn by that day is none of them.
    """
    alle = _gelden(parameters)
    delen: dict[str, QuerySet[Any]] = {
        "genomen": alle.filter(datum__range=(tijdvak.van, tijdvak.tot_en_met)),
        "gedaan": alle.filter(gedaan_op__range=(tijdvak.van, tijdvak.tot_en_met)),
        "open": _nog_te_doen(parameters),
        "te laat": _nog_te_doen(parameters).filter(uiterlijk__lt=parameters.peildatum),
    }
    uit: dict[str, Telling] = {}
    for naam, besluiten in delen.items():
        for onderwerp, aantal in Counter(besluiten.values_list("onderwerp", flat=True)).items():
            uit.setdefault(onderwerp, dict.fromkeys(delen, 0))[naam] = aantal
    return uit


def _nog_te_doen(parameters: Parameters) -> QuerySet[Any]:
    dag = parameters.peildatum
    return _gelden(parameters).filter(Q(gedaan_op__isnull=True) | Q(gedaan_op__gt=dag), datum__lte=dag)


def _gelden(parameters: Parameters) -> QuerySet[Any]:
    """Return the besluiten that were not withdrawn by the last day."""
    return bekend_op(Besluit, parameters.bekend_op).filter(
        Q(ingetrokken_op__isnull=True) | Q(ingetrokken_op__gt=parameters.peildatum)
    )
