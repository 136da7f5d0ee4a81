"""The command for a user who lost phone or passkey, and the recovery codes as well."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from gebruikers.models import Gebruiker
from gebruikers.services.tweede_stap import remove_second_step


class Command(BaseCommand):
    """Removes the second step of one user; who runs it must have checked who asks."""

    help = "Verwijdert app, passkeys en herstelcodes van één gebruiker. Stel eerst vast wie het vraagt."

    def add_arguments(self, parser: CommandParser) -> None:
        """Declare the argument."""
        parser.add_argument("email")

    def handle(self, *_args: Any, **options: Any) -> None:
        """Remove the second step and print how many authenticators there were.

        Raises:
            CommandError: nobody has this address.
        """
        gebruiker = Gebruiker.objects.filter(email=options["email"].strip().lower()).first()
        if gebruiker is None:
            raise CommandError("Er is geen gebruiker met dit e-mailadres.")
        aantal = remove_second_step(gebruiker=gebruiker, door=None)
        self.stdout.write(f"{aantal} verwijderd van {gebruiker.email}.")
