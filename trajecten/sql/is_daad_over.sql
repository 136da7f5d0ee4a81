-- Whether this user did that about this person, in the transaction under way.
CREATE OR REPLACE FUNCTION rls.is_daad_over(regel bigint, welke text, persoon bigint) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
    SELECT rls.is_eigen_daad(regel)
       AND EXISTS (SELECT FROM logboek_logregel r
                   JOIN logboek_logonderwerp o ON o.logregel_id = r.id
                   WHERE r.id = regel AND r.handeling = welke
                     AND o.soort = 'inburgeraar' AND o.object_id = persoon)
$$;
