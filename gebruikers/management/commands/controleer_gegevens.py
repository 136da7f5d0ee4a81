"""The command that checks the data against the consistency rules, and tells where to look."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError

from gebruikers.services.gegevens import check_gegevens
from kern.consistentie import Uitkomst

TOON = 20
"""How many numbers of a broken rule are printed."""


class GegevensKloppenNiet(CommandError):
    """A rule is broken; Django prints the name of this class before its message."""


class Command(BaseCommand):
    """Checks every consistency rule. Prints numbers, never a name. Exit code 1: a rule is broken."""

    help = "Controleert of de gegevens met elkaar kloppen. Zie docs/beheer/achtergrond.md."

    def handle(self, *_args: Any, **_options: Any) -> None:
        """Check, and print the outcome of each rule.

        Raises:
            GegevensKloppenNiet: a rule is broken.
        """
        uitkomsten = check_gegevens()
        for uitkomst in uitkomsten:
            self.stdout.write("\n".join(_regels(uitkomst)))
        gebroken = sum(1 for u in uitkomsten if u.nummers)
        if gebroken:
            raise GegevensKloppenNiet(f"{gebroken} van de {len(uitkomsten)} regels.")
        self.stdout.write(f"Alle {len(uitkomsten)} regels kloppen.")


def _regels(uitkomst: Uitkomst) -> list[str]:
    regel, nummers = uitkomst.regel, uitkomst.nummers
    if not nummers:
        return [f"klopt        {regel.naam}"]
    rest = f" en nog {len(nummers) - TOON}" if len(nummers) > TOON else ""
    return [
        f"{len(nummers):>5} keer mis {regel.naam}",
        f"             {regel.zin}",
        f"             {regel.waar} Nummer van {regel.over}: {', '.join(map(str, nummers[:TOON]))}{rest}",
    ]
