"""Two colleagues who are away at once: who replaces whom, who is told of what, and taking an absence back."""

import datetime as dt

import pytest
from django.urls import reverse

from gebruikers.models import Afwezigheid, Afwezigheidsreden, Gebruiker
from inburgeraars.models import Inburgeraar
from inburgeraars.services.benaderingen import claim_persoon
from kern.klok import DAG, vandaag
from kern.weigering import Weigering
from kern.woorden import voluit
from tests.fabrieken.inburgeraars import maak_persoon
from tests.klant import als_klant
from tests.team import Team
from tests.trajecten.overdracht.test_afwezig import invoer_van
from tests.trajecten.overdracht.test_vervangen import klopt
from tests.trajecten.overdracht.vervangen import bezoek_aan, geclaimd, regel, toegangen
from trajecten.overdracht.models import Vervanging
from trajecten.overdracht.paneel_vervanging import afwezigheidspaneel
from trajecten.overdracht.services.gebeld import record_gebeld
from trajecten.overdracht.services.vervangen import (
    Bezoekkeuze,
    Regeling,
    arrange_vervanging,
    divide_bezoeken,
)


def ook_weg(team: Team, *keuzes: Bezoekkeuze, van: int = 0, dagen: int = 2, **velden: object) -> Afwezigheid:
    """Let the colleague be away for some days, from some days from today on."""
    eerste = vandaag() + van * DAG
    regeling = Regeling(
        reden=Afwezigheidsreden.ZIEK,
        van=eerste,
        laatste_dag=eerste + (dagen - 1) * DAG,
        bezoeken=keuzes,
        **velden,  # type: ignore[arg-type]
    )
    return arrange_vervanging(wie=team.collega, door=team.teamleider, regeling=regeling)


def van_collega(team: Team, **velden: str) -> Inburgeraar:
    """Return somebody in the caseload of the colleague."""
    persoon = maak_persoon(team.wijk, **velden)
    claim_persoon(inburgeraar_id=persoon.pk, door=team.collega)
    return persoon


def heel() -> set[tuple[Gebruiker, dt.date, dt.date | None]]:
    """Return who replaces for a whole caseload, from and until when."""
    rijen = Vervanging.objects.filter(heel=True).select_related("vervanger")
    return {(v.vervanger, v.van, v.tot) for v in rijen if v.tot != v.van}


def nieuw(team: Team) -> str:
    """Return the page that lets the colleague be away."""
    return reverse("trajecten:vervanging_nieuw", args=[team.collega.pk])


def test_page_of_an_absence_tells_of_its_own_visits_alone(team: Team) -> None:
    hier, daar = bezoek_aan(geclaimd(team), team.coordinator), bezoek_aan(van_collega(team), team.collega)
    mijn = regel(team, Bezoekkeuze(bezoek=hier.pk, wie=team.elders))
    ander = ook_weg(team, Bezoekkeuze(bezoek=daar.pk, wie=team.elders), dagen=5)
    for rij, bezoek in ((mijn, hier), (ander, daar)):
        paneel = afwezigheidspaneel(team.teamleider, rij)
        assert [v.bezoek for v in paneel.vertellen] == [bezoek.pk]
        assert [v.regel for v in paneel.vervangers] == ["voor 1 persoon"]


def test_who_replaces_and_is_away_itself_is_followed_by_another(team: Team) -> None:
    persoon = geclaimd(team)
    bezoek = bezoek_aan(persoon, team.coordinator)
    regel(team, Bezoekkeuze(bezoek=bezoek.pk, wie=team.collega), allen=team.collega)
    klant = als_klant(team.teamleider)
    pagina = klant.get(nieuw(team))
    tekst = pagina.content.decode()
    assert f"{team.collega.naam} vervangt {team.coordinator.naam}, tot en met" in tekst
    assert f"namens {team.coordinator.naam}" in tekst
    assert klant.post(nieuw(team), invoer_van(pagina, "reden")).status_code == 302
    bezoek.refresh_from_db()
    assert bezoek.door == team.elders
    einde = vandaag() + 5 * DAG
    assert heel() >= {(team.elders, vandaag(), einde)}
    assert (team.collega, vandaag(), einde) not in heel()
    assert toegangen(team.elders) == {(persoon.pk, vandaag(), einde)}
    assert toegangen(team.collega) == set()
    assert klopt()


def test_who_is_away_later_replaces_until_then(team: Team) -> None:
    persoon, einde, dan = geclaimd(team), vandaag() + 5 * DAG, vandaag() + 2 * DAG
    vroeg, laat = bezoek_aan(persoon, team.coordinator, 1), bezoek_aan(persoon, team.coordinator, 3)
    regel(
        team,
        Bezoekkeuze(bezoek=vroeg.pk, wie=team.collega),
        Bezoekkeuze(bezoek=laat.pk, wie=team.collega),
        allen=team.collega,
    )
    ook_weg(team, van=2, opvolgers={Vervanging.objects.get().pk: team.elders})
    assert heel() == {(team.collega, vandaag(), dan), (team.elders, dan, einde)}
    assert toegangen(team.collega) == {(persoon.pk, vandaag(), dan)}
    assert toegangen(team.elders) == {(persoon.pk, dan, einde)}
    vroeg.refresh_from_db()
    laat.refresh_from_db()
    # A visit that nobody chose for goes back to the fixed contact, to be divided.
    assert (vroeg.door, laat.door) == (team.collega, team.coordinator)
    assert klopt()


def test_who_replaces_one_person_goes_on_for_all(team: Team) -> None:
    een, ander = geclaimd(team), geclaimd(team)
    bezoek = bezoek_aan(een, team.coordinator, 3)
    regel(team, Bezoekkeuze(bezoek=bezoek.pk, wie=team.elders), allen=team.collega)
    rij = Vervanging.objects.get(heel=True)
    ook_weg(team, van=2, opvolgers={rij.pk: team.elders})
    einde, dan = vandaag() + 5 * DAG, vandaag() + 2 * DAG
    assert heel() == {(team.collega, vandaag(), dan), (team.elders, dan, einde)}
    assert toegangen(team.elders) == {
        (een.pk, vandaag(), dan),
        (een.pk, dan, einde),
        (ander.pk, dan, einde),
    }
    bezoek.refresh_from_db()
    assert bezoek.door == team.elders
    assert klopt()


def test_left_as_it_is_both_pages_warn_and_another_is_chosen_there(team: Team) -> None:
    geclaimd(team)
    rij = regel(team, allen=team.collega)
    klant = als_klant(team.teamleider)
    invoer = invoer_van(klant.get(nieuw(team)), "reden")
    veld = f"opvolger_{Vervanging.objects.get().pk}"
    assert invoer[veld] == [str(team.elders.pk)]
    antwoord = klant.post(nieuw(team), invoer | {veld: ""}, follow=True)
    hier = reverse("trajecten:afwezigheid", args=[rij.pk])
    zin = f"{team.collega.naam} vervangt {team.coordinator.naam} voor alle mensen. Kies daar een ander."
    assert zin in antwoord.text
    assert f'href="{hier}"' in antwoord.text
    pagina = klant.get(hier)
    assert f"{team.collega.naam} vervangt voor alle mensen, maar is zelf afwezig" in pagina.text
    invoer = invoer_van(pagina, "allen")
    assert invoer["allen"] == [str(team.elders.pk)]
    uit = klant.post(hier, invoer, follow=True)
    assert "maar is zelf afwezig" not in uit.text
    assert {wie for wie, _van, tot in heel() if tot == vandaag() + 5 * DAG} == {team.elders}
    assert klopt()


def test_another_can_replace_for_all_and_the_visits_come_back_to_divide(team: Team) -> None:
    persoon = geclaimd(team)
    bezoek = bezoek_aan(persoon, team.coordinator)
    rij = regel(team, Bezoekkeuze(bezoek=bezoek.pk, wie=team.collega), allen=team.collega)
    divide_bezoeken(afwezigheid_id=rij.pk, door=team.teamleider, bezoeken=(), allen=team.elders)
    bezoek.refresh_from_db()
    assert bezoek.door == team.coordinator
    assert heel() == {(team.elders, vandaag(), vandaag() + 5 * DAG)}
    assert toegangen(team.elders) == {(persoon.pk, vandaag(), vandaag() + 5 * DAG)}
    assert klopt()


def test_follower_who_is_away_or_of_a_replacement_that_is_over_is_refused(team: Team) -> None:
    geclaimd(team)
    regel(team, allen=team.collega)
    rij = Vervanging.objects.get()
    with pytest.raises(Weigering, match=r"is zelf afwezig\. Kies een ander\."):
        ook_weg(team, opvolgers={rij.pk: team.coordinator})
    with pytest.raises(Weigering, match=r"in deze dagen ook afwezig\. Kies een ander\."):
        ook_weg(team, opvolgers={rij.pk: team.collega})
    with pytest.raises(Weigering, match=r"vervangt die collega intussen niet meer\. Kijk opnieuw\."):
        ook_weg(team, opvolgers={rij.pk + 1: team.elders})
    assert Afwezigheid.objects.count() == 1


def test_taking_an_absence_back_asks_first_and_says_whom_to_call(team: Team) -> None:
    persoon = geclaimd(team)
    af = bezoek_aan(geclaimd(team), team.coordinator)
    bezoek = bezoek_aan(persoon, team.coordinator)
    rij = regel(
        team,
        Bezoekkeuze(bezoek=bezoek.pk, wie=team.collega),
        Bezoekkeuze(bezoek=af.pk, afzeggen=True),
    )
    for verteld in (bezoek, af):
        record_gebeld(bezoek_id=verteld.pk, door=team.teamleider)
    klant = als_klant(team.teamleider)
    adres = reverse("trajecten:afwezigheid_intrekken", args=[rij.pk])
    assert f'href="{adres}"' in klant.get(reverse("trajecten:afwezigheid", args=[rij.pk])).text
    vraag = klant.get(adres)
    assert "Toch niet" in vraag.text
    assert {v.bezoek for v in vraag.context["terug"]} == {bezoek.pk, af.pk}
    assert "2 bezoeken" in vraag.text
    rij.refresh_from_db()
    assert not rij.ingetrokken
    uit = klant.post(adres, follow=True)
    assert f"Bel terug: {af.inburgeraar.naam}" in uit.text
    rij.refresh_from_db()
    assert rij.ingetrokken


def test_without_visits_nobody_is_called_back(team: Team) -> None:
    rij = regel(team, allen=team.collega)
    klant = als_klant(team.teamleider)
    adres = reverse("trajecten:afwezigheid_intrekken", args=[rij.pk])
    assert "Je hoeft niemand te bellen." in klant.get(adres).text
    assert "Bel terug" not in klant.post(adres, follow=True).text


def test_arranged_with_visits_left_says_how_many_and_shows_them_first(team: Team) -> None:
    een, ander = bezoek_aan(geclaimd(team), team.coordinator), bezoek_aan(geclaimd(team), team.coordinator)
    klant = als_klant(team.teamleider)
    adres = reverse("trajecten:vervanging_nieuw", args=[team.coordinator.pk])
    invoer = invoer_van(klant.get(adres), "reden")
    uit = klant.post(adres, invoer | {f"bezoek_{een.pk}": "", f"bezoek_{ander.pk}": ""}, follow=True)
    assert f"De vervanging van {team.coordinator.naam} is geregeld. Verdeel nog 2 bezoeken." in uit.text
    assert uit.text.index("Bezoeken verdelen") < uit.text.index("Wie moet het weten?")


def test_absence_of_one_day_has_one_day(team: Team) -> None:
    rij = regel(team, allen=team.collega, dagen=1)
    assert afwezigheidspaneel(team.teamleider, rij).periode == voluit(vandaag())
    pagina = als_klant(team.teamleider).get(reverse("trajecten:afwezigheid", args=[rij.pk]))
    assert "Zij hebben een melding gekregen." in pagina.text
