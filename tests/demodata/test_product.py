"""The productbeschrijving of the demo, made by its services: nine approved, one at its reader, one written anew."""

import pytest

from demodata.product import maak_een_editie, schrijf_productbeschrijving
from gebruikers.enums import Rol
from rapportage.product.editiemodel import Producteditie
from rapportage.product.models import Producttekst
from rapportage.product.opmaak import hoofdstukken_van
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
    standen = sorted(Producttekst.objects.values_list("onderdeel__nummer", "stand"))
    assert standen == sorted(
        [
            *((nummer, "goedgekeurd") for nummer in (1, 1, 2, 3, 4, 5, 6, 8, 9, 10)),
            (7, "ter lezing"),
            (2, "concept"),
        ]
    )


@pytest.mark.django_db(transaction=True)
def test_the_demo_has_one_edition_in_force() -> None:
    laad_onderdelen()
    for rol in (Rol.TEAMLEIDER, Rol.BELEIDSMEDEWERKER, Rol.PROJECTLEIDER, Rol.AFDELINGSHOOFD):
        maak_gebruiker(rol)
    schrijf_productbeschrijving()
    maak_een_editie()
    maak_een_editie()
    editie = Producteditie.objects.get()
    assert (editie.is_in_kracht, editie.stand) == (True, "klaar")
    over = next(h for h in hoofdstukken_van(editie) if h.sleutel == "overnemen")
    assert [blok.kop[0] for blok in over.blokken][:2] == ["2", "1"]
    assert "<li>Begin met een gesprek thuis; plan de toets daarna.</li>" in over.blokken[0].rijen[0].cellen[0]
