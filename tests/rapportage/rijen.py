"""A `Stand` of made-up rows, for figures that read nothing themselves."""

from typing import Any

from rapportage.cijfers.stand import Stand

LEEG: dict[str, type] = {
    **dict.fromkeys(
        ("wijken", "buurtwijk", "personen", "adressen", "gevonden", "bevindingen", "overgangen"), dict
    ),
    **dict.fromkeys(("trajecten", "contacten", "verslagen", "uren"), list),
}


def maak_stand(**rijen: Any) -> Stand:
    """Return a stand with these rows, and nothing of any other kind."""
    return Stand(**({naam: soort() for naam, soort in LEEG.items()} | rijen))
