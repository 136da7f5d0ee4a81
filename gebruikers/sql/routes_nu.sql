-- The routes on which this user may see a person, wherever it lives: an array for each level, as `rls.wijken_nu`.
-- Holds what kern/velden.py keeps.
CREATE OR REPLACE FUNCTION rls.routes_nu(wie bigint) RETURNS text
LANGUAGE sql STABLE SECURITY DEFINER
BEGIN ATOMIC
    SELECT concat_ws('/',
        coalesce(array_agg(DISTINCT route) FILTER (WHERE diepte >= 1), '{}'),
        coalesce(array_agg(DISTINCT route) FILTER (WHERE diepte >= 2), '{}'),
        coalesce(array_agg(DISTINCT route) FILTER (WHERE diepte >= 3), '{}'),
        coalesce(array_agg(DISTINCT route) FILTER (WHERE diepte >= 4), '{}'))
    FROM (
        SELECT route, 2 AS diepte FROM unnest('{vrij,regulier}'::text[]) route WHERE rls.heeft_rol(wie, 'consulent')
    ) gezien;
END;
