-- An objection is seen with its decision, whose own policies narrow the query inside; both are its maker's to correct,
-- also after the handover was closed. There is no policy for `taak`: without one it has no row.
-- Holds what trajecten/handhaving/querysets.py keeps.
CREATE POLICY maker_verbetert ON trajecten_handhavingsbesluit FOR UPDATE TO web
    USING ((SELECT rls.heeft_rol(rls.gebruiker(), 'consulent')) AND door_id = (SELECT rls.gebruiker()))
    WITH CHECK ((SELECT rls.heeft_rol(rls.gebruiker(), 'consulent')) AND door_id = (SELECT rls.gebruiker())
                AND rls.blijft_besluit(id, overdracht_id));

ALTER TABLE trajecten_handhavingsbezwaar ENABLE ROW LEVEL SECURITY;
CREATE POLICY consulent ON trajecten_handhavingsbezwaar TO web
    USING (EXISTS (SELECT FROM trajecten_handhavingsbesluit b WHERE b.id = besluit_id))
    WITH CHECK (door_id = (SELECT rls.gebruiker())
                AND EXISTS (SELECT FROM trajecten_handhavingsbesluit b WHERE b.id = besluit_id));
CREATE POLICY wisser ON trajecten_handhavingsbezwaar TO wisser USING (true);

ALTER TABLE trajecten_handhavingsbezwaarevent ENABLE ROW LEVEL SECURITY;
CREATE POLICY consulent_leest ON trajecten_handhavingsbezwaarevent FOR SELECT TO web
    USING (EXISTS (SELECT FROM trajecten_handhavingsbesluit b WHERE b.id = besluit_id));
CREATE POLICY vastleggen ON trajecten_handhavingsbezwaarevent FOR INSERT TO web WITH CHECK (true);
CREATE POLICY wisser ON trajecten_handhavingsbezwaarevent TO wisser USING (true);
