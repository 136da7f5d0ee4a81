-- Counts of the work of colleagues are read by the teamleider alone. The worker adds them: those of a day that is over
-- it cannot change, signals it adds only on their own day, and it clears away what is neither the end of a month nor
-- of the last five weeks.
-- Holds what dagwerk/caseload/tellingen.py keeps.
ALTER TABLE dagwerk_caseloadtelling ENABLE ROW LEVEL SECURITY;
CREATE POLICY teamleider ON dagwerk_caseloadtelling FOR SELECT TO web
    USING ((SELECT rls.heeft_rol((SELECT rls.gebruiker()), 'teamleider')));
CREATE POLICY lezen ON dagwerk_caseloadtelling FOR SELECT TO taak USING (true);
CREATE POLICY tellen ON dagwerk_caseloadtelling FOR INSERT TO taak
    WITH CHECK (dag <= rls.vandaag() AND (dag = rls.vandaag() OR NOT volledig));
CREATE POLICY opruimen ON dagwerk_caseloadtelling FOR DELETE TO taak
    USING (dag = rls.vandaag() OR dag < rls.vandaag() - 35 AND extract(day FROM dag + 1) <> 1);

ALTER TABLE dagwerk_caseloadaantal ENABLE ROW LEVEL SECURITY;
CREATE POLICY teamleider ON dagwerk_caseloadaantal FOR SELECT TO web
    USING ((SELECT rls.heeft_rol((SELECT rls.gebruiker()), 'teamleider')));
CREATE POLICY lezen ON dagwerk_caseloadaantal FOR SELECT TO taak USING (true);
CREATE POLICY tellen ON dagwerk_caseloadaantal FOR INSERT TO taak WITH CHECK (EXISTS (
    SELECT FROM dagwerk_caseloadtelling t WHERE t.id = telling_id AND (t.volledig OR maat <> 'signaal')));
CREATE POLICY opruimen ON dagwerk_caseloadaantal FOR DELETE TO taak USING (EXISTS (
    SELECT FROM dagwerk_caseloadtelling t WHERE t.id = telling_id
       AND (t.dag = rls.vandaag() OR t.dag < rls.vandaag() - 35 AND extract(day FROM t.dag + 1) <> 1)));
