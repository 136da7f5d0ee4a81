-- Who replaces whom is known to the team; the teamleider alone arranges it. Why somebody is away stands elsewhere.
-- Holds what trajecten/overdracht/models/vervanging.py keeps.
ALTER TABLE trajecten_vervanging ENABLE ROW LEVEL SECURITY;
CREATE POLICY team ON trajecten_vervanging FOR SELECT TO web
    USING ((SELECT rls.heeft_rol((SELECT rls.gebruiker()), 'trajectcoordinator')));
CREATE POLICY teamleider ON trajecten_vervanging TO web
    USING ((SELECT rls.heeft_rol((SELECT rls.gebruiker()), 'teamleider')));
CREATE POLICY taak ON trajecten_vervanging TO taak USING (true);

ALTER TABLE trajecten_vervangingevent ENABLE ROW LEVEL SECURITY;
CREATE POLICY team ON trajecten_vervangingevent FOR SELECT TO web
    USING ((SELECT rls.heeft_rol((SELECT rls.gebruiker()), 'trajectcoordinator')));
CREATE POLICY teamleider ON trajecten_vervangingevent FOR SELECT TO web
    USING ((SELECT rls.heeft_rol((SELECT rls.gebruiker()), 'teamleider')));
CREATE POLICY vastleggen ON trajecten_vervangingevent FOR INSERT TO web WITH CHECK (true);
CREATE POLICY taak ON trajecten_vervangingevent TO taak USING (true);
