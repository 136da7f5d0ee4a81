"""A delivery in temporary tables, in which its lines are matched with known persons.

They hold numbers as keyed hashes to match by and encrypted to store, never in plain text. The tables belong to the
session of the import and are dropped with its transaction.
"""

from collections.abc import Iterable, Iterator

from django.db import connection

from inburgeraars.namen import naamsleutels
from kern.versleuteld import sleutelhash, versleutel
from register.bpi.gelijkenis import vingerafdruk_inhoud
from register.bpi.lezen import Levering
from register.bpi.regels import Regel

BLOK = 2000
"""The number of rows in memory at a time."""

_MAAK = """
DROP TABLE IF EXISTS
    bpi, bpi_fout, bpi_gevonden, bpi_ander, bpi_match, bpi_lijkt, bpi_genoemd, bpi_weg, bpi_wijziging;

-- The lines to import and those that wait for another line of the file (wacht_op is its number).
CREATE TEMPORARY TABLE bpi (
    regelnummer integer PRIMARY KEY,
    wacht_op integer,
    bsn_hash bytea,
    a_hash bytea,
    vingerafdruk bytea NOT NULL,
    wachtafdruk bytea NOT NULL,
    identiteitafdruk bytea NOT NULL,
    bsn bytea,
    a_nummer bytea,
    voornamen text NOT NULL,
    voorvoegsel text NOT NULL,
    geslachtsnaam text NOT NULL,
    sorteernaam text NOT NULL COLLATE "C",
    zoeknaam text NOT NULL COLLATE "C",
    geslacht text NOT NULL,
    geboortejaar smallint NOT NULL,
    geboortemaand smallint,
    geboortedag smallint,
    straat text NOT NULL,
    huisnummer integer NOT NULL,
    toevoeging text NOT NULL,
    postcode text NOT NULL,
    woonplaats text NOT NULL,
    datum_vestiging date
) ON COMMIT DROP;

-- Who stands on a line that is left out as faulty: they have not gone from the register.
CREATE TEMPORARY TABLE bpi_fout (bsn_hash bytea, a_hash bytea) ON COMMIT DROP;

-- Which lines with a known number may be about another person than the one who holds it.
CREATE TEMPORARY TABLE bpi_ander (regelnummer integer PRIMARY KEY, verschilt text NOT NULL) ON COMMIT DROP;

-- Who a line without numbers resembles among the persons known.
CREATE TEMPORARY TABLE bpi_lijkt (regelnummer integer NOT NULL, persoon_id bigint NOT NULL) ON COMMIT DROP;

-- What changes about a known person, with all that is then to be stored.
CREATE TEMPORARY TABLE bpi_wijziging (
    persoon_id bigint PRIMARY KEY,
    regelnummer integer NOT NULL,
    bijgewerkt boolean NOT NULL,
    verhuisd boolean NOT NULL,
    andere_wijk boolean NOT NULL,
    naam_gewijzigd boolean NOT NULL,
    adres_id bigint,
    nieuw_adres boolean NOT NULL,
    wijk_id bigint,
    buurt_id bigint,
    voornamen text NOT NULL,
    voorvoegsel text NOT NULL,
    geslachtsnaam text NOT NULL,
    sorteernaam text NOT NULL COLLATE "C",
    zoeknaam text NOT NULL COLLATE "C",
    straat text NOT NULL,
    huisnummer text NOT NULL,
    toevoeging text NOT NULL,
    postcode text NOT NULL,
    woonplaats text NOT NULL,
    datum_vestiging date
) ON COMMIT DROP;
"""


def vul(levering: Levering) -> None:
    """Stage a judged delivery: the lines to import and those that wait, and the numbers on faulty lines."""
    with connection.cursor() as cursor:
        cursor.execute(_MAAK)
    kopieer("bpi", _rijen(levering))
    kopieer("bpi_fout", (hashes(bsn, a_nummer) for bsn, a_nummer in levering.nummers_bij_fouten))
    analyseer("bpi", "bpi_fout")


def kopieer(tabel: str, rijen: Iterable[tuple[object, ...]]) -> None:
    """Add rows to a temporary table of this module, streaming; a row has a value for every column."""
    # Errors of COPY bypass Django's cursor; the wrapper makes them django.db errors like all others.
    with (
        connection.wrap_database_errors,
        connection.cursor() as cursor,
        cursor.copy(f"COPY {tabel} FROM STDIN") as kopie,
    ):
        for rij in rijen:
            kopie.write_row(rij)


def analyseer(*tabellen: str) -> None:
    """Update the planner's statistics of these tables.

    Without them the deferred checks of foreign keys of 50,000 new rows use the plan of an empty table: minutes instead
    of a second.
    """
    with connection.cursor() as cursor:
        for tabel in tabellen:
            cursor.execute(f"ANALYZE {tabel}")


def hashes(bsn: str, a_nummer: str) -> tuple[bytes | None, bytes | None]:
    """Return the keyed hashes of the two numbers, None for an absent one."""
    return (
        sleutelhash(bsn, doel="bsn") if bsn else None,
        sleutelhash(a_nummer, doel="a_nummer") if a_nummer else None,
    )


def wachtafdruk(vingerafdruk: bytes, bsn_hash: bytes | None, a_hash: bytes | None) -> bytes:
    """Return the print by which a waiting line is recognised: from its two numbers, or from its content without them."""
    if bsn_hash is None and a_hash is None:
        return vingerafdruk
    nummers = b"/".join(hasj or b"" for hasj in (bsn_hash, a_hash))
    return sleutelhash(nummers.hex(), doel="wachtregel")


def identiteitafdruk(vingerafdruk: bytes, bsn_hash: bytes | None, a_hash: bytes | None) -> bytes:
    """Return the print by which a line is recognised that may be about another person than its number says.

    It holds numbers and content: judged once, the same numbers with other content are judged again.
    """
    delen = b"/".join(hasj or b"" for hasj in (vingerafdruk, bsn_hash, a_hash))
    return sleutelhash(delen.hex(), doel="wachtregel")


def _rijen(levering: Levering) -> Iterator[tuple[object, ...]]:
    for regel in levering.geldige_regels():
        yield _tabelrij(regel, wacht_op=None)
    for wachtend in levering.wachtende_regels():
        yield _tabelrij(wachtend.regel, wacht_op=wachtend.lijkt_op)


def _tabelrij(regel: Regel, *, wacht_op: int | None) -> tuple[object, ...]:
    sleutels = naamsleutels(regel.naam)
    geboren = regel.geboortedatum
    bsn_hash, a_hash = hashes(regel.bsn, regel.a_nummer)
    vingerafdruk = sleutelhash(vingerafdruk_inhoud(regel).decode(), doel="vingerafdruk")
    return (
        regel.regelnummer,
        wacht_op,
        bsn_hash,
        a_hash,
        vingerafdruk,
        wachtafdruk(vingerafdruk, bsn_hash, a_hash),
        identiteitafdruk(vingerafdruk, bsn_hash, a_hash),
        versleutel(regel.bsn, doel="bsn") if regel.bsn else None,
        versleutel(regel.a_nummer, doel="a_nummer") if regel.a_nummer else None,
        regel.voornamen,
        regel.voorvoegsel,
        regel.geslachtsnaam,
        sleutels.sorteernaam,
        sleutels.zoeknaam,
        regel.geslacht,
        geboren.jaar,
        geboren.maand,
        geboren.dag,
        regel.straat,
        regel.huisnummer,
        regel.toevoeging,
        regel.postcode,
        regel.woonplaats,
        regel.datum_vestiging,
    )
