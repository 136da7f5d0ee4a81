"""Makes the users of a fault run, each with somebody to guide: `python -m tests.storing.vullen N FILE`."""

import json
import sys
from pathlib import Path

import django


def main(aantal: int, naar: Path) -> None:
    """Make them, and write how each signs in and where it works."""
    from gebruikers.enums import Rol  # noqa: PLC0415  Django is set up by now
    from tests.fabrieken.gebruikers import WACHTWOORD, maak_gebruiker  # noqa: PLC0415
    from tests.fabrieken.inburgeraars import maak_persoon  # noqa: PLC0415
    from tests.fabrieken.trajecten import maak_huisbezoek  # noqa: PLC0415
    from tests.fabrieken.wijken import maak_wijk  # noqa: PLC0415

    wijk = maak_wijk()
    gebruikers = []
    for _ in range(aantal):
        gebruiker = maak_gebruiker(Rol.TRAJECTCOORDINATOR, wijk=wijk, wachtwoord=WACHTWOORD)
        persoon = maak_persoon(wijk)
        maak_huisbezoek(persoon, gebruiker)
        gebruikers.append({"login": gebruiker.email, "password": WACHTWOORD, "persoon": persoon.pk})
    naar.write_text(json.dumps(gebruikers), encoding="utf-8")


if __name__ == "__main__":
    django.setup()
    main(int(sys.argv[1]), Path(sys.argv[2]))
