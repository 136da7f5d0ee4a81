"""Sight of the tables of trajecten (ARCHITECTUUR 2)."""

from django.db import migrations

from kern.velden import Niveau
from kern.zicht import zicht

# Two may share a contact, so it carries no person: whoever sees a report of it sees it (a view with the keys of those, at
# the level of reports), and whoever made it, which it does before the first report. OFFSET 0 keeps the planner from
# weighing to read all reports first, which for every statement took longer than finding the one.
CONTACTMOMENT = """
CREATE OR REPLACE VIEW rls.contactmoment AS
    SELECT v.contactmoment_id AS id FROM trajecten_verslag v JOIN rls.dossier i ON i.id = v.inburgeraar_id;

ALTER TABLE trajecten_contactmoment ENABLE ROW LEVEL SECURITY;
CREATE POLICY zicht ON trajecten_contactmoment FOR SELECT TO web USING (
    door_id = (SELECT rls.gebruiker())
    OR EXISTS (SELECT FROM rls.contactmoment c WHERE c.id = trajecten_contactmoment.id OFFSET 0));
CREATE POLICY eigen_toevoegen ON trajecten_contactmoment FOR INSERT TO web
    WITH CHECK (door_id = (SELECT rls.gebruiker()));
CREATE POLICY eigen_wijzigen ON trajecten_contactmoment FOR UPDATE TO web
    USING (door_id = (SELECT rls.gebruiker()));
CREATE POLICY taak ON trajecten_contactmoment TO taak USING (true);
CREATE POLICY wisser ON trajecten_contactmoment TO wisser USING (true);

ALTER TABLE trajecten_contactmomentevent ENABLE ROW LEVEL SECURITY;
CREATE POLICY zicht ON trajecten_contactmomentevent FOR SELECT TO web USING (
    door_id = (SELECT rls.gebruiker())
    OR EXISTS (SELECT FROM rls.contactmoment c WHERE c.id = trajecten_contactmomentevent.id OFFSET 0));
CREATE POLICY vastleggen ON trajecten_contactmomentevent FOR INSERT TO web WITH CHECK (true);
CREATE POLICY taak ON trajecten_contactmomentevent TO taak USING (true);
CREATE POLICY wisser ON trajecten_contactmomentevent TO wisser USING (true);
"""

CONTACTMOMENT_WEG = """
DROP POLICY zicht ON trajecten_contactmoment;
DROP POLICY eigen_toevoegen ON trajecten_contactmoment;
DROP POLICY eigen_wijzigen ON trajecten_contactmoment;
DROP POLICY taak ON trajecten_contactmoment;
DROP POLICY wisser ON trajecten_contactmoment;
ALTER TABLE trajecten_contactmoment DISABLE ROW LEVEL SECURITY;
DROP POLICY zicht ON trajecten_contactmomentevent;
DROP POLICY vastleggen ON trajecten_contactmomentevent;
DROP POLICY taak ON trajecten_contactmomentevent;
DROP POLICY wisser ON trajecten_contactmomentevent;
ALTER TABLE trajecten_contactmomentevent DISABLE ROW LEVEL SECURITY;
DROP VIEW IF EXISTS rls.contactmoment;
"""


class Migration(migrations.Migration):
    """Make the policies."""

    dependencies = [("trajecten", "0001_initial"), ("inburgeraars", "0002_rls")]

    operations = [
        zicht("trajecten_traject", Niveau.DOSSIER),
        zicht("trajecten_stapovergang", Niveau.DOSSIER),
        zicht("trajecten_verslag", Niveau.DOSSIER),
        zicht("trajecten_geplandbezoek", Niveau.DOSSIER),
        migrations.RunSQL(CONTACTMOMENT, CONTACTMOMENT_WEG),
    ]
