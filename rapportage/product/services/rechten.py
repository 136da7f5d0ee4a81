"""Giving and ending a redactierecht: one user of a partner, one part (DOMEIN 9)."""

from django.db import transaction
from django.utils.translation import gettext as _

from gebruikers.enums import Rol
from gebruikers.models import Aanstelling, Gebruiker
from kern.klok import vandaag
from kern.weigering import Weigering
from logboek.enums import Handeling
from logboek.services import handeling
from rapportage.product.models import Onderdeel, Redactierecht


class GeenPartner(Weigering):
    """The chosen user works at no partner today."""

    veld = "gebruiker"

    def __init__(self) -> None:
        super().__init__(_("Deze gebruiker werkt vandaag niet bij een partner. Kies iemand anders."))


def te_kiezen(onderdeel_id: int) -> list[Aanstelling]:
    """Return the aanstellingen of partners who have no redactierecht on a part today, by organisatie and name."""
    al = Redactierecht.objects.in_kracht().filter(onderdeel_id=onderdeel_id).values("gebruiker")
    rijen = Aanstelling.objects.in_kracht().met_rol(Rol.PARTNER).filter(gebruiker__is_active=True)
    return list(
        rijen.exclude(gebruiker__in=al)
        .select_related("gebruiker", "organisatie")
        .order_by("organisatie__naam", "gebruiker__achternaam", "pk")
    )


@transaction.atomic
def give_redactierecht(*, onderdeel_id: int, gebruiker_id: int, door: Gebruiker) -> Redactierecht:
    """Let a user of a partner write and read a part, from today on.

    Raises:
        GeenPartner: the user works at no partner today.

    Returns:
        The right; the one that there is when it has it already.
    """
    onderdeel = Onderdeel.objects.select_for_update(no_key=True).get(pk=onderdeel_id)
    van_nu = Redactierecht.objects.in_kracht().filter(onderdeel=onderdeel, gebruiker_id=gebruiker_id)
    if (er_al := van_nu.first()) is not None:
        return er_al
    partners = Aanstelling.objects.in_kracht().met_rol(Rol.PARTNER).filter(gebruiker__is_active=True)
    if not partners.filter(gebruiker_id=gebruiker_id).exists():
        raise GeenPartner
    with handeling(Handeling.REDACTIERECHT_GEWIJZIGD, door=door, onderdeel="gegeven") as daad:
        recht = Redactierecht.objects.create(
            onderdeel=onderdeel, gebruiker_id=gebruiker_id, van=vandaag(), gegeven_door=door
        )
        daad.over("redactierecht", recht.pk)
        daad.over("gebruiker", gebruiker_id)
    return recht


@transaction.atomic
def end_redactierecht(*, recht_id: int, door: Gebruiker) -> Redactierecht:
    """End a redactierecht, at once: the part is out of sight from now on. Ended before, nothing changes."""
    recht = Redactierecht.objects.select_for_update().get(pk=recht_id)
    if recht.tot is None or recht.tot > vandaag():
        with handeling(Handeling.REDACTIERECHT_GEWIJZIGD, door=door, onderdeel="beëindigd") as daad:
            recht.tot, recht.beeindigd_door = vandaag(), door
            recht.save(update_fields=["tot", "beeindigd_door"])
            daad.over("redactierecht", recht.pk)
            daad.over("gebruiker", recht.gebruiker_id)
    return recht
