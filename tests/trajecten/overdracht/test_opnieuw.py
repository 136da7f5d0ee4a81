"""The page that divides people after a refusal, and a note that is too long."""

import pytest

from inburgeraars.models import Inburgeraar
from kern.klok import DAG, nu
from tests.fabrieken.inburgeraars import maak_persoon
from tests.fabrieken.overdracht import stel_voor
from tests.fabrieken.trajecten import maak_huisbezoek
from tests.klant import als_klant
from tests.team import Team
from tests.trajecten.overdracht.formulier import verstuur
from tests.trajecten.overdracht.test_paginas import van
from trajecten.overdracht.models import Overdracht
from trajecten.overdracht.services.beantwoorden import refuse_overdracht


@pytest.fixture
def persoon(team: Team) -> Inburgeraar:
    """Somebody of the wijk with a traject."""
    mens = maak_persoon(team.wijk)
    maak_huisbezoek(mens, team.coordinator)
    return mens


def test_who_refused_is_not_proposed_again_and_the_note_is_kept(team: Team, persoon: Inburgeraar) -> None:
    rij = stel_voor(
        persoon, team.collega, team.teamleider, notitie="Ga samen langs.", gevoelig="Schulden, niet bellen."
    )
    refuse_overdracht(overdracht_id=rij.pk, door=team.collega, reden="Ik zit vol.")
    klant = als_klant(team.teamleider)
    form = klant.get(van(team)).context["form"]
    assert form[f"aan_{persoon.pk}"].value() == str(team.elders.pk)
    assert team.collega.pk in [int(pk or 0) for pk, _naam in form[f"aan_{persoon.pk}"].field.choices]
    assert form[f"notitie_{persoon.pk}"].value() == "Ga samen langs."
    assert form[f"gevoelig_{persoon.pk}"].value() == "Schulden, niet bellen."
    Overdracht.objects.update(antwoord_op=nu() - 31 * DAG)
    form = klant.get(van(team)).context["form"]
    assert form[f"aan_{persoon.pk}"].value() == str(team.collega.pk)
    assert form[f"notitie_{persoon.pk}"].value().endswith(" in Taxeren: 0 dagen.")


def test_note_that_is_too_long_is_named_by_its_person(team: Team, persoon: Inburgeraar) -> None:
    """One page can hold the notes of a whole caseload."""
    klant = als_klant(team.teamleider)
    uit = verstuur(klant, van(team), **{f"notitie_{persoon.pk}": "n" * 4001})
    zin = f"De notitie bij {persoon.naam} is te lang. Gebruik hoogstens 4.000 tekens"
    assert uit.context["form"].errors[f"notitie_{persoon.pk}"] == [zin]
    assert not Overdracht.objects.exists()
