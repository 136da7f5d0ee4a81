"""The day on which somebody heard that a visit is off."""

import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models

from kern.migraties import samen


class Migration(migrations.Migration):
    """Add the column, in row history too."""

    dependencies = [
        ("trajecten", "0031_spraken_zonder_tolk"),
    ]

    operations = [
        pgtrigger.migrations.RemoveTrigger(
            model_name="geplandbezoek",
            name="toegevoegd_insert",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="geplandbezoek",
            name="gewijzigd_update",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="geplandbezoek",
            name="verwijderd_delete",
        ),
        migrations.AddField(
            model_name="geplandbezoek",
            name="afgebeld_op",
            field=models.DateField(
                blank=True,
                help_text="De dag waarop iemand heeft gehoord dat het bezoek niet doorgaat.",
                null=True,
                verbose_name="afgebeld op",
            ),
        ),
        migrations.AddField(
            model_name="geplandbezoekevent",
            name="afgebeld_op",
            field=models.DateField(
                blank=True,
                help_text="De dag waarop iemand heeft gehoord dat het bezoek niet doorgaat.",
                null=True,
                verbose_name="afgebeld op",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="geplandbezoek",
            trigger=pgtrigger.compiler.Trigger(
                name="toegevoegd_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "trajecten_geplandbezoekevent" ("aangekondigd_op", "afgebeld_op", "created_at", "datum", "door_id", "gehouden_als_id", "gepland_door_id", "id", "inburgeraar_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "reden", "samen_met_id", "stand", "tijd", "uit_contact_id", "versie", "verzet_naar_id", "wat") VALUES (NEW."aangekondigd_op", NEW."afgebeld_op", NEW."created_at", NEW."datum", NEW."door_id", NEW."gehouden_als_id", NEW."gepland_door_id", NEW."id", NEW."inburgeraar_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'toegevoegd\', NEW."id", NEW."reden", NEW."samen_met_id", NEW."stand", NEW."tijd", NEW."uit_contact_id", NEW."versie", NEW."verzet_naar_id", NEW."wat"); RETURN NULL;',
                    hash="d9d24f1749e99f9cfa5456c28a5a4cacc55b60b4",
                    operation="INSERT",
                    pgid="pgtrigger_toegevoegd_insert_10137",
                    table="trajecten_geplandbezoek",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="geplandbezoek",
            trigger=pgtrigger.compiler.Trigger(
                name="gewijzigd_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "trajecten_geplandbezoekevent" ("aangekondigd_op", "afgebeld_op", "created_at", "datum", "door_id", "gehouden_als_id", "gepland_door_id", "id", "inburgeraar_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "reden", "samen_met_id", "stand", "tijd", "uit_contact_id", "versie", "verzet_naar_id", "wat") VALUES (NEW."aangekondigd_op", NEW."afgebeld_op", NEW."created_at", NEW."datum", NEW."door_id", NEW."gehouden_als_id", NEW."gepland_door_id", NEW."id", NEW."inburgeraar_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gewijzigd\', NEW."id", NEW."reden", NEW."samen_met_id", NEW."stand", NEW."tijd", NEW."uit_contact_id", NEW."versie", NEW."verzet_naar_id", NEW."wat"); RETURN NULL;',
                    hash="e103afa69efea13d6af2e665c9f3a89fb2b96e02",
                    operation="UPDATE",
                    pgid="pgtrigger_gewijzigd_update_4a38d",
                    table="trajecten_geplandbezoek",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="geplandbezoek",
            trigger=pgtrigger.compiler.Trigger(
                name="verwijderd_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "trajecten_geplandbezoekevent" ("aangekondigd_op", "afgebeld_op", "created_at", "datum", "door_id", "gehouden_als_id", "gepland_door_id", "id", "inburgeraar_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "reden", "samen_met_id", "stand", "tijd", "uit_contact_id", "versie", "verzet_naar_id", "wat") VALUES (OLD."aangekondigd_op", OLD."afgebeld_op", OLD."created_at", OLD."datum", OLD."door_id", OLD."gehouden_als_id", OLD."gepland_door_id", OLD."id", OLD."inburgeraar_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'verwijderd\', OLD."id", OLD."reden", OLD."samen_met_id", OLD."stand", OLD."tijd", OLD."uit_contact_id", OLD."versie", OLD."verzet_naar_id", OLD."wat"); RETURN NULL;',
                    hash="b1f4881e3fa3fecb139e0689b7e93ee3975f90ab",
                    operation="DELETE",
                    pgid="pgtrigger_verwijderd_delete_9025e",
                    table="trajecten_geplandbezoek",
                    when="AFTER",
                ),
            ),
        ),
    ]
    operations = samen(operations)
