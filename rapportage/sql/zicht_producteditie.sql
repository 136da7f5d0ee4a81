-- An edition holds all parts, so a partner, who sees its own part alone, sees none: who sees part 0 sees all, and the
-- adviseur reads an edition once it was approved. It is asked for by whose task the productbeschrijving is, and approved
-- and withdrawn by them and the afdelingshoofd (bewaak_producteditie.sql tells who approves); grants narrow it to those
-- columns.
-- Holds what rapportage/product/editiemodel.py keeps.
DROP POLICY IF EXISTS van_binnen ON rapportage_producteditie;
DROP POLICY IF EXISTS lezen ON rapportage_producteditie;
DROP POLICY IF EXISTS vragen ON rapportage_producteditie;
DROP POLICY IF EXISTS vaststellen ON rapportage_producteditie;
DROP POLICY IF EXISTS taak ON rapportage_producteditie;
ALTER TABLE rapportage_producteditie ENABLE ROW LEVEL SECURITY;
CREATE POLICY lezen ON rapportage_producteditie FOR SELECT TO web, cijfers
    USING ((SELECT rls.ziet_onderdeel((SELECT rls.gebruiker()), 0))
           OR vastgesteld_op IS NOT NULL AND (SELECT rls.heeft_rol((SELECT rls.gebruiker()), 'adviseur')));
CREATE POLICY vragen ON rapportage_producteditie FOR INSERT TO web, cijfers
    WITH CHECK (stand = 'wacht' AND vastgesteld_op IS NULL AND gevraagd_door_id = (SELECT rls.gebruiker())
                AND ((SELECT rls.heeft_rol((SELECT rls.gebruiker()), 'beleidsmedewerker'))
                     OR (SELECT rls.heeft_rol((SELECT rls.gebruiker()), 'projectleider'))));
CREATE POLICY vaststellen ON rapportage_producteditie FOR UPDATE TO web, cijfers
    USING ((SELECT rls.heeft_rol((SELECT rls.gebruiker()), 'beleidsmedewerker'))
           OR (SELECT rls.heeft_rol((SELECT rls.gebruiker()), 'projectleider'))
           OR (SELECT rls.heeft_rol((SELECT rls.gebruiker()), 'afdelingshoofd')));
CREATE POLICY taak ON rapportage_producteditie TO taak USING (true);
