"""Mijn dag of who replaces, and of who was replaced."""

from django.db.models import F
from django.urls import reverse

from gebruikers.models import Afwezigheid
from inburgeraars.models import Toegang, Toegangsgrond
from kern.klok import DAG, vandaag
from tests.fabrieken.inburgeraars import maak_persoon
from tests.fabrieken.trajecten import maak_huisbezoek
from tests.klant import als_klant
from tests.team import Team
from tests.trajecten.overdracht.vervangen import bezoek_aan, geclaimd, regel
from trajecten.contact.models import Contactmoment, Verslag
from trajecten.overdracht.models import Vervanging
from trajecten.overdracht.services.vervangen import Bezoekkeuze

MIJN_DAG = reverse("trajecten:mijn_dag")


def test_visits_taken_over_come_first_and_say_on_behalf_of_whom(team: Team) -> None:
    eigen, over = maak_persoon(team.wijk), geclaimd(team)
    bezoek_aan(eigen, team.collega)
    bezoek = bezoek_aan(over, team.coordinator)
    regel(team, Bezoekkeuze(bezoek=bezoek.pk, wie=team.collega, samen_met=team.elders))
    for wie, ander in ((team.collega, team.elders), (team.elders, team.collega)):
        kaarten = als_klant(wie).get(MIJN_DAG).context["dag"].bezoeken.vandaag
        assert kaarten[0].bezoek == bezoek.pk
        assert kaarten[0].meta.startswith(f"namens {team.coordinator.naam} · samen met {ander.naam}")
    assert not als_klant(team.coordinator).get(MIJN_DAG).context["dag"].bezoeken.vandaag


def test_what_was_done_is_listed_to_the_fixed_contact_once_it_is_over(team: Team) -> None:
    persoon = geclaimd(team)
    Toegang.objects.filter(grond=Toegangsgrond.CASELOAD).update(van=vandaag() - 60 * DAG)
    regel(team, allen=team.collega)
    maak_huisbezoek(persoon, team.collega)
    assert als_klant(team.coordinator).get(MIJN_DAG).context["dag"].gedaan == []
    for model in (Afwezigheid, Vervanging):
        model.objects.update(van=F("van") - 5 * DAG, tot=F("tot") - 5 * DAG)
    Toegang.objects.filter(grond=Toegangsgrond.VERVANGING).update(
        van=F("van") - 5 * DAG, tot=F("tot") - 5 * DAG
    )
    Verslag.objects.update(datum=F("datum") - 3 * DAG)
    Contactmoment.objects.update(datum=F("datum") - 3 * DAG)
    (rij,) = als_klant(team.coordinator).get(MIJN_DAG).context["dag"].gedaan
    assert (rij.naam, rij.href) == (persoon.naam, reverse("trajecten:dossier", args=[persoon.pk]))
    assert rij.regel.endswith(f"huisbezoek, gesproken · {team.collega.naam}")
    assert als_klant(team.collega).get(MIJN_DAG).context["dag"].gedaan == []


def test_dossier_says_who_replaces_and_on_behalf_of_whom(team: Team) -> None:
    persoon = maak_persoon(team.wijk)
    maak_huisbezoek(persoon, team.coordinator)
    bezoek = bezoek_aan(persoon, team.coordinator, 1)
    regel(team, Bezoekkeuze(bezoek=bezoek.pk, wie=team.collega))
    maak_huisbezoek(persoon, team.collega)
    tekst = als_klant(team.collega).get(reverse("trajecten:dossier", args=[persoon.pk])).content.decode()
    assert f"{team.collega.naam} vervangt tot en met" in tekst
    assert f"{team.collega.naam} namens {team.coordinator.naam}" in tekst
