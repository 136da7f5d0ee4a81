"""What the people of a household are of each other."""

import django.contrib.postgres.constraints
import django.db.models.deletion
import django.db.models.functions.comparison
import pghistory.utils
import pgtrigger.compiler
from django.db import migrations, models

import kern.klok


class Migration(migrations.Migration):
    """Make the table and its history."""

    dependencies = [
        ("inburgeraars", "0007_eigen_opgave_zicht"),
    ]

    operations = [
        migrations.CreateModel(
            name="Huishoudrelatie",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("van", models.DateField(default=kern.klok.vandaag, verbose_name="van")),
                ("tot", models.DateField(blank=True, null=True, verbose_name="tot")),
                (
                    "soort",
                    models.CharField(
                        choices=[
                            ("partner", "partner"),
                            ("kind", "kind"),
                            ("ouder", "ouder"),
                            ("anders", "andere huisgenoot"),
                        ],
                        max_length=8,
                        verbose_name="relatie",
                    ),
                ),
                (
                    "ander",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="inburgeraars.inburgeraar",
                        verbose_name="van wie",
                    ),
                ),
                (
                    "inburgeraar",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)s_set",
                        to="inburgeraars.inburgeraar",
                        verbose_name="inburgeraar",
                    ),
                ),
            ],
            options={
                "verbose_name": "huishoudrelatie",
                "verbose_name_plural": "huishoudrelaties",
                "ordering": ("pk",),
                "abstract": False,
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("tot__isnull", True), ("tot__gte", models.F("van")), _connector="OR"
                        ),
                        name="huishoudrelatie_van_voor_tot",
                        violation_error_message="De laatste dag ligt niet voor de eerste.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("inburgeraar", models.F("ander")), _negated=True),
                        name="huishoudrelatie_met_een_ander",
                        violation_error_message="Een relatie is er tussen twee verschillende mensen.",
                    ),
                    django.contrib.postgres.constraints.ExclusionConstraint(
                        expressions=[
                            (django.db.models.functions.comparison.Least("inburgeraar", "ander"), "="),
                            (django.db.models.functions.comparison.Greatest("inburgeraar", "ander"), "="),
                            (models.Func(models.F("van"), models.F("tot"), function="daterange"), "&&"),
                        ],
                        name="huishoudrelatie_een_tegelijk",
                        violation_error_message="Twee mensen hebben één relatie tegelijk.",
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="toegevoegd_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "inburgeraars_huishoudrelatieevent" ("ander_id", "id", "inburgeraar_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "soort", "tot", "van") VALUES (NEW."ander_id", NEW."id", NEW."inburgeraar_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'toegevoegd\', NEW."id", NEW."soort", NEW."tot", NEW."van"); RETURN NULL;',
                            hash="28185eeeda918835d914f16c4091a15b293a13f2",
                            operation="INSERT",
                            pgid="pgtrigger_toegevoegd_insert_7f88c",
                            table="inburgeraars_huishoudrelatie",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="gewijzigd_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "inburgeraars_huishoudrelatieevent" ("ander_id", "id", "inburgeraar_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "soort", "tot", "van") VALUES (NEW."ander_id", NEW."id", NEW."inburgeraar_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gewijzigd\', NEW."id", NEW."soort", NEW."tot", NEW."van"); RETURN NULL;',
                            hash="e2546d3d226548fedc3489e156ce54755fd39624",
                            operation="UPDATE",
                            pgid="pgtrigger_gewijzigd_update_1b190",
                            table="inburgeraars_huishoudrelatie",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="verwijderd_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "inburgeraars_huishoudrelatieevent" ("ander_id", "id", "inburgeraar_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "soort", "tot", "van") VALUES (OLD."ander_id", OLD."id", OLD."inburgeraar_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'verwijderd\', OLD."id", OLD."soort", OLD."tot", OLD."van"); RETURN NULL;',
                            hash="32883e9df285c58fd0b9b906ee29bea33d922447",
                            operation="DELETE",
                            pgid="pgtrigger_verwijderd_delete_485ad",
                            table="inburgeraars_huishoudrelatie",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="HuishoudrelatieEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("id", models.BigIntegerField()),
                ("van", models.DateField(default=kern.klok.vandaag, verbose_name="van")),
                ("tot", models.DateField(blank=True, null=True, verbose_name="tot")),
                (
                    "soort",
                    models.CharField(
                        choices=[
                            ("partner", "partner"),
                            ("kind", "kind"),
                            ("ouder", "ouder"),
                            ("anders", "andere huisgenoot"),
                        ],
                        max_length=8,
                        verbose_name="relatie",
                    ),
                ),
                (
                    "ander",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="inburgeraars.inburgeraar",
                        verbose_name="van wie",
                    ),
                ),
                (
                    "inburgeraar",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
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
                        to="inburgeraars.huishoudrelatie",
                    ),
                ),
            ],
            options={
                "indexes": [models.Index(fields=["pgh_obj", "-pgh_id"], name="huishoudrelatie_historie")],
                "abstract": False,
            },
        ),
    ]
