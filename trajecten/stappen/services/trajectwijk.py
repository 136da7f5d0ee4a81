"""Correcting the wijk to which a traject belongs (DOMEIN 8a, Trajectwijk)."""

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from gebruikers.enums import Rol
from gebruikers.models import Gebruiker
from inburgeraars.services.benaderingen import lock_persoon
from kern.klok import nu
from kern.weigering import Weigering
from logboek.enums import Handeling
from logboek.services import handeling
from trajecten.traject.models import Traject
from wijken.models import Wijk


@transaction.atomic
def correct_trajectwijk(*, traject_id: int, door: Gebruiker, gezien: int, wijk: Wijk, reden: str) -> Traject:
    """Correct the trajectwijk of a traject, running or closed; figures follow, and those of before stay as known then.

    Who guides the person and who may see it stay as they are. Another correction takes it back.

    Args:
        traject_id: the traject.
        door: a teamleider.
        gezien: key of the trajectwijk that the user saw.
        wijk: the right one, a wijk of the pilot.
        reden: why; shown in the timeline.

    Raises:
        Weigering: no teamleider, or it was corrected meanwhile.
        ValidationError: no reason, or a wijk that cannot be, by field.
    """
    if not reden.strip():
        raise ValidationError({"reden": _("Vul in waarom de trajectwijk verandert")})
    if not door.heeft(Rol.TEAMLEIDER):
        raise Weigering(_("Alleen de teamleider kan de trajectwijk verbeteren."))
    lock_persoon(Traject.objects.values_list("inburgeraar_id", flat=True).get(pk=traject_id))
    traject = Traject.objects.get(pk=traject_id)
    if traject.trajectwijk_id != gezien:
        raise Weigering(_("De trajectwijk is ondertussen al verbeterd. Kijk of het nu klopt."))
    if not wijk.pilot or wijk.pk == gezien:
        raise ValidationError({"wijk": _("Kies een andere wijk van de pilot")})
    with handeling(Handeling.TRAJECTWIJK_VERBETERD, door=door) as daad:
        daad.over("inburgeraar", traject.inburgeraar_id)
        traject.trajectwijk, traject.trajectwijk_reden = wijk, reden.strip()
        traject.trajectwijk_verbeterd_op, traject.trajectwijk_verbeterd_door = nu(), door
        traject.save(
            update_fields=[
                "trajectwijk",
                "trajectwijk_reden",
                "trajectwijk_verbeterd_op",
                "trajectwijk_verbeterd_door",
            ]
        )
    return traject
