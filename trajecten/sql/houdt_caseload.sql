-- The fixed contact of this person: no replacement, no consulent.
CREATE OR REPLACE FUNCTION rls.houdt_caseload(persoon bigint) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
    SELECT EXISTS (SELECT FROM rls.in_kracht(rls.gebruiker()) a
                   JOIN inburgeraars_toegang t
                     ON t.inburgeraar_id = persoon AND t.gebruiker_id = a.gebruiker_id
                    AND t.van <= rls.vandaag() AND (t.tot IS NULL OR t.tot > rls.vandaag())
                    AND a.rol = 'trajectcoordinator' AND t.grond = 'caseload')
$$;
