"""When a user was last invited."""

import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("gebruikers", "0002_rls"),
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
        migrations.AddField(
            model_name="gebruiker",
            name="uitgenodigd_op",
            field=models.DateTimeField(
                blank=True, editable=False, null=True, verbose_name="laatst uitgenodigd"
            ),
        ),
        migrations.AddField(
            model_name="gebruikerevent",
            name="uitgenodigd_op",
            field=models.DateTimeField(
                blank=True, editable=False, null=True, verbose_name="laatst uitgenodigd"
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="gebruiker",
            trigger=pgtrigger.compiler.Trigger(
                name="toegevoegd_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "gebruikers_gebruikerevent" ("achternaam", "created_at", "email", "id", "is_active", "last_login", "password", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "telefoon", "uitgenodigd_op", "voornaam") VALUES (NEW."achternaam", NEW."created_at", NEW."email", NEW."id", NEW."is_active", NEW."last_login", NEW."password", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'toegevoegd\', NEW."id", NEW."telefoon", NEW."uitgenodigd_op", NEW."voornaam"); RETURN NULL;',
                    hash="3d866902c821ce5c3b43818967ba517f4da6f1ba",
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
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "gebruikers_gebruikerevent" ("achternaam", "created_at", "email", "id", "is_active", "last_login", "password", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "telefoon", "uitgenodigd_op", "voornaam") VALUES (NEW."achternaam", NEW."created_at", NEW."email", NEW."id", NEW."is_active", NEW."last_login", NEW."password", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gewijzigd\', NEW."id", NEW."telefoon", NEW."uitgenodigd_op", NEW."voornaam"); RETURN NULL;',
                    hash="b702ecced75b505e7e399dbb74b6f711468f0469",
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
                    func='INSERT INTO "gebruikers_gebruikerevent" ("achternaam", "created_at", "email", "id", "is_active", "last_login", "password", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "telefoon", "uitgenodigd_op", "voornaam") VALUES (OLD."achternaam", OLD."created_at", OLD."email", OLD."id", OLD."is_active", OLD."last_login", OLD."password", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'verwijderd\', OLD."id", OLD."telefoon", OLD."uitgenodigd_op", OLD."voornaam"); RETURN NULL;',
                    hash="4535beb2792d00f365f19e6b4b8a460116ac34e4",
                    operation="DELETE",
                    pgid="pgtrigger_verwijderd_delete_082ba",
                    table="gebruikers_gebruiker",
                    when="AFTER",
                ),
            ),
        ),
    ]
