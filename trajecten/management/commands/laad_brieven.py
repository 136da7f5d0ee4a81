"""Load the letter templates of a municipality from its own files, or write those in force to files as a start."""

import datetime as dt
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from kern.klok import vandaag
from trajecten.papieren.models import Briefsjabloon
from trajecten.papieren.referentie.brieven import BriefFout, lees_map, load_brieven


class Command(BaseCommand):
    """Load all files of the folder; when one has a fault, load none and name every fault by file."""

    help = "Laadt de teksten van brieven uit een map. Zie docs/beheer/referentiegegevens.md."

    def add_arguments(self, parser: CommandParser) -> None:
        """Declare the arguments."""
        parser.add_argument("map", type=Path, help="de map met de .txt-bestanden")
        parser.add_argument(
            "--vanaf", type=dt.date.fromisoformat, default=None, help="eerste dag, als 2027-01-01 (vandaag)"
        )
        parser.add_argument(
            "--schrijf", action="store_true", help="schrijf de teksten van nu in de map, om mee te beginnen"
        )

    def handle(self, *_args: Any, map: Path, **opties: Any) -> None:  # noqa: A002  the name of the argument
        """Load the files and tell what changed, or write the templates in force to the folder."""
        if opties["schrijf"]:
            self._schrijf(map)
            return
        try:
            gewijzigd = load_brieven(teksten=lees_map(map), van=opties["vanaf"] or vandaag())
        except BriefFout as fout:
            raise CommandError(f"Niets geladen.\n{fout}") from fout
        self.stdout.write("\n".join(f"{code}: nieuwe tekst" for code in gewijzigd) or "Niets gewijzigd.")

    def _schrijf(self, map_: Path) -> None:
        map_.mkdir(parents=True, exist_ok=True)
        for sjabloon in Briefsjabloon.objects.in_kracht().select_related("soort"):
            bestand = map_ / f"{sjabloon.soort.code}.txt"
            bestand.write_text(
                f"titel: {sjabloon.titel}\naan: {sjabloon.aan}\n\n{sjabloon.tekst}\n", encoding="utf-8"
            )
            self.stdout.write(str(bestand))
