-- The wijken whose persons this user may see. An array for each level, divided by slashes: 1 persoon,
-- 2 register, 3 dossier, 4 gevoelig; `diepte` is the deepest at which a wijk counts.
-- Holds what kern/velden.py keeps.
CREATE OR REPLACE FUNCTION rls.wijken_nu(wie bigint) RETURNS text
LANGUAGE sql STABLE SECURITY DEFINER
BEGIN ATOMIC
    SELECT concat_ws('/',
        coalesce(array_agg(DISTINCT wijk) FILTER (WHERE diepte >= 1), '{}'),
        coalesce(array_agg(DISTINCT wijk) FILTER (WHERE diepte >= 2), '{}'),
        coalesce(array_agg(DISTINCT wijk) FILTER (WHERE diepte >= 3), '{}'),
        coalesce(array_agg(DISTINCT wijk) FILTER (WHERE diepte >= 4), '{}'))
    FROM (
        SELECT w.id AS wijk, CASE a.rol WHEN 'teamleider' THEN 4 WHEN 'trajectcoordinator' THEN 3 ELSE 0 END AS diepte
        FROM rls.in_kracht(wie) a
        JOIN wijken_wijk w ON a.wijk_id IS NULL OR a.wijk_id = w.id
    ) gezien;
END;
