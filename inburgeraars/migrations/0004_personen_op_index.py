"""`rls.personen` finds the toegangen of a user by index; it read all of them for every statement."""

from django.db import migrations

HEEN = """
-- The persons this user may see at a level by a toegang of its own, or of the organisatie it works for: two branches,
-- each with the column that its index begins with. One plan for all users: planning took longer than finding.
CREATE OR REPLACE FUNCTION rls.personen(wie bigint, niveau integer) RETURNS bigint[]
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
SET plan_cache_mode = force_generic_plan AS $$
    WITH a AS (SELECT rol, organisatie_id FROM rls.in_kracht(wie)),
    gezien AS (
        SELECT t.inburgeraar_id, t.van, t.tot
        FROM a
        JOIN inburgeraars_toegang t
          ON t.gebruiker_id = wie
         AND CASE a.rol
               WHEN 'trajectcoordinator' THEN t.grond IN ('caseload', 'vervanging', 'overdracht') AND niveau <= 4
               WHEN 'consulent' THEN t.grond = 'verzuimoverdracht' AND niveau <= 1
               WHEN 'taalcoach' THEN t.grond = 'taalcoach' AND niveau <= 1
               ELSE false
             END
        UNION ALL
        SELECT t.inburgeraar_id, t.van, t.tot
        FROM a
        JOIN inburgeraars_toegang t
          ON t.organisatie_id = a.organisatie_id
         AND a.rol = 'partner' AND t.grond = 'plaatsing' AND niveau <= 1
    )
    SELECT coalesce(array_agg(DISTINCT inburgeraar_id), '{}')
    FROM gezien
    WHERE van <= rls.vandaag() AND (tot IS NULL OR tot > rls.vandaag())
$$;
"""

TERUG = """
CREATE OR REPLACE FUNCTION rls.personen(wie bigint, niveau integer) RETURNS bigint[]
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
    SELECT coalesce(array_agg(DISTINCT t.inburgeraar_id), '{}')
    FROM rls.in_kracht(wie) a
    JOIN inburgeraars_toegang t
      ON t.van <= rls.vandaag() AND (t.tot IS NULL OR t.tot > rls.vandaag())
     AND CASE a.rol
           WHEN 'trajectcoordinator' THEN t.gebruiker_id = wie
                AND t.grond IN ('caseload', 'vervanging', 'overdracht') AND niveau <= 4
           WHEN 'consulent' THEN t.gebruiker_id = wie AND t.grond = 'verzuimoverdracht' AND niveau <= 1
           WHEN 'taalcoach' THEN t.gebruiker_id = wie AND t.grond = 'taalcoach' AND niveau <= 1
           WHEN 'partner' THEN t.organisatie_id = a.organisatie_id AND t.grond = 'plaatsing' AND niveau <= 1
           ELSE false
         END
$$;
"""


class Migration(migrations.Migration):
    """Replace the function."""

    dependencies = [("inburgeraars", "0003_lijst_op_naam")]

    operations = [migrations.RunSQL(HEEN, TERUG)]
