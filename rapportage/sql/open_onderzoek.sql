-- Tells which round a code opens today; nothing for one that is used, closed or unknown. Whoever holds a card asks without
-- signing in, as `cijfers`, which has no grant on the table of the codes.
-- Asked by rapportage/tevredenheid/services/antwoorden.py.
CREATE OR REPLACE FUNCTION rls.open_onderzoek(sleutel bytea) RETURNS bigint
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
    SELECT o.id FROM rapportage_antwoordsleutel s JOIN rapportage_onderzoek o ON o.id = s.onderzoek_id
    WHERE s.hash = sleutel AND o.stand = 'open' AND rls.vandaag() BETWEEN o.van AND o.tot
$$;
