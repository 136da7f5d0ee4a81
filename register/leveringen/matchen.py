"""Matching lines with known persons: by BSN, else A-nummer, else the print of a line without numbers.

A line waits for the teamleider when its two numbers belong to two persons, when its A-nummer is known with another
BSN, when a number is known of which it says another name, birth or sex (two of these), or when it has neither number
and resembles somebody (DOMEIN 4). A line that the teamleider rejected stays out.
"""

from collections.abc import Sequence
from typing import Any, NamedTuple

from django.db import connection

from inburgeraars.datums import Geboortedatum
from inburgeraars.namen import Naam
from register.bpi.gelijkenis import Signalement, adressleutel, lijkt_op
from register.bpi.identiteit import GENOEG, Identiteit, verschillen
from register.leveringen.tabel import BLOK, analyseer, kopieer

_GEVONDEN = """
CREATE TEMPORARY TABLE bpi_gevonden ON COMMIT DROP AS
WITH gevonden AS (
    SELECT b.regelnummer,
           b.bsn_hash IS NULL AND b.a_hash IS NULL AS nummerloos,
           b.wacht_op IS NOT NULL AS wacht_in_bestand,
           (b.bsn_hash IS NOT NULL)::int * 2 + (b.a_hash IS NOT NULL)::int AS rang,
           -- What the teamleider judged of this very line before is not asked again.
           coalesce(inhoudelijk.oordeel = 'levering klopt niet', false) AS afgekeurd,
           inhoudelijk.id IS NOT NULL AS op_inhoud,
           coalesce(inhoudelijk.lijkt_op_id, beoordeeld.lijkt_op_id) AS op_oordeel,
           pb.inburgeraar_id AS op_bsn,
           pa.inburgeraar_id AS op_a,
           b.bsn_hash IS NOT NULL AND pb.inburgeraar_id IS NULL
               AND pa_bsn.inburgeraar_id IS NOT NULL AS a_met_ander_bsn,
           -- With a number, a line is somebody who had none only when no other such line could be.
           CASE WHEN (b.bsn_hash IS NULL AND b.a_hash IS NULL)
                  OR (pv.a_nummer_hash IS NULL AND pv_bsn.inburgeraar_id IS NULL
                      AND count(coalesce(b.bsn_hash, b.a_hash)) OVER (PARTITION BY b.vingerafdruk) = 1)
                THEN pv.inburgeraar_id END AS op_afdruk,
           EXISTS (SELECT FROM register_bpiwachtregel w
                   WHERE w.vingerafdruk = b.vingerafdruk AND w.oordeel = '') AS wachtte_al,
           postcode.buurt_id, buurt.wijk_id
    FROM bpi b
    LEFT JOIN inburgeraars_burgerservicenummer pb ON pb.bsn_hash = b.bsn_hash
    LEFT JOIN inburgeraars_registergegevens pa ON pa.a_nummer_hash = b.a_hash
    LEFT JOIN inburgeraars_burgerservicenummer pa_bsn ON pa_bsn.inburgeraar_id = pa.inburgeraar_id
    LEFT JOIN inburgeraars_registergegevens pv ON pv.vingerafdruk = b.vingerafdruk
    LEFT JOIN inburgeraars_burgerservicenummer pv_bsn ON pv_bsn.inburgeraar_id = pv.inburgeraar_id
    LEFT JOIN register_bpiwachtregel beoordeeld
           ON beoordeeld.vingerafdruk = b.wachtafdruk AND beoordeeld.oordeel <> ''
    LEFT JOIN register_bpiwachtregel inhoudelijk
           ON inhoudelijk.vingerafdruk = b.identiteitafdruk AND inhoudelijk.oordeel <> ''
    LEFT JOIN wijken_postcode postcode ON postcode.postcode = b.postcode
    LEFT JOIN wijken_buurt buurt ON buurt.id = postcode.buurt_id
)
SELECT g.*,
       coalesce(op_oordeel, op_bsn, op_a, op_afdruk) AS houder_id,
       -- Who was merged goes on as the other, whose own line says what is stored.
       opgegaan.samengevoegd_met_id IS NOT NULL AS via_samenvoeging,
       coalesce(opgegaan.samengevoegd_met_id, op_oordeel, op_bsn, op_a, op_afdruk) AS gevonden_id
FROM gevonden g
LEFT JOIN inburgeraars_inburgeraar opgegaan ON opgegaan.id = coalesce(op_oordeel, op_bsn, op_a, op_afdruk);
"""

# Of two differences one at least is the birth or the sex: only lines with one of those are compared. What the person
# told counts where the register does not tell.
_BEKEND_NUMMER = """
SELECT g.regelnummer,
       b.voornamen, b.voorvoegsel, b.geslachtsnaam, b.geboortejaar, b.geboortemaand, b.geboortedag, b.geslacht,
       p.voornamen, p.voorvoegsel, p.geslachtsnaam, w.geboortejaar, w.geboortemaand, w.geboortedag, w.geslacht
FROM bpi_gevonden g
JOIN bpi b ON b.regelnummer = g.regelnummer
JOIN inburgeraars_inburgeraar p ON p.id = g.houder_id
LEFT JOIN inburgeraars_registergegevens r ON r.inburgeraar_id = p.id
LEFT JOIN inburgeraars_eigenopgave o ON o.inburgeraar_id = p.id AND r.geboortejaar IS NULL
CROSS JOIN LATERAL (
    SELECT coalesce(r.geboortejaar, o.geboortejaar) AS geboortejaar,
           coalesce(r.geboortemaand, o.geboortemaand) AS geboortemaand,
           coalesce(r.geboortedag, o.geboortedag) AS geboortedag,
           coalesce(nullif(r.geslacht, 'O'), o.geslacht, '') AS geslacht
) w
WHERE NOT g.nummerloos AND NOT g.op_inhoud
  AND (b.geslacht <> w.geslacht OR b.geboortejaar <> w.geboortejaar
       OR b.geboortemaand <> w.geboortemaand OR b.geboortedag <> w.geboortedag)
"""

_MATCH = """
CREATE TEMPORARY TABLE bpi_match ON COMMIT DROP AS
WITH gewogen AS (
    SELECT g.*,
           CASE WHEN afgekeurd OR op_inhoud THEN ''
                WHEN op_oordeel IS NOT NULL OR via_samenvoeging OR nummerloos THEN ''
                WHEN coalesce(op_bsn <> op_a, false) THEN 'twee nummers'
                WHEN a_met_ander_bsn THEN 'ander BSN'
                -- Both numbers known, of one person: no other line can put that in doubt.
                WHEN wacht_in_bestand AND coalesce(op_bsn <> op_a, true) THEN 'andere regel'
                ELSE '' END AS door_nummers,
           CASE WHEN NOT nummerloos OR op_oordeel IS NOT NULL OR via_samenvoeging OR op_afdruk IS NOT NULL THEN ''
                WHEN wacht_in_bestand THEN 'andere regel'
                WHEN wachtte_al THEN 'lijkt op iemand'
                ELSE '' END AS zonder_nummers,
           CASE WHEN a.regelnummer IS NOT NULL THEN 'andere persoon' ELSE '' END AS door_inhoud
    FROM bpi_gevonden g
    LEFT JOIN bpi_ander a ON a.regelnummer = g.regelnummer
), met_reden AS (
    SELECT *, coalesce(nullif(door_nummers, ''), nullif(zonder_nummers, ''), door_inhoud) AS reden FROM gewogen
)
SELECT regelnummer, nummerloos, op_bsn, op_a, buurt_id, wijk_id, reden,
       CASE WHEN reden = 'andere persoon' THEN gevonden_id
            WHEN reden <> '' THEN coalesce(op_bsn, op_a) END AS lijkt_op,
       CASE WHEN reden = '' AND NOT afgekeurd THEN gevonden_id END AS persoon_id,
       CASE WHEN afgekeurd THEN 'afgekeurd'
            WHEN reden <> '' THEN 'wacht'
            WHEN gevonden_id IS NULL THEN 'nieuw'
            WHEN via_samenvoeging
              OR row_number() OVER (PARTITION BY gevonden_id, reden <> '' OR afgekeurd
                                    ORDER BY via_samenvoeging, rang DESC, regelnummer) > 1
            THEN 'dubbel'
            ELSE 'bekend'
       END AS uitkomst
FROM met_reden;

CREATE UNIQUE INDEX ON bpi_match (regelnummer);
CREATE INDEX ON bpi_match (persoon_id);
"""

# Candidates come through the indexes on birth and postcode, never by comparing every line with all persons.
_KANDIDATEN = """
SELECT b.regelnummer, p.id,
       b.voornamen, b.voorvoegsel, b.geslachtsnaam,
       b.geboortejaar, b.geboortemaand, b.geboortedag, b.postcode, b.huisnummer::text, b.toevoeging,
       p.voornamen, p.voorvoegsel, p.geslachtsnaam,
       r.geboortejaar, r.geboortemaand, r.geboortedag, a.postcode, a.huisnummer, a.toevoeging
FROM bpi_match m
JOIN bpi b ON b.regelnummer = m.regelnummer
CROSS JOIN LATERAL (
    SELECT k.inburgeraar_id AS id FROM inburgeraars_registergegevens k
    WHERE k.geboortejaar = b.geboortejaar
      AND (k.geboortemaand = b.geboortemaand OR k.geboortemaand IS NULL OR b.geboortemaand IS NULL)
      AND (k.geboortedag = b.geboortedag OR k.geboortedag IS NULL OR b.geboortedag IS NULL)
    UNION
    SELECT k.inburgeraar_id FROM inburgeraars_adres k
    WHERE k.tot IS NULL AND k.postcode = b.postcode AND k.huisnummer = b.huisnummer::text
) kandidaat
JOIN inburgeraars_inburgeraar p ON p.id = kandidaat.id
LEFT JOIN inburgeraars_registergegevens r ON r.inburgeraar_id = p.id
LEFT JOIN inburgeraars_adres a ON a.inburgeraar_id = p.id AND a.tot IS NULL
WHERE m.nummerloos AND m.persoon_id IS NULL AND p.samengevoegd_met_id IS NULL
"""

_WACHT = """
UPDATE bpi_match SET uitkomst = 'wacht', reden = 'lijkt op iemand'
WHERE uitkomst = 'nieuw' AND regelnummer IN (SELECT regelnummer FROM bpi_lijkt);

-- Whom a line that waits, or was rejected, may be about: they have not gone from the register.
CREATE TEMPORARY TABLE bpi_genoemd ON COMMIT DROP AS
SELECT op_bsn AS persoon_id FROM bpi_match WHERE uitkomst IN ('wacht', 'afgekeurd') AND op_bsn IS NOT NULL
UNION SELECT op_a FROM bpi_match WHERE uitkomst IN ('wacht', 'afgekeurd') AND op_a IS NOT NULL
UNION SELECT lijkt_op FROM bpi_match WHERE uitkomst = 'wacht' AND lijkt_op IS NOT NULL
UNION SELECT persoon_id FROM bpi_lijkt
UNION SELECT w.lijkt_op_id
      FROM bpi_match m JOIN bpi b ON b.regelnummer = m.regelnummer
      JOIN register_bpiwachtregel w ON w.vingerafdruk = b.vingerafdruk
      WHERE m.uitkomst = 'wacht' AND w.lijkt_op_id IS NOT NULL;
"""

_WEG = """
CREATE TEMPORARY TABLE bpi_weg ON COMMIT DROP AS
SELECT r.inburgeraar_id AS persoon_id
FROM inburgeraars_registergegevens r
JOIN inburgeraars_inburgeraar p ON p.id = r.inburgeraar_id AND p.samengevoegd_met_id IS NULL
LEFT JOIN inburgeraars_burgerservicenummer n ON n.inburgeraar_id = r.inburgeraar_id
WHERE r.vervallen_op IS NULL
  AND NOT EXISTS (SELECT FROM bpi_match m WHERE m.persoon_id = r.inburgeraar_id)
  AND NOT EXISTS (SELECT FROM bpi_genoemd g WHERE g.persoon_id = r.inburgeraar_id)
  AND NOT EXISTS (SELECT FROM bpi_fout f WHERE f.bsn_hash = n.bsn_hash)
  AND NOT EXISTS (SELECT FROM bpi_fout f WHERE f.a_hash = r.a_nummer_hash)
"""

# In order of key, so that two transactions that lock many persons never wait for each other.
_VERGRENDEL = """
SELECT count(*) FROM (
    SELECT p.id FROM inburgeraars_inburgeraar p
    JOIN bpi_match m ON m.persoon_id = p.id
    WHERE m.uitkomst = 'bekend'
    ORDER BY p.id FOR NO KEY UPDATE OF p
) vergrendeld
"""


def match() -> None:
    """Decide of every staged line whether it is about a known person, new, a double, rejected before, or waits."""
    with connection.cursor() as cursor:
        cursor.execute(_GEVONDEN)
    analyseer("bpi_gevonden")
    _zoek_anderen()
    with connection.cursor() as cursor:
        cursor.execute(_MATCH)
    analyseer("bpi_match")
    _zoek_gelijkenissen()
    with connection.cursor() as cursor:
        cursor.execute(_WACHT)
        cursor.execute(_WEG)


def lock_gematchten() -> None:
    """Lock the persons of matched lines: other changes to them wait until the delivery is applied."""
    with connection.cursor() as cursor:
        cursor.execute(_VERGRENDEL)


def _zoek_anderen() -> None:
    """Record which lines with a known number may be about another person, and in what they differ."""
    with connection.chunked_cursor() as cursor:
        cursor.execute(_BEKEND_NUMMER)
        while blok := cursor.fetchmany(BLOK):
            gevonden = ((rij[0], verschillen(_identiteit(rij[1:8]), _identiteit(rij[8:]))) for rij in blok)
            kopieer("bpi_ander", ((nr, ", ".join(wat)) for nr, wat in gevonden if len(wat) >= GENOEG))


def _identiteit(rij: Sequence[Any]) -> Identiteit:
    voornamen, voorvoegsel, geslachtsnaam, jaar, maand, dag, geslacht = rij
    return Identiteit(
        Naam(voornamen=voornamen, voorvoegsel=voorvoegsel, geslachtsnaam=geslachtsnaam),
        None if jaar is None else Geboortedatum(jaar, maand, dag),
        geslacht,
    )


def _zoek_gelijkenissen() -> None:
    """Record which known persons resemble each line without numbers and without a match."""
    with connection.chunked_cursor() as cursor:
        cursor.execute(_KANDIDATEN)
        while blok := cursor.fetchmany(BLOK):
            kopieer("bpi_lijkt", [(rij[0], rij[1]) for rij in blok if _lijkt(rij)])


def _lijkt(rij: Sequence[Any]) -> bool:
    regel, bekend = rij[2:11], rij[11:20]
    return lijkt_op(_Mens._make(regel).signalement(), _Mens._make(bekend).signalement())


class _Mens(NamedTuple):
    """The data by which two people are compared; of a known person each part but the name may be absent."""

    voornamen: str
    voorvoegsel: str
    geslachtsnaam: str
    jaar: int | None
    maand: int | None
    dag: int | None
    postcode: str | None
    huisnummer: str | None
    toevoeging: str | None

    def signalement(self) -> Signalement:
        adres = None
        # An address noted at the door may lack the postcode, or hold more than a number.
        if self.postcode and self.huisnummer and self.huisnummer.isdecimal():
            adres = adressleutel(self.postcode, int(self.huisnummer), self.toevoeging or "")
        return Signalement.maak(
            Naam(voornamen=self.voornamen, voorvoegsel=self.voorvoegsel, geslachtsnaam=self.geslachtsnaam),
            None if self.jaar is None else Geboortedatum(self.jaar, self.maand, self.dag),
            adres,
        )
