-- The digits of a telephone number as it is dialled here, however it was typed.
CREATE OR REPLACE FUNCTION rls.telefooncijfers(nummer text) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE SET search_path = pg_catalog, pg_temp AS $$
    SELECT regexp_replace(regexp_replace(nummer, '[^0-9]', '', 'g'), '^(00)?31(?=[1-9][0-9]{8}$)', '0')
$$;

CREATE INDEX IF NOT EXISTS inburgeraar_telefooncijfers ON inburgeraars_inburgeraar (rls.telefooncijfers(telefoon))
    WHERE telefoon <> '';
