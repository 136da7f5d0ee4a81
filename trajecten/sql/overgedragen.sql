-- The handovers that are open to this user, as a consulent: by a toegang that has not ended.
-- Asked by trajecten/handhaving/querysets.py.
CREATE OR REPLACE FUNCTION rls.overgedragen(wie bigint) RETURNS bigint[]
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
    SELECT coalesce(array_agg(DISTINCT o.id), '{}')
    FROM rls.in_kracht(wie) a
    JOIN inburgeraars_toegang t
      ON t.gebruiker_id = wie AND a.rol = 'consulent' AND t.grond = 'verzuimoverdracht'
     AND t.van <= rls.vandaag() AND (t.tot IS NULL OR t.tot > rls.vandaag())
    JOIN trajecten_verzuimoverdracht o ON o.toegang_id = t.id
$$;
