"""The command that makes a report in a folder: the PDF, and the figures as JSON."""

import datetime as dt
import hashlib
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone

from kern.pdf import PdfOnmogelijk
from rapportage.parameters import OnmogelijkRapport, parameters
from rapportage.services.maken import maak_jaarrapportage

FOUT = 2


class NietGemaakt(CommandError):
    """Nothing was made; Django prints the name of this class before its message."""

    def __init__(self, zin: str) -> None:
        super().__init__(zin, returncode=FOUT)


class Command(BaseCommand):
    """Makes a report; the same year, peildatum and 'bekend op' give the same bytes. Exit code 2: not made."""

    help = (
        "Maakt een rapport: een PDF en een JSON-bestand met de cijfers. Zie docs/handleiding/rapportages.md."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        """Declare the arguments; `handle` checks their values, so that each fault has a sentence of ours."""
        parser.add_argument("soort", choices=["jaarrapportage"], help="welk rapport")
        parser.add_argument("--jaar", required=True, metavar="J", help="over welk jaar, als 2025")
        parser.add_argument(
            "--peildatum",
            metavar="D",
            help="tot en met welk kwartaal, als 2025-06-30 (standaard het laatste dat voorbij is)",
        )
        parser.add_argument(
            "--bekend-op",
            metavar="K",
            help="wat daarna is vastgelegd telt niet, als 2026-11-24T09:00 (standaard tien minuten geleden)",
        )
        parser.add_argument("--uit", required=True, type=Path, metavar="MAP", help="map voor de bestanden")

    def handle(self, *_args: Any, soort: str, uit: Path, **opties: Any) -> None:
        """Make the report, write both files and print their sha256.

        Raises:
            NietGemaakt: an argument is wrong, the folder cannot be written, or this machine makes no PDF.
        """
        try:
            gevraagd = parameters(
                jaar=_jaar(opties["jaar"]),
                peildatum=_dag(opties["peildatum"]),
                bekend_op=_moment(opties["bekend_op"]),
            )
            uit.mkdir(parents=True, exist_ok=True)
            gemaakt = maak_jaarrapportage(gevraagd)
            naam = f"{soort}-{gevraagd.jaar}"
            for bestand, inhoud in ((f"{naam}.pdf", gemaakt.pdf), (f"{naam}.json", gemaakt.json)):
                (uit / bestand).write_bytes(inhoud)
                self.stdout.write(f"{hashlib.sha256(inhoud).hexdigest()}  {uit / bestand}")
        except (OnmogelijkRapport, PdfOnmogelijk) as fout:
            raise NietGemaakt(str(fout)) from fout
        except OSError as fout:
            raise NietGemaakt(f"Er is niets gemaakt: {uit} is niet te schrijven ({fout.strerror}).") from fout


def _jaar(tekst: str) -> int:
    if not (tekst.isascii() and tekst.isdigit() and len(tekst) == len("2025")):
        raise NietGemaakt(f"{tekst!r} is geen jaar. Schrijf het als 2025.")
    return int(tekst)


def _dag(tekst: str | None) -> dt.date | None:
    try:
        return dt.date.fromisoformat(tekst) if tekst is not None else None
    except ValueError:
        raise NietGemaakt(f"{tekst!r} is geen datum. Schrijf een peildatum als 2025-12-31.") from None


def _moment(tekst: str | None) -> dt.datetime | None:
    if tekst is None:
        return None
    try:
        moment = dt.datetime.fromisoformat(tekst)
    except ValueError:
        raise NietGemaakt(f"{tekst!r} is geen moment. Schrijf het als 2026-11-24T09:00.") from None
    return moment if moment.tzinfo else timezone.make_aware(moment)
