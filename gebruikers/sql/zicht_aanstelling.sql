-- Only a beheerder appoints, and nobody grants itself an aanstelling, whatever the code says.
-- Holds what gebruikers/services/aanstellingen.py keeps.
ALTER TABLE gebruikers_aanstelling ENABLE ROW LEVEL SECURITY;
CREATE POLICY lezen ON gebruikers_aanstelling FOR SELECT TO web, cijfers USING (true);
CREATE POLICY niet_zelf_toevoegen ON gebruikers_aanstelling FOR INSERT TO web, cijfers
    WITH CHECK (gebruiker_id <> (SELECT rls.gebruiker())
                AND (SELECT rls.heeft_rol((SELECT rls.gebruiker()), 'beheerder')));
-- Whoever leaves may end its own: the row it leaves gives no access. Every row may be locked: a beheerder who just lost
-- that rol is told so by the service, and does not miss the row.
CREATE POLICY beheerder_of_eigen_beeindigen ON gebruikers_aanstelling FOR UPDATE TO web, cijfers
    USING (true)
    WITH CHECK (CASE WHEN gebruiker_id = (SELECT rls.gebruiker()) THEN tot <= (SELECT rls.vandaag())
                     ELSE (SELECT rls.heeft_rol((SELECT rls.gebruiker()), 'beheerder')) END);
CREATE POLICY taak ON gebruikers_aanstelling TO taak USING (true);
