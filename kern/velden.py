"""The kind of every field of a table about a person; erasure and the register of processing rest on it."""

from dataclasses import dataclass
from enum import IntEnum


class Niveau(IntEnum):
    """How much of a person a user may see; each level holds the ones before (DOMEIN 2, docs/adr/0002).

    Which rol reaches how deep stands in `gebruikers/sql/wijken_nu.sql` and `gebruikers/sql/routes_nu.sql`, which ground
    of a toegang in `inburgeraars/sql/personen_nu.sql`.
    """

    PERSOON = 1
    REGISTER = 2
    DOSSIER = 3
    GEVOELIG = 4


@dataclass(frozen=True)
class Lager:
    """Rows of a table that may be seen at a lower level than the others: those with one of `waarden` in `kolom`.

    Args:
        niveau: the level at which those rows may be seen.
        kolom: the column; also the name of the field.
        waarden: fixed words of ours, never text that somebody typed. A word that is not named stays at the level of
            the table.
    """

    niveau: Niveau
    kolom: str
    waarden: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Veldsoorten:
    """What erasure does with the fields of a model about a person, in rows and in history.

    Numbers, days, choices and references are facts that say nothing without the rest, and stay; they are named only
    where they identify. Every field that somebody can fill with words is named.

    Args:
        identificerend: fields that point at the person; blanked.
        vrije_tekst: fields that hold what somebody wrote; blanked.
        feit: fields of text that only the product fills, with a code; they stay.
    """

    identificerend: tuple[str, ...] = ()
    vrije_tekst: tuple[str, ...] = ()
    feit: tuple[str, ...] = ()

    @property
    def genoemd(self) -> tuple[str, ...]:
        """The names of all declared fields."""
        return self.identificerend + self.vrije_tekst + self.feit

    @property
    def te_wissen(self) -> tuple[str, ...]:
        """The names of the fields that erasure blanks."""
        return self.identificerend + self.vrije_tekst
