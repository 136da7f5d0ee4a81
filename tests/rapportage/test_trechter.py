"""The funnel from found to completed: who went on, who is there yet, with whom it ended (DOMEIN 9)."""

import datetime as dt
from itertools import pairwise
from typing import Any

from inburgeraars.models import Route, Vindroute
from kern.klok import DAG
from rapportage.cijfers.stand import (
    Benaderingrij,
    Overgang,
    Persoonrij,
    Stand,
    Tijdvak,
    Trajectrij,
    Vindrij,
    Wijkrij,
)
from rapportage.cijfers.trechter import Gevolgd, Mijlpaal, Trechterdeel, gevolgd, trechter
from tests.rapportage.rijen import maak_stand
from trajecten.traject.enums import Stap, Uitkomst

VAN, TOT = dt.date(2026, 1, 1), dt.date(2026, 12, 31)
GEVONDEN, OPENING, START, DICHT = (dt.date(2026, m, 5) for m in (2, 3, 6, 10))
VAK = Tijdvak(VAN, TOT)


def stad(trajecten: list[Trajectrij], gevonden: dict[int, dt.date] | None = None, **rijen: Any) -> Stand:
    """Return a stand of one wijk, with somebody found by the network for each traject or day."""
    dagen = gevonden if gevonden is not None else {t.persoon: GEVONDEN for t in trajecten}
    return maak_stand(
        wijken={4: Wijkrij("Donderberg", True, False)},
        personen={pk: Persoonrij(pk, 4, None) for pk in dagen},
        gevonden={pk: Vindrij(pk, Vindroute.WIJKNETWERK, False, dag, 4) for pk, dag in dagen.items()},
        trajecten=trajecten,
        **rijen,
    )


def traject(nr: int, persoon: int, **velden: Any) -> Trajectrij:
    rij: dict[str, Any] = {"geopend_op": OPENING, "gesloten_op": None} | velden
    return Trajectrij(id=nr, persoon=persoon, wijk=4, **rij)


def stappen(nr: int, *rij: Stap, vanaf: dt.date = OPENING) -> list[Overgang]:
    return [Overgang(vanaf + n * DAG, 10 * nr + n, nr, "", stap.value) for n, stap in enumerate(rij)]


HEEN = (Stap.TAXEREN, Stap.VORMGEVEN, Stap.PLAATSEN)


def een(dag: dt.date = TOT, *wegen: Stap, **velden: Any) -> Gevolgd:
    rijen = stad([traject(1, 1, **velden)], overgangen={1: stappen(1, *wegen)})
    (rij,) = gevolgd(rijen, Tijdvak(VAN, dag))
    return rij


def test_furthest_place_of_a_traject_counts() -> None:
    weg = {"gesloten_op": DICHT, "uitkomst": Uitkomst.WIL_NIET.value}
    klaar = {"gestart_op": START, "gesloten_op": DICHT, "uitkomst": Uitkomst.AFGEROND_DIPLOMA.value}
    assert een(OPENING - DAG).kwam_tot == Mijlpaal.GEVONDEN
    assert een(OPENING, *HEEN).kwam_tot == Mijlpaal.GEOPEND
    assert een(OPENING + DAG, *HEEN).kwam_tot == Mijlpaal.VORMGEVEN
    assert een(TOT, *HEEN).kwam_tot == Mijlpaal.PLAATSEN
    assert een(TOT, *HEEN, Stap.TAXEREN).kwam_tot == Mijlpaal.PLAATSEN
    assert een(TOT, *HEEN, Stap.VOLGEN, Stap.AFRONDEN).kwam_tot == Mijlpaal.PLAATSEN
    assert een(START - DAG, Stap.TAXEREN, gestart_op=START).kwam_tot == Mijlpaal.GEOPEND
    assert een(START, Stap.TAXEREN, gestart_op=START).kwam_tot == Mijlpaal.GESTART
    assert een(TOT, Stap.TAXEREN, **weg).kwam_tot == Mijlpaal.GEOPEND
    assert een(DICHT - DAG, *HEEN, **klaar).kwam_tot == Mijlpaal.GESTART
    assert een(DICHT, *HEEN, **klaar) == Gevolgd(
        persoon=1, wijk=4, vindroute="wijknetwerk", kwam_tot=Mijlpaal.AFGEROND, bezig=False
    )


def test_goes_on_while_a_traject_is_open_or_before_the_first_one_somebody_approaches() -> None:
    assert een(DICHT - DAG, gesloten_op=DICHT, uitkomst=Uitkomst.WIL_NIET.value).bezig
    assert not een(DICHT, gesloten_op=DICHT, uitkomst=Uitkomst.WIL_NIET.value).bezig
    claim = {1: [Benaderingrij(1, Route.WIJKGERICHT, GEVONDEN, DICHT)]}
    reservering = {1: [Benaderingrij(1, Route.GERESERVEERD, GEVONDEN, DICHT)]}
    rijen = stad([], {1: GEVONDEN}, benaderingen=claim)
    assert [r.bezig for r in gevolgd(rijen, Tijdvak(VAN, DICHT - DAG))] == [True]
    assert [r.bezig for r in gevolgd(rijen, Tijdvak(VAN, DICHT))] == [False]
    assert [r.bezig for r in gevolgd(stad([], {1: GEVONDEN}, benaderingen=reservering), VAK)] == [False]
    # After a closing a new claim is no way on yet: the next traject is.
    dicht = traject(1, 1, gesloten_op=DICHT, uitkomst=Uitkomst.WIL_NIET.value)
    weer = {1: [Benaderingrij(1, Route.WIJKGERICHT, DICHT, None)]}
    assert [r.bezig for r in gevolgd(stad([dicht], benaderingen=weer), VAK)] == [False]
    nog_een = traject(2, 1, geopend_op=DICHT + DAG)
    assert [r.bezig for r in gevolgd(stad([dicht, nog_een]), VAK)] == [True]


def test_both_days_of_the_period_count_for_who_was_found() -> None:
    dagen = dict(enumerate((VAN - DAG, VAN, TOT, TOT + DAG)))
    assert [rij.persoon for rij in gevolgd(stad([], dagen), VAK)] == [1, 2]


def test_each_stage_ends_at_the_number_with_which_the_next_begins() -> None:
    """By hand: ten were found; 2 left and 1 waits at once, 2 are in Taxeren of whom 1 closed, 1 in Vormgeven, 1 closed in
    Plaatsen, 2 started of whom 1 stopped, 1 completed: 10 = 7 + 1 + 2, 7 = 5 + 1 + 1, 5 = 4 + 1 + 0, 4 = 3 + 0 + 1,
    3 = 1 + 1 + 1."""
    kwam = [
        *[(Mijlpaal.GEVONDEN, False)] * 2,
        (Mijlpaal.GEVONDEN, True),
        *((Mijlpaal.GEOPEND, bezig) for bezig in (True, False)),
        (Mijlpaal.VORMGEVEN, True),
        (Mijlpaal.PLAATSEN, False),
        *((Mijlpaal.GESTART, bezig) for bezig in (True, False)),
        (Mijlpaal.AFGEROND, False),
    ]
    rijen = [
        Gevolgd(persoon=nr, wijk=4, vindroute="BPI", kwam_tot=tot, bezig=bezig)
        for nr, (tot, bezig) in enumerate(kwam)
    ]
    uit = trechter(rijen)
    assert uit == {
        Mijlpaal.GEVONDEN: Trechterdeel(door=7, bezig=1, eruit=2),
        Mijlpaal.GEOPEND: Trechterdeel(door=5, bezig=1, eruit=1),
        Mijlpaal.VORMGEVEN: Trechterdeel(door=4, bezig=1, eruit=0),
        Mijlpaal.PLAATSEN: Trechterdeel(door=3, bezig=0, eruit=1),
        Mijlpaal.GESTART: Trechterdeel(door=1, bezig=1, eruit=1),
    }
    assert [deel.aantal for deel in uit.values()] == [10, 7, 5, 4, 3]
    assert all(deze.door == volgende.aantal for deze, volgende in pairwise(uit.values()))
