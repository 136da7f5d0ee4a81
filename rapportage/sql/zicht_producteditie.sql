-- An edition holds all parts, so a partner, who sees its own part alone, sees none: who sees part 0 sees all, and the
-- adviseur reads an edition once it was approved.
-- Holds what rapportage/product/models.py keeps.
ALTER TABLE rapportage_producteditie ENABLE ROW LEVEL SECURITY;
CREATE POLICY van_binnen ON rapportage_producteditie TO web, cijfers
    USING ((SELECT rls.ziet_onderdeel((SELECT rls.gebruiker()), 0))
           OR vastgesteld_op IS NOT NULL AND (SELECT rls.heeft_rol((SELECT rls.gebruiker()), 'adviseur')));
CREATE POLICY taak ON rapportage_producteditie TO taak USING (true);
