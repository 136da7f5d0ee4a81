-- The fixed contact of this person, and a consulent with an open handover of it, which sees no other toegang.
-- Asked by inburgeraars/services/bsn.py, trajecten/kader/omgeving.py.
CREATE OR REPLACE FUNCTION rls.mag_bsn(persoon bigint) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER
BEGIN ATOMIC
    SELECT EXISTS (SELECT FROM rls.in_kracht(rls.gebruiker()) a
                   JOIN inburgeraars_toegang t
                     ON t.inburgeraar_id = persoon AND t.gebruiker_id = a.gebruiker_id
                    AND t.van <= rls.vandaag() AND (t.tot IS NULL OR t.tot > rls.vandaag())
                    AND (a.rol, t.grond) IN (('trajectcoordinator', 'caseload'),
                                             ('consulent', 'verzuimoverdracht')));
END;
