"""`rls.zoek`: people by name, by index and within sight (ADR 11). A policy alone takes the index from such a search."""

from django.contrib.postgres.operations import CreateExtension
from django.db import migrations

HEEN = """
-- What an extension lets one set is known once a session has used it; in one that only upgrades nothing has yet.
SELECT similarity('', '');

-- Whether two words, without accents and in lower case, may be one: the beginning is enough, and from four letters on
-- one typing error (two from eight on), or two letters swapped.
CREATE FUNCTION rls.lijkt_woord(gezocht text, woord text) RETURNS boolean
LANGUAGE sql IMMUTABLE PARALLEL SAFE SET search_path = pg_catalog, public, pg_temp AS $$
    SELECT starts_with(woord, gezocht)
        OR length(gezocht) BETWEEN 4 AND 200 AND length(woord) BETWEEN 4 AND 200 AND (
               levenshtein_less_equal(gezocht, woord, 2) <= CASE WHEN length(gezocht) < 8 THEN 1 ELSE 2 END
            OR length(gezocht) = length(woord)
               AND levenshtein_less_equal(gezocht, woord, 2) = 2
               AND (SELECT array_agg(l ORDER BY l) FROM string_to_table(gezocht, NULL) l)
                 = (SELECT array_agg(l ORDER BY l) FROM string_to_table(woord, NULL) l))
$$;

-- Whether each of the words searched for resembles some word of a name.
CREATE FUNCTION rls.lijkt_naam(gezocht text[], zoeknaam text) RETURNS boolean
LANGUAGE sql IMMUTABLE PARALLEL SAFE SET search_path = pg_catalog, public, pg_temp AS $$
    SELECT NOT EXISTS (
        SELECT FROM unnest(gezocht) g
        WHERE NOT EXISTS (SELECT FROM string_to_table(zoeknaam, ' ') w WHERE rls.lijkt_woord(g, w)))
$$;

-- The persons whose name resembles a term, best first, within the sight of the user of the transaction at the level of
-- the register. As its owner it reads by the trigram index, which no policy then takes away; who asks gets keys alone,
-- and reads names under its own policies. The term is as `zoeknaam`: words in lower case without accents.
CREATE FUNCTION rls.zoek(term text, hoogstens integer DEFAULT 50) RETURNS SETOF bigint
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
"""

TERUG = """
DROP FUNCTION rls.zoek(text, integer);
DROP FUNCTION rls.lijkt_naam(text[], text);
DROP FUNCTION rls.lijkt_woord(text, text);
"""


class Migration(migrations.Migration):
    """Make the functions."""

    dependencies = [("inburgeraars", "0008_onthul_bsn")]

    operations = [CreateExtension("fuzzystrmatch"), migrations.RunSQL(HEEN, TERUG)]
