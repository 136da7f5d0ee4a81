"""What PostgreSQL is told on each connection."""

import pytest
from django.db import connection

pytestmark = pytest.mark.django_db


def test_short_statements_are_neither_planned_anew_nor_compiled() -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT current_setting('plan_cache_mode'), current_setting('jit')")
        assert cursor.fetchone() == ("force_generic_plan", "off")
