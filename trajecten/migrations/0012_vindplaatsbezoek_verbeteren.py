"""Why a visit to a vindplaats was corrected, and its earlier versions for who leads the team (ADR 15)."""

import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models

ZICHT = """
CREATE POLICY zonder_persoon ON trajecten_contactmomentevent FOR SELECT TO web USING (
    soort = 'vindplaats' AND (SELECT rls.heeft_rol((SELECT rls.gebruiker()), 'teamleider')));
"""
GEEN_ZICHT = "DROP POLICY zonder_persoon ON trajecten_contactmomentevent;"

WIE_WIJZIGDE = """
CREATE OR REPLACE FUNCTION rls.wie_wijzigde(tabel text, rij bigint) RETURNS TABLE (versie bigint, wie bigint)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    persoon text := 'inburgeraar_id';
BEGIN
    IF tabel = 'inburgeraars_inburgeraar' THEN
        persoon := 'id';
    ELSIF tabel = 'trajecten_contactmoment' THEN
        RETURN QUERY
            SELECT e.pgh_id::bigint, r.actor_id
            FROM trajecten_contactmomentevent e
            LEFT JOIN logboek_logregel r ON r.id = (e.pgh_context ->> 'logregel')::bigint
            WHERE e.pgh_obj_id = rij
              AND (e.door_id = rls.gebruiker()
                   /* ook */
                   OR EXISTS (SELECT FROM rls.contactmoment c WHERE c.id = rij OFFSET 0));
        RETURN;
    ELSIF tabel NOT IN ('inburgeraars_adres', 'inburgeraars_huishoudlid', 'trajecten_verslag',
                        'trajecten_geplandbezoek', 'trajecten_taak', 'trajecten_afspraak') THEN
        RAISE EXCEPTION 'the makers of versions of % are not told', tabel;
    END IF;
    RETURN QUERY EXECUTE format(
        'SELECT e.pgh_id::bigint, r.actor_id FROM %1$I e '
        'LEFT JOIN logboek_logregel r ON r.id = (e.pgh_context ->> ''logregel'')::bigint '
        'WHERE e.pgh_obj_id = $1 AND EXISTS (SELECT FROM rls.dossier i WHERE i.id = e.%2$I)',
        tabel || 'event', persoon) USING rij;
END $$;
"""
OOK = "OR e.soort = 'vindplaats' AND rls.heeft_rol(rls.gebruiker(), 'teamleider')"


class Migration(migrations.Migration):
    """Add the column, the policy and the function."""

    dependencies = [
        ("trajecten", "0011_samenvoegen_preciezer"),
    ]

    operations = [
        pgtrigger.migrations.RemoveTrigger(
            model_name="contactmoment",
            name="toegevoegd_insert",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="contactmoment",
            name="gewijzigd_update",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="contactmoment",
            name="verwijderd_delete",
        ),
        migrations.AddField(
            model_name="contactmoment",
            name="correctiereden",
            field=models.CharField(
                blank=True,
                help_text="Van een bezoek aan een vindplaats; bij mensen staat de reden in het verslag.",
                max_length=200,
                verbose_name="waarom verbeterd",
            ),
        ),
        migrations.AddField(
            model_name="contactmomentevent",
            name="correctiereden",
            field=models.CharField(
                blank=True,
                help_text="Van een bezoek aan een vindplaats; bij mensen staat de reden in het verslag.",
                max_length=200,
                verbose_name="waarom verbeterd",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="contactmoment",
            trigger=pgtrigger.compiler.Trigger(
                name="toegevoegd_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "trajecten_contactmomentevent" ("aantal_gesproken", "activiteit_id", "correctiereden", "created_at", "datum", "door_id", "id", "minuten", "organisatie_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "sleutel", "soort", "tijd", "versie", "vindplaats_id") VALUES (NEW."aantal_gesproken", NEW."activiteit_id", NEW."correctiereden", NEW."created_at", NEW."datum", NEW."door_id", NEW."id", NEW."minuten", NEW."organisatie_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'toegevoegd\', NEW."id", NEW."sleutel", NEW."soort", NEW."tijd", NEW."versie", NEW."vindplaats_id"); RETURN NULL;',
                    hash="7db07a2513a89ccd60bb169c8eb2f262c5bd8a13",
                    operation="INSERT",
                    pgid="pgtrigger_toegevoegd_insert_4c3db",
                    table="trajecten_contactmoment",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="contactmoment",
            trigger=pgtrigger.compiler.Trigger(
                name="gewijzigd_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "trajecten_contactmomentevent" ("aantal_gesproken", "activiteit_id", "correctiereden", "created_at", "datum", "door_id", "id", "minuten", "organisatie_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "sleutel", "soort", "tijd", "versie", "vindplaats_id") VALUES (NEW."aantal_gesproken", NEW."activiteit_id", NEW."correctiereden", NEW."created_at", NEW."datum", NEW."door_id", NEW."id", NEW."minuten", NEW."organisatie_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'gewijzigd\', NEW."id", NEW."sleutel", NEW."soort", NEW."tijd", NEW."versie", NEW."vindplaats_id"); RETURN NULL;',
                    hash="45f777d2dffb5680488cb891ac0320f0ef884e79",
                    operation="UPDATE",
                    pgid="pgtrigger_gewijzigd_update_1f2aa",
                    table="trajecten_contactmoment",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="contactmoment",
            trigger=pgtrigger.compiler.Trigger(
                name="verwijderd_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "trajecten_contactmomentevent" ("aantal_gesproken", "activiteit_id", "correctiereden", "created_at", "datum", "door_id", "id", "minuten", "organisatie_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "sleutel", "soort", "tijd", "versie", "vindplaats_id") VALUES (OLD."aantal_gesproken", OLD."activiteit_id", OLD."correctiereden", OLD."created_at", OLD."datum", OLD."door_id", OLD."id", OLD."minuten", OLD."organisatie_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'verwijderd\', OLD."id", OLD."sleutel", OLD."soort", OLD."tijd", OLD."versie", OLD."vindplaats_id"); RETURN NULL;',
                    hash="16f7179827e416f8a70c38e21f0f9a7d954ffbb3",
                    operation="DELETE",
                    pgid="pgtrigger_verwijderd_delete_7f67f",
                    table="trajecten_contactmoment",
                    when="AFTER",
                ),
            ),
        ),
        migrations.RunSQL(ZICHT, GEEN_ZICHT),
        migrations.RunSQL(WIE_WIJZIGDE.replace("/* ook */", OOK), WIE_WIJZIGDE),
    ]
