-- The five questions are read by who reads the texts of the productbeschrijving within the municipality; answers, what they
-- cite and what is to be found out are written by the beleidsmedewerker and the projectleider, and who finds something out says
-- what came of it. A comment is made by whoever reads; a draft is its writer's own. Their history is read by the same readers.
-- Holds what rapportage/vragen/permissions.py keeps.
DO $$
DECLARE
    rol CONSTANT text := '(SELECT rls.heeft_rol((SELECT rls.gebruiker()), %L))';
    schrijvers text;
    lezers text;
    naam text;
    schrijft text;
BEGIN
    SELECT '(' || string_agg(format(rol, r), ' OR ') || ')' INTO schrijvers
        FROM unnest('{beleidsmedewerker,projectleider}'::text[]) r;
    SELECT '(' || string_agg(format(rol, r), ' OR ') || ')' INTO lezers
        FROM unnest('{trajectcoordinator,teamleider,beleidsmedewerker,projectleider,wijkcoordinator,afdelingshoofd}'::text[]) r;
    FOREACH naam IN ARRAY '{vraagantwoord,vraagcitaat,vraagopmerking,uitzoekpunt}'::text[] LOOP
        schrijft := CASE naam WHEN 'vraagopmerking' THEN lezers
                    WHEN 'uitzoekpunt' THEN format('(%s OR (%s AND wie_id = (SELECT rls.gebruiker())))', schrijvers, lezers)
                    ELSE schrijvers END;
        EXECUTE format('ALTER TABLE rapportage_%s ENABLE ROW LEVEL SECURITY', naam);
        EXECUTE format('CREATE POLICY lezen ON rapportage_%s FOR SELECT TO web, cijfers USING (%s)', naam, lezers);
        EXECUTE format('CREATE POLICY toevoegen ON rapportage_%s FOR INSERT TO web, cijfers WITH CHECK (%s)', naam,
                       CASE naam WHEN 'vraagopmerking' THEN lezers ELSE schrijvers END);
        EXECUTE format('CREATE POLICY wijzigen ON rapportage_%s FOR UPDATE TO web, cijfers USING (%s)', naam, schrijft);
        EXECUTE format('CREATE POLICY taak ON rapportage_%s TO taak USING (true)', naam);
    END LOOP;
    ALTER TABLE rapportage_uitzoekpuntevent ENABLE ROW LEVEL SECURITY;
    EXECUTE format('CREATE POLICY lezen ON rapportage_uitzoekpuntevent FOR SELECT TO web, cijfers USING (%s)', lezers);
    CREATE POLICY vastleggen ON rapportage_uitzoekpuntevent FOR INSERT TO web, cijfers WITH CHECK (true);
    CREATE POLICY taak ON rapportage_uitzoekpuntevent TO taak USING (true);
    ALTER TABLE rapportage_vraagconcept ENABLE ROW LEVEL SECURITY;
    EXECUTE format('CREATE POLICY eigen ON rapportage_vraagconcept TO web, cijfers'
                   ' USING (gebruiker_id = (SELECT rls.gebruiker()) AND %s)', schrijvers);
    CREATE POLICY taak ON rapportage_vraagconcept TO taak USING (true);
END $$;
