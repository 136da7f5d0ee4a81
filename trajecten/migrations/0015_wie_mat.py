"""Who made a version of a meting is told to who sees the meting (ADR 15).

The list of tables is changed where it stands, and not the function written out again: others add to it too.
"""

from django.db import migrations

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
ZONDER, MET = "''trajecten_verslag''", "''trajecten_verslag'', ''participatie_meting''"


class Migration(migrations.Migration):
    """Add the table to the list."""

    dependencies = [
        ("participatie", "0002_zicht"),
        ("trajecten", "0014_zicht_taxatie"),
    ]

    operations = [
        migrations.RunSQL(VERANDER.format(van=ZONDER, naar=MET), VERANDER.format(van=MET, naar=ZONDER))
    ]
