-- The persons this user may see by a toegang of its own, or of the organisatie it works for: two branches, each with
-- the column that its index begins with. An array for each level, as `rls.wijken_nu`.
-- Who is asked to take a person over reads the dossier, and what is sensitive after accepting.
-- Holds what kern/velden.py and inburgeraars/models/benadering.py (omvang) keep.
CREATE OR REPLACE FUNCTION rls.personen_nu(wie bigint) RETURNS text
LANGUAGE sql STABLE SECURITY DEFINER
BEGIN ATOMIC
    WITH a AS (SELECT rol, organisatie_id FROM rls.in_kracht(wie)),
    gezien AS (
        SELECT t.inburgeraar_id, t.van, t.tot,
            CASE a.rol
                WHEN 'trajectcoordinator' THEN
                    CASE WHEN t.grond IN ('caseload', 'vervanging', 'overdracht')
                         THEN CASE t.omvang WHEN 'voorstel' THEN 3 ELSE 4 END END
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
    SELECT concat_ws('/',
        coalesce(array_agg(DISTINCT inburgeraar_id) FILTER (WHERE diepte >= 1), '{}'),
        coalesce(array_agg(DISTINCT inburgeraar_id) FILTER (WHERE diepte >= 2), '{}'),
        coalesce(array_agg(DISTINCT inburgeraar_id) FILTER (WHERE diepte >= 3), '{}'),
        coalesce(array_agg(DISTINCT inburgeraar_id) FILTER (WHERE diepte >= 4), '{}'))
    FROM gezien
    WHERE van <= rls.vandaag() AND (tot IS NULL OR tot > rls.vandaag());
END;
