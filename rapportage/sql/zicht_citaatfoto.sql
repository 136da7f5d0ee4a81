-- A picture beside a citation is seen by who sees the picture (rapportage/sql/zicht_ervaringen.sql), also where others read the
-- text: who reads no ervaringen sees it in an edition alone. Who cited places it, a picture of the same ervaring that may stand
-- in a report; that it was taken away again is all that changes (grants).
-- Holds what rapportage/ervaringen/services/citeren.py keeps.
DROP POLICY IF EXISTS lezen ON rapportage_citaatfoto;
DROP POLICY IF EXISTS plaatsen ON rapportage_citaatfoto;
DROP POLICY IF EXISTS weghalen ON rapportage_citaatfoto;
DROP POLICY IF EXISTS taak ON rapportage_citaatfoto;
ALTER TABLE rapportage_citaatfoto ENABLE ROW LEVEL SECURITY;
CREATE POLICY lezen ON rapportage_citaatfoto FOR SELECT TO web, cijfers
    USING (EXISTS (SELECT FROM rapportage_ervaringfoto f WHERE f.id = foto_id));
CREATE POLICY plaatsen ON rapportage_citaatfoto FOR INSERT TO web, cijfers
    WITH CHECK (door_id = (SELECT rls.gebruiker())
                AND EXISTS (SELECT FROM rapportage_citaat c JOIN rapportage_ervaringfoto f ON f.ervaring_id = c.ervaring_id
                            WHERE c.id = citaat_id AND f.id = foto_id AND c.door_id = (SELECT rls.gebruiker())
                              AND f.in_rapport AND f.bestand IS NOT NULL));
CREATE POLICY weghalen ON rapportage_citaatfoto FOR UPDATE TO web, cijfers
    USING (EXISTS (SELECT FROM rapportage_ervaringfoto f WHERE f.id = foto_id));
CREATE POLICY taak ON rapportage_citaatfoto TO taak USING (true);
