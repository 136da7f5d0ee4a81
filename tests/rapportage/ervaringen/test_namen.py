"""Names of persons in what people write: how many are missed and how often is asked in vain, over constructed sentences."""

from collections import Counter
from dataclasses import dataclass
from pathlib import Path

import pytest

from inburgeraars.namen import woorden
from rapportage.ervaringen.namen import Bekend, namen_in, zonder

ZINNEN = 200
GEMIST, LOOS = 7, 7
"""What was measured when the rules were made; docs/handleiding/ervaringen.md tells the same."""


@dataclass(frozen=True)
class Zin:
    """A sentence, the names of persons in it, and what its writer may see."""

    tekst: str
    namen: tuple[str, ...]
    bekend: Bekend


def _lees() -> list[Zin]:
    regels = (Path(__file__).parent / "zinnen.txt").read_text(encoding="utf-8").splitlines()
    return [_zin(regel) for regel in regels if regel and not regel.startswith("#")]


def _zin(regel: str) -> Zin:
    tekst, namen, *zicht = (deel.strip() for deel in regel.split("|"))
    ziet: dict[str, list[str]] = {"v": [], "a": [], "p": []}
    for deel in filter(None, " ".join(zicht).split(";")):
        soort, _punt, waarde = deel.strip().partition(": ")
        ziet[soort].append(waarde)
    bekend = Bekend(
        voornamen=frozenset(ziet["v"]),
        achternamen=frozenset(ziet["a"]),
        plaatsen=frozenset(woorden(plaats) for plaats in ziet["p"]),
    )
    return Zin(tekst, tuple(filter(None, (naam.strip() for naam in namen.split(",")))), bekend)


ALLE = _lees()


def _uitkomst(zin: Zin) -> tuple[list[str], list[str]]:
    """Return the names that were missed, and what was asked about in vain."""
    gevonden = [naam.tekst for naam in namen_in(zin.tekst, zin.bekend)]
    raak = [g for g in gevonden if any(woorden(naam)[0] in woorden(g) or naam in g for naam in zin.namen)]
    gemist = [n for n in zin.namen if not any(woorden(n)[0] in woorden(g) or n in g for g in raak)]
    return gemist, [g for g in gevonden if g not in raak]


def test_two_hundred_sentences_miss_and_ask_in_vain_as_often_as_was_measured(
    capsys: pytest.CaptureFixture[str],
) -> None:
    telling: Counter[str] = Counter()
    gemist, loos = [], []
    for zin in ALLE:
        niet, in_vain = _uitkomst(zin)
        telling["namen"] += len(zin.namen)
        telling["zonder naam"] += not zin.namen
        gemist += [(naam, zin.tekst) for naam in niet]
        loos += [(naam, zin.tekst) for naam in in_vain]
    with capsys.disabled():
        print(  # noqa: T201  the figures are what it is for
            f"\n{len(ALLE)} zinnen, {telling['namen']} namen: {len(gemist)} gemist, {len(loos)} keer voor niets gevraagd"
            f" (in {telling['zonder naam']} zinnen zonder naam)"
        )
        for kop, rij in (("gemist", gemist), ("voor niets", loos)):
            print("".join(f"  {kop}: {naam} in: {tekst}\n" for naam, tekst in rij), end="")  # noqa: T201
    assert len(ALLE) == ZINNEN
    assert (len(gemist), len(loos)) == (GEMIST, LOOS)


def test_without_the_list_nearly_all_are_missed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("rapportage.ervaringen.namen.voornamen", dict)
    assert sum(len(_uitkomst(zin)[0]) for zin in ALLE) > 80


@pytest.mark.parametrize(
    ("tekst", "beter"),
    [
        ("Toen Ria uit het portiek oppaste.", "Toen een buurvrouw uit het portiek oppaste."),
        ("Samen met buurvrouw Toos gegaan.", "Samen met de buurvrouw gegaan."),
        ("Haar zoon Abel wil wel mee.", "Haar zoon wil wel mee."),
        ("Mevrouw de Groot hielp ons.", "Een vrouw hielp ons."),
        ("De familie Tesfay is verhuisd.", "Een gezin is verhuisd."),
        ("Ahmed Yilmaz en Esra startten.", "Een man en iemand startten."),
        ("Fatima’s man wil ook leren.", "Iemands man wil ook leren."),
    ],
)
def test_something_better_is_proposed(tekst: str, beter: str) -> None:
    assert zonder(tekst, namen_in(tekst)) == beter


def test_a_name_may_stay_by_its_letters() -> None:
    assert [naam.sleutel for naam in namen_in("Gülşen Öztürk kwam.")] == ["gulsen ozturk"]


def test_a_long_text_is_read_at_once() -> None:
    tekst = "Een moeder wilde wel naar de kookgroep. " * 200 + "Fatima ging mee."
    assert [naam.tekst for naam in namen_in(tekst)] == ["Fatima"]
