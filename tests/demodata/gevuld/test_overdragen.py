"""What the teamleider of the demo has under way."""

import pytest

from demodata.overdragen import draag_mensen_over
from gebruikers.enums import Rol
from gebruikers.models import Aanstelling, Melding
from kern.consistentie import gebroken_regels
from trajecten.overdracht.models import Overdracht, Vervanging
from trajecten.overdracht.vertrek import zonder_vast_contact

VAN_OVERDRACHT = (
    "bezoek van",
    "claim",
    "ontvanger",
    "overdracht",
    "verantwoordelijk",
    "vertrek",
    "vervanging",
)


@pytest.mark.django_db
@pytest.mark.usefixtures("demo")
def test_transfers_an_absence_and_somebody_without_a_fixed_contact() -> None:
    draag_mensen_over()
    standen = Overdracht.objects.order_by("stand").values_list("stand", flat=True)
    assert list(standen) == ["geweigerd", "overgedragen", "voorgesteld"]
    assert all(rij.notitie for rij in Overdracht.objects.all())
    vervanging = Vervanging.objects.get(heel=True)
    assert vervanging.vervangt != vervanging.vervanger
    leider = Aanstelling.objects.in_kracht().met_rol(Rol.TEAMLEIDER).order_by("gebruiker_id")[0].gebruiker
    assert zonder_vast_contact(leider).count() == 1
    assert Melding.objects.filter(gebruiker=leider, soort="overdracht", over_soort="gebruiker").count() == 1
    gebroken = [u.regel.naam for u in gebroken_regels()]
    assert [naam for naam in gebroken if naam.startswith(VAN_OVERDRACHT)] == []
