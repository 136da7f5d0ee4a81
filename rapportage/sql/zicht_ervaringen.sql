-- Who reads ervaringen and what goes with them, as rapportage/ervaringen/permissions.py says: the team, and who reads all
-- reports. The team writes ervaringen, pictures and answers; keywords and gatherings whoever reads. Beside a place the team
-- alone reads for which doelgroep an ervaring holds: wijk, place and doelgroep together point at somebody. Their history is the
-- team's. Citaten are rows of a text: whoever reads them may add one; which columns change, the grants say.
DO $$
DECLARE
    team CONSTANT text := '((SELECT rls.heeft_rol((SELECT rls.gebruiker()), ''trajectcoordinator''))'
        ' OR (SELECT rls.heeft_rol((SELECT rls.gebruiker()), ''teamleider'')))';
    lezers CONSTANT text := '(' || team
        || ' OR (SELECT rls.heeft_rol((SELECT rls.gebruiker()), ''beleidsmedewerker''))'
        ' OR (SELECT rls.heeft_rol((SELECT rls.gebruiker()), ''projectleider''))'
        ' OR (SELECT rls.heeft_rol((SELECT rls.gebruiker()), ''afdelingshoofd'')))';
    zonder_plaats CONSTANT text := 'EXISTS (SELECT FROM rapportage_ervaring e WHERE e.id = ervaring_id'
        ' AND e.vindplaats_id IS NULL AND e.activiteit_id IS NULL)';
    naam text;
    leest text;
    schrijft text;
BEGIN
    FOREACH naam IN ARRAY '{ervaring,ervaringdoelgroep,ervaringfoto,bijval,ervaringwoord,verzameling,citaat}'::text[] LOOP
        leest := CASE naam WHEN 'ervaringdoelgroep' THEN format('(%s OR (%s AND %s))', team, lezers, zonder_plaats)
                 ELSE lezers END;
        schrijft := CASE WHEN naam IN ('ervaringwoord', 'verzameling', 'citaat') THEN lezers ELSE team END;
        EXECUTE format('ALTER TABLE rapportage_%s ENABLE ROW LEVEL SECURITY', naam);
        EXECUTE format('DROP POLICY IF EXISTS lezen ON rapportage_%s', naam);
        EXECUTE format('DROP POLICY IF EXISTS schrijven ON rapportage_%s', naam);
        EXECUTE format('DROP POLICY IF EXISTS taak ON rapportage_%s', naam);
        EXECUTE format('CREATE POLICY lezen ON rapportage_%s FOR SELECT TO web, cijfers USING (%s)', naam, leest);
        EXECUTE format('CREATE POLICY schrijven ON rapportage_%s TO web, cijfers USING (%s)', naam, schrijft);
        EXECUTE format('CREATE POLICY taak ON rapportage_%s TO taak USING (true)', naam);
        CONTINUE WHEN naam = 'citaat';
        EXECUTE format('ALTER TABLE rapportage_%sevent ENABLE ROW LEVEL SECURITY', naam);
        EXECUTE format('DROP POLICY IF EXISTS lezen ON rapportage_%sevent', naam);
        EXECUTE format('DROP POLICY IF EXISTS vastleggen ON rapportage_%sevent', naam);
        EXECUTE format('DROP POLICY IF EXISTS taak ON rapportage_%sevent', naam);
        EXECUTE format('CREATE POLICY lezen ON rapportage_%sevent FOR SELECT TO web, cijfers USING (%s)', naam, team);
        EXECUTE format('CREATE POLICY vastleggen ON rapportage_%sevent FOR INSERT TO web, cijfers WITH CHECK (true)', naam);
        EXECUTE format('CREATE POLICY taak ON rapportage_%sevent TO taak USING (true)', naam);
    END LOOP;
END $$;
