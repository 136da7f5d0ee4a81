"""The command `./dev manage roteer_sleutels`, to run after a new key was put first in SLEUTELRING."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError

from gebruikers.services.tweede_stap import reencrypt_secrets
from kern.kluis import BestandWeg
from kern.versleuteld import OnleesbaarError
from roermond_inburgering.sleutels import rotate_sleutels


class Command(BaseCommand):
    """Re-encrypts all sensitive text, in rows and in history, under the first key of the ring."""

    help = "Versleutelt alle gevoelige tekst opnieuw met de eerste sleutel van SLEUTELRING."

    def handle(self, *_args: Any, **_opties: Any) -> None:
        """Rotate, and print the number of rows per column."""
        try:
            for gedaan in rotate_sleutels():
                self.stdout.write(f"{gedaan.tabel}.{gedaan.kolom}: {gedaan.rijen} opnieuw versleuteld")
            self.stdout.write(f"mfa_authenticator.data: {reencrypt_secrets()} opnieuw versleuteld")
        except OnleesbaarError as fout:
            msg = f"Een tekst is niet te lezen met de sleutels in SLEUTELRING ({fout}). Zet de oude sleutel terug."
            raise CommandError(msg) from fout
        except BestandWeg as fout:
            msg = f"Van een document is het bestand weg ({fout}). Zet de map met documenten terug uit de back-up."
            raise CommandError(msg) from fout
