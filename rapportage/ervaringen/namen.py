"""Names of persons in what people write: noticed by a list of first names, and by the names that the writer may see.

Pure: who asks hands in the names in sight. What is noticed is never stored. The rules lean to asking once too often, since a
name that was missed stands in a text that others read; how often they miss and ask in vain is measured
(`tests/rapportage/ervaringen/test_namen.py`, docs/handleiding/ervaringen.md).
"""

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property

from django.utils.translation import gettext as _

from inburgeraars.namen import woorden
from rapportage.ervaringen import woorden as w
from rapportage.ervaringen.naamlijst import Soort, Voornaam, geen_personen, voornamen

_WOORD = re.compile(r"[^\W\d_]+(?:['’\-][^\W\d_]+)*")
_BUUR = re.compile(
    r"\s+(?:uit|in)\s+(?:het|de|haar|zijn|mijn|dezelfde)\s+(?:portiek|straat|flat|buurt|trap)|\s+van\s+(?:hiernaast|hierboven|boven|beneden)"
)
_KORTST, _KORTST_KLEIN = 2, 4
"""The least letters of a name with a capital, and of one without."""


@dataclass(frozen=True, kw_only=True)
class Naam:
    """A name in a text.

    Args:
        tekst: as it stands there.
        begin, eind: where it stands; with the role before it, when that says enough by itself.
        voorstel: what could stand there instead.
    """

    tekst: str
    begin: int
    eind: int
    voorstel: str

    @property
    def sleutel(self) -> str:
        """By which a writer says that it may stay."""
        return " ".join(woorden(self.tekst))


@dataclass(frozen=True, kw_only=True)
class Bekend:
    """What the writer may see.

    Args:
        voornamen, achternamen: words of the names of persons within sight, as `inburgeraars.namen.woorden` writes them.
        plaatsen: names of wijken, streets, organisaties, vindplaatsen and activiteiten, as such words.
    """

    voornamen: Collection[str] = field(default=frozenset(), repr=False)
    achternamen: Collection[str] = field(default=frozenset(), repr=False)
    plaatsen: Collection[tuple[str, ...]] = frozenset()


@dataclass(frozen=True)
class _Deel:
    """A word of a text: where it stands, and its letters without accents, capitals or the s of possession."""

    tekst: str
    begin: int

    @property
    def eind(self) -> int:
        return self.begin + len(self.tekst)

    @cached_property
    def kaal(self) -> str:
        """The word in lower case, as it stands in the lists of words."""
        return self.tekst.lower()

    @property
    def hoofdletter(self) -> bool:
        return self.tekst[0].isupper()

    @cached_property
    def sleutels(self) -> tuple[str, ...]:
        """What it may be in a list of names: whole, without the s of possession, or the parts of a double name."""
        tekst = re.sub(r"['’]s?$", "", self.tekst)
        heel = woorden(tekst)
        bezit = self.hoofdletter and len(heel) == 1 and len(heel[0]) > _KORTST_KLEIN and heel[0].endswith("s")
        return heel + ((heel[0][:-1],) if bezit and heel[0] not in voornamen() else ())


def namen_in(tekst: str, bekend: Bekend | None = None) -> list[Naam]:
    """Return the names of persons in a text, each place once, in order."""
    return list(_Lezer(tekst, bekend or Bekend()).namen())


def zonder(tekst: str, namen: Iterable[Naam]) -> str:
    """Return a text with what is proposed in place of names."""
    for naam in sorted(namen, key=lambda n: -n.begin):
        tekst = tekst[: naam.begin] + naam.voorstel + tekst[naam.eind :]
    return tekst


class _Lezer:
    """Reads a text word by word."""

    def __init__(self, tekst: str, bekend: Bekend) -> None:
        self.tekst, self.bekend = tekst, bekend
        self.delen = [_Deel(m[0], m.start()) for m in _WOORD.finditer(tekst)]
        self.weg = self._geen_personen()

    def namen(self) -> Iterator[Naam]:
        nummer = 0
        while nummer < len(self.delen):
            if nummer in self.weg or not self._is_naam(nummer):
                nummer += 1
                continue
            laatste = self._laatste(nummer)
            yield self._naam(nummer, laatste)
            nummer = laatste + 1

    # What is no person: places, organisations, saints.

    def _geen_personen(self) -> set[int]:
        weg: set[int] = set()
        for nummer, deel in enumerate(self.delen):
            if deel.hoofdletter and deel.kaal.endswith(w.STRAAT) and deel.kaal not in w.INSTELLING:
                weg.update(self._ervoor(nummer), {nummer})
            elif deel.kaal in w.HEILIG or deel.kaal in w.INSTELLING:
                weg.update(self._erachter(nummer))
        return weg | self._vaste_namen()

    def _ervoor(self, nummer: int) -> set[int]:
        """Return the words of the name of a street or building before its last word, as in *Willem de Zwijger* laan."""
        uit: set[int] = set()
        for n in range(nummer - 1, max(nummer - 5, -1), -1):
            deel = self.delen[n]
            if not self._naast(n) or not (deel.hoofdletter or deel.kaal in w.TUSSENVOEGSELS):
                break
            if deel.hoofdletter:
                uit.update(range(n, nummer))
        return uit

    def _erachter(self, nummer: int) -> set[int]:
        """Return the words of a name after a word that says what it is."""
        uit: set[int] = set()
        for n in range(nummer + 1, min(nummer + 5, len(self.delen))):
            tussen = self.tekst[self.delen[n - 1].eind : self.delen[n].begin]
            if tussen.strip(" ‘’'\"“”.") or "\n" in tussen:
                break
            if self.delen[n].hoofdletter:
                uit.update(range(nummer + 1, n + 1))
            elif self.delen[n].kaal not in w.TUSSENVOEGSELS | {"bij"}:
                break
        return uit

    def _vaste_namen(self) -> set[int]:
        """Return the words of fixed names: of shops, and of the places that the writer may see."""
        vast = [
            naam
            for naam in (*geen_personen(), *self.bekend.plaatsen)
            if len(naam) > 1 or (naam and naam[0] not in voornamen())
        ]
        per_begin: dict[str, list[tuple[str, ...]]] = {}
        for naam in vast:
            per_begin.setdefault(naam[0], []).append(naam)
        kaal = [" ".join(woorden(deel.tekst)) for deel in self.delen]
        uit: set[int] = set()
        for n, woord in enumerate(kaal):
            for naam in per_begin.get(woord, ()):
                if " ".join(kaal[n : n + len(naam)]).split()[: len(naam)] == list(naam):
                    uit.update(range(n, n + len(naam)))
        return uit

    # Whether a word is a name.

    def _is_naam(self, nummer: int) -> bool:
        deel = self.delen[nummer]
        if not deel.hoofdletter:
            return any(self._zeker(sleutel) and len(sleutel) >= _KORTST_KLEIN for sleutel in deel.sleutels)
        if self._na_een_rol(nummer):
            return True
        return any(self._kan(sleutel, nummer) for sleutel in deel.sleutels if len(sleutel) >= _KORTST)

    def _zeker(self, sleutel: str) -> bool:
        """Tell whether a word without a capital is a name: one of the list that is nothing else, or a first name in sight."""
        op_lijst = voornamen().get(sleutel)
        if op_lijst is not None:
            return op_lijst.soort == Soort.ZEKER
        return sleutel in self.bekend.voornamen and sleutel not in w.WERKWOORDEN

    def _kan(self, sleutel: str, nummer: int) -> bool:
        soort = self._soort(sleutel)
        if soort is None:
            return False
        if soort == Soort.ZEKER:
            return True
        achternaam = self._achternaam(nummer + 1) is not None
        if self._begint_zin(nummer):
            volgend = self._kaal(nummer + 1)
            return volgend not in w.NIET_ACHTER and (volgend in w.WERKWOORDEN or achternaam)
        vorig, volgend = self._kaal(nummer - 1), self._kaal(nummer + 1)
        if soort == Soort.TAAL:
            return vorig in w.BIJ_TAAL or achternaam
        return achternaam or vorig not in w.NIET_ERVOOR

    def _soort(self, sleutel: str) -> Soort | None:
        """Return how sure a word with a capital is a name; None for none."""
        if (op_lijst := voornamen().get(sleutel)) is not None:
            return op_lijst.soort
        if sleutel in self.bekend.voornamen:
            return Soort.ZEKER
        # Many surnames are words: *de Groot*, *Bakker*.
        return Soort.WOORD if sleutel in self.bekend.achternamen else None

    def _na_een_rol(self, nummer: int) -> bool:
        rol = self._rol_voor(nummer)
        vorig = self._kaal(rol)
        if vorig not in w.ROLLEN | w.FAMILIE | w.HEET or self.delen[nummer].kaal in (
            w.NIET_ACHTERNAAM | w.NIET_ERVOOR
        ):
            return False
        # A full stop belongs to *mw.*; after another word it ends the sentence.
        tussen = self.tekst[self.delen[rol].eind : self.delen[rol + 1].begin]
        return tussen == " " or (tussen == ". " and vorig in {"mw", "mevr", "dhr", "hr", "fam"})

    def _rol_voor(self, nummer: int) -> int:
        """Return the word before a name, or before its tussenvoegsels where that is a form of address: *mevrouw de Groot*."""
        n = nummer - 1
        while n > 0 and self._kaal(n) in w.TUSSENVOEGSELS and self._naast(n):
            n -= 1
        return n if self._kaal(n) in w.AANSPREEKVORM else nummer - 1

    # Where a name ends, and what could stand there.

    def _laatste(self, nummer: int) -> int:
        laatste = nummer
        while (volgende := self._achternaam(laatste + 1)) is not None:
            laatste = volgende
        return laatste

    def _achternaam(self, nummer: int) -> int | None:
        """Return the last word of a part of a name that begins here: a surname, its tussenvoegsels before it."""
        n = nummer
        while n < len(self.delen) and self._naast(n - 1):
            deel = self.delen[n]
            if n in self.weg:
                return None
            if deel.hoofdletter and deel.kaal not in w.TUSSENVOEGSELS:
                # In a text that is all capitals, every word would be.
                roept = len(deel.tekst) > 1 and deel.tekst.isupper()
                return None if roept or " ".join(woorden(deel.tekst)) in w.NIET_ACHTERNAAM else n
            if deel.kaal not in w.TUSSENVOEGSELS:
                return None
            n += 1
        return None

    def _naam(self, nummer: int, laatste: int) -> Naam:
        begin, eind = self.delen[nummer].begin, self.delen[laatste].eind
        naam = self.tekst[begin:eind]
        voor = self._rol_voor(nummer)
        rol = self._kaal(voor) if self._na_een_rol(nummer) else ""
        eerste = voor if rol in w.ROLLEN | w.FAMILIE else nummer
        if rol in w.FAMILIE and self._kaal(eerste - 1) in {"de", "het"}:
            eerste -= 1
        begin = self.delen[eerste].begin
        if eerste == nummer:
            voorstel = self._iemand(nummer, eind, naam)
        elif rol in w.AANSPREEKVORM:
            voorstel = str(w.AANSPREEKVORM[rol])
        else:
            voorstel = rol if self._kaal(eerste - 1) in w.NIET_ERVOOR else _met_lidwoord(rol)
        if self._begint_zin(eerste):
            voorstel = voorstel[:1].upper() + voorstel[1:]
        return Naam(tekst=naam, begin=begin, eind=eind, voorstel=voorstel)

    def _iemand(self, nummer: int, eind: int, naam: str) -> str:
        if naam.endswith(("'s", "’s")):
            return _("iemands")
        gevonden = [voornamen()[s] for s in self.delen[nummer].sleutels if s in voornamen()]
        geslacht = (gevonden[0] if gevonden else Voornaam("x", Soort.ZEKER)).geslacht
        if _BUUR.match(self.tekst, eind):
            return {"v": _("een buurvrouw"), "m": _("een buurman")}.get(geslacht, _("iemand"))
        return {"v": _("een vrouw"), "m": _("een man")}.get(geslacht, _("iemand"))

    # Words beside one another.

    def _kaal(self, nummer: int) -> str:
        return self.delen[nummer].kaal if 0 <= nummer < len(self.delen) else ""

    def _naast(self, nummer: int) -> bool:
        """Tell whether this word and the next one have nothing but a space between them."""
        if not 0 <= nummer < len(self.delen) - 1:
            return False
        return self.tekst[self.delen[nummer].eind : self.delen[nummer + 1].begin] == " "

    def _begint_zin(self, nummer: int) -> bool:
        if nummer == 0:
            return True
        tussen = self.tekst[self.delen[nummer - 1].eind : self.delen[nummer].begin]
        return bool(re.search(r"[.!?:;]['\"”’)]*\s|\n|[“\"‘]$", tussen))


def _met_lidwoord(rol: str) -> str:
    het = rol.endswith("je") or rol in {"kind", "buurmeisje"}
    return f"{'het' if het else 'de'} {rol}"
