"""Adding, changing and blocking users. A user is never deleted; what it may see follows from its aanstellingen.

The database holds it too: `gebruikers/sql/bewaak_account.sql`.
"""

import datetime as dt

from allauth.account.models import EmailAddress
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from gebruikers.brieven import verstuur_brief
from gebruikers.enums import Rol
from gebruikers.models import Aanstelling, Gebruiker, Meldingsoort
from gebruikers.permissions import eerste_dag_zonder
from gebruikers.services.aanstellingen import beheerder_days, lock_beheer, no_beheerder_from
from gebruikers.services.controle import at_field, check_row
from gebruikers.services.meldingen import teamleiders_in_kracht, tell
from gebruikers.services.sessies import end_sessions
from gebruikers.services.uitnodigingen import nodig_uit
from kern.beleid import Onderwerp
from kern.klok import nu, vandaag
from logboek.enums import Handeling
from logboek.services import handeling, leg_vast

PAS_VERSTUURD = dt.timedelta(minutes=1)
"""An invitation within this time after the previous one is a double click."""

VELDEN = {"gebruiker_email_uniek": "email", "gebruiker_naam_gewone_tekens": "voornaam"}


@transaction.atomic
def add_user(
    *, email: str, voornaam: str, achternaam: str, door: Gebruiker | None, telefoon: str = ""
) -> Gebruiker:
    """Add a user without password or aanstelling: it can sign in after following an invitation.

    Args:
        email: the address it signs in with, unique whatever its case.
        voornaam: first name.
        achternaam: surname, tussenvoegsel included.
        door: who adds it; None when the system does.
        telefoon: telephone number at work.

    Raises:
        ValidationError: with messages by argument, such as an address that is in use.
    """
    gebruiker = Gebruiker(
        email=email.strip().lower(),
        voornaam=voornaam.strip(),
        achternaam=achternaam.strip(),
        telefoon=telefoon.strip(),
    )
    gebruiker.set_unusable_password()
    check_row(gebruiker, VELDEN)
    with handeling(Handeling.GEBRUIKER_TOEGEVOEGD, door=door) as daad:
        with at_field(Gebruiker, VELDEN):
            gebruiker.save()
        daad.over("gebruiker", gebruiker.pk)
    return gebruiker


@transaction.atomic
def change_user(
    *, gebruiker: Gebruiker, email: str, voornaam: str, achternaam: str, telefoon: str, door: Gebruiker | None
) -> Gebruiker:
    """Change name, address or telephone number of a user. Arguments and errors as in `add_user`.

    The address decides who can ask for a new password. So after a change of it the teamleiders get a notice, and the
    old address a mail when the user signed in with it; links that were sent there no longer work.
    """
    nieuw = Gebruiker.objects.select_for_update().get(pk=gebruiker.pk)
    voor = (nieuw.email, nieuw.voornaam, nieuw.achternaam, nieuw.telefoon)
    na = (email.strip().lower(), voornaam.strip(), achternaam.strip(), telefoon.strip())
    if voor == na:
        return nieuw
    nieuw.email, nieuw.voornaam, nieuw.achternaam, nieuw.telefoon = na
    check_row(nieuw, VELDEN)
    with handeling(Handeling.GEBRUIKER_GEWIJZIGD, door=door) as daad:
        with at_field(Gebruiker, VELDEN):
            if nieuw.email != voor[0] and not nieuw.has_usable_password():
                # The link that was sent no longer works.
                nieuw.uitgenodigd_op = None
            nieuw.save(update_fields=["email", "voornaam", "achternaam", "telefoon", "uitgenodigd_op"])
        daad.over("gebruiker", nieuw.pk)
        if nieuw.email != voor[0]:
            if nieuw.has_usable_password():
                verstuur_brief(
                    "account/email/adres_gewijzigd", aan=voor[0], context={"gebruiker": nieuw, "door": door}
                )
            EmailAddress.objects.filter(user_id=nieuw.pk).delete()
            _tell_teamleiders(teamleiders_in_kracht(), Handeling.GEBRUIKER_GEWIJZIGD, nieuw, door)
    return nieuw


@transaction.atomic
def choose_dagbericht(*, gebruiker: Gebruiker, aan: bool) -> None:
    """Turn the daily mail of the user on or off; each user does so only for itself."""
    if Gebruiker.objects.filter(pk=gebruiker.pk).exclude(dagbericht=aan).update(dagbericht=aan):
        leg_vast(
            Handeling.DAGBERICHT_GEKOZEN,
            door=gebruiker,
            over=(Onderwerp("gebruiker", gebruiker.pk),),
            onderdeel="aan" if aan else "uit",
        )


def choose_sneltoets(*, gebruiker: Gebruiker, aan: bool) -> None:
    """Turn `/`, the key that goes to the search box, on or off for the user itself (WCAG 2.1.4).

    The logboek does not tell of it: it opens nothing and is about nobody.
    """
    Gebruiker.objects.filter(pk=gebruiker.pk).exclude(sneltoets=aan).update(sneltoets=aan)


@transaction.atomic
def deactivate_user(*, gebruiker: Gebruiker, door: Gebruiker | None) -> Gebruiker:
    """Block a user: its sessions end, on every device, and it cannot sign in. Its aanstellingen stay as they are.

    `door` is who blocks; None when the system does.

    Raises:
        ValidationError: it would leave a day without an active functioneel beheerder.
    """
    lock_beheer()
    nieuw = Gebruiker.objects.select_for_update().get(pk=gebruiker.pk)
    if not nieuw.is_active:
        return nieuw
    _guard_last_beheerder(nieuw)
    nieuw.is_active = False
    _save_active(nieuw, Handeling.GEBRUIKER_GEBLOKKEERD, door)
    end_sessions(gebruiker=nieuw)
    return nieuw


@transaction.atomic
def reactivate_user(*, gebruiker: Gebruiker, door: Gebruiker | None) -> Gebruiker:
    """Let a blocked user sign in again, with the aanstellingen in force; `door` is None when the system does.

    No session comes back: also one that was opened in the moment of blocking ends.
    """
    nieuw = Gebruiker.objects.select_for_update().get(pk=gebruiker.pk)
    if nieuw.is_active:
        return nieuw
    end_sessions(gebruiker=nieuw)
    nieuw.is_active = True
    _save_active(nieuw, Handeling.GEBRUIKER_GEDEBLOKKEERD, door)
    return nieuw


@transaction.atomic
def invite_user(*, gebruiker: Gebruiker, door: Gebruiker | None) -> bool:
    """Invite a user to choose a password, or invite again; not twice within PAS_VERSTUURD.

    `door` is who invites; None when the system does.

    Returns:
        Whether a mail was sent now.

    Raises:
        ValidationError: the user is blocked, or has a password already.
    """
    nieuw = Gebruiker.objects.select_for_update().get(pk=gebruiker.pk)
    if not nieuw.is_active:
        raise ValidationError(_("Deze gebruiker is geblokkeerd. Deblokkeer eerst."))
    if nieuw.has_usable_password():
        raise ValidationError(
            _(
                "Deze gebruiker heeft al een wachtwoord, en kan zelf een nieuw wachtwoord vragen bij het aanmelden."
            )
        )
    if nieuw.uitgenodigd_op is not None and nu() - nieuw.uitgenodigd_op < PAS_VERSTUURD:
        return False
    nodig_uit(gebruiker=nieuw, door=door)
    nieuw.uitgenodigd_op = nu()
    nieuw.save(update_fields=["uitgenodigd_op"])
    return True


def _save_active(gebruiker: Gebruiker, act: Handeling, door: Gebruiker | None) -> None:
    ontvangers = teamleiders_in_kracht()
    with handeling(act, door=door) as daad:
        gebruiker.save(update_fields=["is_active"])
        daad.over("gebruiker", gebruiker.pk)
        _tell_teamleiders(ontvangers, act, gebruiker, door)


def _tell_teamleiders(
    ontvangers: list[int], act: Handeling, gebruiker: Gebruiker, door: Gebruiker | None
) -> None:
    tell(
        ontvangers=ontvangers,
        soort=Meldingsoort.GEBRUIKER,
        handeling=act,
        over=Onderwerp("gebruiker", gebruiker.pk),
        door=door,
    )


def _guard_last_beheerder(gebruiker: Gebruiker) -> None:
    anderen = beheerder_days(behalve=gebruiker)
    for verlies in (
        Aanstelling.objects.met_rol(Rol.BEHEERDER).filter(gebruiker=gebruiker).values_list("van", "tot")
    ):
        dag = eerste_dag_zonder(verlies, anderen, vanaf=vandaag())
        if dag is not None:
            raise ValidationError(no_beheerder_from(dag))
