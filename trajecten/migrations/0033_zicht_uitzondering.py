"""Sight of exceptions to the norm, and up to how many people somebody may guide by them (DOMEIN 8)."""

from django.db import migrations

from kern.velden import Niveau
from kern.zicht import zicht

# As `rls.begeleid`: a number, also by an exception for somebody who went out of sight since.
UITGEZONDERD = """
CREATE FUNCTION rls.uitgezonderd(wie bigint, het_jaar integer) RETURNS integer
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
    SELECT coalesce(max(u.tot), 0)::integer FROM trajecten_uitzondering u
    WHERE u.voor_id = wie AND u.jaar = het_jaar AND u.antwoord = 'ja'
$$;
"""


class Migration(migrations.Migration):
    """Make the policies and the function."""

    dependencies = [("trajecten", "0032_uitzondering")]

    operations = [
        zicht("trajecten_uitzondering", Niveau.DOSSIER),
        migrations.RunSQL(UITGEZONDERD, "DROP FUNCTION rls.uitgezonderd(bigint, integer)"),
    ]
