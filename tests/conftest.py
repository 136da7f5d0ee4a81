"""What every test shares."""

import gc
import random
from typing import Any

import pytest
from django.core.management.commands import flush
from django.db import connection
from django.db.backends.postgresql.operations import DatabaseOperations
from django.db.models import QuerySet
from hypothesis import HealthCheck, settings
from xdist.scheduler.loadfile import LoadFileScheduling  # type: ignore[import-untyped]

from tests import koekjes, tijden
from tests.team import team

__all__ = ["team"]

settings.register_profile("gedeeld", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("gedeeld")
"""How fast examples come says how busy the machine is, and nothing of the product."""


gc.set_threshold(100_000, 50, 100)
"""What is loaded stays until the end: looking through it every 2,000 new objects took a seventh of a run."""


PER_KAMER = ("tests/e2e/test_toegankelijkheid.py", "tests/toegang/test_toegangstabel.py")
"""They walk every URL, room by room, and make their town once a process."""

EERST = (*PER_KAMER, "tests/levend_jaar/test_kort.py")

SAMEN = "tests/demodata/gevuld/"
"""Its files look at one world, so one process runs them all."""


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with what is longest, then the browser: begun last, one would leave the other processes waiting."""
    items.sort(key=lambda item: (not item.nodeid.startswith(EERST), not item.get_closest_marker("e2e")))
    gc.collect()
    gc.freeze()


class PerBestand(LoadFileScheduling):  # type: ignore[misc]  # untyped
    """Divides the tests file by file, but those of a browser one by one and walks over all URLs room by room."""

    def _split_scope(self, nodeid: str) -> str:
        """Return what one process runs as a whole."""
        bestand, _, toets = nodeid.partition("::")
        if bestand.startswith(SAMEN):
            return SAMEN
        if bestand in PER_KAMER:
            return f"{bestand}[{toets.partition('[')[2]}"
        return nodeid if bestand.startswith("tests/e2e/") else bestand


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> PerBestand:
    """Return who divides the tests over the processes."""
    return PerBestand(config, log)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    """Tell what each process did, and what took longest."""
    if config.getoption("numprocesses", None):
        terminalreporter.section("tijd per proces")
        verslagen = (v for lijst in terminalreporter.stats.values() for v in lijst if hasattr(v, "node"))
        for regel in tijden.regels(verslagen):
            terminalreporter.write_line(regel)


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Refuse a test that would commit within the transaction of a shared world, and so commit nothing."""
    soort = item.get_closest_marker("django_db")
    if soort is not None and soort.kwargs.get("transaction") and connection.in_atomic_block:
        pytest.fail("this place shares a world (tests.eens): put a test that commits in another")


@pytest.fixture(autouse=True)
def _unordered_is_shuffled(monkeypatch: pytest.MonkeyPatch) -> None:
    """Give the rows of a queryset without an order in any order: a page that rests on luck fails here."""
    echt = QuerySet._fetch_all

    def fetch_all(zelf: QuerySet[Any]) -> None:
        vers = zelf._result_cache is None
        echt(zelf)
        if vers and not zelf.ordered and isinstance(zelf._result_cache, list):
            random.shuffle(zelf._result_cache)

    monkeypatch.setattr(QuerySet, "_fetch_all", fetch_all)


VAN_MIGREREN = {"django_content_type", "auth_permission"}


def _leeg_wat_vol_is(
    zelf: DatabaseOperations, _style: object, tables: list[str], **_opties: bool
) -> list[str]:
    """Empty the tables that hold rows, after a test that committed, but for what migrating fills itself.

    Truncating all of them makes new files for each table and index, most of them empty: half a second a test.
    """
    namen = {tabel: zelf.quote_name(tabel) for tabel in tables if tabel not in VAN_MIGREREN}
    vragen = (f"SELECT '{tabel}' WHERE EXISTS (SELECT FROM {naam})" for tabel, naam in namen.items())  # noqa: S608
    with zelf.connection.cursor() as cursor:
        cursor.execute(" UNION ALL ".join(vragen))
        vol = {tabel for (tabel,) in cursor.fetchall()}
    # Rows that go leave a version behind, so history goes last.
    historie = [tabel for tabel in tables if tabel.endswith("event")]
    return [f"DELETE FROM {namen[t]}" for t in [*sorted(vol - set(historie)), *historie]]  # noqa: S608


DatabaseOperations.sql_flush = _leeg_wat_vol_is  # type: ignore[assignment,method-assign]


def _vul_planning_aan(*_: object, **__: object) -> None:
    """Do of what follows on migrating only what is needed again: rights and types are there still."""
    from gebruikers.models import Taakplanning  # noqa: PLC0415  models are loaded by then

    Taakplanning.objects.vul_aan()


flush.emit_post_migrate_signal = _vul_planning_aan  # type: ignore[attr-defined]  # it imports that

koekjes.plaats()
