-- The loser of a race is told who has the person since when (DOMEIN 4), and a takeover is asked of who holds it. To a
-- consulent, and not before the question stands in the logboek: by this user, about this person, in the transaction
-- under way. No name of the person, and nothing of its dossier.
-- Asked by vinden/regulier/services.py.
CREATE OR REPLACE FUNCTION rls.wie_benadert(persoon bigint, regel bigint)
RETURNS TABLE (route text, wijk_id bigint, door_id bigint, sinds timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
    SELECT b.route, b.wijk_id,
           coalesce((SELECT t.gebruiker_id FROM inburgeraars_toegang t
                     WHERE t.inburgeraar_id = persoon AND t.grond = 'caseload'
                       AND t.van <= rls.vandaag() AND (t.tot IS NULL OR t.tot > rls.vandaag())), b.door_id),
           b.sinds
    FROM inburgeraars_benadering b
    WHERE b.inburgeraar_id = persoon AND b.eindreden = ''
      AND rls.heeft_rol(rls.gebruiker(), 'consulent')
      AND rls.is_eigen_daad(regel)
      AND EXISTS (SELECT FROM logboek_logregel r
                  JOIN logboek_logonderwerp o ON o.logregel_id = r.id
                  WHERE r.id = regel AND r.handeling = 'nagevraagd wie benadert'
                    AND o.soort = 'inburgeraar' AND o.object_id = persoon)
$$;
