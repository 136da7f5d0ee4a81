"""The statement of what happened with a person, for the timeline."""

from typing import Any

from django.db.models import F, Func, JSONField

from inburgeraars.models import Inburgeraar
from kern.voorbereid import Voorbereid
from trajecten.handhaving.rijen import OVERDRACHTEN
from trajecten.kader import personsrijen as mee
from trajecten.ladder.rijen import FASES, METINGEN, TREDEN
from trajecten.plan.rijen import AANBIEDINGEN, AANWEZIGHEDEN, AFSPRAKEN, COMPONENTEN
from trajecten.stappen.rijen import AFRONDINGEN, NAZORG, RESULTATEN
from trajecten.uren.rijen import UITZONDERINGEN


def _gebeurd(pk: int) -> Any:
    return Inburgeraar.objects.annotate(
        samen=Func(F("pk"), function="rls.verslagen_samen", output_field=JSONField()),
        benaderingen=mee.BENADERINGEN.kolom,
        overgangen=mee.OVERGANGEN.kolom,
        bezoeken=mee.BEZOEKEN.kolom,
        afspraken=AFSPRAKEN.kolom,
        metingen=METINGEN.kolom,
        fases=FASES.kolom,
        treden=TREDEN.kolom,
        aanbiedingen=AANBIEDINGEN.kolom,
        componenten=COMPONENTEN.kolom,
        uitzonderingen=UITZONDERINGEN.kolom,
        aanwezigheden=AANWEZIGHEDEN.kolom,
        resultaten=RESULTATEN.kolom,
        afrondingen=AFRONDINGEN.kolom,
        nazorg=NAZORG.kolom,
        overdrachten=OVERDRACHTEN.kolom,
    ).filter(pk=pk)


GEBEURD = Voorbereid(_gebeurd)
