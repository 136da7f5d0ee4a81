import datetime as dt
from io import StringIO
from typing import Any

import pytest
from django.conf import LazySettings
from django.core.management import CommandError, call_command
from django.db import connection, transaction
from django.db.models import Max

from gebruikers.models import Aanstelling, Gebruiker
from inburgeraars.models import BpiInlezing, Burgerservicenummer, Inburgeraar
from roermond_inburgering.demodata.levering import laat_een_levering_wachten
from roermond_inburgering.demodata.maken import maak_demodata
from roermond_inburgering.demodata.scenario import DUUR
from roermond_inburgering.kern.klok import nu, vandaag
from trajecten.enums import Stap
from trajecten.models import Contactmoment, Traject, Verslag
from wijken.models import Organisatie, Wijk

pytestmark = pytest.mark.django_db

TOT = dt.date(2026, 11, 20)
EEN_DAG = dt.timedelta(days=1)


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
def test_other_last_days_give_a_demo_too(tot: dt.date) -> None:
    _maak(aantal=20, zaad=3, tot=tot)
    connection.check_constraints()
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


def test_refuses_outside_a_demo(settings: LazySettings) -> None:
    settings.DEMO = False
    with pytest.raises(CommandError, match="geen demo"):
        call_command("demodata")
    assert not Inburgeraar.objects.exists()


def test_refuses_without_the_wijken_of_roermond(zonder_referentie: None) -> None:
    with pytest.raises(CommandError, match="laad_referentie"):
        _maak()
    assert not Organisatie.objects.exists()


@pytest.mark.parametrize("tot", [dt.date(2025, 1, 15), vandaag() + EEN_DAG])
def test_refuses_a_last_day_before_the_pilot_or_to_come(tot: dt.date) -> None:
    with pytest.raises(CommandError, match="--tot"):
        _maak(tot=tot)


def test_no_demo_users_is_said() -> None:
    with pytest.raises(CommandError, match="geen demogebruikers"):
        call_command("demogebruikers")


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
