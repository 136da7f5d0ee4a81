"""Taking back the end of an approach: the same benadering goes on, with its route and the access that it gave."""

from django.utils.translation import gettext as _

from gebruikers.models import Gebruiker
from inburgeraars.fouten import NietVanJou
from inburgeraars.models import Benadering, Eindreden, Inburgeraar, Route, Toegang
from inburgeraars.services.benaderingen import open_benadering
from kern.klok import vandaag
from kern.terugdraaien import daad_van, draai_terug
from kern.weigering import Weigering

VRIJGAVEN = (
    Eindreden.VRIJGEGEVEN,
    Eindreden.ONBEREIKBAAR,
    Eindreden.WIL_NIET,
    Eindreden.NIET_PLICHTIG,
    Eindreden.VERHUISD,
    Eindreden.REGULIER,
)
"""The reasons of a release; a closing is taken back by reopening, a death by the teamleider."""


def te_hervatten(persoon: Inburgeraar, *, route: Route, door: Gebruiker) -> Benadering:
    """Return the approach of a person that this user released today; the person is locked.

    Raises:
        NietVanJou: the last approach was another user's, or on another route.
        Weigering: it ended on another day or otherwise, somebody approaches the person by now, or the person died.
    """
    if open_benadering(persoon.pk) is not None or persoon.overleden_op is not None:
        raise Weigering(_("Dit kan niet meer: er is ondertussen iets met deze persoon gebeurd."))
    laatste = Benadering.objects.filter(inburgeraar=persoon).order_by("pk").last()
    if laatste is None or laatste.route != route or laatste.door_id != door.pk:
        raise NietVanJou(_("Je kunt alleen terugnemen wat je zelf hebt vrijgegeven."))
    if laatste.eindreden not in VRIJGAVEN or laatste.tot != vandaag():
        raise Weigering(_("Dit kan alleen op de dag zelf. Claim deze persoon opnieuw, of roep opnieuw op."))
    return laatste


def hervat_benadering(benadering: Benadering) -> int | None:
    """Let an ended approach go on as before, inside an act and with the person locked; access that ended with it too.

    Returns:
        The key of the Logregel of the act that ended it.
    """
    einde = daad_van(benadering, "eindreden")
    draai_terug(Toegang.objects.filter(inburgeraar=benadering.inburgeraar_id), einde)
    draai_terug(Benadering.objects.filter(pk=benadering.pk), einde)
    Inburgeraar.objects.filter(pk=benadering.inburgeraar_id).update(route=benadering.route)
    return einde
