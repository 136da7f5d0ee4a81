"""Let everybody choose whether it gets the daily mail."""

import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("gebruikers", "0009_zicht_onthouden"),
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
            name="dagbericht",
            field=models.BooleanField(
                default=True,
                help_text="Op werkdagen, zonder namen. Ieder zet hem zelf uit.",
                verbose_name="dagelijkse mail",
            ),
        ),
        migrations.AddField(
            model_name="gebruikerevent",
            name="dagbericht",
            field=models.BooleanField(
                default=True,
                help_text="Op werkdagen, zonder namen. Ieder zet hem zelf uit.",
                verbose_name="dagelijkse mail",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="gebruiker",
            trigger=pgtrigger.compiler.Trigger(
                name="toegevoegd_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "gebruikers_gebruikerevent" ("achternaam", "created_at", "dagbericht", "email", "id", "is_active", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "telefoon", "uitgenodigd_op", "voornaam") VALUES (NEW."achternaam", NEW."created_at", NEW."dagbericht", NEW."email", NEW."id", NEW."is_active", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'toegevoegd\', NEW."id", NEW."telefoon", NEW."uitgenodigd_op", NEW."voornaam"); RETURN NULL;',
                    hash="68540c1a1c5d931e2cb9a46eb52580f432f80dbf",
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
                    condition='WHEN (OLD."achternaam" IS DISTINCT FROM (NEW."achternaam") OR OLD."created_at" IS DISTINCT FROM (NEW."created_at") OR OLD."dagbericht" IS DISTINCT FROM (NEW."dagbericht") OR OLD."email" IS DISTINCT FROM (NEW."email") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."is_active" IS DISTINCT FROM (NEW."is_active") OR OLD."telefoon" IS DISTINCT FROM (NEW."telefoon") OR OLD."uitgenodigd_op" IS DISTINCT FROM (NEW."uitgenodigd_op") OR OLD."voornaam" IS DISTINCT FROM (NEW."voornaam"))',
                    func='INSERT INTO "gebruikers_gebruikerevent" ("achternaam", "created_at", "dagbericht", "email", "id", "is_active", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "telefoon", "uitgenodigd_op", "voornaam") VALUES (NEW."achternaam", NEW."created_at", NEW."dagbericht", NEW."email", NEW."id", NEW."is_active", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gewijzigd\', NEW."id", NEW."telefoon", NEW."uitgenodigd_op", NEW."voornaam"); RETURN NULL;',
                    hash="5ede4b69187f6e5bfd692192a0c712894223c23a",
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
                    func='INSERT INTO "gebruikers_gebruikerevent" ("achternaam", "created_at", "dagbericht", "email", "id", "is_active", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "telefoon", "uitgenodigd_op", "voornaam") VALUES (OLD."achternaam", OLD."created_at", OLD."dagbericht", OLD."email", OLD."id", OLD."is_active", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'verwijderd\', OLD."id", OLD."telefoon", OLD."uitgenodigd_op", OLD."voornaam"); RETURN NULL;',
                    hash="4ba00e1a650bd9c9159099254d683619f2b7ea39",
                    operation="DELETE",
                    pgid="pgtrigger_verwijderd_delete_082ba",
                    table="gebruikers_gebruiker",
                    when="AFTER",
                ),
            ),
        ),
    ]
