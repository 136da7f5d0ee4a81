-- Whether a user sees a part of the productbeschrijving: who holds a rol that owns parts, or the afdelingshoofd, sees all;
-- a partner the parts on which it has a redactierecht today, as long as it works at an organisatie for welzijn.
-- Holds what rapportage/product/permissions.py keeps.
CREATE OR REPLACE FUNCTION rls.ziet_onderdeel(wie bigint, onderdeel bigint) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
    SELECT EXISTS (
        SELECT FROM rls.in_kracht(wie) a
        WHERE a.rol IN ('trajectcoordinator', 'teamleider', 'beleidsmedewerker', 'projectleider', 'wijkcoordinator',
                        'afdelingshoofd')
           OR a.rol = 'partner'
              AND EXISTS (SELECT FROM wijken_organisatie o WHERE o.id = a.organisatie_id AND o.soort = 'welzijn')
              AND EXISTS (
                  SELECT FROM rapportage_redactierecht r
                  WHERE r.gebruiker_id = wie AND r.onderdeel_id = onderdeel
                    AND r.van <= rls.vandaag() AND (r.tot IS NULL OR r.tot > rls.vandaag())))
$$;
