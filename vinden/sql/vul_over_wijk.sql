-- Whoever asks may not read where the person lives, so the database writes it down.
CREATE OR REPLACE FUNCTION rls.vul_over_wijk() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    NEW.over_wijk_id := (SELECT i.wijk_id FROM inburgeraars_inburgeraar i WHERE i.id = NEW.inburgeraar_id);
    RETURN NEW;
END $$;

CREATE OR REPLACE TRIGGER vul_over_wijk BEFORE INSERT ON vinden_navraag
    FOR EACH ROW EXECUTE FUNCTION rls.vul_over_wijk();
