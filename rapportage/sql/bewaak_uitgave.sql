-- What an edition says stands once it is made; what is told of it, and which planning it is of, may follow.
CREATE OR REPLACE FUNCTION public.bewaak_uitgave() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    IF (NEW.stand, NEW.soort, NEW.jaar, NEW.peildatum, NEW.bekend_op, NEW.cijfers, NEW.json_sha256, NEW.pdf, NEW.pdf_sha256)
       IS DISTINCT FROM
       (OLD.stand, OLD.soort, OLD.jaar, OLD.peildatum, OLD.bekend_op, OLD.cijfers, OLD.json_sha256, OLD.pdf, OLD.pdf_sha256)
    THEN
        RAISE check_violation USING MESSAGE = 'an edition that is made stays as it is';
    END IF;
    RETURN NEW;
END $$;

CREATE OR REPLACE TRIGGER bewaak_uitgave
    BEFORE UPDATE OF stand, soort, jaar, peildatum, bekend_op, cijfers, json_sha256, pdf, pdf_sha256
    ON rapportage_rapportuitgave
    FOR EACH ROW WHEN (OLD.stand = 'klaar' AND current_user IN ('web', 'cijfers', 'taak'))
    EXECUTE FUNCTION public.bewaak_uitgave();
