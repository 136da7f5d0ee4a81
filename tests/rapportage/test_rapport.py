"""The command: files and hashes, the same bytes twice, and a sentence for whatever is wrong."""

import datetime as dt
import hashlib
import json
import subprocess
import sys
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command

from rapportage.cijfers.jaar import VERSIE
from tests.klok import Zetklok
from tests.rapportage.laden import laad
from tests.rapportage.narekenen import HIER
from tests.werker import WORTEL, werker_omgeving

BESTANDEN = [
    "jaarrapportage-2025.pdf",
    "jaarrapportage-2025.json",
    f"jaarrapportage-{VERSIE}.schema.json",
    "jaarrapportage-2025.xlsx",
    "jaarrapportage-2025.csv",
    "jaarrapportage-2025-grafieken.zip",
    "jaarrapportage-2025.docx",
]


def roep(uit: Path, **opties: Any) -> str:
    stdout = StringIO()
    call_command("rapport", "jaarrapportage", uit=uit, stdout=stdout, **({"jaar": "2025"} | opties))
    return stdout.getvalue()


@pytest.mark.django_db(transaction=True)
def test_as_login_taak_it_makes_every_form_and_prints_their_sha256(tmp_path: Path) -> None:
    """The way it is run: a process of its own, under the walls of the database. Twice: the same bytes."""
    laad()
    mappen = [tmp_path / "een" / "diep", tmp_path / "twee"]
    for map_ in mappen:
        uit = subprocess.run(  # noqa: S603  our own program
            [
                *(sys.executable, str(WORTEL / "manage.py"), "rapport", "jaarrapportage"),
                *("--jaar", "2025", "--uit", str(map_)),
            ],
            env=werker_omgeving(),
            capture_output=True,
            text=True,
            check=False,
        )
        assert uit.returncode == 0, uit.stderr
        regels = [regel.split("  ") for regel in uit.stdout.splitlines()]
        assert [Path(pad).name for _, pad in regels] == BESTANDEN
        for som, pad in regels:
            assert hashlib.sha256(Path(pad).read_bytes()).hexdigest() == som
    for naam in BESTANDEN:
        assert (mappen[0] / naam).read_bytes() == (mappen[1] / naam).read_bytes()


@pytest.mark.django_db
def test_peildatum_is_by_default_the_last_day_and_may_be_given(tmp_path: Path) -> None:
    laad()
    roep(tmp_path / "a")
    roep(tmp_path / "b", peildatum="2025-12-31")
    roep(tmp_path / "c", peildatum="2025-06-30")
    a, b, c = (json.loads((tmp_path / m / "jaarrapportage-2025.json").read_text()) for m in "abc")
    assert a == b
    assert (a["peildatum"], c["peildatum"]) == ("2025-12-31", "2025-06-30")
    assert (a["bekend_op"], c["bekend_op"]) == ("2026-03-01T00:00:00+01:00", "2025-07-01T06:00:00+02:00")
    assert sum(a["werk"]["huisbezoeken"].values()) > sum(c["werk"]["huisbezoeken"].values())


@pytest.mark.parametrize(
    ("opties", "zin"),
    [
        ({"jaar": "2024"}, "In 2024 was er geen pilot. Kies een jaar van 2025 tot en met 2027."),
        ({"jaar": "2028"}, "In 2028 was er geen pilot"),
        ({"jaar": "2027"}, "2027 moet nog beginnen. Kies een jaar van 2025 tot en met 2026."),
        ({"jaar": "vorig"}, "'vorig' is geen jaar. Schrijf het als 2025."),
        ({"jaar": "25"}, "'25' is geen jaar"),
        ({"peildatum": "31-12-2025"}, "'31-12-2025' is geen datum. Schrijf een peildatum als 2025-12-31."),
        ({"peildatum": "2025-02-30"}, "is geen datum"),
        ({"peildatum": "2026-01-01"}, "De peildatum 1 januari 2026 ligt niet in 2025."),
        ({"peildatum": "2025-12-30"}, "30 december 2025 is geen laatste dag van een kwartaal."),
        (
            {"jaar": "2026", "peildatum": "2026-12-31"},
            "De cijfers tot en met 31 december 2026 liggen vast op 1 maart 2027, 0.10 uur. Kies 30 september 2026",
        ),
    ],
)
def test_wrong_arguments_give_a_sentence_and_exit_code_2(
    opties: dict[str, str], zin: str, tmp_path: Path, klok: Zetklok
) -> None:
    klok.zet(dt.datetime(2026, 11, 24, 9, tzinfo=HIER))
    with pytest.raises(CommandError) as fout:
        roep(tmp_path / "uit", **opties)
    assert zin in str(fout.value)
    assert fout.value.returncode == 2
    assert not (tmp_path / "uit").exists()


@pytest.mark.django_db
def test_a_folder_that_cannot_be_made_gives_a_sentence(tmp_path: Path) -> None:
    bestand = tmp_path / "bestand"
    bestand.write_text("in de weg")
    with pytest.raises(CommandError, match="is niet te schrijven") as fout:
        roep(bestand)
    assert fout.value.returncode == 2
