"""A planned visit to somebody who moves out of sight of who planned it: it lapses, and the planner is told."""

import datetime as dt

import pytest
from django.db import transaction
from django.urls import reverse

from gebruikers.enums import Rol
from gebruikers.models import Aanstelling, Gebruiker, Melding, Meldingsoort
from inburgeraars.models import Inburgeraar, Tolk
from inburgeraars.services.benaderingen import claim_persoon
from inburgeraars.services.personen import Wijziging, Woonadres, change_persoon
from kern.identiteit import als
from kern.klok import vandaag
from register.leveringen.beoordelen import judge_wachtregel
from register.leveringen.terugnemen import take_back_oordeel
from register.models import Wachtoordeel
from tests.fabrieken.dubbelen import maak_wachtregel
from tests.fabrieken.gebruikers import maak_gebruiker
from tests.klant import als_klant
from tests.register.bestanden import csv_tekst, stroom
from tests.register.importeren import importeer, persoon, tien
from trajecten.contact.enums import Bezoekstand
from trajecten.contact.models import GeplandBezoek
from trajecten.contact.services.planning import Bezoekplan, plan_bezoek
from vinden.dubbelen.samenvoegen.ongedaan import undo_merge
from vinden.dubbelen.samenvoegen.samenvoegen import merge_personen
from wijken.models import Wijk

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("wijken")]
DAG = dt.timedelta(days=1)


def plan(wie: Inburgeraar, door: Gebruiker, dag: dt.date | None = None) -> GeplandBezoek:
    return plan_bezoek(inburgeraar_id=wie.pk, door=door, plan=Bezoekplan(datum=dag or vandaag() + DAG))


def stand(bezoek: GeplandBezoek) -> tuple[str, str]:
    bezoek.refresh_from_db()
    return bezoek.stand, bezoek.reden


def vervallen() -> list[tuple[int, int, dt.date | None]]:
    meldingen = Melding.objects.filter(soort=Meldingsoort.BEZOEK).order_by("pk")
    return list(meldingen.values_list("gebruiker_id", "over_id", "dag"))


@pytest.fixture
def planner() -> Gebruiker:
    """Return a coordinator of the Donderberg."""
    return maak_gebruiker(Rol.TRAJECTCOORDINATOR, wijk=Wijk.objects.get(code="DON"))


@pytest.fixture
def leider() -> Gebruiker:
    return maak_gebruiker(Rol.TEAMLEIDER)


def test_visit_lapses_when_a_delivery_moves_a_free_person_out_of_sight(planner: Gebruiker) -> None:
    weg, blijft = tien()[:2]
    importeer(stroom(csv_tekst([weg, blijft])))
    wie, wie_blijft = (persoon(lijn["Geslachtsnaam"]) for lijn in (weg, blijft))
    morgen, later, ander = (
        plan(wie, planner),
        plan(wie, planner, vandaag() + 8 * DAG),
        plan(wie_blijft, planner),
    )
    kemp = maak_gebruiker(Rol.TRAJECTCOORDINATOR, wijk=Wijk.objects.get(code="KEM"))

    importeer(stroom(csv_tekst([weg | {"Postcode": "6045AB"}, blijft])))

    assert stand(morgen) == stand(later) == (Bezoekstand.VERVALLEN, "Woont nu in een andere wijk.")
    assert stand(ander) == (Bezoekstand.GEPLAND, "")
    assert vervallen() == [(planner.pk, b.pk, b.datum) for b in (morgen, later)]
    tekst = als_klant(planner).get(reverse("gebruikers:meldingen")).text
    assert "gaat niet door: deze persoon woont nu in een andere wijk" in tekst
    assert wie.naam not in tekst
    assert reverse("trajecten:dossier", args=[wie.pk]) not in tekst
    # Who sees the person now reads in the dossier what stood planned, and plans anew.
    assert plan(wie, kemp).door == kemp


def test_visit_of_the_fixed_contact_stays(planner: Gebruiker) -> None:
    lijn = tien()[0]
    importeer(stroom(csv_tekst([lijn])))
    wie = persoon(lijn["Geslachtsnaam"])
    claim_persoon(inburgeraar_id=wie.pk, door=planner)
    bezoek = plan(wie, planner)
    importeer(stroom(csv_tekst([lijn | {"Postcode": "6045AB"}])))
    assert stand(bezoek) == (Bezoekstand.GEPLAND, "")
    assert vervallen() == []


def test_visit_of_a_fixed_contact_who_left_waits_for_the_next(planner: Gebruiker) -> None:
    lijn = tien()[0]
    importeer(stroom(csv_tekst([lijn])))
    wie = persoon(lijn["Geslachtsnaam"])
    claim_persoon(inburgeraar_id=wie.pk, door=planner)
    bezoek = plan(wie, planner)
    Aanstelling.objects.filter(gebruiker=planner).update(van=vandaag() - 9 * DAG, tot=vandaag())
    importeer(stroom(csv_tekst([lijn | {"Postcode": "6045AB"}])))
    assert stand(bezoek)[0] == Bezoekstand.GEPLAND


def test_visit_of_a_past_day_lapses_too(planner: Gebruiker) -> None:
    lijn = tien()[0]
    importeer(stroom(csv_tekst([lijn])))
    bezoek = plan(persoon(lijn["Geslachtsnaam"]), planner)
    GeplandBezoek.objects.filter(pk=bezoek.pk).update(datum=vandaag() - DAG)
    importeer(stroom(csv_tekst([lijn | {"Postcode": "6045AB"}])))
    assert stand(bezoek)[0] == Bezoekstand.VERVALLEN
    assert vervallen() == [(planner.pk, bezoek.pk, vandaag() - DAG)]


def test_a_judgement_moves_and_moves_back(planner: Gebruiker, leider: Gebruiker) -> None:
    """What was planned in the wijk of the mistake lapses when the judgement is taken back."""
    lijn = tien()[0]
    importeer(stroom(csv_tekst([lijn])))
    wie = persoon(lijn["Geslachtsnaam"])
    kemp = maak_gebruiker(Rol.TRAJECTCOORDINATOR, wijk=Wijk.objects.get(code="KEM"))
    eerste = plan(wie, planner)
    regel = maak_wachtregel(wie, postcode="6045AB")
    with transaction.atomic(), als(leider):
        judge_wachtregel(wachtregel_id=regel.pk, oordeel=Wachtoordeel.ZELFDE, door=leider)
    tweede = plan(wie, kemp)
    with transaction.atomic(), als(leider):
        take_back_oordeel(wachtregel_id=regel.pk, door=leider)
    assert stand(eerste)[0] == stand(tweede)[0] == Bezoekstand.VERVALLEN
    assert vervallen() == [(planner.pk, eerste.pk, eerste.datum), (kemp.pk, tweede.pk, tweede.datum)]


def test_a_merge_takes_the_visit_out_of_sight(planner: Gebruiker, leider: Gebruiker) -> None:
    blijft, gaat = tien()[:2]
    importeer(stroom(csv_tekst([blijft | {"Postcode": "6045AB"}, gaat])))
    wie, ander = (persoon(lijn["Geslachtsnaam"]) for lijn in (blijft, gaat))
    bezoek = plan(ander, planner)
    with transaction.atomic(), als(leider):
        samen = merge_personen(blijft_id=wie.pk, gaat_id=ander.pk, door=leider)
    assert stand(bezoek)[0] == Bezoekstand.VERVALLEN
    assert vervallen() == [(planner.pk, bezoek.pk, bezoek.datum)]

    kemp = maak_gebruiker(Rol.TRAJECTCOORDINATOR, wijk=Wijk.objects.get(code="KEM"))
    daarna = plan(wie, kemp)
    with transaction.atomic(), als(leider):
        undo_merge(samenvoeging_id=samen.pk, door=leider)
    assert stand(daarna)[0] == Bezoekstand.GEPLAND
    assert len(vervallen()) == 1


def test_visit_of_a_colleague_lapses_when_the_fixed_contact_notes_the_move(planner: Gebruiker) -> None:
    wijk = Wijk.objects.get(code="DON")
    collega = maak_gebruiker(Rol.TRAJECTCOORDINATOR, wijk=wijk)
    lijn = tien()[0]
    importeer(stroom(csv_tekst([lijn])))
    wie = persoon(lijn["Geslachtsnaam"])
    van_collega = plan(wie, collega)
    importeer(stroom(csv_tekst(tien()[1:])), vervallen_akkoord=True)
    claim_persoon(inburgeraar_id=wie.pk, door=planner)
    eigen = plan(wie, planner)
    adres = Woonadres(straat="Ergens", huisnummer="3", postcode="6045AB")
    wijziging = Wijziging(
        telefoon="", email="", bereikbaar_via="", beste_tijd="", taal=None, tolk=Tolk.GEEN, adres=adres
    )
    with transaction.atomic(), als(planner):
        change_persoon(inburgeraar_id=wie.pk, door=planner, wijziging=wijziging)
    assert stand(eigen)[0] == Bezoekstand.GEPLAND
    assert stand(van_collega)[0] == Bezoekstand.VERVALLEN
    assert vervallen() == [(collega.pk, van_collega.pk, van_collega.datum)]
