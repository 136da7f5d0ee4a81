-- What the numbers of two persons say of each other, for a teamleider, who reads neither.
-- Asked by vinden/dubbelen/vergelijken.py.
CREATE OR REPLACE FUNCTION rls.vergelijk_bsn(een bigint, ander bigint) RETURNS text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
    SELECT CASE WHEN NOT coalesce(rls.heeft_rol(rls.gebruiker(), 'teamleider'), false) THEN ''
                WHEN count(*) = 2 THEN 'verschillend'
                WHEN count(*) = 1 THEN 'een'
                ELSE 'geen' END
    FROM inburgeraars_burgerservicenummer WHERE inburgeraar_id IN (een, ander)
$$;
