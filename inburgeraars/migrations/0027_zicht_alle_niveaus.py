"""Which persons a user sees by toegang is worked out once a transaction for all levels, by one question."""

from django.db import migrations

from kern.zicht import onthoud_niveaus, per_niveau

HEEN = f"""
-- The persons this user may see by a toegang of its own, or of the organisatie it works for: two branches, each with
-- the column that its index begins with. Levels: 1 persoon, 2 register, 3 dossier, 4 gevoelig.
CREATE FUNCTION rls.personen_nu(wie bigint) RETURNS text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
SET plan_cache_mode = force_generic_plan AS $$
    WITH a AS (SELECT rol, organisatie_id FROM rls.in_kracht(wie)),
    gezien AS (
        SELECT t.inburgeraar_id, t.van, t.tot,
            CASE a.rol
                WHEN 'trajectcoordinator' THEN CASE WHEN t.grond IN ('caseload', 'vervanging', 'overdracht') THEN 4 END
                WHEN 'consulent' THEN CASE WHEN t.grond = 'verzuimoverdracht' THEN 1 END
                WHEN 'taalcoach' THEN CASE WHEN t.grond = 'taalcoach' THEN 1 END
            END AS diepte
        FROM a
        JOIN inburgeraars_toegang t ON t.gebruiker_id = wie
        UNION ALL
        SELECT t.inburgeraar_id, t.van, t.tot, 1
        FROM a
        JOIN inburgeraars_toegang t
          ON t.organisatie_id = a.organisatie_id AND a.rol = 'partner' AND t.grond = 'plaatsing'
    )
    SELECT {per_niveau("inburgeraar_id")}
    FROM gezien
    WHERE van <= rls.vandaag() AND (tot IS NULL OR tot > rls.vandaag())
$$;
"""  # noqa: S608


class Migration(migrations.Migration):
    """Make the rule anew, in this shape; what asks it stays."""

    dependencies = [("inburgeraars", "0026_reguliere_stappen"), ("gebruikers", "0011_zicht_alle_niveaus")]

    operations = [
        migrations.RunSQL(HEEN),
        onthoud_niveaus("personen"),
        migrations.RunSQL("DROP FUNCTION rls.personen_nu(bigint, integer)"),
    ]
