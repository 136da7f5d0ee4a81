"""Signals that a teamleider laid aside: until when, by whom, why."""

import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models

import kern.versleuteld
from kern.migraties import samen


class Migration(migrations.Migration):
    dependencies = [
        ("inburgeraars", "0012_zicht_ontvanger"),
        ("trajecten", "0024_begeleid_per_wijk"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        pgtrigger.migrations.RemoveTrigger(
            model_name="signaal",
            name="toegevoegd_insert",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="signaal",
            name="gewijzigd_update",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="signaal",
            name="verwijderd_delete",
        ),
        migrations.AddField(
            model_name="signaal",
            name="opzij_dag",
            field=models.DateField(
                blank=True,
                help_text="Krijgt het signaal een andere dag, dan ligt het niet meer opzij.",
                null=True,
                verbose_name="dag van het signaal toen",
            ),
        ),
        migrations.AddField(
            model_name="signaal",
            name="opzij_door",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="opzij gelegd door",
            ),
        ),
        migrations.AddField(
            model_name="signaal",
            name="opzij_reden",
            field=kern.versleuteld.VersleuteldeTekst(
                blank=True, default="", doel="opzij", verbose_name="waarom opzij gelegd"
            ),
        ),
        migrations.AddField(
            model_name="signaal",
            name="opzij_tot",
            field=models.DateField(blank=True, null=True, verbose_name="opzij gelegd tot"),
        ),
        migrations.AddField(
            model_name="signaalevent",
            name="opzij_dag",
            field=models.DateField(
                blank=True,
                help_text="Krijgt het signaal een andere dag, dan ligt het niet meer opzij.",
                null=True,
                verbose_name="dag van het signaal toen",
            ),
        ),
        migrations.AddField(
            model_name="signaalevent",
            name="opzij_door",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                db_index=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="opzij gelegd door",
            ),
        ),
        migrations.AddField(
            model_name="signaalevent",
            name="opzij_reden",
            field=kern.versleuteld.VersleuteldeTekst(
                blank=True, default="", doel="opzij", verbose_name="waarom opzij gelegd"
            ),
        ),
        migrations.AddField(
            model_name="signaalevent",
            name="opzij_tot",
            field=models.DateField(blank=True, null=True, verbose_name="opzij gelegd tot"),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="signaal",
            trigger=pgtrigger.compiler.Trigger(
                name="toegevoegd_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "trajecten_signaalevent" ("geeindigd_op", "id", "inburgeraar_id", "object_id", "object_soort", "opzij_dag", "opzij_door_id", "opzij_reden", "opzij_tot", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "regel", "sinds", "verteld_op", "weggelegd_door_id", "weggelegd_tot") VALUES (NEW."geeindigd_op", NEW."id", NEW."inburgeraar_id", NEW."object_id", NEW."object_soort", NEW."opzij_dag", NEW."opzij_door_id", NEW."opzij_reden", NEW."opzij_tot", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'toegevoegd\', NEW."id", NEW."regel", NEW."sinds", NEW."verteld_op", NEW."weggelegd_door_id", NEW."weggelegd_tot"); RETURN NULL;',
                    hash="3a0ae3f094e724dcd509cc9de4c8fa740a203de5",
                    operation="INSERT",
                    pgid="pgtrigger_toegevoegd_insert_01ffe",
                    table="trajecten_signaal",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="signaal",
            trigger=pgtrigger.compiler.Trigger(
                name="gewijzigd_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "trajecten_signaalevent" ("geeindigd_op", "id", "inburgeraar_id", "object_id", "object_soort", "opzij_dag", "opzij_door_id", "opzij_reden", "opzij_tot", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "regel", "sinds", "verteld_op", "weggelegd_door_id", "weggelegd_tot") VALUES (NEW."geeindigd_op", NEW."id", NEW."inburgeraar_id", NEW."object_id", NEW."object_soort", NEW."opzij_dag", NEW."opzij_door_id", NEW."opzij_reden", NEW."opzij_tot", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gewijzigd\', NEW."id", NEW."regel", NEW."sinds", NEW."verteld_op", NEW."weggelegd_door_id", NEW."weggelegd_tot"); RETURN NULL;',
                    hash="f2c121d4c09a2ea1014e716b156b857acdd37d3e",
                    operation="UPDATE",
                    pgid="pgtrigger_gewijzigd_update_d2c46",
                    table="trajecten_signaal",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="signaal",
            trigger=pgtrigger.compiler.Trigger(
                name="verwijderd_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "trajecten_signaalevent" ("geeindigd_op", "id", "inburgeraar_id", "object_id", "object_soort", "opzij_dag", "opzij_door_id", "opzij_reden", "opzij_tot", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "regel", "sinds", "verteld_op", "weggelegd_door_id", "weggelegd_tot") VALUES (OLD."geeindigd_op", OLD."id", OLD."inburgeraar_id", OLD."object_id", OLD."object_soort", OLD."opzij_dag", OLD."opzij_door_id", OLD."opzij_reden", OLD."opzij_tot", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'verwijderd\', OLD."id", OLD."regel", OLD."sinds", OLD."verteld_op", OLD."weggelegd_door_id", OLD."weggelegd_tot"); RETURN NULL;',
                    hash="ad360e3330ff54a392cba9923653f59189140691",
                    operation="DELETE",
                    pgid="pgtrigger_verwijderd_delete_44b0b",
                    table="trajecten_signaal",
                    when="AFTER",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="signaal",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        ("opzij_dag__isnull", True), ("opzij_door__isnull", True), ("opzij_tot__isnull", True)
                    ),
                    models.Q(
                        ("opzij_dag__isnull", False),
                        ("opzij_door__isnull", False),
                        ("opzij_tot__isnull", False),
                    ),
                    _connector="OR",
                ),
                name="signaal_opzij_heeft_dag_en_wie",
                violation_error_message="Wat opzij ligt, heeft een dag en een naam.",
            ),
        ),
    ]
    operations = samen(operations)
