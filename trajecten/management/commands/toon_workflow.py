"""Print the transition table of the five steps."""

from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from trajecten.traject.workflow_in_beeld import als_mermaid, als_tekst


class Command(BaseCommand):
    """Print the five steps and the ways out, with the conditions of each."""

    help = "Toon de vijf stappen en de uitgangen, met wat ze vragen; --mermaid als diagram."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: CommandParser) -> None:
        """Add the choice of a diagram."""
        parser.add_argument("--mermaid", action="store_true", help="als Mermaid-diagram")

    def handle(self, *_args: Any, **opties: Any) -> None:
        """Print the table as text or as a diagram."""
        self.stdout.write(als_mermaid() if opties["mermaid"] else als_tekst(), ending="")
