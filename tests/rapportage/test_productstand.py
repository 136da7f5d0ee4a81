"""The productbeschrijving in monitoring: what was due, late and approved on the last day, and where little is heard."""

import datetime as dt
import io
from typing import Any

import pikepdf
import pytest

from gebruikers.enums import Rol
from rapportage.cijfers.monitoring import monitoringcijfers
from rapportage.cijfers.onderdelen import (
    _goedgekeurd,
    _laatste_stappen,
    _onderweg,
    onderdeelstanden,
    weken_zonder_ervaring,
)
from rapportage.cijfers.stand import Tijdvak
from rapportage.enums import Rapportsoort
from rapportage.ervaringen.enums import Vraag
from rapportage.ervaringen.services.delen import withdraw_ervaring
from rapportage.opmaak.delen import Hoofdstuk
from rapportage.opmaak.hoofdstukken.productstand import _kop
from rapportage.opmaak.monitoring import monitoringverslag
from rapportage.parameters import Parameters, planmatig
from rapportage.product.models import Producttekst
from rapportage.product.services.stappen import send_back
from rapportage.services.maken import maak_rapport
from rapportage.tijdvakken import begin_van
from tests.fabrieken.ervaringen import maak_ervaring
from tests.fabrieken.gebruikers import maak_gebruiker
from tests.fabrieken.product import (
    begin,
    bied_aan,
    keur_goed,
    laad_onderdelen,
    lees,
    maak_goedgekeurd,
    schrijf_alles,
)
from tests.klok import Zetklok

pytestmark = pytest.mark.django_db

MAAND = Rapportsoort.MAANDMONITORING
LATER = dt.datetime(2099, 1, 1, tzinfo=dt.UTC)
DRIE = "3 Werkmethoden trajectcoördinatoren"


def _maand(jaar: int, maand: int, dag: int) -> Parameters:
    """Return the parameters of a month, known after all that a test writes: the database itself dates the history."""
    return planmatig(MAAND, dt.date(jaar, maand, dag))._replace(bekend_op=LATER)


def _stand(parameters: Parameters) -> dict[str, Any]:
    tijdvak = Tijdvak(begin_van(MAAND, parameters.peildatum), parameters.peildatum)
    return {naam: vars(deel) for naam, deel in onderdeelstanden(parameters, tijdvak).items()}


def _op(monkeypatch: pytest.MonkeyPatch, jaar: int, maand: int, dag: int) -> None:
    Zetklok(monkeypatch).zet(dt.datetime(jaar, maand, dag, 12, tzinfo=dt.UTC))


def _keur_goed() -> Producttekst:
    van = dt.date(2024, 1, 1)
    coord, project, leider = (
        maak_gebruiker(rol, van=van) for rol in (Rol.TRAJECTCOORDINATOR, Rol.PROJECTLEIDER, Rol.TEAMLEIDER)
    )
    return maak_goedgekeurd(3, schrijver=coord, lezer=project, keurder=leider)


def _deel(parameters: Parameters) -> Hoofdstuk | None:
    verslag = monitoringverslag(monitoringcijfers(parameters, None, lambda _wat, _procent: None))
    return next((h for h in verslag.hoofdstukken if h.sleutel == "productbeschrijving"), None)


@pytest.fixture
def geladen(monkeypatch: pytest.MonkeyPatch) -> None:
    _op(monkeypatch, 2024, 12, 1)
    laad_onderdelen()


def test_a_day_is_due_on_it_and_late_after_it(geladen: None) -> None:
    maart, april = _stand(_maand(2025, 3, 31))[DRIE], _stand(_maand(2025, 4, 30))[DRIE]
    assert (maart["klaar_op"], maart["te_laat_sinds"], maart["volgende"]) == (
        dt.date(2025, 3, 31),
        None,
        dt.date(2025, 3, 31),
    )
    assert (april["klaar_op"], april["te_laat_sinds"], april["dagen_te_laat"], april["volgende"]) == (
        None,
        dt.date(2025, 3, 31),
        30,
        dt.date(2025, 12, 31),
    )


def test_what_was_approved_counts_from_its_day_and_stays_when_it_goes_back_later(
    geladen: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    _op(monkeypatch, 2025, 3, 20)
    tekst = _keur_goed()
    _op(monkeypatch, 2025, 4, 10)
    send_back(tekst_id=tekst.pk, reden="Nog eens.", door=tekst.begonnen_door)
    februari, maart, april = (_stand(_maand(2025, *dag))[DRIE] for dag in ((2, 28), (3, 31), (4, 30)))
    assert februari["laatst_goedgekeurd"] is None
    assert (maart["goedgekeurd_op"], maart["laatst_goedgekeurd"]) == (dt.date(2025, 3, 20),) * 2
    assert (maart["te_laat_sinds"], maart["volgende"]) == (None, dt.date(2025, 12, 31))
    assert (april["laatst_goedgekeurd"], april["te_laat_sinds"]) == (None, dt.date(2025, 3, 31))


def test_what_was_approved_after_the_moment_is_not_known(
    geladen: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    _op(monkeypatch, 2025, 3, 20)
    tekst = _keur_goed()
    weet = _maand(2025, 3, 31)
    assert _goedgekeurd(_laatste_stappen(weet)) == {tekst.onderdeel_id: {tekst.dag: dt.date(2025, 3, 20)}}
    eerder = weet._replace(bekend_op=dt.datetime(2025, 3, 20, 11, tzinfo=dt.UTC))
    assert _goedgekeurd(_laatste_stappen(eerder)) == {}
    assert _onderweg(eerder, {}) == {}


def test_how_far_a_text_is_follows_what_was_saved_and_its_steps(
    geladen: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One step a month; made again afterwards each month says what it said, whatever came since."""
    van = dt.date(2024, 1, 1)
    coord, project, leider = (
        maak_gebruiker(rol, van=van) for rol in (Rol.TRAJECTCOORDINATOR, Rol.PROJECTLEIDER, Rol.TEAMLEIDER)
    )
    _op(monkeypatch, 2025, 1, 10)
    tekst = begin(3, coord)
    _op(monkeypatch, 2025, 2, 10)
    schrijf_alles(tekst, coord)
    _op(monkeypatch, 2025, 3, 10)
    bied_aan(tekst, lezer=project, door=coord)
    _op(monkeypatch, 2025, 4, 10)
    lees(tekst, project)
    _op(monkeypatch, 2025, 5, 10)
    send_back(tekst_id=tekst.pk, reden="Nog eens.", door=leider)
    _op(monkeypatch, 2025, 6, 10)
    schrijf_alles(tekst, coord, "Zo doen we het nu.")
    bied_aan(tekst, lezer=project, door=coord)
    lees(tekst, project)
    keur_goed(tekst, leider)
    _op(monkeypatch, 2025, 7, 10)
    schrijf_alles(begin(3, coord), coord)
    einden = ((1, 31), (2, 28), (3, 31), (4, 30), (5, 31), (6, 30), (7, 31))
    assert [str(_stand(_maand(2025, *einde))[DRIE]["stand"]) for einde in einden] == [
        "niet begonnen",
        "begonnen",
        "geschreven",
        "gelezen",
        "begonnen",
        "goedgekeurd",
        "begonnen",
    ]


def test_the_month_after_an_approval_is_not_of_it(geladen: None, monkeypatch: pytest.MonkeyPatch) -> None:
    _op(monkeypatch, 2025, 3, 20)
    _keur_goed()
    april = _stand(_maand(2025, 4, 30))[DRIE]
    assert (april["goedgekeurd_op"], april["laatst_goedgekeurd"]) == (None, dt.date(2025, 3, 20))


def test_silent_questions_leave_out_what_was_withdrawn(
    geladen: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    _op(monkeypatch, 2025, 5, 1)
    coord = maak_gebruiker(Rol.TRAJECTCOORDINATOR, van=dt.date(2024, 1, 1))
    maak_ervaring(coord, vraag=Vraag.WIJK)
    weg = maak_ervaring(coord, vraag=Vraag.AANBOD)
    withdraw_ervaring(ervaring_id=weg.pk, door=coord)
    assert weken_zonder_ervaring(_maand(2025, 5, 31)) == {
        "vraag 1": 21,
        "vraag 2": 4,
        "vraag 3": 21,
        "vraag 4": 21,
        "vraag 5": 21,
    }
    assert set(weken_zonder_ervaring(_maand(2025, 1, 31)).values()) == {4}


def test_the_page_says_what_was_counted(geladen: None, monkeypatch: pytest.MonkeyPatch) -> None:
    _op(monkeypatch, 2025, 3, 20)
    _keur_goed()
    hoofdstuk = _deel(_maand(2025, 3, 31))
    assert hoofdstuk is not None
    (blok,) = hoofdstuk.blokken
    assert blok.kop == "2 onderdelen van de productbeschrijving zijn te laat"
    cellen = {rij.kop: rij.cellen for rij in blok.rijen}
    assert [kop.partition(" ")[0] for kop in cellen] == [str(n) for n in range(1, 11)]
    assert [cel.replace("\N{NO-BREAK SPACE}", " ") for cel in cellen[DRIE]] == [
        "goedgekeurd",
        "20 mrt 2025",
        "–",
        "31 dec 2025",
    ]
    assert cellen["1 Profiel trajectcoördinator"][0] == "niet begonnen"
    laat = cellen["1 Profiel trajectcoördinator"][2]
    assert laat.replace("\N{NO-BREAK SPACE}", " ") == "31 dec 2024 (90 dagen)"
    assert "Klaar zijn in maart 2025 moest: Profiel trajectcoördinator, Werkmethoden" in blok.noot
    assert "Goedgekeurd in maart 2025: Werkmethoden trajectcoördinatoren." in blok.noot
    assert (
        "Bij vraag 1, vraag 2, vraag 3, vraag 4 en vraag 5 is 8 weken of langer geen ervaring gedeeld."
        in (blok.noot)
    )


@pytest.mark.parametrize(
    ("laat", "kop"),
    [
        (0, "Geen onderdeel van de productbeschrijving is te laat"),
        (1, "1 onderdeel van de productbeschrijving is te laat"),
        (3, "3 onderdelen van de productbeschrijving zijn te laat"),
    ],
)
def test_the_heading_counts_what_is_late(laat: int, kop: str) -> None:
    assert _kop([{"te_laat_sinds": "2025-03-31"}] * laat + [{"te_laat_sinds": None}]) == kop


ELK = "Bij elk van de vijf vragen is in de laatste 8 weken een ervaring gedeeld."
NOG_GEEN = "De pilot loopt op de peildatum nog geen 8 weken."


@pytest.mark.parametrize(("dag", "jong"), [((1, 31), True), ((2, 25), True), ((2, 26), False)])
def test_in_the_first_eight_weeks_no_question_is_said_to_be_heard(
    geladen: None, dag: tuple[int, int], jong: bool
) -> None:
    hoofdstuk = _deel(_maand(2025, 1, 31)._replace(peildatum=dt.date(2025, *dag)))
    assert hoofdstuk is not None
    noot = hoofdstuk.blokken[0].noot
    assert (NOG_GEEN in noot, ELK in noot, "8 weken of langer geen" in noot) == (jong, False, not jong)


def test_every_question_is_heard(geladen: None, monkeypatch: pytest.MonkeyPatch) -> None:
    _op(monkeypatch, 2025, 5, 1)
    coord = maak_gebruiker(Rol.TRAJECTCOORDINATOR, van=dt.date(2024, 1, 1))
    for vraag in Vraag:
        maak_ervaring(coord, vraag=vraag)
    hoofdstuk = _deel(_maand(2025, 5, 31))
    assert hoofdstuk is not None
    assert ELK in hoofdstuk.blokken[0].noot


def test_a_month_in_which_nothing_was_due_nor_approved_says_so(geladen: None) -> None:
    hoofdstuk = _deel(_maand(2025, 1, 31))
    assert hoofdstuk is not None
    (blok,) = hoofdstuk.blokken
    assert "In januari 2025 hoefde geen onderdeel klaar te zijn." in blok.noot
    assert "In januari 2025 is geen tekst goedgekeurd." in blok.noot


def test_without_parts_and_in_older_editions_there_is_no_chapter() -> None:
    parameters = _maand(2025, 3, 31)
    assert _deel(parameters) is None
    oud = monitoringcijfers(parameters, None, lambda _wat, _procent: None)
    del oud["onderdelen"], oud["weken_zonder_ervaring"]
    assert monitoringverslag(oud).hoofdstukken


def test_with_the_parts_monitoring_keeps_its_eight_to_twelve_pages(geladen: None) -> None:
    rapport = maak_rapport(_maand(2025, 6, 30))
    assert rapport.cijfers["onderdelen"][DRIE]["te_laat_sinds"] == "2025-03-31"
    with pikepdf.open(io.BytesIO(rapport.pdf)) as pdf:
        assert 8 <= len(pdf.pages) <= 12
