"""Ticking that the person of a visit knows what an absence changed, and taking it back."""

import pytest
from django.urls import reverse

from gebruikers.models import Afwezigheid
from kern.klok import DAG, vandaag
from kern.toch_niet import adres_in
from kern.weigering import Weigering
from kern.woorden import jaar_zo_nodig, voluit
from tests.klant import als_klant
from tests.team import Team
from tests.trajecten.overdracht.vervangen import bezoek_aan, geclaimd, regel
from trajecten.contact.models import GeplandBezoek
from trajecten.contact.services.planning import restore_bezoek
from trajecten.overdracht.paneel_vervanging import Afwezigheidspaneel, afwezigheidspaneel
from trajecten.overdracht.services.gebeld import record_gebeld, undo_gebeld
from trajecten.overdracht.services.vervangen import Bezoekkeuze
from trajecten.papieren.aankondiging import berichten


def verdeeld(team: Team) -> tuple[Afwezigheid, GeplandBezoek, GeplandBezoek]:
    """Return an absence with a visit that a colleague took over, and one that is off."""
    over, af = (bezoek_aan(geclaimd(team), team.coordinator) for _ in range(2))
    rij = regel(
        team,
        Bezoekkeuze(bezoek=over.pk, wie=team.collega),
        Bezoekkeuze(bezoek=af.pk, afzeggen=True),
    )
    return rij, over, af


def paneel(team: Team, rij: Afwezigheid) -> Afwezigheidspaneel:
    return afwezigheidspaneel(team.teamleider, rij)


def test_who_knows_it_is_ticked_and_taken_back(team: Team) -> None:
    rij, over, af = verdeeld(team)
    klant = als_klant(team.teamleider)
    adres = reverse("trajecten:afwezigheid", args=[rij.pk])
    for bezoek in (over, af):
        antwoord = klant.post(
            reverse("trajecten:bezoek_gebeld", args=[bezoek.pk]), {"terug": adres}, follow=True
        )
        (melding,) = antwoord.context["messages"]
        assert str(melding) == f"{bezoek.inburgeraar.naam} weet het."
    weten = paneel(team, rij)
    assert (weten.vertellen, {v.bezoek for v in weten.weten_het}) == ([], {over.pk, af.pk})
    assert {v.weet_op for v in weten.weten_het} == {jaar_zo_nodig(vandaag())}
    assert "2 mensen weten het al" in klant.get(adres).text
    (terug,) = klant.post(adres_in(melding), follow=True).context["messages"]
    assert str(terug) == f"{af.inburgeraar.naam} weet het nog niet."
    assert [v.bezoek for v in paneel(team, rij).vertellen] == [af.pk]


def test_what_was_called_off_and_goes_on_is_told_anew(team: Team) -> None:
    _rij, _over, af = verdeeld(team)
    record_gebeld(bezoek_id=af.pk, door=team.teamleider)
    assert restore_bezoek(bezoek_id=af.pk, door=team.coordinator).afgebeld_op is None


def test_only_a_visit_that_an_absence_changed_and_only_by_a_teamleider(team: Team) -> None:
    _rij, over, _af = verdeeld(team)
    los = bezoek_aan(geclaimd(team), team.coordinator)
    for act in (record_gebeld, undo_gebeld):
        with pytest.raises(Weigering, match="intussen veranderd"):
            act(bezoek_id=los.pk, door=team.teamleider)
        with pytest.raises(Weigering, match="Alleen een teamleider"):
            act(bezoek_id=over.pk, door=team.coordinator)
    GeplandBezoek.objects.filter(pk=over.pk).update(datum=vandaag() - DAG)
    with pytest.raises(Weigering, match="intussen veranderd"):
        record_gebeld(bezoek_id=over.pk, door=team.teamleider)


def test_text_about_a_joint_visit_names_both(team: Team) -> None:
    _rij, over, _af = verdeeld(team)
    over.refresh_from_db()
    alleen = {b.taal: b.tekst for b in berichten(team.teamleider, over)}
    over.samen_met = team.elders
    for bericht in berichten(team.teamleider, over):
        assert team.collega.naam in bericht.tekst
        assert team.elders.naam in bericht.tekst
        assert team.elders.naam not in alleen[bericht.taal]
    nederlands = next(b for b in berichten(team.teamleider, over) if b.taal == "nl")
    assert f"Mijn collega {team.elders.naam} komt mee." in nederlands.tekst


def test_days_of_an_absence_are_said_once(team: Team) -> None:
    rij = regel(team, allen=team.collega, dagen=5)
    laatste = vandaag() + 4 * DAG
    gezien = paneel(team, rij)
    assert gezien.periode.count(str(laatste.year)) == (1 if vandaag().year == laatste.year else 2)
    assert gezien.periode.endswith(f"tot en met {voluit(laatste)}")
    assert [v.regel for v in gezien.vervangers] == ["voor alle mensen"]
