"""An edition of monitoring: one a peildatum, read as any report, and made by worker and command."""

import datetime as dt
import io
import json
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from django.test import Client
from django.urls import reverse

from gebruikers.enums import Rol
from kern.klok import nu
from kern.opdracht import Stand as Werkstand
from rapportage.cijfers.monitoring import VERSIE, monitoringcijfers
from rapportage.enums import Rapportsoort
from rapportage.models import Rapportuitgave
from rapportage.parameters import monitoring, planmatig
from rapportage.services.uitgaven import vraag_uitgave
from rapportage.services.uitvoeren import maak_uitgave
from tests.fabrieken.gebruikers import maak_gebruiker
from tests.klok import Zetklok
from tests.rapportage.laden import laad
from tests.rapportage.narekenen import HIER

pytestmark = pytest.mark.django_db

MAAND, KWARTAAL = Rapportsoort.MAANDMONITORING, Rapportsoort.KWARTAALMONITORING
JUNI, KWARTAAL_2 = (
    planmatig(MAAND, dt.date(2025, 6, 30)),
    planmatig(KWARTAAL, dt.date(2025, 6, 30)),
)


def niets(_wat: str, _procent: int) -> None:
    """Tell nobody."""


def test_peildatum_has_one_edition_whatever_moment_is_asked() -> None:
    een = vraag_uitgave(gevraagd=JUNI, door=None)
    ander = JUNI._replace(bekend_op=JUNI.bekend_op + dt.timedelta(days=3))
    assert vraag_uitgave(gevraagd=ander, door=None).pk == een.pk
    kwartaal = vraag_uitgave(gevraagd=KWARTAAL_2, door=None)
    assert (str(een), str(kwartaal)) == ("Monitoring juni 2025", "Monitoring kwartaal 2, 2025")
    assert not een.is_tussenstand


def test_edition_with_a_moment_of_an_older_table_of_holidays_stays_the_one() -> None:
    een = vraag_uitgave(gevraagd=JUNI, door=None)
    Rapportuitgave.objects.update(bekend_op=JUNI.bekend_op - dt.timedelta(days=1))
    assert vraag_uitgave(gevraagd=JUNI, door=None).pk == een.pk


def test_page_shows_its_tables_and_downloads_are_named_by_kind(client: Client) -> None:
    laad()
    pk = vraag_uitgave(gevraagd=KWARTAAL_2, door=None).pk
    Rapportuitgave.objects.filter(pk=pk).update(
        cijfers=monitoringcijfers(KWARTAAL_2, None, niets),
        stand=Werkstand.KLAAR,
        pdf=b"%PDF-1.7",
        pdf_sha256="0",
        json_sha256="1",
        klaar_op=nu(),
    )
    client.force_login(maak_gebruiker(Rol.AFDELINGSHOOFD))
    tekst = client.get(reverse("rapportage:uitgave", args=[pk])).text
    for woorden in (
        "Monitoring kwartaal 2, 2025",
        "Pilot tot nu toe",
        "Op schema",
        "Naar andere stap",
    ):
        assert woorden in tekst
    assert "Monitoring kwartaal 2, 2025" in client.get(reverse("rapportage:uitgaven")).text
    antwoord = client.get(reverse("rapportage:uitgave_cijfers", args=[pk]))
    assert "kwartaalmonitoring-2025-peildatum-2025-06-30.json" in antwoord.headers["Content-Disposition"]


def test_command_writes_every_form(tmp_path: Any) -> None:
    laad()
    uit = io.StringIO()
    call_command("rapport", "monitoring", peildatum="2025-06-30", per="kwartaal", uit=tmp_path, stdout=uit)
    namen = sorted(pad.name for pad in tmp_path.iterdir())
    naam = "kwartaalmonitoring-2025-06"
    einden = ("-grafieken.zip", ".csv", ".docx", ".json", ".pdf", ".xlsx")
    schema = f"kwartaalmonitoring-{VERSIE}.schema.json"
    assert namen == sorted([schema, *(f"{naam}{einde}" for einde in einden)])
    assert json.loads((tmp_path / f"{naam}.json").read_text())["bekend_op"] == "2025-07-01T06:00:00+02:00"
    assert len(uit.getvalue().splitlines()) == len(namen)


@pytest.mark.parametrize(
    ("soort", "opties", "zin"),
    [
        ("monitoring", {"jaar": "2025"}, "volgt het jaar uit de peildatum"),
        ("monitoring", {"peildatum": "2025-06-29"}, "is geen laatste dag van een maand"),
        ("monitoring", {"peildatum": "2025-05-31", "per": "kwartaal"}, "laatste dag van een kwartaal"),
        ("jaarrapportage", {}, "Zeg met --jaar over welk jaar"),
    ],
)
def test_command_says_what_is_wrong(soort: str, opties: dict[str, str], zin: str, tmp_path: Any) -> None:
    with pytest.raises(CommandError, match=zin):
        call_command("rapport", soort, uit=tmp_path / "uit", **opties)
    assert not (tmp_path / "uit").exists()


@pytest.mark.django_db(transaction=True)
def test_worker_makes_an_edition_of_monitoring(klok: Zetklok) -> None:
    laad()
    klok.zet(dt.datetime(2026, 12, 1, 7, tzinfo=HIER))
    pk = vraag_uitgave(gevraagd=monitoring(MAAND), door=None).pk
    assert maak_uitgave(pk=pk)
    uitgave = Rapportuitgave.objects.get(pk=pk)
    assert (uitgave.stand, uitgave.stap) == (Werkstand.KLAAR, "")
    assert uitgave.cijfers is not None
    assert (uitgave.cijfers["van"], uitgave.cijfers["peildatum"]) == ("2026-11-01", "2026-11-30")
