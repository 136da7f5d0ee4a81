"""Queries over editions. There is one way to ask which is in force."""

from typing import Self

from django.db.models import Exists, OuterRef, Q

from kern.opdracht import Opdracht, OpdrachtQuerySet, Stand


class EditieQuerySet[M: Opdracht](OpdrachtQuerySet[M]):
    """Queries over editions."""

    def zonder_inhoud(self) -> Self:
        """Leave unread what is long: the PDF, and what was frozen."""
        return self.defer("pdf", "inhoud", "beelden")

    def te_melden(self) -> Self:
        """Narrow to what somebody must be told of: made as the planning asked, or in place of what it asked and failed."""
        van_planning = Q(gevraagd_door=None) | Q(in_plaats_van__isnull=False)
        return self.filter(van_planning, stand=Stand.KLAAR, gemeld_op=None)

    def in_kracht(self) -> Self:
        """Narrow to what is in force: of a day the last that was approved, unless it was withdrawn.

        The former is replaced by the next, also when that is withdrawn afterwards: it does not come back.
        """
        latere = self.model._default_manager.filter(  # noqa: SLF001
            dag=OuterRef("dag"), nummer__gt=OuterRef("nummer"), vastgesteld_op__isnull=False
        )
        return self.filter(~Exists(latere.order_by()), vastgesteld_op__isnull=False, ingetrokken_op=None)
