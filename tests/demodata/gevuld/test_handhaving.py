"""Verzuim in the demo: in every state, and within the rules of the services."""

import pytest

from inburgeraars.models import Toegang, Toegangsgrond
from trajecten.handhaving.enums import Besluitsoort, Vraagkant
from trajecten.handhaving.maatregelen import regels_voor
from trajecten.handhaving.models import Handhavingsbesluit, Overdrachtvraag, Verzuimoverdracht

pytestmark = pytest.mark.django_db


def test_handovers_wait_are_asked_about_decided_and_closed(demo: str) -> None:
    lopend = Verzuimoverdracht.objects.filter(gesloten_op__isnull=True)
    assert lopend.filter(besluit__isnull=True).exists()
    assert Overdrachtvraag.objects.filter(van=Vraagkant.CONSULENT, beantwoord_op__isnull=True).exists()
    dicht = Verzuimoverdracht.objects.filter(gesloten_op__isnull=False)
    assert not dicht.filter(besluit__isnull=True).exists()
    assert not dicht.filter(gevolg="").exists()


def test_access_lasts_as_long_as_the_handover(demo: str) -> None:
    for overdracht in Verzuimoverdracht.objects.select_related("toegang"):
        assert overdracht.toegang.grond == Toegangsgrond.VERZUIMOVERDRACHT
        assert overdracht.toegang.tot == overdracht.gesloten_op
    toegangen = Toegang.objects.filter(grond=Toegangsgrond.VERZUIMOVERDRACHT)
    assert toegangen.count() == Verzuimoverdracht.objects.count()


def test_every_measure_exists_for_its_doelgroep(demo: str) -> None:
    for besluit in Handhavingsbesluit.objects.exclude(soort=Besluitsoort.GEEN).select_related("overdracht"):
        mogelijk = regels_voor(besluit.overdracht.doelgroep).filter(
            maatregel=besluit.maatregel, grond=besluit.grond
        )
        assert mogelijk.exists()
