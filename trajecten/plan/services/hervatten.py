"""Resuming a component that ended, was refused or lapsed by mistake, on its own row (DOMEIN 5)."""

from django.db import transaction
from django.utils.translation import gettext as _

from gebruikers.models import Gebruiker
from inburgeraars.models import Toegang
from kern.terugdraaien import daad_van, draai_terug
from kern.weigering import Weigering
from logboek.enums import Handeling
from logboek.services import handeling
from trajecten.plan.enums import Componentsoort, Componentstand
from trajecten.plan.models import Component
from trajecten.plan.services.basis import lock_component

LOOPT_OF_KOMT = (Componentstand.GEPLAND, Componentstand.GESTART)
GEEINDIGD_MET = {
    Componentstand.GEWEIGERD: Handeling.COMPONENT_GEWEIGERD,
    Componentstand.VERVALLEN: Handeling.COMPONENT_VERVALLEN,
    Componentstand.GESTOPT: Handeling.COMPONENT_BEEINDIGD,
    Componentstand.AFGEROND: Handeling.COMPONENT_BEEINDIGD,
}
"""By state: the act that brought a component there."""


@transaction.atomic
def resume_component(*, component_id: int, door: Gebruiker) -> Component:
    """Resume a component that is over, as if it had not ended; one that is not over stays as it is.

    It is planned or runs again, as before; the organisatie that lost sight of the person by the end has it back.

    Raises:
        GeenTraject: no traject runs, and the last was not completed.
        NietInCaseload: another user keeps this dossier.
        Weigering: another language component came in its place, or it ended with its traject or before.
    """
    component = lock_component(component_id, door)
    if component.stand in LOOPT_OF_KOMT:
        return component
    _eis_niets_op_gebouwd(component)
    einde = daad_van(component, "stand")
    daad_was = GEEINDIGD_MET[Componentstand(component.stand)]
    with handeling(Handeling.ONGEDAAN_GEMAAKT, door=door, onderdeel=daad_was) as daad:
        daad.over("inburgeraar", component.inburgeraar_id)
        draai_terug(Toegang.objects.filter(inburgeraar=component.inburgeraar_id), einde)
        draai_terug(Component.objects.filter(pk=component.pk), einde)
    component.refresh_from_db()
    return component


def _eis_niets_op_gebouwd(component: Component) -> None:
    """Refuse a component that ended with its traject or before, and language in whose place another came.

    Raises:
        Weigering: with the reason.
    """
    sluiting = component.traject.overgangen.filter(naar_stap="").order_by("pk").last()
    dicht = component.traject.gesloten_op is not None
    if dicht and sluiting is not None and component.created_at < sluiting.created_at:
        raise Weigering(_("Dit onderdeel eindigde voor of met het traject. Voeg een nieuw onderdeel toe."))
    ander = Component.objects.filter(
        traject=component.traject_id, soort=Componentsoort.TAAL, stand__in=LOOPT_OF_KOMT
    )
    if component.soort == Componentsoort.TAAL and ander.exclude(pk=component.pk).exists():
        raise Weigering(_("Er is een ander taalonderdeel voor in de plaats gekomen. Beëindig dat eerst."))
