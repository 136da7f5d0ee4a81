"""Every form of a report is made of the protected edition alone: without a database, and without a number of its own."""

import csv
import datetime as dt
import io
import json
import re
from collections import Counter
from collections.abc import Iterator
from html import unescape
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils.html import strip_tags
from PIL import Image
from pytest_django.plugin import DjangoDbBlocker

from gebruikers.enums import Rol
from rapportage.bestanden import beelden, tekst
from rapportage.bestanden.inhoud import Inhoud, inhoud_van
from rapportage.bestanden.vormen import alle_vormen
from rapportage.enums import Rapportsoort
from rapportage.models import Rapportuitgave
from rapportage.opmaak.bestanden import als_csv, als_werkboek, cijferrijen
from rapportage.opmaak.lezer import Lezer
from rapportage.parameters import Parameters, planmatig
from rapportage.services.maken import Gemaakt, maak_opmaak, maak_rapport, verslag_van
from tests.fabrieken.gebruikers import maak_gebruiker
from tests.fabrieken.rapportage import maak_uitgave
from tests.rapportage.getallen import PRIEM, VORMEN, getallen_van_xlsx, heel, maal, vreemd
from tests.rapportage.keuring import keurt
from tests.rapportage.test_eindrapport import GEVRAAGD as EINDE
from tests.rapportage.test_eindrapport import pilot_van
from tests.rapportage.test_maken import LATER, TUSSEN

pytestmark = pytest.mark.usefixtures("geladen")

SOORTEN: dict[str, Parameters] = {
    "jaar": LATER,
    "tussenstand": TUSSEN,
    "kwartaal": planmatig(Rapportsoort.KWARTAALMONITORING, dt.date(2025, 12, 31)),
    "eind": EINDE,
}


@pytest.fixture(scope="module")
def gemaakt(geladen: dict[str, Any], django_db_blocker: DjangoDbBlocker) -> dict[str, Gemaakt]:
    uit = {}
    for naam, parameters in SOORTEN.items():
        with django_db_blocker.unblock(), pilot_van(parameters):
            uit[naam] = maak_rapport(parameters)
    return uit


@pytest.fixture(params=list(SOORTEN))
def soort(request: pytest.FixtureRequest) -> Iterator[str]:
    with pilot_van(SOORTEN[request.param]):
        yield str(request.param)


@pytest.fixture(autouse=True)
def _zonder_pixels(monkeypatch: pytest.MonkeyPatch) -> None:
    """Leave out the pixels: they are those of the drawing, and nobody reads their numbers here."""
    uit = io.BytesIO()
    Image.new("RGB", (1, 1)).save(uit, "PNG")
    for module in (beelden, tekst):
        monkeypatch.setattr(module, "als_png", lambda tekeningen: [uit.getvalue() for _ in tekeningen])


def vormen(cijfers: dict[str, Any], gevraagd: Parameters) -> tuple[Inhoud, dict[str, bytes]]:
    """Return the contents of stored figures and each of its forms, by the end of its name."""
    inhoud = inhoud_van(verslag_van(cijfers))
    bestanden = alle_vormen("", cijfers, inhoud, moment=gevraagd.bekend_op)
    return inhoud, {".pdf": maak_opmaak(cijfers, moment=gevraagd.bekend_op)} | bestanden


def test_each_form_is_made_of_what_is_stored_with_no_database_at_hand(
    soort: str, gemaakt: dict[str, Gemaakt]
) -> None:
    """This test has no database: a query would fail it."""
    rapport = gemaakt[soort]
    _inhoud, bestanden = vormen(json.loads(rapport.json), SOORTEN[soort])
    assert bestanden[".pdf"] == rapport.pdf
    assert bestanden[".json"] == rapport.json


def test_no_form_tells_a_number_that_the_edition_does_not(soort: str, gemaakt: dict[str, Gemaakt]) -> None:
    cijfers = maal(gemaakt[soort].cijfers)
    inhoud, bestanden = vormen(cijfers, SOORTEN[soort])
    for einde in VORMEN:
        assert _vreemd(einde, bestanden, cijfers, inhoud) == [], einde


def met_tarief(cijfers: dict[str, Any]) -> dict[str, Any]:
    """Return figures as if a besluit had set what an hour costs, other in the second half of the year."""
    kosten = {"uurtarief": 83, "kosten": {f"{cijfers['jaar']}-01-01": 5_501, f"{cijfers['jaar']}-07-01": 2}}
    gestart = {"gestart": {"BPI": {"Noord": 3}}}
    return cijfers | {
        "werk": cijfers["werk"] | kosten | gestart,
        "werk_pilot": cijfers["werk_pilot"] | kosten,
    }


def test_no_form_tells_other_costs_than_the_edition(gemaakt: dict[str, Gemaakt]) -> None:
    cijfers = maal(met_tarief(gemaakt["jaar"].cijfers))
    keurt(cijfers)
    inhoud, bestanden = vormen(cijfers, SOORTEN["jaar"])
    samen = f"€\xa0{5_503 * PRIEM:,}".replace(",", ".")
    for einde, vorm in VORMEN.items():
        assert _vreemd(einde, bestanden, cijfers, inhoud) == [], einde
        if einde != "-grafieken.zip":
            tekst_ = " ".join(vorm.lees(bestanden[einde]).split())
            assert samen.replace("\xa0", " ") in tekst_, einde
            assert "Een gestart traject kostte € 1.834 aan uren" in tekst_, einde
    bedragen = [
        rij.aantal for rij in cijferrijen(cijfers) if rij.cijfer == "kosten" and rij.periode == "periode"
    ]
    assert bedragen == [5_501 * PRIEM, 2 * PRIEM]
    assert {5_501 * PRIEM, 2 * PRIEM, 83} <= set(getallen_van_xlsx(bestanden[".xlsx"]))


def _vreemd(einde: str, bestanden: dict[str, bytes], cijfers: dict[str, Any], inhoud: Inhoud) -> list[str]:
    vorm = VORMEN[einde]
    return vreemd(vorm.lees(bestanden[einde]), cijfers, inhoud, met_grafieken=vorm.met_grafieken)


def test_files_of_numbers_hold_those_of_the_edition_each_once(
    soort: str, gemaakt: dict[str, Gemaakt]
) -> None:
    """But for two: what came in later is told in words, and how many wijkcijfers a wijk has more is no figure."""
    cijfers = gemaakt[soort].cijfers
    rijen = [rij.aantal for rij in cijferrijen(cijfers)]
    assert sorted(getallen_van_xlsx(als_werkboek(cijfers))) == sorted(rijen)
    gelezen = list(csv.DictReader(io.StringIO(als_csv(cijfers).decode("utf-8-sig"))))
    assert [int(rij["aantal"]) for rij in gelezen] == rijen
    kop = ("versie", "nagekomen", "wijkcijfers", "wijkcijferreeksen")
    geteld = Counter(heel(zonder_stappen({n: deel for n, deel in cijfers.items() if n not in kop})))
    assert Counter(rijen) <= geteld
    assert set(rijen) == set(geteld)


def zonder_stappen(cijfers: Any) -> Any:
    """Return figures without years, and without how often the protected edition was tested."""
    if isinstance(cijfers, dict):
        return {
            naam: zonder_stappen(deel) for naam, deel in cijfers.items() if naam not in {"getoetst", "jaar"}
        }
    return [zonder_stappen(deel) for deel in cijfers] if isinstance(cijfers, list) else cijfers


@pytest.mark.django_db
def test_page_tells_no_other_number_either(soort: str, gemaakt: dict[str, Gemaakt], client: Client) -> None:
    cijfers = maal(gemaakt[soort].cijfers)
    uitgave = maak_uitgave()
    Rapportuitgave.objects.filter(pk=uitgave.pk).update(cijfers=cijfers)
    client.force_login(maak_gebruiker(Rol.AFDELINGSHOOFD))
    pagina = client.get(reverse("rapportage:uitgave", args=[uitgave.pk])).text
    romp = unescape(strip_tags(re.sub(r"<(script|style).*?</\1>", "", pagina.partition("<main")[2])))
    namen = " ".join(unescape(naam) for naam in re.findall(r'aria-label="([^"]*)"', pagina))
    inhoud = inhoud_van(verslag_van(cijfers))
    assert vreemd(f"{romp} {namen}", cijfers, inhoud, met_grafieken=True) == []


def test_negative_control_a_number_from_elsewhere_is_found_in_each_form(
    gemaakt: dict[str, Gemaakt], monkeypatch: pytest.MonkeyPatch
) -> None:
    """With one count taken from somewhere else than the edition, every form shows it."""
    echt = Lezer.cel

    def cel(zelf: Lezer, cijfer: str, soort: str, wijk: str) -> int:
        return echt(zelf, cijfer, soort, wijk) + (cijfer == "gevonden" and wijk == "Noord")

    monkeypatch.setattr(Lezer, "cel", cel)
    cijfers = maal(gemaakt["jaar"].cijfers)
    inhoud, bestanden = vormen(cijfers, SOORTEN["jaar"])
    assert [einde for einde in VORMEN if not _vreemd(einde, bestanden, cijfers, inhoud)] == []


@pytest.mark.parametrize(
    "zin", ["Er zijn 13 mensen ziek", "Van 1.349 mensen", "In 14 gezinnen", "Gemiddeld 2,5 keer", "12.001"]
)
def test_negative_control_a_number_in_a_sentence_is_found(zin: str, gemaakt: dict[str, Gemaakt]) -> None:
    cijfers = maal(gemaakt["jaar"].cijfers)
    assert len(vreemd(zin, cijfers, inhoud_van(verslag_van(cijfers)))) == 1


@pytest.mark.parametrize(
    "zin",
    [
        "Op 31 december 2025",
        "Figuur 3, bekend op 1 maart 2026, 6.00 uur",
        f"{3 * PRIEM} mensen, 12 %",
        "1.940",
    ],
)
def test_what_is_told_otherwise_is_no_number_of_people(zin: str, gemaakt: dict[str, Gemaakt]) -> None:
    cijfers = maal(gemaakt["jaar"].cijfers)
    assert vreemd(zin, cijfers, inhoud_van(verslag_van(cijfers))) == []
