"""Who often missed meetings without excuse, by quarter: persons and never meetings (DOMEIN 8a)."""

import datetime as dt
from typing import Any

import pytest

from kern.klok import DAG
from rapportage.cijfers.stand import Aanwezigrij, Componentrij, Tijdvak
from rapportage.cijfers.verzuim import Deelnemer, Verzuim, Verzuimklasse, deelnemers, verzuim
from tests.rapportage.rijen import maak_stand
from trajecten.plan.enums import Aanwezigstand, Componentsoort

KWARTAAL = Tijdvak(dt.date(2026, 4, 1), dt.date(2026, 6, 30))
KWAM, LAAT, ZIEK, MISTE, NIET_DOOR = (
    Aanwezigstand.AANWEZIG,
    Aanwezigstand.TE_LAAT,
    Aanwezigstand.AFGEMELD,
    Aanwezigstand.NIET_AFGEMELD,
    Aanwezigstand.VIEL_UIT,
)


def deel(
    nr: int = 1, persoon: int = 1, soort: Componentsoort = Componentsoort.TAAL, **velden: Any
) -> Componentrij:
    rij: dict[str, Any] = {"gestart_op": dt.date(2026, 1, 5)} | velden
    return Componentrij(nr, persoon, 1, soort, dt.date(2026, 1, 5), **rij)


def keren(*standen: Aanwezigstand, deel_nr: int = 1, vanaf: dt.date = KWARTAAL.van) -> list[Aanwezigrij]:
    return [Aanwezigrij(deel_nr, vanaf + n * DAG, stand) for n, stand in enumerate(standen)]


def klasse(*standen: Aanwezigstand, vanaf: dt.date = KWARTAAL.van) -> Verzuimklasse:
    (rij,) = deelnemers(maak_stand(componenten=[deel()], aanwezig=keren(*standen, vanaf=vanaf)), KWARTAAL)
    return rij.klasse


@pytest.mark.parametrize(
    ("standen", "verwacht"),
    [
        ((KWAM, LAAT, ZIEK, MISTE), Verzuimklasse.VAAK),
        ((KWAM, LAAT, ZIEK, ZIEK), Verzuimklasse.MINDER),
        ((KWAM, KWAM, KWAM, KWAM, MISTE), Verzuimklasse.MINDER),
        ((*[KWAM] * 6, MISTE, MISTE), Verzuimklasse.VAAK),
        ((MISTE, MISTE, MISTE), Verzuimklasse.NIET_VASTGELEGD),
        # What the organisatie cancelled is no meeting: three are left, and then one of four.
        ((KWAM, KWAM, MISTE, NIET_DOOR), Verzuimklasse.NIET_VASTGELEGD),
        ((KWAM, KWAM, KWAM, MISTE, NIET_DOOR), Verzuimklasse.VAAK),
        ((), Verzuimklasse.NIET_VASTGELEGD),
    ],
)
def test_class_follows_the_part_that_was_missed(
    standen: tuple[Aanwezigstand, ...], verwacht: Verzuimklasse
) -> None:
    assert klasse(*standen) == verwacht


def test_both_days_of_the_quarter_count() -> None:
    vier = (KWAM, KWAM, KWAM, MISTE)
    assert klasse(*vier, vanaf=KWARTAAL.van) == Verzuimklasse.VAAK
    assert klasse(*vier, vanaf=KWARTAAL.van - DAG) == Verzuimklasse.NIET_VASTGELEGD
    assert klasse(*vier, vanaf=KWARTAAL.tot_en_met - 3 * DAG) == Verzuimklasse.VAAK
    assert klasse(*vier, vanaf=KWARTAAL.tot_en_met - 2 * DAG) == Verzuimklasse.NIET_VASTGELEGD


@pytest.mark.parametrize(
    ("velden", "telt"),
    [
        ({"gestart_op": None}, False),
        ({"gestart_op": KWARTAAL.tot_en_met}, True),
        ({"gestart_op": KWARTAAL.tot_en_met + DAG}, False),
        ({"geeindigd_op": KWARTAAL.van}, True),
        ({"geeindigd_op": KWARTAAL.van - DAG}, False),
        ({"soort": Componentsoort.HULP}, False),
    ],
)
def test_component_that_ran_on_a_day_of_the_quarter_counts_and_help_never(
    velden: dict[str, Any], telt: bool
) -> None:
    assert bool(deelnemers(maak_stand(componenten=[deel(**velden)]), KWARTAAL)) == telt


def test_two_components_of_a_kind_are_one_person() -> None:
    rijen = maak_stand(
        componenten=[deel(1), deel(2), deel(3, soort=Componentsoort.WERK)],
        aanwezig=keren(KWAM, KWAM) + keren(KWAM, MISTE, deel_nr=2) + keren(MISTE, deel_nr=3),
    )
    assert deelnemers(rijen, KWARTAAL) == [
        Deelnemer(persoon=1, soort=Componentsoort.TAAL, klasse=Verzuimklasse.VAAK),
        Deelnemer(persoon=1, soort=Componentsoort.WERK, klasse=Verzuimklasse.NIET_VASTGELEGD),
    ]


def test_people_are_counted_by_class_and_there_is_no_figure_under_eighty_percent() -> None:
    klassen = [Verzuimklasse.VAAK, *[Verzuimklasse.MINDER] * 3, Verzuimklasse.NIET_VASTGELEGD]
    rijen = [Deelnemer(persoon=n, soort=Componentsoort.TAAL, klasse=k) for n, k in enumerate(klassen)]
    uit = verzuim(rijen)
    assert uit == {Componentsoort.TAAL: Verzuim(vaak=1, minder=3, niet_vastgelegd=1)}
    assert uit[Componentsoort.TAAL].is_genoeg
    assert not Verzuim(vaak=1, minder=2, niet_vastgelegd=1).is_genoeg
    assert not Verzuim(vaak=0, minder=0, niet_vastgelegd=0).is_genoeg
