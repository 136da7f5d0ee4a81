"""A planned visit stays with who planned it, also when another keeps the dossier by now: what Mijn dag offers then."""

import datetime as dt
import re

import pytest
from django.test import Client
from django.urls import reverse

from inburgeraars.models import Inburgeraar
from inburgeraars.services.benaderingen import claim_persoon
from kern.klok import vandaag
from tests.fabrieken.inburgeraars import maak_persoon
from tests.klant import als_klant
from tests.team import Team
from trajecten.contact.models import GeplandBezoek

pytestmark = pytest.mark.django_db

MIJN_DAG = reverse("trajecten:mijn_dag")


@pytest.fixture
def klant(team: Team) -> Client:
    """Return a client of the coordinator who planned the visits."""
    return als_klant(team.coordinator)


@pytest.fixture
def persoon(team: Team) -> Inburgeraar:
    """Return somebody of the wijk whom nobody approaches yet."""
    return maak_persoon(team.wijk, voornamen="Fatma", geslachtsnaam="Yildiz")


def plan(persoon: Inburgeraar, team: Team, *, dagen: int) -> GeplandBezoek:
    op = vandaag() + dt.timedelta(days=dagen)
    return GeplandBezoek.objects.create(inburgeraar=persoon, door=team.coordinator, datum=op)


def dossier(persoon: Inburgeraar) -> str:
    return reverse("trajecten:dossier", args=[persoon.pk])


def links(klant: Client, adres: str, persoon: Inburgeraar, bezoek: GeplandBezoek) -> set[str]:
    """Return the names of the pages about the visit to which a page leads; each of them opens."""
    om = {
        "huisbezoek_nieuw": reverse("trajecten:huisbezoek_nieuw", args=[persoon.pk]),
        "bezoek": reverse("trajecten:bezoek", args=[bezoek.pk]),
        "signaal_weggelegd": reverse("trajecten:signaal_weggelegd", args=["bezoek-te-laat", bezoek.pk]),
    }
    op_pagina = re.findall(r'href="([^"?]+)', klant.get(adres).text)
    uit = {naam for naam, naar in om.items() if naar in op_pagina}
    assert {naam: klant.get(om[naam]).status_code for naam in uit} == dict.fromkeys(uit, 200)
    return uit


def test_late_visit_can_be_laid_aside_by_who_keeps_the_dossier(
    klant: Client, team: Team, persoon: Inburgeraar
) -> None:
    bezoek = plan(persoon, team, dagen=-3)
    claim_persoon(inburgeraar_id=persoon.pk, door=team.coordinator)
    assert links(klant, MIJN_DAG, persoon, bezoek) == {"huisbezoek_nieuw"}
    assert "signaal_weggelegd" in links(klant, dossier(persoon), persoon, bezoek)


def test_late_visit_to_whom_nobody_approaches_is_recorded_but_not_laid_aside(
    klant: Client, team: Team, persoon: Inburgeraar
) -> None:
    bezoek = plan(persoon, team, dagen=-3)
    assert links(klant, MIJN_DAG, persoon, bezoek) == {"huisbezoek_nieuw"}
    assert "signaal_weggelegd" not in links(klant, dossier(persoon), persoon, bezoek)


def test_late_visit_in_a_dossier_of_a_colleague_leads_to_the_visit_alone(
    klant: Client, team: Team, persoon: Inburgeraar
) -> None:
    bezoek = plan(persoon, team, dagen=-3)
    claim_persoon(inburgeraar_id=persoon.pk, door=team.collega)
    assert links(klant, MIJN_DAG, persoon, bezoek) == {"bezoek"}
    assert "Bezoek openen" in klant.get(MIJN_DAG).text
    assert not {"signaal_weggelegd", "huisbezoek_nieuw"} & links(klant, dossier(persoon), persoon, bezoek)
    assert "huisbezoek_nieuw" not in links(
        klant, reverse("trajecten:bezoek", args=[bezoek.pk]), persoon, bezoek
    )


def test_visit_of_today_in_a_dossier_of_a_colleague_is_not_recorded_from_mijn_dag(
    klant: Client, team: Team, persoon: Inburgeraar
) -> None:
    bezoek = plan(persoon, team, dagen=0)
    assert links(klant, MIJN_DAG, persoon, bezoek) == {"huisbezoek_nieuw", "bezoek"}
    claim_persoon(inburgeraar_id=persoon.pk, door=team.collega)
    assert links(klant, MIJN_DAG, persoon, bezoek) == {"bezoek"}
