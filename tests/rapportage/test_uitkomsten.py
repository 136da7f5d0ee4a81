"""How trajecten ended in a period (DOMEIN 8a)."""

import datetime as dt

import pytest

from kern.klok import DAG
from rapportage.cijfers.stand import Tijdvak, Trajectrij
from rapportage.cijfers.uitkomsten import Einde, Geeindigd, einde_van, uitkomsten
from tests.rapportage.rijen import maak_stand
from trajecten.traject.enums import Uitkomst

VAN, TOT = dt.date(2026, 1, 1), dt.date(2026, 12, 31)


def gesloten(op: dt.date | None, uitkomst: Uitkomst, *, gestart: bool = True, nr: int = 1) -> Trajectrij:
    return Trajectrij(
        id=nr,
        persoon=nr,
        wijk=4,
        geopend_op=dt.date(2025, 6, 1),
        gesloten_op=op,
        gestart_op=dt.date(2025, 8, 1) if gestart else None,
        uitkomst=uitkomst.value,
    )


@pytest.mark.parametrize(
    ("uitkomst", "gestart", "einde"),
    [
        (Uitkomst.AFGEROND_DIPLOMA, True, Einde.AFGEROND),
        (Uitkomst.AFGEROND_ZONDER, True, Einde.AFGEROND),
        (Uitkomst.GESTOPT_WERK, True, Einde.GESTOPT),
        (Uitkomst.REGULIER, True, Einde.GESTOPT),
        (Uitkomst.VERHUISD, True, Einde.VERTROKKEN),
        (Uitkomst.OVERLEDEN, True, Einde.VERTROKKEN),
        (Uitkomst.OVERLEDEN, False, Einde.NIET_GESTART),
        (Uitkomst.WIL_NIET, False, Einde.NIET_GESTART),
        (Uitkomst.REGULIER, False, Einde.NIET_GESTART),
    ],
)
def test_ending_follows_outcome_and_start(uitkomst: Uitkomst, gestart: bool, einde: Einde) -> None:
    assert einde_van(gesloten(TOT, uitkomst, gestart=gestart)) == einde


def test_both_days_of_a_period_count_and_what_is_open_does_not() -> None:
    dagen = (VAN - DAG, VAN, TOT, TOT + DAG, None)
    rijen = [gesloten(dag, Uitkomst.GESTOPT_WERK, nr=nr) for nr, dag in enumerate(dagen)]
    uit = uitkomsten(maak_stand(trajecten=rijen), Tijdvak(VAN, TOT))
    assert [rij.traject for rij in uit] == [1, 2]
    assert uit[0] == Geeindigd(
        traject=1, persoon=1, wijk=4, einde=Einde.GESTOPT, uitkomst=Uitkomst.GESTOPT_WERK
    )
