"""What a besluit changed: norms and targets that refer to it. Higher apps register who tells; nothing here knows them."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Gevolg:
    """A change that refers to a besluit: what it did in words, and the page on which it stands."""

    tekst: str
    url: str


type Verteller = Callable[[Iterable[int]], Mapping[int, list[Gevolg]]]
"""Given keys of besluiten: what refers to each of them, read with one statement."""

_VERTELLERS: list[Verteller] = []


def registreer(verteller: Verteller) -> None:
    """Register what tells which rows refer to a besluit; an app calls this in its `ready()`."""
    if verteller not in _VERTELLERS:
        _VERTELLERS.append(verteller)


def gevolgen_van(besluiten: Iterable[int]) -> dict[int, list[Gevolg]]:
    """Return what refers to besluiten, by the key of the besluit."""
    pks = list(besluiten)
    uit: dict[int, list[Gevolg]] = {}
    for verteller in _VERTELLERS if pks else []:
        for pk, gevolgen in verteller(pks).items():
            uit.setdefault(pk, []).extend(gevolgen)
    return uit
