"""The columns of the first page of a dossier end about alike, whatever is known of a person."""

from types import SimpleNamespace
from typing import Any

import pytest

from dossier.indeling import GEGEVENS, verdeel
from trajecten.kader.gegevens import Gegeven

FEIT = Gegeven(wat="Doel", waarde="werk", noot="Weer in de bouw werken.")
TAXATIE, AFRONDING = "trajecten/taxatie/partials/paneel.html", "trajecten/stappen/partials/paneel.html"


def panelen(**anders: Any) -> dict[str, Any]:
    """Return the panels of somebody of whom nothing is known."""
    niets: dict[str, Any] = {
        "checklist": None,
        "overdracht": None,
        "open": SimpleNamespace(eerste=[]),
        "aandacht": [],
        "tijdlijn": SimpleNamespace(maanden=[]),
        "plan": SimpleNamespace(loopt=False, componenten=[]),
        "handhaving": None,
        "afronding": None,
        "afgesloten": [],
        "taxatie": SimpleNamespace(regels=[], loopt=False),
        "omgeving": SimpleNamespace(belemmeringen=[], huisgenoten=[]),
        "gegevens": [FEIT] * 8,
    }
    return niets | anders


def lijn(aantal: int) -> Any:
    moment = SimpleNamespace(tekst="Wat er is gezegd.", badges=[], afspraken=(), kansen="")
    return SimpleNamespace(maanden=[SimpleNamespace(momenten=[moment] * aantal)])


def test_long_timeline_leaves_the_rest_to_the_narrow_column() -> None:
    regels = SimpleNamespace(regels=[FEIT] * 3, loopt=True)
    gevonden = verdeel(panelen(tijdlijn=lijn(12), taxatie=regels))
    assert (gevonden.links, gevonden.rechts) == ([], [TAXATIE, GEGEVENS])
    assert gevonden.onder == ""


def test_short_timeline_takes_cards_and_even_columns_have_the_facts_under_both() -> None:
    regels = SimpleNamespace(regels=[FEIT] * 5, loopt=True)
    af = SimpleNamespace(resultaten=[FEIT], verder=[FEIT, FEIT], metingen=[1, 2, 3])
    gevonden = verdeel(panelen(tijdlijn=lijn(1), taxatie=regels, afronding=af))
    assert (gevonden.links, gevonden.rechts, gevonden.onder) == ([AFRONDING], [TAXATIE], GEGEVENS)


@pytest.mark.parametrize("aantal", range(12))
def test_each_card_stands_once(aantal: int) -> None:
    regels = SimpleNamespace(regels=[FEIT] * aantal, loopt=True)
    alles = panelen(tijdlijn=lijn(aantal), taxatie=regels, afgesloten=[1, 2])
    gevonden = verdeel(alles)
    kaarten = [*gevonden.links, *gevonden.rechts, *filter(None, [gevonden.onder])]
    assert sorted(kaarten) == sorted([TAXATIE, "trajecten/stappen/partials/afgesloten.html", GEGEVENS])
