"""The words of hours and exceptions."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Urensoort(models.TextChoices):
    """The kind of hours that were not logged with a contact: one weekly line a kind (DOMEIN 6)."""

    VINDEN = "vinden", _("mensen vinden")
    SCHRIJVEN = "schrijven", _("schrijven en bijhouden")
    OVERLEG = "overleg", _("overleg")
    NETWERK = "netwerk", _("netwerk in de wijk")
    REISTIJD = "reistijd", _("reistijd")
    OVERIG = "overig", _("overig")


class Uitzonderingstand(models.TextChoices):
    """The answer of the teamleider to a request to guide more people than the norm."""

    OPEN = "open", _("nog geen antwoord")
    JA = "ja", _("ja")
    NEE = "nee", _("nee")
