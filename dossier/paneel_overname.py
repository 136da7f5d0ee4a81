"""Panel on the dossier of a person on the regular route: asking the consulent for a takeover, and its state."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from gebruikers.models import Gebruiker
from inburgeraars.models import Inburgeraar, Route
from inburgeraars.services.benaderingen import aanstelling_voor_wijk
from kern.woorden import zonder_jaar
from vinden.models import Overnameverzoek


@dataclass(frozen=True, kw_only=True)
class Overname:
    """The panel.

    Args:
        zin: what was asked, or that the person is on the regular route.
        verzoek: key of the user's own open request.
        mag_vragen: whether the user may ask now.
    """

    zin: str
    verzoek: int | None
    mag_vragen: bool


def overname(gebruiker: Gebruiker, persoon: Inburgeraar) -> Overname | None:
    """Return the panel of a person within the user's sight; None when it is not on the regular route."""
    if persoon.route != Route.REGULIER:
        return None
    verzoek = (
        Overnameverzoek.objects.filter(inburgeraar=persoon, antwoord="")
        .select_related("gevraagd_door", "gevraagd_aan")
        .first()
    )
    if verzoek is None:
        return Overname(
            zin=_(
                "Een consulent begeleidt deze persoon. Een gesprek kun je vastleggen; een traject opent pas na overname."
            ),
            verzoek=None,
            mag_vragen=aanstelling_voor_wijk(gebruiker, persoon.wijk_id) is not None,
        )
    zin = _(
        "%(wie)s vroeg op %(dag)s aan %(aan)s om deze persoon over te nemen. Er is nog geen antwoord."
    ) % {
        "wie": verzoek.gevraagd_door.naam,
        "dag": zonder_jaar(verzoek.gevraagd_op),
        "aan": verzoek.gevraagd_aan.naam,
    }
    eigen = verzoek.pk if verzoek.gevraagd_door_id == gebruiker.pk else None
    return Overname(zin=zin, verzoek=eigen, mag_vragen=False)
