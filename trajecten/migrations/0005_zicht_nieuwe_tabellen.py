"""Sight of tasks, signals, merges, hours and the calendar key (ARCHITECTUUR 2)."""

from django.db import migrations

from kern.velden import Niveau
from kern.zicht import zicht

EIGEN = """
-- Hours are one's own, and the teamleider's to read; the address of a calendar is nobody else's.
ALTER TABLE trajecten_urenregel ENABLE ROW LEVEL SECURITY;
CREATE POLICY eigen ON trajecten_urenregel TO web USING (gebruiker_id = (SELECT rls.gebruiker()));
CREATE POLICY teamleider ON trajecten_urenregel FOR SELECT TO web
    USING ((SELECT rls.heeft_rol((SELECT rls.gebruiker()), 'teamleider')));
CREATE POLICY taak ON trajecten_urenregel TO taak USING (true);

ALTER TABLE trajecten_urenregelevent ENABLE ROW LEVEL SECURITY;
CREATE POLICY eigen ON trajecten_urenregelevent FOR SELECT TO web
    USING (gebruiker_id = (SELECT rls.gebruiker()));
CREATE POLICY teamleider ON trajecten_urenregelevent FOR SELECT TO web
    USING ((SELECT rls.heeft_rol((SELECT rls.gebruiker()), 'teamleider')));
CREATE POLICY vastleggen ON trajecten_urenregelevent FOR INSERT TO web WITH CHECK (true);
CREATE POLICY taak ON trajecten_urenregelevent TO taak USING (true);

ALTER TABLE trajecten_agendasleutel ENABLE ROW LEVEL SECURITY;
CREATE POLICY eigen ON trajecten_agendasleutel TO web USING (gebruiker_id = (SELECT rls.gebruiker()));
CREATE POLICY taak ON trajecten_agendasleutel TO taak USING (true);
"""

BEZOEK_AAN_VINDPLAATS = """
-- A visit to a vindplaats is about no person: whoever leads the team counts its hours.
CREATE POLICY zonder_persoon ON trajecten_contactmoment FOR SELECT TO web USING (
    soort = 'vindplaats' AND (SELECT rls.heeft_rol((SELECT rls.gebruiker()), 'teamleider')));
"""

WEG = """
DO $$ DECLARE p record; BEGIN
    FOR p IN SELECT policyname, tablename FROM pg_policies WHERE schemaname = 'public'
             AND tablename IN ('trajecten_urenregel', 'trajecten_urenregelevent', 'trajecten_agendasleutel') LOOP
        EXECUTE format('DROP POLICY %I ON %I', p.policyname, p.tablename);
        EXECUTE format('ALTER TABLE %I DISABLE ROW LEVEL SECURITY', p.tablename);
    END LOOP;
END $$;
"""


class Migration(migrations.Migration):
    """Make the policies."""

    dependencies = [("trajecten", "0004_werk_van_de_dag"), ("inburgeraars", "0007_zicht_nieuwe_tabellen")]

    operations = [
        zicht("trajecten_taak", Niveau.DOSSIER),
        zicht("trajecten_afspraak", Niveau.DOSSIER),
        zicht("trajecten_signaal", Niveau.DOSSIER),
        zicht("trajecten_dubbeloordeel", Niveau.DOSSIER),
        zicht("trajecten_samenvoeging", Niveau.DOSSIER),
        migrations.RunSQL(EIGEN, WEG),
        migrations.RunSQL(BEZOEK_AAN_VINDPLAATS, "DROP POLICY zonder_persoon ON trajecten_contactmoment"),
    ]
