-- Tables that are somebody's own.
ALTER TABLE gebruikers_concept ENABLE ROW LEVEL SECURITY;
CREATE POLICY eigen ON gebruikers_concept TO web USING (gebruiker_id = (SELECT rls.gebruiker()));
CREATE POLICY taak ON gebruikers_concept TO taak USING (true);
CREATE POLICY wisser ON gebruikers_concept TO wisser USING (true);

ALTER TABLE gebruikers_verzoek ENABLE ROW LEVEL SECURITY;
CREATE POLICY eigen ON gebruikers_verzoek TO web, cijfers USING (gebruiker_id = (SELECT rls.gebruiker()));
CREATE POLICY taak ON gebruikers_verzoek TO taak USING (true);

-- A notice is its receiver's; whoever causes one writes it, and gets the key it was given back.
ALTER TABLE gebruikers_melding ENABLE ROW LEVEL SECURITY;
CREATE POLICY lezen ON gebruikers_melding FOR SELECT TO web, cijfers
    USING (gebruiker_id = (SELECT rls.gebruiker()) OR door_id = (SELECT rls.gebruiker()));
CREATE POLICY vertellen ON gebruikers_melding FOR INSERT TO web, cijfers
    WITH CHECK (door_id = (SELECT rls.gebruiker()));
CREATE POLICY gelezen ON gebruikers_melding FOR UPDATE TO web, cijfers
    USING (gebruiker_id = (SELECT rls.gebruiker()));
CREATE POLICY taak ON gebruikers_melding TO taak USING (true);
