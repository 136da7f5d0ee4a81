"""All forms of a report beside its PDF, from its stored figures: the same figures give the same bytes of each."""

import datetime as dt
from typing import Any

from rapportage.bestanden.beelden import als_beelden
from rapportage.bestanden.inhoud import Inhoud
from rapportage.bestanden.schema import schema_bij
from rapportage.bestanden.tekst import als_tekst
from rapportage.cijfers.jaar import als_bestand, schemanaam
from rapportage.opmaak.bestanden import als_csv, als_werkboek


def alle_vormen(
    naam: str, cijfers: dict[str, Any], inhoud: Inhoud, *, moment: dt.datetime
) -> dict[str, bytes]:
    """Return the files of a report by name.

    Args:
        naam: that of the report, with which each file but the schema begins.
        cijfers: its figures.
        inhoud: its contents.
        moment: when it was known.

    Raises:
        kern.pdf.PdfOnmogelijk: a library of the system is missing, for the charts.
    """
    return {
        f"{naam}.json": als_bestand(cijfers),
        schemanaam(cijfers["rapport"], cijfers["versie"]): schema_bij(cijfers),
        f"{naam}.xlsx": als_werkboek(cijfers),
        f"{naam}.csv": als_csv(cijfers),
        f"{naam}-grafieken.zip": als_beelden(inhoud),
        f"{naam}.docx": als_tekst(inhoud, moment=moment),
    }
