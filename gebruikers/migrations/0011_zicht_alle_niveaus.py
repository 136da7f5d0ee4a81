"""Which wijken and routes a user sees is worked out once a transaction for all levels, by one question each."""

from django.db import migrations

from kern.zicht import onthoud_niveaus, per_niveau

HEEN = f"""
-- The wijken whose persons this user may see. Levels: 1 persoon, 2 register, 3 dossier, 4 gevoelig.
CREATE FUNCTION rls.wijken_nu(wie bigint) RETURNS text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
SET plan_cache_mode = force_generic_plan AS $$
    SELECT {per_niveau("wijk")}
    FROM (
        SELECT w.id AS wijk, CASE a.rol WHEN 'teamleider' THEN 4 WHEN 'trajectcoordinator' THEN 3 ELSE 0 END AS diepte
        FROM rls.in_kracht(wie) a
        JOIN wijken_wijk w ON a.wijk_id IS NULL OR a.wijk_id = w.id
    ) gezien
$$;

-- The routes on which this user may see a person, wherever it lives.
CREATE FUNCTION rls.routes_nu(wie bigint) RETURNS text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
SET plan_cache_mode = force_generic_plan AS $$
    SELECT {per_niveau("route")}
    FROM (
        SELECT route, 2 AS diepte FROM unnest('{{vrij,regulier}}'::text[]) route WHERE rls.heeft_rol(wie, 'consulent')
    ) gezien
$$;
"""  # noqa: S608


class Migration(migrations.Migration):
    """Make the rule anew, in this shape; what asks it stays."""

    dependencies = [("gebruikers", "0010_dagbericht")]

    operations = [
        migrations.RunSQL(HEEN),
        onthoud_niveaus("wijken"),
        onthoud_niveaus("routes", "text"),
        migrations.RunSQL("DROP FUNCTION rls.wijken_nu(bigint, integer)"),
    ]
