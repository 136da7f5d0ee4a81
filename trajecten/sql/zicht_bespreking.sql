-- Who leads a talk about a caseload, and with whom it is: the teamleider writes, the coordinator reads its own. What was
-- said about a person stands with that person, at the level of its dossier.
-- Holds what trajecten/bespreking/models.py keeps.
ALTER TABLE trajecten_bespreking ENABLE ROW LEVEL SECURITY;
CREATE POLICY eigen ON trajecten_bespreking FOR SELECT TO web
    USING (coordinator_id = (SELECT rls.gebruiker()));
CREATE POLICY teamleider ON trajecten_bespreking TO web
    USING ((SELECT rls.heeft_rol((SELECT rls.gebruiker()), 'teamleider')));
CREATE POLICY taak ON trajecten_bespreking TO taak USING (true);

ALTER TABLE trajecten_besprekingevent ENABLE ROW LEVEL SECURITY;
CREATE POLICY eigen ON trajecten_besprekingevent FOR SELECT TO web
    USING (coordinator_id = (SELECT rls.gebruiker()));
CREATE POLICY teamleider ON trajecten_besprekingevent FOR SELECT TO web
    USING ((SELECT rls.heeft_rol((SELECT rls.gebruiker()), 'teamleider')));
CREATE POLICY vastleggen ON trajecten_besprekingevent FOR INSERT TO web WITH CHECK (true);
CREATE POLICY taak ON trajecten_besprekingevent TO taak USING (true);
