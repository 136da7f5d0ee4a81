"""The command that makes the first functioneel beheerder of an installation; the next ones are appointed on the pages."""

from typing import Any

from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import transaction

from gebruikers.enums import Rol
from gebruikers.models import Aanstelling
from gebruikers.services.aanstellingen import add_aanstelling, lock_beheer
from gebruikers.services.gebruikers import add_user, invite_user
from gebruikers.services.uitnodigingen import maak_sleutel_url


class Command(BaseCommand):
    """Adds a user, appoints it beheerder and invites it, as long as there is no beheerder."""

    help = (
        "Maakt de eerste functioneel beheerder en stuurt de uitnodiging. Alleen zolang er geen beheerder is."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        """Declare the arguments."""
        parser.add_argument("email")
        parser.add_argument("voornaam")
        parser.add_argument("achternaam")
        parser.add_argument(
            "--toon-link", action="store_true", help="toon ook de link, voor als mail nog niet werkt"
        )

    def handle(self, *_args: Any, **options: Any) -> None:
        """Do it in one transaction.

        Raises:
            CommandError: there is a beheerder, or a value is wrong.
        """
        with transaction.atomic():
            lock_beheer()
            bestaand = (
                Aanstelling.objects.in_kracht().met_rol(Rol.BEHEERDER).filter(gebruiker__is_active=True)
            )
            if bestaand.exists():
                raise CommandError(
                    "Er is al een functioneel beheerder. Die stelt een volgende aan bij Beheer."
                )
            velden = {naam: options[naam] for naam in ("email", "voornaam", "achternaam")}
            try:
                gebruiker = add_user(door=None, **velden)
                add_aanstelling(gebruiker=gebruiker, rol=Rol.BEHEERDER, door=None)
                invite_user(gebruiker=gebruiker, door=None)
            except ValidationError as fout:
                raise CommandError(" ".join(fout.messages)) from fout
        self.stdout.write(f"De uitnodiging gaat naar {gebruiker.email}.")
        if options["toon_link"]:
            self.stdout.write(maak_sleutel_url(gebruiker))
