-- The open handovers to other consulenten: a number, whose it is and since when. Who it is about is told to nobody else.
-- Asked by trajecten/handhaving/services/overnemen.py.
CREATE OR REPLACE FUNCTION rls.overdrachten_bij_collegas(wie bigint)
RETURNS TABLE (nummer bigint, consulent bigint, sinds timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
    SELECT o.id, t.gebruiker_id, o.created_at
    FROM trajecten_verzuimoverdracht o
    JOIN inburgeraars_toegang t ON t.id = o.toegang_id
    WHERE o.gesloten_op IS NULL AND t.gebruiker_id <> wie AND rls.heeft_rol(wie, 'consulent')
    ORDER BY o.created_at, o.id
$$;
