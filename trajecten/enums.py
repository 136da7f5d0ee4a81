"""Fixed words of a traject. Imports no models: workflow.py reads from here."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Stap(models.TextChoices):
    """The five steps (nota, Werkwijze trajectcoördinator)."""

    TAXEREN = "taxeren", _("Taxeren")
    VORMGEVEN = "vormgeven", _("Vormgeven")
    PLAATSEN = "plaatsen", _("Plaatsen")
    VOLGEN = "volgen", _("Volgen")
    AFRONDEN = "afronden", _("Afronden")

    @property
    def nummer(self) -> int:
        """The place in the row, from 1."""
        return list(Stap).index(self) + 1


class Contactsoort(models.TextChoices):
    """What kind of contact it was."""

    HUISBEZOEK = "huisbezoek", _("huisbezoek")


class Resultaat(models.TextChoices):
    """How a huisbezoek went."""

    GESPROKEN = "gesproken", _("Gesproken")
    NIEMAND_THUIS = "niemand thuis", _("Niemand thuis")
    WIL_NIET_NU = "wil niet nu", _("Wil niet nu")


class Bezoekstand(models.TextChoices):
    """What became of a planned visit."""

    GEPLAND = "gepland", _("gepland")
    GEHOUDEN = "gehouden", _("gehouden")
    VERZET = "verzet", _("verzet")
    VERVALLEN = "vervallen", _("vervallen")


MINUTEN_NIEMAND_THUIS = 10
"""Minutes counted for a visit at which nobody was at home (DOMEIN 6)."""
