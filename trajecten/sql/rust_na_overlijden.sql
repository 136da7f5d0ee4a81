-- What runs or was planned with a person who died ends, and all access to it: also what the user who records it does not
-- see, for a consulent sees no visits, tasks or access. Does nothing to somebody who lives.
-- Asked by trajecten/stappen/services/einde.py.
CREATE OR REPLACE FUNCTION rls.rust_na_overlijden(persoon bigint, waarom text) RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    op date;
BEGIN
    SELECT i.overleden_op INTO op FROM inburgeraars_inburgeraar i WHERE i.id = persoon;
    IF op IS NULL THEN
        RETURN;
    END IF;
    UPDATE trajecten_component c
    SET stand = CASE c.stand WHEN 'gestart' THEN 'gestopt' ELSE 'vervallen' END,
        geeindigd_op = greatest(c.gestart_op, op), reden = waarom
    WHERE c.inburgeraar_id = persoon AND c.stand IN ('gepland', 'gestart');
    UPDATE trajecten_afspraak a SET stand = 'vervallen', afgehandeld_op = op, reden = waarom
    WHERE a.inburgeraar_id = persoon AND a.stand = 'open';
    UPDATE trajecten_nazorgmeting n SET vervallen = true
    FROM trajecten_taak t
    WHERE n.taak_id = t.id AND n.inburgeraar_id = persoon AND NOT n.vervallen AND t.stand = 'open';
    UPDATE trajecten_taak t SET stand = 'vervallen', afgehandeld_op = rls.vandaag(), reden = waarom
    WHERE t.inburgeraar_id = persoon AND t.stand = 'open';
    UPDATE trajecten_geplandbezoek b SET stand = 'vervallen', reden = waarom
    WHERE b.inburgeraar_id = persoon AND b.stand = 'gepland';
    UPDATE trajecten_overdracht o SET stand = 'vervallen', antwoord_op = now(), reden = rust_na_overlijden.waarom
    WHERE o.inburgeraar_id = persoon AND o.stand IN ('voorgesteld', 'aangenomen');
    UPDATE inburgeraars_toegang t SET tot = greatest(t.van, rls.vandaag())
    WHERE t.inburgeraar_id = persoon AND (t.tot IS NULL OR t.tot > greatest(t.van, rls.vandaag()));
END $$;
