-- Up to how many people somebody may guide by exceptions to the norm: as `rls.begeleid` a number, also by an exception
-- for somebody who went out of sight since (DOMEIN 8).
-- Asked by trajecten/uren/begeleid.py.
CREATE OR REPLACE FUNCTION rls.uitgezonderd(wie bigint, het_jaar integer) RETURNS integer
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
    SELECT coalesce(max(u.tot), 0)::integer FROM trajecten_uitzondering u
    WHERE u.voor_id = wie AND u.jaar = het_jaar AND u.antwoord = 'ja'
$$;
