"""What was typed of the person somebody spoke goes with the answer and into no version; the teamleider alone reads it."""

from typing import Any

import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations


def wis_beantwoorde(apps: Any, _schema_editor: Any) -> None:
    """Erase what was typed for questions that were answered before."""
    apps.get_model("inburgeraars", "Navraag").objects.filter(beantwoord_op__isnull=False).update(getypt="")


# Beside the sight of the person: a question is about two people of two wijken, and only the teamleider sees both.
TEAMLEIDER = """
CREATE POLICY teamleider_leest ON inburgeraars_navraag AS RESTRICTIVE FOR SELECT TO web
    USING ((SELECT rls.heeft_rol((SELECT rls.gebruiker()), 'teamleider')));
CREATE POLICY teamleider_wijzigt ON inburgeraars_navraag AS RESTRICTIVE FOR UPDATE TO web
    USING ((SELECT rls.heeft_rol((SELECT rls.gebruiker()), 'teamleider')));
CREATE POLICY teamleider_verwijdert ON inburgeraars_navraag AS RESTRICTIVE FOR DELETE TO web
    USING ((SELECT rls.heeft_rol((SELECT rls.gebruiker()), 'teamleider')));
CREATE POLICY vrager_stelt ON inburgeraars_navraag AS RESTRICTIVE FOR INSERT TO web
    WITH CHECK (gevraagd_door_id = (SELECT rls.gebruiker()));
CREATE POLICY teamleider_leest ON inburgeraars_navraagevent AS RESTRICTIVE FOR SELECT TO web
    USING ((SELECT rls.heeft_rol((SELECT rls.gebruiker()), 'teamleider')));
"""
TEAMLEIDER_WEG = """
DROP POLICY teamleider_leest ON inburgeraars_navraag;
DROP POLICY teamleider_wijzigt ON inburgeraars_navraag;
DROP POLICY teamleider_verwijdert ON inburgeraars_navraag;
DROP POLICY vrager_stelt ON inburgeraars_navraag;
DROP POLICY teamleider_leest ON inburgeraars_navraagevent;
"""


class Migration(migrations.Migration):
    dependencies = [
        ("inburgeraars", "0015_elders_per_dag"),
    ]

    operations = [
        migrations.RunPython(wis_beantwoorde, migrations.RunPython.noop),
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
        migrations.RemoveField(
            model_name="navraagevent",
            name="getypt",
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="navraag",
            trigger=pgtrigger.compiler.Trigger(
                name="toegevoegd_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "inburgeraars_navraagevent" ("antwoord", "beantwoord_door_id", "beantwoord_op", "gevraagd_door_id", "gevraagd_op", "id", "inburgeraar_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "wijk_id") VALUES (NEW."antwoord", NEW."beantwoord_door_id", NEW."beantwoord_op", NEW."gevraagd_door_id", NEW."gevraagd_op", NEW."id", NEW."inburgeraar_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'toegevoegd\', NEW."id", NEW."wijk_id"); RETURN NULL;',
                    hash="a10d99dbe880adbb058d06d38415eb2d13038e72",
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
                    condition='WHEN (OLD."antwoord" IS DISTINCT FROM (NEW."antwoord") OR OLD."beantwoord_door_id" IS DISTINCT FROM (NEW."beantwoord_door_id") OR OLD."beantwoord_op" IS DISTINCT FROM (NEW."beantwoord_op") OR OLD."gevraagd_door_id" IS DISTINCT FROM (NEW."gevraagd_door_id") OR OLD."gevraagd_op" IS DISTINCT FROM (NEW."gevraagd_op") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."inburgeraar_id" IS DISTINCT FROM (NEW."inburgeraar_id") OR OLD."wijk_id" IS DISTINCT FROM (NEW."wijk_id"))',
                    func='INSERT INTO "inburgeraars_navraagevent" ("antwoord", "beantwoord_door_id", "beantwoord_op", "gevraagd_door_id", "gevraagd_op", "id", "inburgeraar_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "wijk_id") VALUES (NEW."antwoord", NEW."beantwoord_door_id", NEW."beantwoord_op", NEW."gevraagd_door_id", NEW."gevraagd_op", NEW."id", NEW."inburgeraar_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gewijzigd\', NEW."id", NEW."wijk_id"); RETURN NULL;',
                    hash="9a43226f1eb91a77142f4389f459844f50273032",
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
                    func='INSERT INTO "inburgeraars_navraagevent" ("antwoord", "beantwoord_door_id", "beantwoord_op", "gevraagd_door_id", "gevraagd_op", "id", "inburgeraar_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "wijk_id") VALUES (OLD."antwoord", OLD."beantwoord_door_id", OLD."beantwoord_op", OLD."gevraagd_door_id", OLD."gevraagd_op", OLD."id", OLD."inburgeraar_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'verwijderd\', OLD."id", OLD."wijk_id"); RETURN NULL;',
                    hash="02c8050dae47eab34a2bbac63b61fdc9c1527e37",
                    operation="DELETE",
                    pgid="pgtrigger_verwijderd_delete_be15d",
                    table="inburgeraars_navraag",
                    when="AFTER",
                ),
            ),
        ),
        migrations.RunSQL(TEAMLEIDER, TEAMLEIDER_WEG),
    ]
