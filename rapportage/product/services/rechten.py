"""Giving and ending a redactierecht: one user of the welzijnsorganisatie, one part (DOMEIN 9).

The database holds who can have one: `rapportage/sql/bewaak_redactierecht.sql`.
"""

from django.db import transaction
from django.utils.translation import gettext as _

from gebruikers.models import Aanstelling, Gebruiker
from kern.klok import vandaag
from kern.weigering import Weigering
from logboek.enums import Handeling
from logboek.services import handeling
from rapportage.product.models import Onderdeel, Redactierecht
from rapportage.product.permissions import WELZIJN, bij_welzijn
from rapportage.product.services.vertellen import tell_recht
from rapportage.product.slot import lock_onderdeel


class GeenWelzijn(Weigering):
    """The chosen user works at no welzijnsorganisatie today."""

    veld = "gebruiker"

    def __init__(self) -> None:
        super().__init__(
            _("Deze gebruiker werkt vandaag niet bij een welzijnsorganisatie. Kies iemand anders.")
        )


class NietVanWelzijn(Weigering):
    """The welzijnsorganisatie does not own the part."""

    def __init__(self) -> None:
        super().__init__(_("De welzijnsorganisatie is geen eigenaar van dit onderdeel."))


def te_kiezen(onderdeel_id: int) -> list[Aanstelling]:
    """Return the aanstellingen at welzijnsorganisaties without a redactierecht on a part today, by organisatie and name."""
    al = Redactierecht.objects.in_kracht().filter(onderdeel_id=onderdeel_id).values("gebruiker")
    rijen = bij_welzijn().exclude(gebruiker__in=al).select_related("organisatie")
    return list(rijen.order_by("organisatie__naam", "gebruiker__achternaam", "pk"))


@transaction.atomic
def give_redactierecht(*, onderdeel_id: int, gebruiker_id: int, door: Gebruiker) -> Redactierecht:
    """Let a user of the welzijnsorganisatie write and read a part, from today on as long as that owns it, and tell it.

    Raises:
        NietVanWelzijn: the welzijnsorganisatie does not own the part.
        GeenWelzijn: the user works at no welzijnsorganisatie today.

    Returns:
        The right; the one that there is when it has it already.
    """
    lock_onderdeel(onderdeel_id)
    onderdeel = Onderdeel.objects.get(pk=onderdeel_id)
    van_nu = Redactierecht.objects.in_kracht().filter(onderdeel=onderdeel, gebruiker_id=gebruiker_id)
    if (er_al := van_nu.first()) is not None:
        return er_al
    eigenaar = onderdeel.eigenaren.in_kracht().filter(rol=WELZIJN).first()
    if eigenaar is None:
        raise NietVanWelzijn
    if not bij_welzijn().filter(gebruiker_id=gebruiker_id).exists():
        raise GeenWelzijn
    with handeling(Handeling.REDACTIERECHT_GEWIJZIGD, door=door, onderdeel="gegeven") as daad:
        recht = Redactierecht.objects.create(
            onderdeel=onderdeel,
            gebruiker_id=gebruiker_id,
            van=vandaag(),
            tot=eigenaar.tot,
            gegeven_door=door,
        )
        daad.over("redactierecht", recht.pk)
        daad.over("gebruiker", gebruiker_id)
    tell_recht(recht)
    return recht


@transaction.atomic
def end_redactierecht(*, recht_id: int, door: Gebruiker) -> Redactierecht:
    """End a redactierecht, at once: the part is out of sight from now on, and whose it was is told. Ended before, nothing changes."""
    recht = Redactierecht.objects.select_for_update().get(pk=recht_id)
    if recht.tot is None or recht.tot > vandaag():
        with handeling(Handeling.REDACTIERECHT_GEWIJZIGD, door=door, onderdeel="beëindigd") as daad:
            recht.tot, recht.beeindigd_door = vandaag(), door
            recht.save(update_fields=["tot", "beeindigd_door"])
            daad.over("redactierecht", recht.pk)
            daad.over("gebruiker", recht.gebruiker_id)
        tell_recht(recht)
    return recht
