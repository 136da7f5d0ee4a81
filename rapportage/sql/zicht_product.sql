-- A text of a part, its versions, comments and steps are seen by who sees the part; a draft is its writer's own.
-- Holds what rapportage/product/models.py keeps.
ALTER TABLE rapportage_producttekst ENABLE ROW LEVEL SECURITY;
CREATE POLICY van_onderdeel ON rapportage_producttekst TO web, cijfers
    USING (rls.ziet_onderdeel((SELECT rls.gebruiker()), onderdeel_id));
CREATE POLICY taak ON rapportage_producttekst TO taak USING (true);

ALTER TABLE rapportage_aspecttekst ENABLE ROW LEVEL SECURITY;
CREATE POLICY van_tekst ON rapportage_aspecttekst TO web, cijfers
    USING (EXISTS (SELECT FROM rapportage_producttekst t WHERE t.id = tekst_id));
CREATE POLICY taak ON rapportage_aspecttekst TO taak USING (true);

ALTER TABLE rapportage_aspectopmerking ENABLE ROW LEVEL SECURITY;
CREATE POLICY van_tekst ON rapportage_aspectopmerking TO web, cijfers
    USING (EXISTS (SELECT FROM rapportage_producttekst t WHERE t.id = over_id));
CREATE POLICY taak ON rapportage_aspectopmerking TO taak USING (true);

ALTER TABLE rapportage_productstap ENABLE ROW LEVEL SECURITY;
CREATE POLICY van_tekst ON rapportage_productstap TO web, cijfers
    USING (EXISTS (SELECT FROM rapportage_producttekst t WHERE t.id = tekst_id));
CREATE POLICY taak ON rapportage_productstap TO taak USING (true);

ALTER TABLE rapportage_aspectconcept ENABLE ROW LEVEL SECURITY;
CREATE POLICY eigen ON rapportage_aspectconcept TO web, cijfers
    USING (gebruiker_id = (SELECT rls.gebruiker())
           AND EXISTS (SELECT FROM rapportage_producttekst t WHERE t.id = tekst_id));
CREATE POLICY taak ON rapportage_aspectconcept TO taak USING (true);

-- Who has a redactierecht is seen by who sees the part; it is given and ended by whose task the productbeschrijving is,
-- and never to oneself.
ALTER TABLE rapportage_redactierecht ENABLE ROW LEVEL SECURITY;
CREATE POLICY lezen ON rapportage_redactierecht FOR SELECT TO web, cijfers
    USING (rls.ziet_onderdeel((SELECT rls.gebruiker()), onderdeel_id));
CREATE POLICY geven ON rapportage_redactierecht FOR INSERT TO web, cijfers
    WITH CHECK (gebruiker_id <> (SELECT rls.gebruiker())
                AND ((SELECT rls.heeft_rol((SELECT rls.gebruiker()), 'beleidsmedewerker'))
                     OR (SELECT rls.heeft_rol((SELECT rls.gebruiker()), 'projectleider'))));
CREATE POLICY beeindigen ON rapportage_redactierecht FOR UPDATE TO web, cijfers
    USING ((SELECT rls.heeft_rol((SELECT rls.gebruiker()), 'beleidsmedewerker'))
           OR (SELECT rls.heeft_rol((SELECT rls.gebruiker()), 'projectleider')));
CREATE POLICY taak ON rapportage_redactierecht TO taak USING (true);
