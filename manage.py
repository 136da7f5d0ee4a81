#!/usr/bin/env python
"""Management commands; the name of the command decides as which database login it runs."""

import os
import sys

EIGENAAR = frozenset(
    {
        "check",
        "demodata",
        "dbshell",
        "dumpdata",
        "flush",
        "laad_referentie",
        "makemigrations",
        "migrate",
        "pgtrigger",
        "roteer_sleutels",
        "showmigrations",
        "sqlmigrate",
        "squashmigrations",
        "test",
    }
)
"""The commands that create, fill or read the database as its owner; all others work under the walls."""

WEB = frozenset({"runserver", "shell"})


def kies_rol(argv: list[str]) -> str:
    """Return the database login a command works as."""
    commando = argv[1] if len(argv) > 1 else ""
    if commando in EIGENAAR:
        return "eigenaar"
    return "web" if commando in WEB else "taak"


def main() -> None:
    """Run a management command."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "roermond_inburgering.settings.productie")
    os.environ.setdefault("DATABASE_ROL", kies_rol(sys.argv))

    from django.core.management import execute_from_command_line  # noqa: PLC0415  the environment comes first

    execute_from_command_line(sys.argv)


if __name__ == "__main__":
    main()
