-- Whether two words, without accents and in lower case, may be one: the beginning is enough, and from four letters on
-- one typing error (two from eight on), or two letters swapped.
CREATE OR REPLACE FUNCTION rls.lijkt_woord(gezocht text, woord text) RETURNS boolean
LANGUAGE sql IMMUTABLE PARALLEL SAFE SET search_path = pg_catalog, public, pg_temp AS $$
    SELECT starts_with(woord, gezocht)
        OR length(gezocht) BETWEEN 4 AND 200 AND length(woord) BETWEEN 4 AND 200 AND (
               levenshtein_less_equal(gezocht, woord, 2) <= CASE WHEN length(gezocht) < 8 THEN 1 ELSE 2 END
            OR length(gezocht) = length(woord)
               AND levenshtein_less_equal(gezocht, woord, 2) = 2
               AND (SELECT array_agg(l ORDER BY l) FROM string_to_table(gezocht, NULL) l)
                 = (SELECT array_agg(l ORDER BY l) FROM string_to_table(woord, NULL) l))
$$;
