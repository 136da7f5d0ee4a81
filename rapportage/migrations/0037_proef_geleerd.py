"""What was learned of a try-out; and its answers, from the first on, to be read by who holds it (docs/adr/0071)."""

import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models

from kern.migraties import samen, voer_uit


class Migration(migrations.Migration):
    dependencies = [
        ("rapportage", "0036_eigenaar_welzijn"),
    ]

    operations = [
        pgtrigger.migrations.RemoveTrigger(
            model_name="onderzoek",
            name="toegevoegd_insert",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="onderzoek",
            name="gewijzigd_update",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="onderzoek",
            name="verwijderd_delete",
        ),
        migrations.AddField(
            model_name="onderzoek",
            name="geleerd",
            field=models.TextField(
                blank=True, default="", max_length=2000, verbose_name="wat we hebben geleerd"
            ),
        ),
        migrations.AddField(
            model_name="onderzoekevent",
            name="geleerd",
            field=models.TextField(
                blank=True, default="", max_length=2000, verbose_name="wat we hebben geleerd"
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="onderzoek",
            trigger=pgtrigger.compiler.Trigger(
                name="toegevoegd_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "rapportage_onderzoekevent" ("geleerd", "gemaakt_door_id", "id", "mijlpaal_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "proefkaarten", "soort", "stand", "tot", "van", "versie", "vragenlijst_id") VALUES (NEW."geleerd", NEW."gemaakt_door_id", NEW."id", NEW."mijlpaal_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'toegevoegd\', NEW."id", NEW."proefkaarten", NEW."soort", NEW."stand", NEW."tot", NEW."van", NEW."versie", NEW."vragenlijst_id"); RETURN NULL;',
                    hash="27449c6da0ce2691e3e3c22eb5d1db5d480ecd0e",
                    operation="INSERT",
                    pgid="pgtrigger_toegevoegd_insert_060b8",
                    table="rapportage_onderzoek",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="onderzoek",
            trigger=pgtrigger.compiler.Trigger(
                name="gewijzigd_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (OLD."geleerd" IS DISTINCT FROM (NEW."geleerd") OR OLD."gemaakt_door_id" IS DISTINCT FROM (NEW."gemaakt_door_id") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."mijlpaal_id" IS DISTINCT FROM (NEW."mijlpaal_id") OR OLD."proefkaarten" IS DISTINCT FROM (NEW."proefkaarten") OR OLD."soort" IS DISTINCT FROM (NEW."soort") OR OLD."stand" IS DISTINCT FROM (NEW."stand") OR OLD."tot" IS DISTINCT FROM (NEW."tot") OR OLD."van" IS DISTINCT FROM (NEW."van") OR OLD."versie" IS DISTINCT FROM (NEW."versie") OR OLD."vragenlijst_id" IS DISTINCT FROM (NEW."vragenlijst_id"))',
                    func='INSERT INTO "rapportage_onderzoekevent" ("geleerd", "gemaakt_door_id", "id", "mijlpaal_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "proefkaarten", "soort", "stand", "tot", "van", "versie", "vragenlijst_id") VALUES (NEW."geleerd", NEW."gemaakt_door_id", NEW."id", NEW."mijlpaal_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gewijzigd\', NEW."id", NEW."proefkaarten", NEW."soort", NEW."stand", NEW."tot", NEW."van", NEW."versie", NEW."vragenlijst_id"); RETURN NULL;',
                    hash="8f1f1f465a9cb3100c810d4fff149a6cf460c5b7",
                    operation="UPDATE",
                    pgid="pgtrigger_gewijzigd_update_ddc41",
                    table="rapportage_onderzoek",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="onderzoek",
            trigger=pgtrigger.compiler.Trigger(
                name="verwijderd_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "rapportage_onderzoekevent" ("geleerd", "gemaakt_door_id", "id", "mijlpaal_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "proefkaarten", "soort", "stand", "tot", "van", "versie", "vragenlijst_id") VALUES (OLD."geleerd", OLD."gemaakt_door_id", OLD."id", OLD."mijlpaal_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'verwijderd\', OLD."id", OLD."proefkaarten", OLD."soort", OLD."stand", OLD."tot", OLD."van", OLD."versie", OLD."vragenlijst_id"); RETURN NULL;',
                    hash="49f9a82df1a676175d901577260fef9d1f776ba7",
                    operation="DELETE",
                    pgid="pgtrigger_verwijderd_delete_c7d2a",
                    table="rapportage_onderzoek",
                    when="AFTER",
                ),
            ),
        ),
        voer_uit("rapportage", "zicht_antwoord"),
    ]
    operations = samen(operations)
