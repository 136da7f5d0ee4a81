"""Queries over what is to be found out. Who may read it the policies of the table say (`rapportage/sql/zicht_vragen.sql`)."""

import datetime as dt
from typing import Self

from django.db import models
from django.db.models import Q
from django.db.models.functions import Coalesce

NOG_OPEN = Q(beantwoord_op=None, ingetrokken_op=None)
"""What is still to be found out: neither answered nor withdrawn."""


class PuntQuerySet[M: models.Model](models.QuerySet[M]):
    """Queries over what is to be found out."""

    def open(self) -> Self:
        """Narrow to what is still to be found out."""
        return self.filter(NOG_OPEN)

    def over(self) -> Self:
        """Narrow to what was answered or withdrawn, the last in front."""
        return self.exclude(NOG_OPEN).order_by(Coalesce("ingetrokken_op", "beantwoord_op").desc(), "-pk")

    def te_laat(self, dag: dt.date) -> Self:
        """Narrow to what should have been found out before a day."""
        return self.open().filter(uiterlijk__lt=dag)

    def met_wie(self) -> Self:
        """Read who finds it out in the same statement."""
        return self.select_related("wie", "beantwoord_door")

    def laat_eerst(self) -> Self:
        """Put first what is due first."""
        return self.order_by("uiterlijk", "pk")
