"""A BSN from a seen identity document: whether one is known, writing it, and who has it already (DOMEIN 4)."""

from django.db import migrations

HEEN = """
-- The fixed contact of this person: no replacement, no consulent.
CREATE FUNCTION rls.houdt_caseload(persoon bigint) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
    SELECT EXISTS (SELECT FROM rls.in_kracht(rls.gebruiker()) a
                   JOIN inburgeraars_toegang t
                     ON t.inburgeraar_id = persoon AND t.gebruiker_id = a.gebruiker_id
                    AND t.van <= rls.vandaag() AND (t.tot IS NULL OR t.tot > rls.vandaag())
                    AND a.rol = 'trajectcoordinator' AND t.grond = 'caseload')
$$;

-- Whether a number is on record, for who may have it revealed; nobody else learns as much as that.
CREATE FUNCTION rls.bsn_bekend(persoon bigint) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
    SELECT rls.mag_bsn(persoon)
       AND EXISTS (SELECT FROM inburgeraars_burgerservicenummer b WHERE b.inburgeraar_id = persoon)
$$;

-- Whether this user did that about this person, in the transaction under way.
CREATE FUNCTION rls.is_daad_over(regel bigint, welke text, persoon bigint) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
    SELECT rls.is_eigen_daad(regel)
       AND EXISTS (SELECT FROM logboek_logregel r
                   JOIN logboek_logonderwerp o ON o.logregel_id = r.id
                   WHERE r.id = regel AND r.handeling = welke
                     AND o.soort = 'inburgeraar' AND o.object_id = persoon)
$$;

-- Keep a number taken from a document that this user saw, for a person of its caseload whose traject runs and is past
-- Taxeren, once that act stands in the logboek: 'nieuw', or why it was not written. What is there is never changed.
CREATE FUNCTION rls.leg_bsn_vast(persoon bigint, regel bigint, nummer bytea, afdruk bytea) RETURNS text
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    IF NOT coalesce(rls.houdt_caseload(persoon) AND rls.is_daad_over(regel, 'BSN vastgelegd', persoon), false)
       OR NOT EXISTS (SELECT FROM trajecten_traject t WHERE t.inburgeraar_id = persoon
                      AND t.gesloten_op IS NULL AND t.stap <> 'taxeren')
       OR NOT EXISTS (SELECT FROM inburgeraars_identiteitscontrole c
                      WHERE c.inburgeraar_id = persoon AND c.door_id = rls.gebruiker()) THEN
        RAISE EXCEPTION 'no document of this person was seen' USING ERRCODE = 'insufficient_privilege';
    END IF;
    INSERT INTO inburgeraars_burgerservicenummer (inburgeraar_id, bsn, bsn_hash)
        VALUES (persoon, nummer, afdruk) ON CONFLICT DO NOTHING;
    IF FOUND THEN
        RETURN 'nieuw';
    END IF;
    RETURN CASE WHEN EXISTS (SELECT FROM inburgeraars_burgerservicenummer b WHERE b.inburgeraar_id = persoon)
                THEN 'bekend' ELSE 'bezet' END;
END $$;

-- Of a number that belongs to somebody else: to whom, where that is, and whom to call. Told to who typed it for a person
-- of its caseload, not before that stands in the logboek, and ten times a day at most.
CREATE FUNCTION rls.wie_heeft_bsn(voor bigint, regel bigint, afdruk bytea)
RETURNS TABLE (persoon bigint, wijk bigint, route text, contact bigint)
LANGUAGE sql STABLE SECURITY DEFINER ROWS 1 SET search_path = pg_catalog, public, pg_temp AS $$
    SELECT i.id, i.wijk_id, i.route::text, t.gebruiker_id
    FROM inburgeraars_burgerservicenummer b
    JOIN inburgeraars_inburgeraar i ON i.id = b.inburgeraar_id
    LEFT JOIN inburgeraars_toegang t ON t.inburgeraar_id = i.id AND t.grond = 'caseload'
         AND t.van <= rls.vandaag() AND (t.tot IS NULL OR t.tot > rls.vandaag())
    WHERE b.bsn_hash = afdruk
      AND rls.houdt_caseload(voor) AND rls.is_daad_over(regel, 'BSN dubbel', voor)
      AND rls.eigen_daden('BSN dubbel', interval '24 hours') <= 10
$$;
"""

WEG = """
DROP FUNCTION rls.wie_heeft_bsn(bigint, bigint, bytea);
DROP FUNCTION rls.leg_bsn_vast(bigint, bigint, bytea, bytea);
DROP FUNCTION rls.is_daad_over(bigint, text, bigint);
DROP FUNCTION rls.bsn_bekend(bigint);
DROP FUNCTION rls.houdt_caseload(bigint);
"""


class Migration(migrations.Migration):
    """Make the functions."""

    dependencies = [
        ("trajecten", "0027_bezetting"),
        ("inburgeraars", "0023_zicht_documenten"),
    ]

    operations = [migrations.RunSQL(HEEN, WEG)]
