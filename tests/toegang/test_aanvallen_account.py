"""What a statement that was slipped into a page could make of an account: as `web` and `cijfers`, on the database itself.

Not all of it: a statement can say to be somebody else (docs/adr/0002). What no such lie opens is tried as a beheerder and
as the victim itself.
"""

from collections.abc import Callable
from typing import Any
from uuid import uuid4

import pytest
from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from django.contrib.auth.hashers import make_password
from django.contrib.sessions.models import Session
from django.db import connection

from gebruikers.models import Bericht, Gebruiker
from gebruikers.services.berichten import plaats
from gebruikers.sessies import afdruk
from kern.identiteit import als
from kern.klok import nu
from tests.gebruikers.aanmelden import is_aangemeld
from tests.toegang.aanvallen import geweigerd, in_rol
from tests.toegang.wereld import Wereld

pytestmark = pytest.mark.django_db

IK = ["coord", "leider", "consul", "beleid", "geen"]
VAN_ACCOUNT = "an account is made by a beheerder"
VAN_STAP = "a second step is of its user alone"
NIEUW = {"email": "x@roermond.test", "voornaam": "X", "achternaam": "Y"}


def sql(tekst: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(tekst)


def van(gebruiker: Gebruiker) -> Any:
    return Gebruiker.objects.filter(pk=gebruiker.pk)


@pytest.mark.parametrize("wie", IK)
def test_nobody_but_a_beheerder_changes_or_makes_an_account(wereld: Wereld, wie: str) -> None:
    ik, ander = wereld.gebruikers[wie], wereld.gebruikers["taalco"]
    velden = {"email": "mijn@aanvaller.test", "voornaam": "Z", "is_active": False, "telefoon": "0475123456"}
    for veld, waarde in (velden | {"uitgenodigd_op": nu(), "created_at": nu()}).items():
        for doel in (ander, ik):
            geweigerd(lambda d=doel, v=veld, w=waarde: van(d).update(**{v: w}), ik, door_wat=VAN_ACCOUNT)  # type: ignore[misc]
    geweigerd(lambda: Gebruiker.objects.create(**NIEUW, password="!"), ik, door_wat=VAN_ACCOUNT)


@pytest.mark.parametrize("wie", [*IK, "beheer"])
def test_password_of_another_is_out_of_reach(wereld: Wereld, wie: str) -> None:
    """Also for a beheerder: it invites, and the user chooses."""
    ik, ander = wereld.gebruikers[wie], wereld.gebruikers["taalco"]
    for password in (make_password("mijn eigen wachtwoord"), ik.password, "!"):
        geweigerd(lambda p=password: van(ander).update(password=p), ik, door_wat=VAN_ACCOUNT)  # type: ignore[misc]
    geweigerd(lambda: van(ander).update(geremd_tot=None, dagbericht=False), ik, door_wat=VAN_ACCOUNT)
    geweigerd(
        lambda: Gebruiker.objects.create(**NIEUW, password=make_password("x")), ik, door_wat=VAN_ACCOUNT
    )


@pytest.mark.parametrize("rol", ["web", "cijfers"])
def test_a_visitor_changes_no_account(wereld: Wereld, rol: str) -> None:
    ander = wereld.gebruikers["taalco"]
    for velden in (
        {"password": make_password("x")},
        {"email": "mijn@aanvaller.test"},
        {"is_active": True, "voornaam": "Z"},
    ):
        geweigerd(lambda v=velden: van(ander).update(**v), None, rol=rol, door_wat=VAN_ACCOUNT)  # type: ignore[misc]


@pytest.mark.parametrize("wie", ["coord", "beheer"])
def test_user_changes_its_own_password_and_mail_of_the_day(wereld: Wereld, wie: str) -> None:
    ik = wereld.gebruikers[wie]
    with als(ik):
        assert van(ik).update(password=make_password("x"), dagbericht=False) == 1


def test_beheerder_makes_and_changes_accounts(wereld: Wereld) -> None:
    with als(wereld.gebruikers["beheer"]):
        Gebruiker.objects.create(**NIEUW, password="!")
        assert van(wereld.gebruikers["coord"]).update(email="anders@roermond.test", is_active=False) == 1


@pytest.mark.parametrize("wie", [*IK, "beheer"])
def test_second_step_of_another_is_out_of_reach(wereld: Wereld, wie: str) -> None:
    ik, ander = wereld.gebruikers[wie], wereld.gebruikers["taalco"]
    mijn = Authenticator.objects.create(user_id=ik.pk, type="webauthn", data={"credential": "mijn"})
    hem = Authenticator.objects.create(
        user_id=ander.pk, type="recovery_codes", data={"seed": "x", "used_mask": 0}
    )

    def probeer(daad: Callable[[], Any]) -> None:
        geweigerd(daad, ik, door_wat=VAN_STAP)

    probeer(lambda: Authenticator.objects.create(user_id=ander.pk, type="webauthn", data={}))
    probeer(lambda: Authenticator.objects.filter(pk=mijn.pk).update(user_id=ander.pk))
    probeer(lambda: Authenticator.objects.filter(pk=hem.pk).update(data={"seed": "mijn", "used_mask": 0}))
    probeer(lambda: Authenticator.objects.filter(pk=hem.pk).update(type="webauthn"))
    probeer(lambda: Authenticator.objects.filter(pk=hem.pk).delete())
    with als(ik):
        # What signing in writes before anybody is known.
        assert Authenticator.objects.filter(pk=hem.pk).update(data={"seed": "x", "used_mask": 1}) == 1
        assert Authenticator.objects.filter(pk=mijn.pk).update(data={"credential": "nieuw"}) == 1


def test_nobody_deletes_an_account_or_gives_it_a_second_address(wereld: Wereld) -> None:
    """Whoever a statement says to be: these are not granted."""
    ander = wereld.gebruikers["taalco"]
    for wie in ("beheer", "taalco", "coord"):
        door = wereld.gebruikers[wie]
        for rol in ("web", "cijfers"):
            geweigerd(
                lambda: sql("DELETE FROM gebruikers_gebruiker"), door, rol=rol, door_wat="permission denied"
            )
            geweigerd(
                lambda: EmailAddress.objects.create(
                    user_id=ander.pk, email="mijn@aanvaller.test", verified=True
                ),
                door,
                rol=rol,
                door_wat="permission denied",
            )


@pytest.mark.parametrize("rol", ["web", "cijfers"])
@pytest.mark.parametrize("wie", ["beheer", "taalco", "coord"])
def test_mail_with_a_link_is_neither_read_nor_sent_elsewhere(wereld: Wereld, wie: str, rol: str) -> None:
    """Whoever a statement says to be."""
    bericht = plaats(
        aan=wereld.gebruikers["taalco"].email, onderwerp="Kies een wachtwoord", tekst="http://link"
    )
    door, deze = wereld.gebruikers[wie], Bericht.objects.filter(pk=bericht.pk)
    kopie = "INSERT INTO gebruikers_bericht (kenmerk, aan, onderwerp, tekst) SELECT gen_random_uuid(), 'x@y.test', '', tekst FROM gebruikers_bericht"
    pogingen: list[Callable[[], Any]] = [
        lambda: list(deze.values_list("tekst")),
        lambda: deze.update(aan="mijn@aanvaller.test"),
        lambda: deze.update(tekst="iets anders"),
        lambda: deze.update(kenmerk=uuid4()),
        lambda: sql(kopie),
        deze.delete,
    ]
    for poging in pogingen:
        geweigerd(poging, door, rol=rol, door_wat="permission denied")
    with in_rol(rol, door.pk):
        assert deze.values_list("aan").count() == 1
        assert deze.update(stand="wacht") == 1


def test_session_of_another_copied_into_ones_own_is_nobodys(wereld: Wereld) -> None:
    """As `web`, to which the table of sessions is open."""
    ik, ander = wereld.klant("coord"), wereld.klant("beheer")
    mijn, zijn = (afdruk(klant.cookies["sessionid"].value) for klant in (ik, ander))
    with in_rol("web", wereld.gebruikers["coord"].pk):
        inhoud = Session.objects.get(session_key=zijn).session_data
        assert Session.objects.filter(session_key=mijn).update(session_data=inhoud) == 1
    assert not is_aangemeld(ik)
    assert is_aangemeld(ander)


@pytest.mark.parametrize(
    ("trigger", "tabel"),
    [("bewaak_gebruiker", "gebruikers_gebruiker"), ("bewaak_tweede_stap", "mfa_authenticator")],
)
def test_mutation_without_its_guard_an_account_is_taken(wereld: Wereld, trigger: str, tabel: str) -> None:
    ander = wereld.gebruikers["taalco"]
    with connection.cursor() as cursor:
        cursor.execute(f"DROP TRIGGER {trigger} ON {tabel}")
    with als(wereld.gebruikers["coord"]):
        if tabel == "mfa_authenticator":
            Authenticator.objects.create(user_id=ander.pk, type="webauthn", data={})
        else:
            assert van(ander).update(email="mijn@aanvaller.test", password=make_password("x")) == 1


def test_what_is_left_a_statement_that_lies_about_who_asks(wereld: Wereld) -> None:
    """Written down so that nobody takes the guards for more than they are (docs/adr/0002)."""
    ander = wereld.gebruikers["taalco"]
    with in_rol("web", wereld.gebruikers["coord"].pk), connection.cursor() as cursor:
        cursor.execute("SELECT password FROM gebruikers_gebruiker WHERE id = %s", [ander.pk])
        assert cursor.fetchone() == (ander.password,)
        cursor.execute("SELECT set_config('app.gebruiker', %s, true)", [str(ander.pk)])
        assert van(ander).update(password=make_password("x")) == 1
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT naam FROM unnest('{cijfers,taak,wisser,eigenaar}'::name[]) naam WHERE pg_has_role('web', naam, 'SET')"
        )
        assert cursor.fetchall() == [("cijfers",)]
