"""A report in its other forms: each chart as a file, a text with real headings and tables, and figures that keep to their schema."""

import copy
import csv
import datetime as dt
import io
import json
from collections.abc import Iterator
from typing import Any
from xml.etree import ElementTree as ET

import pytest
from django.test import Client
from django.urls import reverse
from docx import Document
from docx.document import Document as Tekst
from docx.oxml.ns import qn
from jsonschema import Draft202012Validator

from gebruikers.enums import Rol
from kern.bundel import lees_zip
from kern.opdracht import Stand
from logboek.models import Logregel
from rapportage.bestanden.beelden import als_beelden, beelden
from rapportage.bestanden.inhoud import Inhoud, inhoud_van
from rapportage.bestanden.schema import VERSIES, als_schema, schema_bij, schema_van
from rapportage.bestanden.tekst import als_tekst
from rapportage.cijfers.jaar import schemanaam
from rapportage.enums import Rapportsoort
from rapportage.models import Rapportuitgave
from rapportage.parameters import Parameters, planmatig
from rapportage.services.maken import Gemaakt, maak_rapport, verslag_van
from tests.fabrieken.gebruikers import maak_gebruiker
from tests.fabrieken.rapportage import maak_uitgave
from tests.fabrieken.rapportage_planning import vul_rapportage
from tests.rapportage.keuring import keurt
from tests.rapportage.test_eindrapport import GEVRAAGD as EINDE
from tests.rapportage.test_eindrapport import pilot_van
from tests.rapportage.test_maken import LATER, TUSSEN, VROEG

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("geladen")]

KWARTAAL = planmatig(Rapportsoort.KWARTAALMONITORING, dt.date(2025, 9, 30))
MAAND = planmatig(Rapportsoort.MAANDMONITORING, dt.date(2025, 11, 30))
SOORTEN = {"jaar": LATER, "kwartaal": KWARTAAL, "maand": MAAND, "eind": EINDE}


@pytest.fixture(scope="module")
def gemaakt(geladen: dict[str, Any]) -> dict[str, Gemaakt]:
    uit = {}
    for naam, parameters in SOORTEN.items():
        with pilot_van(parameters):
            uit[naam] = maak_rapport(parameters)
    return uit


@pytest.fixture(params=list(SOORTEN))
def rapport(request: pytest.FixtureRequest, gemaakt: dict[str, Gemaakt]) -> Iterator[Gemaakt]:
    with pilot_van(SOORTEN[request.param]):
        yield gemaakt[request.param]


@pytest.fixture
def inhoud(rapport: Gemaakt) -> Inhoud:
    return inhoud_van(verslag_van(rapport.cijfers))


@pytest.fixture
def tekst(inhoud: Inhoud) -> Tekst:
    return Document(io.BytesIO(als_tekst(inhoud, moment=LATER.bekend_op)))


def alternatieven(tekst: Tekst) -> list[str]:
    return [deel.get("descr") for deel in tekst.element.iter(qn("wp:docPr"))]


def test_every_chart_is_there_as_drawing_and_image_with_its_sentence(inhoud: Inhoud) -> None:
    bestanden = lees_zip(als_beelden(inhoud))
    met_beeld = [b for b in inhoud.blokken if b.grafiek or b.rijbeelden]
    regels = list(csv.DictReader(io.StringIO(bestanden.pop("beelden.csv").decode("utf-8-sig"))))
    assert [regel["nummer"] for regel in regels] == [b.nummer for b in met_beeld]
    assert [regel["kop"] for regel in regels] == [b.kop for b in met_beeld]
    assert sorted(bestanden) == sorted(f"{r['bestand']}.{einde}" for r in regels for einde in ("svg", "png"))
    for regel in regels:
        assert bestanden[f"{regel['bestand']}.png"].startswith(b"\x89PNG")
        blad = ET.fromstring(bestanden[f"{regel['bestand']}.svg"])  # noqa: S314  our own text
        assert blad[0].text == regel["alt-tekst"]
        assert inhoud.bron.split()[-1] in "".join(blad.itertext())


def test_chart_is_named_by_its_number(gemaakt: dict[str, Gemaakt]) -> None:
    namen = [b.naam for b in beelden(inhoud_van(verslag_van(gemaakt["kwartaal"].cijfers)))]
    assert namen[:4] == ["figuur-01", "figuur-02", "figuur-03", "tabel-02"]


def test_text_has_the_headings_of_the_report_in_order(tekst: Tekst, inhoud: Inhoud) -> None:
    koppen = [p.text for p in tekst.paragraphs if p.style and p.style.name == "Heading 2"]
    assert koppen == [b.kop for b in inhoud.blokken]
    hoofd = [p.text for p in tekst.paragraphs if p.style and p.style.name == "Heading 1"]
    delen = [f"{h.nummer} {h.kop}".strip() for h in inhoud.hoofdstukken if h.kop]
    assert hoofd == [inhoud.opening, *delen, "Wat we tellen"]
    alles = "\n".join(p.text for p in tekst.paragraphs)
    for begrip, uitleg in inhoud.definities:
        assert f"{begrip}. {uitleg}" in alles


def test_text_has_tables_as_tables_with_a_head_that_comes_back(tekst: Tekst, inhoud: Inhoud) -> None:
    blokken = [b for b in inhoud.blokken if b.kolommen]
    assert len(tekst.tables) == len(blokken)
    for tabel, blok in zip(tekst.tables, blokken, strict=True):
        assert [cel.text for cel in tabel.rows[0].cells] == [k.naam for k in blok.kolommen]
        gelezen = [[cel.text for cel in rij.cells] for rij in tabel.rows[1:]]
        beeld = [kolom.beeld for kolom in blok.kolommen[1:]]
        assert gelezen == [
            [rij.kop, *("" if b else cel for cel, b in zip(rij.cellen, beeld, strict=True))]
            for rij in blok.rijen
        ]
        assert next(tabel.rows[0]._tr.iter(qn("w:tblHeader")), None) is not None
        assert tabel._tbl.tblPr.find(qn("w:tblDescription")).get(qn("w:val")) == blok.waarover


def test_every_image_of_the_text_has_its_sentence(tekst: Tekst, inhoud: Inhoud) -> None:
    figuren = [b.tekening.alt for b in beelden(inhoud) if b.blok.grafiek]
    assert [alt for alt in alternatieven(tekst) if alt in figuren] == figuren
    assert len(alternatieven(tekst)) == len(figuren) + sum(len(b.rijbeelden) for b in inhoud.blokken)
    assert all(alternatieven(tekst))


def test_text_says_its_language_and_title_and_not_when_it_was_packed(tekst: Tekst, inhoud: Inhoud) -> None:
    talen = {deel.get(qn("w:val")) for deel in tekst.styles.element.iter(qn("w:lang"))}
    eigen = tekst.core_properties
    assert (talen, eigen.language, eigen.title) == ({"nl-NL"}, "nl-NL", inhoud.titel)
    assert eigen.created == eigen.modified == LATER.bekend_op.astimezone(dt.UTC)
    assert als_tekst(inhoud, moment=LATER.bekend_op) == als_tekst(inhoud, moment=LATER.bekend_op)


def test_figures_keep_to_their_schema_and_name_it(rapport: Gemaakt) -> None:
    keurt(rapport.cijfers)
    assert rapport.cijfers["$schema"] == schemanaam(rapport.cijfers["rapport"], rapport.cijfers["versie"])


@pytest.mark.parametrize("parameters", [VROEG, TUSSEN])
def test_figures_of_a_year_that_runs_do_too(parameters: Parameters) -> None:
    keurt(maak_rapport(parameters).cijfers)


def breuken(cijfers: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield what no file of ours is, each with its name."""

    def met(naam: str, *pad: str | int, waarde: Any) -> tuple[str, dict[str, Any]]:
        kopie = copy.deepcopy(cijfers)
        deel: Any = kopie
        for stap in pad[:-1]:
            deel = deel[stap]
        deel[pad[-1]] = waarde
        return naam, kopie

    yield met("a figure that nobody made", "tevreden", waarde=3)
    yield met("a figure of work that nobody made", "werk", "tevreden", waarde={"Noord": 3})
    yield met("half a person", "werk", "benaderd", "Noord", waarde=2.5)
    yield met("fewer than nobody", "werk", "benaderd", "Noord", waarde=-1)
    yield met("a word for a number", "werk", "benaderd", "Noord", waarde="drie")
    yield met("another version", "versie", waarde=99)
    yield met("another kind", "rapport", waarde="weekrapport")
    yield "without its work", {naam: deel for naam, deel in cijfers.items() if naam != "werk"}
    tabel, *_ = [
        ("kenmerken", "uitgaven", uitgave, "tabellen", nummer)
        for uitgave, deel in enumerate(cijfers["kenmerken"]["uitgaven"])
        for nummer, t in enumerate(deel["tabellen"])
        if t["cijfers"]
    ]
    yield met("a trait that is no multiple of five", *tabel, "cijfers", 0, "aantal", waarde=7)
    yield met("a table that nobody asked for", *tabel, "naam", waarde="gevonden: religie")
    yield met("a trait that is not in the register", *tabel, "cijfers", 0, "cel", waarde={"religie": "geen"})


def test_file_that_is_broken_does_not_pass(rapport: Gemaakt) -> None:
    schema = json.loads(schema_bij(rapport.cijfers))
    for naam, stuk in breuken(rapport.cijfers):
        assert not Draft202012Validator(schema).is_valid(stuk), naam


def test_every_figure_in_the_schema_has_its_words() -> None:
    for soort, versie in VERSIES.items():
        eigen = schema_van(soort, versie)["properties"]
        zonder = [naam for naam, deel in eigen["werk"]["properties"].items() if "description" not in deel]
        assert zonder == []
        assert json.loads(als_schema(soort, versie)) == schema_van(soort, versie)


def test_version_of_before_has_a_schema_of_its_head_and_one_to_come_has_none(rapport: Gemaakt) -> None:
    soort = Rapportsoort.JAARRAPPORTAGE
    eerder = schema_van(soort, 4)
    assert "werk" not in eerder["properties"]
    kop = {"$schema": schemanaam(soort, 4), "rapport": soort.value, "versie": 4, "bezocht": {"Noord": 3}}
    Draft202012Validator(eerder).validate(rapport.cijfers | kop)
    for geen in (0, VERSIES[soort] + 1):
        with pytest.raises(KeyError):
            schema_van(soort, geen)


@pytest.mark.parametrize(
    ("naam", "extra", "soort", "einde", "onderdeel"),
    [
        ("grafieken", [], "application/zip", "-grafieken.zip", "grafieken"),
        ("grafiek_svg", ["figuur-01"], "image/svg+xml", "-figuur-01.svg", "grafiek als svg"),
        ("grafiek_png", ["figuur-01"], "image/png", "-figuur-01.png", "grafiek als png"),
        (
            "tekst",
            [],
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            ".docx",
            "tekst",
        ),
    ],
)
def test_reader_downloads_each_form_from_the_page_and_that_is_logged(
    client: Client, naam: str, extra: list[str], soort: str, einde: str, onderdeel: str
) -> None:
    # A chart by itself stands on a page of monitoring alone.
    pk = vul_rapportage()["monitoring"][0] if extra else maak_uitgave().pk
    client.force_login(maak_gebruiker(Rol.AFDELINGSHOOFD))
    adres = reverse(f"rapportage:uitgave_{naam}", args=[pk, *extra])
    assert f'href="{adres}"' in client.get(reverse("rapportage:uitgave", args=[pk])).text
    antwoord = client.get(adres)
    assert (antwoord.status_code, antwoord["Content-Type"]) == (200, soort)
    assert antwoord["Content-Disposition"].endswith(f'{einde}"')
    assert antwoord["Content-Security-Policy"] == "sandbox"
    regel = Logregel.objects.get(handeling="rapport gedownload")
    assert regel.onderdeel == onderdeel


def test_chart_that_the_report_has_not_is_not_there_nor_logged(client: Client) -> None:
    uitgave = maak_uitgave()
    client.force_login(maak_gebruiker(Rol.AFDELINGSHOOFD))
    antwoord = client.get(reverse("rapportage:uitgave_grafiek_svg", args=[uitgave.pk, "figuur-77"]))
    assert antwoord.status_code == 404
    assert not Logregel.objects.filter(handeling="rapport gedownload").exists()


def test_page_links_the_schema_of_its_figures(client: Client) -> None:
    uitgave = maak_uitgave()
    assert uitgave.cijfers is not None
    client.force_login(maak_gebruiker(Rol.BELEIDSMEDEWERKER))
    adres = reverse("rapportage:schema", args=[uitgave.soort, uitgave.cijfers["versie"]])
    assert f'href="{adres}"' in client.get(reverse("rapportage:uitgave", args=[uitgave.pk])).text
    antwoord = client.get(adres)
    assert antwoord["Content-Disposition"] == f'attachment; filename="{uitgave.cijfers["$schema"]}"'
    Draft202012Validator(json.loads(antwoord.content)).validate(uitgave.cijfers)
    anders = adres.replace("jaarrapportage", "weekrapport")
    assert client.get(anders).status_code == 404


def test_stored_edition_keeps_to_its_schema() -> None:
    maak_uitgave()
    for uitgave in Rapportuitgave.objects.filter(stand=Stand.KLAAR):
        keurt(uitgave.cijfers or {})
