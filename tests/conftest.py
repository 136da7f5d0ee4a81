"""What every test shares."""

import random
from typing import Any

import pytest
from django.db.models import QuerySet


@pytest.fixture(autouse=True)
def _unordered_is_shuffled(monkeypatch: pytest.MonkeyPatch) -> None:
    """Give the rows of a queryset without an order in any order: a page that rests on luck fails here."""
    echt = QuerySet._fetch_all

    def fetch_all(zelf: QuerySet[Any]) -> None:
        vers = zelf._result_cache is None
        echt(zelf)
        if vers and not zelf.ordered and isinstance(zelf._result_cache, list):
            random.shuffle(zelf._result_cache)

    monkeypatch.setattr(QuerySet, "_fetch_all", fetch_all)
