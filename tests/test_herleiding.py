"""docs/herleiding.md names pages, commands and tests for each rule of the method: they exist."""

import re
from pathlib import Path

import pytest
from django.core.management import get_commands
from django.urls import URLResolver, get_resolver

from roermond_inburgering.settings.basis import BASE_DIR

TEKST = (BASE_DIR / "docs" / "herleiding.md").read_text(encoding="utf-8")
REGELS = [
    [cel.strip() for cel in regel.strip("| ").split(" | ")]
    for regel in TEKST.splitlines()
    if regel.startswith("| ") and not regel.startswith(("| regel", "| ---"))
]
NIET_GETOOND = "**niet getoond**"


def _adressen(resolver: URLResolver, voor: str = "") -> set[str]:
    uit: set[str] = set()
    for patroon in resolver.url_patterns:
        if isinstance(patroon, URLResolver):
            ruimte = f"{patroon.namespace}:" if patroon.namespace else ""
            uit |= _adressen(patroon, voor + ruimte)
        elif patroon.name:
            uit.add(f"{voor}{patroon.name}")
    return uit


def _bestaat(verwijzing: str) -> bool:
    if verwijzing.startswith("./dev manage "):
        return verwijzing.removeprefix("./dev manage ").split()[0] in get_commands()
    if verwijzing.startswith("tests/"):
        pad, _, naam = verwijzing.partition("::")
        bestand: Path = BASE_DIR / pad
        return bestand.is_file() and (not naam or f"def {naam}(" in bestand.read_text(encoding="utf-8"))
    if verwijzing.startswith("docs/"):
        return (BASE_DIR / verwijzing).exists()
    return verwijzing in _adressen(get_resolver())


def test_every_rule_is_shown_by_something_or_says_that_it_is_not() -> None:
    assert len(REGELS) > 40
    for regel in REGELS:
        assert len(regel) == 3, regel
        assert all(regel), regel
        assert re.search(r"`[^`]+`", regel[2]) or NIET_GETOOND in regel[2], regel


@pytest.mark.parametrize(
    "verwijzing", sorted({v for regel in REGELS for v in re.findall(r"`([^`]+)`", regel[2])})
)
def test_what_is_named_exists(verwijzing: str) -> None:
    assert _bestaat(verwijzing), verwijzing


def test_decisions_named_exist() -> None:
    for nummer in set(re.findall(r"ADR (\d+)", TEKST)):
        assert list((BASE_DIR / "docs" / "adr").glob(f"{int(nummer):04d}-*.md")), nummer
