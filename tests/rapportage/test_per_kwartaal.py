"""Verzuim by quarter and who is stuck, in the protected edition: who is counted, and what may be shown (DOMEIN 8a and 9)."""

import datetime as dt
from typing import Any

import pytest
from pytest_django import Settings

from kern.klok import DAG
from rapportage.cijfers.populaties import POPULATIES, deelnemers_aan
from rapportage.cijfers.stand import Aanwezigrij, Componentrij, Faserij, Trajectrij
from rapportage.cijfers.verzuim import SOORTEN
from rapportage.models import Kenmerkuitgave
from rapportage.opmaak.hoofdstukken.verzuim import tabellen_van, verzuim_van
from rapportage.opmaak.vijftallen import Kenmerken
from tests.rapportage.test_kenmerken import JAAR, KWARTAAL, NOORD, maak, stad, tel
from trajecten.plan.enums import Aanwezigstand, Componentsoort
from trajecten.traject.enums import Uitkomst

LESSEN = deelnemers_aan(Componentsoort.TAAL)
BEGIN = dt.date(2025, 7, 1)


@pytest.fixture(autouse=True)
def pilot(settings: Settings) -> None:
    settings.PILOT_VAN, settings.PILOT_TOT_EN_MET = dt.date(2025, 1, 1), dt.date(2027, 12, 31)


def les(vanaf: dt.date, mensen: int, *standen: Aanwezigstand) -> dict[str, Any]:
    """Return the language component of so many people, with as many meetings as there are standen."""
    return {
        "componenten": [
            Componentrij(nr, nr, nr, Componentsoort.TAAL, vanaf, gestart_op=vanaf)
            for nr in range(1, mensen + 1)
        ],
        "aanwezig": [
            Aanwezigrij(nr, vanaf + n * DAG, stand)
            for nr in range(1, mensen + 1)
            for n, stand in enumerate(standen)
        ],
    }


VIER = (Aanwezigstand.AANWEZIG,) * 3 + (Aanwezigstand.NIET_AFGEMELD,)


def test_verzuim_is_of_who_had_a_component_of_the_kind_in_the_quarter() -> None:
    stand = stad(3, **les(BEGIN, 2, *VIER))
    assert tel(LESSEN, stand, KWARTAAL, "verzuim") == {("een kwart of meer gemist",): 2}
    # They have it in the next quarter too, of which nothing is recorded.
    assert tel(LESSEN, stand, JAAR, "verzuim") == {("te weinig vastgelegd",): 2}
    assert tel(deelnemers_aan(Componentsoort.WERK), stand, JAAR, "verzuim") == {}


def test_help_has_no_figure_of_verzuim() -> None:
    assert deelnemers_aan(Componentsoort.HULP) not in {p.naam for p in POPULATIES}


def test_stuck_is_who_did_not_start_within_half_a_year_of_a_traject_that_is_open() -> None:
    toen = dt.date(2025, 6, 30)

    def traject(nr: int, op: dt.date, **velden: Any) -> Trajectrij:
        return Trajectrij(nr, nr, NOORD, op, **({"gesloten_op": None} | velden))

    trajecten = [
        traject(1, toen - DAG),
        traject(2, toen - DAG, gestart_op=JAAR),
        traject(3, toen),
        traject(4, toen - DAG, gesloten_op=JAAR, uitkomst=Uitkomst.WIL_NIET.value),
        traject(5, toen - DAG, gesloten_op=JAAR + DAG, uitkomst=Uitkomst.WIL_NIET.value),
    ]
    fasen = {2: [Faserij(2, toen, JAAR, 1), Faserij(2, JAAR, None, 2)]}
    stand = stad(5, trajecten=trajecten, fasen=fasen)
    dag = dt.date(2025, 12, 30)
    assert tel("langer dan een half jaar open", stand, dag, "vast") == {("nog niet gestart",): 4}
    assert tel("langer dan een half jaar open", stand, JAAR, "vast") == {
        ("nog niet gestart",): 3,
        ("gestart",): 1,
    }


@pytest.mark.django_db
class TestUitgave:
    """What is kept and shown."""

    def test_size_of_who_had_lessons_leaves_in_vijftallen_alone(self) -> None:
        stand = stad(**les(BEGIN, 43, *VIER))
        (uitgave,) = (u for u in maak(stand, KWARTAAL)["uitgaven"] if u["populatie"] == LESSEN)
        (tabel,) = uitgave["tabellen"]
        assert tabel["precies"] == []
        assert {rij["aantal"] for rij in tabel["cijfers"]} <= {0, 40, 45}

    def test_of_under_ten_people_with_lessons_nothing_is_told(self) -> None:
        stand = stad(**les(BEGIN, 9, *VIER))
        (uitgave,) = (u for u in maak(stand, KWARTAAL)["uitgaven"] if u["populatie"] == LESSEN)
        (tabel,) = uitgave["tabellen"]
        assert (tabel["cijfers"], tabel["precies"]) == ([], [])

    def test_under_eighty_percent_recorded_only_that_is_given(self) -> None:
        """Of forty people half are recorded: how many of those stayed away is in no file."""
        deel = les(BEGIN, 40, *VIER)
        deel["aanwezig"] = [rij for rij in deel["aanwezig"] if rij.component % 2]
        uitgave = maak(stad(**deel), KWARTAAL)
        (tabel,) = (t for u in uitgave["uitgaven"] if u["populatie"] == LESSEN for t in u["tabellen"])
        assert [rij["cel"] for rij in tabel["cijfers"]] == [{}, {"verzuim": "te weinig vastgelegd"}]
        assert "15 van" not in str(verzuim_van(Kenmerken(uitgave)))
        assert verzuim_van(Kenmerken(uitgave)) == {}

    def test_quarters_between_stand_beside_it_with_what_is_counted_over_a_quarter_alone(self) -> None:
        stand = stad(**les(dt.date(2025, 1, 1), 40, *VIER))
        uitgave = maak(stand, dt.date(2026, 3, 31))
        assert [deel["dag"] for deel in uitgave["kwartalen_eerder"]] == [
            "2025-06-30",
            "2025-09-30",
            "2025-12-31",
        ]
        assert uitgave["jaar_eerder"]["dag"] == "2025-03-31"
        soorten = {u["populatie"] for deel in uitgave["kwartalen_eerder"] for u in deel["uitgaven"]}
        assert soorten == {deelnemers_aan(soort) for soort in SOORTEN}
        # The same forty all along: the table of the first quarter is repeated with its day.
        assert set(tabellen_van(Kenmerken(uitgave))) == {(Componentsoort.TAAL, dt.date(2025, 3, 31))}

    def test_edition_of_before_verzuim_was_told_reads_on(self) -> None:
        maak(stad(), dt.date(2025, 3, 31))
        nieuw = {deelnemers_aan(soort) for soort in SOORTEN} | {"langer dan een half jaar open"}
        oud = Kenmerkuitgave.objects.get()
        oud.uitgaven = [u for u in oud.uitgaven if u["populatie"] not in nieuw]
        oud.save()
        assert tabellen_van(Kenmerken(maak(stad(), dt.date(2025, 3, 31)))) == {}
        namen = {u["populatie"] for u in maak(stad(), dt.date(2025, 6, 30))["uitgaven"]}
        assert nieuw <= namen
