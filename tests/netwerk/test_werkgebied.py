"""In which wijken an organisatie works says who may change it, so every version stays, with the act that wrote it."""

import pytest

from gebruikers.enums import Rol
from kern.historie import historiemodel
from netwerk.services.organisaties import Organisatiegegevens, add_organisatie, change_organisatie
from tests.fabrieken.gebruikers import maak_gebruiker
from tests.fabrieken.wijken import maak_wijk
from wijken.models import Werkgebied, Wijk

pytestmark = pytest.mark.django_db


def _in(wijk: Wijk) -> Organisatiegegevens:
    return Organisatiegegevens(naam="Wel.kom", soort="welzijn", wijken=frozenset({wijk}))


def test_wijken_of_before_stay_known() -> None:
    teamleider = maak_gebruiker(Rol.TEAMLEIDER)
    organisatie = add_organisatie(door=teamleider, gegevens=_in(maak_wijk("Noord")))
    change_organisatie(door=teamleider, pk=organisatie.pk, gegevens=_in(maak_wijk("Zuid")))
    versies = historiemodel(Werkgebied)._default_manager.order_by("pgh_id")
    assert list(versies.values_list("wijk__naam", "pgh_label")) == [
        ("Noord", "toegevoegd"),
        ("Noord", "verwijderd"),
        ("Zuid", "toegevoegd"),
    ]
    assert all(versie.pgh_context["logregel"] for versie in versies)
