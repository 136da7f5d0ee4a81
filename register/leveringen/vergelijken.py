"""The changes of a delivery to the persons who are known.

The rows are read a block at a time, and only differences are stored. Numbers are compared by their hashes: nothing is
decrypted.
"""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import NamedTuple

from django.db import connection

from inburgeraars.datums import Geboortedatum
from inburgeraars.namen import Naam, naamsleutels, woorden
from register.bpi.regels import Regel
from register.bpi.vergelijking import Registerstand, vergelijk
from register.leveringen.tabel import BLOK, analyseer, kopieer

_STAND = """
SELECT m.persoon_id, b.regelnummer,
       coalesce(encode(b.bsn_hash, 'hex'), ''), coalesce(encode(b.a_hash, 'hex'), ''),
       b.voornamen, b.voorvoegsel, b.geslachtsnaam, b.geslacht,
       b.geboortejaar, b.geboortemaand, b.geboortedag,
       b.straat, b.huisnummer, b.toevoeging, b.postcode, b.woonplaats, b.datum_vestiging,
       m.buurt_id, m.wijk_id,
       coalesce(encode(n.bsn_hash, 'hex'), ''), coalesce(encode(r.a_nummer_hash, 'hex'), ''),
       p.voornamen, p.voorvoegsel, p.geslachtsnaam, p.wijk_id,
       coalesce(r.geslacht, ''), r.geboortejaar, r.geboortemaand, r.geboortedag, r.datum_vestiging,
       r.vervallen_op IS NOT NULL,
       a.id, a.van, coalesce(a.straat, ''), coalesce(a.huisnummer, ''), coalesce(a.toevoeging, ''),
       coalesce(a.postcode, ''), coalesce(a.woonplaats, ''), a.buurt_id
FROM bpi_match m
JOIN bpi b ON b.regelnummer = m.regelnummer
JOIN inburgeraars_inburgeraar p ON p.id = m.persoon_id
LEFT JOIN inburgeraars_registergegevens r ON r.inburgeraar_id = p.id
LEFT JOIN inburgeraars_burgerservicenummer n ON n.inburgeraar_id = p.id
LEFT JOIN inburgeraars_adres a ON a.inburgeraar_id = p.id AND a.tot IS NULL
WHERE m.uitkomst = 'bekend'
"""


class _Rij(NamedTuple):
    """A line beside the known data of its person; numbers as the hex of their hashes, empty when absent."""

    persoon_id: int
    regelnummer: int
    bsn: str
    a_nummer: str
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
    datum_vestiging: dt.date | None
    buurt_id: int | None
    wijk_id: int | None
    p_bsn: str
    p_a_nummer: str
    p_voornamen: str
    p_voorvoegsel: str
    p_geslachtsnaam: str
    p_wijk_id: int
    p_geslacht: str
    p_geboortejaar: int | None
    p_geboortemaand: int | None
    p_geboortedag: int | None
    p_datum_vestiging: dt.date | None
    p_vervallen: bool
    adres_id: int | None
    adres_van: dt.date | None
    p_straat: str
    p_huisnummer: str
    p_toevoeging: str
    p_postcode: str
    p_woonplaats: str
    p_buurt_id: int | None

    def regel(self) -> Regel:
        """Return the line as delivered."""
        return Regel(
            regelnummer=self.regelnummer,
            bsn=self.bsn,
            a_nummer=self.a_nummer,
            voornamen=self.voornamen,
            voorvoegsel=self.voorvoegsel,
            geslachtsnaam=self.geslachtsnaam,
            geslacht=self.geslacht,
            geboortedatum=Geboortedatum(self.geboortejaar, self.geboortemaand, self.geboortedag),
            straat=self.straat,
            huisnummer=self.huisnummer,
            toevoeging=self.toevoeging,
            postcode=self.postcode,
            woonplaats=self.woonplaats,
            datum_vestiging=self.datum_vestiging,
        )

    def bekend(self, regel: Regel) -> Registerstand:
        """Return the known data of the person.

        A person met in the wijk, whose BSN came from a document, has no register data yet. Unknown data are taken from
        the line, so that they make no difference; that they are new is found by `_is_aanvulling`.
        """
        stand = Registerstand(
            naam=Naam(
                voornamen=self.p_voornamen,
                voorvoegsel=self.p_voorvoegsel,
                geslachtsnaam=self.p_geslachtsnaam,
            ),
            geslacht=self.p_geslacht or regel.geslacht,
            geboortedatum=regel.geboortedatum
            if self.p_geboortejaar is None
            else Geboortedatum(self.p_geboortejaar, self.p_geboortemaand, self.p_geboortedag),
            straat=self.p_straat,
            huisnummer=int(self.p_huisnummer) if self.p_huisnummer.isdecimal() else 0,
            toevoeging=self.p_toevoeging,
            postcode=self.p_postcode,
            woonplaats=self.p_woonplaats,
            datum_vestiging=self.p_datum_vestiging,
            bsn=self.p_bsn,
            a_nummer=self.p_a_nummer,
        )
        if not self.p_postcode and woorden(self.p_straat) == woorden(regel.straat):
            # An address noted at the door lacks the postcode; completing it is no move.
            stand = replace(stand, postcode=regel.postcode)
        return stand


@dataclass(frozen=True, slots=True)
class _Uitkomst:
    """The data to store about one person, and how the change counts."""

    rij: _Rij
    wordt: Registerstand
    bijgewerkt: bool
    verhuisd: bool
    naam_gewijzigd: bool
    nieuw_adres: bool
    wijk_id: int | None
    buurt_id: int | None

    @property
    def andere_wijk(self) -> bool:
        """Whether the person moved to another wijk."""
        return self.verhuisd and self.wijk_id != self.rij.p_wijk_id

    def kolommen(self) -> tuple[object, ...]:
        """Return the row for `bpi_wijziging`."""
        wordt, sleutels = self.wordt, naamsleutels(self.wordt.naam)
        return (
            self.rij.persoon_id,
            self.rij.regelnummer,
            self.bijgewerkt,
            self.verhuisd,
            self.andere_wijk,
            self.naam_gewijzigd,
            self.rij.adres_id,
            self.nieuw_adres,
            self.wijk_id,
            self.buurt_id,
            wordt.naam.voornamen,
            wordt.naam.voorvoegsel,
            wordt.naam.geslachtsnaam,
            sleutels.sorteernaam,
            sleutels.zoeknaam,
            wordt.straat,
            str(wordt.huisnummer),
            wordt.toevoeging,
            wordt.postcode,
            wordt.woonplaats,
            wordt.datum_vestiging,
        )


def compare(*, op: dt.date, buiten_pilot: int) -> None:
    """Store the changes of every known person of whom a line speaks in `bpi_wijziging`.

    Args:
        op: the day of the delivery.
        buiten_pilot: key of the wijk for postcodes that are not in the table.
    """
    with connection.chunked_cursor() as cursor:
        cursor.execute(_STAND)
        while blok := cursor.fetchmany(BLOK):
            kopieer("bpi_wijziging", _verschillen(map(_Rij._make, blok), op=op, buiten_pilot=buiten_pilot))
    analyseer("bpi_wijziging")


def _verschillen(rijen: Iterator[_Rij], *, op: dt.date, buiten_pilot: int) -> Iterator[tuple[object, ...]]:
    for rij in rijen:
        if uitkomst := _vergelijk(rij, op=op, buiten_pilot=buiten_pilot):
            yield uitkomst.kolommen()


def _vergelijk(rij: _Rij, *, op: dt.date, buiten_pilot: int) -> _Uitkomst | None:
    """Compare one line with its person; None when there is nothing to store."""
    regel = rij.regel()
    bekend = rij.bekend(regel)
    verschil = vergelijk(bekend, regel)
    aangevuld = _is_aanvulling(rij, verhuisd=verschil.verhuisd)
    bijgewerkt = verschil.bijgewerkt or aangevuld
    if not bijgewerkt and verschil.wordt == bekend:
        return None
    wijk_id, buurt_id = _plek(rij, verhuisd=verschil.verhuisd, buiten_pilot=buiten_pilot)
    return _Uitkomst(
        rij=rij,
        wordt=verschil.wordt,
        bijgewerkt=bijgewerkt,
        # A first address is no move.
        verhuisd=verschil.verhuisd and rij.adres_id is not None,
        naam_gewijzigd=verschil.naam_gewijzigd,
        # Nobody lives at two addresses on one day: the row is corrected.
        nieuw_adres=rij.adres_van is None or (verschil.verhuisd and rij.adres_van < op),
        wijk_id=wijk_id,
        buurt_id=buurt_id,
    )


def _is_aanvulling(rij: _Rij, *, verhuisd: bool) -> bool:
    """Tell whether the delivery adds data or brings the person back to the register, though no known data differ."""
    return (
        rij.p_vervallen
        or rij.p_geboortejaar is None
        or not rij.p_postcode
        # The table of postcodes now gives the buurt of this address.
        or (not verhuisd and rij.buurt_id is not None and rij.buurt_id != rij.p_buurt_id)
    )


def _plek(rij: _Rij, *, verhuisd: bool, buiten_pilot: int) -> tuple[int, int | None]:
    """Return wijk and buurt to store; for a known address that is not in the table they stay as they were."""
    if verhuisd or rij.adres_id is None:
        return rij.wijk_id or buiten_pilot, rij.buurt_id
    if rij.buurt_id is not None and rij.wijk_id is not None and rij.buurt_id != rij.p_buurt_id:
        return rij.wijk_id, rij.buurt_id
    return rij.p_wijk_id, rij.p_buurt_id
