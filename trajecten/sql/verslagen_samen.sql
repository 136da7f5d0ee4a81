-- Who may see the dossier of a person may see each of its reports: sight is asked once, as the user who asks.
-- The minutes are those of all who came: of two who went together both count, as in
-- trajecten/stappen/terugblik.py.
-- Asked by trajecten/kader/omgeving.py.
CREATE OR REPLACE FUNCTION rls.verslagen_samen(persoon bigint) RETURNS jsonb
LANGUAGE sql STABLE SECURITY DEFINER
BEGIN ATOMIC
    SELECT jsonb_build_object(
        'aantal', count(*),
        'minuten', coalesce(sum(v.minuten * CASE WHEN c.samen_met_id IS NULL THEN 1 ELSE 2 END), 0),
        'gesprekken', count(*) FILTER (WHERE v.resultaat = 'gesproken')
    )
    FROM trajecten_verslag v
    JOIN trajecten_contactmoment c ON c.id = v.contactmoment_id
    WHERE v.inburgeraar_id = persoon AND (SELECT EXISTS (SELECT FROM rls.dossier i WHERE i.id = persoon));
END;
