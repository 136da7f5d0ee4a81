-- Uploads, and lines that wait, are nobody's yet: a teamleider's alone.
-- Holds what register/permissions.py keeps.
ALTER TABLE register_bpiwachtregel ENABLE ROW LEVEL SECURITY;
CREATE POLICY teamleider ON register_bpiwachtregel TO web
    USING ((SELECT rls.heeft_rol((SELECT rls.gebruiker()), 'teamleider')));
CREATE POLICY taak ON register_bpiwachtregel TO taak USING (true);
CREATE POLICY wisser ON register_bpiwachtregel TO wisser USING (true);

ALTER TABLE register_bpiinlezing ENABLE ROW LEVEL SECURITY;
CREATE POLICY teamleider ON register_bpiinlezing TO web
    USING ((SELECT rls.heeft_rol((SELECT rls.gebruiker()), 'teamleider')));
CREATE POLICY taak ON register_bpiinlezing TO taak USING (true);
CREATE POLICY wisser ON register_bpiinlezing TO wisser USING (true);

ALTER TABLE register_bpivoorbeeldblad ENABLE ROW LEVEL SECURITY;
CREATE POLICY teamleider ON register_bpivoorbeeldblad TO web
    USING ((SELECT rls.heeft_rol((SELECT rls.gebruiker()), 'teamleider')));
CREATE POLICY taak ON register_bpivoorbeeldblad TO taak USING (true);
CREATE POLICY wisser ON register_bpivoorbeeldblad TO wisser USING (true);
