-- Who completed a traject, or the regular route, is not called up again, in nazorg or after it (DOMEIN 5). A consulent is
-- told that it cannot, not why.
-- Asked by vinden/regulier/klaar.py.
CREATE OR REPLACE FUNCTION rls.niet_op_te_roepen(wie bigint) RETURNS bigint[]
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
    SELECT coalesce(array_agg(DISTINCT k.inburgeraar_id), '{}')
    FROM (SELECT t.inburgeraar_id FROM trajecten_traject t
          WHERE t.gesloten_op IS NOT NULL AND t.uitkomst LIKE 'afgerond%'
          UNION
          SELECT m.inburgeraar_id FROM vinden_reguliermoment m
          WHERE m.stap = 'afgerond' AND m.teruggenomen_op IS NULL) k
    WHERE rls.heeft_rol(wie, 'consulent')
$$;
