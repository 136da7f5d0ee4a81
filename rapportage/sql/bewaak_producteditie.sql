-- An edition stays as it was frozen, also while the worker makes it; once approved only that it was withdrawn is added.
CREATE OR REPLACE FUNCTION public.bewaak_producteditie() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    IF (NEW.dag, NEW.concept, NEW.nummer, NEW.uitgave_id, NEW.inhoud)
       IS DISTINCT FROM (OLD.dag, OLD.concept, OLD.nummer, OLD.uitgave_id, OLD.inhoud)
       OR OLD.stand = 'klaar' AND (NEW.stand, NEW.pdf, NEW.pdf_sha256) IS DISTINCT FROM (OLD.stand, OLD.pdf, OLD.pdf_sha256)
       OR OLD.vastgesteld_op IS NOT NULL
          AND (NEW.vastgesteld_op, NEW.vastgesteld_door_id) IS DISTINCT FROM (OLD.vastgesteld_op, OLD.vastgesteld_door_id)
       OR OLD.ingetrokken_op IS NOT NULL AND NEW.ingetrokken_op IS DISTINCT FROM OLD.ingetrokken_op
    THEN
        RAISE check_violation USING MESSAGE = 'an edition stays as it was made';
    END IF;
    RETURN NEW;
END $$;

CREATE OR REPLACE TRIGGER bewaak_producteditie BEFORE UPDATE ON rapportage_producteditie
    FOR EACH ROW EXECUTE FUNCTION public.bewaak_producteditie();
