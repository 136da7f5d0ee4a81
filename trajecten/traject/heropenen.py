"""Whether a closed traject can be reopened."""

import datetime as dt

from django.utils import timezone

from gebruikers.enums import Rol
from gebruikers.models import Gebruiker
from inburgeraars.models import Eindreden, Inburgeraar, Route
from inburgeraars.services.hervatten import is_benaderd_na, laatste_claim
from kern.klok import vandaag
from trajecten.traject import workflow
from trajecten.traject.enums import Uitkomst
from trajecten.traject.models import Stapovergang, Traject


def is_te_heropenen(traject: Traject, einde: Stapovergang | None) -> bool:
    """Tell whether a closing was recorded in the last 30 days, whatever its own day, and was not a death.

    `einde` is the closing of the traject that stands (`trajecten.traject.verloop`); None while it runs.
    """
    if einde is None or traject.gesloten_op is None or traject.uitkomst == Uitkomst.OVERLEDEN:
        return False
    grens = vandaag() - dt.timedelta(days=workflow.HEROPENEN_BINNEN)
    return timezone.localtime(einde.created_at).date() >= grens


def mag_heropenen(persoon: Inburgeraar, traject: Traject, door: Gebruiker) -> bool:
    """Tell whether this user may reopen a closed traject of a person.

    The person must be free or reserved, and not claimed or called up since; the user a coordinator who guided the
    person last, or who works in its wijk or that of the traject.
    """
    if persoon.route not in {Route.VRIJ, Route.GERESERVEERD} or not door.heeft(Rol.TRAJECTCOORDINATOR):
        return False
    vorige = laatste_claim(persoon.pk)
    if vorige is None or vorige.eindreden != Eindreden.AFGESLOTEN or is_benaderd_na(vorige):
        return False
    wijken = {a.wijk_id for a in door.in_kracht if a.rol == Rol.TRAJECTCOORDINATOR}
    return vorige.door_id == door.pk or not wijken.isdisjoint({None, traject.trajectwijk_id, persoon.wijk_id})
