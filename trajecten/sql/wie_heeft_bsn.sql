-- Of a number that belongs to somebody else: to whom, where that is, and whom to call. Told to who typed it for a person
-- of its caseload, not before that stands in the logboek, and ten times a day at most.
-- Asked by trajecten/papieren/services/bsn.py.
CREATE OR REPLACE FUNCTION rls.wie_heeft_bsn(voor bigint, regel bigint, afdruk bytea)
RETURNS TABLE (persoon bigint, wijk bigint, route text, contact bigint)
LANGUAGE sql STABLE SECURITY DEFINER ROWS 1 SET search_path = pg_catalog, public, pg_temp AS $$
    SELECT i.id, i.wijk_id, i.route::text, t.gebruiker_id
    FROM inburgeraars_burgerservicenummer b
    JOIN inburgeraars_inburgeraar i ON i.id = b.inburgeraar_id
    LEFT JOIN inburgeraars_toegang t ON t.inburgeraar_id = i.id AND t.grond = 'caseload'
         AND t.van <= rls.vandaag() AND (t.tot IS NULL OR t.tot > rls.vandaag())
    WHERE b.bsn_hash = afdruk
      AND rls.houdt_caseload(voor) AND rls.is_daad_over(regel, 'BSN dubbel', voor)
      AND rls.eigen_daden('BSN dubbel', interval '24 hours') <= 10
$$;
