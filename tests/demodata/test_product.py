"""The productbeschrijving of the demo, made by its services: four approved, one at its reader, one still written."""

import pytest

from demodata.product import schrijf_productbeschrijving
from gebruikers.enums import Rol
from rapportage.product.models import Producttekst
from tests.fabrieken.gebruikers import maak_gebruiker
from tests.fabrieken.product import laad_onderdelen

pytestmark = pytest.mark.django_db


def test_the_demo_writes_reads_and_approves_once() -> None:
    laad_onderdelen()
    for rol in (
        Rol.TRAJECTCOORDINATOR,
        Rol.TEAMLEIDER,
        Rol.BELEIDSMEDEWERKER,
        Rol.PROJECTLEIDER,
        Rol.AFDELINGSHOOFD,
    ):
        maak_gebruiker(rol)
    schrijf_productbeschrijving()
    schrijf_productbeschrijving()
    standen = dict(Producttekst.objects.values_list("onderdeel__nummer", "stand"))
    assert standen == {
        **dict.fromkeys((1, 2, 3, 5), "goedgekeurd"),
        7: "ter lezing",
        9: "concept",
    }
