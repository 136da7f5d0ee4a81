"""A visit that a teamleider plans for the fixed contact: who goes, who is told, and the way back."""

import datetime as dt

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse

from gebruikers.meldingen import in_words
from gebruikers.models import Gebruiker, Melding
from inburgeraars.models import Inburgeraar, Toegang, Toegangsgrond
from kern.klok import vandaag
from kern.weigering import Weigering
from kern.woorden import jaar_zo_nodig
from logboek.models import Logregel
from tests.fabrieken.inburgeraars import maak_persoon
from tests.fabrieken.trajecten import maak_huisbezoek
from tests.team import Team
from trajecten.contact.enums import Bezoekstand
from trajecten.contact.models import GeplandBezoek
from trajecten.contact.services.planning import Bezoekplan, announce_bezoek, cancel_bezoek
from trajecten.contact.services.planning_voor import plan_voor_contact, withdraw_voor_contact

MORGEN = vandaag() + dt.timedelta(days=1)


@pytest.fixture
def persoon(team: Team) -> Inburgeraar:
    """Return somebody in the caseload of the coordinator."""
    persoon = maak_persoon(team.wijk)
    maak_huisbezoek(persoon, team.coordinator)
    return persoon


def plan(
    team: Team, persoon: Inburgeraar, *, door: Gebruiker | None = None, dag: dt.date = MORGEN
) -> GeplandBezoek:
    """Plan a visit for the fixed contact."""
    bezoekplan = Bezoekplan(datum=dag, tijd=dt.time(13, 30), wat=" de brief ")
    return plan_voor_contact(inburgeraar_id=persoon.pk, door=door or team.teamleider, plan=bezoekplan)


def meldingen(gebruiker: Gebruiker) -> list[tuple[str, str]]:
    """Return the notices of a user in words, with their page."""
    regels = in_words(Melding.objects.filter(gebruiker=gebruiker, soort="bezoek").order_by("pk"))
    return [(regel.tekst, regel.url) for regel in regels]


def test_fixed_contact_has_the_visit_and_is_told(team: Team, persoon: Inburgeraar) -> None:
    bezoek = plan(team, persoon)
    assert (bezoek.door, bezoek.gepland_door, bezoek.datum, bezoek.wat) == (
        team.coordinator,
        team.teamleider,
        MORGEN,
        "de brief",
    )
    ((tekst, adres),) = meldingen(team.coordinator)
    wat = f"{team.teamleider.naam} heeft voor jou een bezoek gepland op {jaar_zo_nodig(MORGEN)}."
    assert tekst == f"{wat} Komt dat niet uit? Verzet het of zeg het af."
    assert adres == reverse("trajecten:bezoek", args=[bezoek.pk])
    assert Logregel.objects.filter(handeling="bezoek gepland", actor_id=team.teamleider.pk).count() == 1


def test_replacement_of_that_day_goes_and_is_told(team: Team, persoon: Inburgeraar) -> None:
    Toegang.objects.create(
        inburgeraar=persoon,
        gebruiker=team.collega,
        grond=Toegangsgrond.VERVANGING,
        van=vandaag(),
        tot=MORGEN + dt.timedelta(days=1),
    )
    assert plan(team, persoon).door == team.collega
    assert plan(team, persoon, dag=MORGEN + dt.timedelta(days=1)).door == team.coordinator
    assert [len(meldingen(wie)) for wie in (team.collega, team.coordinator)] == [1, 1]


def test_taken_back_it_lapses_and_the_notice_says_so(team: Team, persoon: Inburgeraar) -> None:
    bezoek = plan(team, persoon)
    withdraw_voor_contact(bezoek_id=bezoek.pk, door=team.teamleider)
    withdraw_voor_contact(bezoek_id=bezoek.pk, door=team.teamleider)
    bezoek.refresh_from_db()
    assert (bezoek.stand, bezoek.reden) == (Bezoekstand.VERVALLEN, "Toch niet gepland.")
    dag = jaar_zo_nodig(MORGEN)
    assert meldingen(team.coordinator) == [
        (f"Het bezoek van {dag} dat {team.teamleider.naam} voor jou had gepland, gaat niet door.", "")
    ]


def test_what_was_announced_or_planned_by_another_is_not_taken_back(team: Team, persoon: Inburgeraar) -> None:
    bezoek = plan(team, persoon)
    GeplandBezoek.objects.filter(pk=bezoek.pk).update(gepland_door=team.collega)
    with pytest.raises(Weigering, match="Alleen de teamleider die dit bezoek heeft gepland"):
        withdraw_voor_contact(bezoek_id=bezoek.pk, door=team.teamleider)
    GeplandBezoek.objects.filter(pk=bezoek.pk).update(gepland_door=team.teamleider)
    announce_bezoek(bezoek_id=bezoek.pk, door=team.coordinator, versie=None)
    with pytest.raises(Weigering, match="al aangekondigd"):
        withdraw_voor_contact(bezoek_id=bezoek.pk, door=team.teamleider)


def test_fixed_contact_can_cancel_it(team: Team, persoon: Inburgeraar) -> None:
    bezoek = plan(team, persoon)
    cancel_bezoek(bezoek_id=bezoek.pk, door=team.coordinator, versie=None, reden="Ze werkt dan.")
    bezoek.refresh_from_db()
    assert bezoek.stand == Bezoekstand.VERVALLEN


def test_only_a_teamleider_plans_for_another(team: Team, persoon: Inburgeraar) -> None:
    with pytest.raises(Weigering, match="Alleen een teamleider"):
        plan(team, persoon, door=team.collega)


def test_without_a_fixed_contact_there_is_nobody_to_plan_for(team: Team) -> None:
    with pytest.raises(Weigering, match="geen vast contact"):
        plan(team, maak_persoon(team.wijk))


def test_day_that_passed_is_refused_at_its_field(team: Team, persoon: Inburgeraar) -> None:
    with pytest.raises(ValidationError) as fout:
        plan(team, persoon, dag=vandaag() - dt.timedelta(days=1))
    assert list(fout.value.message_dict) == ["datum"]
