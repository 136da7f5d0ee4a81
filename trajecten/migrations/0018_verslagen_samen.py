"""What the reports of a person add up to, without testing each of them against the sight policy."""

from django.db import migrations

HEEN = """
-- Who may see the dossier of a person may see each of its reports: sight is asked once, as the user who asks.
CREATE FUNCTION rls.verslagen_samen(persoon bigint) RETURNS jsonb
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
    SELECT jsonb_build_object(
        'aantal', count(*),
        'minuten', coalesce(sum(v.minuten), 0),
        'gesprekken', count(*) FILTER (WHERE v.resultaat = 'gesproken')
    )
    FROM trajecten_verslag v
    WHERE v.inburgeraar_id = persoon AND (SELECT EXISTS (SELECT FROM rls.dossier i WHERE i.id = persoon))
$$;
"""


class Migration(migrations.Migration):
    """Make the function."""

    dependencies = [("trajecten", "0017_zicht_plan")]

    operations = [migrations.RunSQL(HEEN, "DROP FUNCTION rls.verslagen_samen(bigint)")]
