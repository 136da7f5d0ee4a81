-- An empty text is deleted by who owns its part by a rol, while it is a concept; who sees the part deletes nothing.
-- Holds what rapportage/product/services/schrijven.py keeps; what was written in holds its text by foreign keys.
DROP POLICY IF EXISTS wissen ON rapportage_producttekst;
CREATE POLICY wissen ON rapportage_producttekst AS RESTRICTIVE FOR DELETE TO web, cijfers
    USING (stand = 'concept' AND onderdeel_id IN (SELECT rls.rol_onderdelen((SELECT rls.gebruiker()))));
