-- A redactierecht is of somebody who works at an organisatie for welzijn, on a part that the welzijnsorganisatie owns.
-- Holds what rapportage/product/services/rechten.py keeps.
CREATE OR REPLACE FUNCTION public.bewaak_redactierecht() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    IF NOT EXISTS (
        SELECT FROM gebruikers_aanstelling a JOIN wijken_organisatie o ON o.id = a.organisatie_id
        WHERE a.gebruiker_id = NEW.gebruiker_id AND a.rol = 'partner' AND o.soort = 'welzijn'
          AND a.van <= NEW.van AND (a.tot IS NULL OR a.tot > NEW.van)
    ) THEN
        RAISE check_violation USING MESSAGE = 'a redactierecht is of who works at an organisatie for welzijn';
    END IF;
    IF NOT EXISTS (
        SELECT FROM rapportage_onderdeeleigenaar e
        WHERE e.onderdeel_id = NEW.onderdeel_id AND e.rol = 'welzijnsorganisatie'
          AND e.van <= NEW.van AND (e.tot IS NULL OR e.tot > NEW.van)
    ) THEN
        RAISE check_violation USING MESSAGE = 'a redactierecht is on a part that the welzijnsorganisatie owns';
    END IF;
    RETURN NEW;
END $$;

CREATE OR REPLACE TRIGGER bewaak_redactierecht BEFORE INSERT OR UPDATE OF onderdeel_id, gebruiker_id, van
    ON rapportage_redactierecht FOR EACH ROW EXECUTE FUNCTION public.bewaak_redactierecht();
