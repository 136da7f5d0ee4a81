-- The parts of the productbeschrijving, their aspects, owners and deliverables: read by all, for a page that names one shows
-- no more than that; changed by whose task the productbeschrijving is.
-- Holds what rapportage/product/inrichting/services.py keeps.
DO $$
DECLARE
    naam text;
    beheert CONSTANT text := '((SELECT rls.heeft_rol((SELECT rls.gebruiker()), ''beleidsmedewerker''))'
        ' OR (SELECT rls.heeft_rol((SELECT rls.gebruiker()), ''projectleider'')))';
BEGIN
    FOREACH naam IN ARRAY ARRAY['onderdeel', 'aspect', 'onderdeeleigenaar', 'oplevering'] LOOP
        EXECUTE format('ALTER TABLE rapportage_%s ENABLE ROW LEVEL SECURITY', naam);
        EXECUTE format('CREATE POLICY lezen ON rapportage_%s FOR SELECT TO web, cijfers USING (true)', naam);
        EXECUTE format('CREATE POLICY toevoegen ON rapportage_%s FOR INSERT TO web, cijfers WITH CHECK (%s)', naam, beheert);
        EXECUTE format('CREATE POLICY wijzigen ON rapportage_%s FOR UPDATE TO web, cijfers USING (%s)', naam, beheert);
        EXECUTE format('CREATE POLICY verwijderen ON rapportage_%s FOR DELETE TO web, cijfers USING (%s)', naam, beheert);
        EXECUTE format('CREATE POLICY taak ON rapportage_%s TO taak USING (true)', naam);
    END LOOP;
END $$;
