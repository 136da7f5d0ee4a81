"""Operations for migrations beside making tables: running SQL files, SQL for each model of an app, plain names."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from django.apps import apps
from django.conf import settings
from django.db import migrations, models

from kern.referentie import BEKEND_SINDS
from kern.tekens import VREEMD


def voer_uit(app: str, *namen: str) -> migrations.RunSQL:
    """Return the operation that runs SQL files (names without the ending) from the folder `sql` of an app, in this order.

    A function stands in a file of its name and says `CREATE OR REPLACE`: to change it, change that file and add a
    migration that runs it again. A file of policies, once run again, begins with `DROP POLICY IF EXISTS`.
    """
    map_ = Path(settings.BASE_DIR) / app / "sql"
    return migrations.RunSQL([(map_ / f"{naam}.sql").read_text(encoding="utf-8") for naam in namen])


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
