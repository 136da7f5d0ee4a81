"""The demo data that these tests look at, made once for all of them."""

from collections.abc import Iterator
from io import StringIO

import pytest
from django.core.management import call_command
from django.db import connection
from pytest_django.plugin import DjangoDbBlocker

from tests.demodata.hulp import AANTAL, TOT, ZAAD
from tests.eens import eens


@pytest.fixture(scope="package")
def demo(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[str]:
    """The demo data; what the command told."""
    with eens(django_db_blocker):
        call_command("laad_referentie")
        uit = StringIO()
        call_command("demodata", inburgeraars=AANTAL, zaad=ZAAD, tot=TOT, ook_buiten_demo=True, stdout=uit)
        # What waits for the end of the transaction, which the end of each test would look at again.
        connection.check_constraints()
        yield uit.getvalue()
