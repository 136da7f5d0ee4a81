-- A number and no contacts, as `rls.begeleid`: of a coordinator whole, whoever looks. Who may ask is who may ask that:
-- the roles `web` and `taak`, and not `cijfers`. Of two who went together each spent the minutes.
-- Asked by trajecten/uren/jaar.py.
CREATE OR REPLACE FUNCTION rls.contactminuten(wie bigint, eerste date, laatste date) RETURNS integer
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
    SELECT coalesce(sum(c.minuten), 0)::integer FROM (
        SELECT e.minuten FROM trajecten_contactmoment e WHERE e.door_id = wie AND e.datum BETWEEN eerste AND laatste
        UNION ALL
        SELECT t.minuten FROM trajecten_contactmoment t WHERE t.samen_met_id = wie AND t.datum BETWEEN eerste AND laatste
    ) c
$$;
