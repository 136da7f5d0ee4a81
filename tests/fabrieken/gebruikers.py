"""Users and aanstellingen for tests."""

import datetime as dt
from decimal import Decimal
from itertools import count

from gebruikers.enums import MET_WIJK, Rol
from gebruikers.models import Aanstelling, Gebruiker
from kern.klok import vandaag
from tests.fabrieken.wijken import maak_organisatie
from wijken.models import Organisatie, Wijk

WACHTWOORD = "vijf-fietsen-in-de-regen"
_nummer = count(1)


def maak_gebruiker(
    rol: Rol | None = None,
    *,
    wijk: Wijk | None = None,
    organisatie: Organisatie | None = None,
    wachtwoord: str | None = None,
    van: dt.date | None = None,
    laatste_dag: dt.date | None = None,
    fte: Decimal = Decimal(1),
    email: str | None = None,
    voornaam: str | None = None,
    achternaam: str | None = None,
    telefoon: str = "",
) -> Gebruiker:
    """Make a user; with a rol given also an aanstelling, in force since a year.

    A partner gets a new organisatie when none is given. Give `wachtwoord` (WACHTWOORD) to a user who signs in through
    the form; `client.force_login` needs none. The rows are made without the services, because every test begins with
    some: the services would log acts and leave notices that no test asks about.
    """
    nummer = next(_nummer)
    gebruiker = Gebruiker.objects.create_user(
        email or f"gebruiker{nummer}@roermond.test",
        wachtwoord,
        voornaam=voornaam or (rol.label.split()[0].capitalize() if rol else "Niemand"),
        achternaam=achternaam or f"Test {nummer}",
        telefoon=telefoon,
    )
    if rol is not None:
        maak_aanstelling(
            gebruiker, rol, wijk=wijk, organisatie=organisatie, van=van, laatste_dag=laatste_dag, fte=fte
        )
    return gebruiker


def maak_aanstelling(
    gebruiker: Gebruiker,
    rol: Rol,
    *,
    wijk: Wijk | None = None,
    organisatie: Organisatie | None = None,
    van: dt.date | None = None,
    laatste_dag: dt.date | None = None,
    fte: Decimal = Decimal(1),
) -> Aanstelling:
    """Make an aanstelling of a user, in force since a year by default."""
    if rol == Rol.PARTNER and organisatie is None:
        organisatie = maak_organisatie()
    return Aanstelling.objects.create(
        gebruiker=gebruiker,
        rol=rol,
        wijk=wijk if rol in MET_WIJK else None,
        organisatie=organisatie,
        fte=fte,
        van=van or vandaag() - dt.timedelta(days=365),
        tot=laatste_dag and laatste_dag + dt.timedelta(days=1),
    )
