"""What a delivery changes about a person who is already known."""

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
    """What the register says about a person, as known or as delivered.

    Attributes:
        woonplaats, datum_vestiging, bsn, a_nummer: empty or None says nothing, it
            does not say "no longer".

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
        """Return what a line says."""
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
    """What a delivery makes of a known person.

    Attributes:
        verhuisd: another postcode, house number or addition.
        naam_gewijzigd: another name; accents, capitals and punctuation make none.
        overig: another sex, date of birth, street (at the same address), town, date
            of settlement or number.
        wordt: what to store; differs from what is known also for a better spelling.

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
    """Compare a line with what is known of the same person.

    Whether they are the same person is decided before: by BSN, else A-nummer, else
    the print of a line without numbers. A difference of accents, capitals or
    punctuation alone changes nothing but the spelling, and only for the better.
    """
    nieuw = Registerstand.van_regel(regel)
    verhuisd = _adres(bekend) != _adres(nieuw)
    naam_gewijzigd = not zelfde_naam_op_accenten_na(bekend.naam, nieuw.naam)
    wordt = replace(
        nieuw,
        naam=naam_in_beste_spelling(bekend.naam, nieuw.naam),
        straat=_tekst(bekend.straat, nieuw.straat, vervang=verhuisd),
        woonplaats=_tekst(bekend.woonplaats, nieuw.woonplaats, vervang=False),
        # Written otherwise ("bis" and "BIS") an addition stays as it was.
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
    """Return the text to store: the new one, or the better spelling of the same."""
    if not nieuw and not vervang:
        return bekend
    if woorden(bekend) == woorden(nieuw):
        return beste_spelling(bekend, nieuw)
    return nieuw
