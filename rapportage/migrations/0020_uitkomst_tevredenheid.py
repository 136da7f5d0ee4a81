"""Results of rounds, and who says what may be cited (docs/adr/0071)."""

import django.db.models.deletion
import pghistory.utils
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models

import kern.klok
from kern.migraties import samen, voer_uit


class Migration(migrations.Migration):
    dependencies = [
        ("rapportage", "0019_eindrapportage"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Citaatoordeel",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("mag", models.BooleanField(verbose_name="mag worden geciteerd")),
                (
                    "antwoord",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="oordelen",
                        to="rapportage.antwoord",
                        verbose_name="antwoord",
                    ),
                ),
                (
                    "lezer",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="gelezen door",
                    ),
                ),
            ],
            options={
                "verbose_name": "citaatoordeel",
                "verbose_name_plural": "citaatoordelen",
            },
        ),
        migrations.CreateModel(
            name="CitaatoordeelEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("id", models.BigIntegerField()),
                ("mag", models.BooleanField(verbose_name="mag worden geciteerd")),
                (
                    "antwoord",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="rapportage.antwoord",
                        verbose_name="antwoord",
                    ),
                ),
                (
                    "lezer",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="gelezen door",
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
                        to="rapportage.citaatoordeel",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Tevredenheidsuitgave",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "uitkomst",
                    models.JSONField(
                        help_text="Aantallen mensen staan er alleen in vijftallen in.",
                        verbose_name="uitkomst",
                    ),
                ),
                ("bekend_op", models.DateTimeField(default=kern.klok.nu, verbose_name="bekend op")),
                (
                    "onderzoek",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="uitgave",
                        to="rapportage.onderzoek",
                        verbose_name="onderzoek",
                    ),
                ),
            ],
            options={
                "verbose_name": "tevredenheidsuitgave",
                "verbose_name_plural": "tevredenheidsuitgaven",
            },
        ),
        migrations.AddConstraint(
            model_name="citaatoordeel",
            constraint=models.UniqueConstraint(
                fields=("antwoord", "lezer"),
                name="citaatoordeel_een_per_lezer",
                violation_error_message="Je hebt dit antwoord al gelezen.",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="citaatoordeel",
            trigger=pgtrigger.compiler.Trigger(
                name="toegevoegd_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "rapportage_citaatoordeelevent" ("antwoord_id", "id", "lezer_id", "mag", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."antwoord_id", NEW."id", NEW."lezer_id", NEW."mag", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'toegevoegd\', NEW."id"); RETURN NULL;',
                    hash="fa82799ff73e4407c4b09ac6e2190b3b3a6b4620",
                    operation="INSERT",
                    pgid="pgtrigger_toegevoegd_insert_a80d5",
                    table="rapportage_citaatoordeel",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="citaatoordeel",
            trigger=pgtrigger.compiler.Trigger(
                name="gewijzigd_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "rapportage_citaatoordeelevent" ("antwoord_id", "id", "lezer_id", "mag", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."antwoord_id", NEW."id", NEW."lezer_id", NEW."mag", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gewijzigd\', NEW."id"); RETURN NULL;',
                    hash="79dbc28680faabdf11dd6382c7212865b41cd026",
                    operation="UPDATE",
                    pgid="pgtrigger_gewijzigd_update_573e7",
                    table="rapportage_citaatoordeel",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="citaatoordeel",
            trigger=pgtrigger.compiler.Trigger(
                name="verwijderd_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "rapportage_citaatoordeelevent" ("antwoord_id", "id", "lezer_id", "mag", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."antwoord_id", OLD."id", OLD."lezer_id", OLD."mag", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'verwijderd\', OLD."id"); RETURN NULL;',
                    hash="d8a3003057c2a3024a2950e5596f160d2f775c49",
                    operation="DELETE",
                    pgid="pgtrigger_verwijderd_delete_4c21d",
                    table="rapportage_citaatoordeel",
                    when="AFTER",
                ),
            ),
        ),
        migrations.AddIndex(
            model_name="citaatoordeelevent",
            index=models.Index(fields=["pgh_obj", "-pgh_id"], name="citaatoordeel_historie"),
        ),
    ]
    operations = [*samen(operations), voer_uit("rapportage", "zicht_antwoord")]
