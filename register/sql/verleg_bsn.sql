-- The BSN of a line goes to the person it belongs to, away from whoever held it; who that was. By a teamleider who judged
-- that in the transaction under way, or takes that back.
-- Asked by register/leveringen/nummers.py.
CREATE OR REPLACE FUNCTION rls.verleg_bsn(naar bigint, regel bigint, nummer bytea, afdruk bytea) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    houder bigint;
BEGIN
    IF NOT (rls.heeft_rol(rls.gebruiker(), 'teamleider') AND rls.is_eigen_daad(regel)
            AND EXISTS (SELECT FROM logboek_logregel r
                        JOIN logboek_logonderwerp o ON o.logregel_id = r.id
                        WHERE r.id = regel AND r.handeling IN ('dubbel beoordeeld', 'oordeel teruggenomen')
                          AND o.soort = 'inburgeraar' AND o.object_id = naar)) THEN
        RAISE EXCEPTION 'no judgement of this person' USING ERRCODE = 'insufficient_privilege';
    END IF;
    DELETE FROM inburgeraars_burgerservicenummer WHERE bsn_hash = afdruk RETURNING inburgeraar_id INTO houder;
    INSERT INTO inburgeraars_burgerservicenummer (inburgeraar_id, bsn, bsn_hash) VALUES (naar, nummer, afdruk);
    RETURN houder;
END $$;
