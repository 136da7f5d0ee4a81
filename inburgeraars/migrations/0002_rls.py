"""Sight of every table about a person, and the route kept in step with the benadering (ARCHITECTUUR 2)."""

from django.db import migrations

from kern.velden import Lager, Niveau
from kern.zicht import zicht, zicht_per_niveau

PERSONEN = """
-- The persons this user may see at a level by a toegang of its own, or of the organisatie it works for.
CREATE FUNCTION rls.personen(wie bigint, niveau integer) RETURNS bigint[]
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
    SELECT coalesce(array_agg(DISTINCT t.inburgeraar_id), '{}')
    FROM rls.in_kracht(wie) a
    JOIN inburgeraars_toegang t
      ON t.van <= rls.vandaag() AND (t.tot IS NULL OR t.tot > rls.vandaag())
     AND CASE a.rol
           WHEN 'trajectcoordinator' THEN t.gebruiker_id = wie
                AND t.grond IN ('caseload', 'vervanging', 'overdracht') AND niveau <= 4
           WHEN 'consulent' THEN t.gebruiker_id = wie AND t.grond = 'verzuimoverdracht' AND niveau <= 1
           WHEN 'taalcoach' THEN t.gebruiker_id = wie AND t.grond = 'taalcoach' AND niveau <= 1
           WHEN 'partner' THEN t.organisatie_id = a.organisatie_id AND t.grond = 'plaatsing' AND niveau <= 1
           ELSE false
         END
$$;
"""

WACHTREGELS = """
ALTER TABLE inburgeraars_bpiwachtregel ENABLE ROW LEVEL SECURITY;
CREATE POLICY teamleider ON inburgeraars_bpiwachtregel TO web
    USING ((SELECT rls.heeft_rol((SELECT rls.gebruiker()), 'teamleider')));
CREATE POLICY taak ON inburgeraars_bpiwachtregel TO taak USING (true);
CREATE POLICY wisser ON inburgeraars_bpiwachtregel TO wisser USING (true);
"""

ROUTE_KLOPT = """
CREATE FUNCTION rls.bewaak_route() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    persoon bigint;
    nu text;
    hoort text;
BEGIN
    IF TG_TABLE_NAME = 'inburgeraars_inburgeraar' THEN
        persoon := NEW.id;
    ELSIF TG_OP = 'DELETE' THEN
        persoon := OLD.inburgeraar_id;
    ELSE
        persoon := NEW.inburgeraar_id;
    END IF;
    SELECT route INTO nu FROM inburgeraars_inburgeraar WHERE id = persoon;
    SELECT route INTO hoort FROM inburgeraars_benadering WHERE inburgeraar_id = persoon AND eindreden = '';
    IF nu IS NOT NULL AND nu <> coalesce(hoort, 'vrij') THEN
        RAISE EXCEPTION 'route % of person % does not follow its benadering (%)', nu, persoon, coalesce(hoort, 'vrij')
            USING ERRCODE = 'check_violation', CONSTRAINT = 'inburgeraar_route_volgt_benadering';
    END IF;
    RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER route_volgt_benadering
    AFTER INSERT OR UPDATE OR DELETE ON inburgeraars_benadering
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION rls.bewaak_route();
CREATE CONSTRAINT TRIGGER route_volgt_benadering
    AFTER UPDATE OF route ON inburgeraars_inburgeraar
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
    WHEN (OLD.route IS DISTINCT FROM NEW.route) EXECUTE FUNCTION rls.bewaak_route();
CREATE CONSTRAINT TRIGGER nieuw_begint_vrij
    AFTER INSERT ON inburgeraars_inburgeraar
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
    WHEN (NEW.route <> 'vrij') EXECUTE FUNCTION rls.bewaak_route();
"""

ROUTE_WEG = """
DROP TRIGGER route_volgt_benadering ON inburgeraars_benadering;
DROP TRIGGER route_volgt_benadering ON inburgeraars_inburgeraar;
DROP TRIGGER nieuw_begint_vrij ON inburgeraars_inburgeraar;
DROP FUNCTION rls.bewaak_route();
"""

WACHTREGELS_WEG = """
DROP POLICY teamleider ON inburgeraars_bpiwachtregel;
DROP POLICY taak ON inburgeraars_bpiwachtregel;
DROP POLICY wisser ON inburgeraars_bpiwachtregel;
ALTER TABLE inburgeraars_bpiwachtregel DISABLE ROW LEVEL SECURITY;
"""


class Migration(migrations.Migration):
    """Make function, policies and triggers."""

    dependencies = [("inburgeraars", "0001_initial"), ("gebruikers", "0002_rls")]

    operations = [
        migrations.RunSQL(PERSONEN, "DROP FUNCTION rls.personen(bigint, integer)"),
        zicht_per_niveau(),
        zicht("inburgeraars_inburgeraar", Niveau.PERSOON),
        zicht("inburgeraars_registergegevens", Niveau.REGISTER),
        zicht("inburgeraars_burgerservicenummer", Niveau.GEVOELIG),
        zicht("inburgeraars_adres", Niveau.REGISTER),
        zicht("inburgeraars_benadering", Niveau.DOSSIER, lager=Lager(Niveau.REGISTER, "route", "regulier")),
        zicht("inburgeraars_toegang", Niveau.DOSSIER),
        zicht("inburgeraars_fase", Niveau.DOSSIER),
        zicht("inburgeraars_vindgegevens", Niveau.DOSSIER),
        zicht("inburgeraars_doelgroepbevinding", Niveau.DOSSIER),
        zicht("inburgeraars_veiligheidsnotitie", Niveau.DOSSIER),
        zicht("inburgeraars_belemmering", Niveau.GEVOELIG),
        migrations.RunSQL(WACHTREGELS, WACHTREGELS_WEG),
        migrations.RunSQL(ROUTE_KLOPT, ROUTE_WEG),
    ]
