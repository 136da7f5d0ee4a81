"""Pilot to date is the earlier years as published, what came in later of them, and this year (DOMEIN 9, *Nagekomen*).

Three years of a pilot are lived through services under a set clock: what was done and undone late, in odd orders.
"""

import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest
from django.apps import apps
from pytest_django.fixtures import Settings

from gebruikers.models import Aanstelling
from inburgeraars.models import Inburgeraar
from kern.historie import historiemodel
from kern.opdracht import Stand
from rapportage.cijfers.eerdere_jaren import opgeteld
from rapportage.cijfers.jaar import als_bestand
from rapportage.enums import Rapportsoort
from rapportage.models import Rapportuitgave
from rapportage.opmaak.bestanden import cijferrijen
from rapportage.opmaak.hoofdstukken.eerdere_jaren import optelling
from rapportage.opmaak.monitoring import monitoringverslag
from rapportage.parameters import Parameters, planmatig
from rapportage.schrijven.models import Rapportpublicatie
from rapportage.schrijven.services.publiceren import withdraw_publicatie
from rapportage.services import maken
from rapportage.services.kracht import in_kracht_voor
from rapportage.services.uitgaven import vraag_uitgave
from rapportage.tijdvakken import titel
from tests.fabrieken.inburgeraars import maak_persoon
from tests.fabrieken.plan import maak_component, start_component
from tests.fabrieken.schrijven import lees, maak_publicatie, maak_tekst, schrijf, stel_vast
from tests.fabrieken.trajecten import maak_huisbezoek
from tests.fabrieken.wijken import maak_wijk
from tests.klok import Zetklok
from tests.rapportage.keuring import keurt
from tests.rapportage.laden import LANG_GELEDEN
from tests.team import Team
from trajecten.stappen.services.sluiten import close_traject, reopen_traject
from trajecten.stappen.services.stappen import take_stap
from trajecten.traject.enums import Stap, Uitkomst

pytestmark = pytest.mark.django_db

JAAR, MAAND = Rapportsoort.JAARRAPPORTAGE, Rapportsoort.MAANDMONITORING


class Pilot:
    """A town of which each act becomes known on a moment that the test sets."""

    def __init__(self, team: Team, klok: Zetklok) -> None:
        self.team, self.klok = team, klok
        self.gezien: set[tuple[str, int]] = set()
        self.bekend(LANG_GELEDEN)

    def op(self, dag: str) -> None:
        """Let it be nine o'clock on a day."""
        self.klok.zet(dt.datetime.fromisoformat(f"{dag}T09:00+01:00"))

    def bekend(self, moment: dt.datetime) -> None:
        """Let what was recorded since the last time be known from a moment."""
        for model in historiemodellen():
            versies = model._default_manager
            nieuw = [
                pk
                for pk in versies.values_list("pgh_id", flat=True)
                if (model._meta.label, pk) not in self.gezien
            ]
            versies.filter(pgh_id__in=nieuw).update(pgh_created_at=moment)
            self.gezien |= {(model._meta.label, pk) for pk in nieuw}

    def doe(self, dag: str, daad: Callable[[], Any], *, bekend: str = "") -> Any:
        """Do something on a day, and let it be known since; `bekend` is another day since which it is known."""
        self.op(dag)
        uit = daad()
        self.bekend(dt.datetime.fromisoformat(f"{bekend or dag}T09:00+01:00"))
        return uit

    def start(self, dag: str) -> Inburgeraar:
        """Find somebody on a day, who starts on it."""

        def daad() -> Inburgeraar:
            vandaag = dt.date.fromisoformat(dag)
            persoon, door = maak_persoon(self.team.wijk), self.team.coordinator
            maak_huisbezoek(persoon, door, datum=vandaag)
            take_stap(
                inburgeraar_id=persoon.pk,
                door=door,
                van=Stap.TAXEREN,
                naar=Stap.VORMGEVEN,
                op=vandaag,
                reden="x",
            )
            start_component(maak_component(persoon, door), op=vandaag)
            return persoon

        persoon: Inburgeraar = self.doe(dag, daad)
        return persoon

    def sluit(self, persoon: Inburgeraar, dag: str, *, gedaan: str) -> None:
        """Close on a day what is recorded on another."""
        self.doe(
            gedaan,
            lambda: close_traject(
                inburgeraar_id=persoon.pk,
                door=self.team.coordinator,
                uitkomst=Uitkomst.GESTOPT_WERK,
                op=dt.date.fromisoformat(dag),
                reden="vond werk",
                later_gezien=True,
            ),
        )

    def heropen(self, persoon: Inburgeraar, *, gedaan: str, bekend: str = "") -> None:
        """Take a closing back."""
        self.doe(
            gedaan,
            lambda: reopen_traject(inburgeraar_id=persoon.pk, door=self.team.coordinator, reden="toch niet"),
            bekend=bekend,
        )

    def maak(self, gevraagd: Parameters, *, op: str) -> Rapportuitgave:
        """Ask for a report on a day and make it."""
        self.op(op)
        return self.opnieuw(vraag_uitgave(gevraagd=gevraagd, door=None))

    def opnieuw(self, uitgave: Rapportuitgave) -> Rapportuitgave:
        """Make a report that was asked for, as the worker does."""
        gevraagd = Parameters(uitgave.jaar, uitgave.peildatum, uitgave.bekend_op, Rapportsoort(uitgave.soort))
        gemaakt = maken.maak_rapport(gevraagd)
        keurt(gemaakt.cijfers)
        velden = {"cijfers": gemaakt.cijfers, "pdf": gemaakt.pdf, "pdf_sha256": "0", "json_sha256": "1"}
        Rapportuitgave.objects.filter(pk=uitgave.pk).update(
            stand=Stand.KLAAR, klaar_op=self.klok.moment, **velden
        )
        return Rapportuitgave.objects.get(pk=uitgave.pk)

    def jaar(self, jaar: int, *, publiceer: bool = True) -> dict[str, Any]:
        """Make the report of a year on 2 March after it, and publish it; return its figures."""
        uitgave = self.maak(planmatig(JAAR, dt.date(jaar, 12, 31)), op=f"{jaar + 1}-03-02")
        if publiceer:
            self.publiceer(uitgave)
        return cijfers_van(uitgave)

    def publiceer(self, uitgave: Rapportuitgave) -> Rapportpublicatie:
        """Publish a report: written, read and approved."""
        tekst = maak_tekst(uitgave=uitgave)
        schrijf(tekst, "<p>Een</p>")
        stel_vast(lees(tekst))
        return maak_publicatie(tekst)


def cijfers_van(uitgave: Rapportuitgave) -> dict[str, Any]:
    """Return the figures of a report that was made."""
    assert uitgave.cijfers is not None
    cijfers: dict[str, Any] = uitgave.cijfers
    return cijfers


def historiemodellen() -> list[Any]:
    uit = []
    for model in apps.get_models():
        try:
            uit.append(historiemodel(model))
        except LookupError:
            continue
    return uit


@pytest.fixture
def pilot(team: Team, klok: Zetklok, settings: Settings, monkeypatch: pytest.MonkeyPatch) -> Pilot:
    settings.PILOT_VAN, settings.PILOT_TOT_EN_MET = dt.date(2024, 1, 1), dt.date(2026, 12, 31)
    maak_wijk("buiten de pilot", pilot=False, buiten_pilot=True)
    Aanstelling.objects.update(van=dt.date(2023, 1, 1))
    monkeypatch.setattr(maken, "maak_opmaak", lambda *_a, **_k: b"%PDF")
    monkeypatch.setattr(maken, "kenmerken", lambda **_velden: None)
    return Pilot(team, klok)


def nagekomen(cijfers: dict[str, Any]) -> dict[int, dict[str, int]]:
    """Return by year what came in later, by figure or kind of ending."""
    uit: dict[int, dict[str, int]] = {}
    for jaar in cijfers["eerdere_jaren"]:
        per_cijfer: dict[str, int] = {}
        for regel in jaar["nagekomen"]:
            naam = regel["soort"] or regel["cijfer"]
            per_cijfer[naam] = per_cijfer.get(naam, 0) + regel["nu"] - regel["stond"]
        uit[jaar["jaar"]] = {naam: n for naam, n in per_cijfer.items() if n}
    return uit


def is_de_som(cijfers: dict[str, Any], dit_jaar: dict[str, int]) -> None:
    """Assert that pilot to date is the years, what came in later of them, and this year, of each figure."""
    jaren, later = cijfers["eerdere_jaren"], nagekomen(cijfers)
    pilot = opgeteld(cijfers["werk_pilot"])
    for naam in {*pilot, *dit_jaar, *(n for jaar in jaren for n in jaar["telt"])}:
        voor = sum(jaar["telt"].get(naam, 0) + later[jaar["jaar"]].get(naam, 0) for jaar in jaren)
        assert pilot.get(naam, 0) == voor + dit_jaar.get(naam, 0), naam
    (blok,) = optelling(jaren, dit_jaar, cijfers["jaar"])
    per_rij = {rij.kop: rij.cellen[-1] for rij in blok.rijen}
    assert per_rij["Gestart"] == str(pilot["gestart"])
    assert per_rij["Gestopt na de start"] == str(pilot.get("gestopt", 0))


def test_first_year_has_no_years_before(pilot: Pilot) -> None:
    pilot.start("2024-03-01")
    cijfers = pilot.jaar(2024)
    assert cijfers["eerdere_jaren"] == []
    assert optelling([], opgeteld(cijfers["werk"]), 2024) == []


def test_closed_in_the_first_year_and_reopened_in_the_third(pilot: Pilot) -> None:
    """Gestopt 2024 stands as it was published; only the report of 2026 tells that it was taken back."""
    persoon = pilot.start("2024-03-01")
    pilot.sluit(persoon, "2024-06-01", gedaan="2024-06-01")
    een = pilot.jaar(2024)
    assert een["werk"]["geeindigd"] == {"gestopt": {"Donderberg": 1}}
    pilot.heropen(persoon, gedaan="2024-06-10", bekend="2026-05-01")
    twee = pilot.jaar(2025)
    assert nagekomen(twee) == {2024: {}}
    assert twee["eerdere_jaren"][0]["telt"]["gestopt"] == 1
    is_de_som(twee, opgeteld(twee["werk"]))
    drie = pilot.jaar(2026)
    assert nagekomen(drie) == {2024: {"gestopt": -1, "open": 1}, 2025: {"open": 1}}
    assert [jaar["telt"].get("gestopt", 0) for jaar in drie["eerdere_jaren"]] == [1, 0]
    is_de_som(drie, opgeteld(drie["werk"]))
    (blok,) = optelling(drie["eerdere_jaren"], opgeteld(drie["werk"]), 2026)
    assert blok.kop == "Nagekomen over eerdere jaren: gestopt na de start -1"
    (rij,) = (rij for rij in blok.rijen if rij.kop == "Gestopt na de start")
    assert rij.cellen == ["1", "0", "-1", "0", "0"]
    assert "Eerdere jaren staan hier zoals in hun rapport." in blok.noot
    assert Rapportuitgave.objects.get(jaar=2024).cijfers == een


def test_closed_late_reopened_and_corrected_back_over_three_years(pilot: Pilot) -> None:
    """Of the first year: closed too late for its report, reopened after the second, and closed again on its old day."""
    persoon, ander = pilot.start("2024-03-01"), pilot.start("2024-04-01")
    pilot.sluit(ander, "2024-05-01", gedaan="2024-05-02")
    pilot.jaar(2024)
    pilot.sluit(persoon, "2024-06-01", gedaan="2026-02-20")
    twee = pilot.jaar(2025)
    assert nagekomen(twee) == {2024: {"gestopt": 1, "open": -1}}
    is_de_som(twee, opgeteld(twee["werk"]))
    pilot.heropen(persoon, gedaan="2026-03-10")
    pilot.start("2026-04-01")
    tussen = cijfers_van(pilot.maak(planmatig(MAAND, dt.date(2026, 3, 31)), op="2026-04-02"))
    # To the report of 2024 nothing came in any more; that of 2025 said of its last day that this one was closed.
    assert nagekomen(tussen) == {2024: {}, 2025: {"open": 1}}
    is_de_som(tussen, tussen["dit_jaar"])
    pilot.sluit(persoon, "2024-06-01", gedaan="2026-05-20")
    drie = pilot.jaar(2026)
    assert nagekomen(drie) == {2024: {"gestopt": 1, "open": -1}, 2025: {}}
    is_de_som(drie, opgeteld(drie["werk"]))
    (wijken,) = {tuple(sorted({rij["wijk"] for rij in drie["pilotjaren"]}))}
    gestart = {(r["wijk"], r["jaar"]): r["gestart"] for r in drie["pilotjaren"]}
    assert [gestart[wijken[0], jaar] for jaar in (2024, 2025, 2026)] == [2, 0, 1]


def test_found_in_the_first_year_and_recorded_in_the_third(pilot: Pilot) -> None:
    """Every table of earlier years repeats what was published; one line says what came in."""
    pilot.start("2024-03-01")
    pilot.jaar(2024)
    pilot.jaar(2025)
    laat = maak_persoon(pilot.team.wijk)
    pilot.doe(
        "2026-05-01",
        lambda: maak_huisbezoek(laat, pilot.team.coordinator, datum=dt.date(2024, 11, 1), minuten=60),
    )
    drie = pilot.jaar(2026)
    later = nagekomen(drie)
    assert (later[2024]["geopend"], later[2024]["minuten"], later[2024]["huisbezoeken"]) == (1, 60, 1)
    assert set(later[2025]) == {"open"}
    is_de_som(drie, opgeteld(drie["werk"]))
    geopend = {(r["wijk"], r["jaar"]): r["geopend"] for r in drie["pilotjaren"]}
    assert geopend["Donderberg", 2024] == 1
    via = sum(per_jaar.get("2024", 0) for per_jaar in drie["gevonden_via"].values())
    een = cijfers_van(Rapportuitgave.objects.get(jaar=2024))
    assert via == sum(per_jaar.get("2024", 0) for per_jaar in een["gevonden_via"].values())
    rijen = {
        (r.periode, r.groep, r.verdeling): r.aantal for r in cijferrijen(drie) if r.cijfer == "nagekomen"
    }
    assert rijen["eerder jaar van de pilot, 2024, nu bekend", "geopend", "Donderberg"] == 2


def test_year_without_an_edition_in_force_stands_as_known_now_and_says_so(pilot: Pilot) -> None:
    """Nothing can come in later of what was told to nobody, or is withdrawn."""
    persoon = pilot.start("2024-03-01")
    pilot.sluit(persoon, "2024-06-01", gedaan="2024-06-01")
    publicatie = pilot.publiceer(pilot.maak(planmatig(JAAR, dt.date(2024, 12, 31)), op="2025-03-02"))
    pilot.heropen(persoon, gedaan="2024-06-10", bekend="2026-05-01")
    withdraw_publicatie(publicatie_id=publicatie.pk, reden="fout", door=pilot.team.beleid)
    drie = pilot.jaar(2026)
    assert [jaar["bekend_op"] for jaar in drie["eerdere_jaren"]] == [None, None]
    assert nagekomen(drie) == {2024: {}, 2025: {}}
    assert drie["eerdere_jaren"][0]["telt"].get("gestopt", 0) == 0
    is_de_som(drie, opgeteld(drie["werk"]))
    (blok,) = optelling(drie["eerdere_jaren"], opgeteld(drie["werk"]), 2026)
    assert blok.noot.startswith("Van 2024 en 2025 geldt geen rapport: dat staat hier zoals we het nu weten.")
    assert blok.kop == "Over eerdere jaren is niets nagekomen"


def test_report_that_was_made_and_not_published_stands_too(pilot: Pilot) -> None:
    persoon = pilot.start("2024-03-01")
    pilot.sluit(persoon, "2024-06-01", gedaan="2024-06-01")
    pilot.jaar(2024, publiceer=False)
    pilot.heropen(persoon, gedaan="2024-06-10", bekend="2026-01-01")
    assert nagekomen(pilot.jaar(2025)) == {2024: {"gestopt": -1, "open": 1}}


def test_report_that_is_tried_again_reads_what_was_in_force_when_it_was_asked_for(pilot: Pilot) -> None:
    """Withdrawn and published anew in between: the same bytes; without the moment they were others."""
    persoon = pilot.start("2024-03-01")
    pilot.sluit(persoon, "2024-06-01", gedaan="2024-06-01")
    een = pilot.publiceer(pilot.maak(planmatig(JAAR, dt.date(2024, 12, 31)), op="2025-03-02"))
    pilot.heropen(persoon, gedaan="2024-06-10", bekend="2026-01-01")
    uitgave = pilot.maak(planmatig(JAAR, dt.date(2025, 12, 31)), op="2026-03-02")
    eerst = als_bestand(cijfers_van(uitgave))
    pilot.op("2026-04-02")
    withdraw_publicatie(publicatie_id=een.pk, reden="fout", door=pilot.team.beleid)
    gevraagd = planmatig(JAAR, dt.date(2025, 12, 31))
    assert als_bestand(maken.maak_rapport(gevraagd).cijfers) == eerst
    assert in_kracht_voor(2025, pilot.klok.moment) == {}


def test_monitoring_repeats_an_edition_before_it_that_was_there_when_asked(pilot: Pilot) -> None:
    """An edition before that is made afterwards, out of order, does not change what a second try says."""
    pilot.start("2024-03-01")
    april = pilot.maak(planmatig(MAAND, dt.date(2024, 4, 30)), op="2024-05-03")
    assert cijfers_van(april)["nagekomen"] is None
    pilot.maak(planmatig(MAAND, dt.date(2024, 3, 31)), op="2024-05-04")
    assert als_bestand(maken.maak_rapport(planmatig(MAAND, april.peildatum)).cijfers) == als_bestand(
        cijfers_van(april)
    )


def test_monitoring_shows_the_sum_from_the_second_year_on(pilot: Pilot) -> None:
    pilot.start("2024-03-01")
    eerste = pilot.maak(planmatig(MAAND, dt.date(2024, 4, 30)), op="2024-05-03")
    pilot.jaar(2024)
    tweede = pilot.maak(planmatig(MAAND, dt.date(2025, 4, 30)), op="2025-05-03")

    def sommen(uitgave: Rapportuitgave) -> list[str]:
        verslag = monitoringverslag(cijfers_van(uitgave))
        return [
            b.kop
            for h in verslag.hoofdstukken
            for b in h.blokken
            if b.waarover.startswith("De pilot tot nu toe als")
        ]

    assert sommen(eerste) == []
    assert sommen(tweede) == ["Over eerdere jaren is niets nagekomen"]
    assert titel(MAAND, tweede.peildatum) == "Monitoring april 2025"
