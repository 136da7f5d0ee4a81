-- Who may see the dossier of a person may see each of its reports: sight is asked once, as the user who asks.
-- Asked by trajecten/kader/omgeving.py.
CREATE OR REPLACE FUNCTION rls.verslagen_samen(persoon bigint) RETURNS jsonb
LANGUAGE sql STABLE SECURITY DEFINER
BEGIN ATOMIC
    SELECT jsonb_build_object(
        'aantal', count(*),
        'minuten', coalesce(sum(v.minuten), 0),
        'gesprekken', count(*) FILTER (WHERE v.resultaat = 'gesproken')
    )
    FROM trajecten_verslag v
    WHERE v.inburgeraar_id = persoon AND (SELECT EXISTS (SELECT FROM rls.dossier i WHERE i.id = persoon));
END;
