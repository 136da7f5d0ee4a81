-- A selection is seen by who sees the dossiers of its wijk.
-- Holds what vinden/selecties/rijen.py keeps.
ALTER TABLE vinden_selectie ENABLE ROW LEVEL SECURITY;
CREATE POLICY van_de_wijk ON vinden_selectie TO web
    USING (wijk_id = ANY ((SELECT rls.wijken(rls.gebruiker(), 3))::bigint[]));
CREATE POLICY taak ON vinden_selectie TO taak USING (true);
CREATE POLICY wisser ON vinden_selectie TO wisser USING (true);

ALTER TABLE vinden_selectieevent ENABLE ROW LEVEL SECURITY;
CREATE POLICY van_de_wijk ON vinden_selectieevent FOR SELECT TO web
    USING (wijk_id = ANY ((SELECT rls.wijken(rls.gebruiker(), 3))::bigint[]));
CREATE POLICY vastleggen ON vinden_selectieevent FOR INSERT TO web WITH CHECK (true);
CREATE POLICY taak ON vinden_selectieevent TO taak USING (true);
CREATE POLICY wisser ON vinden_selectieevent TO wisser USING (true);
