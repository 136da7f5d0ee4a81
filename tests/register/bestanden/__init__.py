"""Deliveries of the BPI to test with; the people in them are made up."""

import csv
import io
from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path

from hypothesis import strategies as st

MAP = Path(__file__).parent
EERSTE = MAP / "bpi-levering-2008-10.csv"
TWEEDE = MAP / "bpi-levering-2009-01.csv"
VANDAAG = date(2009, 1, 20)

KOLOMMEN = (
    "A-nummer",
    "BSN",
    "Voornamen",
    "Voorvoegsel",
    "Geslachtsnaam",
    "Geslacht",
    "Geboortedatum",
    "Nationaliteit",
    "Straatnaam",
    "Huisnummer",
    "Toevoeging",
    "Postcode",
    "Woonplaats",
    "Datum vestiging",
)
IEMAND = {
    "A-nummer": "9982321924",
    "BSN": "999963739",
    "Voornamen": "Mustafa",
    "Voorvoegsel": "",
    "Geslachtsnaam": "Saleh",
    "Geslacht": "M",
    "Geboortedatum": "03-04-1956",
    "Nationaliteit": "Irakese",
    "Straatnaam": "Wegastraat",
    "Huisnummer": "209",
    "Toevoeging": "A",
    "Postcode": "6043 SC",
    "Woonplaats": "Roermond",
    "Datum vestiging": "20-07-1995",
}


def iemand(**anders: str) -> dict[str, str]:
    """Return a faultless line; keywords are columns, with `_` for a space or hyphen."""
    namen = {kolom.replace(" ", "_").replace("-", "_"): kolom for kolom in KOLOMMEN}
    return IEMAND | {namen[sleutel]: waarde for sleutel, waarde in anders.items()}


def zonder_nummers(**anders: str) -> dict[str, str]:
    """Return a line with neither BSN nor A-nummer."""
    return iemand(**({"BSN": "", "A_nummer": ""} | anders))


def csv_tekst(
    regels: Iterable[Mapping[str, str]],
    *,
    kolommen: Iterable[str] = KOLOMMEN,
    scheidingsteken: str = ";",
    regeleinde: str = "\r\n",
) -> str:
    """Return the text of a delivery."""
    uit = io.StringIO(newline="")
    schrijver = csv.writer(uit, delimiter=scheidingsteken, lineterminator=regeleinde)
    kolommen = list(kolommen)
    schrijver.writerow(kolommen)
    schrijver.writerows([regel.get(kolom, "") for kolom in kolommen] for regel in regels)
    return uit.getvalue()


def stroom(tekst: str, codec: str = "utf-8") -> io.BytesIO:
    """Return a text as a file."""
    return io.BytesIO(tekst.encode(codec))


def bsn_bij(begin: int) -> str | None:
    """Return the BSN that begins with these eight digits, if there is one."""
    cijfers = f"{begin:08}"
    laatste = sum(int(c) * w for c, w in zip(cijfers, range(9, 1, -1), strict=True)) % 11
    return None if laatste == 10 or not begin else f"{cijfers}{laatste}"


bsns = st.integers(1, 99_999_999).map(bsn_bij).filter(lambda bsn: bsn is not None)


def wijk_bij_postcode() -> dict[str, str]:
    """Return the wijk of each postcode in the deliveries."""
    with (MAP / "postcodes.csv").open(encoding="utf-8") as bestand:
        return {rij["postcode"]: rij["wijk"] for rij in csv.DictReader(bestand, delimiter=";")}
