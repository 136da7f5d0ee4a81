"""Head of a dossier: it offers the claim that would be carried out, and no other."""

import datetime as dt

import pytest
from django.urls import reverse

from inburgeraars.fouten import AlBenaderd
from inburgeraars.models import Benadering, Inburgeraar, Route
from inburgeraars.services.benaderingen import claim_persoon
from kern.klok import vandaag
from tests.fabrieken.inburgeraars import maak_persoon
from tests.klant import als_klant
from tests.queries import tel
from tests.team import Team
from wijken.models import Wijk

VRIJ = "Deze persoon is nog vrij."
GERESERVEERD = "Deze persoon is gereserveerd voor jouw wijk."


def reserveer(persoon: Inburgeraar, wijk: Wijk) -> None:
    """Reserve somebody for a wijk, which need not be where it lives by now."""
    Benadering.objects.create(
        inburgeraar=persoon, route=Route.GERESERVEERD, wijk=wijk, tot=vandaag() + dt.timedelta(days=30)
    )
    Inburgeraar.objects.filter(pk=persoon.pk).update(route=Route.GERESERVEERD)


def biedt_claim(team: Team, persoon: Inburgeraar) -> bool:
    """Tell whether the dossier offers a coordinator of the wijk of the person to claim it."""
    dossier = als_klant(team.coordinator).get(reverse("trajecten:dossier", args=[persoon.pk]))
    assert dossier.status_code == 200
    return reverse("trajecten:claim", args=[persoon.pk]) in dossier.text


def koppen(team: Team, persoon: Inburgeraar) -> list[list[str]]:
    """Return what the pages on which a talk is recorded say beforehand of who it is."""
    klant = als_klant(team.coordinator)
    paginas = (
        reverse("trajecten:huisbezoek_nieuw", args=[persoon.pk]),
        reverse("trajecten:contact_telefoon", args=[persoon.pk]),
    )
    return [[kop for kop in (VRIJ, GERESERVEERD) if kop in klant.get(pagina).text] for pagina in paginas]


def test_who_is_free_in_the_own_wijk_can_be_claimed(team: Team) -> None:
    persoon = maak_persoon(team.wijk)
    assert biedt_claim(team, persoon)
    assert koppen(team, persoon) == [[VRIJ], [VRIJ]]
    assert claim_persoon(inburgeraar_id=persoon.pk, door=team.coordinator).route == Route.WIJKGERICHT


def test_who_is_reserved_for_the_own_wijk_can_be_claimed(team: Team) -> None:
    persoon = maak_persoon(team.wijk)
    reserveer(persoon, team.wijk)
    assert biedt_claim(team, persoon)
    assert koppen(team, persoon) == [[GERESERVEERD], [GERESERVEERD]]
    assert claim_persoon(inburgeraar_id=persoon.pk, door=team.coordinator).route == Route.WIJKGERICHT


def test_who_was_reserved_for_another_wijk_and_moved_here_cannot(team: Team) -> None:
    persoon = maak_persoon(team.wijk)
    reserveer(persoon, team.andere_wijk)
    assert not biedt_claim(team, persoon)
    assert koppen(team, persoon) == [[], []]
    with pytest.raises(AlBenaderd, match="woont nu in Donderberg"):
        claim_persoon(inburgeraar_id=persoon.pk, door=team.coordinator)


def test_whether_a_reserved_person_can_be_claimed_costs_no_statement(team: Team) -> None:
    vrij, hier, elders = (maak_persoon(team.wijk) for _ in range(3))
    reserveer(hier, team.wijk)
    reserveer(elders, team.andere_wijk)
    klant = als_klant(team.coordinator)
    adressen = [reverse("trajecten:dossier", args=[persoon.pk]) for persoon in (vrij, hier, elders)]
    assert len({tel(klant, adres) for adres in adressen}) == 1
