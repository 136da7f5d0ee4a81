"""Signals of handhaving for the user who keeps the dossier: answer a question, or close the traject (DOMEIN 5)."""

from typing import Any

from django.db.models import DateField, QuerySet
from django.db.models.functions import Cast, TruncDate

from trajecten.handhaving.enums import Gevolg, Vraagkant
from trajecten.handhaving.models import Overdrachtvraag, Verzuimoverdracht


def vraag_van_consulent(vragen: QuerySet[Overdrachtvraag]) -> QuerySet[Overdrachtvraag]:
    """Narrow questions on handovers to those of a consulent that wait for an answer, each with `gevraagd_op`."""
    met: QuerySet[Any] = vragen.filter(
        van=Vraagkant.CONSULENT, beantwoord_op__isnull=True, overdracht__gesloten_op__isnull=True
    )
    uit: QuerySet[Overdrachtvraag] = met.annotate(gevraagd_op=Cast(TruncDate("created_at"), DateField()))
    return uit


def einde_na_handhaving(overdrachten: QuerySet[Verzuimoverdracht]) -> QuerySet[Verzuimoverdracht]:
    """Narrow handovers to those with the outcome that the traject ends, while it still runs."""
    return overdrachten.filter(gevolg=Gevolg.EINDIGT, traject__gesloten_op__isnull=True)
