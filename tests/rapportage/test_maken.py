"""A report: the same bytes for the same parameters, accessible, and what may not be told is not in it."""

import datetime as dt
import io
import json
import re
from pathlib import Path
from typing import Any

import pdfua
import pikepdf
import pytest
from django.template.loader import render_to_string

from kern import pdf as druk
from rapportage.cijfers.jaar import VERSIE
from rapportage.enums import Verslagdeel
from rapportage.opmaak.hoofdstukken.gevonden import hoofdstuk
from rapportage.opmaak.jaarverslag import jaarverslag
from rapportage.opmaak.lezer import Lezer
from rapportage.parameters import Parameters
from rapportage.services.maken import Gemaakt, maak_opmaak, maak_rapport
from tests.rapportage.narekenen import HIER
from trajecten.contact.models import Contactmoment

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("geladen")]

BOEKDELEN = {
    *("werk_pilot", "doelen", "gestart_per_maand", "trechter", "vindplaatsen", "gevonden_via", "startcohort"),
    *("activiteiten", "onvervuld", "organisaties", "besluiten", "besluiten_per_onderwerp", "vergelijking"),
    *(
        "wijkcijferreeksen",
        "pilotjaren",
        "eerdere_jaren",
        "jaar_ervoor_bekend_op",
        "heel_jaar_bezet",
        "winst",
    ),
}
"""What version 6 of the figures has and version 5 had not."""
LATER = Parameters(2025, dt.date(2025, 12, 31), dt.datetime(2026, 11, 24, 9, tzinfo=HIER))
VROEG = Parameters(2025, dt.date(2025, 12, 31), dt.datetime(2026, 1, 10, 9, tzinfo=HIER))
TUSSEN = Parameters(2026, dt.date(2026, 12, 31), dt.datetime(2026, 11, 24, 9, tzinfo=HIER))


@pytest.fixture(scope="module")
def rapport(geladen: dict[str, Any]) -> Gemaakt:
    return maak_rapport(LATER)


def test_the_same_parameters_give_the_same_bytes_whatever_was_entered_since(rapport: Gemaakt) -> None:
    Contactmoment.objects.update(minuten=1)
    opnieuw = maak_rapport(LATER)
    assert opnieuw.json == rapport.json
    assert opnieuw.pdf == rapport.pdf


def test_another_moment_gives_other_figures(rapport: Gemaakt) -> None:
    assert maak_rapport(VROEG).json_sha256 != rapport.json_sha256


def test_the_checker_of_pdf_ua_finds_nothing(rapport: Gemaakt, tmp_path: Path) -> None:
    bestand = tmp_path / "rapport.pdf"
    bestand.write_bytes(rapport.pdf)
    assert [(f.rule_id, f.message) for f in pdfua.validate(str(bestand)).findings] == []


@pytest.mark.parametrize("parameters", [LATER, VROEG, TUSSEN])
def test_it_has_twenty_to_twenty_six_pages(parameters: Parameters) -> None:
    with pikepdf.open(io.BytesIO(maak_rapport(parameters).pdf)) as pdf:
        assert 20 <= len(pdf.pages) <= 26


def test_figures_of_persons_are_multiples_of_five(rapport: Gemaakt) -> None:
    """Fewer than ten joined in the last quarter, so the table before it stands; its 7 from the BPI are not divided."""
    uitgaven: list[dict[str, Any]] = json.loads(rapport.json)["kenmerken"]["uitgaven"]
    tabellen = {tabel["naam"]: tabel for uitgave in uitgaven for tabel in uitgave["tabellen"]}
    tabel = tabellen["gevonden: doelgroep x vindroute"]
    per_cel = {tuple(rij["cel"].values()): rij["aantal"] for rij in tabel["cijfers"]}
    assert [cel for cel in per_cel if "BPI" in cel] == [("BPI",)]
    assert {"vindroute": "BPI"} in tabel["niet_verdeeld"]
    assert {"cel": {"vindroute": "BPI"}, "aantal": 7} in tabel["precies"]
    assert {rij["aantal"] % 5 for t in tabellen.values() for rij in t["cijfers"]} == {0}


def test_a_year_that_runs_repeats_the_traits_of_the_last_quarter(rapport: Gemaakt) -> None:
    tussen, vroeg = maak_rapport(TUSSEN), maak_rapport(VROEG)
    assert [r.cijfers["kenmerken"]["dag"] for r in (tussen, vroeg, rapport)] == [
        "2026-09-30",
        "2025-09-30",
        "2025-12-31",
    ]
    assert (tussen.cijfers["tussenstand"], rapport.cijfers["tussenstand"]) == (True, False)


def test_a_day_to_come_is_printed_as_the_day_it_was_known(rapport: Gemaakt) -> None:
    """On every page: the running foot takes it from the first."""
    tussen, heel = jaarverslag(maak_rapport(TUSSEN).cijfers), jaarverslag(rapport.cijfers)
    assert tussen.lopende_kop == "tussenstand van 24 november 2026"
    assert tussen.periode == "1 januari 2026 tot en met 24 november 2026"
    assert "31 december 2026" not in render_to_string(
        "rapportage/pdf/jaarrapportage.html", {"verslag": tussen, "titel": "", "moment": None}
    )
    assert (heel.lopende_kop, heel.peildatum) == ("peildatum 31 december 2025", "31 december 2025")
    stijl = (Path(druk.__file__).parent / "druk" / "rapport.css").read_text()
    assert "string(datum)" in stijl.partition("@page {")[2].partition("\n}")[0]


def test_opened_is_never_called_begun(rapport: Gemaakt) -> None:
    verslag = jaarverslag(rapport.cijfers)
    assert re.search(r"Er zijn \d+ trajecten geopend\.", verslag.kern)
    tekst = render_to_string(
        "rapportage/pdf/jaarrapportage.html", {"verslag": verslag, "titel": "", "moment": None}
    )
    # "Begonnen en daarna gemeten" is what boven 5 says (DOMEIN 8a); nobody "begon" a traject by opening one.
    assert not re.search(r"traject(en)? begon(nen)?\b|begonnen traject", tekst)


def test_one_person_is_told_of_in_the_singular(rapport: Gemaakt) -> None:
    cijfers = rapport.cijfers | {
        "werk": rapport.cijfers["werk"] | {"gevonden": {"BPI": {"x": 1}}, "geopend": {"BPI": {"x": 1}}}
    }
    assert jaarverslag(cijfers).kern.startswith("In 2025 vonden we 1 persoon. Er is 1 traject geopend.")


def test_progress_is_told_in_order() -> None:
    gemeld: list[tuple[str, int]] = []
    maak_rapport(LATER, meld=lambda wat, procent: gemeld.append((wat, procent)))
    assert list(dict.fromkeys(wat for wat, _ in gemeld)) == ["kenmerken", "lezen", "tellen", "opmaken"]
    assert [procent for _, procent in gemeld] == sorted(procent for _, procent in gemeld)


def test_figures_of_before_vijftallen_are_read_without_their_traits(rapport: Gemaakt) -> None:
    nu: dict[str, Any] = json.loads(rapport.json)
    assert nu["versie"] == VERSIE
    eerder = nu | {
        "versie": 4,
        "kenmerken": {"doelgroep": {"BPI": {"totaal": 9, "cellen": {"plichtig": None}}}},
    }
    koppen = [blok.kop for h in jaarverslag(eerder).hoofdstukken for blok in h.blokken]
    assert "De doelgroepen staan hier nog niet" in koppen
    assert "De cijfers over meedoen staan hier nog niet" in koppen


def test_what_started_and_ended_has_a_chapter_and_key_figures(rapport: Gemaakt) -> None:
    verslag = jaarverslag(rapport.cijfers)
    assert [c.naam for c in verslag.hoofdcijfers][1:4] == [
        "Trajecten geopend",
        "Trajecten gestart",
        "Trajecten afgerond",
    ]
    assert {Verslagdeel.DOELBEREIK, Verslagdeel.VERLOOP} <= {h.sleutel for h in verslag.hoofdstukken}


def test_figures_of_before_the_book_keep_their_chapters(rapport: Gemaakt) -> None:
    vijf = {naam: deel for naam, deel in rapport.cijfers.items() if naam not in BOEKDELEN} | {"versie": 5}
    assert [h.kop for h in jaarverslag(vijf).hoofdstukken][:2] == [
        "Gevonden en geopend",
        "Gestart en geëindigd",
    ]
    assert jaarverslag(vijf).omslag is None
    werk = {naam: w for naam, w in vijf["werk"].items() if naam not in {"gestart", "geeindigd"}}
    zonder = jaarverslag(vijf | {"werk": werk})
    assert "Gestart en geëindigd" not in [h.kop for h in zonder.hoofdstukken]
    assert maak_opmaak(vijf, moment=LATER.bekend_op).startswith(b"%PDF-")


def test_ended_trajecten_stand_by_how_and_wijk_beside_the_year_before(rapport: Gemaakt) -> None:
    eindes = {"afgerond": {"Noord": 2}, "gestopt": {"Oost": 1}}
    cijfers = rapport.cijfers | {
        "werk": rapport.cijfers["werk"] | {"geeindigd": eindes},
        "werk_jaar_ervoor": rapport.cijfers["werk"] | {"geeindigd": {"afgerond": {"Zuid": 4}}},
    }
    (tabel,) = (
        b
        for h in jaarverslag(cijfers).hoofdstukken
        for b in h.blokken
        if b.waarover.startswith("Trajecten geëindigd")
    )
    assert tabel.kop == "3 trajecten eindigden"
    kop = [kolom.naam for kolom in tabel.kolommen[1:]]
    per_rij = {rij.kop: dict(zip(kop, rij.cellen, strict=True)) for rij in tabel.rijen}
    samen, toen = kop[-2:]
    assert [per_rij["Afgerond"][k] for k in ("Noord", samen, toen)] == ["2", "2", "4"]
    assert [per_rij["Samen"][k] for k in ("Oost", samen, toen)] == ["1", "3", "4"]


def test_trajecten_that_ran_already_have_a_row_of_their_own(rapport: Gemaakt) -> None:
    nu: dict[str, Any] = json.loads(rapport.json)

    def rijen(overgenomen: dict[str, int]) -> list[list[str]]:
        cijfers = nu | {"werk": nu["werk"] | {"geopend_overgenomen": overgenomen}}
        (tabel,) = (b for b in hoofdstuk(Lezer(cijfers)).blokken if b.waarover == "Trajecten geopend")
        return [rij.cellen for rij in tabel.rijen if rij.kop == "waarvan overgenomen: die liepen al"]

    assert rijen({}) == []
    ((*per_route, samen),) = [cellen[:3] for cellen in rijen({"wijknetwerk": 1})]
    assert (sorted(per_route), samen) == (["0", "1"], "1")
