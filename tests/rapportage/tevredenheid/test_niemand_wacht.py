"""What waits because too few answered, tells no moment (ADR 71)."""

import pytest
from django.test import Client

from rapportage.tevredenheid.services import antwoorden
from rapportage.tevredenheid.services.antwoorden import mix_answers
from tests.rapportage.tevredenheid import speurder
from tests.rapportage.tevredenheid.test_niemand import Stad, stad

pytestmark = pytest.mark.django_db(transaction=True)

__all__ = ["stad"]


def nachten_van_wachten(stad: Stad) -> tuple[int, set[str], set[str]]:
    """Let four answer and a night pass; returns how many wait, and the transactions of before and after the night."""
    for _ in range(4):
        stad.antwoord(Client())
    voor = {xmin for _, xmin, _ in speurder.beeld()["rapportage_wachtantwoord"]}
    assert mix_answers(onderzoek_id=stad.onderzoek.pk) == 0
    na = speurder.beeld()["rapportage_wachtantwoord"]
    return len(na), voor, {xmin for _, xmin, _ in na}


def test_what_waits_tells_no_moment_after_a_night(stad: Stad) -> None:
    wachten, voor, na = nachten_van_wachten(stad)
    assert (wachten, len(voor), len(na)) == (4, 4, 1)
    assert not voor & na
    stad.antwoord(Client())
    assert mix_answers(onderzoek_id=stad.onderzoek.pk) == 5
    assert stad.bevindingen == []


def test_a_moment_is_told_when_what_waits_is_left_as_it_was(
    stad: Stad, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(antwoorden, "_schrijf_opnieuw", lambda _wachtend: None)
    _wachten, voor, na = nachten_van_wachten(stad)
    assert voor == na
