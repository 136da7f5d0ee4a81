"""Keep no hashes of old passwords, and no moments of signing in, in the history of users."""

import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [
        ("gebruikers", "0005_bericht_tekst_leeg"),
    ]

    operations = [
        pgtrigger.migrations.RemoveTrigger(
            model_name="gebruiker",
            name="toegevoegd_insert",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="gebruiker",
            name="gewijzigd_update",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="gebruiker",
            name="verwijderd_delete",
        ),
        migrations.RemoveField(
            model_name="gebruikerevent",
            name="last_login",
        ),
        migrations.RemoveField(
            model_name="gebruikerevent",
            name="password",
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="gebruiker",
            trigger=pgtrigger.compiler.Trigger(
                name="toegevoegd_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "gebruikers_gebruikerevent" ("achternaam", "created_at", "email", "id", "is_active", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "telefoon", "uitgenodigd_op", "voornaam") VALUES (NEW."achternaam", NEW."created_at", NEW."email", NEW."id", NEW."is_active", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'toegevoegd\', NEW."id", NEW."telefoon", NEW."uitgenodigd_op", NEW."voornaam"); RETURN NULL;',
                    hash="53d4792158a2352aa6aa383c7473b321f7024e2d",
                    operation="INSERT",
                    pgid="pgtrigger_toegevoegd_insert_b351a",
                    table="gebruikers_gebruiker",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="gebruiker",
            trigger=pgtrigger.compiler.Trigger(
                name="gewijzigd_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (OLD."achternaam" IS DISTINCT FROM (NEW."achternaam") OR OLD."created_at" IS DISTINCT FROM (NEW."created_at") OR OLD."email" IS DISTINCT FROM (NEW."email") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."is_active" IS DISTINCT FROM (NEW."is_active") OR OLD."telefoon" IS DISTINCT FROM (NEW."telefoon") OR OLD."uitgenodigd_op" IS DISTINCT FROM (NEW."uitgenodigd_op") OR OLD."voornaam" IS DISTINCT FROM (NEW."voornaam"))',
                    func='INSERT INTO "gebruikers_gebruikerevent" ("achternaam", "created_at", "email", "id", "is_active", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "telefoon", "uitgenodigd_op", "voornaam") VALUES (NEW."achternaam", NEW."created_at", NEW."email", NEW."id", NEW."is_active", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gewijzigd\', NEW."id", NEW."telefoon", NEW."uitgenodigd_op", NEW."voornaam"); RETURN NULL;',
                    hash="f65a39a45400b34cdd0b7bbeff5fc11a211ddc86",
                    operation="UPDATE",
                    pgid="pgtrigger_gewijzigd_update_34750",
                    table="gebruikers_gebruiker",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="gebruiker",
            trigger=pgtrigger.compiler.Trigger(
                name="verwijderd_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "gebruikers_gebruikerevent" ("achternaam", "created_at", "email", "id", "is_active", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "telefoon", "uitgenodigd_op", "voornaam") VALUES (OLD."achternaam", OLD."created_at", OLD."email", OLD."id", OLD."is_active", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'verwijderd\', OLD."id", OLD."telefoon", OLD."uitgenodigd_op", OLD."voornaam"); RETURN NULL;',
                    hash="bfb044a8b095b13351b7b9295cd0df3e62acfd2c",
                    operation="DELETE",
                    pgid="pgtrigger_verwijderd_delete_082ba",
                    table="gebruikers_gebruiker",
                    when="AFTER",
                ),
            ),
        ),
    ]
