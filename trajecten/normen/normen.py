"""The value of a norm on a day: the row in force, else the value of the nota (DOMEIN 8)."""

import datetime as dt

from django.db.models import IntegerField, Subquery, Value
from django.db.models.functions import Coalesce
from django.utils.translation import ngettext

from kern.klok import vandaag
from trajecten.normen.enums import Normsoort
from trajecten.normen.models import Norm

NOTA: dict[Normsoort, int] = {
    Normsoort.CONTACT_TOT_VOLGEN: 28,
    Normsoort.CONTACT_VANAF_VOLGEN: 56,
    Normsoort.UREN_PER_JAAR: 1350,
    Normsoort.BEGELEID_PER_JAAR: 50,
    Normsoort.BEGELEID_SIGNAAL: 45,
    Normsoort.UREN_PER_PERSOON: 27,
    Normsoort.POGINGEN: 3,
    Normsoort.RESERVERING_DAGEN: 14,
    Normsoort.DUAAL_DAGEN: 42,
    Normsoort.STAP_DAGEN: 56,
}
"""The values that ship with the product.

The nota gives none for attempts, for the signal of an ending reservation, for how long one half of a plan may wait
for the other, and for how long a step may take. What an hour costs ships with no value: nothing holds until a besluit sets it.
"""


def norm(soort: Normsoort, op: dt.date | None = None) -> int:
    """Return the value of a norm on a day, today when left out.

    Raises:
        KeyError: none holds, of a norm that ships without a value.
    """
    rij = Norm.objects.in_kracht(op).filter(soort=soort).values_list("waarde", flat=True).first()
    return NOTA[soort] if rij is None else rij


def termijn(dagen: int) -> str:
    """Return a number of days in words: in weeks when they are whole weeks."""
    if dagen % 7:
        return ngettext("%d dag", "%d dagen", dagen) % dagen
    return ngettext("%d week", "%d weken", dagen // 7) % (dagen // 7)


def norm_in_sql(soort: Normsoort, op: dt.date | None = None) -> Coalesce:
    """Return the value of a norm as an SQL expression, for a rule that is one queryset. Arguments as in `norm`."""
    rij = Norm.objects.in_kracht(op or vandaag()).filter(soort=soort).values("waarde")[:1]
    return Coalesce(Subquery(rij), Value(NOTA[soort]), output_field=IntegerField())
