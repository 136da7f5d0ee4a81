"""The functions that reveal one BSN for an act: to who may, once that act stands in the logboek (DOMEIN 4)."""

from django.db import migrations

HEEN = """
-- The fixed contact of this person, and a consulent with an open handover of it, which sees no other toegang.
CREATE FUNCTION rls.mag_bsn(persoon bigint) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
    SELECT EXISTS (SELECT FROM rls.in_kracht(rls.gebruiker()) a
                   JOIN inburgeraars_toegang t
                     ON t.inburgeraar_id = persoon AND t.gebruiker_id = a.gebruiker_id
                    AND t.van <= rls.vandaag() AND (t.tot IS NULL OR t.tot > rls.vandaag())
                    AND (a.rol, t.grond) IN (('trajectcoordinator', 'caseload'),
                                             ('consulent', 'verzuimoverdracht')))
$$;

-- The number as it is stored, encrypted: to nobody before the act is logged, by this user and about this person, in the
-- transaction under way.
CREATE FUNCTION rls.onthul_bsn(persoon bigint, regel bigint) RETURNS bytea
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
"""

WEG = "DROP FUNCTION rls.onthul_bsn(bigint, bigint); DROP FUNCTION rls.mag_bsn(bigint);"


class Migration(migrations.Migration):
    """Make the functions."""

    dependencies = [("inburgeraars", "0007_zicht_nieuwe_tabellen"), ("logboek", "0001_initial")]

    operations = [migrations.RunSQL(HEEN, WEG)]
