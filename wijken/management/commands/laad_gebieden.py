"""The command that loads the wijken, postcodes, areas and figures of a municipality from its own files."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from wijken.gebiedenset.bestanden import GebiedensetFout
from wijken.gebiedenset.rijen import lees_set
from wijken.referentie import map_van
from wijken.services.gebieden import load_gebieden


class Command(BaseCommand):
    """Loads the whole set, or nothing, with every fault named by file, line and column."""

    help = "Laadt wijken, buurten, postcodes, gebieden en cijfers uit een map. Zie docs/beheer/referentiegegevens.md."

    def add_arguments(self, parser: CommandParser) -> None:
        """Declare the arguments."""
        parser.add_argument("map", help="de map met de bestanden, of roermond voor de meegeleverde gegevens")

    def handle(self, *_args: Any, map: str, **_options: Any) -> None:  # noqa: A002  the name of the argument
        """Load and report the counts."""
        try:
            tellingen = load_gebieden(gebiedenset=lees_set(map_van(map)))
        except GebiedensetFout as fout:
            raise CommandError(f"Niets geladen.\n{fout}") from fout
        for soort, telling in tellingen.items():
            self.stdout.write(f"{soort}: {telling}")
