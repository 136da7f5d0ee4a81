"""Files in one: in the order given, and with the same bytes each time."""

import io
from zipfile import ZipFile

from kern.bundel import lees_zip, maak_zip

BESTANDEN = {"b.txt": b"twee", "a/é.txt": b"een"}


def test_files_come_back_in_their_order() -> None:
    assert list(lees_zip(maak_zip(BESTANDEN)).items()) == list(BESTANDEN.items())


def test_same_files_have_the_same_bytes_whatever_the_clock_says() -> None:
    eerste = maak_zip(BESTANDEN)
    with ZipFile(io.BytesIO(eerste)) as bundel:
        assert {info.date_time for info in bundel.infolist()} == {(2000, 1, 1, 0, 0, 0)}
        assert {info.create_system for info in bundel.infolist()} == {3}
    assert maak_zip(lees_zip(eerste)) == eerste
