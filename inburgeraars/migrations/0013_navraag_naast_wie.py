"""Beside a question about somebody out of sight stands who is talked to, so that the two can be compared."""

import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations

import kern.versleuteld


class Migration(migrations.Migration):
    dependencies = [
        ("inburgeraars", "0012_wie_benadert"),
    ]

    operations = [
        pgtrigger.migrations.RemoveTrigger(
            model_name="navraag",
            name="toegevoegd_insert",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="navraag",
            name="gewijzigd_update",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="navraag",
            name="verwijderd_delete",
        ),
        migrations.AddField(
            model_name="navraag",
            name="getypt",
            field=kern.versleuteld.VersleuteldeTekst(
                blank=True,
                default="",
                doel="navraag",
                help_text="Naam, geboortejaar en telefoon zoals ze zijn getypt, om naast elkaar te leggen.",
                verbose_name="wie het vroeg sprak",
            ),
        ),
        migrations.AddField(
            model_name="navraagevent",
            name="getypt",
            field=kern.versleuteld.VersleuteldeTekst(
                blank=True,
                default="",
                doel="navraag",
                help_text="Naam, geboortejaar en telefoon zoals ze zijn getypt, om naast elkaar te leggen.",
                verbose_name="wie het vroeg sprak",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="navraag",
            trigger=pgtrigger.compiler.Trigger(
                name="toegevoegd_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "inburgeraars_navraagevent" ("antwoord", "beantwoord_door_id", "beantwoord_op", "getypt", "gevraagd_door_id", "gevraagd_op", "id", "inburgeraar_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "wijk_id") VALUES (NEW."antwoord", NEW."beantwoord_door_id", NEW."beantwoord_op", NEW."getypt", NEW."gevraagd_door_id", NEW."gevraagd_op", NEW."id", NEW."inburgeraar_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'toegevoegd\', NEW."id", NEW."wijk_id"); RETURN NULL;',
                    hash="ed16d16d2673e403ad04d0959090825615b8e7b7",
                    operation="INSERT",
                    pgid="pgtrigger_toegevoegd_insert_d4f83",
                    table="inburgeraars_navraag",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="navraag",
            trigger=pgtrigger.compiler.Trigger(
                name="gewijzigd_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "inburgeraars_navraagevent" ("antwoord", "beantwoord_door_id", "beantwoord_op", "getypt", "gevraagd_door_id", "gevraagd_op", "id", "inburgeraar_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "wijk_id") VALUES (NEW."antwoord", NEW."beantwoord_door_id", NEW."beantwoord_op", NEW."getypt", NEW."gevraagd_door_id", NEW."gevraagd_op", NEW."id", NEW."inburgeraar_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gewijzigd\', NEW."id", NEW."wijk_id"); RETURN NULL;',
                    hash="09a0fa85a46d0efb493338e39f852cdf589d46ed",
                    operation="UPDATE",
                    pgid="pgtrigger_gewijzigd_update_edf15",
                    table="inburgeraars_navraag",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="navraag",
            trigger=pgtrigger.compiler.Trigger(
                name="verwijderd_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "inburgeraars_navraagevent" ("antwoord", "beantwoord_door_id", "beantwoord_op", "getypt", "gevraagd_door_id", "gevraagd_op", "id", "inburgeraar_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "wijk_id") VALUES (OLD."antwoord", OLD."beantwoord_door_id", OLD."beantwoord_op", OLD."getypt", OLD."gevraagd_door_id", OLD."gevraagd_op", OLD."id", OLD."inburgeraar_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'verwijderd\', OLD."id", OLD."wijk_id"); RETURN NULL;',
                    hash="a1dd24e9609edd01388fa09792c8fa106bed432b",
                    operation="DELETE",
                    pgid="pgtrigger_verwijderd_delete_be15d",
                    table="inburgeraars_navraag",
                    when="AFTER",
                ),
            ),
        ),
    ]
