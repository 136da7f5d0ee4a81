-- A kept choice of a list is its owner's; the team reads what is shared, and changes nothing of it.
ALTER TABLE gebruikers_weergave ENABLE ROW LEVEL SECURITY;
CREATE POLICY eigen ON gebruikers_weergave TO web USING (gebruiker_id = (SELECT rls.gebruiker()));
CREATE POLICY gedeeld ON gebruikers_weergave FOR SELECT TO web USING (gedeeld AND weg_op IS NULL);
CREATE POLICY taak ON gebruikers_weergave TO taak USING (true);
