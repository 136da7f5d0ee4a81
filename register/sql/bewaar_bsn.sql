-- The BSN of a line that waited, for the person the teamleider says it is about: 'nieuw', or that one was known.
-- Asked by register/leveringen/nummers.py.
CREATE OR REPLACE FUNCTION rls.bewaar_bsn(persoon bigint, regel bigint, nummer bytea, afdruk bytea) RETURNS text
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    bekend bytea;
BEGIN
    IF NOT (rls.heeft_rol(rls.gebruiker(), 'teamleider') AND rls.is_eigen_daad(regel)
            AND EXISTS (SELECT FROM logboek_logregel r
                        JOIN logboek_logonderwerp o ON o.logregel_id = r.id
                        WHERE r.id = regel AND r.handeling = 'dubbel beoordeeld'
                          AND o.soort = 'inburgeraar' AND o.object_id = persoon)) THEN
        RAISE EXCEPTION 'no judgement of this person' USING ERRCODE = 'insufficient_privilege';
    END IF;
    SELECT bsn_hash INTO bekend FROM inburgeraars_burgerservicenummer WHERE inburgeraar_id = persoon;
    IF bekend IS NOT NULL THEN
        RETURN CASE WHEN bekend = afdruk THEN 'zelfde' ELSE 'ander' END;
    END IF;
    IF EXISTS (SELECT FROM inburgeraars_burgerservicenummer WHERE bsn_hash = afdruk) THEN
        RETURN 'bezet';
    END IF;
    INSERT INTO inburgeraars_burgerservicenummer (inburgeraar_id, bsn, bsn_hash) VALUES (persoon, nummer, afdruk);
    RETURN 'nieuw';
END $$;
