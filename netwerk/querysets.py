"""Order that people expect of names: without accents or capitals (Één before Zuid, de Kemp beside De Ster)."""

from django.db import models
from django.db.models import F
from django.db.models.functions import Lower


def op_naam[M: models.Model](rijen: models.QuerySet[M]) -> models.QuerySet[M]:
    """Sort rows with a `naam` on it, unaccented and in lower case; two of the same name keep one order."""
    return rijen.order_by(Lower(F("naam__unaccent")), "pk")
