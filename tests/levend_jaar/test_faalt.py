"""The lived year fails when a fault of before is put back: each in a story of a few acts."""

import datetime as dt
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest
from django.conf import settings
from django.db import connection
from django.db.models import Q

from dagwerk.caseload import tellen
from dossier import tijdlijn
from kern.historie import bekend_op
from kern.klok import vandaag
from rapportage.cijfers import lezen, stand
from tests.levend_jaar.beeld import Mens
from tests.levend_jaar.daden import overdracht
from tests.levend_jaar.leven import Leven, leven
from tests.levend_jaar.stad import DON
from tests.levend_jaar.verhaal import Verhaal
from trajecten.traject.enums import Stap
from trajecten.traject.models import Stapovergang
from vinden.personen import lijst

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def jaar() -> Iterator[Leven]:
    with leven(3, kwartaal=0) as jaar:
        jaar.verhaal.doe("lever_register")
        yield jaar


def _een(v: Verhaal, monkeypatch: pytest.MonkeyPatch, wijk: str = "") -> Mens:
    """Have the acts choose the same person each time: one who is met (in a wijk) and visited."""
    assert v.doe("ontmoet")
    while v.mensen()[-1].wijk != (wijk or v.mensen()[-1].wijk):
        assert v.doe("ontmoet")
    mens = v.mensen()[-1]
    monkeypatch.setattr(v, "mensen", lambda **_: [v.nu.mensen[mens.nr]])
    for _ in range(20):
        v.doe("huisbezoek")
        if v.nu.lopend(mens.nr) is not None:
            return v.nu.mensen[mens.nr]
        _dagen(v, 1)
    raise AssertionError(v.vertel())


def _kijk(jaar: Leven) -> set[str]:
    """Compare all figures some times, each with other earlier days; return the names of those that differ."""
    jaar.vergelijking.verschillen.clear()
    for _ in range(12):
        jaar.vergelijking.kijk(jaar.verhaal)
    return {verschil.naam for verschil in jaar.vergelijking.verschillen}


def _dagen(v: Verhaal, dagen: int) -> None:
    v.klok.zet(v.vandaag + dt.timedelta(days=dagen))


def _sluit_en_heropen(jaar: Leven, monkeypatch: pytest.MonkeyPatch) -> None:
    v = jaar.verhaal
    _een(v, monkeypatch)
    _dagen(v, 7)
    assert v.doe("sluit_voor_start")
    _dagen(v, 14)
    assert v.doe("heropen")
    _dagen(v, 2)


def test_the_story_without_a_fault_agrees(jaar: Leven, monkeypatch: pytest.MonkeyPatch) -> None:
    _sluit_en_heropen(jaar, monkeypatch)
    assert _kijk(jaar) == set(), "\n".join(map(str, jaar.vergelijking.verschillen))


def test_fails_when_a_transition_without_a_next_step_is_read_as_a_step(
    jaar: Leven, monkeypatch: pytest.MonkeyPatch
) -> None:
    _een(jaar.verhaal, monkeypatch)
    _dagen(jaar.verhaal, 7)
    assert jaar.verhaal.doe("sluit_voor_start")
    _dagen(jaar.verhaal, 7)
    heel = lezen._overgangen

    def elke_overgang_een_stap(moment: dt.datetime) -> Iterable[stand.Overgang]:
        for naar in bekend_op(Stapovergang, moment).values_list("naar_stap", flat=True):
            Stap(naar)
        return heel(moment)

    monkeypatch.setattr(lezen, "_overgangen", elke_overgang_een_stap)
    with pytest.raises(ValueError, match="is not a valid Stap"):
        _kijk(jaar)


def test_fails_when_the_days_between_closing_and_reopening_read_as_not_open(
    jaar: Leven, monkeypatch: pytest.MonkeyPatch
) -> None:
    _sluit_en_heropen(jaar, monkeypatch)
    heel = stand.Trajectrij.is_open

    def met_gat(traject: stand.Trajectrij, dag: dt.date) -> bool:
        rijen = Stapovergang.objects.filter(traject=traject.id).order_by("pk")
        dicht = rijen.filter(naar_stap="").first()
        weer = rijen.filter(pk__gt=dicht.pk).first() if dicht else None
        in_gat = dicht is not None and weer is not None and dicht.datum <= dag < weer.datum
        return heel(traject, dag) and not in_gat

    monkeypatch.setattr(stand.Trajectrij, "is_open", met_gat)
    assert "rapport.open" in _kijk(jaar)


_BINNEN_ZICHT = """
    CREATE OR REPLACE FUNCTION rls.contactminuten(wie bigint, eerste date, laatste date) RETURNS integer
    LANGUAGE sql STABLE SECURITY INVOKER SET search_path = pg_catalog, public, pg_temp AS $$
        SELECT coalesce(sum(c.minuten), 0)::integer FROM trajecten_contactmoment c
        WHERE c.door_id = wie AND c.datum BETWEEN eerste AND laatste
          AND EXISTS (SELECT FROM trajecten_verslag v WHERE v.contactmoment_id = c.id)
    $$;
"""


@contextmanager
def _uren_binnen_zicht() -> Iterator[None]:
    """Have the hours of a coordinator count only the contacts with people whom it still sees."""
    with connection.cursor() as cursor:
        cursor.execute(_BINNEN_ZICHT)
    try:
        yield
    finally:
        with connection.cursor() as cursor:
            cursor.execute(
                (Path(settings.BASE_DIR) / "trajecten/sql/contactminuten.sql").read_text(encoding="utf-8")
            )


def test_fails_when_hours_are_counted_within_sight(jaar: Leven, monkeypatch: pytest.MonkeyPatch) -> None:
    v = jaar.verhaal
    mens = _een(v, monkeypatch)
    wie = mens.houder
    while v.nu.mensen[mens.nr].wijk == v.stad.team[wie].wijk:
        assert v.doe("wijzig_persoon")
    assert v.doe("sluit_voor_start")
    _dagen(v, 1)
    assert _kijk(jaar) == set()
    with _uren_binnen_zicht():
        assert _kijk(jaar) == {f"jaar.{wie} minuten", f"jaar.{wie} twaalf"}


def test_fails_when_a_list_of_an_earlier_day_names_the_contact_of_today(
    jaar: Leven, monkeypatch: pytest.MonkeyPatch
) -> None:
    wie = _een(jaar.verhaal, monkeypatch).houder
    _dagen(jaar.verhaal, 7)
    assert jaar.verhaal.doe("sluit_voor_start")
    _dagen(jaar.verhaal, 7)
    heel = lijst._met_vast_contact
    monkeypatch.setattr(lijst, "_met_vast_contact", lambda contact, _dag: heel(contact, vandaag()))
    assert f"verantwoordelijk.{wie}" in _kijk(jaar)


def test_fails_when_a_list_leaves_out_whom_its_number_counts(
    jaar: Leven, monkeypatch: pytest.MonkeyPatch
) -> None:
    _een(jaar.verhaal, monkeypatch)
    monkeypatch.setattr(lijst, "_bezocht", lambda _sinds, _selectie: Q(pk__in=[]))
    mis = _kijk(jaar)
    assert mis
    assert all(naam.startswith("getal ") and "bezocht_sinds=" in naam for naam in mis)


def test_fails_when_a_timeline_leaves_out_a_transfer(jaar: Leven, monkeypatch: pytest.MonkeyPatch) -> None:
    v = jaar.verhaal
    mens = _een(v, monkeypatch, wijk=DON)
    _dagen(v, 7)
    assert v.doe("stel_overdracht_voor")
    _dagen(v, 21)
    assert v.doe("neem_overdracht_aan")
    _dagen(v, 21)
    assert _kijk(jaar) == set(), "\n".join(map(str, jaar.vergelijking.verschillen))
    monkeypatch.setattr(tijdlijn, "overdracht_momenten", lambda _rijen: iter(()))
    assert _kijk(jaar) == {f"tijdlijn van {mens.naam}"}


def test_fails_when_who_is_blocked_seems_to_be_at_work(jaar: Leven, monkeypatch: pytest.MonkeyPatch) -> None:
    v = jaar.verhaal
    mens = _een(v, monkeypatch)
    monkeypatch.setattr(overdracht, "_met_mensen", lambda _v: [mens.houder])
    monkeypatch.setattr(overdracht, "PAS_NA", 0)
    assert v.doe("blokkeer_coordinator")
    _dagen(v, 1)
    # The worker, which tells the teamleiders that somebody was blocked, does not run here.
    niet_verteld = {"regel.vertrek is gemeld"}
    assert _kijk(jaar) <= niet_verteld, "\n".join(map(str, jaar.vergelijking.verschillen))
    heel = tellen._plek
    monkeypatch.setattr(tellen, "_plek", lambda rij, *dagen: replace(heel(rij, *dagen), nu=True))
    assert _kijk(jaar) - niet_verteld == {"wacht op een vast contact.wie"}
