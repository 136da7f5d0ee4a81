"""What is counted of the caseload at the end of a day."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Maat(models.TextChoices):
    """A kind of number; which part of it (a step, a rule, a vindroute) stands beside it."""

    OPEN = "open", _("open trajecten in een stap")
    TE_LANG = "te lang", _("mensen langer dan de norm in een stap")
    VERZUIM = "verzuim", _("mensen voor wie handhaving loopt")
    SIGNAAL = "signaal", _("mensen met een signaal")
    GESTART = "gestart", _("mensen van wie een traject is gestart sinds de pilot begon")
    DIT_JAAR = "dit jaar", _("mensen van wie een traject dit jaar is gestart")
    BEGELEID = "begeleid", _("mensen dit jaar begeleid door een trajectcoördinator")
    PER_PERSOON = "per persoon", _("minuten per persoon van een trajectcoördinator")


PER_COLLEGA = frozenset({Maat.BEGELEID, Maat.PER_PERSOON})
"""Those of a coordinator in all wijken; the others are of a wijk."""
