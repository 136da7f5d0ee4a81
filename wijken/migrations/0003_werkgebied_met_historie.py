"""In which wijken an organisatie works keeps its history; the table itself stays as it was."""

import django.db.models.deletion
import pghistory.utils
import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models

FIRST = """
    INSERT INTO wijken_werkgebiedevent (pgh_created_at, pgh_label, pgh_obj_id, id, organisatie_id, wijk_id)
    SELECT now(), 'toegevoegd', w.id, w.id, w.organisatie_id, w.wijk_id FROM wijken_organisatie_wijken w
"""
"""What is there already is known from now on."""


class Migration(migrations.Migration):
    dependencies = [
        ("wijken", "0002_omtrek_bron_en_reden"),
    ]

    operations = [
        migrations.SeparateDatabaseAndState(
            state_operations=[
                migrations.CreateModel(
                    name="Werkgebied",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "organisatie",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="+",
                                to="wijken.organisatie",
                                verbose_name="organisatie",
                            ),
                        ),
                        (
                            "wijk",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="+",
                                to="wijken.wijk",
                                verbose_name="wijk",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "werkgebied",
                        "verbose_name_plural": "werkgebieden",
                        "db_table": "wijken_organisatie_wijken",
                        "unique_together": {("organisatie", "wijk")},
                    },
                ),
                migrations.AlterField(
                    model_name="organisatie",
                    name="wijken",
                    field=models.ManyToManyField(
                        blank=True,
                        help_text="Geen wijk gekozen: de hele gemeente.",
                        related_name="organisaties",
                        through="wijken.Werkgebied",
                        to="wijken.wijk",
                        verbose_name="wijken",
                    ),
                ),
            ]
        ),
        migrations.CreateModel(
            name="WerkgebiedEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("id", models.BigIntegerField()),
                (
                    "organisatie",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="wijken.organisatie",
                        verbose_name="organisatie",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="wijken.werkgebied",
                    ),
                ),
                (
                    "wijk",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="wijken.wijk",
                        verbose_name="wijk",
                    ),
                ),
            ],
            options={
                "abstract": False,
                "indexes": [models.Index(fields=["pgh_obj", "-pgh_id"], name="werkgebied_historie")],
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="werkgebied",
            trigger=pgtrigger.compiler.Trigger(
                name="toegevoegd_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "wijken_werkgebiedevent" ("id", "organisatie_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "wijk_id") VALUES (NEW."id", NEW."organisatie_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'toegevoegd\', NEW."id", NEW."wijk_id"); RETURN NULL;',
                    hash="f11b89bd2fbcedfaef020d640276dbb2ffec23b0",
                    operation="INSERT",
                    pgid="pgtrigger_toegevoegd_insert_26dc6",
                    table="wijken_organisatie_wijken",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="werkgebied",
            trigger=pgtrigger.compiler.Trigger(
                name="gewijzigd_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "wijken_werkgebiedevent" ("id", "organisatie_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "wijk_id") VALUES (NEW."id", NEW."organisatie_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gewijzigd\', NEW."id", NEW."wijk_id"); RETURN NULL;',
                    hash="51e8830d25c12ce85ff32477beaa5104103e7d34",
                    operation="UPDATE",
                    pgid="pgtrigger_gewijzigd_update_5c949",
                    table="wijken_organisatie_wijken",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="werkgebied",
            trigger=pgtrigger.compiler.Trigger(
                name="verwijderd_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "wijken_werkgebiedevent" ("id", "organisatie_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "wijk_id") VALUES (OLD."id", OLD."organisatie_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'verwijderd\', OLD."id", OLD."wijk_id"); RETURN NULL;',
                    hash="8c29cebe031f29cf047fd70b72ce8fdbf9c9c459",
                    operation="DELETE",
                    pgid="pgtrigger_verwijderd_delete_c652c",
                    table="wijken_organisatie_wijken",
                    when="AFTER",
                ),
            ),
        ),
        migrations.RunSQL(FIRST, migrations.RunSQL.noop),
    ]
