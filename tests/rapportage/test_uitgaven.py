"""Asking for a report: one edition for the same parameters, also in the same instant; made once, by a worker that may die."""

import datetime as dt
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from django.db import connection, transaction

from devtools.processes import wait_until
from gebruikers.enums import Rol
from gebruikers.models import Gebruiker
from kern import opdracht
from kern.identiteit import als
from kern.klok import nu
from kern.opdracht import Stand, opdrachten
from kern.pdf import PdfOnmogelijk
from logboek.enums import Handeling
from logboek.models import Logregel
from rapportage.cijfers.populaties import POPULATIES
from rapportage.enums import Maakstap
from rapportage.models import Rapportuitgave
from rapportage.parameters import OnmogelijkRapport, Parameters, parameters
from rapportage.services import uitvoeren
from rapportage.services.uitgaven import probeer_opnieuw, vraag_uitgave
from tests.fabrieken.gebruikers import maak_gebruiker
from tests.klok import Zetklok
from tests.race import race
from tests.rapportage.laden import laad
from tests.rapportage.narekenen import HIER
from tests.werker import Werker, maak_wachtrij_leeg

pytestmark = pytest.mark.django_db(transaction=True)

MAART = dt.date(2026, 3, 1)
GEVRAAGD = Parameters(2025, dt.date(2025, 12, 31), dt.datetime(2026, 3, 1, tzinfo=HIER))


@pytest.fixture
def eva() -> Gebruiker:
    return maak_gebruiker(Rol.BELEIDSMEDEWERKER)


def vraag(door: Gebruiker) -> Callable[[], int]:
    """Ask as a request does: as its user, in a transaction of its own."""

    def doe() -> int:
        with transaction.atomic(), als(door):
            return vraag_uitgave(gevraagd=GEVRAAGD, door=door).pk

    return doe


def test_the_same_parameters_give_the_same_edition(eva: Gebruiker) -> None:
    eerste = vraag(eva)()
    assert vraag(maak_gebruiker(Rol.BELEIDSMEDEWERKER))() == eerste
    assert Rapportuitgave.objects.count() == 1
    assert Logregel.objects.filter(handeling=Handeling.RAPPORT_GEVRAAGD).count() == 1


def test_another_peildatum_gives_another_and_another_moment_does_not(eva: Gebruiker) -> None:
    """Two moments of one day, subtracted, are a diary of one person."""
    eerste, ander, zelfde = (
        vraag_uitgave(gevraagd=gevraagd, door=eva)
        for gevraagd in (
            GEVRAAGD,
            GEVRAAGD._replace(peildatum=dt.date(2025, 9, 30)),
            GEVRAAGD._replace(bekend_op=GEVRAAGD.bekend_op - dt.timedelta(minutes=1)),
        )
    )
    assert eerste.pk == zelfde.pk != ander.pk
    assert zelfde.bekend_op == GEVRAAGD.bekend_op


def test_asked_twice_in_one_instant_is_one_edition(eva: Gebruiker, monkeypatch: pytest.MonkeyPatch) -> None:
    gewekt: list[int] = []
    monkeypatch.setattr("kern.opdracht.stuur", lambda _taak, pk: gewekt.append(pk))
    for _ in range(5):
        Rapportuitgave.objects.all().delete()
        gewekt.clear()
        uit = race(*[vraag(eva)] * 4)
        assert [fout for fout in uit if isinstance(fout, Exception)] == []
        (pk,) = set(uit)
        assert list(Rapportuitgave.objects.values_list("pk", flat=True)) == [pk]
        assert gewekt == [pk]


def test_negative_control_without_the_constraint_the_race_happens(eva: Gebruiker) -> None:
    """The test above is worth something only if two do get in where nothing stops them."""
    weg = "ALTER TABLE rapportage_rapportuitgave DROP CONSTRAINT rapportuitgave_eenmaal"
    terug = (
        "ALTER TABLE rapportage_rapportuitgave ADD CONSTRAINT rapportuitgave_eenmaal "
        "UNIQUE (soort, jaar, peildatum, bekend_op)"
    )
    with connection.cursor() as cursor:
        cursor.execute(weg)
    try:
        for _ in range(20):
            Rapportuitgave.objects.all().delete()
            race(*[vraag(eva)] * 4)
            if Rapportuitgave.objects.count() > 1:
                break
        assert Rapportuitgave.objects.count() > 1
    finally:
        Rapportuitgave.objects.all().delete()
        with connection.cursor() as cursor:
            cursor.execute(terug)


def test_it_is_made_with_figures_pdf_and_hashes(eva: Gebruiker) -> None:
    laad()
    pk = vraag(eva)()
    assert uitvoeren.maak_uitgave(pk=pk)
    uitgave = Rapportuitgave.objects.get(pk=pk)
    assert (uitgave.stand, uitgave.voortgang, uitgave.stap) == (Stand.KLAAR, 100, "")
    assert bytes(uitgave.pdf or b"").startswith(b"%PDF-1.7")
    assert uitgave.pdf_bytes == len(uitgave.pdf or b"")
    assert 20 <= uitgave.bladzijden <= 26
    assert uitgave.cijfers is not None
    assert uitgave.cijfers["kenmerken"]["dag"] == "2025-12-31"
    assert not uitvoeren.maak_uitgave(pk=pk)


def test_steps_are_kept_while_it_is_made(eva: Gebruiker, monkeypatch: pytest.MonkeyPatch) -> None:
    laad()
    pk = vraag(eva)()
    gezien: list[tuple[str, int]] = []
    echt = opdracht.OpdrachtQuerySet.verleng

    def verleng(zelf: Any, pk: int, hek: int, **voortgang: Any) -> bool:
        gelukt = echt(zelf, pk, hek, **voortgang)
        gezien.append(Rapportuitgave.objects.values_list("stap", "voortgang").get(pk=pk))
        return gelukt

    monkeypatch.setattr(opdracht.OpdrachtQuerySet, "verleng", verleng)
    uitvoeren.maak_uitgave(pk=pk)
    assert list(dict.fromkeys(stap for stap, _ in gezien)) == [m.value for m in Maakstap if m.value]
    # The traits of four days are made before the first report of 2025.
    per_dag = len([p for p in POPULATIES if not p.jaarlijks])
    assert [procent for _, procent in gezien] == [5] * (1 + 4 * per_dag) + [15, 30, 60]


def test_without_the_libraries_it_fails_at_once_with_the_reason(
    eva: Gebruiker, monkeypatch: pytest.MonkeyPatch
) -> None:
    def ontbreekt(*_: Any, **__: Any) -> bytes:
        raise PdfOnmogelijk("De bibliotheken ontbreken.")

    monkeypatch.setattr("rapportage.services.maken.maak_pdf", ontbreekt)
    pk = vraag(eva)()
    uitvoeren.maak_uitgave(pk=pk)
    uitgave = Rapportuitgave.objects.get(pk=pk)
    assert (uitgave.stand, uitgave.fout) == (Stand.MISLUKT, "De bibliotheken ontbreken.")
    assert uitgave.pdf is None
    assert probeer_opnieuw(uitgave_id=pk, door=eva)
    assert not probeer_opnieuw(uitgave_id=pk, door=eva)
    uitgave.refresh_from_db()
    assert (uitgave.stand, uitgave.pogingen, uitgave.fout) == (Stand.WACHT, 0, "")


def test_whoever_lost_the_lease_writes_nothing(eva: Gebruiker, monkeypatch: pytest.MonkeyPatch) -> None:
    laad()
    pk = vraag(eva)()

    def neem_over(*_: Any, **__: Any) -> bytes:
        Rapportuitgave.objects.filter(pk=pk).update(hek=99)
        return b"%PDF-"

    monkeypatch.setattr("rapportage.services.maken.maak_pdf", neem_over)
    monkeypatch.setattr("rapportage.services.uitvoeren.aantal_bladzijden", lambda _b: 0)
    assert not uitvoeren.maak_uitgave(pk=pk)
    assert Rapportuitgave.objects.get(pk=pk).pdf is None


def test_figures_only_reads_what_is_stored_and_nothing_about_a_person(eva: Gebruiker) -> None:
    laad()
    pk = vraag(eva)()
    uitvoeren.maak_uitgave(pk=pk)
    with transaction.atomic(), als(eva):
        with connection.cursor() as cursor:
            cursor.execute("SELECT current_user")
            assert cursor.fetchone() == ("cijfers",)
        assert Rapportuitgave.objects.get(pk=pk).cijfers is not None


def test_a_killed_worker_leaves_it_to_the_next_and_it_is_made_once(eva: Gebruiker, tmp_path: Path) -> None:
    """A real worker, killed while it works: who comes after finishes it, with the same bytes as ever."""
    maak_wachtrij_leeg()
    laad()
    opdracht._broker_weg_tot = 0.0
    with Werker(tmp_path) as werker:
        pk = vraag(eva)()
        assert wait_until(lambda: _stand(pk) == Stand.BEZIG, seconds=60, step=0.02)
        werker.dood()
    assert _stand(pk) == Stand.BEZIG
    assert Rapportuitgave.objects.get(pk=pk).pdf is None
    Rapportuitgave.objects.update(lease_tot=nu() - dt.timedelta(seconds=1))
    with Werker(tmp_path):
        opdracht.wek_wachtende()
        assert wait_until(lambda: _stand(pk) == Stand.KLAAR, seconds=60)
    uitgave = Rapportuitgave.objects.get(pk=pk)
    assert uitgave.pogingen == 2
    ander = vraag_uitgave(gevraagd=GEVRAAGD._replace(peildatum=dt.date(2025, 9, 30)), door=eva)
    assert ander.pk != pk
    assert Rapportuitgave.objects.filter(stand=Stand.KLAAR).count() == 1
    maak_wachtrij_leeg()


def _stand(pk: int) -> str:
    return str(opdrachten(Rapportuitgave).values_list("stand", flat=True).get(pk=pk))


@pytest.mark.parametrize(
    ("nu_", "peildatum", "bekend"),
    [
        ((MAART, dt.time(0, 9)), dt.date(2025, 9, 30), (dt.date(2025, 10, 1), dt.time(6))),
        ((MAART, dt.time(0, 10)), dt.date(2025, 12, 31), (MAART, dt.time(0))),
        ((dt.date(2025, 4, 1), dt.time(6, 10)), dt.date(2025, 3, 31), (dt.date(2025, 4, 1), dt.time(6))),
    ],
)
def test_the_moment_follows_from_the_peildatum(
    nu_: tuple[dt.date, dt.time], peildatum: dt.date, bekend: tuple[dt.date, dt.time], klok: Zetklok
) -> None:
    klok.zet(dt.datetime.combine(*nu_, tzinfo=HIER))
    uit = parameters(jaar=2025)
    assert (uit.peildatum, uit.bekend_op) == (peildatum, dt.datetime.combine(*bekend, tzinfo=HIER))


def test_before_its_first_quarter_is_fixed_a_year_has_no_report(klok: Zetklok) -> None:
    klok.zet(dt.datetime(2026, 4, 1, 6, 9, tzinfo=HIER))
    with pytest.raises(OnmogelijkRapport, match="Van 2026 ligt nog geen kwartaal vast"):
        parameters(jaar=2026)
