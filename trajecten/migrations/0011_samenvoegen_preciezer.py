"""Merging, more precisely: only while two are merged, and only the drafts that went along come back (ADR 13)."""

from django.db import migrations

HEEN = """
CREATE OR REPLACE FUNCTION rls.voegt_samen(een bigint, ander bigint) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
    SELECT rls.heeft_rol(rls.gebruiker(), 'teamleider')
       AND EXISTS (SELECT FROM trajecten_samenvoeging s
                   WHERE s.ongedaan_op IS NULL
                     AND (s.inburgeraar_id, s.ander_id) IN ((een, ander), (ander, een)))
$$;

DROP FUNCTION rls.verhuis_concepten(bigint, bigint);

-- Drafts are seen by their user alone; they follow the person they are about: all of them, or those that are named.
CREATE FUNCTION rls.verhuis_concepten(van bigint, naar bigint, welke bigint[]) RETURNS bigint[]
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
    WITH verplaatst AS (
        UPDATE gebruikers_concept c SET onderwerp_id = naar
        WHERE c.onderwerp_soort = 'inburgeraar' AND c.onderwerp_id = van AND rls.voegt_samen(van, naar)
          AND (welke IS NULL OR c.id = ANY (welke))
          AND NOT EXISTS (SELECT FROM gebruikers_concept ook
                          WHERE ook.gebruiker_id = c.gebruiker_id AND ook.formulier = c.formulier
                            AND ook.onderwerp_soort = 'inburgeraar' AND ook.onderwerp_id = naar)
        RETURNING c.id)
    SELECT coalesce(array_agg(id), '{}') FROM verplaatst
$$;
"""

TERUG = """
DROP FUNCTION rls.verhuis_concepten(bigint, bigint, bigint[]);
CREATE FUNCTION rls.verhuis_concepten(van bigint, naar bigint) RETURNS bigint[]
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
    SELECT '{}'::bigint[]
$$;
"""


class Migration(migrations.Migration):
    """Change the functions."""

    dependencies = [("trajecten", "0010_agenda")]

    operations = [migrations.RunSQL(HEEN, TERUG)]
