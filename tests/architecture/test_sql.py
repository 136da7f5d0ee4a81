"""The files of SQL that migrations carry out (ADR 26)."""

import re
from pathlib import Path

import pytest
from django.conf import settings

BASIS = Path(settings.BASE_DIR)
BESTANDEN = sorted(BASIS.glob("*/sql/*.sql"))


def uitgevoerd() -> set[tuple[str, str]]:
    """Return the app and name of every file that some migration carries out."""
    return {
        (app, naam)
        for pad in BASIS.glob("*/migrations/*.py")
        for app, namen in re.findall(r'voer_uit\(\s*"(\w+)",([^)]*)\)', pad.read_text())
        for naam in re.findall(r'"(\w+)"', namen)
    }


def test_every_file_is_carried_out() -> None:
    assert len(BESTANDEN) > 50
    assert {(pad.parents[1].name, pad.stem) for pad in BESTANDEN} == uitgevoerd()


@pytest.mark.parametrize("pad", BESTANDEN, ids=lambda pad: pad.stem)
def test_file_makes_the_function_of_its_name_and_no_other(pad: Path) -> None:
    gemaakt = re.findall(r"^CREATE (OR REPLACE )?FUNCTION \w+\.(\w+)\(", pad.read_text(), re.MULTILINE)
    assert gemaakt in ([], [("OR REPLACE ", pad.stem)])
    assert gemaakt or pad.stem.startswith("zicht_")
