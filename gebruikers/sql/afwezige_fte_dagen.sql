-- How much of the aanstellingen of a coordinator it was away by a long absence: days, each counted as its fte. Absences
-- that follow on each other are one. From 28 days on (LANG_AFWEZIG) an absence counts, with all its days, also those
-- outside the period that is asked for (DOMEIN 2 and 8). A number, and no reason: whoever may ask for hours may ask this.
-- Asked by trajecten/uren/begeleid.py.
CREATE OR REPLACE FUNCTION rls.afwezige_fte_dagen(wie bigint, eerste date, laatste date) RETURNS numeric
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
    SELECT coalesce(sum(a.fte * greatest(
        least(a.tot - 1, upper(weg) - 1, laatste) - greatest(a.van, lower(weg), eerste) + 1, 0)), 0)
    FROM unnest((
        SELECT range_agg(daterange(w.van, w.tot)) FROM gebruikers_afwezigheid w
        WHERE w.gebruiker_id = wie AND w.tot > w.van)) weg
    JOIN gebruikers_aanstelling a ON a.gebruiker_id = wie AND a.rol = 'trajectcoordinator'
    WHERE upper(weg) - lower(weg) >= 28
$$;
