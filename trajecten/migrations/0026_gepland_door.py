"""Which teamleider planned a visit for the fixed contact."""

import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models

from kern.migraties import samen


class Migration(migrations.Migration):
    dependencies = [
        ("trajecten", "0025_opzij"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
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
            name="gepland_door",
            field=models.ForeignKey(
                blank=True,
                help_text="De teamleider die dit bezoek voor het vaste contact heeft gepland.",
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="gepland door",
            ),
        ),
        migrations.AddField(
            model_name="geplandbezoekevent",
            name="gepland_door",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                db_index=False,
                help_text="De teamleider die dit bezoek voor het vaste contact heeft gepland.",
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="gepland door",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="geplandbezoek",
            trigger=pgtrigger.compiler.Trigger(
                name="toegevoegd_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "trajecten_geplandbezoekevent" ("aangekondigd_op", "created_at", "datum", "door_id", "gehouden_als_id", "gepland_door_id", "id", "inburgeraar_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "reden", "samen_met_id", "stand", "tijd", "uit_contact_id", "versie", "verzet_naar_id", "wat") VALUES (NEW."aangekondigd_op", NEW."created_at", NEW."datum", NEW."door_id", NEW."gehouden_als_id", NEW."gepland_door_id", NEW."id", NEW."inburgeraar_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'toegevoegd\', NEW."id", NEW."reden", NEW."samen_met_id", NEW."stand", NEW."tijd", NEW."uit_contact_id", NEW."versie", NEW."verzet_naar_id", NEW."wat"); RETURN NULL;',
                    hash="c5dc1f1842f40edea3ae18d8dcf1755647e41f9f",
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
                    func='INSERT INTO "trajecten_geplandbezoekevent" ("aangekondigd_op", "created_at", "datum", "door_id", "gehouden_als_id", "gepland_door_id", "id", "inburgeraar_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "reden", "samen_met_id", "stand", "tijd", "uit_contact_id", "versie", "verzet_naar_id", "wat") VALUES (NEW."aangekondigd_op", NEW."created_at", NEW."datum", NEW."door_id", NEW."gehouden_als_id", NEW."gepland_door_id", NEW."id", NEW."inburgeraar_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gewijzigd\', NEW."id", NEW."reden", NEW."samen_met_id", NEW."stand", NEW."tijd", NEW."uit_contact_id", NEW."versie", NEW."verzet_naar_id", NEW."wat"); RETURN NULL;',
                    hash="01ebb883dad4a888dd784ac63ab27c1a9bc100da",
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
                    func='INSERT INTO "trajecten_geplandbezoekevent" ("aangekondigd_op", "created_at", "datum", "door_id", "gehouden_als_id", "gepland_door_id", "id", "inburgeraar_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "reden", "samen_met_id", "stand", "tijd", "uit_contact_id", "versie", "verzet_naar_id", "wat") VALUES (OLD."aangekondigd_op", OLD."created_at", OLD."datum", OLD."door_id", OLD."gehouden_als_id", OLD."gepland_door_id", OLD."id", OLD."inburgeraar_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'verwijderd\', OLD."id", OLD."reden", OLD."samen_met_id", OLD."stand", OLD."tijd", OLD."uit_contact_id", OLD."versie", OLD."verzet_naar_id", OLD."wat"); RETURN NULL;',
                    hash="1f4f2021dd4f344788ecfa889e541f39a55495cb",
                    operation="DELETE",
                    pgid="pgtrigger_verwijderd_delete_9025e",
                    table="trajecten_geplandbezoek",
                    when="AFTER",
                ),
            ),
        ),
    ]
    operations = samen(operations)
