-- A kept choice of a list is its owner's; the team reads what is shared, and changes nothing of it.
ALTER TABLE gebruikers_weergave ENABLE ROW LEVEL SECURITY;
DROP POLICY IF EXISTS eigen ON gebruikers_weergave;
DROP POLICY IF EXISTS gedeeld ON gebruikers_weergave;
DROP POLICY IF EXISTS taak ON gebruikers_weergave;
CREATE POLICY eigen ON gebruikers_weergave TO web USING (gebruiker_id = (SELECT rls.gebruiker()));
-- The team as in gebruikers/enums.py.
CREATE POLICY gedeeld ON gebruikers_weergave FOR SELECT TO web
    USING (
        gedeeld AND weg_op IS NULL
        AND (
            (SELECT rls.heeft_rol((SELECT rls.gebruiker()), 'trajectcoordinator'))
            OR (SELECT rls.heeft_rol((SELECT rls.gebruiker()), 'teamleider'))
        )
    );
CREATE POLICY taak ON gebruikers_weergave TO taak USING (true);
