import pytest

from kern import consistentie
from kern.consistentie import Regel, Uitkomst, controleer, gebroken_regels, registreer
from kern.klok import vandaag

pytestmark = pytest.mark.django_db


def _regel(naam: str, sql: str, **rest: object) -> Regel:
    return Regel(naam=naam, zin="Dit klopt.", waar="Kijk hier.", bron="DOMEIN 1", sql=sql, **rest)  # type: ignore[arg-type]


def test_tells_each_subject_once_in_order() -> None:
    regel = _regel("twee", "SELECT n FROM (VALUES (8), (3), (8)) v(n)")
    assert controleer(regel) == Uitkomst(regel, (3, 8))


def test_a_statement_can_ask_what_day_it_is() -> None:
    dag = vandaag().isoformat()
    regel = _regel("vandaag", f"SELECT 5 WHERE %(vandaag)s = date '{dag}'")
    assert controleer(regel).nummers == (5,)


def test_what_the_database_cannot_work_out_is_judged_row_by_row() -> None:
    regel = _regel("even", "SELECT n, n FROM generate_series(1, 4) n", keur=lambda n: n % 2 == 0)
    assert controleer(regel).nummers == (2, 4)


def test_broken_rules_are_given_by_name(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(consistentie, "_REGELS", {})
    mis, goed, ook_mis = _regel("b", "SELECT 2"), _regel("c", "SELECT 1 WHERE false"), _regel("a", "SELECT 7")
    registreer([mis, goed])
    registreer([ook_mis])
    assert gebroken_regels() == [Uitkomst(ook_mis, (7,)), Uitkomst(mis, (2,))]
