-- Whom the transaction is for (`kern.identiteit.als`). As a function in SQL its text was parsed and written into the
-- statement wherever a policy names it: six times a table, a third of what the policy of a table costs.
-- Asked by kern/zicht.py.
CREATE OR REPLACE FUNCTION rls.gebruiker() RETURNS bigint
LANGUAGE plpgsql STABLE AS $$
BEGIN
    RETURN nullif(current_setting('app.gebruiker', true), '')::bigint;
END $$;
