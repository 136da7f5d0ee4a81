-- The persons this user may see at a level by toegang, kept as `rls.wijken` keeps its answer.
-- Asked by kern/zicht.py.
CREATE OR REPLACE FUNCTION rls.personen(wie bigint, niveau integer) RETURNS bigint[]
LANGUAGE plpgsql STABLE AS $$
DECLARE
    van text := coalesce(wie, 0) || '/' || coalesce(current_setting('zicht.stand', true), '') || '/';
    bewaard text := current_setting('zicht.personen', true);
BEGIN
    IF NOT coalesce(starts_with(bewaard, van), false) THEN
        bewaard := set_config('zicht.personen', van || rls.personen_nu(wie), true);
    END IF;
    RETURN split_part(bewaard, '/', niveau + 2)::bigint[];
END $$;

CREATE OR REPLACE TRIGGER zicht_veranderd AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON inburgeraars_toegang
    FOR EACH STATEMENT EXECUTE FUNCTION rls.zicht_veranderd();
