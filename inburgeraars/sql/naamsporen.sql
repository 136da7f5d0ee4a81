-- What is left of a word (lower case, no accents) without a letter or two: its traces. Two words that `rls.lijkt_woord`
-- takes for one have a trace in common, as what both become without the letters in which they differ. Hence of four
-- letters or more the word and what is left without one letter; with - before it also without two, of six or more, for
-- one that is searched for may differ two from eight on; after ~ the letters in the order of the alphabet, for two
-- swapped. After ^ stands how a word begins: of one that is kept (`alle`) each beginning, of one that is searched for the
-- whole. Very long words would leave too many of two: from 41 letters on one that is searched for may differ one.
CREATE OR REPLACE FUNCTION rls.woordsporen(woord text, alle boolean DEFAULT false) RETURNS text[]
LANGUAGE sql IMMUTABLE PARALLEL SAFE SET search_path = pg_catalog, pg_temp AS $$
    WITH zonder (weg, rest) AS (
        SELECT 0, woord
        UNION ALL
        SELECT 1, left(woord, n - 1) || substr(woord, n + 1)
        FROM generate_series(1, length(woord)) n
        WHERE length(woord) BETWEEN 4 AND 200
        UNION ALL
        SELECT 2, left(woord, n - 1) || substr(woord, n + 1, m - n - 1) || substr(woord, m + 1)
        FROM generate_series(2, length(woord)) m, generate_series(1, m - 1) n
        WHERE length(woord) BETWEEN 6 AND 42
    )
    SELECT array_agg(DISTINCT spoor) FROM (
        SELECT '^' || left(woord, n) FROM generate_series(CASE WHEN alle THEN 1 ELSE length(woord) END, length(woord)) n
        UNION ALL
        SELECT '~' || rls.letters(woord) WHERE length(woord) BETWEEN 4 AND 7
        UNION ALL
        SELECT rest FROM zonder
        WHERE weg < 2 AND length(woord) BETWEEN 4 AND 200 AND (alle OR length(woord) NOT BETWEEN 8 AND 40)
        UNION ALL
        SELECT '-' || rest FROM zonder
        WHERE length(woord) BETWEEN CASE WHEN alle THEN 6 ELSE 8 END AND CASE WHEN alle THEN 42 ELSE 40 END
    ) AS sporen (spoor)
$$;
-- The traces of each word of a name.
CREATE OR REPLACE FUNCTION rls.naamsporen(naam text) RETURNS text[]
LANGUAGE sql IMMUTABLE PARALLEL SAFE SET search_path = pg_catalog, pg_temp AS $$
    SELECT array_agg(DISTINCT spoor) FROM string_to_table(naam, ' ') woord, unnest(rls.woordsporen(woord, true)) spoor
$$;

-- A name is written seldom and searched for often: none waits in a list that each search reads through.
CREATE INDEX IF NOT EXISTS inburgeraar_sporen ON inburgeraars_inburgeraar
    USING gin (rls.naamsporen(zoeknaam)) WITH (fastupdate = off);
-- The planner gains nothing by counting them, and it takes a quarter of a millisecond a name.
ALTER INDEX inburgeraar_sporen ALTER COLUMN 1 SET STATISTICS 0;
