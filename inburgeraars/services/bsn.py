"""Revealing a BSN for an act (DOMEIN 4, Data minimisation). No other code of the application reads a BSN."""

from django.db import connection, models, transaction
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _

from gebruikers.models import Gebruiker
from inburgeraars.fouten import NietVanJou
from inburgeraars.models import Inburgeraar
from kern.beleid import Onderwerp
from kern.versleuteld import ontsleutel
from logboek.enums import Handeling
from logboek.services import leg_vast

DOEL = "bsn"


class Onthulreden(models.TextChoices):
    """The act for which a BSN is needed."""

    BESCHIKKING = "beschikking", _("Vaststellende beschikking maken")
    OVEREENKOMST = "overeenkomst", _("Overeenkomst maken")
    AANMELDING = "aanmelding", _("Aanmelden bij een school of organisatie")
    GWS = "invoer in GWS", _("Invoeren in GWS")
    ISI = "controle in ISI", _("Controleren in ISI")
    IDENTITEIT = "identiteit", _("Identiteit controleren met een document erbij")
    HANDHAVING = "handhaving", _("Besluit over handhaving")


def may_reveal_bsn(inburgeraar_id: int) -> bool:
    """Tell whether the user of the transaction may reveal the BSN of this person; `rls.mag_bsn` decides."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT rls.mag_bsn(%s)", [inburgeraar_id])
        (mag,) = cursor.fetchone()
    return bool(mag)


@transaction.atomic
def reveal_bsn(*, inburgeraar_id: int, door: Gebruiker, reden: Onthulreden) -> str | None:
    """Reveal the BSN of a person for one act, logged as one row of the logboek.

    Args:
        inburgeraar_id: the person.
        door: the fixed contact, or a consulent with an open handover.
        reden: the act.

    Returns:
        The nine digits; None when none is on record.

    Raises:
        NietVanJou: this user may not.
        Inburgeraar.DoesNotExist: not within sight.
    """
    persoon = Inburgeraar.objects.visible_to(door).get(pk=inburgeraar_id)
    if not may_reveal_bsn(persoon.pk):
        raise NietVanJou(_t("Alleen het vaste contact van deze persoon kan het BSN bekijken."))
    regel = leg_vast(
        Handeling.BSN_GETOOND, door=door, over=(Onderwerp("inburgeraar", persoon.pk),), onderdeel=reden
    )
    with connection.cursor() as cursor:
        cursor.execute("SELECT rls.onthul_bsn(%s, %s)", [persoon.pk, regel])
        (opgeslagen,) = cursor.fetchone()
    return None if opgeslagen is None else ontsleutel(bytes(opgeslagen), doel=DOEL)
