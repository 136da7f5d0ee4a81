"""Who was approached by which route, what came of it, and the two comparisons (DOMEIN 8a and 9)."""

import datetime as dt
from typing import Any

import pytest

from inburgeraars.models import Doelgroep, Vindroute
from kern.klok import DAG
from rapportage.cijfers.aanpak import (
    GEEN_DOELGROEP,
    JAAR,
    Aangepakt,
    Aanpak,
    aangepakt,
    taal_binnen,
    vergelijkingen,
)
from rapportage.cijfers.oordeel import Telling, Uitspraak, beoordeel
from rapportage.cijfers.stand import (
    Bevinding,
    Contactrij,
    Momentrij,
    Trajectrij,
    Verslagrij,
    Vindrij,
)
from tests.rapportage.rijen import maak_stand
from trajecten.contact.enums import Contactsoort, Resultaat
from trajecten.traject.enums import Uitkomst
from vinden.models import Regulierestap

BEGIN, LATER = dt.date(2026, 2, 3), dt.date(2029, 1, 1)
TAAL, START, KLAAR = BEGIN + 100 * DAG, BEGIN + 60 * DAG, dt.date(2027, 3, 1)
ANNA, CEES, KAREL = 11, 12, 21


def poging(
    dag: dt.date, door: int = ANNA, soort: Contactsoort = Contactsoort.HUISBEZOEK, nr: int = 1
) -> Verslagrij:
    return Verslagrij(1, Contactrij(nr, soort, dag, 30, None, door), Resultaat.NIEMAND_THUIS)


def momenten(opgeroepen: dt.date, *verder: tuple[dt.date, Regulierestap]) -> dict[int, list[Momentrij]]:
    stappen = [(opgeroepen, Regulierestap.OPGEROEPEN), *verder]
    return {1: sorted(Momentrij(dag, nr, 1, stap.value, KAREL) for nr, (dag, stap) in enumerate(stappen))}


def traject(**velden: Any) -> Trajectrij:
    rij: dict[str, Any] = {"gesloten_op": None, "gestart_op": START} | velden
    return Trajectrij(id=7, persoon=1, wijk=4, geopend_op=BEGIN, **rij)


def een(dag: dt.date = LATER, **rijen: Any) -> Aangepakt:
    (rij,) = aangepakt(maak_stand(**rijen), dag)
    return rij


def test_first_attempt_begins_the_approach_in_the_wijk() -> None:
    verslagen = [
        poging(BEGIN + DAG, CEES, nr=3),
        poging(BEGIN, ANNA, nr=2),
        poging(BEGIN - DAG, CEES, Contactsoort.INSTANTIE),
    ]
    bevindingen = {
        1: [
            Bevinding(BEGIN, 1, 1, Doelgroep.PLICHTIG),
            Bevinding(BEGIN + DAG, 2, 1, Doelgroep.BEHOEFTIG),
        ]
    }
    gevonden = {1: Vindrij(1, Vindroute.BPI, True, None, None)}
    assert een(verslagen=verslagen, bevindingen=bevindingen, gevonden=gevonden) == Aangepakt(
        persoon=1,
        aanpak=Aanpak.WIJKGERICHT,
        vindroute=Vindroute.BPI,
        doelgroep=Doelgroep.PLICHTIG,
        professional=ANNA,
        benaderd_op=BEGIN,
    )
    assert aangepakt(maak_stand(verslagen=verslagen), BEGIN - DAG) == []


@pytest.mark.parametrize(
    ("opgeroepen", "aanpak", "wie"),
    [
        (BEGIN - DAG, Aanpak.REGULIER, KAREL),
        (BEGIN, Aanpak.WIJKGERICHT, ANNA),
        (BEGIN + DAG, Aanpak.WIJKGERICHT, ANNA),
    ],
)
def test_route_that_came_first_keeps_the_person(opgeroepen: dt.date, aanpak: Aanpak, wie: int) -> None:
    """What the other route brought about later is not its own: it competes."""
    rij = een(
        verslagen=[poging(BEGIN)],
        trajecten=[traject()],
        taal_gestart={7: TAAL},
        momenten=momenten(opgeroepen, (KLAAR, Regulierestap.GESTART)),
    )
    assert (rij.aanpak, rij.professional, rij.doelgroep, rij.vindroute) == (aanpak, wie, GEEN_DOELGROEP, "")
    assert rij.taal_gestart_op == (KLAAR if aanpak == Aanpak.REGULIER else TAAL)


def test_regular_route_starts_and_completes_by_its_stages() -> None:
    stappen = momenten(
        BEGIN,
        (BEGIN - DAG, Regulierestap.GESTART),
        (START, Regulierestap.GESTART),
        (START - DAG, Regulierestap.AFGEROND),
        (KLAAR, Regulierestap.AFGEROND),
    )
    rij = een(momenten=stappen)
    assert (rij.taal_gestart_op, rij.gestart_op, rij.afgerond_op) == (START, START, KLAAR)
    eerder = een(KLAAR - DAG, momenten=stappen)
    assert (eerder.gestart_op, eerder.afgerond_op) == (START, None)


@pytest.mark.parametrize(
    ("uitkomst", "dag", "afgerond"),
    [
        (Uitkomst.AFGEROND_DIPLOMA, KLAAR, KLAAR),
        (Uitkomst.AFGEROND_DIPLOMA, KLAAR - DAG, None),
        (Uitkomst.GESTOPT_WERK, KLAAR, None),
    ],
)
def test_traject_that_started_is_completed_by_its_closing(
    uitkomst: Uitkomst, dag: dt.date, afgerond: dt.date | None
) -> None:
    rij = een(
        dag,
        verslagen=[poging(BEGIN)],
        trajecten=[traject(gesloten_op=KLAAR, uitkomst=uitkomst.value)],
        taal_gestart={7: TAAL},
    )
    assert (rij.taal_gestart_op, rij.gestart_op, rij.afgerond_op) == (TAAL, START, afgerond)


def rij(nr: int, aanpak: Aanpak, **velden: Any) -> Aangepakt:
    wie: dict[str, Any] = {
        "vindroute": Vindroute.BPI.value,
        "doelgroep": "plichtig",
        "professional": ANNA,
        "benaderd_op": BEGIN,
    }
    return Aangepakt(persoon=nr, aanpak=aanpak, **(wie | velden))


def test_share_is_over_who_was_approached_long_enough_ago() -> None:
    rijen = [
        rij(1, Aanpak.WIJKGERICHT, taal_gestart_op=BEGIN + 90 * DAG),
        rij(2, Aanpak.WIJKGERICHT, taal_gestart_op=BEGIN + 91 * DAG),
        rij(3, Aanpak.WIJKGERICHT),
        rij(4, Aanpak.WIJKGERICHT, benaderd_op=BEGIN + DAG, taal_gestart_op=BEGIN + 2 * DAG),
    ]
    dag = BEGIN + 90 * DAG
    assert taal_binnen(rijen, 90, dag) == Telling(met=1, n=3)
    assert taal_binnen(rijen, 90, dag + DAG) == Telling(met=2, n=4)
    assert taal_binnen(rijen, 365, dag) == Telling(met=0, n=0)


def test_comparisons_are_of_who_the_bpi_found_beside_the_regular_route() -> None:
    wijk, regulier = Aanpak.WIJKGERICHT, Aanpak.REGULIER
    op_tijd = BEGIN + JAAR * DAG
    rijen = [
        rij(1, wijk, taal_gestart_op=op_tijd),
        rij(2, wijk, taal_gestart_op=op_tijd + DAG, professional=CEES),
        rij(3, wijk, taal_gestart_op=BEGIN, vindroute=Vindroute.WIJKNETWERK.value),
        rij(4, regulier, vindroute="", professional=KAREL),
        rij(5, regulier, vindroute="", professional=KAREL, doelgroep="behoeftig", taal_gestart_op=BEGIN),
        rij(6, regulier, vindroute="", benaderd_op=LATER),
    ]
    taal, klaar = vergelijkingen(rijen, LATER)
    assert (taal.een.met, taal.een.n, taal.een.professionals) == (1, 2, 2)
    assert taal.ander.per_doelgroep == {"plichtig": Telling(met=0, n=1), "behoeftig": Telling(met=1, n=1)}
    assert (taal.ander.professionals, klaar.een.n, klaar.ander.n) == (1, 0, 0)
    assert [o.uitspraak for o in beoordeel([taal, klaar])] == [Uitspraak.TE_WEINIG] * 2


@pytest.mark.parametrize(
    ("afgerond", "dag", "telling"),
    [
        (dt.date(2027, 8, 3), dt.date(2027, 8, 3), (1, 1)),
        (dt.date(2027, 8, 4), LATER, (0, 1)),
        (dt.date(2027, 8, 3), dt.date(2027, 8, 2), (0, 0)),
        (None, LATER, (0, 1)),
    ],
)
def test_completion_counts_within_a_year_and_a_half_of_the_start(
    afgerond: dt.date | None, dag: dt.date, telling: tuple[int, int]
) -> None:
    rijen = [rij(1, Aanpak.WIJKGERICHT, gestart_op=BEGIN, afgerond_op=afgerond)]
    _, klaar = vergelijkingen(rijen, dag)
    assert (klaar.een.met, klaar.een.n) == telling


def test_who_came_over_from_the_wijk_was_not_called_up() -> None:
    """On the regular route such a person begins with appearing; the first attempt in the wijk stays the approach."""
    verschenen = {1: [Momentrij(LATER - DAG, 1, 1, Regulierestap.VERSCHENEN.value, KAREL)]}
    assert een(verslagen=[poging(BEGIN)], momenten=verschenen).aanpak == Aanpak.WIJKGERICHT
    assert aangepakt(maak_stand(momenten=verschenen), LATER) == []
