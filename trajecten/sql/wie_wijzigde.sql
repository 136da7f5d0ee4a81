-- The logboek is the teamleider's to read. Who changed a row that one sees is part of that row, and nothing else of the
-- log comes with it: a table of this list, a row within sight, and of each version its maker.
-- Asked by gebruikers/wie_wijzigde.py.
CREATE OR REPLACE FUNCTION rls.wie_wijzigde(tabel text, rij bigint) RETURNS TABLE (versie bigint, wie bigint)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    persoon text := 'inburgeraar_id';
BEGIN
    IF tabel = 'inburgeraars_inburgeraar' THEN
        persoon := 'id';
    ELSIF tabel = 'trajecten_contactmoment' THEN
        RETURN QUERY
            SELECT e.pgh_id::bigint, r.actor_id
            FROM trajecten_contactmomentevent e
            LEFT JOIN logboek_logregel r ON r.id = (e.pgh_context ->> 'logregel')::bigint
            WHERE e.pgh_obj_id = rij
              AND (e.door_id = rls.gebruiker()
                   OR e.soort = 'vindplaats' AND rls.heeft_rol(rls.gebruiker(), 'teamleider')
                   OR EXISTS (SELECT FROM rls.contactmoment c WHERE c.id = rij OFFSET 0));
        RETURN;
    ELSIF tabel NOT IN (
        'inburgeraars_adres', 'inburgeraars_document', 'inburgeraars_huishoudlid', 'participatie_meting',
        'trajecten_aanbod', 'trajecten_aanwezigheid', 'trajecten_afronding', 'trajecten_afspraak', 'trajecten_bespreekpunt',
        'trajecten_component',
        'trajecten_controle', 'trajecten_eindresultaat', 'trajecten_geplandbezoek', 'trajecten_nazorgmeting',
        'trajecten_taak', 'trajecten_taxatie', 'trajecten_verslag'
    ) THEN
        RAISE EXCEPTION 'the makers of versions of % are not told', tabel;
    END IF;
    RETURN QUERY EXECUTE format(
        'SELECT e.pgh_id::bigint, r.actor_id FROM %1$I e '
        'LEFT JOIN logboek_logregel r ON r.id = (e.pgh_context ->> ''logregel'')::bigint '
        'WHERE e.pgh_obj_id = $1 AND EXISTS (SELECT FROM rls.dossier i WHERE i.id = e.%2$I)',
        tabel || 'event', persoon) USING rij;
END $$;
