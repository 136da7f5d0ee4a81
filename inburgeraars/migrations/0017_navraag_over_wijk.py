"""A question keeps the wijk that was told, so that it does not tell of somebody's later moves."""

import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models

VUL_IN = """
-- Whoever asks may not read where the person lives, so the database writes it down.
CREATE FUNCTION rls.vul_over_wijk() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    NEW.over_wijk_id := (SELECT i.wijk_id FROM inburgeraars_inburgeraar i WHERE i.id = NEW.inburgeraar_id);
    RETURN NEW;
END $$;
CREATE TRIGGER vul_over_wijk BEFORE INSERT ON inburgeraars_navraag
    FOR EACH ROW EXECUTE FUNCTION rls.vul_over_wijk();

UPDATE inburgeraars_navraag n SET over_wijk_id = i.wijk_id
FROM inburgeraars_inburgeraar i WHERE i.id = n.inburgeraar_id;
SET CONSTRAINTS ALL IMMEDIATE;
SET CONSTRAINTS ALL DEFERRED;
"""
VUL_IN_WEG = """
DROP TRIGGER vul_over_wijk ON inburgeraars_navraag;
DROP FUNCTION rls.vul_over_wijk();
"""

NAVRAGEN = """
-- What became of the questions of the user of the transaction, without whom they were about.
CREATE OR REPLACE FUNCTION rls.eigen_navragen()
RETURNS TABLE (nummer bigint, gevraagd_op timestamptz, over text, antwoord text, beantwoord_op timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
    SELECT n.id, n.gevraagd_op, w.naam::text, n.antwoord::text, n.beantwoord_op
    FROM inburgeraars_navraag n
    JOIN wijken_wijk w ON w.id = n.over_wijk_id
    WHERE n.gevraagd_door_id = rls.gebruiker()
    ORDER BY n.id DESC LIMIT 50
$$;
"""
NAVRAGEN_EERST = NAVRAGEN.replace(
    "    JOIN wijken_wijk w ON w.id = n.over_wijk_id",
    "    JOIN inburgeraars_inburgeraar i ON i.id = n.inburgeraar_id\n    JOIN wijken_wijk w ON w.id = i.wijk_id",
)


class Migration(migrations.Migration):
    dependencies = [
        ("inburgeraars", "0016_navraag_zonder_gesprokene"),
        ("wijken", "0002_omtrek_bron_en_reden"),
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
            name="over_wijk",
            field=models.ForeignKey(
                editable=False,
                help_text="Van de persoon, toen de vraag werd gesteld; de database vult haar in.",
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="wijken.wijk",
                verbose_name="wijk waar het over ging",
            ),
        ),
        migrations.AddField(
            model_name="navraagevent",
            name="over_wijk",
            field=models.ForeignKey(
                db_constraint=False,
                db_index=False,
                editable=False,
                help_text="Van de persoon, toen de vraag werd gesteld; de database vult haar in.",
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="wijken.wijk",
                verbose_name="wijk waar het over ging",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="navraag",
            trigger=pgtrigger.compiler.Trigger(
                name="toegevoegd_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "inburgeraars_navraagevent" ("antwoord", "beantwoord_door_id", "beantwoord_op", "gevraagd_door_id", "gevraagd_op", "id", "inburgeraar_id", "over_wijk_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "wijk_id") VALUES (NEW."antwoord", NEW."beantwoord_door_id", NEW."beantwoord_op", NEW."gevraagd_door_id", NEW."gevraagd_op", NEW."id", NEW."inburgeraar_id", NEW."over_wijk_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'toegevoegd\', NEW."id", NEW."wijk_id"); RETURN NULL;',
                    hash="297d0feea240c3358d45eac0ead10aac3fb4ef03",
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
                    condition='WHEN (OLD."antwoord" IS DISTINCT FROM (NEW."antwoord") OR OLD."beantwoord_door_id" IS DISTINCT FROM (NEW."beantwoord_door_id") OR OLD."beantwoord_op" IS DISTINCT FROM (NEW."beantwoord_op") OR OLD."gevraagd_door_id" IS DISTINCT FROM (NEW."gevraagd_door_id") OR OLD."gevraagd_op" IS DISTINCT FROM (NEW."gevraagd_op") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."inburgeraar_id" IS DISTINCT FROM (NEW."inburgeraar_id") OR OLD."over_wijk_id" IS DISTINCT FROM (NEW."over_wijk_id") OR OLD."wijk_id" IS DISTINCT FROM (NEW."wijk_id"))',
                    func='INSERT INTO "inburgeraars_navraagevent" ("antwoord", "beantwoord_door_id", "beantwoord_op", "gevraagd_door_id", "gevraagd_op", "id", "inburgeraar_id", "over_wijk_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "wijk_id") VALUES (NEW."antwoord", NEW."beantwoord_door_id", NEW."beantwoord_op", NEW."gevraagd_door_id", NEW."gevraagd_op", NEW."id", NEW."inburgeraar_id", NEW."over_wijk_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gewijzigd\', NEW."id", NEW."wijk_id"); RETURN NULL;',
                    hash="18389f1cf1694c4db18cf7d35562599e88231e45",
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
                    func='INSERT INTO "inburgeraars_navraagevent" ("antwoord", "beantwoord_door_id", "beantwoord_op", "gevraagd_door_id", "gevraagd_op", "id", "inburgeraar_id", "over_wijk_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "wijk_id") VALUES (OLD."antwoord", OLD."beantwoord_door_id", OLD."beantwoord_op", OLD."gevraagd_door_id", OLD."gevraagd_op", OLD."id", OLD."inburgeraar_id", OLD."over_wijk_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'verwijderd\', OLD."id", OLD."wijk_id"); RETURN NULL;',
                    hash="1b600098ac376cf9867ef68306af4d200e3e794b",
                    operation="DELETE",
                    pgid="pgtrigger_verwijderd_delete_be15d",
                    table="inburgeraars_navraag",
                    when="AFTER",
                ),
            ),
        ),
        migrations.RunSQL(VUL_IN, VUL_IN_WEG),
        migrations.RunSQL(NAVRAGEN, NAVRAGEN_EERST),
    ]
