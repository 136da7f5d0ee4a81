"""What was written since a merge and belongs to a row that goes back when it is undone: it goes along."""

from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from django.apps import apps
from django.db import models

from inburgeraars.models import Document, Toegang, Toegangsgrond
from trajecten.contact.models import GeplandBezoek
from trajecten.traject.models import Traject
from vinden.dubbelen.samenvoegen.omgang import onderling

Rijen = dict[type[models.Model], set[int]]


def hoort_erbij(verplaatst: dict[str, Any], blijft_id: int) -> Rijen:
    """Return the rows about who stayed that name a row that goes back or are named by one, however far, by model.

    Without the planned visits: one that was put off since stays with the new day. Without what was there before the
    merge, but for a document: whether that was, no reference tells.
    """
    terug: Rijen = defaultdict(set)
    for wat, pks in verplaatst.items():
        label, _punt, veld = wat.rpartition(".")
        if veld == "inburgeraar":
            terug[apps.get_model(label)].update(pks)
    mee: Rijen = defaultdict(set)
    while erbij := [(m, pks) for m, pks in _buren(terug, mee, blijft_id) if pks]:
        for model, pks in erbij:
            mee[model] |= pks
    return mee


def _buren(terug: Rijen, mee: Rijen, blijft_id: int) -> Iterator[tuple[type[models.Model], set[int]]]:
    """Yield the rows one reference further, on either side of it."""
    for model, veld, naar in onderling():
        if model is GeplandBezoek:
            continue
        hier, daar = terug[model] | mee[model], terug[naar] | mee[naar]
        if daar:
            yield model, _van(model, blijft_id, **{f"{veld}__in": daar}) - hier
        if hier and naar is not Document:
            genoemd = model._default_manager.filter(pk__in=hier).values(veld)  # noqa: SLF001
            yield naar, _van(naar, blijft_id, pk__in=genoemd) - daar


def _van(model: type[models.Model], blijft_id: int, **welke: Any) -> set[int]:
    rijen = model._default_manager.filter(inburgeraar=blijft_id, **welke)  # noqa: SLF001
    return set(rijen.values_list("pk", flat=True))


def is_gesplitst(*pks: int) -> bool:
    """Tell whether rows that name one another are about two persons now, or a traject runs without a fixed contact.

    `consistentie.py` asks both of everybody, in SQL.
    """
    for model, veld, naar in onderling():
        rijen = model._default_manager.filter(inburgeraar__in=pks, **{f"{veld}__isnull": False})  # noqa: SLF001
        bij = naar._default_manager.filter(pk=models.OuterRef(veld)).exclude(  # noqa: SLF001
            inburgeraar=models.OuterRef("inburgeraar")
        )
        if rijen.filter(models.Exists(bij)).exists():
            return True
    contact = Toegang.objects.filter(grond=Toegangsgrond.CASELOAD).in_kracht()
    lopend = Traject.objects.filter(inburgeraar__in=pks, gesloten_op__isnull=True)
    return lopend.exclude(inburgeraar__in=contact.values("inburgeraar")).exists()
