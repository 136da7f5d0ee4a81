-- The calendar of a phone asks without signing in, as `cijfers`, which has no grant on any of these tables. This gives day,
-- time and state of the visits of one user, whoever holds the key; no person, no place, no text. Nothing once the key was
-- revoked, the user was blocked, or its aanstelling ended. A visit that was moved is the same entry in the calendar, so
-- only the last of a chain is told, under the number of the first. The first row says that the key is good.
-- Asked by trajecten/contact/agendafeed.py.
CREATE OR REPLACE FUNCTION rls.agenda(sleutel bytea)
RETURNS TABLE (bezoek bigint, datum date, tijd time, stand text, keer bigint)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    van_wie bigint;
BEGIN
    SELECT s.gebruiker_id INTO van_wie
    FROM trajecten_agendasleutel s JOIN gebruikers_gebruiker g ON g.id = s.gebruiker_id
    WHERE s.sleutel_hash = sleutel AND s.ingetrokken_op IS NULL AND g.is_active
      AND rls.heeft_rol(g.id, 'trajectcoordinator');
    IF van_wie IS NULL THEN
        RETURN;
    END IF;
    UPDATE trajecten_agendasleutel s SET laatst_gelezen_op = now() WHERE s.sleutel_hash = sleutel;
    RETURN QUERY SELECT NULL::bigint, NULL::date, NULL::time, NULL::text, NULL::bigint;
    RETURN QUERY
    WITH RECURSIVE keten AS (
        SELECT b.id AS eerste, b.datum, b.tijd, b.stand, b.verzet_naar_id, b.versie::bigint AS keer
        FROM trajecten_geplandbezoek b
        WHERE van_wie IN (b.door_id, b.samen_met_id)
          AND NOT EXISTS (SELECT FROM trajecten_geplandbezoek v WHERE v.verzet_naar_id = b.id)
        UNION ALL
        SELECT k.eerste, n.datum, n.tijd, n.stand, n.verzet_naar_id, k.keer + n.versie
        FROM keten k JOIN trajecten_geplandbezoek n ON n.id = k.verzet_naar_id
    )
    SELECT k.eerste, k.datum, k.tijd, k.stand::text, k.keer FROM keten k
    WHERE k.verzet_naar_id IS NULL AND k.datum BETWEEN rls.vandaag() - 31 AND rls.vandaag() + 400
    ORDER BY k.datum, k.tijd, k.eerste;
END $$;
