"""Row history: when something was known (docs/adr/0003).

Triggers keep every version of a row, so bulk statements and raw SQL are covered too. The context of a version holds
the id of the Logregel of the act, and nothing else.
"""

import datetime as dt
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import pghistory
from django.apps import apps
from django.db import connection, models, transaction
from django.db.models import OuterRef, Q, Subquery


def met_historie[M: models.Model](model: type[M]) -> type[M]:
    """Class decorator: keep every version of the rows of this model, deletions included.

    A model names in `historie_zonder` the columns that are left out of every version: values that must not be kept
    (the hash of an old password) or that say nothing of the row (the moment of the last sign-in).
    """
    decoreer: Callable[[type[M]], type[M]] = pghistory.track(
        pghistory.InsertEvent("toegevoegd"),
        pghistory.UpdateEvent("gewijzigd"),
        pghistory.DeleteEvent("verwijderd"),
        obj_field=pghistory.ObjForeignKey(
            null=False, db_constraint=False, db_index=False, related_name="+", related_query_name="+"
        ),
        exclude=list(getattr(model, "historie_zonder", ())) or None,
        context_field=pghistory.ContextJSONField(),
        context_id_field=None,  # type: ignore[arg-type]  # the library means "none" by it
        meta={
            "indexes": [models.Index(fields=["pgh_obj", "-pgh_id"], name=_indexnaam(model))],
        },
    )
    return decoreer(model)


def _indexnaam(model: type[models.Model]) -> str:
    return f"{model.__name__.lower()[:22]}_historie"


def historiemodel(model: type[models.Model]) -> Any:
    """Return the model that holds the versions of this model's rows.

    Raises:
        LookupError: the model keeps no history.
    """
    return apps.get_model(model._meta.app_label, f"{model.__name__}Event")  # noqa: SLF001


def bekend_op(model: type[models.Model], moment: dt.datetime) -> models.QuerySet[Any]:
    """Return the rows of a model as they were known at a moment, without the rows deleted by then.

    Args:
        model: a model with history.
        moment: an aware datetime; versions recorded after it are left out.

    Returns:
        A queryset of versions, with the columns of the table.
    """
    versies = historiemodel(model)._default_manager  # noqa: SLF001
    laatste = (
        versies.filter(pgh_obj_id=OuterRef("pgh_obj_id"), pgh_created_at__lte=moment)
        .order_by("-pgh_id")
        .values("pgh_id")[:1]
    )
    bekend: models.QuerySet[Any] = versies.filter(Q(pgh_id=Subquery(laatste)) & ~Q(pgh_label="verwijderd"))
    return bekend


@contextmanager
def momentopname() -> Iterator[None]:
    """Read the block in one transaction that sees the same rows in every statement, and writes nothing.

    Within a transaction that runs already, that one decides what is seen.
    """
    if connection.in_atomic_block:
        yield
        return
    with transaction.atomic():
        with connection.cursor() as cursor:
            cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
        yield


def zet_handeling(logregel: int | None) -> None:
    """Link the versions written from here to the end of the transaction to this Logregel; None to no Logregel."""
    waarde = "" if logregel is None else f'{{"logregel": {int(logregel)}}}'
    with connection.cursor() as cursor:
        cursor.execute("SELECT set_config('pghistory.context_metadata', %s, true)", [waarde])
