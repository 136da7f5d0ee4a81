"""History and logboek: written by what happens, when it happens, and by nothing else."""

import datetime as dt
from typing import Any

import pytest
from django.db import transaction
from django.db.models import Max

from gebruikers.models import Aanstelling, Gebruiker
from inburgeraars.models import Fase
from kern.beleid import Onderwerp
from kern.historie import historiemodel
from kern.identiteit import als
from kern.klok import DAG, nu
from logboek.enums import Handeling
from logboek.models import Logonderwerp, Logregel
from logboek.services import leg_vast
from tests.toegang.aanvallen import geweigerd, in_rol
from tests.toegang.wereld import Wereld
from trajecten.contact.models import Contactmoment
from wijken.models import Wijk

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("rol", ["web", "taak", "cijfers"])
@pytest.mark.parametrize("model", [Fase, Contactmoment, Aanstelling, Wijk, Gebruiker])
def test_history_is_written_by_its_trigger_alone(wereld: Wereld, model: Any, rol: str) -> None:
    leider = wereld.gebruikers["leider"]
    versie = historiemodel(model)._default_manager.first()
    versie.pk, versie.pgh_created_at = None, dt.datetime(2009, 1, 1, tzinfo=dt.UTC)
    geweigerd(
        lambda: type(versie)._default_manager.bulk_create([versie]),
        leider,
        rol=rol,
        door_wat="row-level security|permission denied for table",
    )


@pytest.mark.parametrize("rol", ["web", "cijfers", "taak"])
def test_trigger_writes_history_in_every_role(wereld: Wereld, rol: str) -> None:
    with in_rol(rol, wereld.gebruikers["leider"].pk):
        assert Wijk.objects.filter(pk=wereld.wijk.pk).update(naam="Anders") == 1
        versies = historiemodel(Wijk)._default_manager.filter(pgh_obj_id=wereld.wijk.pk)
        assert list(versies.order_by("pgh_id").values_list("naam", flat=True)) == ["Donderberg", "Anders"]


def _regel(actor: Gebruiker | None, *, moment: dt.datetime | None = None) -> Logregel:
    nummer = (Logregel.objects.aggregate(n=Max("id"))["n"] or 0) + 1000
    return Logregel(
        id=nummer,
        moment=moment or nu(),
        actor_id=actor.pk if actor else None,
        handeling=Handeling.DOSSIER_GEOPEND,
    )


@pytest.mark.parametrize("verschil", [dt.timedelta(minutes=-7), dt.timedelta(days=-9000), DAG])
@pytest.mark.parametrize("wie", ["coord", "beleid"])
def test_act_is_logged_when_it_is_done(wereld: Wereld, wie: str, verschil: dt.timedelta) -> None:
    door = wereld.gebruikers[wie]
    regel = _regel(door, moment=nu() + verschil)
    geweigerd(lambda: Logregel.objects.bulk_create([regel]), door, door_wat="row-level security")


def test_subject_is_added_to_ones_own_act_alone(wereld: Wereld) -> None:
    coord, collega = wereld.gebruikers["coord"], wereld.gebruikers["collega"]
    van_collega, van_systeem = _regel(collega), _regel(None)
    van_systeem.id += 1
    Logregel.objects.bulk_create([van_collega, van_systeem])
    for regel in (van_collega, van_systeem):
        onderwerp = Logonderwerp(logregel=regel, soort="inburgeraar", object_id=1)
        geweigerd(
            lambda o=onderwerp: Logonderwerp.objects.bulk_create([o]),  # type: ignore[misc]
            coord,
            door_wat="row-level security",
        )
    for wie in ("coord", "beleid"):
        with transaction.atomic(), als(wereld.gebruikers[wie]):
            leg_vast(
                Handeling.DOSSIER_GEOPEND,
                door=wereld.gebruikers[wie],
                over=(Onderwerp("inburgeraar", 7_000_000),),
            )
    assert Logonderwerp.objects.filter(soort="inburgeraar", object_id=7_000_000).count() == 2
