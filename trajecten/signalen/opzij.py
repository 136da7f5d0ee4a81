"""Signals that a teamleider laid aside in the list of who asks attention (docs/adr/0047).

A signal lies aside until the chosen day. It comes back earlier when its own day is another than it was then, as after
one more meting down. Another reason for the same person does not lie aside, so that the person is in the list again.
"""

import datetime as dt
from dataclasses import dataclass
from typing import Any

from django.db.models import F, OuterRef, QuerySet, Subquery, Value
from django.db.models.functions import Concat, JSONObject
from django.utils.translation import gettext as _

from kern.klok import vandaag
from kern.meelezen import BYTEA
from kern.woorden import zonder_jaar
from trajecten.normen.enums import Signaalregel
from trajecten.signalen.models import Signaal
from trajecten.signalen.zichtbaar import OBJECT

_REDEN: Any = Signaal._meta.get_field("opzij_reden")  # noqa: SLF001


@dataclass(frozen=True, kw_only=True)
class Opzij:
    """Until when a signal lies aside, by whom and why."""

    tot: dt.date
    door: str
    reden: str

    @property
    def noot(self) -> str:
        """That it lies aside, to put behind the words of the signal."""
        return _("opzij gelegd tot %(dag)s door %(wie)s") % {"dag": zonder_jaar(self.tot), "wie": self.door}

    @property
    def voluit(self) -> str:
        """The same with the reason, as a line of its own."""
        return _("Opzij gelegd tot %(dag)s door %(wie)s: “%(reden)s”") % {
            "dag": zonder_jaar(self.tot),
            "wie": self.door,
            "reden": self.reden,
        }


def opzij_nu(regel: Signaalregel, dag: Any) -> QuerySet[Signaal]:
    """Return what lays aside the signal of the outer query, a row of a rule.

    An ended row counts too: a signal that comes back with the day it had is the one that was laid aside.

    Args:
        regel: the rule.
        dag: an `F` of the column of the outer query with the day of the signal.
    """
    return Signaal.objects.filter(
        regel=regel,
        inburgeraar=OuterRef("inburgeraar"),
        object_soort=OBJECT[regel],
        object_id=OuterRef("pk"),
        opzij_tot__gt=vandaag(),
        opzij_dag=OuterRef(dag.name),
    ).order_by("-pk")


def kolom(regel: Signaalregel, dag: Any) -> Subquery:
    """Return the column that `lees` reads. Arguments as in `opzij_nu`."""
    naam = Concat(F("opzij_door__voornaam"), Value(" "), F("opzij_door__achternaam"))
    rij = JSONObject(tot="opzij_tot", door=naam, reden="opzij_reden")
    return Subquery(opzij_nu(regel, dag).values(rij=rij)[:1])


def lees(waarde: dict[str, str] | None) -> Opzij | None:
    """Return what the column of a row says; None when the signal does not lie aside."""
    if waarde is None:
        return None
    reden = _REDEN.from_db_value(bytes.fromhex(waarde["reden"].removeprefix(BYTEA)))
    return Opzij(tot=dt.date.fromisoformat(waarde["tot"]), door=waarde["door"], reden=reden)
