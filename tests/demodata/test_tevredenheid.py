"""The klanttevredenheidsonderzoek of the demo, by the services."""

import pytest

from demodata.tevredenheid import vraag_wat_mensen_vinden
from gebruikers.enums import Rol
from rapportage.tevredenheid.models import (
    Antwoord,
    Onderzoek,
    Tevredenheidsuitgave,
    Uitnodiging,
    Wachtantwoord,
)
from rapportage.tevredenheid.referentie import laad_vragenlijst
from tests.fabrieken.gebruikers import maak_gebruiker
from tests.fabrieken.tevredenheid import maak_gestarten
from tests.fabrieken.wijken import maak_wijk

pytestmark = pytest.mark.django_db


def test_demo_has_a_try_out_that_was_counted_and_an_open_round() -> None:
    wijk = maak_wijk()
    laad_vragenlijst()
    for rol in (Rol.BELEIDSMEDEWERKER, Rol.PROJECTLEIDER):
        maak_gebruiker(rol)
    coordinator = maak_gebruiker(Rol.TRAJECTCOORDINATOR, wijk=wijk)
    for persoon in maak_gestarten(20, wijk):
        persoon.toegang_set.create(gebruiker=coordinator, grond="caseload")
    vraag_wat_mensen_vinden(zaad=1)
    assert {(o.soort, o.stand, o.uitgenodigd, o.beantwoord) for o in Onderzoek.objects.all()} == {
        ("proef", "geteld", 14, 14),
        ("jaarlijks", "open", 20, 11),
    }
    assert Tevredenheidsuitgave.objects.count() == 1
    assert not Wachtantwoord.objects.exists()
    assert Antwoord.objects.filter(keuze__isnull=False).count() == 25 * 7
    assert Uitnodiging.objects.exclude(gegeven_op=None).count() == 8
