"""Whether a closed traject can be reopened."""

import datetime as dt

from gebruikers.enums import Rol
from gebruikers.models import Gebruiker
from inburgeraars.models import Benadering, Eindreden, Inburgeraar, Route
from kern.klok import vandaag
from trajecten.traject import workflow
from trajecten.traject.enums import Uitkomst
from trajecten.traject.models import Traject


def is_te_heropenen(traject: Traject) -> bool:
    """Tell whether a traject was closed in the last 30 days, and not by a death."""
    grens = vandaag() - dt.timedelta(days=workflow.HEROPENEN_BINNEN)
    gesloten = traject.gesloten_op
    return gesloten is not None and gesloten >= grens and traject.uitkomst != Uitkomst.OVERLEDEN


def mag_heropenen(persoon: Inburgeraar, traject: Traject, door: Gebruiker) -> bool:
    """Tell whether this user may reopen a closed traject of a person.

    The person must be free or reserved, and the user a coordinator who guided the person last, or who works in its
    wijk or that of the traject.
    """
    if persoon.route not in {Route.VRIJ, Route.GERESERVEERD} or not door.heeft(Rol.TRAJECTCOORDINATOR):
        return False
    vorige = Benadering.objects.filter(inburgeraar=persoon, eindreden=Eindreden.AFGESLOTEN).first()
    wijken = {a.wijk_id for a in door.in_kracht if a.rol == Rol.TRAJECTCOORDINATOR}
    return (vorige is not None and vorige.door_id == door.pk) or not wijken.isdisjoint(
        {None, traject.trajectwijk_id, persoon.wijk_id}
    )
