-- What an extension lets one set is known once a session has used it.
-- Asked by inburgeraars/gelijkenissen.py.
SELECT similarity('', '');
-- Of somebody out of sight who may be the person one is talking to: the wijk, the route, and whom to call. Told to a
-- trajectcoordinator alone, sixty times an hour and 150 a day at most (an hour at a time one could go
-- through all years of birth), and not before the question stands in the logboek (by this user,
-- in the transaction under way), and only where little doubt is left: each word of the name whole, give or take a typing
-- error, and the year of birth or the telephone with it. Beginnings of names find nobody.
CREATE OR REPLACE FUNCTION rls.lijkt_elders(term text, jaar integer, nummer text, regel bigint)
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
       OR rls.eigen_daden('elders gezocht', interval '1 hour') > 60
       OR rls.eigen_daden('elders gezocht', interval '1 day') > 150 THEN
        RETURN;
    END IF;
    RETURN QUERY
        SELECT i.id, i.wijk_id, i.route::text, t.gebruiker_id
        FROM inburgeraars_inburgeraar i
        LEFT JOIN inburgeraars_registergegevens r ON r.inburgeraar_id = i.id
        LEFT JOIN inburgeraars_eigenopgave o ON o.inburgeraar_id = i.id
        LEFT JOIN inburgeraars_toegang t ON t.inburgeraar_id = i.id AND t.grond = 'caseload'
             AND t.van <= rls.vandaag() AND (t.tot IS NULL OR t.tot > rls.vandaag())
        WHERE langste <% i.zoeknaam
          AND i.samengevoegd_met_id IS NULL
          AND NOT (i.wijk_id = ANY (wijken) OR i.route = ANY (routes) OR i.id = ANY (personen))
          AND ((cardinality(woorden) > 1 AND coalesce(r.geboortejaar, o.geboortejaar) = jaar)
               OR (gebeld AND i.telefoon <> '' AND rls.telefooncijfers(i.telefoon) = cijfers))
          AND NOT EXISTS (
              SELECT FROM unnest(woorden) g
              WHERE NOT EXISTS (
                  SELECT FROM string_to_table(i.zoeknaam, ' ') w
                  WHERE w = g OR (length(g) > 3 AND abs(length(w) - length(g)) < 2 AND rls.lijkt_woord(g, w))))
        ORDER BY i.id LIMIT 5;
END $$;
