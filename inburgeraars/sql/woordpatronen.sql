-- How a word that is searched for may stand in a name, as patterns for the indexes: two for the name, two for its sound
-- (`rls.klank`); NULL matches nothing. Of three letters or more a part is enough, of fewer the beginning of a word. A part
-- is a part of the sound as well, and that index is enough, unless its first or last letter can be half of a sound.
CREATE OR REPLACE FUNCTION rls.woordpatronen(woord text) RETURNS text[]
LANGUAGE sql IMMUTABLE PARALLEL SAFE SET search_path = pg_catalog, pg_temp AS $$
    SELECT CASE
        WHEN length(woord) < 3 THEN ARRAY[woord || '%', '% ' || woord || '%', NULL, NULL]
        WHEN length(klank) < 3 THEN ARRAY['%' || woord || '%', NULL, klank || '%', '% ' || klank || '%']
        ELSE ARRAY[CASE WHEN woord ~ '^[uejy]|[oi]$' THEN '%' || woord || '%' END, NULL, '%' || klank || '%', NULL]
        END
    FROM rls.klank(woord) AS klank
$$;
