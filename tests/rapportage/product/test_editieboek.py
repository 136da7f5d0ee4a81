"""The book of an edition: a spread for each part, what to take over first, how it was made; and its other forms."""

import datetime as dt
import io
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from django.template.loader import render_to_string
from django.test import Client
from docx import Document
from pytest_django.plugin import DjangoDbBlocker

from gebruikers.enums import Rol
from gebruikers.models import Gebruiker
from participatie import referentie as participatie
from rapportage.product.editiemodel import Producteditie
from rapportage.product.opmaak import als_docx, als_html, als_pdf, hoofdstukken_van
from rapportage.product.permissions import handen_van, hoedanigheden
from rapportage.product.schema import schema_van
from rapportage.product.services.edities import approve_editie, ask_due
from rapportage.product.services.schrijven import save_aspect
from rapportage.product.services.stappen import approve_tekst, mark_gelezen, offer_tekst
from rapportage.product.teksten import Tekst
from tests.bladen import HALF, ONDER, lees_bladen, met, teksten, vakken
from tests.eens import eens
from tests.fabrieken.gebruikers import maak_gebruiker
from tests.fabrieken.product import begin, laad_onderdelen, onderdeel, zet_klaar
from tests.fabrieken.schrijven import maak_gepubliceerd
from tests.klok import Zetklok
from tests.rapportage.laden import laad
from trajecten import referentie as trajecten

pytestmark = pytest.mark.django_db

VAN = dt.date(2024, 1, 1)
KIJK = os.environ.get("EDITIE_KIJK", "")
ROLLEN = (
    Rol.TRAJECTCOORDINATOR,
    Rol.TEAMLEIDER,
    Rol.BELEIDSMEDEWERKER,
    Rol.PROJECTLEIDER,
    Rol.WIJKCOORDINATOR,
    Rol.AFDELINGSHOOFD,
)
KAAL = 160
"""A sheet with fewer signs than this has little more than its header and footer."""
ZIN = "We gaan elke week op dezelfde tijd naar dezelfde plek, en vragen wie er nog meer komt. "


def schrijf(nummer: int, team: list[Gebruiker], delen: dict[str, str]) -> None:
    """Bring the text of a part that is due now from prompt to approved, with these words for each aspect."""
    schrijver = next(wie for wie in team if hoedanigheden(wie, onderdeel(nummer).pk))
    tekst = begin(nummer, schrijver)
    for regel in Tekst(tekst).aspecten:
        gevraagd = {k: v for k, v in delen.items() if k != "ontwikkeling" or not regel.eerste}
        save_aspect(
            tekst_id=tekst.pk,
            aspect_id=regel.aspect.pk,
            gezien=regel.nummer,
            teksten=gevraagd,
            door=schrijver,
        )
    lezer = next(iter(handen_van(tekst).lezers))
    offer_tekst(tekst_id=tekst.pk, lezer_id=lezer.pk, door=schrijver)
    tekst.refresh_from_db()
    tekst = mark_gelezen(tekst_id=tekst.pk, gezien=tekst.versie, door=lezer)
    approve_tekst(tekst_id=tekst.pk, gezien=tekst.versie, door=next(iter(handen_van(tekst).goedkeurders)))


@pytest.fixture(scope="module")
def vol(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[Producteditie]:
    """Return the edition of the end of 2026, with all parts described in three years and the figures of 2025."""
    with eens(django_db_blocker):
        with pytest.MonkeyPatch.context() as monkeypatch:
            editie = _maak(Zetklok(monkeypatch))
        yield editie


def _maak(klok: Zetklok) -> Producteditie:
    laad()
    maak_gepubliceerd()
    laad_onderdelen()
    participatie.laad()
    trajecten.laad()
    team = [maak_gebruiker(rol, van=VAN) for rol in ROLLEN]
    for jaar, maand, dag in ((2024, 12, 20), (2025, 3, 20), (2025, 12, 20), (2026, 12, 20)):
        klok.zet(dt.datetime(jaar, maand, dag, 12, tzinfo=dt.UTC))
        for nummer in range(1, 11):
            if not _is_aan_de_beurt(nummer, klok.moment.date()):
                continue
            schrijf(
                nummer,
                team,
                {
                    "situatie": f"<p>In {jaar}: {ZIN * 3}</p>",
                    "ontwikkeling": f"<p>Sinds {jaar - 1} doen we dit anders. {ZIN}</p>",
                    "waarom": f"<p>Omdat mensen komen als zij je kennen. {ZIN}</p>",
                    "overdraagbaar": "<ol><li>Kies één vaste plek.</li><li>Kom drie keer.</li></ol>",
                },
            )
        if dag == 20 and maand == 12 and jaar == 2025:
            klok.zet(dt.datetime(2026, 1, 16, 12, tzinfo=dt.UTC))
            (eerste,) = ask_due()
            approve_editie(editie_id=zet_klaar(eerste).pk, door=team[-1])
    klok.zet(dt.datetime(2027, 1, 15, 12, tzinfo=dt.UTC))
    (editie,) = ask_due()
    return editie


def _is_aan_de_beurt(nummer: int, dag: dt.date) -> bool:
    komt = schema_van(onderdeel(nummer).pk).te_schrijven
    return komt is not None and komt <= dag + dt.timedelta(days=31)


def _bladen(pdf: bytes) -> list[str]:
    with pypdfium2.PdfDocument(pdf) as document:
        if KIJK:
            for nummer, blad in enumerate(document, 1):
                blad.render(scale=1.2).to_pil().save(Path(KIJK) / f"blad-{len(document)}-{nummer:02}.png")
        return [" ".join(blad.get_textpage().get_text_range().split()) for blad in document]


def test_the_book_has_its_parts_in_order_and_no_sheet_without_words(vol: Producteditie) -> None:
    pdf = als_pdf(vol)
    bladen = _bladen(pdf)
    assert 30 <= len(bladen) <= 40
    namen = [(o["nummer"], o["naam"]) for o in vol.inhoud["onderdelen"]]
    begint = [
        next(
            n
            for n, blad in enumerate(bladen, 1)
            if "Aspecten beschreven" in blad and f"{nummer} {naam}" in blad
        )
        for nummer, naam in namen
    ]
    assert begint == sorted(set(begint)), "each begins a sheet"
    assert [n for n, blad in enumerate(bladen, 1) if len(blad) < KAAL] == []
    assert als_pdf(Producteditie.objects.select_related("uitgave").get(pk=vol.pk)) == pdf


def test_no_heading_stands_at_the_foot_without_what_it_is_about(vol: Producteditie) -> None:
    opties = {"titel": "x", "moment": vol.created_at, "demo": True, "stand": "vandaag"}
    html = render_to_string(
        "rapportage/pdf/productbeschrijving.html",
        {"editie": vol, "hoofdstukken": hoofdstukken_van(vol), **opties},
    )
    met_iets = {
        " ".join(b.kop.split()) for h in hoofdstukken_van(vol) for b in h.blokken if b.grafiek or b.kolommen
    }
    geteld = 0
    for blad in lees_bladen(html):
        assert max(vak.position_y + vak.height for vak in teksten(blad)) <= ONDER + HALF
        for blok in met(blad, "blok__tekst"):
            inhoud = [vak for _klas, vak in vakken(blok)]
            kop = [vak for vak in inhoud if vak.element_tag == "h2" and hasattr(vak, "text")]
            if " ".join(vak.text.strip() for vak in kop) in met_iets:
                geteld += 1
                eronder = [
                    v for v in inhoud if v.element_tag == "td" or type(v).__name__.endswith("ReplacedBox")
                ]
                assert [v for v in eronder if v.position_y >= kop[-1].position_y], kop[-1].text
    assert geteld > 40


def test_it_says_what_began_what_is_and_what_changed(vol: Producteditie) -> None:
    hoofdstukken = {h.sleutel: h for h in hoofdstukken_van(vol)}
    sinds = next(b for b in hoofdstukken["stand"].blokken if b.soort == "sinds")
    assert [rij.kop for rij in sinds.rijen][:2] == [
        "3 Werkmethoden trajectcoördinatoren",
        "4 Verschillen in aanpak",
    ]
    assert sinds.rijen[0].cellen == ["Sinds 2025 doen we dit anders."]
    derde = hoofdstukken["onderdeel-3"]
    tabel = derde.blokken[0]
    assert [k.naam for k in tabel.kolommen] == ["Aspect", "Begin", "Nu", "Wat er is veranderd, en waarom"]
    begin_, nu, waarom = tabel.rijen[0].cellen
    assert [zin in begin_ for zin in ("31 maart 2025", "In 2025:", "Sinds")] == [True, True, False]
    assert [zin in nu for zin in ("31 december 2026", "In 2026:", "Sinds")] == [True, True, False]
    assert [zin in waarom for zin in ("Sinds 2025", "als zij je kennen")] == [True, True]
    assert not any(b.nieuw_blad for h in hoofdstukken.values() for b in h.blokken)
    assert [b.soort for b in derde.blokken][:2] == ["aspecten", "versies"]
    assert derde.blokken[1].rijen[0].cellen[:2] == ["trajectcoördinator", "projectleider"]
    assert derde.blokken[-1].soort == "proza"


def test_an_aspect_that_was_asked_once_stays_as_it_was_described(vol: Producteditie) -> None:
    eerste = vol.inhoud["onderdelen"][0]
    assert [a["nu"]["dag"] for a in eerste["aspecten"]] == ["2024-12-31", "2024-12-31", "2025-03-31"]


def test_what_to_take_over_begins_with_the_process(vol: Producteditie) -> None:
    over = next(h for h in hoofdstukken_van(vol) if h.sleutel == "overnemen")
    assert [b.kop[0] for b in over.blokken] == ["2", "1"]
    laatste = [h.blokken[-1].kop for h in hoofdstukken_van(vol) if h.nummer]
    assert laatste == ["Wat een andere gemeente overneemt"] * 10, "of each part it stands at its end"
    assert "<li>Kom drie keer.</li>" in over.blokken[0].rijen[0].cellen[0]


def test_the_page_to_keep_fetches_nothing_and_runs_nothing(vol: Producteditie) -> None:
    html = als_html(vol).decode()
    if KIJK:
        (Path(KIJK) / "editie.html").write_text(html, encoding="utf-8")
        (Path(KIJK) / "editie.docx").write_bytes(als_docx(vol))
    assert "<script" not in html
    assert "druk:" not in html
    assert "http" not in html.replace("http://www.w3.org/2000/svg", "")
    assert html.count("<h1") == len(hoofdstukken_van(vol)) + 1
    assert als_html(vol) == html.encode()


def test_the_text_holds_the_words_of_its_cells(vol: Producteditie) -> None:
    document = Document(io.BytesIO(als_docx(vol)))
    cellen = [cel.text for tabel in document.tables for rij in tabel.rows for cel in rij.cells]
    assert any("Omdat mensen komen" in cel for cel in cellen)
    assert not [cel for cel in cellen if "<" in cel]
    koppen = [p.text for p in document.paragraphs if p.style and p.style.name == "Heading 1"]
    assert koppen[-1] == "Wat woorden betekenen"


def test_the_page_and_its_files_are_sent(vol: Producteditie) -> None:
    vol = zet_klaar(vol)
    klant = Client()
    klant.force_login(maak_gebruiker(Rol.BELEIDSMEDEWERKER))
    adres = f"/rapportages/productbeschrijving/editie/{vol.pk}/"
    tekst = klant.get(adres).text
    assert "Wat je als eerste overneemt" in tekst
    assert "Html downloaden" in tekst
    antwoord: Any = klant.get(f"{adres}html/")
    assert antwoord["Content-Disposition"].endswith('productbeschrijving-editie-2026-12-31-1.html"')
    assert antwoord["Content-Security-Policy"] == "sandbox"
