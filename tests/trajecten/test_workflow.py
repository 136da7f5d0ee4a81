"""The transition table, judged for every pair of steps and every set of facts."""

from dataclasses import fields
from itertools import product

import pytest

from trajecten.enums import Stap
from trajecten.workflow import OVERGANGEN, Feiten, beoordeel

NAMEN = [veld.name for veld in fields(Feiten)]
ALLE_FEITEN = [
    Feiten(**dict(zip(NAMEN, waarden, strict=True))) for waarden in product((False, True), repeat=len(NAMEN))
]
VOORUIT = {
    (Stap.TAXEREN, Stap.VORMGEVEN),
    (Stap.VORMGEVEN, Stap.PLAATSEN),
    (Stap.PLAATSEN, Stap.VOLGEN),
    (Stap.VOLGEN, Stap.AFRONDEN),
}


def test_the_table_holds_the_four_steps_forward_and_no_other() -> None:
    assert set(OVERGANGEN) == VOORUIT


@pytest.mark.parametrize(("van", "naar"), list(product(Stap, Stap)))
def test_every_pair_under_every_set_of_facts(van: Stap, naar: Stap) -> None:
    for feiten in ALLE_FEITEN:
        zonder, met = beoordeel(van, naar, feiten), beoordeel(van, naar, feiten, reden="zo is het gegaan")
        if naar.nummer < van.nummer:
            assert (zonder.mag, met.mag, zonder.reden_nodig) == (False, True, True)
        elif (van, naar) not in VOORUIT:
            assert not zonder.mag
            assert not met.mag
        elif (van, naar) == (Stap.TAXEREN, Stap.VORMGEVEN):
            assert zonder.mag == (feiten.gesprek_vastgelegd and feiten.doelgroep_beoordeeld)
            assert met.mag == feiten.gesprek_vastgelegd
        elif (van, naar) == (Stap.VORMGEVEN, Stap.PLAATSEN):
            samen = feiten.taalonderdeel_afgesproken and feiten.participatieonderdeel_afgesproken
            assert zonder.mag == met.mag == samen
        else:
            assert zonder.mag
            assert met.mag


def test_what_is_missing_is_told_hard_lines_first() -> None:
    oordeel = beoordeel(Stap.TAXEREN, Stap.VORMGEVEN, Feiten())
    assert [v.naam for v in oordeel.mist] == ["gesprek", "doelgroep"]
    assert str(oordeel.mist[0].mist) == "Er is nog geen persoonlijk gesprek vastgelegd."


def test_an_empty_reason_is_none() -> None:
    feiten = Feiten(gesprek_vastgelegd=True)
    assert not beoordeel(Stap.TAXEREN, Stap.VORMGEVEN, feiten, reden="  ").mag
