-- What each name that holds a word (lower case, no accents) sounds like in any case, as a part of `rls.klank`: the sound of
-- the word without the letters at its ends that can be half of a sound.
CREATE OR REPLACE FUNCTION rls.klankkern(woord text) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE SET search_path = pg_catalog, pg_temp AS $$
    SELECT rls.klank(regexp_replace(woord, '^[uejy]+|[oi]+$', '', 'g'))
$$;
-- How a word of too little sound for the index may stand in a name: two patterns for the name, two for its sound; NULL
-- matches nothing. Of three letters or more a part is enough, of fewer the beginning of a word.
CREATE OR REPLACE FUNCTION rls.woordpatronen(woord text) RETURNS text[]
LANGUAGE sql IMMUTABLE PARALLEL SAFE SET search_path = pg_catalog, pg_temp AS $$
    SELECT CASE
        WHEN length(woord) < 3 THEN ARRAY[woord || '%', '% ' || woord || '%', NULL, NULL]
        WHEN length(klank) < 3 THEN ARRAY['%' || woord || '%', NULL, klank || '%', '% ' || klank || '%']
        ELSE ARRAY['%' || woord || '%', NULL, '%' || klank || '%', NULL]
        END
    FROM rls.klank(woord) AS klank
$$;
