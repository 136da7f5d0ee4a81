-- Which of these colleagues ever held a talk without an interpreter in which of these languages: a fact about the
-- colleague, the same whoever looks, and no contacts.
-- Asked by trajecten/overdracht/kandidaten.py.
CREATE OR REPLACE FUNCTION rls.spraken_zonder_tolk(wie bigint[], talen bigint[])
RETURNS TABLE (collega bigint, taal bigint)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
    SELECT DISTINCT c.door_id, v.taal_id
    FROM trajecten_verslag v JOIN trajecten_contactmoment c ON c.id = v.contactmoment_id
    WHERE v.taal_id = ANY (talen) AND v.tolk = 'geen' AND c.door_id = ANY (wie)
$$;
