-- Asked by inburgeraars/zoeken.py.
-- The persons whose name resembles a term, best first, within the sight of the user of the transaction at the level of
-- the register. As its owner it reads by the trigram indexes, which no policy then takes away; who asks gets keys alone,
-- and reads names under its own policies. The term is as `zoeknaam`: words in lower case without accents. From three
-- letters on any part of a name is enough, and how it sounds (`rls.klank`); of fewer the beginning.
-- With `onder` only among those persons, and with `jaar` among those born then, as far as the day is told: who has what
-- stands beside the name in a term. Who was born then is read without asking sight, for it is asked of each who is found.
-- Holds what inburgeraars/zoeken.py keeps.
-- Thousands may have a word that is like one word alone: of those the first `wegen` by name are weighed, and a last row
-- without a key tells that there were more. Who has it as it was typed is looked up before, and never left out by that.
DROP FUNCTION IF EXISTS rls.zoek(text, integer);
DROP FUNCTION IF EXISTS rls.zoek(text, integer, bigint[], integer);
CREATE OR REPLACE FUNCTION rls.zoek(
    term text, hoogstens integer DEFAULT 50, onder bigint[] DEFAULT NULL, wegen integer DEFAULT 1000,
    jaar integer DEFAULT NULL, maand integer DEFAULT NULL, dag integer DEFAULT NULL)
RETURNS SETOF bigint
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
    klinkt CONSTANT text := rls.klank(lang[1]);
    -- The trace after ^ is in every name with a word that begins so.
    beginnen CONSTANT text[] := (SELECT array_agg('^' || w) FROM unnest(lang) w);
    heel CONSTANT text[] := (SELECT array_agg('% ' || w || ' %') FROM unnest(lang) w);
    -- An index needs three letters of one; where none has them, it is asked for the longest alone.
    kern CONSTANT text[] := (
        SELECT array_agg('%' || k || '%') FROM (SELECT rls.klankkern(w) AS k FROM unnest(lang[:3]) w) kernen
        HAVING max(length(k)) > 2);
    -- What the index gives is compared with each condition again, so of one word there is one.
    alleen CONSTANT text := CASE WHEN cardinality(kern) = 1 THEN kern[1] END;
    kort CONSTANT text[] := CASE WHEN kern IS NULL THEN rls.woordpatronen(lang[1]) END;
    -- Two words tell enough: everybody who has something like both is weighed.
    grens CONSTANT integer := CASE WHEN cardinality(lang) = 1 THEN wegen ELSE 2000000000 END;
    binnen CONSTANT bigint[] := CASE WHEN jaar IS NULL THEN onder ELSE ARRAY(
        SELECT g.inburgeraar_id
        FROM (
            SELECT inburgeraar_id, geboortemaand, geboortedag FROM inburgeraars_registergegevens WHERE geboortejaar = jaar
            UNION ALL
            SELECT inburgeraar_id, geboortemaand, geboortedag FROM inburgeraars_eigenopgave WHERE geboortejaar = jaar) g
        WHERE (maand IS NULL OR g.geboortemaand IS NULL OR g.geboortemaand = maand)
          AND (dag IS NULL OR g.geboortedag IS NULL OR g.geboortedag = dag)
          AND (onder IS NULL OR g.inburgeraar_id IN (SELECT unnest(onder)))) END;
    gevonden bigint[];
    erbij bigint[];
    afgekapt boolean := false;
BEGIN
    IF lang IS NULL THEN
        RETURN;
    END IF;
    -- Who has each word as it was typed, whole or as a beginning, comes first in any case; where that is enough, nobody's
    -- sound is asked.
    gevonden := ARRAY(
        SELECT i.id
        FROM inburgeraars_inburgeraar i
        WHERE rls.naamsporen(i.zoeknaam) @> beginnen
          AND i.samengevoegd_met_id IS NULL
          AND (i.wijk_id = ANY (wijken) OR i.route = ANY (routes) OR i.id = ANY (personen))
          AND (binnen IS NULL OR i.id IN (SELECT unnest(binnen)))
        ORDER BY NOT ' ' || i.zoeknaam || ' ' LIKE ALL (heel), i.sorteernaam, i.id
        LIMIT hoogstens);
    RETURN QUERY SELECT unnest(gevonden);
    IF cardinality(gevonden) = hoogstens THEN
        RETURN;
    END IF;
    WITH naamgenoot AS (
        SELECT i.id, i.zoeknaam, i.klank, i.sorteernaam
        FROM inburgeraars_inburgeraar i
        WHERE (i.klank LIKE alleen
               OR i.klank LIKE kern[1] AND i.klank LIKE kern[2] AND i.klank LIKE coalesce(kern[3], kern[2])
               OR i.zoeknaam LIKE kort[1] OR i.zoeknaam LIKE kort[2]
               OR i.klank LIKE kort[3] OR i.klank LIKE kort[4])
          -- Who has but the middle of its sound, as Omar of Oumar, takes nobody's place.
          AND (cardinality(lang) > 1 OR strpos(i.zoeknaam, lang[1]) > 0 OR strpos(i.klank, klinkt) > 0)
          AND i.samengevoegd_met_id IS NULL
          AND (i.wijk_id = ANY (wijken) OR i.route = ANY (routes) OR i.id = ANY (personen))
          AND (binnen IS NULL OR i.id IN (SELECT unnest(binnen)))
          AND i.id <> ALL (gevonden)
        -- Else all names would be read in their order until there are enough.
        OFFSET 0
    ),
    kandidaat AS MATERIALIZED (
        SELECT e.*, row_number() OVER (ORDER BY e.sorteernaam, e.id) <= grens AS telt
        FROM (SELECT n.* FROM naamgenoot n ORDER BY n.sorteernaam, n.id LIMIT grens + 1) e
    )
    SELECT ARRAY(
        SELECT k.id
        FROM kandidaat k
        CROSS JOIN LATERAL (
            -- The worst of the words: whole, a beginning, one by its sound, a part, one by its sound; 9 is none of these.
            SELECT max(CASE
                WHEN strpos(' ' || k.zoeknaam || ' ', ' ' || w.woord || ' ') > 0 THEN 0
                WHEN strpos(' ' || k.zoeknaam, ' ' || w.woord) > 0 THEN 1
                WHEN strpos(' ' || k.klank, ' ' || w.klank) > 0 AND length(w.woord) > 2 THEN 2
                WHEN strpos(k.zoeknaam, w.woord) > 0 AND length(w.woord) > 2 THEN 3
                WHEN strpos(k.klank, w.klank) > 0 AND length(w.klank) > 2 THEN 4
                ELSE 9 END) AS rang
            FROM unnest(woorden, klanken) AS w (woord, klank)) r
        WHERE k.telt AND r.rang < 9
        ORDER BY r.rang, k.sorteernaam, k.id
        LIMIT hoogstens - cardinality(gevonden)),
        EXISTS (SELECT FROM kandidaat k WHERE NOT k.telt)
    INTO erbij, afgekapt;
    RETURN QUERY SELECT unnest(erbij);
    gevonden := gevonden || erbij;
    -- Who is not found as it was typed, may be misspelled.
    IF cardinality(gevonden) < least(hoogstens, 10) AND length(lang[1]) > 3 THEN
        WITH naamgenoot AS (
            SELECT i.id, i.zoeknaam, i.sorteernaam
            FROM inburgeraars_inburgeraar i
            -- The index takes them in this order: the longest has most traces to follow, so it comes last.
            WHERE rls.naamsporen(i.zoeknaam) && rls.woordsporen(coalesce(lang[3], lang[2], lang[1]))
              AND rls.naamsporen(i.zoeknaam) && rls.woordsporen(coalesce(lang[2], lang[1]))
              AND rls.naamsporen(i.zoeknaam) && rls.woordsporen(lang[1])
              AND i.samengevoegd_met_id IS NULL
              AND (i.wijk_id = ANY (wijken) OR i.route = ANY (routes) OR i.id = ANY (personen))
              AND (binnen IS NULL OR i.id IN (SELECT unnest(binnen)))
              AND i.id <> ALL (gevonden)
            OFFSET 0
        ),
        kandidaat AS MATERIALIZED (
            SELECT e.*, row_number() OVER (ORDER BY e.sorteernaam, e.id) <= grens AS telt
            FROM (SELECT n.* FROM naamgenoot n ORDER BY n.sorteernaam, n.id LIMIT grens + 1) e
        ),
        naam AS MATERIALIZED (
            SELECT k.id, k.sorteernaam, w.woord
            FROM kandidaat k, string_to_table(k.zoeknaam, ' ') w (woord)
            WHERE k.telt
        ),
        -- Many have a word in common, so each word is compared once (as `rls.lijkt_naam` compares the words of one name).
        lijkt AS MATERIALIZED (
            SELECT w.woord, g.gezocht, CASE WHEN g.gezocht = lang[1] THEN word_similarity(g.gezocht, w.woord) END AS nabij
            FROM (SELECT DISTINCT n.woord FROM naam n) w, unnest(lang) g (gezocht)
            WHERE rls.lijkt_woord(g.gezocht, w.woord)
        )
        SELECT ARRAY(
            SELECT b.id
            FROM (
                SELECT n.id, n.sorteernaam, max(l.nabij) AS nabij
                FROM naam n JOIN lijkt l ON l.woord = n.woord
                GROUP BY n.id, n.sorteernaam, l.gezocht) b
            GROUP BY b.id, b.sorteernaam
            HAVING count(*) = cardinality(lang)
            ORDER BY max(b.nabij) DESC, b.sorteernaam, b.id
            LIMIT hoogstens - cardinality(gevonden)),
            afgekapt OR EXISTS (SELECT FROM kandidaat k WHERE NOT k.telt)
        INTO erbij, afgekapt;
        RETURN QUERY SELECT unnest(erbij);
    END IF;
    IF afgekapt THEN
        RETURN NEXT NULL;
    END IF;
END $$;
