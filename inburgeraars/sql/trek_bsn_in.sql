-- A number that was recorded by mistake is taken away, which frees it: by a teamleider who agreed to that, or takes a
-- judgement back, about this person in the transaction under way. Not when it was recorded after the moment of the
-- request, if there is one: it is another number then. 'ingetrokken', 'geen' or 'ander'.
-- Asked by register/leveringen/nummers.py, trajecten/papieren/services/bsn_intrekken.py.
CREATE OR REPLACE FUNCTION rls.trek_bsn_in(persoon bigint, regel bigint, gevraagd_op timestamptz DEFAULT NULL)
RETURNS text
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    IF NOT (rls.heeft_rol(rls.gebruiker(), 'teamleider') AND rls.is_eigen_daad(regel)
            AND EXISTS (SELECT FROM logboek_logregel r
                        JOIN logboek_logonderwerp o ON o.logregel_id = r.id
                        WHERE r.id = regel AND r.handeling IN ('BSN ingetrokken', 'oordeel teruggenomen')
                          AND o.soort = 'inburgeraar' AND o.object_id = persoon)) THEN
        RAISE EXCEPTION 'no withdrawal of this number' USING ERRCODE = 'insufficient_privilege';
    END IF;
    IF EXISTS (SELECT FROM inburgeraars_burgerservicenummerevent e
               WHERE e.pgh_obj_id = persoon AND e.pgh_label = 'toegevoegd' AND e.pgh_created_at > gevraagd_op) THEN
        RETURN 'ander';
    END IF;
    DELETE FROM inburgeraars_burgerservicenummer WHERE inburgeraar_id = persoon;
    RETURN CASE WHEN FOUND THEN 'ingetrokken' ELSE 'geen' END;
END $$;
