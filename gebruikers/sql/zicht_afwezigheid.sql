-- Why a colleague is away is read by that colleague and the teamleider, who alone records it.
-- Holds what gebruikers/models/afwezigheid.py keeps.
ALTER TABLE gebruikers_afwezigheid ENABLE ROW LEVEL SECURITY;
CREATE POLICY eigen ON gebruikers_afwezigheid FOR SELECT TO web USING (gebruiker_id = (SELECT rls.gebruiker()));
CREATE POLICY teamleider ON gebruikers_afwezigheid TO web
    USING ((SELECT rls.heeft_rol((SELECT rls.gebruiker()), 'teamleider')));
CREATE POLICY taak ON gebruikers_afwezigheid TO taak USING (true);

ALTER TABLE gebruikers_afwezigheidevent ENABLE ROW LEVEL SECURITY;
CREATE POLICY eigen ON gebruikers_afwezigheidevent FOR SELECT TO web
    USING (gebruiker_id = (SELECT rls.gebruiker()));
CREATE POLICY teamleider ON gebruikers_afwezigheidevent FOR SELECT TO web
    USING ((SELECT rls.heeft_rol((SELECT rls.gebruiker()), 'teamleider')));
CREATE POLICY vastleggen ON gebruikers_afwezigheidevent FOR INSERT TO web WITH CHECK (true);
CREATE POLICY taak ON gebruikers_afwezigheidevent TO taak USING (true);
