"""The words of caseload talks."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Besprekingstand(models.TextChoices):
    """The state of a talk: it runs, also over several days, is done, or was begun by mistake."""

    LOOPT = "loopt", _("loopt")
    KLAAR = "klaar", _("klaar")
    INGETROKKEN = "ingetrokken", _("ingetrokken")
