"""Which columns the list shows, and by what its heads order it; paper and spreadsheet show the same."""

import io
from collections import Counter
from urllib.parse import parse_qs, urlsplit

import pytest
from django.urls import reverse
from openpyxl import load_workbook

from inburgeraars.models import Toegang
from kern.klok import vandaag
from tests.dagwerk.caseload.test_caseload import in_caseload
from tests.dagwerk.signaallijst.test_lijst import LIJST, lijst, namen
from tests.klant import als_klant
from tests.queries import statements
from tests.team import Team

XLSX = reverse("trajecten:signaallijst_xlsx")


def test_ticked_columns_are_shown_and_the_rest_of_the_choice_stays(team: Team) -> None:
    in_caseload(team, geopend=40, voornamen="Rim")
    leider = als_klant(team.teamleider)
    vraag = f"wijk={team.wijk.pk}&regel=geen+contact&kolom=&kolom=contact&kolom=bezoek&kolom=onzin"
    naar = leider.get(f"{LIJST}?{vraag}")["Location"]
    assert parse_qs(urlsplit(naar).query) == {
        "wijk": [str(team.wijk.pk)],
        "regel": ["geen contact"],
        "kolommen": ["bezoek,contact"],
    }
    tekst = leider.get(naar).text
    assert "Volgend bezoek" in tekst.split("<tbody>")[0]
    assert "nog niets" not in tekst
    assert namen(lijst(team, naar)) == ["Rim"]


def test_without_any_column_name_and_reasons_stay(team: Team) -> None:
    in_caseload(team, geopend=40)
    leider = als_klant(team.teamleider)
    naar = leider.get(f"{LIJST}?kolom=")["Location"]
    assert naar == f"{LIJST}?kolommen=geen"
    tekst = leider.get(naar).text
    assert "40 dagen niet gesproken" in tekst
    assert "geen gepland" not in tekst


def test_spreadsheet_and_paper_have_the_columns_that_are_seen(team: Team) -> None:
    in_caseload(team, geopend=40)
    leider = als_klant(team.teamleider)
    blad = load_workbook(io.BytesIO(leider.get(XLSX, {"kolommen": "contact"}).content)).active
    assert blad is not None
    koppen, rij = blad.values
    assert koppen == ("Naam", "Wijk", "Stap", "Wat is er?", "Vast contact")
    assert rij[-1] == team.coordinator.naam
    papier = leider.get(reverse("trajecten:signaallijst_afdrukken"), {"kolommen": "dagen"})
    assert papier.context["koppen"] == ["Naam", "Wijk", "Stap", "Dagen te laat", "Wat is er?"]
    assert papier.context["getal"] == 4


def test_spreadsheet_reads_the_list_once(team: Team) -> None:
    in_caseload(team, geopend=40)
    gelezen = statements(als_klant(team.teamleider), XLSX)
    assert [sql for sql, keer in Counter(gelezen).items() if keer > 1] == []


@pytest.mark.parametrize(
    ("volgorde", "verwacht"),
    [
        ("ergste", "BAC"),
        ("minst", "CAB"),
        ("naam", "ABC"),
        ("naam-terug", "CBA"),
        ("contact", "BCA"),
        ("contact-terug", "ABC"),
    ],
)
def test_every_order_and_its_reverse(team: Team, volgorde: str, verwacht: str) -> None:
    van_youssef = in_caseload(team, geopend=50, voornamen="A")
    Toegang.objects.filter(inburgeraar=van_youssef).update(gebruiker=team.collega)
    for naam, dagen in (("B", 60), ("C", 40)):
        in_caseload(team, geopend=dagen, voornamen=naam)
    assert "".join(namen(lijst(team, volgorde=volgorde))) == verwacht


def test_from_z_to_a_the_worst_of_each_colleague_stays_first_and_nobody_last(team: Team) -> None:
    zonder = in_caseload(team, geopend=90, voornamen="Zonder")
    Toegang.objects.filter(inburgeraar=zonder).update(tot=vandaag())
    for naam, dagen in (("A", 40), ("B", 60)):
        in_caseload(team, geopend=dagen, voornamen=naam)
    assert namen(lijst(team, volgorde="contact-terug")) == ["B", "A", "Zonder"]


def test_heads_order_and_say_so_to_who_cannot_see(team: Team) -> None:
    in_caseload(team, geopend=40)
    leider = als_klant(team.teamleider)
    koppen = leider.get(LIJST, {"volgorde": "ergste"}).context["keuze"].koppen
    assert {naam: kop.sort for naam, kop in koppen.items()} == {
        "naam": "",
        "dagen": "descending",
        "contact": "",
    }
    omgekeerd = leider.get(koppen["dagen"].url)
    assert omgekeerd.context["keuze"].koppen["dagen"].sort == "ascending"
    assert 'aria-sort="ascending"' in omgekeerd.text
    op_naam = leider.get(koppen["naam"].url)
    assert op_naam.context["keuze"].koppen["naam"].sort == "ascending"
    assert op_naam.text.count("aria-sort") == 1
