"""The eleven rollen, and groups of them by what they may open (DOMEIN 2)."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Rol(models.TextChoices):
    """A rol that a user is appointed to."""

    TRAJECTCOORDINATOR = "trajectcoordinator", _("trajectcoördinator")
    TEAMLEIDER = "teamleider", _("teamleider inburgering")
    CONSULENT = "consulent", _("inburgeringsconsulent")
    BELEIDSMEDEWERKER = "beleidsmedewerker", _("beleidsmedewerker")
    PROJECTLEIDER = "projectleider", _("projectleider")
    WIJKCOORDINATOR = "wijkcoordinator", _("wijkcoördinator")
    PARTNER = "partner", _("partner")
    TAALCOACH = "taalcoach", _("taalcoach")
    AFDELINGSHOOFD = "afdelingshoofd", _("afdelingshoofd Welzijn")
    ADVISEUR = "adviseur", _("adviseur")
    BEHEERDER = "beheerder", _("functioneel beheerder")


OPENT_PERSONEN = frozenset(
    {Rol.TRAJECTCOORDINATOR, Rol.TEAMLEIDER, Rol.CONSULENT, Rol.PARTNER, Rol.TAALCOACH}
)
"""The rollen that open persons, if only one or a few; all others read figures."""

TEAM = frozenset({Rol.TRAJECTCOORDINATOR, Rol.TEAMLEIDER})
"""The rollen that read exact figures, without rounding (DOMEIN 2, Team)."""

MET_WIJK = frozenset({Rol.TRAJECTCOORDINATOR, Rol.WIJKCOORDINATOR})
"""The rollen that can be tied to one wijk; all others hold for the whole municipality, or one organisatie."""

NOOIT_MET_TEAM = (Rol.CONSULENT,)
"""Forbidden beside a rol of the team: who decides on handhaving does not guide."""

LEEST_CIJFERS = (Rol.BELEIDSMEDEWERKER, Rol.AFDELINGSHOOFD, Rol.ADVISEUR)
"""Forbidden beside a rol that opens persons."""
