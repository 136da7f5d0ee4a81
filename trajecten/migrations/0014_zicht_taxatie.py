"""Sight of what Taxeren finds out, its versions counted, and their makers told (ARCHITECTUUR 2)."""

from django.db import migrations

from kern.velden import Niveau
from kern.versie import telt_versies
from kern.zicht import zicht

MAKERS = """
DO $do$ BEGIN
    EXECUTE replace(pg_get_functiondef('rls.wie_wijzigde(text, bigint)'::regprocedure),
                    '''trajecten_taak''', '''trajecten_taak'', ''trajecten_taxatie''');
END $do$;
"""
GEEN_MAKERS = """
DO $do$ BEGIN
    EXECUTE replace(pg_get_functiondef('rls.wie_wijzigde(text, bigint)'::regprocedure),
                    '''trajecten_taak'', ''trajecten_taxatie''', '''trajecten_taak''');
END $do$;
"""


class Migration(migrations.Migration):
    """Make policies and triggers."""

    dependencies = [("trajecten", "0013_taxatie_en_sluiten")]

    operations = [
        zicht("trajecten_taxatie", Niveau.DOSSIER),
        telt_versies("trajecten_taxatie"),
        migrations.RunSQL(MAKERS, GEEN_MAKERS),
    ]
