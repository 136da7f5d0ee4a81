"""The second step of another user: removed when a phone is lost, and re-encrypted when keys rotate."""

import base64

from allauth.mfa.models import Authenticator
from allauth.mfa.utils import decrypt, encrypt
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils.translation import gettext as _

from gebruikers.brieven import verstuur_brief
from gebruikers.models import Gebruiker
from gebruikers.permissions import is_eigen
from gebruikers.services.sessies import end_sessions
from kern.beleid import Onderwerp
from kern.versleuteld import huidige_sleutel
from logboek.enums import Handeling
from logboek.services import handeling

GEHEIM = {Authenticator.Type.TOTP: "secret", Authenticator.Type.RECOVERY_CODES: "seed"}
"""The name under which each kind of authenticator stores its secret; a passkey has none."""


@transaction.atomic
def remove_second_step(*, gebruiker: Gebruiker, door: Gebruiker | None) -> int:
    """Remove the app, passkeys and recovery codes of a user who lost them, and end its sessions.

    The user is told by mail. Where a second step is required, it sets up a new one at the next sign-in. `door` is who
    does it; None when the system does.

    Returns:
        How many there were; at 0 nothing is done.

    Raises:
        PermissionDenied: the user's own: that is done on the account page, after proving who one is.
    """
    if is_eigen(door, gebruiker):
        raise PermissionDenied(_("Je eigen tweede stap haal je weg op je accountpagina."))
    middelen = list(Authenticator.objects.select_for_update().filter(user_id=gebruiker.pk))
    if not middelen:
        return 0
    over = (Onderwerp("gebruiker", gebruiker.pk),)
    with handeling(Handeling.GEBRUIKER_GEWIJZIGD, door=door, over=over, onderdeel="tweede stap"):
        for middel in middelen:
            middel.delete()
        end_sessions(gebruiker=gebruiker)
        verstuur_brief(
            "account/email/tweede_stap_verwijderd", aan=gebruiker.email, context={"gebruiker": gebruiker}
        )
    return len(middelen)


@transaction.atomic
def reencrypt_secrets() -> int:
    """Encrypt the secrets of apps and recovery codes again, under the first key of the ring.

    Returns:
        How many were under another key.

    Raises:
        OnleesbaarError: one is under a key that is not in the ring; nothing was changed.
    """
    gedaan = 0
    for middel in Authenticator.objects.select_for_update().filter(type__in=GEHEIM).order_by("pk"):
        naam = GEHEIM[middel.type]
        if base64.b64decode(middel.data[naam])[1] != huidige_sleutel():
            middel.data[naam] = encrypt(decrypt(middel.data[naam]))
            middel.save(update_fields=["data"])
            gedaan += 1
    return gedaan
