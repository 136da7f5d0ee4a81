"""Dates of birth of which a part may be unknown."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inburgeraars.datums import (
    BESTAAT_NIET,
    IN_DE_TOEKOMST,
    ONGELDIG,
    ONTBREEKT,
    TE_LANG_GELEDEN,
    DatumFout,
    Geboortedatum,
    lees_datum,
    lees_geboortedatum,
)

VANDAAG = date(2008, 10, 15)


@pytest.mark.parametrize(
    ("tekst", "datum"),
    [
        ("14-10-1979", Geboortedatum(1979, 10, 14)),
        ("1-2-1979", Geboortedatum(1979, 2, 1)),
        ("14/10/1979", Geboortedatum(1979, 10, 14)),
        ("14.10.1979", Geboortedatum(1979, 10, 14)),
        ("1979-10-14", Geboortedatum(1979, 10, 14)),
        ("19791014", Geboortedatum(1979, 10, 14)),
        ("00-05-1944", Geboortedatum(1944, 5)),
        ("1944-05-00", Geboortedatum(1944, 5)),
        ("19440500", Geboortedatum(1944, 5)),
        ("5-1944", Geboortedatum(1944, 5)),
        ("00-00-1965", Geboortedatum(1965)),
        ("0-0-1965", Geboortedatum(1965)),
        ("1965", Geboortedatum(1965)),
        (" 29-02-1960 ", Geboortedatum(1960, 2, 29)),
    ],
)
def test_lees_datum_in_every_notation(tekst: str, datum: Geboortedatum) -> None:
    assert lees_datum(tekst) == datum
    assert lees_geboortedatum(tekst, vandaag=VANDAAG) == datum


@pytest.mark.parametrize(
    ("tekst", "reden"),
    [
        ("", ONTBREEKT),
        ("  ", ONTBREEKT),
        ("00-00-0000", ONTBREEKT),
        ("00000000", ONTBREEKT),
        ("31-02-1970", BESTAAT_NIET),
        ("29-02-1961", BESTAAT_NIET),
        ("14-13-1970", BESTAAT_NIET),
        ("14-00-1970", BESTAAT_NIET),
        ("14-10-0000", BESTAAT_NIET),
        ("14-10-79", ONGELDIG),
        ("14-10/1979", ONGELDIG),
        ("14 oktober 1979", ONGELDIG),
        ("١٤-١٠-١٩٧٩", ONGELDIG),
        ("14-10-1979 00:00", ONGELDIG),
        ("16-10-2008", IN_DE_TOEKOMST),
        ("00-11-2008", IN_DE_TOEKOMST),
        ("00-00-2009", IN_DE_TOEKOMST),
        ("12-05-2031", IN_DE_TOEKOMST),
        ("14-10-1877", TE_LANG_GELEDEN),
    ],
)
def test_lees_geboortedatum_of_what_is_none(tekst: str, reden: str) -> None:
    with pytest.raises(DatumFout) as fout:
        lees_geboortedatum(tekst, vandaag=VANDAAG)
    assert fout.value.reden == reden


@pytest.mark.parametrize("tekst", ["15-10-2008", "00-10-2008", "00-00-2008", "1878"])
def test_lees_geboortedatum_at_the_edges_of_a_life(tekst: str) -> None:
    lees_geboortedatum(tekst, vandaag=VANDAAG)


@pytest.mark.parametrize(
    ("datum", "getoond", "iso"),
    [
        (Geboortedatum(1979, 10, 14), "14 oktober 1979", "1979-10-14"),
        (Geboortedatum(1979, 3, 1), "1 maart 1979", "1979-03-01"),
        (Geboortedatum(1944, 5), "mei 1944", "1944-05-00"),
        (Geboortedatum(1961), "1961", "1961-00-00"),
    ],
)
def test_tonen_and_iso(datum: Geboortedatum, getoond: str, iso: str) -> None:
    assert datum.tonen() == getoond
    assert datum.iso() == iso


@pytest.mark.parametrize("delen", [(1970, None, 3), (1970, 13), (1970, 0), (0,)])
def test_geboortedatum_that_the_calendar_lacks(delen: tuple[int, ...]) -> None:
    with pytest.raises(DatumFout, match="bestaat niet"):
        Geboortedatum(*delen)


@given(st.dates(), st.sampled_from([1, 2, 3]))
def test_lees_datum_reads_back_what_iso_writes(dag: date, delen: int) -> None:
    datum = Geboortedatum(*(dag.year, dag.month, dag.day)[:delen])
    assert lees_datum(datum.iso()) == datum
    assert datum.volledig() == (dag if delen == 3 else None)
    assert datum.vroegst() <= dag
    assert datum.verenigbaar_met(Geboortedatum.uit_datum(dag))


@given(st.text(max_size=12))
def test_lees_datum_of_any_text_fails_in_one_way(tekst: str) -> None:
    reden = None
    try:
        lees_datum(tekst)
    except DatumFout as fout:
        reden = fout.reden
    assert reden in {None, ONTBREEKT, ONGELDIG, BESTAAT_NIET}


@pytest.mark.parametrize(
    ("een", "ander", "kan"),
    [
        (Geboortedatum(1965, 3, 4), Geboortedatum(1965, 3, 4), True),
        (Geboortedatum(1965, 3, 4), Geboortedatum(1965, 3), True),
        (Geboortedatum(1965, 3, 4), Geboortedatum(1965), True),
        (Geboortedatum(1965, 3), Geboortedatum(1965), True),
        (Geboortedatum(1965, 3, 4), Geboortedatum(1965, 3, 5), False),
        (Geboortedatum(1965, 3, 4), Geboortedatum(1965, 4), False),
        (Geboortedatum(1965), Geboortedatum(1966), False),
    ],
)
def test_verenigbaar_met_when_no_known_part_differs(
    een: Geboortedatum, ander: Geboortedatum, kan: bool
) -> None:
    assert een.verenigbaar_met(ander) is kan
    assert ander.verenigbaar_met(een) is kan


@pytest.mark.parametrize(
    ("geboren", "op", "jonger", "leeftijd"),
    [
        (Geboortedatum(2008, 11, 30), date(2026, 11, 29), True, 17),
        (Geboortedatum(2008, 11, 30), date(2026, 11, 30), False, 18),
        # Born on a leap day: of age on 1 March.
        (Geboortedatum(2008, 2, 29), date(2026, 2, 28), True, 17),
        (Geboortedatum(2008, 2, 29), date(2026, 3, 1), False, 18),
        # Of a year alone it is certain before and after the eighteenth year, and not in it.
        (Geboortedatum(2009), date(2026, 12, 31), True, 17),
        (Geboortedatum(2009), date(2026, 12, 30), True, None),
        (Geboortedatum(2008), date(2026, 12, 30), None, None),
        (Geboortedatum(2008), date(2026, 12, 31), False, 18),
        (Geboortedatum(2007), date(2026, 1, 1), False, None),
        (Geboortedatum(2008, 11), date(2026, 10, 31), True, 17),
        (Geboortedatum(2008, 11), date(2026, 11, 15), None, None),
        (Geboortedatum(2008, 11), date(2026, 12, 1), False, 18),
    ],
)
def test_age_as_far_as_the_date_tells(
    geboren: Geboortedatum, op: date, jonger: bool | None, leeftijd: int | None
) -> None:
    assert (geboren.jonger_dan(18, op), geboren.leeftijd(op)) == (jonger, leeftijd)
    assert lees_datum(geboren.getypt()) == geboren
