"""The chapter on satisfaction: which round heads it, and that it says what was held and no more."""

from typing import Any

import pytest

from rapportage.opmaak.bladspiegel import PUNT, hoogte
from rapportage.opmaak.boek.gegevens import Boek
from rapportage.opmaak.boek.tevreden import eigen_woorden, tevredenheid
from rapportage.opmaak.lezer import Lezer
from rapportage.services.maken import maak_rapport
from tests.rapportage.test_maken import LATER

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("geladen")]


@pytest.fixture(scope="module")
def jaar(geladen: dict[str, Any]) -> dict[str, Any]:
    return maak_rapport(LATER).cijfers


def _ronde(naam: str, soort: str, blij: int) -> dict[str, Any]:
    antwoorden = [
        {"antwoord": "Ja", "gezicht": "blij", "mensen": blij},
        {"antwoord": "Nee", "gezicht": "verdrietig", "mensen": 10},
    ]
    return {
        "naam": naam,
        "soort": soort,
        "van": "2026-05-01",
        "tot": "2026-05-31",
        "uitgenodigd": 60,
        "beantwoord": 34,
        "respons": "34 van 60",
        "vragen": [{"vraag": "Helpt de les?", "antwoorden": antwoorden}],
    }


JAARLIJKS = _ronde("Onderzoek 2026, jaarlijks", "jaarlijks", 25)
MIJLPAAL = _ronde("Onderzoek 2026, taal gestart", "mijlpaal", 5)


def _hoofdstuk(jaar: dict[str, Any], *rondes: dict[str, Any]) -> Any:
    return tevredenheid(Boek(Lezer(jaar | {"tevredenheid": list(rondes)}), LATER.peildatum))


@pytest.mark.parametrize("rondes", [(JAARLIJKS, MIJLPAAL), (MIJLPAAL, JAARLIJKS), (JAARLIJKS,)])
def test_yearly_round_heads_the_chapter_whichever_ended_last(
    jaar: dict[str, Any], rondes: tuple[dict[str, Any], ...]
) -> None:
    hoofdstuk = _hoofdstuk(jaar, *rondes)
    assert (
        hoofdstuk.kop
        == "‘Helpt de les?’ ongeveer 25 van de ongeveer 35 mensen zeggen ja in het jaarlijkse onderzoek"
    )
    koppen = [blok.kop for blok in hoofdstuk.blokken if blok.kop.startswith("Onderzoek")]
    assert koppen == [JAARLIJKS["naam"], *([MIJLPAAL["naam"]] if MIJLPAAL in rondes else [])]


def test_what_is_cited_stands_beside_its_round_and_nothing_where_nothing_is(jaar: dict[str, Any]) -> None:
    def geciteerd(*rondes: dict[str, Any]) -> list[tuple[str, str, list[tuple[str, str]]]]:
        return [
            (blok.kop, blok.waarover, [(rij.kop, rij.cellen[0]) for rij in blok.rijen])
            for blok in _hoofdstuk(jaar, *rondes).blokken
            if blok.soort == "woorden"
        ]

    een = [{"vraag": "Wat kan beter?", "woorden": "<b>Meer</b> les"}]
    cel = '<p dir="auto">“&lt;b&gt;Meer&lt;/b&gt; les”</p>'
    assert geciteerd(JAARLIJKS, MIJLPAAL | {"citaten": []}) == []
    assert geciteerd(JAARLIJKS | {"citaten": een}, MIJLPAAL | {"citaten": een * 2}) == [
        (
            "In eigen woorden: Onderzoek 2026, jaarlijks",
            "1 antwoord, zoals iemand het heeft geschreven",
            [("Wat kan beter?", cel)],
        ),
        (
            "In eigen woorden: Onderzoek 2026, taal gestart",
            "2 antwoorden, zoals mensen ze hebben geschreven",
            [("Wat kan beter?", cel)] * 2,
        ),
    ]


def test_room_is_reckoned_for_what_is_cited(jaar: dict[str, Any]) -> None:
    def hoog(*woorden: str) -> float:
        citaten = [{"vraag": "Wat kan beter?", "woorden": tekst} for tekst in woorden]
        (blok,) = eigen_woorden(JAARLIJKS | {"citaten": citaten})
        return hoogte(blok)

    kort, lang, een_woord = hoog("Meer les."), hoog("Meer les. " * 50), hoog("m" * 500)
    regel = 13.5 * PUNT
    assert lang - kort > 5 * regel
    assert een_woord - kort > 9 * regel, "a word that is too long is broken over lines"


def test_without_a_yearly_one_the_heading_says_which_it_is_of(jaar: dict[str, Any]) -> None:
    kop = "‘Helpt de les?’ ongeveer 5 van de ongeveer 15 mensen zeggen ja in het onderzoek bij een mijlpaal"
    assert _hoofdstuk(jaar, MIJLPAAL).kop == kop
    te_weinig = MIJLPAAL | {"vragen": [{"vraag": "Helpt de les?", "antwoorden": []}]}
    kop = "Te weinig mensen hebben geantwoord om de uitkomst van het onderzoek bij een mijlpaal te tonen"
    assert _hoofdstuk(jaar, te_weinig).kop == kop


def test_it_tells_of_the_rounds_that_were_held_alone(jaar: dict[str, Any]) -> None:
    def gevraagd(*rondes: dict[str, Any]) -> list[tuple[str, str]]:
        return [
            (rij.kop, rij.cellen[0])
            for blok in _hoofdstuk(jaar, *rondes).blokken
            if blok.kop == "Zo hebben we het gevraagd"
            for rij in blok.rijen
        ]

    assert gevraagd() == []
    dagen = "van 1 mei 2026 tot en met 31 mei 2026"
    rest = [
        ("Hoe", "op een telefoon of op papier"),
        ("Taal", "gewone taal, in vijf talen"),
        ("Namen", "niemand is in de uitkomsten te herkennen"),
    ]
    assert gevraagd(MIJLPAAL) == [(MIJLPAAL["naam"], dagen), *rest]
    assert gevraagd(JAARLIJKS, MIJLPAAL) == [(r["naam"], dagen) for r in (JAARLIJKS, MIJLPAAL)] + rest
