-- Two may share a contact, so it carries no person: whoever sees a report of it sees it (a view with the keys of those, at
-- the level of reports), and whoever made it, which it does before the first report. OFFSET 0 keeps the planner from
-- weighing to read all reports first, which for every statement took longer than finding the one.
-- Holds what trajecten/contact/models/contact.py keeps.
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
-- A visit to a vindplaats is about no person: whoever leads the team counts its hours.
CREATE POLICY zonder_persoon ON trajecten_contactmoment FOR SELECT TO web USING (
    soort = 'vindplaats' AND (SELECT rls.heeft_rol((SELECT rls.gebruiker()), 'teamleider')));
CREATE POLICY taak ON trajecten_contactmoment TO taak USING (true);
CREATE POLICY wisser ON trajecten_contactmoment TO wisser USING (true);

ALTER TABLE trajecten_contactmomentevent ENABLE ROW LEVEL SECURITY;
CREATE POLICY zicht ON trajecten_contactmomentevent FOR SELECT TO web USING (
    door_id = (SELECT rls.gebruiker())
    OR EXISTS (SELECT FROM rls.contactmoment c WHERE c.id = trajecten_contactmomentevent.id OFFSET 0));
CREATE POLICY zonder_persoon ON trajecten_contactmomentevent FOR SELECT TO web USING (
    soort = 'vindplaats' AND (SELECT rls.heeft_rol((SELECT rls.gebruiker()), 'teamleider')));
CREATE POLICY vastleggen ON trajecten_contactmomentevent FOR INSERT TO web WITH CHECK (true);
CREATE POLICY taak ON trajecten_contactmomentevent TO taak USING (true);
CREATE POLICY wisser ON trajecten_contactmomentevent TO wisser USING (true);
