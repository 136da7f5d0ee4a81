-- The route of a person follows its open benadering, at the end of each transaction: a consulent's sight rests on it.
-- Holds what inburgeraars/services/benaderingen.py keeps.
CREATE OR REPLACE FUNCTION rls.bewaak_route() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    persoon bigint;
    nu text;
    hoort text;
BEGIN
    IF TG_TABLE_NAME = 'inburgeraars_inburgeraar' THEN
        persoon := NEW.id;
    ELSIF TG_OP = 'DELETE' THEN
        persoon := OLD.inburgeraar_id;
    ELSE
        persoon := NEW.inburgeraar_id;
    END IF;
    SELECT route INTO nu FROM inburgeraars_inburgeraar WHERE id = persoon;
    SELECT route INTO hoort FROM inburgeraars_benadering WHERE inburgeraar_id = persoon AND eindreden = '';
    IF nu IS NOT NULL AND nu <> coalesce(hoort, 'vrij') THEN
        RAISE EXCEPTION 'route % of person % does not follow its benadering (%)', nu, persoon, coalesce(hoort, 'vrij')
            USING ERRCODE = 'check_violation', CONSTRAINT = 'inburgeraar_route_volgt_benadering';
    END IF;
    RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER route_volgt_benadering
    AFTER INSERT OR UPDATE OR DELETE ON inburgeraars_benadering
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION rls.bewaak_route();
CREATE CONSTRAINT TRIGGER route_volgt_benadering
    AFTER UPDATE OF route ON inburgeraars_inburgeraar
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
    WHEN (OLD.route IS DISTINCT FROM NEW.route) EXECUTE FUNCTION rls.bewaak_route();
CREATE CONSTRAINT TRIGGER nieuw_begint_vrij
    AFTER INSERT ON inburgeraars_inburgeraar
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
    WHEN (NEW.route <> 'vrij') EXECUTE FUNCTION rls.bewaak_route();
