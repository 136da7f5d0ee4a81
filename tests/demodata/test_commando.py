import datetime as dt
from io import StringIO
from typing import Any

import pytest
from django.conf import LazySettings
from django.core.management import CommandError, call_command
from django.db import connection, transaction
from django.db.models import Max

from demodata.levering import laat_een_levering_wachten
from demodata.maken import maak_demodata
from demodata.management.commands import demodata
from demodata.scenario import DUUR
from gebruikers.models import Aanstelling, Bericht, Gebruiker
from inburgeraars.models import Burgerservicenummer, Inburgeraar
from kern import consistentie
from kern.klok import DAG, nu, vandaag
from kern.opdracht import Stand, opdrachten
from rapportage.enums import Rapportsoort
from rapportage.models import Rapportuitgave
from rapportage.services.uitvoeren import maak_uitgave
from register.leveringen.inlezen import work_on_inlezing
from register.models import BpiInlezing, Inleesstand
from tests.fabrieken.inburgeraars import maak_persoon
from trajecten.contact.models import Contactmoment, Verslag
from trajecten.signalen.services import dagbericht
from trajecten.traject.enums import Stap
from trajecten.traject.models import Traject
from wijken.models import Organisatie, Wijk

pytestmark = pytest.mark.django_db

TOT = dt.date(2026, 11, 20)


@pytest.fixture(autouse=True)
def referentie(request: pytest.FixtureRequest, db: None) -> None:
    if "zonder_referentie" not in request.fixturenames:
        call_command("laad_referentie")


@pytest.fixture
def zonder_referentie() -> None:
    """Nothing is loaded."""


def _maak(*, aantal: int = 20, zaad: int = 4, tot: dt.date = TOT) -> str:
    uit = StringIO()
    call_command("demodata", inburgeraars=aantal, zaad=zaad, tot=tot, ook_buiten_demo=True, stdout=uit)
    return uit.getvalue()


def _beeld() -> list[Any]:
    """Everything that the seed decides, without keys."""
    return [
        list(
            Inburgeraar.objects.order_by("created_at", "sorteernaam").values_list(
                "voornamen", "geslachtsnaam", "route"
            )
        ),
        [
            (v.datum, v.resultaat, v.tekst, v.aanwezig)
            for v in Verslag.objects.order_by("created_at", "minuten", "pk")
        ],
        list(
            Traject.objects.order_by("created_at").values_list(
                "geopend_op", "gesloten_op", "stap", "uitkomst"
            )
        ),
        list(Contactmoment.objects.order_by("created_at").values_list("sleutel", "datum", "minuten")),
        [b.bsn for b in Burgerservicenummer.objects.order_by("inburgeraar")],
    ]


def test_same_seed_gives_the_same_data_and_another_seed_does_not() -> None:
    beelden: list[list[Any]] = []
    for zaad in (7, 7, 8):
        with transaction.atomic():
            _maak(aantal=30, zaad=zaad)
            beelden.append(_beeld())
            transaction.set_rollback(True)
    for een, twee in zip(beelden[0], beelden[1], strict=True):
        assert een == twee
    assert beelden[0] != beelden[2]


@pytest.mark.parametrize(
    "tot", [dt.date(2025, 3, 1), dt.date(2025, 10, 31), dt.date(2025, 11, 2), dt.date(2026, 5, 1)]
)
def test_other_last_days_give_a_demo_too(tot: dt.date, monkeypatch: pytest.MonkeyPatch) -> None:
    _maak(aantal=20, zaad=3, tot=tot)
    connection.check_constraints()
    monkeypatch.setattr(consistentie, "vandaag", lambda: tot)
    assert consistentie.gebroken_regels() == []
    assert Contactmoment.objects.aggregate(m=Max("datum"))["m"] < tot
    assert not Aanstelling.objects.filter(van__gt=tot).exists()


def test_refuses_where_persons_are_and_changes_nothing() -> None:
    Inburgeraar.objects.create(
        voornamen="Iemand", sorteernaam="iemand", zoeknaam="iemand", wijk=Wijk.objects.get(code="DON")
    )
    with pytest.raises(CommandError, match="al personen"):
        _maak()
    assert Inburgeraar.objects.count() == 1
    assert not Gebruiker.objects.exists()


def test_only_when_empty_it_says_that_persons_are_there_and_makes_nothing(settings: LazySettings) -> None:
    settings.DEMO = True
    maak_persoon(Wijk.objects.get(code="DON"))
    uit = StringIO()
    call_command("demodata", alleen_leeg=True, stdout=uit)
    assert uit.getvalue() == (
        "Er staan al personen in deze database. Er zijn geen voorbeeldgegevens gemaakt.\n"
    )
    assert Inburgeraar.objects.count() == 1
    assert not Gebruiker.objects.exists()
    assert not Rapportuitgave.objects.exists()


def test_pages_are_planned_with_the_statistics_of_the_demo() -> None:
    _maak()
    with connection.cursor() as cursor:
        cursor.execute("SELECT reltuples FROM pg_class WHERE relname = 'trajecten_traject'")
        assert cursor.fetchone() == (Traject.objects.count(),)


def test_only_when_empty_it_fills_what_is_empty_once() -> None:
    uit = StringIO()
    for _ in range(2):
        call_command("demodata", inburgeraars=20, ook_buiten_demo=True, alleen_leeg=True, stdout=uit)
    eerst, daarna = uit.getvalue().splitlines()
    assert eerst.startswith("20 mensen in het register")
    assert daarna.startswith("Er staan al personen")


def test_what_was_killed_after_the_people_is_finished_by_the_worker(
    settings: LazySettings, monkeypatch: pytest.MonkeyPatch
) -> None:
    def gedood(**_: object) -> None:
        raise KeyboardInterrupt

    settings.DEMO = True
    monkeypatch.setattr(dagbericht, "is_werkdag", lambda _dag: True)
    monkeypatch.setattr(demodata, "voeg_rapport_toe", gedood)
    with pytest.raises(KeyboardInterrupt):
        _maak(aantal=60)
    assert Inburgeraar.objects.count() > 60
    assert Bericht.objects.filter(onderwerp="Dit vraagt vandaag je aandacht").exists()
    for model, werk in ((Rapportuitgave, maak_uitgave), (BpiInlezing, work_on_inlezing)):
        # What the worker looks for every minute.
        (wacht,) = opdrachten(model).te_doen()
        assert werk(pk=wacht.pk)
    assert BpiInlezing.objects.get().fase == Inleesstand.VOORBEELD
    uitgave = Rapportuitgave.objects.get(soort=Rapportsoort.JAARRAPPORTAGE)
    assert (uitgave.stand, uitgave.created_at.date()) == (Stand.KLAAR, dt.date(2026, 3, 2))


def test_what_follows_the_people_is_made_with_them_or_not_at_all(
    settings: LazySettings, monkeypatch: pytest.MonkeyPatch
) -> None:
    def gedood() -> None:
        raise KeyboardInterrupt

    settings.DEMO = True
    monkeypatch.setattr(demodata, "send_dagberichten", gedood)
    with pytest.raises(KeyboardInterrupt):
        _maak()
    assert not Inburgeraar.objects.exists()
    assert not Gebruiker.objects.exists()


def test_a_demo_has_its_report_and_its_delivery_made_once(settings: LazySettings) -> None:
    settings.DEMO = True
    _maak(aantal=60)
    assert BpiInlezing.objects.get().fase == Inleesstand.VOORBEELD
    uitgave = Rapportuitgave.objects.get(soort=Rapportsoort.JAARRAPPORTAGE)
    assert uitgave.klaar_op is not None
    assert uitgave.klaar_op.date() == uitgave.created_at.date() == dt.date(2026, 3, 2)


def test_refuses_outside_a_demo(settings: LazySettings) -> None:
    settings.DEMO = False
    with pytest.raises(CommandError, match="geen demo"):
        call_command("demodata")
    assert not Inburgeraar.objects.exists()


def test_refuses_without_the_wijken_of_roermond(zonder_referentie: None) -> None:
    with pytest.raises(CommandError, match="laad_referentie"):
        _maak()
    assert not Organisatie.objects.exists()


@pytest.mark.parametrize("tot", [dt.date(2025, 1, 15), vandaag() + DAG])
def test_refuses_a_last_day_before_the_pilot_or_to_come(tot: dt.date) -> None:
    with pytest.raises(CommandError, match="--tot"):
        _maak(tot=tot)


def test_no_demo_users_is_said_with_the_way_to_a_user() -> None:
    uit = StringIO()
    call_command("demogebruikers", stdout=uit)
    assert uit.getvalue().startswith("Er zijn geen demogebruikers.")
    assert "./dev manage maak_beheerder" in uit.getvalue()


def test_no_delivery_waits_without_a_teamleider_or_a_register() -> None:
    assert laat_een_levering_wachten(zaad=4, tot=vandaag()) is None
    assert not BpiInlezing.objects.exists()


def test_durations_are_known_for_each_step() -> None:
    assert set(DUUR) == set(Stap)


@pytest.mark.langzaam
@pytest.mark.parametrize("zaad", range(3))
def test_the_default_numbers_and_many_more_hold(zaad: int) -> None:
    telling = maak_demodata(inburgeraars=(677, 5000, 677)[zaad], zaad=zaad, tot=vandaag(), grens=nu())
    connection.check_constraints()
    assert telling.register == (677, 5000, 677)[zaad]
