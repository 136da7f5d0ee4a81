"""What a person told about itself: date of birth and sex."""

import django.db.models.deletion
import pghistory.utils
import pgtrigger.compiler
from django.db import migrations, models


class Migration(migrations.Migration):
    """Make the table and its history."""

    dependencies = [
        ("inburgeraars", "0005_zicht_overlijden"),
    ]

    operations = [
        migrations.CreateModel(
            name="EigenOpgave",
            fields=[
                (
                    "inburgeraar",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        primary_key=True,
                        related_name="%(class)s",
                        serialize=False,
                        to="inburgeraars.inburgeraar",
                        verbose_name="inburgeraar",
                    ),
                ),
                (
                    "geslacht",
                    models.CharField(
                        blank=True,
                        choices=[("M", "man"), ("V", "vrouw"), ("O", "onbekend")],
                        max_length=1,
                        verbose_name="geslacht",
                    ),
                ),
                (
                    "geboortejaar",
                    models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="geboortejaar"),
                ),
                (
                    "geboortemaand",
                    models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="geboortemaand"),
                ),
                (
                    "geboortedag",
                    models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="geboortedag"),
                ),
            ],
            options={
                "verbose_name": "eigen opgave",
                "verbose_name_plural": "eigen opgaven",
                "indexes": [
                    models.Index(
                        fields=["geboortejaar", "geboortemaand", "geboortedag"], name="eigenopgave_geboren"
                    )
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("geboortemaand__isnull", True),
                            models.Q(
                                ("geboortejaar__isnull", False),
                                ("geboortemaand__gte", 1),
                                ("geboortemaand__lte", 12),
                            ),
                            _connector="OR",
                        ),
                        name="eigenopgave_geboortemaand",
                        violation_error_message="Een maand ligt tussen 1 en 12 en heeft ook een jaar.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("geboortedag__isnull", True),
                            models.Q(
                                ("geboortedag__gte", 1),
                                ("geboortedag__lte", 31),
                                ("geboortemaand__isnull", False),
                            ),
                            _connector="OR",
                        ),
                        name="eigenopgave_geboortedag",
                        violation_error_message="Een geboortedag heeft ook een maand.",
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="toegevoegd_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "inburgeraars_eigenopgaveevent" ("geboortedag", "geboortejaar", "geboortemaand", "geslacht", "inburgeraar_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."geboortedag", NEW."geboortejaar", NEW."geboortemaand", NEW."geslacht", NEW."inburgeraar_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'toegevoegd\', NEW."inburgeraar_id"); RETURN NULL;',
                            hash="4adff5d21b4213c3ef34d641ebca20673d6f0fb3",
                            operation="INSERT",
                            pgid="pgtrigger_toegevoegd_insert_b37ca",
                            table="inburgeraars_eigenopgave",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="gewijzigd_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "inburgeraars_eigenopgaveevent" ("geboortedag", "geboortejaar", "geboortemaand", "geslacht", "inburgeraar_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."geboortedag", NEW."geboortejaar", NEW."geboortemaand", NEW."geslacht", NEW."inburgeraar_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gewijzigd\', NEW."inburgeraar_id"); RETURN NULL;',
                            hash="b0d293e840cfb75edae75a52870da576cc799027",
                            operation="UPDATE",
                            pgid="pgtrigger_gewijzigd_update_ec81a",
                            table="inburgeraars_eigenopgave",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="verwijderd_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "inburgeraars_eigenopgaveevent" ("geboortedag", "geboortejaar", "geboortemaand", "geslacht", "inburgeraar_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."geboortedag", OLD."geboortejaar", OLD."geboortemaand", OLD."geslacht", OLD."inburgeraar_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'verwijderd\', OLD."inburgeraar_id"); RETURN NULL;',
                            hash="ec3a7bdbde628c26aa280a0ad2c441d9aabed784",
                            operation="DELETE",
                            pgid="pgtrigger_verwijderd_delete_0249f",
                            table="inburgeraars_eigenopgave",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="EigenOpgaveEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                (
                    "geslacht",
                    models.CharField(
                        blank=True,
                        choices=[("M", "man"), ("V", "vrouw"), ("O", "onbekend")],
                        max_length=1,
                        verbose_name="geslacht",
                    ),
                ),
                (
                    "geboortejaar",
                    models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="geboortejaar"),
                ),
                (
                    "geboortemaand",
                    models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="geboortemaand"),
                ),
                (
                    "geboortedag",
                    models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="geboortedag"),
                ),
                (
                    "inburgeraar",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        serialize=False,
                        to="inburgeraars.inburgeraar",
                        verbose_name="inburgeraar",
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
                        to="inburgeraars.eigenopgave",
                    ),
                ),
            ],
            options={
                "indexes": [models.Index(fields=["pgh_obj", "-pgh_id"], name="eigenopgave_historie")],
                "abstract": False,
            },
        ),
    ]
