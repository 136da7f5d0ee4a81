-- Who keeps the questionnaire or adopts it (LEZERS of rapportage/tevredenheid/permissions.py) reads what people answered, as
-- far as zicht_antwoord.sql opens it, and cites: what two of them allow and nobody refuses. What is cited is printed, so
-- everybody who is signed in reads those words, and no other.
ALTER TABLE rapportage_antwoordcitaat ENABLE ROW LEVEL SECURITY;
DROP POLICY IF EXISTS taak ON rapportage_antwoordcitaat;
CREATE POLICY taak ON rapportage_antwoordcitaat TO taak USING (true);
DROP POLICY IF EXISTS lezen ON rapportage_antwoordcitaat;
CREATE POLICY lezen ON rapportage_antwoordcitaat FOR SELECT TO web, cijfers
    USING ((SELECT rls.gebruiker() IS NOT NULL));
DROP POLICY IF EXISTS citeren ON rapportage_antwoordcitaat;
CREATE POLICY citeren ON rapportage_antwoordcitaat FOR INSERT TO web, cijfers
    WITH CHECK ((SELECT rls.heeft_rol(rls.gebruiker(), 'beleidsmedewerker')
                     OR rls.heeft_rol(rls.gebruiker(), 'projectleider')
                     OR rls.heeft_rol(rls.gebruiker(), 'afdelingshoofd'))
                AND (SELECT count(*) >= 2 AND bool_and(o.mag) FROM rapportage_citaatoordeel o
                     WHERE o.antwoord_id = rapportage_antwoordcitaat.antwoord_id));
DROP POLICY IF EXISTS terugnemen ON rapportage_antwoordcitaat;
CREATE POLICY terugnemen ON rapportage_antwoordcitaat FOR DELETE TO web, cijfers
    USING ((SELECT rls.heeft_rol(rls.gebruiker(), 'beleidsmedewerker')
                OR rls.heeft_rol(rls.gebruiker(), 'projectleider')
                OR rls.heeft_rol(rls.gebruiker(), 'afdelingshoofd')));
DROP POLICY IF EXISTS lezers ON rapportage_antwoord;
CREATE POLICY lezers ON rapportage_antwoord AS RESTRICTIVE FOR SELECT TO web, cijfers
    USING ((SELECT rls.heeft_rol(rls.gebruiker(), 'beleidsmedewerker')
                OR rls.heeft_rol(rls.gebruiker(), 'projectleider')
                OR rls.heeft_rol(rls.gebruiker(), 'afdelingshoofd'))
           OR EXISTS (SELECT FROM rapportage_antwoordcitaat c WHERE c.antwoord_id = rapportage_antwoord.id));
