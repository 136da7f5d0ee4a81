-- Whether a number is on record, for who may have it revealed; nobody else learns as much as that.
-- Asked by trajecten/kader/omgeving.py, trajecten/papieren/services/bsn.py.
CREATE OR REPLACE FUNCTION rls.bsn_bekend(persoon bigint) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER
BEGIN ATOMIC
    SELECT rls.mag_bsn(persoon)
       AND EXISTS (SELECT FROM inburgeraars_burgerservicenummer b WHERE b.inburgeraar_id = persoon);
END;
