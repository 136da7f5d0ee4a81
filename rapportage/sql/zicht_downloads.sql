-- Who asks for reports reads who downloaded which: acts about reports alone, never what a colleague did elsewhere.
DROP POLICY IF EXISTS downloads_van_rapporten ON logboek_logregel;
CREATE POLICY downloads_van_rapporten ON logboek_logregel FOR SELECT TO cijfers
    USING (handeling = 'rapport gedownload'
           AND (SELECT rls.heeft_rol((SELECT rls.gebruiker()), 'beleidsmedewerker')));
DROP POLICY IF EXISTS downloads_van_rapporten ON logboek_logonderwerp;
CREATE POLICY downloads_van_rapporten ON logboek_logonderwerp FOR SELECT TO cijfers
    USING (soort IN ('rapport', 'rapportpublicatie')
           AND (SELECT rls.heeft_rol((SELECT rls.gebruiker()), 'beleidsmedewerker')));
