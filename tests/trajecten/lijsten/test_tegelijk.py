"""Two changes of one list at the same time; each race comes with its negative control, the same without the lock."""

from collections.abc import Callable

import pytest

from gebruikers.enums import Rol
from gebruikers.models import Gebruiker
from kern.klok import vandaag
from tests.fabrieken.gebruikers import maak_gebruiker
from tests.race import terwijl
from trajecten import referentie
from trajecten.lijsten import services
from trajecten.lijsten.lijst import Lijst, vind
from trajecten.lijsten.services import KeuzeKanNiet, end_keuze
from trajecten.plan.models import Taalroute

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def lotte() -> Gebruiker:
    referentie.laad()
    return maak_gebruiker(Rol.BELEIDSMEDEWERKER)


def _lijst() -> Lijst:
    lijst = vind("taalroutes")
    assert lijst is not None
    return lijst


def _einde(code: str, door: Gebruiker) -> Callable[[], object]:
    pk = Taalroute.objects.get(code=code).pk
    return lambda: end_keuze(
        lijst=_lijst(), pk=pk, tot=vandaag(), waarom="Bestaat niet meer.", door=door, gezien=None
    )


def test_of_two_ends_in_the_same_instant_one_leaves_something_to_choose(lotte: Gebruiker) -> None:
    eerste, tweede = terwijl(_einde("wi", lotte), _einde("web", lotte))
    assert isinstance(eerste, Taalroute)
    assert isinstance(tweede, KeuzeKanNiet)
    assert [r.code for r in Taalroute.objects.in_kracht()] == ["web"]


def test_without_the_lock_nothing_is_left_to_choose(
    lotte: Gebruiker, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(services, "_lock", lambda _lijst: None)
    terwijl(_einde("wi", lotte), _einde("web", lotte))
    assert list(Taalroute.objects.in_kracht()) == []
