"""A database of before the migrations were made anew is refused in words (ADR 26)."""

import pytest
from django.core.management import CommandError, call_command
from django.db import connection
from django.db.migrations.recorder import MigrationRecorder

from roermond_inburgering.management.commands.migrate import VAN_EERDER


@pytest.mark.django_db
def test_database_of_before_is_refused_and_left() -> None:
    MigrationRecorder(connection).record_applied(*VAN_EERDER)
    with pytest.raises(CommandError, match="van voor de nieuwe indeling van het product") as fout:
        call_command("migrate", verbosity=0)
    assert fout.value.returncode == 1


@pytest.mark.django_db
def test_database_of_now_is_migrated() -> None:
    assert VAN_EERDER not in MigrationRecorder(connection).applied_migrations()
    call_command("migrate", verbosity=0)
