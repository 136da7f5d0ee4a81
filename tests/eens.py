"""What many tests look at and is long in the making, made once for all of them."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.core.management import call_command
from django.db import transaction
from pytest_django.plugin import DjangoDbBlocker


@contextmanager
def eens(django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    """Have a fixture of a module or a package fill the database, and empty it after the last of its tests.

    Each of these works within a savepoint of one transaction, so a test that commits needs a place of its own
    (`tests.conftest` refuses it here).
    """
    blok = transaction.atomic()
    # As in a test of Django: what must not stand within another transaction may stand within this one.
    blok._from_testcase = True  # type: ignore[attr-defined]  # not in its stubs
    with django_db_blocker.unblock(), blok:
        yield
        transaction.set_rollback(True)


@contextmanager
def vastgelegd(django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    """As `eens`, but filled for good: where a server must see it, or the tests together take minutes.

    What is logged may lie no further from the start of its transaction than one can last. Also when filling fails,
    nothing of it is left to the tests of other files.
    """
    with django_db_blocker.unblock():
        try:
            yield
        finally:
            call_command("flush", verbosity=0, interactive=False)
