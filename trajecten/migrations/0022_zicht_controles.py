"""Sight of documents and checks, their versions counted, and their makers told (ARCHITECTUUR 2)."""

from django.db import migrations

from kern.velden import Niveau
from kern.versie import telt_versies
from kern.zicht import zicht

# Others add to this list too, so it is changed where it stands.
VERANDER = """
DO $doe$
DECLARE
    functie text := pg_get_functiondef('rls.wie_wijzigde(text, bigint)'::regprocedure);
    nieuw text := replace(functie, '{van}', '{naar}');
BEGIN
    IF nieuw = functie THEN
        RAISE EXCEPTION 'the list of tables is not found in rls.wie_wijzigde';
    END IF;
    EXECUTE nieuw;
END $doe$;
"""
ZONDER = "''trajecten_afspraak''"
MET = "''trajecten_afspraak'', ''trajecten_controle'', ''inburgeraars_document''"


class Migration(migrations.Migration):
    """Make policy and trigger, and add the tables to the list."""

    dependencies = [("inburgeraars", "0023_zicht_documenten"), ("trajecten", "0021_controles")]

    operations = [
        zicht("trajecten_controle", Niveau.DOSSIER),
        telt_versies("trajecten_controle"),
        migrations.RunSQL(VERANDER.format(van=ZONDER, naar=MET), VERANDER.format(van=MET, naar=ZONDER)),
    ]
