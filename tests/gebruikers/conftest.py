"""A clean start for the tests of signing in."""

import pytest
from django.core.cache import cache
from pytest_django import Settings


@pytest.fixture
def schoon_begin(settings: Settings) -> None:
    """Forget what was counted before, and keep mail in memory."""
    cache.clear()
    settings.MAILERS = {"default": {"BACKEND": "django.core.mail.backends.locmem.EmailBackend"}}
