"""The gain in points: whose it is, from how many people it is told, and that their number is the published one."""

import datetime as dt
from typing import Any

import pytest

from kern.klok import DAG
from rapportage.cijfers.deelname import Verandering
from rapportage.cijfers.stand import Faserij, Metingrij, Stand, Trajectrij
from rapportage.cijfers.winst import TABEL, Winstcijfers, winstcijfers
from rapportage.opmaak.bestanden import cijferrijen
from rapportage.opmaak.boek.gegevens import Boek
from rapportage.opmaak.boek.slot import _winst as blokken
from rapportage.opmaak.lezer import Lezer
from tests.rapportage.rijen import maak_stand

OPENING, START, JAAR = dt.date(2026, 1, 5), dt.date(2026, 3, 2), dt.date(2026, 12, 31)


def stad(*treden: tuple[int, ...]) -> Stand:
    """Return people with these treden, the first in pijler 1 and the others in pijler 2."""
    mensen = range(1, len(treden) + 1)
    dagen = (OPENING, START + DAG, START + 90 * DAG)
    return maak_stand(
        trajecten=[Trajectrij(wie, wie, 1, OPENING, None, None, START) for wie in mensen],
        metingen={
            wie: [
                Metingrij(dag, nr, wie, trede, False, "voortgang")
                for nr, (dag, trede) in enumerate(zip(dagen, van_wie, strict=False))
            ]
            for wie, van_wie in zip(mensen, treden, strict=True)
        },
        fasen={wie: [Faserij(wie, OPENING, START, 1), Faserij(wie, START, None, 2)] for wie in mensen},
    )


def kenmerken(alle: int, niet: int, *, dag: dt.date = JAAR) -> dict[str, Any]:
    """Return an edition in which so many people stand, and so many of them that were not measured twice."""
    cijfers = [
        {"cel": {}, "aantal": alle},
        {"cel": {"verandering": Verandering.NIET.value}, "aantal": niet},
    ]
    tabel = {
        "naam": TABEL,
        "dag": dag.isoformat(),
        "indelingen": {},
        "cijfers": cijfers,
        "niet_verdeeld": [],
    }
    return {"uitgaven": [{"tabellen": [tabel]}]}


def test_gain_is_the_last_score_less_the_first_of_who_was_measured_twice() -> None:
    """By hand: 1 → 2 in pijler 2 is 6 points, 3 → 3 is 5, 4 → 1 is 2; the fourth was measured once."""
    stand = stad((1, 1, 2), (3, 3), (4, 1), (2,))
    assert winstcijfers(stand, JAAR, kenmerken(25, 5)) == Winstcijfers(
        mensen=20, middelste=5, gemiddelde=None
    )
    assert winstcijfers(stand, JAAR, kenmerken(110, 0)) == Winstcijfers(
        mensen=110, middelste=5, gemiddelde=4.3
    )


@pytest.mark.parametrize(
    ("alle", "niet", "toont"), [(15, 0, (False, False)), (20, 0, (True, False)), (25, 10, (False, False))]
)
def test_what_is_shown_follows_from_published_figures_and_the_room_they_leave(
    alle: int, niet: int, toont: tuple[bool, bool]
) -> None:
    """Fifteen, less the room of all and of who was not measured twice, may be seven."""
    uit = winstcijfers(stad((1, 1), (3, 3)), JAAR, kenmerken(alle, niet))
    assert uit is not None
    assert (uit.middelste is not None, uit.gemiddelde is not None) == toont


def test_mean_is_shown_when_it_is_of_a_hundred_for_certain() -> None:
    stand = stad((1, 1), (3, 3))
    te_weinig, genoeg = (winstcijfers(stand, JAAR, kenmerken(n, 0)) for n in (105, 110))
    assert te_weinig is not None
    assert genoeg is not None
    assert (te_weinig.gemiddelde, genoeg.gemiddelde) == (None, 5.0)


def test_without_a_table_of_that_day_nothing_is_told() -> None:
    stand = stad((1, 1), (3, 3))
    assert winstcijfers(stand, JAAR, None) is None
    assert winstcijfers(stand, JAAR, kenmerken(50, 0, dag=dt.date(2026, 9, 30))) is None


def boek(winst: dict[str, Any] | None) -> Boek:
    cijfers = {"jaar": 2026, "versie": 8, "wijken": [], "werk": {}, "winst": winst}
    return Boek(Lezer(cijfers), JAAR)


@pytest.mark.parametrize(
    ("middelste", "gemiddelde", "kop", "cellen"),
    [
        (5, 4.3, "De middelste winst is 5 punten", ["110", "5", "4,3"]),
        (1, None, "De middelste winst is 1 punt", ["110", "1", "–"]),
        (-1, None, "De middelste winst is -1 punt", ["110", "-1", "–"]),
        (0, 0.0, "De middelste winst is 0 punten", ["110", "0", "0,0"]),
        (None, None, "Te weinig mensen om de winst in punten te tonen", ["110", "–", "–"]),
    ],
)
def test_appendix_tells_it_with_definition_and_caveat(
    middelste: int | None, gemiddelde: float | None, kop: str, cellen: list[str]
) -> None:
    (blok,) = blokken(boek({"mensen": 110, "middelste": middelste, "gemiddelde": gemiddelde}))
    assert blok.kop == kop
    assert [rij.cellen[0] for rij in blok.rijen] == cellen
    assert "twee keer is gemeten" in blok.noot
    assert "wie start, krijgt vijf punten erbij zonder meer mee te doen" in blok.noot
    assert blokken(boek(None)) == []


def test_file_of_numbers_says_which_of_them_is_in_vijftallen() -> None:
    winst = {"mensen": 110, "middelste": 5, "gemiddelde": 4.3}
    rijen = list(cijferrijen({"peildatum": "2026-12-31", "winst": winst}))
    assert [(rij.groep, rij.aantal, rij.telling) for rij in rijen] == [
        ("mensen", 110, "in vijftallen"),
        ("middelste", 5, "middelste of gemiddelde"),
        ("gemiddelde", "4,3", "middelste of gemiddelde"),
    ]
