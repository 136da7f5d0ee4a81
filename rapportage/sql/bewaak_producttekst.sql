-- What one row cannot hold of the text of a part: which stand may follow, who wrote or cited never reads or approves, who ever read
-- it never approves it (also when it went back and was written on since), and a text is written in a concept alone.
CREATE OR REPLACE FUNCTION public.bewaak_producttekst() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    IF (NEW.onderdeel_id, NEW.dag) IS DISTINCT FROM (OLD.onderdeel_id, OLD.dag) THEN
        RAISE check_violation USING MESSAGE = 'a text stays of its part and day';
    END IF;
    IF NEW.stand <> OLD.stand AND NEW.stand <> 'concept'
       AND (OLD.stand, NEW.stand) NOT IN (('concept', 'ter lezing'), ('ter lezing', 'gelezen'), ('gelezen', 'goedgekeurd'))
    THEN
        RAISE check_violation USING MESSAGE = 'no step from ' || OLD.stand || ' to ' || NEW.stand;
    END IF;
    IF NEW.cijfers IS DISTINCT FROM OLD.cijfers AND NEW.stand <> 'concept' THEN
        RAISE check_violation USING MESSAGE = 'other figures are for a concept';
    END IF;
    IF NEW.lezer_id = NEW.goedgekeurd_door_id OR EXISTS (
        SELECT FROM rapportage_aspecttekst t
        WHERE t.tekst_id = NEW.id AND t.door_id IN (NEW.lezer_id, NEW.goedgekeurd_door_id)
    ) OR EXISTS (
        SELECT FROM rapportage_aspectcitaat a JOIN rapportage_citaat c ON c.id = a.citaat_id
        WHERE a.tekst_id = NEW.id AND c.door_id IN (NEW.lezer_id, NEW.goedgekeurd_door_id)
    ) OR EXISTS (
        SELECT FROM rapportage_productstap s
        WHERE s.tekst_id = NEW.id AND s.naar = 'gelezen' AND s.door_id = NEW.goedgekeurd_door_id
    ) THEN
        RAISE check_violation USING MESSAGE = 'who wrote reads and approves nothing of it, and who read does not approve';
    END IF;
    RETURN NEW;
END $$;

CREATE OR REPLACE TRIGGER bewaak_producttekst BEFORE UPDATE ON rapportage_producttekst
    FOR EACH ROW EXECUTE FUNCTION public.bewaak_producttekst();

-- The row of the text is locked by whoever takes a step, so this waits for it and sees what it became.
CREATE OR REPLACE FUNCTION public.bewaak_aspecttekst() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    van_nu text;
BEGIN
    SELECT t.stand INTO van_nu FROM rapportage_producttekst t WHERE t.id = NEW.tekst_id FOR SHARE;
    IF van_nu <> 'concept' THEN
        RAISE check_violation USING MESSAGE = 'an aspect is written in a concept';
    END IF;
    RETURN NEW;
END $$;

CREATE OR REPLACE TRIGGER bewaak_aspecttekst BEFORE INSERT ON rapportage_aspecttekst
    FOR EACH ROW EXECUTE FUNCTION public.bewaak_aspecttekst();
