"""The value of a norm on a day, as known at one moment (DOMEIN 8)."""

import datetime as dt

from rapportage.cijfers.register import in_het_register
from rapportage.cijfers.stand import Stand, geldt
from trajecten.normen.enums import Normsoort
from trajecten.normen.normen import NOTA


@in_het_register("normen")
def norm_op(stand: Stand, soort: Normsoort, dag: dt.date) -> int:
    """Return the row in force, else the value of the nota; as `trajecten.normen.normen.norm` does of what is known now.

    Raises:
        KeyError: none holds, of a norm that ships without a value.
    """
    rij = next((n for n in stand.normen if n.soort == soort and geldt(n, dag)), None)
    return NOTA[soort] if rij is None else rij.waarde
