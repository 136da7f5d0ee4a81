"""What changed between two versions of a text, word by word."""

import difflib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from django.db.models import QuerySet
from django.utils.text import capfirst

from kern.getypt import lees_getal
from rapportage.redactie.models import Versierij
from rapportage.redactie.proza import als_alineas

GELIJK, WEG, ERBIJ = "gelijk", "weg", "erbij"


@dataclass(frozen=True)
class Stuk:
    """Words that stayed, went, or came."""

    soort: str
    tekst: str


def verschil(oud: str, nieuw: str) -> list[Stuk]:
    """Return the words of two texts in blocks, in order: those that stayed, that went and that came."""
    was, nu = _woorden(oud), _woorden(nieuw)
    uit: list[Stuk] = []
    for soort, a, b, c, d in difflib.SequenceMatcher(None, was, nu, autojunk=False).get_opcodes():
        if soort == "equal":
            uit.append(Stuk(GELIJK, " ".join(was[a:b])))
            continue
        if a < b:
            uit.append(Stuk(WEG, " ".join(was[a:b])))
        if c < d:
            uit.append(Stuk(ERBIJ, " ".join(nu[c:d])))
    return uit


def _woorden(tekst: str) -> list[str]:
    return als_alineas(tekst).replace("\n\n", " ¶ ").split()


def twee_van[V: Versierij](
    versies: QuerySet[V], laatste: Sequence[V], gevraagd: Mapping[str, str]
) -> tuple[V | None, V | None]:
    """Return the two versions to compare: `van` and `naar`, else the last two (newest first); None for no such."""
    nummers = {naam: lees_getal(gevraagd.get(naam)) or 0 for naam in ("van", "naar")}
    gekozen = {rij.versie: rij for rij in versies.filter(versie__in=nummers.values())}
    naar, van, *_rest = [*laatste, None, None]
    return gekozen.get(nummers["van"], van), gekozen.get(nummers["naar"], naar)


class InDelen(Protocol):
    """A text in parts: a version as it is stored, or a text with its figures filled in."""

    def van(self, soort: str) -> str:
        """Return the text of a part."""


def vergeleken(
    oud: InDelen, nieuw: InDelen, delen: Iterable[tuple[str, Any]]
) -> list[tuple[str, list[Stuk]]]:
    """Return what changed in each part (key and name) of a text; parts that say the same are left out."""
    return [
        (capfirst(str(naam)), verschil(oud.van(deel), nieuw.van(deel)))
        for deel, naam in delen
        if oud.van(deel) != nieuw.van(deel)
    ]
