-- Takes a code and writes the sealed answers, for whoever holds the card, without signing in, as `cijfers`, which has no
-- grant on these tables. One of two that are sent at once waits for the other, and finds the code gone. Nothing is written
-- of when, and no row that stays has the number of this transaction (docs/adr/0071).
-- Asked by rapportage/tevredenheid/services/antwoorden.py.
CREATE OR REPLACE FUNCTION rls.beantwoord(sleutel bytea, inhoud bytea) RETURNS boolean
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    van_welk bigint;
BEGIN
    -- Held until the end: a round that closes waits for an answer under way, so that none comes after the counting.
    SELECT o.id INTO van_welk FROM rapportage_antwoordsleutel s JOIN rapportage_onderzoek o ON o.id = s.onderzoek_id
    WHERE s.hash = sleutel AND o.stand = 'open' AND rls.vandaag() BETWEEN o.van AND o.tot
    FOR SHARE OF o;
    DELETE FROM rapportage_antwoordsleutel s WHERE s.hash = sleutel AND s.onderzoek_id = van_welk;
    IF NOT FOUND THEN
        RETURN false;
    END IF;
    INSERT INTO rapportage_wachtantwoord (id, onderzoek_id, inhoud) VALUES (gen_random_uuid(), van_welk, inhoud);
    RETURN true;
END $$;
