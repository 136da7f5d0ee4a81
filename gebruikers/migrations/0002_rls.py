"""Who asks, and which wijken and routes that opens: two of the three functions sight rests on (ARCHITECTUUR 2)."""

from django.db import migrations

FUNCTIES = """
CREATE SCHEMA rls;

CREATE FUNCTION rls.gebruiker() RETURNS bigint
LANGUAGE sql STABLE AS $$
    SELECT nullif(current_setting('app.gebruiker', true), '')::bigint
$$;

CREATE FUNCTION rls.vandaag() RETURNS date
LANGUAGE sql STABLE AS $$
    SELECT (now() AT TIME ZONE 'Europe/Amsterdam')::date
$$;

CREATE FUNCTION rls.in_kracht(wie bigint) RETURNS SETOF public.gebruikers_aanstelling
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
    SELECT a.*
    FROM gebruikers_aanstelling a
    JOIN gebruikers_gebruiker g ON g.id = a.gebruiker_id AND g.is_active
    WHERE a.gebruiker_id = wie AND a.van <= rls.vandaag() AND (a.tot IS NULL OR a.tot > rls.vandaag())
$$;

CREATE FUNCTION rls.heeft_rol(wie bigint, welke text) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
    SELECT EXISTS (SELECT FROM rls.in_kracht(wie) a WHERE a.rol = welke)
$$;

-- The wijken whose persons this user may see at a level. 1 persoon, 2 register, 3 dossier, 4 gevoelig.
CREATE FUNCTION rls.wijken(wie bigint, niveau integer) RETURNS bigint[]
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
    SELECT coalesce(array_agg(DISTINCT w.id), '{}')
    FROM rls.in_kracht(wie) a
    JOIN wijken_wijk w ON a.wijk_id IS NULL OR a.wijk_id = w.id
    WHERE niveau <= CASE a.rol WHEN 'teamleider' THEN 4 WHEN 'trajectcoordinator' THEN 3 ELSE 0 END
$$;

-- The routes on which this user may see a person, wherever it lives.
CREATE FUNCTION rls.routes(wie bigint, niveau integer) RETURNS text[]
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
    SELECT CASE WHEN niveau <= 2 AND rls.heeft_rol(wie, 'consulent') THEN '{vrij,regulier}' ELSE '{}' END::text[]
$$;
"""

EIGEN_WERK = """
ALTER TABLE gebruikers_concept ENABLE ROW LEVEL SECURITY;
CREATE POLICY eigen ON gebruikers_concept TO web USING (gebruiker_id = (SELECT rls.gebruiker()));
CREATE POLICY taak ON gebruikers_concept TO taak USING (true);
CREATE POLICY wisser ON gebruikers_concept TO wisser USING (true);

ALTER TABLE gebruikers_verzoek ENABLE ROW LEVEL SECURITY;
CREATE POLICY eigen ON gebruikers_verzoek TO web, cijfers USING (gebruiker_id = (SELECT rls.gebruiker()));
CREATE POLICY taak ON gebruikers_verzoek TO taak USING (true);

-- A notice is its receiver's; whoever causes one writes it, and gets the key it was given back.
ALTER TABLE gebruikers_melding ENABLE ROW LEVEL SECURITY;
CREATE POLICY lezen ON gebruikers_melding FOR SELECT TO web, cijfers
    USING (gebruiker_id = (SELECT rls.gebruiker()) OR door_id = (SELECT rls.gebruiker()));
CREATE POLICY vertellen ON gebruikers_melding FOR INSERT TO web, cijfers
    WITH CHECK (door_id = (SELECT rls.gebruiker()));
CREATE POLICY gelezen ON gebruikers_melding FOR UPDATE TO web, cijfers
    USING (gebruiker_id = (SELECT rls.gebruiker()));
CREATE POLICY taak ON gebruikers_melding TO taak USING (true);

-- Only a beheerder appoints, and nobody grants itself an aanstelling, whatever the code says.
ALTER TABLE gebruikers_aanstelling ENABLE ROW LEVEL SECURITY;
CREATE POLICY lezen ON gebruikers_aanstelling FOR SELECT TO web, cijfers USING (true);
CREATE POLICY niet_zelf_toevoegen ON gebruikers_aanstelling FOR INSERT TO web, cijfers
    WITH CHECK (gebruiker_id <> (SELECT rls.gebruiker())
                AND (SELECT rls.heeft_rol((SELECT rls.gebruiker()), 'beheerder')));
CREATE POLICY niet_zelf_wijzigen ON gebruikers_aanstelling FOR UPDATE TO web, cijfers
    USING (gebruiker_id IS DISTINCT FROM (SELECT rls.gebruiker()));
CREATE POLICY taak ON gebruikers_aanstelling TO taak USING (true);

-- A transaction takes 5 minutes at most, and two machines differ a little in what time it is.
ALTER TABLE logboek_logregel ENABLE ROW LEVEL SECURITY;
CREATE POLICY vastleggen ON logboek_logregel FOR INSERT TO web, cijfers
    WITH CHECK (actor_id IS NOT DISTINCT FROM (SELECT rls.gebruiker())
                AND moment BETWEEN now() - interval '6 minutes' AND now() + interval '6 minutes');
CREATE POLICY lezen ON logboek_logregel FOR SELECT TO web
    USING ((SELECT rls.heeft_rol((SELECT rls.gebruiker()), 'teamleider')));
CREATE POLICY taak ON logboek_logregel TO taak USING (true);

-- Whether an act was logged by this user, in the transaction under way: a row that is seen while the transaction (or
-- savepoint) that wrote it is in progress, is one's own. xmin is the lower half of that number; the upper half is taken
-- from where the numbering is now.
CREATE FUNCTION rls.is_eigen_daad(regel bigint) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
    SELECT EXISTS (
        SELECT
        FROM logboek_logregel r,
             LATERAL (SELECT pg_current_xact_id()::text::bigint AS nu) t,
             LATERAL (SELECT (((r.xmin::text::bigint - t.nu) + 2147483648) & 4294967295) - 2147483648 AS verschil) v
        WHERE r.id = regel
          AND r.actor_id IS NOT DISTINCT FROM rls.gebruiker()
          AND pg_xact_status((t.nu + v.verschil)::text::xid8) = 'in progress'
    )
$$;

ALTER TABLE logboek_logonderwerp ENABLE ROW LEVEL SECURITY;
CREATE POLICY vastleggen ON logboek_logonderwerp FOR INSERT TO web, cijfers
    WITH CHECK (rls.is_eigen_daad(logregel_id));
CREATE POLICY lezen ON logboek_logonderwerp FOR SELECT TO web
    USING ((SELECT rls.heeft_rol((SELECT rls.gebruiker()), 'teamleider')));
CREATE POLICY taak ON logboek_logonderwerp TO taak USING (true);
"""

WEG = """
DO $$ DECLARE p record; BEGIN
    FOR p IN SELECT policyname, tablename FROM pg_policies WHERE schemaname = 'public'
             AND tablename IN ('gebruikers_concept', 'gebruikers_verzoek', 'gebruikers_melding',
                               'gebruikers_aanstelling', 'logboek_logregel', 'logboek_logonderwerp') LOOP
        EXECUTE format('DROP POLICY %I ON %I', p.policyname, p.tablename);
        EXECUTE format('ALTER TABLE %I DISABLE ROW LEVEL SECURITY', p.tablename);
    END LOOP;
END $$;
DROP SCHEMA rls CASCADE;
"""


class Migration(migrations.Migration):
    """Make the functions, and the policies of tables that are somebody's own."""

    dependencies = [("gebruikers", "0001_initial"), ("logboek", "0001_initial")]

    operations = [migrations.RunSQL(FUNCTIES + EIGEN_WERK, WEG)]
