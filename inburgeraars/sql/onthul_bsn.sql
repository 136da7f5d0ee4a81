-- The number as it is stored, encrypted: to nobody before the act is logged, by this user and about this person, in the
-- transaction under way.
-- Asked by inburgeraars/services/bsn.py.
CREATE OR REPLACE FUNCTION rls.onthul_bsn(persoon bigint, regel bigint) RETURNS bytea
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
    SELECT b.bsn
    FROM inburgeraars_burgerservicenummer b
    WHERE b.inburgeraar_id = persoon
      AND rls.is_eigen_daad(regel)
      AND EXISTS (SELECT FROM logboek_logregel r
                  JOIN logboek_logonderwerp o ON o.logregel_id = r.id
                  WHERE r.id = regel AND r.handeling = 'BSN getoond'
                    AND o.soort = 'inburgeraar' AND o.object_id = persoon)
      AND rls.mag_bsn(persoon)
$$;
