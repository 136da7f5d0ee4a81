"""Writing the changes of a delivery, one statement a table; triggers write the row history.

Every statement reads the temporary tables that `matchen` and `vergelijken` filled.
"""

import datetime as dt

from django.db import connection

from kern.klok import nu
from register.leveringen.tabel import analyseer

_NIEUWE_PERSONEN = """
UPDATE bpi_match SET persoon_id = nextval(pg_get_serial_sequence('inburgeraars_inburgeraar', 'id'))
WHERE uitkomst = 'nieuw';

INSERT INTO inburgeraars_inburgeraar
    (id, voornamen, voorvoegsel, geslachtsnaam, sorteernaam, zoeknaam, telefoon, email, bereikbaar_via,
     beste_tijd, wijk_id, tolk, route, created_at)
SELECT m.persoon_id, b.voornamen, b.voorvoegsel, b.geslachtsnaam, b.sorteernaam, b.zoeknaam, '', '', '',
       '', coalesce(m.wijk_id, %(buiten_pilot)s), 'geen', 'vrij', %(nu)s
FROM bpi_match m JOIN bpi b ON b.regelnummer = m.regelnummer
WHERE m.uitkomst = 'nieuw'
ORDER BY m.regelnummer
"""

# Also for a known person who was met in the wijk and now stands on the register.
_NIEUWE_REGISTERGEGEVENS = """
INSERT INTO inburgeraars_registergegevens
    (inburgeraar_id, a_nummer, a_nummer_hash, vingerafdruk, geslacht, geboortejaar, geboortemaand, geboortedag,
     datum_vestiging, eerste_levering_id)
SELECT m.persoon_id, b.a_nummer, b.a_hash, CASE WHEN m.nummerloos THEN b.vingerafdruk END, b.geslacht,
       b.geboortejaar, b.geboortemaand, b.geboortedag, b.datum_vestiging, %(levering)s
FROM bpi_match m JOIN bpi b ON b.regelnummer = m.regelnummer
WHERE m.uitkomst IN ('nieuw', 'bekend')
  AND NOT EXISTS (SELECT FROM inburgeraars_registergegevens r WHERE r.inburgeraar_id = m.persoon_id)
ORDER BY m.regelnummer
"""

_NIEUWE_BSNS = """
INSERT INTO inburgeraars_burgerservicenummer (inburgeraar_id, bsn, bsn_hash)
SELECT m.persoon_id, b.bsn, b.bsn_hash
FROM bpi_match m JOIN bpi b ON b.regelnummer = m.regelnummer
WHERE m.uitkomst IN ('nieuw', 'bekend') AND b.bsn_hash IS NOT NULL
  AND NOT EXISTS (SELECT FROM inburgeraars_burgerservicenummer n WHERE n.inburgeraar_id = m.persoon_id)
ORDER BY m.regelnummer
"""

_NIEUWE_ADRESSEN = """
INSERT INTO inburgeraars_adres
    (inburgeraar_id, van, straat, huisnummer, toevoeging, postcode, woonplaats, buurt_id)
SELECT m.persoon_id, %(op)s, b.straat, b.huisnummer::text, b.toevoeging, b.postcode, b.woonplaats, m.buurt_id
FROM bpi_match m JOIN bpi b ON b.regelnummer = m.regelnummer
WHERE m.uitkomst = 'nieuw'
ORDER BY m.regelnummer
"""

_PERSONEN = """
UPDATE inburgeraars_inburgeraar p
SET voornamen = w.voornamen, voorvoegsel = w.voorvoegsel, geslachtsnaam = w.geslachtsnaam,
    sorteernaam = w.sorteernaam, zoeknaam = w.zoeknaam, wijk_id = w.wijk_id
FROM bpi_wijziging w
WHERE p.id = w.persoon_id
  AND (p.voornamen, p.voorvoegsel, p.geslachtsnaam, p.sorteernaam, p.zoeknaam, p.wijk_id)
   IS DISTINCT FROM
      (w.voornamen, w.voorvoegsel, w.geslachtsnaam, w.sorteernaam, w.zoeknaam, w.wijk_id)
"""

_REGISTERGEGEVENS = """
UPDATE inburgeraars_registergegevens r
SET geslacht = b.geslacht, geboortejaar = b.geboortejaar, geboortemaand = b.geboortemaand,
    geboortedag = b.geboortedag, datum_vestiging = w.datum_vestiging, vervallen_op = NULL,
    -- Sealed anew an equal number has other bytes: it is replaced only when it is another one.
    a_nummer = CASE WHEN b.a_hash IS NULL OR b.a_hash = r.a_nummer_hash THEN r.a_nummer ELSE b.a_nummer END,
    a_nummer_hash = coalesce(b.a_hash, r.a_nummer_hash)
FROM bpi_wijziging w JOIN bpi b ON b.regelnummer = w.regelnummer
WHERE r.inburgeraar_id = w.persoon_id
  AND (r.geslacht, r.geboortejaar, r.geboortemaand, r.geboortedag, r.datum_vestiging, r.vervallen_op,
       r.a_nummer_hash)
   IS DISTINCT FROM
      (b.geslacht, b.geboortejaar, b.geboortemaand, b.geboortedag, w.datum_vestiging, NULL::date,
       coalesce(b.a_hash, r.a_nummer_hash))
"""

_VERHUIZINGEN = """
UPDATE inburgeraars_adres a SET tot = %(op)s
FROM bpi_wijziging w
WHERE a.id = w.adres_id AND w.nieuw_adres;

-- An address that was closed for a day to come holds until then.
INSERT INTO inburgeraars_adres
    (inburgeraar_id, van, straat, huisnummer, toevoeging, postcode, woonplaats, buurt_id)
SELECT w.persoon_id,
       greatest(%(op)s, (SELECT max(a.tot) FROM inburgeraars_adres a WHERE a.inburgeraar_id = w.persoon_id)),
       w.straat, w.huisnummer, w.toevoeging, w.postcode, w.woonplaats, w.buurt_id
FROM bpi_wijziging w
WHERE w.nieuw_adres
ORDER BY w.regelnummer;

UPDATE inburgeraars_adres a
SET straat = w.straat, huisnummer = w.huisnummer, toevoeging = w.toevoeging, postcode = w.postcode,
    woonplaats = w.woonplaats, buurt_id = w.buurt_id
FROM bpi_wijziging w
WHERE a.id = w.adres_id AND NOT w.nieuw_adres
  AND (a.straat, a.huisnummer, a.toevoeging, a.postcode, a.woonplaats, a.buurt_id)
   IS DISTINCT FROM
      (w.straat, w.huisnummer, w.toevoeging, w.postcode, w.woonplaats, w.buurt_id)
"""

_VERVALLEN = """
UPDATE inburgeraars_registergegevens r SET vervallen_op = %(op)s
FROM bpi_weg w WHERE r.inburgeraar_id = w.persoon_id
"""


def apply_changes(*, levering_id: int, op: dt.date, buiten_pilot: int) -> None:
    """Write a delivery that was matched and compared; called inside its act (`handeling`).

    A person who is approached or has a traject keeps both, wherever it moves and also when gone from the register.

    Args:
        levering_id: the delivery.
        op: the day of the delivery: the first day of new addresses, and the day since when persons are gone.
        buiten_pilot: key of the wijk for postcodes that are not in the table.

    Raises:
        IntegrityError: a person was given a number or an address of this delivery meanwhile.
    """
    waarden: dict[str, int | dt.date] = {
        "levering": levering_id,
        "op": op,
        "buiten_pilot": buiten_pilot,
        "nu": nu(),
    }
    with connection.cursor() as cursor:
        for sql, tabel in (
            (_NIEUWE_PERSONEN, "inburgeraars_inburgeraar"),
            (_NIEUWE_REGISTERGEGEVENS, "inburgeraars_registergegevens"),
            (_NIEUWE_BSNS, "inburgeraars_burgerservicenummer"),
            (_NIEUWE_ADRESSEN, "inburgeraars_adres"),
        ):
            cursor.execute(sql, waarden)
            analyseer(tabel)
        for sql in (_PERSONEN, _REGISTERGEGEVENS, _VERHUIZINGEN, _VERVALLEN):
            cursor.execute(sql, waarden)
