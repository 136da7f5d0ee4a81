"""The columns of a BPI delivery and the rules for each field.

A reason never repeats the value that was read: reasons end up on screens, in JSON and in logs, and a wrong BSN may
still be somebody's number.
"""

import re
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from inburgeraars.bsn import voldoet_aan_elfproef
from inburgeraars.datums import (
    IN_DE_TOEKOMST,
    ONTBREEKT,
    DatumFout,
    Geboortedatum,
    lees_datum,
    lees_geboortedatum,
)
from inburgeraars.namen import Naam, woorden
from kern.tekens import is_vreemd


class Kolom(StrEnum):
    """The columns of the BPI, in the order in which a line is judged."""

    A_NUMMER = "A-nummer"
    BSN = "BSN"
    VOORNAMEN = "Voornamen"
    VOORVOEGSEL = "Voorvoegsel"
    GESLACHTSNAAM = "Geslachtsnaam"
    GESLACHT = "Geslacht"
    GEBOORTEDATUM = "Geboortedatum"
    NATIONALITEIT = "Nationaliteit"
    STRAATNAAM = "Straatnaam"
    HUISNUMMER = "Huisnummer"
    TOEVOEGING = "Toevoeging"
    POSTCODE = "Postcode"
    WOONPLAATS = "Woonplaats"
    DATUM_VESTIGING = "Datum vestiging"


# A known column that is not stored as long as no report needs it.
NIET_BEWAARD = frozenset({Kolom.NATIONALITEIT})
NUMMERKOLOMMEN = frozenset({Kolom.A_NUMMER, Kolom.BSN})
# Without voorvoegsel or toevoeging every name and address would be read wrong. Of the two numbers one is enough.
VERPLICHT = tuple(
    kolom
    for kolom in Kolom
    if kolom
    not in {
        *NUMMERKOLOMMEN,
        Kolom.NATIONALITEIT,
        Kolom.WOONPLAATS,
        Kolom.DATUM_VESTIGING,
    }
)
_ALIASSEN = {
    "burgerservicenummer": Kolom.BSN,
    "administratienummer": Kolom.A_NUMMER,
    "voornaam": Kolom.VOORNAMEN,
    "voorvoegsels": Kolom.VOORVOEGSEL,
    "tussenvoegsel": Kolom.VOORVOEGSEL,
    "tussenvoegsels": Kolom.VOORVOEGSEL,
    "achternaam": Kolom.GESLACHTSNAAM,
    "straat": Kolom.STRAATNAAM,
    "huisnr": Kolom.HUISNUMMER,
    "huisnummertoevoeging": Kolom.TOEVOEGING,
    "plaats": Kolom.WOONPLAATS,
}
_KOLOMMEN = {"".join(woorden(kolom)): kolom for kolom in Kolom} | _ALIASSEN

# In characters: the lengths of the columns of the models.
MAX_LENGTE = {
    Kolom.VOORNAMEN: 120,
    Kolom.VOORVOEGSEL: 20,
    Kolom.GESLACHTSNAAM: 120,
    Kolom.STRAATNAAM: 80,
    Kolom.TOEVOEGING: 20,
    Kolom.WOONPLAATS: 80,
}
GESLACHTEN = {
    "m": "M",
    "man": "M",
    "v": "V",
    "vrouw": "V",
    "o": "O",
    "onbekend": "O",
}
_POSTCODE = re.compile(r"[1-9][0-9]{3}[A-Z]{2}")
_BSN_LENGTE = 9
_A_NUMMER_LENGTE = 10
_MAX_HUISNUMMER = 99_999
_LANG_GETAL = re.compile(r"(?<![0-9])[0-9]{9,10}(?![0-9])")


@dataclass(frozen=True, slots=True, kw_only=True)
class Regel:
    """One line of a delivery, judged right and normalised.

    An absent text is empty; `bsn` and `a_nummer` may both be. The repr shows only the line number, so that no person
    ends in a log or a traceback.

    Attributes:
        regelnummer: where the record begins in an editor, the header being line 1.
        geslacht: M, V or O (the register does not know).
        postcode: as `6043CE`.
        datum_vestiging: None when absent or not wholly known.
    """

    regelnummer: int
    bsn: str = field(repr=False)
    a_nummer: str = field(repr=False)
    voornamen: str = field(repr=False)
    voorvoegsel: str = field(repr=False)
    geslachtsnaam: str = field(repr=False)
    geslacht: str = field(repr=False)
    geboortedatum: Geboortedatum = field(repr=False)
    straat: str = field(repr=False)
    huisnummer: int = field(repr=False)
    toevoeging: str = field(repr=False)
    postcode: str = field(repr=False)
    woonplaats: str = field(repr=False)
    datum_vestiging: date | None = field(repr=False)

    @property
    def naam(self) -> Naam:
        """The name in its three parts."""
        return Naam(
            voornamen=self.voornamen,
            voorvoegsel=self.voorvoegsel,
            geslachtsnaam=self.geslachtsnaam,
        )

    @property
    def nummerloos(self) -> bool:
        """Whether the line has neither of the two numbers that identify a person."""
        return not (self.bsn or self.a_nummer)


@dataclass(frozen=True, slots=True)
class Fout:
    """The fault for which a line is left out.

    Attributes:
        regel: line number in an editor, the header being line 1.
        kolom: name of the column; empty for a fault of the whole line.
        reden: in Dutch, without the value.
    """

    regel: int
    kolom: str
    reden: str


class _RegelFout(Exception):
    def __init__(self, kolom: Kolom, reden: str) -> None:
        super().__init__(reden)
        self.kolom = kolom
        self.reden = reden


def herken_kolom(kop: str) -> Kolom | None:
    """Return the column that a header names, in any case and punctuation; None for an unknown one."""
    return _KOLOMMEN.get("".join(woorden(kop)))


def schoon(tekst: str) -> str:
    """Return `tekst` in composed letters, with single spaces and without invisible characters."""
    tekst = " ".join(tekst.split())
    if tekst.isascii() and tekst.isprintable():
        return tekst
    tekst = unicodedata.normalize("NFC", tekst)
    return "".join(teken for teken in tekst if unicodedata.category(teken) != "Cf")


def _is_onleesbaar(tekst: str) -> bool:
    return not tekst.isprintable() or "\N{REPLACEMENT CHARACTER}" in tekst


def _cijfers(waarde: str, kolom: Kolom, lengte: int) -> str:
    """Return a number of `lengte` digits, or an empty text; points and spaces between digits are allowed."""
    cijfers = waarde.replace(" ", "").replace(".", "")
    if not cijfers:
        return ""
    if len(cijfers) != lengte or not (cijfers.isascii() and cijfers.isdigit()):
        raise _RegelFout(kolom, f"{kolom} heeft geen {lengte} cijfers")
    return cijfers


def _bsn(waarde: str) -> str:
    bsn = _cijfers(waarde, Kolom.BSN, _BSN_LENGTE)
    if bsn and not voldoet_aan_elfproef(bsn):
        raise _RegelFout(Kolom.BSN, "BSN voldoet niet aan de elfproef")
    return bsn


def _a_nummer(waarde: str) -> str:
    nummer = _cijfers(waarde, Kolom.A_NUMMER, _A_NUMMER_LENGTE)
    if nummer and not int(nummer):
        # Ten zeros are a placeholder: they would make one person of all who carry them.
        raise _RegelFout(Kolom.A_NUMMER, "A-nummer ongeldig")
    return nummer


def _tekst(waarde: str, kolom: Kolom) -> str:
    if _is_onleesbaar(waarde):
        raise _RegelFout(kolom, f"{kolom.lower()} bevat een onleesbaar teken")
    delen = woorden(waarde)
    # Without accents a text can be longer: "ß" becomes two letters, a ligature many.
    if max(len(waarde), len(" ".join(delen))) > MAX_LENGTE[kolom]:
        raise _RegelFout(kolom, f"{kolom.lower()} langer dan {MAX_LENGTE[kolom]} tekens")
    # Registers write a lone "." or "-" for "none".
    return waarde if delen else ""


def _geslachtsnaam(naam: str) -> str:
    if not naam:
        raise _RegelFout(Kolom.GESLACHTSNAAM, "geslachtsnaam ontbreekt")
    return naam


def _geslacht(waarde: str) -> str:
    if not waarde:
        raise _RegelFout(Kolom.GESLACHT, "geslacht ontbreekt")
    geslacht = GESLACHTEN.get(waarde.casefold())
    if geslacht is None:
        raise _RegelFout(Kolom.GESLACHT, "geslacht onbekend")
    return geslacht


def _geboortedatum(waarde: str, vandaag: date) -> Geboortedatum:
    try:
        return lees_geboortedatum(waarde, vandaag=vandaag)
    except DatumFout as fout:
        raise _RegelFout(Kolom.GEBOORTEDATUM, f"geboortedatum {fout.reden}") from fout


def _datum_vestiging(waarde: str, vandaag: date) -> date | None:
    try:
        datum = lees_datum(waarde)
    except DatumFout as fout:
        if fout.reden == ONTBREEKT:
            return None
        reden = f"datum vestiging {fout.reden}"
        raise _RegelFout(Kolom.DATUM_VESTIGING, reden) from fout
    if datum.vroegst() > vandaag:
        reden = f"datum vestiging {IN_DE_TOEKOMST}"
        raise _RegelFout(Kolom.DATUM_VESTIGING, reden)
    return datum.volledig()


def _huisnummer(waarde: str) -> int:
    if not waarde:
        raise _RegelFout(Kolom.HUISNUMMER, "huisnummer ontbreekt")
    if not (waarde.isascii() and waarde.isdigit()) or len(waarde) > len(str(_MAX_HUISNUMMER)):
        raise _RegelFout(Kolom.HUISNUMMER, "huisnummer ongeldig")
    if not int(waarde):
        raise _RegelFout(Kolom.HUISNUMMER, "huisnummer ongeldig")
    return int(waarde)


def _postcode(waarde: str) -> str:
    postcode = waarde.replace(" ", "").upper()
    if not postcode:
        raise _RegelFout(Kolom.POSTCODE, "postcode ontbreekt")
    if not _POSTCODE.fullmatch(postcode):
        raise _RegelFout(Kolom.POSTCODE, "postcode ongeldig")
    return postcode


def beoordeel_regel(waarden: Mapping[Kolom, str], *, regelnummer: int, vandaag: date) -> Regel | Fout:
    """Judge one line.

    Args:
        waarden: the cells as read; a column that the delivery lacks is left out.
        regelnummer: line number in an editor, the header being line 1.
        vandaag: no date may lie after it.

    Returns:
        The line normalised, or its first fault in the order of `Kolom`.
    """

    def cel(kolom: Kolom) -> str:
        return schoon(waarden.get(kolom, ""))

    def naam(kolom: Kolom) -> str:
        netjes = _tekst(cel(kolom), kolom)
        # Judged as delivered: a line break or a mark of direction is no slip, but a name that reads as another.
        if is_vreemd(waarden.get(kolom, "").strip()):
            raise _RegelFout(kolom, f"{kolom.lower()} bevat een nieuwe regel of een onzichtbaar teken")
        return netjes

    try:
        return Regel(
            regelnummer=regelnummer,
            a_nummer=_a_nummer(cel(Kolom.A_NUMMER)),
            bsn=_bsn(cel(Kolom.BSN)),
            voornamen=naam(Kolom.VOORNAMEN),
            voorvoegsel=naam(Kolom.VOORVOEGSEL),
            geslachtsnaam=_geslachtsnaam(naam(Kolom.GESLACHTSNAAM)),
            geslacht=_geslacht(cel(Kolom.GESLACHT)),
            geboortedatum=_geboortedatum(cel(Kolom.GEBOORTEDATUM), vandaag),
            straat=_tekst(cel(Kolom.STRAATNAAM), Kolom.STRAATNAAM),
            huisnummer=_huisnummer(cel(Kolom.HUISNUMMER)),
            toevoeging=_tekst(cel(Kolom.TOEVOEGING), Kolom.TOEVOEGING),
            postcode=_postcode(cel(Kolom.POSTCODE)),
            woonplaats=_tekst(cel(Kolom.WOONPLAATS), Kolom.WOONPLAATS),
            datum_vestiging=_datum_vestiging(cel(Kolom.DATUM_VESTIGING), vandaag),
        )
    except _RegelFout as fout:
        return Fout(regelnummer, fout.kolom.value, fout.reden)


def leesbare_nummers(waarden: Mapping[Kolom, str]) -> list[tuple[str, str]]:
    """Return (BSN, A-nummer) of a faulty line, each empty when it is no valid number; nothing when both are.

    A person on a line that cannot be used has not gone from the register.
    """

    def of_leeg(lees: Callable[[str], str], kolom: Kolom) -> str:
        try:
            return lees(schoon(waarden.get(kolom, "")))
        except _RegelFout:
            return ""

    nummers = of_leeg(_bsn, Kolom.BSN), of_leeg(_a_nummer, Kolom.A_NUMMER)
    return [nummers] if any(nummers) else []


def losse_nummers(tekst: str) -> list[tuple[str, str]]:
    """Return every number on a line without columns that can be a BSN or A-nummer.

    Taking a telephone number for an A-nummer does no harm: nobody has it.
    """
    gevonden: list[tuple[str, str]] = []
    for cijfers in _LANG_GETAL.findall(tekst):
        if len(cijfers) == _A_NUMMER_LENGTE:
            gevonden.append(("", cijfers))
        elif voldoet_aan_elfproef(cijfers):
            gevonden.append((cijfers, ""))
    return gevonden
