"""Only a beheerder changes an aanstelling; whoever leaves may end its own: the row it leaves gives no access."""

from django.db import migrations

HEEN = """
DROP POLICY niet_zelf_wijzigen ON gebruikers_aanstelling;
-- Every row may be locked: a beheerder who just lost that rol is told so by the service, and does not miss the row.
CREATE POLICY beheerder_of_eigen_beeindigen ON gebruikers_aanstelling FOR UPDATE TO web, cijfers
    USING (true)
    WITH CHECK (CASE WHEN gebruiker_id = (SELECT rls.gebruiker()) THEN tot <= (SELECT rls.vandaag())
                     ELSE (SELECT rls.heeft_rol((SELECT rls.gebruiker()), 'beheerder')) END);

-- What a policy cannot hold, for it sees the new row alone: an aanstelling stays the one it was, and of one's own the
-- last day comes sooner and nothing else changes. A role that owns or repairs (eigenaar, taak) is not held to it.
CREATE FUNCTION rls.bewaak_aanstelling() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    IF ROW(NEW.id, NEW.gebruiker_id, NEW.rol, NEW.wijk_id, NEW.organisatie_id, NEW.van)
       IS DISTINCT FROM ROW(OLD.id, OLD.gebruiker_id, OLD.rol, OLD.wijk_id, OLD.organisatie_id, OLD.van)
       OR OLD.gebruiker_id = rls.gebruiker() AND (NEW.fte <> OLD.fte OR NEW.tot > OLD.tot) THEN
        RAISE EXCEPTION 'of an aanstelling only fte and end change, of one''s own only the end, to an earlier day'
            USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER bewaak_aanstelling BEFORE UPDATE ON gebruikers_aanstelling
    FOR EACH ROW WHEN (current_user IN ('web', 'cijfers')) EXECUTE FUNCTION rls.bewaak_aanstelling();
"""

TERUG = """
DROP TRIGGER bewaak_aanstelling ON gebruikers_aanstelling;
DROP FUNCTION rls.bewaak_aanstelling();
DROP POLICY beheerder_of_eigen_beeindigen ON gebruikers_aanstelling;
CREATE POLICY niet_zelf_wijzigen ON gebruikers_aanstelling FOR UPDATE TO web, cijfers
    USING (gebruiker_id IS DISTINCT FROM (SELECT rls.gebruiker()));
"""


class Migration(migrations.Migration):
    """Let one's own aanstelling be ended, and nothing else."""

    dependencies = [("gebruikers", "0003_uitgenodigd_op")]

    operations = [migrations.RunSQL(HEEN, TERUG)]
