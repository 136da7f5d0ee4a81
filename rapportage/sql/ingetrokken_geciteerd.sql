-- The aspects of the text of a part at which an ervaring is cited that was withdrawn since: whoever reads or approves the text is told,
-- also who does not read the ervaring. It names aspects alone.
-- Asked by rapportage/product/services/citeren.py.
CREATE OR REPLACE FUNCTION rls.ingetrokken_geciteerd(van_tekst bigint) RETURNS SETOF bigint
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
    SELECT DISTINCT a.aspect_id
    FROM rapportage_aspectcitaat a JOIN rapportage_citaat c ON c.id = a.citaat_id JOIN rapportage_ervaring e ON e.id = c.ervaring_id
    WHERE a.tekst_id = van_tekst AND c.teruggenomen_op IS NULL AND e.ingetrokken_op IS NOT NULL
$$;
