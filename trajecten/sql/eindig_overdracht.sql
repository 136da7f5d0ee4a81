-- Ends the toegang to what was closed, and to nothing else: a consulent sees no toegang, and may write none.
-- Asked by trajecten/handhaving/services/besluiten.py.
CREATE OR REPLACE FUNCTION rls.eindig_overdracht(overdracht bigint) RETURNS void
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
    UPDATE inburgeraars_toegang t
    SET tot = greatest(t.van, rls.vandaag())
    FROM trajecten_verzuimoverdracht o
    WHERE o.id = overdracht AND o.toegang_id = t.id AND o.gesloten_op IS NOT NULL
      AND t.grond = 'verzuimoverdracht' AND t.tot IS NULL
$$;
