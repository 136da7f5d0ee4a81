"""What a closing ends, and a reopening that takes it back on the rows that it ended (DOMEIN 5)."""

import datetime as dt
from typing import Any

import pytest

from inburgeraars.models import (
    Benadering,
    Eindreden,
    Fase,
    Inburgeraar,
    Route,
    Toegang,
    Toegangsgrond,
)
from inburgeraars.services.benaderingen import claim_persoon
from kern.klok import DAG, vandaag
from kern.ladder import Pijler
from tests.fabrieken.bespreking import bespreek
from tests.fabrieken.handhaving import maak_overdracht
from tests.fabrieken.inburgeraars import maak_persoon
from tests.fabrieken.participatie import maak_meting
from tests.fabrieken.plan import maak_afspraak, maak_component, start_component
from tests.fabrieken.trajecten import maak_huisbezoek
from tests.team import Team
from trajecten.contact.enums import Bezoekstand
from trajecten.contact.models import GeplandBezoek
from trajecten.handhaving.models import Verzuimoverdracht
from trajecten.plan.enums import Afspraakstand, Componentsoort, Componentstand
from trajecten.plan.models import Afspraak, Component
from trajecten.plan.services import end_component
from trajecten.stappen.fouten import EinddagKanNiet, HeropenenKanNiet, LaterVastgelegd
from trajecten.stappen.models import Nazorgmeting
from trajecten.stappen.services.nazorg import begin_new_traject
from trajecten.stappen.services.sluiten import close_traject, reopen_traject
from trajecten.stappen.services.stappen import release_persoon, take_stap
from trajecten.taken.enums import Taakstand
from trajecten.taken.models import Taak
from trajecten.taken.services import add_taak
from trajecten.traject.enums import Stap, Uitkomst
from trajecten.traject.models import Stapovergang, Traject
from vinden.regulier.services import call_up, release_from_regulier


def dag(geleden: int) -> dt.date:
    return vandaag() - dt.timedelta(days=geleden)


@pytest.fixture
def persoon(team: Team) -> Inburgeraar:
    """Somebody whose traject opened 40 days ago, with a plan of which one component runs since 20 days."""
    mens = maak_persoon(team.wijk)
    maak_huisbezoek(mens, team.coordinator, datum=dag(40))
    maak_component(mens, team.coordinator, Componentsoort.TAAL)
    start_component(maak_component(mens, team.coordinator), op=dag(20))
    maak_afspraak(mens, team.coordinator)
    return mens


def sluit(
    team: Team, persoon: Inburgeraar, uitkomst: Uitkomst = Uitkomst.GESTOPT_WERK, **anders: Any
) -> Stapovergang:
    velden: dict[str, Any] = {"door": team.coordinator, "op": vandaag(), "reden": "zo ging het"} | anders
    return close_traject(inburgeraar_id=persoon.pk, uitkomst=uitkomst, **velden)


def heropen(team: Team, persoon: Inburgeraar, door: Any = None) -> None:
    reopen_traject(inburgeraar_id=persoon.pk, door=door or team.coordinator, reden="het gaat toch verder")


def stand(persoon: Inburgeraar) -> dict[str, Any]:
    """Return everything that a closing can end, without what only counts versions."""
    rijen: dict[str, Any] = {}
    for model in (Benadering, Toegang, Component, Afspraak, Taak, GeplandBezoek, Verzuimoverdracht, Traject):
        velden = [v.attname for v in model._meta.concrete_fields if v.name not in {"versie", "wat", "doel"}]
        rijen[model.__name__] = list(model.objects.filter(inburgeraar=persoon).order_by("pk").values(*velden))
    fasen = Fase.objects.filter(inburgeraar=persoon).order_by("van", "pk")
    rijen["Fase"] = [(f.pijler, f.van, f.tot) for f in fasen if f.tot is None or f.tot > f.van]
    rijen["route"] = Inburgeraar.objects.values_list("route", flat=True).get(pk=persoon.pk)
    return rijen


def plan_erbij(team: Team, persoon: Inburgeraar) -> None:
    """Plan a visit and a task, and hand verzuim over."""
    for dagen in (-1, 3):
        GeplandBezoek.objects.create(
            inburgeraar=persoon, door=team.coordinator, datum=vandaag() + dt.timedelta(days=dagen)
        )
    add_taak(inburgeraar_id=persoon.pk, door=team.coordinator, wat="Bel de school", uiterlijk=vandaag())
    maak_overdracht(persoon, team.coordinator, team.consulent)


@pytest.mark.parametrize(
    ("uitkomst", "hoe", "reden"),
    [
        (Uitkomst.GESTOPT_WERK, Componentstand.GESTOPT, "Het traject is afgesloten."),
        (Uitkomst.AFGEROND_ZONDER, Componentstand.AFGEROND, ""),
    ],
)
def test_closing_ends_the_plan_on_its_day(
    team: Team, persoon: Inburgeraar, uitkomst: Uitkomst, hoe: Componentstand, reden: str
) -> None:
    Traject.objects.update(stap=Stap.AFRONDEN)
    sluit(team, persoon, uitkomst, op=dag(2))
    gepland, loopt = Component.objects.order_by("pk")
    assert (loopt.stand, loopt.geeindigd_op, loopt.reden) == (hoe, dag(2), reden)
    assert (gepland.stand, gepland.geeindigd_op) == (Componentstand.VERVALLEN, dag(2))
    afspraak = Afspraak.objects.get()
    assert (afspraak.stand, afspraak.afgehandeld_op) == (Afspraakstand.VERVALLEN, dag(2))


def test_reopening_gives_back_exactly_what_the_closing_ended(team: Team, persoon: Inburgeraar) -> None:
    plan_erbij(team, persoon)
    voor = stand(persoon)
    sluit(team, persoon, op=dag(2))
    assert stand(persoon) != voor
    heropen(team, persoon)
    na = stand(persoon)
    # A visit of which the day has passed does not come back.
    assert [b["stand"] for b in na["GeplandBezoek"]] == [Bezoekstand.VERVALLEN, Bezoekstand.GEPLAND]
    assert na | {"GeplandBezoek": 0} == voor | {"GeplandBezoek": 0}


def test_what_had_ended_before_stays_ended(team: Team, persoon: Inburgeraar) -> None:
    loopt = Component.objects.get(gestart_op__isnull=False)
    end_component(
        component_id=loopt.pk, door=team.coordinator, versie=None, afgerond=False, op=dag(4), reden="te ver"
    )
    taak = add_taak(inburgeraar_id=persoon.pk, door=team.coordinator, wat="Bel", uiterlijk=vandaag())
    Taak.objects.filter(pk=taak.pk).update(stand=Taakstand.GEDAAN, afgehandeld_op=vandaag())
    sluit(team, persoon)
    heropen(team, persoon)
    loopt.refresh_from_db()
    assert (loopt.stand, loopt.geeindigd_op, loopt.reden) == (Componentstand.GESTOPT, dag(4), "te ver")
    taak.refresh_from_db()
    assert taak.stand == Taakstand.GEDAAN


@pytest.mark.parametrize("keer", [2, 3])
def test_closed_and_reopened_again_and_again_reads_as_before(
    team: Team, persoon: Inburgeraar, keer: int
) -> None:
    voor = stand(persoon)
    for n in range(keer):
        Traject.objects.update(stap=Stap.AFRONDEN)
        sluit(team, persoon, (Uitkomst.AFGEROND_ZONDER, Uitkomst.GESTOPT_WERK)[n % 2], op=dag(2))
        heropen(team, persoon)
    Traject.objects.update(stap=Stap.TAXEREN)
    assert stand(persoon) == voor


def test_reopening_of_a_completed_traject_keeps_what_nazorg_planned_beside_its_metingen(
    team: Team, persoon: Inburgeraar
) -> None:
    Traject.objects.update(stap=Stap.AFRONDEN)
    Taak.objects.update(stand=Taakstand.GEDAAN, afgehandeld_op=vandaag())
    sluit(team, persoon, Uitkomst.AFGEROND_ZONDER, nazorg=[vandaag() + dt.timedelta(days=90)])
    add_taak(inburgeraar_id=persoon.pk, door=team.coordinator, wat="Bel", uiterlijk=vandaag())
    heropen(team, persoon)
    assert [t.wat for t in Taak.objects.filter(stand=Taakstand.OPEN)] == ["Bel"]
    assert Nazorgmeting.objects.get().vervallen
    assert Toegang.objects.get(grond=Toegangsgrond.CASELOAD).tot is None


def test_another_coordinator_follows_from_today_and_the_days_between_keep_their_contact(
    team: Team, persoon: Inburgeraar
) -> None:
    plan_erbij(team, persoon)
    sluit(team, persoon, op=dag(5))
    # Ended five days ago, as known from then on.
    Benadering.objects.update(tot=dag(5))
    Toegang.objects.filter(grond=Toegangsgrond.CASELOAD).update(tot=dag(5))
    heropen(team, persoon, door=team.collega)
    assert [(b.door, b.van, b.tot, b.eindreden) for b in Benadering.objects.order_by("van")] == [
        (team.coordinator, dag(40), vandaag(), Eindreden.OVERGENOMEN),
        (team.collega, vandaag(), None, ""),
    ]
    caseload = Toegang.objects.filter(grond=Toegangsgrond.CASELOAD).order_by("van")
    assert [(t.gebruiker, t.van, t.tot) for t in caseload] == [
        (team.coordinator, dag(40), vandaag()),
        (team.collega, vandaag(), None),
    ]
    assert {t.voor for t in Taak.objects.filter(stand=Taakstand.OPEN)} == {team.collega}
    assert GeplandBezoek.objects.get(stand=Bezoekstand.GEPLAND).door == team.collega


@pytest.mark.parametrize("zelf", [True, False])
def test_what_others_had_to_do_stays_theirs(team: Team, persoon: Inburgeraar, zelf: bool) -> None:
    """A task agreed for the teamleider, and a visit of a colleague, are no work of the fixed contact."""
    bespreek(persoon, team.coordinator, team.teamleider, taak="Bel mij", wie=team.teamleider)
    add_taak(inburgeraar_id=persoon.pk, door=team.coordinator, wat="Bel de school", uiterlijk=vandaag())
    for wie in (team.coordinator, team.collega):
        GeplandBezoek.objects.create(inburgeraar=persoon, door=wie, datum=vandaag() + 3 * DAG)
    sluit(team, persoon)
    wie = team.coordinator if zelf else team.collega
    heropen(team, persoon, door=wie)
    taken = [t for t in Taak.objects.filter(stand=Taakstand.OPEN).order_by("pk") if t.wat.startswith("Bel")]
    assert [(t.wat, t.voor) for t in taken] == [("Bel mij", team.teamleider), ("Bel de school", wie)]
    bezoeken = GeplandBezoek.objects.filter(stand=Bezoekstand.GEPLAND).order_by("pk")
    assert [b.door for b in bezoeken] == [wie, team.collega]


def test_who_guided_last_but_does_not_see_the_person_any_more_does_not_reopen(
    team: Team, persoon: Inburgeraar
) -> None:
    sluit(team, persoon)
    Inburgeraar.objects.update(wijk=team.andere_wijk)
    with pytest.raises(HeropenenKanNiet):
        heropen(team, persoon)
    heropen(team, persoon, door=team.elders)


def test_reservation_of_the_days_between_has_no_days_any_more(team: Team, persoon: Inburgeraar) -> None:
    sluit(team, persoon, op=dag(5))
    Benadering.objects.update(tot=dag(5))
    Toegang.objects.filter(grond=Toegangsgrond.CASELOAD).update(tot=dag(5))
    gereserveerd = Benadering.objects.create(
        inburgeraar=persoon, route=Route.GERESERVEERD, wijk=team.wijk, van=dag(3), tot=dag(-30)
    )
    Inburgeraar.objects.update(route=Route.GERESERVEERD)
    heropen(team, persoon)
    gereserveerd.refresh_from_db()
    assert (gereserveerd.tot, gereserveerd.eindreden) == (dag(3), Eindreden.GECLAIMD)
    claim = Benadering.objects.get(route=Route.WIJKGERICHT)
    assert (claim.van, claim.tot, claim.eindreden) == (dag(40), None, "")


def test_claimed_or_called_up_since_is_not_reopened_also_when_that_ended(
    team: Team, persoon: Inburgeraar
) -> None:
    ander = maak_persoon(team.wijk)
    maak_huisbezoek(ander, team.coordinator, datum=dag(9))
    sluit(team, persoon)
    close_traject(inburgeraar_id=ander.pk, door=team.coordinator, uitkomst=Uitkomst.WIL_NIET, op=vandaag())
    claim_persoon(inburgeraar_id=persoon.pk, door=team.collega)
    release_persoon(inburgeraar_id=persoon.pk, door=team.collega)
    call_up(inburgeraar_ids=[ander.pk], door=team.consulent)
    release_from_regulier(inburgeraar_id=ander.pk, door=team.consulent)
    for mens in (persoon, ander):
        with pytest.raises(HeropenenKanNiet):
            heropen(team, mens)


def test_next_traject_is_not_passed_over(team: Team, persoon: Inburgeraar) -> None:
    Traject.objects.update(stap=Stap.AFRONDEN)
    sluit(team, persoon, Uitkomst.AFGEROND_ZONDER, nazorg=[vandaag() + dt.timedelta(days=90)], op=dag(2))
    begin_new_traject(inburgeraar_id=persoon.pk, door=team.coordinator, reden="wil verder")
    with pytest.raises(HeropenenKanNiet):
        heropen(team, persoon)


@pytest.mark.parametrize("uitkomst", [Uitkomst.GESTOPT_WERK, Uitkomst.OVERLEDEN])
def test_not_closed_before_the_last_step_start_or_end(
    team: Team, persoon: Inburgeraar, uitkomst: Uitkomst
) -> None:
    with pytest.raises(EinddagKanNiet) as fout:
        sluit(team, persoon, uitkomst, op=dag(21))
    assert fout.value.eerste == dag(20)
    take_stap(
        inburgeraar_id=persoon.pk,
        door=team.coordinator,
        van=Stap.TAXEREN,
        naar=Stap.VORMGEVEN,
        op=dag(10),
        reden="x",
    )
    with pytest.raises(EinddagKanNiet) as fout:
        sluit(team, persoon, uitkomst, op=dag(11))
    assert fout.value.eerste == dag(10)
    loopt = Component.objects.get(gestart_op__isnull=False)
    end_component(
        component_id=loopt.pk, door=team.coordinator, versie=None, afgerond=False, op=dag(4), reden="te ver"
    )
    with pytest.raises(EinddagKanNiet) as fout:
        sluit(team, persoon, uitkomst, op=dag(5))
    assert fout.value.eerste == dag(4)
    sluit(team, persoon, uitkomst, op=dag(4))


def test_what_is_on_record_after_the_day_is_confirmed_first(team: Team, persoon: Inburgeraar) -> None:
    maak_huisbezoek(persoon, team.coordinator, datum=dag(3))
    maak_meting(persoon, team.coordinator, datum=dag(2))
    with pytest.raises(LaterVastgelegd) as fout:
        sluit(team, persoon, op=dag(6))
    assert [zin.split(" op ")[0] for zin in fout.value.wat] == ["huisbezoek", "meting"]
    assert Traject.objects.get().gesloten_op is None
    sluit(team, persoon, op=dag(6), later_gezien=True)
    assert Traject.objects.get().gesloten_op == dag(6)
    assert stand(persoon)["Fase"][-1] == (Pijler.VOOR, dag(5), None)
