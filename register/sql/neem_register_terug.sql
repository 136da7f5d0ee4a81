-- The register data that a judgement gave to a person who had none: gone again when the judgement is taken back.
-- Asked by register/leveringen/nummers.py.
CREATE OR REPLACE FUNCTION rls.neem_register_terug(persoon bigint, regel bigint) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    IF NOT (rls.heeft_rol(rls.gebruiker(), 'teamleider') AND rls.is_eigen_daad(regel)
            AND EXISTS (SELECT FROM logboek_logregel r
                        JOIN logboek_logonderwerp o ON o.logregel_id = r.id
                        WHERE r.id = regel AND r.handeling = 'oordeel teruggenomen'
                          AND o.soort = 'inburgeraar' AND o.object_id = persoon)) THEN
        RAISE EXCEPTION 'no judgement of this person taken back' USING ERRCODE = 'insufficient_privilege';
    END IF;
    DELETE FROM inburgeraars_registergegevens WHERE inburgeraar_id = persoon;
END $$;
