"""Who is proposed to take a person, and who is left for the teamleider to choose."""

import pytest
from django.urls import reverse

from inburgeraars.models import Inburgeraar
from tests.fabrieken.inburgeraars import maak_persoon
from tests.fabrieken.overdracht import stel_voor
from tests.fabrieken.trajecten import maak_huisbezoek
from tests.klant import als_klant
from tests.team import Team
from trajecten.overdracht.kandidaten import wie_meest_geeft, wisselingen
from trajecten.overdracht.services.beantwoorden import accept_overdrachten
from trajecten.overdracht.services.voorstellen import withdraw_overdrachten

pytestmark = pytest.mark.django_db


def van_collega(team: Team) -> Inburgeraar:
    """Return somebody whom the colleague guides."""
    persoon = maak_persoon(team.wijk)
    maak_huisbezoek(persoon, team.collega)
    return persoon


def test_who_gives_most_of_its_people_away_is_not_proposed(team: Team) -> None:
    """The colleague has most room left, but that is because it leaves."""
    maak_huisbezoek(maak_persoon(team.wijk), team.coordinator)
    eerste, tweede, derde = (van_collega(team) for _ in range(3))
    vrij = maak_persoon(team.wijk)
    klant = als_klant(team.teamleider)
    url = f"{reverse('trajecten:toewijzen')}?persoon={vrij.pk}"

    def voorgesteld() -> tuple[str, str]:
        pagina = klant.get(url)
        (regel,) = pagina.context["form"].regels
        assert regel.voorstel is not None
        zin = next(k.zin for k in regel.keuze if k.collega.pk == team.collega.pk)
        return regel.voorstel.collega.wie.naam, zin

    stel_voor(eerste, team.elders, team.teamleider)
    assert wie_meest_geeft(wisselingen([team.collega.pk])) == set()
    assert voorgesteld()[1] == "werkt in Donderberg, heeft 50 plaatsen vrij"
    ander = stel_voor(tweede, team.elders, team.teamleider)
    accept_overdrachten(overdracht_ids=[ander.pk], door=team.elders)
    assert wie_meest_geeft(wisselingen([team.collega.pk])) == {team.collega.pk}
    assert voorgesteld() == (team.coordinator.naam, "werkt in Donderberg, draagt zelf mensen over")
    # It can be chosen all the same, and the page says why it was not proposed.
    assert f"{team.collega.naam}, Donderberg: " in klant.get(url).text
    laatste = stel_voor(derde, team.elders, team.teamleider)
    assert voorgesteld()[0] == team.coordinator.naam
    withdraw_overdrachten(overdracht_ids=[laatste.pk], door=team.teamleider)
    assert wie_meest_geeft(wisselingen([team.collega.pk])) == {team.collega.pk}
