"""The first chapter of an edition: what is not known yet, with who finds it out and by when."""

from typing import Any

from rapportage.product.opening import opening

WAT = {"wat": "Hoe lang levert een plek mensen op?", "uiterlijk": "2026-12-23"}


def rijen(*punten: dict[str, Any], onbekend: tuple[tuple[str, str], ...] = ()) -> list[tuple[str, str]]:
    """Return the questions of the first table with their answers."""
    hoofdstuk = opening({"uitzoekpunten": punten}, "", onbekend, [])
    return [(rij.kop, rij.cellen[0]) for blok in hoofdstuk.blokken for rij in blok.rijen]


def test_what_is_found_out_yet_stands_in_one_row_behind_the_outcomes() -> None:
    assert rijen() == []
    een, niemand = WAT | {"wie": "teamleider"}, WAT | {"wie": ""}
    assert rijen(een, niemand, onbekend=(("Werkt het?", "Dat weten we niet."),)) == [
        ("Werkt het?", "Dat weten we niet."),
        (
            "Wat zoeken we nog uit?",
            f"{WAT['wat']} (teamleider, uiterlijk 23 december 2026) {WAT['wat']} (niemand; het moest op 23 december 2026 bekend zijn)",
        ),
    ]


def test_how_large_the_pilot_is_stands_behind_its_days() -> None:
    alineas = opening({}, "Er zijn 3 mensen gevonden.", (), []).alineas
    assert any(str(a).startswith("De pilot loopt van ") and str(a).endswith("gevonden.") for a in alineas)
