"""What migrations do beside making tables: carry out files of SQL, and do something for each model of an app."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from django.apps import apps
from django.conf import settings
from django.db import migrations, models


def voer_uit(app: str, *namen: str) -> migrations.RunSQL:
    """Carry out files of SQL of an app, in this order: for use in a migration.

    A function stands in a file of its name and says `CREATE OR REPLACE`: who changes it changes that file, and adds a
    migration that carries it out again.

    Args:
        app: its folder; the files are in `sql` there.
        namen: names of files, without the ending.
    """
    map_ = Path(settings.BASE_DIR) / app / "sql"
    return migrations.RunSQL([(map_ / f"{naam}.sql").read_text(encoding="utf-8") for naam in namen])


def per_model(app: str, sql: Callable[[type[models.Model], str], str]) -> migrations.RunPython:
    """Carry out SQL for each model of an app that has a table by then: for use in a migration.

    Args:
        app: its label.
        sql: gives the SQL for a model, as it is declared now, and its table; empty for one that needs none.
    """

    def maak(toen: Any, schema: Any) -> None:
        bekend = {model.__name__: model for model in apps.get_app_config(app).get_models()}
        for oud in toen.get_models():
            if oud._meta.app_label == app and oud.__name__ in bekend:  # noqa: SLF001
                schema.execute(sql(bekend[oud.__name__], oud._meta.db_table) or ";", None)  # noqa: SLF001

    return migrations.RunPython(maak)
