"""The table of besluiten, with its history, indexes, constraints and triggers."""

import django.db.models.deletion
import pghistory.utils
import pgtrigger.compiler
from django.conf import settings
from django.db import migrations, models

import kern.klok


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("gebruikers", "__first__"),
    ]

    operations = [
        migrations.CreateModel(
            name="Besluit",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "versie",
                    models.PositiveIntegerField(
                        db_default=1, default=1, editable=False, verbose_name="versie"
                    ),
                ),
                ("datum", models.DateField(verbose_name="werkgroep van")),
                (
                    "onderwerp",
                    models.CharField(
                        choices=[
                            ("proces", "proces"),
                            ("inhoud", "inhoud"),
                            ("netwerk", "netwerk"),
                            ("communicatie", "communicatie"),
                            ("trajecten", "trajecten"),
                        ],
                        max_length=16,
                        verbose_name="onderwerp",
                    ),
                ),
                ("besluit", models.CharField(max_length=200, verbose_name="besluit")),
                ("reden", models.CharField(max_length=1000, verbose_name="waarom")),
                ("uiterlijk", models.DateField(verbose_name="uiterlijk klaar")),
                ("gedaan_op", models.DateField(blank=True, null=True, verbose_name="gedaan op")),
                ("ingetrokken_op", models.DateField(blank=True, null=True, verbose_name="ingetrokken op")),
                (
                    "reden_ingetrokken",
                    models.CharField(blank=True, max_length=200, verbose_name="waarom ingetrokken"),
                ),
                ("herinnerd_op", models.DateField(blank=True, null=True, verbose_name="laatst herinnerd")),
                (
                    "created_at",
                    models.DateTimeField(default=kern.klok.nu, editable=False, verbose_name="vastgelegd"),
                ),
                (
                    "correctiereden",
                    models.CharField(blank=True, max_length=200, verbose_name="waarom gewijzigd"),
                ),
                (
                    "eigenaar",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="wie het doet",
                    ),
                ),
                (
                    "gewijzigd_door",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="laatst gewijzigd door",
                    ),
                ),
                (
                    "toegevoegd_door",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="toegevoegd door",
                    ),
                ),
            ],
            options={
                "verbose_name": "besluit",
                "verbose_name_plural": "besluiten",
                "ordering": ("-datum", "pk"),
                "indexes": [models.Index(fields=["-datum"], name="besluit_datum")],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "besluit__regex",
                                "[\\u0001-\\u001f\\u007f-\\u009f\\u061c\\u200e\\u200f\\u2028-\\u202e\\u2066-\\u2069]",
                            ),
                            _negated=True,
                        ),
                        name="besluit_gewone_tekens",
                        violation_error_message="Hier staat een nieuwe regel of een onzichtbaar teken in. Typ het opnieuw, op één regel",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("uiterlijk__gte", models.F("datum"))),
                        name="besluit_uiterlijk_na_werkgroep",
                        violation_error_message="Kies de dag van de werkgroep of een latere dag.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("gedaan_op__isnull", True),
                            ("gedaan_op__gte", models.F("datum")),
                            _connector="OR",
                        ),
                        name="besluit_gedaan_na_werkgroep",
                        violation_error_message="Op die dag was het besluit er nog niet. Kies de dag van de werkgroep of een latere dag.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("ingetrokken_op__isnull", True), ("reden_ingetrokken", "")),
                            models.Q(
                                models.Q(("reden_ingetrokken", ""), _negated=True),
                                ("ingetrokken_op__gte", models.F("datum")),
                                ("ingetrokken_op__isnull", False),
                            ),
                            _connector="OR",
                        ),
                        name="besluit_ingetrokken_met_reden",
                        violation_error_message="Bij een ingetrokken besluit staat waarom het is ingetrokken.",
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="toegevoegd_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "besluiten_besluitevent" ("besluit", "correctiereden", "created_at", "datum", "eigenaar_id", "gedaan_op", "gewijzigd_door_id", "herinnerd_op", "id", "ingetrokken_op", "onderwerp", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "reden", "reden_ingetrokken", "toegevoegd_door_id", "uiterlijk", "versie") VALUES (NEW."besluit", NEW."correctiereden", NEW."created_at", NEW."datum", NEW."eigenaar_id", NEW."gedaan_op", NEW."gewijzigd_door_id", NEW."herinnerd_op", NEW."id", NEW."ingetrokken_op", NEW."onderwerp", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'toegevoegd\', NEW."id", NEW."reden", NEW."reden_ingetrokken", NEW."toegevoegd_door_id", NEW."uiterlijk", NEW."versie"); RETURN NULL;',
                            hash="60146f8754e399dfbf483bfb9d8dad6f72908ff5",
                            operation="INSERT",
                            pgid="pgtrigger_toegevoegd_insert_a9935",
                            table="besluiten_besluit",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="gewijzigd_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "besluiten_besluitevent" ("besluit", "correctiereden", "created_at", "datum", "eigenaar_id", "gedaan_op", "gewijzigd_door_id", "herinnerd_op", "id", "ingetrokken_op", "onderwerp", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "reden", "reden_ingetrokken", "toegevoegd_door_id", "uiterlijk", "versie") VALUES (NEW."besluit", NEW."correctiereden", NEW."created_at", NEW."datum", NEW."eigenaar_id", NEW."gedaan_op", NEW."gewijzigd_door_id", NEW."herinnerd_op", NEW."id", NEW."ingetrokken_op", NEW."onderwerp", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gewijzigd\', NEW."id", NEW."reden", NEW."reden_ingetrokken", NEW."toegevoegd_door_id", NEW."uiterlijk", NEW."versie"); RETURN NULL;',
                            hash="b476c980796e686b5355c6674fd18ddd04b0cbe3",
                            operation="UPDATE",
                            pgid="pgtrigger_gewijzigd_update_f546c",
                            table="besluiten_besluit",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="verwijderd_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "besluiten_besluitevent" ("besluit", "correctiereden", "created_at", "datum", "eigenaar_id", "gedaan_op", "gewijzigd_door_id", "herinnerd_op", "id", "ingetrokken_op", "onderwerp", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "reden", "reden_ingetrokken", "toegevoegd_door_id", "uiterlijk", "versie") VALUES (OLD."besluit", OLD."correctiereden", OLD."created_at", OLD."datum", OLD."eigenaar_id", OLD."gedaan_op", OLD."gewijzigd_door_id", OLD."herinnerd_op", OLD."id", OLD."ingetrokken_op", OLD."onderwerp", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'verwijderd\', OLD."id", OLD."reden", OLD."reden_ingetrokken", OLD."toegevoegd_door_id", OLD."uiterlijk", OLD."versie"); RETURN NULL;',
                            hash="b29a0c4df84bf80d0e2dc58a27d5cb726f8de1e4",
                            operation="DELETE",
                            pgid="pgtrigger_verwijderd_delete_94fa6",
                            table="besluiten_besluit",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="BesluitEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("id", models.BigIntegerField()),
                (
                    "versie",
                    models.PositiveIntegerField(
                        db_default=1, default=1, editable=False, verbose_name="versie"
                    ),
                ),
                ("datum", models.DateField(verbose_name="werkgroep van")),
                (
                    "onderwerp",
                    models.CharField(
                        choices=[
                            ("proces", "proces"),
                            ("inhoud", "inhoud"),
                            ("netwerk", "netwerk"),
                            ("communicatie", "communicatie"),
                            ("trajecten", "trajecten"),
                        ],
                        max_length=16,
                        verbose_name="onderwerp",
                    ),
                ),
                ("besluit", models.CharField(max_length=200, verbose_name="besluit")),
                ("reden", models.CharField(max_length=1000, verbose_name="waarom")),
                ("uiterlijk", models.DateField(verbose_name="uiterlijk klaar")),
                ("gedaan_op", models.DateField(blank=True, null=True, verbose_name="gedaan op")),
                ("ingetrokken_op", models.DateField(blank=True, null=True, verbose_name="ingetrokken op")),
                (
                    "reden_ingetrokken",
                    models.CharField(blank=True, max_length=200, verbose_name="waarom ingetrokken"),
                ),
                ("herinnerd_op", models.DateField(blank=True, null=True, verbose_name="laatst herinnerd")),
                (
                    "created_at",
                    models.DateTimeField(default=kern.klok.nu, editable=False, verbose_name="vastgelegd"),
                ),
                (
                    "correctiereden",
                    models.CharField(blank=True, max_length=200, verbose_name="waarom gewijzigd"),
                ),
                (
                    "eigenaar",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="wie het doet",
                    ),
                ),
                (
                    "gewijzigd_door",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="laatst gewijzigd door",
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
                        to="besluiten.besluit",
                    ),
                ),
                (
                    "toegevoegd_door",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="toegevoegd door",
                    ),
                ),
            ],
            options={
                "indexes": [models.Index(fields=["pgh_obj", "-pgh_id"], name="besluit_historie")],
            },
        ),
    ]
