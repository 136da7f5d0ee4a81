"""The monthly run with beat, worker, broker and mail server real, the clock moved over three months, and killed on the way."""

import datetime as dt
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from devtools.processes import wait_until
from gebruikers.enums import Rol
from gebruikers.models import Bericht, Taakplanning
from kern import opdracht
from kern.klok import nu
from kern.opdracht import Stand
from rapportage.enums import Rapportsoort
from rapportage.models import Rapportuitgave
from tests.fabrieken.gebruikers import maak_gebruiker
from tests.fabrieken.rapportage_planning import maak_planning
from tests.mailserver import Mailserver
from tests.rapportage.laden import laad
from tests.rapportage.narekenen import HIER
from tests.werker import Werker, maak_wachtrij_leeg

pytestmark = pytest.mark.django_db(transaction=True)

OKTOBER = dt.date(2026, 10, 31)
MOMENTEN = [
    dt.datetime(2026, 12, 1, 6, 11, tzinfo=HIER),
    dt.datetime(2027, 1, 4, 6, 11, tzinfo=HIER),
    dt.datetime(2027, 2, 1, 6, 11, tzinfo=HIER),
]
MAART = dt.datetime(2027, 3, 1, 6, 11, tzinfo=HIER)
SAMEN = ("gebruikers.tasks.wek_opdrachten", "rapportage.tasks.maak_gepland")
"""What beat starts in this test."""


class Vooruit:
    """The file that says how far the clock of the worker is ahead."""

    def __init__(self, map_: Path) -> None:
        self.bestand = map_ / "vooruit"
        self.zet(nu())

    def zet(self, moment: dt.datetime) -> None:
        """Let it be this moment for the worker."""
        nieuw = self.bestand.with_suffix(".nieuw")
        nieuw.write_text(str((moment - nu()).total_seconds()), encoding="ascii")
        nieuw.replace(self.bestand)


@pytest.fixture
def omgeving(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[tuple[dict[str, str], Mailserver]]:
    maak_wachtrij_leeg()
    monkeypatch.setattr(opdracht, "_broker_weg_tot", 0.0)
    with Mailserver() as server:
        host, poort = server.adres
        yield (
            {
                "SMTP_HOST": host,
                "SMTP_POORT": str(poort),
                "SMTP_TLS": "0",
                "SMTP_GEBRUIKER": "",
                "MAIL_VAN": "inburgering@roermond.test",
                "DJANGO_SETTINGS_MODULE": "tests.rapportage.bewogen_klok",
                "KLOK_VOORUIT": str(tmp_path / "vooruit"),
            },
            server,
        )
    maak_wachtrij_leeg()


def bij_een_beurt(waar: Callable[[], bool], moment: dt.datetime, werker: Werker) -> None:
    """Wait until it is so; a turn that failed, such as one without a free connection, has its next ten minutes later.

    Raises:
        AssertionError: it is not so after some turns; says how they went, and ends with the log of the worker.
    """
    for _beurt in range(6):
        Taakplanning.objects.update(volgende_op=moment - dt.timedelta(seconds=1))
        if wait_until(waar, seconds=20, step=0.02):
            return
    fouten = list(Taakplanning.objects.filter(taak__in=SAMEN).values_list("taak", "laatste_fout"))
    raise AssertionError((gemaakt(), fouten, werker.log.read_text(encoding="utf-8")[-4000:]))


def gemaakt() -> list[str]:
    klaar = Rapportuitgave.objects.filter(stand=Stand.KLAAR).order_by("peildatum")
    return [f"{dag:%Y-%m}" for dag in klaar.values_list("peildatum", flat=True)]


def verstuurd() -> int:
    return Bericht.objects.filter(stand=Stand.KLAAR).count()


def test_three_months_and_a_killed_worker_give_each_edition_and_each_mail_once(
    omgeving: tuple[dict[str, str], Mailserver], tmp_path: Path
) -> None:
    variabelen, server = omgeving
    laad()
    lezer = maak_gebruiker(Rol.AFDELINGSHOOFD)
    maak_planning(Rapportsoort.MAANDMONITORING, lezer, gevraagd_tot=OKTOBER)
    Taakplanning.objects.exclude(taak__in=SAMEN).update(actief=False)
    vooruit = Vooruit(tmp_path)
    with Werker(tmp_path, beat=True, omgeving=variabelen) as werker:
        for hoeveelste, moment in enumerate(MOMENTEN, 1):
            vooruit.zet(moment)
            bij_een_beurt(lambda n=hoeveelste: verstuurd() == n, moment, werker)  # type: ignore[misc]
            # Beat goes on, and there is nothing to make.
            Taakplanning.objects.update(volgende_op=moment)
    assert gemaakt() == ["2026-11", "2026-12", "2027-01"]
    vooruit.zet(MAART)
    with Werker(tmp_path, beat=True, omgeving=variabelen) as werker:
        bij_een_beurt(Rapportuitgave.objects.filter(stand=Stand.BEZIG).exists, MAART, werker)
        werker.dood()
    vooruit.zet(MAART + dt.timedelta(minutes=5))
    with Werker(tmp_path, beat=True, omgeving=variabelen) as werker:
        bij_een_beurt(lambda: verstuurd() == 4, MAART, werker)
        toen = Taakplanning.objects.get(taak=SAMEN[1]).laatst_gelukt_op
        weer = Taakplanning.objects.filter(taak=SAMEN[1], laatst_gelukt_op__gt=toen)
        bij_een_beurt(weer.exists, MAART, werker)
    assert gemaakt() == ["2026-11", "2026-12", "2027-01", "2027-02"]
    assert [aan for _van, aan in server.envelop] == [lezer.email] * 4
    assert len({mail["Message-ID"] for mail in server.aangenomen}) == 4
    assert Rapportuitgave.objects.get(peildatum=dt.date(2027, 2, 28)).pogingen == 2
