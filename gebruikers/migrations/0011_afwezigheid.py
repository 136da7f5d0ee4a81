"""Absence of colleagues: who is away when, and how much of the expected hours that takes (DOMEIN 2 and 8)."""

import django.contrib.postgres.constraints
import django.db.models.deletion
import pghistory.utils
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models

import kern.klok
from kern.migraties import voer_uit


class Migration(migrations.Migration):
    """Make the table, its policies, and the function that tells how long somebody was away."""

    dependencies = [
        ("gebruikers", "0010_melding_dag"),
    ]

    operations = [
        migrations.CreateModel(
            name="Afwezigheid",
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
                    "reden",
                    models.CharField(
                        choices=[
                            ("ziek", "ziek"),
                            ("vrij", "vrij"),
                            ("verlof", "verlof"),
                            ("anders", "anders"),
                        ],
                        max_length=10,
                        verbose_name="waarom",
                    ),
                ),
                (
                    "created_at",
                    models.DateTimeField(default=kern.klok.nu, editable=False, verbose_name="vastgelegd"),
                ),
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
                    "gebruiker",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="afwezigheden",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="wie",
                    ),
                ),
            ],
            options={
                "verbose_name": "afwezigheid",
                "verbose_name_plural": "afwezigheden",
                "ordering": ("-van", "-pk"),
                "abstract": False,
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("tot__isnull", True), ("tot__gte", models.F("van")), _connector="OR"
                        ),
                        name="afwezigheid_van_voor_tot",
                        violation_error_message="De laatste dag ligt niet voor de eerste.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("tot__isnull", False)),
                        name="afwezigheid_heeft_einde",
                        violation_error_message="Vul een laatste dag in. Later kun je die verzetten.",
                    ),
                    django.contrib.postgres.constraints.ExclusionConstraint(
                        expressions=[
                            (models.F("gebruiker"), "="),
                            (models.Func(models.F("van"), models.F("tot"), function="daterange"), "&&"),
                        ],
                        name="afwezigheid_een_tegelijk",
                        violation_error_message="Deze collega is in die periode al afwezig, of in een deel ervan. Kies andere dagen.",
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="toegevoegd_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "gebruikers_afwezigheidevent" ("created_at", "door_id", "gebruiker_id", "id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "reden", "tot", "van") VALUES (NEW."created_at", NEW."door_id", NEW."gebruiker_id", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'toegevoegd\', NEW."id", NEW."reden", NEW."tot", NEW."van"); RETURN NULL;',
                            hash="fd9b8c59b2c639f072ade8d659f0a2d01d552ce1",
                            operation="INSERT",
                            pgid="pgtrigger_toegevoegd_insert_b2aa2",
                            table="gebruikers_afwezigheid",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="gewijzigd_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "gebruikers_afwezigheidevent" ("created_at", "door_id", "gebruiker_id", "id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "reden", "tot", "van") VALUES (NEW."created_at", NEW."door_id", NEW."gebruiker_id", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gewijzigd\', NEW."id", NEW."reden", NEW."tot", NEW."van"); RETURN NULL;',
                            hash="781e4994b9e1a939859abe88f2df294a95eb0041",
                            operation="UPDATE",
                            pgid="pgtrigger_gewijzigd_update_63065",
                            table="gebruikers_afwezigheid",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="verwijderd_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "gebruikers_afwezigheidevent" ("created_at", "door_id", "gebruiker_id", "id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "reden", "tot", "van") VALUES (OLD."created_at", OLD."door_id", OLD."gebruiker_id", OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'verwijderd\', OLD."id", OLD."reden", OLD."tot", OLD."van"); RETURN NULL;',
                            hash="e27f65e68dacf76748adca3965d33566f4aec04a",
                            operation="DELETE",
                            pgid="pgtrigger_verwijderd_delete_9356d",
                            table="gebruikers_afwezigheid",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="AfwezigheidEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("id", models.BigIntegerField()),
                ("van", models.DateField(default=kern.klok.vandaag, verbose_name="van")),
                ("tot", models.DateField(blank=True, null=True, verbose_name="tot")),
                (
                    "reden",
                    models.CharField(
                        choices=[
                            ("ziek", "ziek"),
                            ("vrij", "vrij"),
                            ("verlof", "verlof"),
                            ("anders", "anders"),
                        ],
                        max_length=10,
                        verbose_name="waarom",
                    ),
                ),
                (
                    "created_at",
                    models.DateTimeField(default=kern.klok.nu, editable=False, verbose_name="vastgelegd"),
                ),
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
                    "gebruiker",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="wie",
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
                        to="gebruikers.afwezigheid",
                    ),
                ),
            ],
            options={
                "abstract": False,
                "indexes": [models.Index(fields=["pgh_obj", "-pgh_id"], name="afwezigheid_historie")],
            },
        ),
        voer_uit("gebruikers", "zicht_afwezigheid", "afwezige_fte_dagen"),
    ]
