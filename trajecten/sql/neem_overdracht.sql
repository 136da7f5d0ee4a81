-- A handover whose consulent is absent goes on with a colleague, once that act stands in the logboek: the toegang of the
-- first ends, and that of the second begins. Whom it is about; nothing when it was closed or is another's by now.
-- Asked by trajecten/handhaving/services/overnemen.py.
CREATE OR REPLACE FUNCTION rls.neem_overdracht(welke bigint, houder bigint, regel bigint) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    ik bigint := rls.gebruiker();
    persoon bigint;
    nieuw bigint;
BEGIN
    IF NOT coalesce(rls.heeft_rol(ik, 'consulent') AND rls.is_eigen_daad(regel), false)
       OR NOT EXISTS (SELECT FROM logboek_logregel r
                      JOIN logboek_logonderwerp o ON o.logregel_id = r.id
                      WHERE r.id = regel AND r.handeling = 'handhaving overgenomen'
                        AND o.soort = 'verzuimoverdracht' AND o.object_id = welke) THEN
        RAISE EXCEPTION 'no handover is taken over' USING ERRCODE = 'insufficient_privilege';
    END IF;
    -- The person is locked first, as in every act on a handover.
    SELECT v.inburgeraar_id INTO persoon FROM trajecten_verzuimoverdracht v WHERE v.id = welke;
    PERFORM FROM inburgeraars_inburgeraar i WHERE i.id = persoon FOR UPDATE;
    UPDATE inburgeraars_toegang t SET tot = greatest(t.van, rls.vandaag())
    FROM trajecten_verzuimoverdracht v
    WHERE v.id = welke AND v.toegang_id = t.id AND v.gesloten_op IS NULL AND t.tot IS NULL
      AND t.gebruiker_id = houder AND houder <> ik;
    IF NOT FOUND THEN
        RETURN NULL;
    END IF;
    INSERT INTO inburgeraars_toegang (inburgeraar_id, gebruiker_id, grond, omvang, van)
        VALUES (persoon, ik, 'verzuimoverdracht', '', rls.vandaag()) RETURNING id INTO nieuw;
    UPDATE trajecten_verzuimoverdracht v SET toegang_id = nieuw WHERE v.id = welke;
    RETURN persoon;
END $$;
