"""The figures of the ten parts: out of frozen figures alone, each with its definition, source and day."""

import datetime as dt
from typing import Any

import pytest

from rapportage.cijfers.register import REGISTER
from rapportage.enums import Rapportsoort
from rapportage.opmaak.delen import Blok
from rapportage.parameters import planmatig
from rapportage.product.cijfers import BIJ
from rapportage.product.figuren import FIGUREN, figuren_van, pilot_in_het_kort
from rapportage.redactie.cijferlijst import cijferlijst, over
from rapportage.services.maken import maak_rapport
from tests.rapportage.test_maken import LATER

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("geladen")]

NOG_GEEN = "Hiervan zijn nog geen cijfers gepubliceerd"
REEKS = {
    "indicator": "oordeel over de buurt",
    "gebied": "Donderberg",
    "eenheid": "%",
    "punten": [
        {"jaar": 2024, "peildatum": "2024", "waarde": "6.1", "waarde_tot": None, "bron": "x"},
        {"jaar": 2026, "peildatum": "2026", "waarde": "6.4", "waarde_tot": "6.6", "bron": "x"},
    ],
}
KWARTAAL = planmatig(Rapportsoort.KWARTAALMONITORING, dt.date(2025, 9, 30))


@pytest.fixture(scope="module")
def jaar(geladen: dict[str, Any]) -> dict[str, Any]:
    return maak_rapport(LATER).cijfers


@pytest.fixture(scope="module")
def kwartaal(geladen: dict[str, Any]) -> dict[str, Any]:
    return maak_rapport(KWARTAAL).cijfers


def _met(jaar: dict[str, Any], **delen: Any) -> dict[str, Any]:
    return jaar | delen


def _getallen(blok: Blok) -> list[list[str]]:
    return [[rij.kop, *rij.cellen] for rij in blok.rijen]


def test_each_of_the_ten_has_figures_with_definition_source_and_day(
    jaar: dict[str, Any], kwartaal: dict[str, Any]
) -> None:
    assert sorted(FIGUREN) == list(range(1, 11))
    for nummer, figuren in FIGUREN.items():
        blokken = figuren_van(nummer, jaar, kwartaal)
        assert blokken, nummer
        assert any(blok.grafiek or blok.kolommen for blok in blokken) or nummer in {8, 10}, nummer
        for blok in blokken:
            if blok.grafiek or blok.kolommen:
                assert "Bron: " in blok.noot, (nummer, blok.kop)
                assert "peildatum" in blok.noot or " op " in blok.waarover or "tot en met" in blok.waarover
        for figuur in figuren:
            # Of wijkcijfers of one year there is no series, and so no word for it.
            assert figuur.cijfer == "wijkcijferreeks" or any(
                d.get("naam") == figuur.cijfer for d in (*kwartaal["definities"], *jaar["definities"])
            ), figuur.cijfer


def test_nothing_is_told_without_an_edition_or_of_before_the_book(jaar: dict[str, Any]) -> None:
    for nummer in range(12):
        assert figuren_van(nummer) == []
        assert figuren_van(nummer, {}) == []
        assert figuren_van(nummer, jaar | {"versie": 6}) == []
    assert figuren_van(11, jaar) == []


def test_the_newest_edition_that_holds_a_figure_gives_it(
    jaar: dict[str, Any], kwartaal: dict[str, Any]
) -> None:
    van_kwartaal = figuren_van(2, kwartaal, jaar)[0]
    assert "peildatum 30 september 2025" in van_kwartaal.noot
    assert "peildatum 30 september 2025" not in figuren_van(2, jaar)[0].noot
    # A quarter holds no besluiten by subject: those are of the year.
    (nog_geen,) = figuren_van(7, kwartaal)
    assert (nog_geen.waarover, nog_geen.kop) == ("Besluiten naar onderwerp", NOG_GEEN)
    assert figuren_van(7, kwartaal, jaar) == figuren_van(7, jaar)


def test_visits_with_none_and_one(jaar: dict[str, Any]) -> None:
    wijk = jaar["wijken"][0]
    geen, _last = figuren_van(1, _met(jaar, werk_pilot=jaar["werk_pilot"] | {"huisbezoeken": {}}))
    assert (geen.kop, geen.grafiek) == ("Er is nog niemand thuis bezocht", "")
    een, _last = figuren_van(1, _met(jaar, werk_pilot=jaar["werk_pilot"] | {"huisbezoeken": {wijk: 1}}))
    assert een.kop == "1 huisbezoek in de pilot"
    assert "Een bezoek telt één keer" in een.noot


def _plekken(cijfers: dict[str, Any]) -> list[Blok]:
    """Return the figure of the places, below that of the ways of recruiting."""
    return [b for b in figuren_van(3, cijfers) if "naar vindplaats" in b.waarover]


def test_places_with_none_one_and_many(jaar: dict[str, Any]) -> None:
    def plek(n: int, geopend: int = 0) -> dict[str, int]:
        return {"gevonden": 0, "geopend": 0, "gevonden in de pilot": n, "geopend in de pilot": geopend}

    (geen,) = _plekken(_met(jaar, vindplaatsen={"Veld": {"school": plek(0)}}))
    assert (geen.kop, geen.grafiek, geen.kolommen) == (
        "Er is nog niemand gevonden via het wijknetwerk",
        "",
        [],
    )
    (deur,) = _plekken(_met(jaar, vindplaatsen={"Veld": {"aan de deur": plek(1, 1)}}))
    assert deur.kop == "Aan de deur: 1 persoon"
    assert "Van wie hier ooit is gevonden, is in de pilot 1 traject geopend." in deur.noot
    veel = {"Veld": {"aan de deur": plek(30), **{f"plek {n}": plek(n) for n in range(1, 10)}}}
    (beeld,) = _plekken(_met(jaar, vindplaatsen=veel))
    assert beeld.kop == "Van de vindplaatsen leverde plek 9 het meest op: 9 mensen"
    assert ("plek 3" in beeld.grafiek, "plek 2" in beeld.grafiek) == (True, False)
    assert "Er zijn nog 2 andere plekken." in beeld.noot
    del veel["Veld"]["plek 1"]
    assert "Er is nog 1 andere plek." in _plekken(_met(jaar, vindplaatsen=veel))[0].noot


def test_persons_among_the_places_are_told_by_kind(jaar: dict[str, Any]) -> None:
    def plek(n: int, **samen: int) -> dict[str, int]:
        return {"gevonden": 0, "geopend": 0, "gevonden in de pilot": n, "geopend in de pilot": 0} | samen

    veld = {"school": plek(4), "sleutelfiguur": plek(9, vindplaatsen=3)}
    (beeld,) = _plekken(_met(jaar, vindplaatsen={"Veld": veld}))
    assert beeld.kop == "Van de vindplaatsen leverden sleutelfiguren (3) samen het meest op: 9 mensen"
    assert "Sleutelfiguren (3), Veld" in beeld.grafiek
    veld["sleutelfiguur"] = plek(9, vindplaatsen=1)
    (een,) = _plekken(_met(jaar, vindplaatsen={"Veld": veld}))
    assert een.kop == "Van de vindplaatsen leverde sleutelfiguur (1) het meest op: 9 mensen"


def test_what_the_chart_leaves_out_is_counted_in_places_and_a_door_is_none(jaar: dict[str, Any]) -> None:
    def plek(n: int, **samen: int) -> dict[str, int]:
        return {"gevonden": 0, "geopend": 0, "gevonden in de pilot": n, "geopend in de pilot": 0} | samen

    veld = {f"plek {n}": plek(n) for n in range(10, 18)} | {"aan de deur": plek(2)}
    (deur,) = _plekken(_met(jaar, vindplaatsen={"Veld": veld}))
    assert deur.noot.startswith("Ook aan de deur zijn mensen gevonden. Van wie hier ooit")
    # A line of one kind of persons in another wijk counts too.
    samen = {"sleutelfiguur": plek(3, vindplaatsen=2)}
    (beeld,) = _plekken(_met(jaar, vindplaatsen={"Veld": veld | samen, "Noord": samen}))
    assert beeld.noot.startswith("Er zijn nog 4 andere plekken. Ook aan de deur zijn mensen gevonden. Van")


def test_the_pilot_in_short_is_of_the_newest_that_tells_it(
    jaar: dict[str, Any], kwartaal: dict[str, Any]
) -> None:
    assert pilot_in_het_kort() == pilot_in_het_kort({}) == ""
    kort = pilot_in_het_kort({}, kwartaal, jaar)
    assert "tot en met 30 september 2025" in kort
    een = jaar | {"werk_pilot": jaar["werk_pilot"] | {"gevonden": {}, "gestart": {}, "geeindigd": {}}}
    assert pilot_in_het_kort(een).endswith(": 0 mensen gevonden, 0 trajecten gestart en 0 afgerond.")


def test_besluiten_by_subject_with_none_and_one(jaar: dict[str, Any]) -> None:
    (tabel,) = figuren_van(7, _met(jaar, besluiten_per_onderwerp={}, besluiten={"open": 0, "te laat": 0}))
    assert tabel.kop.startswith("De werkgroep nam 0 besluiten")
    een = {"proces": {"genomen": 1, "gedaan": 0, "open": 1, "te laat": 0}}
    (beeld,) = figuren_van(7, _met(jaar, besluiten_per_onderwerp=een, besluiten={"open": 1, "te laat": 0}))
    assert beeld.kop.startswith("De werkgroep nam 1 besluit ")
    assert "Proces" in beeld.grafiek
    assert beeld.noot.startswith("1 besluit staat open. Open en te laat")


def ronde(*aantallen: int) -> dict[str, Any]:
    gezichten = ("blij", "gewoon", "verdrietig", "")
    antwoorden = [
        {"antwoord": g or "weet ik niet", "gezicht": g, "mensen": n}
        for g, n in zip(gezichten, aantallen, strict=False)
    ]
    return {
        "naam": "Onderzoek 2026",
        "soort": "jaarlijks",
        "van": "2026-05-01",
        "tot": "2026-05-31",
        "uitgenodigd": 60,
        "beantwoord": 34,
        "respons": "34 van de 60",
        "vragen": [{"vraag": "Helpt de les?", "antwoorden": antwoorden}],
    }


def test_answers_with_none_too_few_and_many(jaar: dict[str, Any]) -> None:
    (geen,) = figuren_van(8, _met(jaar, tevredenheid=[]))
    assert geen.kop == "In deze periode is geen onderzoek geteld"
    (te_weinig,) = figuren_van(8, _met(jaar, tevredenheid=[ronde()]))
    assert te_weinig.kop == "Onderzoek 2026: niet verdeeld"
    beeld, tabel = figuren_van(8, _met(jaar, tevredenheid=[ronde(20, 10, 5, 0)]))
    assert "n = 35" in beeld.grafiek
    assert beeld.waarover == "Mensen die tot en met 31 mei 2026 antwoordden, in vijftallen"
    assert _getallen(tabel) == [["Helpt de les?", "20", "10", "5", "–"]]


def test_wishes_with_none_and_one(jaar: dict[str, Any]) -> None:
    geen = figuren_van(9, _met(jaar, onvervuld={}))
    assert geen[0].kop == "Er ontbreekt geen plek"
    assert not geen[0].grafiek
    een = figuren_van(9, _met(jaar, onvervuld={"werk": {jaar["wijken"][0]: 1}}))
    assert een[0].rijen[-1].cellen[-1] == "1"
    assert "Onderdelen die op de peildatum in een plan staan" in een[0].noot


def test_series_of_a_wijk_with_one_year_and_with_two(jaar: dict[str, Any]) -> None:
    geen = figuren_van(10, _met(jaar, wijkcijferreeksen=[]))
    assert geen[0].kop == "Van elk wijkcijfer is er nog maar één jaar"
    punten = [{"jaar": 2024, "waarde": "6.1"}, {"jaar": 2026, "waarde": "6.4"}]
    reeks = {"indicator": "sociale samenhang", "gebied": "Donderberg", "bron": "x", "punten": punten}
    definities = [*jaar["definities"], REGISTER["wijkcijferreeks"].als_json()]
    twee = figuren_van(10, _met(jaar, wijkcijferreeksen=[reeks], definities=definities))
    assert "Bron: de bron die bij elk cijfer staat, peildatum" in twee[0].noot
    assert _getallen(twee[0])[0][2:] == ["6,1 (2024)", "6,4 (2026)"]
    assert twee[-1].kop.startswith("Naast die cijfers: ")


def test_wijkcijfers_stand_with_their_day_and_source(jaar: dict[str, Any]) -> None:
    def cijfers(n: int, meer: int) -> list[Blok]:
        rij = {
            "indicator": "inwoners",
            "gebied": "Veld",
            "waarde": "4.500",
            "peildatum": "2008",
            "bron": "nota",
        }
        wijken = [{"wijk": "Veld", "rijen": [rij] * n, "meer": meer}]
        return figuren_van(10, _met(jaar, wijkcijferreeksen=[], wijkcijfers=wijken))[1:-1]

    assert cijfers(0, 0) == []
    (een,) = cijfers(1, 0)
    assert _getallen(een) == [["Inwoners, Veld", "4.500", "2008", "nota"]]
    assert een.noot == "Bron: staat bij elk cijfer, met de peildatum."
    (veel,) = cijfers(5, 4)
    assert len(veel.rijen) == 3
    assert veel.noot.endswith("Er zijn nog 6 andere wijkcijfers.")


def test_before_the_first_traits_that_is_said(jaar: dict[str, Any]) -> None:
    zonder = _met(jaar, kenmerken=None)
    for nummer in (4, 6):
        for nog_geen, figuur in zip(figuren_van(nummer, zonder), FIGUREN[nummer], strict=True):
            assert (nog_geen.waarover, nog_geen.kop) == (str(REGISTER[figuur.cijfer].begrip), NOG_GEEN)
            assert [nog_geen.grafiek, nog_geen.kolommen, nog_geen.noot] == ["", [], ""]
    trechter, *andere = figuren_van(2, zonder)
    assert trechter.kop != NOG_GEEN
    assert [blok.kop for blok in andere] == [NOG_GEEN] * 3


def test_every_figure_of_a_part_can_be_placed_in_its_text(
    jaar: dict[str, Any], kwartaal: dict[str, Any]
) -> None:
    besluiten = {"proces": {"genomen": 1, "gedaan": 0, "open": 1, "te laat": 0}}
    alle = cijferlijst(
        jaar
        | {
            "tevredenheid": [ronde(20, 10, 5, 0)],
            "wijkcijferreeksen": [REEKS],
            "besluiten_per_onderwerp": besluiten,
            "onvervuld": {"werk": {jaar["wijken"][0]: 1}},
            "organisaties": {"school": 3},
            "activiteiten": {jaar["wijken"][0]: {"Kookgroep": {"plaatsen": 8, "bezet": 3}}},
            **{deel: kwartaal[deel] for deel in ("last", "weken_in_stap")},
        }
    )
    for nummer, figuren in FIGUREN.items():
        for figuur in figuren:
            assert figuur.cijfer in BIJ[nummer], (nummer, figuur.cijfer)
            assert over(alle, [figuur.cijfer]), f"nothing of {figuur.cijfer} can be placed"
    antwoord = alle["tevredenheid:Onderzoek 2026:Helpt de les?:blij"]
    assert (antwoord.waarde, antwoord.over) == ("ongeveer 20", "Onderzoek 2026, Helpt de les?, blij")
    assert alle["tevredenheid:Onderzoek 2026:beantwoord:precies"].waarde == "34"
    reeks = over(alle, ["wijkcijferreeks"])
    assert [(c.over, c.waarde) for c in reeks.values()] == [
        ("Donderberg, oordeel over de buurt, 2024", "6,1 %"),
        ("Donderberg, oordeel over de buurt, 2026", "6,4 tot 6,6 %"),
    ]


def test_beside_the_steps_stands_what_of_the_regular_route_is_counted(jaar: dict[str, Any]) -> None:
    mensen = {"wijkgericht": 41, "regulier": 36}
    namen = ("taal gestart binnen een jaar", "afgerond binnen anderhalf jaar na de start")
    oordelen = [
        {"naam": n, "uitspraak": "nog geen verschil", "mensen": mensen, "richting": ""} for n in namen
    ]
    blok = figuren_van(2, _met(jaar, vergelijking=oordelen))[-1]
    assert blok.kop == "Van de reguliere route tellen we de start en de afronding, niet de stappen"
    assert [k.naam for k in blok.kolommen] == ["Wie", "Wijkgericht (BPI)", "Regulier"]
    assert _getallen(blok)[-1] == ["Anderhalf jaar of langer geleden gestart", "41", "36"]
    assert "Dat zijn andere stappen en andere mensen, dus die staan er niet naast." in blok.noot
    assert "Oordeel over taal gestart binnen een jaar: we zien nog geen verschil." in blok.noot
    zonder = figuren_van(2, _met(jaar, vergelijking=None))[-1]
    assert [rij[0] for rij in _getallen(zonder)] == ["Een jaar of langer geleden benaderd"]
    assert "Een oordeel staat alleen in de jaarrapportage, als het jaar vastligt." in zonder.noot
