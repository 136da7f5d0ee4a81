"""Operations for migrations beside making tables."""

from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

from django.apps import apps
from django.conf import settings
from django.db import migrations, models
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.operations.base import Operation
from django.db.migrations.state import ModelState, ProjectState

from kern.migraties import SAMEN, Samen, samen

GENOEG = 4
"""From so many operations in a row on a migration has them as one."""


def _namen(operations: list[Operation]) -> list[str]:
    return [type(operation).__name__ for operation in operations]


def _veld(naam: str) -> migrations.AddField:
    return migrations.AddField("mens", naam, models.TextField(default=""))


def test_fields_in_a_row_are_one_operation() -> None:
    een = samen([_veld("a"), _veld("b"), migrations.RunSQL("SELECT 1"), _veld("c")])
    assert _namen(een) == ["Samen", "RunSQL", "AddField"]


def test_tables_are_not_one_with_their_fields() -> None:
    tabel = migrations.CreateModel("mens", [])
    assert _namen(samen([tabel, tabel, _veld("a"), _veld("b")])) == ["Samen", "Samen"]


def test_filling_a_field_stands_alone() -> None:
    vul = migrations.RunPython(migrations.RunPython.noop)
    assert _namen(samen([vul, vul])) == ["RunPython", "RunPython"]


def test_models_are_drawn_when_asked_for() -> None:
    staat = ProjectState()
    staat.add_model(ModelState("kern", "Mens", [("id", models.BigAutoField(primary_key=True))]))
    assert staat.apps.get_models()
    Samen([_veld("a"), _veld("b")]).state_forwards("kern", staat)
    assert "apps" not in vars(staat)
    assert set(staat.models["kern", "mens"].fields) == {"id", "a", "b"}
    assert {veld.name for veld in staat.apps.get_model("kern", "mens")._meta.fields} == {"id", "a", "b"}


def test_long_rows_of_operations_go_together() -> None:
    """An empty database took six times as long without: see docs/adr/0026."""
    assert list(_dure_rijen()) == []


def _dure_rijen() -> Iterator[str]:
    for (app, naam), migratie in MigrationLoader(None).disk_migrations.items():
        if Path(apps.get_app_config(app).path).parent != settings.BASE_DIR:
            continue
        for los, rij in groupby(
            migratie.operations, lambda een: isinstance(een, (*SAMEN, migrations.CreateModel))
        ):
            if los and len(list(rij)) >= GENOEG:
                yield f"{app} {naam}"
