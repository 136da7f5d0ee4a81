"""The kinds of reports, and the steps of making one."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Rapportsoort(models.TextChoices):
    """The kind of report: of a year, or the monitoring of a month or a quarter."""

    JAARRAPPORTAGE = "jaarrapportage", _("jaarrapportage")
    MAANDMONITORING = "maandmonitoring", _("maandmonitoring")
    KWARTAALMONITORING = "kwartaalmonitoring", _("kwartaalmonitoring")

    @property
    def is_monitoring(self) -> bool:
        """Whether it is monitoring, of which a peildatum has one edition."""
        return self != Rapportsoort.JAARRAPPORTAGE


class Maakstap(models.TextChoices):
    """The step that the worker is at."""

    WACHT = "", _("wacht op een plek")
    KENMERKEN = "kenmerken", _("rondt kenmerken af op vijftallen")
    LEZEN = "lezen", _("leest de gegevens")
    TELLEN = "tellen", _("telt")
    OPMAKEN = "opmaken", _("maakt het rapport op")
