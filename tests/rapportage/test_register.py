"""No figure without its definition: the register, and what reports print from it."""

import pkgutil
from dataclasses import dataclass
from importlib import import_module

import pytest

import rapportage.cijfers
from rapportage.cijfers.indicator import Eenheid, Indicator, Klasse
from rapportage.cijfers.indicatoren_persoon import KENMERKEN, OVER_MENSEN
from rapportage.cijfers.indicatoren_werk import INDICATOREN
from rapportage.cijfers.populaties import NAMEN
from rapportage.cijfers.register import (
    _GEMAAKT,
    BEGRIPPEN,
    REGISTER,
    _op_naam,
    cijfers_van,
    in_het_register,
    uit_het_register,
    woordenlijst,
)
from rapportage.cijfers.werk import Werkcijfers
from rapportage.opmaak.jaarverslag import definitie


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


def test_figure_that_is_named_without_an_entry_cannot_be_made_either() -> None:
    with pytest.raises(KeyError, match="tevredenheid: no entry in the register for tevreden"):

        @in_het_register("gevonden", "tevreden")
        def tevredenheid() -> int:
            return 1


def test_every_entry_is_of_a_figure_that_is_made() -> None:
    for module in pkgutil.iter_modules(rapportage.cijfers.__path__):
        import_module(f"rapportage.cijfers.{module.name}")
    assert {naam for namen in _GEMAAKT.values() for naam in namen} | set(NAMEN) == set(REGISTER)
    assert {indicator.naam for indicator in KENMERKEN} == set(NAMEN)


def test_what_makes_no_figure_has_no_words_in_a_report() -> None:
    with pytest.raises(KeyError):
        cijfers_van(Indicator)


@pytest.mark.parametrize("indicator", REGISTER.values(), ids=lambda i: i.naam)
def test_entry_is_whole(indicator: Indicator) -> None:
    woorden = indicator.als_json()
    assert woorden["uitleg"].endswith(".")
    assert all(woorden[naam] for naam in woorden if naam != "voorbehoud")


def test_what_is_of_persons_is_told_apart_from_work() -> None:
    assert {i.klasse for i in INDICATOREN} == {Klasse.WERK}
    assert {i.klasse for i in (*KENMERKEN, *OVER_MENSEN)} == {Klasse.PERSOON}


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
