"""Services of users, and how a broken constraint becomes a sentence at a field."""

import pytest
from allauth.account.models import EmailAddress
from django.core.exceptions import ValidationError
from django.core.mail import EmailMessage
from django.db import IntegrityError, transaction
from django.test import Client

from gebruikers.enums import Rol
from gebruikers.models import Aanstelling, Gebruiker, Melding
from gebruikers.services.controle import at_field
from gebruikers.services.gebruikers import VELDEN, add_user, change_user, deactivate_user, reactivate_user
from kern.identiteit import als
from logboek.models import Logonderwerp, Logregel
from tests.fabrieken.gebruikers import maak_aanstelling, maak_gebruiker

pytestmark = pytest.mark.django_db

LAATSTE = "Dit is de laatste functioneel beheerder. Stel eerst een andere aan."


@pytest.fixture
def beheerder() -> Gebruiker:
    return maak_gebruiker(Rol.BEHEERDER)


def _acts() -> list[str]:
    return list(Logregel.objects.order_by("id").values_list("handeling", flat=True))


@pytest.mark.parametrize("rol", Rol)
def test_maak_gebruiker_every_rol_in_force(rol: Rol) -> None:
    assert maak_gebruiker(rol).rollen == {rol}


def test_add_user_trims_lowers_and_cannot_sign_in(beheerder: Gebruiker) -> None:
    with als(beheerder):
        nieuw = add_user(
            email=" Sanne@Roermond.test ", voornaam=" Sanne ", achternaam="de Wit", door=beheerder
        )
    assert (nieuw.email, nieuw.naam, nieuw.has_usable_password()) == (
        "sanne@roermond.test",
        "Sanne de Wit",
        False,
    )
    assert nieuw.rollen == frozenset()
    regel = Logregel.objects.latest("id")
    assert (regel.handeling, regel.actor_id) == ("gebruiker toegevoegd", beheerder.pk)
    assert Logonderwerp.objects.filter(logregel=regel, soort="gebruiker", object_id=nieuw.pk).exists()


def test_add_user_address_in_use_names_the_field(beheerder: Gebruiker) -> None:
    maak_gebruiker(email="sanne@roermond.test")
    with pytest.raises(ValidationError) as fout:
        add_user(email="SANNE@roermond.test", voornaam="S", achternaam="W", door=beheerder)
    assert fout.value.message_dict == {"email": ["Er is al een gebruiker met dit e-mailadres."]}


def test_add_user_bad_address_and_no_name_reported_together(beheerder: Gebruiker) -> None:
    with pytest.raises(ValidationError) as fout:
        add_user(email="geen adres", voornaam="", achternaam="W", door=beheerder)
    assert set(fout.value.message_dict) == {"email", "voornaam"}


def test_at_field_translates_what_the_database_refuses() -> None:
    maak_gebruiker(email="sanne@roermond.test")
    with pytest.raises(ValidationError) as fout, at_field(Gebruiker, VELDEN):
        Gebruiker.objects.create(email="Sanne@roermond.test")
    assert fout.value.message_dict == {"email": ["Er is al een gebruiker met dit e-mailadres."]}
    with pytest.raises(IntegrityError), at_field(Gebruiker, VELDEN), transaction.atomic():
        Gebruiker.objects.create(email="x@roermond.test", achternaam=None)  # type: ignore[misc]


def test_change_user_nothing_changed_is_no_act(beheerder: Gebruiker) -> None:
    ander = maak_gebruiker(voornaam="Sanne", achternaam="de Wit")
    voor = _acts()
    change_user(
        gebruiker=ander,
        email=ander.email.upper(),
        voornaam="Sanne",
        achternaam="de Wit",
        telefoon="",
        door=beheerder,
    )
    assert _acts() == voor


def test_change_user_other_address_tells_teamleider_and_drops_the_old_one(beheerder: Gebruiker) -> None:
    teamleider = maak_gebruiker(Rol.TEAMLEIDER)
    ander = maak_gebruiker(email="oud@roermond.test", voornaam="Sanne", achternaam="de Wit")
    EmailAddress.objects.create(user_id=ander.pk, email="oud@roermond.test", primary=True, verified=True)
    with als(beheerder):
        change_user(
            gebruiker=ander,
            email="nieuw@roermond.test",
            voornaam="Sanne",
            achternaam="de Wit",
            telefoon="",
            door=beheerder,
        )
    ander.refresh_from_db()
    assert ander.email == "nieuw@roermond.test"
    assert not EmailAddress.objects.filter(user_id=ander.pk).exists()
    melding = Melding.objects.get(gebruiker=teamleider, handeling="gebruiker gewijzigd")
    assert (melding.over_soort, melding.over_id, melding.door_id) == ("gebruiker", ander.pk, beheerder.pk)


def test_change_user_other_address_tells_the_old_one(
    beheerder: Gebruiker, mailoutbox: list[EmailMessage]
) -> None:
    nooit, wel = maak_gebruiker(), maak_gebruiker(email="oud@roermond.test", wachtwoord="x")
    for gebruiker in (nooit, wel):
        change_user(
            gebruiker=gebruiker,
            email=f"nieuw-{gebruiker.email}",
            voornaam="Sanne",
            achternaam="de Wit",
            telefoon="",
            door=beheerder,
        )
    (mail,) = mailoutbox
    assert mail.to == ["oud@roermond.test"]
    assert f"{beheerder.naam} heeft je e-mailadres in Wijkgericht inburgeren gewijzigd." in str(mail.body)
    assert "nieuw-" not in str(mail.body)


def test_change_user_other_name_tells_nobody(beheerder: Gebruiker) -> None:
    maak_gebruiker(Rol.TEAMLEIDER)
    ander = maak_gebruiker()
    voor = Melding.objects.count()
    change_user(
        gebruiker=ander,
        email=ander.email,
        voornaam="Anders",
        achternaam="Heet",
        telefoon="0475",
        door=beheerder,
    )
    assert Melding.objects.count() == voor
    assert _acts()[-1] == "gebruiker gewijzigd"


def test_deactivate_user_ends_a_running_session(beheerder: Gebruiker, client: Client) -> None:
    ander = maak_gebruiker(Rol.TEAMLEIDER)
    client.force_login(ander)
    assert client.get("/meldingen/").status_code == 200
    with als(beheerder):
        deactivate_user(gebruiker=ander, door=beheerder)
    assert client.get("/meldingen/").status_code == 302
    assert Aanstelling.objects.get(gebruiker=ander).tot is None
    assert Gebruiker.objects.get(pk=ander.pk).rollen == frozenset()
    with als(beheerder):
        reactivate_user(gebruiker=ander, door=beheerder)
    assert Gebruiker.objects.get(pk=ander.pk).rollen == {Rol.TEAMLEIDER}
    assert _acts()[-2:] == ["gebruiker geblokkeerd", "gebruiker gedeblokkeerd"]


def test_deactivate_user_twice_is_one_act(beheerder: Gebruiker) -> None:
    ander = maak_gebruiker()
    deactivate_user(gebruiker=ander, door=beheerder)
    deactivate_user(gebruiker=ander, door=beheerder)
    assert _acts().count("gebruiker geblokkeerd") == 1


def test_deactivate_last_beheerder_refused(beheerder: Gebruiker) -> None:
    with pytest.raises(ValidationError) as fout:
        deactivate_user(gebruiker=beheerder, door=beheerder)
    assert fout.value.messages == [LAATSTE]
    geblokkeerd = maak_gebruiker(Rol.BEHEERDER)
    deactivate_user(gebruiker=geblokkeerd, door=beheerder)
    with pytest.raises(ValidationError):
        # The other one holds an aanstelling, but is blocked: it does not count.
        deactivate_user(gebruiker=beheerder, door=None)
    beheerder.refresh_from_db()
    assert beheerder.is_active


def test_deactivate_beheerder_who_has_a_second_aanstelling_to_come_refused(beheerder: Gebruiker) -> None:
    maak_aanstelling(beheerder, Rol.PROJECTLEIDER)
    with pytest.raises(ValidationError):
        deactivate_user(gebruiker=beheerder, door=None)


def test_deactivate_one_of_two_beheerders(beheerder: Gebruiker) -> None:
    ander = maak_gebruiker(Rol.BEHEERDER)
    deactivate_user(gebruiker=beheerder, door=ander)
    beheerder.refresh_from_db()
    assert not beheerder.is_active
