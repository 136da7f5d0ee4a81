"""Lines that wait for the teamleider: stored encrypted until somebody decides who they are about."""

import json
from typing import NamedTuple

from django.db import connection

from inburgeraars.datums import Geboortedatum
from kern.versleuteld import ontsleutel
from register.leveringen.tabel import BLOK
from register.models import BpiWachtregel

_WACHTEND = """
SELECT b.regelnummer, m.reden,
       CASE WHEN m.reden = 'andere persoon' THEN b.identiteitafdruk ELSE b.wachtafdruk END,
       b.bsn, b.a_nummer,
       b.voornamen, b.voorvoegsel, b.geslachtsnaam, b.geslacht, b.geboortejaar, b.geboortemaand, b.geboortedag,
       b.straat, b.huisnummer, b.toevoeging, b.postcode, b.woonplaats, b.datum_vestiging::text,
       coalesce(m.lijkt_op,
                (SELECT min(l.persoon_id) FROM bpi_lijkt l WHERE l.regelnummer = m.regelnummer),
                ander.persoon_id)
FROM bpi_match m
JOIN bpi b ON b.regelnummer = m.regelnummer
LEFT JOIN bpi_match ander ON ander.regelnummer = b.wacht_op
WHERE m.uitkomst = 'wacht'
ORDER BY b.regelnummer
"""


class _Wachtend(NamedTuple):
    """A waiting line as staged, with the person it resembles."""

    regelnummer: int
    reden: str
    afdruk: bytes
    bsn: bytes | None
    a_nummer: bytes | None
    voornamen: str
    voorvoegsel: str
    geslachtsnaam: str
    geslacht: str
    geboortejaar: int
    geboortemaand: int | None
    geboortedag: int | None
    straat: str
    huisnummer: int
    toevoeging: str
    postcode: str
    woonplaats: str
    datum_vestiging: str | None
    lijkt_op: int | None

    def inhoud(self) -> str:
        """Return the line as JSON, in the fields of `register.bpi.regels.Regel`."""
        return json.dumps(
            {
                "bsn": ontsleutel(bytes(self.bsn), doel="bsn") if self.bsn else "",
                "a_nummer": ontsleutel(bytes(self.a_nummer), doel="a_nummer") if self.a_nummer else "",
                "voornamen": self.voornamen,
                "voorvoegsel": self.voorvoegsel,
                "geslachtsnaam": self.geslachtsnaam,
                "geslacht": self.geslacht,
                "geboortedatum": Geboortedatum(self.geboortejaar, self.geboortemaand, self.geboortedag).iso(),
                "straat": self.straat,
                "huisnummer": self.huisnummer,
                "toevoeging": self.toevoeging,
                "postcode": self.postcode,
                "woonplaats": self.woonplaats,
                "datum_vestiging": self.datum_vestiging,
            },
            ensure_ascii=False,
        )


def add_wachtregels(*, levering_id: int) -> int:
    """Store the waiting lines of a delivery, but none that waits already; return how many were added."""
    toegevoegd = 0
    with connection.chunked_cursor() as cursor:
        cursor.execute(_WACHTEND)
        while blok := cursor.fetchmany(BLOK):
            wachtend = {bytes(rij.afdruk): rij for rij in map(_Wachtend._make, blok)}
            bekend = BpiWachtregel.objects.filter(vingerafdruk__in=list(wachtend))
            for afdruk in bekend.values_list("vingerafdruk", flat=True):
                del wachtend[bytes(afdruk)]
            BpiWachtregel.objects.bulk_create(
                [
                    BpiWachtregel(
                        levering_id=levering_id,
                        regelnummer=rij.regelnummer,
                        reden=rij.reden,
                        vingerafdruk=afdruk,
                        inhoud=rij.inhoud(),
                        lijkt_op_id=rij.lijkt_op,
                    )
                    for afdruk, rij in wachtend.items()
                ]
            )
            toegevoegd += len(wachtend)
    return toegevoegd
