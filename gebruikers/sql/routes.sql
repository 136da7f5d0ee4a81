-- The routes on which this user may see a person at a level, kept as `rls.wijken` keeps its answer.
-- Asked by kern/zicht.py.
CREATE OR REPLACE FUNCTION rls.routes(wie bigint, niveau integer) RETURNS text[]
LANGUAGE plpgsql STABLE AS $$
DECLARE
    van text := coalesce(wie, 0) || '/' || coalesce(current_setting('zicht.stand', true), '') || '/';
    bewaard text := current_setting('zicht.routes', true);
BEGIN
    IF NOT coalesce(starts_with(bewaard, van), false) THEN
        bewaard := set_config('zicht.routes', van || rls.routes_nu(wie), true);
    END IF;
    RETURN split_part(bewaard, '/', niveau + 2)::text[];
END $$;
