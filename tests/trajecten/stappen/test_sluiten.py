"""Every way out of a traject, what it does to the person, and the way back."""

import datetime as dt
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse

from inburgeraars.fouten import InNazorg, Overleden
from inburgeraars.models import Benadering, Eindreden, Fase, Inburgeraar, Route, Toegang, Toegangsgrond
from inburgeraars.services.benaderingen import claim_persoon
from kern.klok import nu, vandaag
from kern.ladder import Pijler
from logboek.enums import Handeling
from logboek.models import Logregel
from tests.fabrieken.inburgeraars import maak_persoon
from tests.fabrieken.trajecten import maak_huisbezoek
from tests.klant import als_klant
from tests.race import race
from tests.team import Team
from trajecten.contact.enums import Bezoekstand, Resultaat
from trajecten.contact.models import GeplandBezoek
from trajecten.stappen.fouten import EinddagKanNiet, HeropenenKanNiet, StapKanNiet
from trajecten.stappen.services.nazorg import begin_new_traject
from trajecten.stappen.services.sluiten import close_traject, reopen_traject
from trajecten.stappen.services.stappen import release_persoon, take_stap
from trajecten.taken.enums import Taakstand
from trajecten.taken.models import Taak
from trajecten.traject.enums import Stap, Uitkomst
from trajecten.traject.fouten import GeenTraject, NietInCaseload
from trajecten.traject.lopend import start_traject
from trajecten.traject.models import Stapovergang, Traject
from trajecten.traject.workflow import ZONDER_TRAJECT
from vinden.regulier.services import call_up

BEGIN, START = 100, 60


def dag(geleden: int) -> dt.date:
    return vandaag() - dt.timedelta(days=geleden)


def lopend(team: Team, *, gestart: bool = False, stap: Stap = Stap.TAXEREN) -> Inburgeraar:
    """Make somebody whose traject opened 100 days ago, and started 60 days ago."""
    persoon = maak_persoon(team.wijk)
    maak_huisbezoek(persoon, team.coordinator, datum=dag(BEGIN))
    if gestart:
        start_traject(inburgeraar_id=persoon.pk, op=dag(START))
    Traject.objects.filter(inburgeraar=persoon).update(stap=stap)
    return persoon


def sluit(team: Team, persoon: Inburgeraar, uitkomst: Uitkomst, **anders: Any) -> Stapovergang:
    velden: dict[str, Any] = {"door": team.coordinator, "op": vandaag(), "reden": "zo is het gegaan"} | anders
    return close_traject(inburgeraar_id=persoon.pk, uitkomst=uitkomst, **velden)


def fasen(persoon: Inburgeraar) -> list[tuple[int, dt.date, dt.date | None]]:
    rijen = Fase.objects.filter(inburgeraar=persoon).order_by("van", "pk")
    return [(f.pijler, f.van, f.tot) for f in rijen if f.tot is None or f.tot > f.van]


@pytest.mark.parametrize("uitkomst", [u for u in Uitkomst if not u.afgerond and not u.gestopt])
def test_every_way_out_before_the_start(team: Team, uitkomst: Uitkomst) -> None:
    persoon = lopend(team)
    GeplandBezoek.objects.create(inburgeraar=persoon, door=team.coordinator, datum=vandaag())
    Taak.objects.create(
        inburgeraar=persoon, voor=team.coordinator, door=team.coordinator, uiterlijk=vandaag(), wat="x"
    )
    overgang = sluit(team, persoon, uitkomst, op=dag(3))
    traject = Traject.objects.get(inburgeraar=persoon)
    assert (traject.gesloten_op, traject.uitkomst) == (dag(3), uitkomst)
    assert (overgang.van_stap, overgang.naar_stap, overgang.uitkomst) == ("taxeren", "", uitkomst)
    benadering = Benadering.objects.get(inburgeraar=persoon)
    assert (benadering.eindreden, benadering.tot) == (Eindreden.AFGESLOTEN, vandaag())
    assert Toegang.objects.get(inburgeraar=persoon).tot == vandaag()
    # Nothing started, so it stays in the pijler before the traject.
    assert fasen(persoon) == [(Pijler.VOOR, dag(BEGIN), None)]
    assert GeplandBezoek.objects.get(inburgeraar=persoon).stand == Bezoekstand.VERVALLEN
    assert Taak.objects.get(inburgeraar=persoon).stand == Taakstand.VERVALLEN
    persoon.refresh_from_db()
    assert persoon.route == Route.VRIJ
    assert Logregel.objects.filter(handeling=Handeling.TRAJECT_GESLOTEN).count() == 1


@pytest.mark.parametrize(
    "uitkomst", [u for u in Uitkomst if u.gestopt or u.vertrokken or u == Uitkomst.REGULIER]
)
def test_every_way_out_after_the_start(team: Team, uitkomst: Uitkomst) -> None:
    persoon = lopend(team, gestart=True, stap=Stap.VOLGEN)
    sluit(team, persoon, uitkomst, op=dag(3))
    assert fasen(persoon) == [
        (Pijler.VOOR, dag(BEGIN), dag(START)),
        (Pijler.TIJDENS, dag(START), dag(2)),
        (Pijler.VOOR, dag(2), None),
    ]


@pytest.mark.parametrize("uitkomst", [u for u in Uitkomst if u.afgerond])
def test_completing_begins_the_third_pijler_and_keeps_the_fixed_contact_for_nazorg(
    team: Team, uitkomst: Uitkomst
) -> None:
    persoon = lopend(team, gestart=True, stap=Stap.AFRONDEN)
    metingen = [vandaag() + dt.timedelta(days=n) for n in (90, 365, 180)]
    sluit(team, persoon, uitkomst, nazorg=metingen)
    assert fasen(persoon)[-1] == (Pijler.NA, vandaag() + dt.timedelta(days=1), None)
    toegang = Toegang.objects.get(inburgeraar=persoon, grond=Toegangsgrond.CASELOAD)
    assert toegang.tot == max(metingen) + dt.timedelta(days=1)
    taken = Taak.objects.filter(inburgeraar=persoon, stand=Taakstand.OPEN)
    assert sorted(t.uiterlijk for t in taken) == sorted(metingen)
    assert {t.voor for t in taken} == {team.coordinator}


def test_talk_of_nazorg_claims_nobody_and_opens_nothing(team: Team) -> None:
    persoon = lopend(team, gestart=True, stap=Stap.AFRONDEN)
    sluit(team, persoon, Uitkomst.AFGEROND_DIPLOMA, op=dag(3), nazorg=[vandaag() + dt.timedelta(days=90)])
    maak_huisbezoek(persoon, team.coordinator, tekst="Het gaat goed.")
    assert Traject.objects.filter(inburgeraar=persoon).count() == 1
    assert Benadering.objects.filter(inburgeraar=persoon).count() == 1
    persoon.refresh_from_db()
    assert persoon.route == Route.VRIJ
    assert fasen(persoon)[-1] == (Pijler.NA, dag(2), None)


def test_completing_asks_the_last_step(team: Team) -> None:
    persoon = lopend(team, gestart=True, stap=Stap.VOLGEN)
    with pytest.raises(StapKanNiet):
        sluit(team, persoon, Uitkomst.AFGEROND_DIPLOMA)
    assert not Traject.objects.filter(uitkomst__gt="").exists()


@pytest.mark.parametrize(("gestart", "uitkomst"), [(False, Uitkomst.GESTOPT_WERK), (True, Uitkomst.WIL_NIET)])
def test_way_out_of_the_other_side_of_the_start_refused(
    team: Team,
    gestart: bool,
    uitkomst: Uitkomst,
) -> None:
    with pytest.raises(StapKanNiet):
        sluit(team, lopend(team, gestart=gestart), uitkomst)


def test_out_of_reach_asks_the_attempts_of_the_norm_or_a_reason(team: Team) -> None:
    persoon = lopend(team)
    for n in (9, 6):
        maak_huisbezoek(
            persoon, team.coordinator, datum=dag(n), resultaat=Resultaat.NIEMAND_THUIS, minuten=None
        )
    with pytest.raises(StapKanNiet, match="pogingen"):
        sluit(team, persoon, Uitkomst.ONBEREIKBAAR, reden="")
    maak_huisbezoek(persoon, team.coordinator, datum=dag(3), resultaat=Resultaat.NIEMAND_THUIS, minuten=None)
    sluit(team, persoon, Uitkomst.ONBEREIKBAAR, reden="")


@pytest.mark.parametrize("op", [dag(-1), dag(BEGIN + 1)])
def test_day_outside_the_traject_refused(team: Team, op: dt.date) -> None:
    with pytest.raises(EinddagKanNiet):
        sluit(team, lopend(team), Uitkomst.WIL_NIET, op=op)


def test_only_the_fixed_contact_closes_and_only_what_runs(team: Team) -> None:
    persoon = lopend(team)
    with pytest.raises(NietInCaseload):
        sluit(team, persoon, Uitkomst.WIL_NIET, door=team.collega)
    ander = maak_persoon(team.wijk)
    claim_persoon(inburgeraar_id=ander.pk, door=team.coordinator)
    with pytest.raises(GeenTraject):
        sluit(team, ander, Uitkomst.WIL_NIET)


def test_who_died_is_approached_by_nobody(team: Team) -> None:
    persoon = lopend(team)
    sluit(team, persoon, Uitkomst.OVERLEDEN, op=dag(2))
    persoon.refresh_from_db()
    assert persoon.overleden_op == dag(2)
    with pytest.raises(Overleden):
        claim_persoon(inburgeraar_id=persoon.pk, door=team.collega)
    uit = call_up(inburgeraar_ids=[persoon.pk], door=team.consulent)
    assert (uit.opgeroepen, uit.geweigerd) == ([], {persoon.pk: "Deze persoon is overleden."})
    with pytest.raises(HeropenenKanNiet):
        reopen_traject(inburgeraar_id=persoon.pk, door=team.coordinator, reden="x")


def test_reopening_goes_on_as_if_it_was_never_closed(team: Team) -> None:
    persoon = lopend(team, gestart=True, stap=Stap.VOLGEN)
    voor = fasen(persoon)
    sluit(team, persoon, Uitkomst.GESTOPT_WERK, op=dag(3))
    reopen_traject(inburgeraar_id=persoon.pk, door=team.coordinator, reden="baan ging niet door")
    traject = Traject.objects.get(inburgeraar=persoon)
    assert (traject.stap, traject.gesloten_op, traject.uitkomst) == (Stap.VOLGEN, None, "")
    assert fasen(persoon) == voor
    persoon.refresh_from_db()
    assert persoon.route == Route.WIJKGERICHT
    assert Toegang.objects.filter(inburgeraar=persoon, gebruiker=team.coordinator).in_kracht().count() == 1
    laatste = Stapovergang.objects.filter(traject=traject).latest("pk")
    assert (laatste.van_stap, laatste.naar_stap, laatste.reden) == ("", "volgen", "baan ging niet door")


def test_reopening_after_completing_ends_nazorg(team: Team) -> None:
    persoon = lopend(team, gestart=True, stap=Stap.AFRONDEN)
    sluit(team, persoon, Uitkomst.AFGEROND_NIVEAU, nazorg=[vandaag() + dt.timedelta(days=90)])
    reopen_traject(inburgeraar_id=persoon.pk, door=team.coordinator, reden="toch nog een examen")
    assert Toegang.objects.get(inburgeraar=persoon, grond=Toegangsgrond.CASELOAD).tot is None
    assert not Taak.objects.filter(inburgeraar=persoon, stand=Taakstand.OPEN).exists()
    assert fasen(persoon)[-1] == (Pijler.TIJDENS, dag(START), None)


def test_another_who_claims_takes_over_from_nazorg(team: Team) -> None:
    persoon = lopend(team, gestart=True, stap=Stap.AFRONDEN)
    sluit(team, persoon, Uitkomst.AFGEROND_NIVEAU, op=dag(1), nazorg=[vandaag() + dt.timedelta(days=90)])
    with pytest.raises(InNazorg):
        claim_persoon(inburgeraar_id=persoon.pk, door=team.collega)
    begin_new_traject(inburgeraar_id=persoon.pk, door=team.collega, reden="wil weer naar school")
    caseload = Toegang.objects.filter(inburgeraar=persoon, grond=Toegangsgrond.CASELOAD).in_kracht()
    assert [t.gebruiker for t in caseload] == [team.collega]
    assert not Taak.objects.filter(inburgeraar=persoon, stand=Taakstand.OPEN).exists()
    assert Traject.objects.filter(inburgeraar=persoon).count() == 1
    maak_huisbezoek(persoon, team.collega)
    assert Traject.objects.get(inburgeraar=persoon, gesloten_op=None).geopend_op == vandaag()


def test_reopening_is_for_thirty_days_for_who_is_free_and_for_the_wijk(team: Team) -> None:
    oud, opgeroepen, elders = lopend(team), lopend(team), lopend(team)
    # The day on which a closing was recorded counts, not the day that it was about.
    for persoon, geleden in ((oud, 31), (opgeroepen, 30), (elders, 30)):
        sluiting = sluit(team, persoon, Uitkomst.WIL_NIET, op=dag(90))
        vastgelegd = nu() - dt.timedelta(days=geleden)
        Stapovergang.objects.filter(pk=sluiting.pk).update(created_at=vastgelegd)
    call_up(inburgeraar_ids=[opgeroepen.pk], door=team.consulent)
    for persoon, door in ((oud, team.coordinator), (opgeroepen, team.coordinator), (elders, team.elders)):
        with pytest.raises(HeropenenKanNiet):
            reopen_traject(inburgeraar_id=persoon.pk, door=door, reden="x")
    with pytest.raises(HeropenenKanNiet):
        reopen_traject(inburgeraar_id=elders.pk, door=team.coordinator, reden=" ")
    reopen_traject(inburgeraar_id=elders.pk, door=team.collega, reden="x")


def test_earlier_start_that_is_recorded_later_moves_the_pijler(team: Team) -> None:
    persoon = lopend(team, gestart=True)
    start_traject(inburgeraar_id=persoon.pk, op=dag(80))
    start_traject(inburgeraar_id=persoon.pk, op=dag(10))
    assert Traject.objects.get(inburgeraar=persoon).gestart_op == dag(80)
    assert fasen(persoon) == [(Pijler.VOOR, dag(BEGIN), dag(80)), (Pijler.TIJDENS, dag(80), None)]


@pytest.mark.django_db(transaction=True)
def test_closing_against_a_step_one_wins(team: Team) -> None:
    persoon = lopend(team)

    def stap() -> object:
        return take_stap(
            inburgeraar_id=persoon.pk, door=team.coordinator, van=Stap.TAXEREN, naar=Stap.VORMGEVEN, reden="x"
        )

    uitkomsten = race(stap, lambda: sluit(team, persoon, Uitkomst.WIL_NIET))
    traject = Traject.objects.get(inburgeraar=persoon)
    # The step may come first, and is then closed too; after closing there is no step.
    laatste = Stapovergang.objects.filter(traject=traject).latest("pk")
    assert (traject.uitkomst, laatste.uitkomst) == (Uitkomst.WIL_NIET, Uitkomst.WIL_NIET)
    assert laatste.van_stap == traject.stap
    assert len(uitkomsten) == 2


# ---- who was never spoken to ------------------------------------------------------------------------------------


def geclaimd(team: Team, *, pogingen: int = 0) -> Inburgeraar:
    """Make somebody who was claimed, and not found at home so many times."""
    persoon = maak_persoon(team.wijk)
    claim_persoon(inburgeraar_id=persoon.pk, door=team.coordinator, van=dag(30))
    for keer in range(pogingen):
        maak_huisbezoek(persoon, team.coordinator, datum=dag(20 - keer), resultaat=Resultaat.NIEMAND_THUIS)
    return persoon


@pytest.mark.parametrize("uitkomst", ZONDER_TRAJECT)
def test_every_end_of_an_approach_without_a_traject(team: Team, uitkomst: Uitkomst) -> None:
    persoon = geclaimd(team, pogingen=3)
    release_persoon(
        inburgeraar_id=persoon.pk, door=team.coordinator, uitkomst=uitkomst, op=dag(2), reden="zo is het"
    )
    benadering = Benadering.objects.get(inburgeraar=persoon)
    assert (benadering.eindreden, benadering.toelichting) == (uitkomst.value, "zo is het")
    assert Toegang.objects.get(inburgeraar=persoon).tot == vandaag()
    persoon.refresh_from_db()
    assert persoon.route == Route.VRIJ
    assert persoon.overleden_op == (dag(2) if uitkomst == Uitkomst.OVERLEDEN else None)
    assert not Traject.objects.exists()
    if uitkomst == Uitkomst.OVERLEDEN:
        with pytest.raises(Overleden):
            claim_persoon(inburgeraar_id=persoon.pk, door=team.coordinator)


def test_out_of_reach_without_a_traject_asks_the_attempts_of_the_norm_or_a_reason(team: Team) -> None:
    persoon = geclaimd(team, pogingen=2)
    velden: dict[str, Any] = {"inburgeraar_id": persoon.pk, "door": team.coordinator}
    with pytest.raises(StapKanNiet, match="pogingen"):
        release_persoon(**velden, uitkomst=Uitkomst.ONBEREIKBAAR)
    release_persoon(**velden, uitkomst=Uitkomst.ONBEREIKBAAR, reden="de flat is gesloopt")
    assert Benadering.objects.get(inburgeraar=persoon).eindreden == Eindreden.ONBEREIKBAAR


def test_what_only_a_traject_can_come_to_ends_no_approach(team: Team) -> None:
    persoon = geclaimd(team, pogingen=3)
    for uitkomst in set(Uitkomst) - set(ZONDER_TRAJECT):
        with pytest.raises(StapKanNiet):
            release_persoon(inburgeraar_id=persoon.pk, door=team.coordinator, uitkomst=uitkomst, reden="x")
    with pytest.raises(ValidationError, match="is nog niet geweest"):
        release_persoon(
            inburgeraar_id=persoon.pk, door=team.coordinator, uitkomst=Uitkomst.OVERLEDEN, op=dag(-1)
        )


def test_page_asks_why_the_approach_ends(team: Team) -> None:
    persoon, client = geclaimd(team), als_klant(team.coordinator)
    adres = reverse("trajecten:vrijgeven", args=[persoon.pk])
    antwoord = client.post(adres, {"waarom": "onbereikbaar", "op": vandaag().isoformat()})
    assert "Er zijn nog niet zoveel pogingen gedaan" in antwoord.text
    antwoord = client.post(adres, {"waarom": "overleden", "op": dag(-1).isoformat()})
    assert "Deze dag is nog niet geweest. Kies vandaag of een eerdere dag" in antwoord.text
    assert client.post(adres, {"waarom": "wil niet", "reden": "Zei haar dochter."}).status_code == 302
    dossier = als_klant(team.teamleider).get(reverse("trajecten:dossier", args=[persoon.pk])).text
    assert "wil niet op" in dossier
    assert "Zei haar dochter." in dossier
