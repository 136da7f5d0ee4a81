"""Fixed words of besluiten. Imports no models."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Onderwerp(models.TextChoices):
    """What a besluit is about (DOMEIN 2): the parts of component 7 of the productbeschrijving."""

    PROCES = "proces", _("proces")
    INHOUD = "inhoud", _("inhoud")
    NETWERK = "netwerk", _("netwerk")
    COMMUNICATIE = "communicatie", _("communicatie")
    TRAJECTEN = "trajecten", _("trajecten")


class Besluitstand(models.TextChoices):
    """Where a besluit stands; worked out from its days, and stored nowhere."""

    OPEN = "open", _("open")
    TE_LAAT = "te laat", _("te laat")
    GEDAAN = "gedaan", _("gedaan")
    INGETROKKEN = "ingetrokken", _("ingetrokken")
