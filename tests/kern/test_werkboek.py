"""A spreadsheet to download."""

import io
from decimal import Decimal

from openpyxl import load_workbook

from kern.werkboek import maak_werkboek


def test_numbers_stay_numbers_and_words_stay_words() -> None:
    inhoud = maak_werkboek("Blad", ["a", "b"], [["+1", 5], ["@x\x00", None], ["", Decimal("1.5")]])
    blad = load_workbook(io.BytesIO(inhoud)).active
    assert blad is not None
    assert [tuple(rij) for rij in blad.values] == [("a", "b"), ("+1", 5), ("@x", None), (None, 1.5)]
    assert "f" not in {cel.data_type for rij in blad.iter_rows() for cel in rij}
