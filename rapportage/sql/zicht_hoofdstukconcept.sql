-- A draft of a chapter is its writer's own.
ALTER TABLE rapportage_hoofdstukconcept ENABLE ROW LEVEL SECURITY;
CREATE POLICY eigen ON rapportage_hoofdstukconcept TO web, cijfers USING (gebruiker_id = (SELECT rls.gebruiker()));
CREATE POLICY taak ON rapportage_hoofdstukconcept TO taak USING (true);
