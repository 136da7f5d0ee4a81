"""System checks: a product without keys does not start."""

import pytest
from pytest_django import Settings

from roermond_inburgering.checks import sleutels_zijn_er


def test_with_keys_nothing_is_found() -> None:
    assert sleutels_zijn_er() == []


@pytest.mark.parametrize("ring", ["", "1:abc", "300:" + "A" * 44, "geen-ring"])
def test_a_ring_that_cannot_be_used_is_refused(settings: Settings, ring: str) -> None:
    settings.SLEUTELRING = ring
    assert [fout.id for fout in sleutels_zijn_er()] == ["roermond_inburgering.E001"]


@pytest.mark.parametrize("sleutel", ["", "a"])
def test_without_a_search_key_refused(settings: Settings, sleutel: str) -> None:
    settings.ZOEKSLEUTEL = sleutel
    assert [fout.id for fout in sleutels_zijn_er()] == ["roermond_inburgering.E002"]


@pytest.mark.parametrize("sleutel", ["", "a", "geen base64!", "a2xlaW4="])
def test_without_a_key_of_vijftallen_refused(settings: Settings, sleutel: str) -> None:
    settings.VIJFTALLENSLEUTEL = sleutel
    assert [fout.id for fout in sleutels_zijn_er()] == ["roermond_inburgering.E003"]
