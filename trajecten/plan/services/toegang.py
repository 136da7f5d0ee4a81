"""Access of a partner to a person placed there: from the warme overdracht until 30 days after the end (DOMEIN 2).

What that access shows stands in `inburgeraars/sql/personen_nu.sql`.
"""

import datetime as dt

from inburgeraars.models import HULP, Toegang, Toegangsgrond
from kern.klok import DAG, vandaag
from trajecten.plan.enums import Componentsoort
from trajecten.plan.models import Component
from trajecten.traject.models import Traject

NA_EINDE = dt.timedelta(days=30)
"""How long a partner sees a person after the end, to finish its records."""


def open_toegang(component: Component) -> Toegang:
    """Let the organisatie of a component see the person, from the warme overdracht on.

    Called inside an act, with the person locked. A component that has an open toegang keeps it.
    """
    if component.toegang is not None and component.toegang.tot is None:
        return component.toegang
    assert component.warme_overdracht_op is not None
    return Toegang.objects.create(
        inburgeraar_id=component.inburgeraar_id,
        organisatie=component.organisatie,
        grond=Toegangsgrond.PLAATSING,
        omvang=HULP if component.soort == Componentsoort.HULP else "",
        van=component.warme_overdracht_op if component.toegang is None else vandaag(),
    )


def end_toegang(component: Component, *, op: dt.date | None = None) -> None:
    """Let the toegang of a component end 30 days after its last day `op`; today when `op` is None."""
    if component.toegang_id is None:
        return
    tot = vandaag() if op is None else max(op + NA_EINDE, vandaag()) + DAG
    open_ = Toegang.objects.filter(pk=component.toegang_id, tot__isnull=True)
    for toegang in open_:
        toegang.tot = max(tot, toegang.van)
        toegang.save(update_fields=["tot"])


def end_toegangen(traject: Traject, *, op: dt.date | None) -> None:
    """End the toegangen of the partners of a traject that closes on day `op`; at once when None: the person died."""
    for component in Component.objects.filter(
        traject=traject, toegang__tot__isnull=True, toegang__isnull=False
    ):
        end_toegang(component, op=op)
    if op is None:
        komend = Toegang.objects.filter(
            inburgeraar=traject.inburgeraar_id, grond=Toegangsgrond.PLAATSING, tot__gt=vandaag()
        )
        komend.update(tot=vandaag())
