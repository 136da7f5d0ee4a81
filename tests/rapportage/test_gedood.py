"""kill -9 of the process that makes a report, in every state of making: one edition, and the bytes of one left alone."""

import datetime as dt
from pathlib import Path

import pytest
from pytest_django import Settings

from devtools.processes import wait_until
from kern import opdracht
from kern.klok import nu
from kern.opdracht import Stand, wek_wachtende
from rapportage.enums import Maakstap, Rapportsoort
from rapportage.models import Kenmerkuitgave, Rapportuitgave
from rapportage.parameters import Parameters, planmatig
from rapportage.services.uitgaven import vraag_uitgave
from tests.rapportage.laden import laad
from tests.werker import Werker, maak_wachtrij_leeg

pytestmark = pytest.mark.django_db(transaction=True)

GEVRAAGD = planmatig(Rapportsoort.KWARTAALMONITORING, dt.date(2025, 3, 31))
NERGENS = ""
NA_HET_EINDE = "vlak na het einde"
PLAATSEN = [
    ("geclaimd", 0),
    *((stap.value, 0) for stap in Maakstap if stap.value),
    # After the traits of some groups of people were rounded, and before those of others.
    (Maakstap.KENMERKEN.value, 5),
    ("midden in de pdf", 0),
    ("vlak voor het einde", 0),
    (NA_HET_EINDE, 0),
]


@pytest.fixture
def bestand(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the file that says where the worker dies, with an empty queue and people to report on."""
    maak_wachtrij_leeg()
    monkeypatch.setattr(opdracht, "_broker_weg_tot", 0.0)
    laad()
    return tmp_path / "sterft-bij"


def _stand(pk: int) -> str:
    return str(Rapportuitgave.objects.values_list("stand", flat=True).get(pk=pk))


def _maak(bestand: Path, plaats: str, keer: int = 0, *, gevraagd: Parameters = GEVRAAGD) -> Rapportuitgave:
    """Have a report made from nothing by a worker that dies at a place on the way, and by the next."""
    Rapportuitgave.objects.all().delete()
    Kenmerkuitgave.objects.all().delete()
    if plaats:
        bestand.write_text(f"{plaats}:{keer}", encoding="utf-8")
    pk = vraag_uitgave(gevraagd=gevraagd, door=None).pk
    if plaats:
        # Away: it passed that place, and died there.
        assert wait_until(lambda: not bestand.exists(), seconds=60, step=0.02), plaats
        if plaats != NA_HET_EINDE:
            assert _stand(pk) == Stand.BEZIG, plaats
            Rapportuitgave.objects.update(lease_tot=nu() - dt.timedelta(seconds=1))
            wek_wachtende()
    assert wait_until(lambda: _stand(pk) == Stand.KLAAR, seconds=60), plaats
    return Rapportuitgave.objects.get()


def test_killed_in_every_state_it_is_one_edition_with_the_same_bytes(bestand: Path, tmp_path: Path) -> None:
    omgeving = {"DJANGO_SETTINGS_MODULE": "tests.rapportage.sterft", "STERFT_BIJ": str(bestand)}
    with Werker(tmp_path, omgeving=omgeving):
        heel = _maak(bestand, NERGENS)
        assert heel.pogingen == 1
        for plaats, keer in PLAATSEN:
            weer = _maak(bestand, plaats, keer)
            assert bytes(weer.pdf or b"") == bytes(heel.pdf or b""), plaats
            assert (weer.json_sha256, weer.bladzijden) == (heel.json_sha256, heel.bladzijden), plaats
            assert (weer.stap, weer.fout) == ("", ""), plaats
            assert weer.pogingen == (1 if plaats == NA_HET_EINDE else 2), plaats
            dagen = list(Kenmerkuitgave.objects.values_list("dag", flat=True))
            assert dagen == [dt.date(2025, 3, 31)], plaats
    maak_wachtrij_leeg()


def test_the_eindrapportage_too_is_one_edition_with_the_same_bytes(
    bestand: Path, tmp_path: Path, settings: Settings
) -> None:
    settings.PILOT_TOT_EN_MET = einde = dt.date(2025, 12, 31)
    omgeving = {
        "DJANGO_SETTINGS_MODULE": "tests.rapportage.sterft",
        "STERFT_BIJ": str(bestand),
        "PILOT_TOT_EN_MET": einde.isoformat(),
    }
    gevraagd = planmatig(Rapportsoort.EINDRAPPORTAGE, einde)
    with Werker(tmp_path, omgeving=omgeving):
        heel = _maak(bestand, NERGENS, gevraagd=gevraagd)
        for plaats in (Maakstap.KENMERKEN.value, Maakstap.TELLEN.value, "midden in de pdf"):
            weer = _maak(bestand, plaats, gevraagd=gevraagd)
            assert (bytes(weer.pdf or b""), weer.json_sha256) == (bytes(heel.pdf or b""), heel.json_sha256), (
                plaats
            )
            assert (weer.soort, weer.pogingen) == (Rapportsoort.EINDRAPPORTAGE, 2), plaats
    maak_wachtrij_leeg()
