-- Whether each of the words searched for resembles some word of a name.
CREATE OR REPLACE FUNCTION rls.lijkt_naam(gezocht text[], zoeknaam text) RETURNS boolean
LANGUAGE sql IMMUTABLE PARALLEL SAFE SET search_path = pg_catalog, public, pg_temp AS $$
    SELECT NOT EXISTS (
        SELECT FROM unnest(gezocht) g
        WHERE NOT EXISTS (SELECT FROM string_to_table(zoeknaam, ' ') w WHERE rls.lijkt_woord(g, w)))
$$;
