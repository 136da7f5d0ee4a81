import django.db.models.deletion
import pghistory.utils
import pgtrigger.compiler
from django.conf import settings
from django.db import migrations, models

import kern.klok


class Migration(migrations.Migration):
    dependencies = [
        ("gebruikers", "__first__"),
        ("inburgeraars", "0025_toelichting"),
        ("trajecten", "0031_zicht_handhaving"),
    ]

    operations = [
        migrations.CreateModel(
            name="Uitzondering",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("jaar", models.PositiveSmallIntegerField(verbose_name="jaar")),
                (
                    "tot",
                    models.PositiveSmallIntegerField(
                        help_text="Hoeveel mensen deze coördinator dat jaar begeleidt.",
                        verbose_name="tot en met",
                    ),
                ),
                ("reden", models.CharField(blank=True, max_length=200, verbose_name="reden")),
                (
                    "antwoord",
                    models.CharField(
                        choices=[("open", "nog geen antwoord"), ("ja", "ja"), ("nee", "nee")],
                        default="open",
                        max_length=8,
                        verbose_name="antwoord",
                    ),
                ),
                ("antwoord_op", models.DateTimeField(blank=True, null=True, verbose_name="beantwoord")),
                ("toelichting", models.CharField(blank=True, max_length=200, verbose_name="toelichting")),
                (
                    "created_at",
                    models.DateTimeField(default=kern.klok.nu, editable=False, verbose_name="gevraagd"),
                ),
                (
                    "antwoord_door",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="beantwoord door",
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
                    "traject",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="uitzonderingen",
                        to="trajecten.traject",
                        verbose_name="traject",
                    ),
                ),
                (
                    "voor",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="uitzonderingen",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="voor",
                    ),
                ),
            ],
            options={
                "verbose_name": "uitzondering",
                "verbose_name_plural": "uitzonderingen",
                "ordering": ("created_at", "pk"),
                "indexes": [models.Index(fields=["voor", "jaar"], name="uitzondering_voor")],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("antwoord", "open")),
                        fields=("traject", "voor", "jaar"),
                        name="uitzondering_een_open",
                        violation_error_message="Voor dit traject is al om een uitzondering gevraagd.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("antwoord", "open"),
                                ("antwoord_door__isnull", True),
                                ("antwoord_op__isnull", True),
                            ),
                            models.Q(
                                models.Q(("antwoord", "open"), _negated=True),
                                ("antwoord_door__isnull", False),
                                ("antwoord_op__isnull", False),
                            ),
                            _connector="OR",
                        ),
                        name="uitzondering_antwoord_is_heel",
                        violation_error_message="Een antwoord heeft een dag, en iemand die het gaf.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("antwoord_door__isnull", True),
                            models.Q(("antwoord_door", models.F("voor")), _negated=True),
                            _connector="OR",
                        ),
                        name="uitzondering_niet_van_jezelf",
                        violation_error_message="Niemand beantwoordt een eigen vraag om een uitzondering.",
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="toegevoegd_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "trajecten_uitzonderingevent" ("antwoord", "antwoord_door_id", "antwoord_op", "created_at", "id", "inburgeraar_id", "jaar", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "reden", "toelichting", "tot", "traject_id", "voor_id") VALUES (NEW."antwoord", NEW."antwoord_door_id", NEW."antwoord_op", NEW."created_at", NEW."id", NEW."inburgeraar_id", NEW."jaar", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'toegevoegd\', NEW."id", NEW."reden", NEW."toelichting", NEW."tot", NEW."traject_id", NEW."voor_id"); RETURN NULL;',
                            hash="655b760307ad05c2069277ccdcba13ce20438445",
                            operation="INSERT",
                            pgid="pgtrigger_toegevoegd_insert_772a9",
                            table="trajecten_uitzondering",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="gewijzigd_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "trajecten_uitzonderingevent" ("antwoord", "antwoord_door_id", "antwoord_op", "created_at", "id", "inburgeraar_id", "jaar", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "reden", "toelichting", "tot", "traject_id", "voor_id") VALUES (NEW."antwoord", NEW."antwoord_door_id", NEW."antwoord_op", NEW."created_at", NEW."id", NEW."inburgeraar_id", NEW."jaar", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gewijzigd\', NEW."id", NEW."reden", NEW."toelichting", NEW."tot", NEW."traject_id", NEW."voor_id"); RETURN NULL;',
                            hash="d8e3eee5c4e7894f6aa900608f3c6096b35a5e90",
                            operation="UPDATE",
                            pgid="pgtrigger_gewijzigd_update_f3364",
                            table="trajecten_uitzondering",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="verwijderd_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "trajecten_uitzonderingevent" ("antwoord", "antwoord_door_id", "antwoord_op", "created_at", "id", "inburgeraar_id", "jaar", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "reden", "toelichting", "tot", "traject_id", "voor_id") VALUES (OLD."antwoord", OLD."antwoord_door_id", OLD."antwoord_op", OLD."created_at", OLD."id", OLD."inburgeraar_id", OLD."jaar", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'verwijderd\', OLD."id", OLD."reden", OLD."toelichting", OLD."tot", OLD."traject_id", OLD."voor_id"); RETURN NULL;',
                            hash="ac2820e40d22824b4c51f148f5966197906b6478",
                            operation="DELETE",
                            pgid="pgtrigger_verwijderd_delete_cc504",
                            table="trajecten_uitzondering",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="UitzonderingEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("id", models.BigIntegerField()),
                ("jaar", models.PositiveSmallIntegerField(verbose_name="jaar")),
                (
                    "tot",
                    models.PositiveSmallIntegerField(
                        help_text="Hoeveel mensen deze coördinator dat jaar begeleidt.",
                        verbose_name="tot en met",
                    ),
                ),
                ("reden", models.CharField(blank=True, max_length=200, verbose_name="reden")),
                (
                    "antwoord",
                    models.CharField(
                        choices=[("open", "nog geen antwoord"), ("ja", "ja"), ("nee", "nee")],
                        default="open",
                        max_length=8,
                        verbose_name="antwoord",
                    ),
                ),
                ("antwoord_op", models.DateTimeField(blank=True, null=True, verbose_name="beantwoord")),
                ("toelichting", models.CharField(blank=True, max_length=200, verbose_name="toelichting")),
                (
                    "created_at",
                    models.DateTimeField(default=kern.klok.nu, editable=False, verbose_name="gevraagd"),
                ),
                (
                    "antwoord_door",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="beantwoord door",
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
                        to="trajecten.uitzondering",
                    ),
                ),
                (
                    "traject",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="trajecten.traject",
                        verbose_name="traject",
                    ),
                ),
                (
                    "voor",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="voor",
                    ),
                ),
            ],
            options={
                "abstract": False,
                "indexes": [models.Index(fields=["pgh_obj", "-pgh_id"], name="uitzondering_historie")],
            },
        ),
    ]
