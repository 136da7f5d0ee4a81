"""Files beside the database: encrypted under random names, whole or not there, and bound to their name."""

import os
from pathlib import Path
from uuid import UUID, uuid4

import pytest
from pytest_django import Settings

from kern import kluis
from kern.versleuteld import OnleesbaarError

INHOUD = b"%PDF-1.7 Beste Fatma" * 100
EEN, TWEE = ("1:" + "A" * 43 + "=", "2:" + "B" * 42 + "A=")


@pytest.fixture(autouse=True)
def eigen_map(settings: Settings, tmp_path: Path) -> Path:
    """Give every test a directory of its own."""
    settings.DOCUMENTEN_MAP = tmp_path / "documenten"
    settings.SLEUTELRING = EEN
    return tmp_path / "documenten"


def pad(eigen_map: Path, naam: UUID) -> Path:
    """Return where a file lies."""
    return eigen_map / naam.hex[:2] / naam.hex


def test_a_file_comes_back_and_lies_encrypted_for_its_user_alone(eigen_map: Path) -> None:
    naam = kluis.bewaar(INHOUD)
    ligt = pad(eigen_map, naam)
    assert kluis.lees(naam) == INHOUD
    assert b"Fatma" not in ligt.read_bytes()
    assert (ligt.stat().st_mode & 0o077, ligt.parent.stat().st_mode & 0o077) == (0, 0)
    assert [p for p in eigen_map.rglob("*") if p.is_file()] == [ligt]


def test_two_files_cannot_be_swapped(eigen_map: Path) -> None:
    een, ander = kluis.bewaar(INHOUD), kluis.bewaar(INHOUD)
    assert een != ander
    pad(eigen_map, een).replace(pad(eigen_map, ander))
    with pytest.raises(OnleesbaarError):
        kluis.lees(ander)


def test_what_was_altered_is_not_read(eigen_map: Path) -> None:
    naam = kluis.bewaar(INHOUD)
    ligt = pad(eigen_map, naam)
    ligt.write_bytes(ligt.read_bytes()[:-1] + b"x")
    with pytest.raises(OnleesbaarError):
        kluis.lees(naam)


def test_removed_is_gone_and_removing_twice_is_no_fault() -> None:
    naam = kluis.bewaar(INHOUD)
    kluis.verwijder(naam)
    kluis.verwijder(naam)
    with pytest.raises(kluis.BestandWeg):
        kluis.lees(naam)
    with pytest.raises(kluis.BestandWeg):
        kluis.versleutel_opnieuw(uuid4())


def test_a_write_that_breaks_off_leaves_no_file(eigen_map: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def breek(*_args: object) -> None:
        raise OSError

    monkeypatch.setattr("kern.kluis.os.fsync", breek)
    with pytest.raises(OSError):  # noqa: PT011  that of the line above
        kluis.bewaar(INHOUD)
    assert list(kluis.opruimbaar(float("inf"))) == []
    assert not [p for p in eigen_map.rglob("*") if p.is_file()]


def test_only_what_is_old_enough_is_cleared_away(eigen_map: Path) -> None:
    oud, nieuw = kluis.bewaar(INHOUD), kluis.bewaar(INHOUD)
    os.utime(pad(eigen_map, oud), (1000, 1000))
    assert list(kluis.opruimbaar(2000)) == [oud]
    assert set(kluis.opruimbaar(float("inf"))) == {oud, nieuw}


def test_a_file_goes_under_the_current_key_once(settings: Settings) -> None:
    naam = kluis.bewaar(INHOUD)
    assert not kluis.versleutel_opnieuw(naam)
    settings.SLEUTELRING = f"{TWEE},{EEN}"
    assert kluis.versleutel_opnieuw(naam)
    assert not kluis.versleutel_opnieuw(naam)
    settings.SLEUTELRING = TWEE
    assert kluis.lees(naam) == INHOUD
