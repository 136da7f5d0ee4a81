"""Which columns the list of people shows, and by what its heads order it."""

from typing import Any

import pytest
from django.urls import reverse

from inburgeraars.models import Inburgeraar
from tests.dagwerk.caseload.test_caseload import geleden, in_caseload
from tests.fabrieken.inburgeraars import maak_persoon
from tests.klant import als_klant
from tests.team import Team

LIJST = reverse("trajecten:personen")


def koppen(pagina: Any) -> list[str]:
    """Return the heads of the columns after the box to tick."""
    rij = pagina.text.split("<thead>")[1].split("</thead>")[0]
    stukken = rij.split('<th scope="col"')[1:]
    return [
        " ".join(stuk.split("</th>")[0].split(">", 1)[1].replace("</a>", "").split(">")[-1].split())
        for stuk in stukken
    ]


def test_columns_are_chosen_and_the_filters_stay(team: Team) -> None:
    in_caseload(team, geopend=40, voornamen="Rim")
    client = als_klant(team.coordinator)
    assert koppen(client.get(LIJST)) == [
        "Naam",
        "Buurt en wijk",
        "Status",
        "Vast contact",
        "Laatste gesprek",
    ]
    naar = client.get(f"{LIJST}?stap=open&kolom=&kolom=geopend&kolom=contact&kolom=bsn")["Location"]
    assert naar == f"{LIJST}?stap=open&kolommen=contact%2Cgeopend"
    pagina = client.get(naar)
    assert koppen(pagina) == ["Naam", "Vast contact", "Traject geopend"]
    assert [rij.geopend for rij in pagina.context["pagina"].object_list] == [geleden(40)]
    assert pagina.context["filter"].aantal == 1
    assert [deel.naam for deel in pagina.context["filter"].aan] == ["Stap: Elk open traject"]
    zonder_filters = pagina.context["filter"].aan[0].url
    assert koppen(client.get(zonder_filters)) == ["Naam", "Vast contact", "Traject geopend"]
    assert koppen(client.get(LIJST, {"kolommen": "geen"})) == ["Naam"]


@pytest.mark.parametrize(
    ("volgorde", "verwacht"),
    [
        ("naam", ["A", "B", "C", "D"]),
        ("naam-terug", ["D", "C", "B", "A"]),
        ("contact", ["A", "C", "B", "D"]),
        ("contact-terug", ["B", "C", "A", "D"]),
        ("geopend", ["B", "C", "A", "D"]),
        ("geopend-terug", ["A", "C", "B", "D"]),
    ],
)
def test_every_order_and_its_reverse_with_who_has_no_traject_last(
    team: Team, volgorde: str, verwacht: list[str]
) -> None:
    for naam, dagen in (("A", 60), ("B", 40), ("C", 50)):
        persoon = in_caseload(team, geopend=dagen, voornamen=naam)
        Inburgeraar.objects.filter(pk=persoon.pk).update(sorteernaam=naam)
    zonder = maak_persoon(team.wijk, voornamen="D")
    Inburgeraar.objects.filter(pk=zonder.pk).update(sorteernaam="D")
    rijen = als_klant(team.coordinator).get(LIJST, {"sorteer": volgorde}).context["pagina"].object_list
    assert [rij.naam[0] for rij in rijen] == verwacht


def test_heads_order_both_ways_and_say_so(team: Team) -> None:
    in_caseload(team, geopend=40)
    client = als_klant(team.coordinator)
    heen = client.get(LIJST, {"stap": "open"}).context["selectie"].koppen
    assert {naam: kop.sort for naam, kop in heen.items()} == {
        "naam": "ascending",
        "laatst": "",
        "geopend": "",
    }
    pagina = client.get(heen["laatst"].url)
    assert pagina.context["selectie"].sorteer == "contact"
    assert pagina.text.count("aria-sort") == 1
    terug = client.get(pagina.context["selectie"].koppen["laatst"].url)
    assert terug.context["selectie"].sorteer == "contact-terug"
    assert 'aria-sort="descending"' in terug.text
    assert terug.context["selectie"].stap == "open"
