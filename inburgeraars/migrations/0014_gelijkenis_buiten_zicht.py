"""Whether somebody is known already: by telephone within sight, and by little beyond it (DOMEIN 4, ADR 12)."""

from django.db import migrations

HEEN = """
-- What an extension lets one set is known once a session has used it; in one that only upgrades nothing has yet.
SELECT similarity('', '');

-- The digits of a telephone number as it is dialled here, however it was typed.
CREATE FUNCTION rls.telefooncijfers(nummer text) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE SET search_path = pg_catalog, pg_temp AS $$
    SELECT regexp_replace(regexp_replace(nummer, '[^0-9]', '', 'g'), '^(00)?31(?=[1-9][0-9]{8}$)', '0')
$$;
CREATE INDEX inburgeraar_telefooncijfers ON inburgeraars_inburgeraar (rls.telefooncijfers(telefoon))
    WHERE telefoon <> '';

-- The persons within the sight of the user of the transaction, at the level of the register, with this telephone.
CREATE FUNCTION rls.zoek_telefoon(nummer text) RETURNS SETOF bigint
LANGUAGE plpgsql STABLE SECURITY DEFINER ROWS 5 SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    wie CONSTANT bigint := rls.gebruiker();
    cijfers CONSTANT text := rls.telefooncijfers(nummer);
BEGIN
    IF length(cijfers) < 10 THEN
        RETURN;
    END IF;
    RETURN QUERY
        SELECT i.id FROM inburgeraars_inburgeraar i
        WHERE i.telefoon <> '' AND rls.telefooncijfers(i.telefoon) = cijfers AND i.samengevoegd_met_id IS NULL
          AND (i.wijk_id = ANY (rls.wijken(wie, 2)) OR i.route = ANY (rls.routes(wie, 2))
               OR i.id = ANY (rls.personen(wie, 2)))
        ORDER BY i.sorteernaam, i.id LIMIT 20;
END $$;

-- How often the user of the transaction did something of late: by it limits are kept.
CREATE FUNCTION rls.eigen_daden(welke text, sinds interval) RETURNS bigint
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
    SELECT count(*) FROM logboek_logregel r
    WHERE r.actor_id = rls.gebruiker() AND r.handeling = welke AND r.moment > now() - sinds
$$;

-- Of somebody out of sight who may be the person one is talking to: the wijk, the route, and whom to call. Told to a
-- trajectcoordinator alone, sixty times an hour at most and not before the question stands in the logboek (by this user,
-- in the transaction under way), and only where little doubt is left: each word of the name whole, give or take a typing
-- error, and the year of birth or the telephone with it. Beginnings of names find nobody.
CREATE FUNCTION rls.lijkt_elders(term text, jaar integer, nummer text, regel bigint)
RETURNS TABLE (persoon bigint, wijk bigint, route text, contact bigint)
LANGUAGE plpgsql STABLE SECURITY DEFINER ROWS 5
SET search_path = pg_catalog, public, pg_temp
SET plan_cache_mode = force_generic_plan
SET pg_trgm.word_similarity_threshold = '0.4' AS $$
DECLARE
    wie CONSTANT bigint := rls.gebruiker();
    wijken CONSTANT bigint[] := rls.wijken(wie, 1);
    routes CONSTANT text[] := rls.routes(wie, 1);
    personen CONSTANT bigint[] := rls.personen(wie, 1);
    woorden CONSTANT text[] := (SELECT array_agg(w) FROM string_to_table(term, ' ') w WHERE w <> '');
    langste CONSTANT text := (SELECT w FROM unnest(woorden) w ORDER BY length(w) DESC, w LIMIT 1);
    cijfers CONSTANT text := rls.telefooncijfers(coalesce(nummer, ''));
    gebeld CONSTANT boolean := length(cijfers) >= 10;
BEGIN
    IF NOT rls.heeft_rol(wie, 'trajectcoordinator')
       OR coalesce(length(langste), 0) < 4
       OR NOT (gebeld OR (jaar IS NOT NULL AND cardinality(woorden) > 1))
       OR NOT rls.is_eigen_daad(regel)
       OR NOT EXISTS (SELECT FROM logboek_logregel l WHERE l.id = regel AND l.handeling = 'elders gezocht')
       OR rls.eigen_daden('elders gezocht', interval '1 hour') > 60 THEN
        RETURN;
    END IF;
    RETURN QUERY
        SELECT i.id, i.wijk_id, i.route::text, t.gebruiker_id
        FROM inburgeraars_inburgeraar i
        LEFT JOIN inburgeraars_registergegevens r ON r.inburgeraar_id = i.id
        LEFT JOIN inburgeraars_toegang t ON t.inburgeraar_id = i.id AND t.grond = 'caseload'
             AND t.van <= rls.vandaag() AND (t.tot IS NULL OR t.tot > rls.vandaag())
        WHERE langste <% i.zoeknaam
          AND i.samengevoegd_met_id IS NULL
          AND NOT (i.wijk_id = ANY (wijken) OR i.route = ANY (routes) OR i.id = ANY (personen))
          AND ((cardinality(woorden) > 1 AND r.geboortejaar = jaar)
               OR (gebeld AND i.telefoon <> '' AND rls.telefooncijfers(i.telefoon) = cijfers))
          AND NOT EXISTS (
              SELECT FROM unnest(woorden) g
              WHERE NOT EXISTS (
                  SELECT FROM string_to_table(i.zoeknaam, ' ') w
                  WHERE w = g OR (length(g) > 3 AND abs(length(w) - length(g)) < 2 AND rls.lijkt_woord(g, w))))
        ORDER BY i.id LIMIT 5;
END $$;

-- What became of the questions of the user of the transaction, without whom they were about.
CREATE FUNCTION rls.eigen_navragen()
RETURNS TABLE (nummer bigint, gevraagd_op timestamptz, over text, antwoord text, beantwoord_op timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
    SELECT n.id, n.gevraagd_op, w.naam::text, n.antwoord::text, n.beantwoord_op
    FROM inburgeraars_navraag n
    JOIN inburgeraars_inburgeraar i ON i.id = n.inburgeraar_id
    JOIN wijken_wijk w ON w.id = i.wijk_id
    WHERE n.gevraagd_door_id = rls.gebruiker()
    ORDER BY n.id DESC LIMIT 50
$$;
"""

TERUG = """
DROP FUNCTION rls.eigen_navragen();
DROP FUNCTION rls.lijkt_elders(text, integer, text, bigint);
DROP FUNCTION rls.eigen_daden(text, interval);
DROP FUNCTION rls.zoek_telefoon(text);
DROP INDEX inburgeraar_telefooncijfers;
DROP FUNCTION rls.telefooncijfers(text);
"""


class Migration(migrations.Migration):
    """Make the functions."""

    dependencies = [("inburgeraars", "0013_navraag_naast_wie")]

    operations = [migrations.RunSQL(HEEN, TERUG)]
