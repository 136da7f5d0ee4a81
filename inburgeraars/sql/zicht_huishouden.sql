-- A household holds nothing about anybody; who is in it stands in its members.
-- Holds what inburgeraars/models/huishouden.py keeps.
ALTER TABLE inburgeraars_huishouden ENABLE ROW LEVEL SECURITY;
CREATE POLICY iedereen ON inburgeraars_huishouden TO web USING (true);
CREATE POLICY taak ON inburgeraars_huishouden TO taak USING (true);
CREATE POLICY wisser ON inburgeraars_huishouden TO wisser USING (true);
