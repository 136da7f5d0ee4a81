"""Row history: every version, whatever wrote it, with the act it came from."""

import datetime as dt

import pytest
from django.apps import apps
from django.db import connection

from gebruikers.enums import Rol
from inburgeraars.models import Adres, Inburgeraar
from inburgeraars.services.benaderingen import claim_persoon
from kern.historie import bekend_op, historiemodel
from kern.klok import nu
from logboek.models import Logregel
from tests.fabrieken.gebruikers import maak_gebruiker
from tests.fabrieken.inburgeraars import maak_persoon
from tests.fabrieken.trajecten import maak_huisbezoek
from tests.fabrieken.wijken import maak_wijk
from wijken.models import Wijk

pytestmark = pytest.mark.django_db

MET_HISTORIE = [m.pgh_tracked_model for m in apps.get_models() if hasattr(m, "pgh_tracked_model")]


def test_bulk_update_raw_sql_and_deletion_are_kept() -> None:
    Wijk.objects.bulk_create([Wijk(code="A", naam="A"), Wijk(code="B", naam="B")])
    Wijk.objects.filter(code="A").update(naam="AA")
    with connection.cursor() as cursor:
        cursor.execute("UPDATE wijken_wijk SET naam = 'BB' WHERE code = 'B'")
        cursor.execute("DELETE FROM wijken_wijk WHERE code = 'B'")
    versies = historiemodel(Wijk)._default_manager.order_by("pgh_id").values_list("pgh_label", "naam")
    assert list(versies) == [
        ("toegevoegd", "A"),
        ("toegevoegd", "B"),
        ("gewijzigd", "AA"),
        ("gewijzigd", "BB"),
        ("verwijderd", "BB"),
    ]
    assert [v.naam for v in bekend_op(Wijk, nu() + dt.timedelta(minutes=1))] == ["AA"]


def test_version_points_at_the_act_and_holds_nothing_else() -> None:
    wijk = maak_wijk("Donderberg")
    persoon, sanne = maak_persoon(wijk), maak_gebruiker(Rol.TRAJECTCOORDINATOR, wijk=wijk)
    claim_persoon(inburgeraar_id=persoon.pk, door=sanne)
    versie = historiemodel(Inburgeraar)._default_manager.filter(pgh_obj_id=persoon.pk).latest("pgh_id")
    claim = Logregel.objects.get(handeling="persoon geclaimd")
    assert versie.pgh_context == {"logregel": claim.pk}


def test_as_known_before_and_now() -> None:
    wijk = maak_wijk("Donderberg")
    persoon = maak_persoon(wijk)
    events = historiemodel(Adres)._default_manager
    events.update(pgh_created_at=nu() - dt.timedelta(days=10))
    Adres.objects.filter(inburgeraar=persoon).update(straat="Wegastraat")
    toen = bekend_op(Adres, nu() - dt.timedelta(days=1)).get()
    straks = bekend_op(Adres, nu() + dt.timedelta(minutes=1)).get()
    assert (toen.straat, straks.straat) == ("Siriushof", "Wegastraat")
    assert not bekend_op(Adres, nu() - dt.timedelta(days=11)).exists()


@pytest.mark.parametrize("model", MET_HISTORIE, ids=lambda m: m.__name__)
def test_as_known_now_equals_the_table(model: type) -> None:
    wijk = maak_wijk("Donderberg")
    sanne = maak_gebruiker(Rol.TRAJECTCOORDINATOR, wijk=wijk)
    maak_huisbezoek(maak_persoon(wijk), sanne, vervolg_op=nu().date())
    kolommen = [
        f.attname
        for f in model._meta.concrete_fields  # type: ignore[attr-defined]
        if f.name in {g.name for g in historiemodel(model)._meta.concrete_fields}
    ]
    bekend = bekend_op(model, nu() + dt.timedelta(minutes=1)).values_list(*kolommen)
    tabel = model._default_manager.values_list(*kolommen)  # type: ignore[attr-defined]
    assert sorted(map(repr, bekend)) == sorted(map(repr, tabel))


def test_history_of_users_holds_no_password_and_no_sign_in() -> None:
    gebruiker = maak_gebruiker()
    versies = historiemodel(type(gebruiker))._default_manager.filter(pgh_obj_id=gebruiker.pk)
    voor = versies.count()
    gebruiker.last_login = nu()
    gebruiker.set_password("een-heel-ander-wachtwoord")
    gebruiker.save()
    assert versies.count() == voor
    assert not {"password", "last_login"} & {f.name for f in versies.model._meta.get_fields()}
