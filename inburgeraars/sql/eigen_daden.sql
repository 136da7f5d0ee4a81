-- How often the user of the transaction did something of late: by it limits are kept.
-- Asked by inburgeraars/eigen_daden.py.
CREATE OR REPLACE FUNCTION rls.eigen_daden(welke text, sinds interval) RETURNS bigint
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
    SELECT count(*) FROM logboek_logregel r
    WHERE r.actor_id = rls.gebruiker() AND r.handeling = welke AND r.moment > now() - sinds
$$;
