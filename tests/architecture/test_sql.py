"""Both ends of a rule that is written in SQL name each other.

A function says who asks it, and who asks says `rls.` and its name; what holds a rule of a service or a model says so, and
is named there by its path.
"""

import re
from pathlib import Path

import pytest
from django.conf import settings

BASIS = Path(settings.BASE_DIR)
BESTANDEN = sorted(BASIS.glob("[!.]*/sql/*.sql"))
ZELF = {"roermond_inburgering/rechten.py"}
"""Grants name every function."""


def vragers(functies: list[str]) -> set[str]:
    """Return the modules whose code, docstrings left out, calls one of the functions."""
    uit = set()
    for pad in BASIS.glob("[!.]*/**/*.py"):
        naam = str(pad.relative_to(BASIS))
        if {"migrations", "tests", "devtools"} & set(pad.relative_to(BASIS).parts) or naam in ZELF:
            continue
        code = re.sub(r'"""(?:.|\n)*?"""', "", pad.read_text("utf-8"))
        if any(re.search(rf"rls\.{functie}\b", code) for functie in functies):
            uit.add(naam)
    return uit


def test_there_are_files() -> None:
    assert len(BESTANDEN) > 40


@pytest.mark.parametrize("bestand", BESTANDEN, ids=lambda pad: pad.stem)
def test_function_says_who_asks_it(bestand: Path) -> None:
    sql = bestand.read_text("utf-8")
    zegt = re.findall(r"^-- Asked by (.*)\.$", sql, re.MULTILINE)
    genoemd = set(zegt[0].split(", ")) if zegt else set()
    functies = [f for f in re.findall(r"FUNCTION rls\.(\w+)\(", sql) if f == bestand.stem]
    gevonden = vragers(functies)
    # `kern.zicht` writes these names as `rls.{functie}`.
    if bestand.stem in {"wijken", "routes", "personen"}:
        gevonden.add("kern/zicht.py")
    assert genoemd == gevonden


@pytest.mark.parametrize("bestand", BESTANDEN, ids=lambda pad: pad.stem)
def test_who_keeps_a_rule_names_the_file(bestand: Path) -> None:
    for naam in re.findall(r"^-- Holds what (\S+) keeps\.$", bestand.read_text("utf-8"), re.MULTILINE):
        assert f"`{bestand.relative_to(BASIS)}`" in (BASIS / naam).read_text("utf-8")
