-- What a policy cannot hold, for it sees the new row alone: an aanstelling stays the one it was, and of one's own the
-- last day comes sooner and nothing else changes. A role that owns or repairs (eigenaar, taak) is not held to it.
-- Holds what gebruikers/services/aanstellingen.py keeps.
CREATE OR REPLACE FUNCTION rls.bewaak_aanstelling() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    IF ROW(NEW.id, NEW.gebruiker_id, NEW.rol, NEW.wijk_id, NEW.organisatie_id, NEW.van)
       IS DISTINCT FROM ROW(OLD.id, OLD.gebruiker_id, OLD.rol, OLD.wijk_id, OLD.organisatie_id, OLD.van)
       OR OLD.gebruiker_id = rls.gebruiker() AND (NEW.fte <> OLD.fte OR NEW.tot > OLD.tot) THEN
        RAISE EXCEPTION 'of an aanstelling only fte and end change, of one''s own only the end, to an earlier day'
            USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN NEW;
END $$;

CREATE OR REPLACE TRIGGER bewaak_aanstelling BEFORE UPDATE ON gebruikers_aanstelling
    FOR EACH ROW WHEN (current_user IN ('web', 'cijfers')) EXECUTE FUNCTION rls.bewaak_aanstelling();
