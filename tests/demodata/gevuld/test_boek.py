"""The book of a year and the monitoring stand on the sheets they may take, however much there is to tell, and however little."""

import base64
import copy
from functools import cache
from typing import Any

import pytest
from django.template.loader import render_to_string
from django.utils.html import format_html

from rapportage.ervaringen.citeren import als_html
from rapportage.opmaak.bladspiegel import FOTO_BREED, FOTO_HOOG, bladen
from rapportage.opmaak.boek import delen
from rapportage.opmaak.foto import JPEG
from rapportage.opmaak.jaarverslag import Jaarverslag, jaarverslag
from rapportage.opmaak.monitoring import monitoringverslag
from rapportage.parameters import Parameters
from rapportage.redactie.cijferlijst import cijferlijst
from rapportage.schrijven.delen import delen_van, is_wijk
from rapportage.schrijven.views.hoofdstuk import DELEN, _bij
from rapportage.services.maken import maak_rapport
from rapportage.tevredenheid.citeren import PER_ONDERZOEK
from tests.bladen import Blad, houdt_zich_aan_het_boek, lees_bladen, met, teksten, vakken
from tests.fabrieken.documenten import maak_foto
from tests.rapportage.test_bladen import VOL, gevuld
from tests.rapportage.test_maken import LATER
from tests.rapportage.test_monitoring import KWARTAAL_2

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("demo")]

NOOIT_GEHOORD = "Maasniel en omstreken"
"""A fourth wijk, of which as much is known as of another."""
ZIN = "Wij zien dat mensen in de wijk elkaar helpen, en dat het netwerk groeit door de gesprekken bij de school."
WOORDEN = 60
CITAAT = {"dag": "2025-06-01", "rol": "trajectcoordinator", "plaats": "school", "bijval": 3}
GEZICHTEN = ("blij", "gewoon", "verdrietig")
VRAGEN = (
    "Is uw coördinator er voor u?",
    "Begrijpt u wat er in de brieven staat?",
    "Past de taalles bij u?",
    "Leerde u mensen kennen in uw wijk?",
    "Doet u nu meer mee dan eerst?",
    "Zou u het anderen aanraden?",
)


@cache
def cijfers_van(parameters: Parameters) -> dict[str, Any]:
    return maak_rapport(parameters).cijfers


def met_vierde_wijk(cijfers: dict[str, Any]) -> dict[str, Any]:
    """Return figures with a wijk more, like the first; those that are rounded together are left alone."""
    uit: dict[str, Any] = _met_wijk_als(cijfers, next(iter(cijfers["doelen"])))
    assert len(uit["doelen"]) == 4
    return uit


def _met_wijk_als(deel: Any, wijk: str) -> Any:
    if isinstance(deel, dict):
        uit = {
            naam: waarde if naam == "kenmerken" else _met_wijk_als(waarde, wijk)
            for naam, waarde in deel.items()
        }
        return uit | ({NOOIT_GEHOORD: copy.deepcopy(uit[wijk])} if wijk in uit else {})
    if isinstance(deel, list):
        erbij: list[Any] = [NOOIT_GEHOORD] * (wijk in deel)
        erbij += [d | {"wijk": NOOIT_GEHOORD} for d in deel if isinstance(d, dict) and d.get("wijk") == wijk]
        return [_met_wijk_als(waarde, wijk) for waarde in deel] + erbij
    return deel


def met_rondes(cijfers: dict[str, Any], hoeveel: int) -> dict[str, Any]:
    """Return figures with so many rounds of satisfaction, each with all that can be cited, and what an hour costs."""
    antwoorden = [{"gezicht": gezicht, "antwoord": gezicht, "mensen": 10} for gezicht in GEZICHTEN]
    rondes = [
        {
            "naam": f"Onderzoek {nummer} van 2025",
            "soort": "mijlpaal" if nummer % 2 else "jaarlijks",
            "van": "2025-10-01",
            "tot": "2025-10-31",
            "uitgenodigd": 60,
            "respons": "ongeveer 35",
            "vragen": [{"vraag": vraag, "antwoorden": antwoorden} for vraag in VRAGEN],
            "citaten": [{"vraag": "Wat kan beter?", "woorden": ZIN}] * PER_ONDERZOEK,
        }
        for nummer in range(1, hoeveel + 1)
    ]
    kosten = {"uurtarief": 83, "kosten": {"2025-03-01": 40_000, "2025-07-01": 60_500}}
    return cijfers | {"tevredenheid": rondes, "werk": cijfers["werk"] | kosten}


def geschreven(cijfers: dict[str, Any], *, lang: int = WOORDEN) -> dict[str, list[Any]]:
    """Return a paragraph and an ervaring that is cited for every chapter in which people write."""
    alinea = " ".join((ZIN.split() * lang)[:lang])
    citaat = als_html(CITAAT | {"tekst": alinea, "wijk": cijfers["wijken"][0]})
    return {deel.sleutel: [format_html("<p>{}</p>", alinea), citaat] for deel in delen_van(cijfers)}


def op_bladen(verslag: Any, sjabloon: str = "jaarrapportage") -> list[Blad]:
    opties = {"verslag": verslag, "titel": "x", "moment": LATER.bekend_op, "demo": True}
    return lees_bladen(render_to_string(f"rapportage/pdf/{sjabloon}.html", opties))


def woorden(gelegd: list[Blad]) -> str:
    return " ".join(" ".join(vak.text for blad in gelegd for vak in teksten(blad)).split())


def vol_boek() -> tuple[Jaarverslag, int]:
    """Return the fullest book: a wijk more, two rounds, costs, and a text and a quote in so many chapters."""
    cijfers = met_rondes(met_vierde_wijk(cijfers_van(LATER)), 2)
    teksten_ = geschreven(cijfers)
    return jaarverslag(cijfers, teksten_), len(teksten_)


def test_book_of_a_year_takes_no_more_sheets_than_it_may() -> None:
    for verslag in (
        jaarverslag(cijfers_van(LATER)),
        jaarverslag(met_vierde_wijk(cijfers_van(LATER))),
        vol_boek()[0],
    ):
        gelegd = op_bladen(verslag)
        assert 20 <= len(gelegd) <= 26
        assert len(gelegd) == 1 + sum(map(bladen, verslag.hoofdstukken))
        for blad in gelegd:
            houdt_zich_aan_het_boek(blad)
        assert [n for n, blad in enumerate(gelegd[:-1], 1) if round(gevuld(blad), 2) < VOL] == []


def test_fullest_book_cuts_no_word_of_people_and_no_word_that_is_explained() -> None:
    verslag, geteld = vol_boek()
    gelegd = op_bladen(verslag)
    tekst = woorden(gelegd)
    assert geteld == len(verslag.hoofdstukken) - 3, (
        "all but the aim, how we count, and the tables at the back"
    )
    assert len([een for blad in gelegd for een in met(blad, "ervaring")]) == geteld
    assert tekst.count("Wij zien") == geteld * 2 * -(-WOORDEN // len(ZIN.split()))
    begrippen = [vak for blad in gelegd for vak in met(blad, "definitie")]
    assert len(begrippen) == len(verslag.definities)
    assert "staan nog" in tekst, "what leaves the wijkcijfers is counted below them"


def test_without_its_limit_the_fullest_book_takes_more(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(delen, "HOOGSTENS", 99)
    assert 1 + sum(map(bladen, vol_boek()[0].hoofdstukken)) > 26


def test_emptiest_book_has_its_chapters() -> None:
    cijfers = cijfers_van(LATER)
    leeg = cijfers | {"wijken": [], "doelen": {}, "wijkcijfers": [], "kenmerken": None, "winst": None}
    gelegd = op_bladen(jaarverslag(leeg | {"vindplaatsen": {}, "activiteiten": {}, "onvervuld": {}}))
    assert 20 <= len(gelegd) <= 26
    for blad in gelegd:
        houdt_zich_aan_het_boek(blad)


def test_words_of_what_the_book_does_not_tell_stand_in_the_files_alone() -> None:
    cijfers = cijfers_van(LATER)
    kaal = {d["begrip"] for d in jaarverslag(cijfers).definities}
    rijk = {d["begrip"] for d in jaarverslag(met_rondes(cijfers, 1)).definities}
    assert rijk - kaal == {
        "Uurtarief",
        "Kosten van uren",
        "Kosten per gestart traject",
        "Kosten per persoon",
        "Tevredenheid",
    }
    assert "Verzuim" in {d["begrip"] for d in cijfers["definities"]} - rijk


@pytest.mark.parametrize("wijken", [3, 4])
def test_monitoring_takes_eight_to_twelve_sheets(wijken: int) -> None:
    cijfers = cijfers_van(KWARTAAL_2)
    if wijken == 4:
        cijfers = met_vierde_wijk(cijfers)
    gelegd = op_bladen(monitoringverslag(cijfers), "monitoring")
    assert 8 <= len(gelegd) <= 12
    for blad in gelegd:
        houdt_zich_aan_het_boek(blad)


def _adres(maat: tuple[int, int]) -> str:
    return JPEG + base64.b64encode(maak_foto(maat=maat)).decode()


def met_foto(teksten_: dict[str, list[Any]], maat: tuple[int, int]) -> dict[str, list[Any]]:
    """Return the texts of the chapters that have room for a picture, with one of a size beside what each of them cites."""
    foto = {"foto": 1, "bijschrift": (ZIN * 2)[:160], "breed": maat[0], "hoog": maat[1]}
    stuk = als_html(CITAAT | {"tekst": ZIN, "wijk": "Donderberg", "foto": foto}, lambda _foto: _adres(maat))
    return {sleutel: [een[0], stuk] for sleutel, een in teksten_.items() if not is_wijk(sleutel)}


@pytest.mark.parametrize("maat", [(1200, 800), (500, 1200)])
def test_a_picture_stands_whole_beside_its_words_on_sheets_that_were_reckoned(maat: tuple[int, int]) -> None:
    cijfers = cijfers_van(LATER)
    vragen = {s: t for s, t in geschreven(cijfers, lang=20).items() if s.startswith("vraag-")}
    verslag = jaarverslag(cijfers, met_foto(vragen, maat))
    gelegd = op_bladen(verslag)
    assert 20 <= len(gelegd) <= 26
    assert len(gelegd) == 1 + sum(map(bladen, verslag.hoofdstukken))
    geteld = 0
    for blad in gelegd:
        houdt_zich_aan_het_boek(blad)
        for plaat in met(blad, "foto"):
            assert met(blad, "ervaring__woorden"), "never alone on a sheet"
            (beeld,) = [vak for _klas, vak in vakken(plaat) if type(vak).__name__.endswith("ReplacedBox")]
            assert beeld.height <= FOTO_HOOG + 1
            assert beeld.width <= FOTO_BREED + 1
            geteld += 1
    assert geteld == len(vragen)


def test_each_question_and_the_satisfaction_have_figures_beside_their_editor() -> None:
    cijfers = met_rondes(cijfers_van(LATER), 1)
    rondes = [ronde | {"beantwoord": 34} for ronde in cijfers["tevredenheid"]]
    lijst = cijferlijst(cijfers | {"tevredenheid": rondes})
    bij = {deel.sleutel: _bij(deel, lijst) for deel in delen_van(cijfers)}
    for sleutel in (*(f"vraag-{n}" for n in range(1, 6)), "tevredenheid", "netwerk"):
        assert bij[sleutel], sleutel
    assert all(c.verwijzing.startswith("tevredenheid:") for c in bij["tevredenheid"])
    assert len(bij["tevredenheid"]) == DELEN
