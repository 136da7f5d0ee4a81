"""Let somebody in who lost its phone or passkey, and its recovery codes as well."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from gebruikers.models import Gebruiker
from gebruikers.services.tweede_stap import remove_second_step


class Command(BaseCommand):
    """Take away the second step of one user, after somebody made sure who asks."""

    help = "Verwijdert app, passkeys en herstelcodes van één gebruiker. Stel eerst vast wie het vraagt."

    def add_arguments(self, parser: CommandParser) -> None:
        """Take whose."""
        parser.add_argument("email")

    def handle(self, *_args: Any, **options: Any) -> None:
        """Do it and say how many there were.

        Raises:
            CommandError: nobody has this address.
        """
        gebruiker = Gebruiker.objects.filter(email=options["email"].strip().lower()).first()
        if gebruiker is None:
            raise CommandError("Er is geen gebruiker met dit e-mailadres.")
        aantal = remove_second_step(gebruiker=gebruiker, door=None)
        self.stdout.write(f"{aantal} verwijderd van {gebruiker.email}.")
