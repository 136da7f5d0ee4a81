"""Sight of how a traject ended, its versions counted, and their makers told (ARCHITECTUUR 2)."""

from django.db import migrations

from kern.velden import Niveau
from kern.versie import telt_versies
from kern.zicht import zicht

OUD = "''trajecten_component''"
NIEUW = "''trajecten_component'', ''trajecten_eindresultaat'', ''trajecten_afronding'', ''trajecten_nazorgmeting''"


def _vervang(van: str, door: str) -> str:
    # Others add to this list too, so it is changed where it stands.
    return f"""
DO $do$ BEGIN
    EXECUTE replace(pg_get_functiondef('rls.wie_wijzigde(text, bigint)'::regprocedure), '{van}', '{door}');
END $do$;
"""


class Migration(migrations.Migration):
    """Make policies and triggers."""

    dependencies = [("trajecten", "0019_afronding_en_toegang")]

    operations = [
        zicht("trajecten_eindresultaat", Niveau.DOSSIER),
        zicht("trajecten_afronding", Niveau.DOSSIER),
        zicht("trajecten_nazorgmeting", Niveau.DOSSIER),
        telt_versies("trajecten_eindresultaat", "trajecten_afronding", "trajecten_nazorgmeting"),
        migrations.RunSQL(_vervang(OUD, NIEUW), _vervang(NIEUW, OUD)),
    ]
