"""The command that makes a report in a folder, in all its forms."""

import datetime as dt
import hashlib
from functools import partial
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from kern.klok import nu, vandaag
from kern.pdf import PdfOnmogelijk
from rapportage.bestanden.inhoud import inhoud_van
from rapportage.bestanden.vormen import alle_vormen
from rapportage.enums import Rapportsoort
from rapportage.parameters import OnmogelijkRapport, Parameters, eindrapport, monitoring, parameters
from rapportage.product.cijfers import laatste_jaarboek, nieuwste_uitgave
from rapportage.product.editiemodel import Producteditie
from rapportage.product.edities import editiedagen, volgende_editie
from rapportage.product.inhoud import bevries
from rapportage.product.opmaak import alle_bestanden
from rapportage.services.maken import maak_rapport, verslag_van
from rapportage.tijdvakken import periode_in_woorden

FOUT = 2
PRODUCT = "productbeschrijving"
PER = {"maand": Rapportsoort.MAANDMONITORING, "kwartaal": Rapportsoort.KWARTAALMONITORING}


class NietGemaakt(CommandError):
    """Nothing was made; Django prints the name of this class before its message."""

    def __init__(self, zin: str) -> None:
        super().__init__(zin, returncode=FOUT)


class Command(BaseCommand):
    """Makes a report; the same year and peildatum give the same bytes. Exit code 2: not made."""

    help = (
        "Maakt een rapport in alle vormen: pdf, cijfers als JSON met hun schema, rekenblad, open data, grafieken en tekst. "
        "Zie docs/handleiding/rapportages.md."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        """Declare the arguments; `handle` checks their values, so that each fault has a sentence of ours."""
        parser.add_argument(
            "soort", choices=["jaarrapportage", "eindrapportage", "monitoring", PRODUCT], help="welk rapport"
        )
        parser.add_argument("--jaar", metavar="J", help="over welk jaar, als 2025 (alleen de jaarrapportage)")
        parser.add_argument(
            "--per",
            choices=list(PER),
            default="maand",
            help="monitoring van een maand of van een kwartaal (standaard een maand)",
        )
        parser.add_argument(
            "--peildatum",
            metavar="D",
            help="tot en met welke dag, als 2025-06-30: het einde van een kwartaal, bij monitoring ook van een maand "
            "(standaard het laatste dat vastligt; de eindrapportage gaat over de hele pilot)",
        )
        parser.add_argument(
            "--concept",
            action="store_true",
            help="de productbeschrijving zoals die nu is, ook met teksten die nog niet zijn goedgekeurd (standaard de editie "
            "die het laatst is vastgesteld, en een concept als die er niet is)",
        )
        parser.add_argument("--uit", required=True, type=Path, metavar="MAP", help="map voor de bestanden")

    def handle(self, *_args: Any, soort: str, uit: Path, **opties: Any) -> None:
        """Make the report, write its files and print their sha256.

        Raises:
            NietGemaakt: an argument is wrong, the folder cannot be written, or this machine makes no PDF.
        """
        try:
            maak = (
                partial(_product, opties)
                if soort == PRODUCT
                else partial(_bestanden, _gevraagd(soort, opties))
            )
            uit.mkdir(parents=True, exist_ok=True)
            for bestand, inhoud in maak().items():
                (uit / bestand).write_bytes(inhoud)
                self.stdout.write(f"{hashlib.sha256(inhoud).hexdigest()}  {uit / bestand}")
        except (OnmogelijkRapport, PdfOnmogelijk) as fout:
            raise NietGemaakt(str(fout)) from fout
        except OSError as fout:
            raise NietGemaakt(f"Er is niets gemaakt: {uit} is niet te schrijven ({fout.strerror}).") from fout


def _bestanden(gevraagd: Parameters) -> dict[str, bytes]:
    """Make a report, and return its files by name: the same parameters give the same bytes of each."""
    gemaakt = maak_rapport(gevraagd)
    naam, inhoud = bestandsnaam(gevraagd), inhoud_van(verslag_van(gemaakt.cijfers))
    vormen = alle_vormen(naam, gemaakt.cijfers, inhoud, moment=gevraagd.bekend_op)
    return {f"{naam}.pdf": gemaakt.pdf} | vormen


def _product(opties: dict[str, Any]) -> dict[str, bytes]:
    """Return the files of the edition in force; where there is none, or asked for, of a concept of now, which is not stored."""
    if opties["jaar"] or opties["peildatum"]:
        raise NietGemaakt("De productbeschrijving heeft geen jaar en geen peildatum. Laat die weg.")
    in_kracht = Producteditie.objects.in_kracht()
    editie = None if opties["concept"] else in_kracht.select_related("uitgave", "jaarboek").first()
    if editie is not None:
        return alle_bestanden(editie, f"{PRODUCT}-{editie.dag:%Y-%m-%d}")
    dag = volgende_editie(vandaag()) or max(editiedagen(), default=vandaag())
    concept = Producteditie(
        dag=dag,
        concept=True,
        nummer=0,
        uitgave=nieuwste_uitgave(),
        jaarboek=laatste_jaarboek(),
        **bevries(concept=True, dag=dag),
        created_at=nu(),
    )
    return alle_bestanden(concept, f"{PRODUCT}-concept-{vandaag():%Y-%m-%d}")


def _gevraagd(soort: str, opties: dict[str, Any]) -> Parameters:
    peildatum = _dag(opties["peildatum"])
    if soort == "jaarrapportage":
        return parameters(jaar=_jaar(opties["jaar"]), peildatum=peildatum)
    if opties["jaar"]:
        raise NietGemaakt(
            "De eindrapportage gaat over de hele pilot. Laat het jaar weg."
            if soort == "eindrapportage"
            else "Bij monitoring volgt het jaar uit de peildatum. Laat het weg."
        )
    if soort == "eindrapportage":
        return eindrapport(peildatum)
    return monitoring(PER[opties["per"]], peildatum)


def bestandsnaam(gevraagd: Parameters) -> str:
    """Return the name of the files of a report, without the part after the dot."""
    if gevraagd.soort.is_monitoring:
        return f"{gevraagd.soort}-{gevraagd.peildatum:%Y-%m}"
    return f"{gevraagd.soort}-{periode_in_woorden(gevraagd.soort, gevraagd.peildatum)}"


def _jaar(tekst: str | None) -> int:
    if tekst is None:
        raise NietGemaakt("Zeg met --jaar over welk jaar de jaarrapportage gaat, als 2025.")
    if not (tekst.isascii() and tekst.isdigit() and len(tekst) == len("2025")):
        raise NietGemaakt(f"{tekst!r} is geen jaar. Schrijf het als 2025.")
    return int(tekst)


def _dag(tekst: str | None) -> dt.date | None:
    try:
        return dt.date.fromisoformat(tekst) if tekst is not None else None
    except ValueError:
        raise NietGemaakt(f"{tekst!r} is geen datum. Schrijf een peildatum als 2025-12-31.") from None
