"""Checking the data against the consistency rules, and keeping the outcome (docs/adr/0028)."""

from collections.abc import Iterable

from django.db import transaction

from gebruikers.models import Regelstand
from kern.consistentie import Uitkomst, alle_regels, controleer
from kern.klok import nu


def check_gegevens() -> list[Uitkomst]:
    """Check every consistency rule and keep how often each is broken; run by `tik`, and by the command.

    Returns:
        The outcome of each rule, by name, with who breaks it: that is not kept.
    """
    uitkomsten = [controleer(regel) for regel in alle_regels()]
    _bewaar(uitkomsten)
    return uitkomsten


@transaction.atomic
def _bewaar(uitkomsten: Iterable[Uitkomst]) -> None:
    moment = nu()
    waren = dict(Regelstand.objects.select_for_update().order_by("pk").values_list("regel", "sinds"))
    Regelstand.objects.bulk_create(
        [
            Regelstand(
                regel=u.regel.naam,
                aantal=len(u.nummers),
                sinds=(waren.get(u.regel.naam) or moment) if u.nummers else None,
                gecontroleerd_op=moment,
            )
            for u in uitkomsten
        ],
        update_conflicts=True,
        unique_fields=["regel"],
        update_fields=["aantal", "sinds", "gecontroleerd_op"],
    )
    # A rule that was taken out of the code.
    Regelstand.objects.exclude(gecontroleerd_op=moment).delete()
