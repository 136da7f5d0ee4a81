"""The measures that exist for a doelgroep, and their grounds: reference data (DOMEIN 5)."""

import datetime as dt
from typing import Any

from django.db.models import QuerySet

from inburgeraars.models import Doelgroep
from trajecten.handhaving.enums import Besluitsoort
from trajecten.handhaving.models import Handhavingsgrond, Maatregel, Maatregelregel

GRONDEN: dict[str, str] = {
    "afwezig": "afwezig zonder geldige reden",
    "werkt-niet-mee": "werkt niet mee aan het traject",
}
"""Name by code. A proposal: the nota names none."""

MAATREGELEN: dict[str, dict[str, Any]] = {
    "waarschuwing": {
        "naam": "schriftelijke waarschuwing",
        "soort": Besluitsoort.WAARSCHUWING,
        "voor": (Doelgroep.PLICHTIG, Doelgroep.BEHOEFTIG),
    },
    "boete": {
        "naam": "bestuurlijke boete",
        "soort": Besluitsoort.SANCTIE,
        "met_bedrag": True,
        "voor": (Doelgroep.PLICHTIG,),
    },
    "einde-aanbod": {
        "naam": "aanbod beëindigen volgens de overeenkomst",
        "soort": Besluitsoort.SANCTIE,
        "voor": (Doelgroep.BEHOEFTIG,),
    },
}
"""By code. A proposal in the spirit of the law of 2008: a plichtige can be fined, a behoeftige has an agreement.

Amounts and articles are for the municipality to add; for people who are neither there is no measure.
"""


def regels_voor(doelgroep: str, op: dt.date | None = None) -> QuerySet[Maatregelregel]:
    """Return the rules of measures that exist for a `Doelgroep` on a day, today when left out; often there are none."""
    return (
        Maatregelregel.objects.in_kracht(op)
        .filter(
            doelgroep=doelgroep,
            maatregel__in=Maatregel.objects.in_kracht(op),
            grond__in=Handhavingsgrond.objects.in_kracht(op),
        )
        .select_related("maatregel", "grond")
        .order_by("maatregel__volgorde", "grond__volgorde", "pk")
    )


def bestaat(maatregel: Maatregel, grond: Handhavingsgrond, *, doelgroep: str, op: dt.date) -> bool:
    """Tell whether a measure exists on a ground, for a `Doelgroep` on a day."""
    return regels_voor(doelgroep, op).filter(maatregel=maatregel, grond=grond).exists()


def laad_maatregelen(van: dt.date) -> None:
    """Add the measures and grounds that are missing, as a proposal, with rules that hold from the given day."""
    gronden = dict(Handhavingsgrond.objects.in_bulk(field_name="code"))
    for plaats, (code, naam) in enumerate(GRONDEN.items(), start=1):
        if code not in gronden:
            gronden[code] = Handhavingsgrond.objects.create(
                code=code, naam=naam, voorstel=True, volgorde=10 * plaats, van=van
            )
    er_al = set(Maatregel.objects.values_list("code", flat=True))
    for plaats, (code, gegeven) in enumerate(MAATREGELEN.items(), start=1):
        if code in er_al:
            continue
        velden = dict(gegeven)
        doelgroepen = velden.pop("voor")
        maatregel = Maatregel.objects.create(
            code=code, voorstel=True, volgorde=10 * plaats, van=van, **velden
        )
        Maatregelregel.objects.bulk_create(
            Maatregelregel(maatregel=maatregel, doelgroep=doelgroep, grond=gronden[grond], van=van)
            for doelgroep in doelgroepen
            for grond in GRONDEN
        )
