"""The logboek takes no more of an act that is over: between transactions, so apart from the tests that share a town."""

import pytest
from django.db import transaction

from gebruikers.enums import Rol
from kern.beleid import Onderwerp
from kern.identiteit import als
from logboek.enums import Handeling
from logboek.models import Logonderwerp, Logregel
from logboek.services import leg_vast
from tests.fabrieken.gebruikers import maak_gebruiker
from tests.toegang.aanvallen import geweigerd


@pytest.mark.django_db(transaction=True)
def test_subject_is_not_added_to_an_act_of_before() -> None:
    leider = maak_gebruiker(Rol.TEAMLEIDER)
    with transaction.atomic(), als(leider):
        leg_vast(Handeling.DOSSIER_GEOPEND, door=leider, over=(Onderwerp("inburgeraar", 1),))
    eerder = Logregel.objects.get(actor_id=leider.pk)
    geweigerd(
        lambda: Logonderwerp.objects.bulk_create(
            [Logonderwerp(logregel=eerder, soort="inburgeraar", object_id=2)]
        ),
        leider,
        door_wat="row-level security",
    )
