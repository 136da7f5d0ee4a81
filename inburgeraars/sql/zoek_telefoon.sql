-- The persons within the sight of the user of the transaction, at the level of the register, with this telephone.
-- Asked by inburgeraars/gelijkenissen.py, inburgeraars/zoeken.py.
CREATE OR REPLACE FUNCTION rls.zoek_telefoon(nummer text) RETURNS SETOF bigint
LANGUAGE plpgsql STABLE SECURITY DEFINER ROWS 5 SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    wie CONSTANT bigint := rls.gebruiker();
    cijfers CONSTANT text := rls.telefooncijfers(nummer);
BEGIN
    IF length(cijfers) < 10 THEN
        RETURN;
    END IF;
    RETURN QUERY
        SELECT i.id FROM inburgeraars_inburgeraar i
        WHERE i.telefoon <> '' AND rls.telefooncijfers(i.telefoon) = cijfers AND i.samengevoegd_met_id IS NULL
          AND (i.wijk_id = ANY (rls.wijken(wie, 2)) OR i.route = ANY (rls.routes(wie, 2))
               OR i.id = ANY (rls.personen(wie, 2)))
        ORDER BY i.sorteernaam, i.id LIMIT 20;
END $$;
