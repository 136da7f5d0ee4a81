-- Counts the versions of a row (`kern.versie`): the database does, so that no writer can forget to.
-- Holds what kern/versie.py keeps.
CREATE OR REPLACE FUNCTION public.tel_versie() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW IS DISTINCT FROM OLD THEN NEW.versie := OLD.versie + 1; END IF;
    RETURN NEW;
END $$;
