-- Keep a number taken from a document that this user saw, for a person of its caseload whose traject runs and is past
-- Taxeren, once that act stands in the logboek: 'nieuw', or why it was not written. What is there is never changed.
-- Asked by trajecten/papieren/services/bsn.py.
CREATE OR REPLACE FUNCTION rls.leg_bsn_vast(persoon bigint, regel bigint, nummer bytea, afdruk bytea) RETURNS text
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    IF NOT coalesce(rls.houdt_caseload(persoon) AND rls.is_daad_over(regel, 'BSN vastgelegd', persoon), false)
       OR NOT EXISTS (SELECT FROM trajecten_traject t WHERE t.inburgeraar_id = persoon
                      AND t.gesloten_op IS NULL AND t.stap <> 'taxeren')
       OR NOT EXISTS (SELECT FROM inburgeraars_identiteitscontrole c
                      WHERE c.inburgeraar_id = persoon AND c.door_id = rls.gebruiker()) THEN
        RAISE EXCEPTION 'no document of this person was seen' USING ERRCODE = 'insufficient_privilege';
    END IF;
    INSERT INTO inburgeraars_burgerservicenummer (inburgeraar_id, bsn, bsn_hash)
        VALUES (persoon, nummer, afdruk) ON CONFLICT DO NOTHING;
    IF FOUND THEN
        RETURN 'nieuw';
    END IF;
    RETURN CASE WHEN EXISTS (SELECT FROM inburgeraars_burgerservicenummer b WHERE b.inburgeraar_id = persoon)
                THEN 'bekend' ELSE 'bezet' END;
END $$;
