"""When each part is due: the nota's dates worked out from the dates of the pilot, by hand."""

import datetime as dt

import pytest
from django.test import override_settings

from gebruikers.enums import Rol
from rapportage import referentie
from rapportage.product.enums import Opleverstand
from rapportage.product.models import Onderdeel, Onderdeeleigenaar, Oplevering
from rapportage.product.schema import schema_van, schemas
from rapportage.product.services.schrijven import drop_tekst
from rapportage.product.workflow import opleverdag, opleverdagen
from tests.fabrieken.gebruikers import maak_gebruiker
from tests.fabrieken.product import (
    begin,
    bied_aan,
    keur_goed,
    laad_onderdelen,
    lees,
    onderdeel,
    schrijf_alles,
)
from tests.klok import Zetklok

pytestmark = pytest.mark.django_db

START, KWARTAAL = dt.date(2024, 12, 31), dt.date(2025, 3, 31)
EIND_1, EIND_2, EIND_3 = dt.date(2025, 12, 31), dt.date(2026, 12, 31), dt.date(2027, 12, 31)
OKTOBER = [dt.date(jaar, 10, 31) for jaar in (2025, 2026, 2027)]
VERWACHT = {
    1: [START, KWARTAAL],
    2: [START, EIND_1],
    **{nummer: [KWARTAAL, EIND_1, EIND_2, EIND_3] for nummer in (3, 4, 5, 6, 7)},
    8: [EIND_1, EIND_2, EIND_3],
    9: [EIND_1],
    10: OKTOBER,
}


def test_each_part_is_due_on_the_days_of_the_nota() -> None:
    laad_onderdelen()
    assert {s.onderdeel.nummer: s.dagen for s in schemas()} == VERWACHT


@override_settings(PILOT_VAN=dt.date(2009, 1, 1), PILOT_TOT_EN_MET=dt.date(2010, 12, 31))
def test_another_pilot_has_other_days() -> None:
    assert schema_van(onderdeel(3).pk).dagen == [
        dt.date(2009, 3, 31),
        dt.date(2009, 12, 31),
        dt.date(2010, 12, 31),
    ]
    assert schema_van(onderdeel(1).pk).dagen[0] == dt.date(2008, 12, 31)


@pytest.mark.parametrize(
    ("begin_op", "maanden", "dag"),
    [
        (dt.date(2025, 1, 1), 0, dt.date(2024, 12, 31)),
        (dt.date(2025, 1, 1), 3, dt.date(2025, 3, 31)),
        (dt.date(2025, 8, 31), 6, dt.date(2026, 2, 27)),
        (dt.date(2024, 2, 29), 12, dt.date(2025, 2, 27)),
    ],
)
def test_a_deliverable_is_due_on_the_last_day_of_its_months(
    begin_op: dt.date, maanden: int, dag: dt.date
) -> None:
    assert opleverdag(begin_op, maanden) == dag


def test_what_is_due_once_comes_once() -> None:
    assert list(opleverdagen(dt.date(2025, 1, 1), EIND_3, 12, None)) == [EIND_1]


def test_aspects_of_the_profile_have_days_of_their_own() -> None:
    schema = schema_van(onderdeel(1).pk)
    assert [a.volgorde for a in schema.aspecten_op(START)] == [1, 2]
    assert [a.volgorde for a in schema.aspecten_op(KWARTAAL)] == [3]
    assert [a.volgorde for a in schema_van(onderdeel(8).pk).aspecten_op(EIND_2)] == [2]
    assert len(schema_van(onderdeel(4).pk).aspecten_op(EIND_2)) == 6


def test_the_first_text_asks_where_one_begins_and_later_ones_what_changed() -> None:
    schema = schema_van(onderdeel(3).pk)
    aspect = schema.aspecten_op(KWARTAAL)[0]
    assert schema.is_eerste(aspect, KWARTAAL)
    assert not schema.is_eerste(aspect, EIND_1)
    maken, uitvoeren = schema_van(onderdeel(8).pk).onderdeel.aspecten.all()
    acht = schema_van(onderdeel(8).pk)
    assert acht.is_eerste(maken, EIND_1)
    assert not acht.is_eerste(uitvoeren, EIND_2)


def _op(monkeypatch: pytest.MonkeyPatch, jaar: int, maand: int, dag: int) -> None:
    Zetklok(monkeypatch).zet(dt.datetime(jaar, maand, dag, 12, tzinfo=dt.UTC))


def test_late_is_counted_in_days_and_ends_with_the_approval(monkeypatch: pytest.MonkeyPatch) -> None:
    van = dt.date(2024, 1, 1)
    coord = maak_gebruiker(Rol.TRAJECTCOORDINATOR, van=van)
    project, leider = maak_gebruiker(Rol.PROJECTLEIDER, van=van), maak_gebruiker(Rol.TEAMLEIDER, van=van)
    _op(monkeypatch, 2025, 4, 1)
    schema = schema_van(onderdeel(3).pk)
    assert schema.te_laat is not None
    assert schema.te_laat.dagen_te_laat == 1
    assert schema.te_schrijven == KWARTAAL
    tekst = begin(3, coord)
    schrijf_alles(tekst, coord)
    bied_aan(tekst, lezer=project, door=coord)
    assert schema_van(onderdeel(3).pk).momenten[0].stand == Opleverstand.TE_LAAT
    lees(tekst, project)
    keur_goed(tekst, leider)
    schema = schema_van(onderdeel(3).pk)
    assert (schema.te_laat, schema.momenten[0].stand) == (None, Opleverstand.GOEDGEKEURD)
    assert (schema.te_schrijven, schema.eerstvolgende) == (None, schema.momenten[1])
    assert schema.momenten[1].dag == EIND_1


def test_a_text_for_a_day_is_begun_in_the_quarter_that_ends_with_it(monkeypatch: pytest.MonkeyPatch) -> None:
    beleid = maak_gebruiker(Rol.BELEIDSMEDEWERKER, van=dt.date(2024, 1, 1))
    _op(monkeypatch, 2025, 7, 30)
    schema = schema_van(onderdeel(10).pk)
    assert (schema.te_schrijven, schema.mag_tussendoor) == (None, True)
    tekst = begin(10, beleid)
    assert (tekst.dag, tekst.volgens_planning) == (dt.date(2025, 7, 30), False)
    drop_tekst(onderdeel_id=tekst.onderdeel_id, door=beleid)
    _op(monkeypatch, 2025, 7, 31)
    assert schema_van(onderdeel(10).pk).te_schrijven == OKTOBER[0]
    assert begin(10, beleid).volgens_planning


def test_a_day_of_today_is_not_late(monkeypatch: pytest.MonkeyPatch) -> None:
    _op(monkeypatch, 2025, 3, 31)
    assert schema_van(onderdeel(3).pk).te_laat is None


def test_after_several_missed_days_one_writes_for_the_last(monkeypatch: pytest.MonkeyPatch) -> None:
    _op(monkeypatch, 2027, 2, 1)
    schema = schema_van(onderdeel(3).pk)
    assert schema.te_laat is not None
    assert schema.te_laat.dag == KWARTAAL
    assert schema.te_schrijven == EIND_2


def test_reference_data_are_loaded_once_and_keep_what_was_changed() -> None:
    laad_onderdelen()
    Oplevering.objects.filter(onderdeel__nummer=9).update(maanden=18)
    voor = (Onderdeel.objects.count(), Onderdeeleigenaar.objects.count(), Oplevering.objects.count())
    referentie.laad()
    assert (Onderdeel.objects.count(), Onderdeeleigenaar.objects.count(), Oplevering.objects.count()) == voor
    assert Oplevering.objects.get(onderdeel__nummer=9).maanden == 18
    assert voor[0] == 10


def test_owners_are_those_of_the_nota() -> None:
    laad_onderdelen()
    van = {
        o.nummer: {e.rol for e in o.eigenaren.all()} for o in Onderdeel.objects.prefetch_related("eigenaren")
    }
    vier = {"trajectcoordinator", "teamleider", "projectleider", "welzijnsorganisatie"}
    assert van == {
        1: {"teamleider", "projectleider", "welzijnsorganisatie"},
        2: {"teamleider"},
        3: vier,
        4: vier,
        5: vier,
        6: {"trajectcoordinator", "teamleider", "beleidsmedewerker"},
        7: {"beleidsmedewerker", "welzijnsorganisatie"},
        8: {"beleidsmedewerker"},
        9: {"beleidsmedewerker"},
        10: {"beleidsmedewerker", "wijkcoordinator"},
    }
