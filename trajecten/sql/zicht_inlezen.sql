-- An uploaded workbook is nobody's dossier yet: a teamleider's alone.
-- Holds what trajecten/inlezen/permissions.py keeps.
ALTER TABLE trajecten_trajectinlezing ENABLE ROW LEVEL SECURITY;
DROP POLICY IF EXISTS teamleider ON trajecten_trajectinlezing;
DROP POLICY IF EXISTS taak ON trajecten_trajectinlezing;
DROP POLICY IF EXISTS wisser ON trajecten_trajectinlezing;
CREATE POLICY teamleider ON trajecten_trajectinlezing TO web
    USING ((SELECT rls.heeft_rol((SELECT rls.gebruiker()), 'teamleider')));
CREATE POLICY taak ON trajecten_trajectinlezing TO taak USING (true);
CREATE POLICY wisser ON trajecten_trajectinlezing TO wisser USING (true);
