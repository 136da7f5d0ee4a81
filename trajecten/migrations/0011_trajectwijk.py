"""The reason, the moment and the user of a correction of the trajectwijk."""

import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models

from kern.migraties import samen


class Migration(migrations.Migration):
    """Add the columns, to the history too."""

    dependencies = [
        ("inburgeraars", "0002_zicht"),
        ("trajecten", "0010_begeleiden"),
        ("wijken", "0001_initial"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        pgtrigger.migrations.RemoveTrigger(
            model_name="traject",
            name="toegevoegd_insert",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="traject",
            name="gewijzigd_update",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="traject",
            name="verwijderd_delete",
        ),
        migrations.AddField(
            model_name="traject",
            name="trajectwijk_reden",
            field=models.CharField(
                blank=True,
                help_text="Van de laatste verbetering, door de teamleider; de wijk ervoor blijft bewaard.",
                max_length=200,
                verbose_name="waarom de trajectwijk is verbeterd",
            ),
        ),
        migrations.AddField(
            model_name="traject",
            name="trajectwijk_verbeterd_door",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="trajectwijk verbeterd door",
            ),
        ),
        migrations.AddField(
            model_name="traject",
            name="trajectwijk_verbeterd_op",
            field=models.DateTimeField(blank=True, null=True, verbose_name="trajectwijk verbeterd op"),
        ),
        migrations.AddField(
            model_name="trajectevent",
            name="trajectwijk_reden",
            field=models.CharField(
                blank=True,
                help_text="Van de laatste verbetering, door de teamleider; de wijk ervoor blijft bewaard.",
                max_length=200,
                verbose_name="waarom de trajectwijk is verbeterd",
            ),
        ),
        migrations.AddField(
            model_name="trajectevent",
            name="trajectwijk_verbeterd_door",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                db_index=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="trajectwijk verbeterd door",
            ),
        ),
        migrations.AddField(
            model_name="trajectevent",
            name="trajectwijk_verbeterd_op",
            field=models.DateTimeField(blank=True, null=True, verbose_name="trajectwijk verbeterd op"),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="traject",
            trigger=pgtrigger.compiler.Trigger(
                name="toegevoegd_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "trajecten_trajectevent" ("contact_voor", "created_at", "geopend_op", "gesloten_op", "gestart_op", "id", "inburgeraar_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "stap", "trajectwijk_id", "trajectwijk_reden", "trajectwijk_verbeterd_door_id", "trajectwijk_verbeterd_op", "uitkomst") VALUES (NEW."contact_voor", NEW."created_at", NEW."geopend_op", NEW."gesloten_op", NEW."gestart_op", NEW."id", NEW."inburgeraar_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'toegevoegd\', NEW."id", NEW."stap", NEW."trajectwijk_id", NEW."trajectwijk_reden", NEW."trajectwijk_verbeterd_door_id", NEW."trajectwijk_verbeterd_op", NEW."uitkomst"); RETURN NULL;',
                    hash="a6adcf3ae60822fe1b1a626d14b9db8ba4693400",
                    operation="INSERT",
                    pgid="pgtrigger_toegevoegd_insert_22b08",
                    table="trajecten_traject",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="traject",
            trigger=pgtrigger.compiler.Trigger(
                name="gewijzigd_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "trajecten_trajectevent" ("contact_voor", "created_at", "geopend_op", "gesloten_op", "gestart_op", "id", "inburgeraar_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "stap", "trajectwijk_id", "trajectwijk_reden", "trajectwijk_verbeterd_door_id", "trajectwijk_verbeterd_op", "uitkomst") VALUES (NEW."contact_voor", NEW."created_at", NEW."geopend_op", NEW."gesloten_op", NEW."gestart_op", NEW."id", NEW."inburgeraar_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gewijzigd\', NEW."id", NEW."stap", NEW."trajectwijk_id", NEW."trajectwijk_reden", NEW."trajectwijk_verbeterd_door_id", NEW."trajectwijk_verbeterd_op", NEW."uitkomst"); RETURN NULL;',
                    hash="34f1364f460ae437bbbd421d1f118a684d577263",
                    operation="UPDATE",
                    pgid="pgtrigger_gewijzigd_update_4536b",
                    table="trajecten_traject",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="traject",
            trigger=pgtrigger.compiler.Trigger(
                name="verwijderd_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "trajecten_trajectevent" ("contact_voor", "created_at", "geopend_op", "gesloten_op", "gestart_op", "id", "inburgeraar_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "stap", "trajectwijk_id", "trajectwijk_reden", "trajectwijk_verbeterd_door_id", "trajectwijk_verbeterd_op", "uitkomst") VALUES (OLD."contact_voor", OLD."created_at", OLD."geopend_op", OLD."gesloten_op", OLD."gestart_op", OLD."id", OLD."inburgeraar_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'verwijderd\', OLD."id", OLD."stap", OLD."trajectwijk_id", OLD."trajectwijk_reden", OLD."trajectwijk_verbeterd_door_id", OLD."trajectwijk_verbeterd_op", OLD."uitkomst"); RETURN NULL;',
                    hash="998dad4a797ff05b1d21e32ba96e76d595c57414",
                    operation="DELETE",
                    pgid="pgtrigger_verwijderd_delete_3bd3b",
                    table="trajecten_traject",
                    when="AFTER",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="traject",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        ("trajectwijk_reden", ""),
                        ("trajectwijk_verbeterd_door__isnull", True),
                        ("trajectwijk_verbeterd_op__isnull", True),
                    ),
                    models.Q(
                        ("trajectwijk_verbeterd_door__isnull", False),
                        ("trajectwijk_verbeterd_op__isnull", False),
                        models.Q(("trajectwijk_reden", ""), _negated=True),
                    ),
                    _connector="OR",
                ),
                name="traject_verbeterd_met_reden",
                violation_error_message="Een verbeterde trajectwijk heeft een reden.",
            ),
        ),
    ]
    operations = samen(operations)
