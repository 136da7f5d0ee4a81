"""What a book tells beside the work of its period, a year or the pilot: the pilot so far, and who started when."""

from collections import Counter
from dataclasses import asdict, dataclass, replace
from typing import Any

from django.conf import settings

from inburgeraars.models import Vindroute
from kern.historie import bekend_op
from rapportage.cijfers.aanpak import Aanpak, aangepakt, vergelijkingen
from rapportage.cijfers.activiteiten import bezetting_per_wijk, onvervuld_per_soort
from rapportage.cijfers.kosten import kosten
from rapportage.cijfers.last import altijd_bezet
from rapportage.cijfers.oordeel import Oordeel, Uitspraak, Vergelijking, beoordeel
from rapportage.cijfers.pilot import (
    besluiten_per_onderwerp,
    doelen_van,
    gestart_opgeteld,
    opbrengst,
    open_besluiten,
    trechters,
)
from rapportage.cijfers.reeksen import Pilotjaar, Wijkcijferreeks, pilotjaren, wijkcijferreeksen
from rapportage.cijfers.register import uit_het_register
from rapportage.cijfers.stand import Stand, Tijdvak
from rapportage.cijfers.startcohort import Startcohort, gestart_in, startcohort
from rapportage.cijfers.trechter import Trechterdeel
from rapportage.cijfers.uren import uren
from rapportage.cijfers.werk import Telling
from rapportage.cijfers.werving import werving
from rapportage.parameters import Parameters
from rapportage.tijdvakken import begin_van
from wijken.models import Organisatie

BEKEND, NIEUW, DEUR = "bekende vindplaats", "nieuwe vindplaats", "aan de deur"
MEER, MINDER = "meer", "minder"


@uit_het_register
@dataclass(frozen=True, kw_only=True)
class Jaarwerk:
    """The hours of a year beside whom they went to, as in `uren`.

    Args:
        begeleid: people guided, by wijk.
        begeleid_samen: people guided in the city.
        norm_uren: the hours that belong to a person in a year.
    """

    begeleid: Telling
    begeleid_samen: int
    norm_uren: int


def jaarwerk(stand: Stand, tijdvak: Tijdvak) -> dict[str, Any]:
    """Return the hours of a year, and what they cost."""
    geteld = uren(stand, tijdvak)
    return asdict(
        Jaarwerk(
            begeleid=geteld.begeleid,
            begeleid_samen=geteld.samen_begeleid,
            norm_uren=geteld.norm,
        )
    ) | asdict(kosten(stand, tijdvak))


@dataclass(frozen=True, kw_only=True)
class Vergeleken:
    """What may be printed of a comparison: not its margin, which gives the counts away, and those are outcomes of people.

    Args:
        naam: what is compared.
        uitspraak: the judgement.
        mensen: how many there are on each route, which is work.
        richting: of a difference, whether the wijkgerichte route has more or less; else empty.
    """

    naam: str
    uitspraak: str
    mensen: Telling
    richting: str = ""


@uit_het_register
@dataclass(frozen=True, kw_only=True)
class Boekcijfers:
    """What the book tells beside the work of its period: a year, or the whole pilot.

    Args:
        doelen: the target of started trajecten at the end of the pilot, by wijk and vindroute.
        gestart_per_maand: trajecten started since the pilot began, by the end of each of its months.
        trechter: what became of who was found since the pilot began, by vindroute and stage.
        vindplaatsen: people found and trajecten opened, in the period and in the pilot, by wijk and place.
        gevonden_via: people found by the wijknetwerk, by kind of place and year.
        werving: those found by the wijknetwerk in the pilot, and who of them started and completed, by way of recruiting.
        startcohort: by year of the start, how many started, and what had become of them at each time all have reached.
        activiteiten: places of each activiteit, by wijk and name.
        onvervuld: wishes without a place, by kind and trajectwijk.
        organisaties: those that work with the pilot, by kind.
        besluiten: besluiten of the werkgroep that were to be done on the last day, and how many of them were late.
        besluiten_per_onderwerp: those of the period by subject.
        heel_jaar_bezet: wijken with a coordinator on every day of the period: of those the hours of a year are judged.
        vergelijking: what may be said of the two comparisons; None until the year is closed.
    """

    doelen: dict[str, Telling]
    gestart_per_maand: list[int]
    trechter: dict[str, dict[str, Trechterdeel]]
    vindplaatsen: dict[str, dict[str, Telling]]
    gevonden_via: dict[str, Telling]
    werving: dict[str, Telling]
    startcohort: dict[str, Telling]
    activiteiten: dict[str, dict[str, dict[str, int | None]]]
    onvervuld: dict[str, Telling]
    organisaties: Telling
    besluiten: Telling
    besluiten_per_onderwerp: dict[str, Telling]
    heel_jaar_bezet: list[str]
    vergelijking: list[Vergeleken] | None


def boekcijfers(stand: Stand, parameters: Parameters, *, vast: bool) -> Boekcijfers:
    """Return what the book tells beside the work of its period.

    Args:
        stand: what was known.
        parameters: of the report.
        vast: whether the last year is closed; before that nothing is judged, for each look more makes a false claim likelier.
    """
    pilot = Tijdvak(settings.PILOT_VAN, parameters.peildatum)
    tijdvak = Tijdvak(begin_van(parameters.soort, parameters.peildatum), parameters.peildatum)
    return Boekcijfers(
        doelen=doelen_van(stand, parameters),
        gestart_per_maand=gestart_opgeteld(stand, pilot),
        trechter=trechters(stand, pilot),
        vindplaatsen=opbrengst(stand, tijdvak, pilot),
        gevonden_via=_gevonden_via(stand, pilot),
        werving=werving(stand, pilot),
        startcohort=_startcohorten(stand, pilot),
        activiteiten=bezetting_per_wijk(stand, pilot.tot_en_met),
        onvervuld=onvervuld_per_soort(stand, pilot.tot_en_met),
        organisaties=dict(
            Counter(
                bekend_op(Organisatie, parameters.bekend_op)
                .filter(actief=True)
                .values_list("soort", flat=True)
            )
        ),
        besluiten=open_besluiten(parameters),
        besluiten_per_onderwerp=besluiten_per_onderwerp(parameters, tijdvak),
        heel_jaar_bezet=altijd_bezet(stand, tijdvak),
        vergelijking=_vergelijking(stand, pilot) if vast else None,
    )


def reeksen(stand: Stand, pilot: Tijdvak) -> tuple[list[Wijkcijferreeks], list[Pilotjaar]]:
    """Return the wijkcijfers over the years, and what the pilot did beside them."""
    return wijkcijferreeksen(stand), pilotjaren(stand, pilot)


def _gevonden_via(stand: Stand, pilot: Tijdvak) -> dict[str, Telling]:
    nieuw = {v.id for v in stand.vindplaatsen if pilot.omvat(v.gevonden_op)}
    uit: dict[str, Telling] = {}
    for persoon, dag in stand.gevonden_op.items():
        rij = stand.gevonden[persoon]
        if rij.route == Vindroute.WIJKNETWERK and pilot.omvat(dag):
            soort = DEUR if rij.vindplaats is None else NIEUW if rij.vindplaats in nieuw else BEKEND
            per_jaar = uit.setdefault(soort, {})
            per_jaar[str(dag.year)] = per_jaar.get(str(dag.year), 0) + 1
    return uit


def _startcohorten(stand: Stand, pilot: Tijdvak) -> dict[str, Telling]:
    """Return each cohort of the pilot: who stopped, moved or died stand together, as work (docs/adr/0062)."""
    uit: dict[str, Telling] = {}
    for jaar in range(pilot.van.year, pilot.tot_en_met.year + 1):
        rijen = gestart_in(stand, jaar, pilot.tot_en_met)
        deel = {"gestart": len(rijen)}
        for na in startcohort(rijen, jaar, pilot.tot_en_met):
            deel |= _na(na)
        uit[str(jaar)] = deel
    return uit


def _na(na: Startcohort) -> Telling:
    delen = {"loopt": na.loopt, "afgerond": na.afgerond, "eruit": na.gestopt + na.vertrokken}
    return {f"{naam} na {na.na} maanden": aantal for naam, aantal in delen.items()}


def _vergelijking(stand: Stand, pilot: Tijdvak) -> list[Vergeleken]:
    alle = vergelijkingen(aangepakt(stand, pilot.tot_en_met), pilot.tot_en_met)
    return [vergeleken(o, v) for o, v in zip(beoordeel(alle), alle, strict=True)]


def vergeleken(oordeel: Oordeel, v: Vergelijking) -> Vergeleken:
    """Return what may be printed of a judgement."""
    uit = Vergeleken(
        naam=oordeel.naam,
        uitspraak=oordeel.uitspraak.value,
        mensen={Aanpak.WIJKGERICHT.value: v.een.n, Aanpak.REGULIER.value: v.ander.n},
    )
    if oordeel.uitspraak != Uitspraak.VERSCHIL:
        return uit
    assert oordeel.verschil is not None
    return replace(uit, richting=MEER if oordeel.verschil > 0 else MINDER)
