"""A report as a spreadsheet and as open data: every stored number once, no other, and no formula."""

import csv
import io
import json
from collections.abc import Iterator
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from openpyxl import load_workbook

from gebruikers.enums import Rol
from logboek.models import Logregel
from rapportage.opmaak.bestanden import KOPPEN, als_csv, als_werkboek, cijferrijen
from rapportage.redactie.cijferlijst import cijferlijst
from tests.fabrieken.gebruikers import maak_gebruiker
from tests.fabrieken.rapportage import maak_uitgave

CIJFERS: dict[str, Any] = {
    "peildatum": "2026-09-30",
    "werk": {
        "gevonden": {"BPI": {"Noord": 3, "=Zuid": 1}},
        "contacten": {"huisbezoek": {"aantal": 5, "minuten": 150}},
    },
    "werk_ervoor": None,
    "werk_pilot": {"gevonden": {"BPI": {"Noord": 9}}, "contacten": {}},
    "stand_per_maand": {"taxeren": [4, 6]},
    "weken_in_stap": {"taxeren": 9, "volgen": None},
    "besluiten": {"open": 2, "te laat": 0},
    "kenmerken": {
        "dag": "2026-06-30",
        "uitgaven": [
            {
                "tabellen": [
                    {
                        "naam": "gevonden: doelgroep x vindroute",
                        "dag": "2026-06-30",
                        "cijfers": [{"cel": {"doelgroep": "plichtig", "vindroute": "BPI"}, "aantal": 10}],
                        "precies": [{"cel": {"vindroute": "BPI"}, "aantal": 12}],
                    }
                ]
            }
        ],
        "jaar_eerder": None,
    },
    "definities": [{"begrip": "Gevonden", "uitleg": "=1+1", "naam": "gevonden", "eenheid": "mensen"}],
}


def test_every_number_has_a_line_of_its_own() -> None:
    tabel = "gevonden: doelgroep x vindroute"
    assert [rij.waarden for rij in cijferrijen(CIJFERS)] == [
        ("gevonden", "periode", "BPI", "Noord", 3, "precies", "2026-09-30"),
        ("gevonden", "periode", "BPI", "=Zuid", 1, "precies", "2026-09-30"),
        ("contacten", "periode", "huisbezoek", "aantal", 5, "precies", "2026-09-30"),
        ("contacten", "periode", "huisbezoek", "minuten", 150, "precies", "2026-09-30"),
        ("gevonden", "pilot tot nu toe", "BPI", "Noord", 9, "precies", "2026-09-30"),
        ("stand_per_maand", "einde van de maand", "taxeren", "2026-08-31", 4, "precies", "2026-09-30"),
        ("stand_per_maand", "einde van de maand", "taxeren", "2026-09-30", 6, "precies", "2026-09-30"),
        ("weken_in_stap", "pilot tot nu toe", "taxeren", "", 9, "precies", "2026-09-30"),
        ("besluiten", "peildatum", "open", "", 2, "precies", "2026-09-30"),
        ("besluiten", "peildatum", "te laat", "", 0, "precies", "2026-09-30"),
        (tabel, "", "BPI", "plichtig", 10, "in vijftallen", "2026-06-30"),
        (tabel, "", "BPI", "", 12, "precies", "2026-06-30"),
    ]


def test_numbers_of_the_period_before_have_its_own_last_day() -> None:
    cijfers = CIJFERS | {"van": "2026-07-01", "werk_ervoor": {"gevonden": {"BPI": {"Noord": 2}}}}
    (rij,) = (r for r in cijferrijen(cijfers) if r.periode == "periode ervoor")
    assert (rij.aantal, rij.dag) == (2, "2026-06-30")


def test_what_came_in_later_stands_beside_what_was_printed() -> None:
    regel = {"cijfer": "geeindigd", "soort": "gestopt", "wijk": "Noord", "werk": [2, 3], "werk_pilot": [7, 7]}
    nagekomen = {"van": "2026-04-01", "peildatum": "2026-06-30", "regels": [regel]}
    rijen = list(cijferrijen({"peildatum": "2026-09-30", "nagekomen": nagekomen}))
    assert [rij.waarden for rij in rijen] == [
        ("nagekomen", "periode, stond er", "geeindigd", "gestopt / Noord", 2, "precies", "2026-06-30"),
        ("nagekomen", "periode, nu bekend", "geeindigd", "gestopt / Noord", 3, "precies", "2026-06-30"),
        (
            "nagekomen",
            "pilot tot nu toe, stond er",
            "geeindigd",
            "gestopt / Noord",
            7,
            "precies",
            "2026-06-30",
        ),
        (
            "nagekomen",
            "pilot tot nu toe, nu bekend",
            "geeindigd",
            "gestopt / Noord",
            7,
            "precies",
            "2026-06-30",
        ),
    ]
    assert list(cijferrijen({"peildatum": "2026-09-30", "nagekomen": None})) == []


def test_what_came_in_later_of_a_year_stands_beside_what_was_published() -> None:
    regel = {"cijfer": "gevonden", "soort": "", "wijk": "Noord", "stond": 7, "nu": 8}
    cijfers = {"peildatum": "2026-12-31", "jaar_ervoor_tot_en_met": "2025-12-31", "nagekomen": [regel]}
    assert [rij.waarden for rij in cijferrijen(cijfers)] == [
        ("nagekomen", f"jaar ervoor, {woord}", "gevonden", "Noord", aantal, "precies", "2025-12-31")
        for woord, aantal in (("stond er", 7), ("nu bekend", 8))
    ]
    assert b"stond er" in als_csv(cijfers)
    assert als_werkboek(cijfers | {"definities": []})


def test_an_earlier_edition_of_a_trait_is_told_apart_and_not_referred_to() -> None:
    def uitgave(dag: str, aantal: int) -> dict[str, Any]:
        rij = {"cel": {"doelgroep": "plichtig"}, "aantal": aantal}
        tabel = {"naam": "gevonden: doelgroep", "dag": dag, "cijfers": [rij], "precies": []}
        return {"uitgaven": [{"tabellen": [tabel]}]}

    nu, eerder = uitgave("2026-12-31", 10), uitgave("2025-12-31", 5)
    nu["uitgaven"][0]["tabellen"][0]["cijfers"] = []
    kenmerken = nu | {"kwartalen_eerder": [uitgave("2026-09-30", 15)], "jaar_eerder": eerder}
    cijfers = {
        "jaar": 2026,
        "werk": {},
        "peildatum": "2026-12-31",
        "kenmerken": kenmerken,
        "definities": [],
        "wijken": [],
    }
    assert [(rij.periode, rij.aantal) for rij in cijferrijen(cijfers)] == [
        ("eerder kwartaal", 15),
        ("jaar eerder", 5),
    ]
    assert dict(cijferlijst(cijfers)) == {}


def test_wijkcijfers_stand_in_the_words_of_their_source() -> None:
    rij = {
        "indicator": "werkloosheid",
        "gebied": "Componistenbuurt",
        "waarde": "8,5 tot 9 %",
        "noot": "geschat",
        "peildatum": "1 januari 2024",
        "bron": "CBS",
    }
    wijkcijfers = [{"wijk": "Noord", "rijen": [rij, rij | {"gebied": "Noord", "noot": ""}], "meer": 3}]
    cijfers = {"peildatum": "2026-09-30", "wijkcijfers": wijkcijfers, "definities": []}
    assert [r.waarden for r in cijferrijen(cijfers)] == [
        (
            "wijkcijfers",
            "1 januari 2024",
            "Noord / Componistenbuurt",
            "werkloosheid (geschat)",
            "8,5 tot 9 %",
            "CBS",
            "2026-09-30",
        ),
        ("wijkcijfers", "1 januari 2024", "Noord", "werkloosheid", "8,5 tot 9 %", "CBS", "2026-09-30"),
    ]
    assert load_workbook(io.BytesIO(als_werkboek(cijfers)))["wijkcijfers"]["E2"].value == "8,5 tot 9 %"


def test_load_and_places_stand_in_it() -> None:
    cijfers = {
        "peildatum": "2026-09-30",
        "last": {"Noord": {"begeleid": 9, "begeleid_norm": 50, "twaalf": {"minuten": 60, "begeleid": 8}}},
        "activiteiten": {"Noord": {"Koken": {"plaatsen": None, "bezet": 2, "wachten": 0}}},
        "onvervuld": {"taal": {"Noord": 1}},
    }
    assert [(r.cijfer, r.groep, r.verdeling, r.aantal) for r in cijferrijen(cijfers)] == [
        ("last", "Noord", "begeleid", 9),
        ("last", "Noord", "begeleid_norm", 50),
        ("last", "Noord", "twaalf / minuten", 60),
        ("last", "Noord", "twaalf / begeleid", 8),
        ("activiteiten", "Noord", "Koken / bezet", 2),
        ("activiteiten", "Noord", "Koken / wachten", 0),
        ("onvervuld", "taal", "Noord", 1),
    ]


def test_open_data_reads_back_and_holds_no_formula() -> None:
    tekst = als_csv(CIJFERS).decode("utf-8-sig")
    koppen, *rijen = csv.reader(io.StringIO(tekst))
    assert tuple(koppen) == KOPPEN
    assert len(rijen) == 12
    assert rijen[1] == ["gevonden", "periode", "BPI", "'=Zuid", "1", "precies", "2026-09-30"]


def test_workbook_has_a_sheet_a_figure_and_the_definitions_last() -> None:
    boek = load_workbook(io.BytesIO(als_werkboek(CIJFERS)))
    assert boek.sheetnames == [
        "besluiten",
        "contacten",
        "gevonden",
        "gevonden, doelgroep x vindroute",
        "stand_per_maand",
        "weken_in_stap",
        "Wat we tellen",
    ]
    rijen = [[cel.value for cel in rij] for rij in boek["gevonden"]]
    assert rijen[2][:5] == ["gevonden", "periode", "BPI", "=Zuid", 1]
    assert {cel.data_type for vel in boek for rij in vel for cel in rij} <= {"s", "n", "d"}


def test_sheets_of_long_names_stay_apart() -> None:
    tabellen = [
        {
            "naam": f"gevonden in het jaar: doelgroep x {naar}",
            "dag": "2026-06-30",
            "cijfers": [],
            "precies": [{"cel": {naar: "een"}, "aantal": 12}],
        }
        for naar in ("vindroute", "wijk")
    ]
    kenmerken = {"dag": "2026-06-30", "uitgaven": [{"tabellen": tabellen}], "jaar_eerder": None}
    boek = load_workbook(
        io.BytesIO(als_werkboek({"peildatum": "2026-09-30", "kenmerken": kenmerken, "definities": []}))
    )
    assert boek.sheetnames == [
        "gevonden in het jaar, doelg 1",
        "gevonden in het jaar, doelg 2",
        "Wat we tellen",
    ]


def test_same_figures_give_the_same_bytes() -> None:
    assert als_werkboek(CIJFERS) == als_werkboek(json.loads(json.dumps(CIJFERS)))
    assert als_csv(CIJFERS) == als_csv(json.loads(json.dumps(CIJFERS)))


def test_report_of_before_vijftallen_has_its_work_alone() -> None:
    oud = CIJFERS | {"kenmerken": {"doelgroep": {"BPI": {"totaal": 9, "cellen": {"plichtig": None}}}}}
    assert {rij.telling for rij in cijferrijen(oud)} == {"precies"}


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("naam", "soort", "einde"),
    [
        ("uitgave_rekenblad", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ".xlsx"),
        ("uitgave_csv", "text/csv; charset=utf-8", ".csv"),
    ],
)
def test_reader_downloads_it_and_that_is_logged(client: Client, naam: str, soort: str, einde: str) -> None:
    uitgave = maak_uitgave()
    client.force_login(maak_gebruiker(Rol.AFDELINGSHOOFD))
    antwoord = client.get(reverse(f"rapportage:{naam}", args=[uitgave.pk]))
    assert antwoord["Content-Type"] == soort
    assert antwoord["Content-Disposition"].endswith(f'{einde}"')
    assert Logregel.objects.filter(handeling="rapport gedownload").count() == 1


def test_no_number_is_in_the_files_that_the_report_does_not_hold() -> None:
    def getallen(waarde: Any) -> Iterator[int]:
        match waarde:
            case dict():
                for deel in waarde.values():
                    yield from getallen(deel)
            case list():
                for deel in waarde:
                    yield from getallen(deel)
            case int():
                yield waarde

    assert sorted(rij.aantal for rij in cijferrijen(CIJFERS)) == sorted(getallen(CIJFERS))
