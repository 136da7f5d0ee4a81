"""The source of what is recorded about a plaatsing, as long as partners do not record it themselves (DOMEIN 5.3)."""

import datetime as dt
from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from kern.dagen import eis_was


@dataclass(frozen=True, kw_only=True)
class Bron:
    """The person from whom something was heard, and the day."""

    van: str
    op: dt.date

    def velden(self) -> dict[str, object]:
        """Return the fields of the row that hold the source.

        Raises:
            ValidationError: no source, or a day to come.
        """
        if not self.van.strip():
            raise ValidationError({"gehoord_van": _("Vul in van wie je dit hoorde")})
        eis_was("gehoord_op", self.op)
        return {"gehoord_van": self.van.strip(), "gehoord_op": self.op}
