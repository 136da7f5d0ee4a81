"""kill -9 of the process that makes an edition, in every state: one edition, the bytes of one left alone, and told once."""

import datetime as dt
from pathlib import Path

import pytest

from devtools.processes import wait_until
from gebruikers.enums import Rol
from gebruikers.models import Bericht, Melding, Meldingsoort
from kern import opdracht
from kern.klok import nu
from kern.opdracht import Stand, wek_wachtende
from rapportage.product.editiemodel import Producteditie
from rapportage.product.opmaak import als_pdf
from rapportage.product.services.edities import ask_editie
from rapportage.product.services.melden import tell_untold
from tests.fabrieken.gebruikers import maak_gebruiker
from tests.fabrieken.product import maak_goedgekeurd
from tests.werker import Werker, maak_wachtrij_leeg

pytestmark = pytest.mark.django_db(transaction=True)

VAN = dt.date(2024, 1, 1)
DAG = dt.date(2025, 12, 31)
NA_HET_EINDE = "vlak na het einde"
PLAATSEN = ("geclaimd", "opmaken", "midden in de pdf", "vlak voor het einde", NA_HET_EINDE)


def test_killed_in_every_state_it_is_one_edition_told_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(opdracht, "_broker_weg_tot", 0.0)
    coord, project, leider = (
        maak_gebruiker(rol, van=VAN) for rol in (Rol.TRAJECTCOORDINATOR, Rol.PROJECTLEIDER, Rol.TEAMLEIDER)
    )
    maak_goedgekeurd(3, schrijver=coord, lezer=project, keurder=leider)
    # Its mails are none of the edition's, and the worker must not be at them.
    Bericht.objects.all().delete()
    maak_wachtrij_leeg()
    bestand = tmp_path / "sterft-bij"
    omgeving = {"DJANGO_SETTINGS_MODULE": "tests.rapportage.sterft", "STERFT_BIJ": str(bestand)}
    with Werker(tmp_path, omgeving=omgeving):
        for nummer, plaats in enumerate(PLAATSEN, 1):
            bestand.write_text(f"{plaats}:0", encoding="utf-8")
            pk = ask_editie(dag=DAG, concept=True, door=None).pk
            # Away: it passed that place, and died there.
            assert wait_until(lambda: not bestand.exists(), seconds=60, step=0.02), plaats
            if plaats != NA_HET_EINDE:
                assert _stand(pk) == Stand.BEZIG, plaats
                Producteditie.objects.filter(pk=pk).update(lease_tot=nu() - dt.timedelta(seconds=1))
                wek_wachtende()
            assert wait_until(lambda pk=pk: _stand(pk) == Stand.KLAAR, seconds=60), plaats  # type: ignore[misc]
            assert wait_until(lambda pk=pk: _gemeld(pk), seconds=10) or tell_untold() == 3, plaats  # type: ignore[misc]
            editie = Producteditie.objects.select_related("uitgave").get(pk=pk)
            assert bytes(editie.pdf or b"") == als_pdf(editie), plaats
            assert (editie.nummer, editie.stap, editie.fout) == (nummer, "", ""), plaats
            assert editie.pogingen == (1 if plaats == NA_HET_EINDE else 2), plaats
            assert (_gelezen(pk), tell_untold()) == (3, 0), plaats
    assert Bericht.objects.count() == 3 * len(PLAATSEN)
    maak_wachtrij_leeg()


def _stand(pk: int) -> str:
    return str(Producteditie.objects.values_list("stand", flat=True).get(pk=pk))


def _gelezen(pk: int) -> int:
    return Melding.objects.filter(soort=Meldingsoort.PRODUCTEDITIE, over_id=pk).count()


def _gemeld(pk: int) -> bool:
    return Producteditie.objects.filter(pk=pk, gemeld_op__isnull=False).exists()
