"""The visits of a week: by day and by who goes, for the team and for a coordinator within its own sight."""

import datetime as dt
import re

import pytest
from django.urls import reverse

from dagwerk.week.week import Week, week
from gebruikers.enums import Rol
from gebruikers.models import Afwezigheidsreden, Gebruiker
from gebruikers.services.afwezigheid import record_afwezigheid
from inburgeraars.models import Inburgeraar
from inburgeraars.services.benaderingen import claim_persoon
from kern.klok import DAG, vandaag
from tests.fabrieken.gebruikers import maak_gebruiker
from tests.fabrieken.inburgeraars import maak_persoon
from tests.klant import als_klant
from tests.queries import tel
from tests.team import Team
from trajecten.contact.enums import Bezoekstand
from trajecten.contact.models import GeplandBezoek
from trajecten.overdracht.services.vervangen import Bezoekkeuze, Regeling, arrange_vervanging

WEEK = reverse("trajecten:week")
MAANDAG = vandaag() + (7 - vandaag().weekday()) * DAG
"""The Monday of the next week: no day of it is over."""


def plan(
    persoon: Inburgeraar, door: Gebruiker, *, op: int = 0, uur: int = 10, **anders: object
) -> GeplandBezoek:
    """Plan a visit on a day of that week."""
    return GeplandBezoek.objects.create(
        inburgeraar=persoon, door=door, datum=MAANDAG + op * DAG, tijd=dt.time(uur), **anders
    )


def wie_waar(beeld: Week, op: int = 0) -> list[tuple[str, list[str]]]:
    """Return who visits whom on a day, with what else is said."""
    dag = next(d for d in beeld.dagen if d.dag == MAANDAG + op * DAG)
    return [
        (naam, [" ".join(filter(None, (r.tijd, r.naam.split()[0], r.extra))) for r in rijen])
        for naam, rijen in dag.per_wie
    ]


def meld_weg(team: Team, wie: Gebruiker, *, op: int = 0) -> None:
    """Record that somebody is away one day."""
    record_afwezigheid(
        gebruiker=wie,
        reden=Afwezigheidsreden.ZIEK,
        van=MAANDAG + op * DAG,
        laatste_dag=MAANDAG + op * DAG,
        door=team.teamleider,
    )


@pytest.mark.parametrize(("vandaag_", "voorbij"), [(0, []), (2, [0, 1]), (4, [0, 1, 2, 3]), (6, [])])
def test_days_that_are_over_are_folded_while_the_week_goes_on(
    team: Team, monkeypatch: pytest.MonkeyPatch, vandaag_: int, voorbij: list[int]
) -> None:
    """A phone begins with today; a week that is over has no such day."""
    plan(maak_persoon(team.wijk, voornamen="Een"), team.coordinator)
    monkeypatch.setattr("dagwerk.week.week.vandaag", lambda: MAANDAG + vandaag_ * DAG)
    pagina = als_klant(team.teamleider).get(WEEK, {"dag": MAANDAG.isoformat()})
    assert [d.dag.weekday() for d in pagina.context["week"].voorbij] == voorbij
    assert pagina.text.count("data-vouw") == len(voorbij)
    assert (", 1 bezoek</span>" in pagina.text) == bool(voorbij)


def test_visits_stand_by_day_and_by_who_goes(team: Team) -> None:
    een, twee = maak_persoon(team.wijk, voornamen="Een"), maak_persoon(team.wijk, voornamen="Twee")
    elders = maak_persoon(team.andere_wijk, voornamen="Elders")
    plan(twee, team.coordinator, uur=14, samen_met=team.collega)
    plan(een, team.coordinator, uur=9, stand=Bezoekstand.GEHOUDEN)
    plan(elders, team.elders, uur=11)
    plan(een, team.collega, op=2)
    plan(een, team.collega, op=5)
    plan(een, team.collega, op=1, stand=Bezoekstand.VERVALLEN)
    plan(een, team.collega, op=7)
    beeld = week(team.teamleider, MAANDAG + 3 * DAG)
    met = f"samen met {team.collega.naam}"
    assert sorted(wie_waar(beeld)) == sorted(
        [
            (team.coordinator.naam, ["09.00 Een gehouden", f"14.00 Twee {met}"]),
            (team.elders.naam, ["11.00 Elders"]),
        ]
    )
    assert wie_waar(beeld, 2) == [(team.collega.naam, ["10.00 Een"])]
    assert [d.dag.weekday() for d in beeld.dagen] == [0, 1, 2, 3, 4, 5]
    assert beeld.telling == "4 geplande bezoeken en 1 gehouden bezoek"


def test_day_that_is_over_has_visits_to_record_and_nobody_to_arrange_for(team: Team) -> None:
    maandag = MAANDAG - 14 * DAG
    persoon = maak_persoon(team.wijk)
    plan(persoon, team.coordinator, op=-14)
    meld_weg(team, team.coordinator, op=-14)
    beeld = week(team.teamleider, maandag)
    (dag, *_rest) = beeld.dagen
    assert [regel.extra for _naam, rijen in dag.per_wie for regel in rijen] == ["nog niet vastgelegd"]
    assert (beeld.niemand, beeld.zonder_iemand, dag.noten) == ([], "", [])
    assert beeld.telling == "1 gepland bezoek"


def test_heading_is_what_the_link_on_caseload_says_and_names_another_week(team: Team) -> None:
    leider = als_klant(team.teamleider)
    link = rf'<a href="{WEEK}"><svg.*?</svg>Geplande bezoeken deze week</a>'
    assert re.search(link, leider.get(reverse("trajecten:caseload")).text)
    assert "<h1>Geplande bezoeken deze week</h1>" in leider.get(WEEK).text
    nummer = MAANDAG.isocalendar().week
    assert week(team.teamleider, MAANDAG).titel == f"Geplande bezoeken in week {nummer}"
    assert week(team.teamleider, MAANDAG - DAG).titel == "Geplande bezoeken deze week"


def test_telling_without_a_visit_or_with_held_ones_alone_names_no_zero(team: Team) -> None:
    assert week(team.teamleider, MAANDAG).telling == ""
    persoon = maak_persoon(team.wijk)
    plan(persoon, team.coordinator, stand=Bezoekstand.GEHOUDEN)
    plan(persoon, team.coordinator, stand=Bezoekstand.GEHOUDEN, op=1)
    assert week(team.teamleider, MAANDAG).telling == "2 gehouden bezoeken"


def test_coordinator_sees_visits_to_people_whose_dossier_it_reads_and_no_address(team: Team) -> None:
    hier, daar = maak_persoon(team.wijk, voornamen="Hier"), maak_persoon(team.andere_wijk, voornamen="Daar")
    plan(hier, team.collega)
    plan(daar, team.elders)
    plan(daar, team.collega, op=1)
    beeld = week(team.coordinator, MAANDAG)
    assert wie_waar(beeld) == [(team.collega.naam, ["10.00 Hier"])]
    assert wie_waar(beeld, 1) == []
    pagina = als_klant(team.coordinator).get(WEEK, {"dag": MAANDAG.isoformat()}).text
    assert "Collega’s hebben misschien meer bezoeken." in pagina
    assert "Of een collega afwezig is, zie je hier niet." in pagina
    vraag = {"dag": MAANDAG.isoformat()}
    assert "Of een collega afwezig is" not in als_klant(team.teamleider).get(WEEK, vraag).text
    assert "Daar" not in pagina
    straat = hier.adres_set.get().straat
    assert straat
    assert straat not in pagina


def test_who_works_without_a_visit_and_who_is_away_is_said_to_the_teamleider_alone(team: Team) -> None:
    plan(maak_persoon(team.wijk), team.coordinator)
    meld_weg(team, team.elders)
    (maandag, *_rest) = week(team.teamleider, MAANDAG).dagen
    assert (maandag.vrij, maandag.weg) == ([team.collega.naam], [team.elders.naam])
    assert maandag.noten == [
        f"{team.collega.naam} heeft nog geen gepland bezoek.",
        f"{team.elders.naam} is afwezig.",
    ]
    (maandag, *_rest) = week(team.teamleider, MAANDAG, team.wijk).dagen
    assert (maandag.vrij, maandag.weg) == ([team.collega.naam], [])
    (maandag, *_rest) = week(team.coordinator, MAANDAG).dagen
    assert (maandag.vrij, maandag.weg) == ([], [])


def test_who_visits_in_another_wijk_is_not_free_under_a_wijk(team: Team) -> None:
    overal = maak_gebruiker(Rol.TRAJECTCOORDINATOR, voornaam="Overal")
    mee = maak_gebruiker(Rol.TRAJECTCOORDINATOR, voornaam="Mee")
    plan(maak_persoon(team.andere_wijk, voornamen="Daar"), overal, samen_met=mee)
    plan(maak_persoon(team.wijk, voornamen="Hier"), team.coordinator)
    beeld = week(team.teamleider, MAANDAG, team.wijk)
    assert wie_waar(beeld) == [(team.coordinator.naam, ["10.00 Hier"])]
    assert beeld.telling == "1 gepland bezoek"
    maandag, dinsdag, *_rest = beeld.dagen
    assert maandag.vrij == [team.collega.naam]
    assert set(dinsdag.vrij) == {g.naam for g in (overal, mee, team.coordinator, team.collega)}
    assert dinsdag.noten == []


def test_visit_of_who_is_away_has_nobody_unless_a_colleague_comes_along(team: Team) -> None:
    alleen, samen = maak_persoon(team.wijk, voornamen="Alleen"), maak_persoon(team.wijk, voornamen="Samen")
    plan(alleen, team.coordinator)
    plan(samen, team.coordinator, samen_met=team.collega)
    meld_weg(team, team.coordinator)
    beeld = week(team.teamleider, MAANDAG)
    ((dag, (regel,)),) = beeld.niemand
    assert (dag, regel.naam.split()[0], regel.wie) == (MAANDAG, "Alleen", team.coordinator.naam)
    assert len(wie_waar(beeld)[0][1]) == 1
    pagina = als_klant(team.teamleider).get(WEEK, {"dag": MAANDAG.isoformat()}).text
    assert "1 gepland bezoek heeft nu niemand die gaat" in pagina
    assert beeld.telling == "2 geplande bezoeken"
    assert reverse("trajecten:afwezig") in pagina


def test_visit_that_a_replacement_took_over_says_on_whose_behalf(team: Team) -> None:
    persoon = maak_persoon(team.wijk, voornamen="Fatma")
    claim_persoon(inburgeraar_id=persoon.pk, door=team.coordinator)
    bezoek = plan(persoon, team.coordinator)
    arrange_vervanging(
        wie=team.coordinator,
        door=team.teamleider,
        regeling=Regeling(
            reden=Afwezigheidsreden.ZIEK,
            van=vandaag(),
            laatste_dag=MAANDAG,
            allen=team.collega,
            bezoeken=(Bezoekkeuze(bezoek=bezoek.pk, wie=team.collega),),
        ),
    )
    beeld = week(team.teamleider, MAANDAG)
    assert wie_waar(beeld) == [(team.collega.naam, [f"10.00 Fatma namens {team.coordinator.naam}"])]
    assert beeld.niemand == []


def test_wijk_narrows_to_who_lives_there_and_one_out_of_sight_is_left_out(team: Team) -> None:
    plan(maak_persoon(team.wijk, voornamen="Hier"), team.coordinator)
    plan(maak_persoon(team.andere_wijk, voornamen="Daar"), team.elders)
    leider = als_klant(team.teamleider)
    vraag = {"dag": MAANDAG.isoformat(), "wijk": str(team.andere_wijk.pk)}
    antwoord = leider.get(WEEK, vraag)
    assert wie_waar(antwoord.context["week"]) == [(team.elders.naam, ["10.00 Daar"])]
    assert 'aria-label="Woont in"' in antwoord.text
    assert '<span aria-hidden="true">Woont in</span>' in antwoord.text
    eigen = als_klant(team.coordinator).get(WEEK, vraag).context["week"]
    assert (eigen.wijk, wie_waar(eigen)) == (None, [(team.coordinator.naam, ["10.00 Hier"])])


@pytest.mark.parametrize("dag", ["", "onzin", "2026-13-45", "9999-12-31", "0001-01-01"])
def test_day_that_cannot_be_chosen_is_today(team: Team, dag: str) -> None:
    beeld = als_klant(team.teamleider).get(WEEK, {"dag": dag, "wijk": "x"}).context["week"]
    assert beeld.maandag == vandaag() - vandaag().weekday() * DAG


def test_queries_are_as_many_for_1_visit_as_for_20(team: Team) -> None:
    client, vraag = als_klant(team.teamleider), {"dag": MAANDAG.isoformat()}
    plan(maak_persoon(team.wijk), team.coordinator)
    een = tel(client, WEEK, vraag)
    for n in range(19):
        plan(maak_persoon(team.wijk), (team.coordinator, team.collega)[n % 2], op=n % 5)
    assert tel(client, WEEK, vraag) == een
