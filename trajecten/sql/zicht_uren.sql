-- Hours are one's own, and the teamleider's to read; the address of a calendar is nobody else's.
-- Holds what trajecten/uren/models/urenregel.py keeps.
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
