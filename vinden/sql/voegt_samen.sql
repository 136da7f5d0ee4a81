-- Whether these two are merged, or were just now set apart, by a teamleider who asks.
CREATE OR REPLACE FUNCTION rls.voegt_samen(een bigint, ander bigint) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
    SELECT rls.heeft_rol(rls.gebruiker(), 'teamleider')
       AND EXISTS (SELECT FROM vinden_samenvoeging s
                   WHERE s.ongedaan_op IS NULL
                     AND (s.inburgeraar_id, s.ander_id) IN ((een, ander), (ander, een)))
$$;
