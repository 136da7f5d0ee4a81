-- A number and no persons: free places are of the activiteit, and who is out of sight takes one as well (DOMEIN 9).
-- What was planned in nazorg takes a place too; what a closing left is over.
-- Asked by trajecten/plan/matching.py.
CREATE OR REPLACE FUNCTION rls.bezet(welke bigint) RETURNS integer
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
    SELECT count(DISTINCT c.inburgeraar_id)::integer
    FROM trajecten_component c
    JOIN trajecten_traject t ON t.id = c.traject_id
    WHERE c.activiteit_id = welke AND c.stand IN ('gepland', 'gestart')
        AND c.wachtlijst_sinds IS NULL AND (t.gesloten_op IS NULL OR c.gepland_op > t.gesloten_op)
$$;
