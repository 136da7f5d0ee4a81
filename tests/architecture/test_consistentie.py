"""Consistency rules: each is registered, is told in a sentence, and reads the tables of its room and lower ones."""

import re
from importlib import import_module
from pathlib import Path

import pytest
from django.apps import apps
from django.conf import settings

from gebruikers.models import Regelstand
from kern.consistentie import Regel, alle_regels
from tests.architecture.test_lagen import _CONTRACTEN, LAGEN

BASIS = Path(settings.BASE_DIR)
KAMERS = [
    laag.split(" | ")
    for contract in _CONTRACTEN
    if contract["name"] == "Rooms of trajecten import one way"
    for laag in reversed(contract["layers"])
]
"""The rooms of trajecten, lowest first."""


def _plek(module: str) -> tuple[int, int]:
    """Return how high a module stands: its app, and its room in trajecten."""
    app, _, rest = module.partition(".")
    kamer = rest.partition(".")[0]
    hoogte = next((i for i, naast in enumerate(KAMERS) if app == "trajecten" and kamer in naast), -1)
    return LAGEN.index(app), hoogte


REGELS = {
    regel.naam: (regel, module)
    for pad in sorted(BASIS.glob("[!.]*/**/consistentie.py"))
    if (module := ".".join(pad.relative_to(BASIS).with_suffix("").parts)) != "kern.consistentie"
    for regel in import_module(module).REGELS
}
TABELLEN = {m._meta.db_table: m.__module__ for m in apps.get_models()}


def test_every_rule_of_a_room_is_registered() -> None:
    assert {regel.naam for regel in alle_regels()} == set(REGELS)
    assert len(REGELS) > 30


@pytest.mark.parametrize(("regel", "module"), REGELS.values(), ids=REGELS)
def test_rule_is_told_in_sentences(regel: Regel, module: str) -> None:
    assert str(regel.zin).endswith(".")
    assert str(regel.waar).endswith(".")
    assert regel.bron.startswith("DOMEIN ")
    assert len(regel.naam) <= (Regelstand._meta.get_field("regel").max_length or 0)


@pytest.mark.parametrize(("regel", "module"), REGELS.values(), ids=REGELS)
def test_rule_reads_tables_of_its_room_and_lower_ones(regel: Regel, module: str) -> None:
    genoemd = set(re.findall(r"\b(?:FROM|JOIN)\s+([a-z]+_[a-z]+)\b", regel.sql))
    assert genoemd
    assert {tabel for tabel in genoemd if _plek(TABELLEN[tabel]) > _plek(module)} == set()
