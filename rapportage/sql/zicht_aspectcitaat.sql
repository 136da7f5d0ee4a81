-- Beside those who read all ervaringen (rapportage/sql/zicht_ervaringen.sql), who owns a part reads what belongs with it and how
-- often colleagues noticed the same; for which doelgroep stays with them. Whoever reads a text reads what it cites, and who owns
-- its part cites and takes back.
CREATE POLICY lezen_eigenaar ON rapportage_ervaring FOR SELECT TO web, cijfers
    USING (id IN (SELECT rls.ervaringen_van_eigenaar((SELECT rls.gebruiker()))));
CREATE POLICY lezen_eigenaar ON rapportage_bijval FOR SELECT TO web, cijfers
    USING (ervaring_id IN (SELECT rls.ervaringen_van_eigenaar((SELECT rls.gebruiker()))));
CREATE POLICY lezen_eigenaar ON rapportage_verzameling FOR SELECT TO web, cijfers
    USING (onderdeel_id IN (SELECT rls.eigen_onderdelen((SELECT rls.gebruiker()))));

ALTER TABLE rapportage_aspectcitaat ENABLE ROW LEVEL SECURITY;
CREATE POLICY van_tekst ON rapportage_aspectcitaat TO web, cijfers
    USING (EXISTS (SELECT FROM rapportage_producttekst t WHERE t.id = tekst_id));
CREATE POLICY taak ON rapportage_aspectcitaat TO taak USING (true);

CREATE POLICY lezen_tekst ON rapportage_citaat FOR SELECT TO web, cijfers
    USING (door_id = (SELECT rls.gebruiker())
           OR EXISTS (SELECT FROM rapportage_aspectcitaat a WHERE a.citaat_id = rapportage_citaat.id));
CREATE POLICY citeren_eigenaar ON rapportage_citaat FOR INSERT TO web, cijfers
    WITH CHECK (door_id = (SELECT rls.gebruiker())
                AND ervaring_id IN (SELECT rls.ervaringen_van_eigenaar((SELECT rls.gebruiker()))));
CREATE POLICY terugnemen_eigenaar ON rapportage_citaat FOR UPDATE TO web, cijfers
    USING (EXISTS (SELECT FROM rapportage_aspectcitaat a JOIN rapportage_producttekst t ON t.id = a.tekst_id
                   WHERE a.citaat_id = rapportage_citaat.id
                     AND t.onderdeel_id IN (SELECT rls.eigen_onderdelen((SELECT rls.gebruiker())))));

-- What is cited is added in a concept alone, as the versions of an aspect (rapportage/sql/bewaak_producttekst.sql).
CREATE OR REPLACE TRIGGER bewaak_aspectcitaat BEFORE INSERT ON rapportage_aspectcitaat
    FOR EACH ROW EXECUTE FUNCTION public.bewaak_aspecttekst();
