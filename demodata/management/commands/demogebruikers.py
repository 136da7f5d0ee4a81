"""The command that prints who can sign in to the demo, and with which password."""

from typing import Any

from django.core.management.base import BaseCommand

from demodata.gebruikers import DOMEIN, WACHTWOORD
from gebruikers.enums import Rol
from gebruikers.models import Aanstelling

KOPPEN = ("rol", "naam", "e-mail", "wijk of organisatie", "wachtwoord")


class Command(BaseCommand):
    """Prints one user for each rol, and a trajectcoördinator for each wijk."""

    # It runs at every start of the demo, when the project has been checked already.
    requires_system_checks: tuple[str, ...] = ()
    help = "Toont de demogebruikers: per rol één, en per pilotwijk een trajectcoördinator."

    def handle(self, *_args: Any, **_options: Any) -> None:
        """Print the table."""
        aanstellingen = (
            Aanstelling.objects.in_kracht()
            .filter(gebruiker__email__iendswith=f"@{DOMEIN}", gebruiker__is_active=True)
            .select_related("gebruiker", "wijk", "organisatie")
            .order_by("gebruiker_id", "pk")
        )
        gekozen: dict[tuple[str, int | None], Aanstelling] = {}
        for aanstelling in aanstellingen:
            per_wijk = aanstelling.wijk_id if aanstelling.rol == Rol.TRAJECTCOORDINATOR else None
            gekozen.setdefault((aanstelling.rol, per_wijk), aanstelling)
        if not gekozen:
            # No error: there may be people of a delivery without demo data.
            self.stdout.write(
                "Er zijn geen demogebruikers. Maak een eigen gebruiker met: "
                "./dev manage maak_beheerder E-MAIL VOORNAAM ACHTERNAAM --toon-link"
            )
            return
        volgorde = list(Rol.values)
        rijen = [
            (str(a.get_rol_display()), a.gebruiker.naam, a.gebruiker.email, a.bereik, WACHTWOORD)
            for a in sorted(gekozen.values(), key=lambda a: (volgorde.index(a.rol), a.bereik))
        ]
        breedtes = [max(map(len, kolom)) for kolom in zip(KOPPEN, *rijen, strict=True)]
        lijn = tuple("-" * breedte for breedte in breedtes)
        for rij in (KOPPEN, lijn, *rijen):
            cellen = (cel.ljust(breedte) for cel, breedte in zip(rij, breedtes, strict=True))
            self.stdout.write("  ".join(cellen).rstrip())
