-- Takes a code and writes the sealed answers, for whoever holds the card, without signing in, as `cijfers`, which has no
-- grant on these tables. One of two that are sent at once waits for the other, and finds the code gone. Nothing is written
-- of when, and no row that stays has the number of this transaction (docs/adr/0071).
-- Asked by rapportage/tevredenheid/services/antwoorden.py.
CREATE OR REPLACE FUNCTION rls.beantwoord(sleutel bytea, inhoud bytea) RETURNS boolean
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    van_welk bigint;
BEGIN
    DELETE FROM rapportage_antwoordsleutel s USING rapportage_onderzoek o
    WHERE s.hash = sleutel AND o.id = s.onderzoek_id AND o.stand = 'open' AND rls.vandaag() BETWEEN o.van AND o.tot
    RETURNING o.id INTO van_welk;
    IF van_welk IS NULL THEN
        RETURN false;
    END IF;
    INSERT INTO rapportage_wachtantwoord (id, onderzoek_id, inhoud) VALUES (gen_random_uuid(), van_welk, inhoud);
    RETURN true;
END $$;
