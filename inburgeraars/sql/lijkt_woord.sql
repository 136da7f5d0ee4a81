-- The letters of a word in the order of the alphabet: the same of two words that differ in their order alone.
CREATE OR REPLACE FUNCTION rls.letters(woord text) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT pg_catalog.string_agg(l, '' ORDER BY l) FROM pg_catalog.string_to_table(woord, NULL) l
$$;
-- Whether two words, without accents and in lower case, may be one: the beginning is enough, and from four letters on
-- one typing error (two from eight on), or two letters swapped. It names its functions with their schema and sets
-- nothing, so that it is worked out within the statement that asks for it: a search asks it of every word it weighs.
CREATE OR REPLACE FUNCTION rls.lijkt_woord(gezocht text, woord text) RETURNS boolean
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT pg_catalog.starts_with(woord, gezocht)
        OR pg_catalog.length(gezocht) BETWEEN 4 AND 200 AND pg_catalog.length(woord) BETWEEN 4 AND 200 AND (
               public.levenshtein_less_equal(gezocht, woord, 2)
                   <= CASE WHEN pg_catalog.length(gezocht) < 8 THEN 1 ELSE 2 END
            OR pg_catalog.length(gezocht) = pg_catalog.length(woord)
               AND public.levenshtein_less_equal(gezocht, woord, 2) = 2
               AND rls.letters(gezocht) = rls.letters(woord))
$$;
