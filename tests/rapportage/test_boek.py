"""The parts of the book on paper: every chart a figure with its sentence, everything on the grid, nothing on anything else."""

import datetime as dt
import io
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pdfua
import pikepdf
import pytest
from django.conf import settings
from django.template.loader import render_to_string
from django.test import override_settings
from django.utils.html import format_html, format_html_join

from kern.grafiek.kleuren import BLAUW, DONKER, LICHT, LIJNEN, TOEN
from kern.grafiek.legenda import legenda, lijntje, streepje, vakje
from kern.grafiek.maandbalken import Maandrij, maandbalken
from kern.grafiek.verloopje import verloopje
from kern.pdf import maak_pdf
from rapportage.opmaak.delen import Blok, Hoofdcijfer, Kolom, Rij
from tests.bladen import MM, NOOT, Blad, houdt_zich_aan_het_boek, lees_bladen, met, vakken
from tests.kern.grafiek.lezen import lees
from tests.kern.grafiek.voorbeelden import STAPPEN, Voorbeeld, voorbeelden
from tests.pdf import elementen

SJABLOON = "proefblad.html"
KOP_KORT = "Bij een op de zes is de doelgroep niet te bepalen"
KOP_LANG = "Volgen groeit van 28 naar 51, want daar komen mensen bij en gaan er nog weinig uit"
LEGENDA = legenda(
    [
        (vakje(DONKER), "BPI"),
        (vakje(LICHT), "wijknetwerk"),
        (vakje(TOEN), "2025"),
        (vakje(LIJNEN), "eruit"),
        (lijntje(BLAUW, streep="2 3"), "in dit tempo"),
        (streepje(), "op schema"),
    ]
)


@pytest.fixture(scope="module", autouse=True)
def _sjablonen() -> Iterator[None]:
    motor: dict[str, Any] = settings.TEMPLATES[0]
    mappen = [Path(__file__).parent / "sjablonen", *motor["DIRS"]]
    with override_settings(TEMPLATES=[{**motor, "DIRS": mappen}]):
        yield


def als_blok(nummer: int, voorbeeld: Voorbeeld) -> Blok:
    beelden = format_html_join("", "<div>{}</div>", ((beeld,) for beeld in voorbeeld.beelden))
    return Blok(
        nummer=f"Figuur {nummer}",
        waarover="Gestarte trajecten tegen het doel, sinds 1 januari 2025; precies",
        kop=voorbeeld.kop,
        grafiek=format_html("{}{}", LEGENDA, beelden),
        noot="In vijftallen: 20 kan in het echt 16 tot en met 24 zijn.",
        breed=voorbeeld.breedte > 476,
        begrippen=[
            (
                "Gestart",
                "De eerste bevestigde start van taal, activiteit, opleiding, werk of hulp bij opvoeden.",
            ),
            ("Op schema", "Het doel, gelijk verdeeld over de pilot."),
        ],
    )


def tabel_doelgroepen() -> Blok:
    return Blok(
        nummer="Tabel 2",
        waarover="Gevonden mensen, in vijftallen; gevonden precies",
        kop=KOP_KORT,
        kolommen=[
            Kolom(naam="Vindroute", getal=False),
            *(Kolom(naam=naam) for naam in ("Plichtig", "Behoeftig", "Samen, afgerond")),
            Kolom(naam="Gevonden, precies", ruim=True),
        ],
        rijen=[
            Rij(kop="BPI", cellen=["65", "25", "115", "113"]),
            Rij(kop="Wijknetwerk", cellen=["25", "45", "100", "98"]),
            Rij(kop="Samen", cellen=["90", "70", "215", "211"], totaal=True),
        ],
        begrippen=[("Al in het BPI", "Van de 98 uit de wijk stonden er 35 al in het register.")],
    )


def tabel_stappen() -> Blok:
    rijen = [Maandrij(titel=f"{stap}: eerst {w[0]}, nu {w[-1]}", waarden=w) for stap, w in STAPPEN]
    return Blok(
        nummer="Tabel 3",
        waarover="Open trajecten per stap, 13 maanden; precies",
        kop=KOP_LANG,
        kolommen=[
            Kolom(naam="Stap", getal=False),
            Kolom(naam="open aan het eind van de maand", getal=False, beeld=True),
            Kolom(naam="nu"),
            Kolom(naam="verloop", getal=False, beeld=True),
        ],
        rijen=[
            Rij(kop=rij.titel.partition(":")[0], cellen=[beeld, str(rij.waarden[-1]), verloopje(rij.waarden)])
            for rij, beeld in zip(
                rijen, maandbalken(rijen, eerste="okt 2025", laatste="okt 2026"), strict=True
            )
        ],
    )


def inhoud() -> dict[str, Any]:
    cijfers = [
        Hoofdcijfer(naam=naam, getal=getal, verandering="(2025: 37, +17)", zin="Samen 91 van de 150.")
        for naam, getal in (("Gestart in 2026", "54"), ("Afgerond in 2026", "15"), ("Hoger", "40 %"))
    ]
    blokken = [als_blok(nummer, voorbeeld) for nummer, voorbeeld in enumerate(voorbeelden(), 1)]
    return {
        "kop": "Mensen klimmen een trede, vooral door te beginnen, en wie klaar is gaat door",
        "antwoord": "Een vaste plek op een vaste tijd",
        "cijfers": cijfers,
        "blokken": [tabel_doelgroepen(), tabel_stappen(), *blokken],
    }


@pytest.fixture(scope="module")
def proefblad() -> bytes:
    moment = dt.datetime(2026, 11, 24, 9, tzinfo=dt.UTC)
    return maak_pdf(SJABLOON, inhoud(), titel="Proefblad", identifier="proef", moment=moment)


@pytest.fixture(scope="module")
def zinnen() -> list[str]:
    """Return what each chart says, of those that say something."""
    titels = [lees(beeld)[0] for voorbeeld in voorbeelden() for beeld in voorbeeld.beelden]
    in_tabel = [f"{stap}: eerst {waarden[0]}, nu {waarden[-1]}" for stap, waarden in STAPPEN]
    return in_tabel + [titel.text or "" for titel in titels if titel.tag.endswith("title")]


def test_every_chart_is_one_figure_with_its_sentence_and_a_swatch_is_none(
    proefblad: bytes, zinnen: list[str]
) -> None:
    with pikepdf.open(io.BytesIO(proefblad)) as pdf:
        figuren = [e for e in elementen(pdf.Root.StructTreeRoot) if e.S == "/Figure"]
        assert [str(figuur.Alt) for figuur in figuren] == zinnen
    assert len(zinnen) == 26


def test_the_checker_of_pdf_ua_finds_nothing(proefblad: bytes, tmp_path: Path) -> None:
    bestand = tmp_path / "proefblad.pdf"
    bestand.write_bytes(proefblad)
    assert [(f.rule_id, f.message) for f in pdfua.validate(str(bestand)).findings] == []


@pytest.fixture(scope="module")
def bladen() -> list[Blad]:
    """Return the boxes of each sheet."""
    return lees_bladen(render_to_string(SJABLOON, inhoud() | {"titel": "x", "moment": None, "demo": False}))


def test_notes_begin_in_the_margin_and_what_they_are_about_in_the_text_column(bladen: list[Blad]) -> None:
    noten = [vak for blad in bladen for vak in met(blad, "kantlijn")]
    assert len(noten) == 21
    assert {round(vak.position_x / MM, 1) for vak in noten} == {22}
    koppen = {
        id(v.element): v for blad in bladen for _k, v in reversed(blad) if v.element_tag == "h2"
    }.values()
    breed, smal = 3, 17
    assert [round(vak.position_x / MM) for vak in koppen].count(60) == smal
    assert [round(vak.position_x / MM) for vak in koppen].count(22) == breed


def test_the_sheets_keep_to_the_book(bladen: list[Blad]) -> None:
    assert len(bladen) > 4
    for blad in bladen:
        houdt_zich_aan_het_boek(blad)


def test_the_note_of_a_table_begins_beside_the_first_line_of_its_heading(bladen: list[Blad]) -> None:
    for kop in (KOP_KORT, KOP_LANG):
        (blok,) = [
            b for blad in bladen for b in met(blad, "blok--tabel") if kop in "".join(b.element.itertext())
        ]
        van_blok = list(vakken(blok))
        (noot,) = met(van_blok, "kantlijn")
        eerste = next(v for _k, v in van_blok if type(v).__name__ == "TextBox" and v.element_tag == "h2")
        (woord, *_) = (v for _k, v in vakken(noot) if type(v).__name__ == "TextBox")
        assert abs(woord.position_y - eerste.position_y) < 2 * MM


def test_another_group_of_columns_begins_after_a_wider_gap(bladen: list[Blad]) -> None:
    ruim = [vak for blad in bladen for vak in met(blad, "ruim")]
    gewoon = [vak for blad in bladen for vak in met(blad, "getal") if "ruim" not in vak.element.get("class")]
    assert len(ruim) == 4
    assert {round(vak.padding_left / MM, 2) for vak in ruim} == {6}
    assert {round(vak.padding_left / MM, 2) for vak in gewoon} == {3}


def test_the_second_line_of_a_heading_hangs_under_the_first_letter(bladen: list[Blad]) -> None:
    (kop,) = met(bladen[0], "hoofdkop__tekst")
    regels = [vak for _klas, vak in vakken(kop) if type(vak).__name__ == "TextBox"]
    assert len(regels) == 2
    assert regels[0].position_x == regels[1].position_x > NOOT + 5 * MM
    (nummer,) = met(bladen[0], "hoofdkop__nummer")
    assert round(nummer.position_x / MM, 1) == 22


def test_key_figures_stand_two_beside_each_other_under_one_rule(bladen: list[Blad]) -> None:
    een, twee, drie = met(bladen[0], "kerncijfer")
    assert (een.position_y, een.position_x) == (twee.position_y, drie.position_x)
    assert round(een.position_x / MM) == 60
    assert round(twee.position_x / MM) == 123
    assert drie.position_y > een.position_y
