"""A story can be told again: by its seed, and after it failed by what it wrote."""

import datetime as dt
import re
from pathlib import Path

import pytest
from django.core.management import call_command

from tests.levend_jaar.daden.register import DADEN
from tests.levend_jaar.leven import BEGIN, Onenig, leven
from tests.levend_jaar.vergelijk import Verschil

pytestmark = pytest.mark.django_db(transaction=True)


def _regels(seed: int) -> list[str]:
    with leven(seed, haast=True, kwartaal=0) as jaar:
        jaar.leef(BEGIN + dt.timedelta(days=8), dagen_per_week=2, daden_per_dag=4)
        return jaar.verhaal.regels


def test_a_seed_tells_the_same_story_each_time() -> None:
    eerste = _regels(11)
    call_command("flush", verbosity=0, interactive=False)
    assert len(eerste) > 5
    assert _regels(11) == eerste


def test_a_seed_tells_the_same_story_whatever_was_imported_first(monkeypatch: pytest.MonkeyPatch) -> None:
    eerste = _regels(11)
    call_command("flush", verbosity=0, interactive=False)
    andersom = dict(reversed(DADEN.items()))
    monkeypatch.setattr("tests.levend_jaar.verhaal.DADEN", andersom)
    assert _regels(11) == eerste


def test_a_difference_ends_the_story_and_tells_it() -> None:
    with leven(11, kwartaal=0) as jaar:
        jaar.verhaal.doe("lever_register")
        jaar.vergelijking.verschillen.append(Verschil("rapport.open", BEGIN, None, {"Veld": 1}, {"Veld": 2}))
        with pytest.raises(Onenig) as fout:
            jaar.elke_week(jaar.verhaal)
    tekst = str(fout.value)
    assert "2027-10-04 rapport.open:\n  product {'Veld': 1}\n  orakel  {'Veld': 2}" in tekst
    assert "seed 11, 1 daden\n2027-10-04" in tekst
    bestand = re.search(r"het hele verhaal: (\S+)", tekst)
    assert bestand is not None
    heel = Path(bestand[1])
    try:
        assert "lever_register" in heel.read_text(encoding="utf-8")
    finally:
        heel.unlink()
