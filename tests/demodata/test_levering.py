"""The demo has one delivery that waits for the teamleider: a true one, to look at, to apply or to drop."""

import datetime as dt
from collections.abc import Iterator

import pytest
from django.core.management import call_command
from django.test import Client
from django.urls import reverse
from pytest_django.plugin import DjangoDbBlocker

from demodata.levering import laat_een_levering_wachten
from gebruikers.models import Gebruiker
from inburgeraars.models import BpiLevering
from kern.klok import nu, vandaag
from kern.opdracht import Stand
from register.bpi.voorbeeld import Samenvatting
from register.inlezingen.services import BEWAAR, approve_inlezing, drop_inlezing, erase_expired
from register.leveringen.inlezen import work_on_inlezing
from register.models import BpiInlezing, Inleesstand
from tests.eens import eens

pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module")
def _wacht(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[int]:
    """Make a demo of 160 people up to today, and the delivery that waits in it; its key."""
    with eens(django_db_blocker):
        call_command("laad_referentie")
        call_command("demodata", inburgeraars=160, zaad=4, ook_buiten_demo=True)
        inlezing = laat_een_levering_wachten(zaad=4, tot=vandaag())
        assert inlezing is not None
        yield inlezing.pk


@pytest.fixture
def inlezing(_wacht: int, db: None) -> BpiInlezing:
    """Return the delivery that waits."""
    return BpiInlezing.objects.get(pk=_wacht)


@pytest.fixture
def leider(inlezing: BpiInlezing) -> Gebruiker:
    return Gebruiker.objects.get(pk=inlezing.door_id)


def test_preview_has_one_of_everything(inlezing: BpiInlezing) -> None:
    assert (inlezing.fase, inlezing.stand) == (Inleesstand.VOORBEELD, Stand.KLAAR)
    samenvatting = Samenvatting.uit_json(inlezing.voorbeeld or "")
    tellingen = {naam: n for naam, n in samenvatting.tellingen.items() if isinstance(n, int) and n}
    assert tellingen == {
        "regels": 169,
        "nieuw": 8,
        "bijgewerkt": 4,
        "ongewijzigd": 152,
        "verhuisd": 3,
        "verhuisd_naar_andere_wijk": 2,
        "naam_gewijzigd": 1,
        "vervallen": 3,
        "dubbel_in_bestand": 1,
        "mogelijk_dubbel": 2,
        "fout": 2,
    }
    assert not samenvatting.te_veel_vervallen


def test_register_shows_it_above_those_that_were_applied(inlezing: BpiInlezing, leider: Gebruiker) -> None:
    client = Client()
    client.force_login(leider)
    tekst = client.get(reverse("inburgeraars:leveringen")).text
    wacht, verwerkt = tekst.index(inlezing.bestandsnaam), tekst.index("Verwerkte leveringen")
    assert wacht < verwerkt
    assert tekst.count('<th scope="row">') == BpiLevering.objects.count() > 1
    assert client.get(reverse("inburgeraars:inlezing", args=[inlezing.pk])).status_code == 200


def test_it_can_be_applied(inlezing: BpiInlezing, leider: Gebruiker) -> None:
    assert approve_inlezing(inlezing_id=inlezing.pk, door=leider)
    assert work_on_inlezing(pk=inlezing.pk)
    inlezing.refresh_from_db()
    assert inlezing.fase == Inleesstand.VERWERKT
    assert inlezing.levering is not None
    assert inlezing.levering.tellingen["nieuw"] == 8


def test_it_can_be_dropped(inlezing: BpiInlezing, leider: Gebruiker) -> None:
    assert drop_inlezing(inlezing_id=inlezing.pk, door=leider)


def test_on_the_second_day_it_says_that_it_expired(inlezing: BpiInlezing, leider: Gebruiker) -> None:
    BpiInlezing.objects.update(created_at=nu() - BEWAAR - dt.timedelta(minutes=1))
    assert erase_expired() == 1
    client = Client()
    client.force_login(leider)
    antwoord = client.get(reverse("inburgeraars:leveringen"))
    assert antwoord.status_code == 200
    assert antwoord.text.index("Niet verwerkt") < antwoord.text.rindex(inlezing.bestandsnaam)
    assert client.get(reverse("inburgeraars:inlezing", args=[inlezing.pk])).status_code == 200
