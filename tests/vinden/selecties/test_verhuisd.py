"""Somebody reserved for a wijk who moved out of it: who should know is told, and why nobody can claim is said."""

import datetime as dt

import pytest
from django.db import transaction
from django.urls import reverse

from gebruikers.enums import Rol
from gebruikers.models import Gebruiker, Melding, Meldingsoort
from inburgeraars.fouten import AlBenaderd, NietVanJou
from inburgeraars.models import Inburgeraar, Route
from inburgeraars.services.benaderingen import claim_persoon
from kern.identiteit import als
from kern.klok import vandaag
from logboek.enums import Handeling
from register.leveringen.beoordelen import judge_wachtregel
from register.models import Wachtoordeel
from tests.fabrieken.dubbelen import maak_wachtregel
from tests.fabrieken.gebruikers import maak_gebruiker
from tests.klant import als_klant
from tests.register.bestanden import csv_tekst, stroom
from tests.register.importeren import importeer, persoon, tien
from vinden.models import Selectie
from vinden.selecties.services import ask_selectie, release_reserveringen, reserve_selectie
from wijken.models import Wijk

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("wijken")]


def coordinator(code: str) -> Gebruiker:
    return maak_gebruiker(Rol.TRAJECTCOORDINATOR, wijk=Wijk.objects.get(code=code))


@pytest.fixture
def leider() -> Gebruiker:
    return maak_gebruiker(Rol.TEAMLEIDER)


@pytest.fixture
def vrager() -> Gebruiker:
    return coordinator("DON")


def reserveer(vrager: Gebruiker, leider: Gebruiker, *wie: Inburgeraar) -> Selectie:
    selectie = ask_selectie(
        wijk=Wijk.objects.get(code="DON"), inburgeraar_ids=[p.pk for p in wie], door=vrager
    )
    reserve_selectie(selectie_id=selectie.pk, door=leider, tot=vandaag() + dt.timedelta(weeks=8))
    Melding.objects.all().delete()
    return selectie


def gemeld() -> set[tuple[int, str, str, int]]:
    velden = ("gebruiker_id", "handeling", "over_soort", "over_id")
    return set(Melding.objects.filter(soort=Meldingsoort.SELECTIE).values_list(*velden))


def verhuisd(vrager: Gebruiker, leider: Gebruiker) -> tuple[Inburgeraar, Selectie]:
    """Return somebody reserved for the one wijk whom a delivery moved to the other, and its selection."""
    verhuist, blijft, ook = tien()[:3]
    importeer(stroom(csv_tekst([verhuist, blijft, ook])))
    wie = [persoon(lijn["Geslachtsnaam"]) for lijn in (verhuist, blijft, ook)]
    selectie = reserveer(vrager, leider, *wie)
    # Two of one selection move: that is one notice.
    importeer(stroom(csv_tekst([verhuist | {"Postcode": "6045AB"}, blijft, ook | {"Postcode": "6045AB"}])))
    wie[0].refresh_from_db()
    assert (wie[0].wijk.code, wie[0].route) == ("KEM", Route.GERESERVEERD)
    return wie[0], selectie


def test_asker_and_teamleider_are_told_of_a_delivery(vrager: Gebruiker, leider: Gebruiker) -> None:
    _wie, selectie = verhuisd(vrager, leider)
    assert gemeld() == {
        (pk, Handeling.LEVERING_VERWERKT, "selectie", selectie.pk) for pk in (vrager.pk, leider.pk)
    }
    assert Melding.objects.count() == 2
    for lezer in (vrager, leider):
        tekst = als_klant(lezer).get(reverse("gebruikers:meldingen")).text
        assert "is verhuisd naar een andere wijk. De reservering loopt nog" in tekst
        assert f'href="{reverse("trajecten:selectie", args=[selectie.pk])}"' in tekst


def test_asker_and_teamleider_are_told_of_a_judgement(vrager: Gebruiker, leider: Gebruiker) -> None:
    lijn = tien()[0]
    importeer(stroom(csv_tekst([lijn])))
    wie = persoon(lijn["Geslachtsnaam"])
    selectie = reserveer(vrager, leider, wie)
    regel = maak_wachtregel(wie, postcode="1234AB")
    with transaction.atomic(), als(leider):
        judge_wachtregel(wachtregel_id=regel.pk, oordeel=Wachtoordeel.ZELFDE, door=leider)
    assert gemeld() == {
        (pk, Handeling.DUBBEL_BEOORDEELD, "selectie", selectie.pk) for pk in (vrager.pk, leider.pk)
    }


def test_who_claims_reads_why_it_cannot_until_it_is_released(vrager: Gebruiker, leider: Gebruiker) -> None:
    wie, selectie = verhuisd(vrager, leider)
    kemp = coordinator("KEM")
    for door in (vrager, kemp):
        with pytest.raises(
            AlBenaderd,
            match=r"gereserveerd voor DON\. Maar deze persoon woont nu in KEM\. Vraag je teamleider",
        ):
            claim_persoon(inburgeraar_id=wie.pk, door=door)
    with pytest.raises(NietVanJou):
        claim_persoon(inburgeraar_id=wie.pk, door=leider)

    release_reserveringen(selectie_id=selectie.pk, door=leider, inburgeraar_ids=[wie.pk])
    assert claim_persoon(inburgeraar_id=wie.pk, door=kemp).wijk == wie.wijk
