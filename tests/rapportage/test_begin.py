"""How long before language starts, with those with whom it ended sooner among them (DOMEIN 8a, *Time to start*)."""

import datetime as dt
import random
from collections import Counter
from dataclasses import asdict
from typing import Any

import pytest

from inburgeraars.models import Route, Vindroute
from kern.klok import DAG
from rapportage.cijfers.aanpak import Aangepakt, Aanpak, aangepakt, taal_binnen
from rapportage.cijfers.begin import Afloop, Begin, begin, duur
from rapportage.cijfers.benaderd import BENADERD, KLASSEN, klasse_van
from rapportage.cijfers.stand import Benaderingrij, Contactrij, Momentrij, Trajectrij, Verslagrij
from tests.levend_jaar.orakel import kenmerken as orakel
from tests.rapportage.rijen import maak_stand
from trajecten.contact.enums import Contactsoort, Resultaat
from trajecten.traject.enums import Uitkomst
from vinden.models import Regulierestap

BEGIN, TOEN = dt.date(2026, 1, 5), dt.date(2026, 12, 31)
LATER = BEGIN + 365 * DAG


def rij(
    persoon: int = 1, benaderd_op: dt.date = BEGIN, taal: int | None = None, weg: int | None = None
) -> Aangepakt:
    return Aangepakt(
        persoon=persoon,
        aanpak=Aanpak.WIJKGERICHT,
        vindroute=Vindroute.BPI,
        doelgroep="plichtig",
        professional=11,
        benaderd_op=benaderd_op,
        taal_gestart_op=None if taal is None else benaderd_op + taal * DAG,
        weg_op=None if weg is None else benaderd_op + weg * DAG,
    )


def test_what_came_first_and_after_how_many_days() -> None:
    assert duur(rij(taal=40), LATER) == (40, Afloop.TAAL)
    assert duur(rij(weg=40), LATER) == (40, Afloop.WEG)
    assert duur(rij(), LATER) == (365, None)
    assert duur(rij(taal=200, weg=40), LATER) == (200, Afloop.TAAL)


def test_of_eight_by_hand() -> None:
    """Seven were approached a year before, one 100 days before and started at 10: it counts at 90 days alone."""
    kort = rij(8, LATER - 100 * DAG, taal=10)
    alle = [
        rij(1, taal=90),
        rij(2, taal=91),
        rij(3, taal=365),
        rij(4, taal=366),
        rij(5, weg=90),
        rij(6, weg=180),
        rij(7),
    ]
    assert begin([*alle, kort], LATER) == [
        Begin(dagen=90, n=8, gestart=2, weg=1),
        Begin(dagen=180, n=7, gestart=2, weg=2),
        Begin(dagen=365, n=7, gestart=3, weg=2),
    ]
    assert [deel.onderweg for deel in begin([*alle, kort], LATER)] == [5, 3, 2]
    assert [deel.gestart for deel in begin(alle, LATER)] == [
        taal_binnen(alle, d, LATER).met for d in (90, 180, 365)
    ]


def test_half_of_the_starters_is_no_half_of_the_people() -> None:
    """Of two routes with equal starts one loses six of ten: the days of its starters hide it, the part does not."""
    starters = [rij(nr, taal=60) for nr in range(4)]
    houdt = begin([*starters, *(rij(nr) for nr in range(6))], LATER)[0]
    verliest = begin([*starters, *(rij(nr, weg=5) for nr in range(6))], LATER)[0]
    assert (houdt.gestart, houdt.weg, houdt.onderweg) == (4, 0, 6)
    assert (verliest.gestart, verliest.weg, verliest.onderweg) == (4, 6, 0)


def poging(dag: dt.date = BEGIN) -> Verslagrij:
    return Verslagrij(1, Contactrij(1, Contactsoort.HUISBEZOEK, dag, 30, None, 11), Resultaat.NIEMAND_THUIS)


def weg_op(dag: dt.date = TOEN, **rijen: Any) -> dt.date | None:
    (een,) = aangepakt(maak_stand(**rijen), dag)
    return een.weg_op


def traject(gesloten_op: dt.date | None, nr: int = 1) -> Trajectrij:
    return Trajectrij(nr, 1, 4, BEGIN, gesloten_op, uitkomst=Uitkomst.WIL_NIET.value if gesloten_op else "")


CLAIM = {1: [Benaderingrij(1, Route.WIJKGERICHT, BEGIN, BEGIN + 30 * DAG)]}


def test_in_the_wijk_it_ends_with_the_last_closing_or_before_a_traject_with_the_claim() -> None:
    einde = BEGIN + 30 * DAG
    assert weg_op(verslagen=[poging()]) is None
    assert weg_op(verslagen=[poging()], benaderingen=CLAIM) == einde
    assert weg_op(einde - DAG, verslagen=[poging()], benaderingen=CLAIM) is None
    assert weg_op(verslagen=[poging()], trajecten=[traject(None)], benaderingen=CLAIM) is None
    assert (
        weg_op(verslagen=[poging()], trajecten=[traject(BEGIN + 9 * DAG)], benaderingen=CLAIM)
        == BEGIN + 9 * DAG
    )
    twee = [traject(BEGIN + 9 * DAG), traject(BEGIN + 80 * DAG, 2)]
    assert weg_op(verslagen=[poging()], trajecten=twee) == BEGIN + 80 * DAG
    assert weg_op(BEGIN + 79 * DAG, verslagen=[poging()], trajecten=twee) is None


@pytest.mark.parametrize(("tot", "verwacht"), [(None, None), (BEGIN + 50 * DAG, BEGIN + 50 * DAG)])
def test_on_the_regular_route_it_ends_with_the_call_up(tot: dt.date | None, verwacht: dt.date | None) -> None:
    momenten = {1: [Momentrij(BEGIN, 1, 1, Regulierestap.OPGEROEPEN.value, 21)]}
    benaderingen = {1: [Benaderingrij(1, Route.REGULIER, BEGIN, tot)]}
    assert weg_op(momenten=momenten, benaderingen=benaderingen) == verwacht


def test_oracle_of_the_lived_year_gives_the_classes_of_many_towns() -> None:
    """By hazards day after day (Aalen and Johansen) as by the class of each: the times themselves are among the days."""
    rng, gezien = random.Random(16), Counter[str]()  # noqa: S311  a fixed series of cases
    dagen = [0, 1, 89, 90, 91, 180, 181, 365, 366, 500]
    for _stad in range(200):
        rijen = {}
        for wie in range(1, rng.randint(2, 12)):
            taal, weg = (rng.choice([None, *dagen]) for _ in range(2))
            later = weg is not None and taal is not None and weg < taal
            rijen[wie] = rij(wie, BEGIN - rng.choice([0, 1, 400]) * DAG, taal, None if later else weg)
        tabel = orakel.taal_gestart({wie: _zonder_niets(r) for wie, r in rijen.items()}, LATER)
        wel = [r for r in rijen.values() if (LATER - r.benaderd_op).days >= 365]
        naam = f"{BENADERD[Aanpak.WIJKGERICHT]}: begin"
        assert tabel[naam] == Counter((klasse_van(r),) for r in wel)
        gezien.update(klasse for (klasse,) in tabel[naam])
    assert set(gezien) == set(KLASSEN)


def _zonder_niets(r: Aangepakt) -> dict[str, Any]:
    return {naam: waarde for naam, waarde in asdict(r).items() if waarde is not None}
