"""The demo data that most tests here look at."""

from collections.abc import Iterator
from io import StringIO
from typing import Any

import pytest
from django.core.management import call_command
from django.db import transaction

from tests.demodata.hulp import AANTAL, TOT, ZAAD


@pytest.fixture(scope="module")
def demo(django_db_setup: None, django_db_blocker: Any) -> Iterator[str]:
    """The demo data, made once a module and rolled back at its end; what the command told."""
    with django_db_blocker.unblock(), transaction.atomic():
        call_command("laad_referentie")
        uit = StringIO()
        call_command("demodata", inburgeraars=AANTAL, zaad=ZAAD, tot=TOT, ook_buiten_demo=True, stdout=uit)
        yield uit.getvalue()
        transaction.set_rollback(True)
