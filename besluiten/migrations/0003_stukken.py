"""The documents that go with besluiten, with their history."""

import django.core.validators
import django.db.models.deletion
import pghistory.utils
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models

import kern.klok
from kern.migraties import samen


class Migration(migrations.Migration):
    dependencies = [
        ("besluiten", "0002_versies"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Besluitstuk",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "bestand",
                    models.UUIDField(
                        blank=True, editable=False, null=True, unique=True, verbose_name="bestand"
                    ),
                ),
                (
                    "type",
                    models.CharField(
                        choices=[("pdf", "PDF"), ("jpg", "foto"), ("png", "afbeelding"), ("docx", "Word")],
                        max_length=4,
                        verbose_name="type",
                    ),
                ),
                (
                    "grootte",
                    models.PositiveIntegerField(
                        validators=[django.core.validators.MinValueValidator(1)],
                        verbose_name="grootte in bytes",
                    ),
                ),
                ("naam", models.CharField(max_length=120, verbose_name="naam")),
                (
                    "created_at",
                    models.DateTimeField(default=kern.klok.nu, editable=False, verbose_name="vastgelegd"),
                ),
                ("verwijderd_op", models.DateField(blank=True, null=True, verbose_name="verwijderd op")),
                ("reden", models.CharField(blank=True, max_length=200, verbose_name="waarom verwijderd")),
                (
                    "besluit",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="stukken",
                        to="besluiten.besluit",
                        verbose_name="besluit",
                    ),
                ),
                (
                    "door",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="toegevoegd door",
                    ),
                ),
                (
                    "verwijderd_door",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="verwijderd door",
                    ),
                ),
            ],
            options={
                "verbose_name": "stuk bij een besluit",
                "verbose_name_plural": "stukken bij besluiten",
                "ordering": ("besluit", "pk"),
            },
        ),
        migrations.CreateModel(
            name="BesluitstukEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("id", models.BigIntegerField()),
                ("bestand", models.UUIDField(blank=True, editable=False, null=True, verbose_name="bestand")),
                (
                    "type",
                    models.CharField(
                        choices=[("pdf", "PDF"), ("jpg", "foto"), ("png", "afbeelding"), ("docx", "Word")],
                        max_length=4,
                        verbose_name="type",
                    ),
                ),
                (
                    "grootte",
                    models.PositiveIntegerField(
                        validators=[django.core.validators.MinValueValidator(1)],
                        verbose_name="grootte in bytes",
                    ),
                ),
                ("naam", models.CharField(max_length=120, verbose_name="naam")),
                (
                    "created_at",
                    models.DateTimeField(default=kern.klok.nu, editable=False, verbose_name="vastgelegd"),
                ),
                ("verwijderd_op", models.DateField(blank=True, null=True, verbose_name="verwijderd op")),
                ("reden", models.CharField(blank=True, max_length=200, verbose_name="waarom verwijderd")),
                (
                    "besluit",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="besluiten.besluit",
                        verbose_name="besluit",
                    ),
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
                        verbose_name="toegevoegd door",
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
                        to="besluiten.besluitstuk",
                    ),
                ),
                (
                    "verwijderd_door",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="verwijderd door",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.AddConstraint(
            model_name="besluitstuk",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    (
                        "naam__regex",
                        "[\\u0001-\\u001f\\u007f-\\u009f\\u061c\\u200e\\u200f\\u2028-\\u202e\\u2066-\\u2069]",
                    ),
                    _negated=True,
                ),
                name="besluitstuk_gewone_tekens",
                violation_error_message="Hier staat een nieuwe regel of een onzichtbaar teken in. Typ het opnieuw, op één regel",
            ),
        ),
        migrations.AddConstraint(
            model_name="besluitstuk",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        ("bestand__isnull", False),
                        ("verwijderd_door__isnull", True),
                        ("verwijderd_op__isnull", True),
                    ),
                    models.Q(
                        ("bestand__isnull", True),
                        ("verwijderd_door__isnull", False),
                        ("verwijderd_op__isnull", False),
                        models.Q(("reden", ""), _negated=True),
                    ),
                    _connector="OR",
                ),
                name="besluitstuk_verwijderd_is_weg",
                violation_error_message="Van een verwijderd stuk blijft staan waarom het weg is.",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="besluitstuk",
            trigger=pgtrigger.compiler.Trigger(
                name="toegevoegd_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "besluiten_besluitstukevent" ("besluit_id", "bestand", "created_at", "door_id", "grootte", "id", "naam", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "reden", "type", "verwijderd_door_id", "verwijderd_op") VALUES (NEW."besluit_id", NEW."bestand", NEW."created_at", NEW."door_id", NEW."grootte", NEW."id", NEW."naam", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'toegevoegd\', NEW."id", NEW."reden", NEW."type", NEW."verwijderd_door_id", NEW."verwijderd_op"); RETURN NULL;',
                    hash="cfb0279c28b8ab6b07809628262c8bba52aae4c5",
                    operation="INSERT",
                    pgid="pgtrigger_toegevoegd_insert_3f39a",
                    table="besluiten_besluitstuk",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="besluitstuk",
            trigger=pgtrigger.compiler.Trigger(
                name="gewijzigd_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "besluiten_besluitstukevent" ("besluit_id", "bestand", "created_at", "door_id", "grootte", "id", "naam", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "reden", "type", "verwijderd_door_id", "verwijderd_op") VALUES (NEW."besluit_id", NEW."bestand", NEW."created_at", NEW."door_id", NEW."grootte", NEW."id", NEW."naam", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gewijzigd\', NEW."id", NEW."reden", NEW."type", NEW."verwijderd_door_id", NEW."verwijderd_op"); RETURN NULL;',
                    hash="36f09e705ba582c02ae2009a9f01e512ec22e5bc",
                    operation="UPDATE",
                    pgid="pgtrigger_gewijzigd_update_5a33f",
                    table="besluiten_besluitstuk",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="besluitstuk",
            trigger=pgtrigger.compiler.Trigger(
                name="verwijderd_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "besluiten_besluitstukevent" ("besluit_id", "bestand", "created_at", "door_id", "grootte", "id", "naam", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "reden", "type", "verwijderd_door_id", "verwijderd_op") VALUES (OLD."besluit_id", OLD."bestand", OLD."created_at", OLD."door_id", OLD."grootte", OLD."id", OLD."naam", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'verwijderd\', OLD."id", OLD."reden", OLD."type", OLD."verwijderd_door_id", OLD."verwijderd_op"); RETURN NULL;',
                    hash="c28221278f70b7320be555e24a805e9d069d6d12",
                    operation="DELETE",
                    pgid="pgtrigger_verwijderd_delete_6677e",
                    table="besluiten_besluitstuk",
                    when="AFTER",
                ),
            ),
        ),
        migrations.AddIndex(
            model_name="besluitstukevent",
            index=models.Index(fields=["pgh_obj", "-pgh_id"], name="besluitstuk_historie"),
        ),
    ]
    operations = samen(operations)
