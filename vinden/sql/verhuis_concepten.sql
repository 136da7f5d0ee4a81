-- Drafts are seen by their user alone; they follow the person they are about: all of them, or those that are named.
-- Asked by vinden/dubbelen/samenvoegen/ongedaan.py, vinden/dubbelen/samenvoegen/samenvoegen.py.
CREATE OR REPLACE FUNCTION rls.verhuis_concepten(van bigint, naar bigint, welke bigint[]) RETURNS bigint[]
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
    WITH verplaatst AS (
        UPDATE gebruikers_concept c SET onderwerp_id = naar
        WHERE c.onderwerp_soort = 'inburgeraar' AND c.onderwerp_id = van AND rls.voegt_samen(van, naar)
          AND (welke IS NULL OR c.id = ANY (welke))
          AND NOT EXISTS (SELECT FROM gebruikers_concept ook
                          WHERE ook.gebruiker_id = c.gebruiker_id AND ook.formulier = c.formulier
                            AND ook.onderwerp_soort = 'inburgeraar' AND ook.onderwerp_id = naar)
        RETURNING c.id)
    SELECT coalesce(array_agg(id), '{}') FROM verplaatst
$$;
