"""The command that fills an empty database with made-up people, users and a pilot under way."""

import datetime as dt
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import connection, transaction

from dagwerk.caseload.tellingen import store_tellingen
from demodata.ervaringen import deel_ervaringen
from demodata.gebruikers import DOMEIN
from demodata.kalender import EERSTE_TOT, op_moment
from demodata.levering import laat_een_levering_wachten, upload_levering
from demodata.maken import GeenReferentie, Telling, maak_demodata
from demodata.overdragen import draag_mensen_over
from demodata.product import maak_productbeschrijving
from demodata.rapport import (
    maak_kwartalen,
    maak_tussenstand,
    plan_monitoring,
    voeg_rapport_toe,
    vraag_rapport,
)
from demodata.rapporttekst import publiceer_rapport, schrijf_rapport
from demodata.tevredenheid import vraag_wat_mensen_vinden
from demodata.vragen import beantwoord_vragen
from demodata.weergaven import bewaar_weergaven
from demodata.wijkcijfers import volg_wijkcijfers
from gebruikers.models import Gebruiker
from inburgeraars.models import Inburgeraar
from kern.klok import nu, vandaag
from trajecten.signalen.services.dagbericht import send_dagberichten

AANTAL = 677
"""The number of potential inburgeringsplichtigen in the nota."""


class Command(BaseCommand):
    """Makes the demo data, once."""

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
        parser.add_argument(
            "--alleen-leeg",
            action="store_true",
            help="maak niets als er al personen of demogebruikers zijn, en noem dat geen fout",
        )

    def handle(self, *_args: Any, **opties: Any) -> None:
        """Check that demo data may be made, and make them."""
        tot: dt.date = opties["tot"] or vandaag()
        self._controleer(opties, tot)
        bezet = _bezet()
        if bezet and opties["alleen_leeg"]:
            self.stdout.write(f"{bezet} Er zijn geen voorbeeldgegevens gemaakt.")
            return
        if bezet:
            raise CommandError(f"{bezet} Voorbeeldgegevens komen alleen in een lege. Er is niets gewijzigd.")
        begin = nu()
        telling = _maak(opties, tot)
        if settings.DEMO:
            # These commit as they go, so none can be part of that transaction. Their rows were made in it and are
            # found here; if this process is killed, the worker does the work.
            deel_ervaringen(tot=tot)
            volg_wijkcijfers(tot=tot)
            publiceer_rapport(voeg_rapport_toe(tot=tot), tot=tot)
            maak_kwartalen(tot=tot)
            beantwoord_vragen()
            maak_productbeschrijving(tot=tot)
            schrijf_rapport(maak_tussenstand(tot=tot))
            laat_een_levering_wachten(zaad=opties["zaad"], tot=tot)
        seconden = (nu() - begin).total_seconds()
        self.stdout.write(
            f"{telling.register} mensen in het register, {telling.vervallen} eruit verdwenen, "
            f"{telling.wijknetwerk} alleen via het wijknetwerk; {telling.contacten} contacten, "
            f"{telling.trajecten} trajecten. Alles is verzonnen. ({seconden:.1f} seconden)"
        )

    def _controleer(self, opties: dict[str, Any], tot: dt.date) -> None:
        """Refuse when demo data would do harm.

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


def _bezet() -> str:
    """Return the sentence that says why the database is not empty; empty when it is."""
    if Inburgeraar.objects.exists():
        return "Er staan al personen in deze database."
    if Gebruiker.objects.filter(email__iendswith=f"@{DOMEIN}").exists():
        return "Er zijn al demogebruikers in deze database."
    return ""


@transaction.atomic
def _maak(opties: dict[str, Any], tot: dt.date) -> Telling:
    """Make the people, and the rows of the worker's tasks, in one transaction: all, or nothing when killed halfway.

    Raises:
        CommandError: the reference data are missing; nothing has changed.
    """
    grens = min(nu(), op_moment(tot, dt.time(23, 59)))
    try:
        telling = maak_demodata(
            inburgeraars=opties["inburgeraars"], zaad=opties["zaad"], tot=tot, grens=grens
        )
    except GeenReferentie as fout:
        raise CommandError(
            "De wijken van Roermond ontbreken. Voer eerst laad_referentie uit. Er is niets gewijzigd."
        ) from fout
    if settings.DEMO:
        vraag_rapport(tot=tot)
        upload_levering(zaad=opties["zaad"], tot=tot)
        if tot == vandaag():
            plan_monitoring()
            draag_mensen_over()
            vraag_wat_mensen_vinden(zaad=opties["zaad"])
            bewaar_weergaven()
        send_dagberichten()
    with connection.cursor() as cursor:
        # Until its statistics are there, a page that asks many tables runs into the limit on a statement.
        cursor.execute("ANALYZE")
    if settings.DEMO:
        store_tellingen()
    return telling
