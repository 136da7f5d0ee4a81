-- How much of a year an aanstelling is: days, each counted as its fte (DOMEIN 8).
-- Asked by trajecten/uren/begeleid.py.
CREATE OR REPLACE FUNCTION rls.fte_dagen(wie bigint, eerste date, laatste date) RETURNS numeric
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
    SELECT coalesce(sum(a.fte * greatest(least(a.tot - 1, laatste) - greatest(a.van, eerste) + 1, 0)), 0)
    FROM gebruikers_aanstelling a
    WHERE a.gebruiker_id = wie AND a.rol = 'trajectcoordinator'
$$;
