"""Sight of households, selections, the regular route, requests and uploads (ARCHITECTUUR 2)."""

from django.db import migrations

from kern.velden import Niveau
from kern.zicht import zicht

HUISHOUDEN = """
-- A household holds nothing about anybody; who is in it stands in its members.
ALTER TABLE inburgeraars_huishouden ENABLE ROW LEVEL SECURITY;
CREATE POLICY iedereen ON inburgeraars_huishouden TO web USING (true);
CREATE POLICY taak ON inburgeraars_huishouden TO taak USING (true);
CREATE POLICY wisser ON inburgeraars_huishouden TO wisser USING (true);
"""

SELECTIE = """
-- A selection is seen by who sees the dossiers of its wijk.
ALTER TABLE inburgeraars_selectie ENABLE ROW LEVEL SECURITY;
CREATE POLICY van_de_wijk ON inburgeraars_selectie TO web
    USING (wijk_id = ANY ((SELECT rls.wijken(rls.gebruiker(), 3))::bigint[]));
CREATE POLICY taak ON inburgeraars_selectie TO taak USING (true);
CREATE POLICY wisser ON inburgeraars_selectie TO wisser USING (true);

ALTER TABLE inburgeraars_selectieevent ENABLE ROW LEVEL SECURITY;
CREATE POLICY van_de_wijk ON inburgeraars_selectieevent FOR SELECT TO web
    USING (wijk_id = ANY ((SELECT rls.wijken(rls.gebruiker(), 3))::bigint[]));
CREATE POLICY vastleggen ON inburgeraars_selectieevent FOR INSERT TO web WITH CHECK (true);
CREATE POLICY taak ON inburgeraars_selectieevent TO taak USING (true);
CREATE POLICY wisser ON inburgeraars_selectieevent TO wisser USING (true);
"""

INLEZING = """
ALTER TABLE inburgeraars_bpiinlezing ENABLE ROW LEVEL SECURITY;
CREATE POLICY teamleider ON inburgeraars_bpiinlezing TO web
    USING ((SELECT rls.heeft_rol((SELECT rls.gebruiker()), 'teamleider')));
CREATE POLICY taak ON inburgeraars_bpiinlezing TO taak USING (true);
CREATE POLICY wisser ON inburgeraars_bpiinlezing TO wisser USING (true);
"""

VERZOEKEN = """
-- A consulent asks for somebody who is guided in the wijk, whom it cannot see; it follows its own request.
CREATE POLICY eigen_verzoek ON inburgeraars_overnameverzoek TO web
    USING (gevraagd_door_id = (SELECT rls.gebruiker()))
    WITH CHECK (gevraagd_door_id = (SELECT rls.gebruiker())
                AND (SELECT rls.heeft_rol((SELECT rls.gebruiker()), 'consulent')));
-- A question about somebody out of sight: asked by a coordinator, and never shown to it.
CREATE POLICY eigen_vraag ON inburgeraars_navraag FOR INSERT TO web
    WITH CHECK (gevraagd_door_id = (SELECT rls.gebruiker())
                AND (SELECT rls.heeft_rol((SELECT rls.gebruiker()), 'trajectcoordinator')));
"""

VERZOEKEN_WEG = """
DROP POLICY eigen_verzoek ON inburgeraars_overnameverzoek;
DROP POLICY eigen_vraag ON inburgeraars_navraag;
"""

WEG = """
DO $$ DECLARE p record; BEGIN
    FOR p IN SELECT policyname, tablename FROM pg_policies WHERE schemaname = 'public'
             AND tablename IN ('inburgeraars_huishouden', 'inburgeraars_selectie', 'inburgeraars_selectieevent',
                               'inburgeraars_bpiinlezing') LOOP
        EXECUTE format('DROP POLICY %I ON %I', p.policyname, p.tablename);
        EXECUTE format('ALTER TABLE %I DISABLE ROW LEVEL SECURITY', p.tablename);
    END LOOP;
END $$;
"""


class Migration(migrations.Migration):
    """Make the policies."""

    dependencies = [("inburgeraars", "0006_huishouden_selectie_regulier")]

    operations = [
        zicht("inburgeraars_huishoudlid", Niveau.DOSSIER),
        zicht("inburgeraars_selectieregel", Niveau.DOSSIER),
        zicht("inburgeraars_reguliermoment", Niveau.REGISTER),
        zicht("inburgeraars_overnameverzoek", Niveau.REGISTER),
        zicht("inburgeraars_navraag", Niveau.DOSSIER),
        migrations.RunSQL(HUISHOUDEN + SELECTIE + INLEZING, WEG),
        migrations.RunSQL(VERZOEKEN, VERZOEKEN_WEG),
    ]
