"""Replacement and nazorg: a fixed contact keeps who completed, and so does who replaces it."""

from inburgeraars.models import Eindreden, Inburgeraar
from inburgeraars.services.benaderingen import claim_persoon, end_benadering
from kern.consistentie import gebroken_regels
from kern.klok import DAG, vandaag
from tests.team import Team
from tests.trajecten.overdracht.vervangen import bezoek_aan, geclaimd, regel, toegangen
from trajecten.overdracht.services.uitvoeren import verplaats
from trajecten.overdracht.services.vervangen import Bezoekkeuze
from trajecten.stappen.services.nazorg import houd_toegang
from trajecten.traject.lopend import vaste_contacten

MAANDAG = vandaag() + 5 * DAG


def klopt() -> bool:
    """Tell whether no consistency rule of replacement is broken."""
    return not [u.regel.naam for u in gebroken_regels() if "verva" in u.regel.naam]


def test_replacement_goes_on_into_nazorg(team: Team) -> None:
    """Who completed keeps its fixed contact until the last meting, so whoever replaces that one goes on as well."""
    blijft, weg = geclaimd(team), geclaimd(team)
    regel(
        team, Bezoekkeuze(bezoek=bezoek_aan(blijft, team.coordinator).pk, wie=team.elders), allen=team.collega
    )
    houd_toegang(blijft.pk, tot_en_met=vandaag() + 90 * DAG)
    for persoon in (blijft, weg):
        end_benadering(inburgeraar_id=persoon.pk, door=team.coordinator, reden=Eindreden.AFGESLOTEN)
    assert toegangen(team.elders) == {(blijft.pk, vandaag(), MAANDAG)}
    assert (blijft.pk, vandaag(), MAANDAG) in toegangen(team.collega)
    assert (weg.pk, vandaag(), MAANDAG) not in toegangen(team.collega)
    assert klopt()


def in_nazorg(team: Team) -> Inburgeraar:
    """Return somebody who completed, and whom the coordinator still measures."""
    persoon = geclaimd(team)
    houd_toegang(persoon.pk, tot_en_met=vandaag() + 90 * DAG)
    end_benadering(inburgeraar_id=persoon.pk, door=team.coordinator, reden=Eindreden.AFGESLOTEN)
    return persoon


def test_after_nazorg_a_colleague_begins_without_the_replacement_of_the_former_contact(team: Team) -> None:
    """A second traject: who replaced goes no longer, also when it is who begins."""
    persoon = in_nazorg(team)
    bezoek = bezoek_aan(persoon, team.coordinator, 2)
    regel(team, Bezoekkeuze(bezoek=bezoek.pk, wie=team.elders), allen=team.collega)
    claim_persoon(inburgeraar_id=persoon.pk, door=team.collega, uit_nazorg=True)
    assert toegangen(team.elders) | toegangen(team.collega) == set()
    bezoek.refresh_from_db()
    assert bezoek.door == team.collega
    assert klopt()


def test_who_is_transferred_in_nazorg_comes_into_a_caseload_replaced_as_a_whole(team: Team) -> None:
    persoon = in_nazorg(team)
    contact = vaste_contacten([persoon.pk])[persoon.pk]
    team.coordinator = team.collega
    regel(team, allen=team.elders)
    verplaats(persoon, contact, aan=team.collega, op=vandaag())
    assert toegangen(team.elders) == {(persoon.pk, vandaag(), MAANDAG)}
    assert klopt()
