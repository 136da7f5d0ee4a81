-- The choices of a list that stand somewhere on record. Yes or no, and never how often: how many people speak a language,
-- have a barrier or passed an exam is a trait, which these rollen read in published figures alone (DOMEIN 9). Only who
-- keeps lists may ask; the role `cijfers` has no grant on any of these tables.
-- Asked by trajecten/lijsten/lijst.py.
CREATE OR REPLACE FUNCTION rls.gebruikte_keuzes(lijst text) RETURNS SETOF bigint
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
    SELECT gebruikt.id FROM (
        SELECT k.id FROM inburgeraars_taal k
        WHERE lijst = 'talen' AND (
            EXISTS (SELECT FROM inburgeraars_inburgeraar r WHERE r.taal_id = k.id)
            OR EXISTS (SELECT FROM trajecten_verslag r WHERE r.taal_id = k.id))
        UNION ALL
        SELECT k.id FROM inburgeraars_documentsoort k
        WHERE lijst = 'documenten' AND EXISTS (SELECT FROM inburgeraars_document r WHERE r.soort_id = k.id)
        UNION ALL
        SELECT k.id FROM inburgeraars_belemmeringsoort k
        WHERE lijst = 'belemmeringen' AND EXISTS (SELECT FROM inburgeraars_belemmering r WHERE r.soort_id = k.id)
        UNION ALL
        SELECT k.id FROM trajecten_taalroute k
        WHERE lijst = 'taalroutes' AND (
            EXISTS (SELECT FROM trajecten_component r WHERE r.taalroute_id = k.id)
            OR EXISTS (SELECT FROM trajecten_aanbod r WHERE r.taalroute_id = k.id))
        UNION ALL
        SELECT k.id FROM trajecten_resultaatsoort k
        WHERE lijst = 'resultaten' AND EXISTS (SELECT FROM trajecten_eindresultaat r WHERE r.soort_id = k.id)
        UNION ALL
        SELECT k.id FROM trajecten_controlesoort k
        WHERE lijst = 'controles' AND EXISTS (SELECT FROM trajecten_controle r WHERE r.soort_id = k.id)
        UNION ALL
        SELECT k.id FROM trajecten_maatregel k
        WHERE lijst = 'maatregelen' AND EXISTS (SELECT FROM trajecten_handhavingsbesluit r WHERE r.maatregel_id = k.id)
        UNION ALL
        SELECT k.id FROM trajecten_handhavingsgrond k
        WHERE lijst = 'gronden' AND EXISTS (SELECT FROM trajecten_handhavingsbesluit r WHERE r.grond_id = k.id)
    ) gebruikt
    WHERE rls.heeft_rol(rls.gebruiker(), 'beleidsmedewerker') OR rls.heeft_rol(rls.gebruiker(), 'beheerder')
$$;
