"""The command that imports a delivery of the BPI from a file, and reports its changes."""

import json
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import DatabaseError

from register.bpi.fouten import LeveringFout
from register.leveringen.importeren import Afloop, Verwerking, import_levering
from register.leveringen.tellingen import Tellingen
from register.models import Wachtreden

NIET_TE_LEZEN = 2
TE_VEEL_VERVALLEN = 3

_SAMENVATTING = (
    ("regels", "regels in het bestand"),
    ("nieuw", "nieuw"),
    ("bijgewerkt", "bijgewerkt"),
    ("verhuisd", "  verhuisd"),
    ("verhuisd_naar_andere_wijk", "  verhuisd naar een andere wijk"),
    ("naam_gewijzigd", "  andere naam"),
    ("ongewijzigd", "ongewijzigd"),
    ("dubbel_in_bestand", "dubbel in het bestand"),
    ("mogelijk_dubbel", "wacht op het oordeel van de teamleider"),
    ("fout", "fout: niet ingelezen"),
    ("vervallen", "niet meer in het register"),
)
_KOPPEN = {
    Afloop.VERWERKT: "De levering is verwerkt.",
    Afloop.PROEF: "Proef: er is niets gewijzigd. Zo zou de levering worden verwerkt:",
    Afloop.TE_VEEL_VERVALLEN: "De levering is niet verwerkt: er is niets gewijzigd. Zo zou het gaan:",
}


class NietVerwerkt(CommandError):
    """The delivery was not applied; Django prints the name of this class before its message."""


class Command(BaseCommand):
    """Imports all faultless lines of the delivery, or nothing. Its output holds no BSN, A-nummer or name.

    Exit codes: 0 applied (or tried), also with faulty lines; 1 the database refused; 2 the file is no delivery or
    cannot be read; 3 more than 10 % of the persons on the register would be gone. With 1 to 3 nothing changed.
    """

    help = "Leest een levering van het BPI in. Zie docs/handleiding/bpi.md."

    def add_arguments(self, parser: CommandParser) -> None:
        """Declare the arguments."""
        parser.add_argument(
            "bestand", type=Path, help="de levering: een CSV-bestand of een Excel-bestand (.xlsx)"
        )
        parser.add_argument("--proef", action="store_true", help="laat alleen zien wat er zou veranderen")
        parser.add_argument(
            "--vervallen-akkoord",
            action="store_true",
            help="verwerk de levering ook als meer dan 10 procent niet meer in het register staat",
        )
        parser.add_argument("--json", action="store_true", help="geef de uitkomst als één JSON-object")

    def handle(
        self, *_args: Any, bestand: Path, proef: bool, vervallen_akkoord: bool, json: bool, **_options: Any
    ) -> None:
        """Import and report.

        Raises:
            NietVerwerkt: nothing was applied; with the exit code of the reason.
        """
        try:
            verwerking = import_levering(
                bron=bestand, bestandsnaam=bestand.name, proef=proef, vervallen_akkoord=vervallen_akkoord
            )
        except (LeveringFout, OSError) as fout:
            self._meld(Tellingen(), als_json=json)
            raise NietVerwerkt(_zin(fout), returncode=NIET_TE_LEZEN) from None
        except DatabaseError as fout:
            self._meld(Tellingen(), als_json=json)
            # The text of the error may quote the row.
            zin = (
                f"De levering is niet verwerkt, er is niets gewijzigd: de database weigerde ({_soort(fout)})."
            )
            raise NietVerwerkt(f"{zin} Probeer het opnieuw.") from None
        self._meld_verwerking(verwerking, als_json=json)

    def _meld_verwerking(self, verwerking: Verwerking, *, als_json: bool) -> None:
        if verwerking.onbekende_kolommen:
            kolommen = ", ".join(verwerking.onbekende_kolommen)
            self.stderr.write(f"Niet ingelezen kolommen: {kolommen}.", self.style.NOTICE)
        if not als_json:
            self.stdout.write(_KOPPEN[verwerking.afloop])
        tellingen = verwerking.tellingen
        self._meld(tellingen, als_json=als_json)
        if verwerking.afloop == Afloop.TE_VEEL_VERVALLEN:
            zin = (
                f"Er is niets gewijzigd: {tellingen.vervallen} van de {tellingen.bekend} mensen in het register zouden"
                " vervallen, meer dan 10 procent. Is de levering compleet? Verwerk haar dan met --vervallen-akkoord."
            )
            raise NietVerwerkt(zin, returncode=TE_VEEL_VERVALLEN)

    def _meld(self, tellingen: Tellingen, *, als_json: bool) -> None:
        if als_json:
            self.stdout.write(json.dumps(tellingen.als_json()))
        elif tellingen.regels:
            self.stdout.write("\n".join(_samenvatting(tellingen)))


def _samenvatting(tellingen: Tellingen) -> list[str]:
    getallen = tellingen.in_getallen()
    breedte = max(len(str(getallen[sleutel])) for sleutel, _ in _SAMENVATTING)
    regels = [f"{getallen[sleutel]:>{breedte}}  {woorden}" for sleutel, woorden in _SAMENVATTING]
    if tellingen.wacht_per_reden:
        redenen = (f"{Wachtreden(reden).label} {n}" for reden, n in tellingen.wacht_per_reden.items())
        regels.append("Waarom regels wachten: " + ", ".join(redenen))
    if tellingen.per_wijk:
        regels.append("Nieuw per wijk: " + ", ".join(f"{w} {n}" for w, n in tellingen.per_wijk.items()))
    regels.extend(f"Regel {f.regel}: {f.reden}" for f in tellingen.fouten)
    return regels


def _zin(fout: LeveringFout | OSError) -> str:
    if isinstance(fout, LeveringFout):
        return f"De levering is niet verwerkt, er is niets gewijzigd. {fout}"
    return f"De levering is niet verwerkt: het bestand is niet te lezen ({fout.strerror})."


def _soort(fout: DatabaseError) -> str:
    """Return the class of an error of the database, and the constraint when there is one."""
    diagnose = getattr(fout.__cause__, "diag", None)
    return ", ".join(filter(None, (type(fout).__name__, getattr(diagnose, "constraint_name", None))))
