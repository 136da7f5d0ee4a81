"""Mijn dag of a coordinator without people: where to begin, and how many are free."""

import pytest
from django.test import Client
from django.urls import reverse

from gebruikers.enums import Rol
from inburgeraars.models import Eindreden, Registergegevens, Route
from inburgeraars.services.benaderingen import end_benadering
from kern import bladzijden
from kern.klok import vandaag
from tests.fabrieken.gebruikers import maak_gebruiker
from tests.fabrieken.inburgeraars import maak_persoon, ontmoet_persoon
from tests.klant import als_klant
from tests.queries import tel
from tests.team import Team
from vinden.personen import Lijstkeuze
from vinden.trechter import Trechterfase

pytestmark = pytest.mark.django_db

MIJN_DAG = reverse("trajecten:mijn_dag")


@pytest.fixture
def klant(team: Team) -> Client:
    """A coordinator who is signed in."""
    return als_klant(team.coordinator)


def test_who_has_nobody_reads_where_to_begin(team: Team, klant: Client) -> None:
    """Free and on the register is counted: neither who was met in the wijk and let go, nor who left the register."""
    maak_persoon(team.wijk, voornamen="Hier")
    weg, ontmoet = maak_persoon(team.wijk), ontmoet_persoon(team.collega, team.wijk)
    Registergegevens.objects.filter(inburgeraar=weg).update(vervallen_op=vandaag())
    end_benadering(inburgeraar_id=ontmoet.pk, door=team.collega, reden=Eindreden.VRIJGEGEVEN)
    pagina = klant.get(MIJN_DAG).text
    assert "1 persoon in jouw wijk is vrij" in pagina
    adres = Lijstkeuze(trechter=Trechterfase.VRIJ).adres
    assert f'href="{adres}"' in pagina
    lijst = klant.get(adres).text
    assert lijst.count('<th scope="row">') == 1
    assert "Hoe ver: vrij in het register" in lijst
    assert klant.get(Lijstkeuze(route=Route.VRIJ).adres).text.count('<th scope="row">') == 3
    assert "0 vindplaatsen in jouw wijk" in pagina
    # One of them counts the cards of the klanttevredenheidsonderzoek that are still to be given.
    assert tel(klant, MIJN_DAG) <= 13


def test_free_people_above_the_limit_are_more(
    team: Team, klant: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Counted as the list behind it."""
    monkeypatch.setattr(bladzijden, "GRENS", 2)
    for verwacht in ("1 persoon in jouw wijk is vrij", "2 mensen in jouw wijk zijn vrij"):
        maak_persoon(team.wijk)
        assert verwacht in klant.get(MIJN_DAG).text
    maak_persoon(team.wijk)
    assert "meer dan 2 mensen in jouw wijk zijn vrij" in klant.get(MIJN_DAG).text
    assert "meer dan 2 mensen" in klant.get(Lijstkeuze(trechter=Trechterfase.VRIJ).adres).text


def test_coordinator_of_no_wijk_counts_nobody() -> None:
    """Nothing can be counted in no wijk: the page says 0, as it does of an empty one."""
    klant = als_klant(maak_gebruiker(Rol.TRAJECTCOORDINATOR))
    assert "0 mensen in jouw wijk zijn vrij" in klant.get(MIJN_DAG).text
