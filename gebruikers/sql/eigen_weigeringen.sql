-- How often this user was refused since a moment; the logboek itself is read by a teamleider alone.
-- Asked by gebruikers/services/weigeringen.py.
CREATE OR REPLACE FUNCTION rls.eigen_weigeringen(sinds timestamptz) RETURNS bigint
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
    SELECT count(*) FROM public.logboek_logregel r
    WHERE r.actor_id = rls.gebruiker() AND r.handeling = 'geweigerd' AND r.moment > sinds
$$;
