-- The minutes that replacements of somebody spent on its people, less those that it spent itself as the replacement of
-- others: so much more belongs to the 27 hours of a person (DOMEIN 2). Of a visit with a household the minutes of the
-- person who is replaced for. A replacement is a toegang of that ground on the day of the contact; it acts for the fixed
-- contact of that day. The day on which a caseload ended and nobody took over counts for both: a visit and the closing can
-- be of one day. Of two who went together each spent the minutes. A number and no contacts, as `rls.contactminuten`.
-- Asked by trajecten/uren/jaar.py.
-- Holds what trajecten/contact/namens.py keeps.
CREATE OR REPLACE FUNCTION rls.minuten_namens(wie bigint, eerste date, laatste date) RETURNS integer
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
    WITH houder AS (
        SELECT h.inburgeraar_id, h.gebruiker_id, h.van, h.tot, NOT EXISTS (
            SELECT FROM inburgeraars_toegang o
            WHERE o.inburgeraar_id = h.inburgeraar_id AND o.grond = 'caseload' AND o.van = h.tot AND o.id <> h.id
        ) AS sluit
        FROM inburgeraars_toegang h WHERE h.grond = 'caseload'
    ), paar AS (
        SELECT DISTINCT t.inburgeraar_id, t.gebruiker_id AS maker, h.gebruiker_id AS vast,
            greatest(t.van, h.van, eerste) AS van,
            least(
                CASE WHEN h.sluit AND t.tot = h.tot THEN t.tot ELSE t.tot - 1 END,
                CASE WHEN h.sluit THEN h.tot ELSE h.tot - 1 END,
                laatste
            ) AS tot_en_met
        FROM houder h
        JOIN inburgeraars_toegang t ON t.inburgeraar_id = h.inburgeraar_id AND t.grond = 'vervanging'
         AND t.gebruiker_id <> h.gebruiker_id
        WHERE wie IN (h.gebruiker_id, t.gebruiker_id)
    )
    SELECT coalesce(sum(CASE WHEN p.vast = wie THEN v.minuten ELSE -v.minuten END), 0)::integer
    FROM paar p
    JOIN trajecten_verslag v ON v.inburgeraar_id = p.inburgeraar_id AND v.datum BETWEEN p.van AND p.tot_en_met
    JOIN trajecten_contactmoment c ON c.id = v.contactmoment_id AND p.maker IN (c.door_id, c.samen_met_id)
$$;
