-- No level opens it, and no dossier: only the rol, on what is handed over to this user. What it took it keeps reading.
-- There is no policy for `taak`: without one it has no row.
-- Holds what trajecten/handhaving/querysets.py keeps.
ALTER TABLE trajecten_handhavingsbesluit ENABLE ROW LEVEL SECURITY;
CREATE POLICY consulent_leest ON trajecten_handhavingsbesluit FOR SELECT TO web
    USING ((SELECT rls.heeft_rol(rls.gebruiker(), 'consulent'))
           AND (door_id = (SELECT rls.gebruiker())
                OR overdracht_id = ANY ((SELECT rls.overgedragen(rls.gebruiker()))::bigint[])));
CREATE POLICY consulent_besluit ON trajecten_handhavingsbesluit FOR INSERT TO web
    WITH CHECK ((SELECT rls.heeft_rol(rls.gebruiker(), 'consulent'))
                AND door_id = (SELECT rls.gebruiker())
                AND overdracht_id = ANY ((SELECT rls.overgedragen(rls.gebruiker()))::bigint[]));
CREATE POLICY consulent_verbetert ON trajecten_handhavingsbesluit FOR UPDATE TO web
    USING ((SELECT rls.heeft_rol(rls.gebruiker(), 'consulent'))
           AND overdracht_id = ANY ((SELECT rls.overgedragen(rls.gebruiker()))::bigint[]))
    WITH CHECK ((SELECT rls.heeft_rol(rls.gebruiker(), 'consulent'))
                AND door_id = (SELECT rls.gebruiker())
                AND overdracht_id = ANY ((SELECT rls.overgedragen(rls.gebruiker()))::bigint[]));
CREATE POLICY wisser ON trajecten_handhavingsbesluit TO wisser USING (true);

ALTER TABLE trajecten_handhavingsbesluitevent ENABLE ROW LEVEL SECURITY;
CREATE POLICY consulent_leest ON trajecten_handhavingsbesluitevent FOR SELECT TO web
    USING ((SELECT rls.heeft_rol(rls.gebruiker(), 'consulent'))
           AND (door_id = (SELECT rls.gebruiker())
                OR overdracht_id = ANY ((SELECT rls.overgedragen(rls.gebruiker()))::bigint[])));
CREATE POLICY vastleggen ON trajecten_handhavingsbesluitevent FOR INSERT TO web WITH CHECK (true);
CREATE POLICY wisser ON trajecten_handhavingsbesluitevent TO wisser USING (true);
