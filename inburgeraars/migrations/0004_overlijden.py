"""That a person died, as it was recorded and taken back (DOMEIN 5)."""

import django.db.models.deletion
import pghistory.utils
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models

import kern.klok


class Migration(migrations.Migration):
    """Make the table with its history."""

    dependencies = [
        ("inburgeraars", "0003_toegang_tot_hulp"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Overlijden",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("overleden_op", models.DateField(verbose_name="overleden op")),
                (
                    "created_at",
                    models.DateTimeField(default=kern.klok.nu, editable=False, verbose_name="vastgelegd"),
                ),
                ("teruggenomen_op", models.DateTimeField(blank=True, null=True, verbose_name="teruggenomen")),
                ("reden", models.CharField(blank=True, max_length=200, verbose_name="waarom teruggenomen")),
                (
                    "door",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="vastgelegd door",
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
                (
                    "teruggenomen_door",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="teruggenomen door",
                    ),
                ),
            ],
            options={
                "verbose_name": "overlijden",
                "verbose_name_plural": "overlijdens",
                "ordering": ("-created_at", "-pk"),
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("teruggenomen_op__isnull", True)),
                        fields=("inburgeraar",),
                        name="overlijden_een_dat_geldt",
                        violation_error_message="Het overlijden is al vastgelegd.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("teruggenomen_door__isnull", True), ("teruggenomen_op__isnull", True)),
                            models.Q(
                                ("teruggenomen_door__isnull", False), ("teruggenomen_op__isnull", False)
                            ),
                            _connector="OR",
                        ),
                        name="overlijden_teruggenomen_door_iemand",
                        violation_error_message="Vul in wie het overlijden heeft teruggenomen.",
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="toegevoegd_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "inburgeraars_overlijdenevent" ("created_at", "door_id", "id", "inburgeraar_id", "overleden_op", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "reden", "teruggenomen_door_id", "teruggenomen_op") VALUES (NEW."created_at", NEW."door_id", NEW."id", NEW."inburgeraar_id", NEW."overleden_op", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'toegevoegd\', NEW."id", NEW."reden", NEW."teruggenomen_door_id", NEW."teruggenomen_op"); RETURN NULL;',
                            hash="9719c81323b8407bb08d87307b0db815b800b684",
                            operation="INSERT",
                            pgid="pgtrigger_toegevoegd_insert_af02d",
                            table="inburgeraars_overlijden",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="gewijzigd_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "inburgeraars_overlijdenevent" ("created_at", "door_id", "id", "inburgeraar_id", "overleden_op", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "reden", "teruggenomen_door_id", "teruggenomen_op") VALUES (NEW."created_at", NEW."door_id", NEW."id", NEW."inburgeraar_id", NEW."overleden_op", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gewijzigd\', NEW."id", NEW."reden", NEW."teruggenomen_door_id", NEW."teruggenomen_op"); RETURN NULL;',
                            hash="7c3fa3be8dcdc5e32221b2a20afaad9f0e0e27ad",
                            operation="UPDATE",
                            pgid="pgtrigger_gewijzigd_update_65aed",
                            table="inburgeraars_overlijden",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="verwijderd_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "inburgeraars_overlijdenevent" ("created_at", "door_id", "id", "inburgeraar_id", "overleden_op", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "reden", "teruggenomen_door_id", "teruggenomen_op") VALUES (OLD."created_at", OLD."door_id", OLD."id", OLD."inburgeraar_id", OLD."overleden_op", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'verwijderd\', OLD."id", OLD."reden", OLD."teruggenomen_door_id", OLD."teruggenomen_op"); RETURN NULL;',
                            hash="1c5a8d97d2880bc9dc147359671cb39b5b4ef09b",
                            operation="DELETE",
                            pgid="pgtrigger_verwijderd_delete_6c24b",
                            table="inburgeraars_overlijden",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="OverlijdenEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("id", models.BigIntegerField()),
                ("overleden_op", models.DateField(verbose_name="overleden op")),
                (
                    "created_at",
                    models.DateTimeField(default=kern.klok.nu, editable=False, verbose_name="vastgelegd"),
                ),
                ("teruggenomen_op", models.DateTimeField(blank=True, null=True, verbose_name="teruggenomen")),
                ("reden", models.CharField(blank=True, max_length=200, verbose_name="waarom teruggenomen")),
                (
                    "door",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="vastgelegd door",
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
                        to="inburgeraars.overlijden",
                    ),
                ),
                (
                    "teruggenomen_door",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="teruggenomen door",
                    ),
                ),
            ],
            options={
                "abstract": False,
                "indexes": [models.Index(fields=["pgh_obj", "-pgh_id"], name="overlijden_historie")],
            },
        ),
    ]
