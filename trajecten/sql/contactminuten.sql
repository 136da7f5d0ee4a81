-- A number and no contacts, as `rls.begeleid`: of a coordinator whole, whoever looks. Who may ask is who may ask that:
-- the roles `web` and `taak`, and not `cijfers`.
-- Asked by trajecten/uren/jaar.py.
CREATE OR REPLACE FUNCTION rls.contactminuten(wie bigint, eerste date, laatste date) RETURNS integer
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
    SELECT coalesce(sum(c.minuten), 0)::integer FROM trajecten_contactmoment c
    WHERE c.door_id = wie AND c.datum BETWEEN eerste AND laatste
$$;
