"""Two who write one answer in the same instant: the second is told, and no version is lost."""

import pytest

from gebruikers.enums import Rol
from kern.versie import Ondertussen
from rapportage.ervaringen.enums import Vraag
from rapportage.vragen.models import Vraagantwoord
from rapportage.vragen.services.schrijven import save_antwoord
from tests.fabrieken.gebruikers import maak_gebruiker
from tests.race import terwijl

pytestmark = pytest.mark.django_db(transaction=True)


def test_the_second_of_two_first_answers_is_told_what_the_first_wrote() -> None:
    wie = [maak_gebruiker(Rol.BELEIDSMEDEWERKER), maak_gebruiker(Rol.PROJECTLEIDER)]

    def schrijf(nummer: int) -> object:
        return save_antwoord(
            vraag=Vraag.WIJK,
            gezien=0,
            uitgave_id=None,
            teksten={"kort": f"<p>Van {nummer}</p>"},
            door=wie[nummer],
        )

    een, twee = terwijl(lambda: schrijf(0), lambda: schrijf(1))
    assert isinstance(een, Vraagantwoord)
    assert isinstance(twee, Ondertussen)
    assert Vraagantwoord.objects.get().kort == "<p>Van 0</p>"
