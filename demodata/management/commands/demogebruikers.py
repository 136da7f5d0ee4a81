"""The command that prints who can sign in to the demo, and with which password."""

from typing import Any

from django.core.management.base import BaseCommand

from demodata.gebruikers import DOMEIN, WACHTWOORD
from gebruikers.enums import Rol
from gebruikers.models import Aanstelling
from wijken.models import Organisatiesoort

KOPPEN = ("rol", "naam", "e-mail", "wijk of organisatie", "wachtwoord")


class Command(BaseCommand):
    """Prints one user for each rol, a trajectcoördinator for each wijk, and a partner for welzijn beside the other."""

    # It runs at every start of the demo, when the project has been checked already.
    requires_system_checks: tuple[str, ...] = ()
    help = (
        "Toont de demogebruikers: per rol één, per pilotwijk een trajectcoördinator, en van de partners ook een van een "
        "welzijnsorganisatie."
    )

    def handle(self, *_args: Any, **_options: Any) -> None:
        """Print the table."""
        aanstellingen = (
            Aanstelling.objects.in_kracht()
            .filter(gebruiker__email__iendswith=f"@{DOMEIN}", gebruiker__is_active=True)
            .select_related("gebruiker", "wijk", "organisatie")
            .order_by("gebruiker_id", "pk")
        )
        gekozen: dict[tuple[str, int | bool | None], Aanstelling] = {}
        for aanstelling in aanstellingen:
            gekozen.setdefault((aanstelling.rol, _binnen_rol(aanstelling)), aanstelling)
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


def _binnen_rol(aanstelling: Aanstelling) -> int | bool | None:
    """Return by what users of one rol are told apart: by wijk, or as who writes on the productbeschrijving too."""
    if aanstelling.rol == Rol.TRAJECTCOORDINATOR:
        return aanstelling.wijk_id
    if aanstelling.organisatie is not None:
        return aanstelling.organisatie.soort == Organisatiesoort.WELZIJN
    return None
