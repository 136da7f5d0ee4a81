-- Whether somebody was a trajectcoördinator on every day of a period: only then the hours per person of that period are
-- compared with the norm (DOMEIN 8a). Aanstellingen may follow each other, or run in two wijken at once.
-- Asked by trajecten/uren/begeleid.py.
CREATE OR REPLACE FUNCTION rls.steeds_coordinator(wie bigint, eerste date, laatste date) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
    SELECT coalesce(range_agg(daterange(a.van, a.tot)) @> daterange(eerste, laatste, '[]'), false)
    FROM gebruikers_aanstelling a
    WHERE a.gebruiker_id = wie AND a.rol = 'trajectcoordinator' AND (a.tot IS NULL OR a.tot > a.van)
$$;
