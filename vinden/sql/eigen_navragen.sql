-- What became of the questions of the user of the transaction, without whom they were about.
-- Asked by vinden/navragen/rijen.py.
CREATE OR REPLACE FUNCTION rls.eigen_navragen()
RETURNS TABLE (nummer bigint, gevraagd_op timestamptz, over text, antwoord text, beantwoord_op timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
    SELECT n.id, n.gevraagd_op, w.naam::text, n.antwoord::text, n.beantwoord_op
    FROM vinden_navraag n
    JOIN wijken_wijk w ON w.id = n.over_wijk_id
    WHERE n.gevraagd_door_id = rls.gebruiker()
    ORDER BY n.id DESC LIMIT 50
$$;
