-- Whom somebody guided in a period, in which traject, as far as who asks sees them: it reads under the policies of the
-- user, and as the owner inside `rls.begeleid`. A step holds from its day until the next one or the closing; one that was
-- left on its own day was taken on that day all the same. What was reopened was not closed: the row of a closing ends no
-- step, the traject does; that of a reopening, without a step before it, begins none (trajecten/traject/verloop.py).
-- Asked by trajecten/uren/begeleid.py.
CREATE OR REPLACE FUNCTION rls.begeleide_trajecten(wie bigint, eerste date, dag date)
RETURNS TABLE (persoon bigint, traject bigint, wijk bigint)
LANGUAGE sql STABLE SET search_path = pg_catalog, public, pg_temp AS $$
    SELECT DISTINCT o.inburgeraar_id, t.id, t.trajectwijk_id
    FROM inburgeraars_toegang g
    JOIN trajecten_stapovergang o ON o.inburgeraar_id = g.inburgeraar_id
    JOIN trajecten_traject t ON t.id = o.traject_id
    LEFT JOIN LATERAL (
        SELECT v.datum FROM trajecten_stapovergang v
        WHERE v.traject_id = o.traject_id AND v.naar_stap <> '' AND v.van_stap <> '' AND (v.datum, v.id) > (o.datum, o.id)
        ORDER BY v.datum, v.id LIMIT 1) v ON true
    WHERE g.gebruiker_id = wie AND g.grond = 'caseload'
      AND o.van_stap <> '' AND o.naar_stap IN ('vormgeven', 'plaatsen', 'volgen', 'afronden')
      AND (t.gesloten_op IS NULL OR o.datum <= t.gesloten_op)
      AND greatest(o.datum, g.van, eerste)
          <= least(greatest(o.datum, coalesce(least(v.datum, t.gesloten_op) - 1, 'infinity')), g.tot - 1, dag)
$$;

CREATE OR REPLACE FUNCTION rls.begeleiden(wie bigint, eerste date, dag date) RETURNS SETOF bigint
LANGUAGE sql STABLE SET search_path = pg_catalog, public, pg_temp AS $$
    SELECT DISTINCT persoon FROM rls.begeleide_trajecten(wie, eerste, dag)
$$;

-- Who was guided in each wijk, by the trajectwijk: once there, however many colleagues had the person (DOMEIN 8a). Who was
-- merged into another stands in no list.
CREATE OR REPLACE FUNCTION rls.begeleid_per_wijk(eerste date, dag date) RETURNS TABLE (wijk bigint, persoon bigint)
LANGUAGE sql STABLE SET search_path = pg_catalog, public, pg_temp AS $$
    SELECT DISTINCT t.wijk, t.persoon
    FROM (SELECT DISTINCT gebruiker_id FROM inburgeraars_toegang
          WHERE grond = 'caseload' AND van <= dag AND (tot IS NULL OR tot > eerste)) g
    CROSS JOIN LATERAL rls.begeleide_trajecten(g.gebruiker_id, eerste, dag) t
    JOIN inburgeraars_inburgeraar i ON i.id = t.persoon AND i.samengevoegd_met_id IS NULL
$$;

CREATE OR REPLACE FUNCTION rls.begeleid_in(waar bigint, eerste date, dag date) RETURNS SETOF bigint
LANGUAGE sql STABLE SET search_path = pg_catalog, public, pg_temp AS $$
    SELECT persoon FROM rls.begeleid_per_wijk(eerste, dag) WHERE wijk = waar
$$;

-- Counts, never persons: a coordinator also counts whom it guided earlier and no longer sees.
CREATE OR REPLACE FUNCTION rls.begeleid(wie bigint, eerste date, dag date, behalve bigint DEFAULT NULL) RETURNS integer
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
    SELECT count(*)::integer FROM rls.begeleiden(wie, eerste, dag) persoon
    WHERE persoon IS DISTINCT FROM behalve
$$;
