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

CREATE INDEX IF NOT EXISTS inburgeraar_klank ON inburgeraars_inburgeraar
    USING gin (rls.klank(zoeknaam) public.gin_trgm_ops);
