"""The order that people expect of names: ignoring accents and capitals (Één before Zuid, de Kemp beside De Ster)."""

from django.db import models
from django.db.models import F
from django.db.models.functions import Lower


def op_naam[M: models.Model](rijen: models.QuerySet[M]) -> models.QuerySet[M]:
    """Sort rows by `naam`, unaccented and in lower case; equal names are sorted by primary key."""
    return rijen.order_by(Lower(F("naam__unaccent")), "pk")
