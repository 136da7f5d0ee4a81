-- What one row cannot hold of a questionnaire (rapportage/tevredenheid): its questions and answers change in a concept
-- alone, it goes back only as long as nobody answered it, and who wrote a question never adopts it. Only the owner of the tables, who empties whole
-- databases, takes rows out of another.
CREATE OR REPLACE FUNCTION public.bewaak_vragenlijst() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    IF NEW.stand <> OLD.stand AND (OLD.stand, NEW.stand) NOT IN
       (('concept', 'proef'), ('proef', 'concept'), ('proef', 'vastgesteld'), ('vastgesteld', 'proef')) THEN
        RAISE check_violation USING MESSAGE = 'no step from ' || OLD.stand || ' to ' || NEW.stand;
    END IF;
    IF NEW.stand = 'concept' AND OLD.stand <> 'concept' AND EXISTS (
        SELECT FROM rapportage_onderzoek o WHERE o.vragenlijst_id = NEW.id
    ) OR NEW.stand = 'proef' AND OLD.stand = 'vastgesteld' AND EXISTS (
        SELECT FROM rapportage_onderzoek o WHERE o.vragenlijst_id = NEW.id AND o.soort <> 'proef'
    ) THEN
        RAISE check_violation USING MESSAGE = 'a questionnaire that is used stays as it is';
    END IF;
    IF NEW.vastgesteld_door_id IS NOT NULL AND EXISTS (
        SELECT FROM rapportage_vraag v WHERE v.vragenlijst_id = NEW.id AND v.door_id = NEW.vastgesteld_door_id
    ) THEN
        RAISE check_violation USING MESSAGE = 'who wrote a question does not adopt it';
    END IF;
    RETURN NEW;
END $$;

CREATE OR REPLACE TRIGGER bewaak_vragenlijst BEFORE UPDATE ON rapportage_vragenlijst
    FOR EACH ROW EXECUTE FUNCTION public.bewaak_vragenlijst();

CREATE OR REPLACE FUNCTION public.bewaak_vraag() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    rij record := CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
    van_nu text;
BEGIN
    SELECT l.stand INTO van_nu FROM rapportage_vragenlijst l WHERE l.id = rij.vragenlijst_id FOR SHARE;
    IF van_nu <> 'concept' AND (TG_OP <> 'DELETE' OR current_user <> 'eigenaar') THEN
        RAISE check_violation USING MESSAGE = 'a question changes in a concept';
    END IF;
    RETURN rij;
END $$;

CREATE OR REPLACE TRIGGER bewaak_vraag BEFORE INSERT OR UPDATE OR DELETE ON rapportage_vraag
    FOR EACH ROW EXECUTE FUNCTION public.bewaak_vraag();

CREATE OR REPLACE FUNCTION public.bewaak_antwoordkeuze() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    rij record := CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
    van_nu text;
BEGIN
    SELECT l.stand INTO van_nu FROM rapportage_vragenlijst l JOIN rapportage_vraag v ON v.vragenlijst_id = l.id
    WHERE v.id = rij.vraag_id FOR SHARE OF l;
    IF van_nu <> 'concept' AND (TG_OP <> 'DELETE' OR current_user <> 'eigenaar') THEN
        RAISE check_violation USING MESSAGE = 'an answer changes in a concept';
    END IF;
    RETURN rij;
END $$;

CREATE OR REPLACE TRIGGER bewaak_antwoordkeuze BEFORE INSERT OR UPDATE OR DELETE ON rapportage_antwoordkeuze
    FOR EACH ROW EXECUTE FUNCTION public.bewaak_antwoordkeuze();
