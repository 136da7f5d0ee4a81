"""Count the versions of rows that several edit, and tell who made a version of a row that one may read."""

from django.db import migrations

from kern.versie import telt_versies

# The logboek is the teamleider's to read. Who changed a row that one sees is part of that row, and nothing else of the
# log comes with it: a table of this list, a row within sight, and of each version its maker.
WIE_WIJZIGDE = """
CREATE FUNCTION rls.wie_wijzigde(tabel text, rij bigint) RETURNS TABLE (versie bigint, wie bigint)
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
              AND (e.door_id = rls.gebruiker() OR EXISTS (SELECT FROM rls.contactmoment c WHERE c.id = rij OFFSET 0));
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


class Migration(migrations.Migration):
    """Make the triggers and the function."""

    dependencies = [
        ("trajecten", "0005_zicht_nieuwe_tabellen"),
        ("inburgeraars", "0007_zicht_nieuwe_tabellen"),
        ("logboek", "0001_initial"),
    ]

    operations = [
        telt_versies(
            "inburgeraars_inburgeraar",
            "trajecten_contactmoment",
            "trajecten_verslag",
            "trajecten_geplandbezoek",
            "trajecten_taak",
            "trajecten_afspraak",
        ),
        migrations.RunSQL(WIE_WIJZIGDE, "DROP FUNCTION rls.wie_wijzigde(text, bigint)"),
    ]
