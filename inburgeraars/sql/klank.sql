-- A name as it sounds, of words in lower case without accents: ou and oe as u, ij and y as j, a doubled consonant once.
-- So Mohammed and Mohamed are found by each other's spelling, Youssef by Joessef, Boutaib by Butaib. It names its
-- functions with their schema and sets nothing, so that it is worked out within the statement that asks for it, and has
-- no pattern in it: a search asks it of every name it weighs.
CREATE OR REPLACE FUNCTION rls.klank(naam text) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT
        pg_catalog.replace(pg_catalog.replace(pg_catalog.replace(pg_catalog.replace(pg_catalog.replace(
        pg_catalog.replace(pg_catalog.replace(pg_catalog.replace(pg_catalog.replace(pg_catalog.replace(
        pg_catalog.replace(pg_catalog.replace(pg_catalog.replace(pg_catalog.replace(pg_catalog.replace(
            pg_catalog.replace(
                pg_catalog.translate(pg_catalog.replace(pg_catalog.replace(naam, 'ou', 'u'), 'oe', 'u'), 'y', 'j'),
                'ij', 'j')
        , 'bb', 'b'), 'cc', 'c'), 'dd', 'd'), 'ff', 'f'), 'gg', 'g'), 'kk', 'k'), 'll', 'l'), 'mm', 'm')
        , 'nn', 'n'), 'pp', 'p'), 'rr', 'r'), 'ss', 's'), 'tt', 't'), 'vv', 'v'), 'zz', 'z')
$$;

-- It is kept beside the name, for a search reads it of each name it weighs. In SQL alone, as the traces of names are: no
-- page and no version of a row holds it. Whoever changes the function has the column made anew (`SET EXPRESSION`).
ALTER TABLE inburgeraars_inburgeraar
    ADD COLUMN IF NOT EXISTS klank text COLLATE "C" GENERATED ALWAYS AS (rls.klank(zoeknaam)) STORED;
DROP INDEX IF EXISTS inburgeraar_klank;
CREATE INDEX inburgeraar_klank ON inburgeraars_inburgeraar USING gin (klank public.gin_trgm_ops);
