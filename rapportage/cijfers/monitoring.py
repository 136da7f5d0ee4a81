"""All figures of the monitoring of a month or quarter, as one JSON object with everything the PDF shows (DOMEIN 9)."""

import dataclasses
import datetime as dt
from collections.abc import Callable
from types import MappingProxyType
from typing import Any

from django.conf import settings
from django.utils import timezone

from kern.klok import DAG
from rapportage.bescherming.afgeleid import mediaan_in_weken
from rapportage.cijfers.activiteiten import bezetting_per_wijk, onvervuld_per_soort
from rapportage.cijfers.doorloop import Stroom, Verblijf, dagen_tot_de_helft, stroom, tot_verder, verblijven
from rapportage.cijfers.eerdere_jaren import InKracht, eerdere_jaren, opgeteld
from rapportage.cijfers.jaar import Voortgang, wijken_op_volgorde, zoals_bewaard
from rapportage.cijfers.last import Wijklast, wijklast
from rapportage.cijfers.lezen import lees_stand
from rapportage.cijfers.nagekomen import nagekomen
from rapportage.cijfers.normen import norm_op
from rapportage.cijfers.onderdelen import Onderdeelstand, onderdeelstanden, weken_zonder_ervaring
from rapportage.cijfers.pilot import (
    doelen_van,
    gestart_opgeteld,
    maandeinden,
    opbrengst,
    open_besluiten,
    trechters,
)
from rapportage.cijfers.populaties import NAMEN
from rapportage.cijfers.register import uit_het_register, woordenlijst
from rapportage.cijfers.stand import Stand, Tijdvak
from rapportage.cijfers.trechter import Trechterdeel
from rapportage.cijfers.verloop import Verloopcijfers, exact_werk
from rapportage.cijfers.werk import Telling, Werkcijfers, werkcijfers
from rapportage.cijfers.werving import werving
from rapportage.enums import Rapportsoort
from rapportage.parameters import Parameters
from rapportage.tijdvakken import begin_van
from trajecten.normen.enums import Normsoort
from trajecten.traject.enums import Stap

VERSIE = 6
"""The version of the shape of the object, for readers of the file.

2 added `last`, `normen`, `activiteiten`, `onvervuld` and `onvervuld_lang`, and `weken_in_stap` says of how many trajecten.
3 added `eerdere_jaren` and `dit_jaar`.
4 added `onderdelen` and `weken_zonder_ervaring`.
5 added `werving`, and among the traits the change in trede with and without a taalcoach.
6 added `stand` to each of `onderdelen`.
"""

NORMEN = (
    Normsoort.BEGELEID_PER_JAAR,
    Normsoort.BEGELEID_SIGNAAL,
    Normsoort.UREN_PER_JAAR,
    Normsoort.UREN_PER_PERSOON,
    Normsoort.STAP_DAGEN,
)
"""The norms that monitoring sets figures beside."""

MAANDEN = 13
"""How many months the stand of each step is shown: a year, and the month that it is set beside."""


@uit_het_register
@dataclasses.dataclass(frozen=True, kw_only=True)
class Monitoringcijfers:
    """What monitoring tells beside the work of its period.

    Args:
        doelen: the target of started trajecten at the end of the pilot, by wijk and vindroute.
        stroom: what came into each step and left it.
        stand_per_maand: trajecten in each step at the end of the last thirteen months, oldest first.
        gestart_per_maand: trajecten started since the pilot began, by the end of each of its months.
        trechter: what became of who was found since the pilot began, by vindroute and stage.
        vindplaatsen: people found and trajecten opened, in the period and in the pilot, by wijk and place.
        werving: those found by the wijknetwerk in the pilot, and who of them started and completed, by way of recruiting.
        besluiten: besluiten of the werkgroep that were to be done on the last day, and how many of them were late.
        weken_in_stap: how many trajecten came in each step, and after how many weeks half of them had gone on; None when
            half did not, or of under ten.
        last: the work of each wijk beside its norms.
        normen: the norms of the last day.
        activiteiten: the places of each activiteit that runs, by wijk and name.
        onvervuld: wishes in plans for which no place is known, by kind and trajectwijk.
        onvervuld_lang: those of them that waited at the end of the quarter before already.
        onderdelen: how each part of the productbeschrijving stands, by number and name.
        weken_zonder_ervaring: how long ago the last ervaring was, by question.
    """

    doelen: dict[str, Telling]
    stroom: dict[str, Stroom]
    stand_per_maand: dict[str, list[int]]
    gestart_per_maand: list[int]
    weken_in_stap: dict[str, dict[str, int | None]]
    trechter: dict[str, dict[str, Trechterdeel]]
    vindplaatsen: dict[str, dict[str, Telling]]
    werving: dict[str, Telling]
    besluiten: Telling
    last: dict[str, Wijklast]
    normen: Telling
    activiteiten: dict[str, dict[str, dict[str, int | None]]]
    onvervuld: dict[str, Telling]
    onvervuld_lang: dict[str, Telling]
    onderdelen: dict[str, Onderdeelstand]
    weken_zonder_ervaring: Telling


def monitoringcijfers(
    parameters: Parameters,
    kenmerken: dict[str, Any] | None,
    meld: Voortgang,
    *,
    lees: Callable[[dt.datetime], Stand] = lees_stand,
    in_kracht: InKracht = MappingProxyType({}),
    gevraagd_op: dt.datetime | None = None,
) -> dict[str, Any]:
    """Return the figures of a month or quarter beside those of the pilot up to its last day, ready to store.

    Args:
        parameters: the kind, the last day, and the moment.
        kenmerken: the protected edition of the traits of the last quarter; None when there is none yet.
        meld: is told the progress.
        lees: reads the data known at a moment.
        in_kracht: the figures of the edition in force of each year before that has one.
        gevraagd_op: when this edition was asked for; None for now.
    """
    tijdvak = Tijdvak(begin_van(parameters.soort, parameters.peildatum), parameters.peildatum)
    pilot = Tijdvak(settings.PILOT_VAN, parameters.peildatum)
    ervoor = Tijdvak(begin_van(parameters.soort, tijdvak.van - DAG), tijdvak.van - DAG)
    meld("lezen", 15)
    stand = lees(parameters.bekend_op)
    meld("tellen", 30)
    uit = {
        "rapport": parameters.soort.value,
        "versie": VERSIE,
        "jaar": parameters.jaar,
        "van": tijdvak.van.isoformat(),
        "peildatum": parameters.peildatum.isoformat(),
        "bekend_op": timezone.localtime(parameters.bekend_op).isoformat(),
        "wijken": wijken_op_volgorde(stand, [werkcijfers(stand, pilot)]),
        "werk": exact_werk(stand, tijdvak),
        "werk_ervoor": exact_werk(stand, ervoor) if ervoor.van >= pilot.van else None,
        "werk_pilot": exact_werk(stand, pilot),
        **dataclasses.asdict(_eigen(stand, parameters, tijdvak, pilot)),
        "eerdere_jaren": eerdere_jaren(stand, parameters.jaar, in_kracht),
        "dit_jaar": opgeteld(
            exact_werk(stand, Tijdvak(dt.date(parameters.jaar, 1, 1), parameters.peildatum))
        ),
        "nagekomen": nagekomen(parameters, stand, gevraagd_op=gevraagd_op),
        "kenmerken": kenmerken,
        "definities": woordenlijst([Werkcijfers, Verloopcijfers, Monitoringcijfers], NAMEN),
    }
    return zoals_bewaard(uit)


def _eigen(stand: Stand, parameters: Parameters, tijdvak: Tijdvak, pilot: Tijdvak) -> Monitoringcijfers:
    alle = verblijven(stand, tijdvak.tot_en_met)
    return Monitoringcijfers(
        doelen=doelen_van(stand, parameters),
        stroom={stap.value: deel for stap, deel in stroom(alle, tijdvak).items()},
        stand_per_maand=_stand_per_maand(alle, tijdvak.tot_en_met),
        gestart_per_maand=gestart_opgeteld(stand, pilot),
        weken_in_stap=_weken_in_stap(alle, tijdvak.tot_en_met),
        trechter=trechters(stand, pilot),
        vindplaatsen=opbrengst(stand, tijdvak, pilot),
        werving=werving(stand, pilot),
        besluiten=open_besluiten(parameters),
        last=wijklast(stand, tijdvak.tot_en_met),
        normen={soort.value: norm_op(stand, soort, tijdvak.tot_en_met) for soort in NORMEN},
        activiteiten=bezetting_per_wijk(stand, tijdvak.tot_en_met),
        onvervuld=onvervuld_per_soort(stand, tijdvak.tot_en_met),
        onvervuld_lang=onvervuld_per_soort(
            stand,
            tijdvak.tot_en_met,
            sinds=begin_van(Rapportsoort.KWARTAALMONITORING, tijdvak.tot_en_met) - DAG,
        ),
        onderdelen=onderdeelstanden(parameters, tijdvak),
        weken_zonder_ervaring=weken_zonder_ervaring(parameters),
    )


def _stand_per_maand(alle: list[Verblijf], dag: dt.date) -> dict[str, list[int]]:
    dagen = maandeinden(dag)[-MAANDEN:]
    return {stap.value: [sum(v.stap == stap and v.is_er(d) for v in alle) for d in dagen] for stap in Stap}


def _weken_in_stap(alle: list[Verblijf], dag: dt.date) -> dict[str, dict[str, int | None]]:
    uit: dict[str, dict[str, int | None]] = {}
    for stap in Stap:
        eigen = tot_verder(alle, stap)
        weken = mediaan_in_weken(dagen_tot_de_helft(eigen, dag), len(eigen))
        uit[stap.value] = {"trajecten": len(eigen), "weken": weken}
    return uit
