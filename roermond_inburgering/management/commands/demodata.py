"""Fill an empty database with people, users and a pilot under way: all made up."""

import datetime as dt
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser

from gebruikers.models import Gebruiker
from inburgeraars.models import Inburgeraar
from roermond_inburgering.demodata.gebruikers import DOMEIN
from roermond_inburgering.demodata.kalender import EERSTE_TOT, op_moment
from roermond_inburgering.demodata.levering import laat_een_levering_wachten
from roermond_inburgering.demodata.maken import GeenReferentie, maak_demodata
from roermond_inburgering.demodata.rapport import voeg_rapport_toe
from roermond_inburgering.kern.klok import nu, vandaag
from trajecten.services.dagbericht import send_dagberichten

AANTAL = 677
"""The potential inburgeringsplichtigen of the nota."""


class Command(BaseCommand):
    """Make the demo data, once."""

    help = "Vult een lege installatie met voorbeeldgegevens. Alle personen zijn verzonnen."

    def add_arguments(self, parser: CommandParser) -> None:
        """Declare the options."""
        parser.add_argument(
            "--inburgeraars",
            type=int,
            default=AANTAL,
            metavar="N",
            help=f"hoeveel mensen in het register staan (standaard {AANTAL}); wie in de wijk is gevonden komt erbij",
        )
        parser.add_argument(
            "--zaad", type=int, default=1, metavar="S", help="zelfde getal, zelfde gegevens (standaard 1)"
        )
        parser.add_argument(
            "--tot",
            type=dt.date.fromisoformat,
            default=None,
            metavar="DATUM",
            help="de dag die als vandaag telt, als 2026-11-24 (standaard vandaag)",
        )
        parser.add_argument(
            "--ook-buiten-demo", action="store_true", help="ook als deze installatie geen demo is"
        )

    def handle(self, *_args: Any, **opties: Any) -> None:
        """Check that it may, and make everything in one transaction."""
        tot: dt.date = opties["tot"] or vandaag()
        self._controleer(opties, tot)
        begin = nu()
        grens = min(begin, op_moment(tot, dt.time(23, 59)))
        try:
            telling = maak_demodata(
                inburgeraars=opties["inburgeraars"], zaad=opties["zaad"], tot=tot, grens=grens
            )
        except GeenReferentie as fout:
            raise CommandError(
                "De wijken van Roermond ontbreken. Voer eerst laad_referentie uit. Er is niets gewijzigd."
            ) from fout
        if settings.DEMO:
            voeg_rapport_toe(tot=tot)
            laat_een_levering_wachten(zaad=opties["zaad"], tot=tot)
            send_dagberichten()
        seconden = (nu() - begin).total_seconds()
        self.stdout.write(
            f"{telling.register} mensen in het register, {telling.vervallen} eruit verdwenen, "
            f"{telling.wijknetwerk} alleen via het wijknetwerk; {telling.contacten} contacten, "
            f"{telling.trajecten} trajecten. Alles is verzonnen. ({seconden:.1f} seconden)"
        )

    def _controleer(self, opties: dict[str, Any], tot: dt.date) -> None:
        """Refuse where demo data would harm.

        Raises:
            CommandError: with the reason; nothing has changed.
        """
        if not (settings.DEMO or opties["ook_buiten_demo"]):
            raise CommandError(
                "Dit is geen demo. Voorbeeldgegevens horen niet tussen echte gegevens. "
                "Weet je het zeker? Gebruik dan --ook-buiten-demo. Er is niets gewijzigd."
            )
        if opties["inburgeraars"] < 1:
            raise CommandError("Geef met --inburgeraars een getal van 1 of hoger. Er is niets gewijzigd.")
        if not EERSTE_TOT <= tot <= vandaag():
            raise CommandError(
                f"Kies met --tot een dag van {EERSTE_TOT:%d-%m-%Y} tot en met vandaag. Er is niets gewijzigd."
            )
        if Inburgeraar.objects.exists():
            raise CommandError(
                "Er staan al personen in deze database. Voorbeeldgegevens komen alleen in een lege. "
                "Er is niets gewijzigd."
            )
        if Gebruiker.objects.filter(email__iendswith=f"@{DOMEIN}").exists():
            raise CommandError("De demogebruikers bestaan al. Er is niets gewijzigd.")
