"""The command that loads the reference data that ship with the product; never persons."""

import os
from importlib import import_module
from importlib.util import find_spec
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from kern.referentie import BEKEND_SINDS, als_bekend_sinds
from wijken import referentie as wijken
from wijken.gebiedenset.bestanden import GebiedensetFout

APPS = ("gebruikers", "netwerk", "inburgeraars", "participatie", "trajecten", "rapportage")
"""From the lowest app up. An app with reference data of its own has a function `referentie.laad()`."""


class Command(BaseCommand):
    """Loads missing reference data; running it again changes nothing, and undoes no change of a user."""

    help = "Laadt de referentiegegevens die meegeleverd zijn. Nog een keer uitvoeren verandert niets."

    def add_arguments(self, parser: CommandParser) -> None:
        """Declare the options."""
        parser.add_argument(
            "--gebieden",
            default=os.environ.get("REFERENTIE_GEBIEDEN", "roermond"),
            metavar="SET",
            help="roermond, een map met eigen bestanden, of geen (standaard: REFERENTIE_GEBIEDEN, anders roermond)",
        )

    def handle(self, *_args: Any, gebieden: str, **_options: Any) -> None:
        """Load, app by app, in one transaction."""
        with als_bekend_sinds(BEKEND_SINDS):
            try:
                wijken.laad(gebieden)
            except GebiedensetFout as fout:
                raise CommandError(f"Niets geladen.\n{fout}") from fout
            for app in APPS:
                if find_spec(f"{app}.referentie"):
                    import_module(f"{app}.referentie").laad()
