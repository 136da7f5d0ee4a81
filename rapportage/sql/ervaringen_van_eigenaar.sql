-- The parts of the productbeschrijving that a user owns today, by its rol or by a redactierecht too, and the ervaringen that
-- belong with them: gathered there, or at one of their aspects.
-- Holds what rapportage/product/permissions.py and rapportage/product/citaten.py keep.
CREATE OR REPLACE FUNCTION rls.rol_onderdelen(wie bigint) RETURNS SETOF bigint
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
    SELECT e.onderdeel_id FROM rapportage_onderdeeleigenaar e JOIN rls.in_kracht(wie) a ON a.rol = e.rol
    WHERE e.van <= rls.vandaag() AND (e.tot IS NULL OR e.tot > rls.vandaag())
$$;

CREATE OR REPLACE FUNCTION rls.eigen_onderdelen(wie bigint) RETURNS SETOF bigint
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
    SELECT rls.rol_onderdelen(wie)
    UNION
    SELECT r.onderdeel_id FROM rapportage_redactierecht r
    JOIN rls.in_kracht(wie) a ON a.rol = 'partner'
    JOIN wijken_organisatie o ON o.id = a.organisatie_id AND o.soort = 'welzijn'
    WHERE r.gebruiker_id = wie AND r.van <= rls.vandaag() AND (r.tot IS NULL OR r.tot > rls.vandaag())
$$;

CREATE OR REPLACE FUNCTION rls.ervaringen_van_eigenaar(wie bigint) RETURNS SETOF bigint
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
    SELECT e.id FROM rapportage_ervaring e JOIN rapportage_aspect a ON a.id = e.aspect_id
    WHERE a.onderdeel_id IN (SELECT rls.eigen_onderdelen(wie))
    UNION
    SELECT v.ervaring_id FROM rapportage_verzameling v WHERE v.onderdeel_id IN (SELECT rls.eigen_onderdelen(wie))
$$;
