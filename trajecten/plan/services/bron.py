"""From whom something about a plaatsing was heard, as long as the partner has no door of its own (DOMEIN 5.3)."""

import datetime as dt
from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from trajecten.plan.services.basis import eis_was


@dataclass(frozen=True, kw_only=True)
class Bron:
    """From whom something was heard, and when."""

    van: str
    op: dt.date

    def velden(self) -> dict[str, object]:
        """Return the fields of a component that keep it.

        Raises:
            ValidationError: nobody, or a day to come.
        """
        if not self.van.strip():
            raise ValidationError({"gehoord_van": _("Vul in van wie je dit hoorde")})
        eis_was("gehoord_op", self.op)
        return {"gehoord_van": self.van.strip(), "gehoord_op": self.op}
