"""Sight of a plan, its versions counted, and their makers told (ARCHITECTUUR 2)."""

from django.db import migrations

from kern.velden import Niveau
from kern.versie import telt_versies
from kern.zicht import zicht

# Others add to this list too, so it is changed where it stands.
MAKERS = """
DO $do$ BEGIN
    EXECUTE replace(pg_get_functiondef('rls.wie_wijzigde(text, bigint)'::regprocedure),
                    '''trajecten_afspraak''', '''trajecten_afspraak'', ''trajecten_aanbod'', ''trajecten_component''');
END $do$;
"""
GEEN_MAKERS = """
DO $do$ BEGIN
    EXECUTE replace(pg_get_functiondef('rls.wie_wijzigde(text, bigint)'::regprocedure),
                    '''trajecten_afspraak'', ''trajecten_aanbod'', ''trajecten_component''', '''trajecten_afspraak''');
END $do$;
"""


class Migration(migrations.Migration):
    """Make policies and triggers."""

    dependencies = [("trajecten", "0016_plan_en_afspraken")]

    operations = [
        zicht("trajecten_aanbod", Niveau.DOSSIER),
        zicht("trajecten_component", Niveau.DOSSIER),
        telt_versies("trajecten_aanbod", "trajecten_component"),
        migrations.RunSQL(MAKERS, GEEN_MAKERS),
    ]
