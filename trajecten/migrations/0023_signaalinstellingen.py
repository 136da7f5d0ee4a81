"""Make the table that says which rules ask attention, and after how long."""

import django.contrib.postgres.constraints
import django.db.models.deletion
import pghistory.utils
import pgtrigger.compiler
from django.db import migrations, models

import kern.klok
import trajecten.normen.enums


class Migration(migrations.Migration):
    dependencies = [
        ("trajecten", "0022_zicht_controles"),
    ]

    operations = [
        migrations.CreateModel(
            name="Signaalinstelling",
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
                    "regel",
                    models.CharField(
                        choices=trajecten.normen.enums.signaalregels, max_length=24, verbose_name="regel"
                    ),
                ),
                ("aan", models.BooleanField(default=True, verbose_name="staat aan")),
                ("termijn", models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="termijn")),
                (
                    "eenheid",
                    models.CharField(
                        blank=True,
                        choices=[("dagen", "dagen"), ("weken", "weken"), ("maanden", "maanden")],
                        max_length=8,
                        verbose_name="eenheid",
                    ),
                ),
                ("bron", models.CharField(blank=True, max_length=200, verbose_name="bron of besluit")),
            ],
            options={
                "verbose_name": "signaalinstelling",
                "verbose_name_plural": "signaalinstellingen",
                "ordering": ("regel", "van"),
                "abstract": False,
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("tot__isnull", True), ("tot__gte", models.F("van")), _connector="OR"
                        ),
                        name="signaalinstelling_van_voor_tot",
                        violation_error_message="De laatste dag ligt niet voor de eerste.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("eenheid", ""), ("termijn__isnull", True)),
                            models.Q(("termijn__isnull", False), models.Q(("eenheid", ""), _negated=True)),
                            _connector="OR",
                        ),
                        name="signaalinstelling_termijn_met_eenheid",
                        violation_error_message="Een termijn heeft een eenheid: dagen, weken of maanden.",
                    ),
                    django.contrib.postgres.constraints.ExclusionConstraint(
                        expressions=[
                            (models.F("regel"), "="),
                            (models.Func(models.F("van"), models.F("tot"), function="daterange"), "&&"),
                        ],
                        name="signaalinstelling_een_tegelijk",
                        violation_error_message="Op één dag geldt één instelling van een regel.",
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="toegevoegd_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "trajecten_signaalinstellingevent" ("aan", "bron", "eenheid", "id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "regel", "termijn", "tot", "van") VALUES (NEW."aan", NEW."bron", NEW."eenheid", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'toegevoegd\', NEW."id", NEW."regel", NEW."termijn", NEW."tot", NEW."van"); RETURN NULL;',
                            hash="1bdb67b1edb15af242a8cad86e3a695e8e44fe7f",
                            operation="INSERT",
                            pgid="pgtrigger_toegevoegd_insert_4d40d",
                            table="trajecten_signaalinstelling",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="gewijzigd_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "trajecten_signaalinstellingevent" ("aan", "bron", "eenheid", "id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "regel", "termijn", "tot", "van") VALUES (NEW."aan", NEW."bron", NEW."eenheid", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gewijzigd\', NEW."id", NEW."regel", NEW."termijn", NEW."tot", NEW."van"); RETURN NULL;',
                            hash="ee542d5072d724e7eff3d603b8032ecc299b91a3",
                            operation="UPDATE",
                            pgid="pgtrigger_gewijzigd_update_059ad",
                            table="trajecten_signaalinstelling",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="verwijderd_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "trajecten_signaalinstellingevent" ("aan", "bron", "eenheid", "id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "regel", "termijn", "tot", "van") VALUES (OLD."aan", OLD."bron", OLD."eenheid", OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'verwijderd\', OLD."id", OLD."regel", OLD."termijn", OLD."tot", OLD."van"); RETURN NULL;',
                            hash="1ec9b4c0db53efd22890f439c97c8710f58b1593",
                            operation="DELETE",
                            pgid="pgtrigger_verwijderd_delete_62ccb",
                            table="trajecten_signaalinstelling",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.AlterField(
            model_name="signaal",
            name="regel",
            field=models.CharField(
                choices=trajecten.normen.enums.signaalregels, max_length=24, verbose_name="regel"
            ),
        ),
        migrations.AlterField(
            model_name="signaalevent",
            name="regel",
            field=models.CharField(
                choices=trajecten.normen.enums.signaalregels, max_length=24, verbose_name="regel"
            ),
        ),
        migrations.CreateModel(
            name="SignaalinstellingEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("id", models.BigIntegerField()),
                ("van", models.DateField(default=kern.klok.vandaag, verbose_name="van")),
                ("tot", models.DateField(blank=True, null=True, verbose_name="tot")),
                (
                    "regel",
                    models.CharField(
                        choices=trajecten.normen.enums.signaalregels, max_length=24, verbose_name="regel"
                    ),
                ),
                ("aan", models.BooleanField(default=True, verbose_name="staat aan")),
                ("termijn", models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="termijn")),
                (
                    "eenheid",
                    models.CharField(
                        blank=True,
                        choices=[("dagen", "dagen"), ("weken", "weken"), ("maanden", "maanden")],
                        max_length=8,
                        verbose_name="eenheid",
                    ),
                ),
                ("bron", models.CharField(blank=True, max_length=200, verbose_name="bron of besluit")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="trajecten.signaalinstelling",
                    ),
                ),
            ],
            options={
                "abstract": False,
                "indexes": [models.Index(fields=["pgh_obj", "-pgh_id"], name="signaalinstelling_historie")],
            },
        ),
    ]
