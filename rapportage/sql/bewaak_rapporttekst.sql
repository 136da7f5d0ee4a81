-- What one row cannot hold of a report from concept to council (rapportage/schrijven): which stand may follow, who wrote
-- never reads or approves, a text is written in a concept alone, and what is published stays as it is.
CREATE OR REPLACE FUNCTION public.bewaak_rapporttekst() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    IF (NEW.soort, NEW.jaar) IS DISTINCT FROM (OLD.soort, OLD.jaar) THEN
        RAISE check_violation USING MESSAGE = 'a text stays of its report';
    END IF;
    IF NEW.stand <> OLD.stand AND NEW.stand <> 'concept'
       AND (OLD.stand, NEW.stand) NOT IN (('concept', 'gelezen'), ('gelezen', 'vastgesteld'), ('vastgesteld', 'gepubliceerd'))
       -- Back to the edition in force, when the last erratum was taken back and nothing changed since.
       AND NOT ((OLD.stand, NEW.stand) = ('concept', 'gepubliceerd') AND EXISTS (
           SELECT FROM rapportage_rapportpublicatie p
           WHERE p.rapport_id = NEW.id AND p.stand = 'klaar' AND p.ingetrokken_op IS NULL
             AND (p.uitgave_id, p.gelezen_door_id, p.gelezen_op, p.vastgesteld_door_id, p.vastgesteld_op)
                 = (NEW.uitgave_id, NEW.gelezen_door_id, NEW.gelezen_op, NEW.vastgesteld_door_id, NEW.vastgesteld_op)
             AND NOT EXISTS (SELECT FROM rapportage_rapportpublicatie l
                             WHERE l.rapport_id = NEW.id AND l.stand = 'klaar' AND l.nummer > p.nummer)
             AND NOT EXISTS (SELECT FROM rapportage_rapporterratum e
                             WHERE e.publicatie_id = p.id AND e.teruggenomen_op IS NULL)
             AND NOT EXISTS (SELECT FROM rapportage_hoofdstuktekst t
                             WHERE t.rapport_id = NEW.id AND t.op > p.created_at)))
    THEN
        RAISE check_violation USING MESSAGE = 'no step from ' || OLD.stand || ' to ' || NEW.stand;
    END IF;
    IF NEW.uitgave_id <> OLD.uitgave_id AND NEW.stand <> 'concept' THEN
        RAISE check_violation USING MESSAGE = 'other figures are for a concept';
    END IF;
    -- What was cited after it was read is of a later concept. An answer counts as taken over by the chapter saved after it.
    IF EXISTS (
        SELECT FROM rapportage_hoofdstuktekst t
        WHERE t.rapport_id = NEW.id AND t.door_id IN (NEW.gelezen_door_id, NEW.vastgesteld_door_id)
    ) OR EXISTS (
        SELECT FROM rapportage_hoofdstukcitaat h JOIN rapportage_citaat c ON c.id = h.citaat_id
        WHERE h.rapport_id = NEW.id AND c.op <= NEW.gelezen_op
          AND c.door_id IN (NEW.gelezen_door_id, NEW.vastgesteld_door_id)
    ) OR EXISTS (
        SELECT FROM rapportage_hoofdstuktekst t JOIN rapportage_vraagantwoord a ON t.deel = 'vraag-' || a.vraag
        WHERE t.rapport_id = NEW.id AND a.op <= t.op AND a.door_id IN (NEW.gelezen_door_id, NEW.vastgesteld_door_id)
    ) OR EXISTS (
        SELECT FROM rapportage_hoofdstuktekst t JOIN rapportage_vraagcitaat v ON t.deel = 'vraag-' || v.vraag
        JOIN rapportage_citaat c ON c.id = v.citaat_id
        WHERE t.rapport_id = NEW.id AND c.op <= t.op AND c.door_id IN (NEW.gelezen_door_id, NEW.vastgesteld_door_id)
    ) THEN
        RAISE check_violation USING MESSAGE = 'who wrote reads and approves nothing of it';
    END IF;
    RETURN NEW;
END $$;

CREATE OR REPLACE TRIGGER bewaak_rapporttekst BEFORE UPDATE ON rapportage_rapporttekst
    FOR EACH ROW EXECUTE FUNCTION public.bewaak_rapporttekst();

-- The row of the text is locked by whoever takes a step, so this waits for it and sees what it became.
CREATE OR REPLACE FUNCTION public.bewaak_hoofdstuktekst() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    van_nu text;
BEGIN
    SELECT r.stand INTO van_nu FROM rapportage_rapporttekst r WHERE r.id = NEW.rapport_id FOR SHARE;
    IF van_nu <> 'concept' THEN
        RAISE check_violation USING MESSAGE = 'a chapter is written in a concept';
    END IF;
    RETURN NEW;
END $$;

CREATE OR REPLACE TRIGGER bewaak_hoofdstuktekst BEFORE INSERT ON rapportage_hoofdstuktekst
    FOR EACH ROW EXECUTE FUNCTION public.bewaak_hoofdstuktekst();

CREATE OR REPLACE FUNCTION public.bewaak_publicatie() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    -- One that failed and was withdrawn has ended: it is never made after all.
    IF OLD.stand = 'klaar' AND
       to_jsonb(NEW) - '{ingetrokken_op,ingetrokken_door_id,intrekreden}'::text[]
       IS DISTINCT FROM to_jsonb(OLD) - '{ingetrokken_op,ingetrokken_door_id,intrekreden}'::text[]
       OR OLD.ingetrokken_op IS NOT NULL
    THEN
        RAISE check_violation USING MESSAGE = 'what is published stays as it is';
    END IF;
    RETURN NEW;
END $$;

CREATE OR REPLACE TRIGGER bewaak_publicatie BEFORE UPDATE ON rapportage_rapportpublicatie
    FOR EACH ROW EXECUTE FUNCTION public.bewaak_publicatie();
