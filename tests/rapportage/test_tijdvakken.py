"""The periods of reports, and the one moment at which the figures of each are fixed (DOMEIN 9)."""

import datetime as dt

import pytest
from pytest_django import Settings

from rapportage.enums import Rapportsoort
from rapportage.parameters import OnmogelijkRapport, Parameters, gecontroleerd, monitoring
from rapportage.tijdvakken import begin_van, einde_van, peildata, titel, vast_op, volgende_peildatum
from tests.klok import Zetklok
from tests.rapportage.narekenen import HIER

MAAND, KWARTAAL, JAAR = (
    Rapportsoort.MAANDMONITORING,
    Rapportsoort.KWARTAALMONITORING,
    Rapportsoort.JAARRAPPORTAGE,
)


@pytest.mark.parametrize(
    ("soort", "dag", "begin", "einde"),
    [
        (MAAND, (2028, 2, 11), (2028, 2, 1), (2028, 2, 29)),
        (MAAND, (2026, 12, 31), (2026, 12, 1), (2026, 12, 31)),
        (KWARTAAL, (2026, 5, 1), (2026, 4, 1), (2026, 6, 30)),
        (KWARTAAL, (2026, 12, 31), (2026, 10, 1), (2026, 12, 31)),
        (JAAR, (2026, 9, 30), (2026, 1, 1), (2026, 12, 31)),
    ],
)
def test_period_follows_from_kind_and_day(
    soort: Rapportsoort,
    dag: tuple[int, int, int],
    begin: tuple[int, int, int],
    einde: tuple[int, int, int],
) -> None:
    assert begin_van(soort, dt.date(*dag)) == dt.date(*begin)
    assert einde_van(soort, dt.date(*dag)) == dt.date(*einde)


@pytest.mark.parametrize(
    ("soort", "peildatum", "moment"),
    [
        (MAAND, (2026, 11, 30), "2026-12-01T06:00:00+01:00"),
        (MAAND, (2025, 12, 31), "2026-01-02T06:00:00+01:00"),
        (MAAND, (2027, 4, 30), "2027-05-03T06:00:00+02:00"),
        (KWARTAAL, (2027, 3, 31), "2027-04-01T06:00:00+02:00"),
        (JAAR, (2025, 12, 31), "2026-03-01T00:00:00+01:00"),
    ],
)
def test_peildatum_has_one_moment_of_bekend_op(
    soort: Rapportsoort, peildatum: tuple[int, int, int], moment: str
) -> None:
    assert vast_op(soort, dt.date(*peildatum)) == dt.datetime.fromisoformat(moment)


def test_report_can_be_made_ten_minutes_after_its_figures_are_fixed(klok: Zetklok) -> None:
    klok.zet(dt.datetime(2026, 12, 1, 6, 9, 59, tzinfo=HIER))
    assert peildata(MAAND)[-1] == dt.date(2026, 10, 31)
    assert volgende_peildatum(MAAND) == dt.date(2026, 11, 30)
    klok.zet(dt.datetime(2026, 12, 1, 6, 10, tzinfo=HIER))
    assert peildata(MAAND)[-1] == dt.date(2026, 11, 30)
    assert volgende_peildatum(MAAND) == dt.date(2026, 12, 31)
    assert len(peildata(MAAND)) == 23
    assert peildata(KWARTAAL)[-1] == dt.date(2026, 9, 30)
    assert peildata(JAAR) == [dt.date(2025, 12, 31)]


def test_after_the_pilot_nothing_is_to_come(klok: Zetklok, settings: Settings) -> None:
    settings.PILOT_TOT_EN_MET = dt.date(2026, 5, 15)
    klok.zet(dt.datetime(2027, 1, 1, tzinfo=HIER))
    assert peildata(MAAND)[-1] == dt.date(2026, 5, 31)
    assert volgende_peildatum(MAAND) is None


def test_titles() -> None:
    assert titel(MAAND, dt.date(2026, 11, 30)) == "Monitoring november 2026"
    assert titel(KWARTAAL, dt.date(2026, 12, 31)) == "Monitoring kwartaal 4, 2026"
    assert titel(JAAR, dt.date(2026, 9, 30)) == "Jaarrapportage 2026"


@pytest.mark.parametrize(
    ("soort", "dag", "zin"),
    [
        (
            MAAND,
            (2026, 11, 29),
            "29 november 2026 is geen laatste dag van een maand. Kies bijvoorbeeld 31 oktober 2026.",
        ),
        (
            KWARTAAL,
            (2026, 10, 31),
            "31 oktober 2026 is geen laatste dag van een kwartaal. Kies bijvoorbeeld 30 september 2026.",
        ),
        (
            MAAND,
            (2026, 11, 30),
            "De cijfers tot en met 30 november 2026 liggen vast op 1 december 2026, 6.10 uur. Kies 31 oktober 2026 of eerder.",
        ),
        (MAAND, (2024, 12, 31), "Op 31 december 2024 was er geen pilot. Kies bijvoorbeeld 31 oktober 2026."),
        (MAAND, (2028, 1, 31), "Op 31 januari 2028 was er geen pilot. Kies bijvoorbeeld 31 oktober 2026."),
    ],
)
def test_other_days_are_refused_with_a_sentence(
    soort: Rapportsoort, dag: tuple[int, int, int], zin: str, klok: Zetklok
) -> None:
    klok.zet(dt.datetime(2026, 12, 1, 5, 0, tzinfo=HIER))
    with pytest.raises(OnmogelijkRapport) as fout:
        monitoring(soort, dt.date(*dag))
    assert (str(fout.value), fout.value.veld) == (zin, "peildatum")


def test_before_the_first_month_is_over_there_is_none(klok: Zetklok) -> None:
    klok.zet(dt.datetime(2025, 1, 20, tzinfo=HIER))
    with pytest.raises(OnmogelijkRapport, match="ligt nog geen maand vast"):
        monitoring(MAAND)


def test_moment_of_monitoring_is_never_the_askers(klok: Zetklok) -> None:
    klok.zet(dt.datetime(2026, 12, 1, 9, 0, tzinfo=HIER))
    dag = dt.date(2026, 11, 30)
    eigen = Parameters(2026, dag, dt.datetime(2026, 12, 1, 8, tzinfo=HIER), MAAND)
    assert gecontroleerd(eigen) == monitoring(MAAND) == Parameters(2026, dag, vast_op(MAAND, dag), MAAND)
