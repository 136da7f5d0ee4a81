"""What the tests of deliveries share."""

import datetime as dt

import pytest
from django.core.management import call_command

from kern.klok import vandaag
from register.leveringen import importeren
from tests.fabrieken.wijken import maak_buurt, maak_wijk
from wijken.models import Postcode


@pytest.fixture
def referentie(db: None) -> None:
    call_command("laad_referentie")


@pytest.fixture
def wijken(db: None) -> None:
    """Make two wijken with a postcode each, and the wijk for all other addresses."""
    for code, postcode in (("DON", "6043SC"), ("KEM", "6045AB")):
        Postcode.objects.create(postcode=postcode, buurt=maak_buurt(maak_wijk(code, code=code)))
    maak_wijk("Buiten de pilot", code="OVE", pilot=False, buiten_pilot=True)


@pytest.fixture
def later(monkeypatch: pytest.MonkeyPatch) -> dt.date:
    """Let deliveries from here on come in 90 days."""
    dag = vandaag() + dt.timedelta(days=90)
    monkeypatch.setattr(importeren, "vandaag", lambda: dag)
    return dag
