-- What one does oneself, now, is logged; a teamleider reads. A transaction takes 5 minutes at most, and two machines
-- differ a little in what time it is.
-- Holds what logboek/services.py keeps.
ALTER TABLE logboek_logregel ENABLE ROW LEVEL SECURITY;
CREATE POLICY vastleggen ON logboek_logregel FOR INSERT TO web, cijfers
    WITH CHECK (actor_id IS NOT DISTINCT FROM (SELECT rls.gebruiker())
                AND moment BETWEEN now() - interval '6 minutes' AND now() + interval '6 minutes');
CREATE POLICY lezen ON logboek_logregel FOR SELECT TO web
    USING ((SELECT rls.heeft_rol((SELECT rls.gebruiker()), 'teamleider')));
CREATE POLICY taak ON logboek_logregel TO taak USING (true);

ALTER TABLE logboek_logonderwerp ENABLE ROW LEVEL SECURITY;
CREATE POLICY vastleggen ON logboek_logonderwerp FOR INSERT TO web, cijfers
    WITH CHECK (rls.is_eigen_daad(logregel_id));
CREATE POLICY lezen ON logboek_logonderwerp FOR SELECT TO web
    USING ((SELECT rls.heeft_rol((SELECT rls.gebruiker()), 'teamleider')));
CREATE POLICY taak ON logboek_logonderwerp TO taak USING (true);
