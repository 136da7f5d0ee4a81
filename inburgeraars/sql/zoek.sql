-- What an extension lets one set is known once a session has used it.
-- Asked by inburgeraars/zoeken.py.
SELECT similarity('', '');
-- The persons whose name resembles a term, best first, within the sight of the user of the transaction at the level of
-- the register. As its owner it reads by the trigram index, which no policy then takes away; who asks gets keys alone,
-- and reads names under its own policies. The term is as `zoeknaam`: words in lower case without accents.
CREATE OR REPLACE FUNCTION rls.zoek(term text, hoogstens integer DEFAULT 50) RETURNS SETOF bigint
LANGUAGE plpgsql STABLE SECURITY DEFINER ROWS 50
SET search_path = pg_catalog, public, pg_temp
SET plan_cache_mode = force_generic_plan
SET pg_trgm.word_similarity_threshold = '0.25' AS $$
DECLARE
    wie CONSTANT bigint := rls.gebruiker();
    wijken CONSTANT bigint[] := rls.wijken(wie, 2);
    routes CONSTANT text[] := rls.routes(wie, 2);
    personen CONSTANT bigint[] := rls.personen(wie, 2);
    woorden CONSTANT text[] := (SELECT array_agg(w) FROM string_to_table(term, ' ') w WHERE w <> '');
    -- The longest says most, so the index is asked for that one.
    langste CONSTANT text := (SELECT w FROM unnest(woorden) w ORDER BY length(w) DESC, w LIMIT 1);
    gevonden bigint[];
BEGIN
    IF langste IS NULL THEN
        RETURN;
    END IF;
    SELECT coalesce(array_agg(k.id), '{}') INTO gevonden FROM (
        SELECT i.id
        FROM inburgeraars_inburgeraar i
        WHERE (i.zoeknaam LIKE langste || '%' OR i.zoeknaam LIKE '% ' || langste || '%')
          AND i.samengevoegd_met_id IS NULL
          AND (i.wijk_id = ANY (wijken) OR i.route = ANY (routes) OR i.id = ANY (personen))
          AND NOT EXISTS (SELECT FROM unnest(woorden) w WHERE strpos(' ' || i.zoeknaam, ' ' || w) = 0)
        ORDER BY strpos(' ' || i.zoeknaam || ' ', ' ' || langste || ' ') = 0, i.sorteernaam, i.id
        LIMIT hoogstens) k;
    RETURN QUERY SELECT unnest(gevonden);
    -- Who is not found as it was typed, may be misspelled.
    IF cardinality(gevonden) >= least(hoogstens, 10) OR length(langste) < 4 THEN
        RETURN;
    END IF;
    RETURN QUERY
        SELECT i.id
        FROM inburgeraars_inburgeraar i
        WHERE langste <% i.zoeknaam
          AND i.samengevoegd_met_id IS NULL
          AND (i.wijk_id = ANY (wijken) OR i.route = ANY (routes) OR i.id = ANY (personen))
          AND i.id <> ALL (gevonden)
          AND rls.lijkt_naam(woorden, i.zoeknaam)
        ORDER BY word_similarity(langste, i.zoeknaam) DESC, i.sorteernaam, i.id
        LIMIT hoogstens - cardinality(gevonden);
END $$;
