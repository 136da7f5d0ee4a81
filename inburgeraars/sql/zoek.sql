-- Asked by inburgeraars/zoeken.py.
-- The persons whose name resembles a term, best first, within the sight of the user of the transaction at the level of
-- the register. As its owner it reads by the trigram indexes, which no policy then takes away; who asks gets keys alone,
-- and reads names under its own policies. The term is as `zoeknaam`: words in lower case without accents. From three
-- letters on any part of a name is enough, and how it sounds (`rls.klank`); of fewer the beginning.
CREATE OR REPLACE FUNCTION rls.zoek(term text, hoogstens integer DEFAULT 50) RETURNS SETOF bigint
LANGUAGE plpgsql STABLE SECURITY DEFINER ROWS 50
SET search_path = pg_catalog, public, pg_temp
SET plan_cache_mode = force_generic_plan AS $$
DECLARE
    wie CONSTANT bigint := rls.gebruiker();
    wijken CONSTANT bigint[] := rls.wijken(wie, 2);
    routes CONSTANT text[] := rls.routes(wie, 2);
    personen CONSTANT bigint[] := rls.personen(wie, 2);
    woorden CONSTANT text[] := (SELECT array_agg(w) FROM string_to_table(term, ' ') w WHERE w <> '');
    klanken CONSTANT text[] := (SELECT array_agg(rls.klank(w)) FROM string_to_table(term, ' ') w WHERE w <> '');
    -- The three longest say most, so the indexes are asked for those. In place of a missing one another stands twice.
    lang CONSTANT text[] := (
        SELECT array_agg(w ORDER BY length(w) DESC, w) FROM (SELECT DISTINCT unnest(woorden) AS w) d);
    -- An index needs three letters of one; where none has them, it is asked for the longest alone.
    kern CONSTANT text[] := (
        SELECT array_agg('%' || k || '%') FROM (SELECT rls.klankkern(w) AS k FROM unnest(lang[:3]) w) kernen
        HAVING max(length(k)) > 2);
    kort CONSTANT text[] := CASE WHEN kern IS NULL THEN rls.woordpatronen(lang[1]) END;
    gevonden bigint[];
BEGIN
    IF lang IS NULL THEN
        RETURN;
    END IF;
    -- Thousands may have one word in their name. Who has it as it was typed, whole or as a beginning, comes first in any
    -- case; where that is enough, nobody's sound is asked. The trace after ^ is in every name with a word that begins so.
    IF cardinality(lang) = 1 THEN
        SELECT array_agg(k.id) INTO gevonden FROM (
            SELECT i.id
            FROM inburgeraars_inburgeraar i
            WHERE rls.naamsporen(i.zoeknaam) && ARRAY['^' || lang[1]]
              AND i.samengevoegd_met_id IS NULL
              AND (i.wijk_id = ANY (wijken) OR i.route = ANY (routes) OR i.id = ANY (personen))
            ORDER BY strpos(' ' || i.zoeknaam || ' ', ' ' || lang[1] || ' ') = 0, i.sorteernaam, i.id
            LIMIT hoogstens) k;
        IF cardinality(gevonden) = hoogstens THEN
            RETURN QUERY SELECT unnest(gevonden);
            RETURN;
        END IF;
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
        WHERE (rls.klank(i.zoeknaam) LIKE kern[1] AND rls.klank(i.zoeknaam) LIKE coalesce(kern[2], kern[1])
               AND rls.klank(i.zoeknaam) LIKE coalesce(kern[3], kern[1])
               OR i.zoeknaam LIKE kort[1] OR i.zoeknaam LIKE kort[2]
               OR rls.klank(i.zoeknaam) LIKE kort[3] OR rls.klank(i.zoeknaam) LIKE kort[4])
          AND i.samengevoegd_met_id IS NULL
          AND (i.wijk_id = ANY (wijken) OR i.route = ANY (routes) OR i.id = ANY (personen))
          AND r.rang < 9
        ORDER BY r.rang, i.sorteernaam, i.id
        LIMIT hoogstens) k;
    RETURN QUERY SELECT unnest(gevonden);
    -- Who is not found as it was typed, may be misspelled.
    IF cardinality(gevonden) >= least(hoogstens, 10) OR length(lang[1]) < 4 THEN
        RETURN;
    END IF;
    RETURN QUERY
        SELECT i.id
        FROM inburgeraars_inburgeraar i
        -- The index takes them in this order: the longest has most traces to follow, so it comes last.
        WHERE rls.naamsporen(i.zoeknaam) && rls.woordsporen(coalesce(lang[3], lang[2], lang[1]))
          AND rls.naamsporen(i.zoeknaam) && rls.woordsporen(coalesce(lang[2], lang[1]))
          AND rls.naamsporen(i.zoeknaam) && rls.woordsporen(lang[1])
          AND i.samengevoegd_met_id IS NULL
          AND (i.wijk_id = ANY (wijken) OR i.route = ANY (routes) OR i.id = ANY (personen))
          AND i.id <> ALL (gevonden)
          AND rls.lijkt_naam(woorden, i.zoeknaam)
        ORDER BY word_similarity(lang[1], i.zoeknaam) DESC, i.sorteernaam, i.id
        LIMIT hoogstens - cardinality(gevonden);
END $$;
