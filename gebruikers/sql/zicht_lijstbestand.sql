-- The spreadsheet of a list is of whoever asked for it, and of nobody else.
ALTER TABLE gebruikers_lijstbestand ENABLE ROW LEVEL SECURITY;
CREATE POLICY eigen ON gebruikers_lijstbestand TO web USING (gebruiker_id = (SELECT rls.gebruiker()));
CREATE POLICY taak ON gebruikers_lijstbestand TO taak USING (true);
CREATE POLICY wisser ON gebruikers_lijstbestand TO wisser USING (true);
