"""After a merge, and after undoing it, the rows of both persons agree with each other (kern.consistentie)."""

import datetime as dt
from itertools import pairwise

import pytest
from django.db import transaction

from gebruikers.models import Gebruiker
from inburgeraars.models import Adres, Fase, Inburgeraar, Toegang, Toegangsgrond
from inburgeraars.services.benaderingen import claim_persoon
from kern.consistentie import gebroken_regels
from kern.identiteit import als
from kern.klok import DAG, vandaag
from kern.weigering import Weigering
from tests.fabrieken.inburgeraars import maak_persoon, ontmoet_persoon
from tests.fabrieken.overdracht import stel_voor
from tests.fabrieken.plan import maak_afspraak, maak_component, start_component
from tests.fabrieken.trajecten import maak_huisbezoek
from tests.fabrieken.wijken import maak_buurt
from tests.team import Team
from trajecten.contact.enums import Bezoekstand
from trajecten.contact.models import GeplandBezoek, Verslag
from trajecten.contact.services.planning import Bezoekplan, move_bezoek, plan_bezoek
from trajecten.overdracht.services.beantwoorden import accept_overdrachten
from trajecten.plan.models import Component
from trajecten.plan.services import end_component
from trajecten.stappen.services.sluiten import close_traject
from trajecten.stappen.services.stappen import release_persoon
from trajecten.traject.enums import Stap, Uitkomst
from trajecten.traject.models import Stapovergang, Traject
from vinden.dubbelen.samenvoegen import merge_personen, undo_merge

pytestmark = pytest.mark.django_db


def _gebroken() -> dict[str, tuple[int, ...]]:
    return {u.regel.naam: u.nummers for u in gebroken_regels()}


def _fases(persoon: Inburgeraar) -> list[tuple[int, dt.date, dt.date | None]]:
    rijen = Fase.objects.filter(inburgeraar=persoon).order_by("van", "pk").values_list("pijler", "van", "tot")
    return [rij for rij in rijen if rij[1] != rij[2]]


def _contact(persoon: Inburgeraar) -> list[tuple[int | None, dt.date | None]]:
    rijen = Toegang.objects.filter(inburgeraar=persoon, grond=Toegangsgrond.CASELOAD).in_kracht()
    return list(rijen.values_list("gebruiker", "tot"))


def _voeg_samen_en_los(team: Team, blijft: Inburgeraar, gaat: Inburgeraar) -> None:
    """Merge, see that all agrees, undo, and see that it does again and that both are as they were."""
    assert _gebroken() == {}
    voor = [(_fases(p), _contact(p)) for p in (blijft, gaat)]
    with transaction.atomic(), als(team.teamleider):
        rij = merge_personen(blijft_id=blijft.pk, gaat_id=gaat.pk, door=team.teamleider)
    assert _gebroken() == {}
    with transaction.atomic(), als(team.teamleider):
        undo_merge(samenvoeging_id=rij.pk, door=team.teamleider)
    assert _gebroken() == {}
    assert [(_fases(p), _contact(p)) for p in (blijft, gaat)] == voor


def _bezocht(team: Team, door: Gebruiker, geleden: int) -> Inburgeraar:
    """Return somebody of the register whose traject opened some days ago."""
    persoon = maak_persoon(team.wijk)
    claim_persoon(inburgeraar_id=persoon.pk, door=door, van=vandaag() - geleden * DAG)
    maak_huisbezoek(persoon, door, datum=vandaag() - geleden * DAG)
    return persoon


def _gestart(team: Team, door: Gebruiker, geleden: int) -> Inburgeraar:
    persoon = _bezocht(team, door, geleden)
    start_component(maak_component(persoon, door), op=vandaag() - (geleden // 2) * DAG)
    return persoon


def _klaar(team: Team, door: Gebruiker, geleden: int) -> Inburgeraar:
    persoon = _gestart(team, door, geleden)
    component = Component.objects.get(inburgeraar=persoon)
    end_component(component_id=component.pk, door=door, versie=None, afgerond=True, op=vandaag())
    return persoon


def _gestopt(team: Team, door: Gebruiker, geleden: int) -> Inburgeraar:
    persoon = _klaar(team, door, geleden)
    close_traject(inburgeraar_id=persoon.pk, door=door, uitkomst=Uitkomst.GESTOPT_ANDERS, op=vandaag())
    return persoon


def _in_nazorg(team: Team, door: Gebruiker, geleden: int) -> Inburgeraar:
    persoon = _klaar(team, door, geleden)
    traject = Traject.objects.get(inburgeraar=persoon)
    for van, naar in pairwise(Stap):
        Stapovergang.objects.create(
            inburgeraar=persoon, traject=traject, van_stap=van, naar_stap=naar, door=door
        )
    Traject.objects.filter(pk=traject.pk).update(stap=Stap.AFRONDEN)
    close_traject(
        inburgeraar_id=persoon.pk,
        door=door,
        uitkomst=Uitkomst.AFGEROND_ZONDER,
        op=vandaag(),
        reden="Zo is het goed.",
        nazorg=[vandaag() + 90 * DAG],
    )
    return persoon


@pytest.mark.parametrize("ontmoet_blijft", [True, False])
def test_who_has_the_address_has_its_wijk(team: Team, ontmoet_blijft: bool) -> None:
    register, ontmoet = maak_persoon(team.andere_wijk), ontmoet_persoon(team.coordinator, team.wijk)
    Adres.objects.filter(inburgeraar=register).update(buurt=maak_buurt(team.andere_wijk))
    blijft, gaat = (ontmoet, register) if ontmoet_blijft else (register, ontmoet)
    _voeg_samen_en_los(team, blijft, gaat)
    ontmoet.refresh_from_db()
    assert ontmoet.wijk == team.wijk
    with transaction.atomic(), als(team.teamleider):
        merge_personen(blijft_id=blijft.pk, gaat_id=gaat.pk, door=team.teamleider)
    blijft.refresh_from_db()
    assert blijft.wijk == team.andere_wijk


@pytest.mark.parametrize("eerste_blijft", [True, False])
def test_pijlers_of_two_trajecten_follow_the_last_that_opened(team: Team, eerste_blijft: bool) -> None:
    eerste = _gestopt(team, team.collega, 60)
    tweede = _gestart(team, team.coordinator, 40)
    blijft, gaat = (eerste, tweede) if eerste_blijft else (tweede, eerste)
    _voeg_samen_en_los(team, blijft, gaat)
    with transaction.atomic(), als(team.teamleider):
        merge_personen(blijft_id=blijft.pk, gaat_id=gaat.pk, door=team.teamleider)
    nu = vandaag()
    assert _fases(blijft) == [
        (1, nu - 60 * DAG, nu - 40 * DAG),  # the first would have started 30 days ago
        (1, nu - 40 * DAG, nu - 20 * DAG),
        (2, nu - 20 * DAG, None),
    ]


@pytest.mark.parametrize("nazorg_blijft", [True, False])
def test_a_claim_goes_before_nazorg(team: Team, nazorg_blijft: bool) -> None:
    nazorg, geclaimd = _in_nazorg(team, team.collega, 60), _bezocht(team, team.coordinator, 3)
    blijft, gaat = (nazorg, geclaimd) if nazorg_blijft else (geclaimd, nazorg)
    _voeg_samen_en_los(team, blijft, gaat)
    with transaction.atomic(), als(team.teamleider):
        merge_personen(blijft_id=blijft.pk, gaat_id=gaat.pk, door=team.teamleider)
    assert _contact(blijft) == [(team.coordinator.pk, None)]
    assert _contact(gaat) == []


def test_of_two_in_nazorg_who_stays_keeps_its_contact(team: Team) -> None:
    blijft, gaat = _in_nazorg(team, team.coordinator, 50), _in_nazorg(team, team.collega, 60)
    _voeg_samen_en_los(team, blijft, gaat)
    with transaction.atomic(), als(team.teamleider):
        merge_personen(blijft_id=blijft.pk, gaat_id=gaat.pk, door=team.teamleider)
    assert _contact(blijft) == [(team.coordinator.pk, vandaag() + 91 * DAG)]


def test_who_died_is_dead_in_both(team: Team) -> None:
    blijft, gaat = maak_persoon(team.wijk), _bezocht(team, team.coordinator, 3)
    close_traject(inburgeraar_id=gaat.pk, door=team.coordinator, uitkomst=Uitkomst.OVERLEDEN, op=vandaag())
    _voeg_samen_en_los(team, blijft, gaat)
    blijft.refresh_from_db()
    assert blijft.overleden_op is None
    with transaction.atomic(), als(team.teamleider):
        merge_personen(blijft_id=blijft.pk, gaat_id=gaat.pk, door=team.teamleider)
    blijft.refresh_from_db()
    assert blijft.overleden_op == vandaag()


@pytest.mark.parametrize("dode_blijft", [True, False])
def test_a_death_and_a_claim_cannot_be_one_person(team: Team, dode_blijft: bool) -> None:
    dood, leeft = maak_persoon(team.wijk), _bezocht(team, team.coordinator, 3)
    claim_persoon(inburgeraar_id=dood.pk, door=team.collega)
    release_persoon(inburgeraar_id=dood.pk, door=team.collega, uitkomst=Uitkomst.OVERLEDEN)
    blijft, gaat = (dood, leeft) if dode_blijft else (leeft, dood)
    with pytest.raises(Weigering, match="overleden"), transaction.atomic(), als(team.teamleider):
        merge_personen(blijft_id=blijft.pk, gaat_id=gaat.pk, door=team.teamleider)


def test_a_visit_held_since_the_merge_stays_with_its_talk(team: Team) -> None:
    blijft, gaat = _bezocht(team, team.coordinator, 3), maak_persoon(team.wijk)

    def plan(persoon: Inburgeraar, over: int) -> GeplandBezoek:
        bij = Bezoekplan(datum=vandaag() + over * DAG)
        return plan_bezoek(inburgeraar_id=persoon.pk, door=team.coordinator, plan=bij)

    komt, eerst, gehouden = plan(gaat, 7), plan(gaat, 1), plan(gaat, 0)
    verzet = move_bezoek(
        bezoek_id=eerst.pk,
        door=team.coordinator,
        versie=eerst.versie,
        plan=Bezoekplan(datum=vandaag()),
        reden="",
    )
    with transaction.atomic(), als(team.teamleider):
        rij = merge_personen(blijft_id=blijft.pk, gaat_id=gaat.pk, door=team.teamleider)
    maak_huisbezoek(blijft, team.coordinator)
    with transaction.atomic(), als(team.teamleider):
        undo_merge(samenvoeging_id=rij.pk, door=team.teamleider)

    assert _gebroken() == {}
    bij = dict(GeplandBezoek.objects.values_list("pk", "inburgeraar"))
    assert bij == {komt.pk: gaat.pk, eerst.pk: blijft.pk, verzet.pk: blijft.pk, gehouden.pk: blijft.pk}
    gehouden.refresh_from_db()
    assert gehouden.stand == Bezoekstand.GEHOUDEN


def test_what_was_written_since_goes_back_with_the_traject_it_belongs_to(team: Team) -> None:
    blijft, gaat = maak_persoon(team.wijk), _bezocht(team, team.coordinator, 30)
    with transaction.atomic(), als(team.teamleider):
        rij = merge_personen(blijft_id=blijft.pk, gaat_id=gaat.pk, door=team.teamleider)
    component = start_component(maak_component(blijft, team.coordinator), op=vandaag() - 2 * DAG)
    afspraak = maak_afspraak(blijft, team.coordinator, component=component)
    maak_huisbezoek(blijft, team.coordinator)
    with transaction.atomic(), als(team.teamleider):
        undo_merge(samenvoeging_id=rij.pk, door=team.teamleider)

    assert _gebroken() == {}
    traject = Traject.objects.get()
    assert (traject.inburgeraar, traject.gestart_op) == (gaat, vandaag() - 2 * DAG)
    for rij_erbij in (component, afspraak):
        rij_erbij.refresh_from_db()
        assert (rij_erbij.inburgeraar, rij_erbij.traject) == (gaat, traject)
    assert list(Verslag.objects.order_by("pk").values_list("inburgeraar", flat=True)) == [gaat.pk, blijft.pk]


def test_who_was_taken_over_since_is_not_set_apart(team: Team) -> None:
    blijft, gaat = maak_persoon(team.wijk), _bezocht(team, team.coordinator, 30)
    with transaction.atomic(), als(team.teamleider):
        rij = merge_personen(blijft_id=blijft.pk, gaat_id=gaat.pk, door=team.teamleider)
    voorstel = stel_voor(blijft, team.collega, team.teamleider, vanaf=vandaag())
    accept_overdrachten(overdracht_ids=[voorstel.pk], door=team.collega)
    with (
        pytest.raises(Weigering, match="iemand anders begeleidt"),
        transaction.atomic(),
        als(team.teamleider),
    ):
        undo_merge(samenvoeging_id=rij.pk, door=team.teamleider)
    assert _gebroken() == {}
    assert Traject.objects.get().inburgeraar == blijft
