"""The clock of the product, set by a test."""

import datetime as dt

import pytest
from django.utils import timezone

from kern.klok import nu


class Zetklok:
    """Says what moment it is to everything that asks Django's clock, `kern.klok` with it."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.moment = nu()
        self._monkeypatch = monkeypatch

    def zet(self, moment: dt.datetime) -> None:
        """Let it be this moment, until another is set."""
        self.moment = moment
        self._monkeypatch.setattr(timezone, "now", lambda: self.moment)
