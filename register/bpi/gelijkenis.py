"""Whether two descriptions may be of one person, when no number can tell.

Used for lines with neither BSN nor A-nummer, within a delivery and against known persons. It decides nothing: a line
that resembles somebody waits for the teamleider. So it rather asks once too often.
"""

import json
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import chain
from typing import Self

from inburgeraars.datums import Geboortedatum
from inburgeraars.namen import Naam, woorden
from register.bpi.regels import Regel

# Left out of the comparison: registers write them in either column, or not at all.
_PARTIKELS = frozenset(
    {"aan", "ait", "al", "bin", "bint", "da", "de", "del", "den", "der", "di", "do", "dos"}
)
_PARTIKELS |= {"du", "el", "het", "ibn", "t", "ten", "ter", "van", "vd", "von"}
# A word of at least this length may hold one, or two, typing errors.
_LENGTE_EEN_FOUT = 4
_LENGTE_TWEE_FOUTEN = 8


@dataclass(frozen=True, slots=True)
class Adressleutel:
    """The parts of an address that two spellings of it have in common."""

    postcode: str
    huisnummer: int
    toevoeging: str


def adressleutel(postcode: str, huisnummer: int, toevoeging: str) -> Adressleutel:
    """Return the key of an address; street and town follow from it."""
    return Adressleutel(postcode, huisnummer, "".join(woorden(toevoeging)))


@dataclass(frozen=True, slots=True)
class Signalement:
    """The features by which a person is recognised without a number.

    Attributes:
        woorden: the words of the name, sorted, without accents and particles.
        geboortedatum: None when not known; the person is then only matched by address.
        adres: None when not known.
    """

    woorden: tuple[str, ...] = field(repr=False)
    geboortedatum: Geboortedatum | None = field(repr=False)
    adres: Adressleutel | None = field(repr=False)

    @classmethod
    def maak(
        cls,
        naam: Naam,
        geboortedatum: Geboortedatum | None,
        adres: Adressleutel | None,
    ) -> Self:
        """Return the signalement of somebody with this name, date of birth and address."""
        return cls(naamwoorden(naam), geboortedatum, adres)

    @classmethod
    def van_regel(cls, regel: Regel) -> Self:
        """Return the signalement of the person on a line."""
        return cls.maak(
            regel.naam,
            regel.geboortedatum,
            adressleutel(regel.postcode, regel.huisnummer, regel.toevoeging),
        )


def naamwoorden(naam: Naam) -> tuple[str, ...]:
    """Return the words of a name in sorted order, without particles when two words remain."""
    alle = woorden(f"{naam.voornamen} {naam.voorvoegsel} {naam.geslachtsnaam}")
    zonder = [woord for woord in alle if woord not in _PARTIKELS]
    # "Van" and "Do" are names as well.
    return tuple(sorted(zonder if len(zonder) > 1 else alle))


def afstand_hoogstens(een: str, ander: str, grens: int) -> bool:
    """Tell whether two words differ by at most `grens` typing errors.

    An error is a letter too many, too few, another letter, or two swapped (optimal string alignment).
    """
    if abs(len(een) - len(ander)) > grens:
        return False
    if len(set(een) ^ set(ander)) > 2 * grens:
        # One error removes at most one letter and adds at most one.
        return False
    vorige: list[int] = []
    huidige = list(range(len(ander) + 1))
    for i, letter in enumerate(een, 1):
        eerder, vorige, huidige = vorige, huidige, [i]
        for j, andere in enumerate(ander, 1):
            kosten = min(
                vorige[j] + 1,
                huidige[j - 1] + 1,
                vorige[j - 1] + (letter != andere),
            )
            if i > 1 and j > 1 and letter == ander[j - 2] and een[i - 2] == andere:
                kosten = min(kosten, eerder[j - 2] + 1)
            huidige.append(kosten)
        if min(huidige) > grens:
            return False
    return huidige[-1] <= grens


@lru_cache(maxsize=2**14)
def _lijkt_woord(een: str, ander: str) -> bool:
    """Tell whether two words of a name may be one: equal, an initial, or mistyped."""
    if een == ander:
        return True
    korter = min(len(een), len(ander))
    if korter == 1:
        return een[0] == ander[0]
    if korter < _LENGTE_EEN_FOUT:
        return False
    return afstand_hoogstens(een, ander, 2 if korter >= _LENGTE_TWEE_FOUTEN else 1)


def _elk_een_eigen(zoekend: tuple[str, ...], over: tuple[str, ...]) -> bool:
    """Tell whether every word can be paired with a resembling word of its own (Kuhn's algorithm)."""
    van_wie: dict[int, int] = {}

    def vindt(i: int, bezocht: set[int]) -> bool:
        for j, woord in enumerate(over):
            if j not in bezocht and _lijkt_woord(zoekend[i], woord):
                bezocht.add(j)
                if j not in van_wie or vindt(van_wie[j], bezocht):
                    van_wie[j] = i
                    return True
        return False

    return all(vindt(i, set()) for i in range(len(zoekend)))


def lijkende_naam(een: tuple[str, ...], ander: tuple[str, ...]) -> bool:
    """Tell whether two names, as `naamwoorden` gives them, may be one name.

    Every word of the shorter name must resemble a word of its own in the longer one, in any order. Initials alone are
    not enough: some word must be written out in both.
    """
    korter, langer = (een, ander) if len(een) <= len(ander) else (ander, een)
    for woord in korter:
        for kandidaat in langer:
            if _lijkt_woord(woord, kandidaat):
                break
        else:
            return False
    return _elk_een_eigen(korter, langer) and any(
        min(len(a), len(b)) > 1 and _lijkt_woord(a, b) for a in korter for b in langer
    )


def lijkt_op(een: Signalement, ander: Signalement) -> bool:
    """Tell whether two descriptions may be of one person.

    They may when the dates of birth can be the same day and the names resemble each other, or when the address is
    equal and the names are, apart from accents and the order of words. The relation is symmetric.
    """
    return (
        een.geboortedatum is not None
        and ander.geboortedatum is not None
        and een.geboortedatum.verenigbaar_met(ander.geboortedatum)
        and lijkende_naam(een.woorden, ander.woorden)
    ) or (een.adres is not None and een.adres == ander.adres and een.woorden == ander.woorden)


class Gelijkenissen:
    """A set of signalementen that can be searched for resemblance.

    It is indexed by the date of birth as written, and by address with name. A search with a whole date looks at three
    entries; one without day or month at the whole year.
    """

    def __init__(self) -> None:
        """Start empty."""
        self._per_dag: defaultdict[int, defaultdict[tuple[int | None, int | None], list[int]]] = defaultdict(
            lambda: defaultdict(list)
        )
        self._per_adres: defaultdict[tuple[Adressleutel, tuple[str, ...]], list[int]] = defaultdict(list)
        self._bij_sleutel: dict[int, Signalement] = {}

    def __bool__(self) -> bool:
        """Whether it holds any signalement."""
        return bool(self._bij_sleutel)

    def voeg_toe(self, sleutel: int, signalement: Signalement) -> None:
        """Add a signalement under a key of the caller."""
        self._bij_sleutel[sleutel] = signalement
        if geboren := signalement.geboortedatum:
            self._per_dag[geboren.jaar][geboren.maand, geboren.dag].append(sleutel)
        if adres := signalement.adres:
            self._per_adres[adres, signalement.woorden].append(sleutel)

    def zoek(self, signalement: Signalement) -> Iterator[int]:
        """Yield the key of each signalement that resembles the given one; a key may come twice."""
        return (
            sleutel
            for sleutel in self._kandidaten(signalement)
            if lijkt_op(self._bij_sleutel[sleutel], signalement)
        )

    def _kandidaten(self, signalement: Signalement) -> Iterator[int]:
        if geboren := signalement.geboortedatum:
            dagen = self._per_dag[geboren.jaar]
            if geboren.dag is None:
                yield from chain.from_iterable(dagen.values())
            else:
                yield from dagen.get((geboren.maand, geboren.dag), ())
                yield from dagen.get((geboren.maand, None), ())
                yield from dagen.get((None, None), ())
        if adres := signalement.adres:
            yield from self._per_adres.get((adres, signalement.woorden), ())


def vingerafdruk_inhoud(regel: Regel) -> bytes:
    """Return the content by which a line without numbers is recognised in a later delivery.

    It holds the name (without accents and capitals), sex, date of birth and address. The caller puts it through a
    keyed hash: as it stands it is personal data, and a plain hash of it could be guessed. A person without numbers who
    moves or is renamed gets another print, resembles the stored person, and waits for the teamleider. The number in
    front allows for another recipe later.
    """
    adres = adressleutel(regel.postcode, regel.huisnummer, regel.toevoeging)
    delen = [
        1,
        " ".join(woorden(regel.voornamen)),
        " ".join(woorden(f"{regel.voorvoegsel} {regel.geslachtsnaam}")),
        regel.geslacht,
        regel.geboortedatum.iso(),
        adres.postcode,
        adres.huisnummer,
        adres.toevoeging,
    ]
    return json.dumps(delen, ensure_ascii=True, separators=(",", ":")).encode()
