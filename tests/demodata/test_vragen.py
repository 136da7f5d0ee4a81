"""The five questions of the demo, made by their services: four answered, one that waits, and what is to be found out."""

import pytest

from demodata.vragen import beantwoord_vragen
from gebruikers.enums import Rol
from rapportage.ervaringen.enums import Vraag
from rapportage.vragen.models import Uitzoekpunt, Vraagantwoord, Vraagcitaat
from tests.fabrieken.ervaringen import maak_ervaring
from tests.fabrieken.gebruikers import maak_gebruiker
from tests.fabrieken.schrijven import maak_gepubliceerd

pytestmark = pytest.mark.django_db


def test_the_demo_answers_cites_and_finds_out_once() -> None:
    for rol in (Rol.TRAJECTCOORDINATOR, Rol.TEAMLEIDER, Rol.BELEIDSMEDEWERKER, Rol.WIJKCOORDINATOR):
        maak_gebruiker(rol)
    maak_ervaring(vraag=Vraag.WIJK)
    maak_gepubliceerd()
    beantwoord_vragen()
    beantwoord_vragen()
    versies = list(Vraagantwoord.objects.order_by("vraag", "versie").values_list("vraag", "versie"))
    assert versies == [(1, 1), (1, 2), (2, 1), (3, 1), (5, 1)]
    assert "{{cijfer:gevonden:pilot}}" in Vraagantwoord.objects.get(vraag=1, versie=2).uitleg
    assert Vraagcitaat.objects.get().vraag == Vraag.WIJK
    assert (Uitzoekpunt.objects.count(), Uitzoekpunt.objects.open().count()) == (7, 6)


def test_without_figures_or_beleid_nothing_breaks() -> None:
    beantwoord_vragen()
    assert not Vraagantwoord.objects.exists()
    maak_gebruiker(Rol.BELEIDSMEDEWERKER)
    beantwoord_vragen()
    assert Vraagantwoord.objects.get(vraag=1, versie=2).uitleg == ""
