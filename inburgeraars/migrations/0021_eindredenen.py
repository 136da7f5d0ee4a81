"""Let a benadering end with an outcome, and say why."""

import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("inburgeraars", "0020_overleden"),
    ]

    operations = [
        pgtrigger.migrations.RemoveTrigger(
            model_name="benadering",
            name="toegevoegd_insert",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="benadering",
            name="gewijzigd_update",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="benadering",
            name="verwijderd_delete",
        ),
        migrations.AddField(
            model_name="benadering",
            name="toelichting",
            field=models.CharField(
                blank=True,
                help_text="Bij iemand die nooit is gesproken: waarom de benadering eindigde.",
                max_length=200,
                verbose_name="toelichting",
            ),
        ),
        migrations.AddField(
            model_name="benaderingevent",
            name="toelichting",
            field=models.CharField(
                blank=True,
                help_text="Bij iemand die nooit is gesproken: waarom de benadering eindigde.",
                max_length=200,
                verbose_name="toelichting",
            ),
        ),
        migrations.AlterField(
            model_name="benadering",
            name="eindreden",
            field=models.CharField(
                blank=True,
                choices=[
                    ("vrijgegeven", "vrijgegeven"),
                    ("geclaimd", "geclaimd uit een reservering"),
                    ("overgenomen", "overgenomen"),
                    ("verlopen", "reservering verlopen"),
                    ("afgesloten", "traject afgesloten"),
                    ("onbereikbaar", "onbereikbaar"),
                    ("wil niet", "wil niet"),
                    ("niet plichtig of vrijgesteld", "niet plichtig of vrijgesteld"),
                    ("verhuisd", "verhuisd"),
                    ("overleden", "overleden"),
                    ("terug naar de reguliere route", "terug naar de reguliere route"),
                ],
                max_length=40,
                verbose_name="waarom geëindigd",
            ),
        ),
        migrations.AlterField(
            model_name="benaderingevent",
            name="eindreden",
            field=models.CharField(
                blank=True,
                choices=[
                    ("vrijgegeven", "vrijgegeven"),
                    ("geclaimd", "geclaimd uit een reservering"),
                    ("overgenomen", "overgenomen"),
                    ("verlopen", "reservering verlopen"),
                    ("afgesloten", "traject afgesloten"),
                    ("onbereikbaar", "onbereikbaar"),
                    ("wil niet", "wil niet"),
                    ("niet plichtig of vrijgesteld", "niet plichtig of vrijgesteld"),
                    ("verhuisd", "verhuisd"),
                    ("overleden", "overleden"),
                    ("terug naar de reguliere route", "terug naar de reguliere route"),
                ],
                max_length=40,
                verbose_name="waarom geëindigd",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="benadering",
            trigger=pgtrigger.compiler.Trigger(
                name="toegevoegd_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "inburgeraars_benaderingevent" ("door_id", "eindreden", "id", "inburgeraar_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "route", "sinds", "toelichting", "tot", "van", "wijk_id") VALUES (NEW."door_id", NEW."eindreden", NEW."id", NEW."inburgeraar_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'toegevoegd\', NEW."id", NEW."route", NEW."sinds", NEW."toelichting", NEW."tot", NEW."van", NEW."wijk_id"); RETURN NULL;',
                    hash="fbe97280bc3ebef53fbfdc95d5552705536a8c73",
                    operation="INSERT",
                    pgid="pgtrigger_toegevoegd_insert_0ecce",
                    table="inburgeraars_benadering",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="benadering",
            trigger=pgtrigger.compiler.Trigger(
                name="gewijzigd_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "inburgeraars_benaderingevent" ("door_id", "eindreden", "id", "inburgeraar_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "route", "sinds", "toelichting", "tot", "van", "wijk_id") VALUES (NEW."door_id", NEW."eindreden", NEW."id", NEW."inburgeraar_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gewijzigd\', NEW."id", NEW."route", NEW."sinds", NEW."toelichting", NEW."tot", NEW."van", NEW."wijk_id"); RETURN NULL;',
                    hash="cd11f2ed4bd1a6c9e0fa4682ce63fe0a752b4f87",
                    operation="UPDATE",
                    pgid="pgtrigger_gewijzigd_update_0ebff",
                    table="inburgeraars_benadering",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="benadering",
            trigger=pgtrigger.compiler.Trigger(
                name="verwijderd_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "inburgeraars_benaderingevent" ("door_id", "eindreden", "id", "inburgeraar_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "route", "sinds", "toelichting", "tot", "van", "wijk_id") VALUES (OLD."door_id", OLD."eindreden", OLD."id", OLD."inburgeraar_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'verwijderd\', OLD."id", OLD."route", OLD."sinds", OLD."toelichting", OLD."tot", OLD."van", OLD."wijk_id"); RETURN NULL;',
                    hash="020dfd86185ea2d5e7187df26cfae1a433b9d879",
                    operation="DELETE",
                    pgid="pgtrigger_verwijderd_delete_15a83",
                    table="inburgeraars_benadering",
                    when="AFTER",
                ),
            ),
        ),
    ]
