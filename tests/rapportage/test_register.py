"""No figure without its definition: the register, and what reports print from it."""

import dataclasses
from dataclasses import dataclass

import pytest

from rapportage.cijfers.monitoring import Monitoringcijfers
from rapportage.cijfers.populaties import NAMEN
from rapportage.cijfers.register import (
    BEGRIPPEN,
    INDICATOREN,
    KENMERKEN,
    Eenheid,
    Indicator,
    Klasse,
    _op_naam,
    uit_het_register,
    woordenlijst,
)
from rapportage.cijfers.verloop import Verloopcijfers
from rapportage.cijfers.werk import Werkcijfers
from rapportage.opmaak.jaarverslag import definitie

GEMAAKT = (Werkcijfers, Verloopcijfers, Monitoringcijfers)


def test_figure_without_an_entry_cannot_be_made() -> None:
    @dataclass(frozen=True)
    class Nieuw:
        gevonden: int
        tevreden: int
        blij: int

    with pytest.raises(KeyError, match="Nieuw: no entry in the register for tevreden, blij"):
        uit_het_register(Nieuw)


def test_name_stands_in_the_register_once() -> None:
    twee = [Indicator(naam="open", begrip="Open", uitleg="Zo.", eenheid=Eenheid.MENSEN)] * 2
    with pytest.raises(ValueError, match="two entries named open"):
        _op_naam(twee)


def test_every_entry_is_of_a_figure_that_is_made() -> None:
    gemaakt = {veld.name for soort in GEMAAKT for veld in dataclasses.fields(soort)}
    assert {indicator.naam for indicator in INDICATOREN} == gemaakt
    assert {indicator.naam for indicator in KENMERKEN} == set(NAMEN)


@pytest.mark.parametrize("indicator", [*INDICATOREN, *KENMERKEN], ids=lambda i: i.naam)
def test_entry_is_whole(indicator: Indicator) -> None:
    woorden = indicator.als_json()
    assert woorden["uitleg"].endswith(".")
    assert all(woorden[naam] for naam in woorden if naam != "voorbehoud")


def test_what_is_of_persons_is_told_apart_from_work() -> None:
    assert {i.klasse for i in INDICATOREN} == {Klasse.WERK}
    assert {i.klasse for i in KENMERKEN} == {Klasse.PERSOON}


def test_report_prints_words_first_and_then_the_figures_in_order() -> None:
    lijst = woordenlijst([Werkcijfers], NAMEN)
    assert [regel["begrip"] for regel in lijst[: len(BEGRIPPEN)]] == [str(b.begrip) for b in BEGRIPPEN]
    assert [regel["naam"] for regel in lijst[len(BEGRIPPEN) :]][:2] == ["gevonden", "benaderd"]
    assert [regel["naam"] for regel in lijst[-len(NAMEN) :]] == list(NAMEN)
    overgenomen = next(regel for regel in lijst if regel.get("naam") == "geopend_overgenomen")
    assert definitie(overgenomen) == {
        "begrip": "Geopend, overgenomen",
        "uitleg": "Geopende trajecten die al liepen toen ze werden ingelezen, naar vindroute. "
        "Wat er vóór het inlezen gebeurde, is alleen bekend zoals het is ingelezen.",
    }
    assert definitie({"begrip": "Uren", "uitleg": "Alle minuten."}) == {
        "begrip": "Uren",
        "uitleg": "Alle minuten.",
    }
