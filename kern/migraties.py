"""Operations for migrations beside making tables: running SQL files, SQL for each model of an app, plain names."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import groupby
from pathlib import Path
from typing import Any

from django.apps import apps
from django.conf import settings
from django.db import migrations, models
from django.db.migrations.operations.base import Operation
from django.db.migrations.state import ProjectState
from pgtrigger.migrations import AddTrigger, RemoveTrigger

from kern.referentie import BEKEND_SINDS
from kern.tekens import VREEMD


def voer_uit(app: str, *namen: str) -> migrations.RunSQL:
    """Return the operation that runs SQL files (names without the ending) from the folder `sql` of an app, in this order.

    A function stands in a file of its name and says `CREATE OR REPLACE`: to change it, change that file and add a
    migration that runs it again. A file of policies, once run again, begins with `DROP POLICY IF EXISTS`.
    """
    map_ = Path(settings.BASE_DIR) / app / "sql"
    return migrations.RunSQL([(map_ / f"{naam}.sql").read_text(encoding="utf-8") for naam in namen])


SAMEN: tuple[type[Operation], ...] = (
    migrations.AddConstraint,
    migrations.AddField,
    migrations.AddIndex,
    migrations.AlterField,
    migrations.RemoveConstraint,
    migrations.RemoveField,
    migrations.RemoveIndex,
    AddTrigger,
    RemoveTrigger,
)
"""The operations that are carried out under one drawing of the models: each names its own field, rule or trigger."""


class Samen(Operation):
    """Operations that follow one another, with the models drawn anew once for all instead of after each.

    Each is carried out between the models of before the first and those of after the last, so none may touch what
    another of them makes: two operations on one field, or a rule and its removal, stand in different ones.
    """

    def __init__(self, operations: Sequence[Operation]) -> None:
        """Set the operations, in their order."""
        self.operations = operations

    def state_forwards(self, app_label: str, state: ProjectState) -> None:
        """Change the description of the models alone; they are drawn when somebody asks for them."""
        state.__dict__.pop("apps", None)
        for operation in self.operations:
            operation.state_forwards(app_label, state)

    def database_forwards(self, app_label: str, schema: Any, van: ProjectState, naar: ProjectState) -> None:
        """Carry them out in their order."""
        for operation in self.operations:
            operation.database_forwards(app_label, schema, van, naar)

    def database_backwards(self, app_label: str, schema: Any, van: ProjectState, naar: ProjectState) -> None:
        """Take them back, the last one first."""
        for operation in reversed(self.operations):
            operation.database_backwards(app_label, schema, van, naar)

    def describe(self) -> str:
        """Return what each does."""
        return "; ".join(operation.describe() for operation in self.operations)


def samen(operations: Iterable[Operation]) -> list[Operation]:
    """Return the operations of a migration with those that can go together as one.

    Django draws all related models anew after each operation, a quarter of a second a time with ours; a field of
    a table with history is six operations. Tables that are made one after the other go together, and so do fields, rules
    and triggers (`SAMEN`); all else, as filling a field, sees the models of its own moment.
    """

    def soort(operation: Operation) -> str:
        if isinstance(operation, migrations.CreateModel):
            return "tabel"
        return "deel" if isinstance(operation, SAMEN) else "los"

    def delen() -> Iterator[Operation]:
        for welke, groep in groupby(operations, soort):
            reeks = list(groep)
            if welke == "los" or len(reeks) == 1:
                yield from reeks
            else:
                yield Samen(reeks)

    return list(delen())


def maak_gewoon(tabel: str, *kolommen: str) -> migrations.RunSQL:
    """Return the operation that puts a space in the place of characters that no name holds (kern.tekens)."""
    sql = """UPDATE "{0}" SET "{1}" = btrim(regexp_replace("{1}", %s, ' ', 'g')) WHERE "{1}" ~ %s"""
    return migrations.RunSQL([(sql.format(tabel, kolom), [VREEMD, VREEMD]) for kolom in kolommen])


def per_model(app: str, sql: Callable[[type[models.Model], str], str]) -> migrations.RunPython:
    """Return the operation that runs SQL for each model of an app (by label) that has a table at that point.

    `sql` gives the SQL for a model, as it is declared now, and its table; empty for a model that needs none.
    """

    def maak(toen: Any, schema: Any) -> None:
        bekend = {model.__name__: model for model in apps.get_app_config(app).get_models()}
        for oud in toen.get_models():
            meta, model = oud._meta, bekend.get(oud.__name__)  # noqa: SLF001
            if meta.app_label == app and model and (opdracht := sql(model, meta.db_table)):
                schema.execute(opdracht, None)

    return migrations.RunPython(maak)


def begin_versies(*tabellen: str) -> migrations.RunPython:
    """Return the operation that writes the first version of the rows of tables that get history after they got rows.

    The rows were there before anybody could change them on a page, so they count as known since `BEKEND_SINDS`. Their
    history model stands already; `tabellen` are names of tables.
    """

    def schrijf(_toen: Any, schema: Any) -> None:
        with schema.connection.cursor() as cursor:
            for tabel in tabellen:
                cursor.execute(
                    "SELECT string_agg(quote_ident(r.column_name), ', ') FROM information_schema.columns r"
                    " JOIN information_schema.columns v ON v.column_name = r.column_name AND v.table_name = %s"
                    " WHERE r.table_name = %s",
                    [f"{tabel}event", tabel],
                )
                (kolommen,) = cursor.fetchone()
                cursor.execute(
                    f'INSERT INTO "{tabel}event" ({kolommen}, pgh_created_at, pgh_label, pgh_obj_id)'  # noqa: S608  names of the catalogue
                    f" SELECT {kolommen}, %s, 'toegevoegd', id FROM \"{tabel}\"",
                    [BEKEND_SINDS],
                )

    return migrations.RunPython(schrijf)
