-- The wijken whose persons this user may see at a level, worked out for all levels at once, once a transaction.
-- The answer stands in a setting of the transaction and counts for the user it was asked for, as long as the transaction
-- wrote nothing that decides on sight (`rls.zicht_veranderd`). What others write meanwhile counts from the next one on.
-- Each table that a statement names asks, so whoever asks needs no change of role or of settings: those are of the rule.
-- Asked by kern/zicht.py.
CREATE OR REPLACE FUNCTION rls.wijken(wie bigint, niveau integer) RETURNS bigint[]
LANGUAGE plpgsql STABLE AS $$
DECLARE
    van text := coalesce(wie, 0) || '/' || coalesce(current_setting('zicht.stand', true), '') || '/';
    bewaard text := current_setting('zicht.wijken', true);
BEGIN
    IF NOT coalesce(starts_with(bewaard, van), false) THEN
        bewaard := set_config('zicht.wijken', van || rls.wijken_nu(wie), true);
    END IF;
    RETURN split_part(bewaard, '/', niveau + 2)::bigint[];
END $$;
