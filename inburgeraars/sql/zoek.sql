-- What an extension lets one set is known once a session has used it.
-- Asked by inburgeraars/zoeken.py.
SELECT similarity('', '');
-- The persons whose name resembles a term, best first, within the sight of the user of the transaction at the level of
-- the register. As its owner it reads by the trigram indexes, which no policy then takes away; who asks gets keys alone,
-- and reads names under its own policies. The term is as `zoeknaam`: words in lower case without accents. From three
-- letters on any part of a name is enough, and how it sounds (`rls.klank`); of fewer the beginning.
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
    klanken CONSTANT text[] := (SELECT array_agg(rls.klank(w)) FROM string_to_table(term, ' ') w WHERE w <> '');
    -- The longest says most, so the indexes are asked for that one; an index needs three letters of a part.
    langste CONSTANT text := (SELECT w FROM unnest(woorden) w ORDER BY length(w) DESC, w LIMIT 1);
    -- The next of four letters or more: who has nothing like it is not compared letter by letter.
    tweede CONSTANT text := (
        SELECT w FROM unnest(woorden) w WHERE length(w) > 3 ORDER BY length(w) DESC, w OFFSET 1 LIMIT 1);
    klinkt CONSTANT text := rls.klank(langste);
    deel CONSTANT text := CASE WHEN length(langste) < 3 THEN langste || '%' ELSE '%' || langste || '%' END;
    klankdeel CONSTANT text := CASE WHEN length(klinkt) < 3 THEN klinkt || '%' ELSE '%' || klinkt || '%' END;
    gevonden bigint[];
BEGIN
    IF langste IS NULL THEN
        RETURN;
    END IF;
    SELECT coalesce(array_agg(k.id), '{}') INTO gevonden FROM (
        SELECT i.id
        FROM inburgeraars_inburgeraar i
        CROSS JOIN LATERAL (SELECT rls.klank(i.zoeknaam) AS klank OFFSET 0) n
        CROSS JOIN LATERAL (
            -- The worst of the words: whole, a beginning, one by its sound, a part, one by its sound; 9 is none of these.
            SELECT max(CASE
                WHEN strpos(' ' || i.zoeknaam || ' ', ' ' || w.woord || ' ') > 0 THEN 0
                WHEN strpos(' ' || i.zoeknaam, ' ' || w.woord) > 0 THEN 1
                WHEN strpos(' ' || n.klank, ' ' || w.klank) > 0 AND length(w.woord) > 2 THEN 2
                WHEN strpos(i.zoeknaam, w.woord) > 0 AND length(w.woord) > 2 THEN 3
                WHEN strpos(n.klank, w.klank) > 0 AND length(w.klank) > 2 THEN 4
                ELSE 9 END) AS rang
            FROM unnest(woorden, klanken) AS w (woord, klank)) r
        WHERE (i.zoeknaam LIKE deel OR i.zoeknaam LIKE '% ' || langste || '%'
               OR rls.klank(i.zoeknaam) LIKE klankdeel OR rls.klank(i.zoeknaam) LIKE '% ' || klinkt || '%')
          AND i.samengevoegd_met_id IS NULL
          AND (i.wijk_id = ANY (wijken) OR i.route = ANY (routes) OR i.id = ANY (personen))
          AND r.rang < 9
        ORDER BY r.rang, i.sorteernaam, i.id
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
          AND (tweede IS NULL OR word_similarity(tweede, i.zoeknaam) > 0.15)
          AND rls.lijkt_naam(woorden, i.zoeknaam)
        ORDER BY word_similarity(langste, i.zoeknaam) DESC, i.sorteernaam, i.id
        LIMIT hoogstens - cardinality(gevonden);
END $$;
