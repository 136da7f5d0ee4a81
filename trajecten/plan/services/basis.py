"""What the acts on a plan share: locking the person, checking who may write, and checking days and reasons."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from gebruikers.models import Gebruiker
from inburgeraars.models import OverPersoon
from inburgeraars.services.benaderingen import lock_persoon
from trajecten.plan.models import Component
from trajecten.traject.fouten import GeenTraject
from trajecten.traject.lopend import eis_begeleidt, traject_van_plan
from trajecten.traject.models import Traject


def lock_traject(inburgeraar_id: int, door: Gebruiker) -> Traject:
    """Return the running traject, with its person locked; only for the user who keeps the dossier.

    Raises:
        GeenTraject: no traject runs.
        NietInCaseload: another user keeps this dossier, or nobody.
    """
    lock_persoon(inburgeraar_id)
    eis_begeleidt(inburgeraar_id, door)
    traject = Traject.objects.filter(inburgeraar_id=inburgeraar_id, gesloten_op__isnull=True).first()
    if traject is None:
        raise GeenTraject
    return traject


def lock_plan(inburgeraar_id: int, door: Gebruiker) -> Traject:
    """Return the traject whose components may change, with its person locked; only for who keeps the dossier.

    In nazorg that is the completed one: components end and begin then too (DOMEIN 5).

    Raises:
        GeenTraject: no traject runs, and the last was not completed.
        NietInCaseload: another user keeps this dossier, or nobody.
    """
    lock_persoon(inburgeraar_id)
    eis_begeleidt(inburgeraar_id, door)
    return traject_van_plan(inburgeraar_id)


def lock_rij[M: OverPersoon](model: type[M], pk: int, door: Gebruiker) -> M:
    """Return a row of the plan, with its person locked. Refuses and raises as `lock_traject`."""
    inburgeraar_id = model.objects.values_list("inburgeraar_id", flat=True).get(pk=pk)
    lock_traject(inburgeraar_id, door)
    return model.objects.get(pk=pk)


def lock_component(pk: int, door: Gebruiker) -> Component:
    """Return a component, with its person locked. Refuses and raises as `lock_plan`."""
    lock_plan(Component.objects.values_list("inburgeraar_id", flat=True).get(pk=pk), door)
    return Component.objects.get(pk=pk)


def eis_reden(reden: str) -> str:
    """Return a reason, stripped.

    Raises:
        ValidationError: it is empty.
    """
    if not reden.strip():
        raise ValidationError({"reden": _("Vul de reden in")})
    return reden.strip()
