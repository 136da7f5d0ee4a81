"""Who replaces a colleague is away itself: the visits it held for that one, told of, given on, and given back."""

import pytest
from django.urls import reverse

from gebruikers.models import Afwezigheid, Melding
from inburgeraars.models import Inburgeraar
from kern.klok import DAG, vandaag
from kern.woorden import jaar_zo_nodig
from tests.fabrieken.trajecten import maak_huisbezoek
from tests.invullen import formulieren
from tests.klant import als_klant
from tests.team import Team
from tests.trajecten.overdracht.test_afwezig_samen import ook_weg, van_collega
from tests.trajecten.overdracht.test_vervangen import klopt
from tests.trajecten.overdracht.vervangen import bezoek_aan, geclaimd, regel, toegangen
from trajecten.contact.enums import Bezoekstand
from trajecten.contact.models import GeplandBezoek
from trajecten.overdracht.models import Vervanging
from trajecten.overdracht.paneel_vervanging import afwezigheidspaneel, blijft_elders, terug_te_bellen
from trajecten.overdracht.services.gebeld import record_gebeld
from trajecten.overdracht.services.vervangen import Bezoekkeuze, withdraw_vervanging

EINDE = vandaag() + 5 * DAG


class Dubbel:
    """The coordinator is away and the colleague goes; then that one is away, and `elders` gets all its visits.

    Args:
        heel: the colleague replaces for the whole caseload of the coordinator.
    """

    def __init__(self, team: Team, *, heel: bool = False) -> None:
        self.team = team
        self.persoon: Inburgeraar = geclaimd(team)
        self.namens = bezoek_aan(self.persoon, team.coordinator)
        self.eigen = bezoek_aan(van_collega(team), team.collega)
        self.eerst = regel(
            team, Bezoekkeuze(bezoek=self.namens.pk, wie=team.collega), allen=team.collega if heel else None
        )
        opvolgers = {v.pk: team.elders for v in Vervanging.objects.filter(heel=True)}
        self.daarna = ook_weg(
            team,
            *(Bezoekkeuze(bezoek=b.pk, wie=team.elders) for b in (self.namens, self.eigen)),
            opvolgers=opvolgers,
        )

    def trek_in(self) -> None:
        withdraw_vervanging(afwezigheid_id=self.daarna.pk, door=self.team.teamleider)
        self.namens.refresh_from_db()
        self.eigen.refresh_from_db()


@pytest.fixture
def dubbel(team: Team) -> Dubbel:
    return Dubbel(team)


def vervangers(team: Team, rij: Afwezigheid) -> list[tuple[str, str]]:
    """Return who stands as replacing on the page of an absence."""
    return [(v.naam, v.regel) for v in afwezigheidspaneel(team.teamleider, rij).vervangers]


def test_page_names_the_visits_held_for_another_in_a_group_of_their_own(team: Team, dubbel: Dubbel) -> None:
    paneel = afwezigheidspaneel(team.teamleider, dubbel.daarna)
    assert [v.bezoek for v in paneel.vertellen] == [dubbel.eigen.pk]
    (groep,) = paneel.namens
    assert groep.naam == team.coordinator.naam
    assert [v.bezoek for v in groep.vertellen] == [dubbel.namens.pk]
    assert [(v.naam, v.regel) for v in groep.vervangers] == [(team.elders.naam, "1 bezoek")]
    assert afwezigheidspaneel(team.teamleider, dubbel.eerst).namens == []
    klant, adres = als_klant(team.teamleider), reverse("trajecten:afwezigheid", args=[dubbel.daarna.pk])
    tekst = klant.get(adres).text
    assert f"Ook verdeeld, namens {team.coordinator.naam}" in tekst
    assert f"Wie gaat er namens {team.coordinator.naam}?" in tekst
    knop = reverse("trajecten:bezoek_gebeld", args=[dubbel.namens.pk])
    (form,) = [f for f in formulieren(tekst) if f.adres == knop]
    assert "csrfmiddlewaretoken" in form.velden
    record_gebeld(bezoek_id=dubbel.namens.pk, door=team.teamleider)
    (groep,) = afwezigheidspaneel(team.teamleider, dubbel.daarna).namens
    assert (groep.vertellen, [v.bezoek for v in groep.weten_het]) == ([], [dubbel.namens.pk])


def test_visit_that_the_first_absence_gave_to_a_third_is_no_part_of_the_second(team: Team) -> None:
    bezoek = bezoek_aan(geclaimd(team), team.coordinator)
    regel(team, Bezoekkeuze(bezoek=bezoek.pk, wie=team.elders), allen=team.collega)
    rij = ook_weg(team)
    assert afwezigheidspaneel(team.teamleider, rij).namens == []
    withdraw_vervanging(afwezigheid_id=rij.pk, door=team.teamleider)
    bezoek.refresh_from_db()
    assert bezoek.door == team.elders


def test_withdrawing_gives_all_visits_back_and_closes_the_dossiers(team: Team, dubbel: Dubbel) -> None:
    Melding.objects.all().delete()
    dubbel.trek_in()
    assert (dubbel.eigen.door, dubbel.namens.door) == (team.collega, team.collega)
    assert toegangen(team.elders) == set()
    assert toegangen(team.collega) == {(dubbel.persoon.pk, vandaag(), EINDE)}
    assert vervangers(team, dubbel.eerst) == [(team.collega.naam, "voor 1 persoon")]
    over = Melding.objects.filter(gebruiker=team.elders).values_list("over_id", flat=True)
    assert set(over) == {team.coordinator.pk, team.collega.pk}
    assert klopt()


def test_withdrawing_gives_back_what_was_known_and_who_came_along(team: Team) -> None:
    bezoek = bezoek_aan(geclaimd(team), team.coordinator)
    regel(team, Bezoekkeuze(bezoek=bezoek.pk, wie=team.collega, samen_met=team.elders))
    record_gebeld(bezoek_id=bezoek.pk, door=team.teamleider)
    rij = ook_weg(team, Bezoekkeuze(bezoek=bezoek.pk, wie=team.elders))
    withdraw_vervanging(afwezigheid_id=rij.pk, door=team.teamleider)
    bezoek.refresh_from_db()
    assert (bezoek.door, bezoek.samen_met) == (team.collega, team.elders)
    assert bezoek.aangekondigd_op == vandaag()
    assert {pk for pk, _van, _tot in toegangen(team.elders)} == {bezoek.inburgeraar_id}
    assert klopt()


def test_who_did_something_for_the_person_keeps_the_dossier(team: Team) -> None:
    persoon = geclaimd(team)
    nu, later = bezoek_aan(persoon, team.coordinator), bezoek_aan(persoon, team.coordinator, 1)
    regel(team, *(Bezoekkeuze(bezoek=b.pk, wie=team.collega) for b in (nu, later)))
    rij = ook_weg(team, *(Bezoekkeuze(bezoek=b.pk, wie=team.elders) for b in (nu, later)))
    maak_huisbezoek(persoon, team.elders)
    withdraw_vervanging(afwezigheid_id=rij.pk, door=team.teamleider)
    nu.refresh_from_db()
    later.refresh_from_db()
    assert (nu.stand, later.door) == (Bezoekstand.GEHOUDEN, team.collega)
    assert toegangen(team.elders) == {(persoon.pk, vandaag(), EINDE)}
    assert klopt()


def test_who_is_followed_for_all_gets_no_visits_back_and_the_page_names_them(team: Team) -> None:
    dubbel = Dubbel(team, heel=True)
    (rij,) = blijft_elders(team.teamleider, dubbel.daarna)
    assert (rij.naam, rij.regel) == (dubbel.persoon.naam, f"vandaag om 09.30 uur · {team.elders.naam}")
    adres = reverse("trajecten:afwezigheid_intrekken", args=[dubbel.daarna.pk])
    assert "Welke bezoeken gaan niet terug?" in als_klant(team.teamleider).get(adres).text
    dubbel.trek_in()
    assert (dubbel.eigen.door, dubbel.namens.door) == (team.collega, team.elders)
    assert klopt()


def test_colleague_whose_visits_went_on_is_no_longer_named(team: Team, dubbel: Dubbel) -> None:
    assert vervangers(team, dubbel.eerst) == [(team.elders.naam, "voor 1 persoon")]
    tot = vandaag() + DAG
    bezoek_aan(dubbel.persoon, team.collega, 3)
    assert vervangers(team, dubbel.eerst)[0] == (
        team.collega.naam,
        f"voor 1 persoon · zelf afwezig tot en met {jaar_zo_nodig(tot)}",
    )


def test_only_who_was_told_is_called_back(team: Team, dubbel: Dubbel) -> None:
    assert terug_te_bellen(team.teamleider, dubbel.daarna) == []
    adres = reverse("trajecten:afwezigheid_intrekken", args=[dubbel.daarna.pk])
    klant = als_klant(team.teamleider)
    assert "Je hoeft niemand te bellen." in klant.get(adres).text
    record_gebeld(bezoek_id=dubbel.namens.pk, door=team.teamleider)
    assert [v.bezoek for v in terug_te_bellen(team.teamleider, dubbel.daarna)] == [dubbel.namens.pk]
    uit = klant.post(adres, follow=True).text
    assert f"is ingetrokken. Bel terug: {dubbel.persoon.naam}." in uit
    dubbel.namens.refresh_from_db()
    assert (dubbel.namens.door, dubbel.namens.aangekondigd_op) == (team.collega, None)


@pytest.mark.parametrize("verteld", [True, False])
def test_cancelled_visit_goes_on_when_nobody_heard_of_it(team: Team, *, verteld: bool) -> None:
    bezoek = bezoek_aan(geclaimd(team), team.coordinator)
    rij = regel(team, Bezoekkeuze(bezoek=bezoek.pk, afzeggen=True))
    if verteld:
        record_gebeld(bezoek_id=bezoek.pk, door=team.teamleider)
    adres = reverse("trajecten:afwezigheid_intrekken", args=[rij.pk])
    uit = als_klant(team.teamleider).post(adres, follow=True).text
    zin = f"Bel terug: {bezoek.inburgeraar.naam}." if verteld else "Je hoeft niemand te bellen."
    assert zin in uit
    stand = Bezoekstand.VERVALLEN if verteld else Bezoekstand.GEPLAND
    (rij_nu,) = GeplandBezoek.objects.all()
    assert (rij_nu.stand, rij_nu.reden == "") == (stand, not verteld)
