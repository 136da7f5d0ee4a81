"""What a user may see is worked out once a transaction, and again when the transaction changes it."""

import pytest
from django.db import connection, transaction

from gebruikers.enums import Rol
from gebruikers.models import Aanstelling, Gebruiker
from inburgeraars.models import Inburgeraar, Toegang, Toegangsgrond
from kern.identiteit import als
from kern.klok import vandaag
from kern.velden import Niveau
from tests.fabrieken.gebruikers import maak_aanstelling, maak_gebruiker
from tests.fabrieken.inburgeraars import maak_persoon
from tests.fabrieken.wijken import maak_wijk

pytestmark = pytest.mark.django_db


def zien(wie: Gebruiker) -> set[int]:
    """Return whose dossiers the database shows to a user."""
    with als(wie), connection.cursor() as cursor:
        cursor.execute("SELECT id FROM rls.dossier")
        return {pk for (pk,) in cursor.fetchall()}


def test_toegang_written_in_the_transaction_counts_at_once_and_ends_at_once() -> None:
    hier, daar = maak_wijk(), maak_wijk()
    wie = maak_gebruiker(Rol.TRAJECTCOORDINATOR, wijk=hier)
    eigen, elders = maak_persoon(hier), maak_persoon(daar)
    assert zien(wie) == {eigen.pk}
    toegang = Toegang.objects.create(inburgeraar=elders, gebruiker=wie, grond=Toegangsgrond.VERVANGING)
    assert zien(wie) == {eigen.pk, elders.pk}
    Toegang.objects.filter(pk=toegang.pk).update(tot=vandaag())
    assert zien(wie) == {eigen.pk}
    Toegang.objects.filter(pk=toegang.pk).update(tot=None)
    assert zien(wie) == {eigen.pk, elders.pk}
    Toegang.objects.filter(pk=toegang.pk).delete()
    assert zien(wie) == {eigen.pk}


def test_aanstelling_that_ends_in_the_transaction_ends_sight_at_once() -> None:
    hier, daar = maak_wijk(), maak_wijk()
    wie = maak_gebruiker(Rol.TRAJECTCOORDINATOR, wijk=hier)
    eigen, elders = maak_persoon(hier), maak_persoon(daar)
    maak_aanstelling(wie, Rol.TRAJECTCOORDINATOR, wijk=daar)
    assert zien(wie) == {eigen.pk, elders.pk}
    Aanstelling.objects.filter(gebruiker=wie, wijk=hier).update(tot=vandaag())
    assert zien(wie) == {elders.pk}
    Gebruiker.objects.filter(pk=wie.pk).update(is_active=False)
    assert zien(wie) == set()


def test_what_is_rolled_back_is_seen_no_more() -> None:
    hier, daar = maak_wijk(), maak_wijk()
    wie = maak_gebruiker(Rol.TRAJECTCOORDINATOR, wijk=hier)
    eigen, elders = maak_persoon(hier), maak_persoon(daar)
    assert zien(wie) == {eigen.pk}
    with transaction.atomic():
        Toegang.objects.create(inburgeraar=elders, gebruiker=wie, grond=Toegangsgrond.VERVANGING)
        assert zien(wie) == {eigen.pk, elders.pk}
        transaction.set_rollback(True)
    assert zien(wie) == {eigen.pk}


def test_answer_for_one_user_is_none_for_another() -> None:
    hier, daar = maak_wijk(), maak_wijk()
    ik, ander = (maak_gebruiker(Rol.TRAJECTCOORDINATOR, wijk=wijk) for wijk in (hier, daar))
    mijn, hun = maak_persoon(hier), maak_persoon(daar)
    assert [zien(wie) for wie in (ik, ander, ik)] == [{mijn.pk}, {hun.pk}, {mijn.pk}]
    gezien = Inburgeraar.objects.visible_to(ander, Niveau.DOSSIER)
    with als(ik):
        # Both walls: what one asks for another is not what the database shows to oneself.
        assert not gezien.exists()
    assert zien(ik) == {mijn.pk}


@pytest.mark.django_db(transaction=True)
def test_next_transaction_sees_what_another_wrote_meanwhile() -> None:
    hier, daar = maak_wijk(), maak_wijk()
    wie = maak_gebruiker(Rol.TRAJECTCOORDINATOR, wijk=hier)
    elders = maak_persoon(daar)
    with transaction.atomic():
        assert zien(wie) == set()
    Toegang.objects.create(inburgeraar=elders, gebruiker=wie, grond=Toegangsgrond.VERVANGING)
    with transaction.atomic():
        assert zien(wie) == {elders.pk}


@pytest.mark.parametrize("rol", Rol.values)
@pytest.mark.parametrize("niveau", [Niveau.DOSSIER, Niveau.GEVOELIG])
def test_no_route_opens_more_than_the_register(rol: str, niveau: Niveau) -> None:
    wie = maak_gebruiker(Rol(rol))
    with connection.cursor() as cursor:
        cursor.execute("SELECT rls.routes(%s, %s)", [wie.pk, int(niveau)])
        assert cursor.fetchone() == ([],)


def test_worked_out_once_a_transaction() -> None:
    hier = maak_wijk()
    wie = maak_gebruiker(Rol.TRAJECTCOORDINATOR, wijk=hier)
    eigen = maak_persoon(hier)
    assert zien(wie) == {eigen.pk}
    with connection.cursor() as cursor:
        cursor.execute(
            "CREATE OR REPLACE FUNCTION rls.wijken_nu(wie bigint) RETURNS text"
            " LANGUAGE sql STABLE AS $$ SELECT '{}/{}/{}/{}' $$"
        )
    assert zien(wie) == {eigen.pk}
    Gebruiker.objects.filter(pk=wie.pk).update(voornaam="Anders")
    assert zien(wie) == set()
