"""Taking a person on the regular route over from a colleague who is absent, with the request that waits (DOMEIN 4)."""

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from gebruikers.models import Gebruiker, Meldingsoort
from gebruikers.services.meldingen import tell
from inburgeraars.models import Benadering, Route
from inburgeraars.services.benaderingen import lock_persoon, open_benadering
from kern.beleid import Onderwerp
from kern.weigering import Weigering
from logboek.enums import Handeling
from logboek.services import handeling
from vinden.models import Overnameverzoek
from vinden.regulier.services import eis_consulent


@transaction.atomic
def take_from_colleague(*, inburgeraar_id: int, door: Gebruiker, reden: str) -> Benadering:
    """Let another consulent go on with a person on the regular route, and answer the request that waits for the first.

    The stages keep who recorded them, and row history who approached until now; the colleague gets a notice, and can
    take the person back in the same way.

    Raises:
        NietVanJou: no aanstelling as consulent in force.
        Weigering: the person is not on that route, or is this user's already.
        ValidationError: no reason.
    """
    eis_consulent(door)
    if not reden.strip():
        raise ValidationError({"reden": _("Vul in waarom je deze persoon van je collega overneemt")})
    persoon = lock_persoon(inburgeraar_id)
    lopend = open_benadering(inburgeraar_id)
    if lopend is None or lopend.route != Route.REGULIER:
        raise Weigering(
            _("Deze persoon is niet meer op de reguliere route. Kijk in de lijst hoe het nu staat.")
        )
    if lopend.door_id == door.pk:
        raise Weigering(_("Je begeleidt deze persoon al. Je hoeft niets te doen."))
    vorige = lopend.door_id
    with handeling(Handeling.PERSOON_OVERGENOMEN, door=door) as daad:
        daad.over("inburgeraar", persoon.pk)
        lopend.door, lopend.toelichting = door, reden.strip()
        lopend.save(update_fields=["door", "toelichting"])
        Overnameverzoek.objects.filter(inburgeraar=persoon, antwoord="", naar_route=Route.WIJKGERICHT).update(
            gevraagd_aan=door
        )
        tell(
            ontvangers=[vorige] if vorige else [],
            soort=Meldingsoort.OVERNAME,
            handeling=Handeling.PERSOON_OVERGENOMEN,
            over=Onderwerp("inburgeraar", persoon.pk),
            door=door,
        )
    return lopend
