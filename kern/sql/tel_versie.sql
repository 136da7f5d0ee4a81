-- Counts the versions of a row (`kern.versie`): the database does, so that no writer can forget to.
-- Holds what kern/versie.py keeps.
CREATE OR REPLACE FUNCTION public.tel_versie() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    -- A column that follows from others is still empty in NEW, and says nothing that those do not.
    volgt CONSTANT jsonb := (
        SELECT jsonb_object_agg(attname, NULL) FROM pg_catalog.pg_attribute
        WHERE attrelid = TG_RELID AND attgenerated = 's');
BEGIN
    IF volgt IS NOT NULL THEN OLD := jsonb_populate_record(OLD, volgt); END IF;
    IF NEW IS DISTINCT FROM OLD THEN NEW.versie := OLD.versie + 1; END IF;
    RETURN NEW;
END $$;
