"""Names of people: how they are sorted and found, and when two are the same.

Pure functions. Everything that compares names goes through `woorden`, so that the sort key, the search key, the import
and the search box agree on what a letter is.
"""

import unicodedata
from dataclasses import dataclass, field

# Letters that Unicode does not decompose into a base letter and a mark.
_LOSSE_LETTERS = {
    "\N{LATIN SMALL LETTER DOTLESS I}": "i",
    "\N{LATIN SMALL LETTER L WITH STROKE}": "l",
    "\N{LATIN SMALL LETTER O WITH STROKE}": "o",
    "\N{LATIN SMALL LETTER D WITH STROKE}": "d",
    "\N{LATIN SMALL LETTER ETH}": "d",
    "\N{LATIN SMALL LETTER THORN}": "th",
    "\N{LATIN SMALL LETTER SHARP S}": "ss",
    "\N{LATIN SMALL LETTER AE}": "ae",
    "\N{LATIN SMALL LIGATURE OE}": "oe",
    "\N{LATIN SMALL LETTER H WITH STROKE}": "h",
    "\N{LATIN SMALL LETTER T WITH STROKE}": "t",
    "\N{LATIN SMALL LETTER B WITH STROKE}": "b",
    "\N{LATIN SMALL LETTER ENG}": "n",
    "\N{LATIN SMALL LETTER SCHWA}": "e",
    "\N{LATIN SMALL LETTER KRA}": "k",
}
# "N'Diaye" and "Ndiaye" are one word; a hyphen does separate two words.
_APOSTROFFEN = frozenset(
    "'`\N{ACUTE ACCENT}\N{LEFT SINGLE QUOTATION MARK}\N{RIGHT SINGLE QUOTATION MARK}"
    "\N{MODIFIER LETTER APOSTROPHE}\N{MODIFIER LETTER TURNED COMMA}"
    "\N{MODIFIER LETTER LEFT HALF RING}\N{MODIFIER LETTER RIGHT HALF RING}"
)


def _kale_letters(teken: str) -> str:
    kaal = "".join(
        deel for deel in unicodedata.normalize("NFKD", teken.casefold()) if not unicodedata.combining(deel)
    )
    return "".join(_LOSSE_LETTERS.get(deel, deel) for deel in kaal.casefold())


class _Woordletters(dict[int, str]):
    """Translation table to lower case without accents, filled as letters turn up.

    A character that is no letter, digit or mark becomes a space.
    """

    def __missing__(self, code: int) -> str:
        teken = chr(code)
        if teken in _APOSTROFFEN:
            self[code] = ""
        else:
            # Each character of the result by itself: "¼" decomposes into digits and a stroke.
            self[code] = "".join(
                deel if unicodedata.category(deel)[0] in "LNM" else " " for deel in _kale_letters(teken)
            )
        return self[code]


_WOORDLETTERS = _Woordletters()


def woorden(tekst: str) -> tuple[str, ...]:
    """Return the words of `tekst`, lower case, without accents or punctuation."""
    return tuple(tekst.translate(_WOORDLETTERS).split())


@dataclass(frozen=True, slots=True, kw_only=True)
class Naam:
    """A name in the three parts in which the register keeps it.

    The parts stay out of the repr, so that a name never ends in a log by accident.
    """

    voornamen: str = field(default="", repr=False)
    voorvoegsel: str = field(default="", repr=False)
    geslachtsnaam: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Naamsleutels:
    """The two stored forms of a name, for collation "C"."""

    sorteernaam: str
    zoeknaam: str


def naamsleutels(naam: Naam) -> Naamsleutels:
    """Return the keys by which a person is sorted and found.

    Any part of the name may be empty: at the door a first name may be all that is known.

    Returns:
        `sorteernaam` puts the tussenvoegsel after the name ("hammou ait latifa"), `zoeknaam` keeps the spoken order
            ("latifa ait hammou"). Both are lower case and without accents or punctuation.
    """
    voornamen = woorden(naam.voornamen)
    voorvoegsel = woorden(naam.voorvoegsel)
    geslachtsnaam = woorden(naam.geslachtsnaam)
    return Naamsleutels(
        sorteernaam=" ".join((*geslachtsnaam, *voorvoegsel, *voornamen)),
        zoeknaam=" ".join((*voornamen, *voorvoegsel, *geslachtsnaam)),
    )


def zelfde_naam_op_accenten_na(een: Naam, ander: Naam) -> bool:
    """Tell whether two names differ at most in accents, capitals or punctuation.

    The border between voorvoegsel and geslachtsnaam does not count: "El" + "Amrani" is the same name as "" + "El
    Amrani".
    """
    return woorden(een.voornamen) == woorden(ander.voornamen) and woorden(
        f"{een.voorvoegsel} {een.geslachtsnaam}"
    ) == woorden(f"{ander.voorvoegsel} {ander.geslachtsnaam}")


def niet_ascii_letters(tekst: str) -> int:
    """Count the letters outside ASCII."""
    return sum(letter.isalpha() and not letter.isascii() for letter in tekst)


def beste_spelling(oud: str, nieuw: str) -> str:
    """Return the better of two spellings of the same text.

    More letters outside ASCII is better: a supplier that cannot hold an accent drops it, none makes one up. Then mixed
    case is better than capitals or small letters alone. The old spelling stays when neither is better.
    """

    def waarde(tekst: str) -> tuple[int, bool]:
        gemengd = not (tekst.isupper() or tekst.islower())
        return (niet_ascii_letters(tekst), gemengd)

    return nieuw if waarde(nieuw) > waarde(oud) else oud


def naam_in_beste_spelling(oud: Naam, nieuw: Naam) -> Naam:
    """Return the name to store for a person known as `oud` and delivered as `nieuw`.

    The better spelling of each part; a really different name is taken as delivered.
    """
    if not zelfde_naam_op_accenten_na(oud, nieuw):
        return nieuw
    if woorden(oud.geslachtsnaam) != woorden(nieuw.geslachtsnaam):
        # Only the border between voorvoegsel and geslachtsnaam moved.
        return Naam(
            voornamen=beste_spelling(oud.voornamen, nieuw.voornamen),
            voorvoegsel=oud.voorvoegsel,
            geslachtsnaam=oud.geslachtsnaam,
        )
    return Naam(
        voornamen=beste_spelling(oud.voornamen, nieuw.voornamen),
        voorvoegsel=beste_spelling(oud.voorvoegsel, nieuw.voorvoegsel),
        geslachtsnaam=beste_spelling(oud.geslachtsnaam, nieuw.geslachtsnaam),
    )


def volheid(voornamen: str) -> tuple[int, int, int]:
    """Return a rank of how fully first names are written; higher is fuller.

    Returns:
        Names written out (an initial is none), letters in all, letters outside ASCII. "Sahra Hodan" > "Sahra H." >
            "S.".
    """
    delen = woorden(voornamen)
    return (
        sum(len(deel) > 1 for deel in delen),
        sum(map(len, delen)),
        niet_ascii_letters(voornamen),
    )
