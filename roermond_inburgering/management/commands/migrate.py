"""The command `migrate`, which refuses a database of before the migrations were made anew (docs/adr/0026)."""

from typing import Any

from django.core.management.base import CommandError
from django.core.management.commands import migrate
from django.db import connections
from django.db.migrations.recorder import MigrationRecorder

VAN_EERDER = ("gebruikers", "0002_rls")


class Command(migrate.Command):
    """Django's own command, with that refusal."""

    def handle(self, *args: Any, **opties: Any) -> None:
        """Migrate, unless the database has applied a migration that no longer exists."""
        if VAN_EERDER in MigrationRecorder(connections[opties["database"]]).applied_migrations():
            raise CommandError(
                "Deze database is van voor de nieuwe indeling van het product. De gegevens kunnen niet mee: "
                "begin met een lege database. Er is niets gewijzigd."
            )
        super().handle(*args, **opties)
