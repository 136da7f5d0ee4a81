"""Pages of a working day when there is nothing to do yet."""

from django.urls import reverse

from tests.klant import als_klant
from tests.team import Team


def test_empty_pages_say_what_to_do_first(team: Team) -> None:
    client = als_klant(team.coordinator)
    assert (
        "Welkom, Sanne. Je hebt nog niemand in je caseload." in client.get(reverse("trajecten:mijn_dag")).text
    )
    assert "nog niemand in het register" in client.get(reverse("trajecten:personen")).text
    assert "Je hebt nog niemand in je caseload." in client.get(reverse("trajecten:huisbezoek_kies")).text
