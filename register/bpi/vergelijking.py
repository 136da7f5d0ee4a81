"""The changes that a delivery makes to a known person."""

from dataclasses import dataclass, field, replace
from datetime import date
from typing import Self

from inburgeraars.datums import Geboortedatum
from inburgeraars.namen import (
    Naam,
    beste_spelling,
    naam_in_beste_spelling,
    woorden,
    zelfde_naam_op_accenten_na,
)
from register.bpi.gelijkenis import adressleutel
from register.bpi.regels import Regel


@dataclass(frozen=True, slots=True, kw_only=True)
class Registerstand:
    """The register's data of a person, as known or as delivered.

    An empty text or None means that the source does not say, not that the person no longer has it.
    """

    naam: Naam
    geslacht: str = field(repr=False)
    geboortedatum: Geboortedatum = field(repr=False)
    straat: str = field(repr=False)
    huisnummer: int = field(repr=False)
    toevoeging: str = field(repr=False)
    postcode: str = field(repr=False)
    woonplaats: str = field(default="", repr=False)
    datum_vestiging: date | None = field(default=None, repr=False)
    bsn: str = field(default="", repr=False)
    a_nummer: str = field(default="", repr=False)

    @classmethod
    def van_regel(cls, regel: Regel) -> Self:
        """Return the data of a line."""
        return cls(
            naam=regel.naam,
            geslacht=regel.geslacht,
            geboortedatum=regel.geboortedatum,
            straat=regel.straat,
            huisnummer=regel.huisnummer,
            toevoeging=regel.toevoeging,
            postcode=regel.postcode,
            woonplaats=regel.woonplaats,
            datum_vestiging=regel.datum_vestiging,
            bsn=regel.bsn,
            a_nummer=regel.a_nummer,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Verschil:
    """The changes that a line makes to a known person.

    Attributes:
        verhuisd: another postcode, house number or addition.
        naam_gewijzigd: another name, apart from accents, capitals and punctuation.
        overig: another sex, date of birth, street (at the same address), town, date of settlement or number.
        wordt: the data to store; differs from the known data also by a better spelling.
    """

    verhuisd: bool
    naam_gewijzigd: bool
    overig: bool
    wordt: Registerstand

    @property
    def bijgewerkt(self) -> bool:
        """Whether the person counts as changed; if not, as `ongewijzigd`."""
        return self.verhuisd or self.naam_gewijzigd or self.overig


def vergelijk(bekend: Registerstand, regel: Regel) -> Verschil:
    """Compare a line with the known data of the same person.

    That it is the same person is decided before: by BSN, else A-nummer, else the print of a line without numbers. A
    difference in accents, capitals or punctuation changes only the spelling, and only when it is better.
    """
    nieuw = Registerstand.van_regel(regel)
    verhuisd = _adres(bekend) != _adres(nieuw)
    naam_gewijzigd = not zelfde_naam_op_accenten_na(bekend.naam, nieuw.naam)
    wordt = replace(
        nieuw,
        naam=naam_in_beste_spelling(bekend.naam, nieuw.naam),
        straat=_tekst(bekend.straat, nieuw.straat, vervang=verhuisd),
        woonplaats=_tekst(bekend.woonplaats, nieuw.woonplaats, vervang=False),
        # An addition in another case ("bis" and "BIS") keeps its old spelling.
        toevoeging=nieuw.toevoeging if verhuisd else bekend.toevoeging,
        datum_vestiging=nieuw.datum_vestiging or bekend.datum_vestiging,
        bsn=nieuw.bsn or bekend.bsn,
        a_nummer=nieuw.a_nummer or bekend.a_nummer,
    )
    return Verschil(
        verhuisd=verhuisd,
        naam_gewijzigd=naam_gewijzigd,
        overig=_overig(bekend, verhuisd=verhuisd) != _overig(wordt, verhuisd=verhuisd),
        wordt=wordt,
    )


def _adres(stand: Registerstand) -> object:
    return adressleutel(stand.postcode, stand.huisnummer, stand.toevoeging)


def _overig(stand: Registerstand, *, verhuisd: bool) -> tuple[object, ...]:
    return (
        stand.geslacht,
        stand.geboortedatum,
        () if verhuisd else woorden(stand.straat),
        () if verhuisd else woorden(stand.woonplaats),
        stand.datum_vestiging,
        stand.bsn,
        stand.a_nummer,
    )


def _tekst(bekend: str, nieuw: str, *, vervang: bool) -> str:
    """Return the text to store: the new one, or the better spelling of equal texts."""
    if not nieuw and not vervang:
        return bekend
    if woorden(bekend) == woorden(nieuw):
        return beste_spelling(bekend, nieuw)
    return nieuw
